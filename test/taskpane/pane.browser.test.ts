import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { exampleOf } from "../../src/taskpane/examples";
import { axeResults } from "../axe";
import { describeInBrowser } from "../browser";
import { built } from "../dist";
import { openPane, type CellContent, type Opening } from "./pane-page";

const price = exampleOf("TRADEDPRICE")!.formula;

describeInBrowser("the task pane, as built, in a browser", (site) => {
  let page: Page;
  afterEach(() => page?.close());

  const open = async (opening: Opening = {}) => (page = await openPane(site, opening));
  const openPrice = () => open({ address: "function/TRADEDPRICE" });
  const put = (address: string, content: CellContent) =>
    page.evaluate(([at, held]) => window.sheet.put(at, held), [address, content] as const);
  const select = (address: string) => page.evaluate((at) => window.sheet.select(at), address);
  const contentOf = (address: string) => page.evaluate((at) => window.sheet.contentOf(at), address);
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const said = () => page.locator(".toast [role=status]");
  const ids = () => page.locator(".nav[aria-label=Functions] .fn").allTextContents();
  const metadata = JSON.parse(readFileSync(join(built("add-in"), "functions.json"), "utf8")) as { functions: { id: string }[] };

  describe("the list of functions", () => {
    test("holds every function of functions.json, each under a heading", async () => {
      await open();
      expect((await ids()).sort()).toEqual(metadata.functions.map(({ id }) => id).sort());
      expect(await page.getByRole("heading", { level: 2 }).allTextContents()).not.toContain("Other functions");
    });

    test("narrows as words are typed, says how many are left, and names the choice that was found", async () => {
      await open();
      await page.getByRole("searchbox").fill("draft plan");
      await page.getByText(`of ${metadata.functions.length} functions`).waitFor();
      expect(await ids()).toContain("EHCPDEADLINE");
      expect(await ids()).not.toContain("TRADEDPRICE");
      await page.getByText("duty: Draft plan").first().waitFor();
    });

    test("says what to try when nothing is found, and what it suggests is found", async () => {
      await open();
      for (const word of ["price", "deadline", "grade", "year"]) {
        await page.getByRole("searchbox").fill(word);
        expect(await ids(), word).not.toEqual([]);
      }
      await page.getByRole("searchbox").fill("zebra");
      await page.getByText("No function has “zebra”").waitFor();
      await button("Show all functions").click();
      expect(await ids()).toHaveLength(metadata.functions.length);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("search");
    });

    test("comes back with its search, and with focus on the row that was left", async () => {
      await open();
      await page.getByRole("searchbox").fill("price");
      await page.locator('a[href="#function/TRADEDPRICE"]').press("Enter");
      await page.getByRole("heading", { level: 1, name: "TRADEDPRICE" }).waitFor();
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("TRADEDPRICE");
      await page.getByRole("link", { name: "All functions" }).press("Enter");
      await page.getByRole("heading", { level: 1, name: "ESSEX" }).waitFor();
      expect(await page.getByRole("searchbox").inputValue()).toBe("price");
      expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("#function/TRADEDPRICE");
    });

    test("the skip link moves to the panel and leaves it open", async () => {
      await openPrice();
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
      expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("TRADEDPRICE");
      await page.getByRole("link", { name: "All functions" }).click();
      await page.getByRole("heading", { level: 1, name: "ESSEX" }).waitFor();
    });
  });

  describe("a function", () => {
    test("shows its arguments, its choices, its example and its source", async () => {
      await openPrice();
      const example = exampleOf("TRADEDPRICE")!;
      const shown = await page.locator("main").innerText();
      for (const words of [example.formula, example.answer, example.says, example.source, "customer (optional)", "Outside Essex"])
        expect(shown).toContain(words);
    });

    test("keeps a long list of choices closed until it is wanted", async () => {
      await open({ address: "function/EHCPDEADLINE" });
      const choice = page.getByText("Final plan", { exact: true }).first();
      expect(await choice.isVisible()).toBe(false);
      await page.locator("summary").first().press("Enter");
      await choice.waitFor();
    });

    test("is inserted into the selected cell, which the button names", async () => {
      await openPrice();
      await button("Insert in D4").waitFor();
      await select("F9");
      await button("Insert in F9").click();
      expect(await contentOf("F9")).toEqual({ formula: price, numberFormat: "General" });
      expect(await said().textContent()).toBe("Example inserted in F9.");
      await button("F9 holds this example").click({ force: true });
      expect(await contentOf("F9")).toEqual({ formula: price, numberFormat: "General" });
    });

    test.each([
      ["a number", { formula: "7", numberFormat: "0.00" }, "7"],
      ["a formula", { formula: "=A1+1", numberFormat: "General" }, "=A1+1"],
      ["text that looks like a formula", { formula: "'=note", numberFormat: "General" }, "'=note"],
      ["text that looks like a number", { formula: "'007", numberFormat: "@" }, "'007"],
    ])("that replaced %s can be undone, to the same content and format", async (_kind, content, restored) => {
      await openPrice();
      await put("D4", content);
      await select("D4");
      await button("Replace what is in D4?").click();
      expect(await contentOf("D4")).toEqual({
        formula: price,
        numberFormat: content.numberFormat === "@" ? "General" : content.numberFormat,
      });
      await select("A1");
      await button("Undo").click();
      await page.getByText("D4 is as it was.").waitFor();
      expect(await contentOf("D4")).toEqual({ formula: restored, numberFormat: content.numberFormat });
    });

    test("leaves focus on its button when the bar that reports it is used or dismissed", async () => {
      await openPrice();
      const focused = () => page.evaluate(() => document.activeElement?.textContent);
      await button("Insert in D4").press("Enter");
      await button("Undo").press("Enter");
      await page.getByText("D4 is as it was.").waitFor();
      expect(await focused()).toBe("Insert in D4");
      await button("Dismiss").press("Enter");
      expect(await said().textContent()).toBe("");
      expect(await focused()).toBe("Insert in D4");
    });

    test("is not undone over something typed since", async () => {
      await openPrice();
      await button("Insert in D4").click();
      await put("D4", { formula: "12", numberFormat: "General" });
      await button("Undo").click();
      await page.getByText("D4 has been changed since, so it was left alone.").waitFor();
      expect((await contentOf("D4")).formula).toBe("12");
    });

    test("is not written over something typed since the button was read", async () => {
      await openPrice();
      await button("Insert in D4").waitFor();
      await put("D4", { formula: "12", numberFormat: "General" });
      await button("Insert in D4").click();
      await page.getByText("Nothing was written").waitFor();
      expect((await contentOf("D4")).formula).toBe("12");
      await button("Replace what is in D4?").click();
      expect((await contentOf("D4")).formula).toBe(price);
    });

    test("that Excel refuses to write says why, in words", async () => {
      await openPrice();
      await button("Insert in D4").waitFor();
      await page.evaluate(() => window.sheet.refuse({ code: "AccessDenied", message: "You cannot perform the requested operation." }));
      await button("Insert in D4").click();
      await page.getByText("the sheet may be protected").waitFor();
    });

    test("is copied instead where there is no workbook, and the pane says so", async () => {
      await open({ address: "function/TRADEDPRICE", isInExcel: false, look: { permissions: ["clipboard-read", "clipboard-write"] } });
      await page.getByText("There is no workbook here to write in").waitFor();
      expect(await page.getByRole("button", { name: /Insert|Replace/ }).count()).toBe(0);
      await button("Copy formula").click();
      await page.getByText("Formula copied.").waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(price);
    });

    test("is selected for Ctrl+C where the clipboard is closed to the page", async () => {
      await openPrice();
      await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
      await button("Copy formula").click();
      await page.getByText("press Ctrl+C").waitFor();
      expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe(price);
    });

    test("every function has a panel of its own", async () => {
      await open();
      for (const { id } of metadata.functions) {
        await page.evaluate((name) => (location.hash = `function/${name}`), id);
        await page.getByRole("heading", { level: 1, name: id, exact: true }).waitFor();
        await button("Insert in D4").waitFor();
      }
    });
  });

  test("a list that cannot be read says so, and is read when it can be", async () => {
    page = await site.newPage();
    await page.route("https://appsforoffice.microsoft.com/**", (route) => route.abort());
    await page.route("**/functions.json?*", (route) => route.fulfill({ status: 503 }), { times: 1 });
    await page.goto(`${site.origin()}/taskpane.html`);
    expect(await page.getByRole("alert").innerText()).toContain("functions.json: the server answered 503.");
    await button("Try again").click();
    await page.locator(".nav a").first().waitFor();
  });

  test("nothing but office.js is asked for outside this computer", async () => {
    page = await site.newPage();
    const hosts = new Set<string>();
    page.on("request", (request) => hosts.add(new URL(request.url()).host));
    await page.route("https://appsforoffice.microsoft.com/**", (route) => route.abort());
    await page.goto(`${site.origin()}/taskpane.html#about`);
    await page.getByRole("heading", { level: 1, name: "About" }).waitFor();
    expect([...hosts].sort()).toEqual(["appsforoffice.microsoft.com", new URL(site.origin()).host].sort());
  });

  const looks = [
    ["light", { colorScheme: "light" }],
    ["dark", { colorScheme: "dark" }],
    ["a contrast theme", { forcedColors: "active" }],
  ] as const;
  const sizes = [
    { width: 350, height: 700 },
    { width: 320, height: 378 },
  ];
  const addresses = ["", "function/TRADEDPRICE", "function/EHCPDEADLINE", "import", "about"];

  describe.each(looks)("in %s", (_name, look) => {
    test.each(sizes)("at $width × $height no panel breaks WCAG 2.2 A or AA, nor overflows sideways", async (viewport) => {
      for (const address of addresses) {
        await open({ address, look: { ...look, viewport } });
        if (address.startsWith("function/")) {
          await button("Insert in D4").click();
          await page.locator("summary").evaluateAll((summaries) => summaries.forEach((summary) => (summary as HTMLElement).click()));
        }
        expect(await violations(page), address).toEqual([]);
        expect(await overflow(page), address).toBe(0);
        await page.close();
      }
    });
  });

  test("the list that is empty or cannot be read does not break WCAG 2.2 either", async () => {
    await open();
    await page.getByRole("searchbox").fill("zebra");
    expect(await violations(page)).toEqual([]);
    await page.route("**/functions.json?*", (route) => route.abort());
    await page.reload();
    await page.getByRole("alert").waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test.each(addresses)("at 200% zoom #%s does not overflow sideways", async (address) => {
    await open({ address, look: { viewport: { width: 175, height: 350 } } });
    expect(await overflow(page)).toBe(0);
  });

  test.each(addresses)("the top right of #%s is left to Office's own menu", async (address) => {
    await open({ address });
    const reach = await page
      .locator(".head > *")
      .evaluateAll((parts) => Math.max(...parts.map((part) => part.getBoundingClientRect().right)));
    expect(reach).toBeLessThanOrEqual(350 - 40);
  });
});

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function violations(page: Page): Promise<string[]> {
  const { violations } = await axeResults(page);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
