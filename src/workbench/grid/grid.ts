import type { Extent } from "../address";
import type { Area, Cell, CellValue } from "../cells";
import type { SheetPlan, Style } from "../plan";

/** Stops what was begun, such as calling back. */
export type Stop = () => void;

/** The sheets of the workbook. They go by their ids, which outlive a renaming. */
export interface GridSheets {
  list(): readonly { id: string; name: string; isHidden: boolean }[];
  /** The smallest area that holds everything in the sheet, spilled cells too, or null where it is empty. */
  used(sheet: string): Area | null;
  active(): string;
  activate(sheet: string): void;
  /** The id of a new sheet at the end; a name is found for it where none is given. */
  add(name: string | null): string;
  remove(sheet: string): void;
  rename(sheet: string, name: string): void;
  move(sheet: string, position: number): void;
  hide(sheet: string, isHidden: boolean): void;
  onActivated(callback: (sheet: string) => void): Stop;
}

export interface GridCells {
  read(area: Area): Cell[][];
  /** What the cells hold. A cell beyond what is filled is "". */
  values(area: Area): CellValue[][];
  texts(area: Area): string[][];
  /** The formulas, "" where a cell has none of its own. */
  formulas(area: Area): string[][];
  /** Enters values as at the keyboard; null leaves a cell as it is. The sheet grows where it must. Many are entered in parts, between which the page goes on. */
  write(area: Area, values: readonly (readonly (CellValue | null)[])[]): Promise<void>;
  clear(area: Area, what: "contents" | "formats" | "all"): void;
  insert(area: Area, shift: "down" | "right"): void;
  remove(area: Area, shift: "up" | "left"): void;
  /** The cell whose formula fills this one, itself where it is that cell, or null where no spill has it. */
  spillParent(cell: Area): Area | null;
  /** The cells that this cell's formula fills, or null where it does not spill. */
  spillRange(cell: Area): Area | null;
  /** Calls back after each entry, with what was entered into. */
  onEntered(callback: (area: Area) => void): Stop;
}

/** How cells look and how large they are. */
export interface GridLooks {
  /** The formats that cells are shown in: their own, else that which came with the answer of a formula. */
  formats(area: Area): string[][];
  ownFormats(area: Area): string[][];
  /** Null leaves a cell's format as it is. */
  setFormats(area: Area, formats: readonly (readonly (string | null)[])[]): void;
  /** The style of the first cell. */
  style(area: Area): Style;
  setStyle(area: Area, style: Style): void;
  /** The styles that cells have of their own, null where a cell has none. Like cells give the same object. */
  ownStyles(area: Area): (Style | null)[][];
  /** In pixels, of the first column. */
  width(area: Area): number;
  setWidth(area: Area, pixels: number): void;
  height(area: Area): number;
  setHeight(area: Area, pixels: number): void;
  fitColumns(area: Area): void;
  fitRows(area: Area): void;
  merge(area: Area): void;
  unmerge(area: Area): void;
  merges(sheet: string): readonly Extent[];
  frozen(sheet: string): { rows: number; columns: number };
  freeze(sheet: string, rows: number, columns: number): void;
  showGridlines(sheet: string, isShown: boolean): void;
  hasGridlines(sheet: string): boolean;
  setTabColour(sheet: string, colour: string): void;
}

export interface GridTable {
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
  /** With the header row. */
  readonly extent: Extent;
  readonly columns: readonly string[];
}

export interface GridTables {
  list(): readonly GridTable[];
  /** The id of a table over the area, whose first row has the headings. Null, and none made, where the name will not do. */
  add(area: Area, name: string): Promise<string | null>;
  rename(table: string, name: string): Promise<boolean>;
  resize(table: string, extent: Extent): Promise<void>;
  /** Its cells stay. */
  remove(table: string): Promise<void>;
}

export interface GridName {
  readonly name: string;
  /** As a formula, such as `=Prices!$A$1:$B$9`. */
  readonly formula: string;
  readonly comment: string;
  /** The sheet it is known on, or null where the whole workbook knows it. */
  readonly sheet: string | null;
}

