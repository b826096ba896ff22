import { isError, type CellValue } from "../../xlsx/value";
import type { Operator } from "../../formulas/tree";
import { DIVISION, NUMBER, numberOf, textOf } from "./operand";

type Rule = (one: CellValue, other: CellValue) => CellValue;

function arithmetic(rule: (one: number, other: number) => CellValue): Rule {
  return (one, other) => {
    const first = numberOf(one);
    if (typeof first !== "number") return first;
    const second = numberOf(other);
    return typeof second !== "number" ? second : rule(first, second);
  };
}

function finite(number: number): CellValue {
  return Number.isFinite(number) ? number : NUMBER;
}

function comparison(isTrue: (order: number) => boolean): Rule {
  return (one, other) => {
    if (isError(one)) return one;
    return isError(other) ? other : isTrue(order(one, other));
  };
}

/** What each sign between two values makes of them. */
export const BINARY: Readonly<Partial<Record<Operator, Rule>>> = {
  "+": arithmetic((one, other) => finite(one + other)),
  "-": arithmetic((one, other) => finite(one - other)),
  "*": arithmetic((one, other) => finite(one * other)),
  "/": arithmetic((one, other) => (other === 0 ? DIVISION : finite(one / other))),
  "^": arithmetic((one, other) => (one === 0 && other === 0 ? NUMBER : one === 0 && other < 0 ? DIVISION : finite(one ** other))),
  "&": (one, other) => {
    const first = textOf(one);
    const second = textOf(other);
    return typeof first !== "string" ? first : typeof second !== "string" ? second : first + second;
  },
  "=": comparison((order) => order === 0),
  "<>": comparison((order) => order !== 0),
  "<": comparison((order) => order < 0),
  ">": comparison((order) => order > 0),
  "<=": comparison((order) => order <= 0),
  ">=": comparison((order) => order >= 0),
};

export const UNARY: Readonly<Partial<Record<Operator, (value: CellValue) => CellValue>>> = {
  "+": (value) => value,
  "-": (value) => {
    const number = numberOf(value);
    return typeof number === "number" ? -number : number;
  },
  "%": (value) => {
    const number = numberOf(value);
    return typeof number === "number" ? number / 100 : number;
  },
};

const KINDS = ["number", "string", "boolean"];

/** Below 0, 0 or above it, as Excel orders values: numbers, then text whatever its case, then FALSE and TRUE. An empty cell is 0, "" or FALSE. */
function order(one: CellValue, other: CellValue): number {
  if (one === null && other === null) return 0;
  const first = one ?? emptyLike(other);
  const second = other ?? emptyLike(one);
  const kinds = KINDS.indexOf(typeof first) - KINDS.indexOf(typeof second);
  if (kinds !== 0) return kinds;
  if (typeof first === "number") return numberOrder(first, second as number);
  if (typeof first === "boolean") return Number(first) - Number(second);
  return textOrder(first as string, second as string);
}

function emptyLike(value: CellValue): CellValue {
  return typeof value === "string" ? "" : typeof value === "boolean" ? false : 0;
}

/** Numbers are compared as Excel does, in fifteen digits. */
function numberOrder(one: number, other: number): number {
  if (one === other) return 0;
  return Number(one.toPrecision(15)) - Number(other.toPrecision(15));
}

const COLLATOR = new Intl.Collator("en", { sensitivity: "accent" });
const IS_PLAIN = /^[\w \-.,:;/&()']*$/;

/** Which of two texts comes first depends, beyond letters and figures, on the language of the Excel at hand. */
function textOrder(one: string, other: string): number {
  const [first, second] = [one.toLowerCase(), other.toLowerCase()];
  if (first === second) return 0;
  if (!IS_PLAIN.test(one) || !IS_PLAIN.test(other)) {
    const order = COLLATOR.compare(one, other);
    return order === 0 ? 1 : order;
  }
  return COLLATOR.compare(one, other) || (first < second ? -1 : 1);
}
