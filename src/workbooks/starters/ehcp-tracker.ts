import { needWords, outcomeWords, sourceWords } from "../../data/caseload";
import { FAR, type BookPlan, type BookSheet } from "../book";
import { type Content } from "../../sheets/plan";
import { COUNT, DATE, downFrom, PERCENT, POUNDS, sheet, WORDS } from "../draft";
import { starterBook } from "./book";
import { dated } from "./days";
import { CASES, REQUESTS, REVIEWS } from "./ehcp-cases";
import { panelPlanSheet } from "./panel-plan";

const AS_OF = "2026-07-01";
const DAY = { format: DATE, align: "right", allows: { kind: "date" } } as const;
const YES_NO = { kind: "list", values: ["Yes", "No"] } as const;

/** What a plan that is late costs until it is issued; one not yet issued until the day the sheet is for, one closed nothing. */
const LATE_TO = 'IF(CaseLines[Closed]="",IF(CaseLines[Issued]="",Cases!$B$4,CaseLines[Issued]),CaseLines[Received])';
const lateTopUp = (basis: string | null): string =>
  `ESSEX.TOPUPBACKDATED(CaseLines[Received],${LATE_TO},CaseLines[Full-year top-up]${basis === null ? "" : `,,"${basis}"`})`;

function casesSheet(): BookSheet {
  return sheet("Cases", (draft) => {
    draft.accent();
    draft.title(
      "Requests for an EHC needs assessment, and where each stands",
      "One formula a column works out every row. Record an issue or a closing and the status, the tables and the cost follow. References, never names.",
    );
    draft.input("A4", "As of", dated(AS_OF), {
      format: DATE,
      align: "left",
      allows: { kind: "date" },
      says: "The day the sheet is for; =TODAY() for today.",
      note: "Change this date, or enter =TODAY().",
    });
    draft.input("A5", "Due soon within", 14, {
      format: '0 "days"',
      align: "left",
      allows: { kind: "number", least: 0, isWhole: true },
      says: "Days before the limit.",
    });
    draft.list({
      name: "CaseLines",
      at: "A7",
      columns: [
        { heading: "Reference", width: 18 },
        { heading: "Received", width: 13, ...DAY, says: "The day the request was received." },
        { heading: "Issued", width: 13, ...DAY, says: "The day the final plan was issued; blank while open." },
        { heading: "Closed", width: 13, ...DAY, says: "The day the request was refused or withdrawn." },
        {
          heading: "Week20",
          width: 10,
          align: "centre",
          allows: YES_NO,
          says: "SEN2’s flag: Yes where an exception to the 20 weeks applies.",
        },
        {
          heading: "Primary need",
          width: 12,
          allows: { kind: "list", values: needWords().all.map(({ codes, name }) => String(codes?.[0] ?? name)) },
          says: "SEN2’s code, such as ASD.",
        },
        {
          heading: "Placement",
          width: 14,
          allows: { kind: "list", values: ["Mainstream", "Special", "Other"], isOpen: true },
          says: "Mainstream, Special or Other, or words of your own.",
        },
        {
          heading: "Full-year top-up",
          width: 14,
          format: POUNDS,
          align: "right",
          allows: { kind: "number", least: 0, isWhole: false },
          says: "Pounds for a full year; 0 where none.",
        },
      ],
      rows: CASES.map(([received, issued, closed, isExcepted, need, placement, topUp], index): Content[] => [
        `EHC-${String(index + 1).padStart(3, "0")}`,
        dated(received),
        dated(issued),
        dated(closed),
        isExcepted ? "Yes" : null,
        need,
        placement,
        topUp,
      ]),
    });
    draft.columnWidths({ I: 3 });
    draft.worked("J7", CASES.length, [
      {
        heading: "Decision due",
        formula: '=ESSEX.EHCPDEADLINE(CaseLines[Received],"Decision to assess")',
        width: 14,
        format: DATE,
        align: "right",
      },
      { heading: "Final plan due", formula: "=ESSEX.EHCPDEADLINE(CaseLines[Received])", width: 14, format: DATE, align: "right" },
      { heading: "Status", formula: "=ESSEX.EHCPSTATUS(CaseLines[Received],CaseLines[Issued],B4,CaseLines[Closed],B5)", width: 16 },
      { heading: "Late top-up", formula: `=${lateTopUp(null)}`, width: 13, format: POUNDS, align: "right" },
    ]);
    for (const [tone, states] of [
      ["late", ["Overdue", "Issued late"]],
      ["soon", ["Due soon"]],
      ["good", ["On track", "Issued on time"]],
      ["quiet", ["Closed"]],
    ] as const)
      draft.highlight(`J8:L${FAR}`, `OR(${states.map((state) => `$L8="${state}"`).join(",")})`, tone);
    draft.freezeAbove(8);
  });
}

