import { assessmentEvents, dateTopics } from "../../data/key-dates";
import { type BookPlan, type BookSheet } from "../book";
import { type Content } from "../../sheets/plan";
import { COUNT, DATE, sheet, WORDS } from "../draft";
import { starterBook } from "./book";
import { dated } from "./days";

const DAY = { format: DATE, align: "right", allows: { kind: "date" } } as const;

function datesSheet(): BookSheet {
  return sheet("Dates held", (draft) => {
    draft.accent();
    draft.title("Key dates", "Choose a topic and a period, or leave them blank for all. Each date names the paper that prints it.");
    draft.input("A3", "Topic", null, {
      align: "left",
      allows: { kind: "list", values: dateTopics().all.map(({ name }) => name) },
      says: "One topic; blank is all.",
    });
    draft.input("A4", "From", dated("2022-09-01"), {
      format: DATE,
      align: "left",
      allows: { kind: "date" },
      says: "The first day wanted.",
    });
    draft.input("A5", "To", dated("2024-08-31"), { format: DATE, align: "left", allows: { kind: "date" }, says: "The last day wanted." });
    draft.columnWidths({ A: 14, B: 20, C: 66, D: 26, E: 18, F: 66 });
    draft.spilled({
      at: "A7",
      title: "Dates",
      formula: "=ESSEX.KEYDATES(B3,B4,B5)",
      formats: [DATE, DATE, WORDS, WORDS, WORDS, WORDS],
      rows: 160,
      width: 6,
    });
    draft.freezeAbove(9);
  });
}

function ownSheet(): BookSheet {
  return sheet("Own dates", (draft) => {
    draft.title("Own dates", "A team’s own list beside the county’s: working days are counted without weekends and bank holidays.");
    draft.input("A4", "As of", dated("2026-11-25"), {
      format: DATE,
      align: "left",
      allows: { kind: "date" },
      says: "=TODAY() for today.",
      note: "Change this date, or enter =TODAY().",
    });
    draft.list({
      name: "OwnDates",
      at: "A6",
      columns: [
        { heading: "Date", width: 17, ...DAY, says: "The day." },
        { heading: "What", width: 54, isWrapped: true },
        { heading: "Who for", width: 28 },
        { heading: "Role that prepares", width: 28 },
        {
          heading: "Days to prepare",
          width: 13,
          format: COUNT,
          align: "right",
          allows: { kind: "number", least: 0, isWhole: true },
          says: "Working days that it takes.",
        },
        { heading: "Begin by", width: 14, format: DATE, align: "right" },
        { heading: "Reading", width: 18 },
      ],
      rows: [
        [dated("2026-12-08"), "Papers for the schools forum", "Schools forum", "Finance business partner", 8],
        [dated("2027-01-05"), "Training for new SENCOs", "SENCOs", "Inclusion partner", 15],
        [dated("2027-03-12"), "Return for the Department for Education", "DfE", "Data lead", 20],
      ] as Content[][],
      calculated: {
        "Begin by": `=IF(OwnDates[[#This Row],[Date]]="","",WORKDAY(OwnDates[[#This Row],[Date]],-N(OwnDates[[#This Row],[Days to prepare]]),'Working days'!$E$6:$E$120))`,
        Reading: `=IF(OwnDates[[#This Row],[Date]]="","",IF(OwnDates[[#This Row],[Date]]<$B$4,"Past",IF(OwnDates[[#This Row],[Begin by]]<=$B$4,"Begin now","Later")))`,
      },
    });
    draft.highlight("A7:G2000", '$G7="Begin now"', "soon");
    draft.highlight("A7:G2000", '$G7="Past"', "quiet");
    draft.freezeAbove(7);
  });
}

function workingDaysSheet(): BookSheet {
  return sheet("Working days", (draft) => {
    draft.portrait();
    draft.title("Working days", "Excel’s own WORKDAY and NETWORKDAYS with the bank holidays of England beside them.");
    draft.columnWidths({ A: 34, B: 16, C: 34, D: 3, E: 16 });
    draft.input("A4", "From", dated("2026-12-21"), { format: DATE, align: "left", allows: { kind: "date" }, says: "The first day." });
    draft.input("A5", "To", dated("2027-01-08"), { format: DATE, align: "left", allows: { kind: "date" }, says: "The last day." });
    draft.input("A6", "Working days to add", 10, {
      format: COUNT,
      align: "left",
      allows: { kind: "number", least: 0, isWhole: true },
      says: "Working days.",
    });
    draft.put("A8", "Working days, both included", "label");
    draft.put("B8", { formula: "=NETWORKDAYS(B4,B5,E6:E120)" }, "total", { format: COUNT, align: "left" });
    draft.put("A9", "Working days after the first day", "label");
    draft.put("B9", { formula: "=WORKDAY(B4,B6,E6:E120)" }, "total", { format: DATE, align: "left" });
    draft.put("C9", "The day that ends the working days to add.", "note");
    draft.put("A10", "School years", "label");
    draft.put("B10", { formula: "=ESSEX.ACADEMICYEAR(B4)" }, "figure", { align: "left" });
    draft.put("A11", "Financial year", "label");
    draft.put("B11", { formula: "=ESSEX.FINANCIALYEAR(B4)" }, "figure", { align: "left" });
    draft.heading("E4", "Bank holidays");
    draft.headingsAt("E5", [["England", "right"]]);
    draft.put("E6", { formula: "=ESSEX.BANKHOLIDAYS()" }, "figure", { format: DATE, align: "right" });
    draft.block(
      "E7",
      Array.from({ length: 160 }, () => [null]),
      [{ style: "figure", format: DATE, align: "right" } as never],
    );
    draft.freezeAbove(6);
  });
}

