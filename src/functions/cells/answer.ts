import { type Refusal, type Result, unreadable } from "../../core/foundation/result";
import { type Answered, type Formatted, type Shown } from "./shown";

/** The answer of a custom function, as Excel takes it. */
export type Answer = any[][];

/**
 * An answer reaches Excel on the web only where it is under 5 MB, or the cell shows #BUSY! for ever. One formatted date is 73 bytes of it: above
 * so many cells numbers go out bare.
 */
const MOST_FORMATTED = 20_000;
/** Refused rows that carry words; a bare error is 132 bytes, and one with words as much again. */
const MOST_WORDED = 300;
/** Above so many refused rows the whole is refused once. */
const MOST_REFUSED = 30_000;
/** Excel cuts longer messages. */
const LONGEST_MESSAGE = 255;
/** More characters than a cell holds. */
const LONGEST_TEXT = 32_767;

/**
 * What `compute` answers. A refusal is thrown as the error that carries its message; so is a failure of our own, which would otherwise be a
 * bare #VALUE!.
 */
export function answered(compute: () => Result<Answer>): Answer {
  let result: Result<Answer>;
  try {
    result = compute();
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : "unknown";
    throw errorOf(unreadable(`ESSEX could not work this out, and the fault is ours (${reason}). Please report it with the formula.`));
  }
  if (!result.ok) throw errorOf(result);
  return result.value;
}

/** Writes what is shown as Excel takes it, in an answer of so many cells. */
export function writer(cells: number): (shown: Shown) => unknown {
  const formatted = cells > MOST_FORMATTED ? bare : formatting();
  return (shown) => {
    if (typeof shown === "string") return shown.length > LONGEST_TEXT ? `${shown.slice(0, LONGEST_TEXT - 1)}…` : shown;
    const number = typeof shown === "object" ? shown.number : shown;
    if (typeof number === "number" && !Number.isFinite(number)) throw new Error(`it comes to ${number}`);
    return typeof shown === "object" ? formatted(shown) : shown;
  };
}

/** The cells of a table as Excel takes them. */
export function written(rows: readonly (readonly Answered[])[]): Answer {
  const write = writer(rows.length * (rows[0]?.length ?? 0));
  return rows.map((row) => row.map((shown) => (isRefusal(shown) ? errorOf(shown) : write(shown))));
}

export function isRefusal(shown: Answered): shown is Refusal {
  return typeof shown === "object" && "ok" in shown;
}

/** Errors for the rows of one answer that are refused: the first carry their words, the others are bare, and too many refuse the whole. */
export interface RowErrors {
  readonly next: (refusal: Refusal) => CustomFunctions.Error;
  readonly areTooMany: () => boolean;
  /** The refusal of the whole. */
  readonly whole: () => Refusal;
}

export function rowErrors(): RowErrors {
  let first: Refusal | undefined;
  let count = 0;
  return {
    next(refusal) {
      count++;
      first ??= refusal;
      return count > MOST_WORDED ? bareError(refusal.kind) : errorOf(refusal);
    },
    areTooMany: () => count > MOST_REFUSED,
    whole() {
      const { kind, argument, message } = first!;
      const told = argument === undefined ? message : `${argument}: ${message}`;
      return { ok: false, kind, message: `more than ${MOST_REFUSED.toLocaleString("en-GB")} rows cannot be answered; the first, ${told}` };
    },
  };
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

function errorOf({ kind, argument, message, advice }: Refusal): CustomFunctions.Error {
  const text = argument === undefined ? message : `${argument}: ${message}`;
  const advised = [text, advice].filter(Boolean).join(" ");
  const whole = advised.length <= LONGEST_MESSAGE ? advised : text;
  return new CustomFunctions.Error(codeOf(kind), whole.length <= LONGEST_MESSAGE ? whole : `${whole.slice(0, LONGEST_MESSAGE - 1)}…`);
}

function bareError(kind: Refusal["kind"]): CustomFunctions.Error {
  return new CustomFunctions.Error(codeOf(kind));
}

function codeOf(kind: Refusal["kind"]): CustomFunctions.ErrorCode {
  return kind === "unpublished" ? CustomFunctions.ErrorCode.notAvailable : CustomFunctions.ErrorCode.invalidValue;
}
