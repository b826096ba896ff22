import type { ConditionalRule, DataValidation, SheetChart, TableDefinition, WriteSheet } from "hucre/xlsx";
import { areaAddress, columnLetters } from "../../formulas/address";
import { fileSpelling } from "../../formulas/spelling";
import { type Allowed, type BookSheet, type ChartPlan, type Choices, type Highlight, type TablePlan } from "../book";
import { cellsOf } from "./cells";
import { CHART_COLOURS, CHART_TEXT, type Dress, TAB, TONES } from "./looks";

/** A sheet as the library takes it. */
export function writtenSheet(sheet: BookSheet, dress: Dress): WriteSheet {
  const { name, widths, heights, frozenRows, tables, choices, highlights, charts, print, isAccent } = sheet;
  return {
    name,
    cells: cellsOf(sheet, dress),
    columns: widths.map((width) => ({ width })),
    rowDefs: new Map([...heights].map(([row, height]) => [row, { height }])),
    tables: tables.map(tableDefinition),
    dataValidations: choices.map(validation),
    conditionalRules: highlights.map((highlight, index) => rule(highlight, index + 1)),
    charts: charts.map(chart),
    ...(frozenRows > 0 && { freezePane: { rows: frozenRows } }),
    view: { showGridLines: dress === "published", ...(isAccent && { tabColor: { rgb: TAB } }) },
    pageSetup: {
      paperSize: "a4",
      orientation: print.isLandscape ? "landscape" : "portrait",
      ...scale(sheet),
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 },
      ...(print.printed && { printArea: columnsOf(...print.printed) }),
      ...(print.repeatedColumns && { printTitlesColumn: columnsOf(...print.repeatedColumns) }),
      ...(print.repeated && { printTitlesRow: `$${print.repeated[0] + 1}:$${print.repeated[1] + 1}` }),
    },
    // The library counts the break from the column before it.
    ...(print.breaks.length > 0 && { colBreaks: print.breaks.map((column) => column - 1) }),
    ...(print.hasFooter && { headerFooter: { oddFooter: "&L&A&RPage &P of &N" } }),
  };
}

/** Whole columns: a range of rows would cut off what grows. */
function columnsOf(first: number, last: number): string {
  return `$${columnLetters(first)}:$${columnLetters(last)}`;
}

/** In points: a sheet of A4 without its margins, and a digit of Calibri 11, which widths are counted in, as LibreOffice has it: Excel rounds it down. */
const ACROSS = { landscape: 765, portrait: 518 };
const DIGIT = 5.6;

/** One page wide; where columns begin pages of their own, as large as the widest of the pages lets it be. */
function scale({ widths, print }: BookSheet): NonNullable<WriteSheet["pageSetup"]> {
  const { breaks, printed, repeatedColumns, isLandscape } = print;
  if (breaks.length === 0) return { fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
  const [first, last] = printed ?? [0, widths.length - 1];
  const edges = [first, ...breaks, last + 1];
  const wide = (from: number, to: number) => widths.slice(from, to).reduce((sum, width) => sum + width, 0);
  const again = (from: number) => (repeatedColumns && repeatedColumns[1] < from ? wide(repeatedColumns[0], repeatedColumns[1] + 1) : 0);
  const pages = breaks.map((from, index) => again(from) + wide(from, edges[index + 2]!));
  const widest = DIGIT * Math.max(wide(first, breaks[0]!), ...pages);
  return { scale: Math.min(100, Math.floor((100 * ACROSS[isLandscape ? "landscape" : "portrait"]) / widest)) };
}

function tableDefinition({ name, headings, hasFilter, style, ...extent }: TablePlan): TableDefinition {
  return {
    name,
    range: areaAddress(extent),
    columns: headings.map((heading) => ({ name: heading })),
    showAutoFilter: hasFilter,
    ...(style === null ? { showRowStripes: false } : { style }),
  };
}

function validation({ extent, allows, title, says }: Choices): DataValidation {
  const shared = {
    range: areaAddress(extent),
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    inputTitle: title,
    inputMessage: says,
    errorTitle: title,
    errorMessage: refusal(allows, says),
  };
  switch (allows.kind) {
    case "list":
      return { ...shared, type: "list", values: [...allows.values], showErrorMessage: !allows.isOpen };
    case "range":
      return { ...shared, type: "list", formula1: fileSpelling(allows.formula) };
    case "date":
      return { ...shared, type: "date", operator: "greaterThanOrEqual", formula1: "36526" };
    case "number":
      return { ...shared, type: allows.isWhole ? "whole" : "decimal", operator: "greaterThanOrEqual", formula1: String(allows.least) };
    case "formula":
      return { ...shared, type: "custom", formula1: fileSpelling(allows.formula) };
  }
}

/** What is said where an entry is refused: what the cell is for, and what would be taken. */
function refusal(allows: Allowed, says: string): string {
  switch (allows.kind) {
    case "list":
      return `${says} Choose one of the words offered, or clear the cell.`;
    case "range":
      return `${says} Choose one of those offered, or enter it there first.`;
    case "date":
      return `${says} Enter a date from 2000 on, such as 14/01/2026.`;
    case "number":
      return `${says} Enter ${allows.isWhole ? "a whole number" : "a number"}, ${allows.least} or more.`;
    case "formula":
      return says;
  }
}

function rule({ extent, formula, tone }: Highlight, priority: number): ConditionalRule {
  return { type: "expression", priority, range: areaAddress(extent), formula: fileSpelling(formula), style: TONES[tone] };
}

function chart({ kind, title, says, isStacked, series, extent, valueTitle, valueFormat }: ChartPlan): SheetChart {
  const grouping = isStacked ? "stacked" : kind === "line" ? undefined : "clustered";
  return {
    type: kind,
    title,
    titleFontSize: 13,
    titleBold: true,
    titleColor: CHART_TEXT,
    altText: says,
    frameTitle: title,
    ...(grouping && { barGrouping: grouping, ...(isStacked && { overlap: 100 }) }),
    series: series.map(({ name, values, categories }, index) => ({
      name,
      values,
      categories,
      color: CHART_COLOURS[index % CHART_COLOURS.length]!,
    })),
    legend: series.length > 1 ? "bottom" : false,
    anchor: { from: { row: extent.top, col: extent.left }, to: { row: extent.bottom + 1, col: extent.right + 1 } },
    axes: {
      // Where values are negative the names stand under the columns, not on them.
      x: { tickLblPos: "low" },
      y: { title: valueTitle, gridlines: { major: true }, ...(valueFormat !== null && { numberFormat: { formatCode: valueFormat } }) },
    },
    lang: "en-GB",
  } as SheetChart;
}
