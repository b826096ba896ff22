import { type Area, placeAddress, type Place } from "../formulas/address";
import { fileSpelling } from "../formulas/spelling";
import { type Formula, formulaOf } from "../formulas/tree";
import { looksOf } from "../xlsx/looks";
import { type NewNote } from "../xlsx/notes-adding";
import { type StyledEdit } from "../xlsx/workbook-writing";
import { isError } from "../xlsx/value";
import { type Workbook } from "../xlsx/workbook";
import { answersOfCell, type Surroundings } from "./answering";
import { copySheet } from "./copy-sheet";
import { factsOn } from "./facts";
import { type Form } from "./form";
import { fileHost } from "./file-host";
import { type EssexFormula, formulasOf, spillsIn, withReplaced } from "./formulas";
import { ASK, ASK_LITERAL, REFUSED } from "./guard";
import { holdingsOf } from "./holding";
import { type Lambda } from "./lambdas";
import { type NotedRow, sourceNotes } from "./notes";
import { snapshotsOn } from "./snapshots";
import { type Drafted } from "./sheet-draft";
import { type Treatment } from "./treatment";
import { watching } from "./watching";
import { workshop } from "./workshop";

export interface TwinOptions {
  readonly form: Form;
  /** The day that TODAY() gives, as a date of the sheet. */
  readonly today: number;
  /** Hears before each ESSEX cell how many are done; it may take its time, or stop all by throwing. */
  readonly onCell?: (done: number, all: number) => Promise<void>;
}

/** A workbook as it is to be without the add-in. */
export interface Twin {
  /** By the name of the sheet. */
  readonly edits: ReadonlyMap<string, readonly StyledEdit[]>;
  readonly sheets: readonly Drafted[];
  readonly names: readonly Lambda[];
  readonly rows: readonly TwinRow[];
  /** Each formula's sources, on the first of its cells, or of a column of like formulas. */
  readonly notes: readonly NewNote[];
  /** The cells that each formula filled, which now have formulas of their own, by the cell it stood in. */
  readonly spills: ReadonlyMap<string, Area>;
}

/** What has become of a formula that called ESSEX. */
export type TwinRow = NotedRow;

