import { placeAddress, type Place } from "../formulas/address";
import { answersOf } from "../explain/answers";
import { type Argument, type Asked } from "../explain/asked";
import { type CellValue, type Explanation, type Line, type Offset } from "../explain/explanation";
import { explain } from "../explain/explain";
import { definedFor } from "../explain/functions";
import { absoluteArea, referenceTo } from "./formulas";
import { type Holding, isFigure, isOfFigures } from "./layout";
import { constantsOf, inputsOf } from "./input";
import { held, isOf, type Mold, moldOf } from "./mold";
import { MOVING } from "./moving";
import { isGrowing } from "./shape";
import { rowAlone, stepsIn } from "./steps";
import { type Treatment } from "./treatment";
import { type Answering, type BlockDraft, valueFormula, type Workshop } from "./workshop";

/** What a cell has instead of its call. */
export interface Made {
  readonly answering: () => Answering;
  readonly treatment: Treatment;
}

/** The same with the format that the answer is seen in; null where it has none of its own. */
export interface MadeAnswer extends Made {
  readonly format: string | null;
}

/** Makes what a cell of a call's answer has instead; null where it cannot be told, or is not what the cell shows now. */
export type Maker = (at: Offset | null, now: CellValue | null) => MadeAnswer | null;

/** What the calls of a workbook are made in, and what is told of them. */
export interface Making {
  readonly shop: Workshop;
  /** By function and cell of its answer. */
  readonly molds: Map<string, Mold[]>;
  /** What all cells of the formula are held to; null where that cannot be watched. */
  readonly heldTo: () => readonly Holding[] | null;
  readonly sources: Set<string>;
  readonly notes: Set<string>;
}

/** The functions that judge a row by all of them. */
const OF_ALL = new Set(["EHCPCHECK"]);

/** What becomes of the cells of a call that a formula in a place makes. */
export function makerOf(call: Omit<Asked, "at">, place: Place, { shop, molds, heldTo, sources, notes }: Making): Maker {
  const says = placeAddress(place);
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
  const whole = ({ lines }: Explanation, expected: CellValue): Made | null => {
    const holding = heldTo();
    if (holding === null) return null;
    const draft = draftOf("", () => shop.block(`${says}: ${call.text}`, { inputs: [], conditions: [] }, [], holding));
    return isWorked(lines) ? { answering: draft.add(lines), treatment: "held" } : { answering: draft.value(expected), treatment: "value" };
  };
  const ofInputs = (asked: Asked, at: Offset, expected: CellValue): Made => {
    const inputs = inputsOf(asked).map((each, index) => ({ reference: absoluteArea(areasOf(asked)[index]!), held: each.held }));
    return { answering: shop.value(sayingOf(says, at), expected, inputs, []), treatment: "value" };
  };

  const single = (asked: Asked & { readonly at: Offset }, alone: Asked, explanation: Explanation): Made => {
    const { at } = asked;
    const expected = valueOf(explanation);
    const inputs = areasOf(alone);
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
    const isMoving = mold?.inputs.some(({ moves }) => moves !== null) ?? false;
    if (mold !== null && isMoving && isOfFigures(mold)) {
      const references =
        shop.form === "lambda" ? inputs.map((area) => referenceTo({ ...area, row: area.top, column: area.left }, place.sheet)) : absolute;
      const values = new Map(explanation.lines.filter(isFigure).map((line) => [line.key, line.figure.value]));
      const format = explanation.answer?.format ?? null;
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
    return ofInputs(alone, at, expected);
  };

  const figures = new Map<string, Made>();
  const figureAt = (asked: Asked & { readonly at: Offset }, alone: Asked, explanation: Explanation): Made => {
    const key = `${asked.at.row} ${asked.at.column}`;
    const made = figures.get(key) ?? single(asked, alone, explanation);
    figures.set(key, made);
    return made;
  };
  /**
   * What stands beside and above the figures of a table says what they are. It is the same as long as the table has the same lines, which every
   * figure that follows its inputs is held to: the nearest.
   */
  const label = (asked: Asked & { readonly at: Offset }, expected: CellValue): Made => {
    for (const at of figuresNear(asked.at, answersOf(call))) {
      const beside = { ...call, at };
      const { answering, treatment } = figureAt(beside, beside, explain(beside, { nearest: false }));
      if (treatment !== "follows") continue;
      const labelled = (figure: Answering): Answering => ({ ...figure, result: figure.given(valueFormula(expected)), guarded: null });
      return { answering: () => labelled(answering()), treatment };
    }
    return ofInputs(asked, asked.at, expected);
  };

  return (at, now) => {
    if (at === null || !isKnown) return null;
    const asked = { ...call, at };
    const explanation = explain(asked, { nearest: false });
    const { refusal } = explanation;
    const expected = valueOf(explanation);
    if (now !== null && !isSame(expected, now)) return null;
    for (const { source, checked } of explanation.sources) sources.add(checked === null ? source : `${source} (${checked})`);
    if (refusal) notes.add(`${refusal.error}: ${[refusal.says, refusal.advice].filter(Boolean).join(" ")}`);
    const alone = isRows ? rowAlone(asked) : asked;
    const isSingle = isCells && alone.args.every(isOneOrNone) && (isRows || MOVING[call.id] !== undefined);
    const isLabel = !isRows && (at.row === 0 || at.column === 0);
    const made = !isSingle ? whole(explanation, expected) : isLabel ? label(asked, expected) : figureAt(asked, alone, explanation);
    return made && { ...made, format: explanation.answer?.format ?? null };
  };
}

/** The figures of a table, those of the same row first. */
function figuresNear(at: Offset, answers: ReturnType<typeof answersOf>): readonly Offset[] {
  if (typeof answers === "string") return [];
  const all = answers.slice(1).flatMap((cells, row) => cells.slice(1).map((_, column) => ({ row: row + 1, column: column + 1 })));
  const distance = ({ row, column }: Offset): number => Math.abs(row - at.row) * cellsAcross + Math.abs(column - at.column);
  const cellsAcross = answers[0]?.length ?? 1;
  return all.sort((one, other) => distance(one) - distance(other));
}

function areasOf({ args }: Asked) {
  return args.flatMap(({ from }) => (from.area === null ? [] : [from.area]));
}

function valueOf({ answer, refusal }: Explanation): CellValue {
  return refusal?.error ?? answer?.value ?? "";
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
