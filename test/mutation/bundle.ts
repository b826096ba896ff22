import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as about from "../../src/functions/about";
import * as calendar from "../../src/functions/calendar";
import * as caseload from "../../src/functions/caseload";
import * as compliance from "../../src/functions/compliance";
import * as deadlines from "../../src/functions/deadlines";
import * as demand from "../../src/functions/demand";
import * as fairShare from "../../src/functions/fair-share";
import * as ofsted from "../../src/functions/ofsted";
import * as otherDeadlines from "../../src/functions/other-deadlines";
import * as partnerships from "../../src/functions/partnerships";
import * as plans from "../../src/functions/plans";
import * as reviews from "../../src/functions/reviews";
import * as schools from "../../src/functions/schools";
import * as traded from "../../src/functions/traded";
import { CellError, type CustomFunction } from "../bundle/bundle";

/**
 * Stands in for the built functions.js: the functions as their sources have them, so that what is altered in a source or in the data is seen by the
 * tests of the functions.
 */
export * from "../bundle/bundle";

const FILES: Readonly<Record<string, object>> = {
  about,
  calendar,
  caseload,
  compliance,
  deadlines,
  demand,
  "fair-share": fairShare,
  ofsted,
  "other-deadlines": otherDeadlines,
  partnerships,
  plans,
  reviews,
  schools,
  traded,
};

const functions = new Map<string, CustomFunction>();
for (const [name, exports] of Object.entries(FILES)) {
  const text = readFileSync(join(import.meta.dirname, `../../src/functions/${name}.ts`), "utf8");
  for (const [, id, run] of text.matchAll(/@customfunction (\S+)[\s\S]*?\*\/\s*export function (\w+)/g))
    functions.set(id!, (exports as Record<string, CustomFunction>)[run!]!);
}

export function bundle(sets: Readonly<Record<string, number>> | null = null): object {
  const requirements = { isSetSupported: (set: string, version: string) => (sets?.[set] ?? 0) >= Number(version.split(".")[1]) };
  const call = (id: string, ...args: unknown[]): unknown => {
    Object.assign(globalThis, {
      CustomFunctions: { Error: CellError, ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" } },
      Office: { context: { requirements } },
    });
    try {
      return functions.get(id)!(...args);
    } catch (thrown) {
      if (thrown instanceof CellError) return thrown;
      throw thrown;
    }
  };
  const cell = (id: string, ...args: unknown[]): unknown => {
    const cells = call(id, ...args);
    return cells instanceof CellError ? cells : (cells as unknown[][])[0]?.[0];
  };
  return { functions, call, cell };
}
