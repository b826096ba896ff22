import { fault, newId, newSheet, type Name, type Sheet, sheetNamed, WHOLE, places, isIn } from "./book";
import { Collection } from "./collection";
import type { Engine } from "./engine";
import { Charts } from "./charts";
import { Pivots } from "./pivots";
import { extentIn, Range } from "./range";
import { Table, TableCollection } from "./table";

/** Excel's Worksheet. */
export class Worksheet {
  static readonly type = "Worksheet";
  constructor(
    readonly engine: Engine,
    readonly sheet: Sheet,
  ) {}
  private range(extent: Range["extent"]) {
    return new Range(this.engine, this.sheet, extent);
  }
  get id() {
    return this.sheet.id;
  }
  get name() {
    return this.sheet.name;
  }
  set name(name: string) {
    this.sheet.name = name;
    this.engine.changed();
  }
  get visibility() {
    return "Visible";
  }
  get tables() {
    return tablesIn(this.engine, [this.sheet]);
  }
  get names() {
    return new Names(this.engine, this.sheet.names);
  }
  get freezePanes() {
    return new FreezePanes(this);
  }
  get charts() {
    return new Charts(this.engine, this.sheet);
  }
  get pivotTables() {
    return new Pivots(this.engine, this.sheet);
  }
  getRange(address?: string) {
    return this.range(address === undefined ? WHOLE : extentIn(address));
  }
  getRangeByIndexes(row: number, column: number, rows: number, columns: number) {
    return this.range({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 });
  }
  getCell(row: number, column: number) {
    return this.getRangeByIndexes(row, column, 1, 1);
  }
  getUsedRangeOrNullObject() {
    return this.range(WHOLE).getUsedRangeOrNullObject();
  }
  activate() {
    this.engine.book.active = this.sheet.id;
  }
  delete() {
    const { book } = this.engine;
    if (book.sheets.length === 1) throw fault("InvalidOperation", "A workbook must have a sheet.");
    book.sheets.splice(book.sheets.indexOf(this.sheet), 1);
    if (book.active === this.sheet.id) book.active = book.sheets[0]!.id;
    this.engine.changed();
  }
  copy() {
    const { book } = this.engine;
    let name = "";
    for (let number = 2; name === "" || sheetNamed(book, name); number++) name = `${this.sheet.name} (${number})`;
    const copied = newSheet(book, name);
    for (const [address, cell] of this.sheet.cells) copied.cells.set(address, { ...cell });
    this.engine.changed();
    return new Worksheet(this.engine, copied);
  }
}

export class Worksheets extends Collection<Worksheet> {
  static override readonly type = "WorksheetCollection";
  constructor(readonly engine: Engine) {
    super(engine.book.sheets.map((sheet) => new Worksheet(engine, sheet)));
  }
  getActiveWorksheet() {
    return this.getItem(this.engine.book.active);
  }
  add(name?: string) {
    const { book } = this.engine;
    const made = newSheet(book, name ?? `Sheet${book.sheets.length + 1}`);
    this.engine.changed();
    return new Worksheet(this.engine, made);
  }
}

export function tablesIn(engine: Engine, sheets: readonly Sheet[]) {
  return new TableCollection(engine, sheets, ({ sheet, extent }, hasHeaders) => {
    if (sheet.isProtected) throw fault("AccessDenied", "You cannot perform the requested operation.");
    if (sheet.tables.some((table) => places(extent).some(([row, column]) => isIn(table.extent, row, column))))
      throw fault("InvalidArgument", "A table can't overlap another table.");
    const item = { id: newId(engine.book), name: `Table${engine.book.nextId}`, style: "", extent, hasHeaders, hasTotals: false };
    sheet.tables.push(item);
    engine.changed();
    return new Table(engine, sheet, item);
  });
}

class FreezePanes {
  static readonly type = "WorksheetFreezePanes";
  constructor(readonly worksheet: Worksheet) {}
  private set frozen(to: { rows: number; columns: number }) {
    this.worksheet.sheet.frozen = to;
  }
  freezeRows(rows: number) {
    this.frozen = { rows, columns: 0 };
  }
  freezeColumns(columns: number) {
    this.frozen = { rows: 0, columns };
  }
  freezeAt(range: Range | string) {
    const { bottom, right } = typeof range === "string" ? extentIn(range) : range.extent;
    this.frozen = { rows: bottom === WHOLE.bottom ? 0 : bottom + 1, columns: right === WHOLE.right ? 0 : right + 1 };
  }
  unfreeze() {
    this.frozen = { rows: 0, columns: 0 };
  }
  getLocationOrNullObject(): Range | null {
    const { rows, columns } = this.worksheet.sheet.frozen;
    if (rows === 0 && columns === 0) return null;
    return this.worksheet.getRangeByIndexes(0, 0, rows || WHOLE.bottom + 1, columns || WHOLE.right + 1);
  }
}

export class Names extends Collection<NamedItem> {
  static override readonly type = "NamedItemCollection";
  constructor(
    readonly engine: Engine,
    readonly names: Name[],
  ) {
    super(names.map((name) => new NamedItem(engine, names, name)));
  }
  add(name: string, refersTo: string | Range) {
    const made: Name = { name, formula: typeof refersTo === "string" ? refersTo : `=${fixed(refersTo.address)}` };
    this.names.push(made);
    this.engine.changed();
    return new NamedItem(this.engine, this.names, made);
  }
}

/** `Sheet1!$B$2` of `Sheet1!B2`. */
function fixed(address: string): string {
  const mark = address.lastIndexOf("!");
  return address.slice(0, mark + 1) + address.slice(mark + 1).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

class NamedItem {
  static readonly type = "NamedItem";
  constructor(
    readonly engine: Engine,
    readonly names: Name[],
    readonly item: Name,
  ) {}
  get name() {
    return this.item.name;
  }
  get formula() {
    return this.item.formula;
  }
  delete() {
    this.names.splice(this.names.indexOf(this.item), 1);
    this.engine.changed();
  }
}
