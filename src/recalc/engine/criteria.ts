import { isError, type CellValue } from "../../xlsx/value";
import type { Form, FormCall } from "./frame";
import { DIVISION, lifted, notWorkedOut, numberOfText, VALUE, type Block, type Operand } from "./operand";
import { blockOf } from "./reading";

type Test = (value: CellValue) => boolean;

const SIGN = /^(<=|>=|<>|<|>|=)?(.*)$/s;
const ERROR = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/i;

/** Whether a value meets a criterion of COUNTIF and its kin: `5`, `">=5"`, `"School*"`, `"<>"`. */
export function criterion(wanted: CellValue): Test {
  if (isError(wanted)) return (value) => isError(value) && value.error === wanted.error;
  if (typeof wanted === "boolean") return (value) => value === wanted;
  // An empty cell given as a criterion is the number 0.
  if (typeof wanted !== "string") return numberTest("=", wanted ?? 0);
  const [, sign = "=", text = ""] = SIGN.exec(wanted) ?? [];
  if (text === "") return emptyTest(wanted, sign);
  if (ERROR.test(text)) return negated(sign, (value) => isError(value) && value.error === text.toUpperCase());
  if (/^(true|false)$/i.test(text)) return negated(sign, (value) => value === (text.toLowerCase() === "true"));
  const number = numberOfText(text);
  return typeof number === "number" ? numberTest(sign, number) : textTest(sign, text);
}

/** `=` is met by empty cells, `<>` by all others; an empty text by empty cells and by cells that show nothing. */
function emptyTest(wanted: string, sign: string): Test {
  if (wanted === "") return (value) => value === null || value === "";
  if (sign === "=") return (value) => value === null;
  return sign === "<>" ? (value) => value !== null : () => false;
}

function negated(sign: string, test: Test): Test {
  return sign === "<>" ? (value) => !test(value) : sign === "=" ? test : () => false;
}

function numberTest(sign: string, number: number): Test {
  const isSame = (value: CellValue): boolean => {
    if (typeof value === "number") return value === number;
    // Text that reads as the number counts as equal to it, as in a column that a file has left as text.
    return typeof value === "string" && value.trim() !== "" && /^[\s+\-\d.,%£$€eE]+$/.test(value) && numberOfText(value) === number;
  };
  switch (sign) {
    case "<":
      return (value) => typeof value === "number" && value < number;
    case ">":
      return (value) => typeof value === "number" && value > number;
    case "<=":
      return (value) => typeof value === "number" && value <= number;
    case ">=":
      return (value) => typeof value === "number" && value >= number;
    default:
      // A text that reads as the number is another than it, when it is asked what differs.
      return sign === "<>" ? (value) => value !== number : isSame;
  }
}

function textTest(sign: string, text: string): Test {
  if (sign !== "=" && sign !== "<>") {
    if (!/^[\w ]*$/.test(text)) notWorkedOut(`it compares with the text "${text}", which depends on the language of Excel`);
    const folded = text.toLowerCase();
    return (value) => {
      if (typeof value !== "string") return false;
      const order = value.toLowerCase().localeCompare(folded, "en");
      return sign === "<" ? order < 0 : sign === ">" ? order > 0 : sign === "<=" ? order <= 0 : order >= 0;
    };
  }
  const folded = text.toLowerCase();
  if (!/[*?~]/.test(text))
    return negated(
      sign,
      (value) => typeof value === "string" && (value === text || (value.length === text.length && value.toLowerCase() === folded)),
    );
  const pattern = new RegExp(`^${patternOf(text)}$`, "isu");
  return negated(sign, (value) => typeof value === "string" && pattern.test(value));
}

/** `*` and `?` stand for any text and any character, unless `~` stands before them. */
function patternOf(text: string): string {
  return text.replace(/~([*?~])|[*]|[?]|[\\^$.|+()[\]{}/]/gs, (found, escaped?: string) => {
    if (escaped !== undefined) return `\\${escaped === "~" ? "x7e" : escaped}`;
    return found === "*" ? ".*" : found === "?" ? "." : `\\${found}`;
  });
}

interface Pair {
  readonly range: Block;
  readonly criteria: Block;
}

/** The ranges and criteria from an argument on, by turns; null where a range is none. */
function pairsFrom({ args, evaluate, frame }: FormCall, from: number): Pair[] | null {
  const pairs: Pair[] = [];
  for (let i = from; i + 1 < args.length; i += 2) {
    const range = evaluate(i);
    if (range.is !== "areas" || range.areas.length !== 1) return null;
    pairs.push({ range: frame.surroundings.blockOf(range.areas[0]!), criteria: blockOf(evaluate(i + 1), frame) });
  }
  return pairs;
}

