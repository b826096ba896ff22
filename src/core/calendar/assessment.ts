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
  readonly source: string;
  readonly link: string | null;
}

export type Edge = "Start" | "End";

/** A day of a statutory assessment, and the window it is an end of. */
export interface AssessmentFinding {
  readonly day: Day;
  readonly event: AssessmentEvent;
  readonly window: AssessmentWindow;
  readonly edge: Edge;
}

/** The first or the last day of an assessment in an academic year. Refuses a year not held, and an end that no source gives. */
export function assessmentDay(event: AssessmentEvent, year: AcademicYear, edge: Edge): Result<AssessmentFinding> {
  const { name, windows, undated } = event;
  if (undated !== undefined) return unpublished(`no source gives the days of ${name}. ${undated}`, { argument: "event" });
  const window = windows.find((each) => each.year === year);
  if (!window) {
    const held = windows.map((each) => each.year);
    return unpublished(`no date of ${name} in ${year} is held. We hold ${listed(held, "and")}.`, { argument: "academicYear" });
  }
  const day = edge === "Start" ? window.from : window.last;
  if (day === null) return unpublished(`no source gives the end of ${name} in ${year}.`, { argument: "edge" });
  return answer({ day, event, window, edge });
}
