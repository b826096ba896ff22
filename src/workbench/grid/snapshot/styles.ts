import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import { PLAIN, type Style } from "../../plan";

const HORIZONTAL = { left: HorizontalAlign.LEFT, centre: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT };
const VERTICAL = { top: VerticalAlign.TOP, centre: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };
const RULE = { s: BorderStyleTypes.THIN, cl: { rgb: "#8c8c8c" } };

const flag = (isSet: boolean) => (isSet ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** The engine's style with what is said of it, and nothing else. */
export function engineStyle(style: Style): IStyleData {
  const { bold, italic, isUnderlined, isStruckThrough, font, size, colour, fill, format, align, vertical, isWrapped, line } = style;
  return {
    ...(bold !== undefined && { bl: flag(bold) }),
    ...(italic !== undefined && { it: flag(italic) }),
    ...(isUnderlined !== undefined && { ul: { s: flag(isUnderlined) } }),
    ...(isStruckThrough !== undefined && { st: { s: flag(isStruckThrough) } }),
    ...(font !== undefined && { ff: font }),
    ...(size !== undefined && { fs: size }),
    ...(colour !== undefined && { cl: { rgb: colour } }),
    ...(fill !== undefined && { bg: fill === "" ? null : { rgb: fill } }),
    ...(format !== undefined && { n: { pattern: format } }),
    ...(align !== undefined && { ht: HORIZONTAL[align] }),
    ...(vertical !== undefined && { vt: VERTICAL[vertical] }),
    ...(isWrapped !== undefined && { tb: isWrapped ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
    ...(line === "above" && { bd: { t: RULE } }),
    ...(line === "below" && { bd: { b: RULE } }),
    ...(line === "none" && { bd: null }),
  };
}

/** What every cell has of which nothing else is said. */
export const DEFAULTS = engineStyle(PLAIN);

function keyOf<Key extends string>(table: Readonly<Record<Key, number>>, value: Nullable<number>): Key | undefined {
  return (Object.keys(table) as Key[]).find((key) => table[key] === value);
}

/** What a style of the engine says. */
export function plainStyle(style: Nullable<IStyleData>): Style {
  const align = keyOf(HORIZONTAL, style?.ht);
  const vertical = keyOf(VERTICAL, style?.vt);
  return {
    bold: style?.bl === BooleanNumber.TRUE,
    italic: style?.it === BooleanNumber.TRUE,
    isUnderlined: style?.ul?.s === BooleanNumber.TRUE,
    isStruckThrough: style?.st?.s === BooleanNumber.TRUE,
    isWrapped: style?.tb === WrapStrategy.WRAP,
    font: style?.ff ?? PLAIN.font,
    size: style?.fs ?? PLAIN.size,
    ...(style?.cl?.rgb && { colour: style.cl.rgb }),
    ...(style?.bg?.rgb && { fill: style.bg.rgb }),
    ...(style?.n?.pattern && { format: style.n.pattern }),
    ...(align && { align }),
    ...(vertical && { vertical }),
    ...(style?.bd?.t ? { line: "above" as const } : style?.bd?.b ? { line: "below" as const } : {}),
  };
}
