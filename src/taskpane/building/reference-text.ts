import { type Area, areaAddress, cellArea, type Place, quotedSheet } from "../../formulas/address";
import type { Table } from "../../formulas/reference";
import { gridTokens } from "../../formulas/spelling";
import { isSameArea, isWithin } from "../workbook/cells";
import { bodyOf } from "../workbook/tables";

/** A cell, and the Tables around it. */
export interface Target {
  readonly place: Place;
  readonly tables: readonly Table[];
}

/**
 * Cells as a formula in `target` would name them: columns of a Table by their headings, so that rows added later count; in a row of that Table
 * itself by `[@Heading]`; and otherwise by their address, with its sheet where that is another.
 */
export function referenceText(area: Area, { place, tables }: Target): string {
  const table = tables.find((each) => isWithin(area, bodyOf(each)));
  const named = table && columnsText(area, table, place);
  if (named) return named;
  return area.sheet === place.sheet ? areaAddress(area) : `${quotedSheet(area.sheet)}!${areaAddress(area)}`;
}

/** The headings of columns of a Table side by side, by name: `Schools[[#Headers],[Safeguarding]:[Achievement]]`. */
export function headingsText(table: Table, left: number, right: number): string {
  return `${table.name}[[#Headers],[${escaped(heading(table, left))}]:[${escaped(heading(table, right))}]]`;
}

/** An area of whole columns of a Table, or of one row of it, by its headings; null where it is a part of them. */
function columnsText(area: Area, table: Table, place: Place): string | null {
  const body = bodyOf(table);
  const first = heading(table, area.left);
  const last = heading(table, area.right);
  const isInTable = isWithin(cellArea(place), body);
  const isWhole = area.top === body.top && area.bottom === body.bottom;
  const isOwnRow = area.top === place.row && area.bottom === place.row;
  if (isInTable && (isWhole || isOwnRow)) {
    if (first === last) return `[@${bracketed(first)}]`;
    return `${table.name}[@[${escaped(first)}]:[${escaped(last)}]]`;
  }
  if (!isWhole) return null;
  return first === last ? `${table.name}[${escaped(first)}]` : `${table.name}[[${escaped(first)}]:[${escaped(last)}]]`;
}

function heading({ columns, left }: Table, column: number): string {
  return columns[column - left] ?? "";
}

/** Headings with blanks or signs stand in brackets of their own behind the @. */
function bracketed(name: string): string {
  return /^[\p{L}\p{N}_]+$/u.test(name) ? name : `[${escaped(name)}]`;
}

/** Excel's escape for the signs of its own grammar. */
function escaped(name: string): string {
  return name.replace(/['[\]#@]/g, "'$&");
}

/** Without the headings of a Table that were selected with its rows. */
export function withoutHeadings(area: Area, tables: readonly Table[]): Area {
  const table = tables.find(
    (each) => each.headerRows > 0 && isSameArea({ ...area, left: each.left, right: each.right }, each) && isWithin(area, each),
  );
  return table ? { ...area, top: area.top + table.headerRows, bottom: area.bottom - table.totalsRows } : area;
}

/**
 * A formula written for a cell of the sheet `from`, for one of the sheet `to`: references without a sheet name get theirs, those that name the
 * sheet they are now on lose it.
 */
export function rebased(formula: string, from: string, to: string): string {
  if (from === to) return formula;
  const here = `${quotedSheet(to)}!`.toLowerCase();
  return gridTokens(formula)
    .map(({ type, value }) => {
      if (!type.startsWith("range") || type === "range_named") return value;
      if (!value.includes("!")) return `${quotedSheet(from)}!${value}`;
      return value.toLowerCase().startsWith(here) ? value.slice(here.length) : value;
    })
    .join("");
}
