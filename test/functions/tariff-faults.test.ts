import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listIn } from "../../src/functions/traded/tariff-reading";
import { listOf, type ListCells, type Row, transcribed } from "../golden/price-list";

const faults = (cells: ListCells) => listIn(cells).faults.map(({ rows, heading, message }) => ({ rows, heading, message }));
const only = (...rows: readonly Row[]) => faults(listOf(...rows));

describe("a fault of a row by itself", () => {
  it.each<[string, Row, string, string]>([
    [
      "a package with a range",
      { "From quantity": 1, "To quantity": 5, Price: 10 },
      "To quantity",
      "row 2, To quantity: a row of Packages has none. A package is of exactly From quantity units: for a range write Band, Graduated or Volume in Scale.",
    ],
    ["a package of no size", { Price: 10 }, "From quantity", "row 2, From quantity is blank."],
    [
      "a range back to front",
      { Scale: "Band", "From quantity": 50, "To quantity": 5, Price: 10 },
      "To quantity",
      "row 2, To quantity, 5, is below From quantity, 50. Write the lower one in From quantity.",
    ],
    [
      "a rate with something further",
      { Scale: "Rate", Price: 10, "Each further": 5 },
      "Each further",
      "row 2, Each further: a row of Rate has none. Write what a unit costs in Price.",
    ],
    [
      "a fee with something further",
      { Scale: "Fixed fee", Price: 439, "Each further": 1.08 },
      "Each further",
      "row 2, Each further: a Fixed fee has none. Write a row of Rate beside it for what each unit costs.",
    ],
    ["a percentage without one", { Scale: "Surcharge" }, "Percentage", "row 2, Percentage is blank."],
    [
      "a percentage in Price",
      { Scale: "Discount", Price: 0.1, Percentage: 0.1 },
      "Price",
      "row 2, Price: a Discount has none. Write its rate in Percentage alone.",
    ],
    [
      "a percentage of a package",
      { "From quantity": 1, Price: 10, Percentage: 0.1 },
      "Percentage",
      "row 2, Percentage: a row of Packages has none. Write Surcharge or Discount in the Scale of a row of its own.",
    ],
    [
      "a scale there is none of",
      { Scale: "Tiered", Price: 10 },
      "Scale",
      'row 2, Scale: "Tiered" is not a scale. Use Packages, Band, Graduated, Volume, Rate, Fixed fee, Surcharge or Discount.',
    ],
    [
      "a price of 0",
      { Scale: "Rate", Price: 0 },
      "Price",
      "row 2, Price is blank or 0. Write the price, or Free where nothing is charged.",
    ],
    ["a nought as text", { Scale: "Rate", Price: "0" }, "Price", 'row 2, Price: "0" can be read two ways. Leave it empty, or write Free.'],
    ["no price", { Scale: "Rate", Price: "" }, "Price", "row 2, Price is blank."],
    [
      "a 0 beside empty cells",
      { "From quantity": 1, Price: 10, "Each further": 0, Note: "" },
      "Each further",
      "row 2, Each further: 0 can be read two ways. Leave it empty where nothing further is sold so, or write Free.",
    ],
    [
      "a price finer than a penny",
      { Scale: "Band", Price: 10.005 },
      "Price",
      "row 2, Price: 10.005 is not pounds and whole pence. Round it to the penny.",
    ],
    [
      "a rate finer than it can be",
      { Scale: "Rate", Price: 0.00005 },
      "Price",
      "row 2, Price: 0.00005 is finer than a hundredth of a penny. Round it to four decimals.",
    ],
    [
      "part of a unit of what is sold whole",
      { Scale: "Volume", "From quantity": 1.5, Price: 10 },
      "From quantity",
      "row 2, From quantity: 1.5 is not a whole number of units from 1 to 10,000,000.",
    ],
    [
      "a part of another size",
      { Scale: "Volume", "From quantity": 1.3, "Sold in": 0.5, Price: 10 },
      "From quantity",
      "row 2, From quantity: 1.3 is not a multiple of 0.5, the part of a unit in which it is sold.",
    ],
    [
      "a maximum below the minimum",
      { Scale: "Rate", Price: 1, Minimum: 300, Maximum: 200 },
      "Maximum",
      "row 2, Maximum, £200, is below Minimum, £300.",
    ],
    [
      "a Use by before its list",
      { Scale: "Rate", Price: 1, "Use by": "31/08/2026" },
      "Use by",
      "row 2, Use by, 31 August 2026, is before Valid from, 1 September 2026.",
    ],
    [
      "7/12 that became a date",
      { Scale: "Rate", Price: 1, "Part year": 46_363 },
      "Part year",
      "row 2, Part year: 46363 does not say how a part of the year is charged. 7/12 typed into a cell becomes a date. Write Month, Day or, as text, 5 + 7 months.",
    ],
    [
      "a year of thirteen months",
      { Scale: "Rate", Price: 1, "Part year": "6 + 7 months" },
      "Part year",
      'row 2, Part year: "6 + 7 months" does not say how a part of the year is charged. Write Month, Day or, as text, 5 + 7 months.',
    ],
    [
      "a step that is none",
      { Scale: "Rate", Price: 1, "Sold in": "bits" },
      "Sold in",
      'row 2, Sold in: "bits" is not the part of a unit in which it is sold. Write 0.5 for halves, or 0.25 or part.',
    ],
    [
      "something sold as a whole order",
      { Service: "Whole order", Scale: "Rate", Price: 1 },
      "Scale",
      "row 2, Scale: Whole order takes a Surcharge or a Discount. Name the service that is sold.",
    ],
    [
      "a companion nobody knows",
      { "From quantity": 1, Price: 1, "Only with": "Gould" },
      "Only with",
      'row 2, Only with: "Gould" is neither a package of Advice nor a service of the list.',
    ],
    [
      "a companion that is itself",
      { "From quantity": 1, Price: 1, "Only with": "Advice" },
      "Only with",
      'row 2, Only with: "Advice" is the row itself. Name the package or service that has to be bought beside it.',
    ],
  ])("names %s by row and column, and what to write", (_, row, heading, message) => {
    expect(only(row)).toEqual([{ rows: [2], heading, message }]);
  });
});

