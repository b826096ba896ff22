import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bundle, MODERN, refusal } from "../bundle/bundle";
import { golden } from "../golden/golden";

const essex = bundle();
const column = (values: readonly unknown[]) => values.map((value) => [value]);
const table = (id: string, ...args: unknown[]) => essex.call(id, ...args) as unknown[][];

describe("BENCHMARK", () => {
  const ks2 = golden("demand/ks2-2022.csv");
  const areas = column(ks2.map(({ area }) => area));
  const values = column(ks2.map((row) => Number(row["per cent"]) / 100));

  it("puts Essex 4th of 11 at KS2 in 2022, a percentage point behind England", () => {
    expect(table("BENCHMARK", areas, values, "Essex", column(["All England", "East of England"]))).toEqual([
      ["Measure", "Value", "Gap"],
      ["Essex", 0.58, ""],
      ["Rank of 11", 4, ""],
      ["All England", 0.59, -0.01],
      ["East of England", 0.56, 0.02],
      ["Best", 0.62, -0.04],
      ["Median", 0.56, 0.02],
    ]);
  });

  it("gives ties the better rank, counts every area without comparators, and takes a heading row", () => {
    expect(table("BENCHMARK", column(["Area", "A", "B", "C"]), column(["Value", 3, 5, 5]), "c").slice(1)).toEqual([
      ["C", 5, ""],
      ["Rank of 3", 1, ""],
      ["Best", 5, 0],
      ["Median", 5, 0],
    ]);
    expect(table("BENCHMARK", column(["A", "B"]), column([3, 5]), "A")[2]).toEqual(["Rank of 2", 2, ""]);
    expect(table("BENCHMARK", column(["A", "B"]), column([3, 5]), "")).toEqual([[""]]);
  });

  it.each([
    ["Kent", "", 'area: "Kent" is not one of the areas. Use A or B.'],
    ["A", "England", 'comparators: "England" is not one of the areas. Use A or B.'],
    ["A", "A", 'comparators: "A" is the area itself.'],
  ])("of %s with %s is refused", (area, comparators, message) => {
    expect(table("BENCHMARK", column(["A", "B"]), column([3, 5]), area, comparators)).toMatchObject(refusal("#VALUE!", message));
  });

  it.each(["tbc", "", null, "n/a", "#N/A"])("does not take a first area with %j for its value for a heading", (value) => {
    expect(table("BENCHMARK", column(["England", "Essex", "Kent"]), column([value, 3, 4]), "Essex", "England")).toMatchObject({
      code: "#VALUE!",
      message: expect.stringMatching(/^values row 1: /),
    });
  });

  it("ranks alike what differs by the noise of binary fractions, and names the area meant", () => {
    expect(table("BENCHMARK", column(["A", "B", "C"]), column([0.58, 0.58 + 1e-16, 0.5]), "A").slice(2, 4)).toEqual([
      ["Rank of 3", 1, ""],
      ["Best", 0.58, 0],
    ]);
    expect(table("BENCHMARK", column(["Essex", "Kent"]), column([3, 5]), "Essx")).toMatchObject(
      refusal("#VALUE!", 'area: "Essx" is not one of the areas. Did you mean "Essex"? Use Essex or Kent.'),
    );
    expect(table("BENCHMARK", "", "", "Essex")).toMatchObject(refusal("#VALUE!", "areas: has no areas."));
  });

  it("refuses an area listed twice and a value that is no number", () => {
    expect(table("BENCHMARK", column(["A", "a"]), column([3, 5]), "A")).toMatchObject(refusal("#VALUE!", 'areas: "a" stands there twice.'));
    expect(table("BENCHMARK", column(["A", "B"]), column([3, "tbc"]), "A")).toMatchObject(
      refusal("#VALUE!", 'values row 2: "tbc" is not a number (1 row cannot be read). Row 2 is the 2nd row of values.'),
    );
  });

  it.each(["c", "x", "z", "low", "u", "k", "C", "[c]", " x "])("leaves out an area marked %j, and says that it did", (mark) => {
    expect(table("BENCHMARK", column(["England", "Essex", "Kent", "Suffolk"]), column([3, 3, mark, 4]), "Essex", "England")).toEqual([
      ["Measure", "Value", "Gap"],
      ["Essex", 3, ""],
      ["Rank of 2; 1 without a figure", 2, ""],
      ["England", 3, 0],
      ["Best", 4, -1],
      ["Median", 3.5, -0.5],
    ]);
  });

  it("shows the mark of a comparator, and has no place for an area without a figure", () => {
    expect(table("BENCHMARK", column(["England", "Essex"]), column(["x", 3]), "Essex", "England")).toEqual([
      ["Measure", "Value", "Gap"],
      ["Essex", 3, ""],
      ["Rank of 1", 1, ""],
      ["England", "x", ""],
      ["Best", 3, 0],
      ["Median", 3, 0],
    ]);
    expect(table("BENCHMARK", column(["England", "Essex"]), column([3, "c"]), "Essex", "England")).toMatchObject(
      refusal("#N/A", 'area: "Essex" has no figure: it is marked c.'),
    );
  });

  it("ranks the lowest first where lower is better", () => {
    expect(table("BENCHMARK", column(["A", "B", "C", "D"]), column([3, 5, 5, 9]), "B", "", true)).toEqual([
      ["Measure", "Value", "Gap"],
      ["B", 5, ""],
      ["Rank of 4", 2, ""],
      ["Best", 3, 2],
      ["Median", 5, 0],
    ]);
    expect(table("BENCHMARK", column(["A", "B"]), column([3, 5]), "A", "", "FALSE")[2]).toEqual(["Rank of 2", 2, ""]);
  });

  it("shows shares as percentages and other figures as they are", () => {
    const modern = bundle(MODERN);
    const rowsOf = (...given: unknown[]) => modern.call("BENCHMARK", column(["A", "B"]), column(given), "A") as unknown[][];
    const share = (basicValue: number) => ({ type: "Double", basicValue, numberFormat: "0.0%" });
    expect(rowsOf(0.5, 0.25).slice(1)).toEqual([
      ["A", share(0.5), ""],
      ["Rank of 2", 1, ""],
      ["Best", share(0.5), share(0)],
      ["Median", share(0.375), share(0.125)],
    ]);
    expect(rowsOf("59%", "£3")[1]).toEqual(["A", 0.59, ""]);
    expect(rowsOf(50, 25.5)[1]).toEqual(["A", 50, ""]);
    expect(rowsOf(1, 0)[1]).toEqual(["A", 1, ""]);
  });

  it("reads figures as people have them", () => {
    expect(table("BENCHMARK", column(["A", "B", "C"]), column(["£3,650", "(1,000)", "−5"]), "A").slice(1, 3)).toEqual([
      ["A", 3650, ""],
      ["Rank of 3", 1, ""],
    ]);
  });

  it("places one school among 16,700", () => {
    const schools = Array.from({ length: 16_700 }, (_, index) => [`School ${index}`]);
    const figures = schools.map((_, index) => [index % 100 === 99 ? "c" : index]);
    expect(table("BENCHMARK", schools, figures, "School 16000").slice(1, 3)).toEqual([
      ["School 16000", 16_000, ""],
      ["Rank of 16533; 167 without a figure", 693, ""],
    ]);
  });
});

