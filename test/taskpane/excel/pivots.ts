import { changeCell, fault, places, type Plain, type PivotItem, type Sheet, cellAt, contentOf } from "./book";
import { cellAddress } from "../../../src/formulas/address";
import { Collection } from "./collection";
import type { Engine } from "./engine";
import { extentIn, Range } from "./range";
import { Table } from "./table";

/** The PivotTables of a sheet. */
export class Pivots extends Collection<Pivot> {
  static override readonly type = "PivotTableCollection";
  constructor(
    readonly engine: Engine,
    readonly sheet: Sheet,
  ) {
    super(sheet.pivots.map((item) => new Pivot(engine, sheet, item, NO_SOURCE)));
  }
  /** Excel refuses a source with an empty or a repeated heading, and a name that another has. */
  add(name: string, source: Range | Table, at: Range) {
    if (this.engine.book.sheets.some(({ pivots }) => pivots.some((pivot) => pivot.name === name)))
      throw fault("InvalidArgument", `There is a PivotTable ${name}.`);
    const range = source instanceof Table ? source.getRange() : source;
    const [headings = [], ...rows] = range.values;
    const names = headings.map(String);
    if (names.includes("") || new Set(names.map((each) => each.toLowerCase())).size < names.length)
      throw fault("InvalidArgument", "The PivotTable field name is not valid.");
    const { top, left } = at.extent;
    const item: PivotItem = {
      name,
      source: source instanceof Table ? source.name : source.address,
      at: at.address,
      parts: [],
      extent: { top, left, bottom: top, right: left },
    };
    this.sheet.pivots.push(item);
    return new Pivot(this.engine, this.sheet, item, { headings: names, rows });
  }
}

interface Source {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

const NO_SOURCE: Source = { headings: [], rows: [] };

/** A PivotTable that counts: one field down, one across at most. */
class Pivot {
  static readonly type = "PivotTable";
  private readonly fields: { row?: string; column?: string; counted?: string; countedAs?: string } = {};
  constructor(
    readonly engine: Engine,
    readonly sheet: Sheet,
    readonly item: PivotItem,
    readonly source: Source,
  ) {}
  get name() {
    return this.item.name;
  }
  get hierarchies() {
    return new Collection(this.source.headings.map((name) => ({ name })));
  }
  get rowHierarchies() {
    return this.axis("row", "rows");
  }
  get columnHierarchies() {
    return this.axis("column", "columns");
  }
  private axis(key: "row" | "column", called: string) {
    return {
      add: ({ name }: { name: string }) => {
        this.item.parts.push(`${called}: ${name}`);
        this.fields[key] = name;
        this.fill();
        return {};
      },
    };
  }
  get dataHierarchies() {
    return {
      add: ({ name }: { name: string }) => {
        this.item.parts.push(`values: ${name}`);
        this.fields.counted = name;
        this.fill();
        return new Values(this, name);
      },
    };
  }
  get layout() {
    return { getRange: () => new Range(this.engine, this.sheet, this.item.extent) };
  }
  called(name: string) {
    this.fields.countedAs = name;
    this.fill();
  }
  delete() {
    this.clear();
    this.sheet.pivots.splice(this.sheet.pivots.indexOf(this.item), 1);
  }
  private clear() {
    for (const [row, column] of places(this.item.extent)) this.sheet.cells.delete(cellAddress(row, column));
    this.engine.changed();
  }
  /** Fills its cells as Excel lays a compact PivotTable out, its items in order of the alphabet. */
  private fill() {
    this.clear();
    const { row, column, counted, countedAs } = this.fields;
    if (row === undefined || counted === undefined) return;
    const at = (name: string) => this.source.headings.indexOf(name);
    const itemsOf = (name: string) => [...new Set(this.source.rows.map((each) => String(each[at(name)])))].sort();
    const count = (wanted: readonly (readonly [string, string])[]) =>
      this.source.rows.filter(
        (each) => String(each[at(counted)] ?? "") !== "" && wanted.every(([name, value]) => String(each[at(name)]) === value),
      ).length;
    const across: (string | null)[] = column === undefined ? [null] : [...itemsOf(column), null];
    const line = (value: string | null): Plain[] => [
      value ?? "Grand Total",
      ...across.map((each): Plain => {
        const found = count([
          ...(value === null ? [] : [[row, value] as const]),
          ...(each === null || column === undefined ? [] : [[column, each] as const]),
        ]);
        return found === 0 ? "" : found;
      }),
    ];
    const name = countedAs ?? `Count of ${counted}`;
    const rows: Plain[][] = [
      ...(column === undefined
        ? [["Row Labels", name]]
        : [
            [name, "Column Labels", ...across.slice(1).map(() => "")],
            ["Row Labels", ...across.map((each) => each ?? "Grand Total")],
          ]),
      ...itemsOf(row).map((each) => line(each)),
      line(null),
    ];
    const { top, left } = extentIn(this.item.at);
    this.item.extent = { top, left, bottom: top + rows.length - 1, right: left + rows[0]!.length - 1 };
    if (places(this.item.extent).some(([r, c]) => contentOf(cellAt(this.sheet, r, c)) !== ""))
      throw fault("InvalidArgument", "A PivotTable report cannot be written over cells that hold something.");
    for (const [r, c] of places(this.item.extent)) changeCell(this.sheet, r, c, { entered: rows[r - top]![c - left] ?? "" });
    this.engine.changed();
  }
}

class Values {
  static readonly type = "DataPivotHierarchy";
  constructor(
    readonly pivot: Pivot,
    readonly counted: string,
  ) {}
  set summarizeBy(how: string) {
    if (how !== "Count") throw fault("InvalidArgument", "Only counts are made here.");
    this.pivot.item.parts.push(how);
  }
  /** Excel takes no name that a field of the source has. */
  set name(name: string) {
    if (this.pivot.source.headings.some((each) => each.toLowerCase() === name.toLowerCase()))
      throw fault("InvalidArgument", "PivotTable field name already exists.");
    this.pivot.called(name);
  }
}
