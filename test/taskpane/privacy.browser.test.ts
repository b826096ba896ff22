import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { describeInBrowser } from "../browser";
import { openPane } from "./pane-page";

const PANELS = readdirSync(join(import.meta.dirname, "../../src/taskpane/panels"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** A list of children's needs: what must never leave, nor be found when the pane is closed. */
const NAMES = ["EstablishmentName,LA (name),URN,PhaseOfEducation (name)", "Amelia Example,Essex,1,Primary"].join("\r\n");

describeInBrowser("the pane", (site) => {
  test("asks for nothing but its own files and office.js, and keeps nothing", async () => {
    const page = await openPane(site, { address: "function/TRADEDPRICE" });
    const own = new URL(site.origin()).host;
    const asked: string[] = [];
    page.context().on("request", (request) => asked.push(`${request.method()} ${request.url()}`));
    await page.reload();
    await page.locator("summary").first().waitFor();
    await page.locator("summary").evaluateAll((summaries) => summaries.forEach((summary) => (summary as HTMLElement).click()));
    await page.getByRole("button", { name: "Fill in the example", exact: true }).click();
    await page.getByRole("button", { name: /^Insert/ }).click();
    for (const panel of PANELS) {
      await page.goto(`${site.origin()}/taskpane.html#${{ function: "function/EHCPDEADLINE", fact: "fact/0", home: "" }[panel] ?? panel}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
    }
    await page.goto(`${site.origin()}/taskpane.html#import`);
    await page.getByLabel("File").setInputFiles({ name: "schools.csv", mimeType: "text/csv", buffer: Buffer.from(NAMES) });
    await page.locator("main").getByRole("heading", { level: 2 }).first().waitFor();

    for (const file of ["functions.js", "functions.json", "import.js"])
      expect(
        asked.some((request) => request.includes(`/${file}`)),
        file,
      ).toBe(true);
    for (const request of asked) {
      const [method, url] = request.split(" ") as [string, string];
      expect(method, request).toBe("GET");
      expect([own, "appsforoffice.microsoft.com"], request).toContain(new URL(url).host);
      expect(request).not.toMatch(/Amelia|Essex|Primary/);
    }
    const { cookies, origins } = await page.context().storageState();
    expect({ cookies, origins }).toEqual({ cookies: [], origins: [] });
    expect(await page.evaluate(async () => [await indexedDB.databases(), await caches.keys().catch(() => [])])).toEqual([[], []]);
    await page.close();
  });
});
