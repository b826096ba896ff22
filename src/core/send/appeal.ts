import { type Day } from "../foundation/day";
import { type Citation, type Dated, inForceOn, type Series } from "../foundation/dated";
import { remembered } from "../foundation/remembered";
import { answer, type Result } from "../foundation/result";
import { nextWorkingDay, restDay, type WorkingCalendar } from "../foundation/working-days";
import { lastDay } from "./deadline";
import { type Limit, type Worded } from "./duty";
import { type DatedRecess, type Recess, recessOn } from "./recess";

/** How long there is to appeal, and when that is put off. */
export interface AppealRule extends Dated, Citation, Worded {
  readonly fromDecision: Limit;
  readonly fromCertificate: Limit;
  readonly recesses: readonly Recess[];
  readonly note: string;
}

/** The last day on which an appeal is in time, and how it came about. */
export interface AppealFinding {
  readonly day: Day;
  readonly rule: AppealRule;
  readonly decision: { readonly sent: Day; readonly last: Day };
  /** Null where there is no certificate. */
  readonly certificate: { readonly issued: Day; readonly last: Day } | null;
  /** The later of the two last days, before anything puts it off. */
  readonly unmoved: Day;
  /** The recess it fell in; null where it fell in none. */
  readonly recess: DatedRecess | null;
  /** Why it was not worked, outside a recess: Saturday, Sunday or the bank holiday's name; null where it was. */
  readonly rest: string | null;
}

/**
 * The last day on which each appeal of a column is in time: the later of the two limits; where that day is in a recess, the first working day after
 * the recess; otherwise, where it is not a working day, the next one. The recess is looked for once, at the day not yet moved. Refuses decisions
 * from before the law, and days whose bank holidays are not held.
 */
export function appealDeadlines(
  rules: Series<AppealRule>,
  calendar: WorkingCalendar,
): (decisionSent: Day, certificateIssued: Day | null) => Result<AppealFinding> {
  const counted = new Map(rules.map((rule) => [rule, countedBy(rule, calendar)]));
  const ruleOf = remembered((sent: Day) => inForceOn(rules, sent, "rule for appeals"));
  return (decisionSent, certificateIssued) => {
    const rule = ruleOf(decisionSent);
    if (!rule.ok) return { ...rule, argument: "decisionSent" };
    const { fromDecision, fromCertificate, putOff } = counted.get(rule.value)!;
    const decision = fromDecision(decisionSent);
    if (!decision.ok) return { ...decision, argument: "decisionSent" };
    const certificate = certificateIssued === null ? null : fromCertificate(certificateIssued);
    if (certificate !== null && !certificate.ok) return { ...certificate, argument: "certificateIssued" };
    const last = decision.value;
    const unmoved = certificate === null ? last : (Math.max(last, certificate.value) as Day);
    const moved = putOff(unmoved);
    if (!moved.ok) return moved;
    const { day, recess, rest } = moved.value;
    return answer({
      day,
      rule: rule.value,
      decision: { sent: decisionSent, last },
      certificate: certificateIssued === null || certificate === null ? null : { issued: certificateIssued, last: certificate.value },
      unmoved,
      recess,
      rest,
    });
  };
}

/** What a rule makes of days, each worked out once. */
function countedBy({ fromDecision, fromCertificate, recesses }: AppealRule, calendar: WorkingCalendar) {
  return {
    fromDecision: remembered((sent: Day) => lastDay(fromDecision, sent, "Legal", calendar)),
    fromCertificate: remembered((issued: Day) => lastDay(fromCertificate, issued, "Legal", calendar)),
    putOff: remembered((unmoved: Day): Result<Pick<AppealFinding, "day" | "recess" | "rest">> => {
      const recess = recessOn(recesses, unmoved);
      const worked = nextWorkingDay(calendar, recess ? ((recess.to + 1) as Day) : unmoved);
      return worked.ok ? answer({ day: worked.value, recess, rest: recess ? null : restDay(calendar, unmoved) }) : worked;
    }),
  };
}
