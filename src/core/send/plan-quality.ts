import { type Choice } from "../foundation/choice";

/** A rating of an EHC plan, on the four Ofsted words, and whether a plan so rated may be published. */
export interface PlanRating extends Choice {
  readonly mayBePublished: boolean;
}

/** What becomes of a rated plan. The county panel's rating decides where there is one. */
export function outcomeOf(quadrant: PlanRating, county: PlanRating | null): "Publish" | "Hold" {
  return (county ?? quadrant).mayBePublished ? "Publish" : "Hold";
}
