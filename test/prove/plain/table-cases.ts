import { type Chance } from "./chance";
import { dayOf, monthsAfter } from "./days";
import { financialYearName } from "./calendar";
import { byYear, pool, yearOf } from "./money";
import { byar, quantile } from "./statistics";

type Cell = string | number;

/** A function that answers with a table: its arguments, and the rows it should show, without their headings. */
export interface TableCase {
  readonly id: string;
  readonly given: (draw: Chance) => unknown[];
  readonly rows: (...args: never[]) => readonly (readonly Cell[])[];
  /** The columns that are compared; all where left out. */
  readonly columns?: readonly number[];
  readonly hasHeadings?: false;
}

type Column<T> = readonly (readonly [T])[];

const column = <T>(values: readonly T[]) => values.map((value) => [value] as const);
const plain = <T>(of: Column<T>) => of.map(([value]) => value);
const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);
const share = (part: number, of: number): Cell => (of === 0 ? "" : part / of);

/** Requests and the days their plans were issued, null where none was. */
function requests(draw: Chance): [number[], (number | null)[]] {
  const asked = draw.list(draw.whole(1, 12), () => draw.whole(dayOf(2020, 1, 1), dayOf(2024, 12, 31)));
  return [asked, asked.map((on) => draw.perhaps(() => on + draw.oneOf([139, 140, 141, 364, 365, 366, 367, draw.whole(0, 900)]), 7))];
}

