import { type Printed, printedTable, WITHHELD } from "../core/foundation/disclosure/printed";
import { answer, quoted, type Result, unreadable } from "../core/foundation/result";
import { type ShorthandLetter } from "../data/publishing";
import { isErrorText } from "../formulas/error-text";
import { type Shown } from "../functions/cells/shown";
import { published } from "./blanks";
import { type PublishedTable } from "./publication";

/** A Table of the workbook, as its cells hold it. */
export interface ListedTable {
  readonly title: string;
  readonly headings: readonly string[];
  readonly values: readonly (readonly unknown[])[];
  /** The number formats of its cells, as Excel gives them in English. */
  readonly formats: readonly (readonly string[])[];
  /** Whether its numbers count people. */
  readonly countsPeople: boolean;
  readonly blankMeans: Exclude<ShorthandLetter, "c">;
}

const GENERAL = "General";
/** How a row or a column of totals is named. */
const TOTAL = /^(?:(?:grand )?totals?|all)$/i;

/**
 * A Table of the workbook as it is published. One that counts people and has counts from 1 to one below `below` is published only where it is a
 * table of counts with its totals: those are then withheld by the rule that the functions withhold them by. Refuses an error in a cell, and a small
 * count in any other Table.
 */
export function publishedList(table: ListedTable, below: number): Result<PublishedTable> {
  const { title, headings, values, formats, countsPeople, blankMeans } = table;
  for (const [row, cells] of values.entries()) {
    const column = cells.findIndex((cell) => typeof cell === "string" && isErrorText(cell));
    if (column >= 0) return unreadable(`"${headings[column]!}" has ${String(cells[column])} in row ${row + 1}. Put it right first.`);
  }
  const rows = values.map((cells, row) => cells.map((cell, column) => shownOf(cell, formats[row]?.[column] ?? GENERAL)));
  const filling = { title, headings, rows, blankMeans, isWithheld: false, notes: [] };
  const implied = countsPeople ? impliedIn(table, below) : null;
  if (implied !== null) return unreadable(`${implied} ${WAY_ON}`);
  const small = countsPeople ? smallIn(values, below) : null;
  if (small === null) return published(filling);
  const counts = countsWithTotals(headings, values);
  if (!counts.ok) return unreadable(`${told(table, small)} ${counts.message}`);
  const printed = withheld(values, counts.value, below);
  return published({
    ...filling,
    rows: printed,
    isWithheld: true,
    notes: [
      `${title}: counts from 1 to ${below - 1} are withheld, and with them as few others as keep them from being worked out from totals or the counts beside them. A 0 is a true 0.`,
    ],
  });
}

function shownOf(value: unknown, format: string): Shown {
  if (typeof value === "number") return format === GENERAL || format === "@" ? value : { number: value, format };
  if (typeof value === "boolean" || typeof value === "string") return value;
  return "";
}

interface Small {
  readonly row: number;
  readonly column: number;
}

/** The first whole number from 1 to one below `below`, outside the first column. */
function smallIn(values: ListedTable["values"], below: number): Small | null {
  for (const [row, cells] of values.entries()) {
    const column = cells.findIndex((cell, at) => at > 0 && typeof cell === "number" && Number.isInteger(cell) && cell >= 1 && cell < below);
    if (column >= 0) return { row, column };
  }
  return null;
}

const NEAR = 1e-9;

/** What a share of a count beside it tells: 90% of 10 tells of 9, and of 1. Null where none tells of a small count. */
function impliedIn({ headings, values, formats }: ListedTable, below: number): string | null {
  for (const [row, cells] of values.entries())
    for (const [column, share] of cells.entries()) {
      if (column === 0 || typeof share !== "number" || share <= 0 || share >= 1 || !formats[row]?.[column]?.includes("%")) continue;
      for (const [beside, whole] of cells.entries()) {
        if (beside === 0 || typeof whole !== "number" || !Number.isInteger(whole) || whole < 1) continue;
        const part = Math.round(share * whole);
        const fewest = Math.min(part, whole - part);
        if (Math.abs(share * whole - part) > NEAR * whole || fewest < 1 || fewest >= below) continue;
        return `"${headings[column]!}" of "${headings[beside]!}" tells of ${fewest} for ${quoted(cells[0])}: so few could be known by it.`;
      }
    }
  return null;
}

