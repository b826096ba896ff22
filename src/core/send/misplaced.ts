import { type Day, inWords } from "../foundation/day";
import { type Refusal, unreadable } from "../foundation/result";

/** The refusal of a step dated before the one it follows, which `words` call, or given without it; none where it is not given. */
export function misplaced(argument: string, day: Day | null, words: string, before: Day | null): Refusal | undefined {
  if (day === null) return undefined;
  if (before === null) return unreadable(`${inWords(day)} is given, and ${words} is not.`, { argument });
  return day < before ? unreadable(`${inWords(day)} is before ${words}, ${inWords(before)}.`, { argument }) : undefined;
}
