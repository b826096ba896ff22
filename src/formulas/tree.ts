import { parse, type AstExpression, type Token } from "@borgar/fx";
import { essexNameOf, gridTokens } from "./spelling";
import { referenceOf, type Reference } from "./reference";

/** From and to, counted in characters of the formula's text. */
export type Span = readonly [from: number, to: number];

/** The signs of Excel's formulas; `:`, a space and `,` join references, `@` takes one cell of a range, `#` the spill of a cell. */
export type Operator = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<" | ">" | "<=" | ">=" | "<>" | "%" | ":" | " " | "," | "@" | "#";

/** A formula, as far down as its constants and references. */
export type Node = { readonly span: Span } & (
  | { readonly is: "number"; readonly value: number }
  | { readonly is: "text"; readonly value: string }
  | { readonly is: "boolean"; readonly value: boolean }
  | { readonly is: "error"; readonly value: string }
  /** An argument left out, as the second of `IF(A1,,2)`. */
  | { readonly is: "missing" }
  | { readonly is: "reference"; readonly reference: Reference }
  /** A defined name, or a variable of LET or LAMBDA. */
  | { readonly is: "name"; readonly name: string; readonly sheet: string | null; readonly workbook: string | null }
  | Call
  /** A LAMBDA called at once, as `LAMBDA(x,x+1)(2)`. */
  | { readonly is: "invocation"; readonly callee: Node; readonly args: readonly Node[] }
  | { readonly is: "operation"; readonly operator: Operator; readonly args: readonly Node[] }
  | { readonly is: "array"; readonly rows: readonly (readonly Node[])[] }
  | { readonly is: "let"; readonly variables: readonly { readonly name: string; readonly value: Node }[]; readonly body: Node }
  | { readonly is: "lambda"; readonly parameters: readonly string[]; readonly body: Node }
);

export interface Call {
  readonly is: "call";
  /** In capitals: `SUM`, `ESSEX.TRADEDPRICE`. */
  readonly name: string;
  /** The name as the add-in's metadata has it, `TRADEDPRICE`; null for any other function. */
  readonly essex: string | null;
  readonly args: readonly Node[];
}

/** A formula that has been read, with its text in the grid's spelling and without the equals sign. */
export interface Formula {
  readonly text: string;
  readonly tree: Node;
}

/** A formula as the grid or a file spells it, read into a tree; null where it is not in Excel's grammar (English, commas). */
export function formulaOf(source: string): Formula | null {
  try {
    const tokens = gridTokens(source);
    const text = tokens.map(({ value }) => value).join("");
    if (text.trim() === "") return null;
    return { text, tree: nodeOf(parse(tokens) as AstExpression, tokens) };
  } catch {
    return null;
  }
}

/** The text that a node was read from. */
export function textOf(formula: Formula, { span: [from, to] }: Node): string {
  return formula.text.slice(from, to);
}

/** A node, then everything within it, in the order of the text. */
export function* withDescendants(node: Node): Iterable<Node> {
  yield node;
  for (const child of childrenOf(node)) yield* withDescendants(child);
}

/** The calls of the add-in's functions, outer ones first. */
export function essexCalls(formula: Formula): (Node & Call)[] {
  return [...withDescendants(formula.tree)].filter((node): node is Node & Call => node.is === "call" && node.essex !== null);
}

export function childrenOf(node: Node): readonly Node[] {
  switch (node.is) {
    case "call":
    case "operation":
      return node.args;
    case "invocation":
      return [node.callee, ...node.args];
    case "array":
      return node.rows.flat();
    case "let":
      return [...node.variables.map(({ value }) => value), node.body];
    case "lambda":
      return [node.body];
    default:
      return [];
  }
}

function nodeOf(ast: AstExpression, tokens: readonly Token[], given?: Span): Node {
  const span: Span = given ?? (ast.loc as [number, number]);
  switch (ast.type) {
    case "Literal":
      if (typeof ast.value === "number") return { is: "number", value: ast.value, span };
      return typeof ast.value === "boolean" ? { is: "boolean", value: ast.value, span } : { is: "text", value: ast.value, span };
    case "ErrorLiteral":
      return { is: "error", value: ast.value, span };
    case "ReferenceIdentifier":
      return { ...nodeOfReference(ast.value, ast.kind), span };
    case "UnaryExpression":
    case "BinaryExpression": {
      const args = ast.arguments.map((argument) => nodeOf(argument, tokens));
      // fx gives a sign that follows only its own place.
      const whole: Span = given ?? [Math.min(span[0], args[0]!.span[0]), Math.max(span[1], args.at(-1)!.span[1])];
      return { is: "operation", operator: ast.operator, args, span: whole };
    }
    case "ArrayExpression":
      return { is: "array", rows: ast.elements.map((row) => row.map((element) => nodeOf(element, tokens))), span };
    case "LetExpression":
      return {
        is: "let",
        variables: ast.declarations.map(({ id, init }) => ({ name: id.name, value: argumentOf(init, tokens, span) })),
        body: argumentOf(ast.body, tokens, span),
        span,
      };
    case "LambdaExpression":
      return { is: "lambda", parameters: ast.params.map(({ name }) => name), body: argumentOf(ast.body, tokens, span), span };
    case "CallExpression": {
      const callee = ast.callee as unknown as AstExpression | { type: "Identifier"; name: string; loc: [number, number] };
      const spans = argumentSpans(tokens, callee.loc as [number, number]);
      const args = ast.arguments.map((argument, i) => argumentOf(argument, tokens, spans[i] ?? span));
      if (callee.type !== "Identifier") return { is: "invocation", callee: nodeOf(callee, tokens), args, span };
      const name = callee.name.toUpperCase();
      return signed({ is: "call", name, essex: essexNameOf(name), args, span });
    }
  }
}

/** The file's functions for the grid's signs: SINGLE is `@`, ANCHORARRAY is `#`. */
function signed(call: Node & Call): Node {
  const operator = call.name === "SINGLE" ? "@" : call.name === "ANCHORARRAY" ? "#" : null;
  return operator && call.args.length === 1 ? { is: "operation", operator, args: call.args, span: call.span } : call;
}

function argumentOf(ast: AstExpression | null, tokens: readonly Token[], span: Span): Node {
  return ast === null ? { is: "missing", span } : nodeOf(ast, tokens, ast.type === "CallExpression" ? undefined : span);
}

function nodeOfReference(text: string, kind: string): { is: "reference"; reference: Reference } | (Node & { is: "name" }) {
  const reference = referenceOf(text, kind);
  return reference.is === "name" ? { ...reference, span: [0, 0] } : { is: "reference", reference };
}

/** The places of a call's arguments: what stands between its commas, without the blanks around. */
function argumentSpans(tokens: readonly Token[], [, calleeEnd]: Span): Span[] {
  const spans: Span[] = [];
  let depth = 0;
  let from: number | null = null;
  let to = 0;
  let start = 0;
  for (const token of tokens) {
    const [at, end] = token.loc as [number, number];
    if (at < calleeEnd) continue;
    const sign = token.type === "operator" ? token.value : "";
    if (sign === "(" || sign === "{") {
      depth++;
      if (depth === 1) {
        start = end;
        continue;
      }
    }
    if (sign === ")" || sign === "}") depth--;
    if (depth === 0 || (depth === 1 && sign === ",")) {
      spans.push(from === null ? [start, start] : [from, to]);
      if (depth === 0) break;
      from = null;
      start = end;
    } else if (token.type !== "whitespace" && token.type !== "newline") {
      from ??= at;
      to = end;
    }
  }
  return spans;
}
