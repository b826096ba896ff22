import { describe, expect, test } from "vitest";
import { tradedFacts } from "../../src/data/traded";
import { counted } from "../../src/explain/words";
import { labelled } from "../../src/taskpane/building/labelled";
import { inWords } from "../../src/taskpane/panels/function/argument-field";

describe("words of the pane", () => {
  test.each([
    ["orderDate", "Order date"],
    ["asOf", "As of"],
    ["firstOf2026", "First of 2026"],
    ["vatRate", "VAT rate"],
  ])("%s is labelled %s", (name, label) => {
    expect(inWords(name)).toBe(label);
  });

  test("one is counted as one", () => {
    expect([counted(1, "row"), counted(2_340, "row"), counted(1, "is", "are"), counted(0, "is", "are")]).toEqual([
      "1 row",
      "2,340 rows",
      "1 is",
      "0 are",
    ]);
    expect(
      tradedFacts()
        .map(({ what }) => what)
        .filter((what) => /\b1 (days|schools|sessions|members|people)\b/.test(what)),
    ).toEqual([]);
  });

  test("a rate that is held is a share, and read as 5.0%", () => {
    const rates = tradedFacts().filter(({ what }) => what.endsWith("early-bird rate"));
    expect(rates.map(({ value }) => value)).toEqual([{ share: 0.05 }]);
  });

  const LABELS = { eventDates: "Dates of the event", excluded: "Left out", doneDates: "Dates done" };
  test.each([
    ["EventDates has 60 rows and excluded has 5 rows.", "“Dates of the event” has 60 rows and “Left out” has 5 rows."],
    [
      'DoneDates row 1: "Y" is not a date. Row 1 is the 1st row of doneDates.',
      '“Dates done” row 1: "Y" is not a date. Row 1 is the 1st row of “Dates done”.',
    ],
    ["doneDates is 2 rows × 2 columns.", "“Dates done” is 2 rows × 2 columns."],
    ["excluded", "“Left out”"],
    ["A pupil excluded in May has none.", "A pupil excluded in May has none."],
  ])("a refusal is told by the labels of the fields: %s", (refusal, told) => {
    expect(labelled(refusal, LABELS)).toBe(told);
  });
});
