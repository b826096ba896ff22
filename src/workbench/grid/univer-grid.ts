import { CellValueType, type ICellData, type Injector, type IRange, type Nullable } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { FormulaDataModel, SheetsSelectionsService } from "@univerjs/preset-sheets-core";
import type { FRange, FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import { CODES_WITH_MESSAGE, type Area, type Cell, type CellValue } from "../cells";
import { entered } from "./entries";
import { MESSAGE } from "./functions";
import type { Grid } from "./grid";
import { LEAST_SIZE } from "./snapshot";

type Spills = Record<number, Record<number, Nullable<IRange>> | undefined>;
type Matrix = Record<number, Record<number, Nullable<ICellData>> | undefined>;

/** A calculation that takes longer than this is given up on. */
const CALCULATION_LIMIT = 60_000;

export function univerGrid(api: FUniver, workbook: FWorkbook, injector: Injector): Grid {
  const formulas = injector.get(FormulaDataModel);
  const selections = injector.get(SheetsSelectionsService);
  const sheetOf = (id: string): FWorksheet => {
    const sheet = workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error(`The workbook has no sheet ${id}.`);
    return sheet;
  };
  const rangeOf = ({ sheet, row, column, rows, columns }: Area): FRange => sheetOf(sheet).getRange(row, column, rows, columns);
  const spilled = (sheet: string) => formulas.getArrayFormulaCellData()[workbook.getId()]?.[sheet];

  const areaOf = (range: FRange): Area => ({
    sheet: range.getSheetId(),
    row: range.getRow(),
    column: range.getColumn(),
    rows: range.getHeight(),
    columns: range.getWidth(),
  });

  const selection = () => areaOf(workbook.getActiveRange() ?? workbook.getActiveSheet().getRange(0, 0));

  return {
    sheets: () => workbook.getSheets().map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getSheetName() })),
    sizeOf(id) {
      const sheet = sheetOf(id);
      return { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
    },
    usedArea(id) {
      const rows = sheetOf(id).getSheet().getCellMatrix().getMatrix();
      let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
      for (const matrix of [rows, spilled(id) ?? {}] as Matrix[]) {
        for (const [row, cells] of Object.entries(matrix)) {
          for (const [column, cell] of Object.entries(cells ?? {})) {
            if (!isFilled(cell)) continue;
            [top, bottom] = [Math.min(top, Number(row)), Math.max(bottom, Number(row))];
            [left, right] = [Math.min(left, Number(column)), Math.max(right, Number(column))];
          }
        }
      }
      return bottom < 0 ? null : { sheet: id, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
    },
    activeSheet: () => workbook.getActiveSheet().getSheetId(),
    activate: (id) => void workbook.setActiveSheet(sheetOf(id)),
    addSheet: (name) => workbook.insertSheet(name ?? undefined, { sheet: LEAST_SIZE }).getSheetId(),

    read(area) {
      const range = rangeOf(area);
      const texts = range.getDisplayValues();
      const formats = range.getNumberFormats();
      const formulaTexts = range.getFormulas();
      const cells = range.getCellDatas();
      const overflow = spilled(area.sheet);
      return texts.map((row, i) =>
        row.map((text, j): Cell => {
          const own = cells[i]?.[j];
          const data = isFilled(own) ? own : (overflow?.[area.row + i]?.[area.column + j] ?? own);
          const style = typeof data?.s === "object" ? data.s?.n?.pattern : undefined;
          return {
            value: valueOf(data),
            // The engine gives 1 and 0 as the texts of what it shows as TRUE and FALSE.
            text: data?.t === CellValueType.BOOLEAN ? String(valueOf(data)).toUpperCase() : text,
            formula: formulaTexts[i]?.[j] ?? "",
            format: style || formats[i]?.[j] || "General",
            message: messageOf(data),
          };
        }),
      );
    },
    spillOrigin({ sheet, row, column }) {
      const spills = (formulas.getArrayFormulaRange()[workbook.getId()]?.[sheet] ?? {}) as Spills;
      const covers = ({ startRow, endRow, startColumn, endColumn }: IRange) =>
        row >= startRow && row <= endRow && column >= startColumn && column <= endColumn;
      const spill = Object.values(spills)
        .flatMap((cells) => Object.values(cells ?? {}))
        .find((range) => range && covers(range));
      const isOrigin = !spill || (spill.startRow === row && spill.startColumn === column);
      return isOrigin ? null : { sheet, row: spill.startRow, column: spill.startColumn, rows: 1, columns: 1 };
    },
    write(area, values) {
      const formats = rangeOf(area).getNumberFormats();
      const cells: Record<number, Record<number, ICellData>> = {};
      values.forEach((row, i) => {
        row.forEach((value, j) => {
          if (value === null) return;
          (cells[area.row + i] ??= {})[area.column + j] = entered(value, formats[i]?.[j] || "General");
        });
      });
      rangeOf(area).setValues(cells);
    },
    setFormats(area, formats) {
      const current = rangeOf(area).getNumberFormats();
      rangeOf(area).setNumberFormats(current.map((row, i) => row.map((format, j) => formats[i]?.[j] ?? format)));
    },
    fitColumns: ({ sheet, column, columns }) => void sheetOf(sheet).autoResizeColumns(column, columns),

    selection,
    select(area) {
      workbook.setActiveSheet(sheetOf(area.sheet));
      workbook.setActiveRange(rangeOf(area));
    },
    onSelection(callback) {
      let last = selection();
      const moved = () => {
        const now = selection();
        if (isSameArea(now, last)) return;
        last = now;
        callback(now);
      };
      const listener = selections.selectionChanged$.subscribe(moved);
      const sheetListener = api.addEvent(api.Event.ActiveSheetChanged, moved);
      return () => {
        listener.unsubscribe();
        sheetListener.dispose();
      };
    },
    onChange(callback) {
      api.addEvent(api.Event.SheetValueChanged, callback);
      api.getFormula().calculationResultApplied(callback);
    },
    calculated: () => api.getFormula().onCalculationResultApplied(CALCULATION_LIMIT),
  };
}

function isSameArea(one: Area, other: Area): boolean {
  return (["sheet", "row", "column", "rows", "columns"] as const).every((key) => one[key] === other[key]);
}

function isFilled(cell: Nullable<ICellData>): cell is ICellData {
  return cell != null && ((cell.v !== undefined && cell.v !== null && cell.v !== "") || Boolean(cell.f) || Boolean(cell.si));
}

function valueOf(cell: Nullable<ICellData>): CellValue {
  const value = cell?.v ?? "";
  return cell?.t === CellValueType.BOOLEAN ? Boolean(value) : value;
}

/** An error's sentence. A cell whose error is another by now may still carry it. */
function messageOf(cell: Nullable<ICellData>): string | null {
  const message: unknown = cell?.custom?.[MESSAGE];
  return typeof message === "string" && CODES_WITH_MESSAGE.some((code) => code === cell?.v) ? message : null;
}
