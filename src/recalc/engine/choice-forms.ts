import { isError, type CellValue } from "../../xlsx/value";
import type { Form, FormCall, Frame } from "./frame";
import { lifted, NOT_AVAILABLE, numberOf, VALUE, valued, type Block, type Operand } from "./operand";
import { BINARY } from "./operators";
import { blockOf, scalarOf } from "./reading";

/** Whether a value counts as true; text that is neither TRUE nor FALSE is an error. */
export function truth(value: CellValue): boolean | CellValue {
  if (typeof value === "string") return /^true$/i.test(value) ? true : /^false$/i.test(value) ? false : VALUE;
  const number = numberOf(value);
  return typeof number === "number" ? number !== 0 : number;
}

const IF: Form = ({ args, evaluate, frame }) => {
  const test = blockOf(evaluate(0), frame);
  const branch = (i: number): Operand => {
    const argument = args[i];
    return argument === undefined ? valued(i === 2 ? false : 0) : argument.is === "missing" ? valued(0) : evaluate(i);
  };
  if (test.length === 1 && test[0]!.length === 1) {
    const isTrue = truth(test[0]![0]!);
    return typeof isTrue === "boolean" ? branch(isTrue ? 1 : 2) : valued(isTrue);
  }
  const [yes, no] = [blockOf(branch(1), frame), blockOf(branch(2), frame)];
  return lifted([test, yes, no], (value, then, otherwise) => {
    const isTrue = truth(value);
    return typeof isTrue === "boolean" ? (isTrue ? then : otherwise) : isTrue;
  });
};

const IFS: Form = ({ args, evaluate, frame }) => {
  for (let i = 0; i + 1 < args.length; i += 2) {
    const test = blockOf(evaluate(i), frame);
    if (test.length !== 1 || test[0]!.length !== 1) return choiceOf(args.length, test, i, evaluate, frame);
    const isTrue = truth(test[0]![0]!);
    if (typeof isTrue !== "boolean") return valued(isTrue);
    if (isTrue) return evaluate(i + 1);
  }
  return { is: "value", value: NOT_AVAILABLE };
};

function choiceOf(count: number, test: Block, i: number, evaluate: FormCall["evaluate"], frame: Frame): Operand {
  const then = blockOf(evaluate(i + 1), frame);
  const rest: Block =
    i + 2 + 1 < count ? blockOf(choiceOf(count, blockOf(evaluate(i + 2), frame), i + 2, evaluate, frame), frame) : [[NOT_AVAILABLE]];
  return lifted([test, then, rest], (value, one, other) => {
    const isTrue = truth(value);
    return typeof isTrue === "boolean" ? (isTrue ? one : other) : isTrue;
  });
}

const SWITCH: Form = ({ args, evaluate, frame, apply }) => {
  const asked = blockOf(evaluate(0), frame);
  if (asked.length !== 1 || asked[0]!.length !== 1)
    return apply(
      "SWITCH",
      args.map((_, i) => evaluate(i)),
      frame,
    );
  if (isError(asked[0]![0]!)) return valued(asked[0]![0]!);
  for (let i = 1; i + 1 < args.length; i += 2) {
    const isEqual = BINARY["="]!(asked[0]![0]!, scalarOf(evaluate(i), frame));
    if (isError(isEqual)) return valued(isEqual);
    if (isEqual === true) return evaluate(i + 1);
  }
  return args.length % 2 === 0 ? evaluate(args.length - 1) : { is: "value", value: NOT_AVAILABLE };
};

const CHOOSE: Form = ({ args, evaluate, frame, apply }) => {
  const asked = blockOf(evaluate(0), frame);
  if (asked.length !== 1 || asked[0]!.length !== 1)
    return apply(
      "CHOOSE",
      args.map((_, i) => ({ is: "block", block: blockOf(evaluate(i), { ...frame, isArray: true }) }) as Operand),
      frame,
    );
  const number = numberOf(asked[0]![0]!);
  if (typeof number !== "number") return valued(number);
  const index = Math.trunc(number);
  return index >= 1 && index < args.length ? evaluate(index) : { is: "value", value: VALUE };
};

/** `IFERROR` and `IFNA`: the first argument's cells, those that are such errors replaced by the second's. */
function replacing(isReplaced: (value: CellValue) => boolean): Form {
  return ({ evaluate, frame }) => {
    const operand = evaluate(0);
    const block = blockOf(operand, frame);
    if (!block.some((row) => row.some(isReplaced))) return block.length === 1 && block[0]!.length === 1 ? operand : { is: "block", block };
    const instead = blockOf(evaluate(1), frame);
    return lifted([block, instead], (value, other) => (isReplaced(value) ? (other ?? 0) : value));
  };
}

/** `AND` and its kin: what is said of the values that are numbers, TRUE or FALSE; text in cells is passed over. */
function logical(isTrue: (values: readonly boolean[]) => boolean): Form {
  return ({ args, evaluate, frame }) => {
    const values: boolean[] = [];
    for (let i = 0; i < args.length; i++) {
      const operand = evaluate(i);
      const isDirect = operand.is === "value";
      const blocks = operand.is === "areas" ? operand.areas.map((area) => frame.surroundings.blockOf(area)) : [blockOf(operand, frame)];
      for (const value of blocks.flat(2)) {
        if (isError(value)) return valued(value);
        if (typeof value === "boolean") values.push(value);
        else if (typeof value === "number") values.push(value !== 0);
        else if (isDirect && typeof value === "string") {
          const said = truth(value);
          if (typeof said === "boolean") values.push(said);
        }
      }
    }
    return values.length === 0 ? { is: "value", value: VALUE } : valued(isTrue(values));
  };
}

function over(rule: (value: CellValue) => CellValue): Form {
  return ({ evaluate, frame }) => lifted([blockOf(evaluate(0), frame)], rule);
}

/** The functions that choose, and those that say true or false of several values. */
export const CHOICE_FORMS: readonly (readonly [string, Form])[] = [
  ["IF", IF],
  ["IFS", IFS],
  ["SWITCH", SWITCH],
  ["CHOOSE", CHOOSE],
  ["IFERROR", replacing(isError)],
  ["IFNA", replacing((value) => isError(value) && value.error === "#N/A")],
  ["AND", logical((values) => values.every(Boolean))],
  ["OR", logical((values) => values.some(Boolean))],
  ["XOR", logical((values) => values.filter(Boolean).length % 2 === 1)],
  [
    "NOT",
    over((value) => {
      const isTrue = truth(value);
      return typeof isTrue === "boolean" ? !isTrue : isTrue;
    }),
  ],
];
