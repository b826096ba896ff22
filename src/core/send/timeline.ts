import { type Day } from "../foundation/day";
import { answer, type Result } from "../foundation/result";
import { restDay, workingDayBefore } from "../foundation/working-days";
import { type Convention, type Deadline, deadline } from "./deadline";
import { type Process, type TimeLimits } from "./duty";

/** A stage of a process with its last day. */
export interface DatedStage extends Deadline {
  /** The duty's name, ending in ` (latest)` where the stage was counted from the last lawful day of the one before. */
  readonly stage: string;
  /** The duty whose last day it was counted from; null where it runs from the event of the process. */
  readonly after: string | null;
  /** Why its last day is not worked, and the last working day before it; null where it is. The last day stands all the same. */
  readonly rest: { readonly why: string; readonly workingDayBefore: Day | null } | null;
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
    const stage = after === undefined || name.endsWith(LATEST) ? name : name + LATEST;
    stages.set(name, { ...due.value, stage, after: after ?? null, rest: restOn(limits, due.value.day) });
  }
  return answer([...stages.values()].sort((a, b) => a.day - b.day));
}

function restOn({ calendar }: TimeLimits, day: Day): DatedStage["rest"] {
  const why = restDay(calendar, day);
  if (why === null) return null;
  const before = workingDayBefore(calendar, day);
  return { why, workingDayBefore: before.ok ? before.value : null };
}
