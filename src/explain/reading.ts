import { type Area, type Place } from "../formulas/address";
import { type Book, resolved, type Unresolved } from "../formulas/reference";
import { type Formula, formulaOf, type Node, textOf } from "../formulas/tree";
import { type FunctionId } from "../functions/definitions";
import { answersOf } from "./answers";
import { type Argument, type Asked, LEFT_OUT } from "./asked";
import { type From } from "./explanation";
import { isFunction, misnamed } from "./functions";
import { type Values } from "./host";
import { type Had, type Wanted } from "./wanted";

/** An argument that is known once what it wants of the workbook has been had. */
export type Reading = (had: Had) => Argument;

/** What a formula is read in. */
export interface Scope {
  readonly formula: Formula;
  readonly place: Place;
  readonly book: Book;
  readonly wanted: Wanted;
  /** The variables of LET that hold here, each with what it is and where; null for one of LAMBDA, which is another thing each time. */
  readonly variables: ReadonlyMap<string, { readonly node: Node; readonly scope: Scope } | null>;
  /** How many names have been followed to here. */
  readonly depth: number;
}

/** Names that lead to names. */
const DEEPEST = 20;

/** How an argument is to be read: constants at once, cells and what only Excel can work out when they are had. */
export function reading(node: Node, scope: Scope): Reading {
  const text = textOf(scope.formula, node);
  const constant = constantOf(node);
  if (constant) return () => given({ is: "constant", text, area: null }, constant);
  switch (node.is) {
    case "missing":
      return () => LEFT_OUT;
    case "reference": {
      const found = resolved(node.reference, scope.place, scope.book);
      if (!found.ok) return () => unknown({ is: "cells", text, area: null }, `${text} cannot be read: ${WHY[found.why]}.`);
      const [area, ...others] = found.areas;
      if (!area || others.length > 0) return () => unknown({ is: "cells", text, area: null }, `${text} is no one range.`);
      return cells(text, area, scope);
    }
    case "name":
      return named(node, text, scope);
    case "let": {
      const inner = withVariables(node.variables, scope);
      return reading(node.body, inner);
    }
    case "call":
      if (node.essex === null) return expression(text, scope);
      if (isFunction(node.essex)) return nested(node, text, scope);
      return () => unknown({ is: "call", text, area: null }, misnamed(node.essex!));
    case "operation":
      return operation(node, text, scope);
    default:
      return expression(text, scope);
  }
}

/** A call of ESSEX whose arguments are known once what they want has been had. */
export function readingOfCall(node: Node & { readonly is: "call" }, id: FunctionId, scope: Scope): (had: Had) => Omit<Asked, "at"> {
  const args = node.args.map((argument) => reading(argument, scope));
  const text = textOf(scope.formula, node);
  return (had) => ({ id, text, args: args.map((read) => read(had)) });
}

/** The variables of a LAMBDA, of which nothing is known. */
export function withParameters(parameters: readonly string[], scope: Scope): Scope {
  return { ...scope, variables: new Map([...scope.variables, ...parameters.map((name) => [name.toUpperCase(), null] as const)]) };
}

/** The variables of a LET, each seen from the ones after it. */
export function withVariables(variables: (Node & { readonly is: "let" })["variables"], scope: Scope): Scope {
  return variables.reduce<Scope>(
    (outer, { name, value }) => ({
      ...outer,
      variables: new Map([...outer.variables, [name.toUpperCase(), { node: value, scope: outer }]]),
    }),
    scope,
  );
}

function nested(node: Node & { readonly is: "call" }, text: string, scope: Scope): Reading {
  const call = readingOfCall(node, node.essex as FunctionId, scope);
  return (had) => {
    const from: From = { is: "call", text, area: null };
    const answers = answersOf(call(had));
    return typeof answers === "string" ? unknown(from, answers) : given(from, answers);
  };
}

function named({ name, sheet, workbook }: Node & { readonly is: "name" }, text: string, scope: Scope): Reading {
  const variable = sheet === null && workbook === null ? scope.variables.get(name.toUpperCase()) : undefined;
  if (variable === null)
    return () =>
      unknown(
        { is: "expression", text, area: null },
        `${text} is a variable of LAMBDA, and what it stands for cannot be had here. Put the call into a cell of its own, with a cell in the place of ${text}, and the steps are shown.`,
      );
  if (variable) return withText(reading(variable.node, variable.scope), text);
  // A book's name stands where a sheet's does: `Old.xlsx!Received` is none of this book's names.
  const isElsewhere = workbook !== null || (sheet !== null && !hasSheet(scope.book, sheet));
  if (isElsewhere) return () => unknown({ is: "cells", text, area: null }, `${text} cannot be read: ${WHY["another workbook"]}.`);
  const formula = scope.depth < DEEPEST ? scope.book.nameOf(name, sheet ?? scope.place.sheet) : null;
  const read = formula === null ? null : formulaOf(formula);
  if (!read) return expression(text, scope);
  return withText(reading(read.tree, { ...scope, formula: read, variables: new Map(), depth: scope.depth + 1 }), text);
}

