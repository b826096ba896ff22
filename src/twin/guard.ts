import { BRACES } from "../explain/lines";
import { type CellValue } from "../explain/explanation";
import { type Input } from "./input";
import { type Mold } from "./mold";

/** What a twin shows once its inputs are others than its formula holds for. */
export const ASK = "Inputs have changed: ask the add-in";
export const ASK_LITERAL = `"${ASK}"`;
/** What comes to #VALUE!, which no function of Excel does by itself. */
export const REFUSED = 'VALUE("refused")';

/** Where formulas find the lines of steps, by their keys: a cell, a range, a variable. */
export type NameOf = (key: string) => string;

/** A formula of steps in which each other line is named as it is found. Only of lines that are one figure, or a column taken as a whole. */
export function spelledBy(formula: string, nameOf: NameOf): string {
  return formula.replace(BRACES, (_, sign: string | undefined, key: string) => {
    if (sign !== undefined) throw new Error(`${formula} is that of a column.`);
    return nameOf(key);
  });
}

/** Whether the inputs are within what a mold holds for, natively: `names` has the place of each input, an empty one shown as an empty text. */
export function holdsFormula(
  { inputs, conditions }: Pick<Mold, "inputs" | "conditions">,
  names: readonly string[],
  nameOf: NameOf,
): string {
  const all = [
    ...inputs.map((input, index) => inputHolds(input, names[index]!, nameOf)),
    ...conditions.map((condition) => whereGiven(spelledBy(condition, nameOf), blanksOf(inputs, names))),
  ];
  return all.length === 0 ? "TRUE" : `IFERROR(AND(${all.join(",")}),FALSE)`;
}

/** The places of inputs a blank of which makes the answer blank. */
export function blanksOf(inputs: readonly Input[], names: readonly string[]): readonly string[] {
  return names.filter((_, index) => inputs[index]!.moves?.blank === "blank");
}

function whereGiven(condition: string, blanks: readonly string[]): string {
  return blanks.length === 0 ? condition : `IF(${anyBlank(blanks)},TRUE,${condition})`;
}

export function anyBlank(names: readonly string[]): string {
  const tests = names.map((name) => `${name}=""`);
  return tests.length === 1 ? tests[0]! : `OR(${tests.join(",")})`;
}

function inputHolds({ moves, held }: Input, x: string, nameOf: NameOf): string {
  if (moves === null) return isStill(x, held);
  const { is, from, to, decimals, of, blank } = moves;
  const within =
    is === "word"
      ? `IF(ISTEXT(${x}),SUMPRODUCT(1*(${nameOf(of!)}=${x}))>0,FALSE)`
      : `IF(${isNumber(x)},AND(${x}>=${from},${x}<=${to},ROUND(${x},${decimals})=${x}),FALSE)`;
  return blank === null ? within : `IF(${x}="",TRUE,${within})`;
}

/** LibreOffice takes TRUE and FALSE for numbers, too. */
function isNumber(x: string): string {
  return `AND(ISNUMBER(${x}),NOT(ISLOGICAL(${x})))`;
}

/** Whether a cell holds what it did, natively. */
export function isStill(x: string, held: CellValue | null): string {
  if (held === null) return `${x}=""`;
  switch (typeof held) {
    case "number":
      return `IF(${isNumber(x)},${x}=${literalOf(held)},FALSE)`;
    case "boolean":
      return `IF(ISLOGICAL(${x}),${x}=${literalOf(held)},FALSE)`;
    case "string":
      return isErrorText(held) ? isStillError(x, held) : `IF(ISTEXT(${x}),${x}=${literalOf(held)},FALSE)`;
  }
}

/** The errors by the numbers that ERROR.TYPE gives them. */
const ERRORS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];

function isStillError(x: string, held: string): string {
  const number = ERRORS.indexOf(held) + 1;
  return number === 0 ? `ISERROR(${x})` : `IF(ISERROR(${x}),ERROR.TYPE(${x})=${number},FALSE)`;
}

/** Texts longer than Excel takes within a formula are parted. */
const LONGEST_LITERAL = 250;

export function literalOf(value: CellValue): string {
  if (typeof value !== "string") return String(value).toUpperCase();
  const pieces = value.match(new RegExp(`[\\s\\S]{1,${LONGEST_LITERAL}}`, "g")) ?? [""];
  return pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join("&");
}

export function isErrorText(text: string): boolean {
  return /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!)$/.test(text);
}
