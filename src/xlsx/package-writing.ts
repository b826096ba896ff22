import { relationshipsPart } from "./package";
import type { Texts } from "./texts";
import { escaped } from "./xml";

const NONE = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;

/** Adds a relationship of a part, under an id that none of its others has. Gives back the id. */
export function withRelationship(texts: Texts, part: string, kind: string, target: string): string {
  const at = relationshipsPart(part);
  const written = texts.textOf(at) ?? NONE;
  // A part without relationships may have an empty list of them.
  const text = written.replace(/<([\w.-]+:)?Relationships\b([^>]*?)\s*\/>/, "<$1Relationships$2></$1Relationships>");
  let number = 1;
  while (text.includes(`"essex${String(number)}"`)) number++;
  const prefix = /<([\w.-]+:)?Relationships\b/.exec(text)?.[1] ?? "";
  const added = `<${prefix}Relationship Id="essex${String(number)}" Type="${escaped(kind)}" Target="${escaped(target)}"/>`;
  texts.set(
    at,
    text.replace(`</${prefix}Relationships>`, () => `${added}</${prefix}Relationships>`),
  );
  return `essex${String(number)}`;
}

export function withoutRelationship(texts: Texts, part: string, id: string): void {
  const at = relationshipsPart(part);
  const text = texts.textOf(at);
  if (text !== null)
    texts.set(
      at,
      withoutElement(text, "Relationship", (element) => new RegExp(`\\sId=(["'])${id}\\1`).test(element)),
    );
}

/** The list of content types with that of a part. */
export function withType(text: string, part: string, type: string): string {
  const prefix = /<([\w.-]+:)?Types\b/.exec(text)?.[1] ?? "";
  return text.replace(
    `</${prefix}Types>`,
    () => `<${prefix}Override PartName="${escaped(part)}" ContentType="${escaped(type)}"/></${prefix}Types>`,
  );
}

/** The list of content types with that of all parts whose names end alike. */
export function withDefaultType(text: string, ending: string, type: string): string {
  if (new RegExp(`<(?:[\\w.-]+:)?Default\\b[^>]*\\sExtension="${ending}"`, "i").test(text)) return text;
  return text.replace(
    /<([\w.-]+:)?Types\b[^>]*>/,
    (open, prefix: string | undefined) => `${open}<${prefix ?? ""}Default Extension="${ending}" ContentType="${escaped(type)}"/>`,
  );
}

export function withoutType(text: string, part: string): string {
  return withoutElement(text, "Override", (element) => element.toLowerCase().includes(`"/${part.toLowerCase()}"`));
}

/** The text without the elements of a name, each ended by its own tag, that are meant. */
function withoutElement(text: string, name: string, isMeant: (element: string) => boolean): string {
  return text.replace(new RegExp(`<(?:[\\w.-]+:)?${name}\\b[^>]*?(?:/>|></(?:[\\w.-]+:)?${name}>)`, "g"), (element) =>
    isMeant(element) ? "" : element,
  );
}
