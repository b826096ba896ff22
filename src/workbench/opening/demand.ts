import { planned, type SheetPlan, type Style } from "../plan";
import { HEADER, HEADING, INPUT, LABEL, LEFT, NOTE, NUMBER_HEADER, REMARK, TITLE } from "./styles";

/** Department for Education, "Education, health and care plans", reporting year 2025: initial requests to Essex for an assessment, by calendar year. */
const REQUESTS: readonly (readonly [year: number, requests: number])[] = [
  [2019, 2291],
  [2020, 1868],
  [2021, 2628],
  [2022, 3155],
  [2023, 3891],
  [2024, 4255],
];
/** As printed in the Director of Education's slides for the primary headteachers' meeting of 1 March 2023. */
const KS2: readonly (readonly [area: string, share: number])[] = [
  ["All England", 0.59],
  ["East of England", 0.56],
  ["Bedford", 0.49],
  ["Cambridgeshire", 0.57],
  ["Central Bedfordshire", 0.53],
  ["Essex", 0.58],
  ["Hertfordshire", 0.59],
  ["Luton", 0.6],
  ["Norfolk", 0.49],
  ["Peterborough", 0.52],
  ["Southend-on-Sea", 0.56],
  ["Suffolk", 0.54],
  ["Thurrock", 0.62],
];
const COMPARATORS = 2;
/** Room for years and areas that are added below. */
const SPARE_ROWS = 3;

const FORECAST = 5;
const BENCHMARK = FORECAST + REQUESTS.length + SPARE_ROWS + 9;
const HIGH_NEEDS = BENCHMARK + KS2.length + SPARE_ROWS + 7;

const SHARE: Style = { format: "0%" };
const COUNT: Style = { format: "#,##0" };
const POUNDS: Style = { format: "£#,##0" };

export function demandSheet(): SheetPlan {
  return planned("Demand", (sheet) => {
    /** Rows of a label and a value to change, from `row` downwards. */
    function inputs(row: number, values: readonly (readonly [label: string, value: string | number, style: Style])[]) {
      values.forEach(([label, value, style], i) =>
        sheet.row(`A${String(row + i)}`, [label, value], [LABEL, { align: "right", ...style, ...INPUT }]),
      );
    }
    /** Columns of input under their headings; the ranges they fill. */
    function columns(headerRow: number, headings: readonly string[], rows: readonly (readonly (string | number)[])[], value: Style) {
      sheet.row(`A${String(headerRow)}`, headings, [HEADER, NUMBER_HEADER]);
      const lastRow = headerRow + rows.length + SPARE_ROWS;
      sheet.put(`A${String(headerRow + 1)}:A${String(lastRow)}`, null, { ...LEFT, ...INPUT });
      sheet.put(`B${String(headerRow + 1)}:B${String(lastRow)}`, null, { ...value, ...INPUT });
      rows.forEach((row, i) =>
        sheet.row(`A${String(headerRow + 1 + i)}`, row, [
          { ...LEFT, ...INPUT },
          { ...value, ...INPUT },
        ]),
      );
      return ["A", "B"].map((letter) => `${letter}${String(headerRow + 1)}:${letter}${String(lastRow)}`).join(",");
    }

    sheet.widths({ A: 310, B: 115, C: 24, D: 140, "E:J": 118 });
    sheet.put("A1", "Demand and money: what is coming, and how we compare", TITLE);
    sheet.across(
      "A2:G2",
      "Each table on the right is one formula over the figures on its left. Change a shaded cell, or add a year or an area, and watch it.",
      NOTE,
      24,
    );

    sheet.put(`A${String(FORECAST - 1)}`, "Requests for EHC assessments in Essex, carried forward", HEADING);
    const requests = columns(FORECAST, ["Year", "Requests"], REQUESTS, COUNT);
    const afterRequests = FORECAST + REQUESTS.length + SPARE_ROWS + 2;
    sheet.put(
      `A${String(afterRequests - 1)}`,
      'Source: DfE, "Education, health and care plans", 2025 (Open Government Licence v3.0).',
      REMARK,
    );
    inputs(afterRequests, [
      ["Years ahead", 5, {}],
      ["Requests that can be met (invented)", 4500, COUNT],
      ["How sure the interval is to be", 0.8, SHARE],
    ]);
    const [ahead, places, level] = [0, 1, 2].map((i) => `B${String(afterRequests + i)}`) as [string, string, string];
    sheet.put(`D${String(FORECAST)}:I${String(FORECAST)}`, null, NUMBER_HEADER);
    sheet.put(`D${String(FORECAST + 1)}:D${String(FORECAST + 10)}`, null, LEFT);
    sheet.put(`E${String(FORECAST + 1)}:I${String(FORECAST + 10)}`, null, COUNT);
    sheet.put(`D${String(FORECAST)}`, { formula: `=ESSEX.FORECAST(${requests},${ahead},${places},${level})` }, HEADER);

    sheet.put(
      `A${String(BENCHMARK - 2)}`,
      "Reaching the expected standard in reading, writing and maths at KS2, 2022 (provisional)",
      HEADING,
    );
    inputs(BENCHMARK - 1, [["Area", "Essex", {}]]);
    const areas = columns(BENCHMARK, ["Area", "Share"], KS2, SHARE);
    sheet.choice(
      `B${String(BENCHMARK - 1)}`,
      KS2.slice(COMPARATORS).map(([area]) => area),
    );
    sheet.put(`A${String(BENCHMARK + KS2.length + SPARE_ROWS + 1)}`, "Source: Essex Primary Headteachers Meeting, 1 March 2023.", REMARK);
    const comparators = `A${String(BENCHMARK + 1)}:A${String(BENCHMARK + COMPARATORS)}`;
    sheet.put(`D${String(BENCHMARK)}:F${String(BENCHMARK)}`, null, NUMBER_HEADER);
    sheet.put(`D${String(BENCHMARK)}`, { formula: `=ESSEX.BENCHMARK(${areas},B${String(BENCHMARK - 1)},${comparators})` }, HEADER);

    sheet.put(`A${String(HIGH_NEEDS - 1)}`, "The high needs block, year by year (all invented)", HEADING);
    const opening = HIGH_NEEDS + 1;
    const money: readonly (readonly [string, number, Style])[] = [
      ["Opening balance", -1_000_000, POUNDS],
      ["Income of year 1", 200_000_000, POUNDS],
      ["Growth of income", 0.03, SHARE],
      ["Spend of year 1", 203_000_000, POUNDS],
      ["Growth of spend", 0.05, SHARE],
      ["Years", 5, {}],
      ["Moved in from the schools block", 1_000_000, POUNDS],
    ];
    inputs(opening, money);
    sheet.put(`D${String(HIGH_NEEDS)}:J${String(HIGH_NEEDS)}`, null, NUMBER_HEADER);
    sheet.put(`D${String(opening)}:D${String(opening + 30)}`, null, LEFT);
    sheet.put(`E${String(opening)}:J${String(opening + 30)}`, null, POUNDS);
    sheet.put(
      `D${String(HIGH_NEEDS)}`,
      { formula: `=ESSEX.HIGHNEEDS(${money.map((_, i) => `B${String(opening + i)}`).join(",")})` },
      HEADER,
    );
  });
}
