import { counted } from "../../../explain/words";
import { areaAddress, type Area, type Place } from "../../../formulas/address";
import { copiedFormula } from "../../../formulas/copied";
import { type Book, resolved, type Table } from "../../../formulas/reference";
import { gridSpelling } from "../../../formulas/spelling";
import { essexCalls, type Formula, formulaOf, type Node, withDescendants } from "../../../formulas/tree";
import { isByRow } from "../../building/spread";
import { doMeet } from "../../workbook/cells";
import type { HeldCell } from "./held";

/** A price list that the workbook holds. */
export interface HeldList {
  readonly table: Table;
  /** Whether every price of it has ended. */
  readonly hasEnded: boolean;
  /** How many of its rows cite a published list and differ from it. */
  readonly editedRows: number;
}

export interface Examined {
  readonly cells: readonly HeldCell[];
  readonly book: Book;
  readonly lists: readonly HeldList[];
  /** Whether every price of the published lists has ended. */
  readonly havePublishedEnded: boolean;
  readonly countsFrom1904: boolean | null;
  /** The names of a function's parameters. */
  readonly parametersOf: (id: string) => readonly string[];
}

/** What is put into a cell instead of what it holds; null empties it. */
export interface Repair {
  readonly place: Place;
  readonly formula: string | null;
}

export type FindingKind = "repair" | "speed" | "figures";

/** Something found amiss: where, what it means, and what puts it right where something does. */
export interface Finding {
  readonly kind: FindingKind;
  readonly title: string;
  readonly why: string;
  /** The first cells of it; none where the workbook as a whole is meant. */
  readonly at: Area | null;
  /** Empty where a person has to decide. */
  readonly repairs: readonly Repair[];
}

/** Fewer formulas down a column are no burden. */
const MANY = 10;
const BROKEN: Readonly<Record<string, string>> = {
  "#NAME?": "Typed before ESSEX had loaded, or ESSEX is not installed here. Entering the formula again lets Excel find the function.",
  "#BUSY!": "Excel was stopped while it waited for an answer. Entering the formula again asks anew.",
};
const REMNANT = /_xldudf_/i;

/** All that is amiss with the ESSEX cells of a workbook, what is broken first. */
export function findingsOf(examined: Examined): readonly Finding[] {
  const { cells, countsFrom1904 } = examined;
  const remnants = cells.filter(({ formula }) => REMNANT.test(formula));
  const sound = cells.filter((cell) => !remnants.includes(cell));
  return [
    ...Object.entries(BROKEN).flatMap(([error, why]) => {
      const broken = sound.filter(({ value }) => value === error);
      const repairs = broken.map(({ place, formula }) => ({ place, formula }));
      return foundIn(broken, { kind: "repair", title: `${error} in ${counted(broken.length, "cell")}`, why, repairs });
    }),
    ...foundIn(remnants, {
      kind: "repair",
      title: `_xldudf_ in ${counted(remnants.length, "cell")}`,
      why: "Left by a copy that was opened without ESSEX, or taken from another workbook. The function’s own name is put back.",
      repairs: remnants.map(({ place, formula }) => ({ place, formula: withOwnNames(formula) })),
    }),
    ...(countsFrom1904
      ? [
          {
            kind: "figures" as const,
            title: "Dates count from 1904",
            why: "Each date that ESSEX reads or gives here is 1,462 days out. In Excel: File, Options, Advanced, When calculating this workbook, clear Use 1904 date system; dates typed before that then need 1,462 taken from them.",
            at: null,
            repairs: [],
          },
        ]
      : []),
    ...ofLists(examined, sound),
    ...ofColumns(sound, examined),
  ];
}

