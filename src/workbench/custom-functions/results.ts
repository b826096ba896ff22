import { CODES_WITH_MESSAGE, isErrorText, type CellValue, type ErrorText } from "../cells";
import { CustomFunctionsError } from "./registry";

/** What a function leaves in one cell. */
export type Outcome = { kind: "value"; value: CellValue; format: string | null } | { kind: "error"; error: ErrorText; message: string };

const BARE_VALUE_ERROR: Outcome = { kind: "error", error: "#VALUE!", message: "" };

/** What a thrown value leaves in the cell: anything but a CustomFunctions.Error is a bare #VALUE!. */
export function outcomeOfThrown(thrown: unknown): Outcome {
  if (!(thrown instanceof CustomFunctionsError)) return BARE_VALUE_ERROR;
  return { kind: "error", error: thrown.code, message: CODES_WITH_MESSAGE.includes(thrown.code) ? thrown.message : "" };
}

/** The block of cells a returned value fills: one by one where it is no matrix. */
export function outcomesOf(returned: unknown, isWithDataTypes: boolean): Outcome[][] {
  if (!Array.isArray(returned)) return [[outcomeOf(returned, isWithDataTypes)]];
  const rows: unknown[] = returned;
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  // Excel takes a rectangle of at least one cell, and nothing else, as a matrix.
  const isRectangle = width > 0 && rows.every((row) => Array.isArray(row) && row.length === width);
  if (!isRectangle) return [[BARE_VALUE_ERROR]];
  return (rows as unknown[][]).map((row) => row.map((value) => outcomeOf(value, isWithDataTypes)));
}

function outcomeOf(value: unknown, isWithDataTypes: boolean): Outcome {
  // Excel shows a missing value as 0, in a matrix and alone (office-js #1503).
  if (value === null || value === undefined) return { kind: "value", value: 0, format: null };
  switch (typeof value) {
    case "number":
      return Number.isFinite(value) ? { kind: "value", value, format: null } : { kind: "error", error: "#NUM!", message: "" };
    case "string":
    case "boolean":
      return { kind: "value", value, format: null };
    case "object":
      if (value instanceof CustomFunctionsError) return outcomeOfThrown(value);
      return isWithDataTypes ? outcomeOfDataType(value) : BARE_VALUE_ERROR;
    default:
      return BARE_VALUE_ERROR;
  }
}

function outcomeOfDataType(value: object): Outcome {
  const { type, basicValue, numberFormat } = value as Record<string, unknown>;
  const format = typeof numberFormat === "string" ? numberFormat : null;
  if (type === "Error" && isErrorText(basicValue)) return { kind: "error", error: basicValue, message: "" };
  if ((type === "Double" || type === "FormattedNumber") && typeof basicValue === "number")
    return { kind: "value", value: basicValue, format };
  if (type === "String" && typeof basicValue === "string") return { kind: "value", value: basicValue, format };
  if (type === "Boolean" && typeof basicValue === "boolean") return { kind: "value", value: basicValue, format };
  return BARE_VALUE_ERROR;
}
