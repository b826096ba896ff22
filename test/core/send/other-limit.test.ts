import { expect, it } from "vitest";
import { type Series } from "../../../src/core/foundation/dated";
import { day } from "../../../src/core/foundation/day";
import { type CountedDuty } from "../../../src/core/send/counted-duty";
import { type DutyRule, type Limit } from "../../../src/core/send/duty";
import { othersOf, UNUSUAL, USUAL } from "../../../src/core/send/other-limit";
import { countedDuties, timeLimits } from "../../../src/data/send";

const { calendar } = timeLimits();
const held = (name: string): CountedDuty => countedDuties().find(name)!;
const made = (name: string, weeks: number, runsFrom: string, process: string | null, more: object = {}): CountedDuty => {
  const limit = { length: weeks, unit: "weeks", counting: "within", ...more } as unknown as Limit;
  return { name, is: "duty", runsFrom, duty: { name, process, rules: [{ limit }] as unknown as Series<DutyRule> } };
};
const plan = made("Plan", 20, "request", "Assessment");

it("the limits of other duties are thought of readily from the same event, less in the same process, and hardly else", () => {
  const others = othersOf(plan, [
    plan,
    made("Draft", 16, "request", null),
    made("Advice", 6, "advice asked for", "Assessment"),
    made("Order", 2, "order", null),
  ]);
  expect(others.map(({ names, weight }) => [names, weight])).toEqual([
    ["Draft", USUAL / 2],
    ["Advice", UNUSUAL],
    ["Order", UNUSUAL / 2],
  ]);
});

it("a duty of no process is of the process of no other", () => {
  const order = made("Order", 2, "order", null);
  expect(othersOf(order, [made("Copy", 4, "copy asked for", null)])[0]!.weight).toBe(UNUSUAL / 2);
});

it("one limit is told once, by the two nearest duties that have it, in the order held", () => {
  const same = (name: string, runsFrom: string) => made(name, 6, runsFrom, null);
  const names = (...all: CountedDuty[]) => othersOf(plan, all).map((other) => other.names);
  expect(names(same("Far", "order"), same("Near", "request"), same("Nearer", "request"), same("Third", "request"))).toEqual([
    "Near or Nearer",
  ]);
  expect(names(same("Near", "request"), same("Far", "order"))).toEqual(["Near"]);
});

it("a limit that leaves the Tribunal's recess out is thought of only beside one near it", () => {
  const notCounted = [{ from: "08-01", to: "08-31" }];
  expect(othersOf(plan, [made("Response", 6, "appeal", null, { notCounted })])).toEqual([]);
  expect(othersOf(plan, [made("Response", 6, "appeal", "Assessment", { notCounted })])).toHaveLength(1);
  expect(othersOf(plan, [made("Response", 6, "request", null, { notCounted })])).toHaveLength(1);
});

it("only duties are thought of beside a duty, only moves beside a move, and nothing beside the appeal", () => {
  const all = countedDuties().all;
  const finalPlan = held("Final plan");
  expect(othersOf(finalPlan, all).some(({ names }) => /Primary|Appeal$/.test(names))).toBe(false);
  expect(othersOf(finalPlan, all).find(({ names }) => names.startsWith("Decision to assess"))).toMatchObject({ weight: USUAL / 2 });
  const moves = othersOf(held("Secondary to post-16"), all).map(({ names }) => names);
  expect(moves).toEqual(["Early years to school or Infant to junior", "Between post-16 institutions"]);
  expect(othersOf(held("Appeal"), all)).toEqual([]);
});

it("another limit has the day that its duty has", () => {
  const received = day("2026-01-14");
  const decision = othersOf(held("Final plan"), countedDuties().all).find(({ names }) => names.startsWith("Decision to assess"))!;
  expect(decision.dayOf(received, "Legal", calendar)).toBe(day("2026-02-25"));
  expect(decision.dayOf(received, "Day one", calendar)).toBe(day("2026-02-24"));
  expect(decision.dayOf(day("9999-12-31"), "Legal", calendar)).toBeNull();
  const [firstMove] = othersOf(held("Secondary to post-16"), countedDuties().all);
  expect(firstMove!.dayOf(day("2026-09-01"), "Legal", calendar)).toBe(day("2026-02-14"));
  expect(firstMove!.dayOf(day("2014-08-31"), "Legal", calendar)).toBeNull();
});
