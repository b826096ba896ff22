import { afterAll, beforeAll, expect, test } from "vitest";
import examples from "../../src/functions/examples.json";
import { addressOf } from "../../src/workbench/address";
import { describeInBrowser } from "../browser";
import { answer, openWorkbench, type Opened } from "./workbench-page";

interface Example {
  readonly formula: string;
  readonly answer: string;
  readonly refusal?: { readonly formula: string; readonly error: string };
}

describeInBrowser("the example of each function, entered in the workbench", (site) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openWorkbench(site);
  });
  afterAll(() => opened?.page.close());

  const list = Object.entries(examples as Readonly<Record<string, Example>>);

  // A cell of its own for each: the grid keeps the format of an answer in its cell.
  test.each(
    list.map(
      ([id, example], index) =>
        [id, example, addressOf({ row: 1 + Math.floor(index / 12), column: 24 + (index % 12), rows: 1, columns: 1 })] as const,
    ),
  )("%s", async (_, { formula, answer: shown, refusal }, cell) => {
    expect(await answer(opened.page, formula, cell)).toMatchObject({ text: shown, message: null });
    if (refusal) {
      const refused = await answer(opened.page, refusal.formula, cell);
      expect(refused.value).toBe(refusal.error);
      expect(refused.message).toMatch(/^[\w ]+.{20}/);
    }
    await answer(opened.page, "", cell);
  });
});
