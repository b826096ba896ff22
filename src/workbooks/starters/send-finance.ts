import exclusion from "../../data/send/exclusion.json";
import { FAR, type BookLook, type BookPlan, type BookSheet, type SpillingFormula } from "../book";
import { type Content, type Formula } from "../../sheets/plan";
import { COUNT, DATE, downFrom, PERCENT, POUNDS, sheet, WHOLE_POUNDS, WORDS } from "../draft";
import { starterBook } from "./book";
import { dated } from "./days";

const DAY = { format: DATE, align: "right", allows: { kind: "date" } } as const;
const MONEY = { format: POUNDS, align: "right", allows: { kind: "number", least: 0, isWhole: false } } as const;

function blockSheet(): BookSheet {
  return sheet("High needs block", (draft) => {
    draft.accent();
    draft.title(
      "The high needs block, year by year",
      "Enter the block as your finance team has it. A deficit is negative. The figures here are invented.",
    );
    const pounds = { format: WHOLE_POUNDS, align: "right" } as const;
    draft.input("A4", "Balance at the start", -1_000_000, { ...pounds, note: "A deficit is negative" });
    draft.input("A5", "Income of year 1", 200_000_000, pounds);
    draft.input("A6", "Growth of income a year", 0.03, { format: PERCENT, align: "right", note: "From year 2" });
    draft.input("A7", "Spend of year 1", 203_000_000, pounds);
    draft.input("A8", "Growth of spend a year", 0.05, { format: PERCENT, align: "right", note: "From year 2" });
    draft.input("A9", "Moved in from the schools block", null, {
      ...pounds,
      note: "Each year. The schools forum agrees to up to 0.5% of the schools block; blank is none",
    });
    draft.input("A10", "First financial year", 2026, {
      format: "0",
      align: "right",
      allows: { kind: "number", least: 2000, isWhole: true },
      says: "The year in which it begins: 2026 for 2026-27.",
    });
    draft.columnWidths({ A: 34, B: 20, C: 18, D: 18, E: 18, F: 18, G: 18, H: 18, I: 18, J: 18 });
    draft.spilled({
      at: "A12",
      title: "Over five years",
      formula: "=ESSEX.HIGHNEEDS(B4,B5,B6,B7,B8,5,B9)",
      formats: ["0", WHOLE_POUNDS, WHOLE_POUNDS, WHOLE_POUNDS, WHOLE_POUNDS, WHOLE_POUNDS, WHOLE_POUNDS],
      rows: 8,
      width: 7,
    });
    draft.headingsAt("A21", [["Balance at the end of", "left"], ["Pounds", "right"]]); // prettier-ignore
    for (let year = 0; year < 5; year++) {
      const row = 22 + year;
      draft.put(`A${row}`, { formula: `=ESSEX.FINANCIALYEAR(DATE($B$10+${year},4,1))` }, "figure", { align: "left" });
      draft.put(`B${row}`, { formula: `=INDEX($A$14:$J$18,${year + 1},MATCH("Clos*",$A$13:$J$13,0))` }, "figure", {
        format: WHOLE_POUNDS,
        align: "right",
      });
    }
    draft.highlight("B22:B26", "$B22<0", "late");
    draft.chart({
      kind: "column",
      title: "Balance of the high needs block at the end of each year",
      says: "A column for each financial year: the balance at its end; below the line is a deficit.",
      isStacked: false,
      series: [{ name: "Balance", values: "'High needs block'!$B$22:$B$26", categories: "'High needs block'!$A$22:$A$26" }],
      over: "C20:H36",
      valueTitle: "Pounds",
      valueFormat: "£#,##0",
    });
  });
}

/** Of a list of periods, the pounds that fall into a financial year: each year's annual amount ÷ 365 or 366, to the penny a row. */
function inYear(row: number): Formula {
  const [start, end] = [`$F${row}`, `$G${row}`];
  const days = `(IF(TopUpLines[To]="",${end},IF(TopUpLines[To]<${end},TopUpLines[To],${end}))-IF(TopUpLines[From]>${start},TopUpLines[From],${start})+1)`;
  const formula = `=SUM(ROUND(TopUpLines[Full-year top-up]*IF(TopUpLines[From]="",0,IF(${days}>0,${days},0))/(${end}-${start}+1),2))`;
  return { formula, spills: true } as SpillingFormula;
}

