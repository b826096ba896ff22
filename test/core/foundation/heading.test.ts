import { describe, expect, it } from "vitest";
import { headings, type LeadingCell } from "../../../src/core/foundation/heading";

const { isHeading, isHeadingRow } = headings({
  kinds: [
    { columns: ["requestDates"], titles: ["Request date", "Received"], beside: ["assessment EHCP"] },
    { columns: ["scores", "values"], titles: ["Score"], isYearly: true },
    { columns: ["scores"], titles: ["Marks out of"] },
  ],
  joining: ["of", "the", "out", "dates", "dfe"],
  known: ["la_name", "SENstat"],
  inPlaceOfValues: ["Not known", "n/a"],
  free: ["values", "areas"],
});

describe("a heading of a column", () => {
  it.each([
    ["Request", "requestDates"],
    ["Date of request", "requestDates"],
    ["REQUEST DATES", "requestDates"],
    ["RequestDate", "requestDates"],
    ["DfE received", "requestDates"],
    ["Assessment request (EHCP)", "requestDates"],
    ["Received", "requestDates"],
    ["Score", "scores"],
    ["Scores 2023", "scores"],
    ["score 202324", "scores"],
    ["Score 23", "scores column 3"],
    ["Marks", "scores"],
    ["Values", "values"],
    ["value's", "values"],
    ["LA-Name", "areas"],
    ["senstat", "requestDates"],
    ["Area", "areas"],
    [`Request${" of the".repeat(13)} d`.slice(0, 98).trim(), "requestDates"],
  ])("%s is one of %s", (text, column) => {
    expect(isHeading(text, column)).toBe(true);
  });

  it.each([
    ["", "requestDates"],
    ["Of the", "requestDates"],
    ["Assessment", "requestDates"],
    ["Request 2023", "requestDates"],
    ["Request by parents", "requestDates"],
    ["Requested", "requestDates"],
    ["Score", "requestDates"],
    ["Score 1823", "scores"],
    ["Score 123", "scores"],
    ["Score 20234", "scores"],
    ["Marks", "values"],
    ["Not known", "requestDates"],
    ["n/a", "scores"],
    ["2023", "scores"],
    [`Request${" of the".repeat(14)}`, "requestDates"],
    ["Essex", "areas"],
  ])("%s is none of %s", (text, column) => {
    expect(isHeading(text, column)).toBe(false);
  });

  it("and its plural are one, but for words that end in ss or us and short ones", () => {
    const of = (title: string) =>
      headings({ kinds: [{ columns: ["x"], titles: [title] }], joining: [], known: [], inPlaceOfValues: [], free: [] });
    expect(of("Placement").isHeading("Placements", "x")).toBe(true);
    expect(of("Placements").isHeading("placement", "x")).toBe(true);
    expect(of("Status").isHeading("Statu", "x")).toBe(false);
    expect(of("Address").isHeading("Addres", "x")).toBe(false);
    expect(of("Gas").isHeading("Ga", "x")).toBe(false);
    expect(of("Aids").isHeading("Aid", "x")).toBe(true);
  });

  it("says per cent with its sign", () => {
    const of = headings({ kinds: [{ columns: ["x"], titles: ["Percent"] }], joining: [], known: [], inPlaceOfValues: [], free: [] });
    expect(of.isHeading("%", "x")).toBe(true);
  });
});

describe("a row of headings", () => {
  const cell = (text: string | null, column: string, isValue = false): LeadingCell => ({ text, column, isValue });
  const request = cell("Request date", "requestDates");

  it("says one heading at least, and others only over figures and names", () => {
    expect(isHeadingRow([request])).toBe(true);
    expect(isHeadingRow([request, cell("KS2 combined", "values")])).toBe(true);
    expect(isHeadingRow([request, cell("Essex districts", "areas column 2")])).toBe(true);
    expect(isHeadingRow([request, cell("KS2 combined", "scores")])).toBe(false);
    expect(isHeadingRow([cell("KS2 combined", "values")])).toBe(false);
    expect(isHeadingRow([cell("KS2 combined", "values"), cell("Essex", "areas")])).toBe(false);
  });

  it("has no number, no value, nothing in place of one, and a letter in each cell", () => {
    expect(isHeadingRow([request, cell(null, "values")])).toBe(false);
    expect(isHeadingRow([request, cell("Essex", "areas", true)])).toBe(false);
    expect(isHeadingRow([request, cell("Not known", "values")])).toBe(false);
    expect(isHeadingRow([request, cell("12/2023", "values")])).toBe(false);
  });
});
