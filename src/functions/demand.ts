import { type Pence, penceOf, poundsOf } from "../core/foundation/money";
import { about, answer, every, quoted, type Result, unreadable } from "../core/foundation/result";
import { benchmark } from "../core/demand/benchmark";
import { DEFAULT_LEVEL, forecast, LARGEST, LONGEST } from "../core/demand/forecast";
import { highNeeds } from "../core/demand/high-needs";
import { questionReview, SCALE } from "../core/demand/partnership-review";
import { formOf, yearIn, type YearLabel, yearLabel } from "../core/demand/year-label";
import { surveyShare } from "../core/demand/survey";
import headings from "./headings.json";
import { asDecimal, asShare, countCell, fractionCell, labelCell, numberWhich, type Shown, wholeFrom, type Reader, readCell } from "./cell";
import { column, columnsOfBlock, labelColumn, oneColumn, rowsOf } from "./columns";
import { required, rowwiseAcross } from "./rowwise";
import { isLeftOut, single, tableOf } from "./table";

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

/**
 * An area's place among others: its value, its rank, its gap to each comparator, to the best and to the median. Comparators take no part in rank, best or median.
 * @customfunction BENCHMARK
 * @param {any[][]} areas The column of areas.
 * @param {any[][]} values The column of their values; the higher is the better.
 * @param {any} area The area to place.
 * @param {any[][]} [comparators] Areas of the column that the others are only compared with, such as England.
 * @returns {any[][]} A table: Measure, Value, Gap (the area's value less the measure's).
 */
export function benchmarkTable(areas: any[][], values: any[][], area: any, comparators?: any[][]): any[][] {
  return tableOf(() => {
    const given = every(
      rowsOf<[string, number]>([labelColumn("areas", areas, labelCell), column("values", values, fractionCell)]),
      single("area", area, labelCell, null),
      comparatorsIn(comparators),
    );
    if (!given.ok) return given;
    const [rows, wanted, compared] = given.value;
    if (wanted === null) return answer(null);
    const found = benchmark(
      rows.map(([name, value]) => ({ name, value })),
      wanted,
      compared,
    );
    if (!found.ok) return found;
    return answer({
      headings: headings.BENCHMARK,
      rows: found.value.map(({ measure, value, gap }) => [measure, value, gap ?? ""]),
    });
  });
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
 * @returns {any[][]} Share, low and high, without a heading; blank where nobody responded.
 */
export function survey(positive: any[][], responses: any[][]): any[][] {
  return rowwiseAcross(3, [required("positive", positive, countCell), required("responses", responses, countCell)], (yes, all) => {
    const found = surveyShare(yes, all);
    if (!found.ok) return found;
    if (found.value === null) return answer(["", "", ""]);
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
        const shown = (figure: number | null): Shown => (figure === null ? "" : asDecimal(figure, 2));
        return [question, schools, shown(mean), shown(spread), reading ?? ""];
      }),
    });
  });
}

/**
 * A yearly series carried forward by damped-trend exponential smoothing, with the interval it would fall in if the past is a guide, and the places to spare.
 * @customfunction FORECAST
 * @param {any[][]} years The column of years, each one after the last, as 2024, 2024/25 or 2024-25; at least five.
 * @param {any[][]} values The column of values.
 * @param {any} horizon Years to forecast, 1 to 30.
 * @param {any[][]} [places] Places there will be: one number, or one for each year forecast.
 * @param {any} [level] How sure the interval is to be; blank is 80%.
 * @returns {any[][]} A table: Year, Forecast, Low, High, Places, Spare.
 */
export function forecastTable(years: any[][], values: any[][], horizon: any, places?: any[][], level?: any): any[][] {
  return tableOf(() => {
    const given = every(
      rowsOf<[YearLabel, number]>([column("years", years, yearLabelCell), column("values", values, valueCell)]),
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
      rows.map(([{ year }, value]) => ({ year, value })),
      ahead,
      wanted,
    );
    if (!found.ok) return found;
    return answer({
      headings: headings.FORECAST,
      rows: found.value.map(({ year, forecast: expected, low, high }, index): Shown[] => {
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
    });
  });
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
