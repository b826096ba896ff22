import { readFileSync } from "node:fs";

/** The functions of the built bundle, run in this context (a vm's own makes globals slow) and called as Excel calls them: arrays in, arrays out. */
export function essex(file = new URL("../dist/add-in/functions.js", import.meta.url)) {
  const functions = {};
  class CellError extends Error {
    constructor(code, message) {
      super(message);
      this.code = code;
    }
  }
  globalThis.CustomFunctions = {
    associate: (id, run) => void (functions[id] = run),
    Error: CellError,
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  };
  (0, eval)(readFileSync(file, "utf8"));
  return functions;
}
