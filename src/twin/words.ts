import { counted } from "../explain/words";
import { type Twin, type TwinRow } from "./twin";
import { type Treatment } from "./treatment";

const TREATMENTS: readonly (readonly [treatment: Treatment, says: string])[] = [
  ["follows", "with native formulas that follow their inputs"],
  ["held", "with native formulas for the inputs as they were"],
  ["value", "with the value for the inputs as they were"],
];

/** What a twin is made of, as lines to read. */
export function inWords({ rows, notes }: Pick<Twin, "rows" | "notes">): readonly string[] {
  if (rows.length === 0) return ["No formula calls ESSEX. The copy is the workbook as it is, but that it does not ask for the add-in."];
  const count = (treatment: Treatment): number => rows.reduce((sum, { treatments }) => sum + (treatments.get(treatment) ?? 0), 0);
  const values = rows.filter(({ treatments }) => treatments.has("value"));
  return [
    `${counted(rows.length, "ESSEX formula")} copied.`,
    ...TREATMENTS.map(([treatment, says]) => `${counted(count(treatment), "cell")} ${says}.`),
    `${counted(notes.length, "note")} on cells say${notes.length === 1 ? "s" : ""} where figures come from; notes that were there stay.`,
    ...(values.length === 0 ? [] : ["With values, some or all:", ...values.map(valueLine)]),
  ];
}

function valueLine({ cells, formula, treatments, notes }: TwinRow): string {
  return `  ${cells} ${formula.slice(0, 80)}: ${counted(treatments.get("value")!, "cell")}${notes.length === 0 ? "" : `. ${notes.join(" ")}`}`;
}
