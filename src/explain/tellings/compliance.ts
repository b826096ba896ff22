import { type Day } from "../../core/foundation/day";
import { type DutyHead, type DutyStanding } from "../../core/send/compliance";
import { type CheckedRow } from "../../core/send/check-summary";
import { type CountedLimit, eventOf, isAhead } from "../../core/send/counted-duty";
import { type CountedBy } from "../../core/send/counted-period";
import { causeInWords, type DateCheck } from "../../core/send/check";
import { daysLeftOut } from "../../core/send/deadline";
import { countingInWords, dateChecking, timeLimits } from "../../data/send";
import { type Shown } from "../../functions/cells/shown";
import { type RowRead } from "../../functions/cells/table-rows";
import { CASES, givenDays, givenFlags, madeDays, madeWords, placeColumn } from "../caseload-columns";
import { type Line } from "../explanation";
import { DATE, column, dayColumn, dayFigure, figure, lines } from "../lines";
import { limitFormula, limitLines } from "../limit";
import { asOfProbe } from "../nearest";
import { type CellOf, type RowSelected, type Tellings } from "../telling";
import { dayInWords } from "../words";
import { appealLines, dateIn, transferLines } from "./other-deadlines";

export const complianceTellings: Tellings<"EHCPCOMPLIANCE" | "EHCPCHECK" | "EHCPCHECKSUMMARY"> = {
  EHCPCOMPLIANCE: {
    title: ({ line, heading }) => (line === null ? "A duty counted by period" : `${line.label}: ${heading}`),
    lines: complianceLines,
    sources: ({ line, behind, finding }) =>
      line === null
        ? []
        : firstFilled(
            behind as readonly DutyStanding[] | null,
            line.behind("due"),
            finding.periods.flatMap(({ counts }) => counts.behind("due")),
          ).map(({ limit }) => limit),
    probes: ({ heading }) => (heading.startsWith("Open") ? [asOfProbe(60)] : []),
    rowProbes: ({ heading }) =>
      heading === "Late" || heading.startsWith("Met")
        ? [{ column: "done", by: { days: 30 }, says: (value) => `done on ${dayInWords(value as never)}` }]
        : [],
  },
  EHCPCHECK: {
    title: (_, part) =>
      ["The lawful last day", "The other system's last day", "Days theirs is after the lawful day", "What it comes of"][part]!,
    lines: checkLines,
    sources: ({ limit }) => [limit],
    notes: ({ cause }) =>
      cause === null
        ? ["The days agree."]
        : [
            ...(cause.convention === null ? [] : [cause.convention.sentence]),
            "The cause is judged from all the rows together, since a system counts one way.",
          ],
    probes: ({ of }, { part }) =>
      part === 0 && typeof of.event === "number"
        ? [
            {
              input: "event",
              by: "days",
              within: 40,
              says: ({ finding }) => `Counted from ${dayInWords(eventOf(finding.limit))}, it would be ${dayInWords(finding.limit.day)}`,
            },
          ]
        : [],
  },
  EHCPCHECKSUMMARY: {
    title: ({ line, heading }) => (line === null ? "What another system's last days come of" : `${line.cause}: ${heading}`),
    lines: summaryLines,
    sources: ({ line, behind, account }) =>
      line === null
        ? []
        : firstFilled(
            behind as readonly CheckedRow[] | null,
            line.behind(),
            account.rows("dates").flatMap(({ made }) => (made === null ? [] : (made as CheckedRow))),
          ).flatMap(({ check }) => check?.limit ?? []),
    notes: ({ line }) => (line === null || line.sentence === "" ? [] : [line.sentence]),
  },
};

/** What a count of none is counted by is told by what stands beside it: the first list that holds anything. */
function firstFilled<T>(...lists: readonly (readonly T[] | null)[]): readonly T[] {
  return lists.find((list) => list !== null && list.length > 0) ?? [];
}

