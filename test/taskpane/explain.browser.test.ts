import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { axeResults } from "../axe";
import { describeInBrowser } from "../browser";
import type { Control } from "./excel/install";
import { openPane, type Opening } from "./pane-page";

/** A caseload with a date, a status, a table that spills, an error, a nested call and a Table. */
const caseload = (excel: Control) => {
  excel.fill("A1", [
    ["Received", "Issued", "Week 20", "Status"],
    [46_036, 46_177, "=ESSEX.EHCPDEADLINE(A2)", "=ESSEX.EHCPSTATUS(A2,B2,TODAY())"],
    [46_054, 46_174, '=ESSEX.EHCPDEADLINE(A3,"Final plan")', "=ESSEX.EHCPSTATUS(A3,B3,46204)"],
    ["soon", "", "=ESSEX.EHCPDEADLINE(A4)", '=IFERROR(ESSEX.EHCPSTATUS(A4,B4,46204),"?")'],
    ["", "", "=ESSEX.ACADEMICYEAR(ESSEX.EHCPDEADLINE(A2))", "=SUM(A2:A3)"],
  ]);
  excel.put("F1", "=ESSEX.EHCPTIMELINE(A2)");
  excel.put("F12", "=ESSEX.EHCPTIMELINESS(A2:A3,B2:B3)");
  excel.engine.book.selection = [{ top: 1, left: 2, bottom: 1, right: 2 }];
};

