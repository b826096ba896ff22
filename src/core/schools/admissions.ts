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

/** Who handles an application, and what decided it. */
export interface RouteFinding {
  readonly route: AdmissionsRoute;
  readonly type: SchoolType;
  readonly phase: AdmissionsPhase;
  readonly applied: Day;
  /** The rule: who handles it since when, by type. */
  readonly rule: InYearAdmissions;
  /** Whether the change had come by the day of the application. */
  readonly isAfterChange: boolean;
}

/**
 * Who handles an in-year application made on a day: before the change the local authority for every school covered, from then on as its type
 * says. Schools of other phases and types are refused as unpublished.
 */
export function admissionsRoute(rule: InYearAdmissions, type: SchoolType, phase: AdmissionsPhase, applied: Day): Result<RouteFinding> {
  if (!phase.isCovered) return notCovered("phase", phase.name);
  const ofType = rule.routes.get(type.name);
  if (!ofType) return notCovered("type", type.name);
  const isAfterChange = applied >= rule.from;
  return answer({ route: isAfterChange ? ofType : "Local authority", type, phase, applied, rule, isAfterChange });
}

function notCovered(argument: string, name: string) {
  return unpublished(
    `${quoted(name)} is not covered by the source, which speaks of academy, foundation, voluntary aided, community and voluntary controlled infant, junior and primary schools.`,
    { argument },
  );
}
