import { type Day } from "../core/foundation/day";
import { isRefusal } from "../functions/cells/answer";
import { type CellInput } from "../functions/cells/inputs";
import { type Again, type Asking, valueOf } from "./asking";
import { type CellValue, type Figure, type NearestChange } from "./explanation";
import { answerOf, counted, dayInWords } from "./words";

/** A change of one input that is looked for around what it is. */
export interface Probe<F> {
  /** The core's word for the input. */
  readonly input: string;
  /** How it is changed: `within` so many days or ones either way, or to another of its choices. */
  readonly by: "days" | "ones" | "choices";
  readonly within?: number;
  /** Only earlier or less, or only later or more; both ways where this is left out. */
  readonly way?: "back" | "on";
  /** The change in words, without its distance: `Issued by 3 June 2026 it would be Issued on time`. */
  readonly says: (change: Change<F>) => string;
}

/** A change that was found. */
export interface Change<F> {
  readonly value: CellValue;
  /** The steps to it, below 0 for earlier or less. */
  readonly steps: number;
  readonly finding: F;
  readonly answer: Figure;
}

/** The day as of which is asked, so many days either way. */
export function asOfProbe(within: number): Probe<unknown> {
  return { input: "asOf", by: "days", within, says: ({ value, answer }) => `On ${dayInWords(value as Day)} it would be ${answer.text}` };
}

/** For each probe the least change of its input that changes the answer, found by asking again on what lies around it; none where nothing near does. */
export function nearestChanges<F>(probes: readonly Probe<F>[], asking: Asking<F>): readonly NearestChange[] {
  return probes.flatMap((probe) => nearestChange(probe, asking) ?? []);
}

function nearestChange<F>(probe: Probe<F>, asking: Asking<F>): NearestChange | null {
  const input = asking.inputs.find((each): each is CellInput => each.takes === "a cell" && each.key === probe.input);
  if (!input) return null;
  let asked = 0;
  for (const { value, steps } of around(probe, input, asking)) {
    if (++asked > asking.most) return null;
    const change = changeTo(asking.with({ [input.name]: [[value]] }), asking, value, steps);
    if (!change) continue;
    const distance = distanceOf(probe.by, steps);
    return {
      input: input.name,
      cell: null,
      value,
      distance,
      answer: change.answer,
      says: `${probe.says(change)}${distance === "" ? "" : ` (${distance})`}.`,
    };
  }
  return null;
}

/** The change with which the cell shows something else; null where it shows the same, or nothing that can be told. */
function changeTo<F>({ finding, shown }: Again<F>, { now }: Asking<F>, value: CellValue, steps: number): Change<F> | null {
  if (!finding?.ok || shown === null || isRefusal(shown) || valueOf(shown) === valueOf(now)) return null;
  return { value, steps, finding: finding.value, answer: answerOf(shown) };
}

/** The values around the one an input has, nearest first; of two as near the later, or greater, first. */
function* around<F>(
  { by, within = 1, way }: Probe<F>,
  { read, whenBlank, name }: CellInput,
  { parameters }: Asking<F>,
): Iterable<{ readonly value: CellValue; readonly steps: number }> {
  const value = read.is === "value" ? read.value : whenBlank;
  if (by === "choices") {
    const own = nameOf(value);
    for (const choice of parameters.find((parameter) => parameter.name === name)?.choices ?? [])
      if (choice !== own) yield { value: choice, steps: 0 };
    return;
  }
  if (typeof value !== "number") return;
  for (let step = 1; step <= within; step++) {
    if (way !== "back") yield { value: value + step, steps: step };
    if (way !== "on") yield { value: value - step, steps: -step };
  }
}

function nameOf(value: unknown): unknown {
  return typeof value === "object" && value !== null && "name" in value ? value.name : value;
}

/** How far a change is: `1 day later`, `2 fewer`. */
export function distanceOf(by: Probe<unknown>["by"], steps: number): string {
  const size = Math.abs(steps);
  switch (by) {
    case "days":
      return `${counted(size, "day")} ${steps < 0 ? "earlier" : "later"}`;
    case "ones":
      return steps < 0 ? `${size} fewer` : `${size} more`;
    case "choices":
      return "";
  }
}
