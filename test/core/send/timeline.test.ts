import { describe, expect, it } from "vitest";
import { day, inFigures } from "../../../src/core/foundation/day";
import { type Process, type Stage } from "../../../src/core/send/duty";
import { timeline } from "../../../src/core/send/timeline";
import { timeLimits } from "../../../src/data/send";

const limits = timeLimits();
const stagesOf = (...stages: Stage[]): string[] => {
  const process: Process = { name: "Made up", event: "request", stages };
  const found = timeline(limits, process, day("2026-01-14"), "Legal");
  if (!found.ok) throw new Error(found.message);
  return found.value.map(({ stage, day: last }) => `${inFigures(last)} ${stage}`);
};

describe("the stages of a process", () => {
  it("stand in order of date, whatever order they are listed in, and those of one day as they are listed", () => {
    expect(
      stagesOf({ duty: "Final plan" }, { duty: "Draft plan" }, { duty: "Decision not to issue" }, { duty: "Decision to assess" }),
    ).toEqual(["25/02/2026 Decision to assess", "06/05/2026 Draft plan", "06/05/2026 Decision not to issue", "03/06/2026 Final plan"]);
  });

  it("that run from the last day of another are the latest, and say so once", () => {
    expect(stagesOf({ duty: "Draft plan" }, { duty: "Representations", after: "Draft plan" })).toEqual([
      "06/05/2026 Draft plan",
      "20/05/2026 Representations (latest)",
    ]);
    expect(stagesOf({ duty: "Draft plan" }, { duty: "Amended plan (latest)", after: "Draft plan" })[1]).toBe(
      "29/07/2026 Amended plan (latest)",
    );
  });

  it("are duties that are held, each after one that stands before it: anything else is a defect of ours", () => {
    const defect = (name: string) => `Made up: "${name}" is not a duty, or nothing comes before it.`;
    expect(() => stagesOf({ duty: "Tea" })).toThrow(defect("Tea"));
    expect(() => stagesOf({ duty: "Representations", after: "Draft plan" })).toThrow(defect("Representations"));
  });
});
