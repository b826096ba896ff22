import { closeSync, fsyncSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { sizeInWords, Unreadable } from "../xlsx/unreadable";
import { LARGEST_FILE } from "../xlsx/zip";

function reason(thrown: unknown): string {
  const code = (thrown as NodeJS.ErrnoException).code;
  if (code === "ENOENT") return "is not there.";
  if (code === "EACCES" || code === "EPERM") return "may not be opened by you.";
  if (code === "ENOSPC") return "cannot be written: the disk is full.";
  return `cannot be opened (${code ?? String(thrown)}).`;
}

/** The bytes of a file, unless it is too large to hold a workbook. */
export function bytesOf(path: string): Uint8Array {
  try {
    const { size } = statSync(path);
    if (!statSync(path).isFile()) throw new Unreadable("is not a file.");
    if (size > LARGEST_FILE) throw new Unreadable(`has ${sizeInWords(size)}; at most ${sizeInWords(LARGEST_FILE)} are read.`);
    return new Uint8Array(readFileSync(path));
  } catch (thrown) {
    throw thrown instanceof Unreadable ? thrown : new Unreadable(reason(thrown));
  }
}

export function isOneFile(path: string, other: string): boolean {
  try {
    return realpathSync(path) === realpathSync(other);
  } catch {
    return false;
  }
}

/** Writes a file whole or not at all: first beside its place, then into it. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const beside = join(dirname(path), `.${basename(path)}.${String(process.pid)}.part`);
  try {
    const file = openSync(beside, "wx");
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
  } catch (thrown) {
    rmSync(beside, { force: true });
    throw new Unreadable(reason(thrown));
  }
}
