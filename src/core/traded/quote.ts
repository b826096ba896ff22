import { atRate, type BasisPoints, type Pence } from "../foundation/money";
import { answer, type Result } from "../foundation/result";
import { type Line, type Order, type Pricing } from "./price";

/** A line of a quote: one package bought, with its discount and its VAT. */
export interface QuoteLine extends Line {
  readonly discount: Pence;
  readonly vat: Pence;
  readonly total: Pence;
}

/** The lines of a quote for an order, VAT rounded at each line, half a penny up. */
export function quoteLines(pricing: Pricing, order: Order, vatRate: BasisPoints): Result<readonly QuoteLine[]> {
  const lines = pricing.lines(order);
  if (!lines.ok) return lines;
  return answer(
    lines.value.map((line) => {
      const vat = atRate(line.net, vatRate);
      return { ...line, discount: (line.amount - line.net) as Pence, vat, total: (line.net + vat) as Pence };
    }),
  );
}
