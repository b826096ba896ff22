import { type Pence, poundsOf } from "../../core/foundation/money";
import { type Charge, netOf } from "../../core/traded/charge";
import { type Offer } from "../../core/traded/offer";
import { type Priced } from "../../core/traded/price";
import { type PriceRow } from "../../core/traded/price-row";
import { MOST_UNITS } from "../../core/traded/quantity";
import { poundsOfUnitPrice } from "../../core/traded/unit-price";
import { asMoney } from "../../functions/cells/shown";
import { type CellValue, type ColumnLine, type Line } from "../explanation";
import { column, figure, lines } from "../lines";
import { earlyColumns, earlyFormula, hasEarlyRate, mayBeEarly, OF_THE_ROW } from "./early-bird";
import { isPence, lessRateFormula, listed, MONEY, moneyFormula, priceFormat } from "./money";

/** The block of columns that the rows of a list stand in. */
const OFFER = "offer";

/** The rows that units are priced from with what is charged by each, and their sum under a key. */
export function unitLines(priced: Priced, key: string, says: string): readonly Line[] {
  const { order, offer, quantity, units } = priced;
  const rows = offer.units;
  const isWhole = isPence(rows) && Number.isInteger(quantity);
  const isEarly = mayBeEarly(rows, order);
  const hasFurther = rows.some(({ eachFurther }) => eachFurther !== null);
  const amountAt = amountFormula(offer, hasFurther, isWhole);
  const beyond = beyondOf(units);
  const pounds = (figure: "amount" | "net") => (row: PriceRow) => poundsOf(chargeOf(units, row)?.[figure] ?? (0 as Pence));
  const of = (name: string, heading: string, value: (row: PriceRow) => CellValue | null, particulars: Partial<ColumnLine> = {}): Line =>
    column(OFFER, name, heading, rows.map(value), particulars);
  const sum = [
    `SUM({${isEarly ? "nets" : "amounts"}})`,
    beyond && (isEarly && hasEarlyRate(beyond.row) ? "{beyondNet}" : "{beyondAmount}"),
  ];
  return lines(
    of("packages", "Of the list", (row) => row.package),
    offer.rule === "packages"
      ? of("sizes", "Units in it", (row) => row.fromQuantity)
      : [
          of("froms", "From", (row) => offer.ranges.get(row)!.from),
          of("tos", `To (${MOST_UNITS.toLocaleString("en-GB")} is no end)`, (row) => Math.min(offer.ranges.get(row)!.to, MOST_UNITS)),
        ],
    of("prices", "Price", (row) => poundsOfUnitPrice(row.price!), { format: priceFormat(rows), ...listed(units[0]!.row) }),
    hasFurther &&
      of("furthers", "Each further", ({ eachFurther }) => (eachFurther === null ? null : poundsOfUnitPrice(eachFurther)), {
        format: priceFormat(rows),
      }),
    isEarly && earlyColumns(OFFER, rows),
    chargedColumn(offer, units, hasFurther),
    of("amounts", "Amount", pounds("amount"), { formula: `=${amountAt("{@prices}")}`, format: MONEY }),
    isEarly &&
      of("nets", "After any early-bird discount", pounds("net"), {
        formula: `=${earlyFormula(rows, "{@amounts}", amountAt, OF_THE_ROW)}`,
        format: MONEY,
      }),
    beyond && beyondLines(beyond, rows, isWhole, isEarly),
    figure(key, says, asMoney(netOf(units)), { formula: `=ROUND(${sum.filter(Boolean).join("+")},2)` }),
  );
}

/** What is charged under a row; of the last band, without the units beyond it. */
function chargeOf(units: readonly Charge[], row: PriceRow): Charge | undefined {
  return units.find((charge) => charge.row === row);
}

/** The charge for units beyond the last band, which is the second under its row. */
function beyondOf(units: readonly Charge[]): Charge | undefined {
  return units.find((charge) => chargeOf(units, charge.row) !== charge);
}

/** How much of a row is charged: packages as they come cheapest, and natively the units, or the band, that a quantity reaches. */
function chargedColumn({ rule, units: rows }: Offer, units: readonly Charge[], hasFurther: boolean): Line {
  const covered = (row: PriceRow): number => chargeOf(units, row)?.units ?? 0;
  const reached = "AND({quantity}>={@froms},{quantity}<={@tos})";
  switch (rule) {
    case "packages":
      return column(OFFER, "charged", "Units bought in it", rows.map(covered));
    case "band":
      return column(
        OFFER,
        "charged",
        "Reached",
        rows.map((row) => (chargeOf(units, row) ? 1 : 0)),
        { formula: `=IF(${hasFurther ? `OR(${reached},AND(ISNUMBER({@furthers}),{quantity}>={@tos}))` : reached},1,0)` },
      );
    case "graduated":
      return column(OFFER, "charged", "Units at it", rows.map(covered), {
        formula: "=ROUND(MAX(0,MIN({quantity},{@tos})-SUM({^tos})),3)",
      });
    default:
      return column(OFFER, "charged", "Units at it", rows.map(covered), { formula: `=IF(${reached},{quantity},0)` });
  }
}

/** What a row of the list charges at a price. */
function amountFormula({ rule }: Offer, hasFurther: boolean, isWhole: boolean): (price: string) => string {
  if (rule !== "packages") return (price) => moneyFormula(price, "{@charged}", isWhole);
  const repeated = (price: string): string => moneyFormula(price, "{@charged}/{@sizes}", isWhole);
  if (!hasFurther) return repeated;
  const further = moneyFormula("{@furthers}", "({@charged}-{@sizes})", isWhole);
  return (price) => `IF(ISNUMBER({@furthers}),IF({@charged}=0,0,${moneyFormula(price, "1", isWhole)}+${further}),${repeated(price)})`;
}

/** The units beyond the last band, each at its price. */
function beyondLines({ row, units, amount, net }: Charge, rows: readonly PriceRow[], isWhole: boolean, isEarly: boolean): readonly Line[] {
  const of = (key: string): string => `INDEX({${key}},${rows.indexOf(row) + 1})`;
  return lines(
    figure("beyond", `Units beyond ${row.package}`, units!, { formula: `=ROUND({quantity}-${of("tos")},3)` }),
    figure("beyondAmount", "At each further", asMoney(amount), { formula: `=${moneyFormula(of("furthers"), "{beyond}", isWhole)}` }),
    isEarly &&
      hasEarlyRate(row) &&
      figure("beyondNet", "After any early-bird discount", asMoney(net), {
        formula: `=IF({orderDate}<${of("befores")},${lessRateFormula("{beyondAmount}", of("rates"))},{beyondAmount})`,
      }),
  );
}
