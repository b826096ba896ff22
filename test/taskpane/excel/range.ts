import { areaAddress, COLUMNS, extentOf, quotedSheet, ROWS, columnLetters, columnNumber } from "../../../src/formulas/address";
import {
  cellAt,
  changeCell,
  contentOf,
  enter,
  fault,
  isFormula,
  isIn,
  places,
  type Extent,
  type Plain,
  type Rule,
  type Sheet,
  newId,
} from "./book";
import { lastUsed } from "./calculation";
import type { Engine } from "./engine";

/** `A1:B2`, `A:C`, `3:4` or, with a sheet's name before it, the same of that sheet. */
export function extentIn(address: string): Extent {
  const plain = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(plain);
  if (columns) return { top: 0, left: columnNumber(columns[1]!), bottom: ROWS - 1, right: columnNumber(columns[2]!) };
  const rows = /^(\d+):(\d+)$/.exec(plain);
  if (rows) return { top: Number(rows[1]) - 1, left: 0, bottom: Number(rows[2]) - 1, right: COLUMNS - 1 };
  const extent = extentOf(plain);
  if (!extent) throw fault("InvalidArgument", `${address} is no range.`);
  return extent;
}

/** Excel's Range, as its host holds it: what is read and written at once. */
export class Range {
  static readonly type = "Range";
  constructor(
    readonly engine: Engine,
    readonly sheet: Sheet,
    readonly extent: Extent,
  ) {}

