import { formulaCells } from "../../../recalc/formula-cell";
import { refusalOf } from "../../../recalc/refusal";
import { fileOfTwin } from "../../../twin/file";
import { ASK } from "../../../twin/guard";
import type { Treatment } from "../../../twin/treatment";
import { type Twin, twinOf, type TwinOptions } from "../../../twin/twin";
import { isError } from "../../../xlsx/value";
import { openWorkbook, type Workbook } from "../../../xlsx/workbook";
import { Unwritable } from "../../../xlsx/workbook-writing";
import { Refused } from "../../workbook/run";

/** A copy of a workbook that needs no add-in. */
export interface Copy {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Excel opens no file with macros under the ending of one without. */
  readonly hasMacros: boolean;
  readonly becoming: readonly Becoming[];
  /** ESSEX cells that show an error, in the workbook as in the copy. */
  readonly errors: number;
  readonly sheets: number;
  readonly hidden: readonly string[];
  /** The sheet of the copy that lists each formula with what has become of it. */
  readonly about: string;
  /** What its cells say beyond the inputs that they hold for. */
  readonly ask: string;
  /** What it was made of, and how: a file with the same parts has the same copy. */
  readonly madeOf: string;
}

/** What becomes of cells, function by function; a formula that calls several stands under all their names together. */
export interface Becoming {
  readonly treatment: Treatment;
  readonly cells: number;
  readonly functions: readonly { readonly name: string; readonly cells: number }[];
}

/** The copy of a workbook's file; the one that was made before where nothing has changed. Throws `Refused` with a sentence where none can be made. */
export async function copyOf(file: Uint8Array, before: Copy | null, options: TwinOptions): Promise<Copy> {
  const read = openWorkbook(file);
  if (!read.ok) throw new Refused(`This workbook ${read.why}`);
  const { workbook } = read;
  const madeOf = JSON.stringify([options.form, options.today, partsOf(workbook)]);
  if (before?.madeOf === madeOf) return before;
  const refused = refusalOf(workbook);
  if (refused !== null) throw new Refused(`This workbook ${refused}`);
  const twin = await twinOf(workbook, options);
  if (twin.rows.length === 0)
    throw new Refused("No cell of this workbook calls ESSEX: it needs no add-in as it is. Send the workbook itself.");
  return {
    bytes: written(workbook, twin),
    hasMacros: workbook.file.relationshipsOf(workbook.part).some(({ kind }) => kind === "vbaProject"),
    becoming: becomingOf(twin),
    errors: errorsIn(workbook),
    sheets: workbook.book.sheets.length,
    hidden: workbook.sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name),
    about: twin.sheets[0]!.name,
    ask: ASK,
    madeOf,
  };
}

/** The parts of a file, each told apart by its checksum. When it was last saved is left out: it is another each time. */
function partsOf({ file }: Workbook): readonly (readonly [name: string, size: number, crc: number])[] {
  return file.archive.entries.filter(({ name }) => !name.startsWith("docProps/")).map(({ name, size, crc }) => [name, size, crc] as const);
}

function written(workbook: Workbook, twin: Twin): Uint8Array<ArrayBuffer> {
  try {
    return fileOfTwin(workbook, twin);
  } catch (thrown) {
    if (thrown instanceof Unwritable) throw new Refused(`This workbook cannot be copied: ${thrown.message}.`);
    throw thrown;
  }
}

const TREATMENTS: readonly Treatment[] = ["follows", "held", "value"];

function becomingOf({ rows }: Twin): readonly Becoming[] {
  return TREATMENTS.flatMap((treatment) => {
    const counts = new Map<string, number>();
    for (const { functions, treatments } of rows) {
      const cells = treatments.get(treatment) ?? 0;
      if (cells === 0) continue;
      const name = [...new Set(functions)].sort().join(", ");
      counts.set(name, (counts.get(name) ?? 0) + cells);
    }
    const functions = [...counts].map(([name, cells]) => ({ name, cells })).sort((one, other) => (one.name < other.name ? -1 : 1));
    const cells = functions.reduce((sum, each) => sum + each.cells, 0);
    return cells === 0 ? [] : [{ treatment, cells, functions }];
  });
}

/** Cells that are filled by ESSEX formulas and show an error now. */
function errorsIn(workbook: Workbook): number {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  return formulaCells(workbook)
    .filter(({ precedents }) => precedents.essex.length > 0)
    .reduce((count, { filled: { sheet, top, left, bottom, right } }) => {
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++) if (isError(sheets.get(sheet)?.cellAt(row, column)?.value ?? null)) count++;
      return count;
    }, 0);
}
