import { type Pence } from "../../../core/foundation/money";
import type { Result } from "../../../core/foundation/result";
import { type QuoteLine, sumOf } from "../../../core/traded/quote";
import { purchases } from "../../../functions/traded/purchases";
import { poundsOf } from "../../../core/foundation/money";
import { counted } from "../../../explain/words";
import { inFormat } from "../../building/understood";
import { element, type Child } from "../../parts/element";
import { table } from "../../parts/table";

/** What TRADEDQUOTE is given, by Excel's names. */
export interface QuoteGiven {
  readonly services: unknown;
  readonly quantities: unknown;
  readonly customer: unknown;
  readonly orderDate: unknown;
  readonly subscriber: unknown;
  readonly vatRate: unknown;
  readonly tariff: unknown;
  readonly reference: unknown;
}

export interface Quote {
  readonly lines: readonly QuoteLine[];
  readonly hasReferences: boolean;
  readonly height: number;
  readonly width: number;
  readonly formats: readonly (string | null)[];
}

/** A quote as the function works it out. */
export function quoteOf(given: QuoteGiven): Result<Quote> {
  const whole = { ...given, term: null, start: null };
  const definition = purchases.TRADEDQUOTE.by(whole);
  if (!definition.ok) return definition;
  const { finding, columns } = definition.value;
  const found = finding(whole);
  if (found === null || !found.ok) return found ?? { ok: false, kind: "unreadable", message: "Nothing is ordered." };
  const across = typeof columns === "function" ? columns(found.value) : columns;
  const formats = across.map(({ heading }) => (MONEY.has(heading ?? "") ? "£#,##0.00" : null));
  return { ok: true, value: { ...found.value, height: found.value.lines.length + 2, width: across.length, formats } };
}

const MONEY = new Set(["Unit price", "Amount", "Early-bird discount", "Net", "VAT", "Total"]);

/** Lines that are seen in the pane; the sheet has all. */
const SHOWN = 12;

/** The quote as a ledger: packages, then the discount, the net, the VAT and the total. */
export function quoteTable({ lines }: Quote): HTMLElement {
  const shown = lines.slice(0, SHOWN);
  const more = lines.length - shown.length;
  const [discount, net, vat] = [({ discount }: QuoteLine) => discount, ({ net }: QuoteLine) => net, ({ vat }: QuoteLine) => vat].map((of) =>
    sumOf(lines, of),
  ) as [Pence, Pence, Pence];
  const made = table({
    caption: "Quote",
    headings: ["Package", "Qty", "Amount"],
    rows: shown.map((line): Child[] => [
      element("span", {}, packageOf(line), element("span", { class: "small" }, ` ${ofWhat(line)}`)),
      line.charge.units === null ? "" : line.charge.units.toLocaleString("en-GB"),
      pounds(line.amount),
    ]),
    total: ["Total to pay", "", pounds(totalOf(lines))],
  });
  const foot = made.querySelector("tfoot")!;
  const sums: readonly (readonly [string, string])[] = [
    ...(more > 0 ? [[`And ${counted(more, "more line")}`, ""] as const] : []),
    ...(discount !== 0 ? [["Early-bird discount", `−${pounds(discount)}`] as const] : []),
    ["Net", pounds(net)],
    ["VAT", pounds(vat)],
  ];
  foot.prepend(
    ...sums.map(([name, figure]) =>
      element("tr", {}, element("th", { scope: "row" }, name), element("td", {}, ""), element("td", {}, figure)),
    ),
  );
  return made;
}

export function totalOf(lines: readonly QuoteLine[]): Pence {
  return sumOf(lines, ({ total }) => total);
}

export function pounds(pence: Pence): string {
  return inFormat(poundsOf(pence), "£#,##0.00");
}

function packageOf({ charge: { for: what, row } }: QuoteLine): string {
  return what === "minimum" ? "Minimum charge" : what === "maximum" ? "Maximum charge" : row.package;
}

function ofWhat({ order, reference }: QuoteLine): string {
  return [order.service, reference].filter(Boolean).join(", ");
}