/** A formula with the add-in's own names: without what a file spells, and without the workbook they are said to be in. */
export function withOwnNames(formula: string): string {
  const own = formula.replace(/(?:'[^']*'|\[\d+\])!(?=_xldudf_)/gi, "");
  return `=${gridSpelling(own.replace(/^=/, ""))}`;
}

function ofLists({ book, lists, havePublishedEnded }: Examined, cells: readonly HeldCell[]): readonly Finding[] {
  const users = new Map<HeldList | null, HeldCell[]>();
  for (const cell of cells) {
    const read = formulaOf(cell.formula);
    const calls = read ? essexCalls(read).filter(({ essex }) => essex!.startsWith("TRADED") && essex !== "TRADEDTARIFF") : [];
    for (const call of calls) {
      const list = lists.find(({ table }) => readsOf(call, cell.place, book).some((area) => doMeet(area, table))) ?? null;
      users.set(list, [...(users.get(list) ?? []), cell]);
    }
  }
  return [...users].flatMap(([list, using]): readonly Finding[] => {
    const many = counted(using.length, "formula");
    if (list === null)
      return havePublishedEnded
        ? foundIn(using, {
            kind: "figures",
            title: `${many} by published prices that have ended`,
            why: "The published lists held have no price for an order of today. An order date within a list is priced by that list still; for later ones copy a list here, raise it and name it in the formula.",
            repairs: [],
          })
        : [];
    const { table, hasEnded, editedRows } = list;
    return [
      ...(hasEnded
        ? foundIn(using, {
            kind: "figures",
            title: `${many} by a price list that has ended`,
            why: `Every price of ${table.name} ended before today. Put its next list beside it, or the days on which its prices hold.`,
            repairs: [],
          })
        : []),
      ...(editedRows > 0
        ? foundIn(using, {
            kind: "figures",
            title: `${many} by an edited price list`,
            why: `${counted(editedRows, "row")} of ${table.name} ${editedRows === 1 ? "cites a published list and differs" : "cite a published list and differ"} from it. Write in Source where the new prices come from, and quote again.`,
            repairs: [],
          })
        : []),
    ];
  });
}

function readsOf(call: Node, place: Place, book: Book): readonly Area[] {
  return [...withDescendants(call)].flatMap((node) => {
    if (node.is !== "reference") return [];
    const found = resolved(node.reference, place, book);
    return found.ok ? found.areas : [];
  });
}

/** Columns of like formulas: what one formula would do, and TODAY asked once a row. */
function ofColumns(cells: readonly HeldCell[], { book, parametersOf }: Examined): readonly Finding[] {
  return runsOf(cells).flatMap((run): readonly Finding[] => {
    const [first] = run;
    const read = formulaOf(first!.formula);
    if (run.length < MANY || !read) return [];
    const title = `${run.length.toLocaleString("en-GB")} formulas`;
    const one = book.tableAt(first!.place) ? null : spilledFormula(read, run, parametersOf);
    const isToday = essexCalls(read).some((call) => [...withDescendants(call)].some((node) => node.is === "call" && node.name === "TODAY"));
    return [
      ...(one
        ? foundIn(run, {
            kind: "speed",
            title: `${title}, one would do`,
            why: `${addressOf(run)} can be one formula that fills the rows: ${one}`,
            repairs: run.map(({ place }, row) => ({ place, formula: row === 0 ? one : null })),
          })
        : []),
      ...(isToday && !one
        ? foundIn(run, {
            kind: "speed",
            title: `TODAY() passed ${run.length.toLocaleString("en-GB")} times`,
            why: `${addressOf(run)} is worked out anew at each change. Put =TODAY() in one cell and refer to it.`,
            repairs: [],
          })
        : []),
    ];
  });
}

/** Cells under each other that hold one formula, copied down. */
function runsOf(cells: readonly HeldCell[]): readonly (readonly HeldCell[])[] {
  const ordered = [...cells].sort(
    (one, other) =>
      one.place.sheet.localeCompare(other.place.sheet) || one.place.column - other.place.column || one.place.row - other.place.row,
  );
  const runs: HeldCell[][] = [];
  for (const cell of ordered) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const isNext =
      last?.place.sheet === cell.place.sheet && last.place.column === cell.place.column && last.place.row + 1 === cell.place.row;
    if (run && isNext && isCopy(last.formula, last.place, cell)) run.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

function isCopy(formula: string, from: Place, { formula: other, place }: HeldCell): boolean {
  try {
    return copiedFormula(formula, from, place) === other;
  } catch {
    return false;
  }
}

/**
 * One formula for all of a run: each cell that moves along with the rows becomes the column of them. Null where something else than an argument that
 * takes a cell a row moves along.
 */
function spilledFormula(read: Formula, run: readonly HeldCell[], parametersOf: Examined["parametersOf"]): string | null {
  const { tree, text } = read;
  if (tree.is !== "call" || tree.essex === null) return null;
  const parts: { readonly from: number; readonly to: number; readonly words: string }[] = [];
  const moving = movingIn(tree);
  const names = parametersOf(tree.essex);
  for (const [index, argument] of tree.args.entries()) {
    if (!moving.includes(argument)) continue;
    const name = names[index];
    if (!name || !isCell(argument) || !isByRow(tree.essex, name)) return null;
    moving.splice(moving.indexOf(argument), 1);
    const [from, to] = argument.span;
    const cell = text.slice(from, to);
    const end = copiedFormula(`=${cell}`, run[0]!.place, run.at(-1)!.place).slice(1);
    parts.push({ from, to, words: `${cell}:${end.slice(end.lastIndexOf("!") + 1)}` });
  }
  if (moving.length > 0 || parts.length === 0) return null;
  const spilled = parts.reduceRight((whole, { from, to, words }) => whole.slice(0, from) + words + whole.slice(to), text);
  return `=${spilled}`;
}

/** The references whose row moves when a formula is copied down. */
function movingIn(tree: Node): Node[] {
  return [...withDescendants(tree)].filter(
    (node) =>
      node.is === "reference" &&
      (node.reference.is === "cells"
        ? node.reference.top !== null && !(node.reference.fixed.top && node.reference.fixed.bottom)
        : node.reference.sections.includes("this row")),
  );
}

/** Whether a node is one cell of the formula's own workbook. */
function isCell(node: Node): boolean {
  if (node.is !== "reference" || node.reference.is !== "cells") return false;
  const { workbook, lastSheet, top, bottom, left, right } = node.reference;
  return workbook === null && lastSheet === null && top !== null && top === bottom && left !== null && left === right;
}

function foundIn(cells: readonly HeldCell[], finding: Omit<Finding, "at">): readonly Finding[] {
  const [first] = cells;
  if (!first) return [];
  const { sheet, row, column } = first.place;
  const isColumn = cells.every(({ place }, index) => place.sheet === sheet && place.column === column && place.row === row + index);
  const bottom = isColumn ? row + cells.length - 1 : row;
  return [{ ...finding, at: { sheet, top: row, bottom, left: column, right: column } }];
}

function addressOf(run: readonly HeldCell[]): string {
  const { sheet, row, column } = run[0]!.place;
  return `${sheet}!${areaAddress({ top: row, bottom: row + run.length - 1, left: column, right: column })}`;
}
