import { describe, expect, it } from "vitest";
import { composedColumns } from "../../../src/core/import/composed";
import { type ComposedColumn, type ExtractKind } from "../../../src/core/import/extract-kind";
import { type ImportedCell, type ImportedColumn } from "../../../src/core/import/imported";

const column = (name: string, ...cells: readonly ImportedCell[]): ImportedColumn => ({ name, holds: "text", cells });
const made = (composed: ComposedColumn | readonly ComposedColumn[] | undefined, ...found: readonly ImportedColumn[]) => {
  const kind = (composed === undefined ? {} : { composed: [composed].flat() }) as unknown as ExtractKind;
  return composedColumns(kind, found).map(({ name, cells }) => [name, cells]);
};
const composedOf = (parts: object): ComposedColumn => ({ name: "Grade", holds: "text", ...parts }) as unknown as ComposedColumn;

describe("a column put together of others", () => {
  const [latest, before] = [column("Latest", "Good", "", ""), column("Before", "Inadequate", "Outstanding", "")];

  it("has the first of them that is filled", () => {
    expect(made(composedOf({ firstOf: ["Latest", "Before"] }), latest, before)).toEqual([["Grade", ["Good", "Outstanding", ""]]]);
    expect(made(composedOf({ firstOf: ["Before", "Latest"] }), latest, before)).toEqual([["Grade", ["Inadequate", "Outstanding", ""]]]);
    expect(made(composedOf({ firstOf: ["Latest", "Before"] }), column("Latest", 0, 5))).toEqual([["Grade", [0, 5]]]);
  });

  it("is made of those the file has, and is none where it has none of them or has the column itself", () => {
    expect(made(composedOf({ firstOf: ["Latest", "Before"] }), before)).toEqual([["Grade", ["Inadequate", "Outstanding", ""]]]);
    expect(made(composedOf({ firstOf: ["Latest"] }), before)).toEqual([]);
    expect(made(composedOf({ firstOf: ["Latest"] }), latest, column("Grade", "x", "y", "z"))).toEqual([]);
    expect(made(undefined, latest)).toEqual([]);
    expect(
      made([composedOf({ firstOf: ["Latest"] }), composedOf({ name: "Other", firstOf: ["Before"] })], column("Grade", "x"), latest, before),
    ).toEqual([["Other", ["Inadequate", "Outstanding", ""]]]);
  });

  it("takes a part only where another column says so, in any case, and never where the file lacks that", () => {
    const parts = { firstOf: [{ column: "Latest", where: { column: "Kind", is: ["Graded", 5] } }, "Before"] };
    const all = column("Latest", "a", "b", "c", "d");
    const others = column("Before", "w", "x", "y", "z");
    expect(made(composedOf(parts), all, others, column("Kind", "GRADED", "Ungraded", 5, "5"))).toEqual([["Grade", ["a", "x", "c", "z"]]]);
    expect(made(composedOf(parts), all, others)).toEqual([["Grade", ["w", "x", "y", "z"]]]);
    expect(made(composedOf({ firstOf: parts.firstOf.slice(0, 1) }), all)).toEqual([]);
  });

  it("has nothing in rows of another kind, and is none where the file says of no row what kind it is", () => {
    const parts = {
      firstOf: ["Latest"],
      where: [
        { column: "Kind", is: ["Open"] },
        { column: "Phase", is: ["Primary"] },
      ],
    };
    const [kind, phase] = [column("Kind", "open", "Closed", "Open"), column("Phase", "Primary", "Primary", "Secondary")];
    const all = column("Latest", "a", "b", "c");
    expect(made(composedOf(parts), all, kind, phase)).toEqual([["Grade", ["a", "", ""]]]);
    expect(made(composedOf(parts), all, kind)).toEqual([["Grade", ["a", "", "c"]]]);
    expect(made(composedOf(parts), all)).toEqual([]);
  });

  it("stands once for each of what it is counted by, and in every row that has none", () => {
    const parts = { firstOf: ["Latest"], oncePer: ["URN", "Code"] };
    const all = column("Latest", "a", "b", "", "c", "d", "e", "f");
    expect(made(composedOf(parts), all, column("URN", 1, 1, 2, 2, "", "", 2))).toEqual([["Grade", ["a", "", "", "c", "d", "e", ""]]]);
    expect(made(composedOf(parts), all, column("Code", 1, 1, 2, 2, "", "", 2))).toEqual([["Grade", ["a", "", "", "c", "d", "e", ""]]]);
    expect(made(composedOf(parts), all)).toEqual([["Grade", ["a", "b", "", "c", "d", "e", "f"]]]);
  });
});
