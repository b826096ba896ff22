import type { Area, Place } from "../../formulas/address";
import type { Book, Shift } from "../../formulas/reference";
import type { Node } from "../../formulas/tree";
import type { CellValue } from "../../xlsx/value";
import type { Block, Operand } from "./operand";
import type { Library } from "./univer";

/** What the engine asks of the workbook it works in. */
export interface Surroundings {
  readonly book: Book;
  readonly library: Library;
  /** The cells of an area as they stand; open ends reach as far as cells are used. */
  blockOf(area: Area): Block;
  cellAt(place: Place): CellValue;
  /** Where values stand along an area of one row or column. */
  positions(area: Area): { of(wanted: CellValue): number };
  /** The cells that the formula of a cell fills now; null where it has no array formula. */
  spillOf(place: Place): Area | null;
  /** What an ESSEX function answers. */
  essex(name: string, args: readonly Operand[], place: Place): Operand;
  /** The area, which the formula goes on to read although nothing in its text says so. */
  willRead(area: Area): void;
  formulaAt(place: Place): string | null;
  isHidden(sheet: string, row: number): boolean;
  readonly today: number;
  readonly now: number;
}

/** Where and how a formula is worked out. */
export interface Frame {
  readonly surroundings: Surroundings;
  readonly place: Place;
  readonly shift: Shift;
  /** Whether a range stands for all its cells, or for the one in the formula's own row or column. */
  readonly isArray: boolean;
  readonly variables: ReadonlyMap<string, Operand>;
  readonly depth: number;
}

/** A function that the engine has to be told about places, or that does not work out all its arguments. */
export interface FormCall {
  readonly name: string;
  readonly args: readonly Node[];
  readonly frame: Frame;
  /** Argument number `i`, from 0, worked out; missing where there is none. */
  evaluate(i: number, isArray?: boolean): Operand;
  /** Any part of a formula, worked out. */
  evaluated(node: Node, frame: Frame): Operand;
  apply(name: string, args: readonly Operand[], frame: Frame): Operand;
}

export type Form = (call: FormCall) => Operand;
