import type { Area } from "../cells";
import type { GridLooks } from "../grid/grid";
import type { Style } from "../plan";
import { asExcelWrites, HORIZONTAL, VERTICAL, wordFor } from "./range-format";

interface Properties {
  readonly format?: {
    readonly fill?: { readonly color?: string };
    readonly font?: {
      readonly bold?: boolean;
      readonly italic?: boolean;
      readonly color?: string;
      readonly name?: string;
      readonly size?: number;
    };
    readonly horizontalAlignment?: string;
    readonly verticalAlignment?: string;
    readonly wrapText?: boolean;
  };
}

/** What of `all` is wanted, at each depth. */
function picked(all: Readonly<Record<string, unknown>>, wanted: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(wanted).flatMap(([name, want]) => {
      const has = all[name];
      if (want === true) return has === undefined ? [] : [[name, has]];
      return typeof want === "object" && want !== null ? [[name, picked((has ?? {}) as Record<string, unknown>, want as object)]] : [];
    }),
  );
}

function propertiesOf(style: Style): Record<string, unknown> {
  const { bold = false, italic = false, font, size, colour, fill, align, vertical, isWrapped = false } = style;
  return {
    format: {
      fill: { color: asExcelWrites(fill ?? "#FFFFFF") },
      font: { bold, italic, color: asExcelWrites(colour ?? "#000000"), name: font, size },
      horizontalAlignment: wordFor(HORIZONTAL, align) ?? "General",
      verticalAlignment: wordFor(VERTICAL, vertical) ?? "Bottom",
      wrapText: isWrapped,
    },
  };
}

function styleOf({ format = {} }: Properties): Style {
  const { fill, font = {}, horizontalAlignment, verticalAlignment, wrapText } = format;
  const [align, vertical] = [HORIZONTAL.get(horizontalAlignment), VERTICAL.get(verticalAlignment)];
  return {
    ...(fill?.color !== undefined && { fill: fill.color }),
    ...(font.bold !== undefined && { bold: font.bold }),
    ...(font.italic !== undefined && { italic: font.italic }),
    // Black is the ink that the grid has of its own, and changes with the theme.
    ...(font.color !== undefined && font.color !== "#000000" && { colour: font.color }),
    ...(font.name !== undefined && { font: font.name }),
    ...(font.size !== undefined && { size: font.size }),
    ...(align && { align }),
    ...(vertical && { vertical }),
    ...(wrapText !== undefined && { isWrapped: wrapText }),
  };
}

/** The properties of each cell of an area, those that are wanted. */
export function cellProperties(looks: GridLooks, { sheet, row, column, rows, columns }: Area, wanted: object): Record<string, unknown>[][] {
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) =>
      picked(propertiesOf(looks.style({ sheet, row: row + i, column: column + j, rows: 1, columns: 1 })), wanted),
    ),
  );
}

/** Sets the properties of each cell; cells below one another that are to look alike are set at once. */
export function setCellProperties(looks: GridLooks, { sheet, row, column }: Area, given: readonly (readonly Properties[])[]): void {
  for (let j = 0; j < (given[0]?.length ?? 0); j++) {
    for (let i = 0; i < given.length;) {
      const style = styleOf(given[i]?.[j] ?? {});
      let rows = 1;
      while (i + rows < given.length && JSON.stringify(styleOf(given[i + rows]?.[j] ?? {})) === JSON.stringify(style)) rows++;
      looks.setStyle({ sheet, row: row + i, column: column + j, rows, columns: 1 }, style);
      i += rows;
    }
  }
}
