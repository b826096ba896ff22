import { addressOf } from "../address";
import type { Area } from "../cells";
import type { Batch, Found } from "./batch";
import { clientObject, pathsIn, type ClientObject } from "./client-object";
import { itemNotFound, notLoaded } from "./errors";
import { eventSource } from "./events";
import { guarded } from "./guarded";
import { areaAt, rangeObject } from "./range";

/** Excel's Worksheet over a sheet that `sync` finds. Where that is null the object is a null object. */
export function worksheetObject(batch: Batch, found: Found<string | null>): ClientObject {
  const { grid } = batch;
  const sheet = (): string => {
    const id = found();
    if (id === null) throw itemNotFound("The requested worksheet doesn't exist.");
    return id;
  };
  const entry = () => grid.sheets().find(({ id }) => id === sheet());
  const range = (of: () => Area | null) => rangeObject(batch, batch.find(of), worksheetObject);
  const whole = (): Area => ({ sheet: sheet(), row: 0, column: 0, ...grid.sizeOf(sheet()) });
  const corner = (): Area => ({ sheet: sheet(), row: 0, column: 0, rows: 1, columns: 1 });

  return clientObject(batch, {
    name: "Worksheet",
    properties: {
      id: { read: sheet },
      name: { read: () => entry()?.name },
      position: { read: () => grid.sheets().findIndex(({ id }) => id === sheet()) },
    },
    isNull: () => (found.isFound() ? found() === null : undefined),
    members: {
      activate: () => batch.change(() => grid.activate(sheet())),
      getRange: (address?: string) => range(() => (address === undefined ? whole() : areaAt(batch, sheet(), address))),
      getCell: (row: number, column: number) => range(() => ({ sheet: sheet(), row, column, rows: 1, columns: 1 })),
      // Excel gives the first cell of an empty sheet.
      getUsedRange: () => range(() => grid.usedArea(sheet()) ?? corner()),
      getUsedRangeOrNullObject: () => range(() => grid.usedArea(sheet())),
      onSelectionChanged: eventSource(batch, (call) =>
        grid.onSelection((area) => {
          if (area.sheet === sheet()) call({ type: "WorksheetSelectionChanged", worksheetId: area.sheet, address: addressOf(area) });
        }),
      ),
    },
  });
}

export function worksheetCollection(batch: Batch): ClientObject {
  const { grid } = batch;
  const named = (nameOrId: string) =>
    grid.sheets().find(({ id, name }) => id === nameOrId || name.toLowerCase() === nameOrId.toLowerCase())?.id;
  let items: ClientObject[] | undefined;

  const collection = {
    get items() {
      if (!items) throw notLoaded("items");
      return items;
    },
    /** `items/name` and `name` both load the names of all. */
    load(names?: unknown) {
      const paths = pathsIn(names)
        .map((path) => path.replace(/^items\/?/, ""))
        .filter(Boolean);
      batch.read(() => {
        const inner = grid.sheets().map(({ id }) =>
          worksheetObject(
            batch,
            Object.assign(() => id, { isFound: () => true }),
          ),
        );
        for (const item of inner) item.load(paths);
        items = inner;
      });
      return self;
    },
    getActiveWorksheet: () =>
      worksheetObject(
        batch,
        batch.find(() => grid.activeSheet()),
      ),
    getItem: (nameOrId: string) =>
      worksheetObject(
        batch,
        batch.find(() => {
          const id = named(nameOrId);
          if (id === undefined) throw itemNotFound(`The requested resource doesn't exist: ${nameOrId}`);
          return id;
        }),
      ),
    getItemOrNullObject: (nameOrId: string) =>
      worksheetObject(
        batch,
        batch.find(() => named(nameOrId) ?? null),
      ),
    add: (name?: string) =>
      worksheetObject(
        batch,
        batch.find(() => grid.addSheet(name ?? null)),
      ),
  };
  const self = guarded("WorksheetCollection", collection) as unknown as ClientObject;
  return self;
}