describe("a fault of rows beside each other", () => {
  const band = (from: unknown, to: unknown, parts: Row = {}): Row => ({
    Scale: "Band",
    "From quantity": from,
    "To quantity": to,
    Price: 10,
    ...parts,
  });

  it.each<[string, readonly Row[], readonly number[], string, string]>([
    [
      "a gap",
      [band("", 50), band(52, 60)],
      [3, 2],
      "From quantity",
      "row 2 ends at 50 and row 3 begins at 52: 51 of Advice has no price. Begin row 3 at 51.",
    ],
    [
      "an overlap",
      [band("", 50), band(50, 60)],
      [3, 2],
      "From quantity",
      "row 2 and row 3 both price 50 of Advice. End one before the other begins, or part them by customer, subscriber, term or dates.",
    ],
    [
      "a row twice",
      [band(1, 50), band(1, 50)],
      [3, 2],
      "From quantity",
      "row 2 and row 3 both price 1 of Advice. End one before the other begins, or part them by customer, subscriber, term or dates.",
    ],
    [
      "two scales",
      [band(1, 50), { Scale: "Volume", "From quantity": 51, Price: 1 }],
      [3, 2],
      "Scale",
      "row 2 prices Advice by Band and row 3 by Volume, and one order cannot follow both. Write one Scale, or part them by customer, subscriber, term or dates.",
    ],
    [
      "a scale and none",
      [band(1, 50), { "From quantity": 51, Price: 1 }],
      [3, 2],
      "Scale",
      "row 2 prices Advice by Band and row 3 by Packages, and one order cannot follow both. Write one Scale, or part them by customer, subscriber, term or dates.",
    ],
    [
      "a range for all beside one for some",
      [band(1, 50), band(1, 50, { Customer: "Academy" })],
      [3, 2],
      "From quantity",
      "row 2 and row 3 both price 1 of Advice. End one before the other begins, or part them by customer, subscriber, term or dates.",
    ],
    [
      "two discounts at once",
      [
        { Scale: "Discount", Percentage: 0.1 },
        { Scale: "Discount", Percentage: 0.2, Customer: "Academy" },
      ],
      [3, 2],
      "Percentage",
      "row 2 and row 3 are both a Discount on one order of Advice. Keep one, or part them by quantity, customer, subscriber or dates.",
    ],
    [
      "slices that do not begin at the beginning",
      [{ Scale: "Graduated", "From quantity": 6, Price: 1 }],
      [2],
      "From quantity",
      "row 2 begins at 6, and the units of Advice before it have no rate. Begin at 1, or add a row for them with Free in Price.",
    ],
    [
      "slices whose bound can be read two ways",
      [
        { Scale: "Graduated", Price: 1 },
        { Scale: "Graduated", "From quantity": 5, Price: 2 },
      ],
      [2],
      "To quantity",
      "row 2, To quantity is blank, and row 3 begins at 5: is 5 the last unit of the one or the first of the other? Write To quantity.",
    ],
    [
      "a band extended into the next",
      [band(1, 50, { "Each further": 1 }), band(51, 60)],
      [2, 3],
      "Each further",
      "row 2, Each further: row 3 prices the units beyond. Keep the one or the other.",
    ],
    [
      "two minimums of one charge",
      [
        { Scale: "Graduated", "To quantity": 5, Price: 1, Minimum: 300 },
        { Scale: "Graduated", "From quantity": 6, Price: 1, Minimum: 310 },
      ],
      [3, 2],
      "Minimum",
      "Minimum of Advice is £300 in row 2 and £310 in row 3, which may serve one order. Write the same in both.",
    ],
    [
      "two last days",
      [
        { Scale: "Volume", "To quantity": 5, Price: 1, "Use by": "31/03/2027" },
        { Scale: "Volume", "From quantity": 6, Price: 1, "Use by": "31/08/2027" },
      ],
      [3, 2],
      "Use by",
      "Use by of Advice is 31 March 2027 in row 2 and 31 August 2027 in row 3, which may serve one order. Write the same in both.",
    ],
    [
      "bands that look like packages",
      [
        { Package: "To 50", "From quantity": 1, Price: 1693.2, "Each further": 0 },
        { Package: "51 on", "From quantity": 51, Price: 2119.56, "Each further": 0 },
      ],
      [2, 3],
      "Scale",
      "row 2, Each further is 0 or blank: 50 of Advice would cost £84,660, where row 3 sells 51 for £2,119.56. Write Band in Scale or, if it is meant so, Packages.",
    ],
  ])("tells %s with its rows", (_, rows, places, heading, message) => {
    expect(faults(listOf(...rows))).toContainEqual({ rows: places, heading, message });
  });

  it("is none where rows are apart by customer, subscriber, term or dates", () => {
    const apart: readonly Row[][] = [
      [band(1, 50, { Customer: "Maintained" }), { Scale: "Rate", Price: 1, Customer: "Academy" }],
      [band(1, 50, { Subscriber: "Yes" }), band(1, 60, { Subscriber: "No" })],
      [band(1, 50, { Term: 1 }), band(1, 60, { Term: 3 })],
      [band(1, 50, { "Valid until": "31/12/2026" }), { Scale: "Rate", Price: 1, "Valid from": "01/01/2027" }],
    ];
    for (const rows of apart) expect(only(...rows)).toEqual([]);
  });

  it("is none of two years on sale at once to different customers", () => {
    const years: readonly Row[] = [
      {
        Customer: "Maintained",
        "Academic year": "2026/27",
        "Valid from": "01/04/2026",
        "Valid until": "31/03/2027",
        Scale: "Rate",
        Price: 1,
      },
      { Customer: "Academy", "Academic year": "2025/26", "Valid from": "01/09/2025", "Valid until": "31/08/2026", Scale: "Rate", Price: 1 },
    ];
    expect(only(...years)).toEqual([]);
    expect(only(years[0]!, { ...years[1]!, Customer: "" })).toMatchObject([
      { rows: [3, 2], message: expect.stringContaining("row 2 and row 3: Advice of 2026/27 and of 2025/26 are both on sale on one day") },
    ]);
  });
});

