import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { axeViolations } from "../axe";
import { describeInBrowser } from "../browser";
import { misplacedWords } from "./drawings";
import { BARE, HOSTS } from "./excel/hosts";
import type { Control } from "./excel/install";
import { openPane, type Opening } from "./pane-page";

/** Requests of January 2026 with some plans issued; the day that counts as today is kept in the workbook. */
const cases = (excel: Control) => {
  excel.engine.book.settings.set("essex.asOf", "2026-05-21");
  excel.fill("A1", [
    ["Ref", "Received", "Issued", "Notes"],
    ["C1", 46_036, "", "=HYPERLINK"],
    ["C2", 46_000, "", ""],
    ["C3", 46_000, 46_100, ""],
    ["C4", 45_900, 46_100, ""],
    ["C5", 46_120, "", ""],
    ["C6", "31st Feb", "", ""],
  ]);
  excel.engine.book.selection = [{ top: 0, left: 0, bottom: 6, right: 2 }];
};

describeInBrowser("the panel of deadlines, as built", (site) => {
  let page: Page;
  afterEach(() => page?.close());
  const open = async (opening: Opening = {}) => {
    page = await openPane(site, { address: "deadlines", ...opening });
    page.setDefaultTimeout(8_000);
  };
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  const said = (words: string) => page.locator(".toast [role=status]").filter({ hasText: words }).waitFor();
  const entered = (address: string) => page.evaluate((at) => window.excel.entered(at), address);
  const shown = (address: string) => page.evaluate((at) => window.excel.shown(at), address);
  const figures = () => page.locator(".facts dd").allTextContents();

  describe("one case", () => {
    test("is drawn to scale with today on it, and says all of it in words", async () => {
      await open({ start: (excel) => excel.engine.book.settings.set("essex.asOf", "2026-05-21") });
      await page.getByLabel("Request received").fill("14/01/2026");
      await page.locator(".dock .answer", { hasText: "Wed 3 June 2026" }).waitFor();
      await page.getByText("Due soon").waitFor();
      const words = await page.locator("figure svg desc").textContent();
      expect(words).toContain("Decision to assess 25 February 2026, 85 days ago.");
      expect(words).toContain("Today 21 May 2026");
      expect(words).toContain("Final plan 3 June 2026, in 13 days.");
    });

    test("is drawn with no word over another or beyond the edge, of each process in a pane of 320 pixels", async () => {
      await open({ start: (excel) => excel.engine.book.settings.set("essex.asOf", "2029-11-26") });
      await page.setViewportSize({ width: 320, height: 700 });
      const process = page.getByLabel("Process");
      for (const name of await process.locator("option").allTextContents()) {
        await process.selectOption(name);
        await page.locator("input:not([type=radio], [type=checkbox])").first().fill("03/02/2026");
        await page.locator("figure svg title", { hasText: `Timeline: ${name.toLowerCase()}` }).waitFor({ state: "attached" });
        expect([name, await misplacedWords(page)]).toEqual([name, []]);
      }
    });

    test("is inserted as a live table that reads the cell it was picked from, and taken back", async () => {
      await open({
        start: (excel) => {
          excel.put("B4", 46_036, "dd/mm/yyyy");
          excel.engine.book.selection = [{ top: 3, left: 1, bottom: 3, right: 1 }];
        },
      });
      await button("Use selection for it begins on").first().click();
      await page.evaluate(() => window.excel.select("F2"));
      await button("Insert at F2").click();
      await said("Timeline inserted in F2:K8");
      expect(await entered("F2")).toBe('=ESSEX.EHCPTIMELINE(B4,"Assessment",TODAY())');
      expect(await shown("G8")).toBe(46_176);
      await button("Undo").click();
      await said("Taken back");
      expect(await entered("F2")).toBe("");
    });

    test("has its dates and authorities in sight in a pane of 320 pixels", async () => {
      await open({ look: { viewport: { width: 320, height: 700 } } });
      await page.getByLabel("Request received").fill("14/01/2026");
      await page.getByText("Dates and authorities as a table").click();
      const [inside, across] = await page.locator(".wide:has(table):visible").evaluate((wide) => [wide.clientWidth, wide.scrollWidth]);
      expect(across).toBe(inside);
    });

    test("asks for the event in plain words, and says how a day is written", async () => {
      await open();
      await page.getByLabel("Process").selectOption("Transfer");
      await page.locator(".dock:visible").getByText("Fill in the date of the transfer.").waitFor();
      await page.locator("summary", { hasText: "The day that counts as today" }).click();
      const asOf = page.getByRole("textbox", { name: "The day that counts as today" });
      await asOf.fill("99/99/2026");
      await asOf.press("Tab");
      await page.getByText('"99/99/2026" is not a date in the calendar. Write it like 28/02/2026.').waitFor();
    });

    test("of another process runs from that process's event", async () => {
      await open();
      await page.getByLabel("Process").selectOption("Annual review");
      await page.getByLabel("Review meeting").fill("14/01/2026");
      await page.locator("figure svg desc").waitFor({ state: "attached" });
      expect(await page.locator("figure svg desc").textContent()).toContain("Review decision 11 February 2026");
    });

    test("from before the law is refused in the function's words", async () => {
      await open();
      await page.getByLabel("Request received").fill("14/01/2010");
      await page.locator(".card.bad", { hasText: "There is no timeline" }).waitFor();
      expect(await button("Insert").getAttribute("aria-disabled")).toBe("true");
    });
  });

  describe("a caseload", () => {
    test("keeps its words in their places in a pane of 320 pixels: tags in their cells, the bar's words wide enough to read", async () => {
      await open({ start: cases, look: { viewport: { width: 320, height: 700 } } });
      await page.getByRole("heading", { name: "Caseload on 21 May 2026" }).waitFor();
      const beyond = await page
        .locator(".facts .tag")
        .evaluateAll((all) => all.filter((tag) => tag.getBoundingClientRect().right > tag.closest("div")!.getBoundingClientRect().right));
      expect(beyond).toEqual([]);
      await button("Add at E1:F7").click();
      await button("List the overdue").click();
      await said("Overdue cases listed");
      await button("Undo").click();
      await said("Taken back");
      expect((await page.locator(".toast p").boundingBox())!.width).toBeGreaterThan(200);
    });

    test("brings its drawing clear of the foot when it is reached by keyboard", async () => {
      await open({ start: cases, look: { viewport: { width: 320, height: 700 } } });
      await page.getByRole("heading", { name: "Caseload on 21 May 2026" }).waitFor();
      await page.locator("summary", { hasText: "Closed cases" }).click();
      const isDrawing = () => page.evaluate(() => document.activeElement!.matches("figure .wide"));
      for (let presses = 0; presses < 30 && !(await isDrawing()); presses++) await page.keyboard.press("Tab");
      const [bottom, foot] = await page.evaluate(() =>
        [document.activeElement!, document.querySelector(".foot")!].map((each) => each.getBoundingClientRect()),
      );
      expect(await isDrawing()).toBe(true);
      expect(bottom!.bottom).toBeLessThanOrEqual(foot!.top);
    });

    test("takes one column of dates in each field", async () => {
      await open({ start: cases });
      await page.getByRole("heading", { name: "Caseload on 21 May 2026" }).waitFor();
      await page.getByRole("textbox", { name: "Issued dates" }).fill("C2:D7");
      await page.getByText("Choose one column: these are several.").waitFor();
      expect(await figures()).toEqual([]);
      expect(await button("Add").getAttribute("aria-disabled")).toBe("true");
      await page.getByRole("textbox", { name: "Issued dates" }).fill("C2:C4");
      await page.locator(".card.bad", { hasText: "“Request dates” is 6 rows × 1 column and “Issued dates” is 3 rows" }).waitFor();
    });

    test("is recognised by its headings, counted, and drawn by month", async () => {
      await open({ start: cases });
      await page.getByRole("heading", { name: "Caseload on 21 May 2026" }).waitFor();
      expect(await page.getByRole("textbox", { name: "Request dates" }).inputValue()).toBe("B2:B7");
      expect(await page.getByRole("textbox", { name: "Issued dates" }).inputValue()).toBe("C2:C7");
      expect(await figures()).toEqual(["2", "1", "1"]);
      expect(await page.locator("figure svg title").textContent()).toContain("1 issued late");
      expect(await misplacedWords(page)).toEqual([]);
      await page.getByText('Row 7, “Request dates”: "31st Feb" is not a date.').waitFor();
    });

    test("has its deadlines and statuses beside it in the first empty columns, one spill each", async () => {
      await open({ start: cases });
      await button("Add at E1:F7").click();
      await said("Deadline and Status added in E1:F7.");
      expect([await entered("E1"), await entered("E2"), await entered("F2")]).toEqual([
        "Deadline",
        "=ESSEX.EHCPDEADLINE(B2:B7)",
        "=ESSEX.EHCPSTATUS(B2:B7,C2:C7,DATE(2026,5,21))",
      ]);
      expect([await shown("E2"), await shown("F2"), await shown("F3"), await shown("F5")]).toEqual([
        46_176,
        "Due soon",
        "Overdue",
        "Issued late",
      ]);
      const sheet = await page.evaluate(() => {
        const { rules, frozen } = window.excel.sheet("Sheet1");
        return { rules: rules.map(({ formula }) => formula), frozen };
      });
      expect(sheet.frozen.rows).toBe(1);
      expect(sheet.rules).toEqual([
        '=OR($F2="Overdue",$F2="Issued late")',
        '=OR($F2="Due soon")',
        '=OR($F2="On track",$F2="Issued on time")',
      ]);
      expect(await entered("D2")).toBe("=HYPERLINK");
      await button("Undo").click();
      await said("Taken back");
      expect([await entered("E1"), await entered("E2"), await entered("F2")]).toEqual(["", "", ""]);
      await button("Add at E1:F7").waitFor();
    });

    test("in a Table has two columns more, a formula in each row and the day worked out once", async () => {
      await open({
        start: (excel) => {
          excel.fill("A1", [
            ["Received", "Issued"],
            [46_036, ""],
            [46_000, ""],
          ]);
          excel.addTable("A1:B3", "Requests");
          excel.engine.book.selection = [{ top: 1, left: 0, bottom: 2, right: 1 }];
        },
      });
      await button("Add at C1:D3").click();
      await said("Deadline and Status added");
      expect([await entered("C1"), await entered("C3"), await entered("D3")]).toEqual([
        "Deadline",
        "=ESSEX.EHCPDEADLINE([@Received])",
        "=ESSEX.EHCPSTATUS([@Received],[@Issued],ESSEX_as_of)",
      ]);
      expect([await shown("C3"), await shown("D3")]).toEqual([46_140, "Overdue"]);
      await button("Undo").click();
      await said("Taken back");
      expect([await entered("C1"), await entered("D3")]).toEqual(["", ""]);
      await button("Add at C1:D3").waitFor();
    });

    test("lists what is overdue on a sheet that follows the columns, the longest first", async () => {
      await open({ start: cases });
      await button("Add at E1:F7").press("Enter");
      await button("List the overdue").waitFor();
      await page.waitForFunction(() => document.activeElement?.textContent === "List the overdue");
      await page.keyboard.press("Enter");
      await said("Overdue cases listed on the new sheet Overdue");
      expect([await entered("Overdue!A1"), await entered("Overdue!E1")]).toEqual(["Ref", "Deadline"]);
      expect(await entered("Overdue!A2")).toBe(
        '=IFERROR(SORT(FILTER(IF(Sheet1!A2:F7="","",Sheet1!A2:F7),IFERROR(Sheet1!F2:F7="Overdue",FALSE)),5),"None overdue")',
      );
    });

    test("is summed up with a chart of Excel's own, counted from the columns", async () => {
      await open({ start: cases });
      await button("Add at E1:F7").click();
      await said("added");
      await button("Insert chart").click();
      await said("Summary and chart written on the new sheet Caseload.");
      expect(await entered("Caseload!A4")).toBe("January 2026");
      expect(await entered("Caseload!D5")).toContain(
        'COUNTIFS(Sheet1!E2:E7,">="&DATE(2026,4,1),Sheet1!E2:E7,"<"&DATE(2026,5,1),Sheet1!F2:F7,"Overdue")',
      );
      const charts = await page.evaluate(() => window.excel.sheet("Caseload").charts.map(({ kind }) => kind));
      expect(charts).toEqual(["BarStacked"]);
      await button("Undo").click();
      await page.waitForFunction(() => !window.excel.sheets().includes("Caseload"));
    });

    test("goes by the keyboard alone, and the day is kept in the workbook", async () => {
      await open({ start: cases });
      await page.getByText("The day that counts as today").first().press("Enter");
      await page.getByLabel(/^The day that counts as today/).fill("2026-06-30");
      await page.keyboard.press("Tab");
      await page.getByRole("heading", { name: "Caseload on 30 June 2026" }).waitFor();
      expect(await page.evaluate(() => window.excel.engine.book.settings.get("essex.asOf"))).toBe("2026-06-30");
    });

    test.each([...HOSTS, BARE])("on $name adds the columns or says in a sentence what is missing", async (host) => {
      await open({ start: cases, host });
      await button("Add at E1:F7").click();
      await page.waitForFunction(() => document.querySelector(".toast p")!.textContent !== "");
      const words = await page.locator(".toast p").textContent();
      expect(words).toMatch(host === BARE ? /needs a newer Excel/ : /^Deadline and Status added/);
    });

    test("does not break WCAG 2.2 A or AA once it is counted and written", async () => {
      for (const look of [{}, { colorScheme: "dark" }, { forcedColors: "active" }] as const) {
        await open({ start: cases, look });
        await button("Add at E1:F7").click();
        await said("added");
        await page.locator("summary").evaluateAll((all) => all.forEach((each) => (each as HTMLElement).click()));
        expect(await axeViolations(page)).toEqual([]);
        await page.close();
      }
    });
  });
});
