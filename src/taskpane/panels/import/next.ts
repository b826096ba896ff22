import type { Area } from "../../../formulas/address";
import { button } from "../../parts/button";
import { dock } from "../../parts/dock";
import { element } from "../../parts/element";
import { navRow } from "../../parts/nav-row";
import { segmented } from "../../parts/segmented";
import { section } from "../../parts/section";
import { tag } from "../../parts/tag";
import { type Todo, todoList } from "../../parts/todo-list";
import { select } from "../../workbook/selection";
import type { Written } from "../../workbook/writer";
import type { Pane } from "../panel";
import { insertOffer, type Inserted, type Where } from "./insert";
import type { Offer } from "./summaries";
import type { Stood } from "./write";

/** What can be done with the rows that were written. */
export interface Next {
  readonly content: readonly HTMLElement[];
  readonly foot: HTMLElement;
  /** Puts the focus on what comes next. */
  focus(): void;
  /** Looks again at what stands: a step may have been taken back. */
  again(): void;
}

interface Nexts {
  readonly offers: readonly Offer[];
  readonly stood: Stood;
  /** `557 schools`. */
  readonly rows: string;
  /** The functions that the file serves. */
  readonly serves: readonly string[];
  /** Starts again with another file. */
  readonly another: () => void;
}

/** Panels that go on with the rows, by the function that they do the work of. */
const PANELS: readonly { readonly panel: string; readonly address: string; readonly of: readonly string[]; readonly line: string }[] = [
  {
    panel: "ofsted",
    address: "ofsted",
    of: ["OFSTEDSUMMARY", "OFSTEDRATE", "OFSTEDREPORTCARD", "SCHOOLSUMMARY"],
    line: "The share good or outstanding, bars by phase, and the schools behind each figure",
  },
  {
    panel: "deadlines",
    address: "deadlines/column",
    of: ["EHCPSTATUS"],
    line: "The last day and the state of each request, and the overdue as a list",
  },
];

export function whatNext(pane: Pane, { offers, stood, rows, serves, another }: Nexts): Next {
  const inserted = new Map<Offer, { readonly written: Written; readonly area: Area }>();
  const doable = offers.filter(({ lack }) => lack === "");
  const list = element("div", {});
  const where = segmented<Where>(
    "Where summaries go",
    [
      { value: "new sheet", label: "New sheets" },
      { value: "beside", label: "Beside the rows" },
    ],
    render,
  );
  const main = button("", () => void mainIt(), { class: "main grow" });
  const foot = dock({ more: [element("p", { class: "small" }, `The Table ${stood.table} holds ${rows}.`)], buttons: [main] });
  const links = PANELS.flatMap(({ panel, address, of, line }) => {
    const row = pane.panels.find(({ name }) => name === panel)?.row;
    if (!row || !of.some((id) => serves.includes(id))) return [];
    const item = navRow({ href: `#${address}`, title: row.title, lines: [line] });
    // The panel looks at what is selected: a cell of the Table.
    item.addEventListener("click", () => void select({ sheet: stood.sheet, top: 1, left: 0, bottom: 1, right: 0 }).catch(() => undefined));
    return [item];
  });

  const standing = (offer: Offer) => {
    const step = inserted.get(offer);
    return step && pane.journal.steps().includes(step.written) ? step : null;
  };
  const upNext = () => doable.find((offer) => !standing(offer)) ?? null;

  function render(): void {
    list.replaceChildren(todoList(offers.map(itemOf)));
    const offer = upNext();
    main.textContent = offer ? `Insert “${offer.name}”${whereOf(offer)}` : "Import another file";
    if (offer?.form === "column") main.textContent = `Add “${offer.name}” to the Table`;
  }

  function whereOf({ form }: Offer): string {
    return form === "column" ? "" : where.value() === "new sheet" ? " on a new sheet" : " beside the rows";
  }

  function itemOf(offer: Offer): Todo {
    const { title, from, note, lack, refusal } = offer;
    if (lack !== "") return { title, why: lack };
    const warning = refusal === "" ? "" : `As the file stands it is refused: ${refusal} Mend that on the sheet, and it answers.`;
    return {
      title,
      why: [from, warning, note].filter((words) => words !== "").join(" "),
      action: standing(offer)
        ? tag("ok", "Inserted")
        : button(offer.form === "column" ? "Add" : "Insert", () => void insertIt(offer), {
            class: "s",
            "aria-label": `${offer.form === "column" ? "Add" : "Insert"} ${title}`,
          }),
    };
  }

  async function mainIt(): Promise<void> {
    const offer = upNext();
    if (offer) await insertIt(offer);
    else another();
  }

  async function insertIt(offer: Offer): Promise<void> {
    const areas = doable.flatMap((each) => standing(each)?.area ?? []);
    let done = null as Inserted | null;
    const written = await pane.act(async (to) => {
      done = await insertOffer(to, offer, stood.table, where.value(), areas);
      return done.says;
    });
    if (written && done) inserted.set(offer, { written, area: done.area });
    const hadFocus = list.contains(document.activeElement);
    render();
    // The button that was pressed has gone: what comes next has the focus.
    if (hadFocus && written) main.focus();
  }

  render();
  return {
    content: [
      section(
        "What next",
        ...(doable.some(({ form }) => form !== "column") ? [where.element] : []),
        ...(offers.length > 0 ? [list] : []),
        ...(links.length > 0 ? [element("ul", { class: "nav" }, ...links)] : []),
      ),
    ],
    foot,
    focus: () => main.focus(),
    again: render,
  };
}
