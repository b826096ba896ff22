import { headings, type Headings } from "../core/foundation/heading";
import words from "./headings.json";
import { once } from "./once";

/**
 * The headings of columns, by the words of each kind of column and the names of the columns of files that are known. A test compares these with
 * the kinds of file that can be read in, which the functions do not load.
 */
export const columnHeadings = once((): Headings => headings(words));
