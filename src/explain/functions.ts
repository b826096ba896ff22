import { type Refusal } from "../core/foundation/result";
import { type Input } from "../functions/cells/inputs";
import { type AnyRowwise, type AnyTable, definitionOf, definitions, isByList } from "../functions/definitions";
import { type Asked, givenOf } from "./asked";

export { type AnyRowwise, type AnyTable, isFunction } from "../functions/definitions";

/** A function as it is defined for a call, and the inputs it was defined by: a price list says which services and customers there are. */
export interface Defined {
  readonly definition: AnyRowwise | AnyTable;
  readonly inputs: readonly Input[];
}

/** The definition for a call; the refusal of the price list it would be defined by. */
export function definedFor(asked: Pick<Asked, "id" | "args">): Defined | (Refusal & { readonly inputs: readonly Input[] }) {
  const definition = definitionOf(asked.id);
  if (!isByList(definition)) return { definition, inputs: [] };
  const given = givenOf(asked);
  const inputs = [definition.listInput(given)];
  const made = definition.by(given);
  return made.ok ? { definition: made.value, inputs } : { ...made, inputs };
}

/** What is wrong with the name of a function that ESSEX does not have, as HELP says it: `"EHCPDEADLIN" is not a function of ESSEX. …`. */
export function misnamed(name: string): string {
  const { finding } = definitions.HELP.account({ name });
  return finding === null || finding.ok ? `"${name}" is not a function of ESSEX.` : finding.message;
}

interface AnyArgument {
  readonly takes: string;
  readonly name: string;
}

/** Excel's names of the arguments of which each row of a function's answer takes a cell of its own. */
export function namesPerRow(definition: AnyRowwise | AnyTable): readonly string[] {
  if (definition.answers !== "rows") return [];
  const args: readonly AnyArgument[] = Object.values(definition.arguments);
  return args.flatMap(({ takes, name }) => (takes === "a cell a row" ? [name] : []));
}

/** What of an explanation takes longer than the rest. */
export interface Wanted {
  /** Whether the nearest changes are looked for; they are unless this is false. */
  readonly nearest?: boolean;
}