describe("SURVEY", () => {
  it.each(golden("demand/wilson.csv"))("of $positive in $responses is between $low and $high", ({ positive, responses, low, high }) => {
    const [[share, least, most]] = table("SURVEY", Number(positive), Number(responses)) as [number[]];
    expect(share).toBe(Number(positive) / Number(responses));
    expect([least!.toFixed(4), most!.toFixed(4)]).toEqual([low, high]);
  });

  it("is three cells a row: blank where nobody responded or a cell is blank, refused alone where it cannot be", () => {
    const rows = table("SURVEY", column([1, 0, "", 5]), column([2, 0, 4, 4]));
    expect(rows[0]).toEqual([0.5, expect.closeTo(0.0945, 4), expect.closeTo(0.9055, 4)]);
    expect(rows.slice(1, 3)).toEqual([["", "", ""], ["", "", ""]]); // prettier-ignore
    expect(rows[3]).toEqual([expect.objectContaining({ message: "positive row 4: 5 is more than the 4 responses." }), "", ""]);
  });

  it("repeats DfE's mark, which is never a number, and withholds what would follow from it", () => {
    expect(table("SURVEY", column(["c", 5, "low", 5]), column([10, "x", "z", "tbc"]))).toEqual([
      ["c", "c", "c"],
      ["x", "x", "x"],
      ["low", "low", "low"],
      [expect.objectContaining({ message: 'responses row 4: "tbc" is not a number.' }), "", ""],
    ]);
  });

  it("holds the share, from 0 to 1, for any counts", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (responses, some) => {
        const positive = some % (responses + 1);
        const [[share, low, high]] = table("SURVEY", positive, responses) as [[number, number, number]];
        expect(0 <= low && low <= share && share <= high && high <= 1).toBe(true);
      }),
    );
  });
});

