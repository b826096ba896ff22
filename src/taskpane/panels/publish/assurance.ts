import { button } from "../../parts/button";
import { element } from "../../parts/element";
import { section } from "../../parts/section";
import { tag } from "../../parts/tag";
import { todoList } from "../../parts/todo-list";
import { today } from "../../today";
import { refusalOf } from "../../workbook/run";
import type { Pane } from "../panel";
import { part } from "./part";

/** The sheet of who answers for a workbook: added, and compared with the workbook as it stands now. */
export function assuranceSection(pane: Pane): HTMLElement {
  const found = element("div", { class: "stack" });
  const spoken = element("p", { class: "vh", role: "status" });

  async function addIt(): Promise<void> {
    const { addAssurance } = await part();
    await pane.act((to) => addAssurance(to, today(), (_share, name) => void (spoken.textContent = `Reading ${name}`)));
  }

  async function compareIt(): Promise<void> {
    spoken.textContent = "Reading the workbook …";
    try {
      const { compared } = await part();
      const all = await compared((_share, name) => void (spoken.textContent = `Reading ${name}`));
      found.replaceChildren(
        ...all.map(({ sheet, made, changes }) =>
          changes.length === 0
            ? element("p", {}, `${sheet}, taken on ${made}: nothing has changed since. `, tag("ok", "The same"))
            : element(
                "div",
                {},
                element("p", {}, `${sheet}, taken on ${made}: the workbook is no longer what was assured.`),
                element("ul", {}, ...changes.map((change) => element("li", {}, change))),
              ),
        ),
      );
      spoken.textContent = all
        .map(({ sheet, changes }) => `${sheet}: ${changes.length === 0 ? "nothing has changed." : changes.join(" ")}`)
        .join(" ");
    } catch (error) {
      const words = refusalOf(error);
      found.replaceChildren(element("p", {}, words));
      spoken.textContent = words;
    }
  }

  return section(
    "Assurance",
    todoList([
      {
        title: "Assurance sheet",
        why: "Functions used and where, versions, a hash of every input, and who analysed and assured: what the section 151 officer asks.",
        action: button("Add sheet", () => void addIt(), { class: "s", "aria-label": "Add sheet of assurance" }),
      },
      {
        title: "Is it still what was assured?",
        why: "Takes the hashes again, and says which inputs, formulas or versions have changed.",
        action: button("Compare", () => void compareIt(), { class: "s", "aria-label": "Compare with the assurance sheet" }),
      },
    ]),
    found,
    spoken,
  );
}
