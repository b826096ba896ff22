import { curriculumYear } from "../core/calendar/ages";
import { assessmentDay, type Edge } from "../core/calendar/assessment";
import { bankHolidays as bankHolidaysHeld } from "../core/calendar/bank-holidays";
import { fundedFrom } from "../core/calendar/funded-places";
import { keyDates } from "../core/calendar/key-dates";
import { schoolLeaving } from "../core/calendar/school-leaving";
import { academicYearOf, academicYearOfCell, type AcademicYear } from "../core/foundation/academic-year";
import { choices } from "../core/foundation/choice";
import { financialYearOf } from "../core/foundation/financial-year";
import { answer } from "../core/foundation/result";
import { entitlements, schoolLeavingRule } from "../data/ages";
import { workingCalendar } from "../data/calendar";
import { assessmentEvents, datesHeld, dateTopics } from "../data/key-dates";
import { once } from "../data/once";
import { one, optional, required } from "./cells/arguments";
import { choiceCell, dateCell, type Reader } from "./cells/readers";
import { rowwise } from "./cells/rowwise";
import { asDate } from "./cells/shown";
import { table } from "./cells/table";

/**
 * A statutory assessment, or a date set for one.
 * @customenum {string}
 */
export declare enum ASSESSMENTEVENT {
  /** KS2 tests, 2022/23 to 2025/26. */
  KS2Tests = "KS2 tests",
  /** Multiplication tables check, 2022/23 to 2025/26. */
  MultiplicationTablesCheck = "Multiplication tables check",
  /** Phonics screening check, 2022/23 to 2025/26. */
  PhonicsScreeningCheck = "Phonics screening check",
  /** KS1 tests: no source gives their days. */
  KS1Tests = "KS1 tests",
  /** Deadline to complete KS2 pupil registration, 2022/23. */
  KS2PupilRegistration = "KS2 pupil registration",
  /** Deadline for apply for early opening of KS2 test papers, 2022/23. */
  EarlyOpeningOfKS2TestPapers = "Early opening of KS2 test papers",
  /** KS1 and KS2 Test administration guidance published, 2022/23. */
  TestAdministrationGuidance = "Test administration guidance",
  /** Schools receive KS1 test materials, 2022/23. */
  KS1TestMaterials = "KS1 test materials",
  /** Deadline to apply for additional time and compensatory marks for spelling in KS2 tests, 2022/23. */
  AdditionalTimeAndCompensatoryMarks = "Additional time and compensatory marks",
  /** Schools receive KS2 tests materials and stationery, 2022/23. */
  KS2TestMaterials = "KS2 test materials",
  /** Schools notified of KS1 and KS2 moderation visits, 2022/23. */
  NoticeOfModerationVisits = "Notice of moderation visits",
  /** LA external moderation visits, 2022/23. */
  ModerationVisits = "Moderation visits",
  /** Deadline for KS1 data submission to the LA, 2022/23. */
  KS1DataSubmission = "KS1 data submission",
  /** Deadline for KS2 data submission on Primary Assessment Gateway, 2022/23. */
  KS2DataSubmission = "KS2 data submission",
  /** Deadline for EYFS GLD data to the LA, 2022/23. */
  EYFSGLDData = "EYFS GLD data",
}

/**
 * A topic of key dates.
 * @customenum {string}
 */
export declare enum DATETOPIC {
  /** Statutory assessments and the dates set for them. */
  Assessment = "Assessment",
  /** Meetings, briefings and conferences. */
  Meetings = "Meetings",
  /** Strategies and what they are to do by when. */
  Strategy = "Strategy",
  /** Price lists and training events. */
  TradedServices = "Traded services",
  /** Admissions. */
  Admissions = "Admissions",
  /** The returns councils make to the Department for Education. */
  DataReturns = "Data returns",
  /** Bank holidays in England and Wales. */
  BankHolidays = "Bank holidays",
}

