import { describe, expect, test } from "vitest";
import { argumentHelp } from "../../src/workbench/custom-functions/help";
import type { Metadata } from "../../src/workbench/custom-functions/metadata";
import { createRegistry } from "../../src/workbench/custom-functions/registry";
import { argumentsOf, callAtEnd, workedExamples } from "../../src/workbench/custom-functions/worked-examples";

const LIST: Metadata = {
  functions: [
    {
      id: "PRICE",
      name: "PRICE",
      parameters: [
        { name: "service", description: "What is bought.", type: "string", customEnumId: "SERVICE" },
        { name: "quantity", description: "How many.", optional: true },
      ],
    },
  ],
  enums: [{ id: "SERVICE", values: [{ name: "Days", stringValue: "School improvement days" }, { name: "Conference" }] }],
};

/** A HELP such as the add-in's: the list of functions, or the rows of one. */
function registryWithHelp() {
  const registry = createRegistry();
  registry.CustomFunctions.associate("HELP", (name) =>
    name === null
      ? [
          ["Help", "Name", "Text"],
          ["Traded services", "ESSEX.PRICE(service, [quantity])", "The price."],
          ["About", "ESSEX.HELP([name])", "This."],
        ]
      : [
          ["Function", "ESSEX.PRICE(service, [quantity])", "The price."],
          ["Example", '=ESSEX.PRICE("School improvement days",4)', "2340: Gold."],
        ],
  );
  return registry;
}

describe("what the add-in says of its functions", () => {
  test("comes from its own HELP: the order it lists them in, and each one's example", () => {
    const examples = workedExamples(registryWithHelp(), "ESSEX.");
    expect(examples.order).toEqual(["PRICE", "HELP"]);
    expect(examples.exampleOf("PRICE")).toEqual({ formula: '=ESSEX.PRICE("School improvement days",4)', says: "2340: Gold." });
  });

  test("is nothing where it has no HELP", () => {
    const examples = workedExamples(createRegistry(), "ESSEX.");
    expect(examples.order).toEqual([]);
    expect(examples.exampleOf("PRICE")).toBeNull();
  });
});

describe("the arguments of a call", () => {
  test.each([
    ['=F("a,b",,{1,2},G(1,2))', ['"a,b"', "", "{1,2}", "G(1,2)"]],
    ["=F()", []],
    ["=F(A1:B2)", ["A1:B2"]],
    ["=A1+1", []],
  ])("of %s", (formula, given) => {
    expect(argumentsOf(formula)).toEqual(given);
  });

  test.each([
    ["=ESSEX.PRICE(", { name: "ESSEX.PRICE", argument: 0 }],
    ['=ESSEX.PRICE("a,b",', { name: "ESSEX.PRICE", argument: 1 }],
    ["=SUM(1,ESSEX.PRICE(A1,B1", { name: "ESSEX.PRICE", argument: 1 }],
    ["=SUM(ESSEX.PRICE(A1,B1),", { name: "SUM", argument: 1 }],
    ["=F({1,2;3", { name: "F", argument: 0 }],
    ["=(1+2", null],
    ["text (", null],
  ])("being typed where %s ends", (text, call) => {
    expect(callAtEnd(text)).toEqual(call);
  });

  test("is told with its choices and the worked example", () => {
    const examples = workedExamples(registryWithHelp(), "ESSEX.");
    const help = (text: string) => argumentHelp(LIST, "ESSEX.", examples, text);
    expect(help("=essex.price(")).toEqual({
      argument: "service",
      says: 'What is bought. One of "School improvement days", "Conference". Example: =ESSEX.PRICE("School improvement days",4)',
    });
    expect(help("=ESSEX.PRICE(A1,")?.argument).toBe("[quantity]");
    expect(help("=ESSEX.PRICE(A1,2,")?.says).toBe("There are more arguments here than it takes.");
    expect(help("=SUM(")).toBeNull();
  });
});
