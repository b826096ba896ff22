import { type Book, newBook, type Sheet } from "./book";
import { calculate, type Calculated, type CustomFunction } from "./calculation";

/** A workbook that is open, with what its formulas come to now. */
export interface Engine {
  readonly book: Book;
  readonly functions: Map<string, CustomFunction>;
  /** What its formulas come to; worked out again after a change. */
  calculated(): Calculated;
  changed(): void;
  /** What the next write is refused with. */
  refusal: Error | null;
  /** Excel's object for a sheet: a range leads to its sheet, and a sheet to its ranges. */
  worksheetOf(sheet: Sheet): object;
}

export function newEngine(): Engine {
  const book = newBook();
  let calculated: Calculated | null = null;
  const engine: Engine = {
    book,
    functions: new Map(),
    calculated: () => (calculated ??= calculate(book, engine.functions)),
    changed: () => void (calculated = null),
    refusal: null,
    worksheetOf: (sheet) => sheet,
  };
  return engine;
}
