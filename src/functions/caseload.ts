import { choices } from "../core/foundation/choice";
import { type Day } from "../core/foundation/day";
import { type Pence, penceOf, poundsOf } from "../core/foundation/money";
import { answer, every, quoted, type Result, unreadable } from "../core/foundation/result";
import { backlog, type OpenCase, openCases } from "../core/send/backlog";
import { caseStatuses, WARN_DAYS } from "../core/send/caseload";
import { type Convention } from "../core/send/deadline";
import { exclusionAdjustment } from "../core/send/exclusion";
import { type IssuedPlan, issuedPlans, timeliness, type YearTimeliness } from "../core/send/timeliness";
import { backdatedTopUps, topUpByYear, type TopUpBasis } from "../core/send/top-up";
import { exclusionRule, timelinessMeasure } from "../data/measures";
import { once } from "../data/once";
import { timeLimits } from "../data/send";
import headings from "./headings.json";
import { asShare, choiceCell, dateCell, numberWhich, type Shown, wholeCell, yearCell, yesOrNoCell } from "./cell";
import { column, columnWithBlanks, eachRow, optionalColumn } from "./columns";
import { byArgument } from "./fields";
import { optional, required, rowwise } from "./rowwise";
import { reversed, single, tableOf } from "./table";

/**
 * How the 20 weeks of a case are counted.
 * @customenum {string}
 */
export declare enum CASECOUNTING {
  /** The day of the request is not counted (Dodds v Walker). */
  Legal = "Legal",
  /** The local convention that counts the day of receipt: one day earlier. */
  DayOne = "Day one",
}

/**
 * What a back-dated top-up is counted in.
 * @customenum {string}
 */
export declare enum TOPUPBASIS {
  /** Days: each financial year's annual ÷ 365 or 366. */
  Days = "Days",
  /** Complete weeks ÷ 52. */
  Weeks = "Weeks",
  /** Complete months ÷ 12. */
  Months = "Months",
}

const NOTHING = 0 as Pence;
const LEGAL = { name: "Legal" } as const;
const BY_DAYS = { name: "Days" } as const;
const conventionCell = choiceCell(once(() => choices<{ name: Convention }>([{ name: "Legal" }, { name: "Day one" }], "a way of counting")));
const basisCell = choiceCell(
  once(() => choices<{ name: TopUpBasis }>([{ name: "Days" }, { name: "Weeks" }, { name: "Months" }], "a basis")),
);
const poundsCell = numberWhich((pounds) => (pounds >= 0 ? penceOf(pounds) : unreadable(`${quoted(pounds)} is less than 0.`)));

/**
 * Where a request for an EHC assessment stands against its 20 weeks on a day.
 * @customfunction EHCPSTATUS
 * @param {any[][]} requestDate Date the request was received. One or a range.
 * @param {any[][]} issuedDate Date the plan was issued; blank is not issued. One or a range.
 * @param {any[][]} asOf The day the status is wanted for: what is dated after it has not happened yet.
 * @param {any[][]} [closedDate] Date the request was refused or withdrawn; blank is neither. One or a range.
 * @param {any[][]} [warnDays] Days before the limit from which it is due soon; blank is 14.
 * @param {CASECOUNTING[][]} [counting] Legal (blank) leaves out the day of the request; Day one counts it.
 * @param {any[][]} [reopened] Date a closed case was opened again, as by an order or an agreement; blank is not. One or a range.
 * @returns {any[][]} Issued on time, Issued late, Closed, Overdue, Due soon or On track; blank where the request came later.
 */
export function ehcpStatus(
  requestDate: any[][],
  issuedDate: any[][],
  asOf: any[][],
  closedDate?: any[][],
  warnDays?: any[][],
  counting?: CASECOUNTING[][],
  reopened?: any[][],
): any[][] {
  const statusOf = byConvention((convention) => caseStatuses(timeLimits(), convention));
  return rowwise(
    [
      required("requestDate", requestDate, dateCell),
      optional("issuedDate", issuedDate, dateCell, null),
      required("asOf", asOf, dateCell),
      optional("closedDate", closedDate, dateCell, null),
      optional("warnDays", warnDays, wholeCell, WARN_DAYS),
      optional("counting", counting, conventionCell, LEGAL),
      optional("reopened", reopened, dateCell, null),
    ],
    (request, issued, day, closed, warn, convention, opened) => {
      const found = byArgument(statusOf(convention.name)({ request, issued, closed, reopened: opened }, day, warn), OF_ONE);
      return found.ok ? answer(found.value.status ?? "") : found;
    },
  );
}

