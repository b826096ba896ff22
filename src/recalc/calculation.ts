import { areaAddress, cellAddress, COLUMNS, placeAddress, quotedSheet, ROWS, type Area, type Place } from "../formulas/address";
import { isError, isSame, type CellValue } from "../xlsx/value";
import type { Workbook } from "../xlsx/workbook";
import { dependentsAmong, meets } from "./dependents";
import { formulaValue } from "./engine/evaluation";
import type { Surroundings } from "./engine/frame";
import { positionsIn, type Positions } from "./engine/lookups";
import { fittedCell, NotWorkedOut, notWorkedOut, valued, type Block, type Operand } from "./engine/operand";
import { blockOf, scalarOf } from "./engine/reading";
import { univerLibrary } from "./engine/univer";
import type { EssexHost } from "./essex-host";
import { formulaCells, type FormulaCell } from "./formula-cell";
import { pendingAmong } from "./pending";
import { spillsOf } from "./spills";
import { storeOf } from "./store";

/** A formula that was not worked out: its cell has the value it had. */
export interface Kept extends Place {
  readonly why: string;
  /** Whether something it reads has changed, so that its value may be out of date. */
  readonly isStale: boolean;
  readonly hasValue: boolean;
}

/** A cell that has been worked out, and what it holds now. */
export interface WorkedOut extends Place {
  readonly value: CellValue;
  /** The sentence that came with an error of an ESSEX function. */
  readonly message: string;
  readonly essex: readonly string[];
  /** The cells it fills now, and those it filled in the file. */
  readonly filled: Area;
  readonly before: Area;
  readonly block: Block;
}

export interface Calculation {
  readonly workedOut: readonly WorkedOut[];
  readonly kept: readonly Kept[];
  /** Cells that rest on a value that was kept. */
  readonly resting: readonly Place[];
}

export interface Clock {
  /** Today as a date of the sheet, and the time of day as a part of it. */
  readonly today: number;
  readonly now: number;
}

/** A formula reads cells whose formulas are still to be worked out. */
class Needs extends Error {
  constructor(readonly formulas: readonly FormulaCell[]) {
    super();
  }
}

const MOST_ROUNDS = 25;

/** Which formulas of a workbook are worked out: those bound up with the add-in's functions, or every one, as in a file that was made without values. */
export type Scope = "bound up with ESSEX" | "every formula";

/**
 * What the workbook's ESSEX formulas, the native ones they depend on and those that depend on them come to.
 * The formulas are worked out in the order in which they turn out to need one another; a spill that grows sets off again what has read its new cells.
 */
