import { answer, type Result, unreadable } from "../foundation/result";
import { isGoodOrOutstanding, isGraded, type OverallGrade } from "./grade";

/** Schools by grade. */
export interface GradeCounts {
  readonly counts: ReadonlyMap<OverallGrade, number>;
  readonly total: number;
  /** Of the schools with a grade, the share good or outstanding; null where none has one. */
  readonly goodOrOutstanding: number | null;
}

export interface OfstedSummary {
  /** By phase, in the order first met. */
  readonly phases: ReadonlyMap<string, GradeCounts>;
  readonly total: GradeCounts;
}

export interface GradedSchool {
  readonly phase: string;
  readonly grade: OverallGrade;
}

/** Schools counted by phase and grade. Only schools with a grade are in the share: 498 of 548 in January 2023, not of 556. */
export function ofstedSummary(schools: Iterable<GradedSchool>): OfstedSummary {
  const phases = new Map<string, Map<OverallGrade, number>>();
  const all = new Map<OverallGrade, number>();
  for (const { phase, grade } of schools) {
    let row = phases.get(phase);
    if (!row) phases.set(phase, (row = new Map()));
    row.set(grade, (row.get(grade) ?? 0) + 1);
    all.set(grade, (all.get(grade) ?? 0) + 1);
  }
  return { phases: new Map([...phases].map(([phase, counts]) => [phase, gradeCounts(counts)])), total: gradeCounts(all) };
}

export function gradeCounts(counts: ReadonlyMap<OverallGrade, number>): GradeCounts {
  const schools = [...counts].map(([grade, weight]) => ({ grade, weight }));
  return { counts, total: schools.reduce((sum, { weight }) => sum + weight, 0), goodOrOutstanding: goodOrOutstanding(schools) };
}

/** A school by its grade and what it counts for. */
export interface WeighedSchool {
  readonly grade: OverallGrade;
  readonly weight: number;
}

/** A school as it is weighed. A weight that is not known matters where there is a grade, and is refused there. */
export function weighed(grade: OverallGrade, weight: number | null): Result<WeighedSchool> {
  if (weight === null && isGraded(grade)) return unreadable(`is blank, beside the grade ${grade}.`, { argument: "weights" });
  return answer({ grade, weight: weight ?? 0 });
}

/** The share good or outstanding of those graded, each school counting by its weight; null where nothing is graded. */
export function goodOrOutstanding(schools: Iterable<WeighedSchool>): number | null {
  let graded = 0;
  let good = 0;
  for (const { grade, weight } of schools) {
    if (!isGraded(grade)) continue;
    graded += weight;
    if (isGoodOrOutstanding(grade)) good += weight;
  }
  return graded === 0 ? null : good / graded;
}
