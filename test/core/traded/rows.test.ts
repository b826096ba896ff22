import { describe, expect, it } from "vitest";
import { listIn } from "../../../src/functions/traded/tariff-reading";
import { listOf, type Row } from "../../golden/price-list";

const faults = (...rows: readonly Row[]) => listIn(listOf(...rows)).faults.map(({ heading, message }) => `${heading}| ${message}`);

/** A sound row of each scale. */
const SOUND: Readonly<Record<string, Row>> = {
  Packages: { Scale: "Packages", "From quantity": 2, Price: 10 },
  Band: { Scale: "Band", "To quantity": 9, Price: 10 },
  Graduated: { Scale: "Graduated", Price: 10 },
  Volume: { Scale: "Volume", Price: 10 },
  Rate: { Scale: "Rate", Price: 10 },
  "Fixed fee": { Scale: "Fixed fee", Price: 10 },
  Surcharge: { Scale: "Surcharge", Percentage: 0.1 },
  Discount: { Scale: "Discount", Percentage: 0.1 },
};
const SCALES = Object.keys(SOUND);
const UNITS = ["Packages", "Band", "Graduated", "Volume", "Rate"];
const CHARGES = [...UNITS, "Fixed fee"];

describe("a column that a scale has no use for", () => {
  it.each<[string, Row, readonly string[], string]>([
    [
      "To quantity",
      { "To quantity": 9 },
      SCALES.filter((scale) => scale !== "Packages"),
      "A package is of exactly From quantity units: for a range write Band, Graduated or Volume in Scale.",
    ],
    ["Price", { Price: 10 }, CHARGES, "Write its rate in Percentage alone."],
    ["Each further", { "Each further": 5 }, ["Packages", "Band"], "Write what a unit costs in Price."],
    ["Percentage", { Percentage: 0.1 }, ["Surcharge", "Discount"], "Write Surcharge or Discount in the Scale of a row of its own."],
    ["Minimum", { Minimum: 5 }, UNITS, "Write it on a row that prices units."],
    ["Maximum", { Maximum: 5 }, UNITS, "Write it on a row that prices units."],
    ["Sold in", { "Sold in": 0.5 }, UNITS, "Write it on a row that prices units."],
    ["Part year", { "Part year": "Month" }, CHARGES, "A percentage is taken of what is charged for the part of the year."],
    [
      "Early-bird before",
      { "Early-bird before": "20/10/2026", "Early-bird %": 0.05 },
      CHARGES,
      "Give its row its own Valid from and Valid until.",
    ],
    ["Once only", { "Once only": "Yes" }, ["Packages"], "Leave it blank: it is charged once."],
    ["Only with", { "Only with": "Pens" }, CHARGES, "Leave it blank."],
  ])("is told of %s, and of no scale that has it", (heading, parts, scales, advice) => {
    const pens: Row = { Service: "Pens", Package: "Pens", "From quantity": 1, Price: 1 };
    for (const scale of SCALES) {
      const what = ["Fixed fee", "Surcharge", "Discount"].includes(scale) ? scale : `row of ${scale}`;
      const own = scale === "Fixed fee" && heading === "Each further" ? "Write a row of Rate beside it for what each unit costs." : advice;
      expect([scale, faults({ ...SOUND[scale], ...parts }, pens)]).toEqual([
        scale,
        scales.includes(scale) ? [] : [`${heading}| row 2, ${heading}: a ${what} has none. ${own}`],
      ]);
    }
  });
});

