import { folded } from "../foundation/choice";
import { type Day } from "../foundation/day";
import { type BasisPoints, lessRate, type Pence } from "../foundation/money";
import { answer, listed, type Refusal, type Result, unreadable } from "../foundation/result";
import { type Charge, feeCharge, netOf } from "./charge";
import { type Buyer, type Offer, wholeOrderRows } from "./offer";
import { type PartYear, shareFrom, shareOf } from "./part-year";
import { type PriceRow, WHOLE_ORDER } from "./price-row";
import { inThousandths } from "./quantity";
import { holds } from "./ranges";
import { type Tariff } from "./tariff";

export interface Order extends Buyer {
  /** Units: days, schools, sessions, members of staff, pupils or people, as the service counts them. */
  readonly quantity: number;
  /** The first day of the service, where a list sells part of its year; null = the whole year. */
  readonly start: Day | null;
}

/** A line of an order: what is bought, the rows it may be priced from, and what its units cost. */
export interface OrderLine {
  readonly order: Order;
  readonly offer: Offer;
  /** As it is charged. */
  readonly quantity: number;
  readonly units: readonly Charge[];
}

/**
 * The charges for lines of one service in one order. Fees are charged once; Minimum and Maximum bound what the lines and fees come to; then the part
 * of the year is taken, and then percentages of what is left.
 */
export function serviceCharges(lines: readonly OrderLine[]): Result<readonly Charge[]> {
  if (lines.length === 1 && lines[0]!.offer.isUnitsAlone) return answer(lines[0]!.units);
  const bought = lines.filter(({ quantity }) => quantity > 0);
  if (bought.length === 0) return answer([]);
  const charges = bought.flatMap(({ units }) => units);
  charges.push(...fees(bought));
  charges.push(...bounded(bought, charges));
  const parts = partsOfYear(bought, charges);
  if (!parts.ok) return parts;
  charges.push(...parts.value);
  const percentages = percentagesOf(bought, charges);
  if (!percentages.ok) return percentages;
  return answer([...charges, ...percentages.value]);
}

function fees(lines: readonly OrderLine[]): Charge[] {
  const charged = new Map<PriceRow, Charge>();
  for (const { offer, quantity } of lines)
    for (const row of offer.fees) if (!charged.has(row) && holds(offer.ranges.get(row)!, quantity)) charged.set(row, feeCharge(offer, row));
  return [...charged.values()];
}

/** What brings the charges up to the minimum of the rows they stand under, or down to the maximum. */
function bounded(lines: readonly OrderLine[], charges: readonly Charge[]): Charge[] {
  const charged = netOf(charges);
  const rows = lines.flatMap(boundingRows);
  const least = rows.filter(({ minimum }) => minimum !== null).sort((a, b) => b.minimum! - a.minimum!)[0];
  if (least && charged < least.minimum!) return [adjusting(least, "minimum", (least.minimum! - charged) as Pence, [...charges])];
  const isBounded = lines.every((line) => boundingRows(line).some(({ maximum }) => maximum !== null));
  const most = isBounded ? rows.filter(({ maximum }) => maximum !== null).sort((a, b) => b.maximum! - a.maximum!)[0] : undefined;
  return most && charged > most.maximum! ? [adjusting(most, "maximum", (most.maximum! - charged) as Pence, [...charges])] : [];
}

/** Of ranges, the one that is reached says what bounds its price; of packages and slices, which make one price together, any. */
function boundingRows({ offer, units }: OrderLine): readonly PriceRow[] {
  return offer.rule === "band" || offer.rule === "volume" ? units.map(({ row }) => row) : offer.units;
}

function adjusting(row: PriceRow, what: Charge["for"], amount: Pence, of: readonly Charge[]): Charge {
  return { row, for: what, units: null, amount, net: amount, of };
}

/** What the months or days before the start take off the charges that are for a year. */
function partsOfYear(lines: readonly OrderLine[], charges: readonly Charge[]): Result<Charge[]> {
  const rules = partYearsOf(lines);
  const bases = new Map<string, { readonly row: PriceRow; readonly by: PartYear; readonly of: Charge[] }>();
  for (const charge of charges) {
    const { row } = charge;
    const by = rules.get(row) ?? row.partYear;
    if (by === null) continue;
    const key = JSON.stringify(by);
    const base = bases.get(key);
    if (base) base.of.push(charge);
    else bases.set(key, { row, by, of: [charge] });
  }
  if (bases.size === 0) return answer([]);
  const [{ order, offer }] = lines as [OrderLine];
  if (lines.some((line) => line.order.start !== order.start)) {
    return unreadable(`lines for ${offer.service} in one order start on different days. Give them references of their own.`, {
      argument: "start",
    });
  }
  const taken: Charge[] = [];
  for (const { row, by, of } of bases.values()) {
    const share = shareFrom(by, order.start, offer.lastDay);
    if (!share.ok) return share;
    if (share.value.parts === share.value.of) continue;
    const amount = netOf(of);
    const less = (shareOf(amount, share.value) - amount) as Pence;
    taken.push({ ...adjusting(row, "part year", less, of), share: share.value });
  }
  return answer(taken);
}

