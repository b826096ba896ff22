import { fileSpelling } from "../formulas/spelling";
import { type AddedSheet, withSheets } from "../xlsx/added-sheets";
import { partsCallingEssex, withoutAddIn } from "../xlsx/add-in-removal";
import { type Workbook } from "../xlsx/workbook";
import { changedWorkbook, Unwritable } from "../xlsx/workbook-writing";
import { isErrorText } from "./guard";
import { type Drafted } from "./sheet-draft";
import { type Twin } from "./twin";

/** The file of a twin: that of the workbook with its cells changed and sheets added, and without what calls for the add-in. */
export function fileOfTwin(workbook: Workbook, { edits, sheets, names }: Twin): Uint8Array<ArrayBuffer> {
  const spelled = names.map((name) => ({ ...name, formula: fileSpelling(name.formula) }));
  const bytes = withoutAddIn(withSheets(changedWorkbook(workbook, edits), sheets.map(added), spelled));
  const left = partsCallingEssex(bytes);
  if (left.length > 0) throw new Unwritable(`calls the add-in from elsewhere than its cells, which is left to you: ${left.join(", ")}.`);
  return bytes;
}

function added({ name, rows, widths }: Drafted): AddedSheet {
  return {
    name,
    widths,
    rows: Array.from(rows, (row) =>
      Array.from(row ?? [], (cell) =>
        cell
          ? {
              ...cell,
              value:
                typeof cell.value === "string" && cell.formula !== null && isErrorText(cell.value) ? { error: cell.value } : cell.value,
              formula: cell.formula === null ? null : fileSpelling(cell.formula),
            }
          : undefined,
      ),
    ),
  };
}
