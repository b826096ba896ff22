import { areaAddress, placeAddress, type Area } from "../formulas/address";
import type { CellEdit } from "../xlsx/edit";
import { isError, type CellValue } from "../xlsx/value";
import type { Sheet, Workbook } from "../xlsx/workbook";
import { calculated, isSameAsInFile, writtenError, type Clock, type Scope, type WorkedOut } from "./calculation";
import type { EssexHost } from "./essex-host";

/** A cell that holds another value than in its file. */
export interface Change {
  readonly cell: string;
  /** Null: the cell was empty, or its formula had no value. */
  readonly old: CellValue;
  readonly new: CellValue;
}

export interface Report {
  /** How many formulas were worked out, those that call ESSEX functions and the others. */
  readonly essex: number;
  readonly native: number;
  readonly changed: readonly Change[];
  /** Spills that fill other cells than before. */
  readonly spills: readonly { readonly cell: string; readonly old: string; readonly new: string }[];
  /** Cells that were worked out and hold an error. */
  readonly errors: readonly { readonly cell: string; readonly error: string; readonly message: string }[];
  /** Formulas that were not worked out: their cells have the value they had. */
  readonly kept: readonly { readonly cell: string; readonly why: string; readonly isStale: boolean; readonly hasValue: boolean }[];
  /** Cells that rest on a value that was kept. */
  readonly resting: readonly string[];
}

export interface Recalculation {
  /** By the name of the sheet. */
  readonly edits: ReadonlyMap<string, readonly CellEdit[]>;
  readonly report: Report;
}

/** What the workbook's ESSEX formulas, and all that is bound up with them, come to, and the cells of the file that change by it. */
export function recalculated(workbook: Workbook, host: EssexHost, clock: Clock, scope?: Scope): Recalculation {
  const { workedOut, kept, resting } = calculated(workbook, host, clock, scope);
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const edits = new Map<string, Map<string, CellEdit>>();
  const changed: Change[] = [];
  const editsOf = (sheet: string) => {
    const known = edits.get(sheet) ?? new Map<string, CellEdit>();
    edits.set(sheet, known);
    return known;
  };
  // Cells that a spill has left are emptied first: another spill may fill them.
  for (const result of workedOut) leave(result, sheets.get(result.sheet)!, editsOf(result.sheet));
  for (const result of workedOut) fill(result, sheets.get(result.sheet)!, editsOf(result.sheet));
  for (const [sheet, list] of edits) {
    for (const { row, column, value } of inOrder(list.values())) {
      if (value === undefined) continue;
      const held = sheets.get(sheet)!.cellAt(row, column);
      changed.push({
        cell: placeAddress({ sheet, row, column }),
        old: held?.value ?? null,
        new: valueAt(workedOut, sheet, row, column, value),
      });
    }
  }
  const report: Report = {
    essex: workedOut.filter(({ essex }) => essex.length > 0).length,
    native: workedOut.filter(({ essex }) => essex.length === 0).length,
    changed,
    spills: workedOut.flatMap((result) => {
      const [before, after] = [areaAddress(result.before), areaAddress(result.filled)];
      return before === after ? [] : [{ cell: placeAddress(result), old: before, new: after }];
    }),
    errors: workedOut.flatMap(errorsIn),
    kept: kept.map(({ why, isStale, hasValue, ...place }) => ({ cell: placeAddress(place), why, isStale, hasValue })),
    resting: resting.map(placeAddress),
  };
  return { edits: new Map([...edits].map(([sheet, list]) => [sheet, [...list.values()]])), report };
}

function inOrder(edits: Iterable<CellEdit>): CellEdit[] {
  return [...edits].sort((one, other) => one.row - other.row || one.column - other.column);
}

/** The value as it was worked out, where the file can hold but another: `#SPILL!` is `#VALUE!` there. */
function valueAt(workedOut: readonly WorkedOut[], sheet: string, row: number, column: number, written: CellValue): CellValue {
  if (!isError(written)) return written;
  const result = workedOut.find((one) => one.sheet === sheet && contains(one.filled, row, column));
  return result?.block[row - result.filled.top]?.[column - result.filled.left] ?? written;
}

function contains({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function errorsIn({ sheet, filled, block, message }: WorkedOut) {
  return block.flatMap((values, down) =>
    values.flatMap((value, across) =>
      isError(value)
        ? [
            {
              cell: placeAddress({ sheet, row: filled.top + down, column: filled.left + across }),
              error: value.error,
              message: down + across === 0 ? message : "",
            },
          ]
        : [],
    ),
  );
}

function leave({ before, filled }: WorkedOut, sheet: Sheet, edits: Map<string, CellEdit>): void {
  for (let row = before.top; row <= before.bottom; row++) {
    for (let column = before.left; column <= before.right; column++) {
      if (contains(filled, row, column)) continue;
      const held = sheet.cellAt(row, column);
      if (held && held.value !== null && !held.formula) edits.set(`${String(row)},${String(column)}`, { row, column, value: null });
    }
  }
}

function fill(
  { row: anchorRow, column: anchorColumn, before, filled, block }: WorkedOut,
  sheet: Sheet,
  edits: Map<string, CellEdit>,
): void {
  const isMoved = areaAddress(before) !== areaAddress(filled);
  block.forEach((values, down) =>
    values.forEach((value, across) => {
      const [row, column] = [filled.top + down, filled.left + across];
      const held = sheet.cellAt(row, column);
      const key = `${String(row)},${String(column)}`;
      const isAnchor = row === anchorRow && column === anchorColumn;
      const isSame = held?.hasValue === true && isSameAsInFile(value, held.value);
      if (isSame) edits.delete(key);
      if (isSame && !(isAnchor && isMoved)) return;
      const written = value === null ? 0 : isError(value) ? { error: writtenError(value.error) } : value;
      edits.set(key, {
        row,
        column,
        ...(isSame ? {} : { value: written }),
        ...(isAnchor && isMoved ? { filled } : {}),
      });
    }),
  );
}
