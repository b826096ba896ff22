import { addressOf, EXCEL_SIZE } from "../address";
import type { Area } from "../cells";
import type { Batch, Found } from "./batch";
import { clientObject, type ClientObject } from "./client-object";
import { collection } from "./collection";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "./errors";
import { eventSource } from "./events";
import { nameCollection } from "./names";
import { areaAt, areaMeant, sheetNamed, type RangeOf } from "./places";
import { rangeObject } from "./range";
import { tableCollection } from "./tables";

/** The ranges of a context, which know their sheets and tables. */
export function rangesOf(batch: Batch): RangeOf {
  const needs = {
    worksheet: (_batch: Batch, found: Found<string | null>) => worksheetObject(batch, found),
    tablesIn: (_batch: Batch, area: () => Area) =>
      tableCollection(batch, range, {
        name: "TableScopedCollection",
        list: () =>
          batch.grid.tables.list().filter(({ sheet, extent }) => {
            const { sheet: on, row, column, rows, columns } = area();
            const isApart =
              extent.row >= row + rows ||
              row >= extent.row + extent.rows ||
              extent.column >= column + columns ||
              column >= extent.column + extent.columns;
            return sheet === on && !isApart;
          }),
      }),
  };
  const range: RangeOf = (found) => rangeObject(batch, found, needs);
  return range;
}

/** Excel's names of sheets: at most 31 characters, and none of these. */
function checkedName(batch: Batch, name: string, itself: string | null): string {
  if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name))
    throw invalidArgument(`"${name}" will not do as the name of a sheet: 1 to 31 characters, without \\ / ? * [ ] :`);
  const taken = sheetNamed(batch.grid, name);
  if (taken !== undefined && taken !== itself) throw itemAlreadyExists(`There is a sheet called ${name} already.`);
  return name;
}

/** Excel's Worksheet over a sheet that `sync` finds. Where that is null the object is a null object. */
function worksheetObject(batch: Batch, found: Found<string | null>): ClientObject {
  const { grid } = batch;
  const { sheets, looks, tables, cells, selection, calculation } = grid;
  const sheet = (): string => {
    const id = found();
    if (id === null || !sheets.list().some((each) => each.id === id)) throw itemNotFound("The requested worksheet doesn't exist.");
    return id;
  };
  const entry = () => sheets.list().find(({ id }) => id === sheet());
  const ranges = rangesOf(batch);
  const range = (of: () => Area | null) => ranges(batch.find(of));
  const whole = (): Area => ({ sheet: sheet(), row: 0, column: 0, ...EXCEL_SIZE });
  const corner = (): Area => ({ sheet: sheet(), row: 0, column: 0, rows: 1, columns: 1 });

  return clientObject(batch, {
    name: "Worksheet",
    properties: {
      id: { read: sheet },
      name: { read: () => entry()?.name, write: (name) => sheets.rename(sheet(), checkedName(batch, String(name), sheet())) },
      position: {
        read: () => sheets.list().findIndex(({ id }) => id === sheet()),
        write: (position) => sheets.move(sheet(), Number(position)),
      },
      visibility: {
        read: () => (entry()?.isHidden ? "Hidden" : "Visible"),
        write: (visibility) => sheets.hide(sheet(), visibility !== "Visible"),
      },
      tabColor: { read: () => "", write: (colour) => looks.setTabColour(sheet(), String(colour)) },
      showGridlines: { read: () => true, write: (isShown) => looks.showGridlines(sheet(), isShown === true) },
    },
    isNull: () => (found.isFound() ? found() === null : undefined),
    members: {
      activate: () => batch.change(() => sheets.activate(sheet())),
      delete: () =>
        batch.change(() => {
          if (sheets.list().filter(({ isHidden }) => !isHidden).length < 2)
            throw invalidArgument("A workbook must have at least one visible sheet.");
          sheets.remove(sheet());
        }),
      calculate: () => batch.change(() => calculation.everything()),
      getRange: (address?: string) => range(() => (address === undefined ? whole() : areaAt(grid, sheet(), address))),
      getRangeByIndexes: (row: number, column: number, rows: number, columns: number) =>
        range(() => ({ sheet: sheet(), row, column, rows, columns })),
      getCell: (row: number, column: number) => range(() => ({ sheet: sheet(), row, column, rows: 1, columns: 1 })),
      // Excel gives the first cell of an empty sheet.
      getUsedRange: () => range(() => sheets.used(sheet()) ?? corner()),
      getUsedRangeOrNullObject: () => range(() => (found() === null ? null : sheets.used(sheet()))),
      get tables() {
        return tableCollection(batch, ranges, {
          name: "TableCollection",
          list: () => tables.list().filter((table) => table.sheet === sheet()),
          sheet,
        });
      },
      get names() {
        return nameCollection(batch, ranges, sheet);
      },
      get freezePanes() {
        return freezePanes(batch, sheet, ranges);
      },
      onSelectionChanged: eventSource(batch, (call) =>
        selection.onMoved((area) => {
          if (area.sheet === sheet()) call({ type: "WorksheetSelectionChanged", worksheetId: area.sheet, address: addressOf(area) });
        }),
      ),
      onChanged: eventSource(batch, (call) =>
        cells.onEntered((area) => {
          if (area.sheet === sheet()) call(changedEvent(area));
        }),
      ),
      onCalculated: eventSource(batch, (call) =>
        calculation.onProgress((progress) => {
          if (progress === null) call({ type: "WorksheetCalculated", worksheetId: sheet() });
        }),
      ),
      onActivated: eventSource(batch, (call) =>
        sheets.onActivated((id) => {
          if (id === sheet()) call({ type: "WorksheetActivated", worksheetId: id });
        }),
      ),
    },
  });
}

