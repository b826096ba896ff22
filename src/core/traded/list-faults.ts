import { folded } from "../foundation/choice";
import { overlap, period } from "../foundation/dated";
import { inWords } from "../foundation/day";
import { inPounds } from "../foundation/money";
import { inThousandths } from "./quantity";
import { isPercentage, type PriceRow, type UnitRule, unitRuleOf } from "./price-row";
import { type Ladder, laddersOf, type Range, rangesOf, stepOf } from "./ranges";
import { type Fault } from "./row-faults";

/** A row with what comparing it with the others asks of it, worked out once. */
interface Compared {
  readonly row: PriceRow;
  readonly index: number;
  readonly rule: UnitRule | undefined;
  readonly package: string;
  readonly range: Range | undefined;
}

/**
 * Earlier rows of a service that say alike whom they are for, when, by what rule and within what bounds, and so are all at odds with another row or none
 * of them. Those that price packages are found by package and size.
 */
interface Alike {
  readonly first: Compared;
  readonly rows: Compared[];
  readonly packages: Map<string, Compared>;
}

/** What is wrong with rows beside each other: at most one fault for each row and the first row it does not go with. */
export function* listFaults(rows: readonly PriceRow[]): Generator<Fault> {
  const ladders = laddersOf(rows);
  const ranges = rangesOf(ladders);
  const services = new Map<string, Map<string, Alike>>();
  for (const [index, row] of rows.entries()) {
    const compared = { row, index, rule: unitRuleOf(row.scale), package: folded(row.package), range: ranges.get(row) };
    let earlier = services.get(row.service);
    if (!earlier) services.set(row.service, (earlier = new Map<string, Alike>()));
    const fault = firstFault(compared, earlier.values());
    if (fault) yield fault;
    const key = likenessOf(row);
    const alike = earlier.get(key) ?? { first: compared, rows: [], packages: new Map<string, Compared>() };
    if (alike.rows.length === 0) earlier.set(key, alike);
    alike.rows.push(compared);
    if (!alike.packages.has(packageKey(compared))) alike.packages.set(packageKey(compared), compared);
  }
  const indices = new Map(rows.map((row, index) => [row, index]));
  for (const ladder of ladders) yield* ladderFaults(ladder, ranges, (row) => indices.get(row)!);
  yield* companionFaults(rows);
}

function likenessOf(row: PriceRow): string {
  const { customer, subscriber, term, from, until, academicYear, scale, minimum, maximum, soldIn, useBy, partYear } = row;
  return JSON.stringify([customer, subscriber, term, from, until, academicYear, scale, minimum, maximum, soldIn, useBy, partYear]);
}

function packageKey({ package: name, row }: Compared): string {
  return `${row.fromQuantity}|${name}`;
}

/** The fault of a row beside the first of the earlier rows that it does not go with. */
function firstFault(one: Compared, earlier: Iterable<Alike>): Fault | undefined {
  let worst: { readonly other: Compared; readonly told: Told } | undefined;
  const add = (other: Compared | undefined, told: Told | undefined): void => {
    if (other && told && (!worst || other.index < worst.other.index)) worst = { other, told };
  };
  for (const { first, rows, packages } of earlier) {
    if (!serveOneOrder(one.row, first.row)) continue;
    const throughout = atOdds(one, first);
    if (throughout) add(first, throughout);
    else if (meets(one.row.subscriber, first.row.subscriber) && meets(one.row.term, first.row.term)) {
      if (one.rule === "packages" && first.rule === "packages") {
        const other = packages.get(packageKey(one));
        add(other, other && samePackage(one, other));
      } else {
        const other = rows.find((each) => doublyPriced(one, each) !== undefined);
        add(other, other && doublyPriced(one, other));
      }
    }
  }
  return worst && { rows: [one.index, worst.other.index], ...worst.told };
}

type Told = Omit<Fault, "rows">;

function serveOneOrder(row: PriceRow, other: PriceRow): boolean {
  return meets(row.customer, other.customer) && overlap(row, other);
}

