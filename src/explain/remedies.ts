import { type Refusal } from "../core/foundation/result";
import { type Day } from "../core/foundation/day";
import { isRefusal } from "../functions/cells/answer";
import { type CellInput, type Input } from "../functions/cells/inputs";
import { type Asking } from "./asking";
import { type CellValue, type Remedy } from "./explanation";
import { answerOf, dayInWords } from "./words";

/** Choices that are few enough to be tried one by one. */
const FEW = 6;
/** How far to either side a day is looked for that is covered. */
const MONTHS = 360;
const MONTH = 30;

interface Candidate {
  readonly value: CellValue | null;
  readonly says: string;
}

/** Changes of the argument at fault with which the call is answered, each tried: the likeliest first. */
export function remediesOf(argument: string, inputs: readonly Input[], refusal: Refusal, asking: Asking<unknown>): readonly Remedy[] {
  const input = inputs.find((each): each is CellInput => each.takes === "a cell" && each.name === argument);
  if (!input) return [];
  const remedies: Remedy[] = [];
  for (const { value, says } of candidates(input, refusal, asking)) {
    const answer = answered(asking, argument, value);
    if (answer) remedies.push({ input: argument, value, says, answer });
  }
  return remedies;
}

function* candidates(input: CellInput, { suggested, kind }: Refusal, asking: Asking<unknown>): Iterable<Candidate> {
  const { name, read } = input;
  const { optional, choices = [] } = asking.parameters.find((parameter) => parameter.name === name)!;
  if (suggested !== undefined) yield { value: suggested, says: `${name} as ${suggested}` };
  if (read.is === "value" && typeof read.value === "number") {
    if (input.kind === "date") {
      for (const day of daysCovered(read.value as Day, name, asking)) yield { value: day, says: `${name} as ${dayInWords(day)}` };
    }
  } else if (typeof input.cell === "number" && !Number.isInteger(input.cell)) {
    for (const whole of [Math.floor(input.cell), Math.ceil(input.cell)]) yield { value: whole, says: `${name} as ${whole}` };
  }
  if (suggested === undefined && choices.length <= FEW && (read.is !== "value" || kind === "unreadable")) {
    for (const choice of choices) yield { value: choice, says: `${name} as ${choice}` };
  }
  if (optional && read.is !== "blank") yield { value: null, says: `${name} left out` };
}

/** The nearest day before, and the nearest after, that is answered: looked for by months, then to the day. */
function* daysCovered(day: Day, name: string, asking: Asking<unknown>): Iterable<Day> {
  for (const way of [-1, 1]) {
    let refused: number = day;
    for (let month = 1; month <= MONTHS; month++) {
      let covered = day + way * month * MONTH;
      if (!answered(asking, name, covered)) {
        refused = covered;
        continue;
      }
      while (Math.abs(covered - refused) > 1) {
        const between = Math.round((covered + refused) / 2);
        if (answered(asking, name, between)) covered = between;
        else refused = between;
      }
      yield covered as Day;
      break;
    }
  }
}

function answered(asking: Asking<unknown>, name: string, value: CellValue | null) {
  const { finding, shown } = asking.with({ [name]: [[value]] });
  return finding?.ok && shown !== null && !isRefusal(shown) ? answerOf(shown) : null;
}