describe("PARTNERSHIPREVIEW", () => {
  it("does not lose a threshold to the noise of binary fractions, nor a first question to marks", () => {
    expect(table("PARTNERSHIPREVIEW", "Q", [[3.6, 3.1, 2, 3.3]])[1]!.slice(2)).toEqual([3, expect.any(Number), "Strength"]);
    expect(table("PARTNERSHIPREVIEW", "Q", [[3.9, 3.8, 2.1, 1]])[1]!.slice(3)).toEqual([2, "Divided"]);
    expect(
      table("PARTNERSHIPREVIEW", column(["A", "B"]), [
        ["n/a", "n/a"],
        [3, 4],
      ]),
    ).toMatchObject({
      code: "#VALUE!",
      message: expect.stringMatching(/^scores column 1 row 1: "n\/a"/),
    });
  });

  it("reads each question by its mean and its interquartile range", () => {
    expect(
      table("PARTNERSHIPREVIEW", column(["Question", "A", "B", "C", "D", "E"]), [
        ["School 1", "School 2", "School 3", "School 4"],
        [4, 3, 3, 4],
        [1, 1, 3, 4],
        [2, 3, 2, 3],
        [2, 2, 2, 3],
        ["", "", "", ""],
      ]),
    ).toEqual([
      ["Question", "Schools", "Mean", "Spread", "Reading"],
      ["A", 4, 3.5, 1, "Strength"],
      ["B", 4, 2.25, 2.25, "Divided"],
      ["C", 4, 2.5, 1, "Developing"],
      ["D", 4, 2.25, 0.25, "Risk"],
      ["E", 0, "", "", ""],
    ]);
  });

  it("stands on either side of its thresholds", () => {
    const reading = (...scores: number[]) => table("PARTNERSHIPREVIEW", "Q", [scores])[1]![4];
    expect(reading(3, 3)).toBe("Strength");
    expect(reading(2.99, 3)).toBe("Developing");
    expect(reading(2.5, 2.5)).toBe("Developing");
    expect(reading(2.49, 2.5)).toBe("Risk");
    expect(reading(1, 1, 3, 3)).toBe("Divided");
    expect(reading(1, 1, 2.9, 2.9)).toBe("Risk");
  });

  it("refuses a score off the scale, and as many rows as there are no questions for", () => {
    expect(table("PARTNERSHIPREVIEW", "Q", [[4, 5]])).toMatchObject(
      refusal(
        "#VALUE!",
        "scores column 2 row 1: 5 is not a score from 1 to 4 (1 row cannot be read). Row 1 is the 1st row of scores column 2.",
      ),
    );
    expect(table("PARTNERSHIPREVIEW", column(["A", "B"]), [[4, 4]])).toMatchObject(
      refusal("#VALUE!", "questions has 2 rows and scores column 1 has 1 row. Give columns of one length."),
    );
  });
});