describe("a row", () => {
  it("has a price or, of a percentage, its rate", () => {
    const without = (row: Row, heading: string): Row => Object.fromEntries(Object.entries(row).filter(([name]) => name !== heading));
    for (const scale of CHARGES) expect(faults(without(SOUND[scale]!, "Price"))).toEqual(["Price| row 2, Price is blank."]);
    for (const scale of ["Surcharge", "Discount"])
      expect(faults(without(SOUND[scale]!, "Percentage"))).toEqual(["Percentage| row 2, Percentage is blank."]);
    expect(faults(without(SOUND.Packages!, "From quantity"))).toEqual(["From quantity| row 2, From quantity is blank."]);
    for (const scale of SCALES.filter((each) => each !== "Packages")) expect(faults(SOUND[scale]!)).toEqual([]);
  });

  it("of a whole order is a surcharge or a discount", () => {
    for (const scale of SCALES)
      expect(faults({ ...SOUND[scale], Service: "Whole order" })).toEqual(
        CHARGES.includes(scale) ? ["Scale| row 2, Scale: Whole order takes a Surcharge or a Discount. Name the service that is sold."] : [],
      );
  });

  it.each<[Row, string | null]>([
    [{ ...SOUND.Packages, "From quantity": 10_000 }, null],
    [{ ...SOUND.Packages, "From quantity": 10_001 }, "From quantity: 10001 is not a whole number of units from 1 to 10,000."],
    [{ ...SOUND.Packages, "From quantity": 0.5 }, null],
    [{ ...SOUND.Packages, "From quantity": 1.5 }, "From quantity: 1.5 is not a whole number of units from 1 to 10,000."],
    [{ ...SOUND.Packages, "From quantity": -0.5 }, "From quantity: -0.5 is not a whole number of units from 1 to 10,000."],
    [{ ...SOUND.Packages, "From quantity": -1 }, "From quantity: -1 is not a whole number of units from 1 to 10,000."],
    [{ ...SOUND.Packages, "From quantity": 1.5, "Sold in": 0.5 }, null],
    [
      { ...SOUND.Packages, "From quantity": 1.4, "Sold in": 0.5 },
      "From quantity: 1.4 is not a multiple of 0.5, the part of a unit in which it is sold.",
    ],
    [{ ...SOUND.Volume, "To quantity": 10_000_000 }, null],
    [{ ...SOUND.Volume, "To quantity": 10_000_001 }, "To quantity: 10000001 is not a whole number of units from 1 to 10,000,000."],
    [{ ...SOUND.Volume, "To quantity": 0.5 }, "To quantity: 0.5 is not a whole number of units from 1 to 10,000,000."],
    [{ ...SOUND.Volume, "To quantity": 0.5, "Sold in": 0.5 }, null],
    [{ ...SOUND.Volume, "To quantity": -0.5, "Sold in": 0.5 }, "To quantity: -0.5 is not a whole number of units from 1 to 10,000,000."],
    [
      { ...SOUND.Volume, "To quantity": 0.6, "Sold in": "0.5 or part" },
      "To quantity: 0.6 is not a multiple of 0.5, the part of a unit in which it is sold.",
    ],
    [{ ...SOUND.Volume, "From quantity": 3, "To quantity": 3 }, null],
    [
      { ...SOUND.Volume, "From quantity": 4, "To quantity": 3 },
      "To quantity, 3, is below From quantity, 4. Write the lower one in From quantity.",
    ],
    [
      { Scale: "Band", Price: 10, "Each further": 5 },
      "To quantity is blank: say how many units the Price covers. Each further is charged beyond it.",
    ],
    [{ Scale: "Band", Price: 10 }, null],
    [{ ...SOUND.Rate, Minimum: 5, Maximum: 5 }, null],
    [{ ...SOUND.Rate, Minimum: 5, Maximum: 4.99 }, "Maximum, £4.99, is below Minimum, £5."],
    [{ ...SOUND.Rate, "Use by": "01/09/2026" }, null],
    [{ ...SOUND.Rate, "Use by": "31/08/2026" }, "Use by, 31 August 2026, is before Valid from, 1 September 2026."],
  ])("%j: %s", (row, message) => {
    expect(faults(row).map((each) => each.split("| row 2, ")[1])).toEqual(message === null ? [] : [message]);
  });
});

