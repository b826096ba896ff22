import { isPassing, refusalOf, writing } from "./run";

/** One thing that a step did to the workbook, and how it is taken back. */
export interface Change {
  /** What could not be put back, a sentence each; none where all is as it was. */
  undo(context: Excel.RequestContext): Promise<readonly string[]>;
}

/** What an officer asked for, as one thing to take back. */
export interface Step {
  /** `Quote inserted at F2.` */
  readonly says: string;
  readonly changes: readonly Change[];
}

export interface Undone {
  readonly step: Step;
  /** What could not be put back, a sentence each. */
  readonly left: readonly string[];
}

/**
 * What the pane has written since it was opened, newest last. Taking a step back does not lean on Excel's own undo, which many Excels keep from
 * add-ins and which ends with the next change of some kinds.
 */
export interface Journal {
  readonly steps: () => readonly Step[];
  add(step: Step): void;
  /** Takes back the newest step; null where there is none. Throws, and keeps the step, where the same may be tried again. */
  undo(): Promise<Undone | null>;
  /** Calls the listener whenever a step is added or taken back. */
  onChange(listener: () => void): void;
}

export function createJournal(): Journal {
  const steps: Step[] = [];
  const listeners: (() => void)[] = [];
  const changed = () => listeners.forEach((listener) => listener());
  return {
    steps: () => steps,
    add(step) {
      steps.push(step);
      changed();
    },
    async undo() {
      const step = steps.at(-1);
      if (!step) return null;
      const left = await undoAll(step.changes);
      steps.splice(steps.indexOf(step), 1);
      changed();
      return { step, left };
    },
    onChange: (listener) => void listeners.push(listener),
  };
}

/** Takes changes back, the last first; what could not be put back. A change that fails leaves the others to be tried. */
export async function undoAll(changes: readonly Change[]): Promise<readonly string[]> {
  const left: string[] = [];
  for (const [index, change] of [...changes].reverse().entries()) {
    try {
      left.push(...(await writing((context) => change.undo(context))));
    } catch (error) {
      // Nothing was touched yet: the whole may be tried again.
      if (index === 0 && isPassing(error)) throw error;
      left.push(refusalOf(error));
    }
  }
  return left;
}
