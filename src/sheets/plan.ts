/** A sheet as it is to be written, whoever writes it. Rows and columns are counted from 0. */
export interface SheetPlan {
  /** As it is wanted: a writer finds another where a sheet has it already. */
  readonly name: string;
  readonly blocks: readonly Block[];
  /** Of each column from the left, in characters. */
  readonly widths: readonly number[];
  readonly frozenRows: number;
}

/** Cells side by side and under each other. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly rows: readonly (readonly Content[])[];
  /** How each of its columns looks. */
  readonly looks: readonly Look[];
}

/** Null leaves a cell empty. Text is text, whatever it begins with. */
export type Content = string | number | boolean | null | Formula | Link;

export interface Formula {
  /** In English and with commas, its equals sign first. */
  readonly formula: string;
}

export interface Link {
  readonly text: string;
  readonly address: string;
}

export interface Look {
  readonly style: Style;
  /** A number format; null for the general one. */
  readonly format: string | null;
}

export type Style = "title" | "heading" | "label" | "input" | "figure" | "total" | "note" | "code";

/** The longest name of a sheet. */
const LONGEST = 31;

/** A name that Excel takes for a sheet: without the marks it refuses, and no longer than it allows. */
export function sheetName(wanted: string): string {
  return wanted
    .replace(/[[\]:*?/\\]/g, " ")
    .replace(/^'+|'+$/g, "")
    .slice(0, LONGEST)
    .trim();
}
