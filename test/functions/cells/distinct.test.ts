import { describe, expect, it } from "vitest";
import { choices } from "../../../src/core/foundation/choice";
import { type Content } from "../../../src/functions/cells/content";
import { distinct, isBlankTo, readBy } from "../../../src/functions/cells/distinct";
import { choiceCell, dateCell, numberCell, type Reader } from "../../../src/functions/cells/readers";

/** A reader that keeps a list of what it was asked to read. */
function asked(cells: unknown) {
  const contents: Content[] = [];
  const { reads, slots } = distinct(cells, (content) => {
    contents.push(content);
    return { is: "value", value: content };
  });
  return { contents, reads, slots: [...slots] };
}

describe("a range", () => {
  it("has each distinct cell read once, in the order first met", () => {
    const { contents, slots } = asked([["b"], ["a"], ["b"], [1], ["a"], [1], [true], [null], [undefined], [true]]);
    expect(contents.map((content) => (content.is === "value" ? content.value : content.is))).toEqual(["b", "a", 1, true, "blank"]);
    expect(slots).toEqual([0, 1, 0, 2, 1, 2, 3, 4, 4, 3]);
  });

  it("takes a data type for the plain value it stands for, and errors of one kind for one, a text of them too", () => {
    const date = (type: string) => ({ type, basicValue: 46036, numberFormat: "dd/mm/yyyy" });
    const error = () => ({ type: "Error", basicType: "Error", basicValue: "#N/A" });
    expect(asked([[46036], [date("Double")], [date("FormattedNumber")], [error()], [error()], ["#N/A"]]).slots).toEqual([0, 0, 0, 1, 1, 1]);
  });

  it("tells apart what differs: text and number, whole and part, numbers beyond the table, long ranges and short", () => {
    const cells = ["1", 1, 1.5, -1, 65_535, 65_536, 70_000.25, Number.MAX_SAFE_INTEGER, "", false];
    for (const times of [1, 200]) {
      const { contents, slots } = asked(Array.from({ length: times }, () => cells.map((cell) => [cell])).flat());
      expect(contents).toHaveLength(cells.length);
      expect(slots.slice(-cells.length)).toEqual(cells.map((_, index) => index));
    }
  });

  it("tells errors apart by what they are, and from the text of another", () => {
    const error = (basicValue: string) => ({ type: "Error", basicValue });
    expect(asked([[error("#N/A")], [error("#REF!")], ["#REF!"], [null], ["REF"], [error("#N/A")]]).slots).toEqual([0, 1, 1, 2, 3, 0]);
  });

  it("takes blanks in every form for one", () => {
    const { contents, slots } = asked([[null], [""], [" "], [undefined], ["\u200b"], [{ type: "Empty" }]]);
    expect(contents).toEqual([{ is: "blank" }]);
    expect(slots).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("knows nothing of the range before it", () => {
    const before = asked([[46036], [46037]]);
    const after = asked([[46038], [46037], [46036]]);
    expect([before.slots, after.slots]).toEqual([
      [0, 1],
      [0, 1, 2],
    ]);
    expect(after.contents).toHaveLength(3);
  });

  it("is told apart after millions of cells as at first", () => {
    const rows = Array.from({ length: 1_000_000 }, (_, row) => [row % 700]);
    for (let time = 0; time < 40; time++) {
      const { reads, slots } = distinct(rows, (content) => content);
      expect(reads).toHaveLength(700);
      expect(slots[999_999]).toBe(999_999 % 700);
    }
  });

  it("is told apart though a cell has another range read while it is read itself", () => {
    const cell = {
      type: "Double",
      get basicValue() {
        return asked([[3], [2], [1]]).slots.length;
      },
    };
    const { contents, slots } = asked([[1], [2], [cell], [1], [2], [3]]);
    expect(slots.map((slot) => contents[slot])).toEqual([1, 2, 3, 1, 2, 3].map((value) => ({ is: "value", value })));
  });

  it("reads every place of a block, and blanks where a row is short", () => {
    expect(asked([["a", "b"], ["a"], ["b", "a"]]).slots).toEqual([0, 1, 0, 2, 1, 0]);
    expect(asked([["a"], ["b", "c"]]).slots).toEqual([0, 1, 2, 3]);
  });

  it("of a block whose rows are all of its width reads what it holds and no more", () => {
    const { contents, slots } = asked([
      [1, 2],
      [2, 70_000],
    ]);
    expect(contents).toEqual([1, 2, 70_000].map((value) => ({ is: "value", value })));
    expect(slots).toEqual([0, 1, 1, 2]);
  });

  it("holds an empty cell where a reader takes a nought for one, as a number or, among choices, as text", () => {
    const blank = (reader: Reader<unknown>) => [0, "0", "0.0", false, 1].map((value) => isBlankTo(reader, value));
    expect(blank(choiceCell(() => choices([{ name: "Day one" }], "a way of counting")))).toEqual([true, true, false, false, false]);
    expect(blank(dateCell)).toEqual([true, false, false, false, false]);
    expect(blank(numberCell)).toEqual([false, false, false, false, false]);
  });

  it("of a million blank cells, or of a million distinct texts, is read", () => {
    const blanks = Array.from({ length: 1_000_000 }, (_, row) => [[null, 0, ""][row % 3]]);
    expect(distinct(blanks, readBy(dateCell)).reads).toEqual([{ is: "blank" }, { is: "blank" }]);
    const texts = Array.from({ length: 1_000_000 }, (_, row) => [`no. ${row}`]);
    const { reads, slots } = distinct(texts, readBy(numberCell));
    expect(reads).toHaveLength(1_000_000);
    expect([slots[0], slots[999_999]]).toEqual([0, 999_999]);
  });
});
