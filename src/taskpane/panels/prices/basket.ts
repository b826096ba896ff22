import { type Day, dayOfText } from "../../../core/foundation/day";
import { fractionOfText } from "../../../core/foundation/number";
import type { Tariff } from "../../../core/traded/tariff";
import { dayInWords, sentence } from "../../../explain/words";
import { rateCell } from "../../../functions/cells/readers";
import type { Content } from "../../../sheets/plan";
import { labelled } from "../../building/labelled";
import { dateRefusal, quantityOf } from "../../building/typed";
import { button } from "../../parts/button";
import { dock } from "../../parts/dock";
import { element } from "../../parts/element";
import { refusalCard } from "../../parts/error-card";
import { selectField, textField } from "../../parts/field";
import { icon } from "../../parts/icon";
import { uniqueId } from "../../parts/ids";
import { fits } from "../../workbook/writing/rules";
import type { Writer } from "../../workbook/writer";
import type { Pane } from "../panel";
import { callOf, type Way } from "./from-sheet";
import type { ListChoice } from "./price-list-choice";
import { type Quote, pounds, quoteOf, quoteTable, totalOf } from "./quoted";

/** A line of the basket as it stands in its fields. */
interface Line {
  readonly element: HTMLElement;
  readonly service: HTMLSelectElement;
  readonly quantity: HTMLInputElement;
  readonly school: HTMLInputElement;
  readonly vat: HTMLInputElement;
}

const PAUSE_MS = 900;
/** The fields by the function's names of them. */
const LABELS = { services: "Service", quantities: "Quantity", reference: "School", orderDate: "Order date", vatRate: "VAT" };

