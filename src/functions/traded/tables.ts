import { type Day, inWords } from "../../core/foundation/day";
import { inPounds, type Pence, total } from "../../core/foundation/money";
import { type Income, type SchoolIncome, type ServiceIncome } from "../../core/traded/income";
import { type Pool, type PoolShare } from "../../core/traded/pool";
import { type PriceRow, WHOLE_ORDER } from "../../core/traded/price-row";
import { type QuoteLine, sumOf } from "../../core/traded/quote";
import { asMoney, type Shown } from "../cells/shown";
import { type TableColumn } from "../cells/table";

/** A line of a table, or its total. */
export type OrTotal<L, T = readonly L[]> = { readonly line: L } | { readonly totalOf: T };

export function withTotal<L>(lines: readonly L[]): OrTotal<L>[] {
  return [...lines.map((line) => ({ line })), { totalOf: lines }];
}

type QuoteCell = OrTotal<QuoteLine>;

const quoted = (heading: string, shown: (line: QuoteLine) => Shown): TableColumn<QuoteCell> => ({
  heading,
  shown: (cell) => ("line" in cell ? shown(cell.line) : ""),
});

const summed = (heading: string, figure: (line: QuoteLine) => Pence): TableColumn<QuoteCell> => ({
  heading,
  shown: (cell) => asMoney("line" in cell ? figure(cell.line) : sumOf(cell.totalOf, figure)),
});

/** A quote as TRADEDQUOTE spills it, with a column of references where they were given. What is to be said of a line stands with its source. */
export function quoteColumns(lines: readonly QuoteLine[], hasReferences: boolean): TableColumn<QuoteCell>[] {
  const sources = sourcesOf(lines, hasReferences);
  return [
    { heading: "Service", shown: (cell) => ("line" in cell ? serviceOf(cell.line) : "Total") },
    quoted("Package", packageOf),
    quoted("Quantity", ({ charge }) => charge.units ?? ""),
    quoted("Unit price", ({ charge, amount }) =>
      charge.units === null ? "" : { ...asMoney(amount), number: asMoney(amount).number / charge.units },
    ),
    summed("Amount", ({ amount }) => amount),
    summed("Early-bird discount", ({ discount }) => discount),
    summed("Net", ({ net }) => net),
    summed("VAT", ({ vat }) => vat),
    summed("Total", (line) => line.total),
    quoted("Source", (line) => sources.get(line)!),
    ...(hasReferences ? [quoted("Reference", ({ reference }) => reference ?? "")] : []),
  ];
}

/** Above so many lines a citation is told once: twenty thousand of a hundred letters are more than an answer can have. */
const MOST_CITED = 5_000;

/** What stands in Source: the list a line cites, and what is to be said of the line. */
function sourcesOf(lines: readonly QuoteLine[], hasReferences: boolean): ReadonlyMap<QuoteLine, string> {
  const cited = new Set<string>();
  return new Map(
    lines.map((line) => {
      const citation = citationOf(line);
      const isRepeated = lines.length > MOST_CITED && cited.has(citation);
      cited.add(citation);
      return [line, [isRepeated ? "as above" : citation, noteOn(line, hasReferences)].filter(Boolean).join(". ")];
    }),
  );
}

function serviceOf({ charge: { row }, order }: QuoteLine): string {
  return row.service === WHOLE_ORDER ? WHOLE_ORDER : order.service;
}

/** What a line is called: its package, or what brings the others up, down or to a part of the year. */
function packageOf({ charge: { for: what, row, share } }: QuoteLine): string {
  if (what === "minimum") return "Minimum charge";
  if (what === "maximum") return "Maximum charge";
  return what === "part year" ? `${share!.parts} of ${share!.of} ${share!.by}` : row.package;
}

/** The list a line cites; without a date of the order, its year and last day too. */
function citationOf({ charge: { row }, order }: QuoteLine): string {
  if (order.orderDate !== null) return row.citation;
  const last = row.until === null ? "" : `, to ${inWords((row.until - 1) as Day)}`;
  return `${row.citation} (no order date: the list of ${row.academicYear}${last}, at full price)`;
}

