import { describe, expect, it } from "vitest";
import { formulaOf, withDescendants } from "../../src/formulas/tree";
import { explain } from "../../src/explain/explain";
import { placesOf, spelling } from "../../src/explain/layout";
import { keysIn } from "../../src/explain/lines";
import { tellings } from "../../src/explain/tellings/tellings";
import { definitions, type FunctionId } from "../../src/functions/definitions";
import signatures from "../../src/functions/signatures.json";
import { askedOf } from "../prove/case";
import { cases, sampled } from "../prove/cases/cases";

/** What the workings are made of: functions that Excel has had for decades and that every spreadsheet works out alike. */
const CLASSIC = new Set(
  `ABS AND AVERAGE COUNT COUNTA COUNTIF COUNTIFS DATE DAY EDATE IF INDEX INT ISNUMBER ISTEXT MATCH MAX MEDIAN MIN MOD MONTH NOT OR PERCENTILE QUARTILE ROUND
ROUNDUP SQRT SUM SUMIF SUMPRODUCT TEXT TRUE WEEKDAY WORKDAY YEAR`.split(/\s+/),
);

describe("the functions", () => {
  it("are all defined, under the ids that Excel has", () => {
    expect(Object.keys(definitions).sort()).toEqual(signatures.map(({ id }) => id).sort());
  });

  it.each(Object.keys(definitions))("%s is told in steps of its own", (id) => {
    expect(Object.keys(tellings)).toContain(id);
  });

  it("name their arguments as their signatures do, so that each is explained", () => {
    for (const { id, parameters } of signatures) {
      const definition: { readonly arguments?: unknown; readonly by?: (given: Record<string, unknown>) => unknown } =
        definitions[id as FunctionId];
      const { value: byList } = (definition.by?.({}) ?? {}) as { readonly value?: typeof definition };
      const args = Object.values((definition.arguments ?? byList!.arguments) as object) as readonly {
        readonly takes: string;
        readonly name: string;
        readonly columns?: Readonly<Record<string, { readonly name: string }>>;
      }[];
      const names = args.flatMap(({ takes, name, columns }) =>
        takes === "rows" ? Object.values(columns!).map((each) => each.name) : [name],
      );
      if (byList) names.push("tariff");
      expect(`${id}: ${names.sort().join(", ")}`).toBe(
        `${id}: ${parameters
          .map(({ name }) => name)
          .sort()
          .join(", ")}`,
      );
    }
  });
});

describe("the steps of", () => {
  it.each(Object.keys(cases))("%s are in the classic form, and name one another", (of) => {
    let formulas = 0;
    for (const each of sampled(of, 40, 7)) {
      const { lines, answer } = explain(askedOf(each), { nearest: false });
      expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
      const keys = new Set(lines.map(({ key }) => key));
      const spelled = spelling(lines, placesOf(lines, 0));
      for (const { formula, says } of lines) {
        if (formula === undefined) continue;
        for (const [row, each] of [formula].flat().entries()) {
          formulas++;
          for (const key of keysIn(each)) expect(keys).toContain(key);
          const read = formulaOf(spelled(each, row));
          expect(read === null ? each : "").toBe("");
          for (const node of withDescendants(read!.tree)) {
            expect(node.is === "let" || node.is === "lambda" ? says : "").toBe("");
            if (node.is === "call") expect(CLASSIC.has(node.name) ? "" : `${says}: ${node.name}`).toBe("");
          }
        }
      }
      // The last step is the answer itself.
      const last = lines.filter((line) => line.is === "figure").at(-1);
      if (last && answer) expect(`${of} ${String(last.figure.value)}`).toBe(`${of} ${String(answer.value)}`);
    }
    expect(formulas).toBeGreaterThan(0);
  });
});
