import { type Day } from "../foundation/day";
import { following, type Printed, printedShare, printedTable } from "../foundation/disclosure/printed";
import { frequencies, quantile } from "../foundation/quantile";
import { remembered } from "../foundation/remembered";
import { answer, type Result, unreadable } from "../foundation/result";
import { tally, type TallyRow } from "../foundation/tally";
import { type CountedDuty, type CountedEvent, type CountedLimit, countedLimits, eventOf, isAhead } from "./counted-duty";
import { type CountedBy, type CountedPeriod } from "./counted-period";
import { type TimeLimits } from "./duty";
import { misplaced } from "./misplaced";

/** A duty that fell to someone, as a case system has it. */
export interface DutyCase extends CountedEvent {
  readonly duty: CountedDuty;
  /** The day it was done; null where none is recorded. */
  readonly done: Day | null;
  /** Whether it leaves both parts of the measure, as an exception to the limit does. */
  readonly isExcluded: boolean;
}

/** How a duty stood at the end of a day: done by its last day or after it, or not yet done. `Open` where no day is said. */
export type DutyState = "Met" | "Late" | "Open, not yet due" | "Open, overdue" | "Open";

/** Where a duty stood, and the limit it is measured by. */
export interface DutyStanding {
  readonly of: DutyCase;
  readonly limit: CountedLimit;
  readonly state: DutyState;
  /** The day it was done; null where it was not yet. */
  readonly done: Day | null;
}

/**
 * Where the duties of a column stood at the end of `asOf`: what is dated after it has not happened yet. Null for one that is excluded, and for one
 * whose event came later, unless its last day comes ahead of the event. Refuses a duty done before the event that it follows, and events from
 * before the law.
 */
export function dutyStandings(limits: TimeLimits, asOf: Day | null): (of: DutyCase) => Result<DutyStanding | null> {
  const limitOf = countedLimits(limits, "Legal");
  return (of) => {
    const limit = limitOf(of.duty, of);
    if (!limit.ok) return limit;
    const event = eventOf(limit.value);
    const isExpected = isAhead(limit.value);
    const refusal = isExpected ? undefined : misplaced("done", of.done, "the event", event);
    if (refusal) return refusal;
    if (of.isExcluded || (asOf !== null && event > asOf && !isExpected)) return answer(null);
    const done = of.done !== null && (asOf === null || of.done <= asOf) ? of.done : null;
    return answer({ of, limit: limit.value, state: stateOf(limit.value.day, done, asOf), done });
  };
}

function stateOf(last: Day, done: Day | null, asOf: Day | null): DutyState {
  if (done !== null) return done <= last ? "Met" : "Late";
  if (asOf === null) return "Open";
  return asOf <= last ? "Open, not yet due" : "Open, overdue";
}

export type DutyHead = "due" | "met" | "late" | "notYetDue" | "overdue";

/** The duties of a period. */
export interface DutyCounts extends TallyRow<DutyStanding, number, DutyHead> {
  readonly period: CountedPeriod | null;
  /** How many were done how many days late. */
  readonly daysLate: ReadonlyMap<number, number>;
}

/** Figures as they are printed: due is the sum of met, late, not yet due and overdue. */
export interface PrintedCompliance extends Readonly<Record<DutyHead, Printed<number>>> {
  /** Met ÷ due; null where nothing was due. */
  readonly metShare: Printed<number | null>;
  /** Of those done late, in days; null where none was. */
  readonly medianDaysLate: Printed<number | null>;
  readonly ninetiethDaysLate: Printed<number | null>;
  readonly longestDaysLate: Printed<number | null>;
}

/** A period's figures; the period is null for what is not yet done, where duties are counted by the day they were done. */
export interface PeriodCompliance extends PrintedCompliance {
  readonly period: CountedPeriod | null;
  readonly counts: DutyCounts;
}

export interface Compliance {
  readonly by: CountedBy;
  readonly asOf: Day | null;
  readonly periods: readonly PeriodCompliance[];
  readonly total: PrintedCompliance;
}

/** Comes after every day. */
const NOT_YET = Infinity;

