import { describe, expect, it, vi } from "vitest";
import { answer, type Result, unpublished, unreadable } from "../../../src/core/foundation/result";
import { column, columnOrOne, columnWithBlanks, labelColumn, optionalColumn, rowsOf } from "../../../src/functions/cells/columns";
import { dateCell, labelCell, numberCell } from "../../../src/functions/cells/readers";

const COLUMNS = {
  school: labelColumn("schools", labelCell),
  pupils: column("rolls", numberCell),
  opened: columnWithBlanks("openedDates", dateCell, null),
  factor: columnOrOne("factors", numberCell, 1),
  extra: optionalColumn("extras", numberCell, 0),
};
type Given = Readonly<Partial<Record<"schools" | "rolls" | "openedDates" | "factors" | "extras", unknown>>>;

function rowsIn(given: Given) {
  const rows = rowsOf(COLUMNS, (name) => given[name as keyof Given] ?? null);
  if (!rows.ok) throw new Error(rows.message);
  return rows.value;
}
const message = (result: Result<unknown>) => (result.ok ? "it was read" : `${result.argument}: ${result.message}`);
const cells = (...values: unknown[]) => values.map((value) => [value]);

describe("columns side by side", () => {
  it("give their rows by the core's words, blanks with their meaning, one value for every row", () => {
    const given = { schools: cells("A", "B"), rolls: cells(10, "20"), openedDates: cells("", 46036), factors: 2 };
    expect(rowsIn(given).all()).toEqual(
      answer([
        { school: "A", pupils: 10, opened: null, factor: 2, extra: 0 },
        { school: "B", pupils: 20, opened: 46036, factor: 2, extra: 0 },
      ]),
    );
  });

  it("are refused before they are read where one is a block", () => {
    const cell = vi.fn();
    const block = [1, 2].map(() => [
      {
        get type() {
          return cell() as string;
        },
      },
      2,
    ]);
    expect(message(rowsOf(COLUMNS, (name) => (name === "schools" ? block : null)))).toContain(
      "schools is 2 rows × 2 columns. Give one column.",
    );
    expect(cell).not.toHaveBeenCalled();
    expect(message(rowsOf(COLUMNS, (name) => (name === "schools" ? [[1], [2, 3]] : null)))).toContain("schools is 2 rows × 2 columns.");
  });

  it("leave out rows that are blank or nought in every column of their own, and keep the places of the others", () => {
    const places: number[] = [];
    const given = { schools: cells("", "A", null, 0), rolls: cells("", 10, 0, null), openedDates: cells(0, "", null, ""), factors: 2 };
    rowsIn(given).each((_, place) => answer(places.push(place)));
    expect(places).toEqual([2]);
  });

  it("say whether an optional column was given", () => {
    const rows = rowsIn({ schools: cells("A"), rolls: cells(1), openedDates: cells(""), extras: null });
    expect([rows.isGiven("extra"), rows.isGiven("pupils")]).toEqual([false, true]);
    expect(rowsIn({ schools: cells("A"), rolls: cells(1), openedDates: cells(""), extras: cells(3) }).isGiven("extra")).toBe(true);
  });

  it("are refused where their lengths differ, or one is no column", () => {
    const uneven = rowsOf(COLUMNS, (name) => ({ schools: cells("A", "B"), rolls: cells(1) })[name as "rolls"] ?? null);
    expect(uneven).toMatchObject(unreadable("schools has 2 rows and rolls has 1 row. Give columns of one length."));
    const wide = rowsOf(COLUMNS, () => [
      [1, 2],
      [3, 4],
    ]);
    expect(wide).toMatchObject(unreadable("schools is 2 rows × 2 columns. Give one column."));
  });
});

