import { type Area, areaOver } from "../../formulas/address";
import { resolved } from "../../formulas/reference";
import type { Node, Operator } from "../../formulas/tree";
import { formulaOf } from "../../formulas/tree";
import type { CellValue } from "../../xlsx/value";
import { SPILLING, taken } from "./arguments";
import { FORMS } from "./forms";
import type { Frame } from "./frame";
import { BINARY, UNARY } from "./operators";
import { guardOf } from "./guards";
import { blocked, failed, lifted, notWorkedOut, numberOf, REFERENCE, VALUE, valued, type Operand } from "./operand";
import { PROVEN } from "./proven";
import { blockOf, scalarOf, single } from "./reading";

const DEEPEST = 400;

/** A difference of so little beside what it is taken from is none: the last figures of the two were rounded. */
const LITTLE = 2 ** -50;

/** What a whole formula comes to. Where it ends in a sum or a difference, Excel makes a last rest of rounding 0: `=0.1+0.2-0.3` is 0. */
export function formulaValue(tree: Node, frame: Frame): Operand {
  if (tree.is !== "operation" || !["+", "-"].includes(tree.operator) || tree.args.length !== 2) return evaluated(tree, frame);
  const rule = BINARY[tree.operator]!;
  return lifted(
    tree.args.map((argument) => blockOf(evaluated(argument, frame), frame)),
    (one = null, other = null) => {
      const value = rule(one, other);
      const from = numberOf(one);
      return typeof value === "number" && typeof from === "number" && Math.abs(value) < Math.abs(from) * LITTLE ? 0 : value;
    },
  );
}

/** What a formula, or part of one, comes to. */
function evaluated(node: Node, frame: Frame): Operand {
  if (frame.depth > DEEPEST) notWorkedOut("it calls itself too often");
  switch (node.is) {
    case "number":
    case "text":
    case "boolean":
      return valued(node.value);
    case "error":
      return failed(node.value);
    case "missing":
      return { is: "missing" };
    case "reference": {
      const found = resolved(node.reference, frame.place, frame.surroundings.book, frame.shift);
      if (found.ok) return { is: "areas", areas: found.areas };
      if (found.why === "another workbook") notWorkedOut("it reads another workbook");
      return { is: "value", value: found.why === "off the sheet" && node.reference.is === "table" ? VALUE : REFERENCE };
    }
    case "name":
      return named(node, frame);
    case "array":
      return blocked(node.rows.map((row) => row.map((cell) => scalarOf(evaluated(cell, frame), frame))));
    case "operation":
      return operated(node.operator, node.args, frame);
    case "let": {
      let inner = frame;
      for (const { name, value } of node.variables) inner = withVariable(inner, name, evaluated(value, inner));
      return evaluated(node.body, inner);
    }
    case "lambda":
      return lambdaOf(node.parameters, node.body, frame);
    case "invocation": {
      const callee = evaluated(node.callee, frame);
      return callee.is === "lambda" ? callee.call(node.args.map((argument) => evaluated(argument, frame))) : callee;
    }
    case "call":
      return called(node, frame);
  }
}

function withVariable(frame: Frame, name: string, value: Operand): Frame {
  return { ...frame, variables: new Map(frame.variables).set(name.toUpperCase(), value) };
}

function lambdaOf(parameters: readonly string[], body: Node, frame: Frame): Operand {
  return {
    is: "lambda",
    parameters: parameters.length,
    call: (args) => {
      if (args.length > parameters.length) return failed("#VALUE!");
      const variables = new Map(frame.variables);
      parameters.forEach((name, i) => variables.set(name.replace(/^\[|\]$/g, "").toUpperCase(), args[i] ?? { is: "missing" }));
      return evaluated(body, { ...frame, variables, depth: frame.depth + 1 });
    },
  };
}

function named({ name, sheet, workbook }: Node & { is: "name" }, frame: Frame): Operand {
  if (workbook !== null) notWorkedOut("it reads another workbook");
  const variable = sheet === null ? frame.variables.get(name.toUpperCase()) : undefined;
  if (variable) return variable;
  const { place, surroundings } = frame;
  const formula = surroundings.book.nameOf(name, sheet ?? place.sheet);
  if (formula === null) {
    if (FORMS.has(name.toUpperCase()) || surroundings.library.has(name.toUpperCase())) return functionAsValue(name.toUpperCase(), frame);
    return failed("#NAME?");
  }
  const read = formulaOf(formula) ?? notWorkedOut(`the name ${name} cannot be read`);
  // The references of a name that move are written as seen from A1.
  const shift = { rows: place.row, columns: place.column };
  return evaluated(read.tree, { ...frame, shift, isArray: true, variables: new Map(), depth: frame.depth + 1 });
}

/** A function given without its brackets, as in `BYROW(A1:B9,SUM)`. */
function functionAsValue(name: string, frame: Frame): Operand {
  return { is: "lambda", parameters: 1, call: (args) => applied(name, args, { ...frame, isArray: true }) };
}

