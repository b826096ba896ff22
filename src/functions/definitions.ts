import { answer, type Result } from "../core/foundation/result";
import { about } from "./about";
import { calendar } from "./calendar";
import { caseload } from "./caseload";
import { type RowwiseFunction } from "./cells/rowwise";
import { type TableFunction } from "./cells/table";
import { complianceFunctions } from "./compliance";
import { deadlines } from "./deadlines";
import { demand } from "./demand";
import { fairShares } from "./fair-share";
import { ofsted } from "./ofsted";
import { otherDeadlines } from "./other-deadlines";
import { partnerships } from "./partnerships";
import { plans } from "./plans";
import { reviews } from "./reviews";
import { schools } from "./schools";
import { traded } from "./traded";
import { type ByList } from "./traded/by-list";

/** Every function by its id. */
export const definitions = {
  ...traded,
  ...deadlines,
  ...otherDeadlines,
  ...caseload,
  ...complianceFunctions,
  ...reviews,
  ...plans,
  ...fairShares,
  ...ofsted,
  ...schools,
  ...partnerships,
  ...demand,
  ...calendar,
  ...about,
};

export type FunctionId = keyof typeof definitions;

export type AnyRowwise = RowwiseFunction<any, any>;
export type AnyTable = TableFunction<any, any, any>;

/** Whether a name is that of one of the functions. */
export function isFunction(id: string): id is FunctionId {
  return Object.hasOwn(definitions, id);
}

/**
 * How a function is defined for the cells a call gives, by Excel's names of them: a price list says which services and customers there are.
 * Refuses as the list is refused.
 */
export function definitionFor(id: FunctionId, given: Readonly<Record<string, unknown>>): Result<AnyRowwise | AnyTable> {
  const definition = definitionOf(id);
  return isByList(definition) ? definition.by(given) : answer(definition);
}

/** A function's definition; of one whose words are read by a price list, that which makes it. */
export function definitionOf(id: FunctionId): AnyRowwise | AnyTable | ByList<AnyRowwise | AnyTable> {
  return definitions[id];
}

export function isByList(definition: ReturnType<typeof definitionOf>): definition is ByList<AnyRowwise | AnyTable> {
  return "by" in definition;
}
