import { type Choice } from "../foundation/choice";
import { type Printed, printedList, printedShare } from "../foundation/disclosure/printed";

/** A rating of an EHC plan, on the four Ofsted words, and whether a plan so rated may be published. */
export interface PlanRating extends Choice {
  readonly mayBePublished: boolean;
}

/** What becomes of a rated plan. The county panel's rating decides where there is one. */
export function outcomeOf(quadrant: PlanRating, county: PlanRating | null): "Publish" | "Hold" {
  return (county ?? quadrant).mayBePublished ? "Publish" : "Hold";
}

/** Plans as they are printed: how many, and as a share of all (null where there are none). */
export interface PrintedQuality {
  readonly plans: Printed<number>;
  readonly share: Printed<number | null>;
}

/** Plans by rating as they are printed, every rating in its order, and their total. Counts from 1 to one below `below` are withheld. */
export function printedQuality(
  ratings: readonly PlanRating[],
  plans: Iterable<PlanRating>,
  below: number,
): { readonly ratings: readonly (PrintedQuality & { readonly rating: PlanRating })[]; readonly total: PrintedQuality } {
  const tally = new Map(ratings.map((rating) => [rating, 0]));
  for (const rating of plans) tally.set(rating, tally.get(rating)! + 1);
  const { counts, total } = printedList(
    ratings.map((rating) => ({ name: rating.name, count: tally.get(rating)!, beside: 0 })),
    below,
  );
  const figures = (count: Printed<number>): PrintedQuality => ({ plans: count, share: printedShare(count, total) });
  return { ratings: ratings.map((rating, index) => ({ rating, ...figures(counts[index]!) })), total: figures(total) };
}
