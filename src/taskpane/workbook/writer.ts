import type { Content, Look, SheetPlan, Style } from "../../sheets/plan";
import { areaAddress, type Area, type Place, placeAddress } from "../../formulas/address";
import { isSameArea, rangeOf } from "./cells";
import { asEntered } from "./content";
import { type Change, undoAll } from "./journal";
import { lacks, type NeedName, notHere } from "./needs";
import { HalfDone, isMissing, writing } from "./run";
import { changeSetting, type Settings } from "./settings";
import { writeCells } from "./writing/cells";
import { addChart, addName, addPivot, type ChartPlan, type PivotPlan } from "./writing/drawings";
import { enter } from "./writing/entering";
import { type Expected, type FormulaWritten, writeFormula } from "./writing/formulas";
import { embolden, fit, freeze, setFormats, setWidths } from "./writing/looks";
import { addPrompts, type Prompt } from "./writing/prompts";
import { addList, addRules, type ColourRule } from "./writing/rules";
import { type AddedSheet, addSheet } from "./writing/sheets";
import { addTable, type TableLook } from "./writing/tables";

/** Rows of cells as they are to be written. Text stays text, whatever it begins with. */
export interface Block {
  readonly rows: readonly (readonly Content[])[];
  /** A number format for each column; null, or none, leaves it. */
  readonly formats?: readonly (string | null)[];
  /** Hears how many rows are written. */
  readonly onProgress?: (rows: number) => void;
}

/**
 * What a step can do to the workbook. Each of these is taken back with the step. What this Excel lacks is told in `notes`, and the step goes on
 * without it.
 */
export interface Writer {
  /** What this Excel could not do, a sentence each. */
  readonly notes: readonly string[];
  /** Adds a sheet; the name it was given, which has a number where another sheet has the name already. */
  sheet(name: string): Promise<string>;
  /** Writes a sheet as it is planned; its name. */
  plan(plan: SheetPlan): Promise<string>;
  /** Writes cells from `at` to the right and down, over what is there. The cells of a spill are refused. */
  cells(at: Place, block: Block): Promise<Area>;
  /** Puts a formula into one cell. */
  formula(at: Place, formula: string, expected?: Expected): Promise<FormulaWritten>;
  /** Makes an Excel Table of cells, their headings first; its name. */
  table(area: Area, look: TableLook): Promise<string>;
  formats(area: Area, formats: readonly (string | null)[]): Promise<void>;
  bold(area: Area): Promise<void>;
  /** The widths of a sheet's columns from the left, in characters. */
  widths(sheet: string, widths: readonly (number | null)[]): Promise<void>;
  fit(area: Area): Promise<void>;
  freeze(sheet: string, rows: number, columns?: number): Promise<void>;
  colours(area: Area, rules: readonly ColourRule[]): Promise<void>;
  /** Offers a list; of an open one, anything else may be written too. */
  list(area: Area, source: readonly string[] | Area, kind?: { readonly isOpen?: boolean }): Promise<void>;
  /** Shows messages beside cells while they are selected. */
  prompts(prompts: readonly Prompt[]): Promise<void>;
  /** Whether there is one. */
  chart(plan: ChartPlan): Promise<boolean>;
  /** Its name; null where this Excel has none. */
  pivot(plan: PivotPlan): Promise<string | null>;
  /** Makes a cell with text, on a sheet of this step, a link to another cell of the workbook. */
  link(at: Place, to: Place): Promise<void>;
  name(name: string, refersTo: Area | string): Promise<void>;
  setting<Name extends keyof Settings>(name: Name, value: Settings[Name]): Promise<void>;
  /** Shows a cell or a sheet when all is written. */
  show(area: Area): void;
  /** Anything else: the change that takes it back. */
  change(make: (context: Excel.RequestContext) => Promise<Change | readonly Change[]>): Promise<void>;
}

/** What was written. */
export interface Written {
  readonly says: string;
  readonly notes: readonly string[];
  readonly changes: readonly Change[];
}

/**
 * Does one step; `work` answers what it says of it. Where it fails half way, what was done is taken back before the failure is passed on, with
 * what could not be.
 */
