import { cellAddress, type Area } from "../../../formulas/address";
import { precedentsOf } from "../../../formulas/precedents";
import { formulaOf } from "../../../formulas/tree";
import { blankWorkbook } from "../../../xlsx/blank";
import { openWorkbook, type Workbook } from "../../../xlsx/workbook";
import { changedWorkbook, Unwritable, type StyledEdit } from "../../../xlsx/workbook-writing";
import { PLAIN } from "../../plan";
import type { NameInFile, OpenedFile, SavedFile, SheetNow } from "../files";
import { addedTo, otherChanges } from "./added";
import { asBefore, changesOf, type Differing } from "./changes";
import { listed, notShown } from "./not-shown";
import { shownNames, shownSheets, type ShownSheet } from "./plans";

/** How many cells a line of what is not saved names. */
const NAMED = 5;

/** A workbook's file, open. Throws an Error with a sentence for the user where it cannot be read. */
export function openedXlsx(name: string, bytes: Uint8Array): OpenedFile {
  const opened = openWorkbook(bytes);
  if (!opened.ok) throw new Error(`${name} ${opened.why}`);
  const { workbook } = opened;
  if (workbook.isDate1904)
    throw new Error(
      `${name} counts its days from 1904, and the ESSEX functions count them from 1900: every date would be 1,462 days out. In Excel, untick “Use 1904 date system” under File, Options, Advanced, and put its dates right.`,
    );
  const shown = shownSheets(workbook);
  return {
    sheets: shown.map(({ plan }) => plan),
    hidden: workbook.sheets.filter(({ isHidden }) => isHidden).map((sheet) => sheet.name),
    names: shownNames(workbook),
    notShown: notShown(workbook),
    save: (sheets, names) => saved(name, workbook, shown, sheets, names),
  };
}

/** A workbook's file that has the sheets of the grid. */
export async function madeXlsx(sheets: readonly SheetNow[], names: readonly NameInFile[]): Promise<SavedFile> {
  return saved("The workbook", blankWorkbook(PLAIN), [], sheets, names);
}

async function saved(
  name: string,
  workbook: Workbook,
  shown: readonly ShownSheet[],
  sheets: readonly SheetNow[],
  names: readonly NameInFile[],
): Promise<SavedFile> {
  const edits = new Map<string, StyledEdit[]>();
  const differing = new Map<string, Differing[]>();
  const notSaved: string[] = [];
  for (const before of shown) {
    const now = sheets.find((sheet) => sheet.name === before.sheet.name);
    if (!now) {
      notSaved.push(`that the sheet ${before.sheet.name} is gone, or has another name: it is in the file as it was`);
      continue;
    }
    const tables = workbook.tables.filter(({ sheet }) => sheet === now.name);
    const changes = changesOf(asBefore(before), now, tables);
    edits.set(now.name, changes.edits);
    differing.set(now.name, changes.differing);
    notSaved.push(...changes.notSaved.map((what) => `on ${now.name}: ${what}`));
    const others = otherChanges(before, now);
    if (others.length > 0) notSaved.push(`on ${now.name}: ${listed(others)}`);
  }
  const added = addedTo(workbook, sheets, names);
  notSaved.push(...added.notSaved, ...keptValues(workbook, edits, differing));
  try {
    return { bytes: changedWorkbook(workbook, edits, added.additions), notSaved };
  } catch (refused) {
    if (refused instanceof Unwritable) throw new Error(`${name} cannot take these formulas: ${refused.message}.`, { cause: refused });
    throw refused;
  }
}

/**
 * Adds the new values of native formulas that read what has changed, and tells of the others: there the file keeps the value that Excel
 * gave, and the grid's is not taken for better.
 */
function keptValues(workbook: Workbook, edits: Map<string, StyledEdit[]>, differing: ReadonlyMap<string, readonly Differing[]>): string[] {
  const changed = new Map(
    [...edits].map(([sheet, list]) => [sheet, new Set(list.map(({ row, column }) => `${String(row)} ${String(column)}`))]),
  );
  const hasChanged = ({ sheet, top, left, bottom, right }: Area) => {
    const cells = changed.get(sheet);
    if (!cells) return false;
    for (const cell of cells) {
      const [row = 0, column = 0] = cell.split(" ").map(Number);
      if (row >= top && row <= bottom && column >= left && column <= right) return true;
    }
    return false;
  };
  let waiting = [...differing].flatMap(([sheet, list]) => list.map((one) => ({ ...one, sheet, reads: readBy(workbook, sheet, one) })));
  for (let isMore = true; isMore;) {
    const rest = waiting.filter(({ sheet, row, column, edit, isUnknownHere, reads }) => {
      if (isUnknownHere || !(reads.isOpen || reads.areas.some(hasChanged))) return true;
      edits.get(sheet)?.push(edit);
      changed.get(sheet)?.add(`${String(row)} ${String(column)}`);
      return false;
    });
    isMore = rest.length < waiting.length;
    waiting = rest;
  }
  const inWords = (list: typeof waiting) => {
    const cells = list.slice(0, NAMED).map(({ sheet, row, column }) => `${sheet}!${cellAddress(row, column)}`);
    return listed(list.length > NAMED ? [...cells, `${String(list.length - NAMED)} more`] : cells);
  };
  const unknown = waiting.filter(({ isUnknownHere }) => isUnknownHere);
  const others = waiting.filter(({ isUnknownHere }) => !isUnknownHere);
  return [
    ...(unknown.length > 0 ? [`formulas that cannot be worked out here, which keep the file's values: ${inWords(unknown)}`] : []),
    ...(others.length > 0
      ? [`values that come out otherwise here though nothing they read has changed; the file keeps its own: ${inWords(others)}`]
      : []),
  ];
}

function readBy(workbook: Workbook, sheet: string, { row, column }: Differing): { areas: readonly Area[]; isOpen: boolean } {
  const held = workbook.sheets.find(({ name }) => name === sheet);
  const cell = held?.cellAt(row, column);
  const original =
    cell?.formula?.text === null
      ? held?.rows.flatMap(({ cells }) => cells).find(({ formula }) => formula?.text != null && formula.shared === cell.formula?.shared)
      : cell;
  const formula = original?.formula?.text == null ? null : formulaOf(original.formula.text);
  if (!formula || !original) return { areas: [], isOpen: true };
  const shift = { rows: row - original.row, columns: column - original.column };
  return precedentsOf(formula.tree, { sheet, row, column }, workbook.book, shift);
}
