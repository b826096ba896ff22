import type { Form } from "../../../twin/form";
import { button } from "../../parts/button";
import { dock } from "../../parts/dock";
import { download, WORKBOOK_FILE } from "../../parts/download";
import { element } from "../../parts/element";
import { empty } from "../../parts/empty";
import { errorCard } from "../../parts/error-card";
import { progress } from "../../parts/progress";
import { segmented } from "../../parts/segmented";
import { today } from "../../today";
import { todayInExcel } from "../../workbook/held";
import { openNew, opensNew } from "../../workbook/new-workbook";
import { ownFile, workbookName } from "../../workbook/own-file";
import { refusalOf } from "../../workbook/run";
import type { Pane, Panel, View } from "../panel";
import { becomingSections, leftToYou, totalInWords } from "./becoming";
import type { Copy } from "./made";
import { part } from "./part";

const SAYS: Readonly<Record<Form, string>> = {
  classic: "Classic formulas, with their workings on a sheet of their own. It opens everywhere.",
  lambda: "Formulas that are worked out row by row become names, each a LAMBDA. Older Excels and LibreOffice show errors instead.",
};
/** How long cells are copied before the pane is drawn again, in milliseconds. */
const TURN_MS = 50;
/** How much of the whole is done when the file is read, and when its cells are copied. */
const READ = 0.2;
const COPIED = 0.9;

/** A copy of the workbook that needs no add-in, for somebody who has none. */
export const copying: Panel = {
  name: "copying",
  row: {
    group: "This workbook",
    title: "Copy for a school",
    summary: "A copy that works without ESSEX, in native Excel formulas",
    words: "twin share send export colleague without add-in native formulas lambda libreoffice values download",
  },
  open: copyingView,
};

/** The officer has stopped it. */
class Stopped extends Error {}

function copyingView(pane: Pane): View {
  let copy: Copy | null = null;
  let isAtWork = false;

  const says = element("p", { class: "small" }, SAYS.classic);
  const form = segmented<Form>(
    "The school has",
    [
      { value: "classic", label: "Any Excel, LibreOffice" },
      { value: "lambda", label: "Excel 365" },
    ],
    (chosen) => void (says.textContent = SAYS[chosen]),
  );
  const shown = element("div", { class: "stack" });
  const spoken = element("p", { class: "small", role: "status" });
  const main = button("See what becomes of it", () => void make(copy === null ? "look" : "save"), { class: "main grow" });
  const open = button("Open in Excel", () => void make("open"), { hidden: true });

  /** The copy of the workbook as it stands at the press: what was seen before may have changed since. */
  async function make(how: "look" | "save" | "open"): Promise<void> {
    if (isAtWork) return;
    if (!(await pane.hasWorkbook))
      return shown.replaceChildren(empty("There is no workbook here", "Open this pane in Excel to copy a workbook."));
    working(true);
    spoken.textContent = "Reading the workbook …";
    try {
      const [made, workbook] = await copyNow();
      copy = made;
      shown.replaceChildren(...becomingSections(made), leftToYou(made));
      spoken.textContent = how === "look" ? totalInWords(made) : how === "save" ? saved(made, workbook) : await opened(made);
    } catch (error) {
      copy = null;
      const isStopped = error instanceof Stopped;
      shown.replaceChildren(...(isStopped ? [] : [errorCard("The copy is not made", element("p", {}, refusalOf(error)))]));
      spoken.textContent = isStopped ? "Stopped. No copy was made." : "The copy is not made.";
      if (isStopped) main.focus();
    }
    working(false);
  }

  /** The copy, and what the workbook is called. Its progress is shown meanwhile, with a way to stop it. */
  async function copyNow(): Promise<readonly [Copy, string]> {
    let isStopped = false;
    let drawn = performance.now();
    const doing = progress("Making the copy", () => (isStopped = true));
    shown.replaceChildren(doing.element);
    const turn = async (share: number, words: string) => {
      doing.show(share, words);
      await new Promise((resolve) => setTimeout(resolve));
      if (isStopped) throw new Stopped();
      drawn = performance.now();
    };
    const [{ copyOf }, name, file] = await Promise.all([
      part(),
      workbookName(),
      ownFile((share) => doing.show(share * READ, "Reading the workbook’s file")),
    ]);
    await turn(READ, "Looking for ESSEX cells");
    const made = await copyOf(file, copy, {
      form: form.value(),
      today: (await todayInExcel()) ?? today(),
      onCell: async (done, all) => {
        if (performance.now() - drawn < TURN_MS) return;
        await turn(READ + ((COPIED - READ) * done) / all, `${counted(done)} of ${counted(all)} ESSEX cells`);
      },
    });
    await turn(1, "The copy is made");
    return [made, name];
  }

  function saved(made: Copy, workbook: string): string {
    const name = nameOfCopy(workbook, made.hasMacros);
    download(name, made.bytes, WORKBOOK_FILE);
    return `Saved as ${name}. If no file comes, this Excel lets no pane save one: ${mayOpen(made) ? "open it instead, or " : ""}use Excel on the web.`;
  }

  async function opened(made: Copy): Promise<string> {
    try {
      await openNew(made.bytes);
      return "The copy is open in a window of its own. Save it from there.";
    } catch (error) {
      return `The copy was not opened. ${refusalOf(error)} Save it instead.`;
    }
  }

  function working(is: boolean): void {
    isAtWork = is;
    for (const each of [main, open]) each.setAttribute("aria-disabled", String(is));
    main.textContent = copy === null ? "See what becomes of it" : "Save the copy";
    open.hidden = copy === null || !mayOpen(copy);
  }

  return {
    title: "Copy for a school",
    content: [
      element(
        "p",
        {},
        "For somebody without ESSEX: in the copy native formulas stand where ESSEX stood, with their facts and sources beside them. This workbook stays as it is.",
      ),
      form.element,
      says,
      shown,
    ],
    dock: dock({ lead: [spoken], buttons: [main, open] }),
  };
}

/** Excel opens no file with macros as a new workbook. */
function mayOpen({ hasMacros }: Copy): boolean {
  return opensNew() && !hasMacros;
}

/** `Tracker.xlsx` is copied as `Tracker - copy for a school.xlsx`. */
function nameOfCopy(name: string, hasMacros: boolean): string {
  const stem = name.replace(/\.xl\w+$/i, "").replace(/[\\/:*?"<>|]/g, "-");
  return `${stem} - copy for a school${hasMacros ? ".xlsm" : ".xlsx"}`;
}

function counted(count: number): string {
  return count.toLocaleString("en-GB");
}
