import { type Area, cellAddress, type Place } from "../../../formulas/address";
import type { Table } from "../../../formulas/reference";
import { listed } from "../../../core/foundation/result";
import { bookNow } from "../../workbook/book";
import { heightOf, resized } from "../../workbook/cells";
import { usedOf } from "../../workbook/reading";
import { Refused, refusalOf } from "../../workbook/run";
import { bodyOf } from "../../workbook/tables";
import type { Writer } from "../../workbook/writer";
import type { Expected, FormulaWritten } from "../../workbook/writing/formulas";
import { addTableColumns } from "../../workbook/writing/table-columns";
import type { Target } from "../../building/reference-text";
import type { Offer } from "./summaries";

/** Where a summary goes: a sheet of its own, or beside the rows it reads. */
export type Where = "new sheet" | "beside";

/** What was inserted: the sentence for the bar, and the cells it may fill. */
export interface Inserted {
  readonly says: string;
  readonly area: Area;
}

/** Inserts a summary that reads the Table of this name; `taken` are cells beside it that earlier ones fill. */
export async function insertOffer(
  to: Writer,
  offer: Offer,
  tableName: string,
  where: Where,
  taken: readonly Area[] = [],
): Promise<Inserted> {
  const table = (await bookNow()).tableNamed(tableName);
  if (!table) throw new Refused(`Nothing was written: the Table ${tableName} is no longer there. Import the file again.`);
  const missing = offer.missingFrom(table);
  if (missing.length > 0)
    throw new Refused(`Nothing was written: the Table ${tableName} has no ${listed(missing)} any more. Import the file again.`);
  if (offer.form === "column") return insertColumn(to, offer, table);
  const isOwn = where === "new sheet";
  const place = isOwn ? { sheet: await to.sheet(offer.name), row: 0, column: 0 } : await besideOf(table, taken);
  const { area, isByAddress } = offer.form === "shares" ? await shares(to, offer, table, place) : await summary(to, offer, table, place);
  const notes: string[] = [];
  const widths = offer.form === "shares" ? [WIDE, NARROW] : offer.widths;
  await to.widths(place.sheet, [...Array.from({ length: place.column }, () => null), ...widths]);
  if (isOwn) {
    if (offer.drawn) notes.push(...(await drawn(to, offer, area)));
  }
  to.show({ ...area, bottom: area.top, right: area.left });
  const at = isOwn ? `on the new sheet ${place.sheet}` : `at ${cellAddress(place.row, place.column)}`;
  const says = [`${offer.title} inserted ${at}.`, ...(isByAddress ? [BY_ADDRESS] : []), ...notes].join(" ");
  return { says, area };
}

/** Where a spreadsheet does not read the headings of a Table. */
const BY_ADDRESS = "It reads the rows by their addresses here: rows added later are not counted.";
const GAP = 2;
/** Of the shares and what stands before them, in characters. */
const [WIDE, NARROW] = [44, 10];

/** The first cell to the right of all that stands on the sheet of a Table, one column left free. */
async function besideOf(table: Table, taken: readonly Area[]): Promise<Place> {
  const rights = taken.filter(({ sheet }) => sheet === table.sheet).map(({ right }) => right);
  const column = Math.max(table.right, (await usedOf(table.sheet))?.right ?? -1, ...rights) + GAP;
  return { sheet: table.sheet, row: table.top, column };
}

interface Stands {
  readonly area: Area;
  readonly isByAddress: boolean;
}

async function summary(to: Writer, offer: Offer, table: Table, place: Place): Promise<Stands> {
  const { height, width } = offer.size;
  const written = await live(to, offer, table, place, (target) => offer.formula(table, target), offer.size);
  const area = resized(written.area, height, width);
  if (height > 1) {
    await to.bold(resized(area, 1, width));
    if (place.sheet !== table.sheet) await to.freeze(place.sheet, 1);
  }
  return { area, isByAddress: written.isByAddress };
}

