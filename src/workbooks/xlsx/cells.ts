import type { Cell, CellStyle } from "hucre/xlsx";
import { fileSpelling, mayCallEssex } from "../../formulas/spelling";
import { type Block, type Content, type Look } from "../../sheets/plan";
import { type BookSheet } from "../book";
import { cellAddress } from "../../formulas/address";
import { cellStyle, type Dress } from "./looks";

const PLAIN: Look = { style: "figure", format: null };

/** The cells of a sheet, by row and column, as the library takes them. */
export function cellsOf({ blocks, remarks }: BookSheet, dress: Dress): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  const styles = new Map<string, CellStyle>();
  const styleOf = (look: Look): CellStyle => {
    const key = JSON.stringify(look);
    const known = styles.get(key);
    if (known) return known;
    const made = cellStyle(look, dress);
    styles.set(key, made);
    return made;
  };
  for (const block of blocks) addBlock(block, cells, styleOf);
  for (const { row, column, text } of remarks) {
    const key = `${row},${column}`;
    cells.set(key, { ...cells.get(key), comment: { author: "ESSEX", text } });
  }
  return cells;
}

function addBlock({ top, left, rows, looks }: Block, cells: Map<string, Partial<Cell>>, styleOf: (look: Look) => CellStyle): void {
  rows.forEach((row, down) =>
    row.forEach((content, across) => {
      const look = looks[across] ?? looks.at(-1) ?? PLAIN;
      cells.set(`${top + down},${left + across}`, { ...cellOf(content, top + down, left + across), style: styleOf(look) });
    }),
  );
}

function cellOf(content: Content, row: number, column: number): Partial<Cell> {
  if (content === null) return { value: null };
  if (typeof content !== "object") return { value: content };
  if ("address" in content) return { value: content.text, hyperlink: linkTo(content.address) };
  const formula = fileSpelling(content.formula);
  const spills = mayCallEssex(content.formula) || "spills" in content;
  return {
    formula,
    // A value is put in its place when the file is worked out.
    formulaResult: 0,
    ...(spills && { formulaType: "array", formulaRef: cellAddress(row, column), formulaDynamic: true }),
  };
}

function linkTo(address: string) {
  return address.startsWith("#") ? { target: "", location: address.slice(1) } : { target: address };
}
