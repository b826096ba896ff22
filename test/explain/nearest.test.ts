import { describe, expect, it } from "vitest";
import { type Asked, givenOf } from "../../src/explain/asked";
import { answersOf } from "../../src/explain/answers";
import { explain } from "../../src/explain/explain";
import { type CellValue, type Explanation } from "../../src/explain/explanation";
import { definedFor } from "../../src/explain/functions";
import { type Values } from "../../src/explain/host";
import { type RowTelling } from "../../src/explain/telling";
import { tellings } from "../../src/explain/tellings/tellings";
import { valuesIn } from "../../src/explain/unanswered";
import { whatIf } from "../../src/explain/what-if";
import { askedOf, type Case } from "../prove/case";
import { cases, sampled } from "../prove/cases/cases";
import { type FunctionId } from "../../src/functions/definitions";

const SEED = 42;
const EACH = 15;

/** What is looked for one way alone: when a late plan would have been in time, and not when it would not yet have been issued. */
const ONE_WAY = ["EHCPSTATUS issuedDate", "PHASETRANSFERSTATUS finalPlan"];

const at = { row: 0, column: 0 };
const nearest = (id: FunctionId, args: readonly unknown[], place = at): readonly string[] =>
  explain(askedOf({ id, args, at: place })).nearest.map(({ says }) => says);

/** What a cell shows with another value for an input; undefined where it shows nothing that can be told. */
function shownWith(asked: Asked, input: string, value: CellValue): unknown {
  return explain(whatIf(asked, { [input]: value }), { nearest: false }).answer?.value;
}

/** What the cell of a line shows, found by how the line begins, with another cell in a column. */
function shownWithRow({ id, args, at: place }: Case, label: unknown, index: number, row: number, value: CellValue): unknown {
  const changed = args.map((column, each) =>
    each === index ? (column as unknown[]).map((cell, own) => (own === row ? value : cell)) : column,
  );
  const cells = answersOf(askedOf({ id, args: changed, at: place })) as Values;
  return cells.find(([first]) => first === label)?.[place.column];
}

/** What the rate is with another grade in a row. */
function rateWith({ id, args, at: place }: Case, row: number, value: CellValue): unknown {
  const grades = (args[0] as unknown[]).map((cell, own) => (own === row ? value : cell));
  return (answersOf(askedOf({ id, args: [grades, args[1]], at: place })) as Values)[0]![0];
}

/** Steps to either side that are gone through where nothing was found. */
const NEIGHBOURHOOD = 40;

/** The changes that a function looks for in a call, with the figure of the input as it is. */
function probesOf(asked: Asked) {
  const defined = definedFor(asked);
  if (!("definition" in defined) || defined.definition.answers !== "rows") return [];
  const { definition } = defined;
  const { finding, inputs } = definition.accounts(givenOf(asked) as never).at(0, 0);
  if (finding === null || !finding.ok) return [];
  const part = definition.shown.length > 1 ? asked.at!.column : 0;
  const telling = tellings[asked.id] as RowTelling<unknown>;
  return (telling.probes?.(finding.value, { part, valueOf: valuesIn(inputs) }) ?? []).flatMap(({ input, by, within = 1, way }) => {
    const read = inputs.find(({ key }) => key === input);
    const own = read?.takes === "a cell" ? (read.read.is === "value" ? read.read.value : read.whenBlank) : undefined;
    return read === undefined || typeof own !== "number" ? [] : [{ name: read.name, by, within, way, of: own }];
  });
}

function stepsIn(distance: string): number {
  return Number(distance.replace(/[^\d]/g, ""));
}

const single = Object.keys(cases).filter(
  (of) => !["EHCPTIMELINESS", "EHCPREVIEWTIMELINESS", "EHCPCOMPLIANCE", "EHCPREQUESTS", "OFSTEDSUMMARY", "OFSTEDRATE"].includes(of),
);

