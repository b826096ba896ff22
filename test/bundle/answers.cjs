// Started with a file of calls: loads the built functions as Excel does, in the time zone and the language of its environment, and prints a digest
// of what each function answered.
const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { deserialize } = require("node:v8");

const [bundle, calls] = process.argv.slice(2);
const functions = new Map();

class CellError extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

globalThis.CustomFunctions = {
  associate: (id, run) => void functions.set(id, run),
  Error: CellError,
  ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
};
(0, eval)(readFileSync(bundle, "utf8"));

function answerOf(id, args) {
  try {
    return functions
      .get(id)(...args)
      .map((row) => row.map(told));
  } catch (thrown) {
    return told(thrown);
  }
}

function told(cell) {
  return cell instanceof CellError ? { code: cell.code, message: cell.message } : cell;
}

/** JSON writes -0, NaN and nothing at all as something else. */
function written(_, value) {
  if (typeof value === "number") return Object.is(value, -0) ? "number -0" : `number ${value}`;
  return value === undefined ? "nothing" : value;
}

const digests = {};
for (const [id, each] of deserialize(readFileSync(calls))) {
  const hash = createHash("sha256");
  for (const args of each) hash.update(JSON.stringify(answerOf(id, args), written));
  digests[id] = hash.digest("hex");
}
const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
process.stdout.write(JSON.stringify({ timeZone, locale, digests }));