/**
 * An end of a period.
 * @customenum {string}
 */
export declare enum EDGE {
  /** The first day. */
  Start = "Start",
  /** The last day. */
  End = "End",
}

/**
 * An entitlement to a funded early years place.
 * @customenum {string}
 */
export declare enum ENTITLEMENT {
  /** 15 hours for every child, from the term after the third birthday. */
  Universal = "Universal",
  /** 30 hours for eligible working parents, from the term after a child is nine months old, since September 2025. */
  WorkingParents = "Working parents",
}

const edgeCell = choiceCell(once(() => choices<{ name: Edge }>([{ name: "Start" }, { name: "End" }], "an edge")));
const academicYearCell: Reader<AcademicYear> = { kind: "year", blanks: [0], read: academicYearOfCell };

export const calendar = {
  ACADEMICYEAR: rowwise({
    arguments: { date: required("date", dateCell) },
    rule: ({ date }) => answer(academicYearOf(date)),
    shown: (year) => year,
  }),
  FINANCIALYEAR: rowwise({
    arguments: { date: required("date", dateCell) },
    rule: ({ date }) => answer(financialYearOf(date)),
    shown: (year) => year,
  }),
  NCYEAR: rowwise({
    arguments: { dateOfBirth: required("dateOfBirth", dateCell), asOf: required("asOf", dateCell) },
    rule: ({ dateOfBirth, asOf }) => curriculumYear(dateOfBirth, asOf),
    shown: ({ name }) => name,
  }),
  FUNDEDFROM: rowwise({
    arguments: {
      dateOfBirth: required("dateOfBirth", dateCell),
      entitlement: optional("entitlement", choiceCell(entitlements), () => entitlements().all[0]!),
    },
    rule: ({ dateOfBirth, entitlement }) => fundedFrom(entitlement, dateOfBirth),
    shown: ({ day }) => asDate(day),
  }),
  SCHOOLLEAVINGDATE: rowwise({
    arguments: { dateOfBirth: required("dateOfBirth", dateCell) },
    rule: ({ dateOfBirth }) => schoolLeaving(schoolLeavingRule(), dateOfBirth),
    shown: ({ day }) => asDate(day),
  }),
  ASSESSMENTDATE: rowwise({
    arguments: {
      event: required("event", choiceCell(assessmentEvents)),
      academicYear: required("academicYear", academicYearCell),
      edge: optional("edge", edgeCell, { name: "Start" as const }),
    },
    rule: ({ event, academicYear, edge }) => assessmentDay(event, academicYear, edge.name),
    shown: ({ day }) => asDate(day),
  }),
  KEYDATES: table({
    arguments: { topic: one("topic", choiceCell(dateTopics), null), from: one("from", dateCell, null), to: one("to", dateCell, null) },
    rule: ({ topic, from, to }) => keyDates(datesHeld(), topic?.name ?? null, from, to),
    lines: (dates) => dates,
    columns: [
      { heading: "Date", shown: ({ from }) => asDate(from) },
      { heading: "Until", shown: ({ last }) => (last === null ? "" : asDate(last)) },
      { heading: "What", shown: ({ what }) => what },
      { heading: "Who for", shown: ({ whoFor }) => whoFor },
      { heading: "Topic", shown: ({ topic }) => topic },
      { heading: "Source", shown: ({ source }) => source },
    ],
  }),
  BANKHOLIDAYS: table({
    arguments: { from: one("from", dateCell, null), to: one("to", dateCell, null) },
    rule: ({ from, to }) => bankHolidaysHeld(workingCalendar(), from, to),
    lines: (days) => days,
    columns: [{ shown: asDate }],
  }),
};

/**
 * The academic year of a date, 1 September to 31 August, as text such as 2023/24.
 * @customfunction ACADEMICYEAR
 * @param {any[][]} date A date. One or a range.
 * @returns {any[][]} Academic years.
 */
