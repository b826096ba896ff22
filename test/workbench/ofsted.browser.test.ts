import { afterAll, beforeAll, expect, test } from "vitest";
import { describeInBrowser } from "../browser";
import { type Opened, openWorkbench, select, texts } from "./workbench-page";

describeInBrowser("Ofsted and schools in the workbench, which has no charts and no PivotTables", (site) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openWorkbench(site);
    await select(opened.page, "Ratings", "B9");
    await pane()
      .getByRole("link", { name: /^Ofsted and schools/ })
      .click();
  });
  afterAll(() => opened?.page.close());
  const pane = () => opened.page.frameLocator("#pane iframe");
  const press = (name: string) => pane().getByRole("button", { name, exact: true }).click();
  const said = (words: RegExp) => pane().locator(".toast [role=status]").filter({ hasText: words }).waitFor();
  const sheets = () => opened.page.evaluate(() => window.essexWorkbench!.sheets());

  test("counts the Table around the selected cell, without its types in words of their own, which it says", async () => {
    await pane().getByRole("heading", { name: "Good or outstanding" }).waitFor();
    expect(await pane().locator(".card").textContent()).toContain("Counted from Table OfstedRatings. Type is left out");
  });

  test("counts the cells around the selected one once they are asked for", async () => {
    const rows = [
      ["School", "Phase", "Grade"],
      ["A", "Primary", "Good"],
      ["B", "Primary", "3"],
      ["C", "PRU", "Outstanding"],
    ];
    for (const [down, cells] of rows.entries())
      for (const [across, text] of cells.entries())
        await opened.page.evaluate(([at, typed]) => window.essexWorkbench!.type("Summary", at, typed), [
          `${["AA", "AB", "AC"][across]!}${String(90 + down)}`,
          text,
        ] as const);
    await select(opened.page, "Summary", "AB92");
    await press("Use selection for the list of schools");
    await pane().locator("main .answer", { hasText: "66.7%" }).waitFor();
    expect(await pane().locator(".card").textContent()).toContain("2 of 3 schools with a grade.");
  });

  test("says in a sentence that it has no charts, beside the table that it has", async () => {
    await press("Insert chart");
    await said(/^Ofsted grades by phase written on the new sheet Ofsted grades\. Inserting a chart is not possible in this Excel\.$/);
    await press("Undo");
    await said(/^Taken back/);
  });

  test("says in a sentence that it has no PivotTables, and leaves nothing behind", async () => {
    const before = await sheets();
    await press("Insert PivotTable");
    await said(/^Inserting a PivotTable is not possible in this Excel\.$/);
    expect(await sheets()).toEqual(before);
  });

  test("lists the schools behind a figure, and takes them away again", async () => {
    const before = await sheets();
    await press("Primary, Good: 1. List the schools");
    await said(/^1 school listed on the new sheet Primary, good\./);
    const rows = await texts(opened.page, "Primary, good", "A1:D6");
    expect(rows[0]![0]).toBe("Primary, good");
    expect(rows[1]![0]).toBe("Back to the list: Summary!AA90:AC93");
    expect(rows[4]).toEqual(["Row", "School", "Phase", "Grade"]);
    expect(rows[5]).toEqual(["91", "A", "Primary", "Good"]);
    await press("Undo");
    await said(/^Taken back/);
    expect(await sheets()).toEqual(before);
  });
});