export function calculated(workbook: Workbook, host: EssexHost, clock: Clock, scope: Scope = "bound up with ESSEX"): Calculation {
  const formulas = formulaCells(workbook);
  const seeds = scope === "every formula" ? formulas : formulas.filter(({ precedents }) => precedents.essex.length > 0);
  if (seeds.length === 0) return { workedOut: [], kept: [], resting: [] };

  const store = storeOf(workbook);
  const pending = pendingAmong(formulas);
  const dependents = dependentsAmong(formulas);
  const spills = spillsOf(workbook, formulas, store);
  const results = new Map<FormulaCell, WorkedOut>();
  const kept = new Map<FormulaCell, string>();
  const valueless = new Map<string, FormulaCell>();
  const messages = new Map<string, string>();
  const circular = new Set<FormulaCell>();
  const openFormulas = formulas.filter(({ precedents }) => precedents.isOpen);
  const byPlace = new Map(formulas.map((formula) => [placeKey(formula), formula]));
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  // What depends on an ESSEX formula, and what finds its cells by itself; then whatever reads a native formula that has changed on the way.
  let wanted = dependents.downstreamOf([...seeds, ...openFormulas]);
  let again = new Set<FormulaCell>();

  const willRead = (area: Area) => {
    const needed = pending.within(store.closed(area));
    if (needed.length > 0) throw new Needs(needed);
    if (valueless.size === 0) return;
    for (const formula of valueless.values())
      if (meets(formula.filled, area)) notWorkedOut(`it reads ${placeAddress(formula)}, which has no value`);
  };
  const positions = new Map<string, Positions>();
  const forget = () => {
    positions.clear();
    surroundings.library.forget();
  };
  const surroundings: Surroundings = {
    book: workbook.book,
    library: univerLibrary((area) => store.blockOf(area)),
    blockOf(area) {
      willRead(area);
      return store.blockOf(area);
    },
    cellAt: (place) => store.at(place),
    positions(area) {
      willRead(area);
      const key = areaKey(area);
      const known = positions.get(key);
      if (known) return known;
      const made = positionsIn(store.blockOf(area).flat());
      positions.set(key, made);
      return made;
    },
    spillOf: (place) => spills.areaOf(place),
    essex(name, args, place) {
      const given = args.map((argument) => givenOf(argument));
      const { block, message } = host.call(name, given, `${quotedSheet(place.sheet)}!${cellAddress(place.row, place.column)}`);
      if (message !== "") messages.set(placeKey(place), message);
      // Of an open column no more is read than is used; Excel would answer it to the last row of the sheet.
      const isOpen = args.some((argument) => argument.is === "areas" && argument.areas[0]?.bottom === ROWS - 1);
      if (isOpen && block.length > 1 && given.some((one) => one?.length === block.length))
        notWorkedOut("it answers a whole column row by row");
      return block.length === 1 && block[0]!.length === 1 ? valued(block[0]![0]!) : { is: "block", block };
    },
    willRead,
    formulaAt: (place) => byPlace.get(placeKey(place))?.formula?.text ?? null,
    isHidden: (sheet, row) => sheets.get(sheet)?.hiddenRows.has(row) ?? false,
    ...clock,
  };
  const givenOf = (operand: Operand): Block | null => {
    if (operand.is === "missing") return null;
    if (operand.is === "lambda") return [[{ error: "#CALC!" }]];
    return operand.is === "areas" && operand.areas.length !== 1
      ? notWorkedOut("an ESSEX function is given several ranges at once")
      : operand.is === "areas"
        ? surroundings.blockOf(operand.areas[0]!)
        : blockOf(operand, {
            surroundings,
            place: seeds[0]!,
            shift: { rows: 0, columns: 0 },
            isArray: true,
            variables: new Map(),
            depth: 0,
          });
  };

  const attempt = (formula: FormulaCell): void => {
    if (circular.has(formula))
      notWorkedOut(workbook.isIterative ? "it is worked out again and again from its own value" : "it is part of a circular reference");
    if (formula.kind === "table") notWorkedOut("it is a what-if data table");
    if (!formula.formula) notWorkedOut("it is not in the grammar of formulas");
    messages.delete(placeKey(formula));
    const isArray = formula.kind !== "plain";
    const frame = { surroundings, place: formula, shift: formula.shift, isArray, variables: new Map<string, Operand>(), depth: 0 };
    const operand = formulaValue(formula.formula.tree, frame);
    const block = isArray ? blockOf(operand, frame) : [[scalarOf(operand, frame)]];
    const shaped = formula.kind === "array" ? fitted(block, formula.filled) : block;
    const settled = formula.kind === "dynamic" ? spills.spill(formula, shaped, willRead) : spills.fill(formula, shaped);
    finish(formula, settled);
  };

  const finish = (formula: FormulaCell, { area, block, grown, freed }: ReturnType<typeof spills.fill>) => {
    pending.done(formula);
    kept.delete(formula);
    const value = block[0]?.[0] ?? null;
    results.set(formula, {
      sheet: formula.sheet,
      row: formula.row,
      column: formula.column,
      value,
      message: isError(value) ? (messages.get(placeKey(formula)) ?? "") : "",
      essex: formula.precedents.essex,
      filled: area,
      before: formula.filled,
      block,
    });
    for (const one of grown) {
      for (const reader of [...dependents.readersOf(one), ...openFormulas])
        if (reader !== formula && (pending.isDone(reader) || !wanted.has(reader))) again.add(reader);
    }
    for (const one of freed) for (const other of spills.blockedIn(one)) if (pending.isDone(other)) again.add(other);
    if (grown.length > 0) forget();
  };

  const keep = (formula: FormulaCell, why: string) => {
    pending.done(formula);
    results.delete(formula);
    kept.set(formula, why);
    if (!formula.cell.hasValue) valueless.set(placeKey(formula), formula);
  };

  const workOut = (target: FormulaCell) => {
    const stack = [target];
    const waiting: FormulaCell[] = [];
    for (let formula = stack.at(-1); formula; formula = stack.at(-1)) {
      if (pending.isDone(formula)) {
        stack.pop();
        continue;
      }
      if (waiting.at(-1) !== formula) waiting.push(formula);
      try {
        attempt(formula);
      } catch (thrown) {
        if (thrown instanceof Needs) {
          const turns = thrown.formulas.map((needed) => waiting.lastIndexOf(needed)).filter((at) => at >= 0);
          if (turns.length > 0) for (const turning of waiting.slice(Math.min(...turns))) circular.add(turning);
          else stack.push(...[...thrown.formulas].reverse());
          continue;
        }
        keep(
          formula,
          thrown instanceof NotWorkedOut
            ? thrown.message
            : `the engine fails at it (${thrown instanceof Error ? thrown.message : "unknown"})`,
        );
      }
      waiting.pop();
      stack.pop();
    }
  };

  for (let round = 0; ; round++) {
    for (const formula of formulas) if (wanted.has(formula)) workOut(formula);
    const changed = [...results]
      .filter(([formula, result]) => !wanted.has(formula) && hasChanged(result, workbook))
      .map(([formula]) => formula);
    const more = new Set([...dependents.downstreamOf(changed)].filter((formula) => !wanted.has(formula)));
    for (const formula of dependents.downstreamOf([...again])) if (again.size > 0) more.add(formula);
    if (more.size === 0 || round >= MOST_ROUNDS) {
      for (const formula of again) keep(formula, "its spill does not settle");
      break;
    }
    const redone = [...dependents.downstreamOf([...again])].filter((formula) => pending.isDone(formula) && again.size > 0);
    again = new Set();
    if (redone.length > 0) {
      pending.again(redone);
      for (const formula of redone) valueless.delete(placeKey(formula));
      forget();
    }
    wanted = new Set([...wanted, ...more]);
  }

  const isStale = staleness([...results.values()].filter((result) => hasChanged(result, workbook)));
  const keptFormulas = formulas.filter((formula) => kept.has(formula));
  const resting = [...dependents.downstreamOf(keptFormulas)].filter((formula) => !kept.has(formula));
  return {
    workedOut: formulas.flatMap((formula) => results.get(formula) ?? []),
    kept: keptFormulas.map((formula) => ({
      sheet: formula.sheet,
      row: formula.row,
      column: formula.column,
      why: kept.get(formula)!,
      isStale: formula.precedents.isOpen || formula.precedents.areas.some(isStale),
      hasValue: formula.cell.hasValue,
    })),
    resting: resting.map(({ sheet, row, column }) => ({ sheet, row, column })),
  };
}

