import type { Grid } from "../grid/grid";
import { OfficeError } from "./errors";

interface Step {
  readonly isReading: boolean;
  run(): void;
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
  change(run: () => void): void;
  read(run: () => void): void;
  find<T>(look: () => T): Found<T>;
  sync(): Promise<void>;
}

export function createBatch(grid: Grid): Batch {
  let steps: Step[] = [];
  const read = (run: () => void) => void steps.push({ isReading: true, run });
  return {
    grid,
    change: (run) => void steps.push({ isReading: false, run }),
    read,
    find<T>(look: () => T): Found<T> {
      let found: { thing: T } | undefined;
      read(() => {
        found = { thing: look() };
      });
      const ask = () => {
        if (!found) throw new OfficeError("InvalidObjectPath", "The object is not known before context.sync().");
        return found.thing;
      };
      return Object.assign(ask, { isFound: () => found !== undefined });
    },
    async sync() {
      let isCalculating = false;
      try {
        for (let step = steps.shift(); step; step = steps.shift()) {
          if (step.isReading && isCalculating) await grid.calculated();
          isCalculating = !step.isReading;
          step.run();
        }
      } finally {
        // As in Excel, what stood behind a failure is not done.
        steps = [];
      }
      if (isCalculating) await grid.calculated();
    },
  };
}
