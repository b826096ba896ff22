import { headings, type Headings, type HeadingWords } from "../core/foundation/heading";
import wordsText from "./headings.json?text";
import { once } from "./once";

/** The words of headings, by the kinds of columns they stand over. */
export const headingWords = once((): HeadingWords => JSON.parse(wordsText) as HeadingWords);

/**
 * The headings of columns, by the words of each kind of column and the names of the columns of files that are known. A test compares these with
 * the kinds of file that can be read in, which the functions do not load.
 */
export const columnHeadings = once((): Headings => headings(headingWords()));