describe("FORECAST", () => {
  const [, requests] = golden("demand/forecast.csv");
  const values = requests!.values!.split("|").map(Number);
  const years = column(values.map((_, index) => 2019 + index));

  it("carries the requests of Essex on, with places and what is spare", () => {
    const [headings, first, second] = table("FORECAST", years, column(values), 2, 5000);
    expect(headings).toEqual(["Year", "Forecast", "Low", "High", "Places", "Spare"]);
    expect(first).toEqual([2025, expect.closeTo(4607.4, 0), expect.any(Number), expect.any(Number), 5000, expect.closeTo(392.6, 0)]);
    expect(second![5]).toBeLessThan(0);
    expect(table("FORECAST", years, column(values), 1)[1]!.slice(4)).toEqual(["", ""]);
    expect(table("FORECAST", years, column(values), 2, column([5000, 6000]))[2]![4]).toBe(6000);
  });

  it("takes 0 places for none, and a blank among places for not known, each in its own year", () => {
    const placesOf = (places: unknown) =>
      table("FORECAST", years, column(values), 2, places)
        .slice(1, 3)
        .map((row) => row[4]);
    expect(placesOf(column([0, 16_000]))).toEqual([0, 16_000]);
    expect(placesOf(column([15_000, 0]))).toEqual([15_000, 0]);
    expect(placesOf(column([15_000, ""]))).toEqual([15_000, ""]);
    expect(placesOf(column([null, 16_000]))).toEqual(["", 16_000]);
    expect(placesOf(0)).toEqual([0, 0]);
    expect(placesOf("")).toEqual(["", ""]);
    expect(placesOf(null)).toEqual(["", ""]);
    expect(table("FORECAST", years, column(values), 2, "tbc")).toMatchObject(refusal("#VALUE!", 'places: "tbc" is not a number.'));
    expect(table("FORECAST", years, column(values), 2, column(["tbc", 16_000]))).toMatchObject(
      refusal("#VALUE!", 'places row 1: "tbc" is not a number.'),
    );
    expect(table("FORECAST", years, column(values), 2, -5)).toMatchObject(refusal("#VALUE!", "places: -5 is less than 0."));
  });

  it.each([
    [["2019/20", "2020/21", "2021/22", "2022/23", "2023/24"], "2024/25"],
    [["2019-20", "2020–21", "2021-22", "2022-23", "2023-24"], "2024-25"],
    [[201920, "202021", 202122, 202223, 202324], 202425],
    [["201920.0", "202021", 202122, 202223, 202324], 202425],
    [["2019 to 2020", "2020 to 2021", "2021 to 2022", "2022 to 2023", "2023 to 2024"], "2024 to 2025"],
    [["2019.0", 2020, 2021, 2022, 2023], 2024],
    [["2019", 2020, 2021, 2022, 2023], 2024],
  ])("writes its years as the series does: after %j comes %s", (given, next) => {
    expect(table("FORECAST", column(given), column([1, 2, 4, 3, 5]), 1)[1]![0]).toBe(next);
  });

  it("refuses years written in two ways, and what is no year", () => {
    const of = (first: unknown) =>
      table("FORECAST", column([first, "2020/21", "2021/22", "2022/23", "2023/24"]), column([1, 2, 4, 3, 5]), 1);
    expect(of(2019)).toMatchObject(refusal("#VALUE!", "years: has 2019 and 2020/21. Write every year in one way."));
    expect(of("2019/21")).toMatchObject(
      refusal(
        "#VALUE!",
        'years row 1: "2019/21" is not a year such as 2024, 2024/25 or 2024-25 (1 row cannot be read). Row 1 is the 1st row of years.',
      ),
    );
  });

  const AT_EDGE = ["At the edge of its weights: the interval never widens, and is too narrow for later years.", "", "", "", "", ""];

  it("says below its years that its interval never widens, where it is at the edge of its weights", () => {
    const rows = table("FORECAST", years, column(values), 5);
    expect(rows.slice(6)).toEqual([AT_EDGE]);
    const widths = (rows.slice(1, 6) as number[][]).map((row) => row[3]! - row[2]!);
    expect(widths[4]! / widths[0]!).toBeCloseTo(1, 3);
    const slowing = golden("demand/forecast.csv")
      .find(({ series }) => series === "slowing")!
      .values!.split("|");
    expect(table("FORECAST", column(slowing.map((_, index) => 2015 + index)), column(slowing), 5)).toHaveLength(6);
  });

  it("leaves out years marked at either end, and says how many; a mark between them is refused", () => {
    const marked = (...figures: unknown[]) => table("FORECAST", column(figures.map((_, index) => 2018 + index)), column(figures), 1);
    const [, first, ...notes] = marked("x", ...values, "c");
    expect(first![0]).toBe(2025);
    expect(notes).toEqual([AT_EDGE, ["2 years without a figure are left out.", "", "", "", "", ""]]);
    expect(marked("x", ...values).at(-1)![0]).toBe("1 year without a figure is left out.");
    expect(marked(2291, "x", 2628, 3155, 3891, 4255)).toMatchObject(
      refusal("#VALUE!", "values: 2019 has no figure: it is marked x. Give every year between the first and the last."),
    );
    expect(marked(2291, 2628, 3155, 3891, "x", "x")).toMatchObject(
      refusal("#VALUE!", "years: has 4 years with a figure, 2 without. A forecast needs 5 at least."),
    );
    expect(marked(2291, "tbc", 2628, 3155, 3891, 4255)).toMatchObject(
      refusal("#VALUE!", 'values row 2: "tbc" is not a number (1 row cannot be read). Row 2 is the 2nd row of values.'),
    );
  });

  it("is wider at 95% than at 80%, which a blank level is", () => {
    const width = (level?: unknown) => {
      const [, row] = table("FORECAST", years, column(values), 1, "", level) as number[][];
      return row![3]! - row![2]!;
    };
    expect(width("95%")).toBeGreaterThan(width(0.8));
    expect(width("")).toBe(width(0.8));
  });

  it.each([
    [[2019, 2020, 2021, 2022], [1, 2, 3, 4], 1, "", "", "years: has 4 years. A forecast needs 5 at least."],
    [
      [2019, 2020, 2021, 2022, 2024],
      [1, 2, 3, 4, 5],
      1,
      "",
      "",
      "years: 2022 is followed by 2024. Give every year between the first and the last.",
    ],
    [[2019, 2020, 2021, 2022, 2023], [1, 2, 3, 4, 5], 31, "", "", "horizon: 31 is not a whole number from 1 to 30."],
    [[2019, 2020, 2021, 2022, 2023], [1, 2, 3, 4, 5], 0, "", "", "horizon: 0 is not a whole number from 1 to 30."],
    [
      [2019, 2020, 2021, 2022, 2023],
      [1, 2, 3, 4, 5],
      3,
      [[1], [2]],
      "",
      "places: has 2 numbers for 3 years. Give one number, or one for each year.",
    ],
    [[2019, 2020, 2021, 2022, 2023], [1, 2, 3, 4, 5], 3, "", 80, "level: 80 is not a level from 50% to 99%. Write 80% or 0.8."],
  ])("of %j is refused (%#)", (given, series, horizon, places, level, message) => {
    expect(table("FORECAST", column(given), column(series), horizon, places, level)).toMatchObject(refusal("#VALUE!", message));
  });
});