/** The share of all, and beside it the one that is weighed. */
async function shares(to: Writer, offer: Offer, table: Table, { sheet, row, column }: Place): Promise<Stands> {
  const { optional } = offer;
  const lines = [
    { label: offer.title, without: optional === null ? [] : [optional] },
    ...(optional === null ? [] : [{ label: "The same, each school weighed by its pupils", without: [] }]),
  ];
  const area = await to.cells({ sheet, row, column }, { rows: lines.map(({ label }) => [label]) });
  let isByAddress = false;
  for (const [index, { without }] of lines.entries()) {
    const at = { sheet, row: row + index, column: column + 1 };
    const written = await live(to, offer, table, at, (target) => offer.formula(table, target, without), offer.size);
    isByAddress ||= written.isByAddress;
  }
  await to.formats({ ...area, left: column + 1, right: column + 1 }, [offer.size.formats[0] ?? null]);
  return { area: { ...area, right: column + 1 }, isByAddress };
}

/** Room for the button by which Excel sorts and filters a column. */
const BUTTON = 6;

/** A formula of its own in each row of the Table. */
async function insertColumn(to: Writer, offer: Offer, table: Table): Promise<Inserted> {
  const body = bodyOf(table);
  const column = table.right + 1;
  const formula = offer.formula(table, { place: { sheet: table.sheet, row: body.top, column: table.left }, tables: [table] });
  const inRow = (row: number) => {
    const one: Table = { ...table, top: row, bottom: row, headerRows: 0, totalsRows: 0 };
    return offer.formula(one, { place: { sheet: table.sheet, row, column }, tables: [] });
  };
  await to.change((context) => addTableColumns(context, table.name, [{ name: offer.name, formula, format: "General" }]));
  const area: Area = { ...body, left: column, right: column };
  const first = { sheet: table.sheet, row: body.top, column };
  const written = await to.formula(first, formula);
  const isByAddress = offer.refusal === "" && isUnread(written);
  if (isByAddress) {
    const rows = Array.from({ length: heightOf(body) }, (_, index) => [{ formula: inRow(body.top + index) }]);
    await to.cells(first, { rows });
  }
  await to.widths(table.sheet, [...Array.from({ length: column }, () => null), offer.name.length + BUTTON]);
  to.show({ ...area, bottom: area.top });
  return { says: `${offer.name} added to the Table ${table.name}, a formula in each row.`, area };
}

/**
 * Puts a formula that names the Table's columns into a cell; where this spreadsheet shows an error for it, though ESSEX has an answer, one that
 * names their addresses.
 */
async function live(
  to: Writer,
  { refusal }: Offer,
  table: Table,
  place: Place,
  textFor: (target: Target) => string,
  expected: Expected,
): Promise<FormulaWritten & { readonly isByAddress: boolean }> {
  const written = await to.formula(place, textFor({ place, tables: [table] }), expected);
  if (refusal !== "" || !isUnread(written)) return { ...written, isByAddress: false };
  return { ...(await to.formula(place, textFor({ place, tables: [] }), expected)), isByAddress: true };
}

function isUnread({ text }: FormulaWritten): boolean {
  return /^#(?:VALUE!|NAME\?|REF!)$/.test(text);
}

const CHART_ROWS = 18;
const CHART_COLUMNS = 7;

/** A chart under a summary; why there is none, a sentence. */
async function drawn(to: Writer, { drawn, title }: Offer, area: Area): Promise<readonly string[]> {
  const { kind, height, width } = drawn!;
  try {
    await to.chart({
      kind,
      source: resized(area, height, width),
      title,
      at: { sheet: area.sheet, row: area.bottom + GAP, column: area.left },
      rows: CHART_ROWS,
      columns: CHART_COLUMNS,
    });
    return [];
  } catch (error) {
    return [`It has no chart: ${refusalOf(error)}`];
  }
}
