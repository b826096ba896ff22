import { addMonths, type Day } from "../foundation/day";
import { academicYearOf, lastDayOf } from "../foundation/academic-year";
import { type Pence, WHOLE } from "../foundation/money";
import { answer, quoted, type Result, unreadable } from "../foundation/result";
import { type PriceRow } from "./price-row";
import { type UnitPrice, unitPriceOfPence } from "./unit-price";

/** A rise in whole hundredths of a per cent; a cut is negative. */
export type Rise = number & { readonly __unit: "basis points" };

/** A tenfold rise is a slip. */
export const MOST_RISE = 100_000 as Rise;
export const LEAST_RISE = -9_999 as Rise;

/** A rise from a fraction such as 0.05. Refuses what is finer than a hundredth of a per cent, a cut of everything, and more than 1,000%. */
export function riseOf(fraction: number): Result<Rise> {
  const points = Math.round(fraction * WHOLE);
  if (Math.abs(fraction * WHOLE - points) <= 1e-6 && points >= LEAST_RISE && points <= MOST_RISE) return answer(points as Rise);
  return unreadable(`${quoted(fraction)} is not a rise from −99.99% to 1,000% in hundredths of a per cent. Write 5% or 0.05.`);
}

/** What is done to a list: by how much its prices rise, the multiple they are rounded to, and the years its dates move on. */
export interface Raising {
  readonly by: Rise;
  /** Null = each to the penny, or as fine as it was. */
  readonly to: UnitPrice | null;
  readonly years: number;
}

const PENNY = 100 as UnitPrice;

/** What a raised price is rounded to a multiple of. */
export function multipleOf(price: UnitPrice, { to }: Raising): UnitPrice {
  return to ?? (price % PENNY === 0 ? PENNY : (1 as UnitPrice));
}

/** A price raised, rounded to the nearest multiple, half a multiple up. */
export function raisedPrice(price: UnitPrice, raising: Raising): UnitPrice {
  const { by } = raising;
  const multiple = multipleOf(price, raising);
  return (Math.floor((2 * price * (WHOLE + by) + WHOLE * multiple) / (2 * WHOLE * multiple)) * multiple) as UnitPrice;
}

/**
 * The rows of a list with every price, minimum and maximum raised and its dates moved on; what is free stays free, and percentages stay. Refuses a
 * row whose price would be rounded to nothing.
 */
export function raisedRows(rows: readonly PriceRow[], raising: Raising): Result<PriceRow[]> {
  const raised: PriceRow[] = [];
  for (const row of rows) {
    const next = raisedRow(row, raising);
    for (const [heading, before, after] of pricesOf(row, next)) {
      if (before > 0 && after === 0)
        return unreadable(`${row.place}, ${heading} would be rounded to nothing. Round to a smaller multiple.`, { argument: "to" });
    }
    const moved = movedOn(next, raising.years);
    if (!moved.ok) return moved;
    raised.push(moved.value);
  }
  return answer(raised);
}

/** A row with its prices raised. */
export function raisedRow(row: PriceRow, raising: Raising): PriceRow {
  const price = <P extends UnitPrice | null>(before: P): P => (before === null ? before : (raisedPrice(before, raising) as P));
  const pence = (before: Pence | null): Pence | null =>
    before === null ? null : ((raisedPrice(unitPriceOfPence(before), raising) / PENNY) as Pence);
  const { earlyBird } = row;
  return {
    ...row,
    price: price(row.price),
    eachFurther: price(row.eachFurther),
    minimum: pence(row.minimum),
    maximum: pence(row.maximum),
    earlyBird: earlyBird && "price" in earlyBird ? { ...earlyBird, price: price(earlyBird.price) } : earlyBird,
  };
}

function pricesOf(before: PriceRow, after: PriceRow): [heading: string, before: number, after: number][] {
  const early = ({ earlyBird }: PriceRow): number => (earlyBird && "price" in earlyBird ? earlyBird.price : 0);
  return [
    ["Price", before.price ?? 0, after.price ?? 0],
    ["Each further", before.eachFurther ?? 0, after.eachFurther ?? 0],
    ["Minimum", before.minimum ?? 0, after.minimum ?? 0],
    ["Maximum", before.maximum ?? 0, after.maximum ?? 0],
    ["Early-bird price", early(before), early(after)],
  ];
}

/** A row with its year and dates moved on by years; the last day of a month stays one. */
function movedOn(row: PriceRow, years: number): Result<PriceRow> {
  if (years === 0) return answer(row);
  const { from, until, useBy, earlyBird, academicYear } = row;
  const later = (day: Day): Day | null => {
    const moved = addMonths(day, 12 * years);
    return moved.ok ? moved.value : null;
  };
  const laterEnd = (lastDay: Day): Day | null => {
    const after = later((lastDay + 1) as Day);
    return after === null ? null : ((after - 1) as Day);
  };
  const [begins, yearEnds] = [later(from), laterEnd(lastDayOf(academicYear))];
  if (begins === null || yearEnds === null)
    return unreadable(`${years} years on, ${row.place} falls outside the calendar held.`, { argument: "years" });
  return answer({
    ...row,
    academicYear: academicYearOf(yearEnds),
    from: begins,
    until: until === null ? null : later(until),
    useBy: useBy === null ? null : laterEnd(useBy),
    earlyBird: earlyBird && { ...earlyBird, before: later(earlyBird.before) ?? earlyBird.before },
  });
}
