import { can } from "./needs";

/** Whether there is a workbook to read and write: not in a plain browser, nor in an Excel without the active cell. */
export async function hasWorkbook(): Promise<boolean> {
  if (typeof Office === "undefined") return false;
  await Office.onReady();
  return can("a workbook");
}

/** What reads the workbook, and writes nothing. */
export function reading<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run(work);
}

/** What writes to the workbook: one step of Excel's own undo too, where it groups what an add-in does. */
export function writing<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return can("undo groups") ? Excel.run({ mergeUndoGroup: true }, work) : Excel.run(work);
}

/** What Excel throws, as far as it is read. */
interface ExcelError {
  readonly code?: string;
  readonly message?: string;
}

/** A refusal of the pane's own, in words for the reader. */
export class Refused extends Error {}

/** A failure after which something of a step stands, with a sentence for each thing that does. */
export class HalfDone extends Error {
  constructor(
    readonly failure: unknown,
    readonly left: readonly string[],
  ) {
    super();
  }
}

const EDITING = "InvalidOperationInCellEditMode";

/** Whether the same may be tried again at once. */
export function isPassing(error: unknown): boolean {
  return (error as ExcelError).code === EDITING;
}

const MISSING = ["ApiNotFound", "ApiNotAvailable", "NotImplemented", "UnsupportedOperation"];

/** Whether Excel has no such thing, whatever it says of itself. */
export function isMissing(error: unknown): boolean {
  return MISSING.includes((error as ExcelError).code ?? "");
}

/** Why Excel would not do it, and what to do about it. */
export function refusalOf(error: unknown): string {
  if (error instanceof Refused) return error.message;
  if (error instanceof HalfDone) return [refusalOf(error.failure), ...error.left].join(" ");
  const { code, message } = error as ExcelError;
  if (isMissing(error)) return "This Excel cannot do that. A newer one, or Excel on the web, can.";
  switch (code) {
    case EDITING:
      return "A cell is still being typed in. Press Enter or Esc there, then try again.";
    case "AccessDenied":
      return "Excel will not write there: the sheet may be protected. Unprotect it, or select a cell on another sheet.";
    case "ItemNotFound":
    case "InvalidReference":
      return "The sheet or the cells it was about are no longer there.";
    case "InactiveWorkbook":
      return "Another workbook is in front. Click this one, then try again.";
    default:
      return `Excel did not do it: ${message ?? String(error)}`;
  }
}
