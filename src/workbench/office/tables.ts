import { addressOf, isSameExtent } from "../address";
import type { Area, CellValue } from "../cells";
import type { GridTable } from "../grid/grid";
import type { Batch, Found } from "./batch";
import { clientObject, type ClientObject } from "./client-object";
import { collection } from "./collection";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "./errors";
import { eventSource } from "./events";
import { areaMeant, bodyOf, type RangeOf } from "./places";

const whole = ({ sheet, extent }: GridTable): Area => ({ sheet, ...extent });

/** Excel's TableCollection: of the workbook, of a sheet, or of a range. */
export function tableCollection(
  batch: Batch,
  range: RangeOf,
  { name, list, sheet }: { name: string; list: () => readonly GridTable[]; sheet?: () => string },
): ClientObject {
  const { tables, cells, sheets } = batch.grid;
  return collection<GridTable>(batch, {
    name,
    list,
    isNamed: ({ id, name: called }, key) => id === key || called.toLowerCase() === key.toLowerCase(),
    object: (found) => tableObject(batch, found, range),
    members: {
      add: (address: unknown, hasHeaders: boolean) =>
        tableObject(
          batch,
          batch.make(async () => {
            const area = areaMeant(batch.grid, sheet?.() ?? sheets.active(), address);
            if (!hasHeaders) {
              cells.insert({ ...area, rows: 1 }, "down");
              await cells.write({ ...area, rows: 1 }, [Array.from({ length: area.columns }, (_, i) => `Column${String(i + 1)}`)]);
            }
            const extent = hasHeaders ? area : { ...area, rows: area.rows + 1 };
            const id = await tables.add({ ...extent, sheet: area.sheet }, freeName());
            const made = tables.list().find((table) => table.id === id);
            if (!made) throw invalidArgument(`A table cannot be made at ${addressOf(area)}: it may overlap another.`);
            return made;
          }),
          range,
        ),
    },
  });

  function freeName(): string {
    const taken = new Set([...tables.list(), ...sheets.list()].map((each) => each.name.toLowerCase()));
    let number = 1;
    while (taken.has(`table${String(number)}`)) number++;
    return `Table${String(number)}`;
  }
}

/** Excel's Table over one that `sync` finds. It looks as the workbench's tables look, whatever its style is called. */
function tableObject(batch: Batch, found: Found<GridTable | null>, range: RangeOf): ClientObject {
  const { grid } = batch;
  const { tables, cells } = grid;
  /** As it stands now: rows may have been added since. */
  const table = (): GridTable => {
    const at = found();
    const now = at && tables.list().find(({ id }) => id === at.id);
    if (!now) throw itemNotFound("The requested table doesn't exist.");
    return now;
  };
  const part = (of: (table: GridTable) => Area) => () => range(batch.find(() => of(table())));
  const header = (of: GridTable): Area => ({ ...whole(of), rows: 1 });

  async function rename(name: string): Promise<void> {
    const { id } = table();
    const isTaken = tables.list().some((other) => other.id !== id && other.name.toLowerCase() === name.toLowerCase());
    if (isTaken) throw itemAlreadyExists(`There is a table called ${name} already.`);
    if (!(await tables.rename(id, name))) throw invalidArgument(`${name} will not do as a table's name here.`);
  }

  return clientObject(batch, {
    name: "Table",
    properties: {
      id: { read: () => table().id },
      name: { read: () => table().name, write: (name) => rename(String(name)) },
      style: { read: () => "TableStyleLight1", write: () => undefined },
      showHeaders: { read: () => true },
      showTotals: { read: () => false },
    },
    isNull: () => (found.isFound() ? found() === null : undefined),
    members: {
      get rows() {
        return tableRows(batch, table, range);
      },
      get columns() {
        return tableColumns(batch, table, range);
      },
      getRange: part(whole),
      getHeaderRowRange: part(header),
      getDataBodyRange: part(bodyOf),
      resize: (to: unknown) =>
        batch.change(async () => {
          const { id, sheet } = table();
          await tables.resize(id, areaMeant(grid, sheet, to));
        }),
      convertToRange() {
        const was = batch.find(() => whole(table()));
        batch.change(() => tables.remove(table().id));
        return range(was);
      },
      delete: () =>
        batch.change(async () => {
          const area = whole(table());
          await tables.remove(table().id);
          cells.clear(area, "all");
        }),
      onChanged: eventSource(batch, (call) =>
        cells.onEntered((area) => {
          const { id, sheet, extent } = table();
          const isWithin = area.sheet === sheet && area.row < extent.row + extent.rows && area.row + area.rows > extent.row;
          if (isWithin)
            call({ type: "TableChanged", tableId: id, worksheetId: sheet, address: addressOf(area), changeType: "RangeEdited" });
        }),
      ),
    },
  });
}

/** Rows of values for a table of so many columns: one row may be given bare. */
function matrix(given: unknown, columns: number): (CellValue | null)[][] {
  const rows = (Array.isArray(given) && Array.isArray(given[0]) ? given : [given]) as (CellValue | null)[][];
  if (rows.some((row) => row.length !== columns))
    throw invalidArgument("The number of columns in the input array doesn't match the table's.");
  return rows;
}

