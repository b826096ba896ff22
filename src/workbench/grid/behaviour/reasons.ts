import { IFunctionService, LexerTreeBuilder } from "@univerjs/preset-sheets-core";
import leven from "leven";
import { addressOf, EXCEL_SIZE } from "../../address";
import type { Area } from "../../cells";
import type { Book } from "../engine/univer";
import { isFilled, type ReasonOf } from "../parts/cells";
import { sheetOf } from "../parts/ranges";
import type { Spills } from "../parts/spills";

/** As many letters may be wrong of a name that is offered. */
const CLOSE = 3;

/** What is not closed in a formula: Excel would not take it. */
function whyNotWhole(formula: string): string | null {
  const plain = formula.replaceAll(/"[^"]*"|'[^']*'/g, "");
  if (plain.includes('"')) return "A quotation mark is opened and not closed: Excel would not let this formula be entered.";
  const [opened, closed] = [/\(/g, /\)/g].map((bracket) => plain.match(bracket)?.length ?? 0) as [number, number];
  if (opened === closed) return null;
  const which = opened > closed ? "opened and not closed" : "closed and not opened";
  return `A bracket is ${which}: Excel would not let this formula be entered.`;
}

/** Says why a cell shows #SPILL! or #NAME?, or #VALUE! where the formula is not whole, which the engine does not. `functions` are the names of the add-in's own. */
export function reasonsOf(book: Book, spills: Spills, functions: readonly string[]): ReasonOf {
  const lexer = book.injector.get(LexerTreeBuilder);
  const known = book.injector.get(IFunctionService);
  const ours = new Set(functions);

  function whyNoRoom(cell: Area): string {
    const wanted = spills.wantedBy(cell);
    if (!wanted) return "The answer has no room to spill.";
    const where = addressOf(wanted);
    if (wanted.row + wanted.rows > EXCEL_SIZE.rows || wanted.column + wanted.columns > EXCEL_SIZE.columns)
      return `The answer would fill ${where}, beyond the edge of the sheet. Enter the formula higher up or further left.`;
    const blocking = blockerIn(wanted);
    return blocking
      ? `The answer would fill ${where}, but ${addressOf(blocking)} is not empty. Empty it, or enter the formula where there is room.`
      : `The answer would fill ${where}, where there is no room. Enter the formula elsewhere.`;
  }
  function blockerIn({ sheet, row, column, rows, columns }: Area): Area | null {
    const held = sheetOf(book, sheet).getSheet();
    const isTaken = (r: number, c: number) => {
      if (r === row && c === column) return false;
      const cell: Area = { sheet, row: r, column: c, rows: 1, columns: 1 };
      return isFilled(held.getCellRaw(r, c)) || spills.parentOf(cell) !== null || held.getMergedCell(r, c) !== null;
    };
    for (let r = row; r < row + rows; r++)
      for (let c = column; c < column + columns; c++) if (isTaken(r, c)) return { sheet, row: r, column: c, rows: 1, columns: 1 };
    return null;
  }

  function whyNoName(formula: string): string {
    const nodes = lexer.sequenceNodesBuilder(formula) ?? [];
    const names = nodes
      .flatMap((node) => (typeof node === "string" ? [] : [node.token.trim()]))
      .filter((token) => /^[A-Z_][\w.]*$/i.test(token));
    const unknown = names.find((name) => !known.hasExecutor(name.toUpperCase()) && !ours.has(name.toUpperCase()) && !isDefined(name));
    if (unknown === undefined) return "The formula has a name that is not known here.";
    const wanted = unknown.toUpperCase();
    // Our own names without what stands before their point are the likeliest.
    const behindPoint = functions.find((name) => name.endsWith(`.${wanted}`));
    const distance = (name: string) => leven(name, wanted, { maxDistance: CLOSE + 1 });
    const [near] = functions.filter((name) => distance(name) <= CLOSE).sort((one, other) => distance(one) - distance(other));
    const meant = behindPoint ?? near;
    if (meant) return `${unknown} is not known here. Did you mean ${meant}?`;
    const isCalled = formula.toUpperCase().includes(`${wanted}(`);
    return `${unknown} is not known here. ${isCalled ? "The list that opens while you type has the functions." : "Text goes in quotation marks."}`;
  }
  const isDefined = (name: string) =>
    book.workbook.getDefinedNames().some((defined) => defined.getName().toLowerCase() === name.toLowerCase()) ||
    book.workbook.getTableList().some((table) => table.name.toLowerCase() === name.toLowerCase()) ||
    /^(TRUE|FALSE|[A-Z]{1,3}\d{1,7})$/i.test(name);

  return (cell, value, formula) => {
    if (value === "#SPILL!") return whyNoRoom(cell);
    if (value === "#NAME?" && formula !== "") return whyNoName(formula);
    if (value === "#VALUE!") return whyNotWhole(formula);
    return null;
  };
}