function oneCaseSheet(): BookSheet {
  return sheet("One case", (draft) => {
    draft.title(
      "One case, step by step",
      "Choose a reference: every stage with its last lawful day and its authority, and what lateness costs in each financial year.",
    );
    draft.input("A4", "Reference", "EHC-006", {
      align: "left",
      allows: { kind: "range", formula: downFrom("Cases", "A", 8) },
      says: "A reference of the sheet Cases.",
    });
    // Each is a number. The workbench's engine reads INDEX of a Table on another sheet from its own sheet.
    const found = (heading: string) => `SUMIFS(CaseLines[${heading}],CaseLines[Reference],$B$4)`;
    const shown = (row: number, label: string, formula: string, format: string | null) => {
      draft.put(`A${row}`, label, "label");
      draft.put(`B${row}`, { formula }, "figure", { format, align: "left" });
    };
    shown(5, "Received", `=IF(COUNTIF(CaseLines[Reference],$B$4)=1,${found("Received")},"Not one case of the list")`, DATE);
    const onlyOne = (formula: string) => `=IF(ISNUMBER(B5),${formula},"")`;
    const day = (heading: string) => onlyOne(`IF(${found(heading)}=0,"Not yet",${found(heading)})`);
    const dateIn = (cell: string) => `IF(ISNUMBER(${cell}),${cell},"")`;
    shown(6, "Issued", day("Issued"), DATE);
    shown(7, "Refused or withdrawn", day("Closed").replace("Not yet", "No"), DATE);
    shown(8, "Status", onlyOne(`ESSEX.EHCPSTATUS(B5,${dateIn("B6")},Cases!B4,${dateIn("B7")},Cases!B5)`), null);
    shown(9, "Full-year top-up", onlyOne(found("Full-year top-up")), POUNDS);
    draft.columnWidths({ A: 26, B: 16, C: 12, D: 12, E: 104, F: 26 });
    draft.spilled({
      at: "A11",
      title: "Stages from the request",
      formula: '=IF(ISNUMBER(B5),ESSEX.EHCPTIMELINE(B5,"Assessment",Cases!B4),"Choose a reference that stands once on the sheet Cases")',
      formats: [WORDS, DATE, "0", WORDS, WORDS, WORDS],
      rows: 10,
      width: 6,
    });
    draft.spilled({
      at: "A24",
      title: "What lateness costs, by financial year",
      formula:
        '=IF(NOT(ISNUMBER(B5)),"",IF(ISNUMBER(B7),"Refused or withdrawn: nothing is counted",IF(IF(ISNUMBER(B6),B6,Cases!B4)>ESSEX.EHCPDEADLINE(B5),ESSEX.TOPUPBYYEAR(B9,ESSEX.EHCPDEADLINE(B5),IF(ISNUMBER(B6),B6,Cases!B4)-1),"In time: nothing is late")))',
      formats: [WORDS, "0", POUNDS],
      rows: 10,
      width: 3,
      totals: ["Total"],
    });
  });
}

function timelinessSheet(): BookSheet {
  return sheet("Timeliness", (draft) => {
    draft.title(
      "Timeliness and backlog",
      "By year of issue as DfE measures it; the open cases, which that measure cannot see; and every plan that fell due. All count the sheet Cases.",
    );
    draft.columnWidths({ A: 37, B: 12, C: 12, D: 12, E: 12, F: 13, G: 12, H: 14, I: 12, J: 11, K: 14, L: 13, M: 13 });
    draft.spilled({
      at: "A4",
      title: "Plans issued within 20 weeks, by calendar year of issue",
      formula: "=ESSEX.EHCPTIMELINESS(CaseLines[Received],CaseLines[Issued],,CaseLines[Week20])",
      formats: ["0", COUNT, COUNT, PERCENT, COUNT, COUNT, PERCENT, COUNT, COUNT, "0.0", COUNT, COUNT, "0.0"],
      rows: 10,
      width: 13,
    });
    draft.height(5, 62);
    draft.spilled({
      at: "A17",
      title: "Open cases by age",
      formula: "=ESSEX.EHCPBACKLOG(CaseLines[Received],CaseLines[Issued],Cases!B4,CaseLines[Closed])",
      formats: [WORDS, COUNT, PERCENT],
      rows: 6,
      width: 3,
      totals: ["Total"],
    });
    draft.chart({
      kind: "column",
      title: "Open cases by age",
      says: "A column for each age of open cases, from up to 6 weeks to over a year.",
      isStacked: false,
      series: [{ name: "Open cases", values: "Timeliness!$B$19:$B$23", categories: "Timeliness!$A$19:$A$23" }],
      over: "E17:M32",
      valueTitle: "Cases",
      valueFormat: "0",
    });
    draft.spilled({
      at: "A35",
      title: "Final plans that fell due, by financial year",
      formula:
        '=ESSEX.EHCPCOMPLIANCE("Final plan",CaseLines[Received],CaseLines[Issued],"Financial year due",Cases!B4,,IF(CaseLines[Closed]="",0,1))',
      formats: [WORDS, COUNT, COUNT, PERCENT, COUNT, COUNT, COUNT, "0.0", "0.0", "0"],
      rows: 10,
      width: 10,
      totals: ["Total"],
    });
    draft.height(36, 48);
    draft.input("A49", "Counts below this are withheld", 3, {
      format: "0",
      align: "left",
      note: "For tables that leave the council; 3 at least. Blank withholds nothing.",
    });
    draft.spilled({
      at: "A51",
      title: "Cases by primary need",
      formula: "=ESSEX.EHCPSUMMARY(CaseLines[Primary need],CaseLines[Placement],B49)",
      formats: [WORDS, COUNT, COUNT, COUNT, PERCENT],
      rows: 20,
      width: 6,
      totals: ["Total"],
    });
  });
}