export interface GridNames {
  list(): readonly GridName[];
  set(name: GridName): void;
  remove(name: string, sheet: string | null): void;
}

/** A native conditional format: cells take the style where the formula, written for the first of them, is TRUE. */
export interface GridHighlight {
  readonly id: string;
  readonly area: Area;
  readonly formula: string;
  readonly style: Style;
}

export interface GridHighlights {
  list(sheet: string): readonly GridHighlight[];
  add(area: Area, formula: string, style: Style): string;
  change(highlight: GridHighlight): void;
  remove(sheet: string, id: string): void;
}

/** What may be entered in a cell. */
export type EntryRule =
  | { readonly kind: "list"; readonly values: readonly string[] | string }
  | {
      readonly kind: "whole" | "decimal" | "date" | "textLength";
      readonly operator: string;
      readonly first: string | number;
      readonly second?: string | number;
    }
  | { readonly kind: "custom"; readonly formula: string };

export interface GridEntryRules {
  /** The rule of the first cell. */
  rule(area: Area): EntryRule | null;
  set(area: Area, rule: EntryRule | null, isStrict: boolean): Promise<void>;
  list(sheet: string): readonly { readonly areas: readonly Area[]; readonly rule: EntryRule; readonly isStrict: boolean }[];
}

/** Texts under names, kept in the workbook and saved with it. */
export interface GridNotes {
  all(): Readonly<Record<string, string>>;
  set(name: string, text: string | null): void;
}

export interface GridSelection {
  area(): Area;
  /** The active cell: of a selection of several, the one it was begun from. */
  cell(): Area;
  select(area: Area): void;
  /** Calls back at each change of selection, by key, mouse or program. */
  onMoved(callback: (area: Area) => void): Stop;
  /** Whether a cell is being typed in. */
  isEditing(): boolean;
  /** Enters what is being typed, and stays in its cell. */
  endEditing(): Promise<void>;
  /** Puts the keyboard into the grid. */
  focus(): void;
}

export interface Progress {
  readonly done: number;
  readonly of: number;
}

export interface GridCalculation {
  /** Resolves when nothing is left to calculate. */
  settled(): Promise<void>;
  /** Calculates everything again. */
  everything(): void;
  /** Calls back when a calculation begins and goes on, and with null when it has ended. */
  onProgress(callback: (progress: Progress | null) => void): Stop;
}

/** A workbook as it is kept between visits: pieces of text, each small enough to be made in one go. */
export interface KeptWorkbook {
  /** The sheet that was shown. */
  readonly active: string;
  readonly book: string;
  readonly sheets: Readonly<Record<string, readonly string[]>>;
}

/** The spreadsheet as the rest of the workbench sees it. */
export interface Grid {
  readonly sheets: GridSheets;
  readonly cells: GridCells;
  readonly looks: GridLooks;
  readonly tables: GridTables;
  readonly names: GridNames;
  readonly highlights: GridHighlights;
  readonly entryRules: GridEntryRules;
  readonly notes: GridNotes;
  readonly selection: GridSelection;
  readonly calculation: GridCalculation;
  /** Calls back with what stands before the caret while a cell is typed in, and with null when it is no longer. */
  onTyped(callback: (before: string | null) => void): Stop;
  /** Adds a sheet with all that its plan has, behind the others. Gives back its id. */
  add(plan: SheetPlan): Promise<string>;
  /** Puts the sheets of the plans in the place of all that there are. It cannot be undone. */
  replace(plans: readonly SheetPlan[]): Promise<void>;
  undo(): void;
  redo(): void;
  /** Whatever the work changes is one step to undo. */
  asOneStep<T>(work: () => Promise<T>): Promise<T>;
  /** The workbook as it is, gathered in pieces between which the page can breathe. */
  keep(): Promise<KeptWorkbook>;
  /** Calls back after anything that a kept workbook would show. */
  onChanged(callback: () => void): Stop;
  setDark(isDark: boolean): void;
}