function areaKey({ sheet, top, left, bottom, right }: Area): string {
  return `${sheet}!${String(top)},${String(left)},${String(bottom)},${String(right)}`;
}

/** Whether an area has a cell that has changed. */
function staleness(changed: readonly WorkedOut[]): (area: Area) => boolean {
  const columns = new Map<string, Map<number, number[]>>();
  for (const { sheet, filled } of changed) {
    const sheetColumns = columns.get(sheet) ?? new Map<number, number[]>();
    columns.set(sheet, sheetColumns);
    for (let column = filled.left; column <= filled.right; column++) {
      const list = sheetColumns.get(column) ?? [];
      sheetColumns.set(column, list);
      for (let row = filled.top; row <= filled.bottom; row++) list.push(row);
    }
  }
  return ({ sheet, top, left, bottom, right }) =>
    [...(columns.get(sheet) ?? [])].some(
      ([column, list]) => column >= left && column <= right && list.some((row) => row >= top && row <= bottom),
    );
}

function placeKey({ sheet, row, column }: Place): string {
  return `${sheet}!${String(row * COLUMNS + column)}`;
}

/** An array formula's values in the cells that were chosen for it. */
function fitted(block: Block, { top, left, bottom, right }: Area): Block {
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_, column) => fittedCell(block, row, column)),
  );
}

/** Whether any cell of a result is another than its file has. */
function hasChanged({ sheet, filled, before, block }: WorkedOut, workbook: Workbook): boolean {
  if (areaAddress(filled) !== areaAddress(before)) return true;
  const cells = workbook.sheets.find(({ name }) => name === sheet);
  return block.some((row, down) =>
    row.some((value, across) => {
      const cell = cells?.cellAt(filled.top + down, filled.left + across);
      return !cell?.hasValue || !isSameAsInFile(value, cell.value);
    }),
  );
}

/** Errors that are younger than the file's form stand in it as #VALUE!, with a data type beside that says which they are. */
const YOUNG = new Set([
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#UNKNOWN!",
  "#BUSY!",
  "#EXTERNAL!",
  "#PYTHON!",
  "#TIMEOUT!",
]);

export function isSameAsInFile(value: CellValue, held: CellValue): boolean {
  if (isError(value) && YOUNG.has(value.error) && isError(held) && [value.error, "#VALUE!"].includes(held.error)) return true;
  return isSame(value ?? 0, held);
}

export function writtenError(error: string): string {
  return YOUNG.has(error) ? "#VALUE!" : error;
}
