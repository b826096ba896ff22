import { extentOf, type Area, type Place } from "../../../src/formulas/address";
import { resolved, type Book as ReferenceBook } from "../../../src/formulas/reference";
import { formulaOf, type Node } from "../../../src/formulas/tree";
import { cellAt, contentOf, isFormula, isIn, places, sheetNamed, tablesOf, type Book, type Extent, type Plain, type Sheet } from "./book";

/** A custom function as the add-in registers it. */
export type CustomFunction = (...args: unknown[]) => unknown;

/** What a cell shows, and the format its value carries of itself. */
export interface Shown {
  readonly value: Plain;
  readonly format?: string;
}

/** What the formulas of a workbook come to, and the cells they fill. */
export interface Calculated {
  shownAt(sheet: Sheet, row: number, column: number): Shown;
  /** The formula's cell of which a cell is a part; null where it is none, or the formula's own. */
  ownerOf(sheet: Sheet, row: number, column: number): readonly [row: number, column: number] | null;
  /** The cells a formula fills where they are more than its own. */
  spillOf(sheet: Sheet, row: number, column: number): Extent | null;
}

const PASSES = 6;

/** Calculates everything: spills first move, then stand. */
export function calculate(book: Book, functions: ReadonlyMap<string, CustomFunction>): Calculated {
  const spills = new Map<Sheet, Map<string, { extent: Extent; matrix: Shown[][] }>>(book.sheets.map((sheet) => [sheet, new Map()]));
  const own = new Map<string, Shown>();
  const key = (sheet: Sheet, row: number, column: number) => `${sheet.id}/${row}/${column}`;

  const ownerOf: Calculated["ownerOf"] = (sheet, row, column) => {
    for (const [at, { extent }] of spills.get(sheet)!) {
      const [top, left] = at.split("/").map(Number) as [number, number];
      if (isIn(extent, row, column) && (row !== top || column !== left)) return [top, left];
    }
    return null;
  };
  const shownAt: Calculated["shownAt"] = (sheet, row, column) => {
    const cell = cellAt(sheet, row, column);
    if (cell.shows !== undefined) return { value: cell.shows };
    if (isFormula(cell)) return own.get(key(sheet, row, column)) ?? { value: 0 };
    const content = contentOf(cell);
    if (content !== "") return { value: content };
    const owner = ownerOf(sheet, row, column);
    if (!owner) return { value: "" };
    const [top, left] = owner;
    return spills.get(sheet)!.get(`${top}/${left}`)!.matrix[row - top]![column - left]!;
  };

  const references = referencesIn(book, (sheet, row, column) => String(shownAt(sheet, row, column).value));
  const valueAt = (area: Area) => {
    const sheet = sheetNamed(book, area.sheet)!;
    const last = lastUsed(sheet);
    const cut = {
      ...area,
      bottom: Math.min(area.bottom, Math.max(last.bottom, area.top)),
      right: Math.min(area.right, Math.max(last.right, area.left)),
    };
    return Array.from({ length: cut.bottom - cut.top + 1 }, (_, down) =>
      Array.from({ length: cut.right - cut.left + 1 }, (__, across) => {
        const { value } = shownAt(sheet, cut.top + down, cut.left + across);
        return value === "" ? null : value;
      }),
    );
  };

  for (let pass = 0; pass < PASSES; pass++) {
    const before = JSON.stringify([...own]);
    for (const sheet of book.sheets)
      for (const [address, cell] of sheet.cells) {
        if (!isFormula(cell)) continue;
        const { top: row, left: column } = extentOf(address)!;
        const answer = matrixOf(evaluated(cell.entered, { sheet: sheet.name, row, column }, { references, valueAt, functions, book }));
        const extent = { top: row, left: column, bottom: row + answer.length - 1, right: column + answer[0]!.length - 1 };
        spills.get(sheet)!.delete(`${row}/${column}`);
        const isOne = answer.length === 1 && answer[0]!.length === 1;
        const isFree =
          isOne ||
          (places(extent).every(
            ([r, c]) => (r === row && c === column) || (contentOf(cellAt(sheet, r, c)) === "" && ownerOf(sheet, r, c) === null),
          ) &&
            sheet.tables.every(({ extent: table }) => places(extent).every(([r, c]) => !isIn(table, r, c))));
        own.set(key(sheet, row, column), isFree ? answer[0]![0]! : { value: "#SPILL!" });
        if (isFree && !isOne) spills.get(sheet)!.set(`${row}/${column}`, { extent, matrix: answer });
      }
    if (JSON.stringify([...own]) === before) break;
  }
  return {
    shownAt,
    ownerOf,
    spillOf: (sheet, row, column) => spills.get(sheet)!.get(`${row}/${column}`)?.extent ?? null,
  };
}

/** The last row and column that hold something. */
export function lastUsed(sheet: Sheet): { readonly bottom: number; readonly right: number } {
  let bottom = 0;
  let right = 0;
  for (const [address, cell] of sheet.cells) {
    if (contentOf(cell) === "") continue;
    const extent = extentOf(address)!;
    bottom = Math.max(bottom, extent.bottom);
    right = Math.max(right, extent.right);
  }
  return { bottom, right };
}

