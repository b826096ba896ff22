import { type BookPlan } from "../book";
import type { StarterName } from "../list";
import { type GoldenTable } from "../self-test/columns-sheet";
import { selfTest } from "../self-test/self-test";
import { ehcpTracker } from "./ehcp-tracker";
import { improvementPlan } from "./improvement-plan";
import { keyDates } from "./key-dates";
import { ofstedAndSchools } from "./ofsted-and-schools";
import { sendFinance } from "./send-finance";
import { tradedServices } from "./traded-services";
import { transitionInformation } from "./transition-information";

/** The starter workbooks as they are drawn up. */
export function starterPlans(tableAt: (path: string) => GoldenTable): readonly { readonly name: StarterName; readonly plan: BookPlan }[] {
  return [
    { name: "Traded services", plan: tradedServices() },
    { name: "EHCP tracker", plan: ehcpTracker() },
    { name: "Ofsted and schools", plan: ofstedAndSchools() },
    { name: "Improvement plan", plan: improvementPlan() },
    { name: "Transition information", plan: transitionInformation() },
    { name: "Key dates", plan: keyDates() },
    { name: "SEND finance", plan: sendFinance() },
    { name: "Self-test", plan: selfTest(tableAt) },
  ];
}
