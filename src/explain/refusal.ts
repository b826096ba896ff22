import { type Refusal } from "../core/foundation/result";
import { type Input } from "../functions/cells/inputs";
import { type Asked, parametersOf } from "./asked";
import { type Asking } from "./asking";
import { cellAtPlace, type ColumnsGiven } from "./behind";
import { type ExplainedRefusal } from "./explanation";
import { remediesOf } from "./remedies";
import { sentence } from "./words";

/** A row that is refused, by its place in its columns, counted from 1. */
export interface RefusedPlace {
  readonly refusal: Refusal;
  readonly place: number;
}

/** Why a call is refused, and what would work. */
export function explainedRefusal(
  asked: Asked,
  inputs: readonly Input[],
  refusal: Refusal,
  asking: Asking<unknown>,
  rows: readonly RefusedPlace[] = [],
  given?: ColumnsGiven,
): ExplainedRefusal {
  const { kind, message, advice } = refusal;
  const argument = parameterIn(asked, refusal.argument);
  return {
    error: kind === "unpublished" ? "#N/A" : "#VALUE!",
    argument,
    says: saysOf(asked, argument, message),
    advice: advice ?? (isErrorCell(inputs, argument) ? "Put that cell right first: what it holds is passed on." : null),
    remedies: argument === null ? [] : remediesOf(argument, inputs, refusal, asking),
    rows: rows.map((row) => ({
      place: row.place,
      cell: given && row.refusal.argument !== undefined ? cellAtPlace(given, row.refusal.argument, row.place) : null,
      says: saysOf(asked, row.refusal.argument ?? null, row.refusal.message),
    })),
  };
}

/** Whether the argument at fault is a cell that holds an error. */
function isErrorCell(inputs: readonly Input[], argument: string | null): boolean {
  const input = inputs.find(({ name }) => name === argument);
  return input?.takes === "a cell" && input.read.is === "refused" && input.read.isError;
}

/** Excel's name of the argument that a refusal names, whether or not with a row of it: `issuedDates row 7`. */
function parameterIn({ id }: Asked, argument: string | undefined): string | null {
  const named = parametersOf(id).find(({ name }) => argument === name || argument?.startsWith(`${name} `));
  return named?.name ?? null;
}

/** The message as a sentence by itself: `is blank.` needs its argument, and the name of one is not written with a capital. */
function saysOf({ id }: Asked, argument: string | null, message: string): string {
  const bare = message.replace(/^it (?=is\b)/, "");
  if (argument !== null && /^(?:is|takes|has)\b/.test(bare)) return `${argument} ${bare}`;
  return parametersOf(id).some(({ name }) => message.startsWith(`${name} `)) ? message : sentence(message);
}
