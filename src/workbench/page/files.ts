import type { Extent } from "../address";
import type { CellValue } from "../cells";
import type { Grid } from "../grid/grid";
import type { SheetPlan } from "../plan";

/** A kind of file that the page opens, such as .xlsx. The page knows no format of its own: what reads one is plugged in here. */
export interface FileKind {
  /** Such as ".xlsx", for the file chooser and for what is dropped. */
  readonly endings: readonly string[];
  /** What is in the file. Throws an Error whose message is a sentence for the user where it cannot be read; the file is never touched. */
  open(name: string, bytes: Uint8Array): Promise<OpenedFile>;
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
  save(sheets: readonly SheetNow[]): Promise<SavedFile>;
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

/** The sheets of the workbook as they stand. */
export function sheetsNow(grid: Grid): SheetNow[] {
  return grid.sheets.list().map(({ id, name }) => {
    const used = grid.sheets.used(id);
    if (!used) return { name, cells: [] };
    const values = grid.cells.values(used);
    const formulas = grid.cells.formulas(used);
    const texts = grid.cells.texts(used);
    const formats = grid.looks.formats(used);
    const cells: CellNow[] = [];
    values.forEach((row, i) => {
      row.forEach((value, j) => {
        const formula = formulas[i]?.[j] ?? "";
        if (value === "" && formula === "") return;
        const here = { sheet: id, row: used.row + i, column: used.column + j, rows: 1, columns: 1 };
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
    return { name, cells };
  });
}
