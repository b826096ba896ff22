import { CommandType } from "@univerjs/core";
import {
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetRangeValuesMutation,
  SetTriggerFormulaCalculationStartMutation,
  type ISetFormulaCalculationNotificationMutation,
  type ISetRangeValuesMutationParams,
} from "@univerjs/preset-sheets-core";
import type { Area } from "../../cells";
import type { Book } from "../engine/univer";
import type { GridCalculation, Progress } from "../grid";
import { engineRange } from "./ranges";

/** A calculation of which nothing is heard for so long is begun again, once. */
const SILENCE = 15_000;
/** One that has been begun again, or the first, whose thread may be slow to load, is given up on after this. */
const LIMIT = 60_000;

/** The engine begins 100 ms after a change; what it makes of it may be nothing to calculate. */
const START_AT_THE_LATEST = 1_000;

/** Follows the engine's thread. The engine's own promise of a result waits half a second wherever nothing is calculated. */
export function calculationOf({ api, commands, injector }: Book): GridCalculation {
  const dirty = injector.get(IActiveDirtyManagerService);
  const callbacks = new Set<(progress: Progress | null) => void>();
  let waiting: (() => void)[] = [];
  let isAwaited = true; // The engine calculates everything once when it opens.
  let isRunning = false;
  /** How many calculations have begun. */
  let begun = 0;
  let isSecond = false;
  let expiry: ReturnType<typeof setTimeout> | undefined;

  const settle = () => {
    if (isAwaited || isRunning) return;
    clearTimeout(expiry);
    const settled = waiting;
    waiting = [];
    for (const resolve of settled) resolve();
  };
  const expire = (after: number) => {
    clearTimeout(expiry);
    expiry = setTimeout(() => {
      if (isRunning && !isSecond) {
        isSecond = true;
        api.getFormula().executeCalculation();
        return expire(LIMIT);
      }
      isAwaited = false;
      isRunning = false;
      tell(null);
      settle();
    }, after);
  };
  /** A calculation that was stopped because of a further change is begun again at once. */
  const end = () => {
    const ended = begun;
    queueMicrotask(() => {
      if (begun !== ended) return;
      isRunning = false;
      isSecond = false;
      tell(null);
      // A change while it ran may be nothing to calculate, and then nothing begins.
      if (isAwaited) expire(START_AT_THE_LATEST);
      settle();
    });
  };
  const tell = (progress: Progress | null) => {
    for (const callback of callbacks) callback(progress);
  };

  commands.onCommandExecuted(({ id, type, params }, options) => {
    if (id === SetFormulaCalculationStartMutation.id) {
      isAwaited = false;
      isRunning = true;
      begun++;
      expire(isSecond ? LIMIT : SILENCE);
      tell({ done: 0, of: 0 });
    } else if (id === SetFormulaCalculationNotificationMutation.id) {
      if (isRunning) expire(isSecond ? LIMIT : SILENCE);
      const { stageInfo, functionsExecutedState } = params as ISetFormulaCalculationNotificationMutation;
      // The last word of the calculating thread, behind the results of every sheet.
      if (functionsExecutedState !== undefined) end();
      if (stageInfo && isRunning)
        tell({
          done: stageInfo.completedFormulasCount + stageInfo.completedArrayFormulasCount,
          of: stageInfo.totalFormulasToCalculate + stageInfo.totalArrayFormulasToCalculate,
        });
    } else if (type === CommandType.MUTATION && dirty.get(id)) {
      // As the engine's own trigger: results that are put into cells set nothing off.
      const isResult = id === SetRangeValuesMutation.id && options?.onlyLocal === true;
      if (isResult || ((params as ISetRangeValuesMutationParams | undefined)?.trigger ?? "").endsWith("style")) return;
      isAwaited = true;
      if (!isRunning) expire(START_AT_THE_LATEST);
    }
  });
  expire(LIMIT);

  return {
    settled: () => (isAwaited || isRunning ? new Promise((resolve) => void waiting.push(resolve)) : Promise.resolve()),
    everything() {
      isAwaited = true;
      expire(START_AT_THE_LATEST);
      api.getFormula().executeCalculation();
    },
    onProgress(callback) {
      callbacks.add(callback);
      return () => void callbacks.delete(callback);
    },
  };
}

/** Calculates again the formulas in these cells, and what hangs on them. */
export function recalculate({ commands, unit, workbook }: Book, areas: readonly Area[], table?: string): void {
  const dirtyRanges = areas.map((area) => ({ unitId: unit, sheetId: area.sheet, range: engineRange(area) }));
  // The engine remembers how large a sheet was when it first saw the formula.
  const sheets = table === undefined ? areas.map(({ sheet }) => sheet) : workbook.getSheets().map((sheet) => sheet.getSheetId());
  const clearDependencyTreeCache = { [unit]: Object.fromEntries(sheets.map((sheet) => [sheet, "1"])) };
  const dirtySuperTableMap = table === undefined ? {} : { [unit]: { [table]: "1" } };
  const params = { dirtyRanges, dirtySuperTableMap, clearDependencyTreeCache, forceCalculation: false };
  commands.syncExecuteCommand(SetTriggerFormulaCalculationStartMutation.id, params, { onlyLocal: true });
}
