import { type Area, areaAddress, cellArea, columnLetters, type Place, quotedSheet } from "../../../formulas/address";
import type { Table } from "../../../formulas/reference";
import { heightOf, isWithin } from "../../workbook/cells";
import { regionAround, usedOf, valuesOf } from "../../workbook/reading";
import { reading } from "../../workbook/run";
import type { Selected } from "../../workbook/selection";
import { bodyOf, loadTables } from "../../workbook/tables";
import { areSchoolHeadings, canBeCounted, type FoundColumns, schoolColumns } from "./school-columns";

/** A list of schools on a sheet, a row a school. */
export interface SchoolList {
  /** `Table Ofsted`, `Ratings!A4:H560`. */
  readonly name: string;
  readonly table: Table | null;
  /** Its rows, headings left out. */
  readonly body: Area;
  /** The row of its headings; null where it has none. */
  readonly headingRow: number | null;
  readonly headings: readonly string[];
  readonly found: FoundColumns;
}

/** Titles may stand over the headings of a file. */
const HEAD = 25;
/** Rows enough to tell what a column holds. */
const LOOKED_AT = 200;
/** A sheet may be formatted to its right edge. */
const WIDEST = 300;

/** The lists of schools there are: that of what is selected first, then the Tables of the workbook that have schools. */
export async function schoolLists(selected: Selected | null): Promise<readonly SchoolList[]> {
  const tables = await allTables();
  const own = selected ? await listSelected(selected, tables) : null;
  const others = await Promise.all(
    tables.filter(({ name, columns }) => name !== own?.table?.name && areSchoolHeadings(columns)).map((table) => listOfTable(table)),
  );
  const front = selected?.cell.sheet;
  const inOrder = others
    .filter((each) => each !== null)
    .sort((one, other) => Number(other.body.sheet === front) - Number(one.body.sheet === front));
  const first = own ?? (selected && !inOrder.some(({ body }) => body.sheet === front) ? await listOnSheet(selected.cell.sheet) : null);
  return [...(first ? [first] : []), ...inOrder];
}

/** The list that is selected: the Table around a cell, a block, or the filled cells around a single one. */
async function listSelected(selected: Selected, tables: readonly Table[], isAsked = false): Promise<SchoolList | null> {
  const { area, cell } = selected;
  const table = tables.find((each) => isWithin(area, each));
  if (table) return listOfTable(table, isAsked);
  if (area.right > area.left && heightOf(area) > 1) return listIn(area, isAsked);
  const region = await regionAround(cell);
  return region.right > region.left && heightOf(region) > 1 ? listIn(region, isAsked) : null;
}

/** What is selected as a list, whatever its headings say: its columns are chosen by hand. Null where it is one column, or one row. */
export async function listAsked(selected: Selected): Promise<SchoolList | null> {
  return listSelected(selected, await allTables(), true);
}

async function listOfTable(table: Table, isAsked = false): Promise<SchoolList | null> {
  const body = bodyOf(table);
  if (heightOf(body) < 1) return null;
  const sample = await firstRows(body, LOOKED_AT);
  const found = schoolColumns(table.columns, sample);
  if (!isAsked && !canBeCounted(found.columns)) return null;
  const headingRow = table.headerRows > 0 ? table.top : null;
  return { name: `Table ${table.name}`, table, body, headingRow, headings: table.columns, found };
}

/** The list in a block, under the first row that has a list's headings. */
async function listIn(block: Area, isAsked = false): Promise<SchoolList | null> {
  const area = { ...block, right: Math.min(block.right, block.left + WIDEST - 1) };
  const rows = await firstRows(area, HEAD + LOOKED_AT);
  const known = rows.slice(0, HEAD).findIndex(areSchoolHeadings);
  const at = known < 0 && isAsked && rows[0]!.every((cell) => typeof cell === "string") ? 0 : known;
  if ((at < 0 && !isAsked) || at === heightOf(area) - 1) return null;
  const headings = at < 0 ? [] : rows[at]!.map((cell) => String(cell ?? ""));
  const found = schoolColumns(headings, rows.slice(at + 1));
  if (!isAsked && !canBeCounted(found.columns)) return null;
  const headingRow = at < 0 ? null : area.top + at;
  const body = { ...area, top: area.top + at + 1 };
  const name = `${quotedSheet(area.sheet)}!${areaAddress({ ...area, top: headingRow ?? area.top })}`;
  return { name, table: null, body, headingRow, headings, found };
}

/** The list of a sheet on which the selected cell stands apart from it: the filled cells around its headings. */
async function listOnSheet(sheet: string): Promise<SchoolList | null> {
  const used = await usedOf(sheet);
  if (!used) return null;
  const rows = await firstRows({ ...used, right: Math.min(used.right, used.left + WIDEST - 1) }, HEAD);
  const at = rows.findIndex(areSchoolHeadings);
  if (at < 0) return null;
  const left = rows[at]!.findIndex((cell) => cell !== "" && cell !== null);
  const heading: Place = { sheet, row: used.top + at, column: used.left + left };
  const region = await regionAround(heading);
  return listIn({ ...region, top: heading.row });
}

async function firstRows(area: Area, most: number): Promise<readonly (readonly unknown[])[]> {
  const [read] = await valuesOf([{ ...area, bottom: Math.min(area.bottom, area.top + most - 1) }]);
  return read!.values;
}

function allTables(): Promise<readonly Table[]> {
  return reading(async (context) => {
    const found = loadTables(context.workbook.tables);
    await context.sync();
    found.extents();
    await context.sync();
    return found.tables();
  });
}

/** Whether the selected cell stands in a list or its headings. */
export function isSelectedIn({ cell }: Selected, { body, headingRow }: SchoolList): boolean {
  return isWithin(cellArea(cell), { ...body, top: headingRow ?? body.top });
}

/** What a column of a list is called: its heading, or its letter where it has none. */
export function columnName({ headings, body }: SchoolList, index: number): string {
  const heading = (headings[index] ?? "").trim().replace(/\s+/g, " ");
  return heading === "" ? `Column ${columnLetters(body.left + index)}` : heading;
}

/** The cells of columns of a list, from one to another. */
export function columnsFrom({ body }: SchoolList, first: number, last = first): Area {
  return { ...body, left: body.left + first, right: body.left + last };
}
