import type { Sheet, TableItem } from "./book";
import { Collection } from "./collection";
import type { Engine } from "./engine";
import { Range } from "./range";

/** Excel's Table. */
export class Table {
  static readonly type = "Table";
  constructor(
    readonly engine: Engine,
    readonly sheet: Sheet,
    readonly item: TableItem,
  ) {}
  get id() {
    return this.item.id;
  }
  get name() {
    return this.item.name;
  }
  set name(name: string) {
    this.item.name = name;
    this.engine.changed();
  }
  get style() {
    return this.item.style;
  }
  set style(style: string) {
    this.item.style = style;
  }
  get showHeaders() {
    return this.item.hasHeaders;
  }
  get showTotals() {
    return this.item.hasTotals;
  }
  get columns() {
    const { left, right, top } = this.item.extent;
    return new Collection(
      Array.from({ length: right - left + 1 }, (_, index) => ({
        name: String(this.engine.calculated().shownAt(this.sheet, top, left + index).value),
        index,
      })),
    );
  }
  get worksheet() {
    return this.engine.worksheetOf(this.sheet);
  }
  getRange() {
    return new Range(this.engine, this.sheet, this.item.extent);
  }
  getDataBodyRange() {
    const { extent, hasHeaders, hasTotals } = this.item;
    return new Range(this.engine, this.sheet, {
      ...extent,
      top: extent.top + (hasHeaders ? 1 : 0),
      bottom: extent.bottom - (hasTotals ? 1 : 0),
    });
  }
  convertToRange() {
    this.sheet.tables.splice(this.sheet.tables.indexOf(this.item), 1);
    this.engine.changed();
    return this.getRange();
  }
}

/** The Tables of one sheet, or of all. */
export class TableCollection extends Collection<Table> {
  static override readonly type = "TableCollection";
  constructor(
    readonly engine: Engine,
    sheets: readonly Sheet[],
    readonly make: (range: Range, hasHeaders: boolean) => Table,
  ) {
    super(sheets.flatMap((sheet) => sheet.tables.map((table) => new Table(engine, sheet, table))));
  }
  add(range: Range, hasHeaders: boolean) {
    return this.make(range, hasHeaders);
  }
}
