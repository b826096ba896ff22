import type { Metadata } from "./custom-functions/metadata";
import { createRegistry } from "./custom-functions/registry";
import type { Grid } from "./grid/grid";
import type {} from "./host";
import { OfficeError } from "./office/errors";
import { createExcel } from "./office/excel";
import { createOffice, createOfficeRuntime } from "./office/office";
import { createHook } from "./page/hook";
import { showMessages } from "./page/message-line";
import { openPane, paneShell } from "./page/pane";
import { settingsIn } from "./settings";
import "./workbench.css";

/** The add-in's namespace in manifest.xml: Excel puts it in front of every name. */
const PREFIX = "ESSEX.";

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
}

const settings = settingsIn(window.location.search);
const registry = createRegistry();
const shell = paneShell(document.body, element("pane-switch"));

/** The pane comes first: it is small, and the grid's script would hold it up. The calculating thread starts beside both. */
async function open(): Promise<Grid> {
  const calculating = new Worker(new URL(/* webpackChunkName: "calculation" */ "./grid/engine/worker.ts", import.meta.url), {
    name: window.location.search,
  });
  const reading = fetch("../functions.json").then((response) => response.json() as Promise<Metadata>);
  await openPane(element("pane"));
  performance.mark("pane");
  const [metadata, { openWorkbook }, { openingSheets }] = await Promise.all([
    reading,
    import(/* webpackChunkName: "grid" */ "./grid/workbook"),
    import(/* webpackChunkName: "opening" */ "./opening/opening"),
  ]);
  performance.mark("evaluated");
  const grid = openWorkbook({
    container: element("grid"),
    calculating,
    metadata,
    prefix: PREFIX,
    isDark: false,
    contents: openingSheets(),
  });
  performance.mark("created");
  showMessages(element("message"), grid);
  return grid;
}

const opened = open();
opened.catch((failure: unknown) => {
  element("message").textContent = `The workbench could not start: ${String(failure)}`;
});

// In time for the pane's frame, which asks for its globals when it loads.
window.essexHost = {
  globals: () => ({
    CustomFunctions: registry.CustomFunctions,
    Office: createOffice(opened, settings, shell),
    Excel: createExcel(opened),
    OfficeExtension: { Error: OfficeError },
    OfficeRuntime: createOfficeRuntime(),
  }),
};
window.essexWorkbench = createHook(opened);
