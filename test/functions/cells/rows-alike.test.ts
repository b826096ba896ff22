import { describe, expect, it } from "vitest";
import { rowsAlike, rowsOfOneText } from "../../../src/functions/cells/rows-alike";

describe("the row of a text", () => {
  it("is the same for the same text", () => {
    const rowOf = rowsOfOneText();
    const overdue = rowOf("Overdue");
    expect(overdue).toEqual(["Overdue"]);
    expect(rowOf("On track")).toEqual(["On track"]);
    expect(rowOf("Overdue")).toBe(overdue);
  });

  it("is its own after 64 others: those are no states", () => {
    const rowOf = rowsOfOneText();
    const first = Array.from({ length: 65 }, (_, text) => rowOf(`${text}`));
    expect(rowOf("63")).toBe(first[63]);
    expect(rowOf("64")).not.toBe(first[64]);
    expect(rowOf("64")).toEqual(["64"]);
  });
});

describe("the row of some cells", () => {
  it("is the same for the same cells, and another where one of them differs", () => {
    const rowOf = rowsAlike();
    const review = rowOf(["Annual review", 46036, "Overdue"]);
    expect(review).toEqual(["Annual review", 46036, "Overdue"]);
    for (const other of [
      ["Annual review", 46036, "On track"],
      ["Annual review", 46037, "Overdue"],
      ["Review decision", 46036, "Overdue"],
      ["Annual review", "46036", "Overdue"],
    ]) {
      expect(rowOf(other)).toBe(other);
    }
    expect(rowOf(["Annual review", 46036, "Overdue"])).toBe(review);
  });

  it("tells cells with words of their own apart: errors, and numbers in a format", () => {
    const rowOf = rowsAlike();
    const formatted = (): unknown[] => [{ type: "Double", basicValue: 46036, numberFormat: "dd/mm/yyyy" }, "Overdue"];
    const first = rowOf(formatted());
    const second = formatted();
    expect(rowOf(second)).toBe(second);
    expect(second).toEqual(first);
  });

  it("is its own after 4,096 others, whatever begins as it does", () => {
    const rowOf = rowsAlike();
    const first = Array.from({ length: 4_097 }, (_, day) => rowOf(["Annual review", day, "Overdue"]));
    expect(rowOf(["Annual review", 4_095, "Overdue"])).toBe(first[4_095]);
    for (const row of [
      ["Annual review", 4_096, "Overdue"],
      ["Annual review", 4_095, "On track"],
      ["Review decision", 1, "Overdue"],
    ]) {
      expect(rowOf(row)).toBe(row);
      expect(rowOf([...row])).toEqual(row);
      expect(rowOf([...row])).not.toBe(row);
    }
  });
});
