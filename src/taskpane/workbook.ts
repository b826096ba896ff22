export interface Cell {
  /** Its address on its own sheet, such as D4. */
  readonly address: string;
  /** Its formula, or its value where it holds none. */
  readonly formula: string;
  readonly isEmpty: boolean;
}

export interface Insertion {
  readonly cell: Cell;
  /** Whether what was there is there again; false, and nothing done, where the cell has been changed since. */
  undo(): Promise<boolean>;
}

/** Whether there is a workbook to write in: not in a plain browser, nor in an Excel without the active cell (ExcelApi 1.7). */
export async function hasWorkbook(): Promise<boolean> {
  if (typeof Office === "undefined") return false;
  await Office.onReady();
  const requirements = Office.context.requirements as Office.RequirementSetSupport | undefined;
  return requirements?.isSetSupported("ExcelApi", "1.7") ?? false;
}

export function selectedCell(): Promise<Cell> {
  return Excel.run(async (context) => cellOf(await read(context, context.workbook.getActiveCell())));
}

/**
 * The formula as written into the selected cell.
 * Null, and nothing written, where that cell is no longer the one that was `seen`: another is selected, or its content has changed.
 */
export function insertFormula(formula: string, seen: Cell): Promise<Insertion | null> {
  return Excel.run(async (context) => {
    const range = await read(context, context.workbook.getActiveCell());
    const before = cellOf(range);
    if (before.address !== seen.address || before.formula !== seen.formula) return null;
    const { numberFormat } = range;
    const content = asTyped(range.formulas[0]?.[0], range.values[0]?.[0]);
    const sheet = range.worksheet.id;
    // In a cell formatted as text, Excel would show the formula instead of its answer.
    if (numberFormat[0]?.[0] === "@") range.numberFormat = [["General"]];
    range.formulas = [[formula]];
    const cell = cellOf(await read(context, range));
    return { cell, undo: () => restore({ sheet, address: cell.address, written: cell.formula, content, numberFormat }) };
  });
}

interface Restoration {
  readonly sheet: string;
  readonly address: string;
  readonly written: string;
  readonly content: unknown;
  readonly numberFormat: unknown[][];
}

function restore({ sheet, address, written, content, numberFormat }: Restoration): Promise<boolean> {
  return Excel.run(async (context) => {
    const range = await read(context, context.workbook.worksheets.getItem(sheet).getRange(address));
    if (cellOf(range).formula !== written) return false;
    range.formulas = [[content]];
    // The format comes second: in a cell already formatted as text, a number would be taken for text.
    range.numberFormat = numberFormat;
    await context.sync();
    return true;
  });
}

/** Text goes back behind an apostrophe: without it Excel would read "007", "1-2" or "=note" afresh, as a number, a date or a formula. */
function asTyped(formula: unknown, value: unknown): unknown {
  const isText = typeof value === "string" && value !== "" && value === formula && !value.startsWith("#");
  return isText ? `'${value}` : formula;
}

/** Calls the listener whenever another cell is selected, for as long as the pane is open. */
export async function followSelection(listener: () => void): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.onSelectionChanged.add(async () => listener());
    await context.sync();
  });
}

/** Why Excel would not do it, and what to do about it. */
export function refusalOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  if (code === "InvalidOperationInCellEditMode") return "A cell is still being typed in. Press Enter or Esc there, then try again.";
  if (code === "AccessDenied")
    return "Excel will not write there: the sheet may be protected. Unprotect it, or select a cell on another sheet.";
  return `Excel did not write there: ${message ?? String(error)}`;
}

async function read(context: Excel.RequestContext, range: Excel.Range): Promise<Excel.Range> {
  range.load("address,formulas,values,numberFormat");
  range.worksheet.load("id");
  await context.sync();
  return range;
}

function cellOf(range: Excel.Range): Cell {
  const formula = String(range.formulas[0]?.[0] ?? "");
  return {
    address: range.address.slice(range.address.lastIndexOf("!") + 1),
    formula,
    isEmpty: formula === "" && (range.values[0]?.[0] ?? "") === "",
  };
}
