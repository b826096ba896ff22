import { tokenize } from "@borgar/fx/xlsx";
import type { Token } from "@borgar/fx";
import { PREFIXED, WORKSHEET_PREFIXED } from "./prefixed";

/** What stands before the point of every function of the add-in. */
export const NAMESPACE = "ESSEX";

const SAVED_CALL = new RegExp(`^_xldudf_${NAMESPACE}_([A-Z0-9]+)$`, "i");
const GRID_CALL = new RegExp(`^${NAMESPACE}\\.([A-Z0-9]+)$`, "i");
const FUTURE = /^(?:_xlfn\.|_xlws\.|_xlpm\.|_xludf\.)+/i;
const ETA = /^_xleta\./i;

/** The name of an ESSEX function as metadata has it, `TRADEDPRICE`, or null where the token names no such function. */
export function essexNameOf(token: string): string | null {
  const plain = token.replace(FUTURE, "");
  return (SAVED_CALL.exec(plain) ?? GRID_CALL.exec(plain))?.[1]?.toUpperCase() ?? null;
}

/** Whether a formula may call an ESSEX function: a quick look that reads no grammar. */
export function mayCallEssex(formula: string): boolean {
  return /ESSEX[._]/i.test(formula);
}

/**
 * The tokens of a formula in the grid's spelling, each with its place in their joined text: without the prefixes of the file,
 * and with the add-in's functions as `ESSEX.NAME`. A leading equals sign is left out.
 */
export function gridTokens(formula: string): Token[] {
  const tokens = tokensOf(formula);
  const spelled: Token[] = [];
  for (const token of tokens) {
    if (token.type === "fx_prefix") continue;
    if (token.type === "func" || token.type === "range_named") {
      // A COM add-in may leave `[2]!_xldudf_ESSEX_NAME(` behind (office-js #2568): the workbook before the mark is of no account.
      if (token.type === "func" && essexNameOf(token.value) !== null) dropWorkbook(spelled);
      spelled.push({ ...token, value: gridName(token.value, token.type) });
    } else if (token.type === "error" && isMark(spelled.at(-1)) && spelled.at(-2)?.type === "context") {
      // `Sheet1!#REF!` is #REF!, whatever sheet it was on.
      spelled.length -= 2;
      spelled.push({ ...token });
    } else {
      spelled.push({ ...token });
    }
  }
  let at = 0;
  const signed = withSigns(spelled);
  for (const token of signed) {
    token.loc = [at, at + token.value.length];
    at += token.value.length;
  }
  return signed;
}

/** Texts, and what stands in apostrophes before a mark. */
const QUOTED = /"(?:""|[^"])*"|'(?:''|[^'])*'!/g;

/** fx reads no folders: those of a workbook that is closed, as in `'C:\\Cases\\[Old.xlsx]Sheet1'!A2`, are hidden from it and put back. */
function tokensOf(formula: string): Token[] {
  const hidden = formula.replace(QUOTED, (part) =>
    part.startsWith("'") && /[\\/]/.test(part) ? part.replace(/^[^\]]*/, (path) => path.replace(/[:\\/]/g, "_")) : part,
  );
  let at = 0;
  return tokenize(hidden, { mergeRefs: true }).map((token) => {
    const value = formula.slice(at, (at += token.value.length));
    return { ...token, value };
  });
}

const SIGNS = new Map([
  ["SINGLE", "@"],
  ["ANCHORARRAY", "#"],
]);

/** The file's functions SINGLE and ANCHORARRAY as the grid's signs: `@` before what is in their brackets, `#` after it. */
function withSigns(tokens: readonly Token[]): Token[] {
  const signed: Token[] = [];
  const closing = new Map<number, Token | null>();
  tokens.forEach((token, i) => {
    if (closing.has(i)) {
      const sign = closing.get(i);
      if (sign) signed.push(sign);
      return;
    }
    const sign = token.type === "func" ? SIGNS.get(token.value.toUpperCase()) : undefined;
    const end = sign === undefined ? -1 : closingBracket(tokens, i + 1);
    if (sign === undefined || end < 0 || !isOneTerm(tokens.slice(i + 2, end))) {
      signed.push(token);
      return;
    }
    const mark: Token = { type: "operator", value: sign };
    closing.set(i + 1, sign === "@" ? mark : null);
    closing.set(end, sign === "#" ? mark : null);
  });
  return signed;
}

