import type { Extent } from "../address";
import type { Area, CellValue } from "../cells";
import type { EntryRule, Grid } from "../grid/grid";
import { ROW_HEIGHT, type SheetPlan, type Style } from "../plan";

/** A kind of file that the page opens, such as .xlsx. The page knows no format of its own: what reads one is plugged in here. */
export interface FileKind {
  /** Such as ".xlsx", for the file chooser and for what is dropped. */
  readonly endings: readonly string[];
  /** What is in the file. Throws an Error whose message is a sentence for the user where it cannot be read; the file is never touched. */
  open(name: string, bytes: Uint8Array): Promise<OpenedFile>;
  /** The sheets of the grid as a file of their own, where the kind can have them all. */
  make?(sheets: readonly SheetNow[], names: readonly NameInFile[]): Promise<SavedFile>;
}

export interface OpenedFile {
  /** The sheets as the grid shows them. */
  readonly sheets: readonly SheetPlan[];
  /** Those of them that are not to be seen. */
  readonly hidden?: readonly string[];
  readonly names?: readonly NameInFile[];
  /** What is in the file and not in the grid, each in a few words: "2 charts on Budget". It stays in the file. */
  readonly notShown: readonly string[];
  /** The file again, with what has changed in the grid. */
  save(sheets: readonly SheetNow[], names: readonly NameInFile[]): Promise<SavedFile>;
}

export interface NameInFile {
  readonly name: string;
  readonly formula: string;
  /** The sheet that knows it; null where the whole workbook does. */
  readonly sheet: string | null;
}

/** A sheet as it stands in the grid when it is saved. */
export interface SheetNow {
  readonly name: string;
  /** Every cell that holds something, row by row. */
  readonly cells: readonly CellNow[];
  /** Every cell that has a look of its own. */
  readonly looks: readonly LookNow[];
  /** In pixels, by column, of the columns that are used. */
  readonly widths: ReadonlyMap<number, number>;
  /** In pixels, of the rows in use that are not as high as others. */
  readonly heights: ReadonlyMap<number, number>;
  readonly merges: readonly Extent[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly hasGridlines: boolean;
  readonly tables: readonly TableNow[];
  /** What of these came with its file is not among them: the grid has none of it. */
  readonly highlights: readonly { readonly area: Extent; readonly formula: string; readonly style: Style }[];
  readonly entryRules: readonly { readonly areas: readonly Extent[]; readonly rule: EntryRule; readonly isStrict: boolean }[];
}

export interface LookNow {
  readonly row: number;
  readonly column: number;
  readonly style: Style;
}

export interface TableNow {
  readonly name: string;
  readonly extent: Extent;
  readonly columns: readonly string[];
}

export interface CellNow {
  readonly row: number;
  readonly column: number;
  /** What it shows; an error is its text. */
  readonly value: CellValue;
  /** As the grid shows it, in its format. */
  readonly text: string;
  readonly format: string;
  /** With its equals sign; "" where it has none of its own. */
  readonly formula: string;
  /** The cells that its formula fills, itself among them; null where that is itself alone. */
  readonly fills: Extent | null;
  /** Whether another cell's formula fills it. */
  readonly isFilled: boolean;
}

export interface SavedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What was changed in the grid and cannot be put into the file, each in a few words. */
  readonly notSaved: readonly string[];
}

/** Puts what is in a file into the grid, in the place of all that it has. Gives back what it could not show, in a few words each. */
export async function showFile(grid: Grid, { sheets, hidden = [], names = [], notShown }: OpenedFile): Promise<readonly string[]> {
  const refused: string[] = [];
  await grid.replace(sheets);
  const idOf = (name: string) => grid.sheets.list().find((sheet) => sheet.name === name)?.id;
  for (const { name, formula, sheet } of names) {
    const id = sheet === null ? null : idOf(sheet);
    if (id === undefined) continue;
    try {
      grid.names.set({ name, formula, comment: "", sheet: id });
    } catch {
      // The engine takes no name that one of its functions has, and Excel does.
      refused.push(`the name ${name}, which is a function's here: formulas that use it are not worked out`);
    }
  }
  const seen = sheets.find(({ name }) => !hidden.includes(name));
  const shown = seen && idOf(seen.name);
  if (shown !== undefined && seen) {
    grid.sheets.activate(shown);
    for (const name of hidden) ((id) => id !== undefined && grid.sheets.hide(id, true))(idOf(name));
  }
  return [...notShown, ...refused];
}

/** The names of the workbook as they stand. */
export function namesNow(grid: Grid): NameInFile[] {
  const sheets = new Map(grid.sheets.list().map(({ id, name }) => [id, name]));
  return grid.names
    .list()
    .map(({ name, formula, sheet }) => ({ name, formula, sheet: sheet === null ? null : (sheets.get(sheet) ?? null) }));
}

/** The sheets of the workbook as they stand. */
export function sheetsNow(grid: Grid): SheetNow[] {
  const tables = grid.tables.list();
  return grid.sheets.list().map(({ id, name }) => {
    const used = grid.sheets.used(id);
    const columns = used ? Array.from({ length: used.columns }, (_, j) => used.column + j) : [];
    const rows = used ? Array.from({ length: used.rows }, (_, i) => used.row + i) : [];
    const heightOf = (row: number) => grid.looks.height({ sheet: id, row, column: 0, rows: 1, columns: 1 });
    return {
      name,
      ...(used ? cellsNow(grid, used) : { cells: [], looks: [] }),
      widths: new Map(columns.map((column) => [column, grid.looks.width({ sheet: id, row: 0, column, rows: 1, columns: 1 })])),
      heights: new Map(rows.flatMap((row) => ((height) => (height === ROW_HEIGHT ? [] : [[row, height] as const]))(heightOf(row)))),
      merges: grid.looks.merges(id),
      frozen: grid.looks.frozen(id),
      hasGridlines: grid.looks.hasGridlines(id),
      tables: tables.filter(({ sheet }) => sheet === id),
      highlights: grid.highlights.list(id),
      entryRules: grid.entryRules.list(id),
    };
  });
}

function cellsNow(grid: Grid, used: Area): Pick<SheetNow, "cells" | "looks"> {
  const values = grid.cells.values(used);
  const formulas = grid.cells.formulas(used);
  const texts = grid.cells.texts(used);
  const formats = grid.looks.formats(used);
  const styles = grid.looks.ownStyles(used);
  const cells: CellNow[] = [];
  const looks: LookNow[] = [];
  values.forEach((row, i) => {
    row.forEach((value, j) => {
      const here = { sheet: used.sheet, row: used.row + i, column: used.column + j, rows: 1, columns: 1 };
      const style = styles[i]?.[j];
      if (style) looks.push({ row: here.row, column: here.column, style });
      const formula = formulas[i]?.[j] ?? "";
      if (value === "" && formula === "") return;
      const fills = formula === "" ? null : grid.cells.spillRange(here);
      cells.push({
        row: here.row,
        column: here.column,
        value,
        text: texts[i]?.[j] ?? "",
        format: formats[i]?.[j] ?? "General",
        formula,
        fills: fills && { row: fills.row, column: fills.column, rows: fills.rows, columns: fills.columns },
        isFilled: formula === "" && grid.cells.spillParent(here) !== null,
      });
    });
  });
  return { cells, looks };
}
