import { type Pence, penceOf, poundsOf } from "../core/foundation/money";
import { about, answer, every, quoted, type Result, unreadable } from "../core/foundation/result";
import { type Benchmark, benchmark, gapTo } from "../core/demand/benchmark";
import { type Figure, isNumber, markIn } from "../core/demand/figure";
import { DEFAULT_LEVEL, type Forecast, forecast, LARGEST, LONGEST } from "../core/demand/forecast";
import { highNeeds } from "../core/demand/high-needs";
import { questionReview, SCALE } from "../core/demand/partnership-review";
import { formOf, yearIn, type YearLabel, yearLabel } from "../core/demand/year-label";
import { surveyShare } from "../core/demand/survey";
import { publishedMarks } from "../data/demand";
import headings from "./headings.json";
import {
  asDecimal,
  asShare,
  countCell,
  fractionCell,
  labelCell,
  numberWhich,
  type Reader,
  readCell,
  type Shown,
  wholeFrom,
  yesOrNoCell,
} from "./cell";
import { column, columnsOfBlock, labelColumn, oneColumn, rowsOf } from "./columns";
import { required, rowwiseAcross } from "./rowwise";
import { isLeftOut, renamed, single, tableOf } from "./table";

const NONE = 0 as Pence;

const poundsCell = numberWhich(penceOf);
const yearLabelCell: Reader<YearLabel> = { isZeroBlank: true, read: yearLabel };
const valueCell = numberWhich((value): Result<number> =>
  Math.abs(value) <= LARGEST ? answer(value) : unreadable(`${quoted(value)} is beyond a million million.`),
);
const placesCell = numberWhich((places): Result<number> =>
  places >= 0 ? answer(places) : unreadable(`${quoted(places)} is less than 0.`),
);
const horizonCell = wholeFrom(1, LONGEST);
const scoreCell = numberWhich((score): Result<number> =>
  score >= SCALE.least && score <= SCALE.most
    ? answer(score)
    : unreadable(`${quoted(score)} is not a score from ${SCALE.least} to ${SCALE.most}.`),
);

/** A figure, or DfE's mark in place of one. */
function figureCell(reader: Reader<number>): Reader<Figure> {
  return {
    isZeroBlank: reader.isZeroBlank,
    read: (value) => {
      const mark = markIn(publishedMarks(), value);
      return mark ? answer(mark) : reader.read(value);
    },
  };
}

/**
 * An area's place among others: value, rank, and gap to each comparator, to the best and to the median. Comparators, and areas with a mark such as c or x, take no part in these.
 * @customfunction BENCHMARK
 * @param {any[][]} areas The column of areas.
 * @param {any[][]} values The column of their values, or DfE's marks (c, k, low, u, x, z) in place of them.
 * @param {any} area The area to place.
 * @param {any[][]} [comparators] Areas of the column that the others are only compared with, such as England.
 * @param {any} [lowerIsBetter] TRUE where the lowest value is the best; blank is the highest.
 * @returns {any[][]} A table: Measure, Value, Gap (the area's value less the measure's).
 */
export function benchmarkTable(areas: any[][], values: any[][], area: any, comparators?: any[][], lowerIsBetter?: any): any[][] {
  return tableOf(() => {
    const given = every(
      rowsOf<[string, Figure]>([labelColumn("areas", areas, labelCell), column("values", values, figureCell(fractionCell))]),
      single("area", area, labelCell, null),
      comparatorsIn(comparators),
      single("lowerIsBetter", lowerIsBetter, yesOrNoCell, false),
    );
    if (!given.ok) return given;
    const [rows, wanted, compared, isLowerBetter] = given.value;
    if (wanted === null) return answer(null);
    const found = benchmark({
      areas: rows.map(([name, figure]) => ({ name, figure })),
      area: wanted,
      comparators: compared,
      isLowerBetter,
    });
    return found.ok ? answer({ headings: headings.BENCHMARK, rows: measuresOf(found.value) }) : found;
  });
}

/** The rows of a benchmark, each value in the format of its kind. */
function measuresOf(found: Benchmark): Shown[][] {
  const shown = (value: number): Shown => (found.kind === "share" ? asShare(value) : value);
  const measure = (name: string, value: number): Shown[] => [name, shown(value), shown(gapTo(found, value))];
  const without = found.withoutFigure.length;
  return [
    [found.own.name, shown(found.own.value), ""],
    [`Rank of ${found.ranked.length}${without === 0 ? "" : `; ${without} without a figure`}`, found.rank, ""],
    ...found.compared.map(({ name, figure }) => (isNumber(figure) ? measure(name, figure) : [name, figure.name, ""])),
    measure("Best", found.best.value),
    measure("Median", found.median),
  ];
}