/** A reference, or a call, but nothing that signs join. */
function isOneTerm(tokens: readonly Token[]): boolean {
  if (tokens.length === 1) return tokens[0]!.type.startsWith("range") || tokens[0]!.type === "structured";
  return tokens[0]?.type === "func" && closingBracket(tokens, 1) === tokens.length - 1;
}

function closingBracket(tokens: readonly Token[], opening: number): number {
  let depth = 0;
  for (let i = opening; i < tokens.length; i++) {
    if (tokens[i]!.type !== "operator") continue;
    if (tokens[i]!.value === "(") depth++;
    if (tokens[i]!.value === ")" && --depth === 0) return i;
  }
  return -1;
}

function isMark(token: Token | undefined): boolean {
  return token?.type === "operator" && token.value === "!";
}

function dropWorkbook(tokens: Token[]): void {
  if (isMark(tokens.at(-1)) && tokens.at(-2)?.type === "context") tokens.length -= 2;
}

function gridName(value: string, type: string): string {
  const essex = type === "func" ? essexNameOf(value) : null;
  return essex === null ? value.replace(FUTURE, "").replace(ETA, "") : `${NAMESPACE}.${essex}`;
}

/** A formula as the grid shows it, without its equals sign: `ESSEX.NAME(…)`, `FILTER(…)`. */
export function gridSpelling(formula: string): string {
  return gridTokens(formula)
    .map(({ value }) => value)
    .join("");
}

/**
 * A formula as a file holds it, without its equals sign: `_xldudf_ESSEX_NAME(…)`, `_xlfn._xlws.FILTER(…)`, the variables of LET and LAMBDA
 * as `_xlpm.x`, and the signs `@` and `#` as functions.
 */
export function fileSpelling(formula: string): string {
  const tokens = withFunctions(gridTokens(formula));
  const variables = variablesIn(tokens);
  return tokens
    .map(({ type, value }) => {
      if (type === "func") {
        const essex = essexNameOf(value);
        if (essex !== null) return `_xldudf_${NAMESPACE}_${essex}`;
        const name = value.toUpperCase();
        if (variables.has(name)) return `_xlpm.${value}`;
        return WORKSHEET_PREFIXED.has(name) ? `_xlfn._xlws.${value}` : PREFIXED.has(name) ? `_xlfn.${value}` : value;
      }
      return type === "range_named" && variables.has(value.toUpperCase()) ? `_xlpm.${value}` : value;
    })
    .join("");
}

/** The grid's signs `@` and `#` as the file's functions. */
function withFunctions(tokens: readonly Token[]): Token[] {
  const spelled: Token[] = [];
  const ends = new Set<number>();
  tokens.forEach((token, i) => {
    const call = (name: string): Token[] => [
      { type: "func", value: name },
      { type: "operator", value: "(" },
    ];
    if (token.type === "operator" && token.value === "@") {
      const end = tokens[i + 1]?.type === "func" ? closingBracket(tokens, i + 2) : i + 1;
      ends.add(end);
      spelled.push(...call("SINGLE"));
      return;
    }
    if (token.type === "operator" && token.value === "#") {
      const operand = spelled.pop();
      if (operand) spelled.push(...call("ANCHORARRAY"), operand, { type: "operator", value: ")" });
      return;
    }
    spelled.push(token);
    if (ends.has(i)) spelled.push({ type: "operator", value: ")" });
  });
  return spelled;
}

/** The names that LET and LAMBDA declare, in capitals: a name that stands first after the bracket, or after a comma and before another. */
function variablesIn(tokens: readonly Token[]): ReadonlySet<string> {
  const variables = new Set<string>();
  const calls: (string | null)[] = [];
  const solid = tokens.filter(({ type }) => type !== "whitespace" && type !== "newline");
  solid.forEach((token, i) => {
    if (token.value === "(" && token.type === "operator") {
      const before = solid[i - 1];
      calls.push(before?.type === "func" && /^(LET|LAMBDA)$/i.test(before.value) ? before.value.toUpperCase() : null);
    } else if (token.value === ")" && token.type === "operator") {
      calls.pop();
    } else if (token.type === "range_named" && calls.at(-1)) {
      const isDeclared = ["(", ","].includes(solid[i - 1]?.value ?? "") && solid[i + 1]?.value === ",";
      if (isDeclared) variables.add(token.value.toUpperCase());
    }
  });
  return variables;
}
