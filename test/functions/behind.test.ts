import { describe, expect, it } from "vitest";
import { type Placed, type TableArguments, type TableColumn } from "../../src/functions/cells/table";
import { type AnyTable, definitionFor, definitionOf, type FunctionId, isByList, isFunction } from "../../src/functions/definitions";
import { metadata } from "../bundle/bundle";

/** Whole numbers that count no rows. */
const MEASURES = ["Bought", "Used", "Longest"];

type Given = Readonly<Record<string, readonly unknown[] | string | number>>;
type Line = Readonly<Record<string, readonly (number | string)[]>>;

/** The rows behind each count of a table that has any, by their places in the columns given: by the first cell of the line, and the heading. */
function behind(id: FunctionId, given: Given): Readonly<Record<string, Line>> {
  const definition = definitionFor(id, asCells(given));
  if (!definition.ok) throw new Error(definition.message);
  const table = definition.value as AnyTable;
  const { lines, columns, rows, finding } = table.account(asCells(given));
  if (!finding?.ok) throw new Error(finding?.message ?? "It is blank.");
  const read = Object.entries(table.arguments as TableArguments).flatMap(([key, { takes }]) =>
    takes === "rows" ? [{ key, rows: rows(key) }] : [],
  );
  const placesOf = (counted: ReturnType<NonNullable<TableColumn<unknown>["behind"]>>): (number | string)[] => {
    if (typeof counted !== "function" && counted.some((each) => "argument" in each))
      return (counted as readonly Placed[]).map(({ argument, place, column, says }) => `${argument} ${place}, ${column}: ${says}`);
    const isCounted = typeof counted === "function" ? counted : (made: never) => counted.includes(made);
    return read.flatMap(({ key, rows: found }) =>
      found
        .filter(({ made }) => made !== null && isCounted(made as never))
        .map(({ place }) => (read.length === 1 ? place : `${key} ${place}`)),
    );
  };
  const found = lines.map((line: unknown): [string, Line] => [
    columns[0]!.behind ? "" : String(columns[0]!.shown(line) as string | number),
    Object.fromEntries(
      columns.flatMap(({ heading = "", shown, behind }) => {
        if (!behind) return [];
        const places = placesOf(behind(line));
        const figure = shown(line);
        if (typeof figure === "number" && !MEASURES.includes(heading)) expect([heading, figure]).toEqual([heading, places.length]);
        return places.length === 0 ? [] : [[heading, places]];
      }),
    ),
  ]);
  return Object.fromEntries(found.filter(([, line]) => Object.keys(line).length > 0));
}

function asCells(given: Given): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map((cell: unknown) => (Array.isArray(cell) ? (cell as unknown[]) : [cell])) : value,
    ]),
  );
}

it("a function is known by its id, and by no other name", () => {
  for (const { id } of metadata().functions)
    expect([id, isFunction(id), typeof definitionOf(id as FunctionId).answer]).toEqual([id, true, "function"]);
  for (const name of ["", "toString", "EHCPDEADLINES"]) expect(isFunction(name)).toBe(false);
});

it("a function whose words hang on a price list is defined for the list it is given, and refused as that is", () => {
  expect([isByList(definitionOf("TRADEDPRICE")), isByList(definitionOf("TRADEDTARIFF"))]).toEqual([true, false]);
  expect(definitionFor("TRADEDPRICE", { tariff: [["Service"]] })).toMatchObject({
    ok: false,
    argument: "tariff",
    message: expect.stringContaining("row 1 lacks the headings") as unknown,
  });
});