function checkLines({ of, limit, days, cause }: DateCheck, { part }: RowSelected): readonly Line[] {
  return lines(
    part !== 1 && lastDayLines(limit),
    part >= 1 && dayFigure("theirs", "The other system's last day", of.theirs, { input: "theirDates" }),
    part >= 2 && figure("days", "Days theirs is after the lawful day", days, { formula: "={theirs}-{day}" }),
    part === 3 && figure("cause", "What it comes of", cause === null ? "" : causeInWords(dateChecking(), cause)),
  );
}

/** The steps to a last day of any kind, by the arguments that a duty is counted by. */
function lastDayLines(limit: CountedLimit): readonly Line[] {
  if ("transfer" in limit) return transferLines(limit, "eventDates");
  return "unmoved" in limit ? appealLines(limit, { sent: "eventDates", issued: "certificateDates" }) : limitLines(limit);
}

/** What each heading shows: the duties counted, or those of which the days late are told. */
const HEADS: Readonly<Record<string, readonly [head: DutyHead, state: string]>> = {
  Met: ["met", "Met"],
  Late: ["late", "Late"],
  "Open, not yet due": ["notYetDue", "Open, not yet due"],
  "Open, overdue": ["overdue", "Open, overdue"],
};

/** What is made of the days late, natively. */
const OF_LATE: Readonly<Record<string, string>> = {
  "Median days late": "MEDIAN({daysLate})",
  "90th percentile days late": "PERCENTILE({daysLate},0.9)",
  Longest: "MAX({daysLate})",
};

function complianceLines({ line, finding, heading, shown, account }: CellOf<"EHCPCOMPLIANCE">): readonly Line[] {
  const rows = account.rows("cases");
  const { by, asOf, periods } = finding;
  const own = periods.find((each) => each.counts.behind === line.behind);
  const made = standings(rows);
  const hasExcluded = rows.some(({ values }) => values.isExcluded === true);
  const isCountedNatively = made.every(({ limit }) => !isAhead(limit));
  const due = new Set(line.behind("due"));
  const period = own?.period ?? null;
  const inPeriod = period ? "{@from}={period}" : own ? "NOT(ISNUMBER({@from}))" : "TRUE";
  const counted = [hasExcluded && "{@isExcluded}=0", asOf !== null && "{@event}<={asOf}"].filter(Boolean);
  const isDone = asOf === null ? "ISNUMBER({@done})" : "AND(ISNUMBER({@done}),{@done}<={asOf})";
  const open = asOf === null ? '"Open"' : 'IF({asOf}<={@last},"Open, not yet due","Open, overdue")';
  const count = (key: string, of: string): Line =>
    figure(key, of, line[of === "Due" ? "due" : HEADS[of]![0]] as number, {
      formula: of === "Due" ? "=SUM({inPeriod})" : `=COUNTIFS({inPeriod},1,{state},"${HEADS[of]![1]}")`,
    });
  return lines(
    dayFigure("asOf", "As of", asOf, { input: "asOf" }),
    period && dayFigure("period", `First day of ${period.name}`, period.from),
    lengthLines(made),
    placeColumn(rows),
    dayColumn(CASES, "event", "Event", rows.map(eventIn)),
    givenDays(rows, "done", "Done"),
    hasExcluded && givenFlags(rows, "isExcluded", "Left out"),
    column(
      CASES,
      "counts",
      "Counted",
      rows.map((row) => (row.made === null ? 0 : 1)),
      isCountedNatively ? { formula: counted.length === 0 ? "=1" : `=IF(AND(${counted.join(",")}),1,0)` } : {},
    ),
    lastColumn<DutyStanding>(rows, made, ({ limit }) => limit, "{@counts}=1"),
    madeWords<DutyStanding>(
      rows,
      "state",
      "Stood at",
      ({ state }) => state,
      `=IF({@counts}=1,IF(${isDone},IF({@done}<={@last},"Met","Late"),${open}),"")`,
    ),
    periodColumn(rows, by),
    column(
      CASES,
      "inPeriod",
      "In the line",
      rows.map((row) => (row.made !== null && due.has(row.made as DutyStanding) ? 1 : 0)),
      { formula: `=IF(AND({@counts}=1,${inPeriod}),1,0)` },
    ),
    heading === "Due" && count("due", "Due"),
    heading in HEADS && count("count", heading),
    heading === "Met %" && [
      count("met", "Met"),
      count("due", "Due"),
      figure("share", heading, shown as Shown, { formula: '=IF({due}=0,"",{met}/{due})' }),
    ],
    heading in OF_LATE && [
      madeWords<DutyStanding>(
        rows,
        "daysLate",
        "Days late",
        (of) => (of.state === "Late" && due.has(of) ? of.done! - of.limit.day : ""),
        '=IF(AND({@inPeriod}=1,{@state}="Late"),{@done}-{@last},"")',
      ),
      figure("late", heading, shown as Shown, { formula: `=IF(COUNT({daysLate})=0,"",${OF_LATE[heading]!})` }),
    ],
  );
}

