import { BUILT_IN, partsOf, type CellLook } from "./styles";
import { escaped } from "./xml";

/** How a cell is to look in its file. What is left out stays as it is. */
export type WantedLook = Partial<CellLook> & { readonly line?: "above" | "below" };

export interface WantedStyle {
  /** The style that it is to be like in all that is not said; null where it is to be like none. */
  readonly like: number | null;
  readonly look: WantedLook;
}

/** The first number that a workbook's own formats may have. */
const FIRST_OWN = 164;
const FONT = ["bold", "italic", "isUnderlined", "isStruckThrough", "font", "size", "colour"] as const;
const PLACE = ["horizontal", "vertical", "isWrapped"] as const;
const FONT_CHILDREN = "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(" ");
const PLAIN = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';

/** The text of the styles with those added that are wanted, and the number of each; what is wanted twice is added once. */
export function withStyles(text: string, part: string, wanted: readonly WantedStyle[]): { text: string; numbers: readonly number[] } {
  const { formats, written, ...there } = partsOf(text, part, []);
  const prefix = /<([\w.-]+:)?styleSheet\b/.exec(text)?.[1] ?? "";
  const ids = new Map([...Object.entries(BUILT_IN).map(([id, format]) => [format, Number(id)] as const), ["General", 0] as const]);
  for (const [id, format] of formats) ids.set(format, id);
  let next = Math.max(FIRST_OWN - 1, ...formats.keys()) + 1;
  const newFormats: string[] = [];
  const formatOf = (format: string): number => {
    const known = ids.get(format);
    if (known !== undefined) return known;
    newFormats.push(`<${prefix}numFmt numFmtId="${String(next)}" formatCode="${escaped(format)}"/>`);
    ids.set(format, next);
    return next++;
  };
  const fonts = collected(there.fonts.length);
  const fills = collected(there.fills);
  const borders = collected(there.borders);
  const styles = collected(written.length);
  const numbers = wanted.map(({ like, look }) => {
    const style = (like === null ? undefined : written[like]) ?? PLAIN.replace("<xf", `<${prefix}xf`);
    const { format, fill, line } = look;
    const font = isAnyOf(look, FONT) ? fontWith(there.fonts[Number(/\sfontId="(\d+)"/.exec(style)?.[1] ?? 0)], look, prefix) : undefined;
    const isPlaced = isAnyOf(look, PLACE);
    const set = {
      ...(format !== undefined && { numFmtId: formatOf(format), applyNumberFormat: 1 }),
      ...(font !== undefined && { fontId: fonts.numberOf(font), applyFont: 1 }),
      ...(fill !== undefined && { fillId: fill === null ? 0 : fills.numberOf(fillOf(fill, prefix)), applyFill: 1 }),
      ...(line !== undefined && { borderId: borders.numberOf(borderOf(line, prefix)), applyBorder: 1 }),
      ...(isPlaced && { applyAlignment: 1 }),
    };
    return styles.numberOf(withAttributes(isPlaced ? withAlignment(style, look, prefix) : style, set));
  });
  let changed = text;
  const lists = { fonts, fills, borders, cellXfs: styles };
  for (const [list, { added }] of Object.entries(lists)) changed = grown(changed, prefix, list, added);
  if (newFormats.length > 0) {
    changed = changed.includes(`<${prefix}numFmts`)
      ? grown(changed, prefix, "numFmts", newFormats)
      : changed.replace(
          new RegExp(`<${prefix}styleSheet[^>]*>`),
          (open) => `${open}<${prefix}numFmts count="${String(newFormats.length)}">${newFormats.join("")}</${prefix}numFmts>`,
        );
  }
  return { text: changed, numbers };
}

/** Elements added behind `before` others, each once. */
function collected(before: number) {
  const added: string[] = [];
  const numbers = new Map<string, number>();
  return {
    added,
    numberOf(element: string): number {
      const known = numbers.get(element);
      if (known !== undefined) return known;
      added.push(element);
      const number = before + added.length - 1;
      numbers.set(element, number);
      return number;
    },
  };
}

function isAnyOf(look: WantedLook, keys: readonly (keyof WantedLook)[]): boolean {
  return keys.some((key) => look[key] !== undefined);
}

function withAttributes(element: string, set: Readonly<Record<string, number>>): string {
  return element.replace(/^(<[\w.:-]+)([^>]*)/, (_, open: string, attributes: string) => {
    const kept = attributes.replace(/\s([\w:]+)="[^"]*"/g, (attribute, name: string) => (name in set ? "" : attribute));
    const added = Object.entries(set).map(([name, value]) => ` ${name}="${String(value)}"`);
    return open + added.join("") + kept;
  });
}

