import { type Day, dayOfSerial, dayOfText } from "../foundation/day";
import { numberOfText } from "../foundation/number";
import { answer, listed, quoted, type Result, unreadable } from "../foundation/result";
import { type ComposedColumn, type ExtractKind, type FoundColumn, type Header, headerIn, type WantedColumn } from "./extract-kind";

/** A cell that is ready for the functions; "" is none. */
export type ImportedCell = string | number | Day;

export interface ImportedColumn extends Pick<WantedColumn, "name" | "holds"> {
  readonly cells: readonly ImportedCell[];
}

/** Something in the file that could not be read as it should be. The cell keeps what the file has. */
export interface Problem {
  /** Counted from 1, as a spreadsheet would show it. */
  readonly row: number;
  readonly column: string | null;
  readonly message: string;
}

/** What was read of a file. */
export interface Extract {
  readonly header: Header;
  readonly headerRow: number;
  /** Rows read below the header, blank ones apart. */
  readonly rows: number;
  /** Those read, then those put together from them. */
  readonly columns: readonly ImportedColumn[];
  /** The first of the problems. */
  readonly problems: readonly Problem[];
  readonly problemCount: number;
}

/** Reads a file row by row, keeping only the columns wanted. */
export interface ExtractReader {
  /** Takes the next row. False where no header has come by the row in which it should have. */
  take(cells: readonly string[]): boolean;
  /** Notes something wrong with the row last taken. */
  object(message: string): void;
  /** What was read. Refuses a file without a header of a known kind. */
  finish(): Result<Extract>;
}

/** Older files have a title row or two above the header. */
const HEADER_BY_ROW = 20;
const PROBLEMS_KEPT = 100;
/** Cells of a file of no known kind that are told. */
const CELLS_TOLD = 6;

/** A reader of files of these kinds. */
export function extractReader(kinds: readonly ExtractKind[]): ExtractReader {
  let row = 0;
  let rows = 0;
  let headerRow = 0;
  let header: Header | null = null;
  let columns: { readonly column: FoundColumn; readonly cells: ImportedCell[] }[] = [];
  let blanks: ReadonlySet<string> = new Set();
  const problems: Problem[] = [];
  let problemCount = 0;
  const seen: string[] = [];

  function report(column: string | null, message: string): void {
    problemCount++;
    if (problems.length < PROBLEMS_KEPT) problems.push({ row, column, message });
  }

  function takeHeader(cells: readonly string[]): boolean {
    header = headerIn(kinds, cells);
    if (!header) {
      for (const cell of cells) if (seen.length < CELLS_TOLD && cell.trim() !== "") seen.push(cell.trim());
      return row < HEADER_BY_ROW;
    }
    headerRow = row;
    columns = header.columns.map((column) => ({ column, cells: [] }));
    blanks = new Set(header.kind.blanks);
    return true;
  }

  return {
    take(cells) {
      row++;
      if (!header) return takeHeader(cells);
      if (cells.every((cell) => cell.trim() === "")) return true;
      rows++;
      const over = cells.slice(header.width).filter((cell) => cell.trim() !== "").length;
      if (cells.length < header.width || over > 0) report(null, `has ${cells.length} cells, and the header has ${header.width}.`);
      for (const { column, cells: kept } of columns) {
        const text = (cells[column.index] ?? "").trim();
        const value = text === "" || blanks.has(text) ? answer("") : read(column, text);
        if (!value.ok) report(column.foundAs, value.message);
        kept.push(value.ok ? value.value : text);
      }
      return true;
    },
    object: (message) => report(null, message),
    finish() {
      if (!header) return unknownFile(kinds, seen);
      const found = columns.map(({ column: { name, holds }, cells }): ImportedColumn => ({ name, holds, cells }));
      return answer({
        header,
        headerRow,
        rows,
        columns: [...found, ...(header.kind.composed ?? []).flatMap((column) => composed(column, found) ?? [])],
        problems,
        problemCount,
      });
    },
  };
}

/** The column put together of those found; null where the file has none of what it is made of. */
function composed({ name, holds, firstOf, where }: ComposedColumn, found: readonly ImportedColumn[]): ImportedColumn | null {
  const called = (wanted: string | undefined) => found.find((column) => column.name === wanted);
  const parts = firstOf.flatMap((part) => called(part) ?? []);
  const decider = called(where?.column);
  if (parts.length === 0 || (where && !decider)) return null;
  const isWanted = (row: number): boolean => !where || decider!.cells[row] === where.is;
  const first = (row: number): ImportedCell => parts.map(({ cells }) => cells[row]!).find((cell) => cell !== "") ?? "";
  return { name, holds, cells: parts[0]!.cells.map((_, row) => (isWanted(row) ? first(row) : "")) };
}

function read({ holds }: FoundColumn, text: string): Result<ImportedCell> {
  switch (holds) {
    case "date":
      // A sheet saved as CSV with its dates unformatted has their serials.
      return /^\d{5}$/.test(text) ? dayOfSerial(Number(text)) : dayOfText(text);
    case "number":
      return numberOfText(text);
    case "grade":
      return answer(/^\d$/.test(text) ? Number(text) : text);
    case "text":
    case "code":
      return answer(text);
  }
}

function unknownFile(kinds: readonly ExtractKind[], seen: readonly string[]): Result<Extract> {
  const looked = listed(kinds.map(({ name, recognisedBy }) => `${name} (${recognisedBy[0]!.join(", ")})`));
  const found = seen.length === 0 ? "The file is empty" : `The first rows have ${seen.map(quoted).join(", ")}`;
  return unreadable(`no heading of a known file was found. ${found}. We look for ${looked}.`);
}

/** A cell as it is written to a sheet: text stands behind the apostrophe that keeps it text, or =1+1 would be calculated and 1-2 a date. */
export function neutralised(cell: ImportedCell): ImportedCell {
  return typeof cell === "string" && cell !== "" ? `'${cell}` : cell;
}
