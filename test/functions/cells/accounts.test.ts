import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { answer, unreadable } from "../../../src/core/foundation/result";
import { tally } from "../../../src/core/foundation/tally";
import { one, optional, required, whole } from "../../../src/functions/cells/arguments";
import { column, columnWithBlanks, labelColumn, optionalColumn } from "../../../src/functions/cells/columns";
import { numberCell, textCell } from "../../../src/functions/cells/readers";
import { rowwise } from "../../../src/functions/cells/rowwise";
import { needed, rows, table } from "../../../src/functions/cells/table";
import { CellError } from "../../bundle/bundle";

beforeAll(() => vi.stubGlobal("CustomFunctions", { Error: CellError, ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" } }));
afterAll(() => vi.unstubAllGlobals());

const made = vi.fn();
/** Hours times rate, and no more than the most: the list of rates is asked for once a call. */
const pay = rowwise({
  arguments: {
    worked: required("hours", numberCell),
    grade: optional("grade", textCell, "A"),
    most: one("most", numberCell, Infinity),
    rates: whole("rates", (given) => answer((given as Record<string, number> | null) ?? { A: 10, B: 20 })),
  },
  ruleOnce: ({ most, rates }) => {
    made();
    return ({ worked, grade }) =>
      grade in rates ? answer(Math.min(most, worked * rates[grade]!)) : unreadable(`${grade} has no rate.`, { argument: "grade" });
  },
  shown: (pounds) => pounds,
});
const given = (hours: unknown, grade: unknown = null, most: unknown = null) => ({ hours, grade, most, rates: null });

describe("how a row came about", () => {
  it("is told with every argument as it was understood: those of the row, those of the call, and ranges", () => {
    const { inputs, finding } = pay.at(given([[1], ["2"]], [["B"]]), 1, 0);
    expect(finding).toEqual({ ok: true, value: 40 });
    expect(inputs).toMatchObject([
      { takes: "a cell", key: "worked", name: "hours", kind: "number", cell: "2", read: { is: "value", value: 2 }, row: 1, column: 0 },
      { takes: "a cell", key: "grade", name: "grade", kind: "text", cell: "B", row: 0, column: 0 },
      { takes: "a cell", key: "most", name: "most", read: { is: "blank" }, whenBlank: Infinity },
      { takes: "a range", key: "rates", name: "rates", isLeftOut: true, refusal: null },
    ]);
  });

  it("is told for every place of the answer, what they share read once", () => {
    made.mockClear();
    const { height, width, at } = pay.accounts(given([[1], [2], ["x"], [""]]));
    expect([height, width]).toEqual([4, 1]);
    expect([0, 1, 2, 3].map((row) => at(row, 0).finding)).toMatchObject(
      [{ ok: true, value: 10 }, { ok: true, value: 20 }, { ok: false, argument: "hours" }, null].map((each) =>
        each === null ? null : (expect.objectContaining(each) as unknown),
      ),
    );
    expect(made).toHaveBeenCalledTimes(1);
  });

  it("is the refusal of the whole where one cell is at fault in every row", () => {
    const { at } = pay.accounts(given([[1], [""]], [["#REF!"]]));
    expect(at(1, 0).finding).toMatchObject({ ok: false, argument: "grade", message: "the cell holds #REF!." });
  });

  it("is the refusal of shapes that do not fit, with the inputs there are", () => {
    const { at } = pay.accounts(given([[1], [2], [3]], [["A"], ["B"]]));
    expect(at(2, 0).finding).toMatchObject({ ok: false, message: expect.stringContaining("hours is 3 rows × 1 column") as string });
    expect(at(2, 0).inputs[1]).toMatchObject({ name: "grade", cell: "B", row: 1 });
  });

  it("can be asked again with other cells, and the call is left as it was", () => {
    made.mockClear();
    const { again, at } = pay.accounts(given([[1], [2]], [["A"]]));
    expect(again(1, 0, { hours: 5 })).toEqual({ ok: true, value: 50 });
    expect(again(1, 0, { hours: 5, grade: "B" })).toEqual({ ok: true, value: 100 });
    expect(again(1, 0, { grade: "C" })).toMatchObject({ ok: false, argument: "grade", message: "C has no rate." });
    expect(again(1, 0, { hours: "" })).toBeNull();
    expect(made).toHaveBeenCalledTimes(1);
    expect(again(1, 0, { most: 15 })).toEqual({ ok: true, value: 15 });
    expect(made).toHaveBeenCalledTimes(2);
    expect(at(1, 0).finding).toEqual({ ok: true, value: 20 });
  });
});

/** Days worked by name, of those who worked so many at least. */
const worked = table({
  arguments: {
    days: rows({
      name: labelColumn("names", textCell),
      days: columnWithBlanks("days", numberCell, null),
      site: optionalColumn("sites", textCell, null),
    }),
    least: needed("least", numberCell),
  },
  rule: ({ days, least }) => {
    const found = days.each(({ name, days: each, site }) => {
      if (each !== null && each < 0) return unreadable(`${each} is less than 0.`, { argument: "days" });
      return answer(each === null || each < least ? null : { name, days: each, site });
    });
    if (!found.ok) return found;
    const kept = found.value.filter((each) => each !== null);
    return answer(tally(kept, { key: ({ name }) => name, heads: { times: () => true } }));
  },
  lines: (names) => names,
  columns: [
    { heading: "Name", shown: ({ key }) => key },
    { heading: "Times", shown: ({ count }) => count.times, behind: ({ behind }) => behind("times") },
  ],
});
const days = {
  names: [["names"], ["Ada"], ["Ben"], [""], ["Ada"], ["Ada"]],
  days: [["days"], [3], [4], [""], [1], [5]],
  sites: null,
  least: 2,
};

describe("how a table came about", () => {
  it("is told with its inputs, its lines, and the rows that were read, by their places", () => {
    const { inputs, lines, columns, hasHeadings, rows: read, refused } = worked.account(days);
    expect(inputs).toMatchObject([
      { takes: "a column", key: "name", name: "names", height: 6, isLeftOut: false },
      { takes: "a column", key: "days", name: "days", height: 6, isLeftOut: false },
      { takes: "a column", key: "site", name: "sites", isLeftOut: true },
      { takes: "a cell", key: "least", name: "least", read: { is: "value", value: 2 } },
    ]);
    expect(lines.map(({ key }) => key)).toEqual(["Ada", "Ben"]);
    expect([columns.length, hasHeadings, refused]).toEqual([2, true, []]);
    expect(read("days").map(({ place, values }) => [place, values.name, values.days])).toEqual([
      [2, "Ada", 3],
      [3, "Ben", 4],
      [5, "Ada", 1],
      [6, "Ada", 5],
    ]);
  });

  it("knows the rows behind a count by what the rule made of them", () => {
    const { lines, columns, rows: read } = worked.account(days);
    const behind = new Set<unknown>(columns[1]!.behind!(lines[0]!) as readonly object[]);
    expect(
      read("days")
        .filter(({ made: of }) => behind.has(of))
        .map(({ place }) => place),
    ).toEqual([2, 6]);
    expect(read("days").find(({ place }) => place === 5)!.made).toBeNull();
  });

  it("tells every row that is refused, and not the first three alone", () => {
    const bad = { ...days, days: [["days"], [-3], ["x"], [""], [-1], [-5]] };
    const { finding, refused, lines } = worked.account(bad);
    expect(finding).toMatchObject({ ok: false });
    expect(refused.map(({ place, refusal }) => [place, refusal.argument, refusal.message])).toEqual([
      [2, "days", "-3 is less than 0."],
      [3, "days", '"x" is not a number.'],
      [5, "days", "-1 is less than 0."],
      [6, "days", "-5 is less than 0."],
    ]);
    expect(lines).toEqual([]);
  });

  it("is no other answer than that of its cell", () => {
    const { lines, columns } = worked.account(days);
    const cells = [columns.map(({ heading }) => heading), ...lines.map((line) => columns.map(({ shown }) => shown(line)))];
    expect(worked.answer(days)).toEqual(cells);
  });

  it("is blank where what it needs is", () => {
    expect(worked.account({ ...days, least: "" })).toMatchObject({ finding: null, lines: [], columns: [] });
  });

  it("goes through like rows one by one where the rule counts them together", () => {
    const alike = table({
      arguments: { values: rows({ value: column("values", numberCell) }) },
      rule: ({ values }) => {
        const found = values.alike(({ value }) => answer({ value }));
        return found.ok ? answer(found.value.reduce((sum, { of, times }) => sum + of.value * times, 0)) : found;
      },
      lines: (sum) => [sum],
      columns: [{ shown: (sum) => sum }],
    });
    const account = alike.account({ values: [[2], [2], [3]] });
    expect(account.finding).toEqual({ ok: true, value: 7 });
    expect(account.rows("values").map(({ place }) => place)).toEqual([1, 2, 3]);
    expect(alike.answer({ values: [[2], [2], [3]] })).toEqual([[7]]);
  });
});
