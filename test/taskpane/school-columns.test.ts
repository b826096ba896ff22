import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import gias from "../../src/data/import/gias.json";
import ofsted from "../../src/data/import/ofsted.json";
import { areSchoolHeadings, canBeCounted, type ColumnKey, schoolColumns } from "../../src/taskpane/panels/ofsted/school-columns";

const named = (headings: readonly string[], body: readonly (readonly unknown[])[] = []) => {
  const found = schoolColumns(headings, body);
  const names = Object.entries(found.columns).flatMap(([key, index]) => (index === null ? [] : [[key, headings[index]!] as const]));
  return { ...found, named: Object.fromEntries(names) as Partial<Record<ColumnKey, string>> };
};
const [CARDS, BEFORE] = ofsted.map(({ columns }) => columns.map(({ name }) => name)) as [string[], string[]];

describe("the columns of a file that is known are those its publisher names", () => {
  it("of Ofsted's management information before report cards", () => {
    const { named: columns, kind, published, notes } = named(BEFORE);
    expect(columns).toEqual({
      phases: "Ofsted phase",
      grades: "Overall effectiveness",
      names: "School name",
      authority: "Local authority",
    });
    expect(kind?.name).toBe("Ofsted management information, before report cards");
    expect(BEFORE[published!]).toBe("Publication date");
    expect(notes).toEqual(["A school not yet inspected as itself carries its predecessor’s grade, as Ofsted counts it."]);
  });

  it("of Ofsted's management information with report cards, whose grades the importer puts together", () => {
    const { named: columns, notes } = named([...CARDS, "Overall effectiveness"]);
    expect(columns).toMatchObject({
      grades: "Overall effectiveness",
      firstArea: "Safeguarding standards",
      lastArea: "Leadership and governance",
    });
    expect(notes).toHaveLength(1);
  });

  it("of the same file opened without the importer, whose grades of ungraded inspections are then told to be missing", () => {
    const { named: columns, notes } = named(CARDS);
    expect(columns.grades).toBe("Latest OEIF overall effectiveness");
    expect(notes[0]).toBe("A school not yet inspected as itself carries its predecessor’s grade, as Ofsted counts it.");
    expect(notes[1]).toBe(
      "The grades are those of Latest OEIF overall effectiveness alone. “Import a file” puts them together with Ungraded inspection overall outcome.",
    );
  });

  it("of an extract of GIAS, with and without the grades it once had", () => {
    const headings = gias[0]!.columns.map(({ name }) => name);
    expect(named(headings).named).toMatchObject({
      phases: "PhaseOfEducation (name)",
      grades: "OfstedRating (name)",
      types: "TypeOfEstablishment (name)",
      statuses: "EstablishmentStatus (name)",
      names: "EstablishmentName",
      authority: "LA (name)",
    });
    const now = headings.filter((name) => !name.startsWith("Ofsted"));
    expect(named(now).named.grades).toBeUndefined();
    expect(canBeCounted(named(now).columns)).toBe(true);
  });

  it("wherever they stand and whatever stands between them, by older names too", () => {
    const { named: columns } = named(["x", "Overall Effectiveness ", "", "URN", "Phase of education", "School name"]);
    expect(columns).toMatchObject({ phases: "Phase of education", grades: "Overall Effectiveness " });
  });
});

describe("the columns of a list of one's own are those whose headings say so and whose cells can be read so", () => {
  it("finds a rating and a phase, and takes no phase and no date for a grade", () => {
    const { named: columns, kind } = named(
      ["URN", "School", "Ofsted phase", "Last inspection", "Ofsted rating", "Status"],
      [
        [1, "Good School", "Primary", 45_000, "Good", "Open"],
        [2, "B", "Secondary", 45_001, "", "Closed"],
      ],
    );
    expect(columns).toEqual({ phases: "Ofsted phase", grades: "Ofsted rating", statuses: "Status", names: "School" });
    expect(kind).toBeNull();
  });

  it("finds nothing to count in another list", () => {
    expect(canBeCounted(named(["Service", "Quantity"], [["Gold", 4]]).columns)).toBe(false);
  });
});

describe("the headings of a list of schools", () => {
  it.each([
    [["URN", "Overall effectiveness"], true],
    [["School", "Phase"], true],
    [["School", "Inclusion"], true],
    [["Ofsted grades of Essex", ""], false],
    [["A", "Primary", 2], false],
    [["Service", "Quantity"], false],
  ])("%j: %s", (cells, is) => {
    expect(areSchoolHeadings(cells)).toBe(is);
  });
});

it("the words that are looked for by hand stand in the publishers' files", () => {
  const text = readFileSync("src/data/import/ofsted.json", "utf8");
  expect(text).toContain('"name": "Publication date"');
});
