import type { Package } from "./package";
import { xmlBytes } from "./xml";

/** The texts of a file's parts as they are changed. */
export interface Texts {
  textOf(part: string): string | null;
  /** Null takes the part out. */
  set(part: string, text: string | null): void;
}

/** The texts of a file, and its parts by their own names as far as they have been changed. */
export function textsOf(file: Package): Texts & { readonly parts: ReadonlyMap<string, Uint8Array | null> } {
  const parts = new Map<string, Uint8Array | null>();
  const texts = new Map<string, string | null>();
  return {
    parts,
    textOf: (part) => (texts.has(part) ? texts.get(part)! : file.textOf(part)),
    set(part, text) {
      texts.set(part, text);
      parts.set(file.nameOf(part) ?? part, text === null ? null : xmlBytes(text, file.bytesOf(part)?.subarray(0, 2) ?? new Uint8Array()));
    },
  };
}