/** The twin of a workbook: each of its ESSEX cells with native formulas, or its value, and the sheets by which they are worked out. */
export async function twinOf(workbook: Workbook, { form, today, onCell }: TwinOptions): Promise<Twin> {
  const { essex, others } = formulasOf(workbook);
  const free = freeAmong(workbook.book.sheets, " ");
  const freeName = freeAmong(
    [...workbook.names, ...workbook.tables].map(({ name }) => name),
    "_",
  );
  const facts = factsOn(free("Dated facts"));
  const snapshots = snapshotsOn(free("As it was"), workbook.sheets);
  const shop = workshop(free("Workings"), facts, form, freeName);
  const areas = new Map(essex.map(({ cell }) => [placeAddress(cell), cell.filled]));
  const host = fileHost(workbook, (sheet, row, column) => areas.get(placeAddress({ sheet, row, column })) ?? null);
  const all = essex.reduce((sum, { cell: { filled } }) => sum + cellsOf(filled), 0);
  let done = 0;
  const surroundings: Surroundings = { host, shop, molds: new Map(), onCell: async () => onCell?.(done++, all) };
  const watch = watching(workbook, essex, others);
  const edits = new Map<string, StyledEdit[]>();
  const edit = (sheet: string, one: StyledEdit): void => {
    const list = edits.get(sheet) ?? [];
    edits.set(sheet, list);
    list.push(one);
  };
  /** A formula whose spills are the ranges they had. */
  const despilled = (formula: Formula | null, place: Place): string | null => {
    const pieces = formula
      ? spillsIn(formula.tree, place, workbook.book, ({ sheet, row, column }) => areas.get(placeAddress({ sheet, row, column })) ?? null)
      : [];
    return pieces.length === 0 ? null : withReplaced(formula!, pieces);
  };
  /** What a native formula that passes over errors is held to, lest it counts without those that ask. */
  const watched = (found: EssexFormula): (() => string | null) => {
    const holdings = watch.of(found);
    if (holdings.length <= 1) return () => holdings[0]?.condition ?? null;
    const answering = shop.value(placeAddress(found.cell), "", [], holdings);
    return () => answering().holds;
  };
  const looks = looksOf(workbook);
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
    const heldTo = holdingsOf(found, workbook, snapshots, today);
    const { answers, isWhole, sources, notes } = await answersOfCell(found, surroundings, heldTo, valueAt);
    const holds = isWhole ? () => null : watched(found);
    const treatments = new Map<Treatment, number>();
    for (const { treatment } of answers) treatments.set(treatment, (treatments.get(treatment) ?? 0) + 1);
    for (const { place, shown: shownFor, format } of answers) {
      finishing.push(() => {
        const held = sheet.cellAt(place.row, place.column);
        // What is not known already asks by another error, so that what watches it sees it change.
        const error = isError(held?.value ?? null) && valueAt(place.row, place.column) === "#N/A" ? REFUSED : "NA()";
        const ask = watch.isRead(place) ? error : ASK_LITERAL;
        const shown = shownFor(ask);
        const condition = shown.formula === null ? null : holds();
        const whole = condition === null ? shown.formula : `IF(${condition},${shown.formula!},${ask})`;
        const text = whole?.includes("#") ? (despilled(formulaOf(whole), place) ?? whole) : whole;
        const { row, column } = place;
        const style = held?.style ?? 0;
        const isGeneral = (looks[style]?.format ?? "General") === "General";
        edit(place.sheet, {
          row,
          column,
          formula:
            text === null
              ? null
              : { text: fileSpelling(text), filled: shown.isArray ? { top: row, bottom: row, left: column, right: column } : null },
          ...(held?.hasValue || shown.isArray ? {} : { value: shown.value }),
          // A data type tells of the call that is gone.
          ...(held?.hasValue && held.isRich ? { value: held.value } : {}),
          ...(format !== null && isGeneral ? { wanted: { like: style, look: { format } } } : {}),
        });
      });
    }
    rows.push({
      cells: placeRange(filled),
      filled,
      formula: formula ? `=${formula.text}` : "",
      functions: precedents.essex,
      treatments,
      sources,
      notes,
    });
  }

  for (const found of others) {
    const { cell, formula } = found;
    if (!formula || cell.kind === "table") continue;
    const without = despilled(formula, cell);
    const holds = watched(found);
    finishing.push(() => {
      const condition = holds();
      if (without === null && condition === null) return;
      const text = condition === null ? without! : `IF(${condition},${without ?? formula.text},NA())`;
      const filled = cell.kind === "plain" ? null : cell.filled;
      edit(cell.sheet, { row: cell.row, column: cell.column, formula: { text: fileSpelling(text), filled } });
    });
  }

  const names = shop.finish();
  finishing.forEach((finish) => finish());
  const about = copySheet(free("About this copy"), rows, form, ASK);
  const sheets = [about, shop.sheet, facts.sheet, snapshots.sheet].filter(({ rows: some }, index) => index < 1 || some.length > 2);
  return { edits, sheets, names, rows, notes: sourceNotes(workbook, rows, about.name), spills: areas };
}

/** Names that none of some has, each given once: those that are wanted, or with a number behind. */
function freeAmong(names: readonly string[], sign: string): (wanted: string) => string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  return (wanted) => {
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = wanted + sign + String(number);
    taken.add(name.toLowerCase());
    return name;
  };
}

function cellsOf({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

function placeRange({ sheet, top, left, bottom, right }: Area): string {
  const first = placeAddress({ sheet, row: top, column: left });
  return top === bottom && left === right ? first : `${first}:${placeAddress({ sheet, row: bottom, column: right }).replace(/^.*!/, "")}`;
}
