import { schoolPartnerships } from "../../data/partnerships";
import { evaluationAreas, gradeWords } from "../../data/ofsted";
import { schoolWords } from "../../data/schools";
import { FAR, type BookPlan, type BookSheet } from "../book";
import { type Content } from "../../sheets/plan";
import { COUNT, DATE, PERCENT, sheet, WORDS } from "../draft";
import { starterBook } from "./book";
import { dated } from "./days";
import { AREAS, SCHOOLS } from "./schools-listed";

const LISTED = ["Phase", "Type", "Status"].map((heading) => `SchoolLines[${heading}]`);
/** A share of schools and a rank stand among counts and shares, and are told apart by their size where no colours of rules are shown. */
const COUNT_OR_SHARE = "[>=1]#,##0;[>0]0.0%;0";
const SHARE_OR_RANK = "[>=2]0;0.0%";
const GRADE = "SchoolLines[Overall effectiveness]";
/** A school that is closed, or not yet open, is left out as one that is not inspected. */
const OPEN_GRADE = `IF((SchoolLines[Status]="Closed")+(SchoolLines[Status]="Proposed to open")>0,"",${GRADE})`;
const CARDS = evaluationAreas().all.map(({ name, isMetOrNot }) => ({
  name,
  words: gradeWords()
    .reportCard.all.filter(({ of }) => of === "none" || (of === "safeguarding") === isMetOrNot)
    .map((grade) => grade.name),
}));
/** The columns of the report card, from the first of them to the last. */
const ACROSS = `[${CARDS[0]!.name}]:[${CARDS.at(-1)!.name}]`;

function schoolsSheet(): BookSheet {
  return sheet("Schools", (draft) => {
    draft.accent();
    draft.title(
      "Schools and their inspection grades",
      "Paste the columns of Ofsted’s management information or of GIAS over the shaded cells, as values. Codes and words are both read.",
    );
    draft.input("A4", "Applications of", dated("2026-09-01"), {
      format: DATE,
      align: "left",
      allows: { kind: "date" },
      says: "The date of an in-year application.",
      note: "The day for which “In-year applications” says who handles them.",
    });
    draft.list({
      name: "SchoolLines",
      at: "A6",
      columns: [
        { heading: "URN", width: 17, align: "left" },
        { heading: "School", width: 22 },
        {
          heading: "Phase",
          width: 14,
          allows: { kind: "list", values: schoolWords().phases.all.map(({ name }) => name) },
          says: "As GIAS or Ofsted has it.",
        },
        { heading: "Type", width: 30 },
        {
          heading: "Status",
          width: 16,
          allows: { kind: "list", values: schoolWords().statuses.all.map(({ name }) => name) },
          says: "Schools Closed or Proposed to open are not counted.",
        },
        {
          heading: "Pupils",
          width: 9,
          format: COUNT,
          align: "right",
          allows: { kind: "number", least: 0, isWhole: true },
          says: "Pupils on roll.",
        },
        { heading: "Overall effectiveness", width: 22, align: "left" },
        ...CARDS.map(({ name, words }) => ({
          heading: name,
          width: 18,
          allows: { kind: "list" as const, values: words },
          says: "The report card’s grade; blank where there is none.",
        })),
      ],
      rows: SCHOOLS.map(([phase, type, status, pupils, grade, cards], index): Content[] => [
        `9${String(index + 1).padStart(5, "0")}`,
        `School ${String.fromCharCode(65 + index)}`,
        phase,
        type,
        status,
        pupils,
        grade,
        ...CARDS.map((_, area) => cards[area] ?? null),
      ]),
    });
    draft.columnWidths({ Q: 3 });
    draft.worked("R6", SCHOOLS.length, [
      { heading: "Responsible", formula: "=ESSEX.SCHOOLGOVERNANCE(SchoolLines[Type])", width: 18 },
      { heading: "Grade read as", formula: `=ESSEX.OFSTEDGRADE(${GRADE})`, width: 22 },
      {
        heading: "In-year applications",
        formula: '=IFNA(ESSEX.ADMISSIONSROUTE(SchoolLines[Type],SchoolLines[Phase],B4),"Not covered by the paper")',
        width: 30,
      },
    ]);
    draft.highlight(`A7:T${FAR}`, 'OR($G7="Inadequate",$S7="Inadequate")', "late");
    draft.highlight(`A7:T${FAR}`, 'OR($E7="Closed",$E7="Proposed to open")', "quiet");
    draft.remark("G6", "Words, or the codes 1 to 4, 9 and NULL. Overall effectiveness and report-card grades are never mixed.");
    draft.pagesFrom(["H", "R"], ["A", "B"]);
    draft.freezeAbove(7);
  });
}

