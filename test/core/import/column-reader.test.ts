import { describe, expect, it } from "vitest";
import { day } from "../../../src/core/foundation/day";
import { answer, unreadable } from "../../../src/core/foundation/result";
import { canBe, columnReader, dayOfCell } from "../../../src/core/import/column-reader";
import { type FoundColumn } from "../../../src/core/import/extract-kind";
import { rowOf } from "../../../src/core/import/row";

const column = (parts: object): FoundColumn => ({ name: "Column", foundAs: "Column", index: 0, ...parts }) as unknown as FoundColumn;
/** The cells that a column of texts becomes, and what is wrong with each. */
const read = (parts: object, texts: readonly string[], { blanks = [] as readonly string[], words = {} } = {}) => {
  const reader = columnReader(column(parts), new Set(blanks), words);
  const faults = texts.map((text) => reader.take(rowOf([text])));
  return { cells: [...reader.cells], faults: faults.filter((fault) => fault !== null), dates: reader.dates, reader };
};

describe("a column of an extract", () => {
  it("of numbers has each as it is written, and keeps the text of what is none", () => {
    const { cells, faults } = read({ holds: "number" }, [
      "0",
      "7",
      "007",
      "999999999",
      "1000000000",
      "1,234",
      "-5",
      "2.5",
      "many",
      "",
      "0",
      "12345678901234567890123",
      "/5",
      "5:",
    ]);
    expect(cells).toEqual([0, 7, 7, 999_999_999, 1_000_000_000, 1234, -5, 2.5, "many", "", 0, 1.2345678901234568e22, "/5", "5:"]);
    expect(faults).toEqual(['"many" is not a number.', '"/5" is not a number.', '"5:" is not a number.']);
  });

  it("of dates has days, serials of five figures among them, and keeps those in figures until their order is known", () => {
    const { cells, dates } = read({ holds: "date" }, ["2024-09-30", "45565", "30/09/2024", "09/30/2024", "01/02/2024", "", "01/02/2024"]);
    expect(cells).toEqual([day("2024-09-30"), 45_565, "30/09/2024", "09/30/2024", "01/02/2024", "", "01/02/2024"]);
    expect(dates).toEqual({ at: [2, 3, 4, 6], counts: { "day first": 1, "month first": 1, either: 2 } });
    expect([dayOfCell("45565").ok, dayOfCell("4556").ok, dayOfCell("455651").ok, dayOfCell("x45565").ok]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it("of dates has no day of a number with noughts before it: a reference, which the functions do not read as a date either", () => {
    const { cells, faults } = read({ holds: "date" }, ["00100", "00000", "01234"]);
    expect(cells).toEqual(["00100", "00000", "01234"]);
    expect(faults).toEqual(['"00100" is not a date.', '"00000" is not a date.', '"01234" is not a date.']);
  });

  it("of texts has what looks like a date or a number as the text it is", () => {
    const { cells, dates, faults } = read({ holds: "text" }, ["30/09/2024", "30/09/2024", "09/30/2024", "0012", "5", "5"]);
    expect([cells, dates.at, faults]).toEqual([["30/09/2024", "30/09/2024", "09/30/2024", "0012", "5", "5"], [], []]);
  });

  it("has what stands in the cell above again, with its fault and its place among the dates", () => {
    expect(read({ holds: "number" }, ["many", "many", "", "many"]).faults).toHaveLength(3);
    expect(read({ holds: "date" }, ["30/09/2024", "30/09/2024", "01/02/2024", "", "01/02/2024"]).dates).toEqual({
      at: [0, 1, 2, 4],
      counts: { "day first": 2, "month first": 0, either: 2 },
    });
  });

  it("of texts has them as they stand, a lettered one without its letter, a code as what it stands for", () => {
    expect(read({ holds: "text" }, ["a) One", "5", " x "]).cells).toEqual(["a) One", "5", "x"]);
    expect(read({ holds: "text", isLettered: true }, ["a) One", "B)Two", "c)  Three", "ab) Four", "Five"]).cells).toEqual([
      "One",
      "Two",
      "Three",
      "ab) Four",
      "Five",
    ]);
    expect(read({ holds: "code", codes: { 1: "Open", 2: "Closed" } }, ["1", "2", "3", "__proto__"]).cells).toEqual([
      "Open",
      "Closed",
      "3",
      "__proto__",
    ]);
    expect(read({ holds: "grade" }, ["1", "9", "12", "Good"]).cells).toEqual([1, 9, "12", "Good"]);
  });

  it("has words for an empty cell, and is checked by the words of its list", () => {
    expect(read({ holds: "text" }, ["Not applicable", "x"], { blanks: ["Not applicable"] }).cells).toEqual(["", "x"]);
    const words = { phases: (text: string) => (text === "Primary" ? answer(text) : unreadable(`"${text}" is no phase.`)) };
    const { cells, faults } = read({ holds: "text", words: "phases" }, ["Primary", "Middle", "Middle", "Primary"], { words });
    expect([cells, faults]).toEqual([
      ["Primary", "Middle", "Middle", "Primary"],
      ['"Middle" is no phase.', '"Middle" is no phase.'],
    ]);
  });

  it("cuts what is longer than a cell holds, and says so", () => {
    const [fits, over] = ["x".repeat(32_767), "x".repeat(32_768)];
    const { cells, faults } = read({ holds: "text" }, [fits, over]);
    expect([cells[0] === fits, cells[1] === fits]).toEqual([true, true]);
    expect(faults).toEqual(["is longer than the 32,767 characters that a cell holds, and is cut there."]);
  });

  it("takes the last cell back, and with it the place of a date", () => {
    const { reader, dates } = read({ holds: "date" }, ["30/09/2024", "2024-09-30"]);
    reader.takeBack();
    expect([reader.cells, dates.at]).toEqual([["30/09/2024"], [0]]);
    reader.takeBack();
    expect([reader.cells, dates.at]).toEqual([[], []]);
  });

  it("has three thousand different texts, each as it stands, though fewer are remembered", () => {
    const names = Array.from({ length: 3_000 }, (_, index) => `A school of some name, number ${index}`);
    expect(read({ holds: "text" }, [...names, ...names]).cells).toEqual([...names, ...names]);
    expect(read({ holds: "text", isLettered: true }, names).cells).toEqual(names);
  });

  it("can be what its figures tell", () => {
    const can = (holds: string, text: string) => canBe(column({ holds }), text);
    expect(["5", "0", "1,234", "x"].map((text) => can("number", text))).toEqual([true, true, true, false]);
    expect(["2024-09-30", "45565", "09/30/2024", "x", "5"].map((text) => can("date", text))).toEqual([true, true, true, false, false]);
    expect([can("text", "x"), can("code", "x"), can("grade", "x")]).toEqual([true, true, true]);
  });
});
