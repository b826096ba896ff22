import { cellAt, changeCell, enter, fault, type Sheet, type TableItem } from "./book";
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
    return new TableColumns(this);
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

class TableColumns extends Collection<TableColumn> {
  static override readonly type = "TableColumnCollection";
  constructor(readonly table: Table) {
    const { left, right } = table.item.extent;
    super(Array.from({ length: right - left + 1 }, (_, index) => new TableColumn(table, index)));
  }
  /** At the end; what stands to the right of the Table is not moved here, so a test fails where something does. */
  add(_index: number | undefined, values: readonly (readonly unknown[])[]) {
    const { engine, sheet, item } = this.table;
    const { top, bottom, right } = item.extent;
    if (values.length !== bottom - top + 1) throw fault("InvalidArgument", "The column has another number of rows.");
    for (let row = top; row <= bottom; row++)
      if (cellAt(sheet, row, right + 1).entered !== "") throw fault("InvalidArgument", "Something stands beside the Table.");
    item.extent = { ...item.extent, right: right + 1 };
    values.forEach(([value], down) => enter(sheet, top + down, right + 1, value));
    engine.changed();
    return new TableColumn(this.table, right + 1 - item.extent.left);
  }
}

class TableColumn {
  static readonly type = "TableColumn";
  constructor(
    readonly table: Table,
    readonly index: number,
  ) {}
  private get at() {
    return this.table.item.extent.left + this.index;
  }
  get name() {
    const { engine, sheet, item } = this.table;
    return String(engine.calculated().shownAt(sheet, item.extent.top, this.at).value);
  }
  getDataBodyRange() {
    const { engine, sheet, item } = this.table;
    return new Range(engine, sheet, { top: item.extent.top + 1, bottom: item.extent.bottom, left: this.at, right: this.at });
  }
  delete() {
    const { engine, sheet, item } = this.table;
    const { top, bottom, right } = item.extent;
    if (this.at !== right) throw fault("InvalidArgument", "Only the last column is taken away here.");
    for (let row = top; row <= bottom; row++) changeCell(sheet, row, right, { entered: "", format: "General", look: {} });
    item.extent = { ...item.extent, right: right - 1 };
    engine.changed();
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