function hasSheet({ sheets }: Book, name: string): boolean {
  return sheets.some((sheet) => sheet.toLowerCase() === name.toLowerCase());
}

/** The same argument by the name it has in the formula. */
function withText(read: Reading, text: string): Reading {
  return (had) => {
    const argument = read(had);
    return { ...argument, from: { ...argument.from, text } };
  };
}

function operation(node: Node & { readonly is: "operation" }, text: string, scope: Scope): Reading {
  const [only] = node.args;
  if (node.args.length === 1 && only?.is === "reference") {
    const found = resolved(only.reference, scope.place, scope.book);
    const area = found.ok && found.areas.length === 1 ? found.areas[0]! : null;
    if (node.operator === "#" && area) return spilled(text, { sheet: area.sheet, row: area.top, column: area.left }, scope);
    const crossed = node.operator === "@" && area ? crossing(area, scope.place) : null;
    if (crossed) return cells(text, crossed, scope);
  }
  return expression(text, scope);
}

function cells(text: string, area: Area, { wanted }: Scope): Reading {
  wanted.area(area);
  return (had) => given({ is: "cells", text, area }, had.values(area));
}

function spilled(text: string, from: Place, { wanted }: Scope): Reading {
  wanted.spill(from);
  return (had) => {
    const area = had.spill(from);
    if (!area) return unknown({ is: "cells", text, area: null }, `${text} cannot be read: no cells are known that it spilled over.`);
    return given({ is: "cells", text, area }, had.values(area));
  };
}

/** What only Excel can work out: asked of it where it can be, and otherwise said to be so. Variables mean nothing outside their formula. */
function expression(text: string, scope: Scope): Reading {
  const from: From = { is: "expression", text, area: null };
  const isWhole = scope.variables.size === 0;
  if (isWhole) scope.wanted.expression(text);
  return (had) => {
    const values = isWhole ? had.expression(text) : null;
    if (values) return given(from, values);
    return unknown(
      from,
      `${text} is worked out by Excel alone, and what it comes to cannot be had here. Put it into a cell of its own and point to that cell, and the steps are shown.`,
    );
  };
}

function given(from: From, values: Values): Argument {
  return { from, cells: values.length === 0 ? [[null]] : values, unknown: null };
}

function unknown(from: From, why: string): Argument {
  return { from, cells: null, unknown: why };
}

const WHY: Readonly<Record<Unresolved, string>> = {
  "another workbook": "it is in another workbook",
  "no such sheet": "there is no such sheet",
  "no such table": "there is no such Table",
  "no such column": "the Table has no such column",
  "off the sheet": "it lies off the sheet",
};

/** The value of constants, of a sign before one and of a percentage; null for anything else. */
function constantOf(node: Node): Values | null {
  switch (node.is) {
    case "number":
    case "text":
    case "boolean":
    case "error":
      return [[node.value]];
    case "array": {
      const rows = node.rows.map((row) => row.map((element) => constantOf(element)?.[0]?.[0]));
      return rows.some((row) => row.includes(undefined)) ? null : rows;
    }
    case "operation": {
      const value = node.args.length === 1 ? constantOf(node.args[0]!)?.[0]?.[0] : undefined;
      if (typeof value !== "number") return null;
      return node.operator === "-" ? [[-value]] : node.operator === "+" ? [[value]] : node.operator === "%" ? [[value / 100]] : null;
    }
    default:
      return null;
  }
}

/** The one cell of a range that `@` takes: of a column that in the row of the formula, of a row that in its column. */
function crossing(area: Area, { sheet, row, column }: Place): Area | null {
  if (area.top === area.bottom && area.left === area.right) return area;
  if (area.sheet !== sheet) return null;
  if (area.left === area.right && row >= area.top && row <= area.bottom) return { ...area, top: row, bottom: row };
  if (area.top === area.bottom && column >= area.left && column <= area.right) return { ...area, left: column, right: column };
  return null;
}
