import { isError, type CellValue } from "../../xlsx/value";
import { CHOICE_FORMS } from "./choice-forms";
import { CRITERIA_FORMS } from "./criteria";
import { DATE_FORMS } from "./date-forms";
import type { Form } from "./frame";
import { LAMBDA_FORMS } from "./lambda-forms";
import { LOOKUP_FORMS } from "./lookups";
import { lifted, NOT_AVAILABLE, notWorkedOut, numberOf, VALUE, valued } from "./operand";
import { blockOf, scalarOf, single } from "./reading";
import { REFERENCE_FORMS } from "./reference-forms";
import { TEXT_FORMS } from "./text-forms";

/** What holds of each value. */
function tested(isTrue: (value: CellValue) => CellValue): Form {
  return ({ evaluate, frame }) => lifted([blockOf(evaluate(0), frame)], isTrue);
}

const SUBTOTALS = ["AVERAGE", "COUNT", "COUNTA", "MAX", "MIN", "PRODUCT", "STDEV", "STDEVP", "SUM", "VAR", "VARP"];
const IS_SUBTOTAL = /\b(?:SUBTOTAL|AGGREGATE)\(/i;

const SUBTOTAL: Form = ({ args, evaluate, frame, apply }) => {
  const number = numberOf(scalarOf(evaluate(0), frame));
  if (typeof number !== "number") return valued(number);
  const isWithoutHidden = number > 100;
  const name = SUBTOTALS[Math.trunc(isWithoutHidden ? number - 100 : number) - 1];
  if (!name) return { is: "value", value: VALUE };
  const { surroundings } = frame;
  const values: CellValue[][] = [];
  for (let i = 1; i < args.length; i++) {
    const operand = evaluate(i);
    if (operand.is !== "areas") return { is: "value", value: VALUE };
    for (const area of operand.areas) {
      surroundings.blockOf(area).forEach((cells, down) => {
        const row = area.top + down;
        const isHidden = surroundings.isHidden(area.sheet, row);
        if (isHidden && !isWithoutHidden) notWorkedOut("SUBTOTAL depends on which rows a filter hides");
        if (isHidden) return;
        cells.forEach((value, across) => {
          const formula = surroundings.formulaAt({ sheet: area.sheet, row, column: area.left + across });
          if (formula === null || !IS_SUBTOTAL.test(formula)) values.push([value]);
        });
      });
    }
  }
  return apply(name, [{ is: "block", block: values.length === 0 ? [[null]] : values }], frame);
};

const COUNTBLANK: Form = ({ evaluate, frame }) => {
  const operand = evaluate(0);
  if (operand.is !== "areas" || operand.areas.length !== 1) return { is: "value", value: VALUE };
  const area = operand.areas[0]!;
  const filled = frame.surroundings
    .blockOf(area)
    .flat()
    .filter((value) => value !== null && value !== "").length;
  return valued((area.bottom - area.top + 1) * (area.right - area.left + 1) - filled);
};

const refuse =
  (why: string): Form =>
  () =>
    notWorkedOut(why);

/** The functions that the engine has to be told more than values, or that it answers unlike Excel. */
export const FORMS: ReadonlyMap<string, Form> = new Map<string, Form>([
  ...CHOICE_FORMS,
  ...REFERENCE_FORMS,
  ["TRUE", () => valued(true)],
  ["FALSE", () => valued(false)],
  ["NA", () => ({ is: "value", value: NOT_AVAILABLE })],
  ["ISBLANK", tested((value) => value === null)],
  ["ISERROR", tested(isError)],
  ["ISERR", tested((value) => isError(value) && value.error !== "#N/A")],
  ["ISNA", tested((value) => isError(value) && value.error === "#N/A")],
  ["ISNUMBER", tested((value) => typeof value === "number")],
  ["ISTEXT", tested((value) => typeof value === "string")],
  ["ISNONTEXT", tested((value) => typeof value !== "string")],
  ["ISLOGICAL", tested((value) => typeof value === "boolean")],
  [
    "N",
    ({ evaluate, frame }) =>
      lifted([[[scalarOf(evaluate(0, true), { ...frame, isArray: true })]]], (value) =>
        isError(value) || typeof value === "number" ? value : value === true ? 1 : 0,
      ),
  ],
  [
    "T",
    ({ evaluate, frame }) =>
      lifted([[[scalarOf(evaluate(0, true), { ...frame, isArray: true })]]], (value) =>
        isError(value) || typeof value === "string" ? value : "",
      ),
  ],
  ["TODAY", ({ frame }) => valued(frame.surroundings.today)],
  ["NOW", ({ frame }) => valued(frame.surroundings.now)],
  ["HYPERLINK", ({ args, evaluate, frame }) => valued(scalarOf(single(evaluate(args.length > 1 ? 1 : 0), frame), frame))],
  ["SUBTOTAL", SUBTOTAL],
  ["AGGREGATE", refuse("the function AGGREGATE is not known")],
  ["COUNTBLANK", COUNTBLANK],
  ["RAND", refuse("it draws a random number")],
  ["RANDBETWEEN", refuse("it draws a random number")],
  ["RANDARRAY", refuse("it draws random numbers")],
  ["CELL", refuse("the function CELL asks the Excel at hand")],
  ["INFO", refuse("the function INFO asks the Excel at hand")],
  ...CRITERIA_FORMS,
  ...DATE_FORMS,
  ...LAMBDA_FORMS,
  ...LOOKUP_FORMS,
  ...TEXT_FORMS,
]);
