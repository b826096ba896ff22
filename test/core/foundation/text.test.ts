import { describe, expect, it } from "vitest";
import { seen, shortened } from "../../../src/core/foundation/text";

describe("what can be seen of a text", () => {
  it.each([
    ["a plain text, but for the spaces about it", "  Final  plan ~ ", "Final  plan ~"],
    ["without marks that take up no room, at either end and within", "\u200b\u200eFi\u00ad\u200bnal plan\ufeff", "Final plan"],
    ["with line ends and tabs as one space, and none about it", "\tFinal\r\n\tplan\n", "Final plan"],
    ["with a control that is the last of plain text's neighbours as a space", "Final\u007fplan", "Final plan"],
    ["with letters that have accents as they are", "caf\u00e9 ", "caf\u00e9"],
    ["with each half of a character as a sign that stands for it", "a\ud83d\ud83d b\udc00", "a\ufffd\ufffd b\ufffd"],
    ["with whole characters as they are", "\ud83d\ude00 plan", "\ud83d\ude00 plan"],
  ])("is %s", (_, text, left) => {
    expect(seen(text)).toBe(left);
  });
});

describe("a text that is shortened", () => {
  it("stays whole where it fits, and else ends with … in its room", () => {
    expect(shortened("0123456789", 10)).toBe("0123456789");
    expect(shortened("0123456789a", 10)).toBe("012345678…");
  });

  it("does not part a letter from its accents, nor halve a character", () => {
    expect(shortened("01234567e\u0301\u0302xyz", 10)).toBe("01234567…");
    expect(shortened("01234567\ud83d\ude00xyz", 10)).toBe("01234567…");
    expect(shortened("0123456\ud83d\ude00xyz", 10)).toBe("0123456\ud83d\ude00…");
    // A mark that is two halves by itself: the letter before it goes with it.
    expect(shortened("0123456e\ud834\udd65xyz", 10)).toBe("0123456…");
  });

  it("is cut at the half where it is nothing but accents, and not within one", () => {
    expect(shortened("\u0301".repeat(30), 10)).toBe(`${"\u0301".repeat(5)}…`);
    expect(shortened("\ud834\udd65".repeat(30), 10)).toBe(`${"\ud834\udd65".repeat(2)}…`);
    expect(shortened("\ud834\udd65".repeat(30), 12)).toBe(`${"\ud834\udd65".repeat(3)}…`);
  });
});
