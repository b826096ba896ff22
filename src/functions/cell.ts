import { type Choice, type Choices } from "../core/foundation/choice";
import { type Day, dayOfSerial, dayOfText } from "../core/foundation/day";
import { type Printed, WITHHELD } from "../core/foundation/disclosure/printed";
import { type BasisPoints, rateOf } from "../core/foundation/money";
import { fractionOfText, numberOfText } from "../core/foundation/number";
import { answer, quoted, type Refusal, type Result, unreadable } from "../core/foundation/result";
import { seen } from "../core/foundation/text";

/** What a cell holds once data types, blanks and error cells are told apart. */
export type Content =
  { readonly is: "blank" } | { readonly is: "error"; readonly error: string } | { readonly is: "value"; readonly value: Plain };

export type Plain = string | number | boolean;

/** Reads the content of a cell that is not blank. */
export type Reader<T> = {
  readonly read: (value: Plain) => Result<T>;
  /** In a date or text the number 0 is what Excel for Windows and Mac send for an empty cell; in a quantity it is zero. */
  readonly isZeroBlank: boolean;
};

const BLANK: Content = { is: "blank" };

const ERROR_TEXT =
  /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|FIELD!|BLOCKED!|CONNECT!|EXTERNAL!|PYTHON!|TIMEOUT!|UNKNOWN!|GETTING_DATA)$/;

/** The content of a cell as Excel passes it: a plain value, null, or a data type, which is read by its basic value. */
export function content(cell: unknown): Content {
  if (cell === null || cell === undefined) return BLANK;
  switch (typeof cell) {
    case "string":
      if (seen(cell) === "") return BLANK;
      return ERROR_TEXT.test(cell) ? { is: "error", error: cell } : { is: "value", value: cell };
    case "number":
    case "boolean":
      return { is: "value", value: cell };
    case "object":
      return contentOfObject(cell);
    default:
      return { is: "error", error: "a value that no cell can hold" };
  }
}

function contentOfObject(cell: object): Content {
  const { type, basicValue, code } = cell as { readonly type?: unknown; readonly basicValue?: unknown; readonly code?: unknown };
  if (typeof code === "string") return { is: "error", error: code };
  if (type === "Error") return { is: "error", error: typeof basicValue === "string" ? basicValue : "an error" };
  if (type === "Empty") return BLANK;
  if (basicValue === null || typeof basicValue === "object" || typeof basicValue === "function" || basicValue === undefined) {
    return { is: "error", error: "a data type without a plain value" };
  }
  return content(basicValue);
}

/** Dates: date cells (whole part), or text in one of the forms a date is written in. */
export const dateCell: Reader<Day> = {
  isZeroBlank: true,
  read: (value) => {
    if (typeof value === "boolean")
      return unreadable(`${quoted(value)} is not a date.`, { advice: "Use a date cell, 2026-02-28 or 28/02/2026." });
    return typeof value === "number" ? dayOfSerial(value) : dayOfText(value);
  },
};

/** Numbers, also where a file has left them as text. */
export const numberCell: Reader<number> = {
  isZeroBlank: false,
  read: (value) => {
    const number = typeof value === "string" ? numberOfText(value) : answer(value);
    if (!number.ok) return number;
    return typeof number.value === "number" && Number.isFinite(number.value)
      ? answer(number.value)
      : unreadable(`${quoted(value)} is not a number.`);
  },
};

/** Numbers that `rule` allows. */
export function numberWhich<T>(rule: (number: number) => Result<T>): Reader<T> {
  return {
    isZeroBlank: numberCell.isZeroBlank,
    read: (value) => {
      const number = numberCell.read(value);
      return number.ok ? rule(number.value) : number;
    },
  };
}

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
export const suppressBelowCell: Reader<number> = { ...wholeFrom(3, 10_000), isZeroBlank: true };

/** A calendar year such as 2024. */
export const yearCell: Reader<number> = {
  isZeroBlank: true,
  read: (value) => {
    const number = numberCell.read(value);
    return number.ok && Number.isInteger(number.value) && number.value >= 1900 && number.value <= 9999
      ? number
      : unreadable(`${quoted(value)} is not a calendar year such as 2024.`);
  },
};

/** A fraction or, in text, a percentage: 0.05 or 5%. It may be negative, or above 1. */
export const fractionCell: Reader<number> = {
  isZeroBlank: false,
  read: (value) => (typeof value === "string" ? fractionOfText(value) : numberCell.read(value)),
};

/** A rate from 0% to 100%. */
export const rateCell: Reader<BasisPoints> = {
  isZeroBlank: true,
  read: (value) => {
    const fraction = fractionCell.read(value);
    return fraction.ok ? rateOf(fraction.value) : fraction;
  },
};

/** TRUE or FALSE, Yes or No. */
export const yesOrNoCell: Reader<boolean> = {
  isZeroBlank: true,
  read: (value) => {
    if (typeof value === "boolean") return answer(value);
    const word = String(value).trim().toLowerCase();
    if (["true", "yes", "y", "1"].includes(word)) return answer(true);
    if (["false", "no", "n", "0"].includes(word)) return answer(false);
    return unreadable(`${quoted(value)} is neither yes nor no. Use TRUE or FALSE, Yes or No, 1 or 0.`);
  },
};

export const textCell: Reader<string> = {
  isZeroBlank: true,
  read: (value) => (typeof value === "string" ? answer(seen(value)) : unreadable(`${quoted(value)} is not text.`)),
};

/** What something is called: text, or a number such as a URN. */
export const labelCell: Reader<string> = { isZeroBlank: true, read: (value) => answer(seen(String(value))) };

