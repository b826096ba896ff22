import { UniverInstanceType } from "@univerjs/core";
import { CalculationMode, CellAlertManagerService } from "@univerjs/preset-sheets-core";
import type { SpreadsheetFunction } from "../custom-functions/call";
import type { FunctionMetadata, Metadata } from "../custom-functions/metadata";
import type { SheetPlan } from "../opening/plan";
import { descriptions, engineFunction } from "./functions";
import { furnish } from "./furnishing";
import type { Grid } from "./grid";
import { workbookData } from "./snapshot";
import { showSpilledFormats } from "./spilled-formats";
import { createUniver } from "./univer";
import { univerGrid } from "./univer-grid";

const WORKBOOK = "essex";

export interface WorkbookOptions {
  readonly container: HTMLElement;
  readonly metadata: Metadata;
  /** What stands before the point of every function, such as `ESSEX.`. */
  readonly prefix: string;
  readonly functionFor: (called: FunctionMetadata) => SpreadsheetFunction;
  readonly sheets: readonly SheetPlan[];
}

/** A grid in `container`, open on the given sheets and calculated. */
export async function openWorkbook({ container, metadata, prefix, functionFor, sheets }: WorkbookOptions): Promise<Grid> {
  const sheetName = (id: string) => api.getWorkbook(WORKBOOK)?.getSheetBySheetId(id)?.getSheetName() ?? id;
  const { univer, api } = createUniver({
    container,
    ribbonType: "simple",
    formula: {
      function: metadata.functions.map((called) => [engineFunction(functionFor(called), sheetName), prefix + called.name]),
      description: descriptions(metadata, prefix),
      initialFormulaComputing: CalculationMode.FORCED,
    },
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
  });
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, workbookData(WORKBOOK, sheets));
  const workbook = api.getWorkbook(WORKBOOK);
  if (!workbook) throw new Error("The spreadsheet did not open its workbook.");
  const injector = univer.__getInjector();
  const grid = univerGrid(api, workbook, injector);
  showMessagesOnHover(injector.get(CellAlertManagerService), grid);
  showSpilledFormats(injector);
  await furnish(univer, api, workbook, sheets);
  await grid.calculated();
  return grid;
}

/** The grid's own note on an error cell says what kind of error it is; the function's sentence says more. */
function showMessagesOnHover(alerts: CellAlertManagerService, grid: Grid): void {
  const show = alerts.showAlert.bind(alerts);
  alerts.showAlert = (alert) => {
    const { subUnitId, row, col } = alert.location;
    const [[cell] = []] = grid.read({ sheet: subUnitId, row, column: col, rows: 1, columns: 1 });
    show(cell?.message ? { ...alert, title: String(cell.value), message: cell.message } : alert);
  };
}
