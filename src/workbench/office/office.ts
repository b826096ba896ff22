import type { Grid } from "../grid/grid";
import type { Settings } from "../settings";
import { type Callback, succeeded } from "./async-result";
import { guarded } from "./guarded";
import { fileGiver } from "./own-file";
import { requirementsOf } from "./requirements";

const HOST = "Excel";
const PLATFORM = "PC";
/** Where the settings of the document are kept among the workbook's notes. */
const DOCUMENT = "document:";

/** `Office.context.document.settings`: changes are in the workbook when they are saved. */
function documentSettings(grid: () => Grid | undefined) {
  const changes = new Map<string, unknown>();
  const stored = (name: string): unknown => {
    const text = grid()?.notes.all()[DOCUMENT + name];
    return text === undefined ? null : (JSON.parse(text) as unknown);
  };
  const done = (callback?: Callback) => callback?.(succeeded(undefined));
  return guarded("Office.context.document.settings", {
    get: (name: string) => (changes.has(name) ? changes.get(name) : stored(name)),
    set: (name: string, value: unknown) => void changes.set(name, value),
    remove: (name: string) => void changes.set(name, null),
    saveAsync(optionsOrCallback?: unknown, callback?: Callback) {
      for (const [name, value] of changes) grid()?.notes.set(DOCUMENT + name, value === null ? null : JSON.stringify(value));
      changes.clear();
      done(typeof optionsOrCallback === "function" ? (optionsOrCallback as Callback) : callback);
    },
    refreshAsync: (callback?: Callback) => done(callback),
  });
}

/** What the page around the pane can do for it. */
export interface PaneShell {
  show(): void;
  hide(): void;
  /** Calls back when the pane is shown or hidden. */
  onVisibility(callback: (isShown: boolean) => void): () => void;
}

/** The global `Office`, as far as a task pane uses it. */
export function createOffice(opened: Promise<Grid>, settings: Settings, shell: PaneShell, file: () => Promise<Uint8Array>) {
  let grid: Grid | undefined;
  void opened.then(
    (up) => (grid = up),
    () => undefined,
  );
  const about = { host: HOST, platform: PLATFORM };
  return guarded("Office", {
    HostType: { Excel: HOST },
    PlatformType: { PC: PLATFORM, OfficeOnline: "OfficeOnline", Mac: "Mac" },
    FileType: { Text: "text", Compressed: "compressed", Pdf: "pdf" },
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    VisibilityMode: { taskpane: "Taskpane", hidden: "Hidden" },
    StartupBehavior: { load: "Load", none: "None" },
    async onReady(ready?: (info: typeof about) => unknown) {
      await opened;
      await ready?.(about);
      return about;
    },
    actions: guarded("Office.actions", { associate: () => undefined }),
    addin: guarded("Office.addin", {
      showAsTaskpane: async () => shell.show(),
      hide: async () => shell.hide(),
      getStartupBehavior: async () => "None",
      setStartupBehavior: async () => undefined,
      onVisibilityModeChanged: async (listener: (message: { visibilityMode: string }) => void) => {
        const stop = shell.onVisibility((isShown) => listener({ visibilityMode: isShown ? "Taskpane" : "Hidden" }));
        return async () => stop();
      },
    }),
    context: guarded("Office.context", {
      ...about,
      displayLanguage: "en-GB",
      contentLanguage: "en-GB",
      diagnostics: { ...about, version: "ESSEX workbench" },
      // In Excel it tells the theme's colours; without it the pane goes by what the browser prefers.
      officeTheme: undefined,
      requirements: requirementsOf(settings),
      document: guarded("Office.context.document", {
        settings: documentSettings(() => grid),
        mode: "readWrite",
        url: "",
        getFileAsync: fileGiver(file),
      }),
      ui: guarded("Office.context.ui", { openBrowserWindow: (url: string) => void window.open(url, "_blank", "noopener") }),
    }),
  });
}

const STORAGE = "essex-storage:";

/** The global `OfficeRuntime`: a store of the computer's own, as far as the browser keeps one. */
export function createOfficeRuntime() {
  return guarded("OfficeRuntime", {
    storage: guarded("OfficeRuntime.storage", {
      getItem: async (key: string) => localStorage.getItem(STORAGE + key),
      setItem: async (key: string, value: string) => localStorage.setItem(STORAGE + key, value),
      removeItem: async (key: string) => localStorage.removeItem(STORAGE + key),
    }),
  });
}
