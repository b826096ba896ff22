import { cellAddress, placeAddress } from "../formulas/address";
import { gridSpelling, mayCallEssex } from "../formulas/spelling";
import { type BookLook, type BookPlan, type BookSheet } from "./book";
import { type Content, type Look } from "../sheets/plan";
import { isError, type CellValue } from "../xlsx/value";
import type { Sheet, Workbook } from "../xlsx/workbook";
import { TONES } from "./xlsx/looks";
import { Draft, LINE, linesIn } from "./draft";

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

/** A part of a group's columns that stands beside each other on the sheet. */
interface Band {
  readonly rows: readonly (readonly Content[])[];
  readonly headings: readonly BookLook[];
  /** Of each row under the headings. */
  readonly body: readonly (readonly BookLook[])[];
}

/** How many characters stand beside each other on a page that can be read, and how wide a column is at least and at most. */
const PAGE = 225;
const NARROWEST = 12;
const WIDEST = 60;
const WIDEST_FIRST = 34;
/** What a column of long texts is not narrowed below: its rows would be too high to read. */
const ROOMY = 44;
/** Of a formula, which is set in letters of one width. */
const LINE_OF_CODE = 180;

/**
 * The values of every cell that the add-in works out, as values. Where there is no add-in, in LibreOffice, in a viewer or on a phone, those cells
 * show #NAME?; here they can be read. A table that is wider than a page stands in bands under each other, its first column before each.
 */
export function asCalculated(workbook: Workbook, plan: BookPlan): BookSheet {
  const draft = new Draft(AS_CALCULATED);
  draft.title(
    AS_CALCULATED,
    "The cells that the ESSEX add-in works out, as values, for whoever opens this workbook where there is no add-in.",
    "They are those of the day the workbook was made, and do not change when you change it. Each group names its cells and their formulas.",
  );
  const groups = groupsOf(answeredIn(workbook)).map((group) => {
    const own = plan.sheets.find(({ name }) => name === group[0]!.sheet.name)!;
    return { group, bands: bandsOf(valuesOf(group, own)) };
  });
  const widths = widthsOf(groups.flatMap(({ bands }) => bands));
  let row = 5;
  for (const { group, bands } of groups) {
    for (const { sheet, row: top, column, formula } of group)
      for (const line of linesOfCode(`${placeAddress({ sheet: sheet.name, row: top, column })}  =${formula}`))
        draft.put(`A${row++}`, line, "code");
    for (const { rows, headings, body } of bands) {
      rows.forEach((cells, index) => {
        draft.block(`A${row}`, [cells], index === 0 ? headings : body[index - 1]!);
        draft.height(
          row,
          LINE * Math.max(1, ...cells.map((content, column) => linesIn(typeof content === "string" ? content : "", widths[column]!))),
        );
        row++;
      });
      row++;
    }
  }
  widths.forEach((width, column) => draft.columnWidths({ [letters(column)]: width }));
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
function valuesOf(group: readonly Answered[], plan: BookSheet): Band {
  const { tables, highlights } = plan;
  const looks = looksOf(plan);
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
  const cells = (hasHeadings ? rows.slice(1) : rows).map((at) => all.map((column) => contentOf(sheet.cellAt(at, column)?.value ?? null)));
  const firstRow = hasHeadings ? top + 1 : top;
  const body = cells.map((_, down) =>
    all.map((column): BookLook => {
      const look = looks.get(cellAddress(firstRow, column));
      const row = highlights.find(({ rows: own, extent: { top: from, bottom: to, left, right } }) => {
        const at = firstRow + down;
        if (!own || at < from || at > to || column < left || column > right) return false;
        return String(sheet.cellAt(at, own.column)?.value ?? "").startsWith(own.begins);
      });
      const shown = row && TONES[row.tone].numFmt;
      return { style: "figure", format: shown ?? look?.format ?? null, align: "left", isWrapped: true };
    }),
  );
  return { rows: [heading, ...cells], headings: all.map((): BookLook => ({ style: "heading", format: null, align: "left" })), body };
}

function bandsOf(whole: Band): readonly Band[] {
  const natural = naturalWidths(whole);
  const parts: number[][] = [[]];
  let across = 0;
  natural.forEach((width, column) => {
    if (across + width > PAGE && parts.at(-1)!.length > 1) {
      parts.push([0]);
      across = natural[0]!;
    }
    parts.at(-1)!.push(column);
    across += width;
  });
  return parts.map((columns) => {
    const those = <T>(of: readonly T[]): readonly T[] => columns.map((column) => of[column]!);
    return { rows: whole.rows.map(those), headings: those(whole.headings), body: whole.body.map(those) };
  });
}

/** Wide enough for what stands in them; where all of them are wider than the page, the widest give way, and their texts wrap. */
function widthsOf(bands: readonly Band[]): readonly number[] {
  const widths: number[] = [];
  for (const band of bands) naturalWidths(band).forEach((width, column) => (widths[column] = Math.max(widths[column] ?? 0, width)));
  let over = widths.reduce((sum, width) => sum + width, 0) - PAGE;
  for (const least of [ROOMY, NARROWEST])
    for (; over > 0 && Math.max(...widths) > least; over--) widths[widths.indexOf(Math.max(...widths))]!--;
  return widths;
}

function naturalWidths({ rows, headings }: Band): readonly number[] {
  return headings.map((_, column) => {
    const longest = Math.max(...rows.map((row, index) => (index === 0 ? longestWord(row[column]!) : lengthOf(row[column]!))));
    return Math.max(NARROWEST, Math.min(column === 0 ? WIDEST_FIRST : WIDEST, longest + 2));
  });
}

/** An error is shown in words: a value that is an error would be taken for a fault of this sheet. */
function contentOf(value: CellValue): Content {
  return isError(value) ? `Refused: ${value.error}` : value === "" ? null : value;
}

/** In characters. A figure is no longer than the narrowest column. */
function lengthOf(content: Content): number {
  return typeof content === "string" ? content.length : 0;
}

function longestWord(content: Content): number {
  return typeof content === "string" ? Math.max(...content.split(/\s+/).map(({ length }) => length)) : 0;
}

/** A formula in lines that fit the page, broken after a comma. */
function linesOfCode(text: string): readonly string[] {
  if (text.length <= LINE_OF_CODE) return [text];
  const at = text.lastIndexOf(",", LINE_OF_CODE) + 1 || LINE_OF_CODE;
  return [text.slice(0, at), ...linesOfCode(`    ${text.slice(at)}`)];
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
