import { type Governance, phasesListed } from "./school";

/** A school as it is counted, or as many like it as it stands for. */
export interface CountedSchool {
  readonly phase: string;
  readonly governance: Governance;
  /** Whether its status is counted; left out, it is. */
  readonly isCounted?: boolean;
  /** How many schools it stands for; left out, one. */
  readonly times?: number;
}

/** Schools by who is responsible for them. */
export interface GovernanceCounts {
  academies: number;
  freeSchools: number;
  maintained: number;
  other: number;
  total: number;
}

export interface SchoolSummary {
  readonly phases: readonly (GovernanceCounts & { readonly phase: string })[];
  readonly total: GovernanceCounts;
  /** Schools left out because their status is not counted. */
  readonly notCounted: number;
}

/** The column a school is counted in. */
export function columnOf({ governance }: CountedSchool): Exclude<keyof GovernanceCounts, "total"> {
  return COLUMN[governance];
}

const COLUMN: Readonly<Record<Governance, Exclude<keyof GovernanceCounts, "total">>> = {
  Academy: "academies",
  "Free school": "freeSchools",
  "LA maintained": "maintained",
  Independent: "other",
  Other: "other",
};

/** Schools counted by phase and governance. */
export function schoolSummary(schools: Iterable<CountedSchool>): SchoolSummary {
  const counts = new Map<string, GovernanceCounts>();
  const total = none();
  let notCounted = 0;
  for (const { phase, governance, isCounted = true, times = 1 } of schools) {
    if (!isCounted) {
      notCounted += times;
      continue;
    }
    let row = counts.get(phase);
    if (!row) counts.set(phase, (row = none()));
    for (const tally of [row, total]) {
      tally[COLUMN[governance]] += times;
      tally.total += times;
    }
  }
  return { phases: phasesListed(counts.keys()).map((phase) => ({ phase, ...(counts.get(phase) ?? none()) })), total, notCounted };
}

function none(): GovernanceCounts {
  return { academies: 0, freeSchools: 0, maintained: 0, other: 0, total: 0 };
}
