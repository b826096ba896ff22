import { folded } from "../foundation/choice";

/** What the cells of a column hold. A code is text whatever it looks like, so that 0123 keeps its nought; a grade is a figure or words. */
export type Held = "text" | "code" | "date" | "number" | "grade";

/** A column that is wanted of a file. */
export interface WantedColumn {
  readonly name: string;
  /** What else it has been called. */
  readonly alsoNamed?: readonly string[];
  readonly holds: Held;
  /** The list of words its cells are of, by the name under which its reader is handed in: what the functions could not read is told. */
  readonly words?: string;
  /** What the publisher's codes for its words stand for. */
  readonly codes?: Readonly<Record<string, string>>;
  /** Whether its words may stand behind the letter of a list, as in `k) ASD`. */
  readonly isLettered?: boolean;
  /** What to do for it where the file has none. */
  readonly whenMissing?: string;
  /** What to know of it where the file has it. */
  readonly note?: string;
}

/** What a column must hold in a row. */
export interface RowCondition {
  readonly column: string;
  readonly is: readonly (string | number)[];
}

/** A column that no file has, put together from those that it does: in each row the first of them that is not blank. */
export interface ComposedColumn {
  readonly name: string;
  /** Columns; one with a condition of its own is taken in the rows that meet it, and only of a file that has the column it is of. */
  readonly firstOf: readonly (string | { readonly column: string; readonly where: RowCondition })[];
  readonly holds: Held;
  /** It is blank in rows where one of these columns that the file has holds anything else; without any of them there is none. */
  readonly where?: readonly RowCondition[];
  /** It is given once for each value of the first of these columns that the file has. */
  readonly oncePer?: readonly string[];
  readonly note: string;
}

/** Since June 2018 a school not yet inspected as itself carries its predecessor's grade: the column of the grade, and the one that says No where it does. */
export interface PredecessorFlag {
  readonly grade: string;
  readonly flag: string;
  /** What is carried: `grade`, `grades`. */
  readonly counted: readonly string[];
}

/** Two columns of dates of which one cannot come after the other. */
export interface DatesInOrder {
  readonly earlier: string;
  readonly later: string;
  /** What a row says where they are the other way round: `the school closed before it opened`. */
  readonly says: string;
}

/** A column whose value may stand in several rows, and what that means for one who counts rows. */
export interface RepeatedId {
  readonly column: string;
  readonly means: string;
}

/** How a school that closed and opened again is known in a list of schools: rows that agree in one of these sets of columns. */
export interface Reopening {
  readonly status: string;
  readonly closed: readonly string[];
  readonly open: readonly string[];
  readonly closedOn: string;
  readonly openedOn: string;
  readonly same: readonly (readonly string[])[];
}

/** The columns that a function takes, an argument each. */
export interface Served {
  readonly function: string;
  readonly arguments: Readonly<Record<string, string>>;
  /** Of a function that takes columns side by side: the last of them, the first being that of its arguments, and the argument that takes their headings. */
  readonly block?: { readonly last: string; readonly headings: string };
  readonly note?: string;
}

/** A column by which the rows that are written may be cut down. */
export interface RowFilter {
  readonly column: string;
  /** What is chosen: `Status`. */
  readonly label: string;
  /** Choices that stand for several of its words, or for all others; without any, each of its words is a choice. */
  readonly groups?: readonly RowGroup[];
}

export interface RowGroup {
  readonly name: string;
  readonly is?: readonly string[];
  readonly isNot?: readonly string[];
}

/** A kind of file that is published or exported: its columns, matched by name, since they come, go and change places. */
export interface ExtractKind {
  readonly name: string;
  /** Sets of names: a header that has every name of one of them is of this kind. */
  readonly recognisedBy: readonly (readonly string[])[];
  /** Why a file of this kind is not read, and the way on. */
  readonly refused?: string;
  readonly columns: readonly WantedColumn[];
  /** Words that stand for an empty cell. */
  readonly blanks: readonly string[];
  /** What a sheet of it is called. */
  readonly sheet: string;
  /** The column of local authorities, by which a national file is cut down. */
  readonly area?: string;
  readonly filters?: readonly RowFilter[];
  /** The column in which each row has a value of its own, or what takes its place where the file has it not. */
  readonly keys?: readonly string[];
  /** What a row is: `a school`. One without its key is none. */
  readonly rowIs?: string;
  /** Columns of which each row has one at least. */
  readonly ids?: readonly RepeatedId[];
  readonly order?: readonly DatesInOrder[];
  readonly reopening?: Reopening;
  /** The column of grades for overall effectiveness, and what a blank in it means. */
  readonly overall?: { readonly column: string; readonly blank: string };
  readonly composed?: readonly ComposedColumn[];
  readonly predecessors?: readonly PredecessorFlag[];
  /** Its columns are spread over several files, none of which has them all. */
  readonly isInParts?: boolean;
  readonly serves?: readonly Served[];
  readonly notes?: readonly string[];
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
  /** What the file calls it, on one line. */
  readonly foundAs: string;
}

/** The header that a row of cells is, its columns called by any of their names; null where it is that of no kind. Case, spaces and punctuation do not matter. */
export function headerIn(kinds: readonly ExtractKind[], cells: readonly string[]): Header | null {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [index, cell] of cells.entries()) {
    const name = folded(cell);
    if (places.has(name)) repeated.add(name);
    else places.set(name, index);
  }
  const placeOf = ({ name, alsoNamed = [] }: Pick<WantedColumn, "name" | "alsoNamed">): number | undefined =>
    [name, ...alsoNamed].map((each) => places.get(folded(each))).find((place) => place !== undefined);
  const has = ({ columns }: ExtractKind, name: string): boolean =>
    placeOf(columns.find((column) => column.name === name) ?? { name }) !== undefined;
  const kind = kinds.find((each) => each.recognisedBy.some((names) => names.every((name) => has(each, name))));
  if (!kind) return null;
  const columns: FoundColumn[] = [];
  const missing: WantedColumn[] = [];
  for (const column of kind.columns) {
    const index = placeOf(column);
    if (index === undefined) missing.push(column);
    else columns.push({ ...column, index, foundAs: cells[index]!.trim().replace(/\s+/g, " ") });
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

/** The first of these columns that the file has. */
export function firstFound({ columns }: Header, names?: readonly string[]): FoundColumn | undefined {
  return names?.map((name) => columns.find((column) => column.name === name)).find((column) => column !== undefined);
}
