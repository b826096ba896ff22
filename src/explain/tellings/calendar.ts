import { type DayOfYear } from "../../core/foundation/day-of-year";
import { type Day } from "../../core/foundation/day";
import { bankHolidaySource } from "../../data/sources";
import { type Line } from "../explanation";
import { column, dayColumn, dayFigure, figure, lines } from "../lines";
import { recordLines } from "../record";
import { type Tellings } from "../telling";
import { dayInWords } from "../words";
import { dateIn } from "./other-deadlines";

/** The calendar year in which the academic year of a day began, natively: eight months back, September is January. */
function begunFormula(day: string): string {
  return `YEAR(EDATE(${day},-8))`;
}

/** The academic year of a day, natively: `2023/24`. */
export function academicYearFormula(day: string): string {
  return `${begunFormula(day)}&"/"&TEXT(MOD(${begunFormula(day)}+1,100),"00")`;
}

const bornOn = ({
  finding,
  answer,
}: {
  readonly finding: { readonly dateOfBirth: Day };
  readonly answer: { readonly text: string };
}): string => `Born on ${dayInWords(finding.dateOfBirth)} it would be ${answer.text}`;
const BIRTH = { input: "dateOfBirth", by: "days", within: 366, says: bornOn } as const;

export const calendarTellings: Tellings<
  "ACADEMICYEAR" | "FINANCIALYEAR" | "NCYEAR" | "FUNDEDFROM" | "SCHOOLLEAVINGDATE" | "ASSESSMENTDATE" | "KEYDATES" | "BANKHOLIDAYS"
> = {
  ACADEMICYEAR: {
    title: "The academic year",
    lines: (year, { valueOf }) => [
      dayFigure("date", "Date", valueOf("date") as Day, { input: "date" }),
      figure("year", "Academic year, 1 September to 31 August", year, { formula: `=${academicYearFormula("{date}")}` }),
    ],
    probes: () => [
      { input: "date", by: "days", within: 366, says: ({ value, answer }) => `${dayInWords(value as Day)} is in ${answer.text}` },
    ],
  },
  FINANCIALYEAR: {
    title: "The financial year",
    lines: (year, { valueOf }) => [
      dayFigure("date", "Date", valueOf("date") as Day, { input: "date" }),
      figure("year", "Financial year, 1 April to 31 March", year, {
        formula: '=YEAR(EDATE({date},-3))&"-"&TEXT(MOD(YEAR(EDATE({date},-3))+1,100),"00")',
      }),
    ],
    probes: () => [
      { input: "date", by: "days", within: 366, says: ({ value, answer }) => `${dayInWords(value as Day)} is in ${answer.text}` },
    ],
  },
  NCYEAR: {
    title: "The national curriculum year",
    lines: ({ name, dateOfBirth, asOf, lastAugust, age }) => {
      const years = "YEAR({lastAugust})-YEAR({dateOfBirth})";
      return [
        dayFigure("dateOfBirth", "Date of birth", dateOfBirth, { input: "dateOfBirth" }),
        dayFigure("asOf", "As of", asOf, { input: "asOf" }),
        dayFigure("lastAugust", "The 31 August before the academic year", lastAugust, { formula: `=DATE(${begunFormula("{asOf}")},8,31)` }),
        figure("age", "Age on that day", age, { formula: `=${years}-IF(EDATE({dateOfBirth},12*(${years}))>{lastAugust},1,0)` }),
        figure("year", "Curriculum year", name, {
          formula: '=IF({age}=3,"Nursery",IF({age}=4,"R",IF({age}<=17,TEXT({age}-4,"0"),"Post-19")))',
          note: "Reception is the year after the fourth birthday; year 13 is the last",
        }),
      ];
    },
    probes: () => [BIRTH],
  },
  FUNDEDFROM: {
    title: ({ entitlement }) => `First day of the funded place: ${entitlement.name}`,
    lines: ({ day, entitlement, dateOfBirth, reached }) => {
      const { source, link, terms, ageInMonths, age } = entitlement;
      return [
        dayFigure("dateOfBirth", "Date of birth", dateOfBirth, { input: "dateOfBirth" }),
        figure("months", "Age in months", ageInMonths, { source, link }),
        dayFigure("reached", `The child reaches ${age}`, reached, { formula: "=EDATE({dateOfBirth},{months})" }),
        dayFigure("day", "First day of the next term", day, { formula: `=${nextTermFormula(terms, "{reached}")}`, source, link }),
      ];
    },
    probes: () => [BIRTH],
  },
  SCHOOLLEAVINGDATE: {
    title: "Last day of compulsory school age",
    lines: ({ day, rule, dateOfBirth, birthday }) => {
      const { source, link, age, month, weekday } = rule;
      const last = `DATE(${begunFormula("{birthday}")}+1,${month}+1,1)-1`;
      return [
        dayFigure("dateOfBirth", "Date of birth", dateOfBirth, { input: "dateOfBirth" }),
        figure("age", "Age", age, { source, link }),
        dayFigure("birthday", `Birthday at ${age}`, birthday, { formula: "=EDATE({dateOfBirth},12*{age})" }),
        dayFigure("day", "The last Friday in June of that school year", day, {
          formula: `=${last}-MOD(WEEKDAY(${last})+6-${weekday},7)`,
          source,
          link,
        }),
      ];
    },
    probes: () => [BIRTH],
  },
  ASSESSMENTDATE: {
    title: ({ event, window, edge }) => `${edge} of ${event.name}, ${window.year}`,
    lines: ({ day, event, window, edge }) => {
      const held = event.windows;
      const isStart = edge === "Start";
      return lines(
        figure("year", "Academic year", window.year, { input: "academicYear" }),
        column(
          "windows",
          "years",
          `${event.name}: academic year`,
          held.map(({ year }) => year),
        ),
        dayColumn(
          "windows",
          "days",
          isStart ? "First day" : "Last day",
          held.map(({ from, last }) => (isStart ? from : last)),
        ),
        dayFigure("day", isStart ? "First day" : "Last day", day, {
          formula: "=INDEX({days},MATCH({year},{years},0))",
          source: window.source,
          link: window.link,
        }),
      );
    },
    sources: ({ window }) => [window],
  },
  KEYDATES: {
    title: ({ line, heading }) => (line === null ? "The key dates held" : `${line.what}: ${heading}`),
    lines: recordLines,
  },
  BANKHOLIDAYS: {
    title: ({ line }) => (line === null ? "The bank holidays held" : "Bank holiday in England and Wales"),
    lines: ({ line, valueOf }) =>
      lines(
        rangeLine("from", "From", valueOf("from")),
        rangeLine("to", "To", valueOf("to")),
        dayFigure("day", "Bank holiday in England and Wales", line),
      ),
    sources: () => [bankHolidaySource()],
  },
};

function rangeLine(key: string, says: string, day: unknown): Line | null {
  return typeof day === "number" ? dayFigure(key, says, day as Day, { input: key }) : null;
}

/** The first of the terms to begin after a day, natively. */
function nextTermFormula(terms: readonly DayOfYear[], day: string): string {
  const ordered = [...terms].sort();
  const next = dateIn(`YEAR(${day})+1`, ordered[0]!);
  return ordered.reduceRight((otherwise, term) => {
    const begins = dateIn(`YEAR(${day})`, term);
    return `IF(${begins}>${day},${begins},${otherwise})`;
  }, next);
}