export const tableCases: readonly TableCase[] = [
  {
    id: "EHCPTIMELINESS",
    given: (draw) => {
      const [asked, issued] = requests(draw);
      const flags = asked.map(() => draw.oneOf([0, 0, 1]));
      return [
        column(asked),
        column(issued.some((each) => each !== null) ? issued : [asked[0]! + 140, ...issued.slice(1)]),
        null,
        column(flags),
      ];
    },
    rows: (asked: Column<number>, issued: Column<number | null>, _: null, flags: Column<number>) => {
      const plans = plain(asked).flatMap((on, index) => {
        const out = plain(issued)[index]!;
        return out === null ? [] : [{ year: yearOf(out), days: out - on, isFlagged: plain(flags)[index] === 1 }];
      });
      const years = [...new Set(plans.map(({ year }) => year))].sort((one, other) => one - other);
      return years.map((year) => {
        const all = plans.filter((each) => each.year === year);
        const rest = all.filter(({ isFlagged }) => !isFlagged);
        const inTime = (some: typeof all) => some.filter(({ days }) => days <= 140).length;
        return [year, all.length, inTime(all), share(inTime(all), all.length), rest.length, inTime(rest), share(inTime(rest), rest.length)];
      });
    },
    columns: [0, 1, 2, 3, 4, 5, 6],
  },
  {
    id: "EHCPBACKLOG",
    given: (draw) => {
      const [asked, issued] = requests(draw);
      const latest = Math.max(...asked);
      return [column(asked), column(issued), latest + draw.oneOf([0, 42, 43, 112, 113, 140, 141, draw.whole(0, 600)])];
    },
    rows: (asked: Column<number>, issued: Column<number | null>, asOf: number) => {
      const open = plain(asked).filter((_, index) => {
        const out = plain(issued)[index]!;
        return out === null || out > asOf;
      });
      const age = (on: number) => {
        if (asOf <= on + 42) return 0;
        if (asOf <= on + 112) return 1;
        if (asOf <= on + 140) return 2;
        return asOf <= monthsAfter(on, 12) ? 3 : 4;
      };
      const counts = [0, 1, 2, 3, 4].map((band) => open.filter((on) => age(on) === band).length);
      return [...counts, open.length].map((count) => ["", count, share(count, open.length)]);
    },
    columns: [1, 2],
  },
  {
    id: "TRADEDPOOL",
    given: (draw) => {
      const days = draw.list(draw.whole(1, 6), () => draw.whole(1, 12));
      return [column(days.map((_, index) => `School ${index + 1}`)), column(days), dayOf(2024, 2, 1)];
    },
    rows: (schools: Column<string>, days: Column<number>) => {
      const { shares, alone } = pool(plain(days));
      const lines = plain(schools).map((school, index) => [school, plain(days)[index]!, shares[index]!, alone[index]!] as const);
      const total = ["Total", sum(plain(days)), sum(shares), sum(alone)] as const;
      return [...lines, total].map(([name, count, paid, single]) => [name, count, paid / 100, single / 100, (single - paid) / 100]);
    },
  },
  {
    id: "TOPUPBYYEAR",
    given: (draw) => {
      const from = draw.whole(dayOf(2015, 1, 1), dayOf(2026, 12, 31));
      return [draw.whole(0, 5_000_000) / 100, from, from + draw.whole(0, 1_200)];
    },
    rows: (annual: number, from: number, to: number) => {
      const years = byYear(Math.round(annual * 100), from, to);
      return [
        ...years.map(({ year, days, pence }) => [financialYearName(dayOf(year, 4, 1)), days, pence / 100]),
        ["Total", sum(years.map(({ days }) => days)), sum(years.map(({ pence }) => pence)) / 100],
      ];
    },
  },
  {
    id: "FAIRSHARE",
    given: (draw) => {
      const count = draw.whole(2, 8);
      const roll = draw.list(count, () => draw.whole(20, 2_000));
      const plans = roll.map((of) => draw.whole(0, Math.min(80, of)));
      if (sum(plans) === 0) plans[0] = 1;
      return [column(roll.map((_, index) => `S${index}`)), column(plans), column(roll)];
    },
    rows: (schools: Column<string>, plans: Column<number>, roll: Column<number>) => [
      ...plain(schools).map((school, index) => {
        const expected = (plain(roll)[index]! * sum(plain(plans))) / sum(plain(roll));
        const count = plain(plans)[index]!;
        const [low, high] = byar(count, expected);
        const reading = low > 1 ? "Above" : high < 1 ? "Below" : "As expected";
        return [school, count, plain(roll)[index]!, expected, count / expected, low, high, reading];
      }),
      ["Total", sum(plain(plans)), sum(plain(roll)), sum(plain(plans)), "", "", "", ""],
    ],
  },
  {
    id: "OFSTEDRATE",
    given: (draw) => {
      const grades = draw.list(draw.whole(1, 12), () =>
        draw.oneOf<unknown>([1, 2, 3, 4, "Good", "Outstanding", "Requires improvement", "Inadequate", "Not judged", "NULL", 8, 9]),
      );
      return [column(grades), column(grades.map(() => draw.whole(1, 2_000)))];
    },
    rows: (grades: Column<unknown>, weights: Column<number>) => {
      const weight = (isCounted: (grade: unknown) => boolean) => sum(plain(weights).filter((_, index) => isCounted(plain(grades)[index])));
      const isGood = (grade: unknown) => [1, 2, "Good", "Outstanding"].includes(grade as never);
      const isGraded = (grade: unknown) => isGood(grade) || [3, 4, "Requires improvement", "Inadequate"].includes(grade as never);
      return [[share(weight(isGood), weight(isGraded))]];
    },
    hasHeadings: false,
  },
  {
    id: "PARTNERSHIPREVIEW",
    given: (draw) => {
      const [questions, schools] = [draw.whole(1, 5), draw.whole(1, 9)];
      return [
        column(draw.list(questions, () => `Question ${draw.whole(1, 9_999)}`)),
        draw.list(questions, () => draw.list(schools, () => draw.whole(1, 4))),
      ];
    },
    rows: (questions: Column<string>, scores: readonly number[][]) =>
      plain(questions).map((question, index) => {
        const given = scores[index]!;
        const mean = sum(given) / given.length;
        const spread = quantile(given, 0.75) - quantile(given, 0.25);
        const reading = spread >= 2 ? "Divided" : mean >= 3 ? "Strength" : mean < 2.5 ? "Risk" : "Developing";
        return [question, given.length, mean, spread, reading];
      }),
  },
  {
    id: "BENCHMARK",
    given: (draw) => {
      const values = draw.list(draw.whole(1, 11), () => draw.whole(0, 100) / 100);
      const areas = values.map((_, index) => `Area ${index + 1}`);
      return [column(areas), column(values), draw.oneOf(areas)];
    },
    rows: (areas: Column<string>, values: Column<number>, area: string) => {
      const value = plain(values)[plain(areas).indexOf(area)]!;
      const rank = 1 + plain(values).filter((each) => each > value).length;
      const [best, median] = [Math.max(...plain(values)), quantile(plain(values), 0.5)];
      return [
        ["", value, ""],
        ["", rank, ""],
        ["", best, value - best],
        ["", median, value - median],
      ];
    },
    columns: [1, 2],
  },
  {
    id: "HIGHNEEDS",
    given: (draw) => [
      draw.whole(-5_000, 5_000) * 1_000,
      draw.whole(1, 300) * 1_000_000,
      draw.whole(-5, 15) / 100,
      draw.whole(1, 300) * 1_000_000,
      draw.whole(-5, 15) / 100,
      draw.whole(1, 10),
      draw.perhaps(() => draw.whole(0, 3_000) * 1_000),
    ],
    rows: (
      ...[opening, income, incomeGrowth, spend, spendGrowth, years, transfer]: [
        number,
        number,
        number,
        number,
        number,
        number,
        number | null,
      ]
    ) => {
      const rows: Cell[][] = [];
      let balance = opening * 100;
      for (let year = 1; year <= years; year++) {
        const [coming, going] = [grown(income * 100, incomeGrowth, year - 1), grown(spend * 100, spendGrowth, year - 1)];
        const moved = (transfer ?? 0) * 100;
        const inYear = coming + moved - going;
        rows.push([year, balance / 100, coming / 100, moved / 100, going / 100, inYear / 100, (balance + inYear) / 100]);
        balance += inYear;
      }
      return rows;
    },
  },
];

/** Pence grown by a whole percentage for so many years, exactly, and rounded once: half a penny up. */
function grown(pence: number, growth: number, years: number): number {
  const by = BigInt(100 + Math.round(growth * 100)) ** BigInt(years);
  const of = 100n ** BigInt(years);
  return Number((2n * BigInt(pence) * by + of) / (2n * of));
}
