import { placeAddress, type Place } from "../../../formulas/address";
import { essexCalls, formulaOf } from "../../../formulas/tree";
import { button } from "../../parts/button";
import { cellStrip } from "../../parts/cell-strip";
import { dock } from "../../parts/dock";
import { element } from "../../parts/element";
import { uniqueId } from "../../parts/ids";
import { addressFrom } from "../../workbook/cells";
import { areaOf } from "../../workbook/held";
import { refusalOf } from "../../workbook/run";
import { select, type Selected } from "../../workbook/selection";
import type { Pane, Panel, View } from "../panel";
import type { CellExplanation } from "../../../explain/cell";
import { nothingHere, noWorkbook } from "./nothing";

/** How the selected cell came about: follows the selection. */
export const explaining: Panel = {
  name: "explain",
  row: {
    group: "Selected cell",
    title: "Explain",
    summary: "How a cell came about: rule, source, steps, what would change it",
    words: "why explain working steps source rule law error what if",
    now: (pane) => {
      const selected = pane.selected();
      return selected && isOurs(selected) ? { summary: `How ${selected.address} came about: rule, source, steps` } : null;
    },
  },
  open: explainView,
};

function isOurs({ formula, spill }: Selected): boolean {
  const read = formulaOf(spill?.formula ?? formula);
  return read !== null && essexCalls(read).length > 0;
}

/** The part that is loaded when a cell is first explained. */
const part = () => import(/* webpackChunkName: "explain" */ "./explained");
type Part = Awaited<ReturnType<typeof part>>;

function explainView(pane: Pane): View {
  const strip = cellStrip();
  const content = element("div", { class: "stack" });
  const spoken = element("p", { class: "vh", role: "status" });
  const about = element(
    "p",
    { class: "small", id: uniqueId("about"), hidden: true },
    "“Write the working” adds a sheet that works it out again with Excel’s own formulas, the source beside each line.",
  );
  const write = button("Write the working", () => void writeDown(), { class: "main grow", "aria-describedby": about.id });
  const copy = button("Copy as text", () => void copyIt());
  const foot = dock({ buttons: [write, copy] });
  foot.hidden = true;

  let loaded: Part | null = null;
  let shown: CellExplanation | null = null;
  let told = "";
  /** The cell that a link of the panel has selected: what led to it stays. */
  let led: string | null = null;
  let round = 0;

  /** Selects cells, and keeps what is explained: it is followed again from the next cell that is selected in the workbook. */
  async function goTo(place: Place): Promise<void> {
    led = placeAddress(place);
    try {
      await select(areaOf(place));
      spoken.textContent = shown
        ? `${addressFrom(areaOf(place), shown.selected.sheet)} is selected. The panel still explains ${nameOf(shown)}.`
        : "";
    } catch (error) {
      led = null;
      pane.bar.say(refusalOf(error));
    }
  }

  async function follow(selected: Selected): Promise<void> {
    if (placeAddress(selected.cell) === led) return;
    led = null;
    const mine = ++round;
    try {
      loaded ??= await part();
      const found = await loaded.explained(selected.cell);
      if (mine === round) show(found, selected, loaded);
    } catch (error) {
      // While a cell is being typed in, what was seen before stands.
      if (mine === round && shown === null) content.replaceChildren(element("p", {}, refusalOf(error)));
    }
  }

  function show(found: CellExplanation, selected: Selected, { explanationOf, spokenOf }: Part): void {
    strip.show(selected.address, found.formula ?? selected.formula);
    // What has not changed is left as it is, with what was filled in and where the reader is.
    const next = JSON.stringify(found);
    if (next === told) return;
    told = next;
    shown = found;
    foot.hidden = about.hidden = found.calls.length === 0;
    content.replaceChildren(...(found.nothing === null ? explanationOf(found, pane.signatures, goTo) : [nothingHere(found, selected)]));
    spoken.textContent = `${selected.address}: ${found.nothing === null ? spokenOf(found) : (found.misnamed ?? "nothing of ESSEX to explain")}`;
  }

  async function writeDown(): Promise<void> {
    if (!shown || !loaded) return;
    const { selected, calls } = shown;
    const { workingOf } = loaded;
    const name = nameOf(shown);
    await pane.act(async (to) => {
      const sheet = await to.plan(workingOf(calls[0]!, selected));
      return `The working of ${name} is on the new sheet ${sheet}.`;
    });
  }

  async function copyIt(): Promise<void> {
    if (!shown || !loaded) return;
    const text = loaded.textOf(shown);
    pane.bar.clear();
    try {
      await navigator.clipboard.writeText(text);
      pane.bar.say("Copied as text.");
    } catch {
      const area = element("textarea", { readonly: true, rows: "8", "aria-label": "The explanation as text" });
      area.value = text;
      content.append(area);
      area.focus();
      area.select();
      pane.bar.say("The clipboard is closed to this page. The text is selected: press Ctrl+C.");
    }
  }

  void pane.hasWorkbook.then((has) => {
    if (!has) content.replaceChildren(noWorkbook());
  });
  return {
    title: "Explain",
    strip: strip.element,
    content: [content, about, spoken],
    dock: foot,
    selectionChanged: (selected) => void follow(selected),
  };
}

function nameOf({ selected }: CellExplanation): string {
  return addressFrom(areaOf(selected), selected.sheet);
}
