import { type Entitlement } from "../core/calendar/funded-places";
import { type SchoolLeavingRule } from "../core/calendar/school-leaving";
import { choices, type Choices } from "../core/foundation/choice";
import { type DayOfYear } from "../core/foundation/day-of-year";
import { type PlanEndRule, type PlanSetting } from "../core/send/plan-end";
import fundedPlaces from "./calendar/funded-places.json";
import leaving from "./calendar/school-leaving.json";
import { cited } from "./cited";
import { day } from "./day";
import { type Fact } from "./fact";
import { once } from "./once";
import planEnds from "./send/plan-end.json";

/** The entitlements to a funded early years place. */
export const entitlements = once((): Choices<Entitlement> =>
  choices(
    fundedPlaces.entitlements.map(({ from, source, link, mark, read, ...entitlement }) => ({
      ...entitlement,
      ...cited({ source, link, mark, read }),
      terms: fundedPlaces.terms as readonly string[] as readonly DayOfYear[],
      inForce: from === null ? null : { from: day(from), until: null },
    })),
    "an entitlement",
  ),
);

/** When compulsory school age ends. */
export const schoolLeavingRule = once((): SchoolLeavingRule => ({ ...leaving, ...cited(leaving), from: day(leaving.from), until: null }));

/** To what age a plan may be maintained. */
export const planEndRule = once((): PlanEndRule => ({ ...cited(planEnds), age: planEnds.age, words: planEnds.words, note: planEnds.note }));

/** Where a young person with a plan learns. */
export const planSettings = once((): Choices<PlanSetting> =>
  choices(
    planEnds.settings.map((setting) => ({ ...setting, endsOn: setting.endsOn as DayOfYear | null })),
    "a setting",
  ),
);

/** The ages of the law, as facts. */
export function ageFacts(): Fact[] {
  const rule = schoolLeavingRule();
  return [
    ...entitlements().all.map(({ name, hours, age, inForce, note, ...entitlement }) => ({
      ...entitlement,
      topic: "Early years",
      what: `Funded place: ${name}`,
      value: `${hours} hours from the term after a child is ${age}. ${note}`,
      from: inForce?.from ?? null,
      until: inForce?.until ?? null,
    })),
    { ...rule, topic: "SEND deadlines", what: "Compulsory school age ends", value: rule.note },
    {
      ...planEndRule(),
      topic: "SEND deadlines",
      what: "Plan maintained after the 25th birthday",
      value: `until the academic year ends. ${planEndRule().note}`,
      from: day("2014-09-01"),
      until: null,
    },
  ];
}
