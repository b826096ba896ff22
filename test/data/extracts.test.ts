import { describe, expect, it } from "vitest";
import { folded } from "../../src/core/foundation/choice";
import { type ExtractKind } from "../../src/core/import/extract-kind";
import { extractKinds, wordReaders } from "../../src/data/extracts";
import signatures from "../../src/functions/signatures.json";

const read = extractKinds.filter(({ refused }) => refused === undefined);
const refused = extractKinds.filter((kind) => kind.refused !== undefined);

function namesIn({ columns, composed = [] }: ExtractKind): Set<string> {
  return new Set([...columns, ...composed].map(({ name }) => name));
}

describe.each(read.map((kind) => [kind.name, kind] as const))("of the kind %s", (_, kind) => {
  const names = namesIn(kind);

  it("no name stands for two columns", () => {
    const all = kind.columns.flatMap(({ name, alsoNamed = [] }) => [...new Set([name, ...alsoNamed].map(folded))]);
    expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
  });

  it("every column spoken of is one it has", () => {
    const spokenOf = [
      ...(kind.keys ?? []),
      ...(kind.area === undefined ? [] : [kind.area]),
      ...(kind.ids ?? []).map(({ column }) => column),
      ...(kind.order ?? []).flatMap(({ earlier, later }) => [earlier, later]),
      ...(kind.composed ?? []).flatMap(({ firstOf, where = [], oncePer = [] }) => [
        ...firstOf.flatMap((part) => (typeof part === "string" ? [part] : [part.column, part.where.column])),
        ...where.map(({ column }) => column),
        ...oncePer,
      ]),
      ...(kind.predecessors ?? []).flatMap(({ grade, flag }) => [grade, flag]),
      ...(kind.overall ? [kind.overall.column] : []),
      ...(kind.reopening ? [kind.reopening.status, kind.reopening.closedOn, kind.reopening.openedOn, ...kind.reopening.same.flat()] : []),
      ...(kind.filters ?? []).map(({ column }) => column),
      ...(kind.serves ?? []).flatMap(({ arguments: taken, block }) => [...Object.values(taken), ...(block ? [block.last] : [])]),
    ];
    expect(spokenOf.filter((name) => !names.has(name))).toEqual([]);
  });

  it("every list of words is one that the functions read", () => {
    expect(kind.columns.flatMap(({ words }) => words ?? []).filter((words) => !(words in wordReaders))).toEqual([]);
  });

  it("every function it serves takes what it is said to take", () => {
    for (const { function: name, arguments: taken } of kind.serves ?? []) {
      const signature = signatures.find((each) => each.id === name);
      expect(signature, name).toBeDefined();
      expect(Object.keys(taken).filter((argument) => !signature!.parameters.some((parameter) => parameter.name === argument))).toEqual([]);
    }
  });

  it("every code stands for a word that is read", () => {
    for (const { words, codes = {} } of kind.columns)
      for (const word of Object.values(codes)) if (words !== undefined) expect(wordReaders[words]!(word).ok, word).toBe(true);
  });

  it("its source is said, with the day it was read", () => {
    const { source, read: day } = kind as unknown as { source: string; read: string };
    expect(source).not.toBe("");
    expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});

it.each(refused.map((kind) => [kind.name, kind] as const))("%s is told with what it is and the way on", (_, kind) => {
  expect(kind.refused).toMatch(/^it is .+\. (?:Download|Open|Copy|Choose) .+\.$/s);
  expect((kind as unknown as { checked: string }).checked).not.toBe("");
});
