import type { Day } from "../../../core/foundation/day";
import { type Result, unreadable } from "../../../core/foundation/result";
import { explainCell } from "../../../explain/cell";
import { titleOf } from "../../../explain/unanswered";
import type { Place } from "../../../formulas/address";
import type { Table } from "../../../formulas/reference";
import { changedSince, measured, type Measured } from "../../../publish/assurance/measured";
import { ASSURANCE_TITLE, assuranceSheet, assuredOn } from "../../../publish/assurance/sheet";
import { used, type Used } from "../../../publish/assurance/used";
import { type ListedTable, publishedList } from "../../../publish/listed";
import type { PublishedTable } from "../../../publish/publication";
import { publishedSummary } from "../../../publish/summary";
import { counted } from "../../building/counted";
import { bookNow } from "../../workbook/book";
import { formatsOf, valuesOf } from "../../workbook/reading";
import { reading, Refused } from "../../workbook/run";
import type { Writer } from "../../workbook/writer";
import { hostNow } from "../explain/host";
import { essexCells } from "../workbook/held";

export { ESSENTIAL_LIST, essentialPoints } from "../../../data/publishing";

/** What a summary is called unless the officer says otherwise: the first sentence of what its function answers. */
export async function titleAt(place: Place): Promise<string> {
  const [call] = (await explainCell(await hostNow(), place)).calls;
  return call ? titleOf(call.asked.id).split(/\.\s/)[0]! : "";
}

/** The answer of the ESSEX formula in a cell as a table to publish. */
export async function summaryAt(place: Place, title: string, below: number): Promise<Result<PublishedTable>> {
  const { calls } = await explainCell(await hostNow(), place);
  const [call] = calls;
  if (!call) return unreadable("The cell calls no function of ESSEX any more.");
  if (!call.isWhole)
    return unreadable(
      `The formula does more than call ${call.asked.id}. Put =ESSEX.${call.asked.id}(…) by itself into a cell and publish that.`,
    );
  return publishedSummary(call.asked, title, below);
}

/** A Table of the workbook, its row of totals included, as a table to publish. */
export async function tableOf(
  { sheet, top, left, bottom, right, headerRows, columns }: Table,
  told: Pick<ListedTable, "title" | "countsPeople" | "blankMeans">,
  below: number,
): Promise<Result<PublishedTable>> {
  const body = { sheet, left, bottom, right, top: top + headerRows };
  if (body.top > body.bottom) return unreadable("The Table has no rows.");
  const [held] = await valuesOf([body]);
  return publishedList({ ...told, headings: columns, values: held!.values, formats: await formatsOf(body) }, below);
}

interface Taken {
  readonly of: Used;
  readonly measured: Measured;
}

/** What the ESSEX cells of the workbook use and read, as it stands now. Refused where there are none. */
async function taken(onSheet: (share: number, name: string) => void): Promise<Taken> {
  const cells = await essexCells(onSheet);
  if (cells.length === 0) throw new Refused("No cell of this workbook calls ESSEX: there is nothing of ours to assure.");
  const of = used(cells, await bookNow());
  return { of, measured: await measured(cells, await valuesOf(of.inputs)) };
}

/** Adds the assurance sheet. */
export async function addAssurance(to: Writer, day: Day, onSheet: (share: number, name: string) => void): Promise<string> {
  const { of, measured: found } = await taken(onSheet);
  const sheet = await to.plan(assuranceSheet(of, found, day));
  return `Written on the new sheet ${sheet}: ${counted(of.functions.length, "function")}, ${counted(found.filled, "input cell")}. Fill in what is shaded.`;
}

/** What an assurance sheet of the workbook says, and what has changed since. */
export interface Compared {
  readonly sheet: string;
  readonly made: string;
  readonly changes: readonly string[];
}

/** Every assurance sheet of the workbook beside the workbook as it stands now. */
export async function compared(onSheet: (share: number, name: string) => void): Promise<readonly Compared[]> {
  const sheets = await sheetsHeaded(ASSURANCE_TITLE);
  const assured = sheets.flatMap(({ sheet, rows }) => {
    const then = assuredOn(rows);
    return then ? [{ sheet, then }] : [];
  });
  if (assured.length === 0) throw new Refused("This workbook has no assurance sheet that can be read. Add one first.");
  const now = await taken(onSheet);
  return assured.map(({ sheet, then }) => ({ sheet, made: then.made, changes: changedSince(then, now.measured) }));
}

/** The sheets that are headed as an assurance sheet is, with the values of all that is used of them. */
async function sheetsHeaded(title: string): Promise<readonly { readonly sheet: string; readonly rows: readonly (readonly unknown[])[] }[]> {
  return reading(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const firsts = worksheets.items.map((sheet) => ({ sheet, cell: sheet.getRange("A1") }));
    for (const { cell } of firsts) cell.load("values");
    await context.sync();
    const headed = firsts
      .filter(({ cell }) => cell.values[0]?.[0] === title)
      .map(({ sheet }) => ({ sheet, range: sheet.getUsedRangeOrNullObject(true) }));
    for (const { range } of headed) range.load("values");
    await context.sync();
    return headed.map(({ sheet, range }) => ({ sheet: sheet.name, rows: range.values as unknown[][] }));
  });
}
