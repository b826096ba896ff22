// Loaded when a cell is first explained.
import { type CellExplanation, type ExplainedCall, explainCell } from "../../../explain/cell";
import type { Explanation } from "../../../explain/explanation";
import { explanationText } from "../../../explain/text";
import { working } from "../../../explain/working";
import type { Place } from "../../../formulas/address";
import type { SheetPlan } from "../../../sheets/plan";
import { disclosure } from "../../parts/disclosure";
import { element } from "../../parts/element";
import { refusalCard } from "../../parts/error-card";
import { resultCard } from "../../parts/result-card";
import { namedSection, section } from "../../parts/section";
import type { Signature } from "../../signatures";
import { addressFrom } from "../../workbook/cells";
import { areaOf } from "../../workbook/held";
import { hostNow } from "./host";
import { inputsOf } from "./inputs";
import { cellLink, type GoTo, type Here } from "./links";
import { remediesOf, rowsOf } from "./rows";
import { sourcesOf } from "./sources";
import { stepsOf } from "./steps";
import { whatIfOf } from "./what-if";

export async function explained(place: Place): Promise<CellExplanation> {
  return explainCell(await hostNow(), place);
}

/** All of a cell's explanation: of its outer call in full, of the calls within it folded. */
export function explanationOf({ selected, owner, calls }: CellExplanation, signatures: readonly Signature[], goTo: GoTo): readonly Node[] {
  const [outer, ...inner] = calls;
  if (!outer) return [];
  const isFilled = owner.row !== selected.row || owner.column !== selected.column || owner.sheet !== selected.sheet;
  const here: Here = { sheet: selected.sheet, signatures, goTo };
  return [
    ...(isFilled
      ? [
          element(
            "p",
            { class: "small" },
            `${addressFrom(areaOf(selected), selected.sheet)} is filled by the formula in `,
            cellLink(owner, selected.sheet, goTo),
            ".",
          ),
        ]
      : []),
    ...callOf(outer, here),
    ...(inner.length === 0
      ? []
      : [
          section(
            "Calls within the formula",
            ...inner.map((call) =>
              disclosure(
                `${call.explanation.call.id}: ${shortOf(call.explanation)}`,
                element("div", { class: "stack" }, ...callOf(call, here)),
              ),
            ),
          ),
        ]),
    element("p", { class: "small" }, outer.explanation.edition.says),
  ];
}

function callOf(call: ExplainedCall, here: Here): readonly Node[] {
  const { explanation, isWhole } = call;
  const { notes } = explanation;
  return [
    headOf(explanation),
    ...(isWhole ? [] : [element("p", { class: "small code" }, explanation.call.text)]),
    ...(notes.length > 0 ? [element("div", {}, ...notes.map((note) => element("p", {}, note)))] : []),
    ...remediesOf(explanation, here),
    inputsOf(explanation, here),
    ...sourcesOf(explanation),
    ...stepsOf(explanation),
    ...rowsOf(explanation, here),
    ...whatIfOf(call, here),
  ];
}

/** The answer with what would change it, or what is wrong. */
function headOf({ title, answer, refusal, nearest }: Explanation): HTMLElement {
  if (refusal) {
    const { error, argument, says, advice } = refusal;
    return refusalCard(`${error}: ${argument ?? title}`, says, ...(advice ? [element("p", { class: "small" }, advice)] : []));
  }
  if (!answer) return namedSection({ class: "card" }, title);
  return resultCard(title, answer.text, ...nearest.map(({ says }) => says));
}

/** What is read out as another cell is selected. */
export function spokenOf({ calls }: CellExplanation): string {
  return calls[0] ? shortOf(calls[0].explanation) : "";
}

function shortOf({ title, answer, refusal }: Explanation): string {
  if (refusal) return `${refusal.error}, ${refusal.says}`;
  return answer ? `${title}: ${answer.text}` : title;
}

export function textOf({ calls }: CellExplanation): string {
  return calls.map(({ explanation }) => explanationText(explanation)).join("\n\n\n");
}

export function workingOf({ explanation }: ExplainedCall, selected: Place): SheetPlan {
  return working(explanation, selected).plan;
}
