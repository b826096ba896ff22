import { type SoFar } from "../../core/import/extract";
import { type ExtractKind } from "../../core/import/extract-kind";
import { separatedText } from "./csv";
import { eightBit, utf16Of, type Written } from "./encoding";
import { type FromWorker } from "./messages";
import { HEAD, otherFile } from "./other-file";

/** Bytes read at a time: a file of any size is never in memory as a whole. */
const PIECE = 1 << 21;
const LONGEST_UNCUT = 4 * PIECE;
const LINE_FEED = 10;

/** What is read of a file, or why nothing is. `onProgress` hears the share read, and what is known of the file by then. */
export async function readFile(
  file: Blob,
  kinds: readonly ExtractKind[],
  onProgress: (share: number, soFar: SoFar | null) => void,
): Promise<FromWorker> {
  const head = await bytesOf(file, 0, HEAD);
  const other = otherFile(head);
  if (other !== null) return { is: "refused", message: other };
  const written = utf16Of(head) ?? (await eightBitOf(file));
  const reading = separatedText(kinds, () => undefined);
  const decoder = new TextDecoder(written.label);
  let rest = new Uint8Array(0);
  let isWanted = true;
  for (let from = 0; from < file.size && isWanted; from += PIECE) {
    const bytes = joined(rest, await bytesOf(file, from, from + PIECE));
    // Cut at the end of a line, pieces need not be put together again. A line end of UTF-16 is two bytes, and some files have none.
    const isUncut = written.label.startsWith("utf-16") || bytes.length > LONGEST_UNCUT;
    const cut = isUncut ? bytes.length : bytes.lastIndexOf(LINE_FEED) + 1;
    rest = bytes.slice(cut);
    if (cut > 0) isWanted = reading.push(decoder.decode(bytes.subarray(0, cut), { stream: true }));
    onProgress(Math.min(1, (from + PIECE) / file.size), reading.soFar());
  }
  const extract = reading.finish(decoder.decode(rest));
  return extract.ok
    ? { is: "read", imported: { ...extract.value, encoding: written.encoding } }
    : { is: "refused", message: extract.message };
}

async function eightBitOf(file: Blob): Promise<Written> {
  const check = eightBit();
  for (let from = 0; from < file.size; from += PIECE) if (!check.take(await bytesOf(file, from, from + PIECE))) break;
  return check.written();
}

async function bytesOf(file: Blob, from: number, to: number): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(from, to).arrayBuffer());
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  if (one.length === 0) return other;
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