function comparatorsIn(comparators: unknown): Result<string[]> {
  if (isLeftOut(comparators)) return answer([]);
  const rows = rowsOf<[string]>([column("comparators", comparators, labelCell)]);
  return rows.ok ? answer(rows.value.map(([name]) => name)) : rows;
}

/**
 * The share of responses that are positive with Wilson's 95% interval: three cells across, share, low and high.
 * @customfunction SURVEY
 * @param {any[][]} positive Positive responses. One or a column.
 * @param {any[][]} responses All responses. One or a column.
 * @returns {any[][]} Share, low and high, without a heading; blank where nobody responded, and DfE's mark where a count has one.
 */
export function survey(positive: any[][], responses: any[][]): any[][] {
  const cell = figureCell(countCell);
  return rowwiseAcross(3, [required("positive", positive, cell), required("responses", responses, cell)], (yes, all) => {
    const found = surveyShare({ positive: yes, responses: all });
    if (!found.ok) return found;
    if (found.value === null) return answer(["", "", ""]);
    if ("mark" in found.value) return answer([found.value.mark.name, found.value.mark.name, found.value.mark.name]);
    const { share, low, high } = found.value;
    return answer([share, low, high].map(asShare));
  });
}

/**
 * The answers of a partnership's schools, question by question: mean, spread (interquartile range) and a reading of them on a scale of 1 to 4. The thresholds are ours.
 * @customfunction PARTNERSHIPREVIEW
 * @param {any[][]} questions The column of questions.
 * @param {any[][]} scores The block of scores beside it, 1 to 4: a row a question, a column a school.
 * @returns {any[][]} A table: Question, Schools, Mean, Spread, Reading (Strength, Developing, Risk or Divided).
 */
export function partnershipReviewTable(questions: any[][], scores: any[][]): any[][] {
  return tableOf(() => {
    const rows = rowsOf<[string, ...(number | null)[]]>([
      labelColumn("questions", questions, labelCell),
      ...columnsOfBlock("scores", scores, () => scoreCell, null),
    ]);
    if (!rows.ok) return rows;
    return answer({
      headings: headings.PARTNERSHIPREVIEW,
      rows: rows.value.map(([question, ...given]): Shown[] => {
        const { schools, mean, spread, reading } = questionReview(given);
        const shown = (figure: number | null, decimals: number): Shown => (figure === null ? "" : asDecimal(figure, decimals));
        return [question, schools, shown(mean, 1), shown(spread, 2), reading ?? ""];
      }),
    });
  });
}

/**
 * A yearly series carried forward by damped-trend exponential smoothing, with the interval it would fall in if the past is a guide, and the places to spare. A note below says what limits it.
 * @customfunction FORECAST
 * @param {any[][]} years The column of years, each one after the last, as 2024, 2024/25 or 2024-25; at least five.
 * @param {any[][]} values The column of values. DfE's marks (c, k, low, u, x, z) at either end are left out, and counted below.
 * @param {any} horizon Years to forecast, 1 to 30.
 * @param {any[][]} [places] Places there will be: one number, or one for each year forecast.
 * @param {any} [level] How sure the interval is to be; blank is 80%.
 * @returns {any[][]} A table: Year, Forecast, Low, High, Places, Spare.
 */