describe("rows beside each other", () => {
  const rate = (parts: Row): Row => ({ Scale: "Rate", Price: 1, ...parts });
  const pack = (parts: Row): Row => ({ "From quantity": 1, Price: 10, ...parts });
  const both = (one: string, two: string, what: string, how: string) =>
    `${one} and ${two} both price ${what}. ${how}, or part them by customer, subscriber, term or dates.`;

  it("are told once, at the first that a row does not go with", () => {
    expect(faults(rate({}), rate({}), rate({}))).toEqual([
      `From quantity| ${both("row 2", "row 3", "1 of Advice", "End one before the other begins")}`,
      `From quantity| ${both("row 2", "row 4", "1 of Advice", "End one before the other begins")}`,
    ]);
  });

  it.each<[string, Row, boolean]>([
    ["the same for another customer", { Customer: "Academy" }, false],
    ["the same for anybody", { Customer: "" }, true],
    ["the same for others than subscribers", { Subscriber: "No" }, false],
    ["the same for subscribers and others", { Subscriber: "" }, true],
    ["the same for three years", { Term: 3 }, false],
    ["the same for any term", { Term: "" }, true],
    ["the same until the day before", { "Valid from": "01/08/2026", "Valid until": "31/08/2026" }, false],
    ["the same until the first day", { "Valid from": "01/08/2026", "Valid until": "01/09/2026" }, true],
    ["another service", { Service: "Pens" }, false],
  ])("of one customer, subscribers and one year, and %s", (_, parts, isFault) => {
    const own: Row = { Customer: "Maintained", Subscriber: "Yes", Term: 1 };
    for (const row of [rate, pack]) expect([faults(row(own), row({ ...own, ...parts })).length > 0]).toEqual([isFault]);
  });

  it("are packages of one name and one size twice", () => {
    expect(faults(pack({ Package: "Gold" }), pack({ Package: " GOLD " }))).toEqual([
      "Package| row 2 and row 3 both price GOLD of Advice, 1 or more, on one day. Keep one, or part them by customer, subscriber or dates.",
    ]);
    expect(faults(pack({ Package: "Gold" }), pack({ Package: "Gold", "From quantity": 2 }), pack({ Package: "Silver" }))).toEqual([]);
    expect(faults(pack({ Package: "Gold", Customer: "Academy" }), pack({ Package: "One" }), pack({ Package: "Gold" }))).toEqual([
      "Package| row 2 and row 4 both price Gold of Advice, 1 or more, on one day. Keep one, or part them by customer, subscriber or dates.",
    ]);
  });

  it("are fees of one name twice, where both are charged", () => {
    const fee = (parts: Row): Row => ({ Scale: "Fixed fee", Package: "Fee", Price: 5, ...parts });
    expect(faults(rate({}), fee({}), fee({}))).toEqual([
      "Package| row 3 and row 4 both price Fee of Advice on one day. Keep one, or part them by customer, subscriber or dates.",
    ]);
    expect(faults(rate({}), fee({}), fee({ Package: "Another" }))).toEqual([]);
    expect(faults(rate({}), fee({ "To quantity": 5 }), fee({ "From quantity": 6 }))).toEqual([]);
    expect(faults(rate({}), fee({ "To quantity": 5 }), fee({ "From quantity": 5 })).length).toBe(1);
  });

  it("are percentages of one kind at once, unless one is for a term and the other for any", () => {
    const off = (parts: Row): Row => ({ Scale: "Discount", Percentage: 0.1, ...parts });
    const twice =
      "Percentage| row 3 and row 4 are both a Discount on one order of Advice. Keep one, or part them by quantity, customer, subscriber or dates.";
    expect(faults(rate({}), off({}), off({ Package: "Other" }))).toEqual([twice]);
    expect(faults(rate({}), off({ Term: 3 }), off({}))).toEqual([]);
    expect(faults(rate({}), off({ Term: 3 }), off({ Term: 3 }))).toEqual([twice]);
    expect(faults(rate({}), off({}), off({ Scale: "Surcharge" }))).toEqual([]);
    expect(faults(rate({}), off({ "To quantity": 5 }), off({ "From quantity": 6 }))).toEqual([]);
    expect(faults(rate({}), off({ "To quantity": 6 }), off({ "From quantity": 6 }))).toEqual([twice]);
    expect(faults(rate({}), off({ "From quantity": 6 }), off({ "To quantity": 6 }))).toEqual([twice]);
  });

  it("are of one year where they are on sale on one day", () => {
    const next = { "Academic year": "2027/28", "Valid from": "31/08/2027", "Valid until": "31/08/2028" };
    expect(faults(rate({}), rate(next))).toEqual([
      "Academic year| row 2 and row 3: Advice of 2026/27 and of 2027/28 are both on sale on one day (1 September 2026 to 31 August 2027; 31 August 2027 to 31 August 2028). End one before the other begins.",
    ]);
    expect(faults(rate({}), rate({ ...next, "Valid from": "01/09/2027" }))).toEqual([]);
  });

  it("are of one scale, rates and volumes being one", () => {
    expect(faults(rate({ "To quantity": 5 }), { Scale: "Volume", "From quantity": 6, Price: 1 })).toEqual([]);
    expect(faults(pack({}), rate({}))).toEqual([
      "Scale| row 2 prices Advice by Packages and row 3 by Rate, and one order cannot follow both. Write one Scale, or part them by customer, subscriber, term or dates.",
    ]);
    expect(faults(pack({ Subscriber: "Yes" }), rate({ Subscriber: "No" }))).toEqual([]);
    expect(faults(pack({ Term: 1 }), rate({ Term: 2 }))).toEqual([]);
    expect(faults(pack({}), { Scale: "Fixed fee", Price: 1 }, { Scale: "Surcharge", Percentage: 0.1 })).toEqual([]);
  });

  it.each<[string, Row, Row, string]>([
    ["Minimum", { Minimum: 300 }, { Minimum: 310 }, "is £300 in row 2 and £310 in row 3"],
    ["Maximum", { Maximum: 300 }, { Maximum: 310 }, "is £300 in row 2 and £310 in row 3"],
    ["Sold in", { "Sold in": 0.5 }, { "Sold in": 0.25 }, "is 0.5 in row 2 and 0.25 in row 3"],
    ["Sold in", { "Sold in": 0.5 }, { "Sold in": "0.5 or part" }, "is 0.5 in row 2 and 0.5 or part in row 3"],
    ["Part year", { "Part year": "Day" }, { "Part year": "5 + 7 months" }, "is days in row 2 and 5 + 7 months in row 3"],
    ["Use by", { "Use by": "31/03/2027" }, { "Use by": "31/08/2027" }, "is 31 March 2027 in row 2 and 31 August 2027 in row 3"],
  ])("say one %s where they make one price", (heading, one, two, says) => {
    const told = `${heading}| ${heading} of Advice ${says}, which may serve one order. Write the same in both.`;
    const other = { Package: "Two", "From quantity": 2 };
    expect(faults(pack(one), pack({ ...other, ...two }))).toEqual([told]);
    expect(faults(pack(one), pack({ ...other, ...one }))).toEqual([]);
    expect(faults(pack(one), pack(other))).toEqual([]);
    expect(faults(pack({ Customer: "Academy", ...one }), pack({ Customer: "Maintained", ...other, ...two }))).toEqual([]);
    const graduated = (parts: Row, from: number, to: number | ""): Row => ({
      Scale: "Graduated",
      Price: 1,
      "From quantity": from,
      "To quantity": to,
      ...parts,
    });
    expect(faults(graduated(one, 1, 5), graduated(two, 6, ""))).toEqual([told]);
    // Of ranges of which one alone is reached, each may have bounds of its own.
    const isBound = heading === "Minimum" || heading === "Maximum";
    for (const scale of ["Band", "Volume", "Rate"])
      expect(faults({ ...graduated(one, 1, 5), Scale: scale }, { ...graduated(two, 6, ""), Scale: scale })).toEqual(
        isBound ? [] : expect.arrayContaining([told]),
      );
  });
});

