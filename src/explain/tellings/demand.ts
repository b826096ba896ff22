import { isNumber } from "../../core/demand/figure";
import { type HighNeedsYear } from "../../core/demand/high-needs";
import { Z95 } from "../../core/foundation/normal";
import { poundsOf } from "../../core/foundation/money";
import { asDecimal, asMoney, asShare, type Shown } from "../../functions/cells/shown";
import { CASES, placeColumn } from "../caseload-columns";
import { type CellValue, type Line } from "../explanation";
import { column, figure, lines } from "../lines";
import { type CellOf, type FindingOf, type Tellings } from "../telling";
import { YEAR } from "../words";

const MONEY = "£#,##0.00";

export const demandTellings: Tellings<"BENCHMARK" | "SURVEY" | "PARTNERSHIPREVIEW" | "FORECAST" | "HIGHNEEDS" | "FAIRSHARE"> = {
  BENCHMARK: {
    title: ({ line, heading, finding }) =>
      line === null ? `${finding.own.name} among others` : `${[...new Set([finding.own.name, line.measure])].join(", ")}: ${heading}`,
    lines: benchmarkLines,
    notes: ({ finding }) => [
      finding.isLowerBetter ? "The lowest is the best, as was asked." : "The highest is the best.",
      ...(finding.compared.length > 0 ? ["Those only compared with take no part in rank, best or median."] : []),
    ],
  },
  SURVEY: {
    title: (_, part) => ["Share of the responses that are positive", "Low end of the 95% interval", "High end of the 95% interval"][part]!,
    lines: (found, { part, valueOf }) => surveyLines(found, part, valueOf),
    notes: (found) =>
      found !== null && "mark" in found
        ? [`Marked ${found.mark.name}: ${found.mark.meaning}.`]
        : ["Wilson’s score interval (Newcombe, Statistics in Medicine 17, 1998, method 3)."],
    probes: (found) =>
      found === null || "mark" in found
        ? []
        : [{ input: "positive", by: "ones", within: 1, says: ({ value, answer }) => `${value} positive would make it ${answer.text}` }],
  },
  PARTNERSHIPREVIEW: {
    title: ({ line, heading }) => (line === null ? "What the schools answered" : `${line.question}: ${heading}`),
    lines: ({ line, heading, shown }) => {
      if (line.mean === null) return [figure("schools", "Schools that answered", line.schools)];
      const isReading = heading === "Reading";
      return lines(
        column("scores", "scores", line.question, line.scores),
        heading === "Schools" && figure("schools", "Schools that answered", line.schools, { formula: "=COUNT({scores})" }),
        (isReading || heading === "Mean") && figure("mean", "Mean", asDecimal(line.mean, 2), { formula: "=AVERAGE({scores})" }),
        (isReading || heading === "Spread") &&
          figure("spread", "Interquartile range", asDecimal(line.spread!, 2), {
            formula: "=QUARTILE({scores},3)-QUARTILE({scores},1)",
            note: "Quartiles as Excel’s QUARTILE.INC",
          }),
        isReading &&
          figure("reading", "Reading", shown as Shown, {
            formula: '=IF({spread}>=2,"Divided",IF({mean}>=3,"Strength",IF({mean}<2.5,"Risk","Developing")))',
            note: "The thresholds are ours: 2 apart, 3 and 2.5",
          }),
      );
    },
  },
  FORECAST: {
    title: ({ line, heading }) => (line === null ? "The years after the series" : `${line.label}: ${heading}`),
    lines: forecastLines,
    notes: ({ finding }) => [
      "Damped-trend exponential smoothing; the weights that leave the least squared error are found by search, and are given here as found.",
      ...(finding.isAtEdge ? ["At the edge of its weights: the interval never widens, and is too narrow for later years."] : []),
    ],
  },
  HIGHNEEDS: {
    title: ({ line, heading }) => (line === null ? "The high needs block year by year" : `Year ${line.year}: ${heading}`),
    lines: highNeedsLines,
  },
  FAIRSHARE: {
    title: ({ line, heading }) => (line === null ? "Plans against those the roll would lead one to expect" : `${line.school}: ${heading}`),
    lines: fairShareLines,
    notes: () => ["Byar’s approximation to the exact Poisson interval (Breslow and Day, 1987)."],
  },
};

