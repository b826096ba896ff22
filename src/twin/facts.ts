import { type ColumnLine, type FigureLine } from "../explain/explanation";
import { Drafted } from "./sheet-draft";

const FIRST_COLUMN = 5;

/** The dated facts that twins count by, each once, with its source beside it. */
export interface Facts {
  readonly sheet: Drafted;
  readonly figure: (line: FigureLine) => string;
  readonly column: (line: ColumnLine) => string;
}

export function factsOn(name: string): Facts {
  const sheet = new Drafted(name, [56, 22, 60, 60, 3]);
  sheet.value(0, 0, "Dated facts", { isBold: true });
  sheet.value(1, 0, "What the formulas of this copy count by, as it stood on the day of the copy. Lists stand to the right.");
  sheet.line(3, ["Fact", "Figure", "Source", "Link"], { isBold: true });
  const known = new Map<string, string>();
  let next = 4;
  let nextColumn = FIRST_COLUMN;
  const once = (key: string, make: () => string): string => {
    const there = known.get(key);
    if (there !== undefined) return there;
    const made = make();
    known.set(key, made);
    return made;
  };
  return {
    sheet,
    figure: ({ says, figure, note, source, link }) =>
      once(JSON.stringify([says, figure.value, figure.format, source, link]), () => {
        const row = next++;
        sheet.value(row, 0, note === undefined ? says : `${says} (${note})`);
        sheet.value(row, 2, source ?? null);
        sheet.value(row, 3, link ?? null);
        return sheet.value(row, 1, figure.value === "" ? null : figure.value, { format: figure.format });
      }),
    column: ({ says, values, format, source, note }) =>
      once(JSON.stringify([says, values, format]), () => {
        const column = nextColumn++;
        sheet.value(2, column, source ?? note ?? null);
        sheet.value(3, column, says, { isBold: true });
        values.forEach((value, index) => sheet.value(4 + index, column, value, { format }));
        return sheet.column(4, column, 4 + Math.max(1, values.length) - 1);
      }),
  };
}
