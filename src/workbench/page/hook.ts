import { extentOf } from "../address";
import type { Area, Cell } from "../cells";
import type { Grid } from "../grid/grid";

/** What tests do with the workbench from outside, by sheet name and address. */
export interface Workbench {
  /** Resolves when the grid is up and has calculated everything once. */
  readonly ready: Promise<void>;
  calculated(): Promise<void>;
  sheets(): string[];
  /** Enters a text as at the keyboard and waits for what it sets off. */
  type(sheet: string, address: string, text: string): Promise<void>;
  read(sheet: string, address: string): Cell;
  /** The cells of an area, spilled ones too. */
  readAll(sheet: string, address: string): Cell[][];
  select(sheet: string, address: string): void;
  /** Puts the keyboard into the grid. */
  focus(): void;
}

declare global {
  interface Window {
    essexWorkbench?: Workbench;
  }
}

export function createHook(opened: Promise<Grid>): Workbench {
  let grid: Grid | undefined;
  const open = (): Grid => {
    if (!grid) throw new Error("The workbench is not ready yet: await essexWorkbench.ready.");
    return grid;
  };
  const areaAt = (sheet: string, address: string): Area => {
    const id = open()
      .sheets.list()
      .find(({ name }) => name === sheet)?.id;
    const extent = extentOf(address);
    if (id === undefined || !extent) throw new Error(`The workbook has no ${sheet}!${address}.`);
    return { sheet: id, ...extent };
  };
  const readAll = (sheet: string, address: string) => open().cells.read(areaAt(sheet, address));
  return {
    ready: opened.then(async (up) => {
      grid = up;
      await up.calculation.settled();
    }),
    calculated: () => open().calculation.settled(),
    sheets: () =>
      open()
        .sheets.list()
        .map(({ name }) => name),
    async type(sheet, address, text) {
      await open().cells.write(areaAt(sheet, address), [[text]]);
      await open().calculation.settled();
    },
    read(sheet, address) {
      const [[cell] = []] = readAll(sheet, address);
      if (!cell) throw new Error(`${sheet}!${address} is empty of cells.`);
      return cell;
    },
    readAll,
    select: (sheet, address) => open().selection.select(areaAt(sheet, address)),
    focus: () => open().selection.focus(),
  };
}
