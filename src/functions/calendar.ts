import { curriculumYear, fundedFrom } from "../core/calendar/ages";
import { assessmentDay, type Edge } from "../core/calendar/assessment";
import { keyDates } from "../core/calendar/key-dates";
import { type AcademicYear, academicYearOf, academicYearOfCell } from "../core/foundation/academic-year";
import { choices } from "../core/foundation/choice";
import { financialYearOf } from "../core/foundation/financial-year";
import { type Day, inWords } from "../core/foundation/day";
import { lastDay } from "../core/foundation/dated";
import { about, answer, every, unpublished } from "../core/foundation/result";
import { workingCalendar } from "../data/calendar";
import { assessmentEvents, datesHeld, dateTopics } from "../data/key-dates";
import { once } from "../data/once";
import headings from "./headings.json";
import { answered, asDate, choiceCell, dateCell, type Reader } from "./cell";
import { optional, required, rowwise } from "./rowwise";
import { reversed, single, tableOf } from "./table";

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

const edgeCell = choiceCell(once(() => choices<{ name: Edge }>([{ name: "Start" }, { name: "End" }], "an edge")));
const academicYearCell: Reader<AcademicYear> = { isZeroBlank: true, read: academicYearOfCell };

/**
 * The academic year of a date, 1 September to 31 August, as text such as 2023/24.
 * @customfunction ACADEMICYEAR
 * @param {any[][]} date A date. One or a range.
 * @returns {any[][]} Academic years.
 */
export function academicYear(date: any[][]): any[][] {
  return rowwise([required("date", date, dateCell)], (day) => answer(academicYearOf(day)));
}

/**
 * The financial year of a date, 1 April to 31 March, as text such as 2023-24.
 * @customfunction FINANCIALYEAR
 * @param {any[][]} date A date. One or a range.
 * @returns {any[][]} Financial years.
 */
export function financialYear(date: any[][]): any[][] {
  return rowwise([required("date", date, dateCell)], (day) => answer(financialYearOf(day)));
}

/**
 * The national curriculum year of a child on a day: Nursery, R, 1 to 13, then Post-19 up to 25.
 * @customfunction NCYEAR
 * @param {any[][]} dateOfBirth Date of birth. One or a range.
 * @param {any[][]} asOf The day the year is wanted for.
 * @returns {any[][]} Years as text.
 */
export function ncYear(dateOfBirth: any[][], asOf: any[][]): any[][] {
  return rowwise([required("dateOfBirth", dateOfBirth, dateCell), required("asOf", asOf, dateCell)], curriculumYear);
}

/**
 * The first day from which a child has a funded early years place: that of the term after the third birthday, 1 January, 1 April or 1 September.
 * @customfunction FUNDEDFROM
 * @param {any[][]} dateOfBirth Date of birth. One or a range.
 * @returns {any[][]} Dates.
 */
export function fundedFromDay(dateOfBirth: any[][]): any[][] {
  return rowwise([required("dateOfBirth", dateOfBirth, dateCell)], (birth) => {
    const first = fundedFrom(birth);
    return first.ok ? answer(asDate(first.value)) : about("dateOfBirth", first);
  });
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
  return rowwise(
    [
      required("event", event, choiceCell(assessmentEvents)),
      required("academicYear", academicYear, academicYearCell),
      optional("edge", edge, edgeCell, { name: "Start" as const }),
    ],
    (wanted, year, { name }) => {
      const found = assessmentDay(wanted, year, name);
      return found.ok ? answer(asDate(found.value)) : found;
    },
  );
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
  return tableOf(() => {
    const given = every(
      single("topic", topic, choiceCell(dateTopics), null),
      single("from", from, dateCell, null),
      single("to", to, dateCell, null),
    );
    if (!given.ok) return given;
    const [wanted, start, end] = given.value;
    const refusal = reversed(start, end);
    if (refusal) return refusal;
    const found = keyDates(datesHeld(), wanted?.name ?? null, start, end);
    if (found.length === 0) {
      const of = wanted === null ? "" : ` of ${wanted.name}`;
      const days = [...(start === null ? [] : [`from ${inWords(start)}`]), ...(end === null ? [] : [`to ${inWords(end)}`])].join(" ");
      return unpublished(`no date${of} is held${days === "" ? "" : ` ${days}`}.`);
    }
    return answer({
      headings: headings.KEYDATES,
      rows: found.map((each) => [
        asDate(each.from),
        each.last === null ? "" : asDate(each.last),
        each.what,
        each.whoFor,
        each.topic,
        each.source,
      ]),
    });
  });
}

/**
 * Bank holidays in England as one column of dates, fit for the holidays argument of Excel's own WORKDAY and NETWORKDAYS.
 * @customfunction BANKHOLIDAYS
 * @param {any} [from] The first day wanted; blank is the first held.
 * @param {any} [to] The last day wanted; blank is the last held.
 * @returns {any[][]} A column of dates, without a heading.
 */
export function bankHolidays(from?: any, to?: any): any[][] {
  return answered(() => {
    const { from: first, until, holidays } = workingCalendar();
    const last = lastDay(until);
    const given = every(single("from", from, dateCell, first), single("to", to, dateCell, last));
    if (!given.ok) return given;
    const [start, end] = given.value;
    if (start < first || start > last) return notHeld("from", start);
    if (end < first || end > last) return notHeld("to", end);
    const refusal = reversed(start, end);
    if (refusal) return refusal;
    const wanted = [...holidays].filter((day) => start <= day && day <= end).sort((a, b) => a - b);
    if (wanted.length === 0) return unpublished(`no bank holiday falls from ${inWords(start)} to ${inWords(end)}.`);
    return answer(wanted.map((day) => [asDate(day)]));

    function notHeld(argument: string, day: Day) {
      return unpublished(`${inWords(day)} is outside the bank holidays held, ${inWords(first)} to ${inWords(last)}.`, { argument });
    }
  });
}
