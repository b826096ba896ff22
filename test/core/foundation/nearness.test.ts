import fc from "fast-check";
import leven from "leven";
import { describe, expect, it } from "vitest";
import { nameOf, type Named, nearest } from "../../../src/core/foundation/nearness";

const named = (...names: readonly string[]): Named<string>[] =>
  names.map((name) => ({ ...nameOf(name.toLowerCase(), name), choice: name }));
const near = (wanted: string, ...names: readonly string[]) => nearest(nameOf(wanted.toLowerCase(), wanted), named(...names));

describe("what may have been meant", () => {
  it("is the name that a slip of a third of the letters explains", () => {
    expect(near("Planns", "Plans")).toEqual({ meant: "Plans", others: [] });
    // Six letters: two slips are a third of them, three are not, but are half.
    expect(near("abcdef", "abcdxy")).toEqual({ meant: "abcdxy", others: [] });
    expect(near("abcdef", "abcxyz")).toEqual({ others: ["abcxyz"] });
    expect(near("abcdef", "abwxyz")).toEqual({ others: [] });
  });

  it("is nothing for a text of two letters or of more than eighty", () => {
    expect(near("ab", "abc")).toEqual({ others: [] });
    expect(near("abc", "abcd")).toEqual({ meant: "abcd", others: [] });
    const long = "a".repeat(80);
    expect(near(long, `${long}b`)).toEqual({ meant: `${long}b`, others: [] });
    expect(near(`${long}a`, `${long}ab`)).toEqual({ others: [] });
  });

  it("is a name of which the text is the beginning, however long, before one that is two slips away", () => {
    expect(near("Plan", "Plum", "Plan of the whole of the county")).toEqual({ meant: "Plan of the whole of the county", others: ["Plum"] });
  });

  it("has beside it the three next, nearest first, each choice once by its nearest name", () => {
    expect(near("abcdefgh", "abcdxxxx", "abcdefxx", "abcdexxx", "abcdefgx", "abcdeyyy")).toEqual({
      meant: "abcdefgx",
      others: ["abcdefxx", "abcdexxx", "abcdeyyy"],
    });
    const twice = [...named("abcdxx"), ...named("abcdef")].map((each) => ({ ...each, choice: "one" }));
    expect(nearest(nameOf("abcdeg", "abcdeg"), twice)).toEqual({ meant: "one", others: [] });
    expect(near("abcdef", "abcxyz", "abcuvw", "abcrst", "abcopq")).toEqual({ others: ["abcxyz", "abcuvw", "abcrst"] });
  });

  it("is never the opposite, and two words for no take each other back", () => {
    expect(near("Not agreed", "Agreed")).toEqual({ others: [] });
    expect(near("Agreed", "Not agreed")).toEqual({ others: [] });
    expect(near("Not not agreed", "Not not agread").meant).toBe("Not not agread");
    expect(near("Not agred", "Not agreed").meant).toBe("Not agreed");
    expect(near("Unagreed", "Agreed")).toEqual({ others: [] });
    expect(near("Agreed", "Unagreed")).toEqual({ others: [] });
    // Both begin so: the beginning is part of the word.
    expect(near("Indipendent", "Independent").meant).toBe("Independent");
  });

  it.each([
    ["Nonschool", "School"],
    ["Notable", "Table"],
    ["Nowhere", "Where"],
    ["Unsafe", "Safe"],
    ["Inactive", "Active"],
    ["Immature", "Mature"],
    ["Illegal", "Legal"],
    ["Irregular", "Regular"],
    ["Disagree", "Agree"],
    ["Misplaced", "Placed"],
  ])("%s is never offered for %s, nor the other way round", (denial, said) => {
    expect(near(denial, said)).toEqual({ others: [] });
    expect(near(said, denial)).toEqual({ others: [] });
  });

  it.each(["never", "neither", "nor", "without", "cannot", "isn't", "isnt", "wasn’t", "wasnt", "no", "non"])(
    "a word for no, %s, turns a name round",
    (word) => {
      const name = "plan of the school";
      expect(near(`${word} ${name}`, name)).toEqual({ others: [] });
      expect(near(`${word} ${name}`, `${word} ${name}s`).meant).toBe(`${word} ${name}s`);
    },
  );

  it("a beginning without which it is no nearer is a slip, and not a word for no", () => {
    expect(near("Nother need", "Other need").meant).toBe("Other need");
    expect(near("Ingland", "England").meant).toBe("England");
  });

  it("a word that only has one in it does not", () => {
    expect(near("Notice sennt", "Notice sent").meant).toBe("Notice sent");
    expect(near("Snot green", "Snout green").meant).toBe("Snout green");
  });

  it("is what counting the slips of every name finds", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "c", "x", "z", "1", "é"), minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(text, fc.uniqueArray(text, { minLength: 1, maxLength: 12 }), (wanted, names) => {
        const slips = new Map(names.map((name) => [name, name.startsWith(wanted) ? 1 : leven(wanted, name)]));
        const close = names
          .filter((name) => slips.get(name)! <= wanted.length / 2)
          .sort((one, other) => slips.get(one)! - slips.get(other)!);
        const found = near(wanted, ...names);
        const isMeant = close.length > 0 && slips.get(close[0]!)! <= wanted.length / 3;
        expect(found.meant).toBe(isMeant ? close[0] : undefined);
        expect(found.others).toEqual(isMeant ? close.slice(1, 4) : close.slice(0, 3));
      }),
      { numRuns: 1_000 },
    );
  });
});
