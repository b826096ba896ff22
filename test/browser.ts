import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, beforeAll, describe } from "vitest";
import { built } from "./dist";
import { serve, type Served } from "./serve";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
const WINDOWS = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];
const MAC = ["Google Chrome", "Chromium", "Microsoft Edge"];
export const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"];

/** The browser that CHROMIUM_PATH names, else one found where they are usually installed. */
export function chromiumPath(environment = process.env): string | undefined {
  const { CHROMIUM_PATH, PATH = "", PROGRAMFILES = "", LOCALAPPDATA = "" } = environment;
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  const onPath = PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const onWindows = [PROGRAMFILES, environment["PROGRAMFILES(X86)"] ?? "", LOCALAPPDATA].flatMap((folder) =>
    folder === "" ? [] : WINDOWS.map((path) => join(folder, path)),
  );
  const onMac = MAC.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  return [...onPath, ...onWindows, ...onMac].find((path) => existsSync(path));
}

/** What is built, served on this machine, and a browser to open it in. */
export interface Site {
  origin(): string;
  newPage(look?: BrowserContextOptions): Promise<Page>;
}

/** Tests in a browser of what is in dist/. Without a browser they are skipped, or fail where REQUIRE_BROWSER is 1. */
export function describeInBrowser(name: string, tests: (site: Site) => void): void {
  const executablePath = chromiumPath();
  const isRequired = process.env["REQUIRE_BROWSER"] === "1";
  if (!executablePath) {
    process.stderr.write(`\nNOT TESTED IN A BROWSER: ${name}. No Chromium, Chrome or Edge was found; CHROMIUM_PATH may name one.\n\n`);
  }
  describe.skipIf(!executablePath && !isRequired)(name, () => {
    let served: Served;
    let browser: Browser;
    beforeAll(async () => {
      if (!executablePath) throw new Error("REQUIRE_BROWSER is 1, and there is no browser.");
      served = await serve({ "/": built("add-in"), "/workbench/": built("workbench") });
      browser = await chromium.launch({ executablePath, args: ARGUMENTS });
    });
    afterAll(async () => {
      await browser?.close();
      await served?.close();
    });
    tests({ origin: () => served.origin, newPage: (look) => browser.newPage(look) });
  });
}
