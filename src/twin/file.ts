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

/** The height of a line, and of the highest row there may be, in points. */
const LINE = 15;
const MOST_HIGH = 409;
/** A line breaks before a word that does not fit: so much of a column stays empty. */
const FILLED = 0.95;

/** How many lines a cell takes, about: no file says how wide its letters are. */
function linesOf(cell: DraftCell | undefined, width: number): number {
  return cell?.isWrapped && typeof cell.value === "string" ? Math.ceil(cell.value.length / (width * FILLED)) : 1;
}

/** A date takes ten characters and the room beside them, which a column has not of itself. */
const LEAST_WIDTH = 14;

function added({ name, rows, widths }: Drafted): NewSheet<StyledEdit> {
  const columns = Math.max(widths.length, ...rows.map((row) => row?.length ?? 0));
  return {
    name,
    widths: new Map(Array.from({ length: columns }, (_, column) => [column, widths[column] ?? LEAST_WIDTH])),
    heights: new Map(
      Array.from(rows).flatMap((row, at): [number, number][] => {
        const lines = Math.max(...Array.from(row ?? [], (cell, column) => linesOf(cell, widths[column] ?? LEAST_WIDTH)));
        return lines > 1 ? [[at, Math.min(lines * LINE, MOST_HIGH)]] : [];
      }),
    ),
    merges: [],
    frozen: { rows: 0, columns: 0 },
    hasGridlines: true,
    isOnePageWide: true,
    cells: Array.from(rows).flatMap((row, at) => Array.from(row ?? []).flatMap((cell, column) => (cell ? cellOf(cell, at, column) : []))),
  };
}

function cellOf({ value, formula, format, isBold, isWrapped }: DraftCell, row: number, column: number): readonly StyledEdit[] {
  if (value === null && formula === null) return [];
  const isError = typeof value === "string" && formula !== null && isErrorText(value);
  const look = {
    ...(format === null ? {} : { format }),
    ...(isBold ? { bold: true } : {}),
    ...(isWrapped ? { isWrapped, vertical: "top" } : {}),
  };
  return [
    {
      row,
      column,
      value: isError ? { error: value } : value,
      ...(formula === null ? {} : { formula: { text: fileSpelling(formula), filled: null } }),
      ...(Object.keys(look).length === 0 ? {} : { wanted: { like: 0, look } }),
    },
  ];
}
