import { type Place, placeAddress } from "../formulas/address";
import { type Book, resolved } from "../formulas/reference";
import { childrenOf, type Formula, type Node, type Span, withDescendants } from "../formulas/tree";
import { type Argument, type Asked } from "../explain/asked";
import { callsOf, type CallOf } from "../explain/cell";
import { type CellValue, type Explanation, type Line, type Offset } from "../explain/explanation";
import { explain } from "../explain/explain";
import { definedFor } from "../explain/functions";
import { type Host } from "../explain/host";
import { isWithin } from "../explain/place-within";
import { absoluteArea, type EssexFormula, referenceTo, withReplaced } from "./formulas";
import { type Holding, isFigure, isOfFigures } from "./layout";
import { constantsOf, held, inputsOf, isGrowing, isOf, type Mold, moldOf } from "./mold";
import { MOVING } from "./moving";
import { rowAlone, stepsIn } from "./steps";
import { type Treatment } from "./treatment";
import { type Answering, type BlockDraft, type Workshop } from "./workshop";

/** A cell that called ESSEX, and what it has instead. */
export interface AnsweredCell {
  readonly place: Place;
  readonly treatment: Treatment;
  /** `ask` is what it has once its inputs are others: words, or an error where formulas read it. */
  readonly shown: (ask: string) => Shown;
}

export interface Shown {
  /** Null where it is a value. */
  readonly formula: string | null;
  readonly value: CellValue;
  readonly isArray: boolean;
}

export interface AnsweredFormula {
  readonly answers: readonly AnsweredCell[];
  readonly sources: readonly string[];
  readonly notes: readonly string[];
}

interface Made {
  readonly answering: () => Answering;
  readonly treatment: Treatment;
}

/** The functions that judge a row by all of them. */
const OF_ALL = new Set(["EHCPCHECK"]);

const UNWATCHED =
  "Some of these cells are values that nothing watches: what they are worked out from cannot be told beforehand, or is too much.";
const AS_VALUE = "Some of these cells are the value of the day of the copy: how the formula comes to it, Excel alone works out.";

export interface Surroundings {
  readonly host: Host;
  readonly shop: Workshop;
  readonly molds: Map<string, Mold[]>;
}

/** What becomes of each cell that a formula fills. `heldTo` is what all of them are held to; null where that cannot be watched. */
export async function answersOfCell(
  { cell, formula }: EssexFormula,
  { host, shop, molds }: Surroundings,
  heldTo: () => readonly Holding[] | null,
  valueAt: (row: number, column: number) => CellValue | null,
): Promise<AnsweredFormula> {
  const { sheet, top, left, bottom, right } = cell.filled;
  const places = Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, index) => {
    const width = right - left + 1;
    return { sheet, row: top + Math.floor(index / width), column: left + (index % width) };
  });
  const sources = new Set<string>();
  const notes = new Set<string>();
  const calls = formula === null ? [] : await callsOf(formula, cell, host);
  const outer = calls.filter(({ node }) => !calls.some((other) => other.node !== node && isWithin(other.node, node)));
  const makers = new Map(
    outer.map((call) => [call, makerOf(call.call, placeAddress(cell), sheet, { host, shop, molds }, heldTo, sources, notes)]),
  );
  const isWhole = outer.length === 1 && outer[0]!.node === formula?.tree;
  const isMany = places.length > 1;
  const isWrapped = !isWhole && outer.length > 0 && formula !== null && !(isMany && hasRanges(formula.tree, outer, cell, host.book));

  const answers = places.map((place): AnsweredCell => {
    const at = { row: place.row - top, column: place.column - left };
    const now = valueAt(place.row, place.column) ?? "";
    if (isWhole) {
      const made = makers.get(outer[0]!)!(outer[0]!.placeAt(at), now);
      if (made) return { place, treatment: made.treatment, shown: (ask) => shownBy(made.answering(), ask, now) };
    } else if (isWrapped) {
      const all = outer.map((call) => ({ call, made: makers.get(call)!(placeFor(call, at), null) }));
      if (all.every(({ made }) => made !== null)) {
        const treatment = all.every(({ made }) => made!.treatment === "follows")
          ? "follows"
          : all.some(({ made }) => made!.treatment === "value")
            ? "value"
            : "held";
        return {
          place,
          treatment,
          shown: (ask) =>
            wrapped(formula, all as readonly { call: CallOf; made: Made }[], ask, now, hasRanges(formula.tree, outer, cell, host.book)),
        };
      }
    }
    const holding = heldTo();
    notes.add(holding === null ? UNWATCHED : AS_VALUE);
    if (holding === null) return { place, treatment: "value", shown: () => ({ formula: null, value: now, isArray: false }) };
    const answering = shop.value(placeAddress(cell), now, [], holding);
    return { place, treatment: "value", shown: (ask) => shownBy(answering(), ask, now) };
  });
  return { answers, sources: [...sources], notes: [...notes] };
}

