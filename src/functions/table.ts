import { type Day, inWords } from "../core/foundation/day";
import { about, answer, type Refusal, type Result, unreadable } from "../core/foundation/result";
import { answered, isBlankCell, type Reader, readCell, type Shown } from "./cell";
import { cellsOf, sizeInWords, widthOf } from "./shape";

/** A table with its headings, as it spills. */
export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Shown[])[];
}

/** The cells of the table that `compute` answers, its headings first; one blank cell where it answers none. */
export function tableOf(compute: () => Result<Table | null>): any[][] {
  return answered(() => {
    const table = compute();
    if (!table.ok) return table;
    return answer(table.value === null ? [[""]] : [table.value.headings, ...table.value.rows]);
  });
}

/** Whether an argument was left out, or is one blank cell. */
export function isLeftOut(argument: unknown): boolean {
  const cells = cellsOf(argument);
  return cells.length === 1 && widthOf(cells) === 1 && isBlankCell(cells[0]![0]);
}

/** The refusal of days `from` one and `to` another that is before it; none where either is not given. */
export function reversed(from: Day | null, to: Day | null): Refusal | undefined {
  if (from === null || to === null || to >= from) return undefined;
  return unreadable(`${inWords(to)} is before from, ${inWords(from)}.`, { argument: "to" });
}

/** The value of an argument that takes one cell; `whenBlank` where it is blank or left out. Refuses ranges. */
export function single<T, B>(name: string, argument: unknown, reader: Reader<T>, whenBlank: B): Result<T | B> {
  const cells = cellsOf(argument);
  if (cells.length > 1 || widthOf(cells) > 1) {
    return unreadable(`takes one value, not ${sizeInWords(cells.length, widthOf(cells))}.`, { argument: name });
  }
  const value = readCell(reader, cells[0]![0]);
  if (!value.ok) return about(name, value);
  return value.value === undefined ? answer(whenBlank) : (value as Result<T>);
}
