/** What a cell holds, as Excel's `values` has it: "" is an empty cell, and an error is its text. */
export type CellValue = string | number | boolean;

const ERROR_TEXTS = ["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!", "#NAME?", "#REF!", "#SPILL!", "#CALC!"] as const;
export type ErrorText = (typeof ERROR_TEXTS)[number];

/** In Excel only these two carry a sentence. */
export const CODES_WITH_MESSAGE: readonly ErrorText[] = ["#VALUE!", "#N/A"];

export function isErrorText(value: unknown): value is ErrorText {
  return ERROR_TEXTS.some((text) => text === value);
}

export interface Cell {
  readonly value: CellValue;
  /** As the grid shows it. */
  readonly text: string;
  /** "" where the cell has none, or is filled by another cell's spill. */
  readonly formula: string;
  readonly format: string;
  /** Why the cell shows an error: the function's own sentence, or what the grid can tell of it. */
  readonly message: string | null;
}

export interface Area {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The first cell of an area. */
export function firstCell(area: Area): Area {
  return { ...area, rows: 1, columns: 1 };
}
