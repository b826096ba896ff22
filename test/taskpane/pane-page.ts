import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import ts from "typescript";
import type { Site } from "../browser";

export interface CellContent {
  formula: string;
  numberFormat: string;
}

declare global {
  interface Window {
    /** The sheet of fake-office.ts. */
    sheet: {
      contentOf(address: string): CellContent;
      put(address: string, content: CellContent): void;
      refuse(error: { code: string; message: string } | null): void;
      select(address: string): Promise<void>;
    };
  }
}

export const OFFICE_JS = "https://appsforoffice.microsoft.com/**";
export const fakeOffice = ts.transpileModule(readFileSync(join(import.meta.dirname, "fake-office.ts"), "utf8"), {
  compilerOptions: { target: ts.ScriptTarget.ES2022 },
}).outputText;

export interface Opening {
  readonly address?: string;
  /** Whether office.js answers, with a workbook behind it. */
  readonly isInExcel?: boolean;
  readonly look?: BrowserContextOptions;
}

/** The built pane as Excel opens it, at the address after #, once it shows something. */
export async function openPane(site: Site, { address = "", isInExcel = true, look }: Opening): Promise<Page> {
  const page = await site.newPage({ viewport: { width: 350, height: 700 }, ...look });
  await page.route(OFFICE_JS, (route) => (isInExcel ? route.fulfill({ contentType: "text/javascript", body: fakeOffice }) : route.abort()));
  await page.goto(`${site.origin()}/taskpane.html#${address}`);
  await page.locator("main > *:not(p)").first().waitFor();
  return page;
}
