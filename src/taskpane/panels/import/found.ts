import { type DatesAsked, extractWithDates } from "../../../core/import/dates-of-columns";
import { counted } from "../../building/counted";
import type { Imported } from "../../importing/messages";
import { button } from "../../parts/button";
import { dock } from "../../parts/dock";
import { element } from "../../parts/element";
import { section } from "../../parts/section";
import { nameForNew } from "../../workbook/sheets";
import type { Pane } from "../panel";
import { choicesOf } from "./choices";
import { datesQuestion } from "./dates-question";
import { findings } from "./findings";
import { countedRows } from "./nouns";
import { rowsKept } from "./rows";
import { servedFunctions } from "./served";
import { ROWS_OF_A_SHEET } from "./sheet";
import { importSteps, type Known } from "./steps";

/** What was found in a file, the choice of what is kept, and the button that writes it. */
export interface Found {
  readonly content: readonly HTMLElement[];
  readonly foot: HTMLElement;
  focus(): void;
  /** Looks again at the workbook: sheets may have come or gone. */
  again(): void;
  /** What the steps say. */
  known(): Known;
}

/** `write` hears the file as its dates are to be read, and the rows that are kept. */
export function foundIn(pane: Pane, name: string, imported: Imported, write: (extract: Imported, kept: readonly number[]) => void): Found {
  const { kind } = imported.header;
  const title = element("h2", { tabindex: "-1" }, kind.name);
  const notes = element("ul", { class: "notes" });
  const steps = element("div", {});
  const question = imported.undecided.length > 0 ? datesQuestion(imported.undecided, readDates) : null;
  const served = servedFunctions(imported);
  const choices = choicesOf(imported, pane.settings().authority, {
    changed: update,
    keep: (authority) => void pane.keep("authority", authority),
  });
  const why = element("p", { class: "small", id: "why-not" });
  const spoken = element("p", { class: "vh", role: "status" });
  const main = button("Import", writeIt, { class: "main grow", "aria-describedby": "why-not" });
  const foot = dock({ more: [why, spoken], buttons: [main] });
  let extract = imported;
  let asked: DatesAsked | null = null;
  let hasOne: boolean | null = null;
  let sheet = kind.sheet;
  let kept: readonly number[] = [];
  let pause: ReturnType<typeof setTimeout> | undefined;

  /** Why nothing can be written as yet; "" where it can. */
  function hindrance(): string {
    if (hasOne === false) return "There is no workbook here to write in: open this pane in Excel.";
    if (question && asked === null) return "Say first how the dates are to be read.";
    if (kept.length === 0) return "These choices leave no rows: there is nothing to write.";
    if (kept.length > ROWS_OF_A_SHEET)
      return `A sheet holds ${ROWS_OF_A_SHEET.toLocaleString("en-GB")} rows under its headings: choose one authority, or cut the file down.`;
    return "";
  }

  function known(): Known {
    const { header, headerRow, rows } = imported;
    const soFar = { kind: kind.name, headerRow, columns: header.columns.length, columnsOfKind: kind.columns.length, rows };
    return {
      soFar,
      read: rows.toLocaleString("en-GB"),
      chosen: [choices.value().area ?? [], kept.length.toLocaleString("en-GB")].flat().join(", "),
      sheet: `“${sheet}”`,
    };
  }

  function tell(): void {
    const reason = hindrance();
    const isNew = sheet === kind.sheet;
    const what = `A Table of ${counted(extract.columns.length, "column", "columns")} on a new sheet.`;
    why.textContent = reason || (isNew ? what : `${what} ${kind.sheet} is there already, and stays as it is.`);
    main.textContent = `Import ${countedRows(kind, kept.length)} to “${sheet}”`;
    main.hidden = hasOne !== true;
    main.setAttribute("aria-disabled", String(reason !== ""));
    // Another file may have been chosen meanwhile.
    foot.hidden = imported.rows === 0 || hasOne === null;
    steps.replaceChildren(importSteps("choice", known()));
  }

  function update(): void {
    kept = rowsKept(imported, choices.value());
    tell();
    clearTimeout(pause);
    pause = setTimeout(() => (spoken.textContent = `${countedRows(kind, kept.length)} chosen.`), PAUSE_MS);
  }

  async function look(): Promise<void> {
    hasOne = await pane.hasWorkbook;
    if (hasOne) sheet = await nameForNew(kind.sheet).catch(() => sheet);
    tell();
  }

  function readDates(said: DatesAsked | null): void {
    asked = said;
    extract = said === null ? imported : { ...imported, ...extractWithDates(imported, said) };
    notes.replaceChildren(...findings(extract, said).map((finding) => element("li", {}, finding)));
    tell();
  }

  function writeIt(): void {
    const reason = hindrance();
    if (reason === "") write(extract, kept);
    else pane.bar.say(reason);
  }

  kept = rowsKept(imported, choices.value());
  readDates(null);
  void look();
  return {
    content: [
      element("section", { class: "card" }, title, element("p", { class: "small" }, `${name}, ${counted(imported.rows, "row", "rows")}`)),
      ...(question ? [question] : []),
      ...choices.elements,
      section("Noted", notes),
      section("What is happening", steps),
      ...(served ? [served] : []),
    ],
    foot,
    focus: () => title.focus(),
    again() {
      choices.remembered(pane.settings().authority);
      void look();
    },
    known,
  };
}

const PAUSE_MS = 600;
