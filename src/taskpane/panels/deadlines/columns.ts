import { areaAddress, cellAddress, type Area } from "../../../formulas/address";
import type { Table } from "../../../formulas/reference";
import { referenceText } from "../../building/reference-text";
import { dayInFormula } from "../../today";
import { heightOf, isWithin, rangeOf } from "../../workbook/cells";
import { lacks } from "../../workbook/needs";
import { formulasOf } from "../../workbook/reading";
import { reading, Refused } from "../../workbook/run";
import type { Settings } from "../../workbook/settings";
import { bodyOf, loadTables } from "../../workbook/tables";
import type { Writer } from "../../workbook/writer";
import type { ColourRule } from "../../workbook/writing/rules";
import { addTableColumns } from "../../workbook/writing/table-columns";

/** The columns of a caseload on a sheet, headings left out. */
export interface CaseAreas {
  readonly request: Area;
  readonly issued: Area | null;
  readonly closed: Area | null;
}

/** Where the deadline and status columns would go. */
export interface ColumnsPlace {
  readonly areas: CaseAreas;
  /** The Table they become columns of; null beside plain cells. */
  readonly table: Table | null;
  /** The two columns, their headings left out. */
  readonly body: Area;
  readonly headingRow: number | null;
  /** The first column of what stands beside them, for a list of whole rows. */
  readonly left: number;
}

/** How far to the right a pair of empty columns is looked for. */
const LOOKED_AT = 30;
const NAMES = ["Deadline", "Status"] as const;

/** The nearest pair of columns to the right of a caseload that is empty; why there is none, a sentence. */
export async function columnsPlace(areas: CaseAreas): Promise<ColumnsPlace | string> {
  const { request } = areas;
  const given = [request, areas.issued, areas.closed].filter((area) => area !== null);
  if (given.some(({ sheet }) => sheet !== request.sheet)) return "The columns stand on several sheets: put them on one.";
  if (given.some((area) => area.top !== request.top || area.bottom !== request.bottom))
    return `The columns are not of the same rows: ${given.map(areaAddress).join(", ")}.`;
  if (request.left !== request.right) return "Choose one column of request dates.";
  const tables = await tablesOn(request.sheet);
  const table = tables.find((each) => isWithin(request, bodyOf(each))) ?? null;
  if (table && heightOf(request) < heightOf(bodyOf(table))) return columnsPlace(wholeColumns(areas, table));
  const headingRow = table ? (table.headerRows > 0 ? table.top : null) : request.top > 0 ? request.top - 1 : null;
  const top = table ? table.top : (headingRow ?? request.top);
  const bottom = table ? table.bottom : request.bottom;
  const from = table ? table.right + 1 : Math.max(...given.map(({ right }) => right)) + 1;
  const beside: Area = { sheet: request.sheet, top, bottom, left: from, right: from + LOOKED_AT - 1 };
  const held = await formulasOf(beside);
  const isFree = (column: number) =>
    held.every((row) => row[column] === "") && tables.every((each) => each === table || !hasColumn(each, from + column, top, bottom));
  const at = table
    ? 0
    : Array.from({ length: LOOKED_AT - 1 }, (_, column) => column).find((column) => isFree(column) && isFree(column + 1));
  if (at === undefined) return `No two empty columns were found to the right of ${areaAddress(request)}.`;
  if (table && !(isFree(0) && isFree(1)))
    return `Beside the Table ${table.name}, ${areaAddress({ ...beside, right: from + 1 })} is not empty: make room there first.`;
  const body = { sheet: request.sheet, top: request.top, bottom: request.bottom, left: from + at, right: from + at + 1 };
  const left = table ? table.left : await firstColumn(request, headingRow);
  return { areas, table, body, headingRow, left };
}

function hasColumn(table: Table, column: number, top: number, bottom: number): boolean {
  return column >= table.left && column <= table.right && table.top <= bottom && table.bottom >= top;
}

/** A Table's new rows count too: of a part of its column, the whole is meant. */
function wholeColumns({ request, issued, closed }: CaseAreas, table: Table): CaseAreas {
  const { top, bottom } = bodyOf(table);
  const whole = <T extends Area | null>(area: T): T => (area ? { ...area, top, bottom } : area);
  return { request: whole(request), issued: whole(issued), closed: whole(closed) };
}

function tablesOn(sheet: string): Promise<readonly Table[]> {
  return reading(async (context) => {
    const found = loadTables(context.workbook.worksheets.getItem(sheet).tables);
    await context.sync();
    found.extents();
    await context.sync();
    return found.tables();
  });
}

/** The first of the columns that stand side by side up to the request dates, by their headings. */
async function firstColumn({ sheet, top, left }: Area, headingRow: number | null): Promise<number> {
  const row = headingRow ?? top;
  const [cells = []] = await formulasOf({ sheet, top: row, bottom: row, left: 0, right: left });
  let first = left;
  while (first > 0 && cells[first - 1] !== "") first--;
  return first;
}

/** `D1:E31`. */
export function placeInWords({ body, headingRow }: ColumnsPlace): string {
  return areaAddress({ ...body, top: headingRow ?? body.top });
}

