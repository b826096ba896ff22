import fc from "fast-check";
import { type Case } from "../case";
import { perhaps } from "./days";

const place = (lines: number, columns: number) =>
  fc.record({ row: fc.integer({ min: 1, max: lines }), column: fc.integer({ min: 0, max: columns - 1 }) });
const share = fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100);
const pounds = fc.integer({ min: 0, max: 2_000_000_000 }).map((pence) => pence / 100);
const growth = fc.integer({ min: -200, max: 300 }).map((basisPoints) => basisPoints / 10_000);

export const demandCases: Readonly<Record<string, fc.Arbitrary<Case>>> = {
  BENCHMARK: fc
    .tuple(fc.array(share, { minLength: 3, maxLength: 20 }), fc.boolean(), perhaps(fc.constantFrom("Yes", "No")), place(6, 3))
    .map(([values, isCompared, isLower, at]) => ({
      id: "BENCHMARK",
      args: [
        values.map((_, index) => `Area ${String.fromCharCode(65 + index)}`),
        values,
        "Area A",
        isCompared ? ["Area B"] : null,
        isLower,
      ],
      at,
    })),
  SURVEY: fc
    .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 2 }))
    .map(([positive, others, column]) => ({
      id: "SURVEY",
      args: [positive, positive + others],
      at: { row: 0, column },
    })),
  PARTNERSHIPREVIEW: fc
    .tuple(
      fc.array(fc.array(fc.constantFrom<unknown>(1, 2, 3, 4, 2.5, ""), { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 5 }),
      place(5, 5),
    )
    .map(([scores, at]) => ({ id: "PARTNERSHIPREVIEW", args: [scores.map((_, index) => `Question ${index + 1}?`), scores], at })),
  FORECAST: fc
    .tuple(
      fc.array(fc.integer({ min: 100, max: 9000 }), { minLength: 5, maxLength: 9 }),
      fc.integer({ min: 1, max: 6 }),
      perhaps(fc.integer({ min: 0, max: 9000 })),
      perhaps(fc.constantFrom(0.8, 0.95)),
      place(6, 6),
    )
    .map(([values, horizon, places, level, at]) => ({
      id: "FORECAST",
      args: [values.map((_, index) => 2015 + index), values, horizon, places, level],
      at,
    })),
  HIGHNEEDS: fc
    .tuple(pounds, pounds, growth, pounds, growth, fc.integer({ min: 1, max: 8 }), perhaps(pounds), place(8, 7))
    .map(([opening, income, incomeGrowth, spend, spendGrowth, years, transfer, at]) => ({
      id: "HIGHNEEDS",
      args: [-opening, income, incomeGrowth, spend, spendGrowth, years, transfer],
      at,
    })),
  FAIRSHARE: fc
    .tuple(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 1500 })), { minLength: 1, maxLength: 12 }),
      place(13, 8),
    )
    .map(([schools, at]) => ({
      id: "FAIRSHARE",
      args: [schools.map((_, index) => `School ${index + 1}`), schools.map(([plans]) => plans), schools.map(([, roll]) => roll)],
      at,
    })),
};
