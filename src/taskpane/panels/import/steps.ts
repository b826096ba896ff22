import type { SoFar } from "../../../core/import/extract";
import { doingSteps, type Doing } from "../../parts/steps";

const STAGES = ["headings", "columns", "rows", "choice", "sheet"] as const;

/** What is being done with a file. */
export type Stage = (typeof STAGES)[number] | "done";

/** What is known at a stage, a few words beside each step. */
export interface Known {
  readonly soFar: SoFar | null;
  /** How much is read: `62%`. */
  readonly read?: string;
  readonly chosen?: string;
  readonly sheet?: string;
}

/** The steps of an import, those behind it ticked. */
export function importSteps(stage: Stage, { soFar, read = "", chosen = "", sheet = "" }: Known): HTMLOListElement {
  const at = stage === "done" ? STAGES.length : STAGES.indexOf(stage);
  const words: readonly (readonly [says: string, note: string])[] = [
    [at > 0 ? "Headings found" : "Find the headings", soFar ? `row ${soFar.headerRow}` : ""],
    [at > 1 ? "Columns matched by name" : "Match the columns by name", soFar ? `${soFar.columns} of ${soFar.columnsOfKind}` : ""],
    [at > 2 ? "Rows read" : "Read the rows", read],
    [at > 3 ? "Rows chosen" : "Choose the rows", chosen],
    [at > 4 ? "Written" : "Write a new sheet", sheet],
  ];
  return doingSteps(
    words.map(([says, note], index) => ({
      says,
      state: stateOf(index, at),
      ...(note !== "" && { note }),
    })),
  );
}

function stateOf(index: number, at: number): Doing {
  return index < at ? "done" : index === at ? "doing" : "to do";
}
