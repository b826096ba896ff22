import { type Governance, phasesListed } from "./school";

/** A school as it is counted. */
export interface CountedSchool {
  readonly phase: string;
  readonly governance: Governance;
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
  for (const { phase, governance } of schools) {
    let row = counts.get(phase);
    if (!row) counts.set(phase, (row = none()));
    for (const tally of [row, total]) {
      tally[COLUMN[governance]]++;
      tally.total++;
    }
  }
  return { phases: phasesListed(counts.keys()).map((phase) => ({ phase, ...(counts.get(phase) ?? none()) })), total };
}

function none(): GovernanceCounts {
  return { academies: 0, freeSchools: 0, maintained: 0, other: 0, total: 0 };
}
