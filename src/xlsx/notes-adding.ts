import { cellAddress, cellOf, COLUMNS, ROWS } from "../formulas/address";
import { type Package } from "./package";
import { prefixOf, withElement } from "./sheet-elements";
import { readXml, writtenText } from "./xml";

/** A note that a cell is to have: what old Excels call a comment. */
export interface NewNote {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Where a sheet has its notes, and the shapes they are drawn with; null where it has none yet. */
export interface NoteParts {
  readonly notes: string | null;
  readonly shapes: string | null;
}

export function notePartsOf(file: Package, sheet: string): NoteParts {
  const own = file.relationshipsOf(sheet);
  const drawing = /<(?:[\w.-]+:)?legacyDrawing\b[^>]*?\s(?:[\w.-]+:)?id="([^"]*)"/.exec(file.textOf(sheet) ?? "")?.[1];
  return {
    notes: own.find(({ kind }) => kind === "comments")?.target ?? null,
    shapes: own.find(({ id }) => id === drawing)?.target ?? null,
  };
}

/** The addresses of a sheet's cells that have notes. */
export function notedCells(file: Package, sheet: string): ReadonlySet<string> {
  const found = new Set<string>();
  const part = notePartsOf(file, sheet).notes;
  const text = part === null ? null : file.textOf(part);
  if (text === null) return found;
  readXml(text, part!, {
    open: ({ name, attributes }) => {
      const place = name === "comment" ? cellOf(attributes.ref ?? "") : null;
      if (place) found.add(cellAddress(place.row, place.column));
    },
  });
  return found;
}

const AUTHOR = "ESSEX";
const NO_NOTES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors></authors><commentList></commentList></comments>`;

/** The text of the part of a sheet's notes with more of them; `text` is null where it has none. */
export function withNotes(text: string | null, notes: readonly NewNote[]): string {
  const written = text ?? NO_NOTES;
  const prefix = /<([\w.-]+:)?comments\b/.exec(written)?.[1] ?? "";
  const opened = ["authors", "commentList"].reduce(
    (so, name) => so.replace(new RegExp(`<${prefix}${name}\\s*/>`), `<${prefix}${name}></${prefix}${name}>`),
    written,
  );
  const author = [...opened.matchAll(new RegExp(`<${prefix}author\\b`, "g"))].length;
  const added = notes.map(
    ({ row, column, text: said }) =>
      `<${prefix}comment ref="${cellAddress(row, column)}" authorId="${author}"><${prefix}text><${prefix}t xml:space="preserve">${writtenText(said)}</${prefix}t></${prefix}text></${prefix}comment>`,
  );
  return opened
    .replace(`</${prefix}authors>`, (close) => `<${prefix}author>${AUTHOR}</${prefix}author>${close}`)
    .replace(`</${prefix}commentList>`, (close) => added.join("") + close);
}

/** Each part has shapes of these numbers, so many to a block of them. */
const BLOCK = 1024;
const NO_SHAPES = (blocks: number): string =>
  `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${Array.from({ length: blocks }, (_, index) => index + 1).join(",")}"/></o:shapelayout></xml>`;
const NOTE_TYPE = "_x0000_t202";
const TYPE_OF_NOTES = `<v:shapetype id="${NOTE_TYPE}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;

/** The text of the part of a sheet's shapes with a hidden one for each of some notes; `text` is null where it has none. */
export function withNoteShapes(text: string | null, notes: readonly NewNote[]): string {
  const written = text ?? NO_SHAPES(Math.ceil((notes.length + 1) / BLOCK));
  const first = Math.max(BLOCK, ...[...written.matchAll(/_x0000_s(\d+)/g)].map(([, number]) => Number(number))) + 1;
  const type = written.includes(`id="${NOTE_TYPE}"`) ? "" : TYPE_OF_NOTES;
  const at = written.lastIndexOf("</xml>");
  return written.slice(0, at) + type + notes.map((note, index) => shapeOf(note, first + index)).join("") + written.slice(at);
}

/** A sheet's text that leads to its shapes, by the id of their relationship. */
export function withShapesOf(text: string, part: string, id: string): string {
  const declared = 'xmlns:er="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  return withElement(text, part, "legacyDrawing", `<${prefixOf(text)}legacyDrawing ${declared} er:id="${id}"/>`);
}

/** How many cells a note is wide, and how many letters go into one of its lines. */
const WIDTH = 4;
const LETTERS = 42;

function shapeOf({ row, column, text }: NewNote, number: number): string {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LETTERS)), 1);
  const left = Math.min(column + 1, COLUMNS - 1 - WIDTH);
  const top = Math.min(row, ROWS - 1 - lines);
  return [
    `<v:shape id="_x0000_s${number}" type="#${NOTE_TYPE}" style="position:absolute;width:256px;height:${lines * 20}px;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`,
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>',
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${left}, 15, ${top}, 2, ${left + WIDTH}, 15, ${top + lines}, 2</x:Anchor>`,
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  ].join("");
}