function benchmarkLines({ line, heading, shown, finding }: CellOf<"BENCHMARK">): readonly Line[] {
  const { own, ranked, compared, best, median, rank, isLowerBetter, kind } = finding;
  const as = (value: number): Shown => (kind === "share" ? asShare(value) : value);
  const isRank = line.measure.startsWith("Rank of ");
  const comparator = compared.find(({ name }) => name === line.measure);
  const measured: Line | false =
    line.measure === "Best"
      ? figure("measured", `Best: ${best.name}`, as(best.value), { formula: isLowerBetter ? "=MIN({values})" : "=MAX({values})" })
      : line.measure === "Median"
        ? figure("measured", "Median", as(median), { formula: "=MEDIAN({values})" })
        : comparator !== undefined &&
          figure("measured", comparator.name, isNumber(comparator.figure) ? as(comparator.figure) : comparator.figure.name);
  return lines(
    column(
      "areas",
      "areas",
      "Areas ranked",
      ranked.map(({ name }) => name),
    ),
    column(
      "areas",
      "values",
      "Value",
      ranked.map(({ value }) => value),
    ),
    figure("own", own.name, as(own.value)),
    isRank && figure("rank", `Rank of ${ranked.length}`, rank, { formula: `=1+SUMPRODUCT(1*({values}${isLowerBetter ? "<" : ">"}{own}))` }),
    measured,
    heading === "Gap" && measured && shown !== "" && figure("gap", "Gap", shown as Shown, { formula: "={own}-{measured}" }),
  );
}

function surveyLines(found: FindingOf<"SURVEY">, part: number, valueOf: (key: string) => unknown): readonly Line[] {
  if (found === null || "mark" in found) return [];
  const [positive, responses] = [valueOf("positive") as number, valueOf("responses") as number];
  const whole = "(1+{z}^2/{responses})";
  const middle = `({share}+{z}^2/{responses}/2)/${whole}`;
  const margin = `{z}/${whole}*SQRT({share}*(1-{share})/{responses}+{z}^2/4/{responses}^2)`;
  return lines(
    figure("positive", "Positive responses", positive, { input: "positive" }),
    figure("responses", "Responses", responses, { input: "responses" }),
    figure("share", "Share", asShare(found.share) as Shown, { formula: "={positive}/{responses}" }),
    part > 0 && figure("z", "Standard normal deviate of 95%", Z95),
    part === 1 && figure("low", "Low", asShare(found.low) as Shown, { formula: `=IF({positive}=0,0,${middle}-${margin})` }),
    part === 2 && figure("high", "High", asShare(found.high) as Shown, { formula: `=IF({positive}={responses},1,${middle}+${margin})` }),
  );
}

function forecastLines({ line, index, heading, shown, finding }: CellOf<"FORECAST">): readonly Line[] {
  if (line.year === null) return [];
  const { fit, level, deviate, variance, fitted } = finding;
  const steps = index! + 1;
  const ahead = Array.from({ length: steps - 1 }, (_, step) => step + 1);
  const isInterval = heading === "Low" || heading === "High";
  const expected = "{level}+{trend}*{phi}*(1-{phi}^{steps})/(1-{phi})";
  return lines(
    column(
      "series",
      "years",
      "Year",
      fitted.map(({ year }) => year),
      { format: YEAR },
    ),
    column(
      "series",
      "values",
      "Value",
      fitted.map(({ figure: value }) => value as number),
    ),
    figure("phi", "φ: how the trend is damped each year", asDecimal(fit.phi, 4)),
    figure("level", "Level after the last year", asDecimal(fit.level, 4)),
    figure("trend", "Trend after the last year", asDecimal(fit.trend, 4)),
    figure("steps", "Years ahead", steps),
    figure("forecast", "Forecast", asDecimal(line.year.forecast, 1), { formula: `=${toTwelveFigures(expected, line.year.forecast)}` }),
    isInterval && [
      figure("alpha", "α: weight of the newest error for the level", asDecimal(fit.alpha, 4)),
      figure("beta", "β: and for the trend", asDecimal(fit.beta, 4)),
      figure("variance", "Variance of one step", asDecimal(variance, 4)),
      figure("deviate", `Standard normal deviate of ${asPercent(level)}`, asDecimal(deviate, 6)),
    ],
    isInterval && ahead.length > 0 && column("ahead", "ahead", "Years ahead", ahead),
    isInterval &&
      figure(heading.toLowerCase(), heading, shown as Shown, {
        formula: `=${toTwelveFigures(
          `${expected}${heading === "Low" ? "-" : "+"}{deviate}*SQRT({variance}*(1+${
            ahead.length > 0 ? "SUMPRODUCT(({alpha}+{beta}*{phi}*(1-{phi}^{ahead})/(1-{phi}))^2)" : "0"
          }))`,
          heading === "Low" ? line.year.low : line.year.high,
        )}`,
      }),
    heading === "Spare" &&
      line.places !== null && [
        figure("places", "Places", line.places, { input: "places" }),
        figure("spare", "Spare", shown as Shown, { formula: "={places}-{forecast}" }),
      ],
  );
}

/** What a formula comes to, natively to the twelve figures that a forecast is told in: less a number near it, the rest would be seen. */
function toTwelveFigures(formula: string, value: number): string {
  return `ROUND(${formula},${value === 0 ? 12 : 11 - Math.floor(Math.log10(Math.abs(value)))})`;
}

function asPercent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}