function summarySheet(): BookSheet {
  return sheet("Summary", (draft) => {
    draft.title(
      "Schools by phase, grade and who is responsible",
      "Every figure counts the rows of the sheet Schools that are open. Shares are of the schools that have a grade.",
    );
    draft.portrait();
    draft.columnWidths({ A: 32, B: 13, C: 12, D: 14, E: 12, F: 14, G: 12, H: 14, I: 14 });
    draft.spilled({
      at: "A4",
      title: "By grade for overall effectiveness",
      formula: `=ESSEX.OFSTEDSUMMARY(${LISTED[0]},${GRADE},${LISTED[1]},${LISTED[2]})`,
      formats: [WORDS, COUNT, COUNT, COUNT, COUNT, COUNT, COUNT, COUNT, PERCENT],
      rows: 9,
      width: 9,
      totals: ["All schools", "Total"],
    });
    draft.put("A16", "Good or outstanding, by school", "label");
    draft.put("B16", { formula: `=ESSEX.OFSTEDRATE(${OPEN_GRADE})` }, "total", { format: PERCENT, align: "right" });
    draft.put("A17", "Good or outstanding, by pupils", "label");
    draft.put("B17", { formula: `=ESSEX.OFSTEDRATE(${OPEN_GRADE},SchoolLines[Pupils])` }, "total", { format: PERCENT, align: "right" });
    draft.put("C17", "Each school weighs as many times as it has pupils.", "note");
    draft.spilled({
      at: "A19",
      title: "By who is responsible",
      formula: `=ESSEX.SCHOOLSUMMARY(${LISTED.join(",")})`,
      formats: [WORDS, COUNT_OR_SHARE, COUNT_OR_SHARE, COUNT_OR_SHARE, COUNT_OR_SHARE, COUNT_OR_SHARE],
      rows: 9,
      width: 6,
      totals: ["All schools", "Total"],
    });
    draft.highlightRows("B21:F29", "Share", "share");
    draft.height(20, 48);
    draft.height(5, 48);
    draft.chart({
      kind: "column",
      title: "Schools by grade",
      says: "A column for each grade for overall effectiveness, all phases together.",
      isStacked: false,
      series: [{ name: "Schools", values: "Summary!$B$34:$B$37", categories: "Summary!$A$34:$A$37" }],
      over: "D32:I46",
      valueTitle: "Schools",
      valueFormat: "0",
    });
    draft.headingsAt("A33", [["Grade, all phases", "left"], ["Schools", "right"]]); // prettier-ignore
    ["Outstanding", "Good", "Requires improvement", "Inadequate"].forEach((grade, index) => {
      const row = 34 + index;
      draft.put(`A${row}`, grade);
      // By the heading and by the last row: whatever phases the list has.
      draft.put(`B${row}`, { formula: `=INDEX($A$6:$I$14,COUNTA($A$6:$A$14),MATCH(A${row},$A$5:$I$5,0))` }, "figure", {
        format: COUNT,
        align: "right",
      });
    });
  });
}

