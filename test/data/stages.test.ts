import { expect, it } from "vitest";
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
