import { type AcademicYear } from "../foundation/academic-year";
import { type Choice } from "../foundation/choice";
import { type Day } from "../foundation/day";
import { answer, listed, type Result, unpublished } from "../foundation/result";

/** A statutory assessment, or a date set for one, with the days of each academic year held. */
export interface AssessmentEvent extends Choice {
  readonly windows: readonly AssessmentWindow[];
  /** Why no days are held at all. */
  readonly undated?: string;
}

export interface AssessmentWindow {
  readonly year: AcademicYear;
  readonly from: Day;
  /** The last day, included; null where no source gives it. */
  readonly last: Day | null;
}

export type Edge = "Start" | "End";

/** The first or the last day of an assessment in an academic year. Refuses a year not held, and an end that no source gives. */
export function assessmentDay({ name, windows, undated }: AssessmentEvent, year: AcademicYear, edge: Edge): Result<Day> {
  if (undated !== undefined) return unpublished(`no source gives the days of ${name}. ${undated}`, { argument: "event" });
  const window = windows.find((each) => each.year === year);
  if (!window) {
    const held = listed(
      windows.map((each) => each.year),
      "and",
    );
    return unpublished(`no date of ${name} in ${year} is held. We hold ${held}.`, { argument: "academicYear" });
  }
  if (edge === "Start") return answer(window.from);
  return window.last === null ? unpublished(`no source gives the end of ${name} in ${year}.`, { argument: "edge" }) : answer(window.last);
}
