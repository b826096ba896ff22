import { type Place } from "../formulas/address";
import { type Call, childrenOf, essexCalls, formulaOf, type Formula, type Node, withDescendants } from "../formulas/tree";
import { definitionFor, type FunctionId } from "../functions/definitions";
import { answersOf } from "./answers";
import { type Asked, parametersOf } from "./asked";
import { type Explanation, type Offset } from "./explanation";
import { explain } from "./explain";
import { isFunction, misnamed, namesPerRow } from "./functions";
import { type Host, type HostCell } from "./host";
import { placeWithin } from "./place-within";
import { reading, readingOfCall, type Scope, withParameters, withVariables } from "./reading";
import { heldFigure } from "./words";
import { type Had, wanted } from "./wanted";

/** How a cell came about: each call of ESSEX in its formula, outer ones first. */
export interface CellExplanation {
  readonly selected: Place;
  /** The cell that holds the formula: another than the one selected where it has spilled over. */
  readonly owner: Place;
  readonly formula: string | null;
  readonly calls: readonly ExplainedCall[];
  /** Why there is nothing to explain; null where there is. */
  readonly nothing: "no formula" | "a formula that cannot be read" | "no call of ESSEX" | "no such function of ESSEX" | null;
  /** What is wrong with the name of the function that it calls; null where nothing is. */
  readonly misnamed: string | null;
}

export interface ExplainedCall {
  readonly asked: Asked;
  readonly explanation: Explanation;
  /** Whether the cell shows its answer as it is, with nothing around it that only Excel works out. */
  readonly isWhole: boolean;
}

type CallNode = Node & Call;

/** How the cell at a place came about, asked of the workbook it is in. */
export async function explainCell(host: Host, selected: Place): Promise<CellExplanation> {
  const cell = await host.cell(selected);
  const owner = cell.owner ?? selected;
  const { formula } = cell.owner ? await host.cell(cell.owner) : cell;
  const told = { selected, owner, formula, calls: [], misnamed: null };
  if (formula === null) return { ...told, nothing: "no formula" };
  const read = formulaOf(formula);
  if (!read) return { ...told, nothing: "a formula that cannot be read" };
  const calls = await callsOf(read, owner, host);
  if (calls.length === 0) {
    const [unheld] = essexCalls(read);
    return unheld
      ? { ...told, nothing: "no such function of ESSEX", misnamed: misnamed(unheld.essex!) }
      : { ...told, nothing: "no call of ESSEX" };
  }
  const at = { row: selected.row - owner.row, column: selected.column - owner.column };
  const isFrom1904 = (await host.countsFrom1904?.()) ?? null;
  return {
    ...told,
    nothing: null,
    calls: calls
      .map(({ node, call, placeAt }) => explained({ ...call, at: placeAt(at) }, node === read.tree, cell))
      .map((each) => (isFrom1904 ? noted(each, FROM_1904) : each)),
  };
}

/** A call of ESSEX in a formula, with what its arguments gave. */
export interface CallOf {
  readonly node: CallNode;
  readonly call: Omit<Asked, "at">;
  /** The place in its answer of a cell that the formula fills; null where only Excel knows. */
  readonly placeAt: (at: Offset) => Offset | null;
}

/** The calls of ESSEX in a formula that stands in a cell, outer ones first. */
export async function callsOf(read: Formula, owner: Place, host: Host): Promise<readonly CallOf[]> {
  const scope: Scope = { formula: read, place: owner, book: host.book, wanted: wanted(), variables: new Map(), depth: 0 };
  const calls = callsIn(read.tree, scope).map(({ node, scope: own, handedTo }) => {
    const reading = readingOfCall(node, node.essex as FunctionId, own);
    const call = (had: Had): Omit<Asked, "at"> => ({ ...reading(had), ...(handedTo === null ? {} : { handedTo }) });
    return { node, call, place: placeIn(read, node, scope, call) };
  });
  if (calls.length === 0) return [];
  const had = await scope.wanted.ask(host, owner);
  return calls.map(({ node, call, place }) => ({ node, call: call(had), placeAt: (at) => place(had, at) }));
}

