import type { Area } from "../cells";
import type { Style } from "../plan";
import type { Batch } from "./batch";
import { clientObject, type ClientObject, type Property } from "./client-object";
import { invalidArgument, notAvailable } from "./errors";

/** Excel's column widths and row heights are in points of an inch's seventy-second part, the page's pixels in its ninety-sixth. */
const PIXELS_A_POINT = 96 / 72;

export const HORIZONTAL = new Map<unknown, Style["align"]>([
  ["Left", "left"],
  ["Center", "centre"],
  ["Right", "right"],
]);
export const VERTICAL = new Map<unknown, Style["vertical"]>([
  ["Top", "top"],
  ["Center", "centre"],
  ["Bottom", "bottom"],
]);

export function wordFor<Word>(words: ReadonlyMap<unknown, Word>, said: Word): unknown {
  return [...words].find(([, word]) => word === said)?.[0];
}

/** "#RRGGBB", as Excel writes a colour. */
export function asExcelWrites(colour: string): string {
  const [, red, green, blue] = /^rgb\((\d+),\s*(\d+),\s*(\d+)\)$/.exec(colour) ?? [];
  const hex = (part = "0") => Number(part).toString(16).padStart(2, "0");
  return (red === undefined ? colour : `#${hex(red)}${hex(green)}${hex(blue)}`).toUpperCase();
}

/** A property that is one word of the style. */
function styled<Key extends keyof Style>(
  get: () => Style,
  set: (style: Style) => void,
  key: Key,
  { read, write }: { read(value: Style[Key]): unknown; write(value: unknown): Style[Key] },
): Property {
  return { read: () => read(get()[key]), write: (value) => set({ [key]: write(value) }) };
}

const AS_IT_IS = { read: (value: unknown) => value, write: (value: unknown) => value as never };
const YES_OR_NO = { read: (value: unknown) => value === true, write: (value: unknown) => value === true };

/** `fill` and `font`, of a range and of a conditional format. */
export function fillAndFont(batch: Batch, name: string, get: () => Style, set: (style: Style) => void) {
  const fill = clientObject(batch, {
    name: `${name}.fill`,
    properties: {
      color: styled(get, set, "fill", { read: (fill) => asExcelWrites(fill ?? "#FFFFFF"), write: String }),
    },
    members: { clear: () => batch.change(() => set({ fill: "" })) },
  });
  const font = clientObject(batch, {
    name: `${name}.font`,
    properties: {
      bold: styled(get, set, "bold", YES_OR_NO),
      italic: styled(get, set, "italic", YES_OR_NO),
      strikethrough: styled(get, set, "isStruckThrough", YES_OR_NO),
      underline: styled(get, set, "isUnderlined", { read: (is) => (is ? "Single" : "None"), write: (value) => value !== "None" }),
      color: styled(get, set, "colour", { read: (colour) => asExcelWrites(colour ?? "#000000"), write: String }),
      name: styled(get, set, "font", AS_IT_IS),
      size: styled(get, set, "size", AS_IT_IS),
    },
  });
  return { fill, font };
}

/** Excel's RangeFormat. What is read is the first cell's. */
export function rangeFormat(batch: Batch, area: () => Area): ClientObject {
  const { looks } = batch.grid;
  const get = () => looks.style(area());
  const set = (style: Style) => looks.setStyle(area(), style);
  const given = <Word>(words: ReadonlyMap<unknown, Word>, value: unknown): Word => {
    const word = words.get(value);
    if (word === undefined) throw invalidArgument(`The workbench does not align as "${String(value)}".`);
    return word;
  };
  return clientObject(batch, {
    name: "Range.format",
    properties: {
      horizontalAlignment: styled(get, set, "align", {
        read: (align) => wordFor(HORIZONTAL, align) ?? "General",
        write: (value) => given(HORIZONTAL, value),
      }),
      verticalAlignment: styled(get, set, "vertical", {
        read: (vertical) => wordFor(VERTICAL, vertical) ?? "Bottom",
        write: (value) => given(VERTICAL, value),
      }),
      wrapText: styled(get, set, "isWrapped", YES_OR_NO),
      columnWidth: {
        read: () => looks.width(area()) / PIXELS_A_POINT,
        write: (points) => looks.setWidth(area(), Number(points) * PIXELS_A_POINT),
      },
      rowHeight: {
        read: () => looks.height(area()) / PIXELS_A_POINT,
        write: (points) => looks.setHeight(area(), Number(points) * PIXELS_A_POINT),
      },
    },
    members: {
      ...fillAndFont(batch, "Range.format", get, set),
      borders: { getItem: (edge: string) => border(batch, edge, set) },
      autofitColumns: () => batch.change(() => looks.fitColumns(area())),
      autofitRows: () => batch.change(() => looks.fitRows(area())),
    },
  });
}

/** The two edges that the workbench draws: a thin line above or below. */
function border(batch: Batch, edge: string, set: (style: Style) => void): ClientObject {
  const line = edge === "EdgeTop" ? "above" : edge === "EdgeBottom" ? "below" : null;
  if (!line) throw notAvailable(`RangeBorderCollection.${edge}`);
  return clientObject(batch, {
    name: "RangeBorder",
    properties: {
      style: { read: () => "Continuous", write: (style) => set({ line: style === "None" ? "none" : line }) },
      color: { read: () => "#8C8C8C", write: () => set({ line }) },
      weight: { read: () => "Thin", write: () => set({ line }) },
    },
  });
}
