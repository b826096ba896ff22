import { readXml } from "./xml";

/** How the rows and columns of a sheet are shown, and what else its part has. */
export interface Layout {
  /** Widths in characters of the workbook's font, from the first column to the last, counted from 0. */
  readonly widths: readonly { readonly first: number; readonly last: number; readonly width: number }[];
  /** Heights in points, by row. */
  readonly heights: ReadonlyMap<number, number>;
  readonly frozenRows: number;
  readonly hasGridlines: boolean;
  /** How many elements of each name stand outside the cells. */
  readonly elements: ReadonlyMap<string, number>;
}

const isFalse = (value: string | undefined) => value === "0" || value === "false";

export function layoutIn(text: string, part: string): Layout {
  const widths: { first: number; last: number; width: number }[] = [];
  const heights = new Map<number, number>();
  const elements = new Map<string, number>();
  let frozenRows = 0;
  let hasGridlines = true;
  readXml(text, part, {
    open: ({ name, attributes }) => {
      if (name === "c" || name === "v" || name === "f") return;
      elements.set(name, (elements.get(name) ?? 0) + 1);
      if (name === "col") {
        const isHidden = attributes.hidden === "1" || attributes.hidden === "true";
        if (attributes.width !== undefined && !isHidden)
          widths.push({ first: Number(attributes.min) - 1, last: Number(attributes.max) - 1, width: Number(attributes.width) });
      } else if (name === "row") {
        if (attributes.r !== undefined && attributes.ht !== undefined) heights.set(Number(attributes.r) - 1, Number(attributes.ht));
      } else if (name === "sheetView") hasGridlines = !isFalse(attributes.showGridLines);
      else if (name === "pane" && attributes.state?.startsWith("frozen")) frozenRows = Number(attributes.ySplit ?? 0);
    },
  });
  return { widths, heights, frozenRows, hasGridlines, elements };
}