/**
 * EHC plans issued within 20 weeks, a row for each calendar year of issue, as DfE measures them: cases still open are not in it, and clearing them lowers it.
 * @customfunction EHCPTIMELINESS
 * @param {any[][]} requestDates The column of dates requests were received.
 * @param {any[][]} issuedDates The column of dates plans were issued; blank is not issued, and not counted.
 * @param {any} [year] One calendar year; blank is every year.
 * @param {any[][]} [exceptions] The column of SEN2's Week20 flags: 1 or TRUE where an exception applies.
 * @param {CASECOUNTING} [counting] Legal (blank) leaves out the day of the request; Day one counts it.
 * @returns {any[][]} A table, a row a year: plans, within 20 weeks with and without exceptions, over 20 weeks, over a year, mean weeks.
 */
export function ehcpTimeliness(
  requestDates: any[][],
  issuedDates: any[][],
  year?: any,
  exceptions?: any[][],
  counting?: CASECOUNTING,
): any[][] {
  return tableOf(() => {
    const given = every(single("year", year, yearCell, null), single("counting", counting, conventionCell, LEGAL));
    if (!given.ok) return given;
    const [wanted, convention] = given.value;
    const planOf = issuedPlans(timeLimits(), timelinessMeasure(), convention.name);
    const cases = eachRow<[Day, Day | null, boolean], IssuedPlan | null>(
      [
        column("requestDates", requestDates, dateCell),
        columnWithBlanks("issuedDates", issuedDates, dateCell, null),
        optionalColumn("exceptions", exceptions, yesOrNoCell, false),
      ],
      ([request, issued, isException]) => byArgument(planOf({ request, issued, closed: null, reopened: null }, isException), OF_COLUMNS),
    );
    if (!cases.ok) return cases;
    const plans = cases.value.filter((plan) => plan !== null);
    const years = timeliness(plans).filter(({ key }) => wanted === null || key === wanted);
    return answer({
      headings: headings.EHCPTIMELINESS,
      rows: years.map(timelinessRow),
    });
  });
}

/**
 * Open requests for EHC assessments by age on a day. The timeliness of plans issued cannot see these, and clearing them lowers it.
 * @customfunction EHCPBACKLOG
 * @param {any[][]} requestDates The column of dates requests were received.
 * @param {any[][]} issuedDates The column of dates plans were issued; blank is not issued.
 * @param {any} asOf The day the backlog is wanted for; later requests are left out, and a plan issued later was open.
 * @param {any[][]} [closedDates] The column of dates requests were refused or withdrawn.
 * @param {any[][]} [reopened] The column of dates closed cases were opened again, as by an order or an agreement.
 * @returns {any[][]} A table: Age, Open cases, Share, with a total.
 */
export function ehcpBacklog(requestDates: any[][], issuedDates: any[][], asOf: any, closedDates?: any[][], reopened?: any[][]): any[][] {
  return tableOf(() => {
    const day = single("asOf", asOf, dateCell, null);
    if (!day.ok) return day;
    const asOfDay = day.value;
    if (asOfDay === null) return answer(null);
    const openOf = openCases(timeLimits());
    const cases = eachRow<[Day, Day | null, Day | null, Day | null], OpenCase | null>(
      [
        column("requestDates", requestDates, dateCell),
        columnWithBlanks("issuedDates", issuedDates, dateCell, null),
        optionalColumn("closedDates", closedDates, dateCell, null),
        optionalColumn("reopened", reopened, dateCell, null),
      ],
      ([request, issued, closed, opened]) => byArgument(openOf({ request, issued, closed, reopened: opened }, asOfDay), OF_COLUMNS),
    );
    if (!cases.ok) return cases;
    const { ages, open } = backlog(cases.value.filter((each) => each !== null));
    return answer({
      headings: headings.EHCPBACKLOG,
      rows: [...ages.map(({ key, count, share }) => [key, count.open, asShare(share)]), ["Total", open, asShare(open === 0 ? null : 1)]],
    });
  });
}

/**
 * The top-up in pounds for the days an EHC plan is late, from its 20-week limit to the day before it was issued. That it is back-dated is the council's; how it is counted is local.
 * @customfunction TOPUPBACKDATED
 * @param {any[][]} requestDate Date the request was received. One or a range.
 * @param {any[][]} issuedDate Date the plan was issued. One or a range.
 * @param {any[][]} annualTopUp Top-up for a full year, in pounds. One or a range.
 * @param {CASECOUNTING[][]} [counting] Legal (blank) leaves out the day of the request; Day one counts it.
 * @param {TOPUPBASIS[][]} [basis] Days (blank), Weeks or Months.
 * @returns {any[][]} Pounds; 0 where the plan was on time.
 */
