import { answer, type Result, unreadable } from "../core/foundation/result";
import { shorthand, type Shorthand, type ShorthandLetter } from "../data/publishing";
import { type Shown } from "../functions/cells/shown";
import { type PublishedTable } from "./publication";

/** A table whose cells may be empty, or hold the letter that a function puts for what it withholds. */
export interface Filling {
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Shown[])[];
  readonly notes: readonly string[];
  /** What an empty cell means. */
  readonly blankMeans: Exclude<ShorthandLetter, "c">;
  /** Whether `c` stands for a figure that is withheld; in the first column it never does. */
  readonly isWithheld: boolean;
}

/**
 * The table as it is published: shorthand in every empty cell and for every figure that is withheld. Refuses a heading that is blank or stands
 * twice, a table without rows, and one with a row or a column that is empty from end to end.
 */
export function published({ title, headings, rows, notes, blankMeans, isWithheld }: Filling): Result<PublishedTable> {
  const seen = new Set<string>();
  for (const [index, heading] of headings.entries()) {
    const words = heading.trim();
    if (words === "") return unreadable(`Column ${index + 1} has no heading. Each column needs one.`);
    if (seen.has(words.toLowerCase())) return unreadable(`Two columns are headed "${words}". Each column needs a heading of its own.`);
    seen.add(words.toLowerCase());
  }
  if (rows.length === 0) return unreadable("The table has headings and no rows.");
  const blankRow = rows.findIndex((row) => row.every(isBlank));
  if (blankRow >= 0) return unreadable(`Row ${blankRow + 1} of the table is empty. Take it out.`);
  const blankColumn = headings.findIndex((_, column) => rows.every((row) => isBlank(row[column] ?? "")));
  if (blankColumn >= 0) return unreadable(`The column "${headings[blankColumn]!}" is empty. Take it out.`);

  const used = new Map<string, Shorthand>();
  const marked = (letter: ShorthandLetter): string => {
    const found = shorthand(letter);
    used.set(found.mark, found);
    return found.mark;
  };
  const filled = rows.map((row) =>
    headings.map((_, column): Shown => {
      const cell = row[column] ?? "";
      if (isBlank(cell)) return marked(blankMeans);
      if (isWithheld && column > 0 && cell === "c") return marked("c");
      return typeof cell === "boolean" ? (cell ? "Yes" : "No") : cell;
    }),
  );
  const inOrder = [...used.values()].sort((one, other) => one.mark.localeCompare(other.mark));
  return answer({ title, headings: headings.map((heading) => heading.trim()), rows: filled, shorthand: inOrder, notes });
}

function isBlank(cell: Shown): boolean {
  return typeof cell === "string" && cell.trim() === "";
}
