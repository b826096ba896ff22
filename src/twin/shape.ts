import { type Line } from "../explain/explanation";
import { type Steps } from "./steps";

/** A column that grows with the days it is asked of: those not counted. */
const GROWING = /^(?:left|holidays|\w+Holidays)$/;
const GROWN = /,\{(?:left|holidays|[a-z]\w*Holidays)\}/g;

export function isGrowing({ key }: Line): boolean {
  return GROWING.test(key);
}

/** What of steps stays the same while their inputs move. */
export function shapeOf(steps: Steps, live: ReadonlySet<string>): string {
  if (steps.is !== "answered") return steps.is;
  const lines = steps.lines.flatMap((line): unknown[] => {
    const { key, is } = line;
    if (GROWING.test(key)) return [];
    if (live.has(key)) return [[key]];
    if (line.formula !== undefined) return [[key, typeof line.formula === "string" ? line.formula.replace(GROWN, "") : line.formula]];
    return [[key, line.says, line.source, is === "figure" ? line.figure.value : line.values]];
  });
  return JSON.stringify([steps.title, lines]);
}