function standings(rows: readonly RowRead[]): readonly DutyStanding[] {
  return rows.flatMap(({ made }) => (made === null ? [] : [made as DutyStanding]));
}

/** The day of a row's event; of a transfer its year alone may be given. */
function eventIn({ made, values: { event } }: RowRead): Day | null {
  if (typeof event === "number") return event as Day;
  const of = made as { readonly limit?: CountedLimit; readonly check?: DateCheck | null } | null;
  const limit = of?.limit ?? of?.check?.limit;
  return limit ? eventOf(limit) : null;
}

type LimitOf<M> = (made: M) => CountedLimit | null;

/** The length of the limit that all of some are under, if they are under one. */
function lengthLines(made: readonly { readonly limit: CountedLimit }[]): readonly Line[] {
  const rule = oneRule(made.map(({ limit }) => limit));
  if (!rule || !("limit" in rule) || rule.limit.counting === "immediately") return [];
  const { limit, duty, source, link } = rule;
  return [figure("length", `${duty}: ${limit.unit} allowed`, limit.length, { note: countingInWords(limit), source, link })];
}

/** The rule that all limits are under; null where they are under several. */
function oneRule(limits: readonly CountedLimit[]): CountedLimit["rule"] | null {
  const [first] = limits;
  return first && limits.every(({ rule }) => rule === first.rule) ? first.rule : null;
}

/** The last days down a column, worked out natively where all are under one rule. */
function lastColumn<M>(
  rows: readonly RowRead[],
  made: readonly { readonly limit: CountedLimit }[],
  of: LimitOf<M>,
  is: string,
): readonly Line[] {
  const limits = made.map(({ limit }) => limit);
  const [formula, left] = lastFormula(limits);
  const last = (each: M): Day | null => of(each)?.day ?? null;
  return lines(
    left.length > 0 &&
      dayColumn("left", "left", "Days not counted", left, { note: "Bank holidays, and the days the Tribunal does not count" }),
    formula === null
      ? {
          ...madeWords<M>(rows, "last", "Last day", last),
          format: DATE,
          note: "By the steps of each duty, which EHCPDEADLINE, PHASETRANSFERDEADLINE or APPEALDEADLINE shows",
        }
      : madeDays<M>(rows, "last", "Last day", last, `=IF(${is},${formula},"")`),
  );
}

function lastFormula(limits: readonly CountedLimit[]): readonly [formula: string | null, left: readonly Day[]] {
  const rule = oneRule(limits);
  const [first] = limits;
  if (!rule || !first) return [null, []];
  if ("before" in rule) return [`${dateIn("YEAR({@event})", rule.before)}-1`, []];
  if ("monthsBefore" in rule) return [`EDATE({@event},-${rule.monthsBefore})`, []];
  if (!("limit" in rule) || !("convention" in first)) return [null, []];
  const { limit } = rule;
  const left =
    limit.unit === "working days"
      ? [...new Set(limits.flatMap((each) => daysLeftOut(limit, timeLimits().calendar, eventOf(each), each.day)))].sort((a, b) => a - b)
      : [];
  return [limitFormula(limit, first.convention, "{@event}", "{length}", left.length > 0 ? "{left}" : null), left];
}

