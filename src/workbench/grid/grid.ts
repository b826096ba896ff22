import type { Area, Cell, CellValue } from "../cells";

/** The spreadsheet as the rest of the workbench sees it. Sheets go by their ids, which outlive a renaming. */
export interface Grid {
  sheets(): { id: string; name: string }[];
  /** The rows and columns a sheet has. */
  sizeOf(sheet: string): { rows: number; columns: number };
  /** The smallest area that holds everything in the sheet, spilled cells too, or null where it is empty. */
  usedArea(sheet: string): Area | null;
  activeSheet(): string;
  activate(sheet: string): void;
  /** The id of a new sheet at the end; a name is found for it where none is given. */
  addSheet(name: string | null): string;

  read(area: Area): Cell[][];
  /** The cell whose formula spills into this one, or null where none does. */
  spillOrigin(cell: Area): Area | null;
  /** Enters values as at the keyboard; null leaves a cell as it is. */
  write(area: Area, values: readonly (readonly (CellValue | null)[])[]): void;
  setFormats(area: Area, formats: readonly (readonly (string | null)[])[]): void;
  fitColumns(area: Area): void;

  selection(): Area;
  select(area: Area): void;
  /** Calls back at each change of selection, until the returned function is called. */
  onSelection(callback: (area: Area) => void): () => void;
  /** Calls back after each entry and each calculation. */
  onChange(callback: () => void): void;
  /** Resolves when nothing is left to calculate. */
  calculated(): Promise<void>;
}
