/** Why a file is not read, in a sentence that goes on from the file's name: "is empty." */
export class Unreadable extends Error {}

export function refuse(why: string): never {
  throw new Unreadable(why);
}

const UNITS = ["bytes", "KB", "MB", "GB", "TB"];

/** `1.5 GB`. */
export function sizeInWords(bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log2(Math.max(bytes, 1)) / 10));
  const size = bytes / 1024 ** power;
  return `${power === 0 ? String(size) : size.toFixed(size < 10 ? 1 : 0)} ${UNITS[power]}`;
}