function shownBy({ result, holds, guarded, isPlain }: Answering, ask: string, value: CellValue): Shown {
  if (isPlain && holds === null) return { formula: null, value, isArray: false };
  const formula = holds === null ? result : guarded !== null && ask !== "NA()" ? guarded : `IF(${holds},${result},${ask})`;
  return { formula, value, isArray: false };
}

/** What stands around calls, with what they come to in their places. */
function wrapped(
  formula: Formula,
  all: readonly { readonly call: CallOf; readonly made: Made }[],
  ask: string,
  value: CellValue,
  isArray: boolean,
): Shown {
  const answered = all.map(({ call, made }) => ({ node: indexAround(formula.tree, call.node), ...made.answering() }));
  const text = withReplaced(
    formula,
    answered.map(({ node, result }): { span: Span; text: string } => ({ span: node.span, text: result })),
  );
  const holds = [...new Set(answered.flatMap((each) => each.holds ?? []))];
  const whole = holds.length === 0 ? text : `IF(${holds.length === 1 ? holds[0]! : `AND(${holds.join(",")})`},${text},${ask})`;
  return { formula: whole, value, isArray };
}

/** `INDEX(…,3,2)` takes the cell that is put there instead. */
function indexAround(tree: Node, call: Node): Node {
  for (const node of withDescendants(tree)) if (node.is === "call" && node.name === "INDEX" && node.args[0] === call) return node;
  return call;
}

/** Whether what stands around the calls reads several cells at once. */
function hasRanges(tree: Node, calls: readonly CallOf[], place: Place, book: Book): boolean {
  if (calls.some(({ node }) => node === tree)) return false;
  const isOne = (node: Node): boolean => {
    if (node.is === "reference") {
      const found = resolved(node.reference, place, book);
      const [area] = found.ok ? found.areas : [];
      return area !== undefined && area.top === area.bottom && area.left === area.right;
    }
    return node.is !== "name" && node.is !== "array" && node.is !== "lambda" && !(node.is === "operation" && node.operator === "#");
  };
  if (!isOne(tree)) return true;
  return childrenOf(tree).some((child) => hasRanges(child, calls, place, book));
}

function placeFor({ call, placeAt }: CallOf, at: Offset): Offset | null {
  return placeAt(at) ?? (isOneCell(call) ? { row: 0, column: 0 } : null);
}

/** Whether a call answers one cell, whatever stands around it. */
function isOneCell({ id, args }: Omit<Asked, "at">): boolean {
  const defined = definedFor({ id, args });
  if (!("definition" in defined) || defined.definition.answers !== "rows" || defined.definition.shown.length > 1) return false;
  return args.every(({ cells }) => cells === null || (cells.length === 1 && cells[0]!.length === 1));
}

/** Makes what a cell of a call's answer has instead; null where it cannot be told, or is not what the cell shows now. */
type Maker = (at: Offset | null, now: CellValue | null) => Made | null;

