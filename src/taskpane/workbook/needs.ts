/**
 * What the pane asks of an Excel beyond the least it opens in, each with the requirement set that Microsoft's reference gives it and the sentence
 * said where an Excel has it not. The least is ExcelApi 1.7, the active cell.
 */
const NEEDS = {
  "a workbook": { set: "ExcelApi", version: "1.7", what: "Reading and writing cells" },
  Tables: { set: "ExcelApi", version: "1.9", what: "Finding the Table around a cell" },
  spills: { set: "ExcelApi", version: "1.12", what: "Telling which formula a spilled cell belongs to" },
  "conditional formats": { set: "ExcelApi", version: "1.6", what: "Colouring by Excel’s own rules" },
  "frozen panes": { set: "ExcelApi", version: "1.7", what: "Keeping headings in sight" },
  "copies of sheets": { set: "ExcelApi", version: "1.7", what: "Copying a sheet" },
  "validation lists": { set: "ExcelApi", version: "1.8", what: "Offering a list in a cell" },
  PivotTables: { set: "ExcelApi", version: "1.8", what: "Inserting a PivotTable" },
  "new workbooks": { set: "ExcelApi", version: "1.8", what: "Opening a new workbook" },
  "the workbook’s file": { set: "CompressedFile", version: "1.1", what: "Reading the workbook’s own file" },
  charts: { set: "ExcelApi", version: "1.7", what: "Inserting a chart" },
  settings: { set: "ExcelApi", version: "1.4", what: "Keeping choices in the workbook" },
  "the date system": { set: "ExcelApi", version: "1.2", what: "Telling whether dates count from 1904" },
  "undo groups": { set: "ExcelApi", version: "1.20", what: "Undoing all that ESSEX wrote with one Ctrl+Z" },
  "formatted answers": { set: "CustomFunctionsRuntime", version: "1.4", what: "Answers that carry their own format" },
  "shown and hidden": { set: "SharedRuntime", version: "1.1", what: "Telling whether the pane is open" },
} as const satisfies Readonly<Record<string, Need>>;

interface Need {
  readonly set: string;
  readonly version: string;
  /** What can be done with it, as the start of a sentence. */
  readonly what: string;
}

export type NeedName = keyof typeof NEEDS;

/** Whether this Excel can do it. */
export function can(name: NeedName): boolean {
  const { set, version } = NEEDS[name];
  try {
    // Outside a host office.js has no requirements, whatever its types say, or throws when it is asked for them.
    return typeof Office !== "undefined" && Office.context.requirements.isSetSupported(set, version);
  } catch {
    return false;
  }
}

/** What this Excel lacks for it, a sentence; null where it can do it. */
export function lacks(name: NeedName): string | null {
  const { set, version, what } = NEEDS[name];
  return can(name) ? null : `${what} needs a newer Excel than this one (${set} ${version}).`;
}

/** What is said where an Excel has the requirement set, and all the same not the thing, a sentence. */
export function notHere(name: NeedName): string {
  return `${NEEDS[name].what} is not possible in this Excel.`;
}

/** All that this Excel lacks, a sentence each. */
export function allLacking(): readonly string[] {
  return (Object.keys(NEEDS) as NeedName[]).flatMap((name) => lacks(name) ?? []);
}
