import { type Refusal } from "../core/foundation/result";
import { type Input } from "../functions/cells/inputs";
import { type AnyRowwise, type AnyTable, definitionOf, isByList } from "../functions/definitions";
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

/** What of an explanation takes longer than the rest. */
export interface Wanted {
  /** Whether the nearest changes are looked for; they are unless this is false. */
  readonly nearest?: boolean;
}