export function forecastTable(years: any[][], values: any[][], horizon: any, places?: any[][], level?: any): any[][] {
  return tableOf(() => {
    const given = every(
      rowsOf<[YearLabel, Figure]>([column("years", years, yearLabelCell), column("values", values, figureCell(valueCell))]),
      single("horizon", horizon, horizonCell, null),
      single("level", level, { ...fractionCell, isZeroBlank: true }, DEFAULT_LEVEL),
    );
    if (!given.ok) return given;
    const [rows, ahead, wanted] = given.value;
    if (ahead === null) return answer(null);
    const held = placesIn(places, ahead);
    if (!held.ok) return held;
    const form = formOf(rows.map(([label]) => label));
    if (!form.ok) return form;
    const found = forecast(
      rows.map(([{ year }, figure]) => ({ year, figure })),
      ahead,
      wanted,
    );
    if (!found.ok) return renamed(found, { year: "years", figure: "values" });
    return answer({
      headings: headings.FORECAST,
      rows: [
        ...found.value.years.map(({ year, forecast: expected, low, high }, index): Shown[] => {
          const there = held.value[index]!;
          const shown = (figure: number): Shown => asDecimal(figure, 1);
          return [
            yearIn(form.value, year),
            shown(expected),
            shown(low),
            shown(high),
            there ?? "",
            there === null ? "" : shown(there - expected),
          ];
        }),
        // What is to be known of the whole stands below its years, where no column is read for figures.
        ...notesOf(found.value).map((note): Shown[] => [note, "", "", "", "", ""]),
      ],
    });
  });
}

function notesOf({ isAtEdge, withoutFigure }: Forecast): string[] {
  const without =
    withoutFigure.length === 1 ? "1 year without a figure is left out." : `${withoutFigure.length} years without a figure are left out.`;
  return [
    ...(isAtEdge ? ["At the edge of its weights: the interval never widens, and is too narrow for later years."] : []),
    ...(withoutFigure.length > 0 ? [without] : []),
  ];
}

/** The places of each year forecast: one number for all of them, or one each; null where a year's are not given. */
function placesIn(places: unknown, years: number): Result<(number | null)[]> {
  if (places === null || places === undefined) return answer(Array.from({ length: years }, () => null));
  const cells = oneColumn("places", places);
  if (!cells.ok) return cells;
  if (cells.value.length !== 1 && cells.value.length !== years)
    return unreadable(
      `has ${cells.value.length} numbers for ${years} ${years === 1 ? "year" : "years"}. Give one number, or one for each year.`,
      {
        argument: "places",
      },
    );
  const held: (number | null)[] = [];
  for (const [index, cell] of cells.value.entries()) {
    const number = readCell(placesCell, cell);
    if (!number.ok) return about(cells.value.length === 1 ? "places" : `places row ${index + 1}`, number);
    held.push(number.value ?? null);
  }
  return answer(held.length === 1 ? Array.from({ length: years }, () => held[0]!) : held);
}

/**
 * The high needs block year by year: what it opens with, takes in, is moved in from the schools block, spends and closes with. A deficit is negative.
 * @customfunction HIGHNEEDS
 * @param {any} opening The balance at the start, in pounds; a deficit is negative.
 * @param {any} income Income of year 1, in pounds.
 * @param {any} incomeGrowth Growth of income a year from year 2, such as 3%.
 * @param {any} spend Spend of year 1, in pounds.
 * @param {any} spendGrowth Growth of spend a year from year 2, such as 7%.
 * @param {any} years Years, 1 to 30.
 * @param {any} [transfer] Moved in from the schools block each year, in pounds; blank is none.
 * @returns {any[][]} A table in pounds: Year, Opening, Income, Transfer, Spend, In-year, Closing.
 */
export function highNeedsTable(
  opening: any,
  income: any,
  incomeGrowth: any,
  spend: any,
  spendGrowth: any,
  years: any,
  transfer?: any,
): any[][] {
  return tableOf(() => {
    const given = every(
      single("opening", opening, poundsCell, null),
      single("income", income, poundsCell, null),
      single("incomeGrowth", incomeGrowth, fractionCell, null),
      single("spend", spend, poundsCell, null),
      single("spendGrowth", spendGrowth, fractionCell, null),
      single("years", years, horizonCell, null),
      single("transfer", transfer, poundsCell, NONE),
    );
    if (!given.ok) return given;
    const [start, inflow, inflowGrowth, outflow, outflowGrowth, count, moved] = given.value;
    if (start === null || inflow === null || inflowGrowth === null || outflow === null || outflowGrowth === null || count === null)
      return answer(null);
    const found = highNeeds({
      opening: start,
      income: inflow,
      incomeGrowth: inflowGrowth,
      spend: outflow,
      spendGrowth: outflowGrowth,
      years: count,
      transfer: moved,
    });
    if (!found.ok) return found;
    return answer({
      headings: headings.HIGHNEEDS,
      rows: found.value.map((year) => [
        year.year,
        ...[year.opening, year.income, year.transfer, year.spend, year.inYear, year.closing].map(poundsOf),
      ]),
    });
  });
}
