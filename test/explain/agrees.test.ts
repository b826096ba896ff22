import { describe, expect, it } from "vitest";
import { type Explanation } from "../../src/explain/explanation";
import { bundle, CellError } from "../bundle/bundle";
import { type Case, proved } from "../prove/case";
import { cases, sampled } from "../prove/cases/cases";

const SEED = 2_026_11_25;
const EACH = 60;

const { call } = bundle();

/** What the cell shows, as Excel takes it from the built function: its value, or its error; undefined where the answer has no such cell. */
function shownBy({ id, args, at }: Case): unknown {
  const answer = call(id, ...args.map(asRange));
  const cell: unknown = answer instanceof CellError ? answer : answer[at.row]?.[at.column];
  if (cell instanceof CellError) return cell.code;
  return typeof cell === "object" && cell !== null ? (cell as { readonly basicValue: unknown }).basicValue : cell;
}

/** A list is a column. */
function asRange(given: unknown): unknown {
  return Array.isArray(given) ? given.map((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : [row])) : given;
}

/** What the explanation says that the cell shows. */
function explained({ answer, refusal }: Explanation): unknown {
  if (refusal) return refusal.error;
  return answer === null ? "" : answer.value;
}

describe("the explanation of", () => {
  const refused = new Map<string, number>();

  it.each(Object.keys(cases))("%s says what the cell shows, refused cases and blank ones included", (of) => {
    for (const each of sampled(of, EACH, SEED)) {
      const { explanation } = proved(each);
      const shown = shownBy(each);
      if (explanation.refusal) refused.set(of, (refused.get(of) ?? 0) + 1);
      expect(`${explanation.call.text} at ${JSON.stringify(each.at)}: ${String(explained(explanation))}`).toBe(
        `${explanation.call.text} at ${JSON.stringify(each.at)}: ${String(shown ?? "")}`,
      );
      // Refused, it has no figure, no step and nothing near.
      if (!explanation.refusal) continue;
      expect([explanation.answer, explanation.lines, explanation.nearest, explanation.behind]).toEqual([null, [], [], null]);
      expect(explanation.refusal.says).toMatch(/[.?]$/);
    }
  });

  it.each([
    "TRADEDPRICE",
    "EHCPDEADLINE",
    "EHCPSTATUS",
    "EHCPTIMELINESS",
    "EHCPBACKLOG",
    "OFSTEDSUMMARY",
    "OFSTEDRATE",
    "OFSTEDREPORTCARD",
  ])("%s has been tried with what it refuses", (of) => {
    expect(refused.get(of) ?? 0).toBeGreaterThan(0);
  });
});
