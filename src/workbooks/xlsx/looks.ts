import type { CellStyle } from "hucre/xlsx";
import { type BookLook, type Tone } from "../book";
import { type Look, type Style } from "../../sheets/plan";

export interface Typeface {
  readonly name: string;
  readonly size: number;
}

/** What a file is set in: what a council hands out, or what is published. */
export type Dress = "council" | "published";

export const TYPEFACES: Readonly<Record<Dress, Typeface>> = {
  council: { name: "Calibri", size: 11 },
  // The Analysis Function asks for a sans-serif face of at least 12 points.
  published: { name: "Arial", size: 12 },
};

const ACCENT = "0B6A5B";
const QUIET = "4A4A4A";
const HEADER = "E3EFEC";
const INPUT = "FFF8E1";
const RULE = "B8CFCA";
const INPUT_RULE = "E3C98A";

type Font = NonNullable<CellStyle["font"]>;
type Part = Omit<CellStyle, "font"> & { readonly font?: Font };

const fill = (rgb: string): Pick<CellStyle, "fill"> => ({ fill: { type: "pattern", pattern: "solid", fgColor: { rgb } } });
const side = (rgb: string) => ({ style: "thin" as const, color: { rgb } });
const box = (rgb: string): Pick<CellStyle, "border"> => ({
  border: { top: side(rgb), right: side(rgb), bottom: side(rgb), left: side(rgb) },
});

const COUNCIL: Readonly<Record<Style, Part>> = {
  title: { font: { bold: true, size: 18, color: { rgb: ACCENT } } },
  heading: {
    font: { bold: true, color: { rgb: "1F1F1F" } },
    ...fill(HEADER),
    border: { bottom: side(RULE) },
    alignment: { vertical: "center", wrapText: true },
  },
  label: { font: { bold: true } },
  input: { ...fill(INPUT), ...box(INPUT_RULE) },
  figure: {},
  total: { font: { bold: true }, border: { top: side(RULE) } },
  note: { font: { color: { rgb: QUIET } } },
  code: { font: { name: "Consolas", size: 10, color: { rgb: QUIET } } },
};

/** Without fills and colours: what is read aloud or printed in black says the same. */
const PUBLISHED: Readonly<Record<Style, Part>> = {
  title: { font: { bold: true, size: 16 } },
  heading: { font: { bold: true } },
  label: { font: { bold: true, size: 14 } },
  input: {},
  figure: {},
  total: {},
  note: {},
  // A link is known by its line as well as by its colour.
  code: { font: { underline: true, color: { rgb: "0B5394" } } },
};

const ALIGN = { left: "left", centre: "center", right: "right" } as const;

/** How a cell looks, as the library takes it. */
export function cellStyle(look: Look | BookLook, dress: Dress): CellStyle {
  const { font, alignment, ...rest } = (dress === "council" ? COUNCIL : PUBLISHED)[look.style];
  const { align, isWrapped } = look as BookLook;
  const typeface = TYPEFACES[dress];
  const wraps = isWrapped ?? dress === "published";
  return {
    ...rest,
    font: { name: typeface.name, size: typeface.size, ...font },
    alignment: {
      vertical: "top",
      ...alignment,
      ...(align && { horizontal: ALIGN[align] }),
      // A figure at the right must not touch the words of the next column.
      ...(align === "right" && dress === "council" && { indent: 1 }),
      ...(wraps && { wrapText: true }),
    },
    ...(look.format !== null && { numFmt: look.format }),
  };
}

/** What a native conditional format makes of a cell. Every pair of colours has a contrast of at least 4.5 to 1. */
export const TONES: Readonly<Record<Tone, CellStyle>> = {
  late: { font: { color: { rgb: "9B1C1C" }, bold: true }, fill: { type: "pattern", pattern: "solid", bgColor: { rgb: "FDECEA" } } },
  soon: { font: { color: { rgb: "7A4100" } }, fill: { type: "pattern", pattern: "solid", bgColor: { rgb: "FFF1D9" } } },
  good: { font: { color: { rgb: ACCENT } } },
  quiet: { font: { color: { rgb: "5C5C5C" } } },
  total: { font: { bold: true }, fill: { type: "pattern", pattern: "solid", bgColor: { rgb: "F0F0EE" } } },
  share: { numFmt: "0.0%" },
  count: { numFmt: "0" },
};

export const CHART_COLOURS: readonly string[] = [ACCENT, "5B5EA6", "C7742B", "9B1C1C", "A6A6A6"];
export const CHART_TEXT = "333333";
export const TAB = ACCENT;
