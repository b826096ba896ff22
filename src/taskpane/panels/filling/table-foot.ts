import type { Area } from "../../../formulas/address";
import type { Pane } from "../panel";
import { button } from "../../parts/button";
import { dock } from "../../parts/dock";
import { type Child, element } from "../../parts/element";
import type { Selected } from "../../workbook/selection";
import { withSelected } from "../../building/target";
import { insertTable, type TableFormula, type TablePlace, tablePlace } from "../../building/table-place";

/** A table that may be inserted. */
export interface FootTable extends TableFormula {
  /** What it is called in the bar: `Quote`. */
  readonly what: string;
  /** The cells it reads. */
  readonly read: readonly Area[];
}

export interface Footing {
  readonly lead: readonly Child[];
  /** Said aloud when what is filled in comes to rest. */
  readonly spoken: string;
  /** Null where something is still missing, or wrong. */
  readonly table: FootTable | null;
  /** What is missing. */
  readonly missing?: string;
}

/** The foot of a panel whose main action inserts a table. */
export interface TableFoot {
  readonly element: HTMLElement;
  show(footing: Footing): void;
  selectionChanged(selected: Selected): void;
}

const PAUSE_MS = 900;
const NO_WORKBOOK = "There is no workbook here to write in: copy the formula and paste it into a cell of Excel.";

export function tableFoot(pane: Pane, others: readonly HTMLElement[] = []): TableFoot {
  let footing: Footing = { lead: [], spoken: "", table: null };
  const first = pane.selected();
  let chosen: readonly Selected[] = first ? [first] : [];
  let place: TablePlace | null = null;
  let has: boolean | null = null;
  let round = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const lead = element("div", { class: "result" });
  const spoken = element("p", { class: "vh", role: "status" });
  const why = element("p", { class: "small" });
  const insert = button("Insert", () => void insertIt(), { class: others.length > 1 ? "main full" : "main grow", hidden: true });
  const copy = button("Copy formula", () => void copyIt());
  const foot = dock({ lead: [lead, spoken], more: [why], buttons: [insert, ...others, copy] });

  void pane.hasWorkbook.then((is) => {
    has = is;
    insert.hidden = !is;
    for (const other of others) other.hidden ||= !is && other.classList.contains("writes");
    copy.hidden = is;
    copy.classList.toggle("main", !is);
    void update();
  });

  async function update(): Promise<void> {
    const mine = ++round;
    const { table } = footing;
    const found = table && has ? await tablePlace(chosen, table.read, table.size) : null;
    if (mine !== round) return;
    place = found;
    insert.textContent = found ? `Insert ${found.words}` : "Insert";
    insert.setAttribute("aria-disabled", String(found === null));
    copy.setAttribute("aria-disabled", String(table === null));
    why.textContent = table === null ? (footing.missing ?? "") : has === false ? NO_WORKBOOK : (found?.why ?? "");
    why.hidden = why.textContent === "";
  }

  async function insertIt(): Promise<void> {
    const { table } = footing;
    if (!table || !place) return pane.bar.say(footing.missing ?? "There is nothing to insert yet.");
    const at = place;
    await pane.act(async (to) => `${table.what} inserted ${await insertTable(to, at, table)}.`);
    await update();
  }

  async function copyIt(): Promise<void> {
    if (!footing.table) return;
    const formula = footing.table.formula({ place: { sheet: "", row: 0, column: 0 }, tables: [] });
    pane.bar.clear();
    try {
      await navigator.clipboard.writeText(formula);
      pane.bar.say("Formula copied.");
    } catch {
      pane.bar.say(`The clipboard is closed to this page. The formula is ${formula}`);
    }
  }

  return {
    element: foot,
    show(next) {
      footing = next;
      lead.replaceChildren(...next.lead);
      clearTimeout(pause);
      pause = setTimeout(() => (spoken.textContent = next.spoken), PAUSE_MS);
      void update();
    },
    selectionChanged(selected) {
      chosen = withSelected(chosen, selected);
      void update();
    },
  };
}
