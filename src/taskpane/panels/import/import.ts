import { button } from "../../parts/button";
import { element } from "../../parts/element";
import { errorCard } from "../../parts/error-card";
import { importFile } from "../../importing/import-file";
import type { Imported } from "../../importing/messages";
import type { Pane, Panel, View } from "../panel";
import { type DatesAsked, extractWithDates } from "../../../core/import/dates-of-columns";
import { datesQuestion } from "./dates-question";
import { counted, findings, sentence } from "./findings";
import { servedFunctions } from "./served";
import { areasIn, ROWS_OF_A_SHEET, rowsOf, sheetOf } from "./sheet";

const ALL = "";

/** Reads a published or exported file, shows what was found, and writes what the functions use of it to a new sheet. */
export const importing: Panel = {
  name: "import",
  row: {
    group: "Everyday work",
    title: "Import a file",
    summary: "GIAS, Ofsted and SEN2 files, ready for the functions",
    words: "csv schools extract management information",
  },
  open,
};

function open({ act, bar, hasWorkbook }: Pane): View {
  const input = element("input", { id: "file", type: "file", accept: ".csv,.txt,.tsv,.tab,text/csv,text/tab-separated-values" });
  const choosing = element(
    "div",
    { class: "field" },
    element("label", { for: "file" }, "File"),
    element(
      "p",
      { class: "small" },
      "An extract of Get Information About Schools, Ofsted’s management information, DfE’s list of schools, or a SEN2 export, as CSV.",
    ),
    input,
  );
  const stage = element("div", { class: "stack" });
  const write = button("Write to a new sheet", () => undefined, { class: "main grow", "aria-describedby": "why-not" });
  const why = element("p", { class: "small", id: "why-not" });
  const dock = element("div", { class: "dock", hidden: true }, why, element("div", { class: "row" }, write));
  let writeNow: () => Promise<void> = async () => undefined;
  let isWriting = false;
  let cancelReading: () => void = () => undefined;

  write.addEventListener("click", () => void writeNow());
  // The same file may be chosen again, and is a change only if there was none.
  input.addEventListener("click", () => (input.value = ""));
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (file) void read(file);
  });

  async function read(file: File): Promise<void> {
    cancelReading();
    dock.hidden = true;
    const progress = element("progress", { max: "1", value: "0", "aria-labelledby": "importing" });
    const share = element("p", { class: "grow", role: "status" }, "0%");
    const reading = importFile(file, (read) => {
      progress.value = read;
      share.textContent = `${Math.floor(read * 100)}%`;
    });
    stage.replaceChildren(
      element(
        "section",
        { class: "card" },
        element("h2", { id: "importing" }, `Reading ${file.name}`),
        progress,
        element("div", { class: "row" }, share, button("Cancel", reading.cancel)),
        element("p", { class: "small" }, "Nothing is written until you say so."),
      ),
    );
    let isReplaced = false;
    cancelReading = () => {
      isReplaced = true;
      reading.cancel();
    };
    const outcome = await reading.done;
    if (isReplaced) return;
    cancelReading = () => undefined;
    if (outcome === null) {
      stage.replaceChildren();
      bar.say("Import cancelled. Nothing was written.");
      input.focus();
    } else if (typeof outcome === "string") {
      stage.replaceChildren(errorCard(`${file.name} could not be read`, element("p", {}, sentence(outcome))));
    } else await show(file.name, outcome);
  }

  async function show(name: string, imported: Imported): Promise<void> {
    const title = element("h2", { tabindex: "-1" }, imported.header.kind.name);
    const areas = areasIn(imported);
    const choice = element(
      "select",
      { id: "area" },
      element("option", { value: ALL }, `All ${counted(areas.length, "authority", "authorities")}`),
      ...areas.map(({ area, rows }) => element("option", { value: area }, `${area} (${rows.toLocaleString("en-GB")})`)),
    );
    const wanted = () => (choice.value === ALL ? null : choice.value);
    const notes = element("ul", { class: "notes" });
    const question = imported.undecided.length > 0 ? datesQuestion(imported.undecided, readDates) : null;
    const served = servedFunctions(imported);
    let asked: DatesAsked | null = null;
    let hasOne: boolean | null = null;

    /** Why nothing can be written as yet; "" where it can. */
    function hindrance(): string {
      if (hasOne === false) return "There is no workbook here to write in: open this pane in Excel.";
      if (question && asked === null) return "Say first how the dates are to be read.";
      if (rowsOf(imported, wanted()) > ROWS_OF_A_SHEET)
        return `A sheet holds ${ROWS_OF_A_SHEET.toLocaleString("en-GB")} rows under its headings: choose one authority, or cut the file down.`;
      return "";
    }

    function update(): void {
      const reason = hindrance();
      why.textContent = reason;
      why.hidden = reason === "";
      write.hidden = hasOne !== true;
      if (reason === "") write.removeAttribute("aria-disabled");
      else write.setAttribute("aria-disabled", "true");
    }

    function readDates(said: DatesAsked | null): void {
      asked = said;
      const extract = said === null ? imported : { ...imported, ...extractWithDates(imported, said) };
      notes.replaceChildren(...findings(extract, said).map((finding) => element("li", {}, finding)));
      writeNow = async () => (hindrance() === "" ? writeDown(extract, wanted()) : undefined);
      update();
    }

    choice.addEventListener("change", update);
    readDates(null);
    stage.replaceChildren(
      element(
        "section",
        { class: "card" },
        title,
        element("p", { class: "small" }, name),
        element("p", { class: "big" }, counted(imported.rows, "row", "rows")),
      ),
      ...(question ? [question] : []),
      ...(areas.length > 1 ? [element("div", { class: "field" }, element("label", { for: "area" }, "Local authority"), choice)] : []),
      element("section", {}, element("h2", {}, "Noted"), notes),
      ...(served ? [served] : []),
    );
    title.focus();
    hasOne = await hasWorkbook;
    update();
    // Another file may have been chosen meanwhile.
    if (title.isConnected) dock.hidden = imported.rows === 0;
  }

  async function writeDown(imported: Imported, area: string | null): Promise<void> {
    if (isWriting) return;
    isWriting = true;
    write.setAttribute("aria-disabled", "true");
    await act(async (to) => {
      const { name, headings, formats, rows } = sheetOf(imported, area);
      const sheet = await to.sheet(name);
      const onProgress = (written: number) => void (write.textContent = `Writing row ${written.toLocaleString("en-GB")}`);
      const written = await to.cells({ sheet, row: 0, column: 0 }, { rows: [headings, ...rows], formats, onProgress });
      await to.table(written, { name });
      await to.freeze(sheet, 1);
      await to.fit({ ...written, bottom: 0 });
      to.show({ ...written, bottom: 0, right: 0 });
      return `${counted(rows.length, "row", "rows")} written to the new sheet ${sheet}.`;
    });
    isWriting = false;
    write.removeAttribute("aria-disabled");
    write.textContent = "Write to a new sheet";
  }

  return { title: "Import a file", content: [choosing, stage, privacy()], dock };
}

function privacy(): HTMLElement {
  return element(
    "p",
    { class: "small" },
    "The file is read on this computer and goes nowhere else. Columns the functions do not use, names of people among them, are left out.",
  );
}
