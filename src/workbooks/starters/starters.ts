import { type BookPlan } from "../../sheets/book";
import { type StarterName } from "../list";
import { ehcpTracker } from "./ehcp-tracker";
import { tradedServices } from "./traded-services";

/** The starters that are made from code and data alone. */
export function starterPlans(): readonly { readonly name: StarterName; readonly plan: BookPlan }[] {
  return [
    { name: "Traded services", plan: tradedServices() },
    { name: "EHCP tracker", plan: ehcpTracker() },
  ];
}
