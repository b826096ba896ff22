import { folded } from "./choice";
import { seen } from "./text";

/** What the headings of a kind of column say. */
export interface HeadingKind {
  /** The columns of this kind, by what they are called where they are asked for. */
  readonly columns: readonly string[];
  /** Words one of which a heading has. */
  readonly titles: readonly string[];
  /** Words that may stand beside them. */
  readonly beside?: readonly string[];
  /** Whether a year may stand beside them. */
  readonly isYearly?: boolean;
}

export interface HeadingWords {
  readonly kinds: readonly HeadingKind[];
  /** Words of any heading, which alone make none. */
  readonly joining: readonly string[];
  /** The names of the columns of files that are known. */
  readonly known: readonly string[];
  /** What is written in place of a value, and is no heading. */
  readonly inPlaceOfValues: readonly string[];
  /** Columns of figures and of names, whose headings may say anything: beside a heading that is known, text in them is one. */
  readonly free: readonly string[];
}

/** A cell of the first row of a table that is not blank. */
export interface LeadingCell {
  /** Null where it is not text. */
  readonly text: string | null;
  /** The column it stands in, as it is called where it is asked for. */
  readonly column: string;
  /** Whether the column can read it as a value of its own; false where its values are names, which anything may be. */
  readonly isValue: boolean;
}

export interface Headings {
  /** Whether `text` says what a heading of the column does: its own words, a title of its kind, or the name of a column of a known file. */
  readonly isHeading: (text: string, column: string) => boolean;
  /**
   * Whether a row has headings: none of its cells is a value or stands in place of one, one at least says what a heading does, and so do all
   * others but those over figures and names. A measure may have any name; no area is called Local authority.
   */
  readonly isHeadingRow: (cells: readonly LeadingCell[]) => boolean;
}

/** A longer text is no heading. */
const LONGEST = 100;
const YEAR = /^(?:(?:19|20)\d{2}|\d{2}|(?:19|20)\d{4})$/;

/** Knows headings by what headings say. */
export function headings({ kinds, joining, known, inPlaceOfValues, free }: HeadingWords): Headings {
  const anywhere = new Set(joining.map(singular));
  const names = new Set(known.map(folded));
  const noHeadings = new Set(inPlaceOfValues.map(folded));
  const freely = new Set(free);
  const vocabularies = new Map<string, Vocabulary>();

  const titleWords = (title: string): string[] => {
    const words = wordsOf(title);
    return words.length === 1 ? words : words.filter((word) => !anywhere.has(word));
  };
  const vocabularyOf = (column: string): Vocabulary => {
    const name = nameOf(column);
    let vocabulary = vocabularies.get(name);
    if (!vocabulary) {
      const ofKind = kinds.filter(({ columns }) => columns.includes(name));
      vocabulary = {
        titles: new Set([name, ...ofKind.flatMap(({ titles }) => titles)].flatMap(titleWords)),
        beside: new Set(ofKind.flatMap(({ beside = [] }) => beside.flatMap(wordsOf))),
        isYearly: ofKind.some(({ isYearly }) => isYearly === true),
      };
      vocabularies.set(name, vocabulary);
    }
    return vocabulary;
  };

  const isHeading = (text: string, column: string): boolean => {
    const shown = seen(text);
    if (shown.length > LONGEST || noHeadings.has(folded(shown))) return false;
    if (names.has(folded(shown))) return true;
    const { titles, beside, isYearly } = vocabularyOf(column);
    const words = wordsOf(shown);
    return (
      words.some((word) => titles.has(word)) &&
      words.every((word) => titles.has(word) || beside.has(word) || anywhere.has(word) || (isYearly && YEAR.test(word)))
    );
  };

  const mayBeHeading = ({ text, isValue }: LeadingCell): boolean =>
    text !== null && !isValue && /\p{L}/u.test(text) && !noHeadings.has(folded(text));

  const isHeadingRow = (cells: readonly LeadingCell[]): boolean => {
    if (!cells.every(mayBeHeading)) return false;
    const others = cells.filter(({ text, column }) => !isHeading(text!, column));
    return others.length < cells.length && others.every(({ column }) => freely.has(nameOf(column)));
  };

  return { isHeading, isHeadingRow };
}

interface Vocabulary {
  readonly titles: ReadonlySet<string>;
  readonly beside: ReadonlySet<string>;
  readonly isYearly: boolean;
}

/** What a column is called, without its place in a block: `scores column 3`. */
function nameOf(column: string): string {
  return /^\S*/.exec(column)![0];
}

/** The words of a heading, of a file's `la_name` and `RequestOutcomeDate` as of an officer's `Date of request`. `DfE` is one. */
function wordsOf(text: string): string[] {
  return text
    .replace(/(\p{Ll})(\p{Lu})(?=\p{L})/gu, "$1 $2")
    .replace(/%/g, " percent ")
    .toLowerCase()
    .replace(/['’]/g, "")
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean)
    .map(singular);
}

/** A word and its plural are compared as one. */
function singular(word: string): string {
  return word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}
