import { answer, quoted, type Result, unreadable } from "../foundation/result";

/** How a service is sold: in whole units, in steps of a part of one, and whether a step begun is charged as a whole one. */
export interface SoldIn {
  readonly step: number;
  readonly isPartWhole: boolean;
}

export const WHOLE_UNITS: SoldIn = { step: 1, isPartWhole: false };

/** A bound of ours: a county's school meals of a year are fewer. */
export const MOST_UNITS = 10_000_000;

const RANGE = "from 0 to 10,000,000";
/** What arithmetic on a whole number leaves over. */
const SPECK = 1e-9;

/** A quantity that can be bought, as it is charged. Refuses negatives, parts of a step unless a part is charged as a whole one, and more than 10,000,000. */
export function unitsOf(quantity: number, { step, isPartWhole }: SoldIn = WHOLE_UNITS): Result<number> {
  if (quantity < -SPECK) return unreadable(`${quoted(quantity)} is negative. Use a whole number ${RANGE}.`);
  if (quantity > MOST_UNITS) return unreadable(`${quoted(quantity)} is more than 10,000,000. Use a whole number ${RANGE}.`);
  const steps = isPartWhole ? Math.ceil(quantity / step - SPECK) : Math.round(quantity / step);
  if (isPartWhole || Math.abs(quantity - steps * step) <= SPECK) return answer(inThousandths(steps * step));
  if (step === 1) return unreadable(`${quoted(quantity)} is not a whole number. Services are sold in whole units, ${RANGE}.`);
  return unreadable(`${quoted(quantity)} is not a multiple of ${step}, the part of a unit in which it is sold.`);
}

/** A quantity that may be ordered where some services are sold in parts of a unit: which of them, the service tells. Refuses negatives and more than 10,000,000. */
export function quantityOf(quantity: number): Result<number> {
  const bounded = unitsOf(quantity, { step: 1, isPartWhole: true });
  return bounded.ok ? answer(quantity) : bounded;
}

/** A sum of quantities without the noise of binary fractions. */
export function inThousandths(quantity: number): number {
  return Math.round(quantity * 1_000) / 1_000 + 0;
}

/** The largest step of which every quantity is a multiple, in whole thousandths. */
export function commonStep(quantities: readonly number[]): number {
  return quantities.reduce((step, quantity) => commonDivisor(step, Math.round(quantity * 1_000)), 0) / 1_000;
}

export function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
