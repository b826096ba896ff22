import { type Area, cellOf, extentOf, type Place } from "../../src/formulas/address";
import { type Book, type Table } from "../../src/formulas/reference";
import { type Host, type HostCell, type Values } from "../../src/explain/host";

/** A sheet by its cells' addresses: a formula begins with an equals sign; what a formula spills over is told by `spills`. */
export interface FakeWorkbook {
  readonly sheets: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly names?: Readonly<Record<string, string>>;
  readonly tables?: readonly Table[];
  /** The extent of what the formula of a cell spilled over: `Sheet1!D2` → `D2:F9`. */
  readonly spills?: Readonly<Record<string, string>>;
  /** What Excel makes of an expression. */
  readonly expressions?: Readonly<Record<string, unknown>>;
  /** What a formula's cell shows. */
  readonly shown?: Readonly<Record<string, unknown>>;
}

/** A workbook that is asked what a real one would be asked, and remembers what it was asked for. */
export function fakeHost(workbook: FakeWorkbook): Host & { readonly asked: string[] } {
  const { sheets, names = {}, tables = [], spills = {}, expressions = {}, shown = {} } = workbook;
  const asked: string[] = [];
  const contentAt = ({ sheet, row, column }: Place): unknown => {
    for (const [address, content] of Object.entries(sheets[sheet] ?? {})) {
      const extent = extentOf(address)!;
      const isIn = row >= extent.top && row <= extent.bottom && column >= extent.left && column <= extent.right;
      if (!isIn) continue;
      return Array.isArray(content) ? (content as unknown[][])[row - extent.top]?.[column - extent.left] : content;
    }
    return "";
  };
  const keyOf = ({ sheet, row, column }: Place): string => `${sheet}!${String.fromCharCode(65 + column)}${row + 1}`;
  const valueAt = (place: Place): unknown => {
    const content = contentAt(place);
    return typeof content === "string" && content.startsWith("=") ? (shown[keyOf(place)] ?? "") : content;
  };
  const spillOf = (key: string): Area | null => {
    const [sheet] = key.split("!") as [string];
    const extent = spills[key] === undefined ? null : extentOf(spills[key]);
    return extent && { sheet, ...extent };
  };
  const book: Book = {
    sheets: Object.keys(sheets),
    nameOf: (name) => names[name] ?? null,
    tableNamed: (name) => tables.find((table) => table.name === name) ?? null,
    tableAt: ({ sheet, row, column }) =>
      tables.find(
        (table) => table.sheet === sheet && row >= table.top && row <= table.bottom && column >= table.left && column <= table.right,
      ) ?? null,
  };
  return {
    book,
    asked,
    cell: (place): Promise<HostCell> => {
      const owner = Object.keys(spills).find((key) => {
        const area = spillOf(key)!;
        const { sheet, row, column } = place;
        const isIn = sheet === area.sheet && row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
        return isIn && key !== keyOf(place);
      });
      const content = contentAt(place);
      const formula = typeof content === "string" && content.startsWith("=") ? content : null;
      return Promise.resolve({ formula, value: valueAt(place), owner: owner === undefined ? null : placeOf(owner) });
    },
    values: (areas) => {
      asked.push(...areas.map(({ sheet, top, left, bottom, right }) => `${sheet}!R${top + 1}C${left + 1}:R${bottom + 1}C${right + 1}`));
      return Promise.resolve(
        areas.map(({ sheet, top, left, bottom, right }): Values =>
          Array.from({ length: bottom - top + 1 }, (_, row) =>
            Array.from({ length: right - left + 1 }, (__, column) => valueAt({ sheet, row: top + row, column: left + column })),
          ),
        ),
      );
    },
    spill: (place) => Promise.resolve(spillOf(keyOf(place))),
    evaluate: (texts) => Promise.resolve(texts.map((text) => (text in expressions ? [[expressions[text]]] : null))),
  };
}

/** The place that `Sheet1!D4` names. */
export function placeOf(address: string): Place {
  const [sheet, cell] = address.split("!") as [string, string];
  return { sheet, ...cellOf(cell)! };
}
