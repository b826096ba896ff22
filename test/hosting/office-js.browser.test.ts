import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, extname, join } from "node:path";
import { expect, test } from "vitest";
import { describeInBrowser } from "../browser";
import { OFFICE_JS } from "../taskpane/pane-page";
import { servers } from "./servers";

const SCRIPTS = dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js"));

/** How Office tells a pane where it stands. */
const HOSTS = [
  ["Windows", "Excel$Win32$16.01$en-GB", "excel-win32-16.01.js"],
  ["a Mac", "Excel$Mac$16.00$en-GB", "excel-mac-16.00.js"],
  ["the web", "Excel$Web$16.00$en-GB$$$$0", "excel-web-16.00.js"],
] as const;

describeInBrowser("Microsoft's own office.js, under the policy of the pane", (site) => {
  test.each(HOSTS)("loads as on %s, with no script, style or address of its own stopped", async (_, host, script) => {
    const page = await site.newPage();
    const asked: string[] = [];
    const stopped: string[] = [];
    page.on("console", (message) => {
      if (/Content Security Policy/.test(message.text())) stopped.push(message.text());
    });
    await page.route(OFFICE_JS, (route) => {
      const path = join(SCRIPTS, new URL(route.request().url()).pathname.replace("/lib/1/hosted/", ""));
      asked.push(path);
      return existsSync(path)
        ? route.fulfill({ contentType: servers.types[extname(path)]!, body: readFileSync(path) })
        : route.fulfill({ status: 404 });
    });
    await page.goto(`${site.origin()}/taskpane.html?_host_Info=${host}`);
    await page.waitForFunction(() => typeof Excel !== "undefined" && typeof Excel.run === "function");
    expect(asked.some((path) => path.endsWith(script))).toBe(true);
    expect(stopped).toEqual([]);
    await page.close();
  });
});
