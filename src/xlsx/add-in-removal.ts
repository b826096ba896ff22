import { packageOf } from "./package";
import { withoutRelationship, withoutType } from "./package-writing";
import { type FormulaElsewhere, changeElsewhere } from "./formulas-elsewhere";
import { textsOf } from "./texts";
import { archiveOf } from "./zip";
import { withParts } from "./zip-writing";

const TYPES = "[Content_Types].xml";
const PANES = "webextensiontaskpanes";

/**
 * The file without the parts by which Excel offers an add-in to whoever opens it, and with the formulas changed that stand in no cell: those for
 * which null comes back are gone.
 */
export function withoutAddIn(bytes: Uint8Array, changed: (formula: FormulaElsewhere) => string | null): Uint8Array<ArrayBuffer> {
  const file = packageOf(archiveOf(bytes));
  const texts = textsOf(file);
  for (const panes of file.relationshipsOf("").filter(({ kind }) => kind === PANES)) {
    withoutRelationship(texts, "", panes.id);
    const folder = panes.target.slice(0, panes.target.lastIndexOf("/") + 1);
    for (const { name } of file.archive.entries) if (folder !== "" && name.startsWith(folder)) texts.set(name, null);
    const gone = [panes.target, ...file.relationshipsOf(panes.target).map(({ target }) => target)];
    for (const part of gone) texts.set(TYPES, withoutType(texts.textOf(TYPES) ?? "", part));
  }
  changeElsewhere(file, texts, changed);
  return withParts(file.archive, texts.parts);
}

/** The parts of a file that call an ESSEX function as a file spells it. */
export function partsCallingEssex(bytes: Uint8Array): readonly string[] {
  const file = packageOf(archiveOf(bytes));
  return file.archive.entries
    .map(({ name }) => name)
    .filter((name) => /\.xml$/i.test(name) && (file.textOf(name) ?? "").includes("_xldudf_ESSEX_"));
}
