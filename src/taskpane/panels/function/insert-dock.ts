import type { Example } from "../../examples";
import { button } from "../../parts/button";
import { element } from "../../parts/element";
import { insertFormula, refusalOf, selectedCell, type Cell, type Insertion } from "../../workbook";
import type { Pane, View } from "../panel";

/** The foot of a function: its example into the selected cell, which the button names, or onto the clipboard. */
export function insertDock({ toast, hasWorkbook }: Pane, { formula }: Example): Pick<View, "dock" | "selectionChanged"> {
  const insert = button("Insert example", () => void insertExample(), { class: "main grow", hidden: true });
  const copy = button("Copy formula", () => void copyFormula());
  const why = element(
    "p",
    { class: "small", hidden: true },
    "There is no workbook here to write in: copy the formula and paste it into a cell of Excel.",
  );
  const dock = element("div", { class: "dock" }, why, element("div", { class: "row" }, insert, copy));

  let isInWorkbook = false;
  let isWriting = false;
  let seen: Cell | undefined;
  /** The example as Excel has it once entered, which may differ from ours in spaces or case. */
  let entered = formula;

  void hasWorkbook.then((has) => {
    isInWorkbook = has;
    insert.hidden = !has;
    why.hidden = has;
    copy.classList.toggle("main", !has);
    copy.classList.toggle("grow", !has);
    selectionChanged();
  });

  function name(cell: Cell): void {
    seen = cell;
    const isThere = cell.formula === entered || cell.formula === formula;
    insert.textContent = isThere
      ? `${cell.address} holds this example`
      : cell.isEmpty
        ? `Insert in ${cell.address}`
        : `Replace what is in ${cell.address}?`;
    insert.setAttribute("aria-disabled", String(isThere));
  }

  function selectionChanged(): void {
    // While Excel is busy or a cell is being typed in, the button keeps the name it has; pressing it looks again.
    if (isInWorkbook) void selectedCell().then(name, () => undefined);
  }

  async function insertExample(): Promise<void> {
    try {
      if (!seen) return name(await selectedCell());
      if (isWriting || insert.getAttribute("aria-disabled") === "true") return;
      isWriting = true;
      const insertion = await insertFormula(formula, seen);
      if (!insertion) return noticeChange(await selectedCell());
      const { address } = insertion.cell;
      const said = seen.isEmpty ? `Example inserted in ${address}.` : `Example inserted in ${address}, over what was there.`;
      entered = insertion.cell.formula;
      name(insertion.cell);
      toast.say(said, () => undone(insertion));
    } catch (error) {
      toast.say(refusalOf(error));
    } finally {
      isWriting = false;
    }
  }

  function noticeChange(cell: Cell): void {
    name(cell);
    toast.say(
      `Nothing was written: the selected cell is now ${cell.address}${cell.isEmpty ? "" : ", and it is not empty"}. Press again to go on.`,
    );
  }

  async function undone(insertion: Insertion): Promise<string> {
    const { address } = insertion.cell;
    try {
      const isRestored = await insertion.undo();
      selectionChanged();
      return isRestored ? `${address} is as it was.` : `${address} has been changed since, so it was left alone.`;
    } catch (error) {
      return refusalOf(error);
    }
  }

  async function copyFormula(): Promise<void> {
    try {
      await navigator.clipboard.writeText(formula);
      toast.say("Formula copied.");
    } catch {
      const shown = document.getElementById("formula");
      if (shown) getSelection()?.selectAllChildren(shown);
      toast.say("The clipboard is closed to this page. The formula is selected: press Ctrl+C.");
    }
  }

  return { dock, selectionChanged };
}
