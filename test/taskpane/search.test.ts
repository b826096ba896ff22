import { describe, expect, test } from "vitest";
import { search } from "../../src/taskpane/search";
import { signaturesOf } from "../../src/taskpane/signatures";

const signatures = signaturesOf({
  functions: [
    {
      id: "TRADEDPRICE",
      description: "The price of a traded service in pounds.",
      parameters: [
        { name: "service", description: "What is bought.", customEnumId: "SERVICE" },
        { name: "orderDate", description: "The day of the order.", optional: true },
      ],
    },
    {
      id: "EHCPDEADLINE",
      description: "The last day on which a SEND duty is met.",
      parameters: [{ name: "duty", description: "The duty.", customEnumId: "DUTY" }],
    },
    { id: "HELP", description: "Help in the grid.", parameters: [{ name: "name", description: "A function.", customEnumId: "FUNCTION" }] },
  ],
  enums: [
    { id: "FUNCTION", values: [{ name: "TradedPrice", stringValue: "TRADEDPRICE" }] },
    { id: "SERVICE", values: [{ name: "Days", stringValue: "School improvement days" }] },
    {
      id: "DUTY",
      values: [
        { name: "Final", stringValue: "Final plan" },
        { name: "Again", stringValue: "Annual review after re-assessment" },
        { name: "Review", stringValue: "Annual review" },
      ],
    },
  ],
});
const found = (query: string) => search(signatures, query).map(({ signature }) => signature.id);

describe("search", () => {
  test("an empty query finds every function, in the order of functions.json", () => {
    expect(found("  ")).toEqual(["TRADEDPRICE", "EHCPDEADLINE", "HELP"]);
  });

  test.each([
    ["price", "TRADEDPRICE"],
    ["traded PRICE", "TRADEDPRICE"],
    ["order date", "TRADEDPRICE"],
    ["school-improvement", "TRADEDPRICE"],
    ["=ESSEX.TRADEDPRICE(A2,B2)", "TRADEDPRICE"],
    ["=essex.ehcp", "EHCPDEADLINE"],
    ["reassessment", "EHCPDEADLINE"],
    ["re-assessment", "EHCPDEADLINE"],
    ["re assessment", "EHCPDEADLINE"],
    ["SEND plan", "EHCPDEADLINE"],
  ])("“%s” finds %s alone", (query, id) => {
    expect(found(query)).toEqual([id]);
  });

  test.each(["price help", "zebra", "=SUM(A1)"])("“%s” finds nothing", (query) => {
    expect(found(query)).toEqual([]);
  });

  test("a choice that is found is named; what the description already says is not", () => {
    expect(search(signatures, "annual review")[0]?.because).toEqual(["duty: Annual review after re-assessment", "duty: Annual review"]);
    expect(search(signatures, "SEND final")[0]?.because).toEqual(["duty: Final plan"]);
    expect(search(signatures, "price")[0]?.because).toEqual([]);
  });

  test("words that no single choice holds together are each accounted for", () => {
    expect(search(signatures, "order improvement")[0]?.because).toEqual(["service: School improvement days", "orderDate"]);
  });
});
