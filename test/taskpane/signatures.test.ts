import { expect, test } from "vitest";
import { exampleOf, groupsOf } from "../../src/taskpane/examples";
import { signaturesOf, syntaxOf } from "../../src/taskpane/signatures";

const [price, bare] = signaturesOf({
  functions: [
    {
      id: "TRADEDPRICE",
      description: "The price.",
      helpUrl: "https://example.gov.uk/price",
      parameters: [
        { name: "service", description: "What is bought.", customEnumId: "SERVICE" },
        { name: "customer", description: "Who buys.", optional: true },
      ],
    },
    { id: "SOMETHINGNEW", parameters: [{ name: "value" }] },
  ],
  enums: [{ id: "SERVICE", values: [{ name: "Days", stringValue: "School improvement days", tooltip: "Whole days." }, { name: "Plain" }] }],
});

test("a signature has its arguments in order, each with its choices", () => {
  expect(price).toEqual({
    id: "TRADEDPRICE",
    description: "The price.",
    helpUrl: "https://example.gov.uk/price",
    parameters: [
      {
        name: "service",
        description: "What is bought.",
        isOptional: false,
        choices: [
          { text: "School improvement days", tooltip: "Whole days." },
          { text: "Plain", tooltip: "" },
        ],
      },
      { name: "customer", description: "Who buys.", isOptional: true, choices: [] },
    ],
  });
});

test("what functions.json leaves out is blank", () => {
  expect(bare).toEqual({
    id: "SOMETHINGNEW",
    description: "",
    parameters: [{ name: "value", description: "", isOptional: false, choices: [] }],
  });
});

test("a function is written as in a cell, with optional arguments in brackets", () => {
  expect(price && syntaxOf(price)).toBe("=ESSEX.TRADEDPRICE(service, [customer])");
});

test("functions stand under the headings of their examples; one without an example is still listed", () => {
  const groups = groupsOf([price, bare].filter((signature) => signature !== undefined));
  expect(groups.map(({ name, ids }) => [name, [...ids]])).toEqual([
    [exampleOf("TRADEDPRICE")?.group, ["TRADEDPRICE"]],
    ["Other functions", ["SOMETHINGNEW"]],
  ]);
});
