import {
  ICommandService,
  IUndoRedoService,
  UniverInstanceType,
  type Injector,
  type IUndoRedoItem,
  type LocalUndoRedoService,
} from "@univerjs/core";
import { BuiltInUIPart, CalculationMode, CellAlertManagerService, IUIPartsService } from "@univerjs/preset-sheets-core";
import type { Metadata } from "../custom-functions/metadata";
import type { WorkedExamples } from "../custom-functions/worked-examples";
import type { SheetPlan } from "../plan";
import { showAnswerFormats } from "./behaviour/answer-formats";
import { completeNames, keepKeyboardInCell } from "./behaviour/completion";
import { growOnDemand } from "./behaviour/growth";
import { copySpills, pasteValuesThemselves } from "./behaviour/spill-copying";
import { moveBackByKey } from "./behaviour/moving-back";
import { followNewSpills } from "./behaviour/new-spills";
import { reasonsOf } from "./behaviour/reasons";
import { keepTabInSight } from "./behaviour/tab-in-sight";
import { growTables } from "./behaviour/table-growth";
import { onTyped } from "./behaviour/typing";
import { keepAnswerFormats } from "./engine/answer-formats";
import { descriptions } from "./engine/descriptions";
import { createUniver, type Book } from "./engine/univer";
import type { Grid, GridCells, KeptWorkbook } from "./grid";
import { calculationOf } from "./parts/calculation";
import { cellsOf } from "./parts/cells";
import { entryRulesOf } from "./parts/entry-rules";
import { highlightsOf } from "./parts/highlights";
import { looksOf } from "./parts/looks";
import { namesOf } from "./parts/names";
import { notesOf } from "./parts/notes";
import { addPlanned, replaceAll } from "./parts/planned";
import { selectionOf } from "./parts/selection";
import { sheetsOf } from "./parts/sheets";
import { spillsOf } from "./parts/spills";
import { tablesOf } from "./parts/tables";
import { keepingOf, keptData } from "./snapshot/keeping";
import { workbookData } from "./snapshot/plans";

const WORKBOOK = "essex";

export interface WorkbookOptions {
  readonly container: HTMLElement;
  /** The thread that calculates. */
  readonly calculating: Worker;
  readonly metadata: Metadata;
  /** What stands before the point of every function, such as `ESSEX.`. */
  readonly prefix: string;
  /** What the add-in says of its functions. */
  readonly examples: WorkedExamples;
  readonly isDark: boolean;
  /** The workbook to open: one that was kept, or the sheets of a new one. */
  readonly contents: KeptWorkbook | readonly SheetPlan[];
}

/** A grid in `container`, open on the contents. It shows them at once, and calculates them: `calculation.settled` tells when it has. */
export function openWorkbook({ container, calculating, metadata, prefix, examples, isDark, contents }: WorkbookOptions): Grid {
  const described = descriptions(metadata, prefix, examples);
  const data = "book" in contents ? keptData(contents) : workbookData(WORKBOOK, contents);
  keepTabInSight(container);
  const { univer, api } = createUniver(
    {
      container,
      workerURL: calculating,
      ribbonType: "simple",
      formula: { description: described, initialFormulaComputing: CalculationMode.FORCED },
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    },
    isDark,
  );
  const injector = univer.__getInjector();
  // The toolbar takes as long to draw as everything else together: it comes when there is something to use it on.
  const shell = injector.get(IUIPartsService);
  shell.setUIVisible(BuiltInUIPart.TOOLBAR, false);
  keepAnswerFormats(injector.get(ICommandService));
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, { ...data, id: WORKBOOK });
  const workbook = api.getWorkbook(WORKBOOK);
  if (!workbook) throw new Error("The spreadsheet did not open its workbook.");
  const book: Book = { api, workbook, injector, commands: injector.get(ICommandService), unit: WORKBOOK };

  if ("book" in contents && workbook.getSheetBySheetId(contents.active)) workbook.setActiveSheet(contents.active);

  const spills = spillsOf(book);
  const looks = looksOf(book, spills);
  const keeping = keepingOf(book);
  const calculation = calculationOf(book);
  const selection = selectionOf(book, container);
  const names = described.map(({ functionName }) => functionName);
  const cells = cellsOf(book, spills, looks, reasonsOf(book, spills, names));
  showAnswerFormats(injector);
  showMessagesOnHover(injector.get(CellAlertManagerService), cells);
  copySpills(book, spills);
  pasteValuesThemselves(book);
  completeNames(book, names, prefix);
  keepKeyboardInCell();
  moveBackByKey(book);
  followNewSpills(book, spills, calculation);
  growOnDemand(book, spills, calculation, selection);
  void calculation.settled().then(() => requestIdleCallback(() => shell.setUIVisible(BuiltInUIPart.TOOLBAR, true), { timeout: 500 }));

  const parts = {
    sheets: sheetsOf(book, spills),
    tables: tablesOf(book),
    highlights: highlightsOf(book),
    entryRules: entryRulesOf(book),
  };
  const asOneStep = stepsOf(injector);
  growTables(book, cells, parts.tables, asOneStep);
  return {
    ...parts,
    cells,
    looks,
    names: namesOf(book),
    notes: notesOf(book, keeping.changed),
    selection,
    calculation,
    onTyped: (callback) => onTyped(book, callback),
    add: (plan) => addPlanned(book, parts, plan),
    replace: (plans) => replaceAll(book, parts, plans),
    undo: () => void workbook.undo(),
    redo: () => void workbook.redo(),
    asOneStep,
    keep: () => keeping.keep(),
    onChanged: (callback) => keeping.onChanged(callback),
    setDark: (dark) => api.toggleDarkMode(dark),
  };
}

/** One step that is within another is part of it. */
function stepsOf(injector: Injector): Grid["asOneStep"] {
  const history = injector.get(IUndoRedoService) as LocalUndoRedoService;
  // The engine undoes the parts of a step in the order in which they were done: the last has to come first.
  history["_tryBatchingElements"] = (step: IUndoRedoItem, { redoMutations, undoMutations }: IUndoRedoItem) => {
    step.redoMutations.push(...redoMutations);
    step.undoMutations.unshift(...undoMutations);
  };
  let isWithin = false;
  return async (work) => {
    if (isWithin) return work();
    isWithin = true;
    const step = history.__tempBatchingUndoRedo(WORKBOOK);
    try {
      return await work();
    } finally {
      step.dispose();
      isWithin = false;
    }
  };
}

/** The grid's own note on an error cell says what kind of error it is; the function's sentence says more. */
function showMessagesOnHover(alerts: CellAlertManagerService, cells: GridCells): void {
  const show = alerts.showAlert.bind(alerts);
  alerts.showAlert = (alert) => {
    const { subUnitId, row, col } = alert.location;
    const [[cell] = []] = cells.read({ sheet: subUnitId, row, column: col, rows: 1, columns: 1 });
    show(cell?.message ? { ...alert, title: String(cell.value), message: cell.message } : alert);
  };
}
