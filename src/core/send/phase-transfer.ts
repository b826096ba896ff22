import { type Choice } from "../foundation/choice";
import { addDays, addMonths, type Day, yearOf } from "../foundation/day";
import { type DayOfYear, dayOfYear } from "../foundation/day-of-year";
import { type Citation, type Dated, inForceOn, type Series } from "../foundation/dated";
import { remembered } from "../foundation/remembered";
import { answer, type Result } from "../foundation/result";
import { dueState, type DueState } from "./caseload";
import { type Worded } from "./duty";

/** The plan is to be reviewed and amended before a day of the year of the transfer, or so many months before the transfer. */
export type PhaseTransferRule = Dated &
  Citation &
  Worded & { readonly note: string } & ({ readonly before: DayOfYear } | { readonly monthsBefore: number });

/** A move from one phase of education to another, with its rules over time, by the date of the transfer. */
export interface PhaseTransfer extends Choice {
  readonly rules: Series<PhaseTransferRule>;
}

/** The last day to review and amend ahead of a transfer, and the rule it was found by. */
export interface PhaseTransferFinding {
  readonly day: Day;
  readonly phase: PhaseTransfer;
  readonly transfer: Day;
  readonly rule: PhaseTransferRule;
  /** Whether the day comes after the transfer itself, as that of a transfer in January does. */
  readonly isAfterTransfer: boolean;
}

/** The last day to review a plan and amend it ahead of a phase transfer. Refuses transfers before the Regulations came into force. */
export function phaseTransferDeadline(phase: PhaseTransfer, transfer: Day): Result<PhaseTransferFinding> {
  const rule = inForceOn(phase.rules, transfer, `rule for ${phase.name}`);
  if (!rule.ok) return { ...rule, argument: "transfer" };
  const day =
    "before" in rule.value ? addDays(dayOfYear(rule.value.before, yearOf(transfer)), -1) : addMonths(transfer, -rule.value.monthsBefore);
  if (!day.ok) return { ...day, argument: "transfer" };
  return answer({ day: day.value, phase, transfer, rule: rule.value, isAfterTransfer: day.value >= transfer });
}

/** The last days ahead of the transfers of a column: each day of a move worked out once. */
export function phaseTransferDeadlines(): (phase: PhaseTransfer, transfer: Day) => Result<PhaseTransferFinding> {
  const deadlineOf = remembered((phase: PhaseTransfer) => remembered((transfer: Day) => phaseTransferDeadline(phase, transfer)));
  return (phase, transfer) => deadlineOf(phase)(transfer);
}

export type PhaseTransferStatus = "Complete on time" | "Complete late" | DueState;

/** Where the review and amendment ahead of a transfer stood at the end of a day. */
export interface PhaseTransferStanding {
  readonly status: PhaseTransferStatus;
  readonly limit: PhaseTransferFinding;
  readonly finalPlan: Day | null;
  readonly asOf: Day;
  readonly warnDays: number;
}

/** Where the plans of a column stood ahead of their transfers at the end of `asOf`: a plan finalised after it was not yet. Refuses transfers from before the law. */
export function phaseTransferStatuses(): (
  phase: PhaseTransfer,
  transfer: Day,
  finalPlan: Day | null,
  asOf: Day,
  warnDays: number,
) => Result<PhaseTransferStanding> {
  const deadlineOf = phaseTransferDeadlines();
  return (phase, transfer, finalPlan, asOf, warnDays) => {
    const limit = deadlineOf(phase, transfer);
    if (!limit.ok) return limit;
    const { day } = limit.value;
    const status =
      finalPlan === null || finalPlan > asOf ? dueState(day, asOf, warnDays) : finalPlan <= day ? "Complete on time" : "Complete late";
    return answer({ status, limit: limit.value, finalPlan, asOf, warnDays });
  };
}