function assessmentsSheet(): BookSheet {
  const events = assessmentEvents().all.map(({ name }) => name);
  return sheet("Assessments", (draft) => {
    draft.title(
      "Statutory assessments",
      "The first and the last day in the academic year that is entered. Where no date is published the cell says so: select it to read why.",
    );
    draft.input("A4", "Academic year", "2022/23", { align: "left" });
    draft.headingsAt("A6", [["Assessment", "left"], ["First day", "right"], ["Last day", "right"]]); // prettier-ignore
    events.forEach((event, index) => {
      const row = 7 + index;
      draft.put(`A${row}`, event);
      for (const [letter, edge] of [["B", "Start"], ["C", "End"]] as const)
        draft.put(
          `${letter}${row}`,
          { formula: `=IFERROR(ESSEX.ASSESSMENTDATE(A${row},$B$4,"${edge}"),"Not published")` },
          "figure",
          { format: DATE, align: "right" },
        ); // prettier-ignore
    });
    draft.columnWidths({ A: 66, B: 18, C: 18 });
    draft.highlight(`B7:C${6 + events.length}`, 'B7="Not published"', "quiet");
    draft.portrait();
    draft.freezeAbove(7);
  });
}

function agesSheet(): BookSheet {
  return sheet("By birth", (draft) => {
    draft.title(
      "Dates that follow from a date of birth",
      "Funded places, the year a child is in, and the last day of compulsory school age. Dates of birth alone, or a reference: no names.",
    );
    draft.input("A4", "Year wanted for", dated("2026-11-25"), {
      format: DATE,
      align: "left",
      allows: { kind: "date" },
      says: "The day the year is wanted for.",
    });
    draft.list({
      name: "BirthDates",
      at: "A6",
      columns: [
        { heading: "Reference", width: 18 },
        { heading: "Date of birth", width: 16, ...DAY, says: "The date of birth." },
      ],
      rows: [
        ["Child 1", dated("2023-12-04")],
        ["Child 2", dated("2021-08-31")],
        ["Child 3", dated("2021-09-01")],
        ["Child 4", dated("2015-05-15")],
        ["Child 5", dated("2010-08-31")],
      ],
      hasNoFilter: true,
    });
    draft.columnWidths({ C: 3 });
    draft.worked("D6", 5, [
      { heading: "Year", formula: "=ESSEX.NCYEAR(BirthDates[Date of birth],B4)", width: 12, align: "left" },
      {
        heading: "Funded from (15 hours)",
        formula: "=ESSEX.FUNDEDFROM(BirthDates[Date of birth])",
        width: 18,
        format: DATE,
        align: "right",
      },
      {
        heading: "Funded from (working parents)",
        formula: '=ESSEX.FUNDEDFROM(BirthDates[Date of birth],"Working parents")',
        width: 18,
        format: DATE,
        align: "right",
      },
      {
        heading: "Last day of compulsory school age",
        formula: "=ESSEX.SCHOOLLEAVINGDATE(BirthDates[Date of birth])",
        width: 18,
        format: DATE,
        align: "right",
      },
    ]);
    draft.freezeAbove(7);
  });
}

export function keyDates(): BookPlan {
  return starterBook({
    name: "Key dates",
    steps: [
      "1. On Dates held choose a topic and a period: the dates follow with their sources.",
      "2. Keep your team’s dates on Own dates; Begin by counts back in working days.",
      "3. Working days, Assessments and By birth answer one question each.",
    ],
    rowsAre:
      "The rows of Own dates and By birth are invented: write over them, and add rows at the foot. Each list is a Table that grows, and every formula counts the new row.",
    says: {
      "Dates held": "The dated items of the county’s papers, the statutory assessments and the bank holidays.",
      "Own dates": "A team’s own dates, and when to begin.",
      "Working days": "Days between, a day so many working days on, and the bank holidays.",
      Assessments: "Each assessment’s first and last day in a year.",
      "By birth": "Years, funded places and school leaving from a date of birth.",
    },
    sources: [
      "Each date of Dates held names its paper.",
      "Bank holidays: GOV.UK, UK bank holidays (England and Wales).",
      "Statutory assessments: Standards and Testing Agency; Essex Primary Headteachers Meeting, 1 March 2023.",
    ],
    sheets: [datesSheet(), ownSheet(), workingDaysSheet(), assessmentsSheet(), agesSheet()],
  });
}
