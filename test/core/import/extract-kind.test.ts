import { describe, expect, it } from "vitest";
import { type ExtractKind, firstFound, headerIn, isRenamed } from "../../../src/core/import/extract-kind";

const kind = (name: string, recognisedBy: readonly (readonly string[])[]): ExtractKind =>
  ({
    name,
    recognisedBy,
    columns: [{ name: "URN" }, { name: "School name", alsoNamed: ["School", "EstablishmentName"] }, { name: "Phase" }],
  }) as unknown as ExtractKind;
const KINDS = [kind("By both", [["URN", "School name"], ["Phase", "Other"]]), kind("By one", [["URN"]])]; // prettier-ignore

describe("a row of headings", () => {
  it("is that of the first kind that has all names of one set, by any of the names of a column", () => {
    expect(headerIn(KINDS, ["establishment name", "urn"])?.kind.name).toBe("By both");
    expect(headerIn(KINDS, ["Other", "Phase"])?.kind.name).toBe("By both");
    expect(headerIn(KINDS, ["Phase", "URN"])?.kind.name).toBe("By one");
    expect(headerIn(KINDS, ["Phase", "School", "1"])).toBeNull();
  });

  it("has each column in its place, called what the file calls it on one line, and tells what is missing", () => {
    const header = headerIn(KINDS, ["x", "  School \n  Name ", "URN", ""])!;
    expect(header).toMatchObject({ width: 4, missing: [{ name: "Phase" }], repeated: [] });
    expect(header.columns.map(({ name, foundAs, index }) => [name, foundAs, index])).toEqual([
      ["URN", "URN", 2],
      ["School name", "School Name", 1],
    ]);
    expect(header.columns.map(isRenamed)).toEqual([false, false]);
    expect(headerIn(KINDS, ["URN", "School"])!.columns.map(isRenamed)).toEqual([false, true]);
    expect(headerIn(KINDS, ["URN", "School", "School name"])!.columns[1]).toMatchObject({ foundAs: "School name", index: 2 });
  });

  it("tells a name that stands over two columns, of which the first is read, where it is one that is wanted", () => {
    const header = headerIn(KINDS, ["urn", "Phase", "x", "x", "", "", "URN"])!;
    expect([header.repeated, header.columns.map(({ index }) => index)]).toEqual([["urn"], [0, 1]]);
  });

  it("has the first of the columns asked for that it has", () => {
    const header = headerIn(KINDS, ["URN", "Phase"])!;
    expect([firstFound(header, ["School name", "Phase", "URN"])?.name, firstFound(header, ["School name"]), firstFound(header)]).toEqual([
      "Phase",
      undefined,
      undefined,
    ]);
  });
});
