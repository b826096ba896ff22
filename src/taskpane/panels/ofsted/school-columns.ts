import { type ExtractKind, headerIn } from "../../../core/import/extract-kind";
import { folded } from "../../../core/foundation/choice";
import { unreadable } from "../../../core/foundation/result";
import { extractKinds } from "../../../data/extracts";
import { evaluationAreas } from "../../../data/ofsted";
import { labelCell } from "../../../functions/cells/readers";
import { columnsOf, isCalled, type Wanted } from "../../building/block-columns";
import { readerOf } from "../../building/understood";

/** What a column of a list of schools is to the functions, in the order they are offered. */
export const COLUMNS = ["phases", "grades", "types", "statuses", "firstArea", "lastArea", "names", "authority"] as const;
export type ColumnKey = (typeof COLUMNS)[number];

/** Which column of a list is which, by its place from the left; null for none. */
export type SchoolColumns = Readonly<Record<ColumnKey, number | null>>;

/** A list's columns as they were found, and the kind of file it is where its headings are known. */
export interface FoundColumns {
  readonly columns: SchoolColumns;
  readonly kind: ExtractKind | null;
  /** The columns that are known, from the left: the whole of a list whose headings are not. */
  readonly kept: readonly number[];
  /** The column of the days on which reports were published; null where there is none. */
  readonly published: number | null;
  /** What to know of them, a sentence each. */
  readonly notes: readonly string[];
}

export const NO_COLUMNS = Object.fromEntries(COLUMNS.map((key) => [key, null])) as SchoolColumns;

/** Files that have schools to count, by the functions they serve. */
const COUNTING = ["OFSTEDSUMMARY", "SCHOOLSUMMARY"];
const KINDS = extractKinds.filter(({ serves = [] }) => serves.some((each) => COUNTING.includes(each.function)));

/** Which column is which: of a file that is known by the names its publisher gives them, otherwise by what headings say and cells hold. */
export function schoolColumns(headings: readonly string[], body: readonly (readonly unknown[])[]): FoundColumns {
  const header = headerIn(KINDS, headings);
  const areas = areasIn(headings);
  if (!header) {
    const kept = Array.from({ length: Math.max(headings.length, body[0]?.length ?? 0) }, (_, index) => index);
    return { columns: { ...byWords(headings, body), ...areas }, kind: null, kept, published: null, notes: [] };
  }
  const { kind } = header;
  const has = (name: string) => header.columns.some((column) => column.name === name);
  const isCarried = kind.predecessors?.some(({ grade, flag }) => has(grade) && has(flag)) ?? false;
  const notes = isCarried ? ["A school not yet inspected as itself carries its predecessor’s grade, as Ofsted counts it."] : [];
  const placeOf = (name: string | undefined): number | null => {
    if (name === undefined) return null;
    const found =
      header.columns.find((column) => column.name === name)?.index ?? headings.findIndex((each) => folded(each) === folded(name));
    if (found >= 0) return found;
    // Reading the file in puts such a column together; on a sheet that was not, its parts stand side by side.
    const composed = kind.composed?.find((each) => each.name === name);
    const first = header.columns.find((column) => column.name === composed?.firstOf[0]);
    if (!composed || !first) return null;
    notes.push(`The grades are those of ${first.foundAs} alone. “Import a file” puts them together with ${composed.firstOf[1]!}.`);
    return first.index;
  };
  const served = (argument: string) =>
    kind.serves?.find((each) => COUNTING.includes(each.function) && argument in each.arguments)?.arguments[argument];
  const columns = {
    phases: placeOf(served("phases")),
    grades: placeOf(served("grades")),
    types: placeOf(served("types")),
    statuses: placeOf(served("statuses")),
    names: placeOf(kind.keys?.at(-1)),
    authority: placeOf(kind.area),
    ...areas,
  };
  const composed = headings.flatMap((heading, index) =>
    kind.composed?.some(({ name }) => folded(name) === folded(heading)) ? [index] : [],
  );
  return {
    columns,
    kind,
    kept: [...new Set([...header.columns.map(({ index }) => index), ...composed])].sort((one, other) => one - other),
    published: header.columns.find(({ name }) => name === PUBLISHED)?.index ?? null,
    notes,
  };
}

const PUBLISHED = "Publication date";

/** Whether a row may be the headings of a list of schools. */
export function areSchoolHeadings(cells: readonly unknown[]): boolean {
  const filled = cells.filter((cell) => cell !== "" && cell !== null);
  if (filled.length < 2 || !filled.every((cell) => typeof cell === "string")) return false;
  if (headerIn(KINDS, cells.map(String))) return true;
  return filled.some(
    (cell) => evaluationAreas().find(cell) !== undefined || ["grades", "phases", "types"].some((column) => isCalled(cell, column)),
  );
}

/** Whether a list has anything that can be counted. */
export function canBeCounted({ grades, firstArea, phases, types }: SchoolColumns): boolean {
  return grades !== null || firstArea !== null || (phases !== null && types !== null);
}

const WANTED: readonly Wanted<Exclude<ColumnKey, "firstArea" | "lastArea" | "authority">>[] = [
  { key: "grades", called: "grades", reader: readerOf("OFSTEDSUMMARY", "grades")!, isTold: true },
  { key: "phases", called: "phases", reader: readerOf("OFSTEDSUMMARY", "phases")!, isTold: true },
  { key: "statuses", called: "statuses", reader: readerOf("OFSTEDSUMMARY", "statuses")!, isTold: true },
  { key: "types", called: "types", reader: readerOf("OFSTEDSUMMARY", "types")!, isTold: true },
  // A number tells a school apart and does not name it.
  {
    key: "names",
    called: "names",
    reader: { ...labelCell, read: (value) => (typeof value === "string" ? labelCell.read(value) : unreadable("is no name.")) },
    isTold: true,
  },
];

/** What publishers call the column of local authorities: an area of one's own may be a school. */
const AUTHORITIES = new Set(
  extractKinds.flatMap(({ area, columns }) =>
    columns.filter(({ name }) => name === area).flatMap(({ name, alsoNamed = [] }) => [name, ...alsoNamed].map(folded)),
  ),
);

function byWords(headings: readonly string[], body: readonly (readonly unknown[])[]): SchoolColumns {
  const names = headings.map((heading) => (heading === "" ? " " : heading));
  const authority = headings.findIndex((heading) => AUTHORITIES.has(folded(heading)));
  return { ...NO_COLUMNS, ...Object.fromEntries(columnsOf(names, body, WANTED)), authority: authority < 0 ? null : authority };
}

/** The columns from the first evaluation area of a report card to the last. */
function areasIn(headings: readonly string[]): Pick<SchoolColumns, "firstArea" | "lastArea"> {
  const places = headings.flatMap((heading, index) => (evaluationAreas().find(heading) ? [index] : []));
  return { firstArea: places[0] ?? null, lastArea: places.at(-1) ?? null };
}