export function academicYear(date: any[][]): any[][] {
  return calendar.ACADEMICYEAR.answer({ date });
}

/**
 * The financial year of a date, 1 April to 31 March, as text such as 2023-24.
 * @customfunction FINANCIALYEAR
 * @param {any[][]} date A date. One or a range.
 * @returns {any[][]} Financial years.
 */
export function financialYear(date: any[][]): any[][] {
  return calendar.FINANCIALYEAR.answer({ date });
}

/**
 * The national curriculum year of a child on a day: Nursery, R, 1 to 13, then Post-19 up to 25.
 * @customfunction NCYEAR
 * @param {any[][]} dateOfBirth Date of birth. One or a range.
 * @param {any[][]} asOf The day the year is wanted for.
 * @returns {any[][]} Years as text.
 */
export function ncYear(dateOfBirth: any[][], asOf: any[][]): any[][] {
  return calendar.NCYEAR.answer({ dateOfBirth, asOf });
}

/**
 * The first day from which a child has a funded early years place: that of the term (1 January, 1 April or 1 September) after the third birthday or, for eligible working parents, after nine months.
 * @customfunction FUNDEDFROM
 * @param {any[][]} dateOfBirth Date of birth. One or a range.
 * @param {ENTITLEMENT[][]} [entitlement] Universal (blank): 15 hours from three. Working parents: 30 hours from nine months, since September 2025. One or a range.
 * @returns {any[][]} Dates.
 */
export function fundedFromDay(dateOfBirth: any[][], entitlement?: ENTITLEMENT[][]): any[][] {
  return calendar.FUNDEDFROM.answer({ dateOfBirth, entitlement });
}

/**
 * The last day of compulsory school age, as a date: the last Friday in June of the school year in which a child becomes 16.
 * @customfunction SCHOOLLEAVINGDATE
 * @param {any[][]} dateOfBirth Date of birth. One or a range.
 * @returns {any[][]} Dates.
 */
export function schoolLeavingDay(dateOfBirth: any[][]): any[][] {
  return calendar.SCHOOLLEAVINGDATE.answer({ dateOfBirth });
}

/**
 * The first or last day of a statutory assessment, or the day set for one, in an academic year.
 * @customfunction ASSESSMENTDATE
 * @param {ASSESSMENTEVENT[][]} event An assessment or a date set for one. One or a range.
 * @param {any[][]} academicYear An academic year such as 2022/23. One or a range.
 * @param {EDGE[][]} [edge] Start (blank) or End. One or a range.
 * @returns {any[][]} Dates.
 */
export function assessmentDate(event: ASSESSMENTEVENT[][], academicYear: any[][], edge?: EDGE[][]): any[][] {
  return calendar.ASSESSMENTDATE.answer({ event, academicYear, edge });
}

/**
 * The dated items of the county's papers, the statutory assessments and the bank holidays, in order.
 * @customfunction KEYDATES
 * @param {DATETOPIC} [topic] One topic; blank is all.
 * @param {any} [from] The first day wanted; blank is the first held.
 * @param {any} [to] The last day wanted; blank is the last held.
 * @returns {any[][]} A table: Date, Until (the last day, included), What, Who for, Topic, Source.
 */
export function keyDateTable(topic?: DATETOPIC, from?: any, to?: any): any[][] {
  return calendar.KEYDATES.answer({ topic, from, to });
}

/**
 * Bank holidays in England as one column of dates, fit for the holidays argument of Excel's own WORKDAY and NETWORKDAYS.
 * @customfunction BANKHOLIDAYS
 * @param {any} [from] The first day wanted; blank is the first held.
 * @param {any} [to] The last day wanted; blank is the last held.
 * @returns {any[][]} A column of dates, without a heading.
 */
export function bankHolidays(from?: any, to?: any): any[][] {
  return calendar.BANKHOLIDAYS.answer({ from, to });
}
