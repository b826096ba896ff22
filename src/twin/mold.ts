import { type Asked, parametersOf } from "../explain/asked";
import { type CellValue, type Line } from "../explain/explanation";
import { BRACES } from "../explain/lines";
import { type FunctionId } from "../functions/definitions";
import { constantsOf, type Input, inputsOf, type Movement } from "./input";
import { MOVING, type Moves } from "./moving";
import { reachOf } from "./reach";
import { shapeOf } from "./shape";
import { type Steps, stepsOf } from "./steps";

/** Steps that hold for all inputs within bounds: cells whose calls agree in what is held share one. */
export interface Mold {
  readonly id: FunctionId;
  /** The arguments that are no cells. */
  readonly constants: string;
  /** What of its steps stays the same while its inputs move. */
  readonly shape: string;
  readonly lines: readonly Line[];
  readonly inputs: readonly Input[];
  /** What has to be true besides, lines in braces. */
  readonly conditions: readonly string[];
}

/** The days that any date may be that no fact hangs on. */
const FIRST_DAY = 36_526;
const LAST_DAY = 73_050;
/**
 * The steps of a call and how far they hold, found by asking the rule again: all its dates are moved together, day by day, until another step comes
 * in or a fact changes. `asked` is of one row, its arguments of one cell each; null where an answer has no steps.
 */
export function moldOf(asked: Asked, steps: Steps): Mold | null {
  if (steps.is !== "answered" || steps.lines.length === 0) return null;
  const moving = MOVING[asked.id];
  const last = steps.lines.at(-1)!;
  if (!moving || last.is !== "figure" || last.formula === undefined) return held(asked, steps.lines);
  const keys = new Set(steps.lines.map(({ key }) => key));
  // A figure that becomes words is none: steps say so of a case that they were not made for.
  const isNumber = typeof last.figure.value === "number" ? [`OR(ISNUMBER({${last.key}}),{${last.key}}="")`] : [];
  const without = Object.entries(moving.without ?? {}).flatMap(([key, condition]) => (keys.has(key) ? [] : [condition]));
  const conditions = [...(moving.conditions ?? []), ...without, ...isNumber].filter((condition) =>
    [...condition.matchAll(BRACES)].every(([, , key]) => keys.has(key!)),
  );
  const moved = inputsOf(asked).map((input) => ({ ...input, wanted: movesOf(moving.inputs[input.name], input.held, steps.lines) }));
  const live = new Set(moved.flatMap(({ wanted }) => (wanted ? [wanted.line] : [])));
  const shape = shapeOf(steps, live);
  const { from, to, lines } = reachOf(asked, steps, shape, live, moved);
  const inputs = moved.map(({ wanted, ...input }): Input => {
    if (!wanted) return { ...input, moves: null };
    const blank = blankOf(asked, input.name, shape, live);
    // The shape of what is blank now says nothing of what it would be of a day.
    if (input.held === null && blank !== "allowed") return { ...input, moves: null };
    const bounds =
      wanted.is === "number"
        ? wanted
        : wanted.is === "dated day"
          ? { from: (input.held as number) + from, to: (input.held as number) + to }
          : { from: FIRST_DAY, to: LAST_DAY };
    const { is, line } = wanted;
    const { from: least, to: most } = bounds;
    const decimals = is === "number" ? wanted.decimals : 0;
    const moves: Movement = { is, line, from: least, to: most, decimals, of: is === "word" ? wanted.of : null, blank };
    return { ...input, moves: fits(moves, input.held, lines) ? moves : null };
  });
  return {
    id: asked.id,
    constants: constantsOf(asked),
    shape: shapeOf(steps, new Set(inputs.flatMap(({ moves }) => moves?.line ?? []))),
    lines,
    inputs,
    conditions,
  };
}

/** Whether a mold holds for another call: what is held is the same, the rest is within bounds, and its steps are. */
export function isOf(mold: Mold, asked: Asked, steps: Steps): boolean {
  const own = inputsOf(asked);
  const isWithin = mold.inputs.every(({ moves, held: now }, index) => {
    const given = own[index]!.held;
    return moves ? fits(moves, given, mold.lines) : given === now;
  });
  if (!isWithin) return false;
  // A row that waits for its inputs has no steps yet.
  if (steps.is === "blank") return mold.inputs.some(({ moves }, index) => moves?.blank === "blank" && own[index]!.held === null);
  return shapeOf(steps, new Set(mold.inputs.flatMap(({ moves }) => moves?.line ?? []))) === mold.shape;
}

/** Whether what an input holds is what it may become. */
function fits({ is, from, to, decimals, of, blank }: Movement, now: CellValue | null, lines: readonly Line[]): boolean {
  if (now === null) return blank !== null;
  if (is === "word") {
    const words = lines.find(({ key }) => key === of);
    return typeof now === "string" && words?.is === "column" && words.values.includes(now);
  }
  return typeof now === "number" && now >= from && now <= to && Number(now.toFixed(decimals)) === now;
}

/** Steps that are held to every input. */
export function held(asked: Asked, lines: readonly Line[]): Mold {
  return {
    id: asked.id,
    constants: constantsOf(asked),
    shape: "",
    lines,
    inputs: inputsOf(asked).map((input) => ({ ...input, moves: null })),
    conditions: [],
  };
}

/** What an input may become, where what it is now is of that kind and stands among the steps as it is. */
function movesOf(moves: Moves | undefined, now: CellValue | null, lines: readonly Line[]): Moves | null {
  if (!moves) return null;
  const line = lines.find(({ key }) => key === moves.line);
  if (line?.is !== "figure" || line.formula !== undefined) return null;
  if (now === null) return moves.is === "day" && line.figure.value === "" ? moves : null;
  if (line.figure.value !== now) return null;
  return moves.is === "word" ? (typeof now === "string" ? moves : null) : typeof now === "number" ? moves : null;
}

/** What it is when an input is blank. */
function blankOf(asked: Asked, name: string, shape: string, live: ReadonlySet<string>): Movement["blank"] {
  const index = parametersOf(asked.id).findIndex((parameter) => parameter.name === name);
  const args = asked.args.map((argument, at) => (at === index ? { ...argument, cells: [[null]] } : argument));
  const then = stepsOf({ ...asked, args });
  if (then.is === "blank") return "blank";
  // An empty text is a text: where a word is looked for, it would be one.
  if (MOVING[asked.id]?.inputs[name]?.is === "word") return null;
  return shapeOf(then, live) === shape && isEmptyIn(then, asked.id, name) ? "allowed" : null;
}

/** Whether a blank is told as none: not where it is taken for something else, such as ten days. */
function isEmptyIn(steps: Steps, id: FunctionId, name: string): boolean {
  const line = steps.is === "answered" ? steps.lines.find(({ key }) => key === MOVING[id]?.inputs[name]?.line) : undefined;
  return line?.is === "figure" && line.figure.value === "";
}
