import { Inflate } from "fflate";
import { crc32 } from "./crc";
import { refuse, sizeInWords } from "./unreadable";

/** A part of the file as its directory describes it. */
export interface Entry {
  readonly name: string;
  /** The central directory's own record, byte for byte. */
  readonly record: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header begins in the file. */
  readonly start: number;
  /** Where what belongs to it ends: its data, and the descriptor that some makers write after it. */
  readonly end: number;
}

export interface Archive {
  readonly bytes: Uint8Array;
  /** In the order of the directory. */
  readonly entries: readonly Entry[];
  readonly comment: Uint8Array;
}

/** A file larger than this is not read: its cells would not fit into memory. */
export const LARGEST_FILE = 256 * 1024 * 1024;
/** A part that unpacks to more than this is not read: a workbook of two million cells has about 100 MB. */
const LARGEST_PART = 256 * 1024 * 1024;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const DESCRIPTOR = 0x08074b50;
export const LOCAL_LENGTH = 30;
export const CENTRAL_LENGTH = 46;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const IS_ENCRYPTED = 0x1;
export const HAS_DESCRIPTOR = 0x8;
const IS_UTF8 = 0x800;
const ELSEWHERE = 0xffffffff;
const SLICE = 64 * 1024;

const DAMAGED = "is damaged";

/** The parts of a zip file, none of them unpacked. Refuses what is no zip file, is cut short or contradicts itself. */
export function archiveOf(given: Uint8Array): Archive {
  // A Buffer of Node's hands out views of itself where an array of bytes hands out copies.
  const bytes = new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) {
    const begins = bytes.length >= 4 && view.getUint32(0, true) === LOCAL;
    refuse(begins ? `${DAMAGED}: it is cut short, and may not have arrived whole.` : "is not a workbook: it is no .xlsx or .xlsm file.");
  }
  const { count, at, size, comment } = directoryOf(view, end);
  if (at + size > end) refuse(`${DAMAGED}: its list of parts is not where it should be.`);
  const entries: Entry[] = [];
  let next = at;
  for (let i = 0; i < count; i++) {
    if (next + CENTRAL_LENGTH > at + size || view.getUint32(next, true) !== CENTRAL)
      refuse(`${DAMAGED}: its list of parts breaks off after ${String(i)} of ${String(count)}.`);
    const length = CENTRAL_LENGTH + view.getUint16(next + 28, true) + view.getUint16(next + 30, true) + view.getUint16(next + 32, true);
    if (next + length > at + size) refuse(`${DAMAGED}: its list of parts breaks off after ${String(i)} of ${String(count)}.`);
    entries.push(entryOf(bytes, view, next, length));
    next += length;
  }
  refuseOverlaps(entries);
  return { bytes, entries, comment };
}

function endOf(view: DataView): number | null {
  for (let at = view.byteLength - END_LENGTH; at >= Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END && at + END_LENGTH + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  return null;
}

function directoryOf(view: DataView, end: number): { count: number; at: number; size: number; comment: Uint8Array } {
  const comment = new Uint8Array(view.buffer, view.byteOffset + end + END_LENGTH, view.getUint16(end + 20, true));
  let count = view.getUint16(end + 10, true);
  let size = view.getUint32(end + 12, true);
  let at = view.getUint32(end + 16, true);
  const locator = end - 20;
  if ((count === 0xffff || size === ELSEWHERE || at === ELSEWHERE) && locator >= 0) {
    const end64 = Number(view.getBigUint64(locator + 8, true));
    if (end64 + 56 > end || view.getUint32(end64, true) !== END_64) refuse(`${DAMAGED}: its list of parts is not where it should be.`);
    count = Number(view.getBigUint64(end64 + 32, true));
    size = Number(view.getBigUint64(end64 + 40, true));
    at = Number(view.getBigUint64(end64 + 48, true));
  }
  return { count, at, size, comment };
}

function entryOf(bytes: Uint8Array, view: DataView, at: number, length: number): Entry {
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const name = textOf(bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength), flags);
  const sizes = wideSizes(view, at, nameLength);
  const { packed, size, start } = sizes;
  if (start + LOCAL_LENGTH > view.byteLength || view.getUint32(start, true) !== LOCAL)
    refuse(`${DAMAGED}: the part ${name} is not where it should be.`);
  const data = start + LOCAL_LENGTH + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  if (data + packed > view.byteLength) refuse(`${DAMAGED}: the part ${name} is cut short.`);
  const end = (flags & HAS_DESCRIPTOR) === 0 ? data + packed : afterDescriptor(view, data + packed, sizes);
  return {
    name,
    record: bytes.subarray(at, at + length),
    flags,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed,
    size,
    start,
    end,
  };
}