/** One of a list of choices. */
export function choiceCell<C extends Choice>(choices: () => Choices<C>): Reader<C> {
  return { isZeroBlank: true, read: (value) => choices().read(String(value)) };
}

/** What `reader` makes of a cell: `undefined` for a blank; an error cell is refused by its error. */
export function readCell<T>(reader: Reader<T>, cell: unknown): Result<T | undefined> {
  const held = contentOf(cell);
  if (held.is === "error") return unreadable(`the cell holds ${held.error}.`);
  if (held.is === "blank" || (reader.isZeroBlank && held.value === 0)) return answer(undefined);
  return reader.read(held.value);
}

export function isErrorCell(cell: unknown): boolean {
  return contentOf(cell).is === "error";
}

export function isBlankCell(cell: unknown): boolean {
  const held = contentOf(cell);
  return held.is === "blank" || (held.is === "value" && held.value === 0);
}

export function isTextCell(cell: unknown): boolean {
  const held = contentOf(cell);
  return held.is === "value" && typeof held.value === "string";
}

/** What tables print for a figure that is withheld, does not apply or is not known yet; DfE's are c, k, low, u, x and z. */
const MARKS = new Set(["c", "k", "low", "u", "x", "z", "na", "n/a", "nil", "none", "null", "pending", "tba", "tbc", "unknown"]);

/** Whether a cell may be the heading of a column of figures, dates or choices: text with a letter in it that is no mark for a figure. */
export function isHeadingCell(cell: unknown): boolean {
  const held = contentOf(cell);
  return held.is === "value" && typeof held.value === "string" && /\p{L}/u.test(held.value) && !MARKS.has(held.value.trim().toLowerCase());
}

function contentOf(cell: unknown): Content {
  try {
    return content(cell);
  } catch {
    return { is: "error", error: "a value that cannot be read" };
  }
}

/** A number and the format it should be seen in, unless its cell has one of its own. */
export interface Formatted {
  readonly number: number;
  readonly format: string;
}

/** What a function shows in a cell: a refusal shows as an error that carries its message. */
export type Shown = string | number | boolean | Formatted | Refusal;

/** What stands for a count that is withheld, as in DfE's tables. */
const SUPPRESSED = "c";

/** A figure of a printed table, as `shown` shows it where it is not withheld. */
export function asPrinted<T>(figure: Printed<T>, shown: (figure: T) => Shown): Shown {
  return figure === WITHHELD ? SUPPRESSED : shown(figure);
}

/** A count of a printed table. */
export function asCount(count: Printed<number>): Shown {
  return asPrinted(count, (shown: number) => shown);
}

export function asDate(day: Day): Formatted {
  return { number: day, format: "dd/mm/yyyy" };
}

/** A share as a fraction; blank where there is nothing to share. */
export function asShare(share: number | null): Formatted | "" {
  return share === null ? "" : { number: share, format: "0.0%" };
}

/** A number that is no count, to so many decimals unless its cell says otherwise. */
export function asDecimal(number: number, decimals: number): Formatted {
  return { number, format: `0.${"0".repeat(decimals)}` };
}

/** One formatted date is 73 bytes of an answer that may have 5 MB: above so many cells dates and shares go out as bare numbers. */
const MOST_FORMATTED = 20_000;

/**
 * What `compute` answers, as Excel takes it. A refusal of the whole, or of an only cell, is thrown as the error that carries its message;
 * so is a failure of our own, which would otherwise be a bare #VALUE!.
 */
export function answered(compute: () => Result<readonly (readonly Shown[])[]>): any[][] {
  let result: Result<readonly (readonly Shown[])[]>;
  try {
    result = compute();
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : "unknown";
    throw errorOf(unreadable(`ESSEX could not work this out, and the fault is ours (${reason}). Please report it with the formula.`));
  }
  if (!result.ok) throw errorOf(result);
  const only = result.value.length === 1 && result.value[0]!.length === 1 ? result.value[0]![0]! : undefined;
  if (isRefusal(only)) throw errorOf(only);
  const cells = result.value.length * (result.value[0]?.length ?? 0);
  const written = cells > MOST_FORMATTED ? bare : formatting();
  return result.value.map((row) =>
    row.map((shown) => (isRefusal(shown) ? errorOf(shown) : typeof shown === "object" ? written(shown) : shown)),
  );
}

/** Richer results than the floor of the manifest are used where the Excel at hand has them. A formatted number has two spellings. */
function formatting(): (formatted: Formatted) => unknown {
  if (!isSupported("CustomFunctionsRuntime", "1.4")) return bare;
  const type = isSupported("ExcelApi", "1.19") ? "Double" : "FormattedNumber";
  return ({ number, format }) => ({ type, basicValue: number, numberFormat: format });
}

/** Outside Excel office.js has no requirements, or throws when it is asked for them. */
function isSupported(set: string, version: string): boolean {
  try {
    return typeof Office !== "undefined" && Office.context.requirements.isSetSupported(set, version);
  } catch {
    return false;
  }
}

function bare({ number }: Formatted): number {
  return number;
}

function isRefusal(shown: Shown | undefined): shown is Refusal {
  return typeof shown === "object" && "ok" in shown;
}

function errorOf({ kind, argument, message, advice }: Refusal): CustomFunctions.Error {
  const text = [argument === undefined ? message : `${argument}: ${message}`, advice].filter(Boolean).join(" ");
  return new CustomFunctions.Error(
    kind === "unpublished" ? CustomFunctions.ErrorCode.notAvailable : CustomFunctions.ErrorCode.invalidValue,
    text,
  );
}
