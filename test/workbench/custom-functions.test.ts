import { describe, expect, test } from "vitest";
import { argumentsFor, type GivenArgument } from "../../src/workbench/custom-functions/arguments";
import { spreadsheetFunction } from "../../src/workbench/custom-functions/call";
import type { FunctionMetadata, Metadata, ParameterMetadata } from "../../src/workbench/custom-functions/metadata";
import { createRegistry, CustomFunctionsError, type Implementation } from "../../src/workbench/custom-functions/registry";
import { hasDataTypes, settingsIn, type Settings } from "../../src/workbench/settings";

const DESKTOP = settingsIn("");
const FLOOR = settingsIn("?runtime=1.2");
const ANY: ParameterMetadata = { name: "a", type: "any", dimensionality: "matrix" };
const TEXT: ParameterMetadata = { name: "b", type: "string", optional: true };

const block = (...values: (string | number | boolean | null)[]): GivenArgument => ({ kind: "block", values: [values] });
const value = (given: string | number | boolean | null): GivenArgument => ({ kind: "value", value: given });
const OMITTED: GivenArgument = { kind: "omitted" };

function called(parameters: readonly ParameterMetadata[]): FunctionMetadata {
  return { id: "TRIED", name: "TRIED", parameters };
}

/** What the built functions.json says beside its functions. */
const ASKING: Metadata = { allowErrorForDataTypeAny: true, allowCustomDataForDataTypeAny: true, functions: [] };

function sent(parameters: readonly ParameterMetadata[], given: GivenArgument[], settings: Settings = DESKTOP): unknown {
  const call = argumentsFor(called(parameters), given, { blanks: settings.blanks, areErrorsSent: hasDataTypes(settings) });
  return call.kind === "call" ? call.args : call;
}

describe("what a custom function is called with", () => {
  test.each([
    ["?blanks=0", 0],
    ["?blanks=null", null],
    ["?blanks=empty", ""],
  ])("an empty cell, with %s", (query, blank) => {
    expect(sent([ANY], [block("x", null)], settingsIn(query))).toEqual([[["x", blank]]]);
  });

  test("one value is a matrix of one where a matrix is wanted, and the first cell stands for a block where one value is", () => {
    expect(sent([ANY, TEXT], [value(3), block("first", "second")])).toEqual([[[3]], "first"]);
  });

  test("what is left out is null, at the end and in between", () => {
    expect(sent([ANY, TEXT, TEXT], [value(1), OMITTED])).toEqual([[[1]], null, null]);
  });

  test("a text argument takes numbers and truth values as text", () => {
    expect(sent([ANY, TEXT, TEXT], [value(1), value(2024), value(true)])).toEqual([[[1]], "2024", "TRUE"]);
  });

  test("a number argument refuses text without a call", () => {
    expect(sent([{ name: "n", type: "number" }], [value("many")])).toMatchObject({ kind: "refused", error: "#VALUE!" });
  });

  test("an error cell arrives as an object with data types; else the error is the answer", () => {
    expect(sent([ANY], [block("#N/A")])).toEqual([
      [[{ type: "Error", basicType: "Error", basicValue: "#N/A", errorType: "NotAvailable" }]],
    ]);
    expect(sent([ANY], [block("#N/A")], FLOOR)).toMatchObject({ kind: "refused", error: "#N/A" });
    expect(sent([ANY, TEXT], [value(1), value("#DIV/0!")])).toMatchObject({ kind: "refused", error: "#DIV/0!" });
  });

  test("repeated arguments come as one list", () => {
    expect(sent([TEXT, { name: "more", type: "any", repeating: true }], [value("a"), value(1), value(2)])).toEqual(["a", [1, 2]]);
  });
});

/** What a function is called with, as the spreadsheet calls it from B4. */
function heard(metadata: Metadata, given: GivenArgument[], options?: FunctionMetadata["options"], settings = DESKTOP): unknown[] {
  const registry = createRegistry();
  let args: unknown[] = [];
  registry.CustomFunctions.associate("TRIED", (...all) => {
    args = all;
    return 1;
  });
  const caller = { address: "Summary!B4", argumentAddresses: ["Summary!A1:A2"] };
  spreadsheetFunction({ ...called([ANY, TEXT]), options }, metadata, registry, settings)(given, caller);
  return args;
}

