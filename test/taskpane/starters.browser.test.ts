import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import { STARTERS } from "../../src/workbooks/list";
import { describeInBrowser } from "../browser";
import { openPane } from "./pane-page";

const kept = (file: string) => readFileSync(join(import.meta.dirname, "../../assets/workbooks", file));

describeInBrowser("the panel of starter workbooks, as built", (site) => {
  let page: Page;
  afterEach(() => page?.close());

  test("offers each with what it is for, and saves the very file that stands in assets", async () => {
    page = await openPane(site, { address: "starters" });
    for (const { file, name, purpose } of STARTERS) {
      await page.getByRole("region", { name }).getByText(purpose).waitFor();
      const link = page.getByRole("link", { name: `Save the file ${file}` });
      const answer = await page.request.get(await link.evaluate((each) => (each as HTMLAnchorElement).href));
      expect(answer.status()).toBe(200);
      expect((await answer.body()).equals(kept(file))).toBe(true);
    }
  });

  test("hands Excel the file to open as a workbook of its own", async () => {
    page = await openPane(site, {
      address: "starters",
      start: () => {
        Object.assign(window, { opened: [] });
        Object.assign(Excel, {
          createWorkbook: (base64: string) => (window as unknown as { opened: string[] }).opened.push(base64),
        });
      },
    });
    await page.getByRole("button", { name: "Open EHCP tracker" }).click();
    await page.getByRole("status").filter({ hasText: "EHCP tracker is open in a window of its own." }).waitFor();
    const [base64] = await page.evaluate(() => (window as unknown as { opened: string[] }).opened);
    expect(Buffer.from(base64!, "base64").equals(kept("ehcp-tracker.xlsx"))).toBe(true);
  });

  test("where the server does not answer it says so, and what to do instead", async () => {
    page = await openPane(site, {
      address: "starters",
      start: () => void Object.assign(Excel, { createWorkbook: () => undefined }),
    });
    await page.route("**/workbooks/key-dates.xlsx*", (route) => route.fulfill({ status: 503 }));
    await page.getByRole("button", { name: "Open Key dates" }).click();
    await page
      .getByRole("status")
      .filter({
        hasText: "Key dates was not opened. The server answered 503 for key-dates.xlsx. Save the file instead.",
      })
      .waitFor();
  });
});