it("every fault of a list is told, those of rows by themselves first, each at its cell", () => {
  const cells = listOf(
    { Scale: "Band", "From quantity": 60, "To quantity": 50, Price: "ten", Minimum: -1 },
    { Scale: "Band", "From quantity": 1, "To quantity": 50, Price: 10 },
    { Scale: "Band", "From quantity": 40, "To quantity": 60, Price: 10 },
    { Scale: "Rate", Price: 0 },
  );
  const headings = cells[0] as string[];
  expect(listIn(cells).faults.map(({ rows, column, heading }) => [rows, column, heading])).toEqual([
    [[2], headings.indexOf("Price") + 1, "Price"],
    [[5], headings.indexOf("Price") + 1, "Price"],
    [[4, 3], headings.indexOf("From quantity") + 1, "From quantity"],
  ]);
});

it("faults of headings are told by their column", () => {
  expect(listIn([["Service", "Pryce", "Price", "Price"]]).faults).toMatchObject([
    { rows: [1], column: 2, message: expect.stringContaining('"Pryce" is not a heading of a price list. Did you mean "Price"?') },
    { rows: [1], column: 4, message: "row 1, column 4: the heading Price stands there twice." },
    { rows: [1], column: null, message: expect.stringContaining("row 1 lacks the headings Academic year, Package") },
  ]);
});

it("the order of rows does not decide whether a list is sound", () => {
  const cells = transcribed("oxfordshire");
  fc.assert(
    fc.property(fc.shuffledSubarray(cells.slice(1), { minLength: cells.length - 1 }), (rows) => {
      expect(listIn([cells[0]!, ...rows]).faults).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

it("a list is read the same with its empty cells as 0, as Excel for Windows and Mac send them, or as null", () => {
  for (const name of ["norfolk", "oxfordshire", "others"]) {
    const cells = transcribed(name);
    for (const blank of [0, null]) {
      const sent = cells.map((row) => row.map((cell) => (cell === "" ? blank : cell)));
      expect(listIn(sent).tariff?.rows).toEqual(listIn(cells).tariff!.rows);
    }
  }
});

it.each([
  ["Bands", "Band"],
  ["per unit", "Rate"],
  ["Fixed charge", "Fixed fee"],
  ["all units", "Volume"],
  ["LEAST-COST COMBINATION", "Packages"],
])("the scale %s is read as %s", (written, scale) => {
  expect(listIn(listOf({ Scale: written, "From quantity": 1, Price: 1 })).tariff!.rows[0]!.scale).toBe(scale);
});
