import { type Day, dayOfText } from "../foundation/day";
import { type Result } from "../foundation/result";
import { type ColumnReader } from "./column-reader";
import { composedColumns } from "./composed";
import { dayMonthFirst, orderOf } from "./date-order";
import { type Extract, type ImportedCell, type ImportedColumn, type MixedDates, type Problem, type UndecidedDates } from "./imported";

/** How the undecided dates of a file are to be read. */
export type DatesAsked = "month first" | "as text";

/**
 * The columns whose dates in figures cannot be day first: some can only be month first, and none can only be day first. With them, where no
 * column of the file is day first, those that could be either: what wrote one column month first wrote the others so.
 */
export function undecidedDates(columns: readonly ColumnReader[], rowNumbers: readonly number[]): UndecidedDates[] {
  const isOf = (reader: ColumnReader, order: "day first" | "month first" | "either") => reader.dates.counts[order] > 0;
  const certain = columns.filter((reader) => isOf(reader, "month first") && !isOf(reader, "day first"));
  if (certain.length === 0) return [];
  const isDayFirstElsewhere = columns.some((reader) => isOf(reader, "day first"));
  return columns
    .filter((reader) => certain.includes(reader) || (!isDayFirstElsewhere && isOf(reader, "either")))
    .map(({ column: { name, foundAs }, cells, dates: { at, counts } }) => {
      const first = at.find((index) => counts["month first"] === 0 || orderOf(String(cells[index])) === "month first")!;
      const example = { row: rowNumbers[first]!, text: String(cells[first]) };
      return { name, foundAs, monthFirst: counts["month first"], either: counts.either, example };
    });
}

export function mixedDates(columns: readonly ColumnReader[]): MixedDates[] {
  return columns.flatMap(({ column: { foundAs }, dates: { counts } }) => {
    const { "day first": dayFirst, "month first": monthFirst, either } = counts;
    return dayFirst > 0 && monthFirst > 0 ? [{ foundAs, dayFirst, monthFirst, either }] : [];
  });
}

/** The columns read, dates in figures day first except the undecided; the first `kept` of those that no calendar has, and how many there are. */
export function dated(
  columns: readonly ColumnReader[],
  undecided: readonly UndecidedDates[],
  rowNumbers: readonly number[],
  kept: number,
): { readonly found: ImportedColumn[]; readonly faults: Problem[]; readonly faultCount: number } {
  const faults: Problem[] = [];
  let faultCount = 0;
  for (const { column, cells, dates } of columns) {
    if (undecided.some(({ name }) => name === column.name)) continue;
    const days = new Map<ImportedCell, Result<Day>>();
    for (const index of dates.at) {
      const text = cells[index]!;
      let day = days.get(text);
      if (!day) days.set(text, (day = dayOfText(String(text))));
      if (day.ok) cells[index] = day.value;
      else if (++faultCount <= kept) faults.push({ row: rowNumbers[index]!, column: column.foundAs, message: day.message });
    }
  }
  return { found: columns.map(({ column: { name, holds }, cells }) => ({ name, holds, cells })), faults, faultCount };
}

/** The same extract with its undecided dates read as is said. */
export function extractWithDates(extract: Extract, asked: DatesAsked): Extract {
  const { header, columns, undecided } = extract;
  const found = columns.slice(0, header.columns.length).map((column) => {
    if (asked === "as text" || !undecided.some(({ name }) => name === column.name)) return column;
    return { ...column, cells: column.cells.map((cell) => (typeof cell === "string" ? monthFirst(cell) : cell)) };
  });
  return { ...extract, columns: [...found, ...composedColumns(header.kind, found)] };
}

function monthFirst(text: string): ImportedCell {
  const day = dayMonthFirst(text);
  return day.ok ? day.value : text;
}
