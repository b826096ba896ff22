import { type Area, placeAddress, type Place } from "../formulas/address";
import { fileSpelling } from "../formulas/spelling";
import { type Node, withDescendants } from "../formulas/tree";
import { type StyledEdit } from "../xlsx/workbook-writing";
import { isError } from "../xlsx/value";
import { type Workbook } from "../xlsx/workbook";
import { answersOfCell, type Surroundings } from "./answering";
import { copySheet, type CopyRow } from "./copy-sheet";
import { factsOn } from "./facts";
import { type Form } from "./form";
import { fileHost } from "./file-host";
import { DAILY, callsAny, formulasOf, RANDOM, spillsIn, withReplaced } from "./formulas";
import { ASK, ASK_LITERAL } from "./guard";
import { type Lambda } from "./lambdas";
import { snapshotsOn } from "./snapshots";
import { type Drafted } from "./sheet-draft";
import { type Treatment } from "./treatment";
import { workshop } from "./workshop";
import { type Holding } from "./layout";

export interface TwinOptions {
  readonly form: Form;
  /** The day that TODAY() gives, as a date of the sheet. */
  readonly today: number;
}

/** A workbook as it is to be without the add-in. */
export interface Twin {
  /** By the name of the sheet. */
  readonly edits: ReadonlyMap<string, readonly StyledEdit[]>;
  readonly sheets: readonly Drafted[];
  readonly names: readonly Lambda[];
  readonly rows: readonly TwinRow[];
}

/** What has become of a formula that called ESSEX. */
export interface TwinRow extends CopyRow {
  readonly functions: readonly string[];
  readonly treatments: ReadonlyMap<Treatment, number>;
}

/** The twin of a workbook: each of its ESSEX cells with native formulas, or its value, and the sheets by which they are worked out. */
export async function twinOf(workbook: Workbook, { form, today }: TwinOptions): Promise<Twin> {
  const { essex, others } = formulasOf(workbook);
  const free = freeNames(workbook);
  const facts = factsOn(free("Dated facts"));
  const snapshots = snapshotsOn(free("As it was"), workbook.sheets);
  const shop = workshop(free("Workings"), facts, form);
  const areas = new Map(essex.map(({ cell }) => [placeAddress(cell), cell.filled]));
  const host = fileHost(workbook, (sheet, row, column) => areas.get(placeAddress({ sheet, row, column })) ?? null);
  const surroundings: Surroundings = { host, shop, molds: new Map() };
  const isRead = readBy(others.map(({ cell }) => cell.precedents.areas));
  const edits = new Map<string, StyledEdit[]>();
  const edit = (sheet: string, one: StyledEdit): void => void edits.set(sheet, [...(edits.get(sheet) ?? []), one]);
  const plain = (text: string, place: Place): StyledEdit => ({
    row: place.row,
    column: place.column,
    formula: { text: fileSpelling(text), filled: null },
  });
  const finishing: (() => void)[] = [];
  const rows: TwinRow[] = [];

  for (const found of essex) {
    const { cell, formula } = found;
    const { precedents, filled } = cell;
    const sheet = workbook.sheets.find(({ name }) => name === cell.sheet)!;
    const valueAt = (row: number, column: number) => {
      const value = sheet.cellAt(row, column)?.value ?? null;
      return isError(value) ? value.error : value;
    };
    const said = formula ? `=${formula.text}` : "";
    let holding: readonly Holding[] | null | undefined;
    /** What all the cells of a formula are held to, where they cannot be told apart; null where that cannot be watched. */
    const heldTo = (): readonly Holding[] | null => {
      if (holding !== undefined) return holding;
      const watched = precedents.areas.map((area) => snapshots.of(area));
      const isDaily = formula !== null && callsAny(formula.tree, DAILY);
      const isUnwatched = formula === null || precedents.isOpen || watched.includes(null) || callsAny(formula.tree, RANDOM);
      holding = isUnwatched
        ? null
        : [
            ...tableSizes(formula.tree, workbook),
            ...distinctHoldings(watched as readonly Holding[]),
            ...(isDaily ? [{ says: "It is still the day of the copy", condition: `INT(NOW())=${today}` }] : []),
          ];
      return holding;
    };
    const { answers, sources, notes } = await answersOfCell(found, surroundings, heldTo, valueAt);
    const treatments = new Map<Treatment, number>();
    for (const { treatment } of answers) treatments.set(treatment, (treatments.get(treatment) ?? 0) + 1);
    for (const answer of answers) {
      const { place } = answer;
      finishing.push(() => {
        const shown = answer.shown(isRead(place) ? "NA()" : ASK_LITERAL);
        const held = sheet.cellAt(place.row, place.column);
        if (shown.formula === null)
          edit(place.sheet, { row: place.row, column: place.column, formula: null, ...(held?.hasValue ? {} : { value: shown.value }) });
        else if (shown.isArray)
          edit(place.sheet, {
            row: place.row,
            column: place.column,
            formula: {
              text: fileSpelling(shown.formula),
              filled: { top: place.row, bottom: place.row, left: place.column, right: place.column },
            },
          });
        else edit(place.sheet, { ...plain(shown.formula, place), ...(held?.hasValue ? {} : { value: shown.value }) });
      });
    }
    rows.push({ cells: placeRange(filled), formula: said, functions: precedents.essex, treatments, sources, notes });
  }

  for (const { cell, formula } of others) {
    const pieces = formula
      ? spillsIn(formula.tree, cell, workbook.book, ({ sheet, row, column }) => areas.get(placeAddress({ sheet, row, column })) ?? null)
      : [];
    if (!formula || pieces.length === 0) continue;
    const text = withReplaced(formula, pieces);
    edit(cell.sheet, { ...plain(text, cell), formula: { text: fileSpelling(text), filled: cell.kind === "dynamic" ? cell.filled : null } });
  }

  const names = shop.finish();
  finishing.forEach((finish) => finish());
  const about = copySheet(free("About this copy"), rows, form, ASK);
  const sheets = [about, shop.sheet, facts.sheet, snapshots.sheet].filter(({ rows: some }, index) => index < 1 || some.length > 2);
  return { edits, sheets, names, rows };
}

