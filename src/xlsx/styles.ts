import { themeColours, tinted } from "./theme";
import { readXml } from "./xml";

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
export const BUILT_IN: Readonly<Record<number, string>> = {
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
const isSet = (value: string | undefined) => value === undefined || (value !== "0" && value !== "false" && value !== "none");

interface Parts {
  /** The workbook's own formats, by number. */
  readonly formats: ReadonlyMap<number, string>;
  readonly looks: readonly CellLook[];
  /** Each cell style's element as it is written. */
  readonly written: readonly string[];
  /** Each font's element as it is written. */
  readonly fonts: readonly string[];
  readonly fills: number;
  readonly borders: number;
}

/** The cell styles of a workbook in the order in which cells number them. `theme` is the text of its theme, where it has one. */
export function cellLooks(text: string, part: string, theme: string | null): readonly CellLook[] {
  return partsOf(text, part, theme === null ? [] : themeColours(theme, part)).looks;
}

export function partsOf(text: string, part: string, theme: readonly (string | undefined)[]): Parts {
  const formats = new Map<number, string>();
  const fonts: Font[] = [];
  const fills: (string | null)[] = [];
  const looks: CellLook[] = [];
  const written: string[] = [];
  const writtenFonts: string[] = [];
  let within = "";
  let start = 0;
  let font: { -readonly [Key in keyof Font]: Font[Key] } | null = null;
  let isSolid = false;
  let borders = 0;
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
          start = at;
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
      } else if (within === "borders") {
        if (name === "border") borders++;
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
      else if (name === "font" && within === "fonts") writtenFonts.push(text.slice(start, end));
    },
  });
  return { formats, looks, written, fonts: writtenFonts, fills: fills.length, borders };
}