describe("HIGHNEEDS", () => {
  it("takes pounds and pence at the size of the county's own block", () => {
    expect(table("HIGHNEEDS", 0, 285_052_263.66, 0.03, 286_181_033.41, 0.05, 1)[1]!.slice(2)).toEqual([
      285_052_263.66, 0, 286_181_033.41, -1_128_769.75, -1_128_769.75,
    ]);
  });

  it("grows income and spend from year 2, and carries the balance on", () => {
    expect(table("HIGHNEEDS", -1_000_000, 200_000_000, "3%", 203_000_000, 0.05, 3, 500_000)).toEqual([
      ["Year", "Opening", "Income", "Transfer", "Spend", "In-year", "Closing"],
      [1, -1_000_000, 200_000_000, 500_000, 203_000_000, -2_500_000, -3_500_000],
      [2, -3_500_000, 206_000_000, 500_000, 213_150_000, -6_650_000, -10_150_000],
      [3, -10_150_000, 212_180_000, 500_000, 223_807_500, -11_127_500, -21_277_500],
    ]);
  });

  it("rounds each line once, half a penny up, and every balance is the sum of its lines", () => {
    expect(table("HIGHNEEDS", 0, 0.1, "5%", 0, 0, 2)[2]!.slice(1, 3)).toEqual([0.1, 0.11]);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e9 }),
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: 0, max: 1e9 }),
        (income, growth, spend) => {
          const rows = table("HIGHNEEDS", 0, income / 100, growth / 100, spend / 100, -growth / 100, 10).slice(1) as number[][];
          let balance = 0;
          for (const [, opening, came, , went, inYear, closing] of rows) {
            const pence = (pounds: number) => Math.round(pounds * 100);
            expect(pence(opening!)).toBe(balance);
            expect(pence(inYear!)).toBe(pence(came!) - pence(went!));
            balance += pence(inYear!);
            expect(pence(closing!)).toBe(balance);
          }
        },
      ),
    );
  });

  it.each([
    [[0, 1, "-100%", 1, 0, 3], "incomeGrowth: -1 is not growth between −100% and 100% a year. Write 3% or 0.03."],
    [[0, 1, 0, 1, 3, 3], "spendGrowth: 3 is not growth between −100% and 100% a year. Write 3% or 0.03."],
    [[0, -1, 0, 1, 0, 3], "income: -1 is less than 0."],
    [[0, 1, 0, 1, 0, 31], "years: 31 is not a whole number from 1 to 30."],
    [[0, 1.005, 0, 1, 0, 3], "income: 1.005 is not pounds and whole pence. Round it to the penny."],
  ])("of %j is refused", (args, message) => {
    expect(table("HIGHNEEDS", ...args)).toMatchObject(refusal("#VALUE!", message));
  });
});

