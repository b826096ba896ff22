import { type Choice, type Choices } from "../../core/foundation/choice";
import { type Day, dayOfSerial, dayOfText } from "../../core/foundation/day";
import { type BasisPoints, penceOf, type Pence, rateOf } from "../../core/foundation/money";
import { fractionOfText, numberOfText } from "../../core/foundation/number";
import { answer, quoted, type Result, unreadable } from "../../core/foundation/result";
import { seen } from "../../core/foundation/text";
import { type Plain } from "./content";

/** What a value is, for those who show it or ask for it: money in pence, a unit price in hundredths of a penny, a share in any unit. */
export type Kind = "date" | "number" | "money" | "unit price" | "share" | "year" | "yes or no" | "choice" | "text";

/** Reads the content of a cell that is not blank. */
export interface Reader<T> {
  readonly kind: Kind;
  readonly read: (value: Plain) => Result<T>;
  /**
   * Values that stand for an empty cell. Excel for Windows and Mac send 0 for one, which in a date or text is blank and in a quantity is zero;
   * where an argument is typed as text, so that AutoComplete lists its choices, that 0 may arrive as text.
   */
  readonly blanks: readonly (0 | "0")[];
}

const NONE = [] as const;
const ZERO = [0] as const;
const ZERO_OR_ITS_TEXT = [0, "0"] as const;

/** The same reader, to which a 0 is an empty cell. */
export function zeroIsBlank<T>(reader: Omit<Reader<T>, "blanks">): Reader<T> {
  return { ...reader, blanks: ZERO };
}

/** Dates: date cells (whole part), or text in one of the forms a date is written in. */
export const dateCell: Reader<Day> = {
  kind: "date",
  blanks: ZERO,
  read: (value) => {
    if (typeof value === "boolean")
      return unreadable(`${quoted(value)} is not a date.`, { advice: "Use a date cell, 2026-02-28 or 28/02/2026." });
    return typeof value === "number" ? dayOfSerial(value) : dayOfText(value);
  },
};

/** A cell holds fifteen figures, and sums and squares of such numbers stay far from where numbers end. */
const LARGEST = 1e15;

function withinBounds(number: Result<number>, value: Plain): Result<number> {
  if (!number.ok || Math.abs(number.value) <= LARGEST) return number;
  return unreadable(`${quoted(value)} is too large a number: at most fifteen figures are read.`);
}

/** Numbers, also where a file has left them as text. */
export const numberCell: Reader<number> = {
  kind: "number",
  blanks: NONE,
  read: (value) => {
    const number = typeof value === "string" ? numberOfText(value) : answer(value);
    if (!number.ok) return number;
    return typeof number.value === "number" && Number.isFinite(number.value)
      ? withinBounds(answer(number.value), value)
      : unreadable(`${quoted(value)} is not a number.`);
  },
};

/** Numbers that `rule` allows. */
export function numberWhich<T>(rule: (number: number) => Result<T>, kind: Kind = "number"): Reader<T> {
  return {
    kind,
    blanks: numberCell.blanks,
    read: (value) => {
      const number = numberCell.read(value);
      return number.ok ? rule(number.value) : number;
    },
  };
}

/** Pounds to the penny. */
export const moneyCell: Reader<Pence> = numberWhich(penceOf, "money");

/** Pounds to the penny, 0 or more. */
export const poundsCell: Reader<Pence> = numberWhich(
  (pounds) => (pounds >= 0 ? penceOf(pounds) : unreadable(`${quoted(pounds)} is less than 0.`)),
  "money",
);

/** Whole numbers from `least` to `most`. */
export function wholeFrom(least: number, most: number): Reader<number> {
  return numberWhich((number) =>
    Number.isInteger(number) && number >= least && number <= most
      ? answer(number)
      : unreadable(`${quoted(number)} is not a whole number from ${least} to ${most.toLocaleString("en-GB")}.`),
  );
}

export const wholeCell = wholeFrom(0, 10_000);

/** Counts of children, plans or responses, of one school or of a county. */
export const countCell = wholeFrom(0, 10_000_000);

/** The number below which counts are withheld. Below 3 there is nothing to hide behind: a reader would know that what is withheld is 1. */
export const suppressBelowCell: Reader<number> = zeroIsBlank(wholeFrom(3, 10_000));

/** A calendar year such as 2024. */
export const yearCell: Reader<number> = {
  kind: "year",
  blanks: ZERO,
  read: (value) => {
    const number = numberCell.read(value);
    return number.ok && Number.isInteger(number.value) && number.value >= 1900 && number.value <= 9999
      ? number
      : unreadable(`${quoted(value)} is not a calendar year such as 2024.`);
  },
};

/** A fraction or, in text, a percentage: 0.05 or 5%. It may be negative, or above 1. */
export const fractionCell: Reader<number> = {
  kind: "share",
  blanks: NONE,
  read: (value) => (typeof value === "string" ? withinBounds(fractionOfText(value), value) : numberCell.read(value)),
};

/** A rate from 0% to 100%. */
export const rateCell: Reader<BasisPoints> = {
  kind: "share",
  blanks: ZERO,
  read: (value) => {
    const fraction = fractionCell.read(value);
    return fraction.ok ? rateOf(fraction.value) : fraction;
  },
};

/** TRUE or FALSE, Yes or No. */
export const yesOrNoCell: Reader<boolean> = {
  kind: "yes or no",
  blanks: ZERO,
  read: (value) => {
    if (typeof value === "boolean") return answer(value);
    const word = seen(String(value)).toLowerCase();
    if (["true", "yes", "y", "1", "1.0"].includes(word)) return answer(true);
    if (["false", "no", "n", "0", "0.0"].includes(word)) return answer(false);
    return unreadable(`${quoted(value)} is neither yes nor no. Use TRUE or FALSE, Yes or No, 1 or 0.`);
  },
};

export const textCell: Reader<string> = {
  kind: "text",
  blanks: ZERO,
  read: (value) => (typeof value === "string" ? answer(seen(value)) : unreadable(`${quoted(value)} is not text.`)),
};

/** What something is called: text, or a number such as a URN. */
export const labelCell: Reader<string> = { kind: "text", blanks: ZERO, read: (value) => answer(seen(String(value))) };

/** One of a list of choices. */
export function choiceCell<C extends Choice>(choices: () => Choices<C>): Reader<C> {
  return { kind: "choice", blanks: ZERO_OR_ITS_TEXT, read: (value) => choices().read(String(value)) };
}

/** What `read` makes of a word or a code. */
export function wordCell<T>(read: (value: string | number) => Result<T>, what: string): Reader<T> {
  return {
    kind: "choice",
    blanks: ZERO,
    read: (value) => (typeof value === "boolean" ? unreadable(`${quoted(value)} is not ${what}.`) : read(value)),
  };
}