/** A quote of what is put together here, written to a sheet of its own with the inputs it is worked out from. */
export function basket(pane: Pane, list: ListChoice): Way {
  let lines: readonly Line[] = [];
  let quote: Quote | null = null;
  let orderDate: Day | null = null;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const rows = element("ul", { class: "basket" });
  const shown = element("div", { class: "stack" });
  const lead = element("div");
  const spoken = element("p", { class: "vh", role: "status" });
  const insert = button("Insert on new sheet", () => void insertIt(), { class: "main grow" });
  const why = element("p", { class: "small" });
  const foot = dock({ lead: [lead, spoken], more: [why], buttons: [insert] });
  const date = textField({ label: "Order date", isOptional: true, hint: "Blank is the newest list at full price." });
  const customer = selectField({ label: "Customer", isOptional: true }, []);
  const subscriber = element("input", { type: "checkbox", id: uniqueId("subscriber") });
  const add = button(element("span", { class: "row" }, icon("plus"), "Add a line"), () => addLine(true), { class: "quiet s add" });
  for (const control of [date.control, customer.control, subscriber]) control.addEventListener("input", show);

  function addLine(isFocused: boolean): void {
    const last = lines.at(-1);
    const line = basketLine(
      () => {
        const index = lines.indexOf(line);
        lines = lines.filter((each) => each !== line);
        line.element.remove();
        if (lines.length === 0) addLine(false);
        (lines[index] ?? lines.at(-1)!).service.focus();
        show();
      },
      last ? { school: last.school.value, vat: last.vat.value } : { school: "", vat: vatInWords(pane.settings().vat) },
    );
    for (const control of [line.service, line.quantity, line.school, line.vat]) control.addEventListener("input", show);
    line.vat.addEventListener("change", () => {
      const rate = rateOf(line.vat.value);
      if (typeof rate === "number" || rate === null) void pane.keep("vat", rate === null ? "" : String(rate));
    });
    lines = [...lines, line];
    rows.append(line.element);
    offerServices(line.service);
    if (isFocused) {
      line.service.focus();
      show();
    }
  }

  function offerServices(select: HTMLSelectElement): void {
    const tariff = list.list();
    const names = typeof tariff === "string" ? [] : servicesOf(tariff);
    const { value } = select;
    select.replaceChildren(new Option("Choose a service", ""), ...names.map((name) => new Option(name, name)));
    select.value = names.includes(value) ? value : "";
  }

  function again(): void {
    const tariff = list.list();
    const names = typeof tariff === "string" ? [] : tariff.customers.all.map(({ name }) => name);
    const { value } = customer.control;
    customer.control.replaceChildren(new Option("Not said", ""), ...names.map((name) => new Option(name, name)));
    customer.control.value = names.includes(value) ? value : "";
    for (const { service } of lines) offerServices(service);
    show();
  }

  function show(): void {
    quote = null;
    const read = dayOfText(date.control.value);
    const isDated = date.control.value.trim() !== "";
    date.wrong(isDated && !read.ok ? dateRefusal(read) : null);
    date.understood(isDated && read.ok ? dayInWords(read.value) : "");
    orderDate = isDated && read.ok ? read.value : null;
    const tariff = list.list();
    const filled = filledLines();
    const some = filled.filter(({ school }) => school.value.trim() !== "").length;
    const rates = filled.map(({ vat }) => rateOf(vat.value));
    const wrongRate = rates.find((rate) => typeof rate === "string");
    const missing =
      typeof tariff === "string"
        ? tariff
        : filled.length === 0
          ? "Choose a service and how many."
          : isDated && !read.ok
            ? "Mend the order date."
            : some > 0 && some < filled.length
              ? "Name the school on each line, or on none."
              : typeof wrongRate === "string"
                ? wrongRate
                : "";
    if (missing !== "") return offer([], missing);
    const found = quoteOf({
      services: filled.map(({ service }) => [service.value]),
      quantities: filled.map(({ quantity }) => [quantityOf(quantity.value)]),
      customer: customer.control.value || null,
      orderDate,
      subscriber: subscriber.checked || null,
      vatRate: rates.map((rate) => [rate ?? ""]),
      tariff: list.cells(),
      reference: some > 0 ? filled.map(({ school }) => [school.value.trim()]) : null,
    });
    if (!found.ok) {
      const words = labelled([found.message, found.advice].filter(Boolean).join(" "), LABELS);
      return offer([refusalCard(`No quote: ${labelled(found.argument ?? "the basket", LABELS)}`, sentence(words))], "");
    }
    quote = found.value;
    offer([quoteTable(quote)], "");
  }

  function filledLines(): readonly Line[] {
    return lines.filter(
      ({ service, quantity }) => service.value !== "" && quantity.value.trim() !== "" && quantityOf(quantity.value) !== 0,
    );
  }

  function offer(content: readonly HTMLElement[], missing: string): void {
    shown.replaceChildren(...content);
    const sum = quote ? pounds(totalOf(quote.lines)) : null;
    lead.replaceChildren(
      ...(sum === null
        ? [element("p", { class: "small" }, missing || "No quote")]
        : [element("h2", { class: "small" }, "Total with VAT"), element("p", { class: "answer" }, sum)]),
    );
    insert.setAttribute("aria-disabled", String(quote === null));
    clearTimeout(pause);
    pause = setTimeout(() => (spoken.textContent = sum === null ? "" : `Total with VAT ${sum}`), PAUSE_MS);
  }

  async function insertIt(): Promise<void> {
    if (!quote) return;
    const of = quote;
    await pane.act((to) => writeBasket(to, of));
  }

  async function writeBasket(to: Writer, { height, width, formats, hasReferences }: Quote): Promise<string> {
    const tariff = list.list() as Tariff;
    const sheet = await to.sheet("Quote");
    const heads = await to.cells(
      { sheet, row: 0, column: 0 },
      {
        rows: [
          ["Order date", orderDate],
          ["Customer", customer.control.value || null],
          ["Subscriber", subscriber.checked || null],
        ],
      },
    );
    await to.formats({ ...heads, left: 1, bottom: 0 }, ["dd/mm/yyyy"]);
    const top = 4;
    const filled = filledLines();
    const area = await to.cells(
      { sheet, row: top, column: 0 },
      {
        rows: [
          ["School", "Service", "Quantity", "VAT"],
          ...filled.map(({ school, service, quantity, vat }): Content[] => [
            school.value.trim() || null,
            service.value,
            quantityOf(quantity.value),
            rateOf(vat.value) as number | null,
          ]),
        ],
        formats: [null, null, null, "0%"],
      },
    );
    const name = await to.table(area, { name: "Basket" });
    const services = servicesOf(tariff);
    if (fits(services)) await to.list({ ...area, top: top + 1, left: 1, right: 1 }, services);
    const customers = tariff.customers.all.map((each) => each.name);
    if (fits(customers)) await to.list({ sheet, top: 1, bottom: 1, left: 1, right: 1 }, customers);
    const formula = callOf("TRADEDQUOTE", [
      `${name}[Service]`,
      `${name}[Quantity]`,
      "$B$2",
      "$B$1",
      "$B$3",
      `${name}[VAT]`,
      list.inFormula(),
      hasReferences ? `${name}[School]` : "",
    ]);
    const written = await to.formula({ sheet, row: top, column: area.right + 2 }, formula, { height, width, formats });
    await to.bold({ ...written.area, bottom: written.area.top });
    await to.bold({ sheet, top: 0, bottom: 2, left: 0, right: 0 });
    await to.fit({ ...area, right: written.area.right });
    to.show({ sheet, top: 0, left: 0, bottom: 0, right: 0 });
    return `Quote inserted on the new sheet ${sheet}, beside the basket it is worked out from: change a line there and the quote follows.`;
  }

  void pane.hasWorkbook.then((has) => {
    insert.hidden = !has;
    why.textContent = has ? "" : "There is no workbook here to write in.";
    why.hidden = has;
  });
  addLine(false);
  again();
  return {
    content: [
      element(
        "div",
        { class: "group form" },
        element("section", { "aria-label": "Basket" }, element("h2", {}, "Basket"), rows, element("div", {}, add)),
        date.element,
        customer.element,
        element("div", { class: "row" }, subscriber, element("label", { for: subscriber.id }, "Subscriber")),
      ),
      shown,
    ],
    foot,
    selectionChanged: () => undefined,
    again,
  };
}

