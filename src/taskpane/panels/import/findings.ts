import { type ImportedColumn } from "../../../core/import/extract";
import { isRenamed } from "../../../core/import/extract-kind";
import { listed } from "../../../core/foundation/result";
import type { Imported } from "../../importing/messages";

/** What a reader of the file should know, a sentence each, what may be wrong first. */
export function findings({ header, headerRow, columns, encoding, problems, problemCount }: Imported): string[] {
  const { kind, missing, repeated, width } = header;
  const renamed = header.columns.filter(isRenamed);
  const more = problemCount - Math.min(problemCount, PROBLEMS_SHOWN);
  return [
    ...problems.slice(0, PROBLEMS_SHOWN).map(({ row, column, message }) => `Row ${row}${column ? `, ${column}` : ""}: ${message}`),
    ...(more > 0
      ? [`${counted(more, "more row or cell", "more rows or cells")} could not be read as they should be. They keep what the file has.`]
      : []),
    ...(missing.length > 0 ? [`Not in this file: ${listed(missing, "and")}.`] : []),
    ...renamed.map(({ name, foundAs }) => `${name} is called ${foundAs} here.`),
    ...repeated.map((name) => `${name} stands over two columns; the first was read.`),
    ...(headerRow > 1 ? [`${counted(headerRow - 1, "row", "rows")} above the headings left out.`] : []),
    ...gradesOf(kind.predecessor, columns),
    `${counted(columns.length, "column", "columns")} of ${width} kept: those the functions use.`,
    ...(encoding === "UTF-8" ? [] : [`The file is written in ${encoding}.`]),
  ];
}

const PROBLEMS_SHOWN = 5;

function gradesOf(predecessor: Imported["header"]["kind"]["predecessor"], columns: readonly ImportedColumn[]): string[] {
  const cells = (name: string | undefined) => columns.find((column) => column.name === name)?.cells;
  const grades = cells(predecessor?.grade);
  if (!grades) return [];
  const flags = cells(predecessor?.flag);
  const none = grades.filter((grade) => grade === "").length;
  const inherited = grades.filter((grade, row) => grade !== "" && flags?.[row] === "No").length;
  return [
    ...(none > 0 ? [`${counted(none, "school has", "schools have")} no grade: Not yet inspected, or a report card alone.`] : []),
    ...(inherited > 0 ? [`${counted(inherited, "grade is", "grades are")} a predecessor school’s, as Ofsted counts them.`] : []),
  ];
}

export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}
