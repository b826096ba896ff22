import { fileSpelling } from "../../../formulas/spelling";
import { LONGEST_LIST } from "../../../xlsx/rules-adding";
import type { NewSheet } from "../../../xlsx/sheet-adding";
import type { NewTable } from "../../../xlsx/table-adding";
import type { Workbook } from "../../../xlsx/workbook";
import type { Additions, StyledEdit } from "../../../xlsx/workbook-writing";
import type { Extent } from "../../address";
import type { EntryRule } from "../../grid/grid";
import type { NameInFile, SheetNow, TableNow } from "../files";
import { changesOf, NOTHING } from "./changes";
import { listed } from "./not-shown";
import { columnWidth, points, shownNames, type ShownSheet } from "./plans";

/** What the grid has and the file has not, and what of it the file does not take. */
export function addedTo(
  workbook: Workbook,
  sheets: readonly SheetNow[],
  names: readonly NameInFile[],
): { additions: Additions; notSaved: readonly string[] } {
  const isThere = (name: string) => workbook.sheets.some((sheet) => same(sheet.name, name));
  const added = sheets.filter(({ name }) => !isThere(name));
  const tables = sheets.flatMap((sheet) =>
    sheet.tables
      .filter(({ name }) => !workbook.book.tableNamed(name))
      .map((table) => ({ ...table, sheet: sheet.name, isSound: hasHeadings(table, sheet) })),
  );
  const known = [...shownNames(workbook), ...workbook.names.map(({ name, sheet }) => ({ name, sheet, formula: null }))];
  const newNames = names.filter((one) => !known.some(({ name, sheet }) => same(name, one.name) && sheet === one.sheet));
  const changed = names.filter((one) =>
    shownNames(workbook).some(
      ({ name, sheet, formula }) => same(name, one.name) && sheet === one.sheet && plain(formula) !== plain(one.formula),
    ),
  );
  if (isStrict(workbook)) {
    const all = [...added.map(({ name }) => `the sheet ${name}`), ...tables.map(({ name }) => `the Table ${name}`)];
    return { additions: {}, notSaved: all.length > 0 ? [`${listed(all)}, since the file is of the strict kind`] : [] };
  }
  const [wide, own] = [newNames.filter(({ sheet }) => sheet === null), newNames.filter(({ sheet }) => sheet !== null)];
  const [sound, unsound] = [tables.filter(({ isSound }) => isSound), tables.filter(({ isSound }) => !isSound)];
  const changes = added.map((sheet) => ({ sheet, ...changesOf(NOTHING, sheet, []) }));
  return {
    additions: {
      sheets: changes.map(({ sheet, edits }) => newSheet(sheet, edits)),
      tables: sound.map(({ name, sheet, extent, columns }): NewTable => ({ name, sheet, extent: inFile(extent), columns })),
      grown: grownTables(workbook, sheets),
      ...rulesOf(sheets),
      names: wide.map(({ name, formula }) => ({ name, formula: fileSpelling(plain(formula)) })),
    },
    notSaved: [
      ...changes.flatMap(({ sheet, notSaved }) => notSaved.map((what) => `on ${sheet.name}: ${what}`)),
      ...sheets.flatMap(({ name, entryRules }) =>
        entryRules.some(({ rule }) => formulasOf(rule) === null) ? [`on ${name}: rules for what may be entered`] : [],
      ),
      ...unsound.map(({ name, sheet }) => `that ${name} on ${sheet} is a Table: its headings are not each another text`),
      ...(own.length > 0 ? [`${listed(own.map(({ name }) => `the name ${name}`))}, which only one sheet knows`] : []),
      ...(changed.length > 0 ? [`that ${listed(changed.map(({ name }) => name))} now names something else`] : []),
    ],
  };
}

