import { describe, expect, it } from "vitest";
import { type HeadingKind } from "../../src/core/foundation/heading";
import { columnHeadings } from "../../src/data/headings";
import headingWords from "../../src/data/headings.json";
import { isCalled } from "../../src/taskpane/building/block-columns";
import signatures from "../../src/functions/signatures.json";
import { golden } from "../golden/golden";

const { isHeading, isHeadingRow } = columnHeadings();

describe("each word of a heading", () => {
  it.each(golden<"columns" | "heading" | "words">("words/headings.csv"))("of $columns is known in $heading: $words", (row) => {
    for (const column of row.columns.split(" | "))
      for (const word of row.words.split(" | "))
        expect([column, row.heading.replace("{}", word), isHeading(row.heading.replace("{}", word), column)]).toEqual([
          column,
          row.heading.replace("{}", word),
          true,
        ]);
  });

  it.each(golden<"file" | "column">("words/known-columns.csv"))(
    "that is the whole of a column of $file is known anywhere: $column",
    ({ column }) => {
      for (const name of column.split(" | ")) expect([name, isHeading(name, "anywhere")]).toEqual([name, true]);
    },
  );

  it("makes none by itself where it only joins others or stands beside them", () => {
    for (const word of headingWords.joining) expect([word, isHeading(word, "anywhere")]).toEqual([word, false]);
  });

  it("is of a column that a function takes, or of the names that a panel looks for", () => {
    const taken = new Set([...signatures.flatMap(({ parameters }) => parameters.map(({ name }) => name)), "names"]);
    const columns = [...headingWords.kinds.flatMap((kind) => kind.columns), ...headingWords.free];
    expect(columns.filter((column) => !taken.has(column))).toEqual([]);
  });

  it.each(golden<"column" | "words">("words/called.csv"))(
    "that is of $column alone makes a panel take it for one: $words",
    ({ column, words }) => {
      for (const word of words.split(" | ")) expect([word, isCalled(word, column)]).toEqual([word, true]);
      expect(isCalled("Whatever", column)).toBe(false);
    },
  );

  it("that stands beside another is needed: none is known for all of its columns without it", () => {
    const { kinds } = headingWords as { readonly kinds: readonly HeadingKind[] };
    const idle = kinds.flatMap((kind) => {
      const known = (column: string, word: string) =>
        column.toLowerCase() === `${word}s` ||
        kinds.some(
          (each) => each.columns.includes(column) && (each.titles.includes(word) || (each !== kind && each.beside?.includes(word))),
        );
      return (kind.beside ?? [])
        .filter(
          (word, at) =>
            kind.beside!.indexOf(word) < at || headingWords.joining.includes(word) || kind.columns.every((column) => known(column, word)),
        )
        .map((word) => `${kind.columns.join(", ")}: ${word}`);
    });
    expect(idle).toEqual([]);
  });
});

describe("in place of a value, which is no heading, stands", () => {
  it.each([
    ["c", "k", "low", "u", "x", "z", "supp", "ne", "np", "lowcov", "new"],
    ["na", "n/a", "nil", "none", "null", "pending", "tba", "tbc", "tbd", "unknown", "not known", "not applicable", "not available"],
    ["not recorded", "to be confirmed", "to be advised", "missing", "blank", "error", "yes", "no", "true", "false", "y", "n"],
  ])("%s and the like", (...words) => {
    const over = (text: string) =>
      isHeadingRow([
        { column: "areas", text: "Area", isValue: false },
        { column: "values", text, isValue: false },
      ]);
    for (const word of words) expect([word, over(word)]).toEqual([word, false]);
  });
});

it.each([
  [
    "schools",
    "areas",
    "comparators",
    "placements",
    "questions",
    "services",
    "customer",
    "customers",
    "reference",
    "plans",
    "roll",
    "weights",
  ],
  ["values", "scores", "places", "quantities", "days", "daysBought", "daysUsed", "vatRate"],
])("beside a known heading anything may head %s and the like", (...columns) => {
  for (const column of columns) {
    const cells = [
      { column: "needs", text: "Primary need", isValue: false },
      { column, text: "Whatever", isValue: false },
    ];
    expect([column, isHeadingRow(cells)]).toEqual([column, true]);
  }
});
