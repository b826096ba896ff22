import { WHOLE } from "../../core/foundation/money";
import { type PriceRow } from "../../core/traded/price-row";
import { multipleOf } from "../../core/traded/raise";
import { poundsOfUnitPrice, type UnitPrice, unitPriceOfPence } from "../../core/traded/unit-price";
import { isRefusal } from "../../functions/cells/answer";
import { type Shown } from "../../functions/cells/shown";
import { type Line } from "../explanation";
import { figure, lines } from "../lines";
import { type CellOf } from "../telling";
import { asPrice, SHARE } from "./money";

/** What is raised, by its heading, in hundredths of a penny. */
const PRICES: Readonly<Record<string, (row: PriceRow) => UnitPrice | null>> = {
  Price: ({ price }) => price,
  "Each further": ({ eachFurther }) => eachFurther,
  "Early-bird price": ({ earlyBird }) => (earlyBird && "price" in earlyBird ? earlyBird.price : null),
  Minimum: ({ minimum }) => minimum && unitPriceOfPence(minimum),
  Maximum: ({ maximum }) => maximum && unitPriceOfPence(maximum),
};

/** The days that move on, by their headings: a last day stays the day before its anniversary. */
const DAYS: Readonly<Record<string, string>> = {
  "Valid from": "=EDATE({before},12*{years})",
  "Valid until": "=EDATE({before}+1,12*{years})-1",
  "Early-bird before": "=EDATE({before},12*{years})",
  "Use by": "=EDATE({before}+1,12*{years})-1",
};

/** The steps to a cell of a list raised. */
export function raisedLines({ index, heading, shown, finding, column }: CellOf<"TRADEDRAISE">): readonly Line[] {
  const { raising, before } = finding;
  const row = before[index!]!;
  const price = PRICES[heading]?.(row) ?? null;
  if (price !== null && price > 0) {
    return [
      figure("before", `${heading}, as it was`, asPrice(poundsOfUnitPrice(price))),
      figure("by", "Rise", { number: raising.by / WHOLE, format: SHARE }, { input: "by" }),
      figure("multiple", "Rounded to a multiple of", asPrice(poundsOfUnitPrice(multipleOf(price, raising)))),
      figure("raised", heading, shown as Shown, {
        formula:
          "=ROUND(ROUND(10000*{before},0)*ROUND(10000*(1+{by}),0)/(10000*ROUND(10000*{multiple},0)),0)*ROUND(10000*{multiple},0)/10000",
        note: "Half a multiple is rounded up",
      }),
    ];
  }
  const held = column!.shown(row);
  const formula = DAYS[heading];
  if (formula === undefined || raising.years === 0 || held === "" || isRefusal(held)) return [];
  return lines(
    figure("before", `${heading}, as it was`, held),
    figure("years", "Years on", raising.years, { input: "yearsOn" }),
    figure("moved", heading, shown as Shown, { formula }),
  );
}
