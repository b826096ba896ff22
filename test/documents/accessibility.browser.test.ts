import type Axe from "axe-core";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { AccessibilityRecord } from "../../docs/make/accessibility";
import packageFile from "../../package.json";
import { axeResults } from "../axe";
import { describeInBrowser } from "../browser";
import { openPane } from "../taskpane/pane-page";

const RECORD = join(import.meta.dirname, "../../docs/make/accessibility-record.json");
const PANELS = readdirSync(join(import.meta.dirname, "../../src/taskpane/panels"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();
const LOOKS = {
  "light colours": { colorScheme: "light" },
  "dark colours": { colorScheme: "dark" },
  "a contrast theme": { forcedColors: "active" },
} as const;
const SIZES = [
  { width: 350, height: 700 },
  { width: 320, height: 378 },
];

/** The home panel has no name in its address; that of a function takes one. */
const addressOf = (panel: string) => ({ functions: "", function: "function/EHCPDEADLINE" })[panel] ?? panel;

/** `wcag143` is the tag of success criterion 1.4.3. */
const criteriaOf = (tags: readonly string[]) =>
  tags.flatMap((tag) => {
    const [, one, two, three] = /^wcag(\d)(\d)(\d+)$/.exec(tag) ?? [];
    return one === undefined ? [] : [`${one}.${two!}.${three!}`];
  });

const names = (results: readonly { readonly id: string }[]) => results.map(({ id }) => id);
const sorted = (words: Iterable<string>) => [...new Set(words)].sort();

describeInBrowser("the accessibility statement", (site) => {
  test("says what axe finds in every panel, look and size", { timeout: 240_000 }, async () => {
    const found: { readonly panel: string; readonly results: Axe.AxeResults }[] = [];
    for (const look of Object.values(LOOKS))
      for (const viewport of SIZES)
        for (const panel of PANELS) {
          const page = await openPane(site, { address: addressOf(panel), look: { ...look, viewport } });
          found.push({ panel, results: await axeResults(page) });
          await page.close();
        }
    const violated = found.flatMap(({ panel, results }) => results.violations.map((violation) => ({ panel, ...violation })));
    const wrong = sorted(names(violated));
    const before = JSON.parse(readFileSync(RECORD, "utf8")) as AccessibilityRecord;
    const today: Omit<AccessibilityRecord, "tested"> = {
      version: packageFile.version,
      axe: found[0]!.results.testEngine.version,
      panels: PANELS,
      looks: Object.keys(LOOKS),
      sizes: SIZES.map(({ width, height }) => `${String(width)} × ${String(height)}`),
      passed: sorted(found.flatMap(({ results }) => names(results.passes))).filter((rule) => !wrong.includes(rule)),
      undecided: sorted(found.flatMap(({ results }) => names(results.incomplete))),
      violations: wrong.map((rule) => {
        const all = violated.filter(({ id }) => id === rule);
        return { rule, help: all[0]!.help, criteria: criteriaOf(all[0]!.tags), panels: sorted(all.map(({ panel }) => panel)) };
      }),
    };
    // The day of the test is the day on which it last found something else, or another version.
    const { tested, ...same } = before;
    const isAsBefore = JSON.stringify(same) === JSON.stringify(today);
    const record = { tested: isAsBefore ? tested : new Date().toISOString().slice(0, 10), ...today };
    await expect(`${JSON.stringify(record, null, 2)}\n`).toMatchFileSnapshot(RECORD);
  });

  test("can be read in a browser at the add-in's own address, without a fault of its own", async () => {
    const page = await site.newPage();
    await page.goto(`${site.origin()}/index.html`);
    expect((await axeResults(page)).violations).toEqual([]);
    await page.getByRole("link", { name: "Accessibility statement" }).click();
    await page.getByRole("heading", { name: "Compliance status" }).waitFor();
    expect((await axeResults(page)).violations).toEqual([]);
    expect(await page.locator("main").innerText()).toContain(
      "This website is partially compliant with the Web Content Accessibility Guidelines version 2.2 AA standard, due to",
    );
    await page.close();
  });
});
