import type { BrowserContextOptions, Page } from "playwright-core";
import type { Workbench } from "../../src/workbench/page/hook";
import type { Site } from "../browser";

/** A workbench open in a browser, and what went wrong on its page. */
export interface Opened {
  readonly page: Page;
  /** Addresses asked for that are not the site's own. */
  readonly requestsElsewhere: string[];
  readonly errors: string[];
}

/** The workbench, calculated once; `query` says which Excel it is to be. */
export async function openWorkbench(site: Site, query = "", look: BrowserContextOptions = {}): Promise<Opened> {
  const page = await site.newPage({ viewport: { width: 1366, height: 768 }, permissions: ["clipboard-read", "clipboard-write"], ...look });
  const requestsElsewhere: string[] = [];
  const errors: string[] = [];
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== site.origin() && !["data:", "blob:"].includes(protocol)) requestsElsewhere.push(request.url());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.goto(`${site.origin()}/workbench/${query}`);
  await page.evaluate(() => window.essexWorkbench!.ready);
  return { page, requestsElsewhere, errors };
}

export function select(page: Page, sheet: string, address: string): Promise<void> {
  return page.evaluate(([name, at]) => window.essexWorkbench!.select(name, at), [sheet, address] as const);
}

/** Enters a formula and gives back what the grid then shows in its cell. */
export function answer(page: Page, formula: string, address = "Y2"): Promise<ReturnType<Workbench["read"]>> {
  return page.evaluate(
    async ([at, typed]) => {
      const workbench = window.essexWorkbench!;
      await workbench.type("Summary", at, typed);
      return workbench.read("Summary", at);
    },
    [address, formula] as const,
  );
}

/** The texts of an area as the grid shows them. */
export async function texts(page: Page, sheet: string, address: string): Promise<string[][]> {
  const cells = await page.evaluate(([name, at]) => window.essexWorkbench!.readAll(name, at), [sheet, address] as const);
  return cells.map((row) => row.map(({ text }) => text));
}
