import { isErrorText, type ErrorText } from "../cells";
import type { Blanks } from "../settings";
import type { FunctionMetadata, ParameterMetadata } from "./metadata";

/** One value of a formula's argument: null is an empty cell. */
export type Given = string | number | boolean | null;

/** An argument as the formula gives it: left out, one value, or a block of cells. */
export type GivenArgument =
  { kind: "omitted" } | { kind: "value"; value: Given } | { kind: "block"; values: readonly (readonly Given[])[] };

/** The arguments to call with, or the error the cell shows without a call. */
export type Call = { kind: "call"; args: unknown[] } | { kind: "refused"; error: ErrorText; message: string };

/** How an error cell arrives in an argument of type any, with data types: Excel's ErrorCellValue. */
const ERROR_TYPES = new Map<ErrorText, string>([
  ["#VALUE!", "Value"],
  ["#N/A", "NotAvailable"],
  ["#DIV/0!", "Div0"],
  ["#NUM!", "Num"],
  ["#NULL!", "Null"],
  ["#NAME?", "Name"],
  ["#REF!", "Ref"],
  ["#SPILL!", "Spill"],
  ["#CALC!", "Calc"],
]);

/** What the kind of Excel and the add-in's list of functions make of a cell. */
export interface Passing {
  readonly blanks: Blanks;
  /** Without this an error cell makes the whole call that error. */
  readonly areErrorsSent: boolean;
}

class Refused extends Error {
  constructor(
    readonly error: ErrorText,
    message: string,
  ) {
    super(message);
  }
}

/** What Excel would call the function with. */
export function argumentsFor(called: FunctionMetadata, given: readonly GivenArgument[], passing: Passing): Call {
  const { parameters } = called;
  const required = parameters.filter(({ optional, repeating }) => !optional && !repeating).length;
  const isOpenEnded = parameters.at(-1)?.repeating === true;
  // Excel refuses to take such a formula at all.
  if (given.length < required)
    return { kind: "refused", error: "#VALUE!", message: "Too few arguments: Excel would not let this formula be entered." };
  if (given.length > parameters.length && !isOpenEnded) {
    return { kind: "refused", error: "#VALUE!", message: "Too many arguments: Excel would not let this formula be entered." };
  }
  try {
    const args: unknown[] = parameters
      .filter(({ repeating }) => !repeating)
      .map((parameter, i) => argumentFor(parameter, given[i], passing));
    const last = parameters.at(-1);
    if (last?.repeating) args.push(given.slice(args.length).map((value) => argumentFor(last, value, passing)));
    return { kind: "call", args };
  } catch (refused) {
    if (refused instanceof Refused) return { kind: "refused", error: refused.error, message: refused.message };
    throw refused;
  }
}

function argumentFor(parameter: ParameterMetadata, given: GivenArgument | undefined, passing: Passing): unknown {
  if (given === undefined || given.kind === "omitted") return null;
  const block = given.kind === "block" ? given.values : [[given.value]];
  if (parameter.dimensionality === "matrix") return block.map((row) => row.map((value) => sent(parameter, value, passing)));
  // What Excel does with a block where one value is expected is not documented; the first cell is what most people mean.
  return sent(parameter, block[0]?.[0] ?? null, passing);
}

/** One value, converted to the parameter's type as Excel converts it before it calls. */
function sent({ name, type }: ParameterMetadata, value: Given, passing: Passing): unknown {
  if (isErrorText(value)) {
    if (type !== "any" || !passing.areErrorsSent) throw new Refused(value, "");
    return { type: "Error", basicType: "Error", basicValue: value, errorType: ERROR_TYPES.get(value) };
  }
  switch (type) {
    case "number": {
      if (value === null) return passing.blanks === "" ? 0 : passing.blanks;
      const number = typeof value === "string" && value.trim() === "" ? NaN : Number(value);
      if (Number.isNaN(number)) throw new Refused("#VALUE!", `${name}: "${String(value)}" is not a number.`);
      return number;
    }
    case "string":
      if (value === null) return passing.blanks === null ? null : "";
      return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
    case "boolean":
      if (value === null) return passing.blanks === null ? null : false;
      if (typeof value === "string" && !/^(true|false)$/i.test(value))
        throw new Refused("#VALUE!", `${name}: "${value}" is not TRUE or FALSE.`);
      return typeof value === "string" ? /^true$/i.test(value) : Boolean(value);
    default:
      return value ?? passing.blanks;
  }
}
