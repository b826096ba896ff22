import { COLUMNS, extentOf, type Area, type Place } from "../formulas/address";
import type { Book, Table as NamedTable } from "../formulas/reference";
import type { Cell } from "./cell";
import { kindOfCompound } from "./compound";
import { spillingMetadata } from "./metadata";
import { packageOf, requiredText, type Package, type Relationship } from "./package";
import { cellsIn, type SheetCells } from "./sheet-reading";
import { stringsIn } from "./strings";
import { refuse, sizeInWords, Unreadable } from "./unreadable";
import { cellText, readXml } from "./xml";
import { archiveOf, LARGEST_FILE } from "./zip";

export interface Sheet extends Omit<SheetCells, "merges"> {
  readonly name: string;
  readonly part: string;
  /** The text of its part, in which the places of its cells are. */
  readonly text: string;
  readonly isHidden: boolean;
  cellAt(row: number, column: number): Cell | undefined;
}

/** A Table, and the part of the file that says what it is. */
export interface Table extends NamedTable {
  readonly part: string;
}

export interface DefinedName {
  readonly name: string;
  /** The sheet it belongs to; null where the whole workbook knows it. */
  readonly sheet: string | null;
  readonly formula: string;
}

/** A workbook as its file has it. What is not read here is in the file all the same, and comes back with it. */
export interface Workbook {
  readonly file: Package;
  readonly part: string;
  /** The sheets of cells, in their order. Sheets that are a chart or a dialogue are not among them. */
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
  readonly tables: readonly Table[];
  readonly merges: readonly Area[];
  /** Whether its days are counted from 1904, as old Excels for the Mac did. */
  readonly isDate1904: boolean;
  /** Whether circular references are worked out again and again, and whether figures are cut to what is shown. */
  readonly isIterative: boolean;
  readonly isAsDisplayed: boolean;
  readonly book: Book;
}

export type Opened = { readonly ok: true; readonly workbook: Workbook } | { readonly ok: false; readonly why: string };

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** The workbook in a file's bytes, or why it cannot be read, in words that go on from the file's name: "is empty." */
export function openWorkbook(bytes: Uint8Array): Opened {
  try {
    return { ok: true, workbook: workbookIn(bytes) };
  } catch (refused) {
    if (refused instanceof Unreadable) return { ok: false, why: refused.message };
    throw refused;
  }
}

function workbookIn(bytes: Uint8Array): Workbook {
  if (bytes.length === 0) refuse("is empty.");
  if (bytes.length > LARGEST_FILE) refuse(`has ${sizeInWords(bytes.length)}; at most ${sizeInWords(LARGEST_FILE)} are read.`);
  if (COMPOUND.every((byte, i) => bytes[i] === byte)) refuse(kindOfCompound(bytes));
  const file = packageOf(archiveOf(bytes));
  const part = file.relationshipsOf("").find(({ kind }) => kind === "officeDocument")?.target ?? "xl/workbook.xml";
  refuseOtherKinds(file, part);
  const listed = workbookPartOf(requiredText(file, part), part);
  const relationships = file.relationshipsOf(part);
  const strings = partOfKind(file, relationships, "sharedStrings");
  const metadata = partOfKind(file, relationships, "sheetMetadata");
  const surroundings = {
    strings: strings ? stringsIn(strings.text, strings.part) : [],
    spilling: metadata ? spillingMetadata(metadata.text, metadata.part) : new Set<string>(),
  };
  const sheets: Sheet[] = [];
  const tables: Table[] = [];
  const merges: Area[] = [];
  for (const { name, id, isHidden } of listed.sheets) {
    const relationship = relationships.find((one) => one.id === id);
    if (relationship?.kind !== "worksheet") continue;
    const text = requiredText(file, relationship.target);
    const cells = cellsIn(text, relationship.target, surroundings);
    sheets.push({ ...cells, name, part: relationship.target, text, isHidden, cellAt: finderOf(cells) });
    merges.push(...cells.merges.flatMap((ref) => ((extent) => (extent ? [{ sheet: name, ...extent }] : []))(extentOf(ref))));
    tables.push(...tablesOf(file, relationship.target, name, cells));
  }
  if (sheets.length === 0) refuse("has no sheets of cells.");
  const allSheets = listed.sheets.map(({ name }) => name);
  const names = listed.names.map(({ index, ...named }) => ({ ...named, sheet: index === null ? null : (allSheets[index] ?? null) }));
  return { file, part, sheets, names, tables, merges, ...listed.settings, book: bookOf(allSheets, names, tables) };
}

