import { describe, expect, it } from "vitest";
import { parametersOf } from "../../src/explain/asked";
import { type FunctionId } from "../../src/functions/definitions";
import { ASK } from "../../src/twin/guard";
import { MOVING } from "../../src/twin/moving";
import { type Form } from "../../src/twin/form";
import { twinOf } from "../../src/twin/twin";
import { type Case } from "../prove/case";
import { cases, sampled } from "../prove/cases/cases";
import { isSame } from "../prove/engine";
import { ironCalc } from "../prove/ironcalc";
import { ANSWERS, bookOf, INPUTS, isTyped, shownBy } from "./book";
import { running } from "./in-ironcalc";

/** Cases of each function, and how often the inputs of each are moved; `TWIN_CASES=400` tries more. */
const CASES = Number(process.env["TWIN_CASES"] ?? 12);
const TURNS = 6;
const SEED = Number(process.env["TWIN_SEED"] ?? 20_260_601);
const MISSING = ironCalc.missing();

/** What moved inputs come to: the same figure as the function's, words that say to ask it, or another figure. */
interface Tally {
  same: number;
  asked: number;
  readonly wrong: string[];
}

describe.skipIf(MISSING !== null && !process.env.REQUIRE_ENGINES)(
  "a twin whose inputs move shows what the function would, or says that it does not know",
  () => {
    for (const form of ["classic", "lambda"] as const)
      it.each(Object.keys(MOVING).filter((id) => id in cases))(`${form}: %s`, { timeout: 600_000 }, async (id) => {
        const { same, asked, wrong } = await moved(id as FunctionId, form);
        expect(wrong.slice(0, 3)).toEqual([]);
        expect(same).toBeGreaterThan(0);
        // Words that always say to ask would be right, and of no use.
        expect(`${id}: ${same >= asked / 4 ? "mostly known" : `${same} known, ${asked} asked`}`).toBe(`${id}: mostly known`);
      });
  },
);

describe.skipIf(MISSING !== null && !process.env.REQUIRE_ENGINES)("an amendment notice that a twin reads", () => {
  const review = (asOf: number, notice: number): Case => ({
    id: "EHCPREVIEWSTATUS",
    args: [41_890, 42_029, 42_048, null, asOf, false, null, notice],
    at: { row: 0, column: 0 },
  });

  it.each(["classic", "lambda"] as const)("%s: counts from the day it is sent, and not before", { timeout: 600_000 }, async (form) => {
    const copied = [review(42_049, 42_053), review(42_049, 42_053), review(42_060, 42_053), review(42_060, 42_053)];
    const now = [review(42_185, 42_053), review(42_049, 42_046), review(42_052, 42_053), review(42_060, 42_061)];
    const workbook = bookOf(copied);
    const book = await running(workbook, await twinOf(workbook, { form, today: 46_351 }));
    try {
      now.forEach(({ args }, row) => args.forEach((given, column) => book.set({ sheet: INPUTS, row, column }, given as number | null)));
      book.calculate();
      now.forEach((each, row) => {
        expect([ASK, shownBy(each)]).toContain(book.shown({ sheet: INPUTS, row, column: ANSWERS }));
        expect(shownBy(each)).toBe(row < 2 ? "Amended plan" : "");
      });
    } finally {
      book.free();
    }
  });
});

async function moved(id: FunctionId, form: Form): Promise<Tally> {
  const all = sampled(id, 4 * CASES, SEED).filter((each) => isTyped(each) && each.id === id);
  const some = all.slice(0, CASES);
  const workbook = bookOf(some);
  const twin = await twinOf(workbook, { form, today: 46_351 });
  const book = await running(workbook, twin);
  const tally: Tally = { same: 0, asked: 0, wrong: [] };
  const place = (row: number, column: number) => ({ sheet: INPUTS, row, column });
  try {
    for (let turn = 0; turn <= TURNS; turn++) {
      const now = some.map((each, row) => (turn === 0 ? each : otherwise(each, all[(row * 7 + turn * 3) % all.length]!, turn, row)));
      now.forEach(({ args }, row) =>
        args.forEach((given, column) => book.set(place(row, column), given === "" ? null : (given as string | number | boolean | null))),
      );
      book.calculate();
      now.forEach((each, row) => {
        const found = book.shown(place(row, ANSWERS));
        const expected = shownBy(each);
        const isRefused = typeof expected === "string" && /^#(?:N\/A|VALUE!)$/.test(expected);
        const isAsked = found === ASK;
        if (isAsked) tally.asked += turn === 0 ? 1000 : 1;
        else if (isRefused ? /^#/.test(found) : isSame(expected, found)) tally.same++;
        else
          tally.wrong.push(
            `${id}(${JSON.stringify(each.args)}) at ${JSON.stringify(each.at)}: ${found}, and ${String(expected)} was expected; copied with ${JSON.stringify(some[row]!.args)}`,
          );
      });
    }
  } finally {
    book.free();
  }
  return tally;
}

/** A case with its moving inputs otherwise: those of another, days nearby, a blank. */
function otherwise(each: Case, other: Case, turn: number, row: number): Case {
  const names = parametersOf(each.id).map(({ name }) => name);
  const inputs = MOVING[each.id]!.inputs;
  const args = each.args.map((given, index) => {
    const moves = inputs[names[index]!];
    if (!moves) return given;
    const isTurn = (turn + index + row) % 3 === 0;
    switch (turn % 3) {
      case 1:
        return other.args[index] ?? null;
      case 2:
        return typeof given === "number" && moves.is.endsWith("day")
          ? given + ((row * 37 + index * 11 + turn * 101) % 801) - 400
          : isTurn
            ? (other.args[index] ?? null)
            : given;
      default:
        return isTurn ? (turn === 3 ? null : (other.args[index] ?? null)) : given;
    }
  });
  return { ...each, args };
}