describeInBrowser("the panel that explains a cell, in a browser", (site) => {
  let page: Page;
  afterEach(() => page?.close());

  const open = async (opening: Opening = {}) => {
    page = await openPane(site, { address: "explain", start: caseload, ...opening });
    page.setDefaultTimeout(8_000);
    return page;
  };
  const select = (address: string) => page.evaluate((at) => window.excel.select(at), address);
  const card = () => page.locator("main .card").first();
  const part = (name: string) => page.locator("section", { has: page.getByRole("heading", { level: 2, name, exact: true }) });
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  const said = () => page.locator(".toast [role=status]");
  const selection = () =>
    page.evaluate(() => {
      const { book } = window.excel.engine;
      const { top, left } = book.selection[0]!;
      return `${book.sheets.find(({ id }) => id === book.active)!.name} ${top},${left}`;
    });
  const answers = (text: string | RegExp) => card().filter({ hasText: text }).waitFor();

  test("has the answer, the inputs, the rule with its words lit, and the steps", async () => {
    await open();
    await answers("Wed 3 June 2026");
    expect(await page.locator(".cell").textContent()).toBe("C2=ESSEX.EHCPDEADLINE(A2)");
    expect(await part("Inputs as understood").textContent()).toMatch(/eventDateWed 14 January 2026A2dutyFinal planleft out/);
    expect(await part("Rule").locator("mark").allTextContents()).toContain("20 weeks");
    expect(await part("Rule").locator("a.cite").first().getAttribute("href")).toMatch(/^https:\/\/www\.legislation\.gov\.uk\//);
    expect(await part("Steps").locator(".sum").textContent()).toContain("03/06/2026");
    await page.getByText(/^ESSEX \d+\.\d+\.\d+, data of /).waitFor();
  });

  test("follows the selection, and says what it comes to; focus stays where it is", async () => {
    await open();
    await answers("Wed 3 June 2026");
    await page.getByRole("button", { name: "Copy as text" }).focus();
    await select("D2");
    await answers("Issued late");
    await card().getByText("Issued by Wed 3 June 2026 it would be Issued on time (1 day earlier).").waitFor();
    await page.locator("main [role=status]").filter({ hasText: "D2: Where the case stands: Issued late" }).first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Copy as text");
  });

  test("asks Excel for the day it is, and says of other expressions that Excel alone works them out", async () => {
    await open();
    await select("D2");
    await answers("Issued late");
    expect(await part("Inputs as understood").textContent()).toContain("Wed 1 July 2026");
    await page.evaluate(() => window.excel.put("E2", "=ESSEX.EHCPDEADLINE(A2+7)"));
    await select("E2");
    await page.getByText("A2+7 is worked out by Excel alone").waitFor();
  });

  test("is read and worked by keyboard alone: an input's link selects its cell, and the explanation stays", async () => {
    await open();
    await answers("Wed 3 June 2026");
    for (let presses = 0; presses < 12; presses++) {
      await page.keyboard.press("Tab");
      if ((await focused()) === "Select A2") break;
    }
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => window.excel.engine.book.selection[0]!.left === 0);
    expect(await selection()).toBe("Sheet1 1,0");
    await page.locator("main [role=status]").filter({ hasText: "A2 is selected. The panel still explains C2." }).first().waitFor();
    await answers("Wed 3 June 2026");
    expect(await focused()).toBe("Select A2");
    await select("C3");
    await answers("Sun 21 June 2026");
  });

  test("leads from a spilled cell to the formula that fills it, and tells the row that is selected", async () => {
    await open();
    await select("G4");
    await page.getByText("G4 is filled by the formula in").waitFor();
    await part("Steps").waitFor();
    await page.getByRole("link", { name: "Select F1" }).first().click();
    await page.waitForFunction(() => window.excel.engine.book.selection[0]!.top === 0);
    expect(await selection()).toBe("Sheet1 0,5");
  });

  test("keeps what an input was read as in a line, however long what stands beside it is", async () => {
    await open();
    await page.evaluate(() => window.excel.put("C2", String.raw`=ESSEX.EHCPDEADLINE('C:\Cases\[Old cases.xlsx]Sheet 1'!A2)`));
    await select("C3");
    await select("C2");
    await page.getByText("it is in another workbook").waitFor();
    const value = await page.getByText("not known", { exact: true }).boundingBox();
    expect(value!.height).toBeLessThan(30);
  });

  test("says which function was meant where ESSEX has none of the name", async () => {
    await open();
    await page.evaluate(() => window.excel.put("C2", "=ESSEX.EHCPDEADLIN(A2)"));
    await select("C3");
    await select("C2");
    await page.getByText('"EHCPDEADLIN" is not a function of ESSEX. Did you mean "EHCPDEADLINE"?').first().waitFor();
  });

  test("opens a count to the rows behind it", async () => {
    await open();
    await select("G13");
    await page.getByText("The 2 rows behind it").click();
    await page.getByRole("link", { name: "Select A3" }).first().click();
    await page.waitForFunction(() => window.excel.engine.book.selection[0]!.top === 2);
  });

  test("says of an error what is wrong, where, and what would work", async () => {
    await open();
    await select("C4");
    await page.locator(".card.bad", { hasText: "#VALUE!: eventDate" }).waitFor();
    expect(await part("Inputs as understood").locator(".wrong").textContent()).toContain("At fault");
    expect(await card().textContent()).toContain("soon");
    await select("D4");
    await page.locator(".card.bad", { hasText: "#VALUE!" }).waitFor();
    await page.evaluate(() => window.excel.put("E3", '=ESSEX.TRADEDPRICE("School improvement days",4,,DATE(2026,10,1))'));
    await page.evaluate(() => window.excel.put("E4", '=ESSEX.TRADEDPRICE("School improvement days",4,,"01/10/2026")'));
    await select("E4");
    await page.locator(".card.bad", { hasText: "#N/A" }).waitFor();
    await part("What would work").locator("li", { hasText: "£2,340.00" }).first().waitFor();
  });

  test("explains the calls within a formula too", async () => {
    await open();
    await select("C5");
    await answers("2025/26");
    await part("Calls within the formula").getByText("EHCPDEADLINE: Last day for Final plan: Wed 3 June 2026").click();
    await part("Calls within the formula").getByRole("link", { name: "Select A2" }).first().waitFor();
  });

  test("tries another input, and writes nothing", async () => {
    await open();
    await select("D2");
    await answers("Issued late");
    const held = () => page.evaluate(() => JSON.stringify(window.excel.engine.book.sheets.map(({ cells }) => [...cells])));
    const before = await held();
    await page.getByText("What if").click();
    await page.getByLabel("issuedDate", { exact: true }).fill("03/06/2026");
    await page.locator("details .big", { hasText: "Issued on time" }).waitFor();
    await page.getByText("Now Issued late. Nothing is written.").waitFor();
    await page.getByLabel("issuedDate", { exact: true }).fill("31/02/2026");
    expect(await page.getByLabel("issuedDate", { exact: true }).getAttribute("aria-invalid")).toBe("true");
    expect(await held()).toBe(before);
  });

  test("writes the working to a sheet of its own, with native formulas, and takes it back", async () => {
    await open();
    await answers("Wed 3 June 2026");
    await page.getByRole("button", { name: "Write the working" }).click();
    await said().filter({ hasText: "The working of C2 is on the new sheet Working of C2." }).waitFor();
    const cells = await page.evaluate(() => {
      const found: string[] = [];
      for (let row = 1; row <= 40; row++)
        found.push(
          ...["A", "B", "C", "D"]
            .map((letter) => `'Working of C2'!${letter}${row}`)
            .filter((at) => window.excel.entered(at) !== window.excel.shown(at))
            .map((at) => String(window.excel.entered(at))),
        );
      return found;
    });
    expect(cells.some((cell) => /^=\$B\$\d+\+7\*\$B\$\d+$/.test(cell))).toBe(true);
    expect(cells.some((cell) => cell.includes("ESSEX"))).toBe(false);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.waitForFunction(() => window.excel.sheets().length === 1);
  });

  test("copies itself as text", async () => {
    await open();
    await answers("Wed 3 June 2026");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "Copy as text" }).click();
    await said().filter({ hasText: "Copied as text." }).waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text.replaceAll("\r", "")).toMatch(/^=ESSEX\.EHCPDEADLINE\(A2\)\n\nLast day for Final plan: Wed 3 June 2026\n/);
  });

  test("says what the pane can do where a cell has no formula of ESSEX", async () => {
    await open();
    for (const [address, words] of [
      ["J9", "J9 is empty."],
      ["A2", "A2 holds what was typed into it"],
      ["D5", "The formula in D5 calls no function of ESSEX"],
    ] as const) {
      await select(address);
      await page.getByText(words).waitFor();
      expect(await page.locator(".dock").isHidden()).toBe(true);
    }
    await page.getByRole("link", { name: "Use it in a formula" }).click();
    await page.getByRole("heading", { level: 1, name: "Functions" }).waitFor();
  });

  test("is offered on home, by the cell that is selected", async () => {
    await open({ address: "" });
    await page.getByText("How C2 came about: rule, source, steps").click();
    await answers("Wed 3 June 2026");
  });

  test("has no workbook in a plain browser, and says so", async () => {
    await open({ isInExcel: false });
    await page.getByRole("heading", { name: "No workbook" }).waitFor();
  });

  describe.each([
    ["light", { colorScheme: "light" }],
    ["dark", { colorScheme: "dark" }],
    ["a contrast theme", { forcedColors: "active" }],
  ] as const)("in %s", (_name, look) => {
    test.each([
      { width: 350, height: 700 },
      { width: 320, height: 378 },
    ])("at $width × $height no explanation breaks WCAG 2.2 A or AA, nor overflows sideways", async (viewport) => {
      await open({ look: { ...look, viewport } });
      for (const address of ["C2", "D2", "C4", "C5", "G4", "G13", "J9"]) {
        await select(address);
        await page
          .locator("main [role=status]")
          .filter({ hasText: `${address}:` })
          .first()
          .waitFor();
        await page.locator("main summary").evaluateAll((all) => all.forEach((summary) => (summary as HTMLElement).click()));
        // In a low pane the foot covers what is scrolled under it: nothing is at the end.
        if (viewport.height < 520) await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
        const { violations } = await axeResults(page);
        expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${address} ${id}: ${html}`))).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), address).toBe(0);
      }
    });
  });
});
