import { folded } from "../foundation/choice";

/** What the cells of a column hold. A code is text whatever it looks like, so that 0123 keeps its nought; a grade is a figure or words. */
export type Held = "text" | "code" | "date" | "number" | "grade";

/** A column that is wanted of a file. */
export interface WantedColumn {
  readonly name: string;
  /** What else it has been called. */
  readonly alsoNamed?: readonly string[];
  readonly holds: Held;
  /** What to do for it where the file has none. */
  readonly whenMissing?: string;
}

/** A column that no file has, put together from those that it does: in each row the first of them that is not blank. */
export interface ComposedColumn {
  readonly name: string;
  readonly firstOf: readonly string[];
  readonly holds: Held;
  /** It is blank in rows where this column holds anything else; without that column there is none. */
  readonly where?: { readonly column: string; readonly is: string | number };
  readonly note: string;
}

/** Since June 2018 a school not yet inspected as itself carries its predecessor's grade: the column of the grade, and the one that says No where it does. */
export interface PredecessorFlag {
  readonly grade: string;
  readonly flag: string;
  /** What is carried: `grade`, `grades`. */
  readonly counted: readonly string[];
}

/** A kind of file that is published or exported: its columns, matched by name, since they come, go and change places. */
export interface ExtractKind {
  readonly name: string;
  /** Sets of names: a header that has every name of one of them is of this kind. */
  readonly recognisedBy: readonly (readonly string[])[];
  readonly columns: readonly WantedColumn[];
  /** Words that stand for an empty cell. */
  readonly blanks: readonly string[];
  /** What a sheet of it is called. */
  readonly sheet: string;
  /** The column of local authorities, by which a national file is cut down. */
  readonly area?: string;
  /** The column in which each row has a value of its own. */
  readonly key?: string;
  /** The column of grades for overall effectiveness, and what a blank in it means. */
  readonly overall?: { readonly column: string; readonly blank: string };
  readonly composed?: readonly ComposedColumn[];
  readonly predecessors?: readonly PredecessorFlag[];
  /** Its columns are spread over several files, none of which has them all. */
  readonly isInParts?: boolean;
}

/** Where a file keeps what is wanted of it. */
export interface Header {
  readonly kind: ExtractKind;
  readonly width: number;
  /** Each wanted column that the file has, by its place in a row. */
  readonly columns: readonly FoundColumn[];
  readonly missing: readonly WantedColumn[];
  /** Names that stand over two columns; the first is read. */
  readonly repeated: readonly string[];
}

export interface FoundColumn extends WantedColumn {
  readonly index: number;
  /** What the file calls it. */
  readonly foundAs: string;
}

/** The header that a row of cells is; null where it is that of no kind. Case, spaces and punctuation of names do not matter. */
export function headerIn(kinds: readonly ExtractKind[], cells: readonly string[]): Header | null {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [index, cell] of cells.entries()) {
    const name = folded(cell);
    if (name === "") continue;
    if (places.has(name)) repeated.add(name);
    else places.set(name, index);
  }
  const kind = kinds.find(({ recognisedBy }) => recognisedBy.some((names) => names.every((name) => places.has(folded(name)))));
  if (!kind) return null;
  const columns: FoundColumn[] = [];
  const missing: WantedColumn[] = [];
  for (const column of kind.columns) {
    const index = [column.name, ...(column.alsoNamed ?? [])].map((name) => places.get(folded(name))).find((place) => place !== undefined);
    if (index === undefined) missing.push(column);
    else columns.push({ ...column, index, foundAs: cells[index]!.trim() });
  }
  return {
    kind,
    width: cells.length,
    columns,
    missing,
    repeated: columns.filter(({ foundAs }) => repeated.has(folded(foundAs))).map(({ foundAs }) => foundAs),
  };
}

/** Whether a column goes by another name in the file than now, spaces and case apart. */
export function isRenamed({ name, foundAs }: FoundColumn): boolean {
  return folded(name) !== folded(foundAs);
}
