import { type Choice, type Choices, choices, folded } from "../foundation/choice";
import { answer, listed, quoted, type Result, unreadable } from "../foundation/result";

/** A partnership of schools, and the quadrant of the county it is in. */
export interface Partnership extends Choice {
  readonly quadrant: string;
  /** Names it goes by that another may go by too. */
  readonly shortNames: readonly string[];
}

export interface Partnerships {
  readonly quadrants: Choices<Choice>;
  readonly all: readonly Partnership[];
  /** The partnership that text names. A short name that two share is refused, naming both. */
  readonly read: (text: string) => Result<Partnership>;
}

/** Reads partnerships by their names and by the short names that are theirs alone. `whole` says where all of them can be seen. */
export function partnerships(quadrants: readonly Choice[], all: readonly Partnership[], whole: string): Partnerships {
  const named = choices(all, "a partnership of the list of September 2021", whole);
  const read = (text: string): Result<Partnership> => {
    const full = named.find(text);
    if (full) return answer(full);
    const called = all.filter(({ shortNames }) => shortNames.some((name) => folded(name) === folded(text)));
    if (called.length === 1) return answer(called[0]!);
    if (called.length > 1)
      return unreadable(
        `${quoted(text.trim())} is short for ${listed(
          called.map(({ name }) => name),
          "and for",
        )}. Use the full name.`,
      );
    return named.read(text);
  };
  return { quadrants: choices(quadrants, "a quadrant"), all, read };
}
