import { extentOf } from "../../../src/formulas/address";
import { cellAt, changeCell, contentOf, enter, newSheet, sheetNamed, type Plain, type Sheet, newId } from "./book";
import type { CustomFunction } from "./calculation";
import { createDoor } from "./door";
import { newEngine, type Engine } from "./engine";
import { type Host, isSetSupported } from "./hosts";
import { fileAsyncOf, newOwnFile, type OwnFile } from "./own-file";
import type { Since } from "./since";

/** What tests do with the workbook from outside. Addresses may name a sheet; without one they are of the sheet in front. */
export interface Control {
  readonly engine: Engine;
  /** The file that the host hands out: the workbook behind the pane is none, and tests give it one. */
  readonly file: OwnFile;
  /** Enters a cell as at the keyboard, with a format where one is given. */
  put(address: string, content: Plain, format?: string): void;
  /** Enters rows from a cell on. */
  fill(address: string, rows: readonly (readonly Plain[])[]): void;
  entered(address: string): Plain;
  shown(address: string): Plain;
  format(address: string): string;
  /** Lets a cell show something else than it holds, as an error of Excel's. */
  show(address: string, text: string): void;
  select(address: string): Promise<void>;
  sheet(name: string): Sheet;
  addSheet(name: string): void;
  addTable(address: string, name: string): void;
  addName(name: string, formula: string): void;
  sheets(): readonly string[];
  /** Refuses what is written from now on; null takes it again. */
  refuse(code: string | null, message?: string): void;
  /** Each run there was, and whether it was one step of Excel's own undo. */
  readonly runs: readonly { readonly mergeUndoGroup: boolean }[];
  /** Shows or hides the pane. */
  showPane(isShown: boolean): void;
}

/** Puts Office, Excel and CustomFunctions where the pane looks for them. */
export function installExcel(target: object, host: Host, since: Since, functions?: ReadonlyMap<string, CustomFunction>): Control {
  const engine = newEngine();
  const { book } = engine;
  for (const [id, custom] of functions ?? []) engine.functions.set(id, custom);
  const door = createDoor(engine, (type, member) => (since[`${type}.${member}`] ?? 0) <= host.excelApi);
  const file = newOwnFile();
  const visibility = new Set<(message: { visibilityMode: string }) => void>();

  class CustomFunctionError extends Error {
    constructor(
      readonly code: string,
      message?: string,
    ) {
      super(message);
    }
  }

  Object.assign(target, {
    Office: {
      onReady: async () => ({ host: "Excel", platform: host.platform }),
      AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
      FileType: { Text: "text", Compressed: "compressed", Pdf: "pdf" },
      VisibilityMode: { taskpane: "Taskpane", hidden: "Hidden" },
      addin: {
        onVisibilityModeChanged: async (listener: (message: { visibilityMode: string }) => void) => {
          visibility.add(listener);
          return async () => void visibility.delete(listener);
        },
      },
      context: {
        platform: host.platform,
        document: { getFileAsync: fileAsyncOf(file) },
        diagnostics: { host: "Excel", platform: host.platform, version: "16.0" },
        requirements: { isSetSupported: (set: string, version: string) => isSetSupported(host, set, version) },
      },
    },
    Excel: { run: (...given: unknown[]) => door.run(...given) },
    CustomFunctions: {
      Error: CustomFunctionError,
      ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
      associate: (id: string, custom: CustomFunction) => {
        engine.functions.set(id, custom);
        engine.changed();
      },
    },
  });

  const at = (address: string) => {
    const mark = address.lastIndexOf("!");
    const sheet = sheetNamed(book, mark < 0 ? book.active : address.slice(0, mark).replace(/^'|'$/g, ""))!;
    const extent = extentOf(address.slice(mark + 1))!;
    return { sheet, extent };
  };

  return {
    engine,
    file,
    runs: door.runs,
    put(address, content, format) {
      const { sheet, extent } = at(address);
      enter(sheet, extent.top, extent.left, content);
      if (format) changeCell(sheet, extent.top, extent.left, { format });
      engine.changed();
    },
    fill(address, rows) {
      const { sheet, extent } = at(address);
      rows.forEach((row, down) => row.forEach((content, across) => enter(sheet, extent.top + down, extent.left + across, content)));
      engine.changed();
    },
    entered(address) {
      const { sheet, extent } = at(address);
      return contentOf(cellAt(sheet, extent.top, extent.left));
    },
    shown(address) {
      const { sheet, extent } = at(address);
      return engine.calculated().shownAt(sheet, extent.top, extent.left).value;
    },
    format(address) {
      const { sheet, extent } = at(address);
      return cellAt(sheet, extent.top, extent.left).format;
    },
    show(address, text) {
      const { sheet, extent } = at(address);
      changeCell(sheet, extent.top, extent.left, { shows: text });
      engine.changed();
    },
    async select(address) {
      const { sheet, extent } = at(address);
      book.active = sheet.id;
      book.selection = [extent];
      for (const listener of book.listeners) await listener();
    },
    sheet: (name) => sheetNamed(book, name)!,
    addSheet: (name) => {
      newSheet(book, name);
      engine.changed();
    },
    addTable(address, name) {
      const { sheet, extent } = at(address);
      sheet.tables.push({ id: newId(book), name, style: "", extent, hasHeaders: true, hasTotals: false });
      engine.changed();
    },
    addName(name, formula) {
      book.names.push({ name, formula });
      engine.changed();
    },
    sheets: () => book.sheets.map(({ name }) => name),
    refuse(code, message = "You cannot perform the requested operation.") {
      engine.refusal = code === null ? null : Object.assign(new Error(message), { code });
    },
    showPane(isShown) {
      for (const listener of visibility) listener({ visibilityMode: isShown ? "Taskpane" : "Hidden" });
    },
  };
}
