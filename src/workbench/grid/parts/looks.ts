import type { Style } from "../../plan";
import { type ICellData, type Nullable } from "@univerjs/core";
import { SetStyleCommand } from "@univerjs/preset-sheets-core";
import type { Area } from "../../cells";
import { answerFormat } from "../engine/answer-formats";
import type { Book } from "../engine/univer";
import type { GridLooks } from "../grid";
import { engineStyle, plainStyle } from "../snapshot/styles";
import { extentOfRange, grownRange, heldPart, sheetOf } from "./ranges";
import type { Spills } from "./spills";

const GENERAL = "General";

export function looksOf(book: Book, spills: Spills): GridLooks {
  const { workbook, commands, unit } = book;
  const styles = workbook.getWorkbook().getStyles();
  /** General is no format of its own: what came with an answer shows through it. */
  const patternOf = (cell: Nullable<ICellData>) => {
    const pattern = styles.getStyleByCell(cell)?.n?.pattern;
    return pattern === GENERAL ? undefined : pattern;
  };
  /** What `beside` makes of a cell comes before the sheet's own format for it. */
  function formatsOf(area: Area, beside: (row: number, column: number) => string | undefined): string[][] {
    const sheet = sheetOf(book, area.sheet).getSheet();
    const held = heldPart(book, area);
    return Array.from({ length: area.rows }, (_, i) =>
      Array.from({ length: area.columns }, (_, j) => {
        if (!held || i >= held.rows || j >= held.columns) return GENERAL;
        const [row, column] = [area.row + i, area.column + j];
        return (
          patternOf(sheet.getCellRaw(row, column)) || beside(row, column) || sheet.getComposedCellStyle(row, column)?.n?.pattern || GENERAL
        );
      }),
    );
  }
  return {
    formats(area) {
      const sheet = sheetOf(book, area.sheet).getSheet();
      const spilled = spills.cells(area.sheet);
      return formatsOf(area, (row, column) => patternOf(spilled?.[row]?.[column]) || answerFormat(sheet.getCellRaw(row, column)));
    },
    ownFormats: (area) => formatsOf(area, () => undefined),
    setFormats(area, formats) {
      const current = this.ownFormats(area);
      grownRange(book, area).setNumberFormats(
        current.slice(0, formats.length).map((row, i) => row.map((format, j) => formats[i]?.[j] ?? format)),
      );
    },
    style: ({ sheet, row, column }) => plainStyle(sheetOf(book, sheet).getSheet().getComposedCellStyle(row, column)),
    ownStyles(area) {
      const sheet = sheetOf(book, area.sheet).getSheet();
      const held = heldPart(book, area);
      const known = new Map<unknown, Style>();
      return Array.from({ length: area.rows }, (_, i) =>
        Array.from({ length: area.columns }, (__, j) => {
          const cell = held && i < held.rows && j < held.columns ? sheet.getCellRaw(area.row + i, area.column + j) : null;
          const own = cell && styles.getStyleByCell(cell);
          if (!own) return null;
          const key = typeof cell.s === "string" ? cell.s : JSON.stringify(own);
          const style = known.get(key) ?? plainStyle(own);
          known.set(key, style);
          return style;
        }),
      );
    },
    setStyle(area, style) {
      const range = grownRange(book, area).getRange();
      // Values without a formula would take away the formula whose spill the cells are a part of; a style does not.
      for (const [type, value] of Object.entries(engineStyle(style)))
        commands.syncExecuteCommand(SetStyleCommand.id, { unitId: unit, subUnitId: area.sheet, range, style: { type, value } });
    },
    width: ({ sheet, column }) => sheetOf(book, sheet).getColumnWidth(column),
    setWidth(area, pixels) {
      const { startColumn, endColumn } = grownRange(book, area).getRange();
      sheetOf(book, area.sheet).setColumnWidths(startColumn, endColumn - startColumn + 1, pixels);
    },
    height: ({ sheet, row }) => sheetOf(book, sheet).getRowHeight(row),
    setHeight(area, pixels) {
      const { startRow, endRow } = grownRange(book, area).getRange();
      sheetOf(book, area.sheet).setRowHeightsForced(startRow, endRow - startRow + 1, pixels);
    },
    fitColumns(area) {
      const held = heldPart(book, area);
      if (held) sheetOf(book, area.sheet).autoResizeColumns(held.column, held.columns);
    },
    fitRows(area) {
      const held = heldPart(book, area);
      if (held) sheetOf(book, area.sheet).autoResizeRows(held.row, held.rows);
    },
    merge: (area) => void grownRange(book, area).merge(),
    unmerge: (area) => void grownRange(book, area).breakApart(),
    merges: (sheet) =>
      sheetOf(book, sheet)
        .getMergedRanges()
        .map((range) => extentOfRange(range.getRange())),
    frozen(sheet) {
      const { xSplit, ySplit } = sheetOf(book, sheet).getFreeze();
      return { rows: ySplit, columns: xSplit };
    },
    freeze(sheet, rows, columns) {
      const held = sheetOf(book, sheet);
      if (rows === 0 && columns === 0) held.cancelFreeze();
      else held.setFreeze({ startRow: rows || -1, ySplit: rows, startColumn: columns || -1, xSplit: columns });
    },
    showGridlines: (sheet, isShown) => void sheetOf(book, sheet).setHiddenGridlines(!isShown),
    hasGridlines: (sheet) => !sheetOf(book, sheet).hasHiddenGridLines(),
    setTabColour: (sheet, colour) => void sheetOf(book, sheet).setTabColor(colour),
  };
}
