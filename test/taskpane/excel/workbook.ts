import { sheetNamed } from "./book";
import { Collection } from "./collection";
import type { Engine } from "./engine";
import { Range } from "./range";
import { Names, tablesIn, Worksheet, Worksheets } from "./worksheet";

const DAYS_TO_1904 = 1_462;

/** Excel's Workbook. */
/** The day it is in this workbook: 1 July 2026. */
const TODAY = 46_204;

export class Workbook {
  static readonly type = "Workbook";
  constructor(readonly engine: Engine) {
    engine.worksheetOf = (sheet) => new Worksheet(engine, sheet);
  }
  private selected(): Range[] {
    const { book } = this.engine;
    const sheet = sheetNamed(book, book.active)!;
    return book.selection.map((extent) => new Range(this.engine, sheet, extent));
  }
  get name() {
    return "Tracker.xlsx";
  }
  get worksheets() {
    return new Worksheets(this.engine);
  }
  get tables() {
    return tablesIn(this.engine, this.engine.book.sheets);
  }
  get names() {
    return new Names(this.engine, this.engine.book.names);
  }
  get settings() {
    return new Settings(this.engine);
  }
  get pivotTables() {
    return new Collection(this.engine.book.sheets.flatMap(({ pivots }) => pivots));
  }
  get functions() {
    const { countsFrom1904 } = this.engine.book;
    return {
      today: () => ({ value: TODAY }),
      date: (year: number, month: number, day: number) => ({
        value: Date.UTC(year, month - 1, day) / 86_400_000 + 25_569 - (countsFrom1904 ? DAYS_TO_1904 : 0),
      }),
    };
  }
  get application() {
    const { engine } = this;
    return { calculate: () => engine.changed(), calculationMode: "Automatic" };
  }
  getActiveCell() {
    return this.selected()[0]!.getCell(0, 0);
  }
  getSelectedRange() {
    return this.selected()[0]!;
  }
  getSelectedRanges() {
    return { areas: new Collection(this.selected()) };
  }
  get onSelectionChanged() {
    const { listeners } = this.engine.book;
    return { add: (listener: () => void) => void listeners.add(listener) };
  }
}

class Settings extends Collection<{ readonly key: string; readonly value: unknown; delete(): void }> {
  static override readonly type = "SettingCollection";
  constructor(readonly engine: Engine) {
    const { settings } = engine.book;
    super([...settings].map(([key, value]) => ({ key, value, delete: () => void settings.delete(key) })));
  }
  add(key: string, value: unknown) {
    this.engine.book.settings.set(key, value);
    return new Settings(this.engine).getItem(key);
  }
}