/** Why a row and one for the same customers on the same days cannot both be right, whatever quantities they are for. */
function atOdds(one: Compared, two: Compared): Told | undefined {
  const { row } = one;
  const other = two.row;
  if (row.academicYear !== other.academicYear) {
    const years = `${row.service} of ${other.academicYear} and of ${row.academicYear}`;
    return {
      column: "academicYear",
      message: `${other.place} and ${row.place}: ${years} are both on sale on one day (${period(other)}; ${period(row)}). End one before the other begins.`,
    };
  }
  if (one.rule === undefined || two.rule === undefined || !meets(row.subscriber, other.subscriber) || !meets(row.term, other.term))
    return undefined;
  if (one.rule === two.rule) return differing(row, other, one.rule);
  return {
    column: "scale",
    message: `${other.place} prices ${row.service} by ${other.scale} and ${row.place} by ${row.scale}, and one order cannot follow both. Write one Scale, or part them by customer, subscriber, term or dates.`,
  };
}

/** Why two rows that are not both packages price one quantity twice. */
function doublyPriced(one: Compared, two: Compared): Told | undefined {
  const { row } = one;
  const other = two.row;
  if (isPercentage(row) || isPercentage(other)) return samePercentage(one, two);
  if (one.rule !== two.rule || !rangesMeet(one, two)) return undefined;
  if (one.rule === undefined) return one.package === two.package ? samePackage(one, two) : undefined;
  const shared = Math.max(one.range!.from, two.range!.from, stepOf(row));
  return {
    column: "fromQuantity",
    message: `${other.place} and ${row.place} both price ${shared} of ${row.service}. End one before the other begins, or part them by customer, subscriber, term or dates.`,
  };
}

function samePackage({ row }: Compared, { row: other }: Compared): Told {
  const size = row.scale === "Packages" ? `, ${row.fromQuantity} or more,` : "";
  return {
    column: "package",
    message: `${other.place} and ${row.place} both price ${row.package} of ${row.service}${size} on one day. Keep one, or part them by customer, subscriber or dates.`,
  };
}

/** Percentages of one kind on one order are refused unless one is for a term and the other for any: a list would have to say how they add up. */
function samePercentage(one: Compared, two: Compared): Told | undefined {
  const [row, other] = [one.row, two.row];
  if (row.scale !== other.scale || row.term !== other.term || !rangesMeet(one, two)) return undefined;
  return {
    column: "percentage",
    message: `${other.place} and ${row.place} are both a ${row.scale} on one order of ${row.service}. Keep one, or part them by quantity, customer, subscriber or dates.`,
  };
}

/** Of graduated slices one may begin where the other ends, as "0 to 5, 5 to 10" is written of hours. */
function rangesMeet({ range: a, rule }: Compared, { range: b }: Compared): boolean {
  if (rule === "graduated" && (a!.from === b!.to || b!.from === a!.to) && a!.from !== b!.from) return false;
  return a!.from <= b!.to && b!.from <= a!.to;
}

/** What rows that make one price together cannot say in two ways. */
function differing(row: PriceRow, other: PriceRow, rule: UnitRule): Told | undefined {
  const differ = <K extends keyof PriceRow>(
    column: K,
    heading: string,
    inWords: (value: NonNullable<PriceRow[K]>) => string,
  ): Told | undefined => {
    const [value, said] = [row[column], other[column]];
    if (value === null || said === null || inWords(value as NonNullable<PriceRow[K]>) === inWords(said as NonNullable<PriceRow[K]>))
      return undefined;
    return {
      column,
      message: `${heading} of ${row.service} is ${inWords(said as NonNullable<PriceRow[K]>)} in ${other.place} and ${inWords(value as NonNullable<PriceRow[K]>)} in ${row.place}, which may serve one order. Write the same in both.`,
    };
  };
  const isOneCharge = rule === "packages" || rule === "graduated";
  return (
    (isOneCharge ? (differ("minimum", "Minimum", inPounds) ?? differ("maximum", "Maximum", inPounds)) : undefined) ??
    differ("soldIn", "Sold in", ({ step, isPartWhole }) => (isPartWhole ? `${step} or part` : String(step))) ??
    differ("partYear", "Part year", (partYear) => (partYear.by === "days" ? "days" : `${partYear.parts.join(" + ")} months`)) ??
    differ("useBy", "Use by", inWords)
  );
}