describe("what the list of functions decides", () => {
  test("an error cell reaches the function where the list asks for it", () => {
    expect(heard(ASKING, [block("#N/A")])[0]).toEqual([[expect.objectContaining({ basicValue: "#N/A" })]]);
  });

  test("without the key one error cell is the answer of the whole call, which is not made", () => {
    const registry = createRegistry();
    registry.CustomFunctions.associate("TRIED", () => "called");
    const list: Metadata = { allowCustomDataForDataTypeAny: true, functions: [] };
    const run = spreadsheetFunction(called([ANY]), list, registry, DESKTOP);
    expect(run([block("Good", "#N/A")], { address: "Summary!A1", argumentAddresses: [] })).toEqual([
      [{ kind: "error", error: "#N/A", message: "" }],
    ]);
  });

  test("without the key for data types a date with its format is no answer", () => {
    const registry = createRegistry();
    registry.CustomFunctions.associate("TRIED", () => ({ type: "Double", basicValue: 46036, numberFormat: "dd/mm/yyyy" }));
    const run = spreadsheetFunction(called([]), { functions: [] }, registry, DESKTOP);
    expect(run([], { address: "Summary!A1", argumentAddresses: [] })).toMatchObject([[{ kind: "error", error: "#VALUE!" }]]);
  });

  test("behind the arguments of the list stands the object that tells of the call", () => {
    const [, , invocation, ...more] = heard(ASKING, [block(1)]);
    expect(more).toEqual([]);
    expect("functionName" in (invocation as object)).toBe(true);
    expect(invocation).toMatchObject({ functionName: "TRIED", address: undefined, parameterAddresses: undefined });
  });

  test("an older list with fewer arguments puts that object where a new argument would stand", () => {
    const registry = createRegistry();
    let last: unknown;
    registry.CustomFunctions.associate("TRIED", (_first, _second, added) => ((last = added), 1));
    spreadsheetFunction(called([ANY, TEXT]), ASKING, registry, DESKTOP)([block(1)], { address: "Summary!A1", argumentAddresses: [] });
    expect(last).toMatchObject({ functionName: "TRIED" });
  });

  test("addresses are told where the function's options ask for them, null where an argument is no reference", () => {
    const [, , invocation] = heard(ASKING, [block(1)], { requiresParameterAddresses: true });
    expect(invocation).toMatchObject({ address: "Summary!B4", parameterAddresses: ["Summary!A1:A2", null] });
    const [, , own] = heard(ASKING, [block(1)], { requiresAddress: true });
    expect(own).toMatchObject({ address: "Summary!B4", parameterAddresses: undefined });
  });
});

describe("what a custom function leaves in the cells", () => {
  function left(implementation: Implementation, settings = DESKTOP) {
    const registry = createRegistry();
    registry.CustomFunctions.associate("TRIED", implementation);
    return spreadsheetFunction(called([]), ASKING, registry, settings)([], { address: "Summary!A1", argumentAddresses: [] });
  }

  test("a date with its format, or nothing but an error where Excel has no data types", () => {
    const date = () => ({ type: "FormattedNumber", basicValue: 46036, numberFormat: "dd/mm/yyyy" });
    expect(left(date)).toEqual([[{ kind: "value", value: 46036, format: "dd/mm/yyyy" }]]);
    expect(left(date, FLOOR)).toMatchObject([[{ kind: "error", error: "#VALUE!" }]]);
  });

  test("each row's own error among the answers, and 0 for null", () => {
    expect(left(() => [[1], [new CustomFunctionsError("#N/A", "not held")], [null]])).toMatchObject([
      [{ value: 1 }],
      [{ error: "#N/A", message: "not held" }],
      [{ value: 0 }],
    ]);
  });

  test("a sentence with #VALUE! and #N/A alone", () => {
    const thrown = (code: "#N/A" | "#NUM!") =>
      left(() => {
        throw new CustomFunctionsError(code, "why");
      });
    expect(thrown("#N/A")).toMatchObject([[{ error: "#N/A", message: "why" }]]);
    expect(thrown("#NUM!")).toMatchObject([[{ error: "#NUM!", message: "" }]]);
  });

  test.each([
    ["a defect", () => (undefined as unknown as string[]).length],
    ["a promise", () => Promise.resolve(1)],
    ["a ragged matrix", () => [[1, 2], [3]]],
    ["a matrix of nothing", () => [[]]],
  ])("a bare #VALUE! for %s", (_what, implementation) => {
    expect(left(implementation)).toEqual([[{ kind: "error", error: "#VALUE!", message: "" }]]);
  });
});
