import { type Day } from "../foundation/day";
import { answer, type Result } from "../foundation/result";
import { type Convention, type Deadline, deadline } from "./deadline";
import { type Process, type TimeLimits } from "./duty";

/** A stage of a process with its last day. */
export interface DatedStage extends Deadline {
  /** The duty's name, ending in ` (latest)` where the stage was counted from the last lawful day of the one before. */
  readonly stage: string;
}

const LATEST = " (latest)";

/** The stages of a process that began with `event`, in date order; stages of one day stand as the process lists them. */
export function timeline(limits: TimeLimits, process: Process, event: Day, convention: Convention): Result<readonly DatedStage[]> {
  const stages = new Map<string, DatedStage>();
  for (const { duty: name, after } of process.stages) {
    const duty = limits.duties.find(name);
    const start = after === undefined ? event : stages.get(after)?.day;
    if (!duty || start === undefined) throw new Error(`${process.name}: "${name}" is not a duty, or nothing comes before it.`);
    const due = deadline(limits, duty, start, convention);
    if (!due.ok) return due;
    stages.set(name, { ...due.value, stage: after === undefined || name.endsWith(LATEST) ? name : name + LATEST });
  }
  return answer([...stages.values()].sort((a, b) => a.day - b.day));
}
