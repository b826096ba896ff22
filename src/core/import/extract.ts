import { folded } from "../foundation/choice";
import { listed, quoted, type Result, answer, unreadable } from "../foundation/result";
import { canBe, type ColumnReader, columnReader, holdsFigures, type WordReaders } from "./column-reader";
import { composedColumns } from "./composed";
import { dated, mixedDates, undecidedDates } from "./dates-of-columns";
import { type ExtractKind, firstFound, type FoundColumn, type Header, headerIn } from "./extract-kind";
import { type Extract, type LeftOutFor, type Problem, type Swallowed } from "./imported";
import { cellsOf, type Row } from "./row";
import { type RowTaker } from "./row-scanner";

export type { Extract, ImportedColumn, Problem } from "./imported";

/** Reads a file row by row, keeping only the columns wanted. */
export interface ExtractReader extends RowTaker {
  /** What is known of the file by now; null before its header is found. */
  soFar(): SoFar | null;
  /** Notes characters of the text that are dropped: NUL, which no sheet takes. */
  dropped(characters: number): void;
  /** What was read. Refuses a file without a header of a known kind. */
  finish(): Result<Extract>;
}

/** What is known of a file while it is being read. */
export interface SoFar {
  readonly kind: string;
  readonly headerRow: number;
  /** The columns of the kind that the file has, of so many. */
  readonly columns: number;
  readonly columnsOfKind: number;
  readonly rows: number;
}

/** Older files have a title row or two above the header. */
export const HEADER_BY_ROW = 20;
const PROBLEMS_KEPT = 100;
const ROWS_TOLD = 5;
/** Cells of a file of no known kind that are told. */
const CELLS_TOLD = 6;
/** Rows that are held against the headers of all kinds: a few are enough to find another table, and each costs as much as a hundred read. */
const ROWS_TRIED = 200;
/** A line of words alone is a row of the file if it is cut into as many cells as this or more. */
const SURE_WIDTH = 5;

