import { cellAddress, placeAddress } from "../formulas/address";
import { gridSpelling, mayCallEssex } from "../formulas/spelling";
import { type BookLook, type BookPlan, type BookSheet, type TablePlan } from "./book";
import { type Content, type Look } from "../sheets/plan";
import { isError, type CellValue } from "../xlsx/value";
import type { Sheet, Workbook } from "../xlsx/workbook";
import { Draft } from "./draft";

export const AS_CALCULATED = "As calculated";

/** A formula of the add-in, and the cells it fills. */
interface Answered {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly bottom: number;
  readonly right: number;
  readonly formula: string;
}

/**
 * The values of every cell that the add-in works out, as values. Where there is no add-in, in LibreOffice, in a viewer or on a phone, those cells
 * show #NAME?; here they can be read.
 */
export function asCalculated(workbook: Workbook, plan: BookPlan): BookSheet {
  const draft = new Draft(AS_CALCULATED);
  draft.title(
    AS_CALCULATED,
    "The cells that the ESSEX add-in works out, as values, for whoever opens this workbook where there is no add-in.",
    "They are those of the day the workbook was made, and do not change when you change it. Each group names its cells and their formulas.",
  );
  let row = 5;
  const widths: number[] = [];
  for (const group of groupsOf(answeredIn(workbook))) {
    const own = plan.sheets.find(({ name }) => name === group[0]!.sheet.name)!;
    const looks = looksOf(own);
    for (const { sheet, row: top, column, formula } of group) {
      draft.put(`A${row}`, `${placeAddress({ sheet: sheet.name, row: top, column })}  =${formula}`, "code");
      row++;
    }
    const { contents, styles } = valuesOf(group, own.tables, looks);
    draft.block(`A${row}`, contents.slice(0, 1), styles.heading);
    draft.block(`A${row + 1}`, contents.slice(1), styles.body);
    contents.forEach((cells) => cells.forEach((content, column) => (widths[column] = Math.max(widths[column] ?? 0, widthOf(content)))));
    row += contents.length + 1;
  }
  widths.forEach((width, column) => draft.columnWidths({ [letters(column)]: Math.max(column === 0 ? 30 : 16, width) }));
  return draft.planned();
}

function answeredIn({ sheets }: Workbook): Answered[] {
  return sheets.flatMap((sheet) =>
    sheet.rows.flatMap(({ cells }) =>
      cells.flatMap(({ row, column, formula }) =>
        formula?.text && mayCallEssex(formula.text)
          ? [
              {
                sheet,
                row,
                column,
                bottom: formula.ref?.bottom ?? row,
                right: formula.ref?.right ?? column,
                formula: gridSpelling(formula.text),
              },
            ]
          : [],
      ),
    ),
  );
}

/** Columns that stand side by side and are as long as each other are one group. */
function groupsOf(answers: readonly Answered[]): readonly (readonly Answered[])[] {
  const groups: Answered[][] = [];
  for (const answer of answers) {
    const group = groups.find((each) => {
      const last = each.at(-1)!;
      return last.sheet === answer.sheet && last.row === answer.row && last.bottom === answer.bottom && last.right + 1 === answer.column;
    });
    if (group) group.push(answer);
    else groups.push([answer]);
  }
  return groups;
}

/** The values of a group under the headings they have on their sheet; the rows of a list begin with what the list calls them. */
function valuesOf(group: readonly Answered[], tables: readonly TablePlan[], looks: ReadonlyMap<string, Look>) {
  const { sheet, row: top, bottom } = group[0]!;
  const table = tables.find((each) => each.top === top - 1);
  const columns = group.flatMap(({ column, right }) => Array.from({ length: right - column + 1 }, (_, index) => column + index));
  const all = table ? [table.left, ...columns] : columns;
  const rows = Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
  const hasHeadings = !table && rows.length > 1;
  const heading = table
    ? all.map((column) => contentOf(sheet.cellAt(top - 1, column)?.value ?? null))
    : hasHeadings
      ? all.map((column) => contentOf(sheet.cellAt(top, column)?.value ?? null))
      : all.map((_, index) => (index === 0 ? "Value" : null));
  const body = (hasHeadings ? rows.slice(1) : rows).map((at) => all.map((column) => contentOf(sheet.cellAt(at, column)?.value ?? null)));
  const firstRow = hasHeadings ? top + 1 : top;
  const body0 = all.map((column): BookLook => {
    const look = looks.get(cellAddress(firstRow, column));
    return { style: "figure", format: look?.format ?? null, align: "left" };
  });
  return {
    contents: [heading, ...body],
    styles: { heading: all.map((): BookLook => ({ style: "heading", format: null, align: "left" })), body: body0 },
  };
}

/** An error is shown in words: a value that is an error would be taken for a fault of this sheet. */
function contentOf(value: CellValue): Content {
  return isError(value) ? `Refused: ${value.error}` : value === "" ? null : value;
}

/** In characters; a text that is longer stands over the next cell or is cut. */
function widthOf(content: Content): number {
  return typeof content === "string" ? Math.min(70, content.length + 2) : 0;
}

function looksOf({ blocks }: BookSheet): ReadonlyMap<string, Look> {
  const looks = new Map<string, Look>();
  for (const { top, left, rows, looks: own } of blocks)
    rows.forEach((row, down) => row.forEach((_, across) => looks.set(cellAddress(top + down, left + across), own[across] ?? own.at(-1)!)));
  return looks;
}

function letters(column: number): string {
  return cellAddress(0, column).replace(/\d+$/, "");
}