function requestsSheet(): BookSheet {
  return sheet("Requests", (draft) => {
    draft.title(
      "Requests for assessment, and what was decided",
      "Who asks, how many are agreed, and how many are decided within six weeks.",
    );
    draft.list({
      name: "RequestLines",
      at: "A5",
      columns: [
        { heading: "Received", width: 14, ...DAY, says: "The day the request was received." },
        {
          heading: "Source",
          width: 14,
          allows: { kind: "list", values: sourceWords().all.map(({ name }) => name) },
          says: "Who made the request.",
        },
        {
          heading: "Outcome",
          width: 14,
          allows: { kind: "list", values: outcomeWords().all.map(({ name }) => name) },
          says: "Blank while it is not decided.",
        },
        { heading: "Decided", width: 14, ...DAY, says: "The day the decision was sent." },
      ],
      rows: REQUESTS.map(([received, source, outcome, decided]): Content[] => [dated(received), source, outcome, dated(decided)]),
    });
    draft.columnWidths({ E: 3, F: 15, G: 11, H: 11, I: 13, J: 13, K: 11, L: 11, M: 13, N: 13, O: 13 });
    draft.input("F3", "Count by", "Academic year", {
      align: "left",
      allows: { kind: "list", values: ["Academic year", "Calendar year"] },
      says: "DfE counts by calendar year.",
    });
    draft.spilled({
      at: "F4",
      title: "Requests by year",
      formula: "=ESSEX.EHCPREQUESTS(RequestLines[Received],RequestLines[Source],RequestLines[Outcome],RequestLines[Decided],G3)",
      formats: [WORDS, COUNT, PERCENT, PERCENT, PERCENT, COUNT, COUNT, PERCENT, PERCENT, PERCENT],
      rows: 12,
      width: 10,
    });
    draft.height(5, 48);
    draft.freezeAbove(6);
  });
}

function reviewsSheet(): BookSheet {
  return sheet("Reviews", (draft) => {
    draft.title(
      "Annual reviews",
      "The next duty of each plan with its last day and state, and the reviews held in each year. As of the date on the sheet Cases.",
    );
    draft.list({
      name: "ReviewLines",
      at: "A5",
      columns: [
        { heading: "Reference", width: 13 },
        { heading: "Made or reviewed", width: 14, ...DAY, says: "The day the plan was made or last reviewed." },
        { heading: "Meeting", width: 13, ...DAY, says: "The review meeting." },
        { heading: "Decision", width: 13, ...DAY, says: "The day the decision was sent." },
        { heading: "Amending", width: 12, align: "centre", allows: YES_NO, says: "Yes where the plan is to be amended." },
        { heading: "Notice", width: 13, ...DAY, says: "The day the amendment notice was sent." },
        { heading: "Amended plan", width: 14, ...DAY, says: "The day the amended plan was issued." },
      ],
      rows: REVIEWS.map(([last, meeting, decision, isAmending, notice, amended], index): Content[] => [
        `EHC-${String(index + 101)}`,
        dated(last),
        dated(meeting),
        dated(decision),
        isAmending,
        dated(notice),
        dated(amended),
      ]),
    });
    draft.columnWidths({ H: 3, L: 3, M: 13, N: 13, O: 13, P: 13, Q: 13, R: 13, S: 13, T: 13, U: 13, V: 13 });
    draft.worked("I5", REVIEWS.length, [
      {
        heading: "Next duty",
        formula:
          "=ESSEX.EHCPREVIEWSTATUS(ReviewLines[Made or reviewed],ReviewLines[Meeting],ReviewLines[Decision],ReviewLines[Amended plan],Cases!B4,ReviewLines[Amending],Cases!B5,ReviewLines[Notice])",
        width: 22,
      },
      { heading: "Last day", formula: "", width: 13, format: DATE, align: "right" },
      { heading: "State", formula: "", width: 18 },
    ]);
    for (const [tone, states] of [
      ["late", ["Overdue", "Complete late"]],
      ["soon", ["Due soon"]],
      ["good", ["On track", "Complete on time"]],
    ] as const)
      draft.highlight(`I6:K${FAR}`, `OR(${states.map((state) => `$K6="${state}"`).join(",")})`, tone);
    draft.spilled({
      at: "M4",
      title: "Reviews by calendar year of the meeting",
      formula:
        "=ESSEX.EHCPREVIEWTIMELINESS(ReviewLines[Made or reviewed],ReviewLines[Meeting],ReviewLines[Decision],ReviewLines[Amended plan],,ReviewLines[Notice])",
      formats: ["0", COUNT, COUNT, PERCENT, COUNT, PERCENT, PERCENT, COUNT, COUNT, PERCENT],
      rows: 12,
      width: 10,
    });
    draft.height(5, 62);
    draft.pagesFrom(["M"]);
    draft.freezeAbove(6);
  });
}