describe("the calendar's dates", () => {
  it.each([
    ["KS2 tests", "2022/23", "", 45055],
    ["KS2 tests", "2022-23", "end", 45058],
    ["SATs", "2025/2026", "Start", 46153],
    ["mtc", "2022/23", "End", 45093],
    ["Phonics", "2023/24", "", 45453],
    ["KS1 data submission", "2022/23", "End", 45104],
    ["KS2 tests", 202223, "", 45055],
    ["KS2 tests", "202223.0", "", 45055],
    ["KS2 tests", "2022 to 2023", "", 45055],
  ])("%s in %s (%s) is serial %d", (event, year, edge, serial) => {
    expect(essex.cell("ASSESSMENTDATE", [[event]], [[year]], [[edge]])).toBe(serial);
  });

  it("refuse a year not held, an end no source gives, and what is no year or event", () => {
    expect(essex.cell("ASSESSMENTDATE", "KS2 tests", "2026/27")).toMatchObject(
      refusal("#N/A", "academicYear: no date of KS2 tests in 2026/27 is held. We hold 2022/23, 2023/24, 2024/25 and 2025/26."),
    );
    expect(essex.cell("ASSESSMENTDATE", "MTC", "2023/24", "End")).toMatchObject(
      refusal("#N/A", "edge: no source gives the end of Multiplication tables check in 2023/24."),
    );
    expect(essex.cell("ASSESSMENTDATE", "MTC", "2023")).toMatchObject(
      refusal("#VALUE!", 'academicYear: "2023" is not an academic year such as 2022/23.'),
    );
    expect(essex.cell("ASSESSMENTDATE", "GCSE", "2022/23")).toMatchObject({ code: "#VALUE!" });
    expect(essex.cell("ASSESSMENTDATE", "", "2022/23")).toBe("");
  });

  it("are listed by topic and day, those that only touch the days too", () => {
    const [headings, ...rows] = table("KEYDATES", "Assessment", "10/05/2023", "20/05/2023");
    expect(headings).toEqual(["Date", "Until", "What", "Who for", "Topic", "Source"]);
    expect(rows.map(([from, last]) => [from, last])).toEqual([
      [45055, 45058],
      [45058, ""],
    ]);
    expect(
      table("KEYDATES", "Meetings", "29/03/2022", "05/07/2022")
        .slice(1)
        .map(([from]) => from),
    ).toEqual([44649, 44698, 44747]);
    expect(
      table("KEYDATES", "bank holidays", "01/05/2023", "31/05/2023")
        .slice(1)
        .map(([, , what]) => what),
    ).toContain("Bank holiday for the coronation of King Charles III");
    expect(
      table("KEYDATES", "Data returns")
        .slice(1)
        .map(([from, , what]) => [from, what]),
    ).toEqual([
      [46037, "SEN2 survey day 2026"],
      [46093, "SEN2 2026: deadline for submitting data"],
      [46408, "SEN2 survey day 2027"],
      [46457, "SEN2 2027: deadline for submitting data"],
    ]);
    const all = table("KEYDATES").slice(1) as number[][];
    expect(all.map(([from]) => from)).toEqual(all.map(([from]) => from!).sort((a, b) => a - b));
  });

  it("of an assessment whose days no source gives say so, and are not those of another", () => {
    expect(essex.cell("ASSESSMENTDATE", "KS1 tests", "2022/23")).toMatchObject(
      refusal(
        "#N/A",
        "event: no source gives the days of KS1 tests. They were statutory in May 2023, without days, and have been optional since.",
      ),
    );
    expect(essex.cell("ASSESSMENTDATE", "KS2 tests", "2022–23")).toBe(45055);
  });

  it("are refused for days without any, and for days in the wrong order", () => {
    expect(table("KEYDATES", "Meetings", "01/01/1990", "02/01/1990")).toMatchObject(
      refusal("#N/A", "no date of Meetings is held from 1 January 1990 to 2 January 1990."),
    );
    expect(table("KEYDATES", "", "02/01/2023", "01/01/2023")).toMatchObject(
      refusal("#VALUE!", "to: 1 January 2023 is before from, 2 January 2023."),
    );
  });

  it.each([
    ["31/03/2024", "2023-24"],
    ["01/04/2024", "2024-25"],
    ["01/01/2000", "1999-00"],
  ])("%s is in the financial year %s", (date, year) => {
    expect(essex.cell("FINANCIALYEAR", date)).toBe(year);
  });
});
