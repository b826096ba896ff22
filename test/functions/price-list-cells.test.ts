import { describe, expect, it } from "vitest";
import { listIn } from "../../src/functions/traded/tariff-reading";
import { bundle, MODERN } from "../bundle/bundle";
import { listOf, type Row, sound } from "../golden/price-list";

const essex = bundle();
const faults = (...rows: readonly Row[]) => listIn(listOf(...rows)).faults.map(({ message }) => message);
const read = (...rows: readonly Row[]) => sound(listOf(...rows)).rows;
const rate = (parts: Row): Row => ({ Scale: "Rate", Price: 1, ...parts });
const pack = (parts: Row): Row => ({ "From quantity": 1, Price: 10, ...parts });

/** What a list shows of its first row, under a heading, when it is spilled without a rise. */
function spilled(heading: string, row: Row, call = essex.call): unknown {
  const cells = call("TRADEDRAISE", listOf(row), 0) as unknown[][];
  return cells[1]![cells[0]!.indexOf(heading)];
}

describe("a price", () => {
  it.each(["Free", "free of charge", "NIL", "Included", "£0", "0.00"])("of %s is one of nothing", (written) => {
    expect(read(pack({ Price: written }))[0]!.price).toBe(0);
    expect(read(rate({ Price: written }))[0]!.price).toBe(0);
    expect(spilled("Price", pack({ Price: written }))).toBe("Free");
  });

  it.each(["None", "no", "N/A", "-"])("of each further that is written %s is none", (written) => {
    expect(read(pack({ "Each further": written }))[0]!.eachFurther).toBeNull();
    expect(spilled("Each further", pack({ "Each further": written }))).toBe("");
  });

  it("is from a penny to £500,000 of a package, a band or a fee", () => {
    expect(read(pack({ Price: 0.01 }))[0]!.price).toBe(100);
    expect(read(pack({ Price: 500_000 }))[0]!.price).toBe(5_000_000_000);
    for (const price of [500_000.01, -0.01, -5, 1e-9])
      expect(faults(pack({ Price: price }))).toEqual([`row 2, Price: ${price} is not a price from 1p to £500,000.`]);
    expect(faults({ Scale: "Fixed fee", Price: 10.005 })).toEqual([
      "row 2, Price: 10.005 is not pounds and whole pence. Round it to the penny.",
    ]);
    expect(faults(pack({ "Each further": 0.0125 }))).toEqual([
      "row 2, Each further: 0.0125 is not pounds and whole pence. Round it to the penny.",
    ]);
  });

  it("is from a hundredth of a penny to £500,000 of a unit", () => {
    expect(read(rate({ Price: 0.0001 }))[0]!.price).toBe(1);
    expect(read(rate({ Price: 500_000 }))[0]!.price).toBe(5_000_000_000);
    for (const price of [500_000.01, -0.0001, -5])
      expect(faults(rate({ Price: price }))).toEqual([`row 2, Price: ${price} is not a price from 0.01p to £500,000.`]);
    expect(read({ Scale: "Band", "To quantity": 5, Price: 10, "Each further": 0.0125 })[0]!.eachFurther).toBe(125);
  });

  it("of a minimum or maximum is a penny or more", () => {
    const row = read(rate({ Minimum: 0.01, Maximum: 0.01 }))[0]!;
    expect([row.minimum, row.maximum]).toEqual([1, 1]);
    expect(faults(rate({ Minimum: -1 }))).toEqual(["row 2, Minimum: -1 is not a charge of 1p or more."]);
    expect(faults(rate({ Maximum: "0" }))).toEqual(["row 2, Maximum: 0 is not a charge of 1p or more."]);
    expect(faults(rate({ Minimum: 10.005 }))).toEqual(["row 2, Minimum: 10.005 is not pounds and whole pence. Round it to the penny."]);
    expect([spilled("Minimum", rate({ Minimum: 306 })), spilled("Maximum", rate({ Maximum: 1_200.5 }))]).toEqual([306, 1_200.5]);
    expect([spilled("Minimum", rate({})), spilled("Maximum", rate({}))]).toEqual(["", ""]);
  });

  it("is formatted in pounds and pence, and to four decimals where it is finer", () => {
    const modern = bundle(MODERN).call;
    expect(spilled("Price", rate({ Price: 1.08 }), modern)).toMatchObject({ basicValue: 1.08, numberFormat: "£#,##0.00" });
    expect(spilled("Price", rate({ Price: 1.0825 }), modern)).toMatchObject({ basicValue: 1.0825, numberFormat: "£#,##0.0000" });
    const surcharge = { Scale: "Surcharge", Percentage: 0.15 };
    expect(spilled("Percentage", surcharge, modern)).toMatchObject({ basicValue: 0.15, numberFormat: "0.0%" });
    expect(spilled("Percentage", { ...surcharge, Percentage: "12.5%" }, modern)).toMatchObject({ basicValue: 0.125, numberFormat: "0.0%" });
    expect(spilled("Percentage", { ...surcharge, Percentage: "12.25%" }, modern)).toMatchObject({
      basicValue: 0.1225,
      numberFormat: "0.00%",
    });
  });
});

