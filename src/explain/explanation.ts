import { type Area, type Place } from "../formulas/address";
import { type FunctionId } from "../functions/definitions";

/** How the answer of one call of a function came about. It is data: shown in the pane, copied as text, written to a sheet, and tested without any of them. */
export interface Explanation {
  readonly call: Call;
  /** What the answer is: `Last day for the Final plan`. */
  readonly title: string;
  /** Null where there is none: the call is refused, or what it was given is not known. */
  readonly answer: Figure | null;
  readonly inputs: readonly ExplainedInput[];
  readonly lines: readonly Line[];
  /** The rows that a count is made of; null where the answer is no count, or is withheld. */
  readonly behind: Behind | null;
  readonly sources: readonly Source[];
  readonly nearest: readonly NearestChange[];
  readonly refusal: ExplainedRefusal | null;
  /** What else is to be known of the answer, a sentence each. */
  readonly notes: readonly string[];
  readonly edition: Edition;
}

export interface Call {
  readonly id: FunctionId;
  /** As it is written in its cell: `ESSEX.EHCPDEADLINE(B4)`. */
  readonly text: string;
  /** The place in its answer that is explained, counted from 0; null where it is not known which. */
  readonly at: Offset | null;
}

export interface Offset {
  readonly row: number;
  readonly column: number;
}

/** A value of a cell, the format it is seen in, and how it reads. */
export interface Figure {
  readonly value: CellValue;
  readonly format: string | null;
  readonly text: string;
}

export type CellValue = string | number | boolean;

/** Where an argument comes from, by its text in the formula. */
export interface From {
  readonly is: "cells" | "constant" | "call" | "expression" | "left out" | "replaced";
  readonly text: string;
  /** The cells it is read from, where they are one range. */
  readonly area: Area | null;
}

/** An argument as it was understood. */
export interface ExplainedInput {
  /** Excel's name of it, and what its docs say. */
  readonly name: string;
  readonly description: string;
  readonly from: From;
  /** The cell of a column that counts for the answer explained; null where it is the whole range, or none. */
  readonly cell: Place | null;
  /** What the cell holds, as it would be typed, where that is not what it was read as; null otherwise. */
  readonly held: string | null;
  /** What it was read as, in words. */
  readonly read: string;
  readonly state: "read" | "default" | "blank" | "refused" | "unknown";
  readonly isAtFault: boolean;
}

/** A step of the working: words, the figure the rule found, and the native formula that comes to it. */
export type Line = FigureLine | ColumnLine;

interface Told {
  /** What formulas of other lines call it, in braces: `{event}`. */
  readonly key: string;
  readonly says: string;
  /** How it was counted, or what is to be known of it. */
  readonly note?: string;
  /** Where it was read, and the link. */
  readonly source?: string;
  readonly link?: string | null;
}

export interface FigureLine extends Told {
  readonly is: "figure";
  readonly figure: Figure;
  /** In Excel's grammar, English and commas, other lines in braces: `=WORKDAY({event},15,{holidays})`. */
  readonly formula?: string;
  /** Excel's name of the argument it is. */
  readonly input?: string;
}

/** A column of figures: a caseload's dates as they were understood, bank holidays, a price list. */
export interface ColumnLine extends Told {
  readonly is: "column";
  /** Columns of one block stand side by side, a row of the one beside a row of the other. */
  readonly block: string;
  /** Null for an empty cell. */
  readonly values: readonly (CellValue | null)[];
  readonly format: string | null;
  /** That of each row, or a list where each has its own: `{@request}` is the cell of the row, `{^closing}` the one above, `{^4:cost}` four above. */
  readonly formula?: string | readonly string[];
}

/** What a count is made of. */
export interface Behind {
  readonly count: number;
  readonly rows: readonly BehindRow[];
}

export interface BehindRow {
  /** Its place in the columns given, counted from 1. */
  readonly place: number;
  /** Its cell in the first of them; null where they are no cells. */
  readonly cell: Place | null;
  /** What stands there, by Excel's names of the columns. */
  readonly says: string;
}

/** What a figure was read from. */
export interface Source {
  readonly source: string;
  readonly link: string | null;
  /** How far its wording was checked, and the day it was read. */
  readonly checked: string | null;
  /** `Statute, in force from 1 September 2014 onwards`. */
  readonly holds: string | null;
  /** The sentences it was read from, the number and its counting lit. */
  readonly words: readonly (readonly Lit[])[];
  readonly note: string | null;
}

/** A part of a sentence. */
export interface Lit {
  readonly text: string;
  readonly isLit: boolean;
}

/** The least change of one input that changes the answer. */
export interface NearestChange {
  /** Excel's name of the input and, of a column, the cell of it; null where it is the input's own, or none. */
  readonly input: string;
  readonly cell: Place | null;
  /** The value it would have, as it would be typed. */
  readonly value: CellValue;
  /** How far it is from what it is: `1 day`, `2 more`. */
  readonly distance: string;
  readonly answer: Figure;
  /** `Issued by 3 June 2026 it would be Issued on time (1 day).` */
  readonly says: string;
}

/** Why a call is refused. */
export interface ExplainedRefusal {
  readonly error: "#VALUE!" | "#N/A";
  /** Excel's name of the argument at fault; null where it is the question as a whole. */
  readonly argument: string | null;
  /** What is wrong, a sentence. */
  readonly says: string;
  /** What would work, as the message says. */
  readonly advice: string | null;
  /** What would work, tried. */
  readonly remedies: readonly Remedy[];
  /** Of columns, the rows at fault. */
  readonly rows: readonly BehindRow[];
}

/** A change of one input with which the call is answered. */
export interface Remedy {
  readonly input: string;
  /** Null to leave it out. */
  readonly value: CellValue | null;
  readonly says: string;
  readonly answer: Figure;
}

/** The version of the functions, and the day the newest of the facts was read. */
export interface Edition {
  readonly version: string;
  readonly dataDate: string;
  readonly says: string;
}
