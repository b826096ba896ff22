import type { SoFar } from "../../../core/import/extract";
import { sentence } from "../../../explain/words";
import { importFile } from "../../importing/import-file";
import type { Imported } from "../../importing/messages";
import { element } from "../../parts/element";
import { errorCard } from "../../parts/error-card";
import { progress } from "../../parts/progress";
import { section } from "../../parts/section";
import type { Pane, Panel, View } from "../panel";
import { foundIn } from "./found";
import { countedRows } from "./nouns";
import { type Next, whatNext } from "./next";
import { importSteps } from "./steps";
import { offersOf } from "./summaries";
import { type Stood, writeFile } from "./write";

/** Reads a published or exported file, shows what was found, writes what the functions use of it to a new sheet, and offers what it serves. */
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

/** What is shown of a file, with its foot. */
interface Stage {
  readonly content: readonly HTMLElement[];
  readonly foot: HTMLElement | null;
  readonly again?: () => void;
}

function open(pane: Pane): View {
  const { bar } = pane;
  const input = element("input", { id: "file", type: "file", accept: ".csv,.txt,.tsv,.tab,text/csv,text/tab-separated-values" });
  const hint = element(
    "p",
    { class: "small" },
    "An extract of Get Information About Schools, Ofsted’s management information, DfE’s list of schools, or a SEN2 export, as CSV.",
  );
  const stage = element("div", { class: "stack" });
  const foot = element("div", {});
  let now: Stage = { content: [], foot: null };
  let cancelReading: () => void = () => undefined;

  // The same file may be chosen again, and is a change only if there was none.
  input.addEventListener("click", () => (input.value = ""));
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (file) void read(file);
  });

  function show(next: Stage): void {
    now = next;
    // Once there is a file, what stands about it has the room.
    hint.hidden = next.content.length > 0;
    stage.replaceChildren(...next.content);
    foot.replaceChildren(...(next.foot ? [next.foot] : []));
  }

  async function read(file: File): Promise<void> {
    cancelReading();
    const steps = element("div", {});
    const doing = progress(`Reading ${file.name}`, () => reading.cancel());
    const tell = (share: number, soFar: SoFar | null) => {
      const percent = `${Math.floor(share * 100)}%`;
      doing.show(share, soFar && soFar.rows > 0 ? `${percent}, ${soFar.rows.toLocaleString("en-GB")} rows so far` : percent);
      steps.replaceChildren(importSteps(soFar ? "rows" : "headings", { soFar, ...(soFar && { read: percent }) }));
    };
    const reading = importFile(file, tell);
    tell(0, null);
    show({
      content: [
        doing.element,
        section("What is happening", steps, element("p", { class: "small" }, "Nothing is written until every row is read and you say so.")),
      ],
      foot: null,
    });
    let isReplaced = false;
    cancelReading = () => {
      isReplaced = true;
      reading.cancel();
    };
    const outcome = await reading.done;
    if (isReplaced) return;
    cancelReading = () => undefined;
    if (outcome === null) {
      show({ content: [], foot: null });
      bar.say("Import cancelled. Nothing was written.");
      input.focus();
    } else if (typeof outcome === "string") {
      show({ content: [errorCard(`${file.name} could not be read`, element("p", {}, sentence(outcome)))], foot: null });
    } else found(file.name, outcome);
  }

  function found(name: string, imported: Imported): void {
    const view = foundIn(pane, name, imported, (extract, kept) => void write(extract, kept));
    show(view);
    view.focus();

    async function write(extract: Imported, kept: readonly number[]): Promise<void> {
      if (input.disabled) return;
      const rows = countedRows(extract.header.kind, kept.length);
      let isCancelled = false;
      const doing = progress(`Writing ${rows}`, () => (isCancelled = true));
      const onProgress = (written: number) =>
        doing.show(written / Math.max(1, kept.length), `${written.toLocaleString("en-GB")} of ${rows}`);
      onProgress(0);
      // Its button keeps the focus, and the foot stays.
      now = { content: [doing.element, section("What is happening", importSteps("sheet", view.known()))], foot: view.foot };
      stage.replaceChildren(...now.content);
      input.disabled = true;
      let stood = null as Stood | null;
      const written = await pane.act((to) =>
        writeFile(to, extract, kept, { onProgress, isCancelled: () => isCancelled }, (where) => (stood = where)),
      );
      input.disabled = false;
      if (!written || !stood) {
        show(view);
        view.again();
        return view.focus();
      }
      const next = done(extract, kept, stood);
      const isStanding = () => pane.journal.steps().includes(written);
      pane.journal.onChange(() => {
        if (now !== next.stage) return;
        if (isStanding()) return next.again();
        show(view);
        view.again();
        // The button that was pressed goes with its words.
        setTimeout(() => document.activeElement === document.body && view.focus());
      });
      show(next.stage);
      next.focus();
    }

    function done(extract: Imported, kept: readonly number[], stood: Stood): Next & { readonly stage: Stage } {
      const { kind } = extract.header;
      const rows = countedRows(kind, stood.rows);
      const next = whatNext(pane, {
        offers: offersOf({ imported: extract, kept, signatures: pane.signatures, settings: pane.settings() }),
        stood,
        rows,
        serves: (kind.serves ?? []).map((served) => served.function),
        another: () => {
          show({ content: [], foot: null });
          input.focus();
        },
      });
      const known = { ...view.known(), sheet: `“${stood.sheet}”` };
      return {
        ...next,
        stage: { content: [...next.content, section("What was done", importSteps("done", known))], foot: next.foot, again: next.again },
      };
    }
  }

  return {
    title: "Import a file",
    content: [element("div", { class: "field" }, element("label", { for: "file" }, "File"), hint, input), stage, privacy()],
    dock: foot,
    selectionChanged: () => now.again?.(),
    shown: () => now.again?.(),
  };
}

function privacy(): HTMLElement {
  return element(
    "p",
    { class: "small" },
    "The file is read on this computer and goes nowhere else. Columns the functions do not use, names of people among them, are left out.",
  );
}
