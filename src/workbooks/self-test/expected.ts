import { dayOfText } from "../../core/foundation/day";
import { DATE } from "../draft";

/** What a cell should hold, and how far from it a figure may be: half of the last digit that is printed. */
export interface Expected {
  readonly value: string | number | boolean;
  readonly within: number;
  readonly format: string | null;
}

/** An answer as it is printed, `03/06/2026`, `£2,223.00`, `6.22%` or words, as the value of the cell that shows it. */
export function expectedOf(printed: string): Expected {
  if (printed === "TRUE" || printed === "FALSE") return { value: printed === "TRUE", within: 0, format: null };
  if (/^\d{2}\/\d{2}\/\d{4}$/.test(printed)) {
    const read = dayOfText(printed);
    if (!read.ok) throw new Error(`${printed} is not a date.`);
    return { value: read.value, within: 0, format: DATE };
  }
  const number = /^(£?)(\d[\d,]*(?:\.(\d+))?)(%?)$/.exec(printed);
  if (!number) return { value: printed, within: 0, format: null };
  const [, pounds, digits, decimals = "", percent] = number;
  const scale = percent ? 100 : 1;
  return {
    value: Number(digits!.replaceAll(",", "")) / scale,
    within: 0.5000001 / 10 ** decimals.length / scale,
    format: pounds ? "£#,##0.00" : percent ? `0${decimals && `.${"0".repeat(decimals.length)}`}%` : null,
  };
}
