// Redraws the icons from their drawings: `node assets/draw.mjs`. CHROMIUM_PATH names the browser where it is not where Debian puts it.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

// Sixteenths of icon.svg fall on whole pixels at most sizes. The others have a drawing of their own, so that no edge is blurred.
const DRAWINGS = {
  "icon-16.svg": [16],
  "icon-20.svg": [20],
  "icon-24.svg": [24],
  "icon-40.svg": [40],
  "icon.svg": [32, 48, 64, 80, 96, 128],
};

const inAssets = (name) => fileURLToPath(new URL(name, import.meta.url));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage({ deviceScaleFactor: 1 });
for (const [drawing, sizes] of Object.entries(DRAWINGS)) {
  const svg = readFileSync(inAssets(drawing), "utf8");
  for (const size of sizes) {
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`);
    await page.locator("svg").screenshot({ path: inAssets(`icon-${size}.png`), omitBackground: true });
  }
}
await browser.close();
