import type { Grid } from "../grid/grid";
import { breath } from "../grid/snapshot/breath";
import { OfficeError } from "./errors";

interface Step {
  readonly isReading: boolean;
  run(): unknown;
}

/** Something that `sync` finds in the workbook. */
export interface Found<T> {
  /** The thing; asking for it before it is found is an error. */
  (): T;
  isFound(): boolean;
}

/** What a request context collects until `sync`: Excel does nothing before that, and then everything in order. */
export interface Batch {
  readonly grid: Grid;
  /** Queues a change; the next reading waits for what it sets off to be calculated. */
  change(run: () => void | Promise<void>): void;
  read(run: () => void): void;
  find<T>(look: () => T | Promise<T>): Found<T>;
  /** As `find`, for what is made by looking for it: a new sheet, a new table. */
  make<T>(create: () => T | Promise<T>): Found<T>;
  sync(): Promise<void>;
}

export function createBatch(grid: Grid): Batch {
  let steps: Step[] = [];
  const read = (run: () => unknown) => void steps.push({ isReading: true, run });
  const change = (run: () => unknown) => void steps.push({ isReading: false, run });

  function finding<T>(look: () => T | Promise<T>, queue: (run: () => unknown) => void): Found<T> {
    let found: { thing: T } | undefined;
    queue(async () => {
      found = { thing: await look() };
    });
    const ask = () => {
      if (!found) throw new OfficeError("InvalidObjectPath", "The object is not known before context.sync().");
      return found.thing;
    };
    return Object.assign(ask, { isFound: () => found !== undefined });
  }

  return {
    grid,
    change,
    read,
    find: (look) => finding(look, read),
    make: (create) => finding(create, change),
    // Excel answers from another thread, and never while a press is still being handled: what is pressed would be drawn anew under it.
    sync: async () => {
      await breath();
      await grid.asOneStep(run);
    },
  };

  async function run(): Promise<void> {
    let isCalculating = false;
    try {
      for (let step = steps.shift(); step; step = steps.shift()) {
        if (step.isReading && isCalculating) await grid.calculation.settled();
        isCalculating = !step.isReading;
        await step.run();
      }
    } finally {
      // As in Excel, what stood behind a failure is not done.
      steps = [];
    }
    if (isCalculating) await grid.calculation.settled();
  }
}