function topUpSheet(): BookSheet {
  return sheet("Top-up by year", (draft) => {
    draft.title(
      "Top-up by financial year",
      "Each period of top-up falls into the financial years it touches: days ÷ 365, or ÷ 366 where the year has 29 February. Leave To blank while it runs.",
    );
    draft.list({
      name: "TopUpLines",
      at: "A5",
      columns: [
        { heading: "Reference", width: 16 },
        { heading: "Full-year top-up", width: 18, ...MONEY, says: "Pounds for a full year." },
        { heading: "From", width: 13, ...DAY, says: "The first day." },
        { heading: "To", width: 13, ...DAY, says: "The last day, included; blank while it runs." },
      ],
      rows: [
        ["EHC-001", 7300, dated("2025-12-01"), null],
        ["EHC-002", 5200, dated("2025-06-09"), dated("2026-08-31")],
        ["EHC-003", 14600, dated("2025-10-20"), null],
        ["EHC-004", 3650, dated("2026-09-01"), dated("2028-03-31")],
      ] as Content[][],
    });
    draft.columnWidths({ E: 3, F: 14, G: 14, H: 16, I: 18, J: 3 });
    draft.headingsAt("F5", [["Begins", "right"], ["Ends", "right"], ["Financial year", "right"], ["Top-up", "right"]]); // prettier-ignore
    for (let year = 0; year < 4; year++) {
      const row = 6 + year;
      if (year === 0) {
        draft.put("F6", dated("2025-04-01"), "input", { format: DATE, align: "right" });
        draft.allow("F6", { kind: "date" }, "Begins", "1 April of the first financial year wanted.");
      } else draft.put(`F${row}`, { formula: `=EDATE(F${row - 1},12)` }, "figure", { format: DATE, align: "right" });
      draft.put(`G${row}`, { formula: `=EDATE(F${row},12)-1` }, "figure", { format: DATE, align: "right" });
      draft.put(`I${row}`, inYear(row), "figure", { format: POUNDS, align: "right" });
    }
    draft.put("H6", { formula: "=ESSEX.FINANCIALYEAR(F6:F9)" }, "figure", { align: "right" });
    draft.block("H7", [[null], [null], [null]], [{ style: "figure", format: null, align: "right" } as BookLook]);
    draft.put("H10", "Total", "total", { align: "right" });
    draft.put("I10", { formula: "=SUM(I6:I9)" }, "total", { format: POUNDS, align: "right" });
    draft.input("F12", "Reference", "EHC-002", {
      align: "left",
      allows: { kind: "range", formula: downFrom("Top-up by year", "A", 6) },
      says: "A reference of the list.",
    });
    const found = (heading: string) => `INDEX(TopUpLines[${heading}],MATCH($G$12,TopUpLines[Reference],0))`;
    draft.spilled({
      at: "F14",
      title: "One of them, year by year",
      formula: `=IF(COUNTIF(TopUpLines[Reference],$G$12)=1,ESSEX.TOPUPBYYEAR(${found("Full-year top-up")},${found("From")},IF(${found("To")}="",$G$9,${found("To")})),"Not one period of the list")`,
      formats: [WORDS, COUNT, POUNDS],
      rows: 12,
      width: 3,
      totals: ["Total"],
    });
    draft.chart({
      kind: "column",
      title: "Top-up by financial year",
      says: "A column for each financial year: the top-up that falls into it.",
      isStacked: false,
      series: [{ name: "Top-up", values: "'Top-up by year'!$I$6:$I$9", categories: "'Top-up by year'!$H$6:$H$9" }],
      over: "K5:R21",
      valueTitle: "Pounds",
      valueFormat: "£#,##0",
    });
    draft.freezeAbove(6);
  });
}

function exclusionsSheet(): BookSheet {
  return sheet("Exclusions", (draft) => {
    draft.title(
      "Adjustment for permanent exclusions",
      "A × (B ÷ 52) + C: A the full-year amount per pupil, B the complete weeks from the relevant date to the end of the funding period, C an adjustment order.",
    );
    draft.put("A4", "Total", "label");
    draft.put("B4", { formula: `=SUM(H7:H${FAR})` }, "total", { format: POUNDS, align: "right" });
    draft.list({
      name: "ExclusionLines",
      at: "A6",
      columns: [
        { heading: "Reference", width: 16 },
        { heading: "Full year per pupil", width: 18, ...MONEY, says: "Pounds for a full year." },
        { heading: "Relevant date", width: 15, ...DAY, says: "The relevant date of the exclusion." },
        { heading: "Funding period ends", width: 16, ...DAY, says: "The last day of the funding period, included." },
        { heading: "Adjustment order", width: 16, ...MONEY, says: "Pounds; blank is none." },
        {
          heading: "School year end of a leaver",
          width: 18,
          ...DAY,
          says: "Only for a pupil in the year in which pupils normally leave.",
        },
      ],
      rows: [
        ["PEX-001", 5200, dated("2026-01-01"), dated("2026-03-31"), null, null],
        ["PEX-002", 5750, dated("2025-11-17"), dated("2026-03-31"), 4000, null],
        ["PEX-003", 6100, dated("2026-04-20"), dated("2027-03-31"), null, dated("2026-07-22")],
        ["PEX-004", 5200, dated("2026-05-11"), dated("2026-08-31"), null, null],
      ] as Content[][],
    });
    draft.columnWidths({ G: 3 });
    draft.worked("H6", 4, [
      {
        heading: "Adjustment",
        formula:
          "=ESSEX.EXCLUSIONADJUSTMENT(ExclusionLines[Full year per pupil],ExclusionLines[Relevant date],ExclusionLines[Funding period ends],ExclusionLines[Adjustment order],ExclusionLines[School year end of a leaver])",
        width: 16,
        format: POUNDS,
        align: "right",
      },
    ]);
    draft.highlight(`H7:H${FAR}`, "ISERROR(H7)", "late");
    draft.freezeAbove(7);
  });
}

