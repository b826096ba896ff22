import { type Tariff } from "../../../core/traded/tariff";
import { publishedTariff } from "../../../data/traded";
import { tariffFrom } from "../../../functions/traded/tariff-reading";
import { REQUIRED } from "../../../functions/traded/tariff-layout";
import { listColumns } from "../../../data/price-list";
import { selectField, type Field } from "../../parts/field";
import { reading } from "../../workbook/run";
import { loadTables } from "../../workbook/tables";
import { valuesOf } from "../../workbook/reading";
import type { Table } from "../../../formulas/reference";
import type { Pane } from "../panel";

/** The list that prices are taken from: the published ones, or a Table of the workbook. */
export interface ListChoice {
  readonly field: Field<HTMLSelectElement>;
  /** The list chosen, read; why it cannot be used, a sentence. */
  list(): Tariff | string;
  /** Its cells as Excel would pass them; null for the published lists. */
  cells(): unknown;
  /** As it stands in a formula; empty for the published lists. */
  inFormula(): string;
  /** Looks for the lists of the workbook, and reads the one chosen again. */
  again(): Promise<void>;
}

const PUBLISHED = "";

export function priceListChoice(pane: Pane, onChange: () => void): ListChoice {
  const field = selectField({ label: "Price list" }, [{ value: PUBLISHED, label: "The published lists" }]);
  let tables: readonly Table[] = [];
  let cells: unknown = null;
  let read: Tariff | string = publishedTariff();
  field.control.addEventListener("change", () => {
    void pane.keep("priceList", field.control.value);
    void readChosen().then(onChange);
  });

  async function readChosen(): Promise<void> {
    const name = field.control.value;
    const table = tables.find((each) => each.name === name);
    if (!table) {
      cells = null;
      read = publishedTariff();
    } else {
      const [held] = await valuesOf([table]);
      cells = held!.values;
      const list = tariffFrom(cells);
      read = list.ok ? list.value : `${name}: ${list.message}`;
    }
    field.wrong(typeof read === "string" ? `${read} Check it in Price list.` : null);
  }

  return {
    field,
    list: () => read,
    cells: () => cells,
    inFormula: () => (field.control.value === PUBLISHED ? "" : `${field.control.value}[#All]`),
    async again() {
      tables = (await pane.hasWorkbook) ? await priceListTables().catch(() => []) : [];
      const kept = pane.settings().priceList;
      const options = [PUBLISHED, ...tables.map(({ name }) => name)];
      field.control.replaceChildren(...options.map((value) => new Option(value === PUBLISHED ? "The published lists" : value, value)));
      field.control.value = options.includes(kept) ? kept : PUBLISHED;
      field.element.hidden = tables.length === 0;
      await readChosen();
      onChange();
    },
  };
}

/** The Tables of the workbook that have the headings of a price list. */
export function priceListTables(): Promise<readonly Table[]> {
  return reading(async (context) => {
    const found = loadTables(context.workbook.tables);
    await context.sync();
    found.extents();
    await context.sync();
    const known = listColumns();
    return found.tables().filter(({ columns }) => {
      const keys = columns.map((heading) => known.find(heading)?.key);
      return REQUIRED.every((key) => keys.includes(key));
    });
  });
}
