import { themeColours, tinted } from "./theme";
import { escaped, readXml } from "./xml";

/** How a cell looks, as far as its file says. Colours are `#RRGGBB`. */
export interface CellLook {
  /** Its number format; "General" where it has none. */
  readonly format: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly isUnderlined: boolean;
  readonly isStruckThrough: boolean;
  readonly font: string | null;
  /** In points. */
  readonly size: number | null;
  readonly colour: string | null;
  readonly fill: string | null;
  readonly horizontal: string | null;
  readonly vertical: string | null;
  readonly isWrapped: boolean;
}

type Font = Pick<CellLook, "bold" | "italic" | "isUnderlined" | "isStruckThrough" | "font" | "size" | "colour">;

/** Formats that files name by number alone (ECMA-376, 18.8.30), with days first as the United Kingdom has them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "dd/mm/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "hh:mm",
  21: "hh:mm:ss",
  22: "dd/mm/yyyy hh:mm",
  37: "#,##0;-#,##0",
  38: "#,##0;[Red]-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;[Red]-#,##0.00",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};
/** The first number that a workbook's own formats may have. */
const FIRST_OWN = 164;

const isSet = (value: string | undefined) => value === undefined || (value !== "0" && value !== "false" && value !== "none");

interface Parts {
  readonly formats: ReadonlyMap<number, string>;
  readonly looks: readonly CellLook[];
  /** Each cell style's element as it is written. */
  readonly written: readonly string[];
}

/** The cell styles of a workbook in the order in which cells number them. `theme` is the text of its theme, where it has one. */
export function cellLooks(text: string, part: string, theme: string | null): readonly CellLook[] {
  return partsOf(text, part, theme === null ? [] : themeColours(theme, part)).looks;
}

function partsOf(text: string, part: string, theme: readonly (string | undefined)[]): Parts {
  const formats = new Map<number, string>();
  const fonts: Font[] = [];
  const fills: (string | null)[] = [];
  const looks: CellLook[] = [];
  const written: string[] = [];
  let within = "";
  let start = 0;
  let font: { -readonly [Key in keyof Font]: Font[Key] } | null = null;
  let isSolid = false;
  const colourOf = ({ rgb, theme: number, tint }: Readonly<Record<string, string>>): string | null => {
    const base = rgb === undefined ? theme[Number(number ?? NaN)] : `#${rgb.slice(-6)}`;
    return base === undefined ? null : tinted(base, Number(tint ?? 0));
  };
  readXml(text, part, {
    open: ({ name, attributes, start: at }) => {
      if (["fonts", "fills", "cellXfs", "cellStyleXfs", "dxfs", "borders"].includes(name)) within = name;
      else if (name === "numFmt" && within !== "dxfs") formats.set(Number(attributes.numFmtId), attributes.formatCode ?? "General");
      else if (within === "fonts") {
        if (name === "font") {
          const plain = { bold: false, italic: false, isUnderlined: false, isStruckThrough: false };
          fonts.push((font = { ...plain, font: null, size: null, colour: null }));
        } else if (font) {
          if (name === "b") font.bold = isSet(attributes.val);
          else if (name === "i") font.italic = isSet(attributes.val);
          else if (name === "u") font.isUnderlined = isSet(attributes.val);
          else if (name === "strike") font.isStruckThrough = isSet(attributes.val);
          else if (name === "sz") font.size = Number(attributes.val);
          else if (name === "name") font.font = attributes.val ?? null;
          // The first two of a theme are ink and paper, which the grid has of its own.
          else if (name === "color" && !["0", "1"].includes(attributes.theme ?? "")) font.colour = colourOf(attributes);
        }
      } else if (within === "fills") {
        if (name === "fill") fills.push(null);
        else if (name === "patternFill") isSolid = attributes.patternType === "solid";
        else if (name === "fgColor" && isSolid) fills[fills.length - 1] = colourOf(attributes);
      } else if (within === "cellXfs") {
        if (name === "xf") {
          start = at;
          const id = Number(attributes.numFmtId ?? 0);
          const { bold, italic, isUnderlined, isStruckThrough, ...of } = fonts[Number(attributes.fontId ?? 0)] ?? {
            bold: false,
            italic: false,
            isUnderlined: false,
            isStruckThrough: false,
            font: null,
            size: null,
            colour: null,
          };
          const fill = fills[Number(attributes.fillId ?? 0)] ?? null;
          const format = formats.get(id) ?? BUILT_IN[id] ?? "General";
          const placed = { horizontal: null, vertical: null, isWrapped: false };
          looks.push({ format, bold, italic, isUnderlined, isStruckThrough, ...of, fill, ...placed });
        } else if (name === "alignment" && looks.length > 0) {
          const isWrapped = attributes.wrapText !== undefined && isSet(attributes.wrapText);
          const { horizontal = null, vertical = null } = attributes;
          looks[looks.length - 1] = { ...looks[looks.length - 1]!, horizontal, vertical, isWrapped };
        }
      }
    },
    close: (name, _, end) => {
      if (name === within) within = "";
      else if (name === "xf" && within === "cellXfs") written.push(text.slice(start, end));
    },
  });
  return { formats, looks, written };
}

export interface WantedStyle {
  /** The style that it is to be like in all but its format. */
  readonly like: number;
  readonly format: string;
}

/** The text of the styles with those added that are wanted, and the number of each; where there is one already it serves. */
export function withFormats(text: string, part: string, wanted: readonly WantedStyle[]): { text: string; numbers: readonly number[] } {
  const { formats, written } = partsOf(text, part, []);
  const prefix = /<([\w.-]+:)?styleSheet\b/.exec(text)?.[1] ?? "";
  const ids = new Map([...Object.entries(BUILT_IN).map(([id, format]) => [format, Number(id)] as const), ["General", 0] as const]);
  for (const [id, format] of formats) ids.set(format, id);
  const newFormats: string[] = [];
  const newStyles: string[] = [];
  const known = new Map<string, number>();
  let next = Math.max(FIRST_OWN - 1, ...formats.keys()) + 1;
  const numbers = wanted.map(({ like, format }) => {
    const key = `${String(like)} ${format}`;
    const number = known.get(key);
    if (number !== undefined) return number;
    let id = ids.get(format);
    if (id === undefined) {
      id = next++;
      ids.set(format, id);
      newFormats.push(`<${prefix}numFmt numFmtId="${String(id)}" formatCode="${escaped(format)}"/>`);
    }
    const style = written[like] ?? written[0] ?? `<${prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
    const bare = style.replace(/\s(?:numFmtId|applyNumberFormat)="[^"]*"/g, "");
    newStyles.push(bare.replace(/^<[\w.:-]+/, (open) => `${open} numFmtId="${String(id)}" applyNumberFormat="1"`));
    const made = written.length + newStyles.length - 1;
    known.set(key, made);
    return made;
  });
  let changed = grown(text, prefix, "cellXfs", newStyles);
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