/** Requests for EHC needs assessments in Essex. Department for Education, Education, health and care plans, 2025 release. */
const REQUESTS: readonly (readonly [year: number, requests: number])[] = [
  [2019, 2291],
  [2020, 1868],
  [2021, 2628],
  [2022, 3155],
  [2023, 3891],
  [2024, 4255],
];

function forecastSheet(): BookSheet {
  return sheet("Forecast", (draft) => {
    draft.title(
      "A yearly series carried forward",
      "Requests for assessment in Essex as the Department for Education publishes them: write any yearly series over them.",
    );
    draft.input("A4", "Years to forecast", 5, {
      format: "0",
      align: "left",
      allows: { kind: "number", least: 1, isWhole: true },
      says: "1 to 30.",
    });
    draft.input("A5", "Capacity", 4500, {
      format: COUNT,
      align: "left",
      note: "Requests, plans or places there is room for; invented. Blank is none",
    });
    draft.list({
      name: "YearLines",
      at: "A8",
      columns: [
        { heading: "Year", width: 22, align: "left" },
        { heading: "Number", width: 14, format: COUNT, align: "right" },
      ],
      rows: REQUESTS.map(([year, requests]): Content[] => [year, requests]),
      hasNoFilter: true,
    });
    draft.columnWidths({ C: 3, D: 24, E: 16, F: 16, G: 16, H: 16, I: 16, J: 16 });
    draft.spilled({
      at: "D7",
      title: "Forecast",
      formula: '=IF(B5="",ESSEX.FORECAST(YearLines[Year],YearLines[Number],B4),ESSEX.FORECAST(YearLines[Year],YearLines[Number],B4,B5))',
      formats: ["0", COUNT, COUNT, COUNT, COUNT, COUNT],
      rows: 36,
      width: 6,
      // What it is to be read with stands under the years, where the next cell cuts it off.
      note: {
        formula: '="For "&MIN(D9:D44)&" to "&MAX(D9:D44)&". "&INDEX(D9:D44,COUNT(D9:D44)+1)',
      },
    });
    const forecast = (name: string, first: string) => draft.grown(name, first, "D", "numbers");
    const years = forecast("ForecastYears", "D9");
    draft.chart({
      kind: "line",
      title: "Forecast, and the interval it would fall in",
      says: "Three lines over the years forecast: the forecast, and the lower and the upper end of its interval.",
      isStacked: false,
      series: ["E", "F", "G"].map((letter, index) => ({
        name: ["Forecast", "Lower end", "Upper end"][index]!,
        values: forecast(["ForecastMiddle", "ForecastLow", "ForecastHigh"][index]!, `${letter}9`),
        categories: years,
      })),
      over: "D17:J35",
      valueTitle: "Number",
      valueFormat: "#,##0",
    });
    draft.freezeAbove(9);
  });
}

export function sendFinance(): BookPlan {
  return starterBook({
    name: "SEND finance",
    steps: [
      "1. Enter the block’s opening balance, income, spend and growth on High needs block.",
      "2. List periods of top-up on Top-up by year, and permanent exclusions on Exclusions.",
      "3. On Forecast write a yearly series over the one that is there.",
    ],
    says: {
      "High needs block": "What the block opens with, takes in, spends and closes with, over five years.",
      "Top-up by year": "Top-up in each financial year, for all periods and for one.",
      Exclusions: "What a school’s budget share is reduced by for each permanent exclusion.",
      Forecast: "A yearly series carried forward, with its interval and what there is room for.",
    },
    sources: [
      `Permanent exclusions: ${exclusion.source}.`,
      "Top-up by financial year: each year’s annual amount ÷ 365, or 366 where it has 29 February. The method is local.",
      "Transfer from the schools block: schools’ consultation 2025-26 (Cornwall Council): up to 0.5% by the schools forum.",
      "Requests: Department for Education, Education, health and care plans, 2025 release, Essex. Contains public sector information licensed under the Open Government Licence v3.0.",
    ],
    rowsAre:
      "The rows are invented examples, but for the requests on Forecast, which are published: write over them, and add rows at the foot of a list. Each list is a Table that grows, and every formula counts the new row.",
    sheets: [blockSheet(), topUpSheet(), exclusionsSheet(), forecastSheet()],
  });
}
