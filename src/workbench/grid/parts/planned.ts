import { IUndoRedoService } from "@univerjs/core";
import type { SheetPlan } from "../../plan";
import type { Book } from "../engine/univer";
import type { GridEntryRules, GridHighlights, GridSheets, GridTables } from "../grid";
import { addedSheet } from "../snapshot/plans";

interface Parts {
  readonly sheets: GridSheets;
  readonly tables: GridTables;
  readonly highlights: GridHighlights;
  readonly entryRules: GridEntryRules;
}

/** Adds a sheet with all that its plan has, behind the others. Gives back its id. */
export async function addPlanned(book: Book, { tables, highlights, entryRules }: Parts, plan: SheetPlan): Promise<string> {
  const sheet = book.workbook.insertSheet(plan.name, { sheet: addedSheet(plan) }).getSheetId();
  for (const { name, extent } of plan.tables) await tables.add({ sheet, ...extent }, name);
  for (const { extent, values } of plan.choices) await entryRules.set({ sheet, ...extent }, { kind: "list", values }, false);
  for (const { extent, formula, style } of plan.highlights) highlights.add({ sheet, ...extent }, formula, style);
  return sheet;
}

/** Puts the sheets of the plans in the place of all that there are. It cannot be undone. */
export async function replaceAll(book: Book, parts: Parts, plans: readonly SheetPlan[]): Promise<void> {
  const old = parts.sheets.list();
  // Out of the way of new sheets and tables of the same names.
  old.forEach(({ id }, i) => parts.sheets.rename(id, `before ${String(i + 1)}`));
  for (const { id } of parts.tables.list()) await parts.tables.remove(id);
  const [first, ...others] = plans;
  if (!first) throw new Error("A workbook needs a sheet.");
  const shown = await addPlanned(book, parts, first);
  for (const plan of others) await addPlanned(book, parts, plan);
  for (const name of book.workbook.getDefinedNames()) name.delete();
  parts.sheets.activate(shown);
  for (const { id } of old) parts.sheets.remove(id);
  book.injector.get(IUndoRedoService).clearUndoRedo(book.unit);
}
