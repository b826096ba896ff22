import { type Area } from "../formulas/address";
import { type Host, type Values } from "../explain/host";
import { isError, type CellValue } from "../xlsx/value";
import { type Workbook } from "../xlsx/workbook";

/** The workbook of a file, as explanations ask about it. What only Excel can work out is not known. */
export function fileHost({ sheets, book }: Workbook, spillOf: (sheet: string, row: number, column: number) => Area | null): Host {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const valueAt = (sheet: string, row: number, column: number): unknown => plain(byName.get(sheet)?.cellAt(row, column)?.value ?? null);
  const valuesOf = ({ sheet, top, left, bottom, right }: Area): Values => {
    const last = Math.min(bottom, Math.max(top, byName.get(sheet)?.rows.at(-1)?.row ?? 0));
    return Array.from({ length: last - top + 1 }, (_, down) =>
      Array.from({ length: right - left + 1 }, (__, across) => valueAt(sheet, top + down, left + across)),
    );
  };
  return {
    book,
    cell: ({ sheet, row, column }) => Promise.resolve({ formula: null, value: valueAt(sheet, row, column), owner: null }),
    values: (areas) => Promise.resolve(areas.map(valuesOf)),
    spill: ({ sheet, row, column }) => Promise.resolve(spillOf(sheet, row, column)),
  };
}

function plain(value: CellValue): unknown {
  return isError(value) ? value.error : value;
}
