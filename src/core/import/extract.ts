import { type Day, dayOfText } from "../foundation/day";
import { answer, listed, quoted, type Result, unreadable } from "../foundation/result";
import { type ExtractKind, type FoundColumn, type Header, headerIn } from "./extract-kind";

/** A cell that is ready for the functions; "" is none. */
export type ImportedCell = string | number | Day;

export interface ImportedColumn extends FoundColumn {
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
      seen.push(...cells.map((cell) => cell.trim()).filter((cell) => cell !== ""));
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
      return answer({
        header,
        headerRow,
        rows,
        columns: columns.map(({ column, cells }) => ({ ...column, cells })),
        problems,
        problemCount,
      });
    },
  };
}

function read({ holds }: FoundColumn, text: string): Result<ImportedCell> {
  switch (holds) {
    case "date":
      return dayOfText(text);
    case "number":
      return /^-?\d+(?:\.\d+)?$/.test(text) ? answer(Number(text)) : unreadable(`${quoted(text)} is not a number.`);
    case "grade":
      return answer(/^\d$/.test(text) ? Number(text) : text);
    case "text":
    case "code":
      return answer(text);
  }
}

function unknownFile(kinds: readonly ExtractKind[], seen: readonly string[]): Result<Extract> {
  const looked = listed(kinds.map(({ name, recognisedBy }) => `${name} (${recognisedBy[0]!.join(", ")})`));
  const found = seen.length === 0 ? "The file is empty" : `The first rows have ${seen.slice(0, 6).map(quoted).join(", ")}`;
  return unreadable(`no heading of a known file was found. ${found}. We look for ${looked}.`);
}

/** A cell as it is written to a sheet: text stands behind the apostrophe that keeps it text, or =1+1 would be calculated and 1-2 a date. */
export function neutralised(cell: ImportedCell): ImportedCell {
  return typeof cell === "string" && cell !== "" ? `'${cell}` : cell;
}
