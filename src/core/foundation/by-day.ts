import { type Day } from "./day";

/** Days to a page, as a power of two. */
const PAGE_BITS = 9;
const PAGE = 2 ** PAGE_BITS;
/** From here on, 5 June 2079, each is worked out as it is asked for: a mistyped year is not worth a page. */
const LAST_KEPT = 65_536;

/**
 * `rule`, worked out once for each day. Days lie close together, so that they are found by their number in pages of a table. What it holds lives as
 * long as whoever made it.
 */
export function byDay<T extends object>(rule: (day: Day) => T): (day: Day) => T {
  const pages: (T | undefined)[][] = [];
  return (day) => {
    if (day >= LAST_KEPT) return rule(day);
    const page = (pages[day >> PAGE_BITS] ??= new Array<T | undefined>(PAGE).fill(undefined));
    return (page[day & (PAGE - 1)] ??= rule(day));
  };
}
