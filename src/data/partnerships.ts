import { type Partnerships, partnerships } from "../core/schools/partnerships";
import { day } from "./day";
import { type Fact } from "./fact";
import { once } from "./once";
import list from "./schools/partnerships.json";

/** The school partnerships of September 2021, by quadrant. */
export const schoolPartnerships = once((): Partnerships =>
  partnerships(
    list.quadrants,
    list.quadrants.flatMap(({ name: quadrant, partnerships: named }) => named.map((partnership) => ({ ...partnership, quadrant }))),
    "=ESSEX.PARTNERSHIPS()",
  ),
);

/** The partnerships as facts. */
export function partnershipFacts(): Fact[] {
  return schoolPartnerships().all.map(({ name, quadrant }) => ({
    topic: "Partnerships",
    what: name,
    value: quadrant,
    from: day(list.from),
    until: null,
    source: list.source,
    link: list.link,
    read: day(list.read),
  }));
}
