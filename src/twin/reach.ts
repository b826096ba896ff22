import { type Asked, parametersOf } from "../explain/asked";
import { type CellValue, type ColumnLine, type Line } from "../explain/explanation";
import { type Input } from "./input";
import { type Moves } from "./moving";
import { isGrowing, shapeOf } from "./shape";
import { type Steps, stepsOf } from "./steps";

/** How many days either way of what it is a date is tried at. */
const REACH = 1_830;
/** The facts last for months: between days so far apart none can begin and end. Bank holidays are gathered day by day. */
const STRIDE = 6;

export type Moved = Omit<Input, "moves"> & { readonly wanted: Moves | null };

export interface Reach {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly Line[];
}

/** How many days back and on all dates may be moved, and the steps with every day that is not counted in between. */
export function reachOf(
  asked: Asked,
  steps: Steps & { readonly is: "answered" },
  shape: string,
  live: ReadonlySet<string>,
  moved: readonly Moved[],
): Reach {
  let { lines } = steps;
  const dates = moved.filter(({ wanted, held: now }) => now !== null && (wanted?.is === "dated day" || wanted?.is === "day"));
  if (!dates.some(({ wanted }) => wanted?.is === "dated day")) return { from: 0, to: 0, lines };
  const gathered = new Map<string, Set<CellValue>>();
  const names = parametersOf(asked.id).map(({ name }) => name);
  const hears = (some: readonly Line[]): void => {
    for (const line of some) {
      if (line.is !== "column" || !isGrowing(line)) continue;
      const own = gathered.get(line.key) ?? new Set();
      gathered.set(line.key, own);
      for (const value of line.values) if (value !== null) own.add(value);
    }
    if (some.filter(isGrowing).length > lines.filter(isGrowing).length) lines = some;
  };
  const isSame = (by: number): boolean => {
    const args = asked.args.map((argument, index) => {
      const date = dates.find(({ name }) => name === names[index]);
      return date ? { ...argument, cells: [[(date.held as number) + by]] } : argument;
    });
    const then = stepsOf({ ...asked, args });
    if (then.is !== "answered" || shapeOf(then, live) !== shape) return false;
    hears(then.lines);
    return true;
  };
  hears(lines);
  const stride = lines.some(({ formula }) => typeof formula === "string" && formula.includes("WORKDAY(")) ? 1 : STRIDE;
  const furthest = (way: 1 | -1): number => {
    let at = 0;
    while (at < REACH && isSame(way * (at + stride))) at += stride;
    while (at < REACH && stride > 1 && isSame(way * (at + 1))) at++;
    return at === 0 ? 0 : way * at;
  };
  const [from, to] = [furthest(-1), furthest(1)];
  const whole = lines.map((line): Line => {
    const values = gathered.get(line.key);
    return line.is === "column" && values
      ? ({ ...line, values: [...values].sort((one, other) => Number(one) - Number(other)) } satisfies ColumnLine)
      : line;
  });
  const own = new Map(steps.lines.map((line) => [line.key, line]));
  return {
    from,
    to,
    lines: whole.map((line) => (isGrowing(line) || line.formula !== undefined ? line : (own.get(line.key) ?? line))),
  };
}