interface Sizes {
  readonly packed: number;
  readonly size: number;
  readonly start: number;
}

/** The sizes and the place of a part; what does not fit into 32 bits stands in a field of its own. */
function wideSizes(view: DataView, at: number, nameLength: number): Sizes {
  let size = view.getUint32(at + 24, true);
  let packed = view.getUint32(at + 20, true);
  let start = view.getUint32(at + 42, true);
  const last = at + CENTRAL_LENGTH + nameLength + view.getUint16(at + 30, true);
  for (let field = at + CENTRAL_LENGTH + nameLength; field + 4 <= last; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let next = field + 4;
    const wide = () => {
      const value = next + 8 <= last ? Number(view.getBigUint64(next, true)) : ELSEWHERE;
      next += 8;
      return value;
    };
    if (size === ELSEWHERE) size = wide();
    if (packed === ELSEWHERE) packed = wide();
    if (start === ELSEWHERE) start = wide();
  }
  return { size, packed, start };
}

/** The descriptor repeats checksum and sizes, with or without a signature, in 32 or 64 bits. */
function afterDescriptor(view: DataView, at: number, { packed }: Sizes): number {
  if (at + 12 > view.byteLength) return at;
  const signature = view.getUint32(at, true) === DESCRIPTOR ? 4 : 0;
  const isWide = at + signature + 12 <= view.byteLength && packed !== 0 && view.getUint32(at + signature + 8, true) === 0;
  return Math.min(view.byteLength, at + signature + (isWide ? 20 : 12));
}

/** Parts that share their data are how a small file is made to unpack without end. */
function refuseOverlaps(entries: readonly Entry[]): void {
  const placed = [...entries].sort((one, other) => one.start - other.start);
  placed.forEach((entry, i) => {
    const before = placed[i - 1];
    if (before && before.end > entry.start) refuse(`${DAMAGED}: its parts ${before.name} and ${entry.name} overlap.`);
  });
}

function textOf(bytes: Uint8Array, flags: number): string {
  const isAscii = bytes.every((byte) => byte < 0x80);
  return new TextDecoder(isAscii || (flags & IS_UTF8) !== 0 ? "utf-8" : "windows-1252").decode(bytes);
}

/** What a part holds, unpacked. Refuses a part that is encrypted, too large, or not what the directory says. */
export function unpacked({ bytes }: Archive, entry: Entry): Uint8Array {
  const { name, method, packed, size } = entry;
  if ((entry.flags & IS_ENCRYPTED) !== 0) refuse("is protected by a password, so that its cells cannot be read.");
  if (size > LARGEST_PART)
    refuse(`would unpack to ${sizeInWords(size)} in its part ${name}; at most ${sizeInWords(LARGEST_PART)} of one part is read.`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data = entry.start + LOCAL_LENGTH + view.getUint16(entry.start + 26, true) + view.getUint16(entry.start + 28, true);
  const held = bytes.subarray(data, data + packed);
  if (method !== 0 && method !== 8) refuse(`packs its part ${name} in a way that is not read (method ${String(method)}).`);
  const content = method === 0 ? held : inflated(held, size, name);
  if (content.length !== size || crc32(content) !== entry.crc) refuse(`${DAMAGED}: its part ${name} is not what was saved.`);
  return content;
}

function inflated(packed: Uint8Array, size: number, name: string): Uint8Array {
  const content = new Uint8Array(size);
  let at = 0;
  let isOver = false;
  const inflate = new Inflate((chunk) => {
    if (at + chunk.length > size) isOver = true;
    else content.set(chunk, at);
    at += chunk.length;
  });
  try {
    for (let from = 0; from < packed.length && !isOver; from += SLICE)
      inflate.push(packed.subarray(from, from + SLICE), from + SLICE >= packed.length);
  } catch {
    refuse(`${DAMAGED}: its part ${name} cannot be unpacked.`);
  }
  if (isOver) refuse(`${DAMAGED}: its part ${name} unpacks to more than the ${sizeInWords(size)} it says.`);
  return content.subarray(0, Math.min(at, size));
}