/** What the columns read, as their formulas name it, for the row `row` of a Table or for all rows of a spill. */
function argumentsOf({ areas, table, body }: ColumnsPlace, settings: Settings) {
  const target = { place: { sheet: body.sheet, row: body.top, column: body.left }, tables: table ? [table] : [] };
  const inTarget = table && { place: { sheet: table.sheet, row: body.top, column: table.left }, tables: [table] };
  const text = (area: Area | null) => (area ? referenceText(inTarget ? { ...area, bottom: area.top } : area, inTarget ?? target) : "");
  const [request, issued, closed] = [text(areas.request), text(areas.issued), text(areas.closed)];
  const asOf = dayInFormula(settings);
  return {
    deadline: `=ESSEX.EHCPDEADLINE(${request})`,
    status: `=ESSEX.EHCPSTATUS(${request},${issued},${table ? AS_OF : asOf}${closed === "" ? "" : `,${closed}`})`,
    asOf,
  };
}

/** In a Table each row has a formula, and asks this name for the day instead of TODAY: it is worked out once. */
const AS_OF = "ESSEX_as_of";

const RULES: readonly { readonly statuses: readonly string[]; readonly state: ColourRule["state"] }[] = [
  { statuses: ["Overdue", "Issued late"], state: "over" },
  { statuses: ["Due soon"], state: "soon" },
  { statuses: ["On track", "Issued on time"], state: "ok" },
];

/** Writes the deadline and the status of each row, coloured by Excel's own rules, and keeps the headings in sight. */
export async function addColumns(to: Writer, place: ColumnsPlace, settings: Settings): Promise<string> {
  const { table, body, headingRow } = place;
  const { deadline, status, asOf } = argumentsOf(place, settings);
  const { sheet } = body;
  const rows = heightOf(body);
  if (table) {
    await to.name(AS_OF, `=${asOf}`);
    const columns = [deadline, status].map((formula, index) => ({
      name: NAMES[index]!,
      formula,
      format: index === 0 ? "dd/mm/yyyy" : "General",
    }));
    await to.change((context) => addTableColumns(context, table.name, columns));
  } else {
    const lack = lacks("spills");
    if (lack !== null && rows > 1) throw new Refused(`${lack} Make the column a Table first, and each row has a formula of its own.`);
    const held = await formulasOf({ ...body, top: headingRow ?? body.top });
    if (held.some((row) => row.some((cell) => cell !== "")))
      throw new Refused(`Nothing was written: ${placeInWords(place)} is no longer empty. Look again, and press again to go on.`);
    if (headingRow !== null) {
      const headings = await to.cells({ sheet, row: headingRow, column: body.left }, { rows: [[...NAMES]] });
      await to.bold(headings);
    }
    await to.formula({ sheet, row: body.top, column: body.left }, deadline, { height: rows, width: 1, formats: ["dd/mm/yyyy"] });
    await to.formula({ sheet, row: body.top, column: body.right }, status, { height: rows, width: 1 });
    await to.formats({ ...body, right: body.left }, ["dd/mm/yyyy"]);
  }
  const statuses = { ...body, left: body.right };
  const first = cellAddress(body.top, body.right).replace(/^([A-Z]+)/, "$$$1");
  await to.colours(
    statuses,
    RULES.map(({ statuses: any, state }) => ({ formula: `=OR(${any.map((each) => `${first}="${each}"`).join(",")})`, state })),
  );
  await to.fit({ ...body, top: headingRow ?? body.top });
  if (headingRow !== null && headingRow < MOST_FROZEN) await to.freeze(sheet, headingRow + 1);
  return `Deadline and Status added in ${placeInWords(place)}.`;
}

/** Headings further down would take the whole window. */
const MOST_FROZEN = 12;

/** The cells of the two columns as the formulas of another sheet name them. */
export function namedFrom({ table, body }: ColumnsPlace, sheet: string) {
  const target = { place: { sheet, row: 0, column: 0 }, tables: table ? [withNames(table)] : [] };
  return {
    deadlines: referenceText({ ...body, right: body.left }, target),
    statuses: referenceText({ ...body, left: body.right }, target),
    rows: (left: number) => referenceText({ ...body, left }, target),
  };
}

/** The Table as it is once the two columns have joined it. */
function withNames(table: Table): Table {
  return { ...table, right: table.right + 2, columns: [...table.columns, ...NAMES] };
}

/** Whether the columns stand where they were written. */
export async function doStand({ body }: ColumnsPlace): Promise<boolean> {
  try {
    const [[deadline, status] = []] = await formulasOf({ ...body, bottom: body.top });
    return /EHCPDEADLINE/i.test(String(deadline)) && /EHCPSTATUS/i.test(String(status));
  } catch {
    return false;
  }
}

/** The headings over the rows, as they are seen; none where there are none. */
export function headingsOver({ body, headingRow, left }: ColumnsPlace): Promise<readonly string[]> {
  return reading(async (context) => {
    if (headingRow === null) return [];
    const range = rangeOf(context, { ...body, top: headingRow, bottom: headingRow, left });
    range.load("text");
    await context.sync();
    return range.text[0] ?? [];
  });
}
