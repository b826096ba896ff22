import { type Pence, poundsOf, total } from "../core/foundation/money";
import { about, type Refusal } from "../core/foundation/result";
import { type YearBalance } from "../core/traded/balance";
import { type PoolShare } from "../core/traded/pool";
import { type QuoteLine } from "../core/traded/quote";
import headings from "./headings.json";
import { type Shown } from "./cell";
import { type Table } from "./table";

/** A quote as TRADEDQUOTE spills it, in pounds. */
export function quoteTable(lines: readonly QuoteLine[]): Table {
  return {
    headings: headings.TRADEDQUOTE,
    rows: [...lines.map(quoteRow), totalRow(lines)],
  };
}

/** The shares of a pooled purchase as TRADEDPOOL spills them, in pounds. */
export function poolTable(schools: readonly string[], shares: readonly PoolShare[]): Table {
  const row = (name: string, { days, share, alone }: PoolShare): Shown[] => [
    name,
    days,
    ...[share, alone, (alone - share) as Pence].map(poundsOf),
  ];
  const whole: PoolShare = {
    days: shares.reduce((sum, { days }) => sum + days, 0),
    share: total(shares.map(({ share }) => share)),
    alone: total(shares.map(({ alone }) => alone)),
  };
  return {
    headings: headings.TRADEDPOOL,
    rows: [...shares.map((share, index) => row(schools[index]!, share)), row("Total", whole)],
  };
}

/** Balances as TRADEDBALANCE spills them, in days. */
export function balanceTable(years: readonly YearBalance[]): Table {
  return {
    headings: headings.TRADEDBALANCE,
    rows: years.map(({ year, bought, used, remaining, lost }) => [year, bought, used, remaining, lost]),
  };
}

function quoteRow({ row, units, amount, discount, net, vat, total: gross }: QuoteLine): Shown[] {
  return [row.service, row.package, units, poundsOf(amount) / units, ...[amount, discount, net, vat, gross].map(poundsOf), row.source];
}

function totalRow(lines: readonly QuoteLine[]): Shown[] {
  const sum = (figure: (line: QuoteLine) => Pence): number => poundsOf(total(lines.map(figure)));
  return [
    "Total",
    "",
    "",
    "",
    sum(({ amount }) => amount),
    sum(({ discount }) => discount),
    sum(({ net }) => net),
    sum(({ vat }) => vat),
    sum((line) => line.total),
    "",
  ];
}

/** A refusal of the rule, laid at the line of the basket it came from. */
export function onLine(refusal: Refusal, row: number): Refusal {
  const { argument, message } = about("services", refusal);
  return {
    ...refusal,
    argument: `services row ${row}`,
    message: argument === "services" || argument === "service" ? message : `${argument}, ${message}`,
  };
}
