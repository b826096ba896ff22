import { areaAddress, type Area, quotedSheet } from "../../../formulas/address";
import type { Table } from "../../../formulas/reference";
import type { Served, WantedColumn } from "../../../core/import/extract-kind";
import { listed } from "../../../core/foundation/result";
import { headingsText, referenceText, type Target } from "../../building/reference-text";
import { isNeeded } from "../../building/understood";
import { preview } from "../../building/preview";
import type { TableSize } from "../../building/table-place";
import { widthOf } from "./sheet";
import type { Imported } from "../../importing/messages";
import type { Signature } from "../../signatures";
import { dayIn, dayInFormula } from "../../today";
import { bodyOf } from "../../workbook/tables";
import type { ChartPlan } from "../../workbook/writing/drawings";
import type { Settings } from "../../workbook/settings";

/** How a function stands in the workbook: a table of its own, shares one under the other, or a column of the Table. */
type Form = "table" | "shares" | "column";

interface Summary {
  readonly title: string;
  readonly form: Form;
  /** Of a table or of shares, its sheet; of a column, its heading. */
  readonly name: string;
  readonly chart?: Chart;
}

/** What of a table is drawn: the columns before the first of these headings that has any before it, without so many rows at its end. */
interface Chart {
  readonly kind: ChartPlan["kind"];
  readonly before: readonly string[];
  readonly withoutLast: number;
}

const SUMMARIES: Readonly<Record<string, Summary>> = {
  SCHOOLSUMMARY: {
    title: "Schools by phase and who is responsible",
    form: "table",
    name: "Schools by phase",
    chart: { kind: "stacked bars", before: ["Total"], withoutLast: 2 },
  },
  OFSTEDSUMMARY: {
    title: "Ofsted grades by phase",
    form: "table",
    name: "Ofsted grades",
    chart: { kind: "stacked bars", before: ["Total"], withoutLast: 1 },
  },
  OFSTEDRATE: { title: "Share good or outstanding", form: "shares", name: "Good or outstanding" },
  OFSTEDREPORTCARD: {
    title: "Report cards by area",
    form: "table",
    name: "Report cards",
    chart: { kind: "stacked bars", before: ["Graded"], withoutLast: 0 },
  },
  SCHOOLGOVERNANCE: { title: "Who is responsible for each school", form: "column", name: "Responsible" },
  EHCPREQUESTS: {
    title: "Requests by year",
    form: "table",
    name: "Requests",
    chart: { kind: "columns", before: ["Change"], withoutLast: 0 },
  },
  EHCPTIMELINESS: {
    title: "Plans issued within 20 weeks",
    form: "table",
    name: "Within 20 weeks",
    chart: { kind: "columns", before: ["Within 20 weeks %"], withoutLast: 0 },
  },
  EHCPBACKLOG: {
    title: "Open requests by age",
    form: "table",
    name: "Open requests",
    chart: { kind: "bars", before: ["Share"], withoutLast: 1 },
  },
  EHCPREVIEWTIMELINESS: { title: "Annual reviews held", form: "table", name: "Annual reviews" },
  EHCPSUMMARY: {
    title: "Plans by need and placement",
    form: "table",
    name: "Plans by need",
    chart: { kind: "stacked bars", before: ["Plans", "Share"], withoutLast: 1 },
  },
};

/** A summary that the file serves, and how it reads the Table that was written. */
export interface Offer extends Summary {
  readonly id: string;
  /** The columns it takes, in words. */
  readonly from: string;
  readonly note: string;
  /** Why it cannot be had of this file alone; "" where it can. */
  readonly lack: string;
  /** What it would refuse as the file stands, to be mended on the sheet; "" where it answers. */
  readonly refusal: string;
  readonly size: TableSize;
  /** Of each of its columns, in characters. */
  readonly widths: readonly number[];
  /** The part of the table that is drawn; null where none is. */
  readonly drawn: { readonly kind: ChartPlan["kind"]; readonly height: number; readonly width: number } | null;
  /** As it stands in a cell, the optional arguments named here left out. */
  formula(table: Table, target: Target, without?: readonly string[]): string;
  /** The columns that it cannot do without as the Table stands now. */
  missingFrom(table: Table): readonly string[];
  /** An optional column of it that weighs or narrows: `weights`; null where there is none. */
  readonly optional: string | null;
}

interface Source {
  readonly imported: Imported;
  /** The rows that were written. */
  readonly kept: readonly number[];
  readonly signatures: readonly Signature[];
  readonly settings: Settings;
}

/** The summaries that a file serves, those first that it has the columns for. */
export function offersOf(source: Source): readonly Offer[] {
  const all = (source.imported.header.kind.serves ?? []).flatMap((served) => offerOf(served, source) ?? []);
  return [...all.filter(({ lack }) => lack === ""), ...all.filter(({ lack }) => lack !== "")];
}