function makerOf(
  call: Omit<Asked, "at">,
  says: string,
  sheet: string,
  { shop, molds }: Surroundings,
  heldTo: () => readonly Holding[] | null,
  sources: Set<string>,
  notes: Set<string>,
): Maker {
  const defined = definedFor(call);
  const isKnown = call.args.every(({ unknown }) => unknown === null);
  const isRows = "definition" in defined && defined.definition.answers === "rows" && !OF_ALL.has(call.id);
  const isCells = call.args.every(isPlain);
  const title = (explanation: Explanation): string => `${explanation.title}: ${call.id}`;
  const drafts = new Map<string, BlockDraft>();
  const draftOf = (key: string, make: () => BlockDraft): BlockDraft => {
    const draft = drafts.get(key) ?? make();
    drafts.set(key, draft);
    return draft;
  };
  const whole = (explanation: Explanation, expected: CellValue): Made | null => {
    const holding = heldTo();
    if (holding === null) return null;
    const draft = draftOf("", () => shop.block(`${says}: ${call.text}`, { inputs: [], conditions: [] }, [], holding));
    const { lines } = explanation;
    return isWorked(lines) ? { answering: draft.add(lines), treatment: "held" } : { answering: draft.value(expected), treatment: "value" };
  };

  return (at, now) => {
    if (at === null || !isKnown) return null;
    const asked = { ...call, at };
    const explanation = explain(asked, { nearest: false });
    const { answer, refusal } = explanation;
    const expected: CellValue = refusal?.error ?? answer?.value ?? "";
    if (now !== null && !isSame(expected, now)) return null;
    for (const { source, checked } of explanation.sources) sources.add(checked === null ? source : `${source} (${checked})`);
    if (refusal) notes.add(`${refusal.error}: ${[refusal.says, refusal.advice].filter(Boolean).join(" ")}`);

    const moving = MOVING[call.id];
    const alone = isRows ? rowAlone(asked) : asked;
    const isSingle = isCells && alone.args.every(isOneOrNone) && (isRows || moving !== undefined);
    if (!isSingle) return whole(explanation, expected);
    // What stands beside and above the figures of a table says what they are: the figures alone hang on the inputs.
    if (!isRows && (at.row === 0 || at.column === 0)) return { answering: shop.value(says, expected, [], []), treatment: "follows" };
    const inputs = alone.args.flatMap(({ from }) =>
      from.area === null ? [] : [{ ...from.area, row: from.area.top, column: from.area.left }],
    );
    const absolute = inputs.map((area) => absoluteArea(area));
    const steps = stepsIn(asked, explanation);
    const key = isRows ? `${call.id} ${alone.at?.column ?? 0}` : `${call.id} ${at.row} ${at.column}`;
    const known = molds.get(key) ?? [];
    molds.set(key, known);
    let mold = known.find((each) => isSameCall(each, alone) && isOf(each, alone, steps)) ?? null;
    if (mold === null) {
      mold = moldOf(alone, steps);
      if (mold?.inputs.some(({ moves }) => moves !== null)) known.push(mold);
    }
    const own = inputsOf(alone);
    const values = new Map(explanation.lines.filter(isFigure).map((line) => [line.key, line.figure.value]));
    const isMoving = mold?.inputs.some(({ moves }) => moves !== null) ?? false;
    const format = answer?.format ?? null;
    if (mold !== null && isMoving && isOfFigures(mold)) {
      const references = shop.form === "lambda" ? inputs.map((place) => referenceTo(place, sheet)) : absolute;
      const row = { says: sayingOf(says, at), inputs: references, held: own.map((each) => each.held), values, answer: expected, format };
      return { answering: shop.row(mold, title(explanation), row), treatment: "follows" };
    }
    if (mold !== null && isWorked(mold.lines)) {
      const lines = isMoving ? ownLines(mold.lines, explanation.lines) : mold.lines;
      const of = isMoving
        ? { ...mold, inputs: mold.inputs.map((each, index) => ({ ...each, held: own[index]!.held })) }
        : held(alone, lines);
      const make = (): BlockDraft => shop.block(`${sayingOf(says, at)}: ${call.text}`, of, absolute, []);
      // The cells of one table that hang on the same inputs stand together.
      const draft = isRows ? make() : draftOf(JSON.stringify([of.inputs, of.conditions]), make);
      return { answering: draft.add(lines), treatment: isMoving ? "follows" : "held" };
    }
    const heldInputs = own.map((each, index) => ({ reference: absolute[index]!, held: each.held }));
    return { answering: shop.value(sayingOf(says, at), expected, heldInputs, []), treatment: "value" };
  };
}

/** The steps of a mold with the figures of a cell that it holds for; days that are not counted stay those of the mold. */
function ownLines(lines: readonly Line[], own: readonly Line[]): readonly Line[] {
  const byKey = new Map(own.map((line) => [line.key, line]));
  return lines.map((line) => (isGrowing(line) ? line : (byKey.get(line.key) ?? line)));
}

function sayingOf(says: string, { row, column }: Offset): string {
  return row === 0 && column === 0 ? says : `${says}, row ${row + 1}${column === 0 ? "" : `, column ${column + 1}`}`;
}

/** The same constants, and the same arguments left out: what stands in cells is compared by the mold. */
function isSameCall(mold: Mold, asked: Asked): boolean {
  return mold.constants === constantsOf(asked) && mold.inputs.length === inputsOf(asked).length;
}

function isPlain({ from }: Argument): boolean {
  return from.is === "constant" || from.is === "left out" || (from.is === "cells" && from.area !== null);
}

function isOneOrNone({ cells }: Argument): boolean {
  return cells === null || (cells.length === 1 && cells[0]!.length === 1);
}

/** Whether the last step has a native formula. */
function isWorked(lines: readonly Line[]): boolean {
  const last = lines.filter(isFigure).at(-1);
  return last?.formula !== undefined && lines.at(-1) === last;
}

function isSame(one: CellValue, other: CellValue): boolean {
  if (typeof one === "number" && typeof other === "number") return Math.abs(one - other) <= 1e-9 * (1 + Math.abs(one));
  return one === other;
}
