import { type Benchmark, benchmark, gapTo } from "../core/demand/benchmark";
import { type Figure, isNumber, markIn } from "../core/demand/figure";
import { DEFAULT_LEVEL, type Forecast, forecast, LARGEST, LONGEST, type YearForecast } from "../core/demand/forecast";
import { highNeeds } from "../core/demand/high-needs";
import { questionReview, SCALE } from "../core/demand/partnership-review";
import { type SurveyShare, surveyShare, type WithoutFigure } from "../core/demand/survey";
import { formOf, yearIn, type YearLabel, yearLabel } from "../core/demand/year-label";
import { type Pence } from "../core/foundation/money";
import { about, answer, quoted, type Result, unreadable } from "../core/foundation/result";
import { publishedMarks } from "../data/demand";
import { asGiven, one, required, whole } from "./cells/arguments";
import { column, columnsOfBlock, labelColumn, oneColumn, rowsOf } from "./cells/columns";
import { contentOf } from "./cells/content";
import { readBy } from "./cells/distinct";
import {
  countCell,
  fractionCell,
  labelCell,
  moneyCell,
  numberWhich,
  type Reader,
  wholeFrom,
  wordCell,
  yesOrNoCell,
  zeroIsBlank,
} from "./cells/readers";
import { rowwise } from "./cells/rowwise";
import { asDecimal, asMoney, asShare, type Shown } from "./cells/shown";
import { needed, rows, table } from "./cells/table";

const yearLabelCell: Reader<YearLabel> = { ...wordCell(yearLabel, "a year"), kind: "year" };
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
    ...reader,
    read: (value) => {
      const mark = markIn(publishedMarks(), value);
      return mark ? answer(mark) : reader.read(value);
    },
  };
}

const responsesCell = figureCell(countCell);

export const demand = {
  BENCHMARK: table({
    arguments: {
      areas: rows({ name: labelColumn("areas", labelCell), figure: column("values", figureCell(fractionCell)) }),
      area: needed("area", labelCell),
      comparators: whole("comparators", comparatorsIn),
      isLowerBetter: one("lowerIsBetter", yesOrNoCell, false),
    },
    rule: ({ areas, area, comparators, isLowerBetter }) => {
      const read = areas.all();
      return read.ok ? benchmark({ areas: read.value, area, comparators, isLowerBetter }) : read;
    },
    lines: measuresOf,
    columns: [
      { heading: "Measure", shown: ({ measure }) => measure },
      { heading: "Value", shown: ({ value }) => value },
      { heading: "Gap", shown: ({ gap }) => gap },
    ],
  }),
  SURVEY: rowwise({
    arguments: { positive: required("positive", responsesCell), responses: required("responses", responsesCell) },
    rule: surveyShare,
    shown: (["share", "low", "high"] as const).map((part) => (found: SurveyShare | WithoutFigure | null) => {
      if (found === null) return "";
      return "mark" in found ? found.mark.name : asShare(found[part]);
    }),
  }),
  PARTNERSHIPREVIEW: table({
    arguments: { questions: asGiven("questions"), scores: asGiven("scores") },
    rule: ({ questions, scores }) => {
      const block = columnsOfBlock("scores", scores, () => scoreCell, null);
      const read = rowsOf({ question: labelColumn("questions", labelCell), ...block.columns }, (name) =>
        name === "questions" ? questions : block.cells(name),
      );
      return read.ok
        ? read.value.each(({ question, ...given }) =>
            answer({ question: question as string, ...questionReview(Object.values(given) as (number | null)[]) }),
          )
        : read;
    },
    lines: (reviews) => reviews,
    columns: [
      { heading: "Question", shown: ({ question }) => question },
      { heading: "Schools", shown: ({ schools }) => schools },
      { heading: "Mean", shown: ({ mean }) => (mean === null ? "" : asDecimal(mean, 1)) },
      { heading: "Spread", shown: ({ spread }) => (spread === null ? "" : asDecimal(spread, 2)) },
      { heading: "Reading", shown: ({ reading }) => reading ?? "" },
    ],
  }),
  FORECAST: table({
    arguments: {
      series: rows({ year: column("years", yearLabelCell), figure: column("values", figureCell(valueCell)) }),
      horizon: needed("horizon", horizonCell),
      places: asGiven("places", { isOptional: true }),
      level: one("level", zeroIsBlank(fractionCell), DEFAULT_LEVEL),
    },
    rule: ({ series, horizon, places, level }) => {
      const read = series.all();
      if (!read.ok) return read;
      const held = placesIn(places, horizon);
      if (!held.ok) return held;
      const form = formOf(read.value.map(({ year }) => year));
      if (!form.ok) return form;
      const found = forecast(
        read.value.map(({ year, figure }) => ({ year: year.year, figure })),
        horizon,
        level,
      );
      if (found.ok) return answer({ ...found.value, form: form.value, places: held.value });
      return found;
    },
    lines: ({ years, form, places, ...found }): ForecastLine[] => [
      ...years.map((year, index) => ({ label: yearIn(form, year.year), year, places: places[index]! })),
      // What is to be known of the whole stands below its years, where no column is read for figures.
      ...notesOf(found).map((note) => ({ label: note, year: null, places: null })),
    ],
    columns: [
      { heading: "Year", shown: ({ label }) => label },
      { heading: "Forecast", shown: ({ year }) => (year ? asDecimal(year.forecast, 1) : "") },
      { heading: "Low", shown: ({ year }) => (year ? asDecimal(year.low, 1) : "") },
      { heading: "High", shown: ({ year }) => (year ? asDecimal(year.high, 1) : "") },
      { heading: "Places", shown: ({ places }) => places ?? "" },
      { heading: "Spare", shown: ({ year, places }) => (year === null || places === null ? "" : asDecimal(places - year.forecast, 1)) },
    ],
  }),
  HIGHNEEDS: table({
    arguments: {
      opening: needed("opening", moneyCell),
      income: needed("income", moneyCell),
      incomeGrowth: needed("incomeGrowth", fractionCell),
      spend: needed("spend", moneyCell),
      spendGrowth: needed("spendGrowth", fractionCell),
      years: needed("years", horizonCell),
      transfer: one("transfer", moneyCell, 0 as Pence),
    },
    rule: highNeeds,
    lines: (years) => years,
    columns: [
      { heading: "Year", shown: ({ year }) => year },
      { heading: "Opening", shown: ({ opening }) => asMoney(opening) },
      { heading: "Income", shown: ({ income }) => asMoney(income) },
      { heading: "Transfer", shown: ({ transfer }) => asMoney(transfer) },
      { heading: "Spend", shown: ({ spend }) => asMoney(spend) },
      { heading: "In-year", shown: ({ inYear }) => asMoney(inYear) },
      { heading: "Closing", shown: ({ closing }) => asMoney(closing) },
    ],
  }),
};

