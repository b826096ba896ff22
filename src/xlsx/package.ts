import { refuse } from "./unreadable";
import { readXml, xmlText } from "./xml";
import { unpacked, type Archive, type Entry } from "./zip";

export interface Relationship {
  readonly id: string;
  /** The last word of its kind, such as `worksheet`: strict files have another address before it. */
  readonly kind: string;
  /** The part it leads to, or the address where it leads out of the file. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The parts of a file, found by name whatever the case, and the relationships between them. */
export interface Package {
  readonly archive: Archive;
  /** The part's own name in the file, or null. */
  nameOf(part: string): string | null;
  bytesOf(part: string): Uint8Array | null;
  textOf(part: string): string | null;
  relationshipsOf(part: string): readonly Relationship[];
}

export function packageOf(archive: Archive): Package {
  const byName = new Map<string, Entry>();
  for (const entry of archive.entries) byName.set(plainName(entry.name), entry);
  const bytesOf = (part: string) => {
    const entry = byName.get(plainName(part));
    return entry ? unpacked(archive, entry) : null;
  };
  const textOf = (part: string) => {
    const bytes = bytesOf(part);
    return bytes && xmlText(bytes, part);
  };
  return {
    archive,
    nameOf: (part) => byName.get(plainName(part))?.name ?? null,
    bytesOf,
    textOf,
    relationshipsOf: (part) => relationshipsIn(textOf(relationshipsPart(part)), part),
  };
}

function plainName(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

/** The part that holds the relationships of another. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

function relationshipsIn(text: string | null, part: string): Relationship[] {
  const found: Relationship[] = [];
  if (text === null) return found;
  readXml(text, relationshipsPart(part), {
    open: ({ name, attributes }) => {
      const { Id: id, Type: type = "", Target: target, TargetMode: mode } = attributes;
      if (name !== "Relationship" || id === undefined || target === undefined) return;
      const isExternal = mode === "External";
      found.push({ id, kind: type.slice(type.lastIndexOf("/") + 1), target: isExternal ? target : partAt(target, part), isExternal });
    },
  });
  return found;
}

function partAt(target: string, from: string): string {
  const path = target.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}

/** The text of a part that a workbook cannot be without. */
export function requiredText(file: Package, part: string): string {
  return file.textOf(part) ?? refuse(`is damaged: its part ${part} is missing.`);
}
