import { cellAddress, columnLetters, quotedSheet } from "../formulas/address";
import { type CellValue } from "../explain/explanation";

/** A cell of a sheet that a twin adds. */
export interface DraftCell {
  /** What it shows now; null for nothing. */
  readonly value: CellValue | null;
  /** In English and with commas, without its equals sign; null where it is a value. */
  readonly formula: string | null;
  readonly format: string | null;
  readonly isBold: boolean;
  /** Whether a text is laid over lines within its column. */
  readonly isWrapped: boolean;
}

/** A sheet that is drawn up cell by cell. */
export interface SheetDraft {
  readonly name: string;
  readonly rows: readonly (readonly (DraftCell | undefined)[])[];
  readonly widths: readonly number[];
}

interface Look {
  readonly format?: string | null;
  readonly isBold?: boolean;
  readonly isWrapped?: boolean;
}

export class Drafted implements SheetDraft {
  readonly rows: (DraftCell | undefined)[][] = [];

  constructor(
    readonly name: string,
    readonly widths: readonly number[],
  ) {}

  /** The row after the last one used. */
  get next(): number {
    return this.rows.length;
  }

  value(row: number, column: number, value: CellValue | null, look: Look = {}): string {
    this.put(row, column, { value, formula: null, ...lookOf(look) });
    return this.reference(row, column);
  }

  formula(row: number, column: number, formula: string, value: CellValue | null, look: Look = {}): string {
    this.put(row, column, { value, formula, ...lookOf(look) });
    return this.reference(row, column);
  }

  line(row: number, values: readonly (CellValue | null)[], look: Look = {}): void {
    values.forEach((value, column) => {
      if (value !== null) this.value(row, column, value, look);
    });
  }

  /** `Workings!$B$4`, as any sheet names it. */
  reference(row: number, column: number): string {
    return `${quotedSheet(this.name)}!$${columnLetters(column)}$${row + 1}`;
  }

  /** `Workings!$B$4:$B$9`; of one cell too it is a range, since an engine looks a value up in nothing else. */
  column(row: number, column: number, lastRow: number): string {
    return `${this.reference(row, column)}:$${columnLetters(column)}$${lastRow + 1}`;
  }

  addressOf(row: number, column: number): string {
    return cellAddress(row, column);
  }

  private put(row: number, column: number, cell: DraftCell): void {
    while (this.rows.length <= row) this.rows.push([]);
    this.rows[row]![column] = cell;
  }
}

function lookOf({ format = null, isBold = false, isWrapped = false }: Look): Pick<DraftCell, "format" | "isBold" | "isWrapped"> {
  return { format, isBold, isWrapped };
}
