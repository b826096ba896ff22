import { assessmentEvents, dateTopics } from "../../data/key-dates";
import { FAR, type BookLook, type BookPlan, type BookSheet } from "../book";
import { type Content } from "../../sheets/plan";
import { COUNT, DATE, sheet, WORDS } from "../draft";
import { starterBook } from "./book";
import { dated } from "./days";

const DAY = { format: DATE, align: "right", allows: { kind: "date" } } as const;

function datesSheet(): BookSheet {
  return sheet("Dates held", (draft) => {
    draft.accent();
    draft.title("Key dates", "Choose a topic and a period, or leave them blank for all. Each date names the paper that prints it.");
    draft.input("A4", "Topic", null, {
      align: "left",
      allows: { kind: "list", values: dateTopics().all.map(({ name }) => name) },
      says: "One topic; blank is all.",
    });
    draft.input("A5", "From", dated("2022-09-01"), {
      format: DATE,
      align: "left",
      allows: { kind: "date" },
      says: "The first day wanted.",
    });
    draft.input("A6", "To", dated("2024-08-31"), { format: DATE, align: "left", allows: { kind: "date" }, says: "The last day wanted." });
    draft.columnWidths({ A: 14, B: 20, C: 64, D: 26, E: 16, F: 62 });
    draft.spilled({
      at: "A8",
      title: "Dates",
      formula: "=ESSEX.KEYDATES(B4,B5,B6)",
      formats: [DATE, DATE, WORDS, WORDS, WORDS, WORDS],
      rows: 400,
      width: 6,
      wrapped: { columns: [2, 5], lines: 2 },
    });
    draft.freezeAbove(10);
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
    // A count that an error goes through: COUNTIF would say 0 where the bank holidays cannot be read.
    draft.put("D4", "To begin now", "label");
    draft.put("E4", { formula: '=SUMPRODUCT(--(OwnDates[Reading]="Begin now"))' }, "total", { format: COUNT, align: "left" });
    draft.put("F4", "Still to come", "label");
    draft.put("G4", { formula: "=SUMPRODUCT(--(OwnDates[Date]>=B4))" }, "total", { format: COUNT, align: "left" });
    draft.list({
      name: "OwnDates",
      at: "A6",
      columns: [
        { heading: "Date", width: 17, ...DAY, says: "The day." },
        { heading: "Who for", width: 24 },
        { heading: "What", width: 54, isWrapped: true },
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
        { heading: "Reading", width: 24 },
      ],
      rows: [
        [dated("2026-12-08"), "Schools forum", "Papers for the schools forum", "Finance business partner", 10],
        [dated("2027-01-05"), "SENCOs", "Training for new SENCOs", "Inclusion partner", 15],
        [dated("2027-03-12"), "DfE", "Return for the Department for Education", "Data lead", 20],
      ] as Content[][],
      calculated: {
        "Begin by": `=IF(OwnDates[[#This Row],[Date]]="","",IF(OR(YEAR(OwnDates[[#This Row],[Date]])>YEAR('Working days'!$B$12),YEAR(OwnDates[[#This Row],[Date]])<=YEAR('Working days'!$E$8)),"Not held",WORKDAY(OwnDates[[#This Row],[Date]],-N(OwnDates[[#This Row],[Days to prepare]]),'Working days'!$E$8:$E$500)))`,
        Reading: `=IF(OwnDates[[#This Row],[Date]]="","",IF(OwnDates[[#This Row],[Date]]<$B$4,"Past",IF(N(OwnDates[[#This Row],[Begin by]])=0,"No bank holidays held",IF(OwnDates[[#This Row],[Begin by]]<=$B$4,"Begin now","Later"))))`,
      },
    });
    draft.highlight(`A7:G${FAR}`, '$G7="Begin now"', "soon");
    draft.highlight(`A7:G${FAR}`, '$G7="Past"', "quiet");
    draft.freezeAbove(7);
  });
}

