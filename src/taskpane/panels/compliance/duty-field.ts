import { countedDuties } from "../../../data/send";
import { element } from "../../parts/element";
import { type Field, field } from "../../parts/field";

/** The duty asked about most: 20 weeks. */
const USUAL = "Final plan";
const RUNS_FROM = "The limit, and the event that it runs from.";

/** Any duty that is counted, in groups, with the event it runs from. */
export function dutyField(onChange: () => void): Field<HTMLSelectElement> {
  const groups = new Map<string, HTMLOptionElement[]>();
  for (const duty of countedDuties().all) {
    const group = groupOf(duty);
    groups.set(group, [...(groups.get(group) ?? []), element("option", { value: duty.name }, duty.name)]);
  }
  const options = [...groups].map(([label, duties]) => element("optgroup", { label }, ...duties));
  const made = field({ label: "Duty", hint: RUNS_FROM }, element("select", {}, ...options));
  const tell = () => {
    const runsFrom = countedDuties().find(made.control.value)?.runsFrom;
    made.element.querySelector(".hint")!.textContent = runsFrom ? `Runs from: ${runsFrom}.` : RUNS_FROM;
  };
  made.control.value = USUAL;
  tell();
  made.control.addEventListener("change", () => {
    tell();
    onChange();
  });
  return made;
}

const PREFIXES: Readonly<Record<string, string>> = {
  Order: "Orders of the Tribunal",
  Conceded: "Appeals conceded",
  Detained: "Detained persons",
  Mediation: "Mediation",
  Recommendation: "Recommendations of the Tribunal",
};

function groupOf({ name, is }: { readonly name: string; readonly is: string }): string {
  if (is === "phase transfer") return "Transfers between phases";
  return PREFIXES[/^\w+/.exec(name)![0]] ?? "Assessment, review, appeal";
}
