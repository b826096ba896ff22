import { type ICellData, type IObjectMatrixPrimitiveType, type Nullable } from "@univerjs/core";
import {
  ISheetClipboardService,
  PREDEFINED_HOOK_NAME_PASTE,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
} from "@univerjs/preset-sheets-core";
import { answerFormat } from "../engine/answer-formats";
import type { Book } from "../engine/univer";
import { isFilled } from "../parts/cells";
import { sheetOf } from "../parts/ranges";
import type { Spills } from "../parts/spills";

/** Before the engine's own. */
const PRIORITY = -1;
const NAME = "essex-spill-copying";

interface Place {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly range: { readonly rows: readonly number[]; readonly cols: readonly number[] };
}

/**
 * Copies of a spilled table what is seen of it: the engine takes its cells for empty.
 * Pasted whole it is the formula again, which spills where it stands, as in Excel; pasted as values, or in part, it is its values.
 */
export function copySpills(book: Book, spills: Spills): void {
  let sheet = "";
  const rawAt = (on: string, row: number, column: number) => sheetOf(book, on).getSheet().getCellRaw(row, column);
  /** What a spill has put into a cell. */
  const spilledAt = (on: string, row: number, column: number): Nullable<ICellData> =>
    isFilled(rawAt(on, row, column)) ? undefined : spills.cells(on)?.[row]?.[column];
  const styles = book.workbook.getWorkbook().getStyles();
  /** Whether the formula that fills the cell is among what was copied. */
  function isWithFormula(from: Place, row: number, column: number): boolean {
    const parent = spills.parentOf({ sheet: from.subUnitId, row, column, rows: 1, columns: 1 });
    return parent !== null && from.range.rows.includes(parent.row) && from.range.cols.includes(parent.column);
  }

  const clipboard = book.injector.get(ISheetClipboardService);
  clipboard.addClipboardHook({
    id: NAME,
    priority: PRIORITY,
    onBeforeCopy: (_unit, on) => {
      sheet = on;
    },
    getCellValueBySpecialMatrix(row, column) {
      const spilled = spilledAt(sheet, row, column);
      if (!spilled) return undefined;
      const held = sheetOf(book, sheet).getSheet();
      const shown = held.getCell(row, column)?.v;
      return { ...held.getCellRaw(row, column), ...spilled, displayV: String(shown ?? spilled.v ?? "") } as ICellData;
    },
    onPasteCells(from, _to, data, { pasteType }) {
      if (from && pasteType !== PREDEFINED_HOOK_NAME_PASTE.SPECIAL_PASTE_VALUE) {
        for (const { i, j, row, column, cell } of copied(from, data))
          if (!cell.f && spilledAt(from.subUnitId, row, column) && isWithFormula(from, row, column)) data.setValue(i, j, { s: cell.s });
      }
      return { undos: [], redos: [] };
    },
  });

  // The formats that came with the values of a spill are nowhere in the cells that show them.
  clipboard.addClipboardHook({
    id: `${NAME}-formats`,
    priority: -PRIORITY,
    onPasteCells(from, to, data) {
      const formats: IObjectMatrixPrimitiveType<ICellData> = {};
      for (const { i, j, row, column, cell } of from ? copied(from, data) : []) {
        const [toRow, toColumn] = [to.range.rows[i], to.range.cols[j]];
        const isOrigin = from && spills.rangeOf({ sheet: from.subUnitId, row, column, rows: 1, columns: 1 }) !== null;
        const source = from && (spilledAt(from.subUnitId, row, column) ?? (isOrigin ? rawAt(from.subUnitId, row, column) : null));
        const pattern = styles.getStyleByCell(source)?.n?.pattern ?? answerFormat(source);
        if (!pattern || cell.v === undefined || toRow === undefined || toColumn === undefined) continue;
        (formats[toRow] ??= {})[toColumn] = { s: { n: { pattern } } };
      }
      if (Object.keys(formats).length === 0) return { undos: [], redos: [] };
      const params = { unitId: to.unitId, subUnitId: to.subUnitId, cellValue: formats };
      const undo = book.injector.invoke((accessor) => SetRangeValuesUndoMutationFactory(accessor, params));
      return { redos: [{ id: SetRangeValuesMutation.id, params }], undos: [{ id: SetRangeValuesMutation.id, params: undo }] };
    },
  });
}

/**
 * Ctrl+Shift+V in a browser brings the text alone, as it was shown: "57.8%" for 0.578…. Where it is what was copied here last, the values
 * themselves are pasted.
 */
export function pasteValuesThemselves({ injector }: Book): void {
  const clipboard = injector.get(ISheetClipboardService);
  const lines = (text: string) => text.replaceAll("\r\n", "\n").trimEnd();
  let last: { copyId: string; plain: string } | undefined;
  const generate = clipboard.generateCopyContent.bind(clipboard);
  clipboard.generateCopyContent = (...of) => {
    const content = generate(...of);
    if (content) last = { copyId: content.copyId, plain: lines(content.plain) };
    return content;
  };
  const paste = clipboard.legacyPaste.bind(clipboard);
  clipboard.legacyPaste = (html, text, files) =>
    !html && text && last && lines(text) === last.plain
      ? clipboard.pasteByCopyId(last.copyId, PREDEFINED_HOOK_NAME_PASTE.SPECIAL_PASTE_VALUE)
      : paste(html, text, files);
}

interface Copied {
  /** Where in what was copied. */
  readonly i: number;
  readonly j: number;
  /** Where it came from. */
  readonly row: number;
  readonly column: number;
  readonly cell: ICellData;
}

function copied({ range }: Place, data: { forValue(of: (i: number, j: number, cell: Nullable<ICellData>) => void): unknown }): Copied[] {
  const cells: Copied[] = [];
  data.forValue((i, j, cell) => {
    const [row, column] = [range.rows[i], range.cols[j]];
    if (cell && row !== undefined && column !== undefined) cells.push({ i, j, row, column, cell });
  });
  return cells;
}
