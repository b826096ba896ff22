import { atRate, type BasisPoints, type Pence, total } from "../foundation/money";
import { answer, type Result } from "../foundation/result";
import { type BasketLine, type Charged, type LineRefusal, ordersOf, pricedBasket } from "./basket";
import { type Charge } from "./charge";
import { type Cheaper, nextCheaper } from "./cheaper";
import { type Order } from "./order";
import { type Priced, type Pricing } from "./price";

export interface QuotedLine extends BasketLine {
  readonly vatRate: BasisPoints;
}

/** What is to be said of an order beside its price. */
export interface Remarks {
  /** The quantity charged, where that is not the one ordered. */
  readonly charged: number | null;
  /** A larger quantity that costs less. */
  readonly cheaper: Cheaper | null;
  /** Whether it starts on a day, and the list sells no part of a year. */
  readonly isWholeYear: boolean;
}

/** A line of a quote: a charge with its discount and its VAT. */
export interface QuoteLine {
  readonly charge: Charge;
  readonly order: Order;
  readonly reference: string | null;
  readonly amount: Pence;
  readonly discount: Pence;
  readonly net: Pence;
  readonly vatRate: BasisPoints;
  readonly vat: Pence;
  readonly total: Pence;
  /** What is to be said once of a line of the basket: null on the others. */
  readonly remarks: Remarks | null;
  /** How many lines of the basket are one order with this one, told where something is charged once for them. */
  readonly shared: number | null;
}

/** The lines of a quote, VAT rounded at each line, half a penny up. Refuses the line of the basket that cannot be priced. */
export function quoteLines(pricing: Pricing, lines: readonly QuotedLine[]): Result<readonly QuoteLine[]> | LineRefusal {
  const rates = [...new Set(lines.map(({ vatRate }) => vatRate))];
  const basket = pricedBasket(pricing, lines, (line) => rates.indexOf(lines[line]!.vatRate));
  if (!basket.ok) return basket;
  const sizes = new Map([...ordersOf(lines)].map(([reference, members]) => [reference, members.length]));
  const told = new Set<number>();
  const remarksOn = remarking(pricing);
  return answer(
    basket.value.charged.flatMap((charged) => {
      const line = lines[charged.after]!;
      const isFirst = charged.charge.for === "units" && !told.has(charged.after);
      if (isFirst) told.add(charged.after);
      const size = sizes.get(line.reference)!;
      const shared = size > 1 && charged.charge.for !== "units" ? size : null;
      return partsOf(charged, line, rates).map((part) => ({
        ...part,
        order: line.order,
        reference: line.reference,
        remarks: isFirst ? remarksOn(line.order) : null,
        shared,
      }));
    }),
  );
}

type Part = Pick<QuoteLine, "charge" | "amount" | "discount" | "net" | "vatRate" | "vat" | "total">;

/** A charge with its VAT; one for several lines, in the parts that bear each rate. */
function partsOf({ charge, shares }: Charged, { vatRate }: QuotedLine, rates: readonly BasisPoints[]): Part[] {
  const taxed = (amount: Pence, net: Pence, rate: BasisPoints): Part => {
    const vat = atRate(net, rate);
    return { charge, amount, discount: (amount - net) as Pence, net, vatRate: rate, vat, total: (net + vat) as Pence };
  };
  if (shares === null) return [taxed(charge.amount, charge.net, vatRate)];
  return shares.flatMap((share, group) => (share === 0 ? [] : [taxed(share, share, rates[group]!)]));
}

/** The remarks on an order; the larger quantity is looked for once for each price. */
function remarking(pricing: Pricing): (order: Order) => Remarks | null {
  const known = new Map<Priced, Cheaper | null>();
  return (order) => {
    const alone = pricing.price(order);
    if (!alone.ok) return null;
    const { quantity, offer } = alone.value;
    if (!known.has(alone.value)) known.set(alone.value, nextCheaper(pricing, order, alone.value));
    return {
      charged: quantity === order.quantity ? null : quantity,
      cheaper: known.get(alone.value)!,
      isWholeYear: order.start !== null && !offer.hasPartYear,
    };
  };
}

/** The sum of a figure of quote lines. */
export function sumOf(lines: readonly QuoteLine[], figure: (line: QuoteLine) => Pence): Pence {
  return total(lines.map(figure));
}
