import { describe, expect, it } from "vitest";
import { bundle, refusal } from "../bundle/bundle";
import { golden } from "../golden/golden";

const essex = bundle();

describe("PARTNERSHIPS", () => {
  const table = (quadrant?: unknown) => essex.call("PARTNERSHIPS", quadrant) as unknown[][];

  it("lists 54, eleven of them in the West, 18 in Mid, 13 in the South and 12 in the North-East", () => {
    const [headings, ...rows] = table();
    expect(headings).toEqual(["Quadrant", "Partnership"]);
    expect(rows).toHaveLength(54);
    expect(["West", "Mid", "south", "north east"].map((quadrant) => table(quadrant).length - 1)).toEqual([11, 18, 13, 12]);
    expect(table("West")[1]).toEqual(["West", "Dunmow Excellence in Education Partnership (DEEP)"]);
  });

  it("refuses what is no quadrant", () => {
    expect(essex.call("PARTNERSHIPS", "East")).toMatchObject(
      refusal("#VALUE!", 'quadrant: "East" is not a quadrant. Use West, Mid, South or North-East.'),
    );
  });
});

describe("QUADRANT", () => {
  it.each(golden("schools/partnerships.csv"))("of $partnership is $quadrant", ({ partnership, quadrant }) => {
    expect(essex.cell("QUADRANT", [[partnership]])).toBe(quadrant);
  });

  it("refuses a short name that two share, naming both, and says which is meant by a slip", () => {
    expect(essex.call("QUADRANT", "HEP")).toMatchObject(
      refusal(
        "#VALUE!",
        'partnership: "HEP" is short for Harlow Education Partnership and for Harwich Education Partnership (HEP). Use the full name.',
      ),
    );
    expect(essex.call("QUADRANT", "Brentwod")).toMatchObject({
      code: "#VALUE!",
      message: expect.stringContaining('"Brentwod" is not a partnership of the list of September 2021. Did you mean "Brentwood"?'),
    });
  });

  it("goes down a column, blank for a blank", () => {
    expect(essex.call("QUADRANT", [["Canvey"], [""], [0]])).toEqual([["South"], [""], [""]]);
  });
});

describe("ADMISSIONSROUTE", () => {
  const route = (...args: unknown[]) => essex.cell("ADMISSIONSROUTE", ...args);

  it.each(golden("schools/in-year-admissions.csv"))(
    "of a $type, $phase, on $applied is $route",
    ({ type, phase, applied, route: expected }) => {
      expect(route(/^\d+$/.test(type!) ? Number(type) : type, phase, applied)).toBe(expected);
    },
  );

  it.each([
    ["Voluntary aided school", "Secondary", "phase", "Secondary"],
    ["Academy converter", "Middle deemed primary", "phase", "Middle deemed primary"],
    ["Local authority nursery school", "Nursery", "phase", "Nursery"],
    ["Academy special converter", "Primary", "type", "Academy special converter"],
    ["Community special school", "Primary", "type", "Community special school"],
    ["Other independent school", "Primary", "type", "Other independent school"],
  ])("of a %s, %s, is in no source", (type, phase, argument, named) => {
    expect(route(type, phase, "01/04/2022")).toMatchObject(
      refusal(
        "#N/A",
        `${argument}: "${named}" is not covered by the source, which speaks of academy, foundation, voluntary aided, community and voluntary controlled infant, junior and primary schools.`,
      ),
    );
  });

  it("refuses what is no type or phase, and is blank for a blank", () => {
    expect(route("Comunity school", "Primary", "01/04/2022")).toMatchObject({ code: "#VALUE!" });
    expect(route("Community school", "Primry", "01/04/2022")).toMatchObject({
      code: "#VALUE!",
      message: expect.stringContaining('phase: "Primry" is not a phase of education. Did you mean "Primary"?'),
    });
    expect(route("Community school", "Primary", "")).toBe("");
  });
});