function latePlansSheet(): BookSheet {
  return sheet("Late plans", (draft) => {
    draft.title(
      "What late plans cost",
      "Support is back-dated for assessments that take longer than 20 weeks. How it is counted is local: the three ways side by side.",
      "A plan not yet issued counts up to the date on the sheet Cases; one closed counts nothing.",
    );
    draft.headingsAt("A5", [
      ["Counted", "left"],
      ["Top-up for the days late", "right"],
    ]);
    const line = (row: number, label: string, formula: string, format: string) => {
      draft.put(`A${row}`, label, "figure");
      draft.put(`B${row}`, { formula }, "figure", { format, align: "right" });
    };
    ["Days", "Weeks", "Months"].forEach((basis, index) => line(6 + index, BASES[index]!, `=SUM(${lateTopUp(basis)})`, POUNDS));
    draft.headingsAt("A11", [
      ["Status", "left"],
      ["Cases", "right"],
    ]);
    const states = ["Issued on time", "Issued late", "Overdue", "Due soon", "On track", "Closed"];
    states.forEach((state, index) => line(12 + index, state, `=SUMPRODUCT(--(Cases!$L$8:$L$${FAR}=A${12 + index}))`, COUNT));
    draft.put("A18", "Total", "total");
    draft.put("B18", { formula: "=SUM(B12:B17)" }, "total", { format: COUNT, align: "right" });
    draft.columnWidths({ A: 46, B: 24, C: 3 });
    draft.chart({
      kind: "bar",
      title: "Where the cases stand",
      says: "A bar for each status: issued on time, issued late, overdue, due soon, on track and closed.",
      isStacked: false,
      series: [{ name: "Cases", values: "'Late plans'!$B$12:$B$17", categories: "'Late plans'!$A$12:$A$17" }],
      over: "D5:L20",
      valueTitle: "Cases",
      valueFormat: "0",
    });
  });
}

const BASES = ["By days: each financial year’s 365th or 366th part", "By complete weeks: 52nd parts", "By complete months: 12th parts"];

export function ehcpTracker(): BookPlan {
  return starterBook({
    name: "EHCP tracker",
    steps: [
      "1. Enter each request on the sheet Cases, by reference and date. Never a name.",
      "2. Set the date at the top of Cases, or enter =TODAY() there: every sheet counts as of it.",
      "3. Record decisions on Requests and meetings on Reviews; plan the panels on Panel plan.",
    ],
    says: {
      Cases: "Every request with its deadlines, status and what lateness costs.",
      "One case": "The stages of one case with their authorities, and its cost by financial year.",
      Timeliness: "Plans within 20 weeks, the backlog, plans fallen due, and needs with small counts withheld.",
      Requests: "Who asks, and what was decided.",
      Reviews: "The next duty of each review, and reviews by year.",
      "Late plans": "The cost of late plans counted three ways, and cases by status.",
      "Panel plan": "How many cases a panel can consider at 5 to 10 minutes each.",
    },
    sources: [
      "Special Educational Needs and Disability Regulations 2014; each stage names its regulation on the sheet One case.",
      "Panels: Essex Headteacher Inclusion Round Table, 8 February 2022: “generally around 5-10 minutes per child”.",
      "Back-dated support: People and Families Scrutiny Committee, SEND Update Part 2. The method is local.",
    ],
    sheets: [casesSheet(), oneCaseSheet(), timelinessSheet(), requestsSheet(), reviewsSheet(), latePlansSheet(), panelPlanSheet()],
  });
}