/** What has changed on a sheet of the file beside its cells, which the file keeps as it was. */
export function otherChanges({ plan }: ShownSheet, { merges, frozen, widths }: SheetNow): string[] {
  const placed = (extents: readonly Extent[]) =>
    extents.map(({ row, column, rows, columns }) => [row, column, rows, columns].join(" ")).sort();
  const isWidthOther = [...widths].some(([column, width]) =>
    ((was) => was !== undefined && Math.abs(was - width) > 1)(plan.widths.get(column)),
  );
  return [
    ...(placed(merges).join() === placed(plan.merges).join() ? [] : ["merged cells"]),
    ...(frozen.rows === plan.frozenRows ? [] : ["rows that stay in sight"]),
    ...(isWidthOther ? ["widths of columns"] : []),
  ];
}

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
const plain = (formula: string) => formula.replace(/^=/, "");
const inFile = ({ row, column, rows, columns }: Extent) => ({
  top: row,
  left: column,
  bottom: row + rows - 1,
  right: column + columns - 1,
});

/** The Tables of the file that have new rows at their foot. */
function grownTables({ tables }: Workbook, sheets: readonly SheetNow[]): NonNullable<Additions["grown"]> {
  return tables.flatMap((table) => {
    const now = sheets.find(({ name }) => name === table.sheet)?.tables.find(({ name }) => same(name, table.name));
    if (!now || table.totalsRows > 0) return [];
    const { top, left, bottom, right } = inFile(now.extent);
    const isGrown = top === table.top && left === table.left && right === table.right && bottom > table.bottom;
    return isGrown ? [{ table, bottom }] : [];
  });
}

function rulesOf(sheets: readonly SheetNow[]): Pick<Additions, "highlights" | "entryRules"> {
  return {
    highlights: sheets.flatMap(({ name, highlights }) =>
      highlights.map(({ area, formula, style: { bold = false, colour = null, fill = null } }) => {
        return { sheet: name, extent: inFile(area), formula: fileSpelling(plain(formula)), look: { bold, colour, fill: fill || null } };
      }),
    ),
    entryRules: sheets.flatMap(({ name, entryRules }) =>
      entryRules.flatMap(({ areas, rule, isStrict }) => {
        const formulas = formulasOf(rule);
        if (formulas === null) return [];
        const operator = "operator" in rule && rule.operator !== "" ? { operator: rule.operator } : {};
        return [{ sheet: name, extents: areas.map(inFile), kind: rule.kind, ...operator, formulas, isStrict }];
      }),
    ),
  };
}

/** What a rule compares with, as files write it; null where they do not. */
function formulasOf(rule: EntryRule): readonly string[] | null {
  if (rule.kind === "custom") return [fileSpelling(plain(rule.formula))];
  if (rule.kind === "list") {
    if (typeof rule.values === "string") return [fileSpelling(plain(rule.values))];
    const list = `"${rule.values.join(",").replaceAll('"', '""')}"`;
    return list.length > LONGEST_LIST || rule.values.some((value) => value.includes(",")) ? null : [list];
  }
  const formulas = [rule.first, ...(rule.second === undefined || rule.second === "" ? [] : [rule.second])].map(String);
  const isWritten = (formula: string) => formula.startsWith("=") || (formula.trim() !== "" && Number.isFinite(Number(formula)));
  return formulas.every(isWritten) ? formulas.map((formula) => fileSpelling(plain(formula))) : null;
}

/** Files of the strict kind name everything otherwise, and take no part of the usual kind beside their own. */
function isStrict({ file, part }: Workbook): boolean {
  return file.textOf(part)?.includes("http://purl.oclc.org/ooxml/") ?? false;
}

/** Whether its headings are each another text; Excel takes a table for damaged where they are not. */
function hasHeadings({ columns, extent }: TableNow, { cells }: SheetNow): boolean {
  const different = new Set(columns.map((column) => column.toLowerCase()));
  const texts = cells.filter(
    ({ row, column, value, formula }) =>
      row === extent.row &&
      column >= extent.column &&
      column < extent.column + extent.columns &&
      typeof value === "string" &&
      formula === "",
  );
  return extent.rows > 1 && texts.length === extent.columns && different.size === extent.columns;
}

function newSheet({ name, widths, heights, merges, frozen, hasGridlines }: SheetNow, cells: readonly StyledEdit[]): NewSheet<StyledEdit> {
  return {
    ...{ name, cells, frozen, hasGridlines },
    widths: new Map([...widths].map(([column, pixels]) => [column, columnWidth(pixels)])),
    heights: new Map([...heights].map(([row, pixels]) => [row, points(pixels)])),
    merges: merges.map(inFile),
  };
}
