import { tradedBalance, tradedBreakEven, tradedPool, tradedPrice, tradedQuote, tradedTariff, tradedUseBy } from "../../functions/traded";
import type { Refused } from "./refused";

type Given = Readonly<Record<string, unknown>>;
/* eslint-disable @typescript-eslint/no-explicit-any -- They take cells as Excel passes them. */
const cells = (value: unknown): any => (value === null || value === undefined ? value : Array.isArray(value) ? value : [[value]]);

/** The functions of traded services, which are no definitions yet: their answers as Excel is given them. */
const answers: Readonly<Record<string, (given: any) => any[][]>> = {
  TRADEDPRICE: (of) =>
    tradedPrice(cells(of.service), cells(of.quantity), cells(of.customer), cells(of.orderDate), cells(of.subscriber), cells(of.tariff)),
  TRADEDTARIFF: (of) => tradedTariff(of.service, of.onDate),
  TRADEDQUOTE: (of) =>
    tradedQuote(
      cells(of.services),
      cells(of.quantities),
      cells(of.customer),
      cells(of.orderDate),
      cells(of.subscriber),
      cells(of.vatRate),
      cells(of.tariff),
    ),
  TRADEDPOOL: (of) => tradedPool(cells(of.schools), cells(of.days), of.orderDate, cells(of.tariff)),
  TRADEDUSEBY: (of) => tradedUseBy(cells(of.orderDate), cells(of.service), cells(of.tariff)),
  TRADEDBALANCE: (of) =>
    tradedBalance(cells(of.orderDates), cells(of.daysBought), cells(of.useDates), cells(of.daysUsed), of.asOf, cells(of.tariff)),
  TRADEDBREAKEVEN: (of) => tradedBreakEven(cells(of.customer), of.onDate, cells(of.tariff)),
};
/* eslint-enable @typescript-eslint/no-explicit-any */

export const undefinedFunctions: Readonly<Record<string, ((given: Given) => unknown[][] | Refused) | undefined>> = Object.fromEntries(
  Object.entries(answers).map(([id, answer]) => [
    id,
    (given: Given) => {
      try {
        return answer(given);
      } catch (error) {
        const { code, message } = error as { code: string; message: string };
        const [, argument] = /^(\w+)(?: row \d+)?: /.exec(message) ?? [];
        return {
          error: code === "#N/A" ? "#N/A" : "#VALUE!",
          argument: argument ?? null,
          message: message.replace(/^\w+(?: row \d+)?: /, ""),
        };
      }
    },
  ]),
);
