import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AreaFigure, benchmark, gapTo } from "../../../src/core/demand/benchmark";
import { kindOf } from "../../../src/core/demand/figure";
import { surveyShare } from "../../../src/core/demand/survey";
import { publishedMarks } from "../../../src/data/demand";

const c = publishedMarks().find("c")!;
const areas: readonly AreaFigure[] = [
  { name: "England", figure: 0.5 },
  { name: "Essex", figure: 0.6 },
  { name: "Kent", figure: c },
  { name: "Suffolk", figure: 0.7 },
  { name: "Norfolk", figure: 0.6 },
];

describe("an area's place", () => {
  it("is told with the areas ranked, those left out for want of a figure, and those only compared with", () => {
    const found = benchmark({ areas, area: "essex", comparators: ["England", "Kent", "England"], isLowerBetter: false });
    expect(found).toEqual({
      ok: true,
      value: {
        own: { name: "Essex", value: 0.6 },
        rank: 2,
        ranked: [
          { name: "Suffolk", value: 0.7 },
          { name: "Essex", value: 0.6 },
          { name: "Norfolk", value: 0.6 },
        ],
        withoutFigure: [],
        compared: [
          { name: "England", figure: 0.5 },
          { name: "Kent", figure: c },
        ],
        best: { name: "Suffolk", value: 0.7 },
        median: 0.6,
        kind: "share",
        isLowerBetter: false,
      },
    });
    expect(found.ok && gapTo(found.value, 0.7)).toBe(-0.1);
    expect(benchmark({ areas, area: "Essex", comparators: [], isLowerBetter: false })).toMatchObject({
      value: { withoutFigure: [{ name: "Kent", figure: c }], rank: 2 },
    });
  });

  it("is unpublished where the area itself has no figure", () => {
    expect(benchmark({ areas, area: "Kent", comparators: [], isLowerBetter: false })).toEqual({
      ok: false,
      kind: "unpublished",
      argument: "area",
      message: '"Kent" has no figure: it is marked c.',
    });
  });

  it("by the lowest is that by the highest of the figures turned round", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 12 }), (figures) => {
        const of = (isLowerBetter: boolean, sign: 1 | -1) => {
          const found = benchmark({
            areas: figures.map((figure, index) => ({ name: `Area ${index}`, figure: sign * figure })),
            area: "Area 0",
            comparators: [],
            isLowerBetter,
          });
          return found.ok ? [found.value.rank, sign * found.value.best.value + 0, sign * found.value.median + 0] : [];
        };
        expect(of(true, 1)).toEqual(of(false, -1));
      }),
    );
  });

  it("of a measure is a share where its figures are fractions of a whole", () => {
    expect([[0.5, 0.25], [0.5, 1], [0, 1], [50, 25.5], [-0.1, 0.5], [1.2, 0.5], []].map(kindOf)).toEqual([
      "share",
      "share",
      "number",
      "number",
      "number",
      "number",
      "number",
    ]);
  });
});

it("a share of a count that is withheld is withheld", () => {
  expect(surveyShare({ positive: c, responses: 10 })).toEqual({ ok: true, value: { mark: c } });
  expect(surveyShare({ positive: 3, responses: c })).toEqual({ ok: true, value: { mark: c } });
  expect(surveyShare({ positive: 0, responses: 0 })).toEqual({ ok: true, value: null });
});
