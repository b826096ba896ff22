import { fileSpelling } from "../formulas/spelling";
import { partsCallingEssex, withoutAddIn } from "../xlsx/add-in-removal";
import { type NewSheet } from "../xlsx/sheet-adding";
import { type Workbook } from "../xlsx/workbook";
import { changedWorkbook, type StyledEdit, Unwritable } from "../xlsx/workbook-writing";
import { elsewhereIn } from "./elsewhere";
import { isErrorText } from "./guard";
import { type DraftCell, type Drafted } from "./sheet-draft";
import { type Twin } from "./twin";

/** The file of a twin: that of the workbook with its cells changed and sheets added, and without what calls for the add-in. */
export function fileOfTwin(workbook: Workbook, { edits, sheets, names, notes, spills }: Twin): Uint8Array<ArrayBuffer> {
  const spelled = names.map((name) => ({ ...name, formula: fileSpelling(name.formula) }));
  const bytes = withoutAddIn(
    changedWorkbook(workbook, edits, { sheets: sheets.map(added), names: spelled, notes }),
    elsewhereIn(workbook, spills),
  );
  const left = partsCallingEssex(bytes);
  if (left.length > 0) throw new Unwritable(`it calls the add-in from elsewhere than its cells (${left.join(", ")})`);
  return bytes;
}

function added({ name, rows, widths }: Drafted): NewSheet<StyledEdit> {
  return {
    name,
    widths: new Map(widths.entries()),
    heights: new Map(),
    merges: [],
    frozen: { rows: 0, columns: 0 },
    hasGridlines: true,
    cells: Array.from(rows).flatMap((row, at) => Array.from(row ?? []).flatMap((cell, column) => (cell ? cellOf(cell, at, column) : []))),
  };
}

function cellOf({ value, formula, format, isBold }: DraftCell, row: number, column: number): readonly StyledEdit[] {
  if (value === null && formula === null) return [];
  const isError = typeof value === "string" && formula !== null && isErrorText(value);
  const look = { ...(format === null ? {} : { format }), ...(isBold ? { bold: true } : {}) };
  return [
    {
      row,
      column,
      value: isError ? { error: value } : value,
      ...(formula === null ? {} : { formula: { text: fileSpelling(formula), filled: null } }),
      ...(format === null && !isBold ? {} : { wanted: { like: 0, look } }),
    },
  ];
}
