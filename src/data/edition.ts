import { type Day } from "../core/foundation/day";
import { day } from "./day";
import edition from "./edition.json";

/** The day on which the newest of the facts held was read in its source. */
export function dataDate(): Day {
  return day(edition.read);
}
