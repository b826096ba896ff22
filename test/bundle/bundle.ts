import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import { built } from "../dist";

const DIST = built("add-in");

/** CustomFunctions.Error as Excel's runtime has it. */
export class CellError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

export type CustomFunction = (...args: unknown[]) => unknown;

export interface Bundle {
  readonly functions: ReadonlyMap<string, CustomFunction>;
  /** What a call answers: its cells, or the error it threw as `{ code, message }`. Throws if it did anything else. */
  readonly call: (id: string, ...args: unknown[]) => unknown[][] | CellError;
  /** The only cell of an answer. */
  readonly cell: (id: string, ...args: unknown[]) => unknown;
}

/** By what a script in a page or in Excel's runtime may reach what is outside it: the network, what is kept, those who read the console. */
const WAYS_OUT = [
  ...[
    "fetch",
    "XMLHttpRequest",
    "WebSocket",
    "EventSource",
    "WebTransport",
    "RTCPeerConnection",
    "Worker",
    "SharedWorker",
    "importScripts",
  ],
  ...["console", "navigator", "location", "document", "window", "localStorage", "sessionStorage", "indexedDB", "caches", "OfficeRuntime"],
  ...["postMessage", "BroadcastChannel", "setTimeout", "setInterval", "queueMicrotask", "requestAnimationFrame", "process", "require"],
];

const POISON = "const refuse = () => { throw new Error('no clock, no chance'); }; Date.now = refuse; Math.random = refuse;";

/**
 * The built functions.js, loaded as Excel loads it; `sets` are the requirement sets the Excel at hand has, null where there is no Office.
 * Poisoned, it runs where asking for the time or for a random number throws; `reached` is told of each way out that it touches.
 */
export function bundle(
  sets: Readonly<Record<string, number>> | null = null,
  { poisoned = false, reached }: { readonly poisoned?: boolean; readonly reached?: (way: string) => void } = {},
): Bundle {
  const functions = new Map<string, CustomFunction>();
  const CustomFunctions = {
    associate: (id: string, run: CustomFunction) => void functions.set(id, run),
    Error: CellError,
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  };
  const Office = {
    context: { requirements: { isSetSupported: (set: string, version: string) => (sets?.[set] ?? 0) >= Number(version.split(".")[1]) } },
  };
  const context = createContext(sets === null ? { CustomFunctions } : { CustomFunctions, Office });
  if (reached) {
    for (const way of WAYS_OUT) Object.defineProperty(context, way, { configurable: true, get: () => void reached(way) });
  }
  if (poisoned) new Script(POISON).runInContext(context);
  new Script(readFileSync(join(DIST, "functions.js"), "utf8")).runInContext(context);

  const call = (id: string, ...args: unknown[]): unknown[][] | CellError => {
    try {
      return functions.get(id)!(...args) as unknown[][];
    } catch (thrown) {
      if (thrown instanceof CellError) return thrown;
      throw thrown;
    }
  };
  const cell = (id: string, ...args: unknown[]): unknown => {
    const cells = call(id, ...args);
    return cells instanceof CellError ? cells : cells[0]?.[0];
  };
  return { functions, call, cell };
}

/** The sets of the manifest's floor, of the Excel that first had formatted numbers, and of one with every set the add-in asks about. */
export const FLOOR = { CustomFunctionsRuntime: 2, ExcelApi: 12 };
export const FORMATTED = { CustomFunctionsRuntime: 4, ExcelApi: 16 };
export const MODERN = { CustomFunctionsRuntime: 5, ExcelApi: 19 };

export interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly type: string;
      readonly dimensionality?: string;
      readonly optional?: boolean;
      readonly customEnumId?: string;
    }[];
    readonly result: { readonly type?: string; readonly dimensionality?: string };
    readonly options?: unknown;
  }[];
  readonly enums: readonly {
    readonly id: string;
    readonly values: readonly { readonly name: string; readonly stringValue: string; readonly tooltip: string }[];
  }[];
}

export function metadata(): Metadata {
  return JSON.parse(readFileSync(join(DIST, "functions.json"), "utf8")) as Metadata;
}

export function bundleText(): string {
  return readFileSync(join(DIST, "functions.js"), "utf8");
}

/** An error as a test writes it. */
export function refusal(code: "#VALUE!" | "#N/A", message: unknown): object {
  return { code, message };
}
