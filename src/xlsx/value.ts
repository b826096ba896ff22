/** An error as a value, told from a text that looks like one. */
export interface ErrorValue {
  readonly error: string;
}

/** What a cell holds: a number (dates too), text, TRUE or FALSE, an error; null is an empty cell. */
export type CellValue = number | string | boolean | ErrorValue | null;

export function isError(value: CellValue): value is ErrorValue {
  return typeof value === "object" && value !== null;
}

const DIGITS = 15;

/** Whether two cells show the same: numbers that agree in the fifteen digits that Excel keeps are one number. */
export function isSame(one: CellValue, other: CellValue): boolean {
  if (typeof one === "number" && typeof other === "number")
    return one === other || Number(one.toPrecision(DIGITS)) === Number(other.toPrecision(DIGITS));
  return isError(one) && isError(other) ? one.error === other.error : one === other;
}

/** A value as a report shows it. */
export function shown(value: CellValue): string {
  if (value === null) return "(empty)";
  if (isError(value)) return value.error;
  if (typeof value === "boolean") return String(value).toUpperCase();
  return typeof value === "string" ? `"${value}"` : String(value);
}