function servicesOf({ byService }: Tariff): string[] {
  return [...byService.keys()];
}

function basketLine(remove: () => void, { school, vat }: { readonly school: string; readonly vat: string }): Line {
  const service = element("select", { class: "grow", "aria-label": "Service" });
  const quantity = element("input", {
    class: "qty num",
    inputmode: "decimal",
    autocomplete: "off",
    "aria-label": "Quantity",
    placeholder: "Qty",
  });
  const schoolInput = element("input", {
    class: "grow",
    autocomplete: "off",
    "aria-label": "School",
    placeholder: "School (optional)",
    value: school,
  });
  const vatInput = element("input", { class: "qty num", autocomplete: "off", "aria-label": "VAT", placeholder: "VAT", value: vat });
  const cross = button(icon("cross"), remove, { class: "quiet icon", "aria-label": "Remove this line" });
  return {
    element: element(
      "li",
      { class: "tight group" },
      element("div", { class: "row line" }, service, quantity, cross),
      element("div", { class: "row line" }, schoolInput, vatInput, element("span", { class: "gap" })),
    ),
    service,
    quantity,
    school: schoolInput,
    vat: vatInput,
  };
}

/** A rate as it is typed: null for none; a sentence where it is none. */
function rateOf(text: string): number | null | string {
  const plain = text.trim().replace(/^=/, "");
  if (plain === "") return null;
  const [rate, fraction] = [rateCell.read(plain), fractionOfText(plain)];
  if (!fraction.ok) return `VAT: ${fraction.message} Write a rate such as 20%.`;
  return rate.ok ? fraction.value : `VAT: ${rate.message}`;
}

function vatInWords(kept: string): string {
  const rate = Number(kept);
  return kept === "" || Number.isNaN(rate) ? "" : `${Number((rate * 100).toFixed(4))}%`;
}
