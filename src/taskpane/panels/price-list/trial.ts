import { dayOfText } from "../../../core/foundation/day";
import { cellAddress } from "../../../formulas/address";
import { publishedTariff } from "../../../data/traded";
import { dayInWords, sentence } from "../../../explain/words";
import { purchases } from "../../../functions/traded/purchases";
import { inFormat } from "../../building/understood";
import { dateRefusal, quantityOf } from "../../building/typed";
import { element } from "../../parts/element";
import { selectField, textField } from "../../parts/field";
import { section } from "../../parts/section";
import { formulasOf } from "../../workbook/reading";
import { Refused } from "../../workbook/run";
import type { Writer } from "../../workbook/writer";
import { fits } from "../../workbook/writing/rules";
import { callOf } from "../prices/from-sheet";
import { type Checked } from "./checking";

/** An order priced by a list that is checked, to try it. */
export interface Trial {
  readonly element: HTMLElement;
  /** Prices by a list; null hides it. */
  priceBy(checked: Checked | null): void;
  /** Writes the order beside the list, its price a formula. */
  write(to: Writer): Promise<string>;
}

const LABELS = ["Trial order", "Service", "Quantity", "Customer", "Order date", "Price"] as const;

export function trial(): Trial {
  let checked: Checked | null = null;
  const service = selectField({ label: "Service" }, []);
  const quantity = textField({ label: "Quantity" }, { inputmode: "decimal" });
  const customer = selectField({ label: "Customer", isOptional: true }, []);
  const date = textField({ label: "Order date", isOptional: true });
  const price = element("p", { class: "big", role: "status" });
  const made = section(
    "Trial order",
    element("div", { class: "group form" }, service.element, quantity.element, customer.element, date.element),
    price,
  );
  for (const { control } of [service, quantity, customer, date]) control.addEventListener("input", show);

  function show(): void {
    if (!checked?.tariff) return;
    const dated = dayOfText(date.control.value);
    const isDated = date.control.value.trim() !== "";
    date.wrong(isDated && !dated.ok ? dateRefusal(dated) : null);
    date.understood(isDated && dated.ok ? dayInWords(dated.value) : "");
    for (const each of [quantity, customer]) each.wrong(null);
    price.textContent = "";
    if (quantity.control.value.trim() === "" || service.control.value === "" || (isDated && !dated.ok)) return;
    const given = {
      service: service.control.value,
      quantity: quantityOf(quantity.control.value),
      customer: customer.control.value || null,
      orderDate: isDated && dated.ok ? dated.value : null,
      subscriber: null,
      term: null,
      start: null,
      tariff: checked.cells,
    };
    const definition = purchases.TRADEDPRICE.by(given);
    const found = definition.ok ? definition.value.at(given, 0, 0).finding : definition;
    if (found === null) return;
    if (!found.ok) {
      const field = found.argument === "orderDate" ? date : found.argument === "customer" ? customer : quantity;
      return field.wrong(sentence([found.message, found.advice].filter(Boolean).join(" ")));
    }
    price.textContent = `Price ${inFormat(found.value.total / 100, "£#,##0.00")}`;
  }

  function offer(select: HTMLSelectElement, none: string, names: readonly string[]): void {
    const { value } = select;
    select.replaceChildren(new Option(none, ""), ...names.map((name) => new Option(name, name)));
    select.value = names.includes(value) ? value : "";
  }

  return {
    element: made,
    priceBy(next) {
      checked = next;
      made.hidden = next?.tariff == null;
      if (!next?.tariff) return;
      offer(service.control, "Choose a service", [...next.tariff.byService.keys()]);
      offer(
        customer.control,
        "Not said",
        next.tariff.customers.all.map(({ name }) => name),
      );
      show();
    },
    async write(to) {
      if (!checked?.tariff) throw new Refused("Nothing was written: the list has faults still.");
      const { table, tariff } = checked;
      const { sheet } = table;
      const left = table.right + 2;
      const area = { sheet, top: table.top, bottom: table.top + LABELS.length - 1, left, right: left + 1 };
      const held = await formulasOf(area);
      if (held.some((row) => row.some((cell) => cell !== "")))
        throw new Refused("Nothing was written: something stands beside the list where the trial order would go.");
      const [first = ""] = tariff.byService.keys();
      const dated = dayOfText(date.control.value);
      const values = [
        null,
        service.control.value || first,
        Number(quantityOf(quantity.control.value)) || 1,
        customer.control.value || null,
        dated.ok ? dated.value : null,
        null,
      ];
      await to.cells({ sheet, row: area.top, column: left }, { rows: LABELS.map((label, row) => [label, values[row] ?? null]) });
      await to.formats({ ...area, top: area.top + 4, bottom: area.top + 4, left: left + 1 }, ["dd/mm/yyyy"]);
      await to.formats({ ...area, top: area.top + 5, left: left + 1 }, ["£#,##0.00"]);
      const services = [...tariff.byService.keys()];
      const cell = (row: number) => ({ ...area, top: area.top + row, bottom: area.top + row, left: left + 1 });
      if (fits(services)) await to.list(cell(1), services);
      const customers = publishedTariff().customers.all.map(({ name }) => name);
      if (fits(customers)) await to.list(cell(3), customers, { isOpen: true });
      const at = (row: number) => cellAddress(area.top + row, left + 1);
      const formula = callOf("TRADEDPRICE", [at(1), at(2), at(3), at(4), "", `${table.name}[#All]`]);
      const written = await to.formula({ sheet, row: area.top + 5, column: left + 1 }, formula);
      await to.bold({ ...area, bottom: area.top, right: left });
      await to.bold({ ...area, top: area.bottom });
      await to.fit(area);
      to.show(cell(2));
      return `Trial order written beside the list: ${written.text}. Change it there, or the list, and the price follows.`;
    },
  };
}