/** Gaps between the ranges of a ladder, and slices whose bounds can be read two ways. */
function* ladderFaults(ladder: Ladder, ranges: ReadonlyMap<PriceRow, Range>, indexOf: (row: PriceRow) => number): Generator<Fault> {
  const rule = unitRuleOf(ladder[0]!.scale);
  if (rule === undefined) return;
  const [first] = ladder;
  const { from: least } = ranges.get(first!)!;
  const fault = (row: PriceRow, column: keyof PriceRow, message: string, ...others: PriceRow[]): Fault => ({
    rows: [row, ...others].map(indexOf),
    column,
    message,
  });
  if (rule === "graduated" && least > 1)
    yield fault(
      first!,
      "fromQuantity",
      `${first!.place} begins at ${least}, and the units of ${first!.service} before it have no rate. Begin at 1, or add a row for them with Free in Price.`,
    );
  for (const [index, row] of ladder.slice(0, -1).entries()) {
    const next = ladder[index + 1]!;
    const [ends, begins] = [ranges.get(row)!.to, ranges.get(next)!.from];
    if (rule === "graduated" && row.toQuantity === null && first!.fromQuantity === null)
      yield fault(
        row,
        "toQuantity",
        `${row.place}, To quantity is blank, and ${next.place} begins at ${begins}: is ${begins} the last unit of the one or the first of the other? Write To quantity.`,
      );
    if (row.eachFurther !== null)
      yield fault(
        row,
        "eachFurther",
        `${row.place}, Each further: ${next.place} prices the units beyond. Keep the one or the other.`,
        next,
      );
    const missing = inThousandths(ends + stepOf(row));
    if (begins > missing && !(rule === "graduated" && begins <= ends + 1))
      yield fault(
        next,
        "fromQuantity",
        `${row.place} ends at ${ends} and ${next.place} begins at ${begins}: ${missing} of ${row.service} has no price. Begin ${next.place} at ${missing}.`,
        row,
      );
  }
}

/** How many packages of a service others may be sold only with: the least cost is sought with each of them and without. */
const MOST_COMPANIONS = 4;

/** Names in Only with that the list does not know, or that no order could meet. */
function* companionFaults(rows: readonly PriceRow[]): Generator<Fault> {
  if (rows.every(({ onlyWith }) => onlyWith.length === 0)) return;
  const packages = new Map<string, Set<string>>();
  const services = new Set<string>();
  for (const row of rows) {
    services.add(folded(row.service));
    packages.set(row.service, (packages.get(row.service) ?? new Set()).add(folded(row.package)));
  }
  const companions = new Map<string, Set<string>>();
  for (const [index, row] of rows.entries()) {
    const own = packages.get(row.service)!;
    for (const name of row.onlyWith) {
      const fault = (message: string): Fault => ({ rows: [index], column: "onlyWith", message: `${row.place}, Only with: ${message}` });
      const key = folded(name);
      const isPackage = own.has(key);
      if (!isPackage && !services.has(key)) yield fault(`"${name}" is neither a package of ${row.service} nor a service of the list.`);
      else if (key === folded(row.package) || (!isPackage && key === folded(row.service)))
        yield fault(`"${name}" is the row itself. Name the package or service that has to be bought beside it.`);
      else if (isPackage) {
        const named = (companions.get(row.service) ?? new Set()).add(key);
        companions.set(row.service, named);
        if (named.size > MOST_COMPANIONS)
          yield fault(`more than four packages of ${row.service} have others sold only with them. Part it into services.`);
      }
    }
  }
}

function meets<T>(one: T | null, other: T | null): boolean {
  return one === null || other === null || one === other;
}