describe("the ranges of a service", () => {
  const slice = (from: unknown, to: unknown, parts: Row = {}): Row => ({
    Scale: "Graduated",
    "From quantity": from,
    "To quantity": to,
    Price: 1,
    ...parts,
  });
  const band = (from: unknown, to: unknown, parts: Row = {}): Row => ({ ...slice(from, to, parts), Scale: "Band" });

  it("leave no gap, whatever order they stand in", () => {
    const gap = "row 3 ends at 50 and row 2 begins at 52: 51 of Advice has no price. Begin row 2 at 51.";
    expect(faults(band(52, 60), band(1, 50))).toEqual([`From quantity| ${gap}`]);
    expect(faults(band(51, 60), band(1, 50))).toEqual([]);
    expect(faults(band(1, 5, { "Sold in": 0.5 }), band(5.5, 9, { "Sold in": 0.5 }))).toEqual([]);
    expect(faults(band(1, 5, { "Sold in": 0.5 }), band(6, 9, { "Sold in": 0.5 }))).toEqual([
      "From quantity| row 2 ends at 5 and row 3 begins at 6: 5.5 of Advice has no price. Begin row 3 at 5.5.",
    ]);
    expect(faults(band(1, ""), band(51, 60))).toEqual([]);
    expect(faults(band(1, 5, { Customer: "Academy" }), band(7, 9, { Customer: "Maintained" }))).toEqual([]);
  });

  it("of slices may begin where the one before ends, or a whole unit later", () => {
    expect(faults(slice("", 5), slice(5, 10), slice(10, ""))).toEqual([]);
    expect(faults(slice(1, 5), slice(6, ""))).toEqual([]);
    expect(faults(slice(1, 5, { "Sold in": 0.5 }), slice(6, "", { "Sold in": 0.5 }))).toEqual([]);
    expect(faults(slice(1, 5), slice(7, ""))).toEqual([
      "From quantity| row 2 ends at 5 and row 3 begins at 7: 6 of Advice has no price. Begin row 3 at 6.",
    ]);
    expect(faults(slice(1, 5), slice(4, ""))).toEqual([
      "From quantity| row 2 and row 3 both price 4 of Advice. End one before the other begins, or part them by customer, subscriber, term or dates.",
    ]);
    expect(faults(slice(1, ""), slice(6, ""))).toEqual([]);
    expect(faults(slice(2, ""))).toEqual([
      "From quantity| row 2 begins at 2, and the units of Advice before it have no rate. Begin at 1, or add a row for them with Free in Price.",
    ]);
    expect([...faults(slice(1, "")), ...faults(slice("", "")), ...faults(band(6, ""))]).toEqual([]);
  });
});

