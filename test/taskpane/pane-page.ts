import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { rolldown } from "rolldown";
import type { Site } from "../browser";
import { HOSTS, type Host } from "./excel/hosts";
import type { Control } from "./excel/install";
import type {} from "./excel/page";
import { sinceWhen } from "./excel/since";

export const OFFICE_JS = "https://appsforoffice.microsoft.com/**";

let bundled: Promise<string> | undefined;

/** The workbook of excel/ as one script, to be served in office.js's place. */
export function fakeOffice(): Promise<string> {
  return (bundled ??= (async () => {
    const bundle = await rolldown({ input: join(import.meta.dirname, "excel/page.ts"), platform: "browser", logLevel: "silent" });
    const { output } = await bundle.generate({ format: "iife" });
    await bundle.close();
    return output[0].code;
  })());
}

export interface Opening {
  readonly address?: string;
  /** Whether office.js answers, with a workbook behind it. */
  readonly isInExcel?: boolean;
  readonly host?: Host;
  /** Fills the workbook before the pane looks at it. It runs in the page, and can use nothing around it. */
  readonly start?: (excel: Control) => void;
  readonly look?: BrowserContextOptions;
}

/** The built pane as Excel opens it, at the address after #, once it shows something. */
export async function openPane(site: Site, { address = "", isInExcel = true, host = HOSTS[3]!, start, look }: Opening): Promise<Page> {
  const page = await site.newPage({ viewport: { width: 350, height: 700 }, ...look });
  await page.addInitScript(
    ([on, since]) => {
      window.fakeHost = on;
      window.fakeSince = since;
    },
    [host, sinceWhen()] as const,
  );
  if (start) await page.addInitScript(`window.fakeStart = ${start.toString()}`);
  const body = await fakeOffice();
  await page.route(OFFICE_JS, (route) => (isInExcel ? route.fulfill({ contentType: "text/javascript", body }) : route.abort()));
  await page.goto(`${site.origin()}/taskpane.html#${address}`);
  await page.locator("main > *:not(p):visible").first().waitFor();
  return page;
}