export function topUpBackdated(
  requestDate: any[][],
  issuedDate: any[][],
  annualTopUp: any[][],
  counting?: CASECOUNTING[][],
  basis?: TOPUPBASIS[][],
): any[][] {
  const topUpOf = byConvention((convention) => backdatedTopUps(timeLimits(), convention));
  return rowwise(
    [
      required("requestDate", requestDate, dateCell),
      required("issuedDate", issuedDate, dateCell),
      required("annualTopUp", annualTopUp, poundsCell),
      optional("counting", counting, conventionCell, LEGAL),
      optional("basis", basis, basisCell, BY_DAYS),
    ],
    (request, issued, annual, convention, by): Result<Shown> => {
      const found = byArgument(topUpOf(convention.name)(request, issued, annual, by.name), OF_ONE);
      return found.ok ? answer(poundsOf(found.value.amount)) : found;
    },
  );
}

/**
 * What a school's budget share is reduced by for a permanent exclusion, in pounds: A × (B ÷ 52) + C, B the complete weeks from the relevant date to the end of the funding period.
 * @customfunction EXCLUSIONADJUSTMENT
 * @param {any[][]} perPupil A: the full-year amount per pupil, in pounds. One or a range.
 * @param {any[][]} relevantDate The relevant date of the exclusion. One or a range.
 * @param {any[][]} periodEnd The last day of the funding period, included. One or a range.
 * @param {any[][]} [adjustment] C: the amount of a financial adjustment order, in pounds; blank is none. One or a range.
 * @param {any[][]} [schoolYearEnd] Last day of the school year, for a pupil in the year in which pupils normally leave; blank for any other. One or a range.
 * @returns {any[][]} Pounds.
 */
export function exclusionReduction(
  perPupil: any[][],
  relevantDate: any[][],
  periodEnd: any[][],
  adjustment?: any[][],
  schoolYearEnd?: any[][],
): any[][] {
  return rowwise(
    [
      required("perPupil", perPupil, poundsCell),
      required("relevantDate", relevantDate, dateCell),
      required("periodEnd", periodEnd, dateCell),
      optional("adjustment", adjustment, numberWhich(penceOf), NOTHING),
      optional("schoolYearEnd", schoolYearEnd, dateCell, null),
    ],
    (amount, relevant, end, order, yearEnd) =>
      answer(poundsOf(exclusionAdjustment(exclusionRule(), amount, relevant, end, order, yearEnd).amount)),
  );
}

/**
 * A top-up for a period, a financial year at a time: each year's annual amount ÷ 365, or 366 where it has 29 February.
 * @customfunction TOPUPBYYEAR
 * @param {any} annualTopUp Top-up for a full year, in pounds.
 * @param {any} from The first day.
 * @param {any} to The last day, included.
 * @returns {any[][]} A table: Financial year, Days, Amount in pounds, with a total.
 */
export function topUpTable(annualTopUp: any, from: any, to: any): any[][] {
  return tableOf(() => {
    const given = every(
      single("annualTopUp", annualTopUp, poundsCell, null),
      single("from", from, dateCell, null),
      single("to", to, dateCell, null),
    );
    if (!given.ok) return given;
    const [annual, start, end] = given.value;
    if (annual === null || start === null || end === null) return answer(null);
    const refusal = reversed(start, end);
    if (refusal) return refusal;
    const years = topUpByYear(annual, start, end);
    const sum = (figure: (year: (typeof years)[number]) => number): number => years.reduce((total, year) => total + figure(year), 0);
    return answer({
      headings: headings.TOPUPBYYEAR,
      rows: [
        ...years.map(({ year, days, amount }) => [year, days, poundsOf(amount)]),
        ["Total", sum(({ days }) => days), sum(({ amount }) => amount) / 100],
      ],
    });
  });
}

function timelinessRow({ key, count, share, meanWeeks, meanWeeksExcluding }: YearTimeliness): Shown[] {
  return [
    key,
    count.plans,
    count.within20Weeks,
    asShare(share.within20Weeks),
    count.plansExcluding,
    count.within20WeeksExcluding,
    asShare(share.within20WeeksExcluding),
    count.over20Weeks,
    count.overAYear,
    meanWeeks ?? "",
    count.over20WeeksExcluding,
    count.overAYearExcluding,
    meanWeeksExcluding ?? "",
  ];
}

const OF_ONE = { request: "requestDate", issued: "issuedDate", closed: "closedDate" };
const OF_COLUMNS = { request: "requestDates", issued: "issuedDates", closed: "closedDates" };

/** What is made of each convention, made once. */
function byConvention<T>(make: (convention: Convention) => T): (convention: Convention) => T {
  const made = new Map<Convention, T>();
  return (convention) => {
    if (!made.has(convention)) made.set(convention, make(convention));
    return made.get(convention)!;
  };
}