/** What `made` says of the cells of `source` whose places meet every criterion. */
function gathered(pairs: readonly Pair[], source: Block, made: (met: readonly CellValue[]) => CellValue): Operand {
  const isMisfit = pairs.some(({ range }) => range.length !== source.length || range[0]?.length !== source[0]?.length);
  if (isMisfit) return { is: "value", value: VALUE };
  return lifted(
    pairs.map(({ criteria }) => criteria),
    (...wanted) => {
      const tests = wanted.map(criterion);
      const met: CellValue[] = [];
      source.forEach((row, down) =>
        row.forEach((value, across) => {
          if (tests.every((test, i) => test(pairs[i]!.range[down]![across]!))) met.push(value);
        }),
      );
      return made(met);
    },
  );
}

function numbersIn(values: readonly CellValue[], made: (numbers: readonly number[]) => CellValue): CellValue {
  const error = values.find(isError);
  return error ?? made(values.filter((value) => typeof value === "number"));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const average = (numbers: readonly number[]): CellValue => (numbers.length === 0 ? DIVISION : sum(numbers) / numbers.length);
const SUMS: (met: readonly CellValue[]) => CellValue = (met) => numbersIn(met, sum);
const AVERAGES: (met: readonly CellValue[]) => CellValue = (met) => numbersIn(met, average);

/** `SUMIFS` and its kin: first what is taken together, then ranges and criteria. */
function ofMany(made: (met: readonly CellValue[]) => CellValue): Form {
  return (call) => {
    const source = call.evaluate(0);
    const pairs = pairsFrom(call, 1);
    if (!pairs || pairs.length === 0 || source.is !== "areas" || source.areas.length !== 1) return { is: "value", value: VALUE };
    return gathered(pairs, call.frame.surroundings.blockOf(source.areas[0]!), made);
  };
}

const COUNTIFS: Form = (call) => {
  const pairs = pairsFrom(call, 0);
  if (!pairs || pairs.length === 0) return { is: "value", value: VALUE };
  const counted = gathered(pairs, pairs[0]!.range, (met) => met.length);
  return withUnread(call, pairs, counted);
};

/** An open range is read as far as the workbook is used. The empty cells beyond count too where they meet the criterion. */
function withUnread({ args, evaluate, frame }: FormCall, pairs: readonly Pair[], counted: Operand): Operand {
  const [range] = args.length > 0 ? [evaluate(0)] : [];
  const area = range?.is === "areas" ? range.areas[0] : undefined;
  const read = pairs[0]!.range.length * (pairs[0]!.range[0]?.length ?? 0);
  const beyond = area ? (area.bottom - area.top + 1) * (area.right - area.left + 1) - read : 0;
  if (beyond === 0) return counted;
  const unread = lifted(
    pairs.map(({ criteria }) => criteria),
    (...wanted) => (wanted.every((one) => criterion(one)(null)) ? beyond : 0),
  );
  return lifted([blockOf(counted, frame), blockOf(unread, frame)], (one, other) =>
    typeof one === "number" && typeof other === "number" ? one + other : one,
  );
}

/** `SUMIF` and `AVERAGEIF`: the range taken together begins where it says, and is as large as the one looked through. */
function ofOne(made: (met: readonly CellValue[]) => CellValue): Form {
  return (call) => {
    const { args, evaluate, frame } = call;
    const pairs = pairsFrom({ ...call, args: args.slice(0, 2) }, 0);
    if (!pairs || pairs.length !== 1) return { is: "value", value: VALUE };
    if (args[2] === undefined || args[2].is === "missing") return gathered(pairs, pairs[0]!.range, made);
    const source = evaluate(2);
    if (source.is !== "areas" || source.areas.length !== 1) return { is: "value", value: VALUE };
    const { sheet, top, left } = source.areas[0]!;
    const [rows, columns] = [pairs[0]!.range.length, pairs[0]!.range[0]?.length ?? 0];
    return gathered(pairs, frame.surroundings.blockOf({ sheet, top, left, bottom: top + rows - 1, right: left + columns - 1 }), made);
  };
}

/** The functions that go by a criterion. */
export const CRITERIA_FORMS: readonly (readonly [string, Form])[] = [
  ["COUNTIF", COUNTIFS],
  ["COUNTIFS", COUNTIFS],
  ["SUMIF", ofOne(SUMS)],
  ["AVERAGEIF", ofOne(AVERAGES)],
  ["SUMIFS", ofMany(SUMS)],
  ["AVERAGEIFS", ofMany(AVERAGES)],
  ["MAXIFS", ofMany((met) => numbersIn(met, (numbers) => numbers.reduce((most, number) => Math.max(most, number), numbers[0] ?? 0)))],
  ["MINIFS", ofMany((met) => numbersIn(met, (numbers) => numbers.reduce((least, number) => Math.min(least, number), numbers[0] ?? 0)))],
];