/** The first day of a period that a day falls in, natively. */
const PERIOD_OF: readonly (readonly [period: string, formula: (day: string) => string])[] = [
  ["Month", (day) => `DATE(YEAR(${day}),MONTH(${day}),1)`],
  ["Quarter", (day) => `DATE(YEAR(${day}),MONTH(${day})-MOD(MONTH(${day})-1,3),1)`],
  ["Calendar year", (day) => `DATE(YEAR(${day}),1,1)`],
  ["Financial year", (day) => `DATE(YEAR(${day})-IF(MONTH(${day})<4,1,0),4,1)`],
  ["Academic year", (day) => `DATE(YEAR(${day})-IF(MONTH(${day})<9,1,0),9,1)`],
];

function periodColumn(rows: readonly RowRead[], by: CountedBy): Line {
  const [, formula] = PERIOD_OF.find(([period]) => by.name.startsWith(period))!;
  const [day, is] = by.day === "due" ? ["{@last}", "{@counts}=1"] : ["{@done}", 'OR({@state}="Met",{@state}="Late")'];
  return madeDays<DutyStanding>(
    rows,
    "from",
    `${by.name}, its first day`,
    ({ limit, done }) => {
      const on = by.day === "due" ? limit.day : done;
      return on === null ? null : by.periodOf(on).from;
    },
    `=IF(${is},${formula(day)},"")`,
  );
}

function summaryLines({ line, heading, account, shown }: CellOf<"EHCPCHECKSUMMARY">): readonly Line[] {
  if (shown === "" || heading === "What the system does") return [];
  const rows = account.rows("dates");
  const behind = new Set<unknown>(line.behind());
  const checks = rows.flatMap(({ made }) => (made as CheckedRow).check ?? []);
  const isOfCause = ({ made }: RowRead): boolean => behind.has(made);
  const ofCause = (key: string, says: string, of: (row: RowRead) => number | "", what: string): Line =>
    column(
      CASES,
      key,
      says,
      rows.map((row) => (isOfCause(row) ? of(row) : "")),
      { formula: `=IF({@isOfCause}=1,${what},"")` },
    );
  const off = ofCause("off", "Days off", ({ made }) => (made as CheckedRow).check?.days ?? "", "{@days}");
  return lines(
    lengthLines(checks),
    placeColumn(rows),
    dayColumn(CASES, "event", "Event", rows.map(eventIn)),
    givenDays(rows, "theirs", "Their last day"),
    lastColumn<CheckedRow>(rows, checks, ({ check }) => check?.limit ?? null, "ISNUMBER({@theirs})"),
    madeWords<CheckedRow>(rows, "days", "Days after it", ({ check }) => check?.days ?? "", '=IF(ISNUMBER({@theirs}),{@theirs}-{@last},"")'),
    column(
      CASES,
      "isOfCause",
      "Of the line",
      rows.map((row) => (isOfCause(row) ? 1 : 0)),
      { note: "Judged from all the rows together" },
    ),
    (heading === "Rows" || heading === "Share") && figure("rows", "Rows", line.rows, { formula: "=SUM({isOfCause})" }),
    heading === "Share" && [
      figure("all", "All rows", rows.length, { formula: "=COUNT({place})" }),
      figure("share", heading, shown as Shown, { formula: "={rows}/{all}" }),
    ],
    heading.startsWith("Days off") && [
      off,
      figure("daysOff", heading, shown as Shown, { formula: `=${heading.endsWith("from") ? "MIN" : "MAX"}({off})` }),
    ],
    heading === "First row" && [
      ofCause("places", "Its row", ({ place }) => place, "{@place}"),
      figure("first", heading, shown as Shown, { formula: "=MIN({places})" }),
    ],
  );
}