describe("rows that cannot be read", () => {
  const given = {
    schools: cells("A", "B", "C", "D", "E", "F"),
    rolls: cells(1, "x", 3, "y", "", "z"),
    openedDates: cells("", "", "tbc", "", "", ""),
  };

  it("are told by the first three, each by its place in the range, and counted", () => {
    expect(message(rowsIn(given).all())).toBe(
      'rolls row 2: "x" is not a number; openedDates row 3: "tbc" is not a date; rolls row 4: "y" is not a number (5 rows cannot be read). Row 2 is the 2nd row of rolls.',
    );
  });

  it("are told together with those the rule refuses, by Excel's word for what the core names by its own", () => {
    const refusing = rowsIn({ schools: cells("A", "B"), rolls: cells(1, 2), openedDates: cells("", "") }).each(({ pupils }) =>
      pupils === 2 ? unreadable("2 is unlucky.", { argument: "pupils" }) : answer(pupils),
    );
    expect(message(refusing)).toBe("rolls row 2: 2 is unlucky (1 row cannot be read). Row 2 is the 2nd row of rolls.");
  });

  it("of another kind than the first are not counted with it", () => {
    const mixed = rowsIn({ schools: cells("A", "B", "C"), rolls: cells(1, 2, 3), openedDates: cells("", "", "") }).each(({ pupils }) =>
      pupils === 1
        ? unpublished("1 is not held.", { argument: "pupils" })
        : pupils === 2
          ? unreadable("2 is unlucky.", { argument: "pupils" })
          : unpublished("3 is not held.", { argument: "pupils" }),
    );
    expect(mixed).toMatchObject({ kind: "unpublished" });
    expect(message(mixed)).toBe(
      "rolls row 1: 1 is not held; row 3: 3 is not held (2 rows are not covered). Row 1 is the 1st row of rolls.",
    );
  });

  it("by one value that stands for all of them are told once, without a row", () => {
    const rows = rowsIn({ schools: cells("A", "B"), rolls: cells(1, 2), openedDates: cells("", ""), factors: "x" });
    expect(message(rows.all())).toBe('factors: "x" is not a number.');
  });

  it("are told in 255 characters, however much they say", () => {
    const long = "n".repeat(55);
    const told = message(
      rowsIn({ schools: cells("A", "B", "C"), rolls: cells(long, `${long}1`, `${long}2`), openedDates: cells("", "", "") }).all(),
    );
    expect(told.length).toBeLessThanOrEqual(255);
    expect(told).toMatch(/^rolls row 1: .* \(3 rows cannot be read\)\./);
  });
});

describe("like rows", () => {
  const given = { schools: cells("A", "B", "A", "A", ""), rolls: cells(1, 2, 1, 3, ""), openedDates: cells("", "", "", "", "") };

  it("are put to the rule once, in the order first met, with the number of them", () => {
    const rule = vi.fn(({ school, pupils }: { school: string; pupils: number }) => answer(`${school}${pupils}`));
    expect(rowsIn(given).alike(rule)).toEqual(
      answer([
        { of: "A1", times: 2 },
        { of: "B2", times: 1 },
        { of: "A3", times: 1 },
      ]),
    );
    expect(rule).toHaveBeenCalledTimes(3);
  });

  it("are counted however many combinations there could be", () => {
    const distinctRows = (count: number) => Array.from({ length: count }, (_, row) => row + 1);
    const column = (count: number, text = "") => distinctRows(2 * count).map((row) => [`${text}${Math.ceil(row / 2)}`]);
    for (const count of [20, 400]) {
      const twice = { schools: column(count, "School "), rolls: column(count), openedDates: null, extras: column(count) };
      const alike = rowsIn({ ...twice, openedDates: cells(...distinctRows(2 * count).map(() => "")) }).alike((row) => answer(row.pupils));
      expect(alike).toEqual(answer(distinctRows(count).map((of) => ({ of, times: 2 }))));
    }
    // Of five columns of two thousand each there could be more than whole numbers can tell apart: each row is then its own.
    const all = cells(...distinctRows(2_000));
    const many = { schools: cells(...distinctRows(2_000).map((row) => `School ${row}`)), rolls: all, extras: all, factors: all };
    const dates = cells(...distinctRows(2_000).map((row) => 40_000 + row));
    expect(rowsIn({ ...many, openedDates: dates }).alike((row) => answer(row.pupils))).toEqual(
      answer(distinctRows(2_000).map((of) => ({ of, times: 1 }))),
    );
  });

  it("are told by their places where one of them is refused", () => {
    const refused = rowsIn(given).alike(({ pupils }) =>
      pupils === 1 ? unreadable("1 is unlucky.", { argument: "pupils" }) : answer(pupils),
    );
    expect(message(refused)).toBe("rolls row 1: 1 is unlucky; row 3: 1 is unlucky (2 rows cannot be read). Row 1 is the 1st row of rolls.");
  });

  it("are found where more combinations can be than a table holds", () => {
    const many = Array.from({ length: 2_000 }, (_, row) => [row % 1_000]);
    const rows = rowsIn({
      schools: many.map(([number]) => [`S${number}`]),
      rolls: many,
      openedDates: many.map(([number]) => [40_000 + number!]),
    });
    const found = rows.alike(({ pupils }) => answer(pupils));
    expect(found.ok && found.value.length).toBe(1_000);
    expect(found.ok && found.value.every(({ times }) => times === 2)).toBe(true);
  });
});