interface FoundCall {
  readonly node: CallNode;
  /** The variables that hold where it stands. */
  readonly scope: Scope;
  /** The call and the argument that its answer is handed to; null where that is none of ESSEX. */
  readonly handedTo: string | null;
}

/** The calls of ESSEX in a formula, outer ones first. */
function callsIn(node: Node, scope: Scope, handedTo: string | null = null): readonly FoundCall[] {
  if (node.is === "let") {
    const values = node.variables.flatMap(({ value }, index) => callsIn(value, withVariables(node.variables.slice(0, index), scope)));
    return [...callsIn(node.body, withVariables(node.variables, scope)), ...values];
  }
  if (node.is === "lambda") return callsIn(node.body, withParameters(node.parameters, scope));
  if (node.is !== "call" || node.essex === null || !isFunction(node.essex))
    return childrenOf(node).flatMap((child) => callsIn(child, scope));
  const id = node.essex;
  const names = parametersOf(id).map(({ name }) => name);
  return [
    { node, scope, handedTo },
    ...node.args.flatMap((child, index) => callsIn(child, scope, `${id} as its ${names[index] ?? "argument"}`)),
  ];
}

/** The place in a call's answer of a cell that the formula fills, once the numbers around it are known. */
function placeIn(
  { tree }: Formula,
  node: Node,
  scope: Scope,
  call: (had: Had) => Omit<Asked, "at">,
): (had: Had, at: Offset) => Offset | null {
  const numbers = new Map<Node, ReturnType<typeof reading>>();
  for (const each of withDescendants(tree)) {
    if (each.is !== "call" || each.name !== "INDEX") continue;
    for (const number of each.args.slice(1)) numbers.set(number, reading(number, scope));
  }
  return (had, at) =>
    placeWithin(tree, node, at, {
      constant: (argument) => {
        const value = numbers.get(argument)?.(had).cells?.[0]?.[0];
        return typeof value === "number" ? value : null;
      },
      size: () => {
        const answers = answersOf(call(had));
        return typeof answers === "string" ? null : { row: answers.length, column: Math.max(...answers.map((row) => row.length)) };
      },
      isPerRow: ({ essex }, index) => {
        const name = isFunction(essex!) ? parametersOf(essex)[index]?.name : undefined;
        const defined = name === undefined ? null : definitionFor(essex as FunctionId, {});
        return defined?.ok === true && namesPerRow(defined.value).includes(name!);
      },
    });
}

const FROM_1904 =
  "This workbook counts its dates from 1904, and ESSEX reads them from 1900: each date read from a cell is 1,462 days before the day that the cell shows. In Excel: File, Options, Advanced, clear Use 1904 date system.";

function noted(call: ExplainedCall, note: string): ExplainedCall {
  return { ...call, explanation: { ...call.explanation, notes: [note, ...call.explanation.notes] } };
}

/** A call explained, beside what its cell shows. */
function explained(asked: Asked, isWhole: boolean, { value }: HostCell): ExplainedCall {
  const explanation = explain(asked);
  const shown = isWhole ? heldFigure(value, explanation.answer?.format ?? null) : null;
  if (shown === null) return { asked, explanation, isWhole };
  const isUnknown = explanation.answer === null && explanation.refusal === null && asked.args.some(({ unknown }) => unknown !== null);
  if (isUnknown) return { asked, isWhole, explanation: { ...explanation, answer: shown } };
  const isSame = explanation.answer === null || explanation.answer.value === shown.value || isNear(explanation.answer.value, shown.value);
  const notes = isSame ? [] : [`The cell still shows ${shown.text}: Excel has not worked it out again since something changed.`];
  return { asked, isWhole, explanation: { ...explanation, notes: [...notes, ...explanation.notes] } };
}

function isNear(one: unknown, other: unknown): boolean {
  return typeof one === "number" && typeof other === "number" && Math.abs(one - other) <= 1e-9 * (1 + Math.abs(one));
}
