import { type Day } from "../foundation/day";
import { type WorkingCalendar } from "../foundation/working-days";
import { type CountedDuty } from "./counted-duty";
import { type Convention, lastDay } from "./deadline";
import { phaseTransferDeadline } from "./phase-transfer";

/** How readily a way of counting is thought of, beside others that come to the same days. */
export const USUAL = 1;
export const UNUSUAL = 0.05;

/** Another limit, and the duties that have it. */
export interface OtherLimit {
  readonly id: string;
  /** Those nearest to the duty. */
  readonly names: string;
  readonly weight: number;
  readonly dayOf: (event: Day, counting: Convention, calendar: WorkingCalendar) => Day | null;
}

/** The limits of other duties as they stand, whichever was in force: each once, by the duties nearest to this one. */
export function othersOf(duty: CountedDuty, all: readonly CountedDuty[]): readonly OtherLimit[] {
  const limits = new Map<string, { weight: number; names: string[]; readonly dayOf: OtherLimit["dayOf"] }>();
  for (const other of all) {
    if (other === duty || other.is !== duty.is || other.is === "appeal") continue;
    const rule = other.is === "duty" ? other.duty.rules.at(-1)! : other.phase.rules.at(-1)!;
    const id = JSON.stringify("limit" in rule ? rule.limit : "before" in rule ? rule.before : rule.monthsBefore);
    const weight = nearness(duty, other);
    // The Tribunal's recess is left out of a limit of its own, and of no other.
    if ("limit" in rule && rule.limit.notCounted && weight < UNUSUAL) continue;
    const known = limits.get(id);
    if (!known || known.weight < weight) limits.set(id, { weight, names: [other.name], dayOf: known?.dayOf ?? dayBy(other) });
    else if (known.weight === weight) known.names.push(other.name);
  }
  return [...limits].map(([id, { names, ...rest }]) => ({ id, names: names.slice(0, MOST_NAMES).join(" or "), ...rest }));
}

/** The names of duties that share a limit, as far as a cell is for reading. */
const MOST_NAMES = 2;

function dayBy(other: Exclude<CountedDuty, { readonly is: "appeal" }>): OtherLimit["dayOf"] {
  if (other.is === "duty") {
    const { limit } = other.duty.rules.at(-1)!;
    return (event, counting, calendar) => {
      const last = lastDay(limit, event, counting, calendar);
      return last.ok ? last.value : null;
    };
  }
  return (event) => {
    const last = phaseTransferDeadline(other.phase, event);
    return last.ok ? last.value.day : null;
  };
}

/** Another duty is thought of readily where it runs from the same event, and else hardly. */
function nearness(duty: CountedDuty, other: CountedDuty): number {
  if (duty.runsFrom === other.runsFrom) return USUAL / 2;
  const isOfProcess = duty.is === "duty" && other.is === "duty" && duty.duty.process !== null && duty.duty.process === other.duty.process;
  return isOfProcess ? UNUSUAL : UNUSUAL / 2;
}