describe("the nearest change", () => {
  it.each(single)("of %s is a change, and nothing nearer is", (of) => {
    for (const each of sampled(of, EACH, SEED)) {
      const asked = askedOf(each);
      const { answer, nearest: found, inputs, call }: Explanation = explain(asked);
      for (const { input, value, distance, answer: changed, says } of found) {
        const told = `${call.text}: ${says}`;
        expect(`${told} ${String(shownWith(asked, input, value))}`).toBe(`${told} ${String(changed.value)}`);
        expect(`${told} ${String(changed.value)}`).not.toBe(`${told} ${String(answer?.value)}`);
        if (typeof value !== "number") continue;
        const own = inputs.find(({ name }) => name === input)!;
        expect(own.state === "read" || own.state === "default").toBe(true);
        const steps = stepsIn(distance);
        const isBack = /earlier|fewer/.test(distance);
        const from = isBack ? value + steps : value - steps;
        const ways = ONE_WAY.includes(`${of} ${input}`) ? [isBack ? -1 : 1] : [-1, 1];
        for (let nearer = 1; nearer < steps; nearer++) {
          for (const way of ways) {
            const shown = shownWith(asked, input, from + way * nearer);
            if (shown !== undefined) expect(`${told} nearer ${String(shown)}`).toBe(`${told} nearer ${String(answer?.value)}`);
          }
        }
      }
    }
  });

  it.each(single)("of %s is told wherever there is one: where none is told, brute force over the neighbourhood finds none", (of) => {
    for (const each of sampled(of, EACH, SEED)) {
      const asked = askedOf(each);
      const { answer, nearest: found, call } = explain(asked);
      for (const { name, by, within, way, of: own } of probesOf(asked)) {
        if (answer === null || found.some(({ input }) => input === name)) continue;
        for (let step = 1; step <= Math.min(by === "choices" ? 0 : within, NEIGHBOURHOOD); step++) {
          for (const value of [...(way === "on" ? [] : [own - step]), ...(way === "back" ? [] : [own + step])]) {
            const shown = shownWith(asked, name, value);
            if (shown !== undefined)
              expect(`${call.text}: ${name} as ${value} ${String(shown)}`).toBe(
                `${call.text}: ${name} as ${value} ${String(answer.value)}`,
              );
          }
        }
      }
    }
  });

  it("of a share of schools or of requests is what the row would make of it, asked again", () => {
    let compared = 0;
    for (const [of, index] of [
      ["EHCPREQUESTS", 3],
      ["EHCPREVIEWTIMELINESS", 2],
      ["EHCPREVIEWTIMELINESS", 3],
      ["OFSTEDSUMMARY", 1],
      ["OFSTEDRATE", 0],
    ] as const) {
      for (const each of sampled(of, 150, SEED)) {
        if (!Array.isArray(each.args[index])) continue;
        const { answer, nearest: found, inputs } = explain(askedOf(each));
        const change = found.find(({ says }) => says.startsWith("Row "));
        if (answer === null || !change || inputs[index]!.name !== change.input) continue;
        const label = (answersOf(askedOf(each)) as Values)[each.at.row]![0];
        const row = Number(/^Row (\d+) /.exec(change.says)![1]) - 1;
        const shown = of === "OFSTEDRATE" ? rateWith(each, row, change.value) : shownWithRow(each, label, index, row, change.value);
        expect(`${of} ${change.says} ${String(shown)}`).toBe(`${of} ${change.says} ${String(change.answer.value)}`);
        expect(change.answer.value).not.toBe(answer.value);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(30);
  });

  it("of a count is that of the nearest row, by brute force over every row", () => {
    const columns: Readonly<Record<string, number>> = { EHCPTIMELINESS: 1, EHCPCOMPLIANCE: 2 };
    let compared = 0;
    for (const [of, index] of Object.entries(columns)) {
      for (const each of sampled(of, 60, SEED)) {
        const dates = each.args[index] as unknown[];
        if (dates.length > 8) continue;
        const { answer, nearest: found } = explain(askedOf(each));
        const change = found.find(({ says }) => says.startsWith("Row "));
        if (answer === null || !change) continue;
        const label = (answersOf(askedOf(each)) as Values)[each.at.row]![0];
        const steps = stepsIn(change.distance);
        for (let step = 1; step < Math.min(steps, 12); step++) {
          for (const [row, date] of dates.entries()) {
            if (typeof date !== "number") continue;
            for (const other of [date - step, date + step]) {
              const shown = shownWithRow(each, label, index, row, other);
              if (shown === undefined) continue;
              expect(shown).toBe(answer.value);
              compared++;
            }
          }
        }
        const row = Number(/^Row (\d+) /.exec(change.says)![1]) - 1;
        expect(shownWithRow(each, label, index, row, change.value as number)).toBe(change.answer.value);
      }
    }
    expect(compared).toBeGreaterThan(20);
  });

  it("reads as an officer would say it", () => {
    expect(nearest("EHCPSTATUS", ["14/01/2026", "04/06/2026", "01/07/2026"])).toEqual([
      "Issued by Wed 3 June 2026 it would be Issued on time (1 day earlier).",
    ]);
    expect(nearest("EHCPSTATUS", ["14/01/2026", "", "14/05/2026"])).toEqual(["On Wed 20 May 2026 it would be Due soon (6 days later)."]);
    expect(nearest("ADMISSIONSROUTE", ["Voluntary aided school", "Primary", "01/04/2022"])).toEqual([
      "Applied for on Thu 31 March 2022 it would be Local authority (1 day earlier).",
    ]);
    expect(nearest("PLANPUBLISH", ["Good"])).toEqual([]);
    expect(
      nearest(
        "EHCPTIMELINESS",
        [
          ["14/01/2026", "01/02/2026"],
          ["04/06/2026", "01/06/2026"],
        ],
        { row: 1, column: 3 },
      ),
    ).toEqual(["Row 1 issued on Wed 3 June 2026 would make it 100.0% (1 day earlier)."]);
    expect(nearest("OFSTEDRATE", [[1, 2, 3, 4]])).toEqual(["Row 3 judged Good would make it 75.0%."]);
    expect(nearest("SURVEY", [81, 263])).toEqual(["82 positive would make it 31.2% (1 more)."]);
  });

  it("is not looked for where counts are withheld", () => {
    const args = [["ASD", "ASD", "SEMH"], null, 5];
    expect(nearest("EHCPSUMMARY", args, { row: 1, column: 1 })).toEqual([]);
  });

  it("is none where nothing near changes the answer", () => {
    expect(nearest("PHASETRANSFERDEADLINE", ["01/07/2027", "Between post-16 institutions"])[0]).toContain("1 day");
    expect(nearest("ASSESSMENTDATE", ["KS2 tests", "2022/23"])).toEqual([]);
  });
});
