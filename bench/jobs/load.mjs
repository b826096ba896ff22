import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { chromiumPath } from "./chromium.mjs";
import { heading, quantile, say } from "../measure.mjs";

/** functions.js parsed and run, and its first call, in a new page of Chromium each time. */
export async function load() {
  heading("Loading functions.js in Chromium");
  const executablePath = chromiumPath();
  if (!executablePath) return say("MISSING: Chromium. Its lines are left out.");
  const script = readFileSync(new URL("../../dist/add-in/functions.js", import.meta.url), "utf8");
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
  const loads = [];
  const calls = [];
  for (let round = 0; round < 15; round++) {
    const page = await browser.newPage();
    const [loaded, called] = await page.evaluate((text) => {
      const functions = {};
      globalThis.CustomFunctions = { associate: (id, run) => void (functions[id] = run), Error, ErrorCode: {} };
      const element = document.createElement("script");
      element.textContent = text;
      const began = performance.now();
      document.head.append(element);
      const ran = performance.now();
      functions.EHCPDEADLINE([[46036]]);
      return [ran - began, performance.now() - ran];
    }, script);
    loads.push(loaded);
    calls.push(called);
    await page.close();
  }
  await browser.close();
  say(
    `  parse and run ${quantile(loads, 0.5).toFixed(1)} ms (p10 ${quantile(loads, 0.1).toFixed(1)}), goal ≤ 5; first call ${quantile(calls, 0.5).toFixed(1)} ms (p10 ${quantile(calls, 0.1).toFixed(1)}), goal ≤ 5; ${(script.length / 1000).toFixed(0)} KB`,
  );
}
