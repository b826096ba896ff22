import type { TableSize } from "../../building/table-place";
import type { Target } from "../../building/reference-text";
import type { Bar, Series } from "../../parts/bar-chart";
import type { ChartPlan } from "../../workbook/writing/drawings";
import type { TableAccount } from "../../../functions/cells/table";
import { figureIn } from "../compliance/figures";
import type { GivenSchools } from "./given-schools";
import type { ColumnKey } from "./school-columns";
import { columnName } from "./school-list";

/** A row of a list as it was counted: under which line and which column of the summary. */
export interface CountedRow {
  /** Its place in the rows counted, from 0. */
  readonly row: number;
  readonly line: string;
  readonly column: string;
}

/** Schools counted by a function. */
export interface Counted {
  /** `Ofsted grades by phase`. */
  readonly what: string;
  readonly sheet: string;
  readonly headline: { readonly title: string; readonly figure: string; readonly basis: string };
  readonly chart: {
    readonly title: string;
    readonly series: readonly Series[];
    readonly bars: readonly Bar[];
    readonly headings: readonly [string, string];
    readonly areShares: boolean;
    readonly hasLongNames: boolean;
  };
  readonly caption: string;
  /** The function's table, its headings first. */
  readonly table: readonly (readonly string[])[];
  /** Whether its last line is the total of the others. */
  readonly hasTotal: boolean;
  readonly size: TableSize;
  formula(target: Target): string;
  /** Which of the table's columns and lines Excel's chart is of, from the left and the top. */
  readonly charted: Pick<ChartPlan, "kind" | "colours" | "isFromTop"> & { readonly columns: number; readonly lines: number };
  /** The rows behind a figure, by their places in the rows counted, from 0; none where it is no count. */
  behind(line: number, column: number): readonly number[];
  /** Each row with what it was counted as, and what that is called: for a PivotTable that comes to the same figures. */
  readonly counted: { readonly headings: readonly [line: string, column: string]; rows(): readonly CountedRow[] };
}

/** Why a list cannot be counted. */
export interface Refusal {
  readonly title: string;
  readonly words: string;
  /** The rows at fault by their places in the rows counted, from 0. */
  readonly rows: readonly number[];
  /** The column at fault in the first of them; null where it is none of one's choice. */
  readonly column: ColumnKey | null;
}

export function isRefusal(counted: Counted | Refusal): counted is Refusal {
  return "words" in counted;
}

/** The colours of the pane's charts in a sheet, which is white. */
export const COLOURS = { best: "#6AB5A6", ok: "#C6E4DD", soon: "#EBA63C", over: "#9B1C1C", plain: "#FFFFFF", other: "#5C5C5C" } as const;

/** A function's table as it is seen, its headings first. */
export function tableOf<F, L>({ lines, columns }: TableAccount<F, L>): readonly (readonly string[])[] {
  return [columns.map(({ heading }) => heading ?? ""), ...lines.map((line) => columns.map(({ shown }) => figureIn(shown(line))))];
}

/** The rows behind a figure of a function's table, by their places from 0. */
export function rowsBehind<F, L>(account: TableAccount<F, L>, key: string, line: number, column: number): readonly number[] {
  const of = account.lines[line];
  const counted = of === undefined ? undefined : account.columns[column]?.behind?.(of);
  if (counted === undefined) return [];
  if (typeof counted !== "function") return counted.flatMap((each) => ("place" in each ? [Number(each.place) - 1] : []));
  return account
    .rows(key)
    .filter(({ made }) => made !== null && counted(made as never))
    .map(({ place }) => place - 1);
}

/** Why a function refuses a list: its rows at fault, each called by the list's own headings, or the sentence in which it refuses the whole. */
export function refusalOf<F, L>({ finding, refused }: TableAccount<F, L>, title: string, { list, columns }: GivenSchools): Refusal | null {
  if (finding?.ok) return null;
  const said = finding ? [finding.message, finding.advice].filter(Boolean).join(" ") : "The list has no rows.";
  const [first] = refused;
  const key = first?.refusal.argument as ColumnKey | undefined;
  const index = key === undefined ? null : (columns[key] ?? null);
  if (!first || index === null) return { title, words: finding?.argument ? `${finding.argument}: ${said}` : said, rows: [], column: null };
  const many =
    refused.length === 1 ? "1 row cannot be read" : `${refused.length.toLocaleString("en-GB")} rows cannot be read, the first because`;
  const why = [first.refusal.message, first.refusal.advice].filter(Boolean).join(" ");
  return { title, words: `${many}: ${columnName(list, index)}: ${why}`, rows: refused.map(({ place }) => place - 1), column: key! };
}
