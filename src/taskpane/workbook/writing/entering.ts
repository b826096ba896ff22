import { areaAddress, type Area } from "../../../formulas/address";
import { partsOf } from "../reading";

export type Entered = string | number | boolean;
export type Matrix = readonly (readonly Entered[])[];

/** Cells that were entered, as Excel then had them. */
export interface Part {
  readonly area: Area;
  /** None where they were not read back. */
  readonly formulas: Matrix;
  /** Whether a formula is among them, which may fill more cells than its own. */
  readonly hasFormulas: boolean;
}

/** More cells than this are not read back to be compared one by one before a sheet is taken away: of a large one the first part and the last are. */
const MOST_COMPARED = 100_000;

interface Entering {
  readonly rows: Matrix;
  /** A number format for each column, or null to leave it. */
  readonly formats: readonly (string | null)[];
  /** Hears what Excel has of each part as it is done: so one that stops half way can be taken back. */
  readonly entered: (part: Part) => void;
  readonly onProgress: (rows: number) => void;
  /** Whether every part is read back, however many there are. */
  readonly isCompared: boolean;
}

/** Enters cells of a sheet in parts that Excel on the web takes. */
export async function enter(context: Excel.RequestContext, sheet: Excel.Worksheet, area: Area, entering: Entering): Promise<void> {
  const { rows, formats, entered, onProgress, isCompared } = entering;
  const parts = partsOf(area);
  const isLarge = rows.length * (rows[0]?.length ?? 0) > MOST_COMPARED;
  for (const [index, part] of parts.entries()) {
    const range = sheet.getRange(areaAddress(part));
    for (const [column, format] of formats.entries()) {
      if (format !== null) formatAll(range.getColumn(column), format);
    }
    const some = rows.slice(part.top - area.top, part.bottom - area.top + 1);
    range.formulas = some.map((row) => [...row]);
    const isReadBack = isCompared || !isLarge || index === 0 || index === parts.length - 1;
    if (isReadBack) range.load("formulas");
    // A whole file in one batch would pass what Excel on the web takes.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    const formulas = isReadBack ? (range.formulas as Entered[][]) : [];
    entered({ area: part, formulas, hasFormulas: some.some((row) => row.some(isFormula)) });
    onProgress(part.bottom - area.top + 1);
  }
}

function isFormula(entered: Entered): boolean {
  return typeof entered === "string" && entered.startsWith("=");
}

/** Gives every cell of a range one number format: a single value stands for all, whatever the types say. */
export function formatAll(range: Excel.Range, format: string): void {
  (range as { numberFormat: unknown }).numberFormat = format;
}

/** Excel may give a formula back with other spaces and capitals than it was given, and a number as text. */
export function isSame(formula: unknown, entered: unknown): boolean {
  return formula === entered || String(formula) === String(entered);
}