export async function write(work: (to: Writer) => Promise<string>): Promise<Written> {
  const changes: Change[] = [];
  const notes: string[] = [];
  try {
    const says = await writing(async (context) => {
      const { writer, finish } = writerIn(context, changes, notes);
      const said = await work(writer);
      await finish();
      return said;
    });
    return { says, notes, changes };
  } catch (failure) {
    const left = await undoAll(changes).catch(() => ["What was written before that could not be taken back."]);
    throw left.length === 0 ? failure : new HalfDone(failure, left);
  }
}

function writerIn(context: Excel.RequestContext, changes: Change[], notes: string[]) {
  const added = new Map<string, AddedSheet>();
  let shown: Area | null = null;
  const sheetOf = (name: string) => added.get(name)?.sheet ?? context.workbook.worksheets.getItem(name);
  /** What stands on a sheet of this step goes with the sheet. */
  const keep = (sheet: string, change: Change) => {
    if (!added.has(sheet)) changes.push(change);
  };
  const isLacking = (need: NeedName): boolean => {
    const lack = lacks(need);
    if (lack !== null && !notes.includes(lack)) notes.push(lack);
    return lack !== null;
  };
  /** Does what this Excel may lack, whatever it says of itself; null where it does. */
  const whereHad = async <T>(need: NeedName, make: () => Promise<T>): Promise<T | null> => {
    if (isLacking(need)) return null;
    try {
      return await make();
    } catch (error) {
      if (!isMissing(error)) throw error;
      notes.push(notHere(need));
      return null;
    }
  };

  const writer: Writer = {
    notes,
    async sheet(name) {
      const sheet = await addSheet(context, name);
      added.set(sheet.name, sheet);
      changes.push(sheet.change);
      return sheet.name;
    },
    async plan(plan) {
      const name = await writer.sheet(plan.name);
      for (const block of plan.blocks) {
        const area = await writer.cells(
          { sheet: name, row: block.top, column: block.left },
          {
            rows: block.rows,
            formats: block.looks.map(({ format }) => format),
          },
        );
        block.looks.forEach((look, column) => dress(context, area, column, look));
        linkUp(context, area, block.rows);
      }
      await writer.widths(name, plan.widths);
      if (plan.frozenRows > 0) await writer.freeze(name, plan.frozenRows);
      writer.show({ sheet: name, top: 0, left: 0, bottom: 0, right: 0 });
      return name;
    },
    async cells({ sheet, row, column }, { rows, formats = [], onProgress = () => undefined }) {
      // A large file has more rows than a call takes arguments.
      const width = rows.reduce((most, { length }) => Math.max(most, length), 1);
      const area: Area = { sheet, top: row, left: column, bottom: row + rows.length - 1, right: column + width - 1 };
      const entered = rows.map((cells) => Array.from({ length: width }, (_, index) => asEntered(cells[index] ?? null)));
      const own = added.get(sheet);
      const entering = { rows: entered, formats, onProgress, isCompared: false };
      if (own) await enter(context, own.sheet, area, { ...entering, entered: (part) => own.entered.push(part) });
      else await writeCells(context, sheetOf(sheet), area, entered, formats, (change) => changes.push(change), onProgress);
      return area;
    },
    async formula(at, formula, expected = { height: 1, width: 1 }) {
      const written = await writeFormula(context, sheetOf(at.sheet), at, formula, expected, (change) => keep(at.sheet, change));
      const own = added.get(at.sheet);
      const area = { ...written.area, bottom: at.row, right: at.column };
      // What a cell of the sheet was given before is no longer what stands in it.
      const before = own?.entered.findIndex((part) => part.hasFormulas && isSameArea(part.area, area)) ?? -1;
      if (before >= 0) own!.entered.splice(before, 1);
      own?.entered.push({ area, formulas: [[written.formula]], hasFormulas: true });
      return written;
    },
    async table(area, look) {
      const { name, change } = await addTable(context, area, look);
      keep(area.sheet, change);
      return name;
    },
    async formats(area, formats) {
      keep(area.sheet, await setFormats(context, area, formats));
    },
    async bold(area) {
      keep(area.sheet, await embolden(context, area));
    },
    async widths(sheet, widths) {
      keep(sheet, await setWidths(context, sheet, widths));
    },
    async fit(area) {
      keep(area.sheet, await fit(context, area));
    },
    async freeze(sheet, rows, columns = 0) {
      if (!isLacking("frozen panes")) keep(sheet, await freeze(context, sheet, rows, columns));
    },
    async colours(area, rules) {
      if (!isLacking("conditional formats")) keep(area.sheet, await addRules(context, area, rules));
    },
    async list(area, source, kind) {
      if (!isLacking("validation lists")) keep(area.sheet, await addList(context, area, source, kind));
    },
    async prompts(prompts) {
      const [first] = prompts;
      if (first && !isLacking("validation lists")) keep(first.area.sheet, await addPrompts(context, prompts));
    },
    async chart(plan) {
      const change = await whereHad("charts", () => addChart(context, plan));
      if (change) keep(plan.at.sheet, change);
      return change !== null;
    },
    async pivot(plan) {
      const made = await whereHad("PivotTables", () => addPivot(context, plan));
      if (made) keep(plan.at.sheet, made.change);
      // On a sheet of its own its cells are not what an officer has added.
      if (made) added.get(plan.at.sheet)?.entered.push(made.filled);
      return made?.name ?? null;
    },
    async link(at, to) {
      const own = added.get(at.sheet);
      if (!own) throw new Error(`The sheet ${at.sheet} is not one of this step.`);
      const cell = own.sheet.getRangeByIndexes(at.row, at.column, 1, 1);
      cell.load("values");
      await context.sync();
      const textToDisplay = String(cell.values[0]?.[0] ?? "");
      cell.hyperlink = { documentReference: placeAddress(to), textToDisplay };
      await context.sync();
    },
    async name(name, refersTo) {
      changes.push(await addName(context, name, refersTo));
    },
    async setting(name, value) {
      if (!isLacking("settings")) changes.push(await changeSetting(context, name, value));
    },
    show: (area) => void (shown = area),
    async change(make) {
      changes.push(...[await make(context)].flat());
    },
  };

  return {
    writer,
    async finish() {
      if (!shown) return;
      sheetOf(shown.sheet).activate();
      sheetOf(shown.sheet).getRange(areaAddress(shown)).select();
      await context.sync();
    },
  };
}

