import { WHOLE } from "../../core/foundation/money";
import { type Charge } from "../../core/traded/charge";
import { type QuoteLine } from "../../core/traded/quote";
import { isRefusal } from "../../functions/cells/answer";
import { asMoney, type Formatted, type Shown } from "../../functions/cells/shown";
import { type Line } from "../explanation";
import { column, figure, lines } from "../lines";
import { type CellOf } from "../telling";
import { adjustingLines } from "./beside";
import { earlyFigures, earlyFormula, mayBeEarly, orderDateLine, termsOf } from "./early-bird";
import { atRateFormula, isPence, MONEY, moneyFormula, priceFigure, SHARE } from "./money";
import { feeLines } from "./price";

/** The headings that are a sum in the last line, and beyond which of the steps to it a cell does not go. */
const FIGURES = ["Quantity", "Unit price", "Amount", "Early-bird discount", "Net", "VAT", "Total"];

/** The steps to a cell of a quote. */
export function quoteLines({ line, heading, shown, column: shownColumn, finding }: CellOf<"TRADEDQUOTE">): readonly Line[] {
  const reach = FIGURES.indexOf(heading);
  if (reach < 0) return [];
  if ("totalOf" in line) {
    const values = line.totalOf.map((each) => shownColumn!.shown({ line: each }));
    if (shown === "" || values.some(isRefusal)) return [];
    return [
      column(
        "lines",
        "packages",
        "Package",
        line.totalOf.map(({ charge }) => charge.row.package),
      ),
      column(
        "lines",
        "figures",
        heading,
        values.map((each) => (each as Formatted).number),
        { format: MONEY },
      ),
      figure("total", heading, shown as Shown, { formula: "=ROUND(SUM({figures}),2)" }),
    ];
  }
  return chargeLines(line.line, finding.lines, reach, heading);
}

function chargeLines(one: QuoteLine, all: readonly QuoteLine[], reach: number, heading: string): readonly Line[] {
  const { charge, order, amount, discount, net, vatRate, vat, total } = one;
  const is = (name: string): boolean => reach >= FIGURES.indexOf(name);
  if (heading === "Quantity") return charge.units === null ? [] : [figure("units", "Units", charge.units)];
  const isShared = charge.net !== net;
  return lines(
    orderDateLine(order),
    isShared ? figure("net", "Its part of what is worked out once for several lines", asMoney(net)) : amountLines(one, all),
    heading === "Unit price" && charge.units !== null && unitPriceLines(one, isShared || charge.for !== "units"),
    heading === "Early-bird discount" &&
      !isShared &&
      figure("discount", heading, asMoney(discount), { formula: "=ROUND({amount}-{net},2)" }),
    is("VAT") && [
      figure("vatRate", "Rate of VAT", { number: vatRate / WHOLE, format: SHARE }),
      figure("vat", "VAT", asMoney(vat), { formula: `=${atRateFormula("{net}", "{vatRate}")}` }),
    ],
    is("Total") && figure("total", "Total", asMoney(total), { formula: "=ROUND({net}+{vat},2)" }),
    heading === "Amount" && figure("answer", "Amount", asMoney(amount), { formula: `={${isShared ? "net" : "amount"}}` }),
    heading === "Net" && figure("answer", "Net", asMoney(net), { formula: "={net}" }),
  );
}

/** The steps to the price of one, after the amount; the units too where the steps to the amount have not told them. */
function unitPriceLines({ charge, amount }: QuoteLine, isUntold: boolean): readonly Line[] {
  const money = asMoney(amount);
  return lines(
    isUntold && figure("units", "Units", charge.units!),
    figure("unitPrice", "Unit price", { ...money, number: money.number / charge.units! }, { formula: "={amount}/{units}" }),
  );
}

/** The steps to what a line charges, as `amount` and, less any early-bird discount, `net`. */
function amountLines(one: QuoteLine, all: readonly QuoteLine[]): readonly Line[] {
  const { charge, order } = one;
  const { row } = charge;
  if (charge.for === "fee")
    return [...feeLines(charge, "fee", order), ...named(charge, `={fee${mayBeEarly([row], order) ? "Amount" : ""}}`, "={fee}")];
  if (charge.for !== "units") {
    const of = charge.of ?? [];
    return [
      column(
        "of",
        "ofPackages",
        "What it is of",
        of.map((each) => each.row.package),
      ),
      column(
        "of",
        "ofNets",
        "Net",
        of.map((each) => asMoney(each.net).number),
        { format: MONEY },
      ),
      figure("base", "Together", asMoney(of.reduce((sum, each) => sum + each.net, 0) as typeof charge.net), {
        formula: "=ROUND(SUM({ofNets}),2)",
      }),
      ...adjustingLines(charge, "adjusting", "{base}"),
      ...named(charge, "={adjusting}", "={adjusting}"),
    ];
  }
  return unitLines(charge, isBeyond(one, all), mayBeEarly([row], order));
}

function named({ amount, net }: Charge, amountFormula: string, netFormula: string): readonly Line[] {
  return [
    figure("amount", "Amount", asMoney(amount), { formula: amountFormula }),
    figure("net", "Net", asMoney(net), { formula: netFormula }),
  ];
}

/** Whether a line is for the units beyond the last band: the second under its row for its line of the order. */
function isBeyond({ charge, order }: QuoteLine, all: readonly QuoteLine[]): boolean {
  return charge.row.scale === "Band" && all.find((each) => each.order === order && each.charge.row === charge.row)!.charge !== charge;
}

/** Units under one row, as the list prices them. */
function unitLines(charge: Charge, isFurther: boolean, isEarly: boolean): readonly Line[] {
  const { row, amount, net } = charge;
  const units = charge.units!;
  const isWhole = isPence([row]) && Number.isInteger(units);
  const isExtended = row.scale === "Packages" && row.eachFurther !== null;
  const times: Record<string, string> = { Packages: "{units}/{size}", Band: "1" };
  const amountAt = (price: string): string =>
    isFurther
      ? "{amount}"
      : isExtended
        ? `(${moneyFormula(price, "1", isWhole)}+${moneyFormula("{further}", "({units}-{size})", isWhole)})`
        : moneyFormula(price, times[row.scale] ?? "{units}", isWhole);
  return lines(
    figure("units", "Units", units),
    row.scale === "Packages" && figure("size", `Units in ${row.package}`, row.fromQuantity!),
    !isFurther && priceFigure("price", `${row.package}, the price`, row.price!, row),
    (isFurther || isExtended) && priceFigure("further", `${row.package}, each further`, row.eachFurther!, row),
    figure("amount", "Amount", asMoney(amount), {
      formula: `=${isFurther ? moneyFormula("{further}", "{units}", isWhole) : amountAt("{price}")}`,
    }),
    isEarly && earlyFigures(row, "early"),
    figure("net", isEarly ? "Net of any early-bird discount" : "Net", asMoney(net), {
      formula: `=${isEarly ? earlyFormula([row], "{amount}", amountAt, termsOf("early")) : "{amount}"}`,
    }),
  );
}
