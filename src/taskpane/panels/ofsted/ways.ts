import { type Counted, isRefusal, type Refusal } from "./counted";
import type { GivenSchools } from "./given-schools";
import { gradesCounted } from "./grades";
import { reportCardsCounted } from "./report-cards";
import type { ColumnKey, SchoolColumns } from "./school-columns";
import { columnName, type SchoolList } from "./school-list";
import { schoolsCounted } from "./schools";

/** What of schools is counted: grades for overall effectiveness, report cards, or who is responsible for them. */
export type Way = "grades" | "cards" | "schools";

interface WayOf {
  readonly label: string;
  /** The columns without which there is nothing to count, and what is said where one is missing. */
  readonly needs: readonly (readonly [key: ColumnKey, missing: string])[];
  readonly takes: readonly ColumnKey[];
  readonly count: (given: GivenSchools) => Counted | Refusal;
}

export const WAYS: Readonly<Record<Way, WayOf>> = {
  grades: {
    label: "Grades",
    needs: [
      ["grades", "Choose the column of grades for overall effectiveness."],
      ["phases", "Choose the column of phases."],
    ],
    takes: ["phases", "grades", "types", "statuses"],
    count: gradesCounted,
  },
  cards: {
    label: "Report cards",
    needs: [
      ["firstArea", "Choose the first evaluation area."],
      ["lastArea", "Choose the last evaluation area."],
    ],
    takes: ["firstArea", "lastArea"],
    count: reportCardsCounted,
  },
  schools: {
    label: "Schools",
    needs: [
      ["phases", "Choose the column of phases."],
      ["types", "Choose the column of types."],
    ],
    takes: ["phases", "types", "statuses"],
    count: schoolsCounted,
  },
};

/**
 * Schools counted in one way. A column that was only guessed, and that a way can do without, is left out where it cannot be read: the types of a
 * list of one's own may be in words of one's own.
 */
export function countedIn(
  way: Way,
  given: GivenSchools,
  isGuessed: (key: ColumnKey) => boolean,
): { readonly given: GivenSchools; readonly counted: Counted | Refusal } {
  const { count, needs } = WAYS[way];
  const counted = count(given);
  const at = isRefusal(counted) ? counted.column : null;
  if (at === null || needs.some(([key]) => key === at) || !isGuessed(at)) return { given, counted };
  const leftOut = [...given.leftOut, columnName(given.list, given.columns[at]!)];
  return countedIn(way, { ...given, columns: { ...given.columns, [at]: null }, leftOut }, isGuessed);
}

/** The ways that a list has the columns for. */
export function waysFor(columns: SchoolColumns): readonly Way[] {
  return (Object.keys(WAYS) as Way[]).filter((way) => WAYS[way].needs.every(([key]) => columns[key] !== null));
}

/** Which columns are counted, as their list calls them. */
export function columnsInWords(way: Way, list: SchoolList, columns: SchoolColumns): string {
  const named = WAYS[way].takes.flatMap((key) => (columns[key] === null ? [] : [columnName(list, columns[key])]));
  return named.length === 0 ? "Columns" : `Columns: ${named.join(way === "cards" ? " to " : ", ")}`;
}
