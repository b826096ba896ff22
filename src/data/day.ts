import { day as dayOf } from "../core/foundation/day";
import { remembered } from "../core/foundation/remembered";

/** The day of a date of ours, written 2026-02-28. The same few stand in hundreds of records, and are read once. */
export const day = remembered(dayOf);