describe("an early-bird price", () => {
  const before = { "Early-bird before": "20/10/2026" };

  it("or a percentage before a day is read", () => {
    expect(read(pack({ ...before, "Early-bird price": 8 }))[0]!.earlyBird).toEqual({ before: 46_315, price: 80_000 });
    expect(read(pack({ ...before, "Early-bird %": "5%" }))[0]!.earlyBird).toEqual({ before: 46_315, rate: 500 });
    expect(read(pack({ ...before, "Early-bird price": "Free" }))[0]!.earlyBird).toEqual({ before: 46_315, price: 0 });
  });

  it.each<[string, Row, string]>([
    ["a price without the day", { "Early-bird price": 8 }, "row 2, Early-bird before is blank: put the first day at full price."],
    ["a percentage without the day", { "Early-bird %": "5%" }, "row 2, Early-bird before is blank: put the first day at full price."],
    [
      "both",
      { ...before, "Early-bird price": 8, "Early-bird %": "5%" },
      "row 2 has both an Early-bird % and an Early-bird price. Keep one.",
    ],
    ["the day alone", before, "row 2 has an Early-bird before, and neither an Early-bird % nor an Early-bird price."],
  ])("is refused of %s", (_, parts, message) => {
    expect(faults(pack(parts))).toEqual([message]);
  });
});

describe("a term", () => {
  it.each<[unknown, number]>([
    [1, 1],
    [10, 10],
    ["3", 3],
    ["1 year", 1],
    ["2 years", 2],
    ["2years", 2],
    ["  3  Years ", 3],
    ["10 years", 10],
  ])("of %j is %i", (written, years) => {
    expect(read(pack({ Term: written }))[0]!.term).toBe(years);
    expect(spilled("Term", pack({ Term: written }))).toBe(years);
  });

  it.each([11, 0.5, -1, "11 years", "about 2 years", "2 years or more", "years"])("of %j is refused", (written) => {
    expect(faults(pack({ Term: written }))).toEqual([expect.stringMatching(/^row 2, Term: .* is not a (?:whole )?number/)]);
  });
});

describe("what a unit is sold in", () => {
  it.each<[unknown, number, boolean, unknown]>([
    [0.5, 0.5, false, 0.5],
    ["0.5", 0.5, false, 0.5],
    [".25", 0.25, false, 0.25],
    [5, 5, false, 5],
    [12.5, 12.5, false, 12.5],
    [1000, 1000, false, 1000],
    [0.001, 0.001, false, 0.001],
    ["0.25 or part", 0.25, true, "0.25 or part"],
    ["  0.25  or  any  part  thereof ", 0.25, true, "0.25 or part"],
    ["1 OR PART", 1, true, "1 or part"],
    ["0.5or part of it", 0.5, true, "0.5 or part"],
  ])("of %j is steps of %d", (written, step, isPartWhole, shown) => {
    expect(read(rate({ "Sold in": written }))[0]!.soldIn).toEqual({ step, isPartWhole });
    expect(spilled("Sold in", rate({ "Sold in": written }))).toBe(shown);
  });

  it.each([1000.5, 1001, -1, 0.0005, "0", "halves of 0.5", "0.5 hours", "0.5 or parts", "or part", "1.2.3"])(
    "of %j is refused",
    (written) => {
      expect(faults(rate({ "Sold in": written }))).toEqual([
        `row 2, Sold in: ${typeof written === "string" ? `"${written}"` : written} is not the part of a unit in which it is sold. Write 0.5 for halves, or 0.25 or part.`,
      ]);
    },
  );
});

describe("a part of the year", () => {
  const BY_MONTH = Array.from({ length: 12 }, () => 1);

  it.each<[string, readonly number[], string]>([
    ["Month", BY_MONTH, "Month"],
    ["by the month", BY_MONTH, "Month"],
    ["1+1+1+1+1+1+1+1+1+1+1+1", BY_MONTH, "Month"],
    ["5 + 7 months", [5, 7], "5 + 7 months"],
    ["5/12 + 7/12", [5, 7], "5 + 7 months"],
    [" 5 / 12 ,  7 / 12 ", [5, 7], "5 + 7 months"],
    ["1 month and 11 months", [1, 11], "1 + 11 months"],
    ["12 months", [12], "12 months"],
    ["7 months", [7], "7 months"],
  ])("charged by %s has those parts", (written, parts, shown) => {
    expect(read(rate({ "Part year": written }))[0]!.partYear).toEqual({ by: "months", parts });
    expect(spilled("Part year", rate({ "Part year": written }))).toBe(shown);
  });

  it.each(["Day", "daily", "By the day"])("charged by %s is counted in days", (written) => {
    expect(read(rate({ "Part year": written }))[0]!.partYear).toEqual({ by: "days" });
    expect(spilled("Part year", rate({ "Part year": written }))).toBe("Day");
  });

  it.each(["sometimes", "0 + 12 months", "6 + 7 months", "x5 + 7", "5 + 7x", "5 7", "5/11 + 7/11", "5 +", "123", "+"])(
    "charged by %s is refused",
    (written) => {
      expect(faults(rate({ "Part year": written }))).toEqual([
        `row 2, Part year: "${written}" does not say how a part of the year is charged. Write Month, Day or, as text, 5 + 7 months.`,
      ]);
    },
  );
});

