import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { exampleOf } from "../../src/taskpane/examples";
import { axeResults } from "../axe";
import { describeInBrowser } from "../browser";
import { built } from "../dist";
import { openPane, type Opening } from "./pane-page";

describeInBrowser("the task pane, as built, in a browser", (site) => {
  let page: Page;
  afterEach(() => page?.close());

  const open = async (opening: Opening = {}) => {
    page = await openPane(site, opening);
    page.setDefaultTimeout(8_000);
    return page;
  };
  const select = (address: string) => page.evaluate((at) => window.excel.select(at), address);
  const put = (address: string, content: string | number, format?: string) =>
    page.evaluate(([at, held, look]) => window.excel.put(at, held, look), [address, content, format] as const);
  const entered = (address: string) => page.evaluate((at) => window.excel.entered(at), address);
  const shown = (address: string) => page.evaluate((at) => window.excel.shown(at), address);
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  const said = () => page.locator(".toast [role=status]");
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
  const title = (name: string) => page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
  const rows = () => page.locator(".nav a strong").allTextContents();
  const field = (name: string) =>
    page.locator(".field").filter({ has: page.locator("label", { hasText: new RegExp(`^${name}( \\(optional\\))?$`) }) });
  const input = (name: string) => field(name).locator("input");
  const use = (name: string) => button(`Use selection for ${name}`);
  const metadata = JSON.parse(readFileSync(join(built("add-in"), "functions.json"), "utf8")) as { functions: { id: string }[] };

  describe("home", () => {
    test("has the work first, and names the selected cell", async () => {
      await open();
      await page.getByText("Selected cell, D4").waitFor();
      expect(await rows()).toEqual(expect.arrayContaining(["Explain", "Functions", "Import a file", "About"]));
    });

    test.each([
      ["import", "Panels", "Import a file"],
      ["TRADEDPRICE", "Functions", "TRADEDPRICE"],
      ["=ESSEX.EHCPSTATUS(A2", "Functions", "EHCPSTATUS"],
      ["final plan", "Duties", "Final plan"],
      ["gold", "Services and prices", "School improvement days 2023/24: Gold, 4 days"],
      ["good friday", "Dates", "Good Friday"],
      ["11,489", "Facts and sources", "EHC plans in Essex, January 2023"],
    ])("finds “%s” among the %s, and Enter opens the first", async (words, kind, first) => {
      await open();
      await page.getByRole("searchbox").fill(words);
      await page.getByText(/found\. Enter opens the first\./).waitFor();
      expect((await page.locator(".nav h2").first().textContent())!.startsWith(kind)).toBe(true);
      expect((await rows())[0]).toBe(first);
      await page.getByRole("searchbox").press("Enter");
      await page.getByRole("link", { name: "All tools" }).waitFor();
    });

    test("is gone through with the arrows, and Esc comes back from what was opened", async () => {
      await open();
      await page.getByRole("searchbox").fill("plan");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      const second = (await rows())[1]!;
      expect(await focused()).toContain(second);
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("ArrowUp");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("search");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("End");
      await page.keyboard.press("Enter");
      await page.getByRole("link", { name: "All tools" }).waitFor();
      await page.keyboard.press("Escape");
      await title("ESSEX");
      expect(await page.getByRole("searchbox").inputValue()).toBe("plan");
      await page.getByRole("searchbox").press("Escape");
      expect(await page.getByRole("searchbox").inputValue()).toBe("");
      expect(await rows()).toContain("Import a file");
    });

    test("hears a press that began while another cell was selected", async () => {
      await open();
      const row = (await page.locator('a[href="#functions"]').boundingBox())!;
      await page.mouse.move(row.x + 20, row.y + 10);
      await page.mouse.down();
      await select("B7");
      await page.waitForTimeout(200);
      await page.mouse.up();
      await title("Functions");
    });

    test("says what to try when nothing is found", async () => {
      await open();
      await page.getByRole("searchbox").fill("zebra");
      await page.getByRole("heading", { name: "Nothing has “zebra”" }).waitFor();
      await page.getByRole("searchbox").press("Escape");
      expect(await rows()).toContain("Functions");
    });

    test("comes back with focus on the row that was left", async () => {
      await open();
      await page.locator('a[href="#functions"]').press("Enter");
      await title("Functions");
      expect(await focused()).toBe("Functions");
      await page.getByRole("link", { name: "All tools" }).press("Enter");
      await title("ESSEX");
      expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("#functions");
    });

    test.each(["prices", "deadlines", "compliance", "ofsted", "key-dates", "workbook"])(
      "the foot of %s goes with its panel, and comes back as it was",
      async (name) => {
        await open({ address: name });
        const docks = () =>
          page
            .locator(".foot .dock")
            .evaluateAll((all) => all.map((dock) => [dock.checkVisibility(), dock.querySelectorAll("button").length]));
        await page.waitForTimeout(300);
        const before = await docks();
        await page.evaluate(() => (location.hash = ""));
        await title("ESSEX");
        expect(await docks()).toEqual([]);
        await page.evaluate((to) => (location.hash = to), name);
        await page.getByRole("link", { name: "All tools" }).waitFor();
        expect(await docks()).toEqual(before);
      },
    );

    test("the skip link moves to the panel and leaves it open", async () => {
      await open({ address: "about" });
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
      await title("About");
    });
  });

  describe("the list of functions", () => {
    test("holds every function of functions.json under a heading, and can be skipped", async () => {
      await open({ address: "functions" });
      const ids = await page.locator(".nav .fn").allTextContents();
      expect(ids.sort()).toEqual(metadata.functions.map(({ id }) => id).sort());
      expect(await page.getByRole("heading", { level: 2 }).allTextContents()).not.toContain("Other functions");
      await page.getByRole("link", { name: "Skip the list of functions" }).press("Enter");
      expect(await focused()).toContain("functions. HELP lists them in a cell.");
    });

    test("has favourites, which the workbook keeps", async () => {
      await open({ address: "function/EHCPDEADLINE" });
      await button("Make a favourite").click();
      await button("A favourite").waitFor();
      expect(await page.evaluate(() => window.excel.engine.book.settings.get("essex.favourites"))).toEqual(["EHCPDEADLINE"]);
      await page.keyboard.press("Escape");
      await page.getByRole("heading", { name: "Favourite functions" }).waitFor();
    });
  });

  describe("a formula that is built", () => {
    const orders = (opening: Opening = {}) =>
      open({
        address: "function/TRADEDPRICE",
        start: (excel) => {
          excel.fill("A1", [
            ["Service", "Quantity", "Ordered", "Price"],
            ["School improvement days", 4, 45_218, ""],
            ["School improvement days", 3, 45_219, ""],
            ["School improvement days", 1, 45_219, ""],
          ]);
          excel.engine.book.selection = [{ top: 1, left: 3, bottom: 1, right: 3 }];
        },
        ...opening,
      });
    const fillIn = async () => {
      for (const [cell, name] of [
        ["A2", "service"],
        ["B2", "quantity"],
      ] as const) {
        await select(cell);
        await use(name).click();
      }
      await page.locator("summary").first().click();
      await select("C2");
      await use("order date").click();
    };

    test("takes the selection, reads it back, and shows the result as you go", async () => {
      await orders();
      await fillIn();
      expect(await input("Service").inputValue()).toBe("A2");
      await page.getByText("=ESSEX.TRADEDPRICE(A2:A4,B2:B4,,C2:C4)").waitFor();
      await page.locator("label", { hasText: "This row" }).click();
      await page.getByText("=ESSEX.TRADEDPRICE(A2,B2,,C2)").waitFor();
      await page.locator(".result .answer", { hasText: /2,?223/ }).waitFor();
    });

    test("is inserted with references where the cursor was before the arguments were picked", async () => {
      await orders();
      await fillIn();
      await page.locator("label", { hasText: "This row" }).click();
      await button("Insert in D2").click();
      await said().filter({ hasText: "TRADEDPRICE inserted in D2" }).waitFor();
      expect([await entered("D2"), await shown("D2")]).toEqual(["=ESSEX.TRADEDPRICE(A2,B2,,C2)", 2223]);
      await button("Undo").click();
      await said().filter({ hasText: "Taken back: TRADEDPRICE inserted in D2" }).waitFor();
      expect(await entered("D2")).toBe("");
    });

    test("is one spill for all the rows that stand below", async () => {
      await orders();
      await fillIn();
      await page.getByText("Fills D2:D4, which is empty.").waitFor();
      await button("Insert in D2").click();
      await said().filter({ hasText: "it fills D2:D4" }).waitFor();
      expect([await shown("D2"), await shown("D3"), await shown("D4")]).toEqual([2223, 1890, 650]);
    });

    test("names what would be in its way, and goes to a new sheet instead", async () => {
      await orders();
      await put("D4", "mine");
      await fillIn();
      await page.getByText("D4 is not empty").waitFor();
      await button("Insert on a new sheet").click();
      await said().filter({ hasText: "inserted on the new sheet TRADEDPRICE" }).waitFor();
      expect(await entered("TRADEDPRICE!A1")).toBe("=ESSEX.TRADEDPRICE(Sheet1!A2:A4,Sheet1!B2:B4,,Sheet1!C2:C4)");
      expect(await entered("Sheet1!D4")).toBe("mine");
      await button("Undo").click();
      await page.waitForFunction(() => window.excel.sheets().length === 1);
    });

    test("inside a Table is a formula in each row", async () => {
      await orders({
        start: (excel) => {
          excel.fill("A1", [
            ["Service", "Quantity", "Ordered", "Price"],
            ["School improvement days", 4, 45_218, ""],
            ["School improvement days", 3, 45_219, ""],
          ]);
          excel.addTable("A1:D3", "Orders");
          excel.engine.book.selection = [{ top: 1, left: 3, bottom: 1, right: 3 }];
        },
      });
      await fillIn();
      expect(await input("Service").inputValue()).toBe("[@Service]");
      await button("Insert in D2:D3").click();
      await said().filter({ hasText: "a formula in each row of Orders" }).waitFor();
      expect([await entered("D2"), await entered("D3")]).toEqual(Array(2).fill("=ESSEX.TRADEDPRICE([@Service],[@Quantity],,[@Ordered])"));
      expect([await shown("D2"), await shown("D3")]).toEqual([2223, 1890]);
      await button("Undo").click();
      await said().filter({ hasText: "Taken back" }).waitFor();
      expect([await entered("D2"), await entered("D3")]).toEqual(["", ""]);
    });

    test("names the columns of a Table it stands beside, so that rows added later count", async () => {
      await open({
        address: "function/OFSTEDSUMMARY",
        start: (excel) => {
          excel.fill("A1", [
            ["Phase", "Grade"],
            ["Primary", "Good"],
            ["Secondary", 1],
          ]);
          excel.addTable("A1:B3", "Schools");
          excel.engine.book.selection = [{ top: 0, left: 3, bottom: 0, right: 3 }];
        },
      });
      await select("A1:A3");
      await use("phases").click();
      await select("B2:B3");
      await use("grades").click();
      await page.getByText("=ESSEX.OFSTEDSUMMARY(Schools[Phase],Schools[Grade])").waitFor();
      await page.locator("main table", { hasText: "Primary" }).waitFor();
    });

    test("offers the choices of an argument with what they mean, by keyboard", async () => {
      await open({ address: "function/EHCPDEADLINE" });
      await input("Event date").fill("14/01/2026");
      await input("Duty").focus();
      await page.keyboard.type("decision to");
      const options = page.getByRole("option");
      expect(await options.first().textContent()).toContain("Decision to assess");
      await page.keyboard.press("ArrowDown");
      expect(await input("Duty").getAttribute("aria-activedescendant")).toBe(await options.first().getAttribute("id"));
      await page.keyboard.press("Enter");
      expect(await input("Duty").inputValue()).toBe("Decision to assess");
      await page.getByText('=ESSEX.EHCPDEADLINE("14/01/2026","Decision to assess")').waitFor();
      await page.locator(".result .answer", { hasText: "Wed 25 February 2026" }).waitFor();
      await input("Duty").press("ArrowDown");
      await page.keyboard.press("Escape");
      expect(await options.count()).toBe(0);
      await title("EHCPDEADLINE");
    });

    test("says what is wrong at the field, and what would work", async () => {
      await open({ address: "function/EHCPDEADLINE" });
      await input("Event date").fill("31/02/2026");
      await field("Event date").getByText("“31/02/2026”".replaceAll(/[“”]/g, '"')).waitFor();
      expect(await input("Event date").getAttribute("aria-invalid")).toBe("true");
      const error = await field("Event date").locator(".err").getAttribute("id");
      expect(await input("Event date").getAttribute("aria-describedby")).toContain(error!);
      await page.locator(".card.bad", { hasText: "#VALUE!" }).waitFor();
    });

    test("shows the first rows of a table, dates and all", async () => {
      await open({ address: "function/EHCPTIMELINE" });
      await input("Event date").fill("14/01/2026");
      const table = page.locator("main table");
      await table.getByText("25/02/2026").first().waitFor();
      expect(await table.locator("thead").textContent()).toContain("StageDueDays leftBasis");
    });

    test("asks for what is missing, and goes there", async () => {
      await open({ address: "function/TRADEDPRICE" });
      await page.getByText("Fill in service.").first().waitFor();
      await button("Insert in D4").click({ force: true });
      expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-invalid"))).toBe("true");
      expect(await entered("D4")).toBe("");
    });

    test("is filled in from its worked example", async () => {
      await open({ address: "function/TRADEDPRICE" });
      await page.getByText("Worked example").click();
      await button("Fill in the example").click();
      await page.getByText(exampleOf("TRADEDPRICE")!.formula).last().waitFor();
      await page.locator(".result .answer", { hasText: /2,?223/ }).waitFor();
    });

    test("keeps what was filled in when the pane goes elsewhere and comes back", async () => {
      await open({ address: "function/EHCPDEADLINE" });
      await input("Event date").fill("14/01/2026");
      await page.evaluate(() => (location.hash = "about"));
      await title("About");
      await page.evaluate(() => (location.hash = "function/EHCPDEADLINE"));
      await title("EHCPDEADLINE");
      expect(await input("Event date").inputValue()).toBe("14/01/2026");
    });

    test("is not written into the table of another formula: its owner is named", async () => {
      await open({
        address: "function/VERSION",
        start: (excel) => excel.put("D2", '=ESSEX.EHCPTIMELINE("14/01/2026")'),
      });
      await select("D4");
      await page.getByText("D4 is part of the table that the formula in D2 fills.").waitFor();
      await button("Insert in D4").click({ force: true });
      expect(await shown("D4")).not.toMatch(/^#/);
      await select("D2");
      await button(/^Replace what is in D2:I\d+\?$/).waitFor();
    });

    test("is not written over something typed since the button was read", async () => {
      await open({ address: "function/VERSION" });
      await button("Insert in D4").waitFor();
      await put("D4", "12");
      await button("Insert in D4").click();
      await said().filter({ hasText: "Nothing was written" }).waitFor();
      expect(await entered("D4")).toBe(12);
      await button("Replace what is in D4?").click();
      await said().filter({ hasText: "over what was there" }).waitFor();
      await button("Undo").click();
      await said().filter({ hasText: "Taken back" }).waitFor();
      expect(await entered("D4")).toBe(12);
    });

    test("is taken back across several steps, and tells what something else stands in by now", async () => {
      await open({ address: "function/VERSION" });
      for (const cell of ["F1", "F2", "F3"]) {
        await select(cell);
        await button(`Insert in ${cell}`).click();
        await said()
          .filter({ hasText: `inserted in ${cell}` })
          .waitFor();
      }
      await put("F2", "mine");
      await button("Undo").click();
      await said().filter({ hasText: "Taken back: VERSION inserted in F3" }).waitFor();
      await button("Undo one more").click();
      await said().filter({ hasText: "F2 has been changed since, and was left alone." }).waitFor();
      await button("Undo one more").click();
      await said().filter({ hasText: "Taken back: VERSION inserted in F1" }).waitFor();
      expect([await entered("F1"), await entered("F2"), await entered("F3")]).toEqual(["", "mine", ""]);
      expect(await button("Undo one more").count()).toBe(0);
    });

    test("leaves focus on its button when the bar that reports it is used or dismissed", async () => {
      await open({ address: "function/VERSION" });
      await button("Insert in D4").press("Enter");
      await said().filter({ hasText: "inserted" }).waitFor();
      await button("Undo").press("Enter");
      await said().filter({ hasText: "Taken back" }).waitFor();
      await button("Dismiss message").press("Enter");
      expect(await said().textContent()).toBe("");
      expect(await focused()).toBe("Insert in D4");
    });

    test("that Excel refuses to write says why, in words", async () => {
      await open({ address: "function/VERSION" });
      await button("Insert in D4").waitFor();
      await page.evaluate(() => window.excel.refuse("AccessDenied"));
      await button("Insert in D4").click();
      await said().filter({ hasText: "the sheet may be protected" }).waitFor();
    });

    test("is copied instead where there is no workbook, and the pane says so", async () => {
      await open({ address: "function/VERSION", isInExcel: false, look: { permissions: ["clipboard-read", "clipboard-write"] } });
      await page.getByText("There is no workbook here to write in").waitFor();
      expect(await page.getByRole("button", { name: /Insert|Replace/ }).count()).toBe(0);
      await button("Copy formula").click();
      await page.getByText("Formula copied.").waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("=ESSEX.VERSION()");
    });

    test("is selected for Ctrl+C where the clipboard is closed to the page", async () => {
      await open({ address: "function/VERSION" });
      await page.getByText("=ESSEX.VERSION()").last().waitFor();
      await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
      await button("Copy formula").click();
      await page.getByText("press Ctrl+C").waitFor();
      expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe("=ESSEX.VERSION()");
    });

    test("every function has a panel of its own, whose example it works out", async () => {
      await open();
      for (const { id } of metadata.functions) {
        await page.evaluate((name) => (location.hash = `function/${name}`), id);
        await title(id);
        await page.getByText("Worked example").click();
        await button("Fill in the example").click();
        const { formula } = exampleOf(id)!;
        // A result is shown, or what Excel alone can work out is said to be that.
        await page.locator(".result :not(.tag)").first().waitFor();
        expect(await page.locator("main").textContent(), formula).not.toContain("could not work this out");
        await page.locator(".dock .code", { hasText: `=ESSEX.${id}(` }).waitFor();
      }
    }, 180_000);
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
    await title("About");
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
  const addresses = [
    "",
    "functions",
    "function/TRADEDPRICE",
    "function/EHCPDEADLINE",
    "function/EHCPTIMELINE",
    "fact/0",
    "explain",
    "prices",
    "prices/sheet",
    "deadlines",
    "deadlines/column",
    "compliance",
    "compliance/check",
    "price-list",
    "key-dates",
    "starters",
    "workbook",
    "publish",
    "copying",
    "import",
    "about",
  ];

  describe.each(looks)("in %s", (_name, look) => {
    test.each(sizes)("at $width × $height no panel breaks WCAG 2.2 A or AA, nor overflows sideways", async (viewport) => {
      for (const address of addresses) {
        await open({ address, look: { ...look, viewport } });
        if (address.startsWith("function/")) {
          await page.locator("summary").evaluateAll((summaries) => summaries.forEach((summary) => (summary as HTMLElement).click()));
          await button("Fill in the example").click();
          await page.locator(".result > *").first().waitFor();
          await button(/^Insert|^Replace/).click();
          await page.waitForFunction(() => document.querySelector(".toast p")!.textContent !== "");
        }
        expect(await violations(page), address).toEqual([]);
        expect(await overflow(page), address).toBe(0);
        await page.close();
      }
    });
  });

  test("nothing found, and a list that cannot be read, do not break WCAG 2.2 either", async () => {
    await open();
    await page.getByRole("searchbox").fill("zebra");
    expect(await violations(page)).toEqual([]);
    await page.getByRole("searchbox").fill("plan");
    await page.locator(".nav a").first().waitFor();
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
