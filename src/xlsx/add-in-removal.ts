import { type Package, packageOf } from "./package";
import { withoutRelationship, withoutType } from "./package-writing";
import { type FormulaElsewhere, changeElsewhere } from "./formulas-elsewhere";
import { xmlBytes } from "./xml";
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
    for (const { name } of file.archive.entries) if (folder !== "" && name.startsWith(folder)) texts.parts.set(name, null);
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

/** The parts of a file as they are changed. */
function textsOf(file: Package) {
  const parts = new Map<string, Uint8Array | null>();
  const texts = new Map<string, string | null>();
  return {
    parts,
    textOf: (part: string): string | null => (texts.has(part) ? texts.get(part)! : file.textOf(part)),
    set(part: string, text: string | null): void {
      texts.set(part, text);
      parts.set(file.nameOf(part) ?? part, text === null ? null : xmlBytes(text, file.bytesOf(part)?.subarray(0, 2) ?? new Uint8Array()));
    },
  };
}