it("the companions of a package are named apart by semicolons", () => {
  const gold = pack({ Package: "Gold", "From quantity": 2 });
  const silver = pack({ Package: "Silver", "From quantity": 3 });
  const extra = pack({ Package: "Extra", "Only with": " Gold ;; Silver; " });
  expect(read(gold, silver, extra)[2]!.onlyWith).toEqual(["Gold", "Silver"]);
  const cells = essex.call("TRADEDRAISE", listOf(gold, silver, extra), 0) as unknown[][];
  expect(cells[3]!.at(-1)).toBe("Gold; Silver");
});

it.each(["Service", "Academic year", "Package", "Valid from", "Valid until"])("%s stands in every row", (heading) => {
  expect(faults(pack({ [heading]: null }), pack({ [heading]: " " }))).toContain(`row 3, ${heading} is blank.`);
  expect(faults(pack({ [heading]: 0 }))).toEqual([`row 2, ${heading} is blank.`]);
});

describe("the days of a list", () => {
  it("may be one, and not end before they begin", () => {
    expect(read(pack({ "Valid until": "01/09/2026" }))[0]).toMatchObject({ from: 46_266, until: 46_267 });
    expect(faults(pack({ "Valid until": "31/08/2026" }))).toEqual(["row 2, Valid until is before Valid from."]);
  });

  it("may run to the end of the calendar, and are spilled so that the list can be read again", () => {
    const list = listOf(pack({ "Valid until": "31/12/9999" }));
    const same = essex.call("TRADEDRAISE", list, 0) as unknown[][];
    expect(same[1]![same[0]!.indexOf("Valid until")]).toBe(2_958_465);
    expect(essex.cell("TRADEDPRICE", "Advice", 1, null, "01/09/2126", null, same)).toBe(10);
    expect((essex.call("TRADEDQUOTE", "Advice", 1, null, null, null, null, list) as unknown[][])[1]![9]).toBe(
      "your list, row 2 (no order date: the list of 2026/27, at full price)",
    );
  });
});

describe("the headings of a list", () => {
  const list = listOf(pack({ "Each further": 5, Customer: "", Note: "" }));

  it("may leave columns without one, which are passed over", () => {
    for (const blank of ["", " ", 0, null]) {
      const wider = list.map((row, index) => [index === 0 ? blank : "worked out by hand", ...row]);
      expect(listIn(wider)).toMatchObject({ faults: [], tariff: { rows: [{ price: 100_000, eachFurther: 50_000 }] } });
    }
  });

  it("are text, and no error", () => {
    expect(listIn([["Service", 5, "#REF!", true]]).faults.slice(0, 3)).toEqual([
      { rows: [1], column: 2, heading: null, message: "row 1, column 2: is not text." },
      { rows: [1], column: 3, heading: null, message: "row 1, column 3: the cell holds #REF!." },
      { rows: [1], column: 4, heading: null, message: "row 1, column 4: is not text." },
    ]);
  });

  it("that are lacking are named", () => {
    const without = (...names: readonly string[]) => list.map((row) => row.filter((_, at) => !names.includes(String(list[0]![at]))));
    expect(listIn(without("Price")).faults).toEqual([
      {
        rows: [1],
        column: null,
        heading: null,
        message: "row 1 lacks the heading Price. Start from the list that =ESSEX.TRADEDTARIFF() gives.",
      },
    ]);
    expect(listIn(without("Price", "Package", "Valid until")).faults[0]!.message).toBe(
      "row 1 lacks the headings Package, Price and Valid until. Start from the list that =ESSEX.TRADEDTARIFF() gives.",
    );
  });

  it("need rows beneath them, and 5,000 at most", () => {
    const whole = (message: string) => [{ rows: [], column: null, heading: null, message }];
    expect(listIn([list[0]!]).faults).toEqual(whole("has no rows under its headings."));
    expect(listIn([list[0]!, ["", 0, null]]).faults).toEqual(whole("has no rows under its headings."));
    const many = (rows: number) => [list[0]!, ...Array.from({ length: rows }, () => ["Advice"])];
    expect(listIn(many(5_001)).faults).toEqual(whole("has 5001 rows, and a price list here may have 5,000."));
    expect(listIn(many(5_000)).faults).toHaveLength(4 * 5_000);
  });
});