/** For each heading its column and, in a row, its native formula. */
const FLOWS: readonly { readonly heading: string; readonly of: Exclude<keyof HighNeedsYear, "year">; readonly formula: string }[] = [
  { heading: "Opening", of: "opening", formula: "=IF({@year}=1,{first},{^closing})" },
  { heading: "Income", of: "income", formula: grown("firstIncome", "incomeGrowth") },
  { heading: "Transfer", of: "transfer", formula: "={moved}" },
  { heading: "Spend", of: "spend", formula: grown("firstSpend", "spendGrowth") },
  { heading: "In-year", of: "inYear", formula: "=ROUND({@income}+{@transfer}-{@spend},2)" },
  { heading: "Closing", of: "closing", formula: "=ROUND({@opening}+{@inYear},2)" },
];

/** An amount of year 1 grown, natively: to a millionth of a penny first, so that no half is lost, then to the penny. */
function grown(first: string, growth: string): string {
  return `=ROUND(ROUND(ROUND(100*{${first}},0)*(1+{${growth}})^({@year}-1),6),0)/100`;
}

function highNeedsLines({ line, index, heading, shown, finding, valueOf }: CellOf<"HIGHNEEDS">): readonly Line[] {
  const years = finding.slice(0, index! + 1);
  const input = (key: string, says: string, of: string, as: (value: never) => Shown): Line =>
    figure(key, says, as(valueOf(of) as never), { input: of });
  const flow = FLOWS.find((each) => each.heading === heading);
  return lines(
    input("first", "Balance at the beginning", "opening", asMoney),
    input("firstIncome", "Income of year 1", "income", asMoney),
    input("incomeGrowth", "Its growth a year", "incomeGrowth", asShare as (share: number) => Shown),
    input("firstSpend", "Spend of year 1", "spend", asMoney),
    input("spendGrowth", "Its growth a year", "spendGrowth", asShare as (share: number) => Shown),
    input("moved", "Moved in from the schools block each year", "transfer", asMoney),
    column(
      "years",
      "year",
      "Year",
      years.map(({ year }) => year),
    ),
    FLOWS.map(({ heading: says, of, formula }) =>
      column(
        "years",
        of,
        says,
        years.map((year): CellValue => poundsOf(year[of])),
        { formula, format: MONEY },
      ),
    ),
    figure("at", "Year", line.year),
    flow && figure("figure", heading, shown as Shown, { formula: `=INDEX({${flow.of}},{at})` }),
  );
}

function fairShareLines({ line, index, heading, shown, account, finding }: CellOf<"FAIRSHARE">): readonly Line[] {
  const rows = account.rows("schools");
  const given = (key: "school" | "plans" | "roll", says: string): Line =>
    column(
      CASES,
      key,
      says,
      rows.map(({ values }) => values[key] as CellValue),
    );
  const isTotal = index === finding.schools.length;
  const sums = [
    figure("allPlans", "All plans", finding.plans as number, { formula: "=SUM({plans})" }),
    figure("allRoll", "All pupils on roll", finding.roll, { formula: "=SUM({roll})" }),
  ];
  if (isTotal)
    return lines(
      placeColumn(rows),
      given("school", "School"),
      given("plans", "Plans"),
      given("roll", "Roll"),
      heading === "Plans" ? sums[0]! : sums,
    );
  const ratio = typeof line.ratio === "object" ? line.ratio : null;
  const high = "({own}+1)*(1-1/(9*({own}+1))+{z}/(3*SQRT({own}+1)))^3/{expected}";
  const low = "IF({own}=0,0,{own}*(1-1/(9*{own})-{z}/(3*SQRT({own})))^3)/{expected}";
  const isFrom = (...some: string[]): boolean => some.includes(heading);
  return lines(
    placeColumn(rows),
    given("school", "School"),
    given("plans", "Plans"),
    given("roll", "Roll"),
    sums,
    figure("own", `${line.school}: plans`, line.plans as number),
    figure("ownRoll", `${line.school}: roll`, line.roll),
    isFrom("Expected", "Ratio", "Low", "High", "Reading") &&
      figure("expected", "Expected: its part of the roll, of all plans", asDecimal(line.expected as number, 1), {
        formula: "=IF({allRoll}=0,0,{ownRoll}*{allPlans}/{allRoll})",
      }),
    ratio &&
      [
        isFrom("Ratio", "Low", "High", "Reading")
          ? [
              figure("ratio", "Ratio", asDecimal(ratio.value, 2), { formula: "={own}/{expected}" }),
              figure("z", "Standard normal deviate of 95%", Z95),
            ]
          : [],
        isFrom("Low", "Reading") ? [figure("low", "Low", asDecimal(ratio.low, 2), { formula: `=${low}` })] : [],
        isFrom("High", "Reading") ? [figure("high", "High", asDecimal(ratio.high, 2), { formula: `=${high}` })] : [],
        heading === "Reading"
          ? [figure("reading", "Reading", shown as Shown, { formula: '=IF({low}>1,"Above",IF({high}<1,"Below","As expected"))' })]
          : [],
      ].flat(),
  );
}