function tableRows(batch: Batch, table: () => GridTable, range: RangeOf): ClientObject {
  const { cells, tables } = batch.grid;
  const rowAt = (index: number): Area => ({ ...bodyOf(table()), row: table().extent.row + 1 + index, rows: 1 });
  const row = (found: Found<number | null>): ClientObject => {
    const index = () => found() ?? -1;
    return clientObject(batch, {
      name: "TableRow",
      properties: {
        index: { read: index },
        values: {
          read: () => cells.values(rowAt(index())),
          write: (given) => cells.write(rowAt(index()), matrix(given, table().extent.columns)),
        },
      },
      members: {
        getRange: () => range(batch.find(() => rowAt(index()))),
        delete: () =>
          batch.change(async () => {
            const { id, extent } = table();
            cells.remove(rowAt(index()), "up");
            const now = tables.list().find((each) => each.id === id);
            if (now && isSameExtent(now.extent, extent)) await tables.resize(id, { ...extent, rows: extent.rows - 1 });
          }),
      },
    });
  };
  return collection<number>(batch, {
    name: "TableRowCollection",
    list: () => Array.from({ length: table().extent.rows - 1 }, (_, i) => i),
    isNamed: (index, key) => String(index) === key,
    object: row,
    members: {
      /** At the end where there is no `index`, and else before that row; below the table cells move down where they are filled. */
      add(index: number | null | undefined, values: unknown) {
        return row(
          batch.make(async () => {
            const { id, sheet, extent } = table();
            const rows = matrix(values, extent.columns);
            const at = index == null || index < 0 ? extent.rows - 1 : index;
            const place: Area = { sheet, column: extent.column, columns: extent.columns, row: extent.row + 1 + at, rows: rows.length };
            const isEnd = at === extent.rows - 1;
            const isFree = cells.values(place).every((cellsOfRow) => cellsOfRow.every((value) => value === ""));
            if (!isEnd || !isFree) cells.insert(place, "down");
            await cells.write(place, rows);
            const now = tables.list().find((each) => each.id === id);
            const wanted = { ...extent, rows: extent.rows + rows.length };
            if (now && !isSameExtent(now.extent, wanted)) await tables.resize(id, wanted);
            return at;
          }),
        );
      },
    },
  });
}

interface Column {
  readonly name: string;
  readonly index: number;
}

function tableColumns(batch: Batch, table: () => GridTable, range: RangeOf): ClientObject {
  const { cells, tables } = batch.grid;
  const columnAt = ({ index }: Column): Area => ({ ...whole(table()), column: table().extent.column + index, columns: 1 });
  const column = (found: Found<Column | null>): ClientObject => {
    const it = (): Column => {
      const at = found();
      if (!at) throw itemNotFound("The requested column doesn't exist.");
      return at;
    };
    const body = () => ({ ...bodyOf(table()), column: columnAt(it()).column, columns: 1 });
    return clientObject(batch, {
      name: "TableColumn",
      properties: {
        id: { read: () => it().index + 1 },
        index: { read: () => it().index },
        name: {
          read: () => table().columns[it().index] ?? "",
          write: (name) => cells.write({ ...columnAt(it()), rows: 1 }, [[String(name)]]),
        },
        values: {
          read: () => cells.values(columnAt(it())),
          write: (given) => cells.write(columnAt(it()), given as CellValue[][]),
        },
      },
      isNull: () => (found.isFound() ? found() === null : undefined),
      members: {
        getRange: () => range(batch.find(() => columnAt(it()))),
        getHeaderRowRange: () => range(batch.find(() => ({ ...columnAt(it()), rows: 1 }))),
        getDataBodyRange: () => range(batch.find(body)),
      },
    });
  };
  const list = (): Column[] => table().columns.map((name, index) => ({ name, index }));
  return collection<Column>(batch, {
    name: "TableColumnCollection",
    list,
    isNamed: ({ name, index }, key) => name.toLowerCase() === key.toLowerCase() || String(index + 1) === key,
    object: column,
    members: {
      /** At the right end: the workbench does not put one in between. */
      add(index?: number | null, values?: unknown, name?: string) {
        return column(
          batch.make(async () => {
            const { id, extent, sheet } = table();
            if (index !== undefined && index !== null && index >= 0 && index < extent.columns)
              throw invalidArgument("The workbench adds a column at the end of a table only.");
            const place: Area = { sheet, row: extent.row, rows: extent.rows, column: extent.column + extent.columns, columns: 1 };
            const heading = name ?? `Column${String(extent.columns + 1)}`;
            if (Array.isArray(values)) await cells.write(place, values as CellValue[][]);
            if (name !== undefined || !Array.isArray(values)) await cells.write({ ...place, rows: 1 }, [[heading]]);
            await tables.resize(id, { ...extent, columns: extent.columns + 1 });
            return { name: heading, index: extent.columns };
          }),
        );
      },
    },
  });
}
