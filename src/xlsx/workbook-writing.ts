import { changedSheet } from "./sheet-writing";
import type { CellEdit } from "./edit";
import type { Workbook } from "./workbook";
import { xmlBytes } from "./xml";
import { withParts } from "./zip-writing";

/** The workbook's file with some cells of some sheets, by name, changed. Parts without a change keep their bytes, packed as they were. */
export function changedWorkbook({ file, sheets }: Workbook, edits: ReadonlyMap<string, readonly CellEdit[]>): Uint8Array<ArrayBuffer> {
  const parts = new Map<string, Uint8Array>();
  for (const sheet of sheets) {
    const list = edits.get(sheet.name) ?? [];
    const name = file.nameOf(sheet.part);
    if (list.length === 0 || name === null) continue;
    parts.set(name, xmlBytes(changedSheet(sheet, list), file.bytesOf(sheet.part)!.subarray(0, 2)));
  }
  return withParts(file.archive, parts);
}
