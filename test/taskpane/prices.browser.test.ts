import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { axeViolations } from "../axe";
import { describeInBrowser } from "../browser";
import { BARE, HOSTS } from "./excel/hosts";
import type { Control } from "./excel/install";
import { openPane, type Opening } from "./pane-page";

/** Ten schools that order days of 2023/24 on 15 March 2023, before the early-bird day. */
const tenSchools = (excel: Control) => {
  const rows: (string | number)[][] = [["School", "Service", "Days", "Order date", "VAT"]];
  for (let school = 1; school <= 10; school++) rows.push([`School ${school}`, "School improvement days", 4, 45_000, 0.2]);
  excel.fill("A1", rows);
  excel.engine.book.selection = [{ top: 0, left: 0, bottom: 10, right: 4 }];
};

describeInBrowser("the panel of prices, as built", (site) => {
  let page: Page;
  afterEach(() => page?.close());
  const open = async (opening: Opening = {}) => {
    page = await openPane(site, { address: "prices", ...opening });
    page.setDefaultTimeout(8_000);
  };
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  const said = (words: string) => page.locator(".toast [role=status]").filter({ hasText: words }).waitFor();
  const entered = (address: string) => page.evaluate((at) => window.excel.entered(at), address);
  const shown = (address: string) => page.evaluate((at) => window.excel.shown(at), address);
  const total = (sum: string) => page.locator(".dock:not([hidden]) .answer", { hasText: sum }).waitFor();

  describe("a list on the sheet", () => {
    test("that is selected is priced at once, each school an order of its own", async () => {
      await open({ start: tenSchools });
      // 4 days are Gold, 4 x 585 = 2,340 less 5 per cent = 2,223; ten of them, and VAT at 20 per cent.
      await total("£26,676.00");
      expect(await page.getByRole("textbox", { name: "Services" }).inputValue()).toBe("B2:B11");
      expect(await page.getByRole("textbox", { name: "Quantities" }).inputValue()).toBe("C2:C11");
      expect(await page.getByRole("textbox", { name: "Schools" }).inputValue()).toBe("A2:A11");
    });

    test("becomes a live table with references where the cursor is put, and is taken back", async () => {
      await open({ start: tenSchools });
      await total("£26,676.00");
      await page.evaluate(() => window.excel.select("G1"));
      await button("Insert at G1").click();
      await said("Quote inserted in G1:Q12.");
      expect(await entered("G1")).toBe("=ESSEX.TRADEDQUOTE(B2:B11,C2:C11,,D2:D11,,E2:E11,,A2:A11)");
      expect([await shown("G2"), await shown("H2"), await shown("O12"), await shown("Q2")]).toEqual([
        "School improvement days",
        "Gold",
        26_676,
        "School 1",
      ]);
      await page.evaluate(() => window.excel.put("C2", 3));
      expect(await shown("O12")).not.toBe(26_676);
      await button("Undo").click();
      await said("Taken back");
      expect(await entered("G1")).toBe("");
    });

    test("goes to a new sheet where the cell selected is one it reads", async () => {
      await open({ start: tenSchools });
      await total("£26,676.00");
      await button("Insert on new sheet").click();
      await said("Quote inserted on the new sheet Quote.");
      expect(await entered("Quote!A1")).toBe(
        "=ESSEX.TRADEDQUOTE(Sheet1!B2:B11,Sheet1!C2:C11,,Sheet1!D2:D11,,Sheet1!E2:E11,,Sheet1!A2:A11)",
      );
    });

    test("that cannot be priced says which row and why", async () => {
      await open({ start: tenSchools });
      await total("£26,676.00");
      await page.evaluate(() => window.excel.put("B5", "Swimming"));
      await page.evaluate(() => window.excel.select("H1"));
      await page.locator(".card.bad", { hasText: "Swimming" }).waitFor();
      expect(await button("Insert").getAttribute("aria-disabled")).toBe("true");
    });

    test.each([...HOSTS, BARE])("on $name is quoted, or says in a sentence what is missing", async (host) => {
      await open({ start: tenSchools, host });
      await button("Insert on new sheet").click();
      await page.waitForFunction(() => document.querySelector(".toast p")!.textContent !== "");
      expect(await page.locator(".toast p").textContent()).toMatch(/^Quote inserted|needs a newer Excel/);
    });
  });

  describe("a basket", () => {
    test("is put together by keyboard, with VAT and the school by line, and written with its inputs", async () => {
      await open();
      await page.locator(".basket").getByLabel("Service").focus();
      await page.keyboard.type("School imp");
      await page.keyboard.press("Tab");
      await page.keyboard.type("3");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      await page.keyboard.type("=Abbots Hall");
      await page.keyboard.press("Tab");
      await page.keyboard.type("20%");
      await button("Add a line").press("Enter");
      await page.keyboard.type("Governor");
      await page.keyboard.press("Tab");
      await page.keyboard.type("3");
      await page.locator(".basket").getByLabel("VAT").nth(1).fill("");
      // 1,240 + 650 for three days, with VAT at 20 per cent, and three places at 45 without.
      await total("£2,403.00");
      await button("Insert on new sheet").press("Enter");
      await said("Quote inserted on the new sheet Quote");
      expect(await entered("Quote!A6")).toBe("=Abbots Hall");
      expect(await entered("Quote!F5")).toBe(
        "=ESSEX.TRADEDQUOTE(Basket[Service],Basket[Quantity],$B$2,$B$1,$B$3,Basket[VAT],,Basket[School])",
      );
      expect(await page.evaluate(() => window.excel.sheet("Quote").tables.map(({ name }) => name))).toEqual(["Basket"]);
      expect(await shown("Quote!N9")).toBe(2403);
      await page.evaluate(() => window.excel.put("Quote!C6", 4));
      expect(await shown("Quote!G6")).toBe("Gold");
    });

    test("says what is missing, and removes a line without losing the place", async () => {
      await open();
      await page.getByText("Choose a service and how many.").waitFor();
      expect(await button("Insert on new sheet").getAttribute("aria-disabled")).toBe("true");
      await button("Add a line").click();
      await button("Remove this line").first().press("Enter");
      expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Service");
    });

    test("reads a quantity as it is written, and quotes what is none and what is no rate", async () => {
      await open();
      await page.locator(".basket").getByLabel("Service").selectOption("School improvement days");
      const quantity = page.locator(".basket").getByLabel("Quantity");
      await quantity.fill("1,000");
      // From four days on each is 585.
      await total("£585,000.00");
      await quantity.fill("abc");
      await page.locator(".card.bad", { hasText: "No quote: “Quantity” row 1" }).filter({ hasText: '"abc" is not a number' }).waitFor();
      await quantity.fill("3");
      const vat = page.locator(".basket").getByLabel("VAT");
      for (const [typed, told] of [
        ["twenty", 'VAT: "twenty" is not a number. Write a rate such as 20%.'],
        ["=1/5", 'VAT: "1/5" is not a number. Write a rate such as 20%.'],
        ["20", "VAT: 20 is not a rate from 0% to 100%"],
      ] as const) {
        await vat.fill(typed);
        await page.locator(".dock:visible").getByText(told).waitFor();
      }
      await page.getByLabel("Order date").first().fill("31/02/2026");
      await page.getByText('"31/02/2026" is not a date in the calendar. Write it like 28/02/2026.').waitFor();
    });

    test("keeps the rate of VAT in the workbook for the next quote", async () => {
      await open();
      await page.locator(".basket").getByLabel("VAT").fill("20%");
      await page.locator(".basket").getByLabel("VAT").press("Tab");
      await page.waitForFunction(() => window.excel.engine.book.settings.get("essex.vat") === "0.2");
    });
  });

  describe("a pooled purchase", () => {
    test("shows its figures beside long names of schools in a pane of 320 pixels", async () => {
      await open({
        address: "prices/pooled",
        look: { viewport: { width: 320, height: 700 } },
        start: (excel) => {
          const name = "The Cathedral Church of England and Roman Catholic Voluntary Aided Primary Academy and Nursery";
          const rows = Array.from({ length: 13 }, (_, school) => [`${name} ${school}`, 4, 45_000]);
          excel.fill("A1", [["School", "Days", "Order date"], ...rows]);
          excel.engine.book.selection = [{ top: 0, left: 0, bottom: 13, right: 2 }];
        },
      });
      await page.getByText("And 1 more school, counted in.").waitFor();
      const [inside, across] = await page.locator(".wide:visible").evaluate((wide) => [wide.clientWidth, wide.scrollWidth]);
      expect(across).toBe(inside);
    });

    test("shows each school's share and saving, and is inserted with references", async () => {
      await open({ address: "prices/pooled", start: tenSchools });
      // Forty days together are Gold at 585 each, less 5 per cent: as dear as alone.
      await total("£22,230.00");
      await page.evaluate(() => window.excel.select("G1"));
      await button("Insert at G1").click();
      await said("Shares inserted in G1:K12.");
      expect(await entered("G1")).toBe("=ESSEX.TRADEDPOOL(A2:A11,C2:C11,D2)");
      expect(await shown("I12")).toBe(22_230);
    });
  });

  test("takes prices from a list of the workbook where one is chosen", async () => {
    await open({
      start: (excel) => {
        excel.fill("A1", [
          ["Service", "Academic year", "Package", "From quantity", "Price", "Valid from", "Valid until"],
          ["Swimming", "2026/27", "Session", 1, 30, 45_536, 47_000],
        ]);
        excel.addTable("A1:G2", "OurPrices");
      },
    });
    await page.getByLabel("Price list").selectOption("OurPrices");
    await page.locator(".basket").getByLabel("Service").selectOption("Swimming");
    await page.locator(".basket").getByLabel("Quantity").fill("2");
    await total("£60.00");
    await button("Insert on new sheet").click();
    await said("Quote inserted");
    expect(await entered("Quote!F5")).toContain(",OurPrices[#All])");
    expect(await shown("Quote!N7")).toBe(60);
  });

  test("takes a list up as soon as it is mended on the sheet", async () => {
    await open({
      start: (excel) => {
        excel.fill("A1", [
          ["Service", "Academic year", "Package", "From quantity", "Price", "Valid from", "Valid until"],
          ["Swimming", "2026/27", "Session", 1, "lots", 45_536, 47_000],
        ]);
        excel.addTable("A1:G2", "OurPrices");
      },
    });
    await page.getByLabel("Price list").selectOption("OurPrices");
    await page.getByText("Check it in Price list.").waitFor();
    await page.evaluate(() => window.excel.put("E2", 30));
    await page.evaluate(() => window.excel.select("H1"));
    await page.locator(".basket").getByLabel("Service").selectOption("Swimming");
    expect(await page.getByText("Check it in Price list.").count()).toBe(0);
  });

  test("does not break WCAG 2.2 A or AA with a quote shown", async () => {
    for (const look of [{}, { colorScheme: "dark" }, { forcedColors: "active" }, { viewport: { width: 320, height: 378 } }] as const) {
      await open({ start: tenSchools, look });
      await total("£26,676.00");
      await page.locator("summary").evaluateAll((all) => all.forEach((each) => (each as HTMLElement).click()));
      expect(await axeViolations(page)).toEqual([]);
      await page.close();
    }
  });
});
