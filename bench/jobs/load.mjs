import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { chromium } from "playwright-core";
import { chromiumPath } from "./chromium.mjs";
import { heading, quantile, say } from "../measure.mjs";

const ROUNDS = 15;
const WHOLE = "parse and run, its text put into the page";
const BY_ADDRESS = "parse and run by its address, on the page's thread";
const FIRST_CALL = "first call";

/**
 * functions.js parsed and run, and its first call, in a new page of Chromium each time: its text put into the page, where all of it is parsed and run
 * at once, and by its address as the task pane has it, where Chromium parses it beside the page while it comes in.
 */
export async function load() {
  heading("Loading functions.js in Chromium");
  const executablePath = chromiumPath();
  if (!executablePath) return say("MISSING: Chromium. Its lines are left out.");
  const script = readFileSync(new URL("../../dist/add-in/functions.js", import.meta.url), "utf8");
  const server = createServer((request, response) => {
    const isScript = request.url.endsWith(".js");
    response.writeHead(200, { "content-type": `text/${isScript ? "javascript" : "html"}; charset=utf-8`, "cache-control": "no-store" });
    response.end(isScript ? script : `<!doctype html><script>(${excel})()</script><script src="functions.js"></script>`);
  });
  await new Promise((listening) => server.listen(0, "localhost", listening));
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
  const times = { [WHOLE]: [], [BY_ADDRESS]: [], [FIRST_CALL]: [] };
  for (let round = 0; round < ROUNDS; round++) {
    const page = await browser.newPage();
    await page.evaluate(excel);
    const [loaded, called] = await page.evaluate((text) => {
      const element = document.createElement("script");
      element.textContent = text;
      const began = performance.now();
      document.head.append(element);
      const ran = performance.now();
      functions.EHCPDEADLINE([[46036]]);
      return [ran - began, performance.now() - ran];
    }, script);
    times[WHOLE].push(loaded);
    times[FIRST_CALL].push(called);
    await page.close();
    times[BY_ADDRESS].push(await evaluating(browser, `http://localhost:${server.address().port}/`));
  }
  await browser.close();
  server.close();
  for (const [what, list] of Object.entries(times)) {
    say(`  ${what.padEnd(50)} ${quantile(list, 0.5).toFixed(1).padStart(5)} ms (p10 ${quantile(list, 0.1).toFixed(1)}), goal ≤ 5`);
  }
  say(`  ${(script.length / 1000).toFixed(0)} KB`);
}

/** What functions.js finds of Excel in a page. */
function excel() {
  globalThis.functions = {};
  globalThis.CustomFunctions = { associate: (id, run) => void (globalThis.functions[id] = run), Error, ErrorCode: {} };
}

/** Milliseconds for which functions.js holds the thread of a page that has it by its address. */
async function evaluating(browser, address) {
  const page = await browser.newPage();
  await browser.startTracing(page, { categories: ["devtools.timeline"] });
  await page.goto(address);
  if (!(await page.evaluate(() => "EHCPDEADLINE" in functions))) throw new Error("functions.js did not run in the page.");
  const { traceEvents } = JSON.parse(await browser.stopTracing());
  await page.close();
  const held = traceEvents.filter(({ name, args }) => name === "EvaluateScript" && args.data.url.endsWith("/functions.js"));
  return held.reduce((sum, { dur }) => sum + dur / 1000, 0);
}