/** A reader of files of these kinds. `words` read the cells of columns that name them. */
export function extractReader(kinds: readonly ExtractKind[], words: WordReaders): ExtractReader {
  let row = 0;
  let headerRow = 0;
  let header: Header | null = null;
  let columns: ColumnReader[];
  let key: FoundColumn | undefined;
  let ids: readonly FoundColumn[];
  /** What stands over the first column read, as it stands there. */
  let heading: string;
  let isAnotherTable = false;
  let tried = 0;
  let nuls = 0;
  const rowNumbers: number[] = [];
  const seen: string[] = [];
  const problems: Problem[] = [];
  const swallowed: Swallowed[] = [];
  const leftOut = new Map<LeftOutFor, { count: number; rows: number[]; first: string; problems: number }>();
  let problemCount = 0;

  function report(column: string | null, message: string): void {
    note({ row, column, message });
  }

  function note(problem: Problem): void {
    problemCount++;
    if (problems.length < PROBLEMS_KEPT) problems.push(problem);
  }

  function leave(because: LeftOutFor, taken: Row): true {
    const left = leftOut.get(because) ?? { count: 0, rows: [], first: firstOf(taken), problems: 0 };
    left.count++;
    if (left.rows.length < ROWS_TOLD) left.rows.push(row);
    const text = key && because === "no key" ? taken.cell(key.index) : "";
    if (text !== "") {
      left.problems++;
      note({ row, column: key!.foundAs, message: `${quoted(text)} is no ${key!.foundAs}: the row is left out.`, isLeftOut: true });
    }
    leftOut.set(because, left);
    return true;
  }

  function takeHeader(taken: Row): boolean {
    const cells = cellsOf(taken);
    const found = headerIn(kinds, cells);
    header = found && { ...found, width: taken.width };
    if (!header) {
      for (const cell of cells) if (seen.length < CELLS_TOLD && cell !== "") seen.push(cell);
      return row < HEADER_BY_ROW;
    }
    if (header.kind.refused !== undefined) return false;
    const { kind } = header;
    headerRow = row;
    const blanks = new Set(kind.blanks);
    columns = header.columns.map((column) => columnReader(column, blanks, words));
    heading = taken.cell(header.columns[0]!.index);
    key = firstFound(header, kind.keys);
    ids = kind.ids?.flatMap(({ column }) => firstFound(header!, [column]) ?? []) ?? [];
    shape.width = header.width;
    return true;
  }

  /** Why a row is none of those wanted; null where it is one. */
  function refusal(taken: Row): LeftOutFor | null {
    if (isAnotherTable) return "another table";
    if (areHeadings(taken)) return "headings again";
    if (key) {
      const text = taken.cell(key.index);
      return text !== "" && canBe(key, text) ? null : "no key";
    }
    if (ids.length > 0 && ids.every(({ index }) => taken.cell(index) === "")) return "no key";
    const [filled] = columns.filter(({ column }) => taken.cell(column.index) !== "");
    // Where the first cell stands alone, it is that of the column filled: a line about the table, unless it is what the column holds.
    const isNote = !filled || (columns.length > 1 && areBlank(taken, 1) && !canBe(filled.column, taken.cell(0)));
    return isNote ? "nothing wanted" : null;
  }

  function areHeadings(taken: Row): boolean {
    if (taken.cell(columns[0]!.column.index) !== heading) return false;
    return columns.every(({ column }) => ["", folded(column.foundAs)].includes(folded(taken.cell(column.index))));
  }

  function takeRow(taken: Row): void {
    let faults: { readonly column: FoundColumn; readonly message: string }[] = NO_FAULTS;
    for (const reader of columns) {
      const fault = reader.take(taken);
      if (fault !== null) faults = [...faults, { column: reader.column, message: fault }];
    }
    if (faults.length > 0 && isOfAnotherTable(taken, faults)) {
      for (const reader of columns) reader.takeBack();
      isAnotherTable = true;
      leave("another table", taken);
      return;
    }
    rowNumbers.push(row);
    const { width } = header!;
    if (taken.width < width || !areBlank(taken, width)) report(null, `has ${taken.width} cells, and the header has ${width}.`);
    for (const { column, message } of faults) report(column.foundAs, message);
  }

  /** Whether a row without a figure where figures belong holds the headings of a table. */
  function isOfAnotherTable(taken: Row, faults: readonly { readonly column: FoundColumn }[]): boolean {
    const figures = columns.filter(({ column }) => holdsFigures(column) && taken.cell(column.index) !== "");
    const unread = faults.filter(({ column }) => holdsFigures(column));
    return figures.length > 0 && unread.length === figures.length && tried++ < ROWS_TRIED && headerIn(kinds, cellsOf(taken)) !== null;
  }

  const shape = {
    width: 0,
    fits(taken: Row): boolean {
      if (taken.width !== shape.width) return false;
      const filled = columns.filter(({ column }) => taken.cell(column.index) !== "");
      const isSure = filled.some(({ column }) => column === key || holdsFigures(column)) || shape.width >= SURE_WIDTH;
      return isSure && filled.every(({ column }) => canBe(column, taken.cell(column.index)));
    },
  };

  return {
    get shape() {
      return header ? shape : null;
    },
    take(taken) {
      row++;
      if (!header) return takeHeader(taken);
      if (taken.isBlank) return true;
      const because = refusal(taken);
      if (because) return leave(because, taken);
      takeRow(taken);
      return true;
    },
    markInside: () => report(null, "has a quotation mark inside a quoted cell that is not doubled."),
    swallowed(cell, verdict) {
      const column = header!.columns.find(({ index }) => index === cell)?.foundAs ?? `cell ${cell + 1}`;
      if (swallowed.length < PROBLEMS_KEPT) swallowed.push({ ...verdict, row, column });
    },
    soFar: () =>
      header && {
        kind: header.kind.name,
        headerRow,
        columns: header.columns.length,
        columnsOfKind: header.kind.columns.length,
        rows: rowNumbers.length,
      },
    dropped: (characters) => void (nuls += characters),
    finish() {
      if (!header) return unknownFile(kinds, seen);
      if (header.kind.refused !== undefined) return unreadable(header.kind.refused);
      const undecided = undecidedDates(columns, rowNumbers);
      const { found, faults, faultCount } = dated(columns, undecided, rowNumbers, PROBLEMS_KEPT);
      const all = [...problems, ...faults].sort((one, other) => one.row - other.row);
      return answer({
        header,
        headerRow,
        rows: rowNumbers.length,
        rowNumbers,
        columns: [...found, ...composedColumns(header.kind, found)],
        problems: all.slice(0, PROBLEMS_KEPT),
        problemCount: problemCount + faultCount,
        leftOut: [...leftOut].map(([because, left]) => ({ because, ...left })),
        swallowed,
        undecided,
        mixed: mixedDates(columns),
        nuls,
      });
    },
  };
}

/** What stands first in a row. */
function firstOf(row: Row): string {
  return cellsOf(row).find((cell) => cell !== "") ?? "";
}

const NO_FAULTS: { readonly column: FoundColumn; readonly message: string }[] = [];

function areBlank(row: Row, from: number): boolean {
  for (let index = from; index < row.width; index++) if (row.cell(index) !== "") return false;
  return true;
}

function unknownFile(kinds: readonly ExtractKind[], seen: readonly string[]): Result<Extract> {
  const looked = listed(
    kinds.filter(({ refused }) => refused === undefined).map(({ name, recognisedBy }) => `${name} (${recognisedBy[0]!.join(", ")})`),
  );
  const found = seen.length === 0 ? "The file is empty" : `The first rows have ${seen.map((cell) => quoted(cell)).join(", ")}`;
  return unreadable(`no heading of a known file was found. ${found}. We look for ${looked}.`);
}
