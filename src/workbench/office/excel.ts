import type { Grid } from "../grid/grid";
import { createBatch, type Batch } from "./batch";
import { eventSource } from "./events";
import { guarded } from "./guarded";
import { rangeObject } from "./range";
import { worksheetCollection, worksheetObject } from "./worksheet";

function workbookObject(batch: Batch) {
  const { grid } = batch;
  const cell = () => ({ ...grid.selection(), rows: 1, columns: 1 });
  return guarded("Workbook", {
    worksheets: worksheetCollection(batch),
    getSelectedRange: () =>
      rangeObject(
        batch,
        batch.find(() => grid.selection()),
        worksheetObject,
      ),
    getActiveCell: () => rangeObject(batch, batch.find(cell), worksheetObject),
    onSelectionChanged: eventSource(batch, (call) => grid.onSelection(() => void call({ type: "WorkbookSelectionChanged" }))),
  });
}

function requestContext(grid: Grid) {
  const batch = createBatch(grid);
  return guarded("RequestContext", { workbook: workbookObject(batch), sync: () => batch.sync() });
}

type Context = ReturnType<typeof requestContext>;
type Work<T> = (context: Context) => Promise<T>;

/** The global `Excel`. Work given to it waits for the grid, as Excel's waits for the workbook. */
export function createExcel(opened: Promise<Grid>) {
  return guarded("Excel", {
    /** Takes options, or a context to go on with, before the work, as Excel's does. */
    async run<T>(workOrOptions: Work<T> | { workbook?: unknown } | null, workAfterOptions?: Work<T>): Promise<T> {
      const work = typeof workOrOptions === "function" ? workOrOptions : workAfterOptions;
      if (!work) throw new TypeError("Excel.run needs a function to run.");
      const context = requestContext(await opened);
      const result = await work(context);
      await context.sync();
      return result;
    },
  });
}
