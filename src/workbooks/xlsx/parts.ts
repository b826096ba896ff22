import { archiveOf, unpacked } from "../../xlsx/zip";
import { withParts } from "../../xlsx/zip-writing";

/** The file that the library wrote with the text of some parts changed; the others keep their bytes. `change` hears of each part by its name. */
export function withChangedParts(bytes: Uint8Array, change: (part: string, text: string) => string): Uint8Array<ArrayBuffer> {
  const archive = archiveOf(bytes);
  const parts = new Map<string, Uint8Array>();
  const decoder = new TextDecoder();
  for (const entry of archive.entries) {
    const text = decoder.decode(unpacked(archive, entry));
    const changed = change(entry.name, text);
    if (changed !== text) parts.set(entry.name, new TextEncoder().encode(changed));
  }
  return withParts(archive, parts);
}
