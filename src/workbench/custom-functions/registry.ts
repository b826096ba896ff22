import type { ErrorText } from "../cells";

export type Implementation = (...args: unknown[]) => unknown;

/** Excel's own spelling of its error codes. */
const ErrorCode = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const satisfies Record<string, ErrorText>;

/** What a custom function throws, or puts into a returned matrix, to have an error in a cell. */
export class CustomFunctionsError extends Error {
  constructor(
    readonly code: ErrorText,
    message = "",
  ) {
    super(message);
  }
}

export interface Registry {
  /** What functions.js finds as the global `CustomFunctions`. */
  readonly CustomFunctions: {
    associate(idOrMappings: string | Record<string, Implementation>, implementation?: Implementation): void;
  } & Record<string, unknown>;
  implementationOf(id: string): Implementation | undefined;
}

/** A place where functions.js registers what it implements. */
export function createRegistry(): Registry {
  const implementations = new Map<string, Implementation>();
  return {
    CustomFunctions: {
      associate(idOrMappings, implementation) {
        const added = typeof idOrMappings === "string" ? [[idOrMappings, implementation] as const] : Object.entries(idOrMappings);
        for (const [id, made] of added) if (made) implementations.set(id.toUpperCase(), made);
      },
      Error: CustomFunctionsError,
      ErrorCode,
    },
    implementationOf: (id) => implementations.get(id.toUpperCase()),
  };
}
