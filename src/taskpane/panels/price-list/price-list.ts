import { scales } from "../../../data/price-list";
import { publishedTariff } from "../../../data/traded";
import type { Table } from "../../../formulas/reference";
import { counted } from "../../building/counted";
import { button } from "../../parts/button";
import { disclosure } from "../../parts/disclosure";
import { dock } from "../../parts/dock";
import { element } from "../../parts/element";
import { selectField } from "../../parts/field";
import { namedSection, section } from "../../parts/section";
import { tag } from "../../parts/tag";
import { todoList } from "../../parts/todo-list";
import { select } from "../../workbook/selection";
import type { Pane, Panel, View } from "../panel";
import { priceListTables } from "../prices/price-list-choice";
import { type Checked, checkedList, markFaults, sentence } from "./checking";
import { copyList, publishedRows } from "./copying";
import { trial } from "./trial";

const ALL = "";
const LISTED = 20;

/** A price list of one's own: copied from the published ones, edited in the workbook, checked, and tried with an order. */
export const priceList: Panel = {
  name: "price-list",
  row: {
    group: "Everyday work",
    title: "Price list",
    summary: "Copy a list, edit it, and have every fault told",
    words: "tariff own prices next year edit check validate bands scale trial order",
  },
  open: priceListView,
};

function priceListView(pane: Pane): View {
  const services = publishedTariff().services.all.filter(({ name }) => publishedTariff().byService.has(name));
  const which = selectField({ label: "Copy the published list of" }, [
    { value: ALL, label: "All services" },
    ...services.map(({ name }) => ({ value: name, label: name })),
  ]);
  const lists = selectField({ label: "List in this workbook" }, []);
  const found = element("div", { class: "stack" });
  const spoken = element("p", { class: "vh", role: "status" });
  const lead = element("div");
  const order = trial();
  const copy = button("Copy to a new sheet", () => void copyIt(), { class: "grow" });
  const mark = button("Mark the faults", () => void markThem(), { class: "main grow" });
  const beside = button("Trial order beside", () => void tryIt(), { class: "grow" });
  const use = button("Use it in Prices", () => void useIt());
  const foot = dock({ lead: [lead, spoken], buttons: [mark, beside, copy, use] });
  let tables: readonly Table[] = [];
  let checked: Checked | null = null;
  let has = false;
  let round = 0;

  lists.control.addEventListener("change", () => void check());

  async function look(): Promise<void> {
    has = await pane.hasWorkbook;
    const { value } = lists.control;
    tables = has ? await priceListTables().catch(() => tables) : [];
    const names = tables.map(({ name }) => name);
    lists.control.replaceChildren(...names.map((name) => new Option(name, name)));
    lists.control.value = names.includes(value) ? value : (names.find((name) => name === pane.settings().priceList) ?? names[0] ?? "");
    await check();
  }

  async function check(): Promise<void> {
    const mine = ++round;
    const table = tables.find(({ name }) => name === lists.control.value);
    const next = table ? await checkedList(table).catch(() => null) : null;
    if (mine !== round) return;
    checked = next;
    show();
  }

  function show(): void {
    const isSound = checked !== null && checked.tariff !== null;
    const hasFaults = checked !== null && !isSound;
    lists.element.hidden = tables.length === 0;
    found.replaceChildren(...(checked ? [isSound ? soundCard(checked) : faultList(checked)] : []));
    order.priceBy(checked);
    mark.hidden = !hasFaults || !has;
    beside.hidden = !isSound || !has;
    copy.hidden = !has;
    use.hidden = !isSound || !has || pane.settings().priceList === checked?.table.name;
    beside.classList.toggle("main", isSound);
    copy.classList.toggle("main", checked === null);
    const words = inOneSentence();
    lead.replaceChildren(element("p", { class: "small" }, words));
    if (spoken.textContent !== words) spoken.textContent = words;
  }

  function inOneSentence(): string {
    if (!has) return "There is no workbook here to copy a list to.";
    if (!checked) return "No Table of this workbook has the headings of a price list yet.";
    const { faults, table } = checked;
    return faults.length === 0 ? `${table.name} has no faults.` : `${table.name} has ${counted(faults.length, "fault")}.`;
  }

  async function copyIt(): Promise<void> {
    const rows = publishedRows(which.control.value === ALL ? null : which.control.value);
    let name = "";
    await pane.act(async (to) => {
      const copied = await copyList(to, rows);
      ({ name } = copied);
      return `${counted(rows.length, "row")} copied to the new sheet ${copied.sheet}, as the Table ${copied.name}.`;
    });
    await look();
    if (tables.some((table) => table.name === name)) lists.control.value = name;
    await check();
  }

  async function markThem(): Promise<void> {
    if (!checked) return;
    const of = checked;
    await pane.act((to) => markFaults(to, of));
  }

  async function tryIt(): Promise<void> {
    await pane.act((to) => order.write(to));
  }

  async function useIt(): Promise<void> {
    if (!checked) return;
    await pane.keep("priceList", checked.table.name);
    pane.bar.say(`Prices takes its prices from ${checked.table.name} now. Choose the published lists there to go back.`);
    beside.focus();
    show();
  }

  function faultList({ faults }: Checked): HTMLElement {
    const more = faults.length - LISTED;
    return namedSection(
      {},
      counted(faults.length, "fault"),
      todoList(
        faults.slice(0, LISTED).map(({ area, address, heading, message }) => ({
          title: [address, heading].filter(Boolean).join(", ") || "The list",
          why: sentence(message),
          ...(area && {
            action: button("Go to", () => void select(area), { class: "s", "aria-label": `Go to ${address}` }),
          }),
        })),
      ),
      ...(more > 0 ? [element("p", { class: "small" }, `And ${more} more: mend these first.`)] : []),
    );
  }

  show();
  void look();
  return {
    title: "Price list",
    content: [
      element("div", { class: "stack" }, lists.element, found, order.element, which.element),
      disclosure("What to write in Scale", scaleHelp()),
      element("p", { class: "small" }, "Each cell of a copy shows what goes into its column while it is selected."),
      element("p", {}, element("a", { href: "#prices" }, "Prices: quote from a list")),
    ],
    dock: foot,
    selectionChanged: () => void look(),
    shown: () => void look(),
  };
}

function soundCard({ table, tariff }: Checked): HTMLElement {
  const { rows, byService } = tariff!;
  return section(
    "Checked",
    element(
      "p",
      { class: "row" },
      tag("ok", "No faults"),
      element("span", {}, `${counted(rows.length, "row")}, ${counted(byService.size, "service")} in ${table.name}`),
    ),
  );
}

function scaleHelp(): HTMLElement {
  return element(
    "dl",
    { class: "pairs arguments" },
    ...scales().all.map(({ name, says }) => element("div", {}, element("dt", {}, element("b", {}, name)), element("dd", {}, says))),
  );
}