function reportCardsSheet(): BookSheet {
  return sheet("Report cards", (draft) => {
    draft.title(
      "Report cards by evaluation area",
      "Each area counts the schools that have a grade in it. These grades and those for overall effectiveness are never mixed.",
    );
    draft.columnWidths({ A: 38, B: 13, C: 13, D: 13, E: 13, F: 16, G: 11, H: 13, I: 11, J: 11 });
    draft.spilled({
      at: "A4",
      title: "Areas and grades",
      formula: `=ESSEX.OFSTEDREPORTCARD(SchoolLines[[#Headers],${ACROSS}],SchoolLines[${ACROSS}])`,
      formats: [WORDS, COUNT, COUNT, COUNT, COUNT, COUNT, COUNT, PERCENT, COUNT, COUNT],
      rows: 12,
      width: 10,
    });
    draft.height(5, 62);
  });
}

function comparatorsSheet(): BookSheet {
  return sheet("Comparators", (draft) => {
    draft.title(
      "An area among others",
      "Paste a published column of areas and values: where Essex stands, and how far from each comparator, the best and the median.",
    );
    draft.input("A4", "Area", "Essex", { align: "left" });
    draft.input("A5", "Compared with", "All England", { align: "left", note: "These two take no part in the rank." });
    draft.input("A6", "and with", "East of England", { align: "left" });
    draft.put("A8", "Reaching the expected standard in reading, writing and maths at KS2, 2022 (provisional): write over it.", "note");
    draft.list({
      name: "AreaLines",
      at: "A11",
      columns: [
        { heading: "Area", width: 30 },
        { heading: "Value", width: 18, format: PERCENT, align: "right" },
      ],
      rows: AREAS.map(([area, value]): Content[] => [area, value]),
      hasNoFilter: true,
    });
    draft.columnWidths({ C: 3, D: 34, E: 16, F: 16, G: 16 });
    draft.spilled({
      at: "D10",
      title: "Where it stands",
      formula: "=ESSEX.BENCHMARK(AreaLines[Area],AreaLines[Value],B4,B5:B6)",
      formats: [WORDS, SHARE_OR_RANK, "+0.0%;-0.0%;0.0%"],
      rows: 16,
      width: 3,
    });
    draft.highlightRows("E12:E27", "Rank ", "count");
    draft.freezeAbove(12);
  });
}

function partnershipsSheet(): BookSheet {
  return sheet("Partnerships", (draft) => {
    draft.title(
      "School partnerships",
      "The partnerships of September 2021 with their quadrants. Choose a quadrant, or leave it blank for all.",
    );
    draft.portrait();
    draft.input("A4", "Quadrant", "West", {
      align: "left",
      allows: { kind: "list", values: schoolPartnerships().quadrants.all.map(({ name }) => name) },
      says: "Mid, North-East, South or West; blank is all.",
    });
    draft.columnWidths({ A: 34, B: 46 });
    draft.spilled({
      at: "A6",
      title: "Partnerships",
      formula: '=ESSEX.PARTNERSHIPS(IF(B4="",,B4))',
      formats: [WORDS, WORDS],
      rows: 60,
      width: 2,
    });
  });
}

export function ofstedAndSchools(): BookPlan {
  return starterBook({
    name: "Ofsted and schools",
    steps: [
      "1. Paste a month’s management information, or an extract of GIAS, into the list on the sheet Schools.",
      "2. Read Summary and Report cards; both follow the list as it grows.",
      "3. On Comparators paste any published column of areas, and name the area to place.",
    ],
    says: {
      Schools: "The paste area: schools with phase, type, status, pupils and grades.",
      Summary: "Schools by phase and grade, shares good or outstanding, and who is responsible.",
      "Report cards": "Grades by evaluation area.",
      Comparators: "One area among others: rank and gaps.",
      Partnerships: "The county’s school partnerships by quadrant.",
    },
    sources: [
      "Ofsted, state-funded schools inspections and outcomes: management information (the words and codes of grades).",
      "Department for Education, Get Information About Schools (types, phases and statuses).",
      "Essex Strategic Priorities 2021/22 (in-year admissions from 1 April 2022; partnerships).",
      "Comparators: Provisional KS2 2022 outcomes – by region (Essex Primary Headteachers Meeting, 1 March 2023).",
    ],
    sheets: [schoolsSheet(), summarySheet(), reportCardsSheet(), comparatorsSheet(), partnershipsSheet()],
  });
}
