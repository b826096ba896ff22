import { type Refusal } from "../core/foundation/result";
import { type Input } from "../functions/cells/inputs";
import { type Asked, parametersOf } from "./asked";
import { type Asking } from "./asking";
import { cellAtPlace, type ColumnsGiven } from "./behind";
import { type ExplainedRefusal } from "./explanation";
import { remediesOf } from "./remedies";
import { counted, sentence } from "./words";

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
  const { kind, advice } = refusal;
  const { argument, message } = ofItsLine(asked, refusal);
  // What is one cell for every row is at fault in none of them.
  const place = placeIn(refusal.argument);
  const atFault =
    place === null ? [] : rows.length > 0 ? rows : [{ place, refusal: { ...refusal, argument: argument ?? undefined, message } }];
  const [first] = rows.length > 0 && place !== null ? rows : [];
  return {
    error: kind === "unpublished" ? "#N/A" : "#VALUE!",
    argument,
    says: first ? rowsSay(asked, first, rows) : (blockSays(refusal) ?? saysOf(asked, argument, message)),
    advice: advice ?? (isErrorCell(inputs, argument) ? "Put that cell right first: what it holds is passed on." : null),
    remedies: argument === null ? [] : remediesOf(argument, inputs, refusal, asking),
    rows: atFault.map((row) => ({
      place: row.place,
      cell: given && row.refusal.argument !== undefined ? cellAtPlace(given, row.refusal.argument, row.place) : null,
      says: saysOf(asked, row.refusal.argument ?? null, row.refusal.message),
    })),
  };
}

/** The row of a column that a refusal names: 2 of `services row 2`. */
function placeIn(argument: string | undefined): number | null {
  const [, row] = /^\S+ row (\d+)$/.exec(argument ?? "") ?? [];
  return row === undefined ? null : Number(row);
}

/** What is at fault. A line of an order names what of it that is, by the core's word: `customer, it is blank` in `services row 2`. */
function ofItsLine(asked: Asked, { argument, message }: Refusal): { readonly argument: string | null; readonly message: string } {
  const [, word, rest] = /^([a-zA-Z]+), (.*)$/s.exec(message) ?? [];
  const named = word === undefined || placeIn(argument) === null ? null : (parameterIn(asked, word) ?? parameterIn(asked, `${word}s`));
  return named === null ? { argument: parameterIn(asked, argument), message } : { argument: named, message: rest! };
}

/** `Row 2 cannot be read: "tbc" is not a date.`, and of several how many. */
function rowsSay(asked: Asked, { refusal, place }: RefusedPlace, rows: readonly RefusedPlace[]): string {
  const { kind, argument, message } = refusal;
  const like = rows.filter((row) => row.refusal.kind === kind).length;
  const [one, several] = kind === "unpublished" ? ["is not covered", "are not covered"] : ["cannot be read", "cannot be read"];
  const where = `row ${place} of ${argument ?? "the columns"}`;
  const isBare = /^(?:is|takes|has)\b/.test(message);
  const says = saysOf(asked, argument ?? null, message);
  if (like === 1) return sentence(isBare ? `${where} ${message}` : `${where} ${one}: ${says}`);
  return `${counted(like, "row")} ${several}. The first is ${where}${isBare ? `, which ${message}` : `: ${says}`}`;
}

/** The one cell of a block that cannot be read: `grades column 2 row 3`, with the count of such rows after what is wrong with it. */
function blockSays({ argument, message }: Refusal): string | null {
  const [, name, column, row] = /^(\S+) column (\d+) row (\d+)$/.exec(argument ?? "") ?? [];
  const [, fault] = /^(.*) \(1 row cannot be read\)\./.exec(message) ?? [];
  return name === undefined || fault === undefined ? null : `Row ${row}, column ${column} of ${name} cannot be read: ${fault}.`;
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