function referencesIn(book: Book, heading: (sheet: Sheet, row: number, column: number) => string): ReferenceBook {
  const tables = () => book.sheets.flatMap((sheet) => tablesOf(sheet, (row, column) => heading(sheet, row, column)));
  return {
    get sheets() {
      return book.sheets.map(({ name }) => name);
    },
    nameOf: (name, sheet) =>
      [...(sheetNamed(book, sheet)?.names ?? []), ...book.names]
        .find((each) => each.name.toLowerCase() === name.toLowerCase())
        ?.formula.replace(/^=/, "") ?? null,
    tableNamed: (name) => tables().find((table) => table.name.toLowerCase() === name.toLowerCase()) ?? null,
    tableAt: ({ sheet, row, column }) => tables().find((table) => table.sheet === sheet && isIn(table, row, column)) ?? null,
  };
}

interface Around {
  readonly references: ReferenceBook;
  readonly valueAt: (area: Area) => unknown[][];
  readonly functions: ReadonlyMap<string, CustomFunction>;
  readonly book: Book;
}

class CellError {
  constructor(readonly error: string) {}
}

function evaluated(formula: string, place: Place, around: Around): unknown {
  const read = formulaOf(formula.slice(1));
  if (!read) return new CellError("#NAME?");
  try {
    return valueOf(read.tree, place, around);
  } catch (failure) {
    if (failure instanceof CellError) return failure;
    throw failure;
  }
}

function valueOf(node: Node, place: Place, around: Around): unknown {
  const inner = (each: Node) => valueOf(each, place, around);
  switch (node.is) {
    case "number":
    case "text":
    case "boolean":
      return node.value;
    case "error":
      throw new CellError(node.value);
    case "missing":
      return null;
    case "array":
      return node.rows.map((row) => row.map(inner));
    case "reference": {
      const found = resolved(node.reference, place, around.references);
      if (!found.ok) throw new CellError("#REF!");
      return around.valueAt(found.areas[0]!);
    }
    case "name": {
      const named = around.references.nameOf(node.name, place.sheet);
      const read = named === null ? null : formulaOf(named);
      if (!read) throw new CellError("#NAME?");
      return valueOf(read.tree, place, around);
    }
    case "operation": {
      const [first, second] = node.args.map(inner).map(single) as [Plain, Plain];
      switch (node.operator) {
        case "+":
          return node.args.length === 1 ? first : Number(first) + Number(second);
        case "-":
          return node.args.length === 1 ? -Number(first) : Number(first) - Number(second);
        case "*":
          return Number(first) * Number(second);
        case "/":
          return Number(first) / Number(second);
        case "&":
          return `${String(first)}${String(second)}`;
        case "%":
          return Number(first) / 100;
        case "=":
          return first === second;
        default:
          throw new CellError("#VALUE!");
      }
    }
    case "call":
      return node.essex === null ? native(node.name, node.args.map(inner)) : called(node.essex, node.args.map(inner), around);
    default:
      throw new CellError("#NAME?");
  }
}

function native(name: string, args: readonly unknown[]): unknown {
  const numbers = (args.flat(2) as Plain[]).filter((each): each is number => typeof each === "number");
  switch (name) {
    case "SUM":
      return numbers.reduce((sum, each) => sum + each, 0);
    case "COUNTA":
      return args.flat(2).filter((each) => each !== null && each !== "").length;
    case "TODAY":
      return 46_163;
    case "DATE":
      return Date.UTC(Number(single(args[0])), Number(single(args[1])) - 1, Number(single(args[2]))) / 86_400_000 + 25_569;
    case "IF":
      return single(args[0]) ? args[1] : args[2];
    default:
      throw new CellError("#NAME?");
  }
}

function single(value: unknown): unknown {
  return Array.isArray(value) ? (value[0] as unknown[])[0] : value;
}

function called(id: string, args: readonly unknown[], { functions }: Around): unknown {
  const custom = functions.get(id);
  if (!custom) throw new CellError("#NAME?");
  try {
    return custom(...args.map((arg) => (Array.isArray(arg) || arg === null ? arg : [[arg]])));
  } catch (error) {
    const { code } = error as { code?: string };
    if (typeof code !== "string") throw error;
    throw new CellError(code);
  }
}

function matrixOf(answer: unknown): Shown[][] {
  if (!Array.isArray(answer)) return [[shownOf(answer)]];
  return (answer as unknown[][]).map((row) => row.map(shownOf));
}

function shownOf(value: unknown): Shown {
  if (value === null || value === undefined) return { value: 0 };
  if (value instanceof CellError) return { value: value.error };
  if (typeof value !== "object") return { value: value as Plain };
  const { code, basicValue, numberFormat } = value as { code?: string; basicValue?: Plain; numberFormat?: string };
  if (code !== undefined) return { value: code };
  return { value: basicValue ?? "", ...(numberFormat && { format: numberFormat }) };
}
