import { describe, expect, it } from "vitest";
import { day } from "../../../src/core/foundation/day";
import { extractWithDates } from "../../../src/core/import/dates-of-columns";
import { type Extract, extractReader } from "../../../src/core/import/extract";
import { type ExtractKind } from "../../../src/core/import/extract-kind";
import { type ImportedCell } from "../../../src/core/import/imported";
import { rowOf } from "../../../src/core/import/row";

const KIND = {
  name: "Requests",
  recognisedBy: [["Received", "Decided"]],
  blanks: [],
  columns: [
    { name: "Received", alsoNamed: ["Date received"], holds: "date" },
    { name: "Decided", holds: "date" },
    { name: "Issued", holds: "date" },
    { name: "Note", holds: "text" },
  ],
  composed: [{ name: "Closed", holds: "date", note: "", firstOf: ["Issued", "Decided"] }],
} as unknown as ExtractKind;

const read = (...rows: readonly (readonly string[])[]): Extract => {
  const reader = extractReader([KIND], {});
  for (const cells of rows) reader.take(rowOf(cells));
  const result = reader.finish();
  if (!result.ok) throw new Error(result.message);
  return result.value;
};
const cells = ({ columns }: Extract): [string, readonly ImportedCell[]][] => columns.map((column) => [column.name, column.cells]);
const HEADINGS = ["Received", "Decided", "Issued", "Note"];

describe("dates in figures", () => {
  it("of which none can be day first wait until their order is said, and those that could be either with them", () => {
    const extract = read(
      ["Date received", "Decided", "Issued", "Note"],
      ["01/02/2024", "03/04/2024", "2024-05-06", "09/30/2024"],
      ["09/30/2024", "12/12/2024", "2024-05-06", ""],
      ["10/31/2024", "", "2024-05-06", ""],
    );
    expect(extract.undecided).toEqual([
      { name: "Received", foundAs: "Date received", monthFirst: 2, either: 1, example: { row: 3, text: "09/30/2024" } },
      { name: "Decided", foundAs: "Decided", monthFirst: 0, either: 1, example: { row: 2, text: "03/04/2024" } },
    ]);
    expect([extract.mixed, extract.problemCount]).toEqual([[], 0]);
    expect(cells(extract).slice(0, 2)).toEqual([
      ["Received", ["01/02/2024", "09/30/2024", "10/31/2024"]],
      ["Decided", ["03/04/2024", day("2024-12-12"), ""]],
    ]);
  });

  it("that could be either are day first where another column is, or none says otherwise", () => {
    const beside = read(HEADINGS, ["09/30/2024", "03/04/2024", "31/05/2024", ""], ["09/30/2024", "03/04/2024", "", ""]);
    expect(beside.undecided.map(({ name }) => name)).toEqual(["Received"]);
    expect(cells(beside)[1]).toEqual(["Decided", [day("2024-04-03"), day("2024-04-03")]]);
    const alone = read(HEADINGS, ["01/02/2024", "03/04/2024", "31/05/2024", ""]);
    expect([alone.undecided, alone.mixed, alone.problems]).toEqual([[], [], []]);
    expect(cells(alone)[0]).toEqual(["Received", [day("2024-02-01")]]);
    const either = read(HEADINGS, ["01/02/2024", "03/04/2024", "", ""]);
    expect([either.undecided, cells(either)[0]]).toEqual([[], ["Received", [day("2024-02-01")]]]);
  });

  it("of both orders in one column are read day first, and the others told", () => {
    const { undecided, mixed, problems } = read(
      HEADINGS,
      ["09/30/2024", "", "", ""],
      ["30/09/2024", "", "", ""],
      ["01/02/2024", "", "", ""],
    );
    expect(undecided).toEqual([]);
    expect(mixed).toEqual([{ foundAs: "Received", dayFirst: 1, monthFirst: 1, either: 1 }]);
    expect(problems.map(({ row, column }) => [row, column])).toEqual([[2, "Received"]]);
  });
});

describe("undecided dates", () => {
  const extract = read(
    HEADINGS,
    ["09/30/2024", "2024-10-01", "", "09/30/2024"],
    ["", "01/32/2024", "10/31/2024", ""],
    ["yesterday", "2024-10-01", "", ""],
    ["2024-05-06", "", "", ""],
  );

  it("are those of their own columns, read month first where that is said, with what is put together from them", () => {
    expect(extract.undecided.map(({ name }) => name)).toEqual(["Received", "Issued"]);
    expect(cells(extractWithDates(extract, "month first"))).toEqual([
      ["Received", [day("2024-09-30"), "", "yesterday", day("2024-05-06")]],
      ["Decided", [day("2024-10-01"), "01/32/2024", day("2024-10-01"), ""]],
      ["Issued", ["", day("2024-10-31"), "", ""]],
      ["Note", ["09/30/2024", "", "", ""]],
      ["Closed", [day("2024-10-01"), day("2024-10-31"), day("2024-10-01"), ""]],
    ]);
  });

  it("stay text where that is said", () => {
    expect(cells(extractWithDates(extract, "as text"))).toEqual([
      ["Received", ["09/30/2024", "", "yesterday", day("2024-05-06")]],
      ["Decided", [day("2024-10-01"), "01/32/2024", day("2024-10-01"), ""]],
      ["Issued", ["", "10/31/2024", "", ""]],
      ["Note", ["09/30/2024", "", "", ""]],
      ["Closed", [day("2024-10-01"), "10/31/2024", day("2024-10-01"), ""]],
    ]);
  });

  it("leave a column of other texts alone", () => {
    const other = read(HEADINGS, ["09/30/2024", "30/09/2024", "", ""], ["", "10/31/2024", "", ""]);
    expect(cells(extractWithDates(other, "month first")).slice(0, 2)).toEqual([
      ["Received", [day("2024-09-30"), ""]],
      ["Decided", [day("2024-09-30"), "10/31/2024"]],
    ]);
  });
});
