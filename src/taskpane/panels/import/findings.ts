import { type ImportedColumn } from "../../../core/import/extract";
import { type ExtractKind, isRenamed } from "../../../core/import/extract-kind";
import { listed } from "../../../core/foundation/result";
import type { Imported } from "../../importing/messages";

/** What a reader of the file should know, a sentence each, what may be wrong first. */
export function findings({ header, headerRow, columns, encoding, problems, problemCount }: Imported): string[] {
  const { kind, repeated, width } = header;
  const renamed = header.columns.filter(isRenamed);
  const more = problemCount - Math.min(problemCount, PROBLEMS_SHOWN);
  return [
    ...problems.slice(0, PROBLEMS_SHOWN).map(({ row, column, message }) => `Row ${row}${column ? `, ${column}` : ""}: ${message}`),
    ...(more > 0
      ? [`${counted(more, "more row or cell", "more rows or cells")} could not be read as they should be. They keep what the file has.`]
      : []),
    ...doubled(kind, columns),
    ...(kind.isInParts ? [] : missingFrom(header)),
    ...renamed.map(({ name, foundAs }) => `${name} is called ${foundAs} here.`),
    ...repeated.map((name) => `${name} stands over two columns; the first was read.`),
    ...(headerRow > 1 ? [`${counted(headerRow - 1, "row", "rows")} above the headings left out.`] : []),
    ...gradesOf(kind, columns),
    ...(kind.composed ?? []).filter(({ name }) => called(columns, name)).map(({ note }) => note),
    `${counted(header.columns.length, "column", "columns")} of ${width} kept: those the functions use.`,
    ...(kind.isInParts ? missingFrom(header) : []),
    ...(encoding === "UTF-8" ? [] : [`The file is written in ${encoding}.`]),
  ];
}

const PROBLEMS_SHOWN = 5;

function called(columns: readonly ImportedColumn[], name: string | undefined): ImportedColumn | undefined {
  return columns.find((column) => column.name === name);
}

function doubled({ key }: ExtractKind, columns: readonly ImportedColumn[]): string[] {
  const keys = called(columns, key)?.cells.filter((cell) => cell !== "") ?? [];
  const more = keys.length - new Set(keys).size;
  return more === 0 ? [] : [`${counted(more, "row repeats", "rows repeat")} the ${key!} of another. Each row will be counted.`];
}

function missingFrom({ kind, missing }: Imported["header"]): string[] {
  if (missing.length === 0) return [];
  const names = listed(
    missing.map(({ name }) => name),
    "and",
  );
  const advice = missing.flatMap(({ whenMissing }) => whenMissing ?? []);
  return [[kind.isInParts ? `${kind.name} comes in parts. This one has no ${names}.` : `Not in this file: ${names}.`, ...advice].join(" ")];
}

function gradesOf({ overall, predecessors }: ExtractKind, columns: readonly ImportedColumn[]): string[] {
  const none = called(columns, overall?.column)?.cells.filter((grade) => grade === "").length ?? 0;
  const inherited = (predecessors ?? []).flatMap(({ grade, flag, counted: [one, many] }) => {
    const flags = called(columns, flag)?.cells;
    const count = called(columns, grade)?.cells.filter((cell, row) => cell !== "" && flags?.[row] === "No").length ?? 0;
    return count === 0 ? [] : [`${counted(count, `${one!} is`, `${many!} are`)} a predecessor school’s, as Ofsted counts them.`];
  });
  return [
    ...(none > 0 ? [`${counted(none, "school has", "schools have")} no overall effectiveness: ${overall!.blank}.`] : []),
    ...inherited,
  ];
}

export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}
