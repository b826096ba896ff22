import { choices } from "../core/foundation/choice";
import { type Pence } from "../core/foundation/money";
import { answer } from "../core/foundation/result";
import { shareOf } from "../core/foundation/tally";
import { backlog, openCases } from "../core/send/backlog";
import { caseStatuses, WARN_DAYS } from "../core/send/caseload";
import { byConvention } from "../core/send/deadline";
import { exclusionAdjustment } from "../core/send/exclusion";
import { issuedPlans, timeliness } from "../core/send/timeliness";
import { backdatedTopUps, topUpByYear, type TopUpBasis } from "../core/send/top-up";
import { exclusionRule, timelinessMeasure } from "../data/measures";
import { once } from "../data/once";
import { timeLimits } from "../data/send";
import { one, optional, required } from "./cells/arguments";
import { column, columnWithBlanks, optionalColumn } from "./cells/columns";
import { choiceCell, dateCell, moneyCell, poundsCell, wholeCell, yearCell, yesOrNoCell } from "./cells/readers";
import { rowwise } from "./cells/rowwise";
import { asDecimal, asMoney, asShare } from "./cells/shown";
import { needed, rows, table } from "./cells/table";
import { conventionCell, LEGAL } from "./convention-cell";

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

const basisCell = choiceCell(
  once(() => choices<{ name: TopUpBasis }>([{ name: "Days" }, { name: "Weeks" }, { name: "Months" }], "a basis")),
);

