import { sentence } from "../../../explain/words";
import { dateCell, labelCell, numberCell, rateCell } from "../../../functions/cells/readers";
import { readersOf } from "../../../functions/traded/arguments";
import { type CellsGiven, cellsForm } from "../filling/cells-form";
import { listSelected } from "../../building/block-columns";
import { tableFoot } from "../filling/table-foot";
import type { Target } from "../../building/reference-text";
import { disclosure } from "../../parts/disclosure";
import { element } from "../../parts/element";
import { refusalCard } from "../../parts/error-card";
import type { Selected } from "../../workbook/selection";
import { publishedTariff } from "../../../data/traded";
import type { Pane } from "../panel";
import type { ListChoice } from "./price-list-choice";
import { pounds, quoteOf, quoteTable, totalOf } from "./quoted";

/** A way of buying: what stands in it, and its foot. */
export interface Way {
  readonly content: readonly HTMLElement[];
  readonly foot: HTMLElement;
  selectionChanged(selected: Selected): void;
  /** Works all out again, as where another price list is chosen. */
  again(): void;
}

/** What an order is joined of, in the order of the arguments; those left out at the end are not written. */
export function callOf(id: string, args: readonly string[]): string {
  const given = [...args];
  while (given.at(-1) === "") given.pop();
  return `=ESSEX.${id}(${given.join(",")})`;
}

/** A quote from columns of the sheet, a school on each line. */
export function fromSheet(pane: Pane, list: ListChoice): Way {
  const shown = element("div", { class: "stack" });
  const foot = tableFoot(pane);
  const form = cellsForm(
    pane,
    {
      services: { words: { label: "Services" }, readAs: null },
      quantities: { words: { label: "Quantities" }, readAs: null },
      reference: { words: { label: "Schools", isOptional: true, hint: "Lines of one school are one order." }, readAs: null },
      customer: {
        words: { label: "Customer", isOptional: true, hint: "Maintained, Academy or Outside Essex: one, or a column." },
        readAs: null,
      },
      orderDate: { words: { label: "Order date", isOptional: true }, readAs: ["EHCPDEADLINE", "eventDate"] },
      vatRate: { words: { label: "VAT", isOptional: true, hint: "A rate such as 20%: one, or a column." }, readAs: null },
      subscriber: { words: { label: "Subscribers", isOptional: true, hint: "TRUE for subscribers: one, or a column." }, readAs: null },
    },
    show,
  );
  const wanted = () => {
    const held = list.list();
    const { service, customer } = readersOf(typeof held === "string" ? publishedTariff() : held);
    return [
      { key: "services", called: "services", reader: service },
      { key: "customer", called: "customer", reader: customer },
      { key: "quantities", called: "quantities", reader: numberCell },
      { key: "vatRate", called: "vatRate", reader: rateCell, isTold: true },
      { key: "orderDate", called: "orderDate", reader: dateCell, isTold: true },
      { key: "reference", called: "reference", reader: labelCell },
    ] as const;
  };

  function show(): void {
    const given = form.given();
    const tariff = list.list();
    const { services, quantities } = given;
    const missing = services.isLeftOut
      ? "Choose the column of services, or select the whole list."
      : quantities.isLeftOut
        ? "Choose the column of quantities."
        : "";
    for (const key of ["services", "quantities", "reference"] as const) form.understood(key, rowsOf(given[key]));
    if (missing !== "" || typeof tariff === "string" || services.cells === null || quantities.cells === null) {
      shown.replaceChildren();
      const says = missing || (typeof tariff === "string" ? tariff : "");
      return foot.show({ lead: [element("p", { class: "small" }, says)], spoken: "", table: null });
    }
    const quote = quoteOf({
      services: services.cells,
      quantities: quantities.cells,
      customer: given.customer.cells,
      orderDate: given.orderDate.cells,
      subscriber: given.subscriber.cells,
      vatRate: given.vatRate.cells,
      tariff: list.cells(),
      reference: given.reference.cells,
    });
    if (!quote.ok) {
      const words = form.inLabels([quote.message, quote.advice].filter(Boolean).join(" "));
      const title = `No quote: ${form.inLabels(quote.argument ?? "the list")}`;
      shown.replaceChildren(refusalCard(title, sentence(words)));
      return foot.show({ lead: [element("p", { class: "small" }, "No quote")], spoken: `No quote: ${words}`, table: null });
    }
    shown.replaceChildren(quoteTable(quote.value));
    const { height, width, formats, lines } = quote.value;
    const sum = pounds(totalOf(lines));
    const read = Object.values<CellsGiven>(given).flatMap(({ area }) => area ?? []);
    foot.show({
      lead: [element("h2", { class: "small" }, "Total with VAT"), element("p", { class: "answer" }, sum)],
      spoken: `Total with VAT ${sum}`,
      table: {
        what: "Quote",
        sheet: "Quote",
        size: { height, width, formats },
        read,
        formula: (target: Target) => {
          const at = (each: CellsGiven) => each.inFormula(target);
          const { customer, orderDate, subscriber, vatRate, reference } = given;
          return callOf("TRADEDQUOTE", [
            ...[services, quantities, customer, orderDate, subscriber, vatRate].map(at),
            list.inFormula(),
            at(reference),
          ]);
        },
      },
    });
  }

  async function fillIn(selected: Selected): Promise<void> {
    const found = await listSelected(selected, wanted()).catch(() => null);
    if (!found?.has("services") || !found.has("quantities") || form.inputs.services.value !== "") return;
    for (const [key, area] of found) form.pick(key, area);
  }

  show();
  const { services, quantities, reference, customer, orderDate, vatRate, subscriber } = form.elements;
  return {
    content: [
      element(
        "div",
        { class: "group form" },
        services,
        quantities,
        reference,
        disclosure("Customer, date, VAT, subscribers", element("div", { class: "group form" }, customer, orderDate, vatRate, subscriber)),
      ),
      shown,
    ],
    foot: foot.element,
    selectionChanged(selected) {
      foot.selectionChanged(selected);
      if (form.inputs.services.value === "") void fillIn(selected);
      else form.again();
    },
    again: () => form.again(),
  };
}

/** How many rows are chosen. */
function rowsOf({ cells, isLeftOut }: CellsGiven): string {
  if (isLeftOut || !Array.isArray(cells)) return "";
  const filled = (cells as unknown[][]).filter(([cell]) => cell !== "" && cell !== null).length;
  return `${filled.toLocaleString("en-GB")} ${filled === 1 ? "cell" : "cells"}`;
}