  private at(extent: Extent): Range {
    const { top, left, bottom, right } = extent;
    if (top < 0 || left < 0 || bottom >= ROWS || right >= COLUMNS) throw fault("InvalidArgument", "The range would leave the sheet.");
    return new Range(this.engine, this.sheet, extent);
  }
  private cells<T>(each: (row: number, column: number) => T): T[][] {
    const { top, left, bottom, right } = this.extent;
    if ((bottom - top + 1) * (right - left + 1) > 2_000_000) throw fault("ResponsePayloadSizeLimitExceeded", "The response is too large.");
    return Array.from({ length: bottom - top + 1 }, (_, down) =>
      Array.from({ length: right - left + 1 }, (__, across) => each(top + down, left + across)),
    );
  }
  private write(given: unknown, put: (row: number, column: number, value: unknown) => void): void {
    if (this.engine.refusal) throw this.engine.refusal;
    if (this.sheet.isProtected) throw fault("AccessDenied", "You cannot perform the requested operation.");
    const { top, left, bottom, right } = this.extent;
    const rows = given as unknown[][];
    const isMatrix = Array.isArray(given);
    if (isMatrix && (rows.length !== bottom - top + 1 || rows.some((row) => row.length !== right - left + 1)))
      throw fault("InvalidArgument", "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
    for (const [row, column] of places(this.extent)) {
      const value = isMatrix ? rows[row - top]![column - left] : given;
      // Null leaves a cell as it is.
      if (value !== null) put(row, column, value);
    }
    this.engine.changed();
  }

  get address(): string {
    const { top, left, bottom, right } = this.extent;
    const extent =
      top === 0 && bottom === ROWS - 1
        ? `${columnLetters(left)}:${columnLetters(right)}`
        : left === 0 && right === COLUMNS - 1
          ? `${top + 1}:${bottom + 1}`
          : areaAddress(this.extent);
    return `${quotedSheet(this.sheet.name)}!${extent}`;
  }
  get values(): unknown[][] {
    return this.cells((row, column) => this.engine.calculated().shownAt(this.sheet, row, column).value);
  }
  set values(given: unknown[][]) {
    this.write(given, (row, column, value) => enter(this.sheet, row, column, value));
  }
  get formulas(): unknown[][] {
    return this.cells((row, column) => {
      const cell = cellAt(this.sheet, row, column);
      return isFormula(cell) ? cell.entered : this.engine.calculated().shownAt(this.sheet, row, column).value;
    });
  }
  set formulas(given: unknown[][]) {
    this.write(given, (row, column, value) => enter(this.sheet, row, column, value));
  }
  get text(): string[][] {
    return this.cells((row, column) => {
      const { value, format } = this.engine.calculated().shownAt(this.sheet, row, column);
      const own = cellAt(this.sheet, row, column).format;
      return asSeen(value, own === "General" ? (format ?? "General") : own);
    });
  }
  get numberFormat(): unknown[][] {
    return this.cells((row, column) => cellAt(this.sheet, row, column).format);
  }
  set numberFormat(given: unknown[][]) {
    this.write(given, (row, column, value) => changeCell(this.sheet, row, column, { format: String(value) }));
  }
  set hyperlink(link: { textToDisplay?: string }) {
    this.write(link.textToDisplay ?? "", (row, column, text) => {
      enter(this.sheet, row, column, text);
      changeCell(this.sheet, row, column, { link });
    });
  }
  get hyperlink() {
    return (cellAt(this.sheet, this.extent.top, this.extent.left).link ?? null) as { textToDisplay?: string };
  }
  get rowCount() {
    return this.extent.bottom - this.extent.top + 1;
  }
  get columnCount() {
    return this.extent.right - this.extent.left + 1;
  }
  get rowIndex() {
    return this.extent.top;
  }
  get columnIndex() {
    return this.extent.left;
  }
  get isEntireColumn() {
    return this.rowCount === ROWS;
  }
  get isEntireRow() {
    return this.columnCount === COLUMNS;
  }
  get hasSpill(): boolean | null {
    const is = this.cells((row, column) => {
      const calculated = this.engine.calculated();
      return calculated.ownerOf(this.sheet, row, column) !== null || calculated.spillOf(this.sheet, row, column) !== null;
    }).flat();
    return is.every(Boolean) ? true : is.some(Boolean) ? null : false;
  }
  get worksheet() {
    return this.engine.worksheetOf(this.sheet);
  }
  get format() {
    return new RangeFormat(this);
  }
  get conditionalFormats() {
    return new ConditionalFormats(this);
  }
  get dataValidation() {
    return new DataValidation(this);
  }

  getCell(row: number, column: number) {
    const { top, left } = this.extent;
    return this.at({ top: top + row, left: left + column, bottom: top + row, right: left + column });
  }
  getColumn(column: number) {
    const left = this.extent.left + column;
    return this.at({ ...this.extent, left, right: left });
  }
  getRow(row: number) {
    const top = this.extent.top + row;
    return this.at({ ...this.extent, top, bottom: top });
  }
  getEntireColumn() {
    return this.at({ ...this.extent, top: 0, bottom: ROWS - 1 });
  }
  getOffsetRange(rows: number, columns: number) {
    const { top, left, bottom, right } = this.extent;
    return this.at({ top: top + rows, bottom: bottom + rows, left: left + columns, right: right + columns });
  }
  getAbsoluteResizedRange(rows: number, columns: number) {
    const { top, left } = this.extent;
    return this.at({ top, left, bottom: top + rows - 1, right: left + columns - 1 });
  }
  getUsedRangeOrNullObject(): Range | null {
    const { bottom, right } = lastUsed(this.sheet);
    const within = { ...this.extent, bottom: Math.min(this.extent.bottom, bottom), right: Math.min(this.extent.right, right) };
    if (within.bottom < within.top || within.right < within.left) return null;
    const used = places(within).filter(([row, column]) => this.engine.calculated().shownAt(this.sheet, row, column).value !== "");
    if (used.length === 0) return null;
    const [rows, columns] = [used.map(([row]) => row), used.map(([, column]) => column)];
    // A large sheet has more rows than a call takes arguments.
    const least = (all: readonly number[]) => all.reduce((one, other) => Math.min(one, other), Infinity);
    const most = (all: readonly number[]) => all.reduce((one, other) => Math.max(one, other), -Infinity);
    return this.at({ top: least(rows), bottom: most(rows), left: least(columns), right: most(columns) });
  }
  /** The filled cells around its first cell, as far as the next empty row and column. */
  getSurroundingRegion(): Range {
    const { bottom: lastRow, right: lastColumn } = lastUsed(this.sheet);
    const isFilled = ({ top, left, bottom, right }: Extent) =>
      top >= 0 &&
      left >= 0 &&
      places({ top, left, bottom: Math.min(bottom, lastRow), right: Math.min(right, lastColumn) }).some(
        ([row, column]) => this.engine.calculated().shownAt(this.sheet, row, column).value !== "",
      );
    const { top, left } = this.extent;
    let region: Extent = { top, left, bottom: top, right: left };
    for (;;) {
      const [from, to] = [Math.max(0, region.left - 1), region.right + 1];
      const wider = [
        { grown: { ...region, top: region.top - 1 }, added: { top: region.top - 1, bottom: region.top - 1, left: from, right: to } },
        {
          grown: { ...region, bottom: region.bottom + 1 },
          added: { top: region.bottom + 1, bottom: region.bottom + 1, left: from, right: to },
        },
        { grown: { ...region, left: region.left - 1 }, added: { ...region, left: region.left - 1, right: region.left - 1 } },
        { grown: { ...region, right: region.right + 1 }, added: { ...region, left: region.right + 1, right: region.right + 1 } },
      ].find(({ added }) => isFilled(added));
      if (!wider) return this.at(region);
      region = wider.grown;
    }
  }
  getSpillParentOrNullObject(): Range | null {
    if (this.rowCount * this.columnCount > 1) return null;
    const owner = this.engine.calculated().ownerOf(this.sheet, this.extent.top, this.extent.left);
    return owner && this.at({ top: owner[0], left: owner[1], bottom: owner[0], right: owner[1] });
  }
  getSpillingToRangeOrNullObject(): Range | null {
    const spill = this.engine.calculated().spillOf(this.sheet, this.extent.top, this.extent.left);
    return spill && this.at(spill);
  }
  getCellProperties(_wanted: unknown): unknown[][] {
    return this.cells((row, column) => {
      const { fill = "#FFFFFF", bold = false, ...font } = cellAt(this.sheet, row, column).look;
      return { format: { fill: { color: fill }, font: { bold, ...font } } };
    });
  }
  setCellProperties(given: { format?: { fill?: { color?: string }; font?: { bold?: boolean } } }[][]) {
    const { top, left } = this.extent;
    for (const [row, column] of places(this.extent)) {
      const { fill, font } = given[row - top]?.[column - left]?.format ?? {};
      changeCell(this.sheet, row, column, {
        look: { ...(fill?.color !== undefined && { fill: fill.color }), ...(font?.bold && { bold: true }) },
      });
    }
  }
  clear(what = "All") {
    if (this.sheet.isProtected) throw fault("AccessDenied", "You cannot perform the requested operation.");
    for (const [row, column] of places(this.extent)) {
      if (what !== "Formats") changeCell(this.sheet, row, column, { entered: "", shows: undefined });
      if (what !== "Contents") changeCell(this.sheet, row, column, { format: "General", look: {} });
    }
    this.engine.changed();
  }
  select() {
    this.engine.book.active = this.sheet.id;
    this.engine.book.selection = [this.extent];
    for (const listener of this.engine.book.listeners) void listener();
  }
  calculate() {
    this.engine.changed();
  }
}

function asSeen(value: Plain, format: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  if (format === "dd/mm/yyyy") return new Date((value - 25_569) * 86_400_000).toISOString().slice(0, 10).split("-").reverse().join("/");
  if (format === "£#,##0.00") return `£${value.toLocaleString("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
  if (format === "0.0%") return `${(value * 100).toFixed(1)}%`;
  return String(value);
}

class RangeFormat {
  static readonly type = "RangeFormat";
  constructor(readonly range: Range) {}
  get font() {
    return new Ink(this.range, "RangeFont", { bold: false, italic: false, color: "#000000", name: "Calibri", size: 11 });
  }
  get fill() {
    return new Fill(this.range);
  }
  get columnWidth(): number | null {
    const { sheet, extent } = this.range;
    const widths = new Set(
      Array.from({ length: Math.min(50, extent.right - extent.left + 1) }, (_, i) => sheet.widths.get(extent.left + i) ?? 48),
    );
    return widths.size === 1 ? [...widths][0]! : null;
  }
  set columnWidth(width: number | null) {
    const { sheet, extent } = this.range;
    for (let column = extent.left; column <= Math.min(extent.right, extent.left + 50); column++) sheet.widths.set(column, width!);
  }
  set wrapText(is: boolean) {
    lookAt(this.range, { wrapText: is });
  }
  set horizontalAlignment(alignment: string) {
    lookAt(this.range, { horizontalAlignment: alignment });
  }
  autofitColumns() {
    this.columnWidth = 80;
  }
}

function lookAt({ sheet, extent }: Range, look: object): void {
  for (const [row, column] of places(extent)) changeCell(sheet, row, column, { look: { ...cellAt(sheet, row, column).look, ...look } });
}

/** A font: its properties are the same of all cells, or null. */
class Ink {
  static readonly type = "RangeFont";
  constructor(
    readonly range: Range,
    _type: string,
    unset: Record<string, unknown>,
  ) {
    for (const [kind, whenUnset] of Object.entries(unset))
      Object.defineProperty(this, kind, {
        enumerable: true,
        get: () => {
          const found = new Set(places(range.extent).map(([row, column]) => cellAt(range.sheet, row, column).look[kind] ?? whenUnset));
          return found.size === 1 ? [...found][0] : null;
        },
        set: (value: unknown) => lookAt(range, { [kind]: value }),
      });
  }
}

class Fill {
  static readonly type = "RangeFill";
  constructor(readonly range: Range) {}
  get color() {
    return cellAt(this.range.sheet, this.range.extent.top, this.range.extent.left).look.fill ?? "#FFFFFF";
  }
  set color(fill: string) {
    lookAt(this.range, { fill });
  }
}

class ConditionalFormats {
  static readonly type = "ConditionalFormatCollection";
  constructor(readonly range: Range) {}
  get items() {
    const { sheet, extent } = this.range;
    return sheet.rules
      .filter((rule) => places(rule.extent).some(([row, column]) => isIn(extent, row, column)))
      .map((rule) => new ConditionalFormat(sheet, rule));
  }
  add(kind: string) {
    if (kind !== "Custom") throw fault("InvalidArgument", kind);
    const { engine, sheet, extent } = this.range;
    const rule: Rule = { id: newId(engine.book), extent, formula: "", font: "", fill: "" };
    sheet.rules.push(rule);
    return new ConditionalFormat(sheet, rule);
  }
}

class ConditionalFormat {
  static readonly type = "ConditionalFormat";
  constructor(
    readonly sheet: Sheet,
    readonly rule: Rule,
  ) {}
  get id() {
    return this.rule.id;
  }
  get custom() {
    const { rule } = this;
    const setter = (key: "font" | "fill") => ({ set color(colour: string) { rule[key] = colour; } }); // prettier-ignore
    return {
      rule: { set formula(formula: string) { rule.formula = formula; } }, // prettier-ignore
      format: { font: setter("font"), fill: setter("fill") },
    };
  }
  delete() {
    this.sheet.rules.splice(this.sheet.rules.indexOf(this.rule), 1);
  }
}

class DataValidation {
  static readonly type = "DataValidation";
  constructor(readonly range: Range) {}
  private get item() {
    const { sheet, extent } = this.range;
    return sheet.lists.find((list) => isIn(list.extent, extent.top, extent.left));
  }
  get rule() {
    return this.item?.rule ?? {};
  }
  set rule(rule: unknown) {
    const { sheet, extent } = this.range;
    this.clear();
    sheet.lists.push({ extent, rule });
  }
  get type() {
    return this.item ? "List" : "None";
  }
  errorAlert = {};
  get prompt() {
    return this.range.sheet.prompts.get(this.range.address) ?? { showPrompt: false, title: "", message: "" };
  }
  set prompt(prompt: { showPrompt: boolean; title: string; message: string }) {
    if (prompt.message.length > 255 || prompt.title.length > 32) throw fault("InvalidArgument", "The prompt is too long.");
    if (prompt.showPrompt) this.range.sheet.prompts.set(this.range.address, prompt);
    else this.range.sheet.prompts.delete(this.range.address);
  }
  readonly ignoreBlanks = true;
  set(given: { rule: unknown }) {
    this.rule = given.rule;
  }
  clear() {
    const { sheet } = this.range;
    if (this.item) sheet.lists.splice(sheet.lists.indexOf(this.item), 1);
  }
}

/** The entered content of a cell, as tests ask for it. */
export function enteredAt(sheet: Sheet, row: number, column: number): Plain {
  return contentOf(cellAt(sheet, row, column));
}
