/** How a file's text is written. */
export type Encoding = "UTF-8" | "UTF-16" | "UTF-16 without its mark" | "Windows-1252";

/** The text of a file, and how it was written. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** An encoding as a decoder knows it. */
export interface Written {
  readonly encoding: Encoding;
  readonly label: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
}

/** Bytes looked at for the noughts of UTF-16. */
const LOOKED_AT = 4_096;

/**
 * How a file that begins so is written, as far as its beginning tells: by the mark of UTF-16, which Excel writes as "Unicode text", or by
 * every other byte's being nought, where that mark was lost. Null where it is UTF-8 or Windows-1252.
 */
export function utf16Of(head: Uint8Array): Written | null {
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: "UTF-16", label: "utf-16le" };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: "UTF-16", label: "utf-16be" };
  const pairs = Math.floor(Math.min(head.length, LOOKED_AT) / 2);
  const noughts = [0, 0];
  for (let byte = 0; byte < pairs * 2; byte++) if (head[byte] === 0) noughts[byte % 2]!++;
  const [first = 0, second = 0] = noughts;
  const [few, many] = [pairs / 20, pairs / 2];
  if (pairs < 2 || Math.min(first, second) > few || Math.max(first, second) < many) return null;
  return { encoding: "UTF-16 without its mark", label: second > first ? "utf-16le" : "utf-16be" };
}

/** Tells UTF-8 from Windows-1252 by all the bytes of a file. */
export interface EightBit {
  /** Takes the next bytes. False where they settle it. */
  take(bytes: Uint8Array): boolean;
  written(): Written;
}

/** UTF-8 where every byte is valid in it, which text in Windows-1252 hardly ever is; otherwise Windows-1252, which GIAS writes. */
export function eightBit(): EightBit {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let isUtf8 = true;
  const decodes = (bytes?: Uint8Array): boolean => {
    try {
      decoder.decode(bytes, { stream: bytes !== undefined });
      return true;
    } catch {
      return false;
    }
  };
  return {
    take: (bytes) => (isUtf8 &&= decodes(bytes)),
    written: () => (isUtf8 && decodes() ? { encoding: "UTF-8", label: "utf-8" } : { encoding: "Windows-1252", label: "windows-1252" }),
  };
}

/** A whole file's bytes as text. */
export function decoded(bytes: Uint8Array): Decoded {
  const check = eightBit();
  check.take(bytes);
  const { encoding, label } = utf16Of(bytes) ?? check.written();
  return { text: new TextDecoder(label).decode(bytes), encoding };
}

/** Whether the bytes are those of a zip file, as an Excel workbook and the downloads of GIAS are. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}
