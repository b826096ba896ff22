import { type Day } from "../foundation/day";
import { answer, type Answer, listed, type Result } from "../foundation/result";
import { type Sighting, weigh, type Weighed } from "./attribution";
import { type CountedDuty, type CountedEvent, type CountedLimit, countedLimits } from "./counted-duty";
import { type CountingConvention, type Miscount, type Slip } from "./convention";
import { type Convention } from "./deadline";
import { type DateChecking, SLIPS, waysOf } from "./expected";

/** The last day that another system gives for a duty. */
export interface TheirDate extends CountedEvent {
  readonly duty: CountedDuty;
  readonly theirs: Day;
}

/** Why another system came to its day. */
export interface Cause {
  /** Null where no convention explains the day, or several that nothing tells apart. */
  readonly convention: CountingConvention | null;
  /** Which event it was counted from, or by which other duty's limit. */
  readonly details: readonly string[];
  /** The conventions that may explain it where none is told, the likeliest first. */
  readonly possible: readonly CountingConvention[];
}

/** Another system's last day beside the lawful one. */
export interface DateCheck {
  readonly of: TheirDate;
  readonly limit: CountedLimit;
  /** How many days theirs is after the lawful day; negative before it. */
  readonly days: number;
  /** Null where the days agree. */
  readonly cause: Cause | null;
}

/** A cause as a cell tells it: the convention and what it is followed in; where it is unknown, what is possible. */
export function causeInWords({ agrees, unknown }: DateChecking, cause: Cause | null): string {
  if (cause === null) return agrees.name;
  const { convention, details, possible } = cause;
  const further = convention === null ? possible.map(({ name }) => name) : details;
  return [convention?.name ?? unknown.name, ...(further.length === 0 ? [] : [listed(further)])].join(": ");
}

/** A cause is told where it is so much likelier than all others together. */
const CERTAIN = 0.9;
/** Other conventions are named from here on. */
const POSSIBLE = 0.05;

/**
 * What each of another system's dates comes of, all of them taken together. Where one convention alone explains a date it is told; where several do,
 * the other dates decide, since a system counts one way; and where they do not, none is. A date that is the lawful one has no cause. Of
 * `dates` those that have no lawful day are left out, and refused when they are asked for.
 */
export function dateChecks(checking: DateChecking, counting: Convention, dates: Iterable<TheirDate>): (of: TheirDate) => Result<DateCheck> {
  const limitOf = countedLimits(checking.limits, counting);
  const seen: Seen[] = [];
  const known = new Map<CountedDuty, Map<number | string, Seen>>();
  for (const of of dates) {
    const limit = limitOf(of.duty, of);
    if (!limit.ok) continue;
    let ofDuty = known.get(of.duty);
    if (!ofDuty) known.set(of.duty, (ofDuty = new Map()));
    const key = keyOf(of);
    const like = ofDuty.get(key);
    if (like) like.times++;
    else {
      const first: Seen = { of, limit: limit.value, times: 1, check: undefined };
      ofDuty.set(key, first);
      seen.push(first);
    }
  }
  const causeIn = causesOf(checking, counting, seen);
  return (of) => {
    const like = known.get(of.duty)?.get(keyOf(of));
    if (!like) {
      const limit = limitOf(of.duty, of);
      if (!limit.ok) return limit;
      throw new Error("A date is checked among those it stands beside.");
    }
    const days = like.of.theirs - like.limit.day;
    return (like.check ??= answer({ of: like.of, limit: like.limit, days, cause: days === 0 ? null : causeIn(like) }));
  };
}

/** A date as it was seen, and how many times. */
interface Seen {
  readonly of: TheirDate;
  readonly limit: CountedLimit;
  times: number;
  check: Answer<DateCheck> | undefined;
}

/** No day is numbered so high. */
const BEYOND_DAYS = 2 ** 22;

/** What dates of one duty have in common that are one date. */
function keyOf({ event, certificate, theirs }: TheirDate): number | string {
  if (typeof event === "number" && certificate === null) return event * BEYOND_DAYS + theirs;
  return `${typeof event === "number" ? event : `in ${event.year}`} ${certificate ?? ""} ${theirs}`;
}

/** The causes of dates, those that are explained alike weighed together. */
function causesOf(checking: DateChecking, counting: Convention, seen: readonly Seen[]): (of: Seen) => Cause {
  const ways = waysOf(checking, counting);
  const patterns = new Map<string, Pattern>();
  const patternOf = new Map<Seen, Pattern>();
  for (const each of seen) {
    const { of, limit, times } = each;
    const explanations = ways.explain(of.duty, of, limit, of.theirs);
    const off = of.theirs === limit.day ? null : of.theirs - limit.day;
    const explained = explanations.map(({ way, slip, likelihood }) => `${way}/${slip}/${likelihood}`).join(" ");
    const key = `${off ?? ""} ${explained} ${of.duty.name}`;
    let pattern = patterns.get(key);
    if (!pattern) patterns.set(key, (pattern = { explanations, off, times: 0, place: patterns.size, cause: undefined }));
    pattern.times += times;
    patternOf.set(each, pattern);
  }
  const weighed = weigh(
    [...patterns.values()],
    ways.weights,
    SLIPS.map(({ share }) => share),
  );
  const slips = new Map(
    checking.conventions.flatMap((each) => each.ways.flatMap((way) => (way.is === "slip" ? [[way.in, each] as const] : []))),
  );
  return (of) => {
    const pattern = patternOf.get(of)!;
    return (pattern.cause ??= causeOf(pattern, weighed[pattern.place]!, (way) => ways.of(of.of.duty, way)!, slips));
  };
}

/** Dates of a duty that the same ways of counting explain, as many days off the law. */
interface Pattern extends Sighting {
  times: number;
  readonly place: number;
  cause: Cause | undefined;
}

/** The cause that is all but certain; what is possible where none is. */
function causeOf(
  { explanations }: Sighting,
  { explained }: Weighed,
  miscountOf: (way: number) => Miscount,
  slips: ReadonlyMap<Slip, CountingConvention>,
): Cause {
  const likelihoods = new Map<CountingConvention, number>();
  const details = new Map<CountingConvention, Map<string, number>>();
  for (const [place, { way, slip }] of explanations.entries()) {
    const kind = SLIPS[slip]!.slip;
    const convention = kind === null ? miscountOf(way).convention : slips.get(kind)!;
    likelihoods.set(convention, (likelihoods.get(convention) ?? 0) + explained[place]!);
    const detail = kind === null ? miscountOf(way).detail : null;
    if (detail === null) continue;
    const known = details.get(convention) ?? new Map<string, number>();
    details.set(convention, known.set(detail, (known.get(detail) ?? 0) + explained[place]!));
  }
  const ordered = [...likelihoods].sort(([, one], [, other]) => other - one);
  const [first] = ordered;
  const convention = first && first[1] >= CERTAIN ? first[0] : null;
  const likely = <T>(list: Iterable<readonly [T, number]>): T[] => [...list].filter(([, share]) => share >= POSSIBLE).map(([each]) => each);
  return {
    convention,
    details: convention === null ? [] : likely([...(details.get(convention) ?? [])].sort(([, one], [, other]) => other - one)),
    possible: convention === null ? likely(ordered) : [],
  };
}
