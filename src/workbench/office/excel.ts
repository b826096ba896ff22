import type { Area } from "../cells";
import type { Grid } from "../grid/grid";
import { createBatch, type Batch } from "./batch";
import { clientObject, type ClientObject } from "./client-object";
import { collection } from "./collection";
import { ENUMS } from "./enums";
import { notAvailable } from "./errors";
import { eventSource } from "./events";
import { guarded } from "./guarded";
import { nameCollection } from "./names";
import type { RangeOf } from "./places";
import { documentProperties, keyedValues } from "./settings";
import { tableCollection } from "./tables";
import { rangesOf, worksheetCollection } from "./worksheet";

/** What the workbook's file is called; null where it was never a file. */
type Named = () => string | null;

function workbookObject(batch: Batch, application: ClientObject, named: Named) {
  const { grid } = batch;
  const ranges = rangesOf(batch);
  return clientObject(batch, {
    name: "Workbook",
    properties: {
      name: { read: () => named() ?? "ESSEX workbench" },
      isDirty: { read: () => true },
      readOnly: { read: () => false },
      // The workbench knows one date system, the one that Excel begins with.
      use1904DateSystem: {
        read: () => false,
        write(is) {
          if (is) throw notAvailable("Workbook.use1904DateSystem");
        },
      },
    },
    members: {
      application,
      worksheets: worksheetCollection(batch),
      getSelectedRange: () => ranges(batch.find(() => grid.selection.area())),
      getSelectedRanges: () => selectedRanges(batch, ranges),
      getActiveCell: () => ranges(batch.find(() => grid.selection.cell())),
      get tables() {
        return tableCollection(batch, ranges, { name: "TableCollection", list: () => grid.tables.list() });
      },
      get names() {
        return nameCollection(batch, ranges, () => null);
      },
      get settings() {
        return keyedValues(batch, "SettingCollection", "setting:");
      },
      get properties() {
        return documentProperties(batch);
      },
      onSelectionChanged: eventSource(batch, (call) => grid.selection.onMoved(() => void call({ type: "WorkbookSelectionChanged" }))),
    },
  });
}

/** Excel's RangeAreas of what is selected: the grid tells of one block at a time. */
function selectedRanges(batch: Batch, ranges: RangeOf): ClientObject {
  const { selection } = batch.grid;
  const areas = collection<Area>(batch, {
    name: "RangeCollection",
    list: () => [selection.area()],
    isNamed: () => false,
    object: ranges,
  });
  return clientObject(batch, { name: "RangeAreas", properties: { areaCount: { read: () => 1 } }, members: { areas } });
}

function applicationObject(batch: Batch): ClientObject {
  const { calculation } = batch.grid;
  return clientObject(batch, {
    name: "Application",
    properties: {
      calculationMode: { read: () => "Automatic" },
      calculationState: { read: () => "Done" },
    },
    members: {
      /** As `Full`, whichever is asked for. */
      calculate: () => batch.change(() => calculation.everything()),
      // The grid draws between two syncs as it can, and calculates after the last change: there is nothing to hold back.
      suspendScreenUpdatingUntilNextSync: () => undefined,
      suspendApiCalculationUntilNextSync: () => undefined,
    },
  });
}

function requestContext(grid: Grid, named: Named) {
  const batch = createBatch(grid);
  const application = applicationObject(batch);
  return guarded("RequestContext", {
    application,
    workbook: workbookObject(batch, application, named),
    trackedObjects: { add: () => undefined, remove: () => undefined },
    load: (object: ClientObject, names?: unknown) => void object.load(names),
    async sync<T>(passThrough?: T) {
      await batch.sync();
      return passThrough;
    },
  });
}

type Context = ReturnType<typeof requestContext>;
type Work<T> = (context: Context) => Promise<T>;

/** How often it is looked whether a cell is still being typed in, in milliseconds. */
const LOOK = 50;

/**
 * Excel does nothing while a cell is being typed in, nor does the workbench: the pane looks at the cell that was gone to, and must not end what is
 * typed there meanwhile. Where the keyboard has gone to the pane, what was typed is entered.
 */
async function whenFree({ selection }: Grid): Promise<void> {
  while (selection.isEditing()) {
    if (document.activeElement instanceof HTMLIFrameElement) await selection.endEditing();
    else await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
}

/** The global `Excel`. Work given to it waits for the grid, as Excel's waits for the workbook. */
export function createExcel(opened: Promise<Grid>, named: Named) {
  return guarded("Excel", {
    ...ENUMS,
    /** Takes options, or a context to go on with, before the work, as Excel's does. */
    async run<T>(workOrOptions: Work<T> | { workbook?: unknown } | null, workAfterOptions?: Work<T>): Promise<T> {
      const work = typeof workOrOptions === "function" ? workOrOptions : workAfterOptions;
      if (!work) throw new TypeError("Excel.run needs a function to run.");
      const grid = await opened;
      await whenFree(grid);
      const context = requestContext(grid, named);
      const result = await work(context);
      await context.sync();
      return result;
    },
  });
}