/** The lines of a benchmark, each value in the format of its kind. */
function measuresOf(found: Benchmark): { readonly measure: string; readonly value: Shown; readonly gap: Shown }[] {
  const shown = (value: number): Shown => (found.kind === "share" ? asShare(value) : value);
  const measured = (measure: string, value: number) => ({ measure, value: shown(value), gap: shown(gapTo(found, value)) });
  const without = found.withoutFigure.length;
  return [
    { measure: found.own.name, value: shown(found.own.value), gap: "" },
    { measure: `Rank of ${found.ranked.length}${without === 0 ? "" : `; ${without} without a figure`}`, value: found.rank, gap: "" },
    ...found.compared.map(({ name, figure }) =>
      isNumber(figure) ? measured(name, figure) : { measure: name, value: figure.name, gap: "" },
    ),
    measured("Best", found.best.value),
    measured("Median", found.median),
  ];
}

function comparatorsIn(comparators: unknown): Result<string[]> {
  const read = rowsOf({ name: column("comparators", labelCell) }, () => comparators);
  return read.ok ? read.value.each(({ name }) => answer(name)) : read;
}

/** A year forecast, or a note on all of them. */
interface ForecastLine {
  readonly label: string | number;
  readonly year: YearForecast | null;
  readonly places: number | null;
}

function notesOf({ isAtEdge, withoutFigure }: Pick<Forecast, "isAtEdge" | "withoutFigure">): string[] {
  const without =
    withoutFigure.length === 1 ? "1 year without a figure is left out." : `${withoutFigure.length} years without a figure are left out.`;
  return [
    ...(isAtEdge ? ["At the edge of its weights: the interval never widens, and is too narrow for later years."] : []),
    ...(withoutFigure.length > 0 ? [without] : []),
  ];
}

/** The places of each year forecast: one number for all of them, or one each; null where a year's are not given. */
function placesIn(places: unknown, years: number): Result<(number | null)[]> {
  const cells = oneColumn("places", places);
  if (!cells.ok) return cells;
  if (cells.value.length !== 1 && cells.value.length !== years)
    return unreadable(
      `has ${cells.value.length} numbers for ${years} ${years === 1 ? "year" : "years"}. Give one number, or one for each year.`,
      { argument: "places" },
    );
  const held: (number | null)[] = [];
  for (const [index, cell] of cells.value.entries()) {
    const number = readBy(placesCell)(contentOf(cell));
    if (number.is === "refused") return about(cells.value.length === 1 ? "places" : `places row ${index + 1}`, number.refusal);
    held.push(number.is === "value" ? number.value : null);
  }
  return answer(held.length === 1 ? Array.from({ length: years }, () => held[0]!) : held);
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
  return demand.BENCHMARK.answer({ areas, values, area, comparators, lowerIsBetter });
}

/**
 * The share of responses that are positive with Wilson's 95% interval: three cells across, share, low and high.
 * @customfunction SURVEY
 * @param {any[][]} positive Positive responses. One or a column.
 * @param {any[][]} responses All responses. One or a column.
 * @returns {any[][]} Share, low and high, without a heading; blank where nobody responded, and DfE's mark where a count has one.
 */
export function survey(positive: any[][], responses: any[][]): any[][] {
  return demand.SURVEY.answer({ positive, responses });
}

/**
 * The answers of a partnership's schools, question by question: mean, spread (interquartile range) and a reading of them on a scale of 1 to 4. The thresholds are ours.
 * @customfunction PARTNERSHIPREVIEW
 * @param {any[][]} questions The column of questions.
 * @param {any[][]} scores The block of scores beside it, 1 to 4: a row a question, a column a school.
 * @returns {any[][]} A table: Question, Schools, Mean, Spread, Reading (Strength, Developing, Risk or Divided).
 */
export function partnershipReviewTable(questions: any[][], scores: any[][]): any[][] {
  return demand.PARTNERSHIPREVIEW.answer({ questions, scores });
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
  return demand.FORECAST.answer({ years, values, horizon, places, level });
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
  return demand.HIGHNEEDS.answer({ opening, income, incomeGrowth, spend, spendGrowth, years, transfer });
}
