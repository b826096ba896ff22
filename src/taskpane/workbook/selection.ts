import { type Area, cellArea, type Place } from "../../formulas/address";
import type { Table } from "../../formulas/reference";
import { areaAt, doMeet, isOneCell } from "./cells";
import { can } from "./needs";
import { reading } from "./run";
import { loadTables } from "./tables";

/** The cell that is active, and what is selected around it. */
export interface Selected {
  readonly cell: Place;
  /** Its address on its own sheet, such as D4. */
  readonly address: string;
  /** Its formula, or its value where it holds none. */
  readonly formula: string;
  readonly value: unknown;
  /** As it is seen. */
  readonly text: string;
  readonly isEmpty: boolean;
  /** All that is selected; the first block of several. Whole columns and rows are cut to what is used of the sheet. */
  readonly area: Area;
  /** The owner of the spill that the cell is a part of; null where it stands for itself, or where this Excel cannot tell. */
  readonly spill: Spill | null;
  /** What its own formula fills, itself included; null where it fills no other cell. */
  readonly fills: Area | null;
  /** The Tables of its sheet. */
  readonly tables: readonly Table[];
}

/** A formula that fills more cells than its own. */
export interface Spill {
  readonly owner: Place;
  readonly ownerAddress: string;
  readonly formula: string;
  readonly area: Area;
}

/** What is selected now. */
export function selected(): Promise<Selected> {
  return reading(async (context) => {
    const { workbook } = context;
    const cell = workbook.getActiveCell();
    cell.load("address,formulas,values,text");
    const areas = can("Tables") ? workbook.getSelectedRanges().areas : null;
    const range = areas ? null : workbook.getSelectedRange();
    areas?.load("items/address,items/isEntireColumn,items/isEntireRow");
    range?.load("address,isEntireColumn,isEntireRow");
    const owner = can("spills") ? cell.getSpillParentOrNullObject() : null;
    owner?.load("address,formulas");
    const own = can("spills") ? cell.getSpillingToRangeOrNullObject() : null;
    own?.load("address");
    const tables = loadTables(workbook.worksheets.getActiveWorksheet().tables);
    await context.sync();
    const chosen = areas?.items[0] ?? range!;
    const used = chosen.isEntireColumn || chosen.isEntireRow ? chosen.getUsedRangeOrNullObject(true) : null;
    used?.load("address");
    const spilled = owner?.isNullObject === false ? owner.getSpillingToRangeOrNullObject() : null;
    spilled?.load("address");
    tables.extents();
    await context.sync();
    const { sheet, top: row, left: column } = areaAt(cell.address);
    const formula = String(cell.formulas[0]?.[0] ?? "");
    const value: unknown = cell.values[0]?.[0] ?? "";
    return {
      cell: { sheet, row, column },
      address: cell.address.slice(cell.address.lastIndexOf("!") + 1),
      formula,
      value,
      text: cell.text[0]?.[0] ?? "",
      isEmpty: formula === "" && value === "",
      area: used && !used.isNullObject ? areaAt(used.address) : wholeOr(chosen.address, { sheet, row, column }),
      spill: spilled && !spilled.isNullObject ? spillOf(owner!, spilled, { sheet, row, column }) : null,
      fills: own && !own.isNullObject ? areaAt(own.address) : null,
      tables: tables.tables(),
    };
  });
}

/** Of an empty column that is selected whole, its first cell. */
function wholeOr(address: string, cell: Place): Area {
  try {
    return areaAt(address);
  } catch {
    return cellArea(cell);
  }
}

function spillOf(owner: Excel.Range, spilled: Excel.Range, cell: Place): Spill | null {
  const { sheet, top, left } = areaAt(owner.address);
  if (sheet === cell.sheet && top === cell.row && left === cell.column) return null;
  return {
    owner: { sheet, row: top, column: left },
    ownerAddress: owner.address.slice(owner.address.lastIndexOf("!") + 1),
    formula: String(owner.formulas[0]?.[0] ?? ""),
    area: areaAt(spilled.address),
  };
}

/** The Table whose rows hold a cell, headings and totals not counted. */
export function tableAt(tables: readonly Table[], { sheet, row, column }: Place): Table | null {
  return (
    tables.find(
      (table) =>
        table.sheet === sheet &&
        row >= table.top + table.headerRows &&
        row <= table.bottom - table.totalsRows &&
        column >= table.left &&
        column <= table.right,
    ) ?? null
  );
}

/** Whether more is selected than one cell. */
export function isBlock({ area }: Selected): boolean {
  return !isOneCell(area);
}

/** Selects cells and shows their sheet. */
export function select(area: Area): Promise<void> {
  return reading(async (context) => {
    const sheet = context.workbook.worksheets.getItem(area.sheet);
    sheet.activate();
    sheet.getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1).select();
    await context.sync();
  });
}

/** Whether an area is clear of every Table. */
export function isClearOf(tables: readonly Table[], area: Area): boolean {
  return tables.every((table) => !doMeet(table, area));
}

/**
 * Calls the listener when another cell is selected while the pane is shown. In a shared runtime a pane lives on when it is closed: hidden it hears
 * nothing, and when it is shown again it is told once.
 */
export async function followSelection(listener: () => void): Promise<void> {
  let isShown = true;
  if (can("shown and hidden")) {
    await Office.addin
      .onVisibilityModeChanged(({ visibilityMode }) => {
        const wasShown = isShown;
        isShown = visibilityMode !== Office.VisibilityMode.hidden;
        if (isShown && !wasShown) listener();
      })
      .catch(() => undefined);
  }
  await reading(async (context) => {
    context.workbook.onSelectionChanged.add(async () => {
      if (isShown) listener();
    });
    await context.sync();
  });
}
