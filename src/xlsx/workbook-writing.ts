import { copiedFormula } from "../formulas/copied";
import type { CellEdit } from "./edit";
import { spillingMetadata } from "./metadata";
import { withEntryRules, withHighlight, type NewEntryRule, type NewHighlight } from "./rules-adding";
import { notePartsOf, withNotes, withNoteShapes, withShapesOf, type NewNote } from "./notes-adding";
import { withDefaultType, withRelationship, withoutRelationship, withType, withoutType } from "./package-writing";
import { changedSheet } from "./sheet-writing";
import { addedSheet, type NewSheet } from "./sheet-adding";
import { withDifferences, withStyles, type WantedStyle } from "./styles-writing";
import { addedTable, grownChart, grownTable, withTable, type NewTable } from "./table-adding";
import { type Texts, textsOf } from "./texts";
import type { Sheet, Table, Workbook } from "./workbook";
import { escaped } from "./xml";
import { withParts } from "./zip-writing";

const TYPES = "[Content_Types].xml";
const METADATA = "xl/metadata.xml";
/** What says of an array formula that it spills, as Excel writes it. */
const SPILLS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;

const STYLES = "xl/styles.xml";
/** The styles of a workbook that has none of its own. */
const NO_STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`;

/** A cell's new content, and how it is to look where that changes. */
export interface StyledEdit extends CellEdit {
  readonly wanted?: WantedStyle;
}

/** What a workbook is to have that it has not yet. */
export interface Additions {
  /** Behind those that there are. */
  readonly sheets?: readonly NewSheet<StyledEdit>[];
  /** On sheets that there are or that are added. */
  readonly tables?: readonly NewTable[];
  readonly highlights?: readonly NewHighlight[];
  readonly entryRules?: readonly NewEntryRule[];
  /** Tables that there are, and the rows down to which they are to reach. */
  readonly grown?: readonly { readonly table: Table; readonly bottom: number }[];
  /** On cells of sheets that there are, and that have none. */
  readonly notes?: readonly NewNote[];
  /** Names that the whole workbook knows, their formulas without an equals sign, and what Excel says of them as they are typed. */
  readonly names?: readonly { readonly name: string; readonly formula: string; readonly comment?: string }[];
}

/** Why a workbook's formulas cannot be changed, in words that go on from its name. */
export class Unwritable extends Error {}

/** The workbook's file with some cells of some sheets, by name, changed. Parts without a change keep their bytes, packed as they were. */
export function changedWorkbook(
  workbook: Workbook,
  edits: ReadonlyMap<string, readonly StyledEdit[]>,
  { sheets: added = [], tables = [], grown = [], highlights = [], entryRules = [], names = [], notes = [] }: Additions = {},
): Uint8Array<ArrayBuffer> {
  const { file, sheets } = workbook;
  const all = [...[...edits.values()].flat(), ...added.flatMap(({ cells }) => cells)];
  const texts = textsOf(file);
  const spilling = all.some(({ formula }) => formula?.filled) ? spillingIn(workbook, texts) : "";
  if (all.some(({ formula }) => formula !== undefined)) dropCalculationChain(workbook, texts);
  const styles = stylesFor(workbook, all, texts);
  const styled = (edit: StyledEdit) => ((style) => (style === undefined ? edit : { ...edit, style }))(styles.get(edit));
  for (const sheet of sheets) {
    const list = edits.get(sheet.name) ?? [];
    if (list.length > 0) texts.set(sheet.part, changedSheet(sheet, withCopies(sheet, list).map(styled), spilling));
  }
  const partOf = new Map(sheets.map(({ name, part }) => [name, part]));
  for (const sheet of added) {
    const part = freePart(texts, "xl/worksheets/sheet");
    partOf.set(sheet.name, part);
    texts.set(part, addedSheet({ ...sheet, cells: sheet.cells.map(styled) }, spilling));
    listSheet(workbook, texts, sheet.name, addPart(texts, workbook.part, part, "worksheet"));
  }
  addHighlights(workbook, texts, partOf, highlights);
  for (const [sheet, part] of partOf) {
    const rules = entryRules.filter((rule) => rule.sheet === sheet);
    if (rules.length > 0) change(texts, part, (text) => withEntryRules(text, part, rules));
  }
  addTables(workbook, texts, partOf, tables);
  for (const { table, bottom } of grown) {
    change(texts, table.part, (text) => grownTable(text, table, bottom));
    for (const { name } of file.archive.entries)
      if (/(?:^|\/)charts\/chart[^/]*\.xml$/i.test(name)) change(texts, name, (text) => grownChart(text, table, bottom));
  }
  addNotes(workbook, texts, notes);
  if (names.length > 0) change(texts, workbook.part, (text) => withNames(text, names));
  return withParts(file.archive, texts.parts);
}

/**
 * The edits, and those of the cells that have a copied formula whose original is edited: they get its text themselves. In a file a copy
 * is no more than the number of its original.
 */
function withCopies(sheet: Sheet, edits: readonly StyledEdit[]): readonly StyledEdit[] {
  const originals = edits.flatMap(({ row, column, formula }) => {
    const before = formula === undefined ? null : sheet.cellAt(row, column)?.formula;
    return before && before.text !== null && before.shared !== null ? [{ row, column, text: before.text, shared: before.shared }] : [];
  });
  if (originals.length === 0) return edits;
  const byShared = new Map(originals.map((original) => [original.shared, original]));
  const key = ({ row, column }: { row: number; column: number }) => `${String(row)} ${String(column)}`;
  const byPlace = new Map(edits.map((edit) => [key(edit), edit]));
  for (const cell of sheet.rows.flatMap(({ cells }) => cells)) {
    const { row, column, formula } = cell;
    const original = formula?.shared == null || formula.text !== null ? undefined : byShared.get(formula.shared);
    const edit = byPlace.get(key(cell));
    if (!original || edit?.formula !== undefined) continue;
    byPlace.set(key(cell), { ...(edit ?? { row, column }), formula: { text: copiedFormula(original.text, original, cell), filled: null } });
  }
  return [...byPlace.values()];
}

/** The number of the metadata of formulas that spill, which a file gets where it has none. */
function spillingIn({ file, part }: Workbook, texts: Texts): string {
  const there = file.relationshipsOf(part).find(({ kind }) => kind === "sheetMetadata")?.target;
  const text = there === undefined ? null : file.textOf(there);
  if (there !== undefined && text !== null) {
    const [number] = spillingMetadata(text, there);
    if (number !== undefined) return number;
    throw new Unwritable("its cells carry data types and no formula spills in it yet");
  }
  texts.set(METADATA, SPILLS);
  addPart(texts, part, METADATA, "sheetMetadata");
  return "1";
}

/** The order of calculation names cells with formulas: Excel makes it again, and takes a file for damaged whose order names other cells. */
function dropCalculationChain({ file, part }: Workbook, texts: Texts): void {
  const chain = file.relationshipsOf(part).find(({ kind }) => kind === "calcChain");
  if (!chain || file.nameOf(chain.target) === null) return;
  texts.set(chain.target, null);
  withoutRelationship(texts, part, chain.id);
  change(texts, TYPES, (types) => withoutType(types, chain.target));
}

/** The numbers of the cell styles that are wanted. */
function stylesFor(workbook: Workbook, edits: readonly StyledEdit[], texts: Texts): ReadonlyMap<CellEdit, number> {
  const styled = edits.flatMap((edit) => (edit.wanted ? [{ edit, wanted: edit.wanted }] : []));
  const wanted = styled.map((one) => one.wanted);
  const numbers = wanted.length === 0 ? [] : inStyles(workbook, texts, (text, part) => withStyles(text, part, wanted));
  return new Map(styled.map(({ edit }, i) => [edit, numbers[i]!]));
}

/** Adds to the styles of the file, which gets some where it has none, and gives back the numbers of what was added. */
function inStyles(
  { file, part }: Workbook,
  texts: Texts,
  add: (text: string, part: string) => { text: string; numbers: readonly number[] },
): readonly number[] {
  const there = file.relationshipsOf(part).find(({ kind }) => kind === "styles")?.target;
  const before = texts.textOf(there ?? STYLES);
  const { text, numbers } = add(before ?? NO_STYLES, there ?? STYLES);
  texts.set(there ?? STYLES, text);
  if (there === undefined && before === null) addPart(texts, part, STYLES, "styles");
  return numbers;
}

function addHighlights(workbook: Workbook, texts: Texts, partOf: ReadonlyMap<string, string>, highlights: readonly NewHighlight[]): void {
  if (highlights.length === 0) return;
  const numbers = inStyles(workbook, texts, (text) =>
    withDifferences(
      text,
      highlights.map(({ look }) => look),
    ),
  );
  highlights.forEach((highlight, i) => {
    const sheet = partOf.get(highlight.sheet);
    if (sheet !== undefined) change(texts, sheet, (text) => withHighlight(text, sheet, highlight, numbers[i]!));
  });
}

/** The first name of this kind, numbered from 1, that no part has. */
function freePart(texts: Texts, stem: string, ending = "xml"): string {
  let number = 1;
  while (texts.textOf(`${stem}${String(number)}.${ending}`) !== null) number++;
  return `${stem}${String(number)}.${ending}`;
}

/** Puts a sheet behind the others in the workbook's list. */
function listSheet({ part }: Workbook, texts: Texts, name: string, id: string): void {
  change(texts, part, (text) => {
    const prefix = /<([\w.-]+:)?workbook\b/.exec(text)?.[1] ?? "";
    const numbers = [...text.matchAll(/\ssheetId="(\d+)"/g)].map(([, number]) => Number(number));
    // The prefix is declared where it is used: some makers declare it on each sheet.
    const relationship = `xmlns:er="${KINDS.slice(0, -1)}" er:id="${id}"`;
    const sheet = `<${prefix}sheet name="${escaped(name)}" sheetId="${String(Math.max(0, ...numbers) + 1)}" ${relationship}/>`;
    return text.replace(`</${prefix}sheets>`, () => `${sheet}</${prefix}sheets>`);
  });
}

function addTables({ file }: Workbook, texts: Texts, partOf: ReadonlyMap<string, string>, tables: readonly NewTable[]): void {
  const there = file.archive.entries.map(({ name }) =>
    /(?:^|[\\/])tables[\\/][^\\/]*\.xml$/i.test(name) ? (file.textOf(name) ?? "") : "",
  );
  const numbers = there.map((text) => Number(/<[\w.:-]*table\b[^>]*?\sid="(\d+)"/.exec(text)?.[1] ?? 0));
  let next = Math.max(0, ...numbers) + 1;
  for (const table of tables) {
    const sheet = partOf.get(table.sheet);
    if (sheet === undefined) continue;
    const part = freePart(texts, "xl/tables/table");
    texts.set(part, addedTable(table, next++));
    const id = addPart(texts, sheet, part, "table");
    change(texts, sheet, (text) => withTable(text, sheet, id));
  }
}

function addNotes({ file, sheets }: Workbook, texts: Texts, notes: readonly NewNote[]): void {
  for (const { name, part } of sheets) {
    const own = notes.filter(({ sheet }) => sheet === name);
    if (own.length === 0) continue;
    const there = notePartsOf(file, part);
    if (there.notes !== null) change(texts, there.notes, (text) => withNotes(text, own));
    else {
      const added = freePart(texts, "xl/comments");
      texts.set(added, withNotes(null, own));
      addPart(texts, part, added, "comments");
    }
    if (there.shapes !== null) change(texts, there.shapes, (text) => withNoteShapes(text, own));
    else {
      const added = freePart(texts, "xl/drawings/vmlDrawing", "vml");
      texts.set(added, withNoteShapes(null, own));
      const id = withRelationship(texts, part, `${KINDS}vmlDrawing`, `/${added}`);
      change(texts, TYPES, (types) => withDefaultType(types, "vml", "application/vnd.openxmlformats-officedocument.vmlDrawing"));
      change(texts, part, (text) => withShapesOf(text, part, id));
    }
  }
}

/** The workbook's text with names added, where its schema has them. */
function withNames(written: string, names: NonNullable<Additions["names"]>): string {
  const prefix = /<([\w.-]+:)?workbook\b/.exec(written)?.[1] ?? "";
  // An empty list may end with its own tag.
  const text = written.replace(new RegExp(`<${prefix}definedNames\\s*/>`), `<${prefix}definedNames></${prefix}definedNames>`);
  const added = names
    .map(({ name, formula, comment }) => {
      const said = comment === undefined ? "" : ` comment="${escaped(comment)}"`;
      return `<${prefix}definedName name="${escaped(name)}"${said}>${escaped(formula)}</${prefix}definedName>`;
    })
    .join("");
  const list = `</${prefix}definedNames>`;
  if (text.includes(list)) return text.replace(list, () => added + list);
  const before = new RegExp(
    `</${prefix}(?:externalReferences|functionGroups|sheets)>(?![\\s\\S]*</${prefix}(?:externalReferences|functionGroups|sheets)>)`,
  );
  return text.replace(before, (close) => `${close}<${prefix}definedNames>${added}${list}`);
}

const KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

/** Makes a part known, by the relationship of another to it and by its content type. Gives back the relationship's id. */
function addPart(texts: Texts, from: string, part: string, kind: "styles" | "sheetMetadata" | "worksheet" | "table" | "comments"): string {
  const id = withRelationship(texts, from, KINDS + kind, `/${part}`);
  change(texts, TYPES, (types) => withType(types, `/${part}`, `${TYPE}${kind}+xml`));
  return id;
}

function change(texts: Texts, part: string, changed: (text: string) => string): void {
  const text = texts.textOf(part);
  if (text !== null) texts.set(part, changed(text));
}
