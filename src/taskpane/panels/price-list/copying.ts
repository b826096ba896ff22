import type { PriceRow } from "../../../core/traded/price-row";
import { listColumns, scales } from "../../../data/price-list";
import { publishedTariff } from "../../../data/traded";
import { priceLists } from "../../../functions/traded/price-lists";
import { type ListKey, layoutColumns } from "../../../functions/traded/tariff-layout";
import type { Content } from "../../../sheets/plan";
import type { Area } from "../../../formulas/address";
import type { Writer } from "../../workbook/writer";
import { fits } from "../../workbook/writing/rules";

/** The rows of the published lists, of one service or of all. */
export function publishedRows(service: string | null): readonly PriceRow[] {
  const found = priceLists.TRADEDTARIFF.finding({ service, onDate: null });
  return found?.ok ? found.value : [];
}

/** The words that a column of a list offers; open ones are those in place of which an officer may have others. */
const OFFERED: Readonly<Partial<Record<ListKey, { readonly words: () => readonly string[]; readonly isOpen?: true }>>> = {
  service: { words: () => publishedTariff().services.all.map(({ name }) => name), isOpen: true },
  customer: { words: () => publishedTariff().customers.all.map(({ name }) => name), isOpen: true },
  subscriber: { words: () => YES_OR_NO },
  scale: { words: () => scales().all.map(({ name }) => name) },
  partYear: { words: () => ["Month", "Day"], isOpen: true },
  isOnce: { words: () => YES_OR_NO },
};
const YES_OR_NO = ["Yes", "No"];

const NAME = "PriceList";

/** Copies a list to a sheet of its own as a Table, with lists to choose from and a note on what goes into each column; the Table's name. */
export async function copyList(to: Writer, rows: readonly PriceRow[]): Promise<{ readonly sheet: string; readonly name: string }> {
  const columns = layoutColumns();
  const shown = rows.map((row) => columns.map(({ shown: of }) => of(row)));
  const sheet = await to.sheet("Price list");
  const formats = columns.map((_, column) => {
    const formatted = shown.map((row) => row[column]).find((cell) => typeof cell === "object");
    return typeof formatted === "object" && "format" in formatted ? formatted.format : null;
  });
  const content = (cell: (typeof shown)[number][number]): Content => {
    if (typeof cell === "object") return "number" in cell ? cell.number : null;
    if (typeof cell === "boolean") return cell ? "Yes" : "No";
    return cell === "" ? null : cell;
  };
  const headings = columns.map(({ heading }) => heading ?? "");
  const area = await to.cells({ sheet, row: 0, column: 0 }, { rows: [headings, ...shown.map((row) => row.map(content))], formats });
  const name = await to.table(area, { name: NAME });
  const bodyOf = (column: number): Area => ({ ...area, top: 1, left: column, right: column });
  for (const [column, { key }] of listColumns().all.entries()) {
    const offered = OFFERED[key as ListKey];
    const words = offered?.words() ?? [];
    if (offered && fits(words)) await to.list(bodyOf(column), words, { isOpen: offered.isOpen ?? false });
  }
  await to.prompts(
    listColumns().all.map(({ name: title, says: message }, column) => ({ area: { ...bodyOf(column), top: 0 }, title, message })),
  );
  await to.freeze(sheet, 1, 1);
  await to.fit(area);
  to.show({ sheet, top: 1, bottom: 1, left: 0, right: 0 });
  return { sheet, name };
}
