import { addressOf, extentOf, quotedSheet, splitAddress } from "../address";
import type { Area, Cell, CellValue } from "../cells";
import type { Batch, Found } from "./batch";
import { clientObject, type ClientObject } from "./client-object";
import { invalidArgument } from "./errors";
import { guarded } from "./guarded";

/** The area at an address, on `sheet` unless the address names another. */
export function areaAt(batch: Batch, sheet: string, address: string): Area {
  const split = splitAddress(address);
  const named =
    split.sheet === null ? sheet : batch.grid.sheets().find(({ name }) => name.toLowerCase() === split.sheet?.toLowerCase())?.id;
  const extent = named === undefined ? null : extentOf(split.local, batch.grid.sizeOf(named));
  if (named === undefined || !extent) throw invalidArgument(`The argument is invalid or missing or has an incorrect format: ${address}`);
  return { sheet: named, ...extent };
}

/** A matrix of the area's own size, from one such or from one value for every cell. */
function matrixFor<T>(area: Area, given: unknown): T[][] {
  if (!Array.isArray(given)) return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => given as T));
  const rows = given as T[][];
  if (rows.length !== area.rows || rows.some((row) => !Array.isArray(row) || row.length !== area.columns)) {
    throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  }
  return rows;
}

/** Makes a Worksheet: handed down, because sheets have ranges and ranges have sheets. */
export type WorksheetOf = (batch: Batch, found: Found<string | null>) => ClientObject;

/** Excel's Range over an area that `sync` finds. Where that is null the object is a null object. */
export function rangeObject(batch: Batch, found: Found<Area | null>, worksheetOf: WorksheetOf): ClientObject {
  const { grid } = batch;
  const area = (): Area => {
    const here = found();
    if (!here) throw invalidArgument("The range does not exist.");
    return here;
  };
  const derived = (of: (area: Area) => Area) =>
    rangeObject(
      batch,
      batch.find(() => {
        const here = found();
        return here && of(here);
      }),
      worksheetOf,
    );
  const inside = (moved: Area): Area => {
    const size = grid.sizeOf(moved.sheet);
    const isInside =
      moved.row >= 0 &&
      moved.column >= 0 &&
      moved.rows > 0 &&
      moved.columns > 0 &&
      moved.row + moved.rows <= size.rows &&
      moved.column + moved.columns <= size.columns;
    if (!isInside) throw invalidArgument("The range would leave the sheet.");
    return moved;
  };
  const each = (of: (cell: Cell) => unknown) => ({ read: () => grid.read(area()).map((row) => row.map(of)) });
  const enter = (given: unknown) => grid.write(area(), matrixFor<CellValue | null>(area(), given));
  const sheetName = () => grid.sheets().find(({ id }) => id === area().sheet)?.name ?? "";

  let worksheet: ClientObject | undefined;

  return clientObject(batch, {
    name: "Range",
    properties: {
      address: { read: () => `${quotedSheet(sheetName())}!${addressOf(area())}` },
      values: { ...each(({ value }) => value), write: enter },
      formulas: { ...each(({ formula, value }) => (formula === "" ? value : formula)), write: enter },
      text: each(({ text }) => text),
      numberFormat: { ...each(({ format }) => format), write: (given) => grid.setFormats(area(), matrixFor<string | null>(area(), given)) },
      rowIndex: { read: () => area().row },
      columnIndex: { read: () => area().column },
      rowCount: { read: () => area().rows },
      columnCount: { read: () => area().columns },
      cellCount: { read: () => area().rows * area().columns },
    },
    isNull: () => (found.isFound() ? found() === null : undefined),
    members: {
      get worksheet() {
        return (worksheet ??= worksheetOf(
          batch,
          batch.find(() => found()?.sheet ?? null),
        ));
      },
      format: guarded("Range.format", {
        autofitColumns: () => batch.change(() => grid.fitColumns(area())),
      }),
      getCell: (row: number, column: number) =>
        derived((of) => inside({ ...of, row: of.row + row, column: of.column + column, rows: 1, columns: 1 })),
      getOffsetRange: (rows: number, columns: number) =>
        derived((of) => inside({ ...of, row: of.row + rows, column: of.column + columns })),
      getResizedRange: (rows: number, columns: number) =>
        derived((of) => inside({ ...of, rows: of.rows + rows, columns: of.columns + columns })),
      getAbsoluteResizedRange: (rows: number, columns: number) => derived((of) => inside({ ...of, rows, columns })),
      select: () => batch.change(() => grid.select(area())),
      clear: () => batch.change(() => enter("")),
    },
  });
}