function operated(operator: Operator, args: readonly Node[], frame: Frame): Operand {
  switch (operator) {
    case ":":
      return spanned(args, frame);
    case ",":
      return { is: "areas", areas: args.flatMap((argument) => areasOf(evaluated(argument, frame))) };
    case " ":
      return intersected(args, frame);
    case "@":
      return single(evaluated(args[0]!, frame), frame);
    case "#": {
      const [area] = areasOf(evaluated(args[0]!, frame));
      const place = area && { sheet: area.sheet, row: area.top, column: area.left };
      if (place) frame.surroundings.willRead(area);
      const spill = place && frame.surroundings.spillOf(place);
      return spill ? { is: "areas", areas: [spill] } : { is: "value", value: REFERENCE };
    }
  }
  const blocks = args.map((argument) => blockOf(evaluated(argument, frame), frame));
  const rule = args.length === 1 ? UNARY[operator] : BINARY[operator];
  return lifted(blocks, (rule ?? notWorkedOut(`the sign ${operator} is not known`)) as (...values: CellValue[]) => CellValue);
}

function spanned(args: readonly Node[], frame: Frame): Operand {
  const areas = args.flatMap((argument) => areasOf(evaluated(argument, frame)));
  const [first, ...others] = areas;
  if (!first || others.some(({ sheet }) => sheet !== first.sheet)) return { is: "value", value: REFERENCE };
  return { is: "areas", areas: [areaOver(first, ...others)] };
}

function intersected(args: readonly Node[], frame: Frame): Operand {
  const [ones, others] = args.map((argument) => areasOf(evaluated(argument, frame)));
  const areas = (ones ?? []).flatMap((one) => (others ?? []).flatMap((other) => commonOf(one, other) ?? []));
  return areas.length === 0 ? failed("#NULL!") : { is: "areas", areas };
}

function commonOf(one: Area, other: Area): Area | null {
  const [top, left] = [Math.max(one.top, other.top), Math.max(one.left, other.left)];
  const [bottom, right] = [Math.min(one.bottom, other.bottom), Math.min(one.right, other.right)];
  return one.sheet === other.sheet && top <= bottom && left <= right ? { sheet: one.sheet, top, left, bottom, right } : null;
}

function areasOf(operand: Operand): readonly Area[] {
  return operand.is === "areas" ? operand.areas : notWorkedOut("it joins something that is no range");
}

function called(node: Node & { is: "call" }, frame: Frame): Operand {
  const { name, essex, args } = node;
  const variable = frame.variables.get(name);
  if (variable) return variable.is === "lambda" ? variable.call(args.map((argument) => evaluated(argument, frame))) : failed("#VALUE!");
  if (essex !== null) {
    const given = args.map((argument) => evaluated(argument, { ...frame, isArray: true }));
    return frame.surroundings.essex(essex, given, frame.place);
  }
  const form = FORMS.get(name);
  if (form) return form({ name, args, frame, evaluate: (i, isArray) => argumentAt(node, i, frame, isArray), evaluated, apply: applied });
  if (!frame.surroundings.library.has(name)) {
    const defined = frame.surroundings.book.nameOf(name, frame.place.sheet);
    if (defined !== null) return calledName(name, defined, args, frame);
    notWorkedOut(`the function ${name} is not known`);
  }
  return applied(
    name,
    args.map((_, i) => argumentAt(node, i, frame)),
    frame,
  );
}

function calledName(name: string, formula: string, args: readonly Node[], frame: Frame): Operand {
  const read = formulaOf(formula) ?? notWorkedOut(`the name ${name} cannot be read`);
  const lambda = evaluated(read.tree, { ...frame, isArray: true, variables: new Map(), depth: frame.depth + 1 });
  return lambda.is === "lambda" ? lambda.call(args.map((argument) => evaluated(argument, frame))) : failed("#REF!");
}

/** An argument as its function takes it. */
function argumentAt(node: Node & { is: "call" }, index: number, frame: Frame, isArray?: boolean): Operand {
  const argument = node.args[index];
  if (!argument) return { is: "missing" };
  const how = taken(node.name, index, SPILLING.has(node.name));
  const isWhole = isArray ?? (frame.isArray || how === "array");
  const operand = evaluated(argument, { ...frame, isArray: isWhole });
  return !isWhole && how === "value" ? single(operand, frame) : operand;
}

/** What a function of the engine makes of its arguments. */
function applied(name: string, args: readonly Operand[], frame: Frame): Operand {
  const { place, surroundings } = frame;
  const given = AGGREGATES.has(name) ? args.flatMap(apart) : args;
  for (const argument of given) if (argument.is === "areas") for (const area of argument.areas) surroundings.willRead(area);
  if (!PROVEN.has(name)) notWorkedOut(`the engine is not trusted with ${name}`);
  guardOf(name)?.(given.map((argument) => (argument.is === "missing" ? null : blockOf(argument, { ...frame, isArray: true }))));
  return surroundings.library.call(name, given, place);
}

/** Functions to which it is one whether ranges come together or one by one. */
const AGGREGATES: ReadonlySet<string> = new Set(
  "SUM AVERAGE COUNT COUNTA MAX MIN PRODUCT STDEV STDEVP VAR VARP STDEV.S STDEV.P VAR.S VAR.P MEDIAN AVERAGEA MAXA MINA SUMSQ GEOMEAN HARMEAN AVEDEV DEVSQ".split(
    " ",
  ),
);

function apart(operand: Operand): Operand[] {
  return operand.is === "areas" ? operand.areas.map((area) => ({ is: "areas", areas: [area] })) : [operand];
}
