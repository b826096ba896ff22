import { type Day } from "../foundation/day";
import { remembered } from "../foundation/remembered";
import { type Explanation } from "./attribution";
import { type CountedDuty, type CountedEvent, type CountedLimit, countedLimits, eventOf } from "./counted-duty";
import { type CountingConvention, type Miscount, miscountsOf, type Slip } from "./convention";
import { type Convention } from "./deadline";
import { type TimeLimits } from "./duty";
import { changedOver, dayAndMonth, inAnotherYear } from "./slip";

/** What is checked against: the law, all that has a limit, and the conventions that systems are known to follow. */
export interface DateChecking {
  readonly limits: TimeLimits;
  readonly duties: readonly CountedDuty[];
  readonly conventions: readonly CountingConvention[];
  /** What a day is told to be that follows none of them. */
  readonly agrees: Verdict;
  readonly unknown: Verdict;
  readonly missing: Verdict;
}

export interface Verdict {
  readonly name: string;
  readonly sentence: string;
}

/** The law, among the ways of counting, and how readily it is thought of beside a convention that comes to the same days. */
const LAW = 0;
const LAWFUL = 10;

/** Of each slip of typing how many dates have it, to begin with: what a column holds tells better. */
export const SLIPS: readonly { readonly slip: Slip | null; readonly share: number }[] = [
  { slip: null, share: 0.96 },
  { slip: "day and month", share: 0.01 },
  { slip: "year", share: 0.01 },
  // The same in the date of the event.
  { slip: "day and month", share: 0.01 },
  { slip: "year", share: 0.01 },
];

/** A year is mistyped for the one beside it more often than for any other. */
const NEXT_YEAR = 0.4;
const ANY_YEAR = 0.002;

/** The ways of counting that come up among the duties checked, and what they explain. */
export interface Ways {
  /** How readily each is thought of, by its number. */
  readonly weights: readonly number[];
  /** The way of a number, as it counts a duty; null for the law. */
  readonly of: (duty: CountedDuty, way: number) => Miscount | null;
  /** How a day that stands for the last may have come about. */
  readonly explain: (duty: CountedDuty, of: CountedEvent, limit: CountedLimit, theirs: Day) => Explanation[];
}

/** The days that some ways of counting come to from one event. */
interface Expected {
  readonly byDay: ReadonlyMap<number, readonly number[]>;
  /** Made when it is asked for. */
  readonly inYears: () => ReadonlyMap<number, readonly (readonly [day: Day, way: number])[]>;
}

interface Counted {
  readonly way: number;
  readonly miscount: Miscount;
}

export function waysOf({ limits, duties, conventions }: DateChecking, counting: Convention): Ways {
  const limitOf = countedLimits(limits, counting);
  const weights: number[] = [LAWFUL];
  const numbers = new Map<string, number>();
  const countsOf = remembered((duty: CountedDuty): readonly Counted[] =>
    miscountsOf(conventions, limits, duties, duty, counting).map((miscount) => {
      let way = numbers.get(miscount.id);
      if (way === undefined) {
        numbers.set(miscount.id, (way = weights.length));
        weights.push(miscount.weight);
      }
      return { way, miscount };
    }),
  );
  const usualOf = remembered((duty: CountedDuty) => countsOf(duty).filter(({ miscount }) => !isOther(miscount)));
  const otherOf = remembered((duty: CountedDuty) => countsOf(duty).filter(({ miscount }) => isOther(miscount)));
  const tables = { usual: expectedBy(usualOf, true), others: expectedBy(otherOf, false) };

  const explain: Ways["explain"] = (duty, { certificate }, limit, theirs) => {
    const plain = (table: Expected, day: Day, slip: number, likelihood = 1): Explanation[] =>
      (table.byDay.get(day) ?? []).map((way) => ({ way, slip, likelihood }));
    const usual = tables.usual(duty, limit, certificate);
    if (theirs === limit.day) return plain(usual, theirs, 0);
    const both = [usual, tables.others(duty, limit, certificate)];
    const meant = changedOver(theirs);
    const typed = both.flatMap((table) => [
      ...plain(table, theirs, 0),
      ...(meant === null ? [] : plain(table, meant, 1)),
      ...(table.inYears().get(dayAndMonth(theirs)) ?? [])
        .filter(([day]) => day !== theirs)
        .map(([day, way]) => ({ way, slip: 2, likelihood: Math.abs(day - theirs) < 400 ? NEXT_YEAR : ANY_YEAR })),
    ]);
    if (typed.length > 0) return typed;
    const event = eventOf(limit);
    const from = (other: Day | null, slip: number, likelihood: number): Explanation[] => {
      const otherLimit = other === null ? null : limitOf(duty, { event: other, certificate });
      return otherLimit?.ok ? plain(tables.usual(duty, otherLimit.value, certificate), theirs, slip, likelihood) : [];
    };
    return [...from(changedOver(event), 3, 1), ...[-1, 1].flatMap((years) => from(inAnotherYear(event, years), 4, NEXT_YEAR))];
  };

  return {
    weights,
    of: (duty, way) => countsOf(duty).find((each) => each.way === way)?.miscount ?? null,
    explain,
  };
}

function isOther({ is }: Miscount): boolean {
  return is === "another duty";
}

/** The days expected from each event of a duty by some ways of counting, worked out once; with those of the law where it `isLawIncluded`. */
function expectedBy(
  countsOf: (duty: CountedDuty) => readonly Counted[],
  isLawIncluded: boolean,
): (duty: CountedDuty, limit: CountedLimit, certificate: Day | null) => Expected {
  const known = remembered((_: CountedDuty) => new Map<string, Expected>());
  return (duty, limit, certificate) => {
    const key = `${eventOf(limit)} ${certificate ?? ""}`;
    const found = known(duty).get(key);
    if (found) return found;
    const expected = expectedOf(limit, countsOf(duty), isLawIncluded);
    known(duty).set(key, expected);
    return expected;
  };
}

function expectedOf(limit: CountedLimit, counts: readonly Counted[], isLawIncluded: boolean): Expected {
  const event = eventOf(limit);
  const byDay = new Map<number, number[]>();
  const add = (day: Day, way: number): void => {
    const found = byDay.get(day);
    if (!found) byDay.set(day, [way]);
    else if (!found.includes(way)) found.push(way);
  };
  if (isLawIncluded) add(limit.day, LAW);
  for (const { way, miscount } of counts) {
    const days = miscount.daysOf(limit, event);
    for (const day of days) add(day, way);
    // What a convention has no part in, a system that follows it counts as the law does.
    if (isLawIncluded && days.length === 0) add(limit.day, way);
  }
  let years: Map<number, (readonly [Day, number])[]> | undefined;
  const inYears = () => {
    if (years) return years;
    years = new Map();
    for (const [day, ways] of byDay) {
      const key = dayAndMonth(day as Day);
      years.set(key, [...(years.get(key) ?? []), ...ways.map((way) => [day as Day, way] as const)]);
    }
    return years;
  };
  return { byDay, inYears };
}