/** How a part of the year is charged of each row that prices units: those that make one price together say it once. */
function partYearsOf(lines: readonly OrderLine[]): ReadonlyMap<PriceRow, PartYear> {
  const rules = new Map<PriceRow, PartYear>();
  for (const { offer } of lines) {
    const said = offer.units.find(({ partYear }) => partYear !== null)?.partYear;
    if (said) for (const row of offer.units) rules.set(row, said);
  }
  return rules;
}

/** Percentages of what the service comes to in the order, each of the same sum. */
function percentagesOf(lines: readonly OrderLine[], charges: readonly Charge[]): Result<Charge[]> {
  const rows = [...new Set(lines.flatMap(({ offer }) => offer.percentages))];
  const taken: Charge[] = [];
  for (const row of rows) {
    const subject = lines.filter(({ offer }) => offer.percentages.includes(row));
    const quantity = inThousandths(subject.reduce((sum, line) => sum + line.quantity, 0));
    if (!holds(subject[0]!.offer.ranges.get(row)!, quantity)) continue;
    const units = lines.flatMap((line) => line.units);
    if (subject.length < lines.length && charges.length > units.length) {
      return unreadable(
        `${row.package} is a percentage of some lines for ${row.service}, and its fees are of all. Give the lines references of their own.`,
        { argument: "service" },
      );
    }
    const of = subject.length < lines.length ? subject.flatMap((line) => line.units) : charges;
    const amount = percentageOf(row, netOf(of));
    if (amount !== 0) taken.push(adjusting(row, "percentage", amount, of));
  }
  return answer(taken);
}

/** A surcharge, or a discount as what it takes off; what is to be paid is rounded to the penny, half a penny up. */
function percentageOf({ scale, percentage }: PriceRow, base: Pence): Pence {
  const off = (scale === "Discount" ? percentage! : -percentage!) as BasisPoints;
  return (lessRate(base, off) - base) as Pence;
}

/** The charges for a service in an order, and its lines. */
export interface ChargedService {
  readonly lines: readonly OrderLine[];
  readonly charges: readonly Charge[];
}

/** The percentages a list puts on the whole of an order, by the number of services in it; each is of the same sum. */
export function wholeOrderCharges(tariff: Tariff, services: readonly ChargedService[]): Result<readonly Charge[]> {
  const isBought = ({ quantity }: OrderLine): boolean => quantity > 0;
  const bought = tariff.byService.has(WHOLE_ORDER) ? services.filter(({ lines }) => lines.some(isBought)) : [];
  if (bought.length === 0) return answer([]);
  const rows = bought.flatMap(({ lines }) => lines.filter(isBought)).map((line) => wholeOrderRows(tariff, line.order));
  const of = bought.flatMap(({ charges }) => charges);
  const base = netOf(of);
  const taken: Charge[] = [];
  for (const row of new Set(rows.flat())) {
    if (!holds(tariff.ranges.get(row)!, bought.length)) continue;
    if (rows.some((each) => !each.includes(row))) {
      return unreadable(`${row.package} is a percentage of whole orders, and is not for all who share this one. Part it by references.`, {
        argument: "customer",
      });
    }
    const amount = percentageOf(row, base);
    if (amount !== 0) taken.push(adjusting(row, "percentage", amount, of));
  }
  return answer(taken);
}

/** The first line of an order with what is sold only with something that the order lacks: a package of its service, or a service. */
export function unaccompanied(lines: readonly OrderLine[]): { readonly line: OrderLine; readonly refusal: Refusal } | undefined {
  const bought = lines.filter(({ quantity }) => quantity > 0);
  const packages = new Map<string, Set<string>>();
  for (const { order, units } of bought) {
    const own = packages.get(folded(order.service)) ?? new Set<string>();
    for (const { row } of units) own.add(folded(row.package));
    packages.set(folded(order.service), own);
  }
  for (const line of bought) {
    const { offer, units, quantity } = line;
    const own = packages.get(folded(offer.service))!;
    for (const row of [...units.map((charge) => charge.row), ...offer.fees.filter((fee) => holds(offer.ranges.get(fee)!, quantity))]) {
      const isMet = (name: string): boolean => packages.has(folded(name)) || own.has(folded(name));
      if (row.onlyWith.length === 0 || row.onlyWith.some(isMet)) continue;
      const message = `${row.package} of ${offer.service} is sold only with ${listed(row.onlyWith)}. Quote both in one order.`;
      return { line, refusal: unreadable(message, { argument: "service" }) };
    }
  }
  return undefined;
}
