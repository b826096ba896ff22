import { type Place, placeAddress } from "../formulas/address";
import { type Asked } from "../explain/asked";
import { callsOf, type CallOf } from "../explain/cell";
import { type CellValue, type Offset } from "../explain/explanation";
import { definedFor } from "../explain/functions";
import { type Host } from "../explain/host";
import { isWithin } from "../explain/place-within";
import { readsRanges, wrapped } from "./around";
import { type Made, makerOf } from "./call";
import { type EssexFormula } from "./formulas";
import { type Holding } from "./layout";
import { type Mold } from "./mold";
import { type Treatment } from "./treatment";
import { type Answering, type Workshop } from "./workshop";

/** A cell that called ESSEX, and what it has instead. */
export interface AnsweredCell {
  readonly place: Place;
  readonly treatment: Treatment;
  /** `ask` is what it has once its inputs are others: words, or an error where formulas read it. */
  readonly shown: (ask: string) => Shown;
  /** The format that ESSEX gave its answer, as a data type does, and a native formula cannot; null where there was none. */
  readonly format: string | null;
}

export interface Shown {
  /** Null where it is a value. */
  readonly formula: string | null;
  readonly value: CellValue;
  readonly isArray: boolean;
}

export interface AnsweredFormula {
  readonly answers: readonly AnsweredCell[];
  /** Whether a call is all that the formula is: nothing native stands around it. */
  readonly isWhole: boolean;
  readonly sources: readonly string[];
  readonly notes: readonly string[];
}

const UNWATCHED =
  "Some of these cells are values that nothing watches: what they are worked out from cannot be told beforehand, or is too much.";
const AS_VALUE = "Some of these cells are the value of the day of the copy: how the formula comes to it, Excel alone works out.";

export interface Surroundings {
  readonly host: Host;
  readonly shop: Workshop;
  readonly molds: Map<string, Mold[]>;
  /** Called before each cell. */
  readonly onCell: () => Promise<void>;
}

/** What becomes of each cell that a formula fills. `heldTo` is what all of them are held to; null where that cannot be watched. */
export async function answersOfCell(
  { cell, formula }: EssexFormula,
  { host, shop, molds, onCell }: Surroundings,
  heldTo: () => readonly Holding[] | null,
  valueAt: (row: number, column: number) => CellValue | null,
): Promise<AnsweredFormula> {
  const { sheet, top, left, bottom, right } = cell.filled;
  const width = right - left + 1;
  const places = Array.from({ length: (bottom - top + 1) * width }, (_, index) => ({
    sheet,
    row: top + Math.floor(index / width),
    column: left + (index % width),
  }));
  const sources = new Set<string>();
  const notes = new Set<string>();
  const calls = formula === null ? [] : await callsOf(formula, cell, host);
  const outer = calls.filter(({ node }) => !calls.some((other) => other.node !== node && isWithin(other.node, node)));
  const makers = new Map(outer.map((call) => [call, makerOf(call.call, cell, { shop, molds, heldTo, sources, notes })]));
  const isWhole = outer.length === 1 && outer[0]!.node === formula?.tree;
  const isReading = formula !== null && readsRanges(formula.tree, outer, cell, host.book);
  const isWrapped = !isWhole && outer.length > 0 && formula !== null && !(places.length > 1 && isReading);

  const answerOf = (place: Place): AnsweredCell => {
    const at = { row: place.row - top, column: place.column - left };
    const now = valueAt(place.row, place.column) ?? "";
    if (isWhole) {
      const made = makers.get(outer[0]!)!(outer[0]!.placeAt(at), now);
      if (made) return { place, treatment: made.treatment, shown: (ask) => shownBy(made.answering(), ask, now), format: made.format };
    } else if (isWrapped) {
      const all = outer.flatMap((call) => {
        const made = makers.get(call)!(placeFor(call, at), null);
        return made ? [{ call, ...made }] : [];
      });
      if (all.length === outer.length)
        return {
          place,
          treatment: leastOf(all),
          shown: (ask) => ({ formula: wrapped(formula, all, ask), value: now, isArray: isReading }),
          format: all.length === 1 && all[0]!.call.placeAt(at) !== null ? all[0]!.format : null,
        };
    }
    const holding = heldTo();
    notes.add(holding === null ? UNWATCHED : AS_VALUE);
    if (holding === null) return { place, treatment: "value", shown: () => ({ formula: null, value: now, isArray: false }), format: null };
    const answering = shop.value(placeAddress(cell), now, [], holding);
    return { place, treatment: "value", shown: (ask) => shownBy(answering(), ask, now), format: null };
  };
  const answers: AnsweredCell[] = [];
  for (const place of places) {
    await onCell();
    answers.push(answerOf(place));
  }
  return { answers, isWhole, sources: [...sources], notes: [...notes] };
}

function shownBy({ result, holds, guarded, isPlain }: Answering, ask: string, value: CellValue): Shown {
  if (isPlain && holds === null) return { formula: null, value, isArray: false };
  const formula = holds === null ? result : guarded !== null && ask !== "NA()" ? guarded : `IF(${holds},${result},${ask})`;
  return { formula, value, isArray: false };
}

/** A cell is what the least of its calls is. */
function leastOf(all: readonly Made[]): Treatment {
  const treatments = all.map(({ treatment }) => treatment);
  return treatments.includes("value") ? "value" : treatments.includes("held") ? "held" : "follows";
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
