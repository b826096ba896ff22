import { type Refusal, type Result } from "../core/foundation/result";
import { type Input } from "../functions/cells/inputs";
import { type FunctionId } from "../functions/definitions";
import { type Asked, descriptionOf, parametersOf } from "./asked";
import { type Asking } from "./asking";
import { type ColumnsGiven } from "./behind";
import { edition } from "./edition";
import { type Explanation } from "./explanation";
import { explainedInputs } from "./inputs";
import { explainedRefusal, type RefusedPlace } from "./refusal";
import { tellings } from "./tellings/tellings";

/** What is told of a call whatever its answer: the call, its inputs as they were understood, the version. */
export function begun(asked: Asked, inputs: readonly Input[], atFault: string | null = null): Explanation {
  const { id, text, args, at } = asked;
  return {
    call: { id, text, at },
    title: titleOf(id),
    answer: null,
    inputs: explainedInputs(parametersOf(id), args, inputs, atFault),
    lines: [],
    behind: null,
    sources: [],
    nearest: [],
    refusal: null,
    notes: [],
    edition: edition(),
  };
}

/** What a function answers, where there is no answer yet to say more of. */
export function titleOf(id: FunctionId): string {
  const { title } = tellings[id] ?? {};
  return typeof title === "string" ? title : descriptionOf(id).replace(/\.$/, "");
}

/** The explanation of a call an argument of which is not known; null where all are. */
export function notKnown(asked: Asked, inputs: readonly Input[]): Explanation | null {
  const unknown = asked.args.find((argument) => argument.unknown !== null);
  return unknown ? { ...begun(asked, inputs), notes: [unknown.unknown!] } : null;
}

/** The explanation of a call whose answer is blank, or that is refused; null where it is answered. */
export function unanswered(
  asked: Asked,
  inputs: readonly Input[],
  finding: Result<unknown> | null,
  asking: Asking<unknown>,
  rows: readonly RefusedPlace[] = [],
  given?: ColumnsGiven,
): Explanation | null {
  if (finding === null) return { ...begun(asked, inputs), notes: [`${blankIn(inputs)} is blank, and so is the answer.`] };
  return finding.ok ? null : refused(asked, inputs, finding, asking, rows, given);
}

/** The explanation of an answer that is refused. */
export function refused(
  asked: Asked,
  inputs: readonly Input[],
  finding: Refusal,
  asking: Asking<unknown>,
  rows?: readonly RefusedPlace[],
  given?: ColumnsGiven,
): Explanation {
  const refusal = explainedRefusal(asked, inputs, finding, asking, rows, given);
  return { ...begun(asked, inputs, refusal.argument), refusal };
}

/** The explanation of a call whose price list cannot be used: without it nothing can be asked again. */
export function refusedList(asked: Asked, inputs: readonly Input[], finding: Refusal): Explanation {
  return refused(asked, inputs, finding, { parameters: [], inputs, now: null, with: () => ({ finding, shown: null }), most: 0 });
}

/** The explanation of a cell outside the answer, as of a range that was shortened. */
export function beside(asked: Asked, inputs: readonly Input[]): Explanation {
  return { ...begun(asked, inputs), notes: ["This cell is no part of the answer as it now stands."] };
}

/** The argument without which there is no answer, and which is blank. */
function blankIn(inputs: readonly Input[]): string {
  const blank = inputs.find((input) => input.takes === "a cell" && input.read.is === "blank" && input.whenBlank === undefined);
  return blank?.name ?? "What it needs";
}

/** The value of an argument by the core's word for it, a blank's meaning included. */
export function valuesIn(inputs: readonly Input[]): (key: string) => unknown {
  return (key) => {
    const input = inputs.find((each) => each.key === key);
    if (input?.takes !== "a cell") return undefined;
    return input.read.is === "value" ? input.read.value : input.whenBlank;
  };
}