function changedEvent(area: Area) {
  return {
    type: "WorksheetChanged",
    worksheetId: area.sheet,
    address: addressOf(area),
    changeType: "RangeEdited",
    source: "Local",
    triggerSource: "Unknown",
  };
}

function freezePanes(batch: Batch, sheet: () => string, range: RangeOf): ClientObject {
  const { looks } = batch.grid;
  return clientObject(batch, {
    name: "WorksheetFreezePanes",
    properties: {},
    members: {
      freezeRows: (count = 1) => batch.change(() => looks.freeze(sheet(), count, 0)),
      freezeColumns: (count = 1) => batch.change(() => looks.freeze(sheet(), 0, count)),
      /** Everything above and to the left of the range's last cell, and that cell too. */
      freezeAt: (at: unknown) =>
        batch.change(() => {
          const { row, column, rows, columns } = areaMeant(batch.grid, sheet(), at);
          looks.freeze(sheet(), row + rows, column + columns);
        }),
      unfreeze: () => batch.change(() => looks.freeze(sheet(), 0, 0)),
      getLocationOrNullObject: () =>
        range(
          batch.find(() => {
            const { rows, columns } = looks.frozen(sheet());
            if (rows === 0 && columns === 0) return null;
            return {
              sheet: sheet(),
              row: 0,
              column: 0,
              rows: rows === 0 ? EXCEL_SIZE.rows : rows,
              columns: columns === 0 ? EXCEL_SIZE.columns : columns,
            };
          }),
        ),
    },
  });
}

export function worksheetCollection(batch: Batch): ClientObject {
  const { grid } = batch;
  const { sheets, cells, selection, calculation } = grid;
  return collection<{ id: string; name: string }>(batch, {
    name: "WorksheetCollection",
    list: () => sheets.list(),
    isNamed: ({ id, name }, key) => id === key || name.toLowerCase() === key.toLowerCase(),
    object: (found) =>
      worksheetObject(
        batch,
        Object.assign(() => found()?.id ?? null, { isFound: () => found.isFound() }),
      ),
    members: {
      getActiveWorksheet: () =>
        worksheetObject(
          batch,
          batch.find(() => sheets.active()),
        ),
      getFirst: () =>
        worksheetObject(
          batch,
          batch.find(() => sheets.list()[0]?.id ?? null),
        ),
      getLast: () =>
        worksheetObject(
          batch,
          batch.find(() => sheets.list().at(-1)?.id ?? null),
        ),
      add: (name?: string) =>
        worksheetObject(
          batch,
          batch.make(() => sheets.add(name === undefined ? null : checkedName(batch, name, null))),
        ),
      onSelectionChanged: eventSource(batch, (call) =>
        selection.onMoved((area) => void call({ type: "WorksheetSelectionChanged", worksheetId: area.sheet, address: addressOf(area) })),
      ),
      onChanged: eventSource(batch, (call) => cells.onEntered((area) => void call(changedEvent(area)))),
      onCalculated: eventSource(batch, (call) =>
        calculation.onProgress((progress) => {
          if (progress === null) call({ type: "WorksheetCalculated", worksheetId: sheets.active() });
        }),
      ),
      onActivated: eventSource(batch, (call) => sheets.onActivated((id) => void call({ type: "WorksheetActivated", worksheetId: id }))),
    },
  });
}
