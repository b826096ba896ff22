import { hasDataTypes, type Settings } from "../settings";
import { argumentsFor, type GivenArgument } from "./arguments";
import type { FunctionMetadata } from "./metadata";
import type { Registry } from "./registry";
import { outcomeOfThrown, outcomesOf, type Outcome } from "./results";

/** Where a formula stands, such as `Summary!B4`. */
export type Caller = { readonly address: string };

export type SpreadsheetFunction = (given: readonly GivenArgument[], caller: Caller) => Outcome[][];

/** The function as the spreadsheet calls it: arguments in, cells out, and every failure a cell. */
export function spreadsheetFunction(called: FunctionMetadata, registry: Registry, settings: Settings): SpreadsheetFunction {
  return (given, { address }) => {
    const implementation = registry.implementationOf(called.id);
    if (!implementation) return [[{ kind: "error", error: "#NAME?", message: `functions.js does not implement ${called.id}.` }]];
    const call = argumentsFor(called, given, settings);
    if (call.kind === "refused") return [[{ kind: "error", error: call.error, message: call.message }]];
    try {
      return outcomesOf(implementation(...call.args, { address, functionName: called.id }), hasDataTypes(settings));
    } catch (thrown) {
      return [[outcomeOfThrown(thrown)]];
    }
  };
}
