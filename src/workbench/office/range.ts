import { quotedSheet } from "../../formulas/address";
import { addressOf, EXCEL_SIZE } from "../address";
import { firstCell, isErrorText, type Area, type CellValue } from "../cells";
import type { Batch, Found } from "./batch";
import { cellProperties, setCellProperties } from "./cell-properties";
import { clientObject, clientResult, type ClientObject } from "./client-object";
import { conditionalFormats } from "./conditional-formats";
import { dataValidation } from "./data-validation";
import { invalidArgument } from "./errors";
import { NAVIGATION, NULLABLE, reached } from "./navigation";
import { areaMeant, rememberArea, type RangeOf } from "./places";
import { rangeFormat } from "./range-format";

/** A matrix of the area's own size, from one such or from one value for every cell. */
function matrixFor<T>(area: Area, given: unknown): T[][] {
  if (!Array.isArray(given)) return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => given as T));
  const rows = given as T[][];
  if (rows.length !== area.rows || rows.some((row) => !Array.isArray(row) || row.length !== area.columns)) {
    throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  }
  return rows;
}

/** Excel's RangeValueType. */
function typeOf(value: CellValue, formula: string): string {
  if (value === "" && formula === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return isErrorText(value) ? "Error" : "String";
}

/** What a range needs of the objects that need ranges: handed down, because each makes the other. */
export interface RangeNeeds {
  worksheet(batch: Batch, found: Found<string | null>): ClientObject;
  tablesIn(batch: Batch, area: () => Area): ClientObject;
}

/** Excel's Range over an area that `sync` finds. Where that is null the object is a null object. */
export function rangeObject(batch: Batch, found: Found<Area | null>, needs: RangeNeeds): ClientObject {
  const { grid } = batch;
  const { cells, looks, sheets } = grid;
  const range: RangeOf = (other) => rangeObject(batch, other, needs);
  const area = (): Area => {
    const here = found();
    if (!here) throw invalidArgument("The range does not exist.");
    return here;
  };
  const enter = (given: unknown) => cells.write(area(), matrixFor<CellValue | null>(area(), given));
  const filled = () => {
    const formulas = cells.formulas(area());
    return cells.values(area()).map((row, i) => row.map((value, j) => ({ value, formula: formulas[i]?.[j] ?? "" })));
  };
  const sheetName = () => sheets.list().find(({ id }) => id === area().sheet)?.name ?? "";
  /** True of all, false of none, else null, as Excel's. */
  const ofAll = (is: (cell: Area) => boolean): boolean | null => {
    const { sheet, row, column, rows, columns } = area();
    let [some, all] = [false, true];
    for (let r = row; r < row + rows; r++)
      for (let c = column; c < column + columns; c++) {
        if (is({ sheet, row: r, column: c, rows: 1, columns: 1 })) some = true;
        else all = false;
      }
    return all ? true : some ? null : false;
  };

  const navigation: Record<string, (...given: never[]) => ClientObject> = {};
  for (const [name, step] of Object.entries(NAVIGATION)) {
    const go =
      (isNullable: boolean) =>
      (...given: never[]) =>
        range(
          batch.find(() => {
            const here = found();
            return here && reached(here, step(grid, ...given), name, isNullable);
          }),
        );
    navigation[name] = go(false);
    if (NULLABLE.includes(name)) navigation[`${name}OrNullObject`] = go(true);
  }

  const object = clientObject(batch, {
    name: "Range",
    properties: {
      address: { read: () => `${quotedSheet(sheetName())}!${addressOf(area())}` },
      values: { read: () => cells.values(area()), write: enter },
      formulas: { read: () => filled().map((row) => row.map(({ value, formula }) => (formula === "" ? value : formula))), write: enter },
      text: { read: () => cells.texts(area()) },
      valueTypes: { read: () => filled().map((row) => row.map(({ value, formula }) => typeOf(value, formula))) },
      numberFormat: {
        read: () => looks.formats(area()),
        write: (given) => looks.setFormats(area(), matrixFor<string | null>(area(), given)),
      },
      rowIndex: { read: () => area().row },
      columnIndex: { read: () => area().column },
      rowCount: { read: () => area().rows },
      columnCount: { read: () => area().columns },
      cellCount: { read: () => area().rows * area().columns },
      isEntireRow: { read: () => area().columns === EXCEL_SIZE.columns },
      isEntireColumn: { read: () => area().rows === EXCEL_SIZE.rows },
      // The text alone: the grid has no links.
      hyperlink: {
        read: () => null,
        async write(given) {
          const { textToDisplay, address = "" } = given as { textToDisplay?: string; address?: string };
          const text = textToDisplay ?? (cells.values(firstCell(area()))[0]?.[0] === "" ? address : undefined);
          if (text !== undefined) await enter(asValue(text));
        },
      },
      hasSpill: { read: () => ofAll((cell) => cells.spillParent(cell) !== null) },
    },
    isNull: () => (found.isFound() ? found() === null : undefined),
    members: {
      get worksheet() {
        return needs.worksheet(
          batch,
          batch.find(() => found()?.sheet ?? null),
        );
      },
      get format() {
        return rangeFormat(batch, area);
      },
      get conditionalFormats() {
        return conditionalFormats(batch, area, range);
      },
      get dataValidation() {
        return dataValidation(batch, area);
      },
      ...navigation,
      getTables: () => needs.tablesIn(batch, area),
      select: () => batch.change(() => grid.selection.select(area())),
      clear: (what = "All") =>
        batch.change(() => cells.clear(area(), what === "Contents" ? "contents" : what === "Formats" ? "formats" : "all")),
      insert(shift: string) {
        batch.change(() => cells.insert(area(), shift === "Down" ? "down" : "right"));
        return object;
      },
      delete: (shift: string) => batch.change(() => cells.remove(area(), shift === "Up" ? "up" : "left")),
      merge: () => batch.change(() => looks.merge(area())),
      unmerge: () => batch.change(() => looks.unmerge(area())),
      /** Values, formulas as they are written, or formats; formulas are not moved along. */
      copyFrom: (source: unknown, what = "All") =>
        batch.change(async () => {
          const from = areaMeant(grid, area().sheet, source);
          const to = { ...area(), rows: from.rows, columns: from.columns };
          if (what === "Values")
            await cells.write(
              to,
              cells.values(from).map((row) => row.map(asValue)),
            );
          else throw invalidArgument(`The workbench copies values, not "${String(what)}".`);
        }),
      getCellProperties: (wanted: object) => clientResult(batch, () => cellProperties(looks, area(), wanted)),
      setCellProperties: (given: readonly (readonly object[])[]) => batch.change(() => setCellProperties(looks, area(), given)),
      calculate: () => batch.change(() => grid.calculation.everything()),
    },
  });
  return rememberArea(object, found);
}

/** A value that goes into a cell as it is: a text that looks like something else stays a text. */
function asValue(value: CellValue): CellValue {
  return typeof value === "string" && value !== "" && !isErrorText(value) ? `'${value}` : value;
}
