import type { Treatment } from "../../../twin/treatment";
import { disclosure } from "../../parts/disclosure";
import { element } from "../../parts/element";
import { section } from "../../parts/section";
import { table } from "../../parts/table";
import { todoList } from "../../parts/todo-list";
import type { Becoming, Copy } from "./made";

interface Words {
  readonly title: (cells: number) => string;
  readonly says: string;
}

const WORDS: Readonly<Record<Treatment, Words>> = {
  follows: {
    title: (cells) => ofCells(cells, "follows its inputs", "follow their inputs"),
    says: "Native formulas work them out again when an input changes, as far as the facts in the copy reach.",
  },
  held: {
    title: (cells) => ofCells(cells, "holds for its inputs as they are", "hold for their inputs as they are"),
    says: "Native formulas show how the figure comes about. Once an input changes, the cell says so and shows no figure.",
  },
  value: {
    title: (cells) => ofCells(cells, "is a value", "are values"),
    says: "ESSEX alone works these out. Once an input changes, the cell says so and shows no figure; where that cannot be watched, the copy says so.",
  },
};

/** All of it in a sentence or two, to be read out. */
export function totalInWords({ becoming }: Copy): string {
  const all = becoming.reduce((sum, { cells }) => sum + cells, 0);
  const parts = becoming.map(({ treatment, cells }) => WORDS[treatment].title(cells).replace(/ cells?/, ""));
  return `${ofCells(all, "calls", "call")} ESSEX: ${parts.join(", ")}.`;
}

/** More functions than these stand behind a heading that is opened. */
const SHOWN = 12;

/** What becomes of the ESSEX cells, each way by itself, function by function. */
export function becomingSections({ becoming }: Copy): readonly HTMLElement[] {
  return becoming.map(({ treatment, cells, functions }: Becoming) => {
    const { title, says } = WORDS[treatment];
    const listed = table({
      caption: title(cells),
      isCaptionSeen: false,
      headings: ["Function", "Cells"],
      rows: functions.map((each) => [element("span", { class: "code" }, each.name), each.cells.toLocaleString("en-GB")]),
    });
    return section(
      title(cells),
      element("p", {}, says),
      functions.length > SHOWN ? disclosure(`${functions.length} functions`, listed) : listed,
    );
  });
}

/** What only the officer can judge before the copy is sent. */
export function leftToYou({ sheets, hidden, errors, about, ask, hasMacros }: Copy): HTMLElement {
  const hiddenOnes =
    hidden.length === 0 ? "" : `, ${hidden.length === 1 ? "one of them" : `${hidden.length} of them`} hidden (${hidden.join(", ")})`;
  return section(
    "Left to you before it is sent",
    todoList([
      {
        title: "Take out what the school must not see",
        why: `All of the workbook is in the copy: ${sheets === 1 ? "its sheet" : `${sheets} sheets`}${hiddenOnes}.`,
      },
      ...(errors === 0
        ? []
        : [
            {
              title: "Look at the errors",
              why: `${ofCells(errors, "of ESSEX shows an error", "of ESSEX show an error")}, and the copy shows the same.`,
            },
          ]),
      ...(hasMacros
        ? [{ title: "Look at the macros", why: "They are in the copy too, which is therefore an .xlsm and can only be saved." }]
        : []),
      {
        title: "Say whom to ask",
        why: `Beyond the inputs it holds for, a cell says “${ask}”, or #N/A where other formulas read it. The sheet “${about}” lists each formula with its sources.`,
      },
    ]),
  );
}

function ofCells(count: number, one: string, several: string): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? `cell ${one}` : `cells ${several}`}`;
}
