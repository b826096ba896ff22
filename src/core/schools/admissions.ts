import { type Choice, type Choices } from "../foundation/choice";
import { type Day } from "../foundation/day";
import { answer, quoted, type Result, unpublished } from "../foundation/result";
import { type SchoolType } from "./school";

export type AdmissionsRoute = "Local authority" | "Own admission authority";

/** Who handles in-year applications, and for which schools that is said. */
export interface InYearAdmissions {
  /** From this day schools that are their own admission authority are applied to directly. */
  readonly from: Day;
  /** The phases of a school, and whether the change covers it. */
  readonly phases: Choices<AdmissionsPhase>;
  /** By GIAS type; a type that is not among them is not covered. */
  readonly routes: ReadonlyMap<string, AdmissionsRoute>;
}

export interface AdmissionsPhase extends Choice {
  readonly isCovered: boolean;
}

/**
 * Who handles an in-year application made on a day: before the change the local authority for every school covered, from then on as its type
 * says. Schools of other phases and types are refused as unpublished.
 */
export function admissionsRoute(
  { from, routes }: InYearAdmissions,
  type: SchoolType,
  phase: AdmissionsPhase,
  applied: Day,
): Result<AdmissionsRoute> {
  if (!phase.isCovered) return notCovered("phase", phase.name);
  const route = routes.get(type.name);
  if (!route) return notCovered("type", type.name);
  return answer(applied < from ? "Local authority" : route);
}

function notCovered(argument: string, name: string) {
  return unpublished(
    `${quoted(name)} is not covered by the source, which speaks of academy, foundation, voluntary aided, community and voluntary controlled infant, junior and primary schools.`,
    { argument },
  );
}