describe("the rows behind the counts", () => {
  it("of plans issued are those within 20 weeks or over, with and without exceptions", () => {
    const given = {
      requestDates: ["01/01/2024", "01/01/2024", "01/01/2024", "01/01/2023", "01/01/2023", "01/01/2024", "01/01/2024"],
      issuedDates: ["01/05/2024", "01/06/2024", "01/06/2024", "01/06/2024", "01/06/2024", "01/05/2024", ""],
      exceptions: ["", "", 1, "", 1, 1, ""],
    };
    expect(behind("EHCPTIMELINESS", given)).toEqual({
      2024: {
        "Plans issued": [1, 2, 3, 4, 5, 6],
        "Within 20 weeks": [1, 6],
        "Within 20 weeks %": [1, 6],
        "Excl. exceptions: plans": [1, 2, 4],
        "Excl. exceptions: within 20 weeks": [1],
        "Excl. exceptions: %": [1],
        "Over 20 weeks, within a year": [2, 3],
        "Over a year": [4, 5],
        "Excl. exceptions: over 20 weeks, within a year": [2],
        "Excl. exceptions: over a year": [4],
      },
    });
  });

  it("of open cases are those of the age, and all of them in the total", () => {
    const given = {
      requestDates: ["01/08/2024", "01/03/2024", "01/03/2023", "01/08/2024", "01/03/2024"],
      issuedDates: ["", "", "", "20/08/2024", ""],
      closedDates: ["", "", "", "", "01/04/2024"],
      asOf: "01/09/2024",
    };
    expect(behind("EHCPBACKLOG", given)).toEqual({
      "Up to 6 weeks": { "Open cases": [1], Share: [1] },
      "20 weeks to a year": { "Open cases": [2], Share: [2] },
      "Over a year": { "Open cases": [3], Share: [3] },
      Total: { "Open cases": [1, 2, 3], Share: [1, 2, 3] },
    });
  });

  it("of duties are those due, met, late and open in the period, and none that is left out", () => {
    const given = {
      duty: ["Final plan"],
      eventDates: ["01/01/2024", "01/01/2024", "01/08/2024", "01/01/2024", "01/01/2024", "01/08/2023"],
      doneDates: ["01/05/2024", "01/06/2024", "", "", "01/05/2024", "01/09/2024"],
      excluded: ["", "", "", "", 1, ""],
      by: "Calendar year done",
      asOf: "01/09/2024",
    };
    const late = (...places: readonly number[]) => ({
      Late: places,
      "Median days late": places,
      "90th percentile days late": places,
      Longest: places,
    });
    expect(behind("EHCPCOMPLIANCE", given)).toEqual({
      2024: { Due: [1, 2, 6], Met: [1], "Met %": [1], ...late(2, 6) },
      "Not yet done": { Due: [3, 4], "Open, not yet due": [3], "Open, overdue": [4] },
      Total: { Due: [1, 2, 3, 4, 6], Met: [1], "Met %": [1], ...late(2, 6), "Open, not yet due": [3], "Open, overdue": [4] },
    });
  });

  it("of another system's dates are those of the cause", () => {
    const given = {
      duty: ["Final plan"],
      eventDates: ["01/01/2024", "02/01/2024", "03/01/2024", "04/01/2024"],
      theirDates: ["20/05/2024", "20/05/2024", "21/05/2024", ""],
    };
    expect(behind("EHCPCHECKSUMMARY", given)).toEqual({
      "Counts the day of the event": { Rows: [2, 3], Share: [2, 3] },
      "No date": { Rows: [4], Share: [4] },
      Agrees: { Rows: [1], Share: [1] },
      Total: { Rows: [1, 2, 3, 4], Share: [1, 2, 3, 4] },
    });
  });

  it("of reviews are the meetings of the year, those decided and amended in time", () => {
    const given = {
      lastReviews: ["15/12/2022", "01/01/2023", "01/01/2023", "01/01/2023", "01/01/2023"],
      meetings: ["15/11/2023", "01/02/2024", "15/12/2023", "", "15/12/2023"],
      decisions: ["02/12/2023", "01/06/2024", "", "", "02/01/2024"],
      finals: ["01/02/2024", "01/06/2024", "", "", "01/12/2024"],
    };
    expect(behind("EHCPREVIEWTIMELINESS", given)).toEqual({
      2023: {
        Meetings: [1, 3, 5],
        "Reviewed within 12 months": [1],
        "Within 12 months %": [1],
        "Decided within 4 weeks": [1, 5],
        "Decided % of meetings": [1, 5],
        "Decided % of decided": [1, 5],
        "Amended plans": [1, 5],
        "Within 12 weeks": [1],
        "Within 12 weeks %": [1],
      },
      2024: { Meetings: [2], "Amended plans": [2] },
    });
  });

  it("of requests are those of the year, by who asked and what was decided", () => {
    const given = {
      receivedDates: ["01/01/2024", "02/01/2024", "03/01/2024", "04/01/2024", "01/01/2023"],
      sources: ["School", "Parent", "Other", "School", "Parent"],
      outcomes: ["Agreed", "Refused", "", "Agreed", "Agreed"],
      outcomeDates: ["01/02/2024", "01/06/2024", "", "01/06/2024", "01/02/2023"],
    };
    const agreed = (...places: readonly number[]) => ({ Agreed: places, "Agreed % of received": places, "Agreed % of decided": places });
    expect(behind("EHCPREQUESTS", given)).toEqual({
      2023: { Requests: [5], "From parents %": [5], Decided: [5], ...agreed(5), "Within 6 weeks %": [5] },
      2024: {
        Requests: [1, 2, 3, 4],
        "From schools %": [1, 4],
        "From parents %": [2],
        Decided: [1, 2, 4],
        ...agreed(1, 4),
        "Within 6 weeks %": [1],
      },
    });
  });

  it("of plans are those of the need and the placement", () => {
    const [autism, mental] = ["Autistic Spectrum Disorder", "Social, Emotional and Mental Health"];
    const given = {
      needs: [autism, autism, mental, autism],
      placements: ["Special", "Mainstream", "special", "Special"],
    };
    expect(behind("EHCPSUMMARY", given)).toEqual({
      [autism]: { Special: [1, 4], Mainstream: [2], Plans: [1, 2, 4], Share: [1, 2, 4] },
      [mental]: { Special: [3], Plans: [3], Share: [3] },
      Total: { Special: [1, 3, 4], Mainstream: [2], Plans: [1, 2, 3, 4], Share: [1, 2, 3, 4] },
    });
    expect(behind("EHCPSUMMARY", { needs: [mental, autism] })).toMatchObject({ Total: { Plans: [1, 2], Share: [1, 2] } });
  });

  it("of ratings are the plans so rated", () => {
    expect(behind("PLANQUALITY", { ratings: ["Good", "Outstanding", "Good"] })).toEqual({
      Outstanding: { Plans: [2], Share: [2] },
      Good: { Plans: [1, 3], Share: [1, 3] },
      Total: { Plans: [1, 2, 3], Share: [1, 2, 3] },
    });
  });

  it("of Ofsted grades are the schools of the phase that are counted", () => {
    const given = {
      phases: ["Primary", "Primary", "Secondary", "Primary", "Secondary"],
      grades: ["Good", "Inadequate", "Outstanding", "Good", ""],
      statuses: ["Open", "Open", "Open", "Closed", ""],
    };
    expect(behind("OFSTEDSUMMARY", given)).toEqual({
      Primary: { Good: [1], Inadequate: [2], Total: [1, 2], "Good or outstanding": [1] },
      Secondary: { Outstanding: [3], "Not yet inspected": [5], Total: [3, 5], "Good or outstanding": [3] },
      Total: {
        Outstanding: [3],
        Good: [1],
        Inadequate: [2],
        "Not yet inspected": [5],
        Total: [1, 2, 3, 5],
        "Good or outstanding": [1, 3],
      },
    });
    expect(behind("OFSTEDRATE", { grades: ["Good", "Inadequate", "Outstanding", ""] })).toEqual({ "": { "": [1, 3] } });
  });

  it("of report cards are the cells of the area that hold the grade", () => {
    const given = {
      areas: [["Inclusion", "Achievement", "Safeguarding"]],
      grades: [
        ["Strong standard", "Expected standard", "Met"],
        ["Needs attention", "", "Not met"],
        ["Exceptional", "Strong standard", "Met"],
      ],
    };
    const [strong, needs, exceptional] = ["grades 1, 0: Strong standard", "grades 2, 0: Needs attention", "grades 3, 0: Exceptional"];
    const [expected, stronger] = ["grades 1, 1: Expected standard", "grades 3, 1: Strong standard"];
    expect(behind("OFSTEDREPORTCARD", given)).toEqual({
      Inclusion: {
        Exceptional: [exceptional],
        "Strong standard": [strong],
        "Needs attention": [needs],
        Graded: [strong, needs, exceptional],
        "Expected or better": [strong, exceptional],
      },
      Achievement: {
        "Strong standard": [stronger],
        "Expected standard": [expected],
        Graded: [expected, stronger],
        "Expected or better": [expected, stronger],
      },
      "Safeguarding standards": { Met: ["grades 1, 2: Met", "grades 3, 2: Met"], "Not met": ["grades 2, 2: Not met"] },
    });
  });

  it("of schools are those of the phase by who is responsible for them, also of the share", () => {
    const given = {
      phases: ["Primary", "Primary", "Secondary", "Primary", "Secondary"],
      types: ["Community school", "Academy converter", "Free schools", "Community school", "Other independent school"],
      statuses: ["Open", "Open", "", "Closed", "Open"],
    };
    const all = { Academies: [2], "Free schools": [3], "LA maintained": [1], Other: [5], Total: [1, 2, 3, 5] };
    const { Share: shares, ...counts } = behind("SCHOOLSUMMARY", given);
    expect(counts).toEqual({
      Primary: { Academies: [2], "LA maintained": [1], Total: [1, 2] },
      Secondary: { "Free schools": [3], Other: [5], Total: [3, 5] },
      Total: all,
    });
    expect(shares).toEqual(all);
  });

  it("of days bought and used are the orders and the uses", () => {
    const given = {
      orderDates: ["01/05/2023", "01/12/2023", "01/12/2024"],
      daysBought: [4, 2, 1],
      useDates: ["10/10/2023", "05/03/2024"],
      daysUsed: [1, 2],
      asOf: "31/08/2024",
    };
    expect(behind("TRADEDBALANCE", given)).toEqual({ "2023/24": { Bought: ["orders 1", "orders 2"], Used: ["uses 1", "uses 2"] } });
  });
});