function refuseOtherKinds(file: Package, part: string): void {
  if (file.nameOf(part) !== null) {
    if (/\.bin$/i.test(part)) refuse("is a binary workbook (.xlsb), which is not read. Save it in Excel as .xlsx or .xlsm.");
    if (/(^|\/)(word|ppt)\//i.test(part)) refuse("is no workbook but another kind of Office file.");
    return;
  }
  if (file.nameOf("EncryptedPackage") !== null) refuse("is protected by a password, so that its cells cannot be read.");
  if (file.nameOf("content.xml") !== null) refuse("is an OpenDocument file, which is not read. Save it as .xlsx.");
  if (file.nameOf("xl/workbook.bin") !== null)
    refuse("is a binary workbook (.xlsb), which is not read. Save it in Excel as .xlsx or .xlsm.");
  refuse("is not a workbook: it is a zip file without one.");
}

function partOfKind(file: Package, relationships: readonly Relationship[], kind: string): { part: string; text: string } | null {
  const part = relationships.find((one) => one.kind === kind && !one.isExternal)?.target;
  const text = part === undefined ? null : file.textOf(part);
  return part === undefined || text === null ? null : { part, text };
}

interface ListedSheet {
  readonly name: string;
  readonly id: string;
  readonly isHidden: boolean;
}

function workbookPartOf(text: string, part: string) {
  const sheets: ListedSheet[] = [];
  const names: { name: string; index: number | null; formula: string }[] = [];
  const settings = { isDate1904: false, isIterative: false, isAsDisplayed: false };
  const isTrue = (value: string | undefined) => value === "1" || value === "true";
  let named: { name: string; index: number | null; formula: string } | null = null;
  let isRoot = true;
  readXml(text, part, {
    open: ({ name, attributes }) => {
      if (isRoot && name !== "workbook") refuse(`is not a workbook: its part ${part} is another thing.`);
      isRoot = false;
      if (name === "sheet") {
        const id = Object.entries(attributes).find(([attribute]) => attribute.endsWith(":id"))?.[1];
        if (attributes.name !== undefined && id !== undefined)
          sheets.push({ name: attributes.name, id, isHidden: (attributes.state ?? "visible") !== "visible" });
      } else if (name === "definedName" && attributes.name !== undefined) {
        named = {
          name: attributes.name,
          index: attributes.localSheetId === undefined ? null : Number(attributes.localSheetId),
          formula: "",
        };
      } else if (name === "workbookPr") settings.isDate1904 = isTrue(attributes.date1904);
      else if (name === "calcPr") {
        settings.isIterative = isTrue(attributes.iterate);
        settings.isAsDisplayed = attributes.fullPrecision === "0" || attributes.fullPrecision === "false";
      }
    },
    text: (piece) => {
      if (named) named.formula += piece;
    },
    close: (name) => {
      if (name === "definedName" && named) {
        names.push(named);
        named = null;
      }
    },
  });
  if (sheets.length === 0) refuse(`is damaged: its part ${part} lists no sheets.`);
  return { sheets, names, settings };
}

function tablesOf(file: Package, sheetPart: string, sheet: string, { tableParts }: SheetCells): Table[] {
  if (tableParts.length === 0) return [];
  const relationships = file.relationshipsOf(sheetPart);
  return tableParts.flatMap((id) => {
    const part = relationships.find((one) => one.id === id)?.target;
    const text = part === undefined ? null : file.textOf(part);
    return part === undefined || text === null ? [] : tableIn(text, part, sheet);
  });
}

function tableIn(text: string, part: string, sheet: string): Table[] {
  const found: Table[] = [];
  const columns: string[] = [];
  readXml(text, part, {
    open: ({ name, attributes }) => {
      if (name === "table") {
        const extent = extentOf(attributes.ref ?? "");
        if (!extent) return;
        const headerRows = Number(attributes.headerRowCount ?? 1);
        const totalsRows = Number(attributes.totalsRowCount ?? 0);
        const named = cellText(attributes.displayName ?? attributes.name ?? "");
        found.push({ name: named, sheet, ...extent, headerRows, totalsRows, columns, part });
      } else if (name === "tableColumn") columns.push(cellText(attributes.name ?? ""));
    },
  });
  return found;
}

function finderOf({ rows }: SheetCells): Sheet["cellAt"] {
  const cells = new Map<number, Cell>();
  for (const row of rows) for (const cell of row.cells) cells.set(cell.row * COLUMNS + cell.column, cell);
  return (row, column) => cells.get(row * COLUMNS + column);
}

export function bookOf(sheets: readonly string[], names: readonly DefinedName[], tables: readonly NamedTable[]): Book {
  const key = (sheet: string | null, name: string) => `${sheet?.toLowerCase() ?? ""}!${name.toLowerCase()}`;
  const formulas = new Map(names.map(({ name, sheet, formula }) => [key(sheet, name), formula]));
  const byName = new Map(tables.map((table) => [table.name.toLowerCase(), table]));
  const isWithin = ({ sheet, row, column }: Place, table: NamedTable) =>
    table.sheet === sheet && row >= table.top && row <= table.bottom && column >= table.left && column <= table.right;
  return {
    sheets,
    nameOf: (name, sheet) => formulas.get(key(sheet, name)) ?? formulas.get(key(null, name)) ?? null,
    tableNamed: (name) => byName.get(name.toLowerCase()) ?? null,
    tableAt: (place) => tables.find((table) => isWithin(place, table)) ?? null,
  };
}
