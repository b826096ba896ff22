import { expect, it } from "vitest";
import { dayOfText } from "../../src/core/foundation/day";
import { timeline } from "../../src/core/send/timeline";
import { timeLimits } from "../../src/data/send";
import { golden } from "../golden/golden";

const contract = golden<"process" | "event" | "stage" | "after">("send/stages.csv");
const inOrder = (rows: typeof contract) => [...rows].sort((one, other) => (one.stage < other.stage ? -1 : 1));

it.each([...new Set(contract.map(({ process }) => process))])("%s has the stages of the contract, each from its event", (name) => {
  const { event, stages } = timeLimits().processes.find(name)!;
  const held = stages.map(({ duty, after = "" }) => ({ process: name, event, stage: duty, after }));
  expect(inOrder(held)).toEqual(inOrder(contract.filter(({ process }) => process === name)));
});

it("there are no processes but those of the contract", () => {
  expect(timeLimits().processes.all.map(({ name }) => name)).toEqual([...new Set(contract.map(({ process }) => process))]);
});

it("the event of a process is the one that its first duty runs from", () => {
  const { duties, processes } = timeLimits();
  for (const { event, stages } of processes.all) {
    const { runsFrom } = duties.find(stages[0]!.duty)!.rules[0]!;
    expect([runsFrom.startsWith(event), runsFrom === "amendment notice served"], event).toContain(true);
  }
});

it.each([
  ["Assessment", "Decision to assess, Advice (latest), Decision not to issue, Draft plan, Representations (latest), Final plan"],
  ["Annual review", "Meeting notice, Meeting advice, Review report, Review decision, Amendment notice, Amendment representations (latest), Amended plan (latest)"],
  ["Amendment", "Amendment representations, Amended plan"],
  ["Re-assessment", "Re-assessment decision, Re-assessment advice (latest), Re-assessed plan (latest)"],
  ["Transfer", "Transfer notice, Transfer review"],
  ["Tribunal order", "Order: cease, Order: assess, Order: reconsider, Order: amend placement, Order: draft plan, Order: amend contents, Order: continue and amend, Order: no plan, Order: final plan, Order: assessed plan"],
  ["Mediation", "Mediation adviser contact, Mediation meeting (latest)"],
])("the stages of %s are shown in order of time, those of one day as the contract lists them: %s", (name, stages) => {
  const event = dayOfText("02/03/2026");
  if (!event.ok) throw new Error(event.message);
  const shown = timeline(timeLimits(), timeLimits().processes.find(name)!, event.value, "Legal");
  expect(shown.ok && shown.value.map(({ stage }) => stage)).toEqual(stages.split(", "));
}); // prettier-ignore
