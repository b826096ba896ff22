import { type BookPlan } from "../book";
import type { StarterName } from "../list";
import { type GoldenTable } from "../self-test/columns-sheet";
import { selfTest } from "../self-test/self-test";
import { ehcpTracker } from "./ehcp-tracker";
import { tradedServices } from "./traded-services";

/** The starter workbooks as they are drawn up. */
export function starterPlans(tableAt: (path: string) => GoldenTable): readonly { readonly name: StarterName; readonly plan: BookPlan }[] {
  return [
    { name: "Traded services", plan: tradedServices() },
    { name: "EHCP tracker", plan: ehcpTracker() },
    { name: "Self-test", plan: selfTest(tableAt) },
  ];
}