describe("what is sold only with something else", () => {
  const pack = (name: string, onlyWith = "", parts: Row = {}): Row => ({
    Package: name,
    "From quantity": 1,
    Price: 1,
    "Only with": onlyWith,
    ...parts,
  });

  it("is sold with a package of its service or another service, by any case, and not with itself", () => {
    const pens = pack("Pens", "", { Service: "Pens" });
    expect(faults(pack("Gold"), pack("Extra", "GOLD"), pens)).toEqual([]);
    expect(faults(pack("Extra", "pens"), pens)).toEqual([]);
    const itself = (name: string) =>
      `Only with| row 2, Only with: "${name}" is the row itself. Name the package or service that has to be bought beside it.`;
    expect(faults(pack("Extra", "extra"))).toEqual([itself("extra")]);
    expect(faults(pack("Extra", "ADVICE"))).toEqual([itself("ADVICE")]);
    expect(faults(pack("Extra", "Ink"), pens)).toEqual([
      'Only with| row 2, Only with: "Ink" is neither a package of Advice nor a service of the list.',
    ]);
    // A package of another service is none of this one.
    expect(faults(pack("Extra", "Red"), pack("Red", "", { Service: "Pens" }))).toEqual([
      'Only with| row 2, Only with: "Red" is neither a package of Advice nor a service of the list.',
    ]);
  });

  it("is sold with four packages of a service at most", () => {
    const names = ["A", "B", "C", "D", "E"];
    const extras = (count: number) => names.slice(0, count).map((name) => pack(`Extra ${name}`, name));
    const all = names.map((name) => pack(name));
    expect(faults(...all, ...extras(4))).toEqual([]);
    expect(faults(...all, ...extras(5))).toEqual([
      "Only with| row 11, Only with: more than four packages of Advice have others sold only with them. Part it into services.",
    ]);
    expect(faults(...all, pack("Extra", "A; B; C; D"), pack("More", "A; B; C; D"))).toEqual([]);
  });
});

