import examples from "../../functions/examples.json";
import { type BookLook, type BookSheet } from "../book";
import { type Content } from "../../sheets/plan";
import { GENERAL, sheet } from "../draft";
import { expectedOf } from "./expected";
import { verdict } from "./verdict";

export const ANSWERS = "Answers";

interface Example {
  readonly formula: string;
  readonly answer: string;
  readonly says: string;
  readonly spills?: boolean;
  readonly refusal?: { readonly formula: string; readonly error: string };
}

interface Line {
  readonly name: string;
  readonly asked: string;
  readonly says: string;
  readonly got: string;
  readonly expected: ReturnType<typeof expectedOf>;
}

/** Of each function the answer and the refusal that its page in the docs shows. */
export function answersSheet(): BookSheet {
  const lines = Object.entries(examples as Readonly<Record<string, Example>>).flatMap(([name, example]) => linesOf(name, example));
  return sheet(ANSWERS, (draft) => {
    draft.title(
      "Every function, with an answer that is known",
      "What each function’s page in the documentation says that it answers; of a table, its first heading. And what each refuses, with which error.",
    );
    draft.headingsAt("A5", [
      ["Function", "left"],
      ["Asked", "left"],
      ["What it shows", "left"],
      ["Expected", "left"],
      ["Got", "left"],
      ["May differ by", "right"],
      ["Result", "left"],
    ]);
    lines.forEach(({ name, asked, says, got, expected }, index) => {
      const row = 6 + index;
      const look = (style: BookLook["style"], more: Partial<BookLook> = {}) =>
        ({ style, format: null, isWrapped: true, ...more }) as BookLook;
      const shown: BookLook = { style: "figure", format: expected.format, align: "left", isWrapped: true };
      const contents: Content[] = [name, asked, says, expected.value, { formula: got }, expected.within, verdict(row)];
      draft.block(
        `A${row}`,
        [contents],
        [look("label"), look("code"), look("figure"), shown, shown, look("note", { format: GENERAL, align: "right" }), look("label")],
      );
      draft.height(row, 15 * Math.max(1, Math.ceil(asked.length / 54), Math.ceil(says.length / 54)));
    });
    draft.columnWidths({ A: 26, B: 60, C: 56, D: 20, E: 20, F: 12, G: 10 });
    draft.highlight(`A6:G${5 + lines.length}`, '$G6="FAIL"', "late");
    draft.highlight(`G6:G${5 + lines.length}`, '$G6="PASS"', "good");
    draft.freezeAbove(6);
  });
}

function linesOf(name: string, { formula, answer, says, spills, refusal }: Example): Line[] {
  const got = spills ? `=INDEX(${formula.slice(1)},1,1)` : formula;
  const answered: Line = { name, asked: formula, says, got, expected: expectedOf(answer) };
  if (!refusal || spills) return [answered];
  const refused = refusal.formula.slice(1);
  return [
    answered,
    {
      name,
      asked: refusal.formula,
      says: `It is refused, with ${refusal.error}.`,
      // A text that begins as an error does is written as one. Without the add-in every formula is #NAME?, which is no refusal.
      got: `=IF(ISERROR('Self-test'!$B$5),"No add-in",IF(ISNA(${refused}),"Refused: #N/A",IF(ISERROR(${refused}),"Refused: #VALUE!","An answer")))`,
      expected: { value: `Refused: ${refusal.error}`, within: 0, format: null },
    },
  ];
}
