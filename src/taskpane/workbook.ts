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

/** A sheet to be written: headings, and rows of cells under them with a number format for each column. */
export interface NewSheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly formats: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Excel on the web takes 5 MB at a time. */
const CELLS_AT_A_TIME = 20_000;

/**
 * Writes a new sheet and shows it; the name it was given, which has a number where another sheet has the name already. `onProgress` hears how
 * many rows are written. A sheet that cannot be written to its end is taken away again.
 */
export function writeSheet(plan: NewSheet, onProgress: (rows: number) => void): Promise<string> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const taken = new Set(worksheets.items.map((sheet) => sheet.name.toLowerCase()));
    let given = plan.name;
    for (let number = 2; taken.has(given.toLowerCase()); number++) given = `${plan.name} ${number}`;
    const sheet = worksheets.add(given);
    await context.sync();
    try {
      await fill(context, sheet, plan, onProgress);
    } catch (failure) {
      throw await takenAway(given, failure);
    }
    return given;
  });
}

async function fill(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { headings, formats, rows }: NewSheet,
  onProgress: (rows: number) => void,
): Promise<void> {
  const across = (row: number, count: number) =>
    sheet.getRange("A1").getOffsetRange(row, 0).getAbsoluteResizedRange(count, headings.length);
  const header = across(0, 1);
  header.values = [[...headings]];
  const step = Math.max(1, Math.floor(CELLS_AT_A_TIME / headings.length));
  for (let from = 0; from < rows.length; from += step) {
    const part = rows.slice(from, from + step);
    const range = across(1 + from, part.length);
    range.numberFormat = part.map(() => [...formats]);
    range.values = part.map((row) => [...row]);
    // A whole file in one batch would pass what Excel on the web takes.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    onProgress(from + part.length);
  }
  header.format.autofitColumns();
  sheet.activate();
  await context.sync();
}

/** Takes a sheet away of which only a part was written: the failure that stopped it, with the name of the sheet where that failed too. */
async function takenAway(name: string, failure: unknown): Promise<unknown> {
  try {
    // A batch of its own: what follows a failure in the same one may be left undone.
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(name).delete();
      await context.sync();
    });
    return failure;
  } catch {
    const { code, message } = failure as { code?: string; message?: string };
    return { code, message: message ?? String(failure), halfWritten: name };
  }
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
  const { halfWritten } = error as { halfWritten?: string };
  const part = `The sheet ${halfWritten ?? ""} holds only a part of the file and could not be taken away: delete it.`;
  return halfWritten === undefined ? reasonOf(error) : `${reasonOf(error)} ${part}`;
}

function reasonOf(error: unknown): string {
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