describe("a fault of a row", () => {
  it("is told once: beside others the row is passed over until it is mended", () => {
    const band = (from: number, to: number): Row => ({ Scale: "Band", "From quantity": from, "To quantity": to, Price: 10 });
    expect(faults(band(50, 5), band(1, 60))).toEqual([
      "row 2, To quantity, 5, is below From quantity, 50. Write the lower one in From quantity.",
    ]);
    expect(faults(band(50, 5), band(1, 60), band(60, 70))).toEqual([
      "row 2, To quantity, 5, is below From quantity, 50. Write the lower one in From quantity.",
      "row 3 and row 4 both price 60 of Advice. End one before the other begins, or part them by customer, subscriber, term or dates.",
    ]);
  });

  it("is told of an error beneath a blank cell, and of each like cell in its own row", () => {
    expect(faults(pack({ Note: "" }), pack({ Package: "Two", Note: "#REF!" }), pack({ Package: "Three", Note: "#N/A" }))).toEqual([
      "row 3, Note: the cell holds #REF!.",
      "row 4, Note: the cell holds #N/A.",
    ]);
    expect(faults(pack({ Term: "x" }), pack({ Package: "Two", Term: "x" }))).toEqual(
      ["row 2", "row 3"].map((row) => expect.stringMatching(`^${row}, Term: "x" is not a number`) as unknown),
    );
  });

  it("has no column where the range lacks it", () => {
    const { faults } = listIn(listOf({ Scale: "Graduated", Price: 1 }, { Scale: "Graduated", "From quantity": 5, Price: 2 }));
    expect(faults).toMatchObject([{ rows: [2], column: null, heading: "To quantity" }]);
  });

  it("is at Early-bird before where a percentage has one", () => {
    const cells = listOf({ Scale: "Discount", Percentage: 0.1, "Early-bird %": 0.05, "Early-bird before": "20/10/2026" });
    expect(listIn(cells).faults).toEqual([
      {
        rows: [2],
        column: cells[0]!.indexOf("Early-bird before") + 1,
        heading: "Early-bird before",
        message: "row 2, Early-bird before: a Discount has none. Give its row its own Valid from and Valid until.",
      },
    ]);
  });

  it("is none where a 0 stands in a column that is not Each further", () => {
    const headings = ["Service", "Customer", "Academic year", "Package", "From quantity", "Price", "Valid from", "Valid until", "Note"];
    const row = ["Advice", 0, "2026/27", "One", 1, 10, "01/09/2026", "31/08/2027", null];
    expect(listIn([headings, row]).faults).toEqual([]);
  });
});

it("packages are packages where Scale says so, dear as they are beside each other", () => {
  const dear: Row = { Package: "To 50", "From quantity": 1, Price: 1693.2, "Each further": 0 };
  const large: Row = { Package: "51 on", "From quantity": 51, Price: 2119.56, "Each further": 0 };
  expect(faults({ ...dear, Scale: 0 }, { ...large, Scale: 0 })).toEqual([expect.stringContaining("Write Band in Scale")]);
  expect(faults({ ...dear, Scale: "Packages" }, { ...large, Scale: "Packages" })).toEqual([]);
});

describe("the names in a list", () => {
  it("are the spelling they first have, whatever the case and spaces of those that follow", () => {
    const rows = read(
      pack({ Customer: "Music hub" }),
      pack({ Service: "ADVICE", Package: "Two", "From quantity": 2, Customer: "MUSIC  HUB" }),
      pack({ Service: "advice ", Package: "Three", "From quantity": 3, Customer: "music hub" }),
    );
    expect(rows.map(({ service, customer }) => [service, customer])).toEqual(Array.from({ length: 3 }, () => ["Advice", "Music hub"]));
  });

  it("are ours where we have them: a service, a kind of customer, a whole order", () => {
    const rows = read(pack({ Service: "school improvement DAYS", Customer: "Academy converter" }), {
      Service: "WHOLE ORDER",
      Scale: "Surcharge",
      Percentage: 0.1,
    });
    expect(rows.map(({ service, customer }) => [service, customer])).toEqual([
      ["School improvement days", "Academy"],
      ["Whole order", null],
    ]);
  });

  it("of a note and a source are kept, and their lack shows as a blank", () => {
    expect([spilled("Note", pack({ Note: "No VAT" })), spilled("Note", pack({}))]).toEqual(["No VAT", ""]);
    expect([spilled("Source", pack({ Source: "Cabinet" })), spilled("Source", pack({}))]).toEqual(["As before: Cabinet", "As before"]);
  });
});
