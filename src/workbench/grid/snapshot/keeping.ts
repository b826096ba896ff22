import {
  CommandType,
  IResourceManagerService,
  UniverInstanceType,
  type ICellData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import { SetSelectionsOperation, SetWorksheetActiveOperation } from "@univerjs/preset-sheets-core";
import type { Book } from "../engine/univer";
import type { KeptWorkbook, Stop } from "../grid";
import { breath } from "./breath";

/** Rows that are written out in one go: some ten milliseconds of them. */
const ROWS_AT_A_TIME = 2_000;

/** What the engine tells itself: which formulas to calculate again, and how far it is. */
const NOT_KEPT = /^formula\.mutation\.|mark-dirty/;

type Rows = Record<number, Record<number, ICellData>>;

export interface Keeping {
  keep(): Promise<KeptWorkbook>;
  onChanged(callback: () => void): Stop;
  changed(): void;
}

/** Writes the workbook out piece by piece, and only the sheets that have changed since. */
export function keepingOf({ workbook, injector, commands, unit }: Book): Keeping {
  const resources = injector.get(IResourceManagerService);
  const callbacks = new Set<() => void>();
  const written = new Map<string, readonly string[]>();
  const changed = () => {
    for (const callback of callbacks) callback();
  };
  commands.onCommandExecuted(({ type, id, params }, options) => {
    const isMove = id === SetSelectionsOperation.id || id === SetWorksheetActiveOperation.id;
    if (type !== CommandType.MUTATION || isMove || NOT_KEPT.test(id)) return;
    const { subUnitId, unitId } = (params ?? {}) as { subUnitId?: string; unitId?: string };
    if (unitId !== undefined && unitId !== unit) return; // The engine's own editor is a document beside the workbook.
    if (subUnitId === undefined) written.clear();
    else written.delete(subUnitId);
    // What a calculation gives is calculated again when a kept workbook is opened.
    if (!options?.onlyLocal) changed();
  });

  async function piecesOf(sheet: IWorksheetData): Promise<readonly string[]> {
    const { cellData, ...rest } = sheet;
    const rows = Object.entries(cellData as Rows);
    const pieces = [JSON.stringify(rest)];
    for (let from = 0; from < rows.length; from += ROWS_AT_A_TIME) {
      await breath();
      pieces.push(JSON.stringify(Object.fromEntries(rows.slice(from, from + ROWS_AT_A_TIME))));
    }
    return pieces;
  }

  return {
    changed,
    onChanged(callback) {
      callbacks.add(callback);
      return () => void callbacks.delete(callback);
    },
    async keep() {
      const { sheets, ...book } = workbook.getWorkbook().getSnapshot();
      for (const [id, sheet] of Object.entries(sheets)) {
        if (written.has(id)) continue;
        const pieces = piecesOf(sheet as IWorksheetData);
        // Set before the pieces are there: a change in the meantime takes it away again.
        written.set(id, []);
        const done = await pieces;
        if (written.has(id)) written.set(id, done);
        else return this.keep();
      }
      return {
        active: workbook.getActiveSheet().getSheetId(),
        book: JSON.stringify({ ...book, resources: resources.getResources(unit, UniverInstanceType.UNIVER_SHEET) }),
        sheets: Object.fromEntries(Object.keys(sheets).map((id) => [id, written.get(id) ?? []])),
      };
    },
  };
}

/** The engine's workbook of one that was kept. Throws where it is not one. */
export function keptData({ book, sheets }: KeptWorkbook): Partial<IWorkbookData> {
  const read = (pieces: readonly string[]): Partial<IWorksheetData> => {
    const [head = "{}", ...rows] = pieces;
    return { ...JSON.parse(head), cellData: Object.assign({}, ...rows.map((piece) => JSON.parse(piece) as Rows)) as Rows };
  };
  const data = JSON.parse(book) as Partial<IWorkbookData>;
  return { ...data, sheets: Object.fromEntries(Object.entries(sheets).map(([id, pieces]) => [id, read(pieces)])) };
}
