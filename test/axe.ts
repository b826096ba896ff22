import type Axe from "axe-core";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The tags of the rules that test what WCAG 2.2 asks at levels A and AA. */
export const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe finds on the page as it stands. The page's own policy lets no script in, so axe is put there from outside. */
export async function axeResults(page: Page): Promise<Axe.AxeResults> {
  await page.evaluate(AXE);
  return page.evaluate((tags) => (window as unknown as { axe: typeof Axe }).axe.run({ runOnly: tags }), WCAG_22_AA);
}

/** What breaks WCAG on the page as it stands, by rule and element. */
export async function axeViolations(page: Page): Promise<string[]> {
  const { violations } = await axeResults(page);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
