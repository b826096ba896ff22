import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser } from "../browser";
import { openWorkbench, texts } from "./workbench-page";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds at fault around the grid and the pane's frame, which have makers of their own. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(context: object): Promise<AxeResults> } }).axe.run({
      exclude: ["#grid", "iframe", "#univer-popup-portal"],
    }),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

describeInBrowser("the workbench's page", (site) => {
  test("says in one line what it is, and offers three jobs, none of which writes over anything", async () => {
    const { page, errors } = await openWorkbench(site);
    expect(await page.locator("#jobs").textContent()).toContain("A spreadsheet to try the ESSEX functions in, without Excel.");
    const before = await page.evaluate(() => window.essexWorkbench!.sheets());
    const contents = () => page.evaluate((names) => names.map((name) => window.essexWorkbench!.readAll(name, "A1:J40")), before);
    const untouched = await contents();
    for (const job of ["Price a purchase", "Find deadlines", "Count Ofsted grades", "Price a purchase"]) {
      await page.getByRole("button", { name: job }).click();
      await expect.poll(() => page.locator("#message .where").textContent()).toMatch(/^'Try /);
    }
    await page.evaluate(() => window.essexWorkbench!.calculated());
    expect(await page.evaluate(() => window.essexWorkbench!.sheets())).toEqual([...before, "Try a price", "Try deadlines", "Try a count"]);
    expect(await contents()).toEqual(untouched);
    expect((await texts(page, "Try a price", "B9"))[0]).toEqual(["£2,223.00"]);
    expect(await texts(page, "Try deadlines", "A5:D5")).toEqual([["14/01/2026", "25/02/2026", "06/05/2026", "03/06/2026"]]);
    expect((await texts(page, "Try a count", "D4:L14")).find(([phase]) => phase === "Total")?.[7]).toBe("8");
    expect(errors).toEqual([]);
    await page.close();
  });

  test("a calculating thread that is late to start calculates what it was told before", async () => {
    const page = await site.newPage();
    let asked = 0;
    await page.route("**/functions.json", async (route) => {
      // The page asks first, the thread second.
      if (++asked > 1) await new Promise((resolve) => setTimeout(resolve, 4_000));
      await route.continue();
    });
    await page.goto(`${site.origin()}/workbench/`);
    await page.evaluate(() => window.essexWorkbench!.ready);
    expect(asked).toBe(2);
    expect((await texts(page, "Summary", "D11"))[0]?.[0]).toBe("557");
    await page.close();
  });

  test.each([
    ["light", 1280],
    ["dark", 1280],
    ["light", 683],
    ["light", 390],
  ] as const)("has no fault that axe finds, %s, at %i pixels", async (colorScheme, width) => {
    const { page } = await openWorkbench(site, "", { viewport: { width, height: 800 }, colorScheme });
    expect(await faults(page)).toEqual([]);
    await page.close();
  });

  test.each(["light", "dark"] as const)("is as %s as its pane, sheet and all", async (colorScheme) => {
    const { page } = await openWorkbench(site, "", { viewport: { width: 1280, height: 800 }, colorScheme });
    const brightness = (colour: string) => Math.max(...(colour.match(/\d+/g) ?? []).slice(0, 3).map(Number));
    const isDark = async (colour: Promise<string>) => brightness(await colour) < 128;
    const backgroundOf = (selector: string) => page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);
    const pane = page.frameLocator("#pane iframe").locator("body");
    const backgrounds = [
      backgroundOf("#bar"),
      backgroundOf('[data-u-comp="workbench-layout"]'),
      pane.evaluate((element) => getComputedStyle(element).backgroundColor),
    ];
    expect(await Promise.all(backgrounds.map(isDark))).toEqual([colorScheme, colorScheme, colorScheme].map((scheme) => scheme === "dark"));
    await page.close();
  });

  test("at half a screen's width shows sheet and pane beside each other, on a phone one and then the other", async () => {
    const { page } = await openWorkbench(site, "", { viewport: { width: 683, height: 700 } });
    const widths = () => page.evaluate(() => ["#grid", "#pane"].map((part) => document.querySelector(part)!.clientWidth));
    expect((await widths()).every((width) => width >= 300)).toBe(true);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(widths).toEqual([390, 0]);
    await page.getByRole("button", { name: "Show pane" }).click();
    await expect.poll(widths).toEqual([0, 390]);
    await page.getByRole("button", { name: "Show sheet" }).click();
    await expect.poll(widths).toEqual([390, 0]);
    await page.close();
  });
});