const INK: Readonly<
  Partial<
    Record<
      Style,
      { readonly bold?: true; readonly size?: number; readonly colour?: string; readonly fill?: string; readonly font?: string }
    >
  >
> = {
  title: { bold: true, size: 14 },
  heading: { bold: true, fill: "#F6F6F5" },
  input: { fill: "#FFF1D9" },
  total: { bold: true },
  note: { colour: "#5C5C5C" },
  code: { font: "Consolas" },
};

/** The look of a column of a block on a sheet that the step has added. */
function dress(context: Excel.RequestContext, area: Area, column: number, { style }: Look): void {
  const ink = INK[style];
  if (!ink) return;
  const { format } = rangeOf(context, { ...area, left: area.left + column, right: area.left + column });
  if (ink.bold) format.font.bold = true;
  if (ink.size !== undefined) format.font.size = ink.size;
  if (ink.colour !== undefined) format.font.color = ink.colour;
  if (ink.font !== undefined) format.font.name = ink.font;
  if (ink.fill !== undefined) format.fill.color = ink.fill;
}

/** Only addresses of the web: a link of a sheet could run a program. */
function linkUp(context: Excel.RequestContext, area: Area, rows: readonly (readonly Content[])[]): void {
  for (const [down, row] of rows.entries())
    for (const [across, content] of row.entries()) {
      if (typeof content !== "object" || content === null || !("address" in content) || !/^https?:\/\//.test(content.address)) continue;
      rangeOf(context, area).getCell(down, across).hyperlink = { address: content.address, textToDisplay: content.text };
    }
}