/**
 * Duties by period, in order, and their total, with counts from 1 to one below `below` withheld; periods without duties have no row. A standing may
 * stand for several like rows. How many days late the late were follows from their counts, and is told of all only where the late of every period
 * are shown: beside what is told of some periods it could tell how the others share the rest. Refuses open duties where no day is said.
 */
export function compliance(
  standings: readonly DutyStanding[],
  by: CountedBy,
  asOf: Day | null,
  below: number,
  times: (of: DutyStanding) => number = () => 1,
): Result<Compliance> {
  const open = standings.reduce((sum, each) => sum + (each.state === "Open" ? times(each) : 0), 0);
  if (open > 0) return unreadable(needed(open), { argument: "asOf" });
  const counted = dutyCounts(standings, by, times);
  const printed = printedTable(
    {
      cells: counted.map(({ count }) => [count.met, count.late, count.notYetDue, count.overdue]),
      rowTotals: counted.map(({ count }) => count.due),
    },
    below,
  );
  const periods = counted.map((counts, row): PeriodCompliance => {
    const [, late] = printed.cells[row]!;
    return { period: counts.period, counts, ...figures(printed.rowTotals[row]!, printed.cells[row]!, [late!], counts.daysLate) };
  });
  const late: Printed<number>[] = [...periods.map((period) => period.late), printed.columnTotals[1] ?? 0];
  return answer({ by, asOf, periods, total: figures(printed.total, printed.columnTotals, late, together(counted)) });
}

function needed(open: number): string {
  const rows = open === 1 ? "1 row has no day on which it was done" : `${open} rows have no day on which they were done`;
  return `is blank, and ${rows}: whether that is late depends on the day. Give the day, such as TODAY().`;
}

function dutyCounts(standings: readonly DutyStanding[], { day, periodOf }: CountedBy, times: (of: DutyStanding) => number): DutyCounts[] {
  const periodIn = remembered(periodOf);
  const dayOf = ({ limit, done }: DutyStanding): Day | null => (day === "due" ? limit.day : done);
  const key = (of: DutyStanding): number => {
    const on = dayOf(of);
    return on === null ? NOT_YET : periodIn(on).from;
  };
  const lateIn = new Map<number, Map<number, number>>();
  for (const of of standings) {
    if (of.state !== "Late") continue;
    const period = key(of);
    let daysLate = lateIn.get(period);
    if (!daysLate) lateIn.set(period, (daysLate = new Map()));
    const days = of.done! - of.limit.day;
    daysLate.set(days, (daysLate.get(days) ?? 0) + times(of));
  }
  const rows = tally<DutyStanding, number, DutyHead>(standings, {
    key,
    heads: {
      due: () => true,
      met: ({ state }) => state === "Met",
      late: ({ state }) => state === "Late",
      notYetDue: ({ state }) => state === "Open, not yet due",
      overdue: ({ state }) => state === "Open, overdue",
    },
    times,
  });
  return rows.map((row) => ({
    ...row,
    period: row.key === NOT_YET ? null : periodOf(row.key as Day),
    daysLate: lateIn.get(row.key) ?? new Map<number, number>(),
  }));
}

function together(rows: readonly DutyCounts[]): ReadonlyMap<number, number> {
  const all = new Map<number, number>();
  for (const { daysLate } of rows) for (const [days, times] of daysLate) all.set(days, (all.get(days) ?? 0) + times);
  return all;
}

function figures(
  due: Printed<number>,
  cells: readonly Printed<number>[],
  lateBehind: readonly Printed<number>[],
  daysLate: ReadonlyMap<number, number>,
): PrintedCompliance {
  const [met, late, notYetDue, overdue] = [0, 1, 2, 3].map((column) => cells[column] ?? 0) as [
    Printed<number>,
    Printed<number>,
    Printed<number>,
    Printed<number>,
  ];
  const ordered = frequencies(daysLate);
  const ofLate = (share: number): Printed<number | null> => following(lateBehind, () => quantile(ordered, share));
  return {
    due,
    met,
    late,
    notYetDue,
    overdue,
    metShare: printedShare(met, due),
    medianDaysLate: ofLate(0.5),
    ninetiethDaysLate: ofLate(0.9),
    longestDaysLate: ofLate(1),
  };
}
