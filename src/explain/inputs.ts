import { type Place } from "../formulas/address";
import { type CellInput, type Input, type RangeInput } from "../functions/cells/inputs";
import { type Kind } from "../functions/cells/readers";
import { sizeInWords } from "../functions/cells/shape";
import { type Argument, LEFT_OUT, type Parameter, placeIn } from "./asked";
import { type ExplainedInput } from "./explanation";
import { counted, heldInWords, sentence, valueInWords } from "./words";

/** The arguments of a call as they were understood, in Excel's order; `atFault` is Excel's name of the one that is refused. */
export function explainedInputs(
  parameters: readonly Parameter[],
  args: readonly Argument[],
  inputs: readonly Input[],
  atFault: string | null,
): readonly ExplainedInput[] {
  return parameters.map((parameter, index) => {
    const argument = args[index] ?? LEFT_OUT;
    const input = inputs.find(({ name }) => name === parameter.name);
    return { ...explained(parameter, argument, input), isAtFault: atFault === parameter.name };
  });
}

function explained(parameter: Parameter, argument: Argument, input: Input | undefined): Omit<ExplainedInput, "isAtFault"> {
  const { name, description } = parameter;
  const { from, unknown } = argument;
  const told = { name, description, from, cell: null, held: null };
  if (unknown !== null || !input) return { ...told, read: "not known", state: "unknown" };
  switch (input.takes) {
    case "a cell":
      return { ...told, cell: cellOf(argument, input), ...cellRead(parameter, argument, input) };
    case "a column":
      if (input.isLeftOut || from.is === "left out") return { ...told, read: blankInWords(parameter) ?? "left out", state: "default" };
      if (input.only) return { ...told, cell: cellOf(argument, input.only), ...cellRead(parameter, argument, input.only) };
      return { ...told, read: columnInWords(argument, input.height), state: "read" };
    case "a range":
      if (input.isLeftOut) return { ...told, read: blankInWords(parameter) ?? "left out", state: "default" };
      return input.refusal
        ? { ...told, read: sentence(input.refusal.message), state: "refused" }
        : { ...told, read: rangeInWords(argument, input), state: "read" };
  }
}

/** `5 rows`; of what is no column, its size. */
function columnInWords({ cells }: Argument, height: number): string {
  const width = Math.max(...(cells ?? []).map((row) => row.length));
  return cells !== null && cells.length > 1 && width > 1 ? sizeInWords({ height: cells.length, width }) : counted(height, "row");
}

/** The one cell of a range as it would be typed, or its size. */
function rangeInWords({ cells }: Argument, size: Pick<RangeInput, "height" | "width">): string {
  return size.height * size.width === 1 ? heldInWords(cells?.[0]?.[0]).replace(/[“”]/g, "") : sizeInWords(size);
}

function cellRead(
  parameter: Parameter,
  { from }: Argument,
  { cell, kind, read, whenBlank }: CellInput,
): Pick<ExplainedInput, "held" | "read" | "state"> {
  switch (read.is) {
    case "value": {
      const words = valueInWords(read.value, kind, cell);
      const held = heldInWords(cell);
      // A date cell holds a number that nobody reads; a word or a figure that says itself need not be told twice.
      const isPlain = isFigure(cell, kind) || typeof cell === "boolean" || held === words || held === `“${words}”`;
      return { held: isPlain ? null : held, read: words, state: "read" };
    }
    case "blank": {
      const says = from.is === "left out" ? "left out" : "blank";
      if (whenBlank === undefined) return { held: null, read: says, state: "blank" };
      const isNamed = typeof whenBlank === "object" && whenBlank !== null;
      const isSaid = isNamed || kind === "yes or no";
      const meaning = isSaid ? valueInWords(whenBlank, kind) : (blankInWords(parameter) ?? valueInWords(whenBlank, kind));
      return { held: null, read: meaning, state: "default" };
    }
    case "refused":
      return { held: null, read: sentence(read.refusal.message), state: "refused" };
  }
}

/** The cell of a column that counts for the row explained. */
function cellOf({ from, cells }: Argument, { row, column }: CellInput): Place | null {
  const isRange = (cells?.length ?? 0) > 1 || (cells?.[0]?.length ?? 0) > 1;
  return from.area === null ? null : placeIn(from.area, isRange ? row : 0, isRange ? column : 0);
}

const FIGURES: ReadonlySet<Kind> = new Set<Kind>(["number", "money", "unit price", "share", "year"]);

/** Whether a cell holds a number and is read as one; of a date only where it holds no time of day. */
function isFigure(cell: unknown, kind: CellInput["kind"]): boolean {
  if (typeof cell !== "number") return false;
  return kind === "date" ? Number.isInteger(cell) : FIGURES.has(kind);
}

/** What a blank means, as the docs of the argument say it: `not issued`. */
function blankInWords({ description }: Parameter): string | null {
  const [, is, does] = /\bblank (?:(?:is|for) ([^.;]+)|(withholds [^.;]+))/i.exec(description) ?? [];
  return is === "FALSE" ? "No" : (is ?? does ?? null);
}