/** A font's element with what is wanted of it, its children in the order of the schema (ECMA-376, 18.8.22). */
function fontWith(before: string | undefined, look: WantedLook, prefix: string): string {
  const { bold, italic, isStruckThrough, isUnderlined, size, colour, font } = look;
  const children = new Map<string, string>();
  for (const [element, name = ""] of (before ?? "").matchAll(/<(?!\/)(?:[\w.-]+:)?(?!font\b)([\w.-]+)[^>]*\/>/g))
    children.set(name, element);
  const put = (name: string, wanted: string | boolean | null | undefined) => {
    if (wanted === undefined) return;
    if (wanted === false || wanted === null) children.delete(name);
    else children.set(name, `<${prefix}${name}${wanted === true ? "" : ` ${wanted}`}/>`);
  };
  put("b", bold);
  put("i", italic);
  put("strike", isStruckThrough);
  put("u", isUnderlined);
  put("sz", size == null ? size : `val="${String(size)}"`);
  put("color", colour == null ? colour : `rgb="${opaque(colour)}"`);
  put("name", font == null ? font : `val="${escaped(font)}"`);
  // A font of another name is no part of the theme.
  if (font) for (const name of ["scheme", "family", "charset"]) children.delete(name);
  const ordered = FONT_CHILDREN.flatMap((name) => children.get(name) ?? []);
  return `<${prefix}font>${ordered.join("")}</${prefix}font>`;
}

function fillOf(colour: string, prefix: string): string {
  return `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${opaque(colour)}"/><${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`;
}

function borderOf(line: "above" | "below", prefix: string): string {
  const side = (name: string, isThere: boolean) =>
    isThere ? `<${prefix}${name} style="thin"><${prefix}color rgb="FF8C8C8C"/></${prefix}${name}>` : `<${prefix}${name}/>`;
  return `<${prefix}border>${side("left", false)}${side("right", false)}${side("top", line === "above")}${side("bottom", line === "below")}<${prefix}diagonal/></${prefix}border>`;
}

/** `#RRGGBB` with the byte that says it hides what is under it. */
function opaque(colour: string): string {
  return `FF${colour.slice(1).toUpperCase()}`;
}

/** A cell style's element with the place of its text; what else is said of its place stays. */
function withAlignment(style: string, { horizontal, vertical, isWrapped }: WantedLook, prefix: string): string {
  const before = new RegExp(`<${prefix}alignment\\b([^>]*?)\\s*/>`).exec(style);
  let attributes = before?.[1] ?? "";
  const put = (name: string, wanted: string | null | undefined) => {
    if (wanted === undefined) return;
    attributes = attributes.replace(new RegExp(`\\s${name}="[^"]*"`), "") + (wanted === null ? "" : ` ${name}="${wanted}"`);
  };
  put("horizontal", horizontal);
  put("vertical", vertical);
  put("wrapText", isWrapped === undefined ? undefined : isWrapped ? "1" : null);
  const alignment = attributes === "" ? "" : `<${prefix}alignment${attributes}/>`;
  if (before) return style.replace(before[0], () => alignment);
  if (alignment === "") return style;
  // An alignment comes before all else that a style may hold.
  const whole = /^(<[^>]*?)\s*\/>$/.exec(style);
  return whole ? `${whole[1]!}>${alignment}</${prefix}xf>` : style.replace(/^<[^>]*>/, (open) => open + alignment);
}

/** The text of the styles with those added by which conditional formats change a cell, and the number of each. */
export function withDifferences(
  text: string,
  wanted: readonly Pick<CellLook, "bold" | "colour" | "fill">[],
): { text: string; numbers: readonly number[] } {
  const prefix = /<([\w.-]+:)?styleSheet\b/.exec(text)?.[1] ?? "";
  const list = new RegExp(`<${prefix}dxfs\\b[\\s\\S]*?(?:/>|</${prefix}dxfs>)`).exec(text)?.[0];
  const before = list?.match(new RegExp(`<${prefix}dxf\\b`, "g"))?.length ?? 0;
  const differences = collected(before);
  const numbers = wanted.map(({ bold, colour, fill }) => {
    const font = (bold ? `<${prefix}b/>` : "") + (colour === null ? "" : `<${prefix}color rgb="${opaque(colour)}"/>`);
    const ground = fill === null ? "" : `<${prefix}patternFill><${prefix}bgColor rgb="${opaque(fill)}"/></${prefix}patternFill>`;
    const within = (name: string, inner: string) => (inner === "" ? "" : `<${prefix}${name}>${inner}</${prefix}${name}>`);
    return differences.numberOf(`<${prefix}dxf>${within("font", font)}${within("fill", ground)}</${prefix}dxf>`);
  });
  if (list !== undefined) return { text: grown(text, prefix, "dxfs", differences.added), numbers };
  // Behind the cell styles (ECMA-376, 18.8.39).
  const behind = new RegExp(`(?:[\\s\\S]*</${prefix}(?:cellStyles|cellXfs)>)`);
  const added = `<${prefix}dxfs count="${String(differences.added.length)}">${differences.added.join("")}</${prefix}dxfs>`;
  return { text: text.replace(behind, (styles) => styles + added), numbers };
}

/** The text with elements added at the end of the list of this name, and the list's count with them. */
function grown(text: string, prefix: string, list: string, added: readonly string[]): string {
  if (added.length === 0) return text;
  // An empty list may end with its own tag.
  const opened = text.replace(new RegExp(`<${prefix}${list}\\b([^>]*?)\\s*/>`), `<${prefix}${list}$1></${prefix}${list}>`);
  return opened
    .replace(new RegExp(`(<${prefix}${list}\\b[^>]*\\bcount=["'])(\\d+)`), (_, before: string, count: string) => {
      return `${before}${String(Number(count) + added.length)}`;
    })
    .replace(`</${prefix}${list}>`, () => `${added.join("")}</${prefix}${list}>`);
}
