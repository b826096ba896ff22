import { spreadsheetFunction } from "./custom-functions/call";
import type { Metadata } from "./custom-functions/metadata";
import { createRegistry } from "./custom-functions/registry";
import type { Grid } from "./grid/grid";
import { openWorkbook } from "./grid/workbook";
import type {} from "./host";
import { OfficeError } from "./office/errors";
import { createExcel } from "./office/excel";
import { createOffice } from "./office/office";
import { openingSheets } from "./opening/opening";
import { createHook } from "./page/hook";
import { showMessages } from "./page/message-line";
import { letHide, openPane } from "./page/pane";
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
async function open(): Promise<Grid> {
  letHide(element("pane"), element("pane-switch"));
  const [metadata] = await Promise.all([
    fetch("../functions.json").then((response) => response.json() as Promise<Metadata>),
    openPane(element("pane")),
  ]);
  const grid = await openWorkbook({
    container: element("grid"),
    metadata,
    prefix: PREFIX,
    functionFor: (called) => spreadsheetFunction(called, registry, settings),
    sheets: openingSheets(),
  });
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
    Office: createOffice(opened, settings),
    Excel: createExcel(opened),
    OfficeExtension: { Error: OfficeError },
  }),
};
window.essexWorkbench = createHook(opened);