function told({ headings, values }: ListedTable, { row, column }: Small): string {
  return `"${headings[column]!}" has ${String(values[row]![column])} for ${quoted(values[row]![0])}: so few could be known by it.`;
}

interface WithTotals {
  /** How many columns of counts there are, without that of the totals. */
  readonly columns: number;
  readonly hasTotalColumn: boolean;
  readonly hasTotalRow: boolean;
}

const WAY_ON =
  "Have a function count it that withholds small counts (EHCPSUMMARY, EHCPCOMPLIANCE, PLANQUALITY, FAIRSHARE), or leave shares and other figures out, so that the Table has counts and their totals alone.";

/** Whether a Table is labels and whole counts, whose totals are the sums of what stands before them. */
function countsWithTotals(headings: readonly string[], values: ListedTable["values"]): Result<WithTotals> {
  const isCount = (cell: unknown): cell is number => typeof cell === "number" && Number.isInteger(cell) && cell >= 0;
  if (headings.length < 2 || !values.every((cells) => cells.slice(1).every(isCount))) return unreadable(WAY_ON);
  const counts = values.map((cells) => cells.slice(1) as number[]);
  const hasTotalColumn = headings.length > 2 && TOTAL.test(headings.at(-1)!.trim());
  const hasTotalRow = values.length > 1 && TOTAL.test(String(values.at(-1)![0]).trim());
  const columns = headings.length - 1 - (hasTotalColumn ? 1 : 0);
  const sum = (some: readonly number[]): number => some.reduce((all, each) => all + each, 0);
  if (hasTotalColumn && !counts.every((row) => sum(row.slice(0, columns)) === row[columns]))
    return unreadable(`A row does not add up to its "${headings.at(-1)!}". ${WAY_ON}`);
  const body = hasTotalRow ? counts.slice(0, -1) : counts;
  if (hasTotalRow && !counts.at(-1)!.every((total, column) => total === sum(body.map((row) => row[column]!))))
    return unreadable(`A column does not add up to its "${String(values.at(-1)![0])}". ${WAY_ON}`);
  return answer({ columns, hasTotalColumn, hasTotalRow });
}

/** The rows with what is withheld. Margins that the Table does not show are withheld or not without a reader seeing it. */
function withheld(values: ListedTable["values"], { columns, hasTotalColumn, hasTotalRow }: WithTotals, below: number): Shown[][] {
  const body = (hasTotalRow ? values.slice(0, -1) : values).map((row) => row.slice(1, columns + 1) as number[]);
  const isList = columns === 1 && !hasTotalColumn;
  const rowTotals = body.map((row) => row.reduce((all, each) => all + each, 0));
  const printed = printedTable({ cells: isList ? body.map(() => []) : body, rowTotals }, below);
  const shown = (count: Printed<number>): Shown => (count === WITHHELD ? "c" : count);
  const label = (row: number): Shown => shownOf(values[row]![0], GENERAL);
  const rows = body.map((_, row) => [
    label(row),
    ...(isList ? [shown(printed.rowTotals[row]!)] : printed.cells[row]!.map(shown)),
    ...(hasTotalColumn ? [shown(printed.rowTotals[row]!)] : []),
  ]);
  if (!hasTotalRow) return rows;
  const totals = isList ? [shown(printed.total)] : [...printed.columnTotals.map(shown), ...(hasTotalColumn ? [shown(printed.total)] : [])];
  return [...rows, [label(values.length - 1), ...totals]];
}