function workingDaysSheet(): BookSheet {
  return sheet("Working days", (draft) => {
    draft.portrait();
    draft.title("Working days", "Excel’s own WORKDAY and NETWORKDAYS with the bank holidays of England beside them.");
    draft.columnWidths({ A: 34, B: 22, C: 46, D: 3, E: 16 });
    draft.input("A4", "From", dated("2026-12-21"), { format: DATE, align: "left", allows: { kind: "date" }, says: "The first day." });
    draft.input("A5", "To", dated("2027-01-08"), { format: DATE, align: "left", allows: { kind: "date" }, says: "The last day." });
    draft.input("A6", "Working days to add", 10, {
      format: COUNT,
      align: "left",
      allows: { kind: "number", least: 0, isWhole: true },
      says: "Working days.",
    });
    draft.put("A8", "Working days, both included", "label");
    draft.put(
      "B8",
      { formula: '=IF(OR(YEAR(MIN(B4,B5))<YEAR(E8),YEAR(MAX(B4,B5))>YEAR(B12)),"No bank holidays held",NETWORKDAYS(B4,B5,E8:E500))' },
      "total",
      { format: COUNT, align: "left" },
    );
    draft.put("A9", "Working days after the first day", "label");
    draft.put(
      "B9",
      { formula: '=IF(OR(YEAR(B4)<YEAR(E8),YEAR(WORKDAY(B4,B6))>YEAR(B12)),"No bank holidays held",WORKDAY(B4,B6,E8:E500))' },
      "total",
      { format: DATE, align: "left" },
    );
    draft.put("C9", "The day that ends the working days to add.", "note");
    draft.put("A10", "Academic year", "label");
    draft.put("B10", { formula: "=ESSEX.ACADEMICYEAR(B4)" }, "figure", { align: "left" });
    draft.put("A11", "Financial year", "label");
    draft.put("B11", { formula: "=ESSEX.FINANCIALYEAR(B4)" }, "figure", { align: "left" });
    draft.put("A12", "Last bank holiday held", "label");
    draft.put("B12", { formula: "=MAX(E8:E500)" }, "figure", { format: DATE, align: "left" });
    draft.put("C12", "No working day of a later year can be counted.", "note");
    draft.heading("E6", "Bank holidays");
    draft.headingsAt("E7", [["England", "right"]]);
    draft.put("E8", { formula: "=ESSEX.BANKHOLIDAYS(DATE(YEAR(MIN(B4,'Own dates'!B4))-1,1,1))" }, "figure", {
      format: DATE,
      align: "right",
    });
    draft.block(
      "E9",
      Array.from({ length: 60 }, () => [null]),
      [{ style: "figure", format: DATE, align: "right" } as BookLook],
    );
    draft.freezeAbove(8);
  });
}

function assessmentsSheet(): BookSheet {
  const events = assessmentEvents().all.map(({ name }) => name);
  return sheet("Assessments", (draft) => {
    draft.title("Statutory assessments", "The first and the last day of each in the academic year that is entered.");
    draft.input("A4", "Academic year", "2022/23", { align: "left" });
    draft.headingsAt("A6", [["Assessment", "left"], ["First day", "right"], ["Last day", "right"]]); // prettier-ignore
    const last = 6 + events.length;
    draft.block(
      "A7",
      events.map((event) => [event]),
      [{ style: "figure", format: null }],
    );
    for (const [letter, edge] of [
      ["B", "Start"],
      ["C", "End"],
    ] as const) {
      const formula = `=IFNA(ESSEX.ASSESSMENTDATE($A$7:$A$${last},$B$4,"${edge}"),"Not published")`;
      const look = { style: "figure", format: DATE, align: "right" } as BookLook;
      draft.block(`${letter}7`, [[{ formula }], ...events.slice(1).map(() => [null])], [look]);
    }
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
        ["Child 1", dated("2025-05-04")],
        ["Child 2", dated("2021-08-31")],
        ["Child 3", dated("2021-09-01")],
        ["Child 4", dated("2015-05-15")],
        ["Child 5", dated("2010-08-31")],
      ],
      hasNoFilter: true,
    });
    draft.columnWidths({ C: 3 });
    draft.worked("D6", 5, [
      { heading: "Year", formula: '=IFNA(ESSEX.NCYEAR(BirthDates[Date of birth],B4),"In none")', width: 12, align: "left" },
      {
        heading: "Funded from (15 hours)",
        formula: "=ESSEX.FUNDEDFROM(BirthDates[Date of birth])",
        width: 20,
        format: DATE,
        align: "right",
      },
      {
        heading: "Funded from (working parents)",
        formula: '=IFNA(ESSEX.FUNDEDFROM(BirthDates[Date of birth],"Working parents"),"None held")',
        width: 20,
        format: DATE,
        align: "right",
      },
      {
        heading: "Last day of compulsory school age",
        formula: "=ESSEX.SCHOOLLEAVINGDATE(BirthDates[Date of birth])",
        width: 20,
        format: DATE,
        align: "right",
      },
    ]);
    draft.remark(
      "F6",
      "30 hours from nine months began in September 2025. For a child who was nine months old before that no date is held.",
    );
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
