import { sentence } from "../../../explain/words";
import { inFormat } from "../../building/understood";

/** A cell of an answer as it is seen. */
export function figureIn(shown: unknown): string {
  if (typeof shown === "number") return inFormat(shown, null);
  if (typeof shown === "object" && shown !== null && "number" in shown) {
    const { number, format } = shown as { readonly number: number; readonly format: string };
    return inFormat(number, format);
  }
  return String(shown);
}

/** The number that a cell of an answer shows; null where it is withheld or blank. */
export function numberIn(shown: unknown): number | null {
  if (typeof shown === "number") return shown;
  if (typeof shown === "object" && shown !== null && "number" in shown) return (shown as { readonly number: number }).number;
  return null;
}

/** A refusal as a sentence. */
export function refusalInWords({
  argument,
  message,
  advice,
}: {
  readonly argument?: string;
  readonly message: string;
  readonly advice?: string;
}): string {
  const words = [argument ? `${argument}: ${message}` : message, advice].filter(Boolean).join(" ");
  return sentence(words);
}

/** A text as a formula has it. */
export function textInFormula(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