/** Names that no sheet of the workbook has. */
function freeNames({ book }: Workbook): (wanted: string) => string {
  const taken = new Set(book.sheets.map((name) => name.toLowerCase()));
  return (wanted) => {
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted} ${number}`;
    taken.add(name.toLowerCase());
    return name;
  };
}

/** Whether a native formula reads a cell: there words in the place of a figure would pass unseen in a sum. */
function readBy(all: readonly (readonly Area[])[]): (place: Place) => boolean {
  const bySheet = new Map<string, Area[]>();
  for (const area of all.flat()) bySheet.set(area.sheet, [...(bySheet.get(area.sheet) ?? []), area]);
  return ({ sheet, row, column }) =>
    (bySheet.get(sheet) ?? []).some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);
}

function distinctHoldings(holdings: readonly Holding[]): readonly Holding[] {
  return [...new Map(holdings.map((each) => [each.condition, each])).values()];
}

/** Tables that a formula names must have as many rows as they had. */
function tableSizes(tree: Node, { book }: Workbook): readonly Holding[] {
  const found = new Map<string, Holding>();
  for (const node of withDescendants(tree)) {
    if (node.is !== "reference" || node.reference.is !== "table" || node.reference.table === null) continue;
    const table = book.tableNamed(node.reference.table);
    if (!table || node.reference.sections.length > 0) continue;
    const rows = table.bottom - table.totalsRows - (table.top + table.headerRows) + 1;
    found.set(table.name, { says: `${table.name} has as many rows`, condition: `ROWS(${table.name}[])=${rows}` });
  }
  return [...found.values()];
}

function placeRange({ sheet, top, left, bottom, right }: Area): string {
  const first = placeAddress({ sheet, row: top, column: left });
  return top === bottom && left === right ? first : `${first}:${placeAddress({ sheet, row: bottom, column: right }).replace(/^.*!/, "")}`;
}
