import { byName } from "../../core/foundation/choice";
import { type Area, type Place, placeAddress } from "../../formulas/address";
import { isErrorText } from "../../formulas/error-text";

/** What cells hold: a row of values for each row of the area. */
export interface HeldValues {
  readonly area: Area;
  readonly values: readonly (readonly unknown[])[];
}

/** Excel keeps no more. */
const DIGITS = 15;

/**
 * The values of cells in the one form that is hashed: UTF-8, a line for each cell that holds something, each line ended by a line feed. A line is
 * the cell's address with its sheet, a tab, what kind of value it is (n number, t text, b truth value, e error), a tab, and the value: a number to
 * fifteen significant digits in the shortest decimal form, days as their numbers; text as JSON; TRUE or FALSE; an error as it is seen. Lines stand
 * by sheet, row and column, sheets in the order of the characters of their names; a cell that several areas have stands once.
 */
export function writtenValues(held: readonly HeldValues[]): string {
  const lines = new Map<string, { readonly place: Place; readonly line: string }>();
  for (const { area, values } of held)
    for (const [down, row] of values.entries())
      for (const [across, value] of row.entries()) {
        const written = writtenValue(value);
        if (written === null) continue;
        const place = { sheet: area.sheet, row: area.top + down, column: area.left + across };
        const address = placeAddress(place);
        lines.set(address, { place, line: `${address}\t${written}\n` });
      }
  return `${VALUES}\n${inOrder([...lines.values()])}`;
}

/** The formulas of cells in the one form that is hashed: as the values, the formula in English and with commas as JSON. */
export function writtenFormulas(cells: readonly { readonly place: Place; readonly formula: string }[]): string {
  return `${FORMULAS}\n${inOrder(cells.map(({ place, formula }) => ({ place, line: `${placeAddress(place)}\tf\t${JSON.stringify(formula)}\n` })))}`;
}

/** The first line names the form, should it ever have to change. */
const VALUES = "ESSEX inputs 1";
const FORMULAS = "ESSEX formulas 1";

function inOrder(lines: readonly { readonly place: Place; readonly line: string }[]): string {
  return [...lines]
    .sort(({ place: one }, { place: other }) => byName(one.sheet, other.sheet) || one.row - other.row || one.column - other.column)
    .map(({ line }) => line)
    .join("");
}

function writtenValue(value: unknown): string | null {
  switch (typeof value) {
    case "number":
      // Minus nought is nought.
      return `n\t${String(Number(value.toPrecision(DIGITS)) + 0)}`;
    case "boolean":
      return `b\t${value ? "TRUE" : "FALSE"}`;
    case "string":
      if (value === "") return null;
      return isErrorText(value) ? `e\t${value}` : `t\t${JSON.stringify(value)}`;
    default:
      return null;
  }
}

/** How many of the cells hold something. */
export function filledCells(held: readonly HeldValues[]): number {
  return held.reduce((sum, { values }) => sum + values.flat().filter((value) => writtenValue(value) !== null).length, 0);
}

/** The SHA-256 of a text in UTF-8, in 64 hexadecimal digits (FIPS 180-4). */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
