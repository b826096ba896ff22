import "./page/adopted-styles";
import { argumentHelp } from "./custom-functions/help";
import type { Metadata } from "./custom-functions/metadata";
import { createRegistry } from "./custom-functions/registry";
import { workedExamples } from "./custom-functions/worked-examples";
import type { Grid } from "./grid/grid";
import type {} from "./host";
import { OfficeError } from "./office/errors";
import { createExcel } from "./office/excel";
import { createOffice, createOfficeRuntime } from "./office/office";
import { lookAfterDocument, type OwnFile } from "./page/document";
import { createHook } from "./page/hook";
import { offerJobs } from "./page/jobs";
import { browserStore } from "./page/keeping";
import { showMessages } from "./page/message-line";
import { noticeIn } from "./page/notice";
import { enterBeforePane, openPane, paneShell } from "./page/pane";
import { goRoundByF6 } from "./page/regions";
import { XLSX } from "./page/xlsx/kind";
import { followTheme, isDark } from "./page/theme";
import { settingsIn } from "./settings";
import "./workbench.css";

/** The add-in's namespace in manifest.xml: Excel puts it in front of every name. */
const PREFIX = "ESSEX.";

/** What opens and saves files of workbooks; comma-separated text is opened without. */
const FILE_KINDS = [XLSX];

function element<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found as T;
}

const settings = settingsIn(window.location.search);
const registry = createRegistry();
const shell = paneShell(document.body, element("pane-switch"));
const store = browserStore();
let ownFile: OwnFile | undefined;

/** The pane comes first: it is small, and the scripts of the grid and of the calculating thread would hold it up. */
async function open(): Promise<Grid> {
  const reading = fetch("../functions.json").then((response) => response.json() as Promise<Metadata>);
  const keeping = store.read();
  const frame = await openPane(element("pane"));
  const calculating = new Worker(new URL(/* webpackChunkName: "calculation" */ "./grid/engine/worker.ts", import.meta.url), {
    name: window.location.search,
  });
  const [metadata, kept, { openWorkbook }, { openingSheets }] = await Promise.all([
    reading,
    keeping,
    import(/* webpackChunkName: "grid" */ "./grid/workbook"),
    import(/* webpackChunkName: "opening" */ "./opening/opening"),
  ]);
  const container = element("grid");
  const examples = workedExamples(registry, PREFIX);
  const options = { container, calculating, metadata, prefix: PREFIX, examples, isDark: isDark() };
  const grid = openWorkbook({ ...options, contents: kept?.workbook ?? openingSheets() });
  followTheme(grid);
  showMessages(element("message"), grid, (text) => argumentHelp(metadata, PREFIX, examples, text));
  enterBeforePane(frame, grid.selection.isEditing, grid.selection.endEditing);
  const inFrame = frame.contentWindow;
  goRoundByF6(
    [
      { element: element("bar"), isThere: () => true, enter: () => element("open").focus() },
      { element: container, isThere: () => container.clientWidth > 0, enter: () => grid.selection.focus() },
      { element: element("pane"), isThere: () => element("pane").clientWidth > 0, enter: () => frame.focus() },
    ],
    inFrame ? [window, inFrame] : [window],
  );
  ownFile = lookAfterDocument({
    grid,
    store,
    kept,
    kinds: FILE_KINDS,
    notice: noticeIn(element("notice")),
    page: document.body,
    buttons: {
      chooser: element<HTMLInputElement>("chooser"),
      open: element("open"),
      save: element("save"),
      forget: element("forget"),
      state: element("bar").querySelector<HTMLElement>(".kept")!,
      confirmation: element<HTMLDialogElement>("forget-confirmation"),
    },
  });
  return grid;
}

const opened = open();
opened.catch((failure: unknown) => {
  element("message").textContent = `The workbench could not start: ${String(failure)}`;
});
void import(/* webpackChunkName: "opening" */ "./opening/jobs").then(({ JOBS }) =>
  offerJobs(element("jobs"), element("job-buttons"), element("jobs-close"), JOBS, opened),
);

// In time for the pane's frame, which asks for its globals when it loads.
window.essexHost = {
  globals: () => ({
    CustomFunctions: registry.CustomFunctions,
    Office: createOffice(opened, settings, shell, async () => {
      await opened;
      return ownFile!.bytes();
    }),
    Excel: createExcel(opened, () => ownFile?.name() ?? null),
    OfficeExtension: { Error: OfficeError },
    OfficeRuntime: createOfficeRuntime(),
  }),
};
window.essexWorkbench = createHook(opened);
