import { isError, type CellValue } from "../../xlsx/value";
import type { Form } from "./frame";
import { lifted, numberOf, textOf, VALUE } from "./operand";
import { blockOf } from "./reading";

function over(rule: (...values: CellValue[]) => CellValue): Form {
  return ({ args, evaluate, frame }) =>
    lifted(
      args.map((_, i) => blockOf(evaluate(i), frame)),
      (...values) => values.find(isError) ?? rule(...values),
    );
}

/** `SEARCH`: where a text with `*` and `?` begins in another, from 1, whatever the case. */
function searched(wanted: CellValue, within: CellValue, from: CellValue = 1): CellValue {
  const [pattern, text, start] = [textOf(wanted), textOf(within), numberOf(from)];
  if (typeof pattern !== "string" || typeof text !== "string" || typeof start !== "number" || start < 1) return VALUE;
  const source = pattern.replace(/~([*?~])|[*?]|[\\^$.|+()[\]{}]/g, (found, plain?: string) =>
    plain !== undefined ? `\\${plain}`.replace("\\~", "~") : found === "*" ? "[\\s\\S]*?" : found === "?" ? "[\\s\\S]" : `\\${found}`,
  );
  const at = text.slice(Math.trunc(start) - 1).search(new RegExp(source, "i"));
  return at < 0 || Math.trunc(start) - 1 > text.length ? VALUE : at + Math.trunc(start);
}

function numbers(rule: (...numbers: number[]) => CellValue): Form {
  return over((...values) => {
    const read = values.map(numberOf);
    const wrong = read.find((number) => typeof number !== "number");
    return wrong ?? rule(...(read as number[]));
  });
}

const DAY = 86_400;

/** Functions that the engine answers unlike Excel where a text is empty, a pattern has a star, or a number is no whole one. */
export const TEXT_FORMS: readonly (readonly [string, Form])[] = [
  ["SEARCH", over(searched)],
  ["VALUE", over((value) => (typeof value === "boolean" ? VALUE : numberOf(value === "" ? "x" : value)))],
  [
    "TIME",
    numbers((hours = 0, minutes = 0, seconds = 0) => {
      const total = Math.trunc(hours) * 3600 + Math.trunc(minutes) * 60 + Math.trunc(seconds);
      return total < 0 ? { error: "#NUM!" } : (total % DAY) / DAY;
    }),
  ],
  [
    "TRUNC",
    numbers((number = 0, digits = 0) => {
      const power = 10 ** Math.trunc(digits);
      return Number((Math.trunc(Number((number * power).toPrecision(15))) / power).toPrecision(15));
    }),
  ],
];
