import { seen, shortened } from "./text";

/**
 * The most characters of a message of the core, its advice included. A cell shows 255 at most, and the rest is for what is put about it: the
 * argument and its row before, and how many rows are refused alike behind.
 */
export const MESSAGE_LENGTH = 205;

/**
 * Why no answer is given. `unreadable`: the argument cannot be used (`#VALUE!`). `unpublished`: it is fine, but no published
 * fact covers it (`#N/A`). Only our own defects throw.
 */
export interface Refusal {
  readonly ok: false;
  readonly kind: "unreadable" | "unpublished";
  /** The argument at fault, by the name its function gives it. Without one the refusal is of the question as a whole. */
  readonly argument?: string;
  /** A sentence that repeats the value. */
  readonly message: string;
  /** A sentence more on what would work, left out where many rows share one message. */
  readonly advice?: string;
  /** What was perhaps meant, as it would be written. */
  readonly suggested?: string;
}

export interface Answer<T> {
  readonly ok: true;
  readonly value: T;
}

export type Result<T> = Answer<T> | Refusal;

export function answer<T>(value: T): Answer<T> {
  return { ok: true, value };
}

interface Particulars {
  readonly argument?: string;
  readonly advice?: string;
  readonly suggested?: string;
}

export function unreadable(message: string, particulars: Particulars = {}): Refusal {
  return { ok: false, kind: "unreadable", message, ...particulars };
}

export function unpublished(message: string, particulars: Particulars = {}): Refusal {
  return { ok: false, kind: "unpublished", message, ...particulars };
}

type Answers<Results> = { [K in keyof Results]: Results[K] extends Result<infer T> ? T : never };

/** The values of all results, or the first refusal among them. */
export function every<const Results extends readonly Result<unknown>[]>(...results: Results): Result<Answers<Results>> {
  const refusal = results.find((result) => !result.ok);
  if (refusal && !refusal.ok) return refusal;
  return answer(results.map((result) => (result as Answer<unknown>).value) as Answers<Results>);
}

/** The same refusal, laid at the door of `argument` unless it names one already. */
export function about(argument: string, refusal: Refusal): Refusal {
  return refusal.argument === undefined ? { ...refusal, argument } : refusal;
}

/** How much of a text a message repeats. */
const QUOTED_LENGTH = 60;

/** A value as messages repeat it: what is seen of a text, in quotation marks and cut at 60 characters or `most`; anything else as a cell shows it. */
export function quoted(value: unknown, most = QUOTED_LENGTH): string {
  if (typeof value === "string") return `"${shortened(seen(value), most)}"`;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return String(value);
  return "this value";
}

/** `A`, `A or B`, `A, B or C`. */
export function listed(names: readonly string[], conjunction = "or"): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}
