import { type Printed, WITHHELD } from "../../core/foundation/disclosure/printed";
import { type Day } from "../../core/foundation/day";
import { type Pence, poundsOf } from "../../core/foundation/money";
import { type Refusal } from "../../core/foundation/result";

/** A number and the format it should be seen in, unless its cell has one of its own. */
export interface Formatted {
  readonly number: number;
  readonly format: string;
}

/** What a function shows in a cell. */
export type Shown = string | number | boolean | Formatted;

/** A cell of an answer: what is shown, or a refusal, which shows as an error that carries its message. */
export type Answered = Shown | Refusal;

/** What stands for a figure that is withheld, as in DfE's tables. */
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

/** Pounds, to the penny. */
export function asMoney(pence: Pence): Formatted {
  return { number: poundsOf(pence), format: "£#,##0.00" };
}

/** A share as a fraction; blank where there is nothing to share. */
export function asShare(share: number | null): Formatted | "" {
  return share === null ? "" : { number: share, format: "0.0%" };
}

/** A number that is no count, to so many decimals unless its cell says otherwise. */
export function asDecimal(number: number, decimals: number): Formatted {
  return { number, format: `0.${"0".repeat(decimals)}` };
}