function noteOn({ charge, order, remarks, shared }: QuoteLine, hasReferences: boolean): string {
  const once = charge.for === "fee" ? "Charged once" : "Worked out once";
  const parting = hasReferences ? "" : " Give references where they are several orders.";
  const cheaper = remarks?.cheaper;
  return [
    remarks && remarks.charged !== null ? `${order.quantity} is charged as ${remarks.charged}.` : "",
    cheaper ? `${cheaper.quantity} would cost ${inPounds(cheaper.total)}, ${inPounds(cheaper.less)} less.` : "",
    remarks?.isWholeYear ? "The list sells no part of a year." : "",
    remarks && (order.term ?? 1) > 1 ? `For one year of ${order.term}.` : "",
    shared === null ? "" : `${once} for ${shared} lines that are one order.${parting}`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** A school of a pool, with the reference it is billed by. */
export interface PoolLine extends PoolShare {
  readonly school: string;
  readonly reference: string | null;
}

export interface PoolTotal {
  readonly pool: Pool;
  readonly lines: readonly PoolLine[];
}

const pooled = (heading: string, figure: (share: PoolShare) => Pence): TableColumn<OrTotal<PoolLine, PoolTotal>> => ({
  heading,
  shown: (cell) => asMoney("line" in cell ? figure(cell.line) : total(cell.totalOf.lines.map(figure))),
});

/** The shares of a pooled purchase as TRADEDPOOL spills them, with references where they were given, and why schools buy alone where they do. */
export function poolColumns({ isTogether }: Pool, hasReferences: boolean): TableColumn<OrTotal<PoolLine, PoolTotal>>[] {
  return [
    { heading: "School", shown: (cell) => ("line" in cell ? cell.line.school : "Total") },
    { heading: "Days", shown: (cell) => ("line" in cell ? cell.line.days : daysOf(cell.totalOf.lines)) },
    pooled("Share", ({ share }) => share),
    pooled("Alone", ({ alone }) => alone),
    pooled("Saving", ({ alone, share }) => (alone - share) as Pence),
    ...(hasReferences
      ? [{ heading: "Reference", shown: (cell: OrTotal<PoolLine, PoolTotal>) => ("line" in cell ? (cell.line.reference ?? "") : "") }]
      : []),
    ...(isTogether
      ? []
      : [{ heading: "Note", shown: (cell: OrTotal<PoolLine, PoolTotal>) => ("line" in cell ? "" : apartBecause(cell.totalOf)) }]),
  ];
}

function daysOf(lines: readonly PoolLine[]): number {
  return Math.round(lines.reduce((sum, { days }) => sum + days, 0) * 1_000) / 1_000;
}

/** Why schools buy alone after all. */
function apartBecause({ pool: { together }, lines }: PoolTotal): string {
  if ("message" in together) return `Each buys alone: together, ${together.message}`;
  const dearer = (together.total - total(lines.map(({ alone }) => alone))) as Pence;
  return `Each buys alone: together would cost ${inPounds(together.total)}, ${inPounds(dearer)} more.`;
}

const money = (pence: Pence | null): Shown => (pence === null ? "" : asMoney(pence));

const incomeColumns: readonly TableColumn<Income>[] = [
  { heading: "Lines", shown: ({ lines }) => lines },
  { heading: "Quantity", shown: ({ quantity }) => quantity },
  { heading: "Income", shown: ({ now }) => money(now) },
  { heading: "New income", shown: ({ next }) => money(next) },
  { heading: "Change", shown: ({ now, next }) => money(next === null ? null : ((next - now) as Pence)) },
  { heading: "Change %", shown: ({ rise }) => (rise === null ? "" : { number: rise, format: "0.0%" }) },
];

/** Income as TRADEDINCOME spills it: by service and kind of customer, or by school. */
export type IncomeLine = (ServiceIncome | SchoolIncome | Income) & Partial<ServiceIncome & SchoolIncome>;

export const incomeByServiceColumns: readonly TableColumn<IncomeLine>[] = [
  { heading: "Service", shown: ({ service }) => service ?? "Total" },
  { heading: "Customer", shown: ({ customer }) => customer ?? "" },
  ...incomeColumns,
];

export const incomeBySchoolColumns: readonly TableColumn<IncomeLine>[] = [
  { heading: "School", shown: ({ school }) => school ?? "Total" },
  ...incomeColumns,
  { heading: "Rises more", shown: ({ isOver }) => (isOver ? "Yes" : "") },
];

/** The rows of a list that has been raised, their sources saying so. */
export function withSource(rows: readonly PriceRow[], raised: string): PriceRow[] {
  return rows.map((row) => ({ ...row, source: row.source === "" ? raised : `${raised}: ${row.source}` }));
}