export const caseload = {
  EHCPSTATUS: rowwise({
    arguments: {
      request: required("requestDate", dateCell),
      issued: optional("issuedDate", dateCell, null),
      asOf: required("asOf", dateCell),
      closed: optional("closedDate", dateCell, null),
      warnDays: optional("warnDays", wholeCell, WARN_DAYS),
      counting: optional("counting", conventionCell, LEGAL),
      reopened: optional("reopened", dateCell, null),
    },
    ruleOnce: () => {
      const statusOf = byConvention((convention) => caseStatuses(timeLimits(), convention));
      return ({ request, issued, closed, reopened, asOf, warnDays, counting }) =>
        statusOf[counting.name]({ request, issued, closed, reopened }, asOf, warnDays);
    },
    shown: ({ status }) => status ?? "",
  }),
  EHCPTIMELINESS: table({
    arguments: {
      cases: rows({
        request: column("requestDates", dateCell),
        issued: columnWithBlanks("issuedDates", dateCell, null),
        isException: optionalColumn("exceptions", yesOrNoCell, false),
      }),
      year: one("year", yearCell, null),
      counting: one("counting", conventionCell, LEGAL),
    },
    rule: ({ cases, year, counting }) => {
      const planOf = issuedPlans(timeLimits(), timelinessMeasure(), counting.name);
      const plans = cases.each(({ request, issued, isException }) =>
        planOf({ request, issued, closed: null, reopened: null }, isException),
      );
      return plans.ok
        ? answer(timeliness(plans.value.filter((plan) => plan !== null)).filter(({ key }) => year === null || key === year))
        : plans;
    },
    lines: (years) => years,
    columns: [
      { heading: "Year", shown: ({ key }) => key },
      { heading: "Plans issued", shown: ({ count }) => count.plans, behind: ({ behind }) => behind("plans") },
      { heading: "Within 20 weeks", shown: ({ count }) => count.within20Weeks, behind: ({ behind }) => behind("within20Weeks") },
      { heading: "Within 20 weeks %", shown: ({ share }) => asShare(share.within20Weeks), behind: ({ behind }) => behind("within20Weeks") },
      { heading: "Excl. exceptions: plans", shown: ({ count }) => count.plansExcluding, behind: ({ behind }) => behind("plansExcluding") },
      {
        heading: "Excl. exceptions: within 20 weeks",
        shown: ({ count }) => count.within20WeeksExcluding,
        behind: ({ behind }) => behind("within20WeeksExcluding"),
      },
      {
        heading: "Excl. exceptions: %",
        shown: ({ share }) => asShare(share.within20WeeksExcluding),
        behind: ({ behind }) => behind("within20WeeksExcluding"),
      },
      { heading: "Over 20 weeks, within a year", shown: ({ count }) => count.over20Weeks, behind: ({ behind }) => behind("over20Weeks") },
      { heading: "Over a year", shown: ({ count }) => count.overAYear, behind: ({ behind }) => behind("overAYear") },
      { heading: "Mean weeks", shown: ({ meanWeeks }) => (meanWeeks === null ? "" : asDecimal(meanWeeks, 1)) },
      {
        heading: "Excl. exceptions: over 20 weeks, within a year",
        shown: ({ count }) => count.over20WeeksExcluding,
        behind: ({ behind }) => behind("over20WeeksExcluding"),
      },
      {
        heading: "Excl. exceptions: over a year",
        shown: ({ count }) => count.overAYearExcluding,
        behind: ({ behind }) => behind("overAYearExcluding"),
      },
      {
        heading: "Excl. exceptions: mean weeks",
        shown: ({ meanWeeksExcluding }) => (meanWeeksExcluding === null ? "" : asDecimal(meanWeeksExcluding, 1)),
      },
    ],
  }),
  EHCPBACKLOG: table({
    arguments: {
      cases: rows({
        request: column("requestDates", dateCell),
        issued: columnWithBlanks("issuedDates", dateCell, null),
        closed: optionalColumn("closedDates", dateCell, null),
        reopened: optionalColumn("reopened", dateCell, null),
      }),
      asOf: needed("asOf", dateCell),
    },
    rule: ({ cases, asOf }) => {
      const openOf = openCases(timeLimits());
      const open = cases.each((each) => openOf(each, asOf));
      return open.ok ? answer(backlog(open.value.filter((each) => each !== null))) : open;
    },
    lines: ({ ages, open }) => [
      ...ages.map(({ key, count, share, behind }) => ({ age: key as string, open: count.open, share, behind: () => behind("open") })),
      { age: "Total", open, share: shareOf(open, open), behind: () => ages.flatMap(({ behind }) => behind("open")) },
    ],
    columns: [
      { heading: "Age", shown: ({ age }) => age },
      { heading: "Open cases", shown: ({ open }) => open, behind: ({ behind }) => behind() },
      { heading: "Share", shown: ({ share }) => asShare(share), behind: ({ behind }) => behind() },
    ],
  }),
  TOPUPBACKDATED: rowwise({
    arguments: {
      request: required("requestDate", dateCell),
      issued: required("issuedDate", dateCell),
      annual: required("annualTopUp", poundsCell),
      counting: optional("counting", conventionCell, LEGAL),
      basis: optional("basis", basisCell, { name: "Days" as const }),
    },
    ruleOnce: () => {
      const topUpOf = byConvention((convention) => backdatedTopUps(timeLimits(), convention));
      return ({ request, issued, annual, counting, basis }) => topUpOf[counting.name](request, issued, annual, basis.name);
    },
    shown: ({ amount }) => asMoney(amount),
  }),
  EXCLUSIONADJUSTMENT: rowwise({
    arguments: {
      perPupil: required("perPupil", poundsCell),
      relevantDate: required("relevantDate", dateCell),
      periodEnd: required("periodEnd", dateCell),
      adjustment: optional("adjustment", moneyCell, 0 as Pence),
      schoolYearEnd: optional("schoolYearEnd", dateCell, null),
    },
    rule: ({ perPupil, relevantDate, periodEnd, adjustment, schoolYearEnd }) =>
      answer(exclusionAdjustment(exclusionRule(), perPupil, relevantDate, periodEnd, adjustment, schoolYearEnd)),
    shown: ({ amount }) => asMoney(amount),
  }),
  TOPUPBYYEAR: table({
    arguments: { annual: needed("annualTopUp", poundsCell), from: needed("from", dateCell), to: needed("to", dateCell) },
    rule: ({ annual, from, to }) => topUpByYear(annual, from, to),
    lines: ({ years, days, amount }) => [...years, { year: "Total", days, amount }],
    columns: [
      { heading: "Financial year", shown: ({ year }) => year },
      { heading: "Days", shown: ({ days }) => days },
      { heading: "Amount", shown: ({ amount }) => asMoney(amount) },
    ],
  }),
};

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
  return caseload.EHCPSTATUS.answer({ requestDate, issuedDate, asOf, closedDate, warnDays, counting, reopened });
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
  return caseload.EHCPTIMELINESS.answer({ requestDates, issuedDates, year, exceptions, counting });
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
  return caseload.EHCPBACKLOG.answer({ requestDates, issuedDates, asOf, closedDates, reopened });
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
  return caseload.TOPUPBACKDATED.answer({ requestDate, issuedDate, annualTopUp, counting, basis });
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
  return caseload.EXCLUSIONADJUSTMENT.answer({ perPupil, relevantDate, periodEnd, adjustment, schoolYearEnd });
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
  return caseload.TOPUPBYYEAR.answer({ annualTopUp, from, to });
}