function offerOf(served: Served, source: Source): Offer | null {
  const { function: id, arguments: taken, block } = served;
  const { imported, signatures } = source;
  const summary = SUMMARIES[id];
  const signature = signatures.find((each) => each.id === id);
  const has = (name: string) => imported.columns.some((column) => column.name === name);
  if (!summary || !signature || !Object.values(taken).some(has)) return null;
  const wanted = signature.parameters.map(({ name, isOptional }) => ({
    name,
    column: taken[name] ?? null,
    isOptional,
    // A blank may mean something in it; a column that is not there does not.
    isNeeded: taken[name] === undefined ? isNeeded(id, name, isOptional) : !isOptional,
  }));
  const given = wanted.filter(({ column }) => column !== null && has(column));
  const missing = wanted.filter(({ name, column, isNeeded: is }) => is && name !== AS_OF && (column === null || !has(column)));
  const used = [...new Set(given.map(({ column }) => column!))];
  const spanOf = (name: string) => [taken[name]!, block && has(block.last) ? block.last : taken[name]!] as const;

  const text = (table: Table, target: Target, name: string): string => {
    const [first, last] = spanOf(name).map((column) => table.left + placeIn(table, column)) as [number, number];
    const body: Area = { ...bodyOf(table), left: first, right: last };
    if (name !== block?.headings) return referenceText(body, target);
    const isNamed = target.tables.includes(table);
    return isNamed ? headingsText(table, first, last) : addressIn({ ...body, top: table.top, bottom: table.top }, target);
  };
  const common = {
    ...summary,
    id,
    from: block ? `From ${used[0]!} to ${block.last}.` : `From ${listed(used, "and")}.`,
    note: served.note ?? "",
    optional: given.find((each) => each.isOptional && summary.form === "shares")?.name ?? null,
    formula(table: Table, target: Target, without: readonly string[] = []) {
      const args = wanted.map(({ name }) => {
        if (name === AS_OF) return dayInFormula(source.settings);
        return given.some((each) => each.name === name) && !without.includes(name) ? text(table, target, name) : "";
      });
      while (args.at(-1) === "") args.pop();
      return `=ESSEX.${id}(${args.join(",")})`;
    },
    missingFrom: (table: Table) => [...used, ...(block ? [block.last] : [])].filter((column) => placeIn(table, column) < 0),
  };
  const nothing = { refusal: "", widths: [], size: { height: 1, width: 1, formats: [] }, drawn: null };
  if (missing.length > 0) return { ...common, ...nothing, lack: lackOf(missing, imported.header.kind.columns) };
  if (summary.form === "column") return { ...common, ...nothing, lack: "" };
  const cells = Object.fromEntries(wanted.map(({ name }) => [name, name === AS_OF ? dayIn(source.settings) : null]));
  for (const { name } of given) cells[name] = cellsOf(source, spanOf(name), name === block?.headings) as never;
  const { height, width, formats, headings, rows, refusal } = preview(id, cells);
  return {
    ...common,
    size: { height, width, formats },
    widths: Array.from({ length: width }, (_, column) =>
      widthOf([headings?.[column] ?? "", ...rows.map((row) => row[column]?.text ?? "")]),
    ),
    drawn: summary.chart && headings ? drawnOf(summary.chart, headings, height) : null,
    lack: "",
    refusal: refusal?.message ?? "",
  };
}

const AS_OF = "asOf";

function placeIn({ columns }: Table, name: string): number {
  return columns.findIndex((column) => column.toLowerCase() === name.toLowerCase());
}

function addressIn(area: Area, { place }: Target): string {
  return area.sheet === place.sheet ? areaAddress(area) : `${quotedSheet(area.sheet)}!${areaAddress(area)}`;
}

/** The cells of columns side by side as they were written, or their headings. */
function cellsOf({ imported: { columns }, kept }: Source, [first, last]: readonly [string, string], isHeadings: boolean): unknown[][] {
  const at = (name: string) => columns.findIndex((column) => column.name === name);
  const some = columns.slice(at(first), at(last) + 1);
  return isHeadings ? [some.map(({ name }) => name)] : kept.map((row) => some.map(({ cells }) => cells[row]!));
}

function lackOf(missing: readonly { readonly name: string; readonly column: string | null }[], columns: readonly WantedColumn[]): string {
  const names = missing.map(({ name, column }) => column ?? name);
  const advice = columns.flatMap(({ name, whenMissing }) => (names.includes(name) ? (whenMissing ?? []) : []));
  return [`Needs ${listed(names, "and")}, which this file has not.`, ...advice].join(" ");
}

function drawnOf({ kind, before, withoutLast }: Chart, headings: readonly string[], height: number): Offer["drawn"] {
  const width = before.map((heading) => headings.indexOf(heading)).find((at) => at > 1) ?? 0;
  const rows = height - withoutLast;
  return width > 1 && rows > 1 ? { kind, height: rows, width } : null;
}
