import { hasDataTypes, type Settings } from "../settings";
import { argumentsFor, type GivenArgument } from "./arguments";
import type { FunctionMetadata, Metadata } from "./metadata";
import type { Registry } from "./registry";
import { outcomeOfThrown, outcomesOf, type Outcome } from "./results";

/** Where a formula stands, such as `Summary!B4`, and where each of its arguments does: null for one that is no reference. */
export interface Caller {
  readonly address: string;
  readonly argumentAddresses: readonly (string | null)[];
}

export type SpreadsheetFunction = (given: readonly GivenArgument[], caller: Caller) => Outcome[][];

/** What Excel pushes behind the arguments that its list of the function has, with the names that Microsoft's own object has. */
class Invocation {
  readonly #called: FunctionMetadata;
  readonly #caller: Caller;

  constructor(called: FunctionMetadata, caller: Caller) {
    this.#called = called;
    this.#caller = caller;
  }

  get functionName(): string {
    return this.#called.id;
  }

  /** Undefined where the function's options do not ask for it. */
  get address(): string | undefined {
    const { options } = this.#called;
    return options?.requiresAddress || options?.requiresParameterAddresses ? this.#caller.address : undefined;
  }

  get parameterAddresses(): (string | null)[] | undefined {
    const { options, parameters } = this.#called;
    return options?.requiresParameterAddresses ? parameters.map((_, i) => this.#caller.argumentAddresses[i] ?? null) : undefined;
  }
}

/** The function as the spreadsheet calls it: arguments in, cells out, and every failure a cell. */
export function spreadsheetFunction(
  called: FunctionMetadata,
  metadata: Metadata,
  registry: Registry,
  settings: Settings,
): SpreadsheetFunction {
  const isWithDataTypes = hasDataTypes(settings) && metadata.allowCustomDataForDataTypeAny === true;
  const passing = { blanks: settings.blanks, areErrorsSent: hasDataTypes(settings) && metadata.allowErrorForDataTypeAny === true };
  return (given, caller) => {
    const implementation = registry.implementationOf(called.id);
    if (!implementation) return [[{ kind: "error", error: "#NAME?", message: `functions.js does not implement ${called.id}.` }]];
    const call = argumentsFor(called, given, passing);
    if (call.kind === "refused") return [[{ kind: "error", error: call.error, message: call.message }]];
    try {
      return outcomesOf(implementation(...call.args, new Invocation(called, caller)), isWithDataTypes);
    } catch (thrown) {
      return [[outcomeOfThrown(thrown)]];
    }
  };
}
