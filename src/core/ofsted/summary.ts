import { answer, type Result, unreadable } from "../foundation/result";
import { isGoodOrOutstanding, isGraded, type OverallGrade } from "./grade";

/** Schools by grade. */
export interface GradeCounts {
  readonly counts: ReadonlyMap<OverallGrade, number>;
  readonly total: number;
  /** Of the schools with a grade, the share good or outstanding; null where none has one. */
  readonly goodOrOutstanding: number | null;
  /** What that is a share of: the schools good or outstanding, those with a grade, and those without, which are in neither. */
  readonly rate: OfstedRate;
}

export interface OfstedSummary {
  /** By phase, in the order first met. */
  readonly phases: ReadonlyMap<string, GradeCounts>;
  readonly total: GradeCounts;
  /** Schools left out because their status is not counted. */
  readonly notCounted: number;
}

/** A school, or as many like it as it stands for. */
export interface GradedSchool {
  readonly phase: string;
  readonly grade: OverallGrade;
  /** Whether its status is counted; left out, it is. */
  readonly isCounted?: boolean;
  /** How many schools it stands for; left out, one. */
  readonly times?: number;
}

/** Schools counted by phase and grade. Only schools with a grade are in the share: 498 of 548 in January 2023, not of 556. */
export function ofstedSummary(schools: Iterable<GradedSchool>): OfstedSummary {
  const phases = new Map<string, Map<OverallGrade, number>>();
  const all = new Map<OverallGrade, number>();
  let notCounted = 0;
  for (const { phase, grade, isCounted = true, times = 1 } of schools) {
    if (!isCounted) {
      notCounted += times;
      continue;
    }
    let row = phases.get(phase);
    if (!row) phases.set(phase, (row = new Map()));
    row.set(grade, (row.get(grade) ?? 0) + times);
    all.set(grade, (all.get(grade) ?? 0) + times);
  }
  return { phases: new Map([...phases].map(([phase, counts]) => [phase, gradeCounts(counts)])), total: gradeCounts(all), notCounted };
}

export function gradeCounts(counts: ReadonlyMap<OverallGrade, number>): GradeCounts {
  const schools = [...counts].map(([grade, weight]) => ({ grade, weight }));
  const { share, good, graded } = ofstedRate(schools);
  const total = schools.reduce((sum, { weight }) => sum + weight, 0);
  return { counts, total, goodOrOutstanding: share, rate: { share, good, graded, withoutGrade: total - graded } };
}

/** A school by its grade and what it counts for, or as many like it as it stands for. */
export interface WeighedSchool {
  readonly grade: OverallGrade;
  readonly weight: number;
  /** How many schools it stands for; left out, one. */
  readonly times?: number;
}

/** A school as it is weighed. A weight that is not known matters where there is a grade, and is refused there. */
export function weighed(grade: OverallGrade, weight: number | null): Result<WeighedSchool> {
  if (weight === null && isGraded(grade)) return unreadable(`is blank, beside the grade ${grade}.`, { argument: "weight" });
  return answer({ grade, weight: weight ?? 0 });
}

export interface OfstedRate {
  /** Null where nothing is graded. */
  readonly share: number | null;
  /** The weight of the schools good or outstanding, and of those graded. */
  readonly good: number;
  readonly graded: number;
  /** Schools without a grade, which are in neither. */
  readonly withoutGrade: number;
}

/** The share good or outstanding of the schools graded, each counting by its weight. */
export function ofstedRate(schools: Iterable<WeighedSchool>): OfstedRate {
  let graded = 0;
  let good = 0;
  let withoutGrade = 0;
  for (const { grade, weight, times = 1 } of schools) {
    if (!isGraded(grade)) {
      withoutGrade += times;
      continue;
    }
    graded += weight * times;
    if (isGoodOrOutstanding(grade)) good += weight * times;
  }
  return { share: graded === 0 ? null : good / graded, good, graded, withoutGrade };
}
