import type { ExplainedCall } from "../../../explain/cell";
import { explain } from "../../../explain/explain";
import type { CellValue, ExplainedInput, Explanation } from "../../../explain/explanation";
import { whatIf } from "../../../explain/what-if";
import { comboBox } from "../../parts/combo-box";
import { disclosure } from "../../parts/disclosure";
import { element } from "../../parts/element";
import { textField } from "../../parts/field";
import type { Here } from "./links";

/** Long enough for a word to be finished, so that a screen reader is not interrupted at each key. */
const TYPING_PAUSE_MS = 500;

/** Other values for the inputs, and the answer as it would be. Nothing is written. */
export function whatIfOf({ asked, explanation }: ExplainedCall, { signatures }: Here): readonly HTMLElement[] {
  const inputs = explanation.inputs.filter(isOneCell);
  if (inputs.length === 0 || asked.args.some(({ unknown }) => unknown !== null)) return [];
  const parameters = signatures.find(({ id }) => id === asked.id)?.parameters ?? [];
  const answer = element("p", { class: "big" });
  const about = element("p", { class: "small" });
  const spoken = element("p", { class: "vh", role: "status" });
  let pause: ReturnType<typeof setTimeout> | undefined;

  const fields = inputs.map((input) => {
    const field = textField({ label: input.name }, { placeholder: input.read });
    const choices = parameters.find(({ name }) => name === input.name)?.choices ?? [];
    if (choices.length > 0) field.element.append(comboBox(field.control, choices, update));
    field.control.addEventListener("input", update);
    return { input, field };
  });

  function update(): void {
    const given = fields.flatMap(({ input, field }) =>
      field.control.value.trim() === "" ? [] : [[input.name, typed(field.control.value)] as const],
    );
    const now = given.length === 0 ? explanation : explain(whatIf(asked, Object.fromEntries(given)), { nearest: false });
    for (const { input, field } of fields) {
      const read = now.inputs.find(({ name }) => name === input.name);
      const isChanged = field.control.value.trim() !== "";
      field.understood(isChanged && read?.state !== "refused" ? (read?.read ?? "") : "");
      field.wrong(isChanged && read?.state === "refused" ? read.read : null);
    }
    const words = inWords(now);
    answer.textContent = given.length === 0 ? "" : words;
    about.textContent = given.length === 0 ? UNCHANGED : `Now ${inWords(explanation)}. Nothing is written.`;
    clearTimeout(pause);
    pause = setTimeout(() => (spoken.textContent = given.length === 0 ? "" : `It would be ${words}`), TYPING_PAUSE_MS);
  }

  about.textContent = UNCHANGED;
  return [disclosure("What if", element("div", { class: "stack" }, ...fields.map(({ field }) => field.element), answer, about, spoken))];
}

const UNCHANGED = "Change an input to see what the answer would be. Nothing is written.";

/** Columns are changed in the sheet, a cell of them at a time. */
function isOneCell({ state, from, cell, read }: ExplainedInput): boolean {
  if (state === "unknown" || from.is === "call" || from.is === "expression") return false;
  const { area } = from;
  const isRange = area !== null && cell === null && (area.top !== area.bottom || area.left !== area.right);
  return !isRange && !/^\d[\d,]* rows?$/.test(read) && !/ × /.test(read);
}

/** What is typed, as Excel would take it from the keyboard. */
function typed(text: string): CellValue {
  const plain = text.trim();
  if (/^[-+]?(?:\d+\.?\d*|\.\d+)%$/.test(plain)) return Number(plain.slice(0, -1)) / 100;
  if (/^[-+]?(?:\d+\.?\d*|\.\d+)$/.test(plain)) return Number(plain);
  if (/^(?:true|false)$/i.test(plain)) return plain.toUpperCase() === "TRUE";
  return plain;
}

function inWords({ answer, refusal, notes }: Explanation): string {
  if (refusal) return `${refusal.error}: ${refusal.says}`;
  return answer?.text ?? notes[0] ?? "blank";
}