describe("packages without Each further that look like bands", () => {
  const pack = (from: number, price: number, parts: Row = {}): Row => ({
    Package: `From ${from}`,
    "From quantity": from,
    Price: price,
    "Each further": 0,
    ...parts,
  });
  const sent = (...rows: readonly Row[]) =>
    listIn(listOf(...rows).map((row) => row.map((cell) => (cell === "" ? 0 : cell)))).faults.map(({ message }) => message);

  it("cost more than three times the next larger one, bought over to just below it", () => {
    // 9 at 10 each are 90, where 10 cost 30; at 30.01 they are less than three times as much.
    expect(sent(pack(1, 10), pack(10, 29.99))).toEqual([
      "row 2, Each further is 0 or blank: 9 of Advice would cost £90, where row 3 sells 10 for £29.99. Write Band in Scale or, if it is meant so, Packages.",
    ]);
    expect(sent(pack(1, 10), pack(10, 30))).toEqual([]);
    expect(sent(pack(2, 20), pack(10, 26.66))).toEqual([
      "row 2, Each further is 0 or blank: 8 of Advice would cost £80, where row 3 sells 10 for £26.66. Write Band in Scale or, if it is meant so, Packages.",
    ]);
    expect(sent(pack(2, 20), pack(10, 26.67))).toEqual([]);
  });

  it("are not told of those bought once, of others' packages, nor where something further is sold", () => {
    const dear = pack(1, 10);
    const large = pack(10, 20);
    expect(sent(dear, large)).toHaveLength(1);
    expect(sent({ ...dear, "Once only": "Yes" }, large)).toEqual([]);
    expect(sent({ ...dear, "Each further": 9 }, large)).toEqual([]);
    for (const parts of [{ Customer: "Academy" }, { Subscriber: "Yes" }, { Term: 2 }, { Service: "Pens" }]) {
      expect(sent({ ...dear, ...parts }, large)).toEqual([]);
      expect(sent({ ...dear, ...parts }, { ...large, ...parts })).toHaveLength(1);
    }
    // A fee that begins at a larger quantity is no package.
    const fee: Row = { Package: "Fee", Scale: "Fixed fee", Price: 5, "From quantity": 10 };
    expect(sent(dear, fee)).toEqual([]);
    // Of two of one size, each is compared with the next larger, and neither with the other.
    expect(
      sent(
        { ...dear, Package: "A" },
        { ...dear, Package: "B", "From quantity": 2 },
        { ...dear, Package: "C", "From quantity": 2 },
        pack(10, 10),
      ),
    ).toEqual(["row 3", "row 4"].map((row) => expect.stringContaining(`${row}, Each further is 0 or blank: 8 of Advice would cost £40`)));
    // It is the next larger one that is compared, and not the largest.
    expect(sent(dear, pack(3, 15), pack(40, 20), pack(50, 1_000))).toEqual([
      expect.stringMatching(/^row 3, .*: 39 of Advice would cost £195, where row 4 sells 40 for £20\./),
    ]);
  });
});
