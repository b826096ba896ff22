import { deflateSync } from "fflate";
import { crc32 } from "./crc";
import { refuse } from "./unreadable";
import { CENTRAL_LENGTH, HAS_DESCRIPTOR, LOCAL_LENGTH, type Archive, type Entry } from "./zip";

const WIDEST = 0xffffffff;
const DEFLATED = 8;
const ZIP_2 = 20;

/**
 * The file with some of its parts replaced, taken out (null) or added at the end. Every other part keeps its bytes, packed as they were,
 * its date and its place in the order.
 */
export function withParts(archive: Archive, parts: ReadonlyMap<string, Uint8Array | null>): Uint8Array<ArrayBuffer> {
  const locals: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let at = 0;
  const add = (local: readonly Uint8Array[], record: Uint8Array) => {
    records.push(at === startIn(record) ? record : startingAt(record, at));
    for (const bytes of local) {
      locals.push(bytes);
      at += bytes.length;
    }
  };
  const known = new Set<string>();
  for (const entry of archive.entries) {
    known.add(entry.name);
    const part = parts.get(entry.name);
    if (part === null) continue;
    if (part === undefined) {
      add([archive.bytes.subarray(entry.start, entry.end)], entry.record);
    } else {
      const packed = deflateSync(part);
      add([localHeader(entry, part, packed), packed], packedRecord(entry, part, packed));
    }
  }
  for (const [name, part] of parts) {
    if (known.has(name) || part === null) continue;
    const entry = newEntry(name);
    const packed = deflateSync(part);
    add([localHeader(entry, part, packed), packed], packedRecord(entry, part, packed));
  }
  return joined([...locals, ...records, endRecord(archive, records, at)]);
}

type Described = Pick<Entry, "name" | "record" | "flags">;

function newEntry(name: string): Described {
  const bytes = new TextEncoder().encode(name);
  const record = new Uint8Array(CENTRAL_LENGTH + bytes.length);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, ZIP_2, true);
  view.setUint16(6, ZIP_2, true);
  // The first day a zip file can name: the same parts make the same file on any day.
  view.setUint16(14, 0x21, true);
  view.setUint16(28, bytes.length, true);
  record.set(bytes, CENTRAL_LENGTH);
  return { name, record, flags: 0 };
}

function localHeader({ record, flags }: Described, part: Uint8Array, packed: Uint8Array): Uint8Array {
  const from = new DataView(record.buffer, record.byteOffset, record.byteLength);
  const nameLength = from.getUint16(28, true);
  const header = new Uint8Array(LOCAL_LENGTH + nameLength);
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, ZIP_2, true);
  view.setUint16(6, flags & ~HAS_DESCRIPTOR, true);
  view.setUint16(8, DEFLATED, true);
  view.setUint32(10, from.getUint32(12, true), true);
  view.setUint32(14, crc32(part), true);
  view.setUint32(18, packed.length, true);
  view.setUint32(22, part.length, true);
  view.setUint16(26, nameLength, true);
  header.set(record.subarray(CENTRAL_LENGTH, CENTRAL_LENGTH + nameLength), LOCAL_LENGTH);
  return header;
}

/** The directory's record of a part that has been packed anew: without fields of its own, which told of the old bytes. */
function packedRecord({ record, flags }: Described, part: Uint8Array, packed: Uint8Array): Uint8Array {
  const nameLength = new DataView(record.buffer, record.byteOffset).getUint16(28, true);
  const made = record.slice(0, CENTRAL_LENGTH + nameLength);
  const view = new DataView(made.buffer);
  view.setUint16(6, ZIP_2, true);
  view.setUint16(8, flags & ~HAS_DESCRIPTOR, true);
  view.setUint16(10, DEFLATED, true);
  view.setUint32(16, crc32(part), true);
  view.setUint32(20, packed.length, true);
  view.setUint32(24, part.length, true);
  view.setUint16(30, 0, true);
  view.setUint16(32, 0, true);
  return made;
}

function startIn(record: Uint8Array): number {
  return new DataView(record.buffer, record.byteOffset).getUint32(42, true);
}

function startingAt(record: Uint8Array, at: number): Uint8Array {
  const made = record.slice();
  const view = new DataView(made.buffer);
  if (view.getUint32(42, true) !== WIDEST) {
    view.setUint32(42, at, true);
    return made;
  }
  // The place stands last among the wide fields, after those of the sizes that are wide too.
  const nameLength = view.getUint16(28, true);
  const last = CENTRAL_LENGTH + nameLength + view.getUint16(30, true);
  for (let field = CENTRAL_LENGTH + nameLength; field + 4 <= last; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    const wideSizes = [24, 20].filter((size) => view.getUint32(size, true) === WIDEST).length;
    view.setBigUint64(field + 4 + wideSizes * 8, BigInt(at), true);
  }
  return made;
}

function endRecord({ comment }: Archive, records: readonly Uint8Array[], at: number): Uint8Array {
  const size = records.reduce((sum, { length }) => sum + length, 0);
  if (records.length >= 0xffff || at + size >= WIDEST) refuse("has too many parts to be written.");
  const end = new Uint8Array(22 + comment.length);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, records.length, true);
  view.setUint16(10, records.length, true);
  view.setUint32(12, size, true);
  view.setUint32(16, at, true);
  view.setUint16(20, comment.length, true);
  end.set(comment, 22);
  return end;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
