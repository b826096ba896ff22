import { type Choice, type Choices } from "../foundation/choice";
import { quoted, type Result, unreadable } from "../foundation/result";

export type Governance = "Academy" | "Free school" | "LA maintained" | "Independent" | "Other";

/** A type of establishment as Get Information About Schools (GIAS) names it. */
export interface SchoolType extends Choice {
  /** Null for words other lists use that GIAS has no type for. */
  readonly code: number | null;
  readonly governance: Governance;
  /** Special and PRU are phases to Ofsted and types to GIAS. */
  readonly phase: "Special" | "PRU" | null;
}

/** A phase of education; `Not applicable` is GIAS's word where the type tells. */
export interface Phase extends Choice {
  readonly isToldByType?: boolean;
}

export interface SchoolStatus extends Choice {
  readonly isCounted: boolean;
}

/** The words schools are described in. */
export interface SchoolWords {
  readonly types: Choices<SchoolType>;
  readonly phases: Choices<Phase>;
  readonly statuses: Choices<SchoolStatus>;
}

/** The type that a name or a GIAS code stands for, as GIAS, DfE's performance tables and census, and Ofsted write it. */
export function schoolTypeOf({ types }: SchoolWords, value: string | number | boolean): Result<SchoolType> {
  return typeof value === "boolean" ? unreadable(`${quoted(value)} is not a type of school in GIAS.`) : types.read(String(value));
}

/** The phases tables list, in this order, whether or not a school is in them. Any other follows. */
export const PHASES = ["Nursery", "All-through", "Primary", "Secondary", "Special", "PRU"] as const;

/** The phase a school is counted in: its own or, where that is not applicable, Special or PRU as its type says. */
export function countedPhase(phase: Phase, type: SchoolType | null): string {
  return (phase.isToldByType ? type?.phase : null) ?? phase.name;
}

/** The phases of a table: those always listed, then any other in the order met. */
export function phasesListed(met: Iterable<string>): string[] {
  return [...new Set<string>([...PHASES, ...met])];
}
