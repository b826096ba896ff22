import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { describeInBrowser } from "../browser";
import type { Control } from "./excel/install";
import { openPane } from "./pane-page";
import { ofstedTable } from "./school-lists";

const tenSchools = (excel: Control) => {
  const rows: (string | number)[][] = [["School", "Service", "Days", "Order date", "VAT"]];
  for (let school = 1; school <= 10; school++) rows.push([`School ${school}`, "School improvement days", school, 45_000, 0.2]);
  excel.fill("A1", rows);
  excel.engine.book.selection = [{ top: 0, left: 0, bottom: 10, right: 4 }];
};
const month = (excel: Control) => {
  const rows: (string | number)[][] = [["Ref", "Received", "Issued"]];
  for (let day = 0; day < 31; day++) rows.push([`C${day + 1}`, 46_023 + day, day % 4 === 0 ? 46_150 : ""]);
  excel.fill("A1", rows);
  excel.engine.book.selection = [{ top: 0, left: 0, bottom: 31, right: 2 }];
};

const SCHOOLS = [
  "URN,EstablishmentName,LA (name),PhaseOfEducation (name),TypeOfEstablishment (name),EstablishmentStatus (name)",
  "1,Oak School,Essex,Primary,Community school,Open",
  "2,Elm School,Essex,Secondary,Academy converter,Open",
  "3,Far School,Lancashire,Secondary,Academy converter,Open",
].join("\n");

/** Whole jobs, from home to what stands on the sheet, with what they take: a job may become shorter, and not longer. */
describeInBrowser("a job of the everyday", (site) => {
  let page: Page;
  let presses = 0;
  let began = 0;
  afterEach(() => page?.close());
  const open = async (start: (excel: Control) => void) => {
    page = await openPane(site, { start });
    page.setDefaultTimeout(8_000);
    await page.getByText(/^Selected cell, /).waitFor();
    [presses, began] = [0, Date.now()];
  };
  const click = async (name: string | RegExp, role: "button" | "link" = "button") => {
    presses++;
    await page.getByRole(role, { name, exact: true }).click();
  };
  const press = async (key: string) => {
    presses++;
    await page.keyboard.press(key);
  };
  /** Goes on with Tab until what has focus says so. */
  const tabTo = async (words: RegExp) => {
    for (let tabs = 0; tabs < 40; tabs++) {
      await press("Tab");
      const label = await page.evaluate(
        () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
      );
      if (words.test(label)) return;
    }
    throw new Error(`${words} was not reached.`);
  };
  const type = async (words: string) => {
    presses += words.length;
    await page.getByRole("searchbox").focus();
    await page.keyboard.type(words);
  };
  const said = (words: string) => page.locator(".toast [role=status]").filter({ hasText: words }).waitFor();
  const seconds = () => (Date.now() - began) / 1_000;
  const took = (what: string) => {
    if (process.env["TELL"]) process.stdout.write(`${what}: ${presses} presses, ${seconds().toFixed(1)} s\n`);
    return presses;
  };

  describe("ten schools are priced and quoted", () => {
    test("by mouse in three clicks, the cell for the quote among them", async () => {
      await open(tenSchools);
      await click(/^Prices/, "link");
      await page.locator(".dock:not([hidden]) .answer").waitFor();
      presses++;
      await page.evaluate(() => window.excel.select("G1"));
      await click("Insert at G1");
      await said("Quote inserted in G1");
      expect(took("Quote, mouse")).toBe(3);
    });

    test("by keyboard alone, onto a sheet of its own", async () => {
      await open(tenSchools);
      await type("prices");
      await press("Enter");
      await page.locator(".dock:not([hidden]) .answer").waitFor();
      await tabTo(/^Insert on new sheet$/);
      await press("Enter");
      await said("Quote inserted on the new sheet Quote.");
      expect(took("Quote, keyboard")).toBeLessThanOrEqual(30);
    });
  });

  describe("a month's requests become deadlines and an overdue list", () => {
    test("by mouse in three clicks", async () => {
      await open(month);
      await click(/^Deadlines/, "link");
      await click("Add at D1:E32");
      await said("Deadline and Status added");
      await click("List the overdue");
      await said("Overdue cases listed");
      expect(took("Deadlines, mouse")).toBe(3);
    });

    test("by keyboard alone", async () => {
      await open(month);
      await type("deadlines");
      await press("Enter");
      await page.getByRole("button", { name: "Add at D1:E32" }).waitFor();
      await tabTo(/^Add at D1:E32$/);
      await press("Enter");
      await page.waitForFunction(() => document.activeElement?.textContent === "List the overdue");
      await press("Enter");
      await said("Overdue cases listed");
      expect(took("Deadlines, keyboard")).toBeLessThanOrEqual(40);
    });
  });

  describe("a file becomes a summary with a chart", () => {
    const choose = () =>
      page.getByLabel("File", { exact: true }).setInputFiles({ name: "gias.csv", mimeType: "text/csv", buffer: Buffer.from(SCHOOLS) });
    const charts = () => page.evaluate(() => window.excel.sheet("Schools by phase").charts.map(({ kind }) => kind));

    test("by mouse in four clicks, the choice of the file among them", async () => {
      await open(() => undefined);
      await click(/^Import a file/, "link");
      presses++;
      await choose();
      await click("Import 2 schools to “GIAS”");
      await said("2 schools written to the new sheet GIAS.");
      await click("Insert “Schools by phase” on a new sheet");
      await said("inserted on the new sheet Schools by phase.");
      expect(await charts()).toEqual(["BarStacked"]);
      expect(took("Import, mouse")).toBe(4);
    });

    test("by keyboard alone", async () => {
      await open(() => undefined);
      await type("import");
      await press("Enter");
      await tabTo(/^$/);
      // Enter opens the computer's own choice of a file, and Enter takes it.
      presses += 2;
      await choose();
      await page.getByRole("button", { name: "Import 2 schools to “GIAS”" }).waitFor();
      await tabTo(/^Import 2 schools to “GIAS”$/);
      await press("Enter");
      await said("2 schools written to the new sheet GIAS.");
      await press("Enter");
      await said("inserted on the new sheet Schools by phase.");
      expect(await charts()).toEqual(["BarStacked"]);
      expect(took("Import, keyboard")).toBeLessThanOrEqual(20);
    });
  });

  describe("a file of schools becomes a summary with a chart", () => {
    const chart = () => page.evaluate(() => window.excel.sheet("Ofsted grades").charts.map(({ kind }) => kind));

    test("by mouse in two clicks", async () => {
      await open(ofstedTable);
      await click(/^Ofsted and schools/, "link");
      await click("Insert chart");
      await said("Ofsted grades by phase written with its chart on the new sheet Ofsted grades.");
      expect(await chart()).toEqual(["ColumnStacked100"]);
      expect(took("Schools, mouse")).toBe(2);
    });

    test("by keyboard alone", async () => {
      await open(ofstedTable);
      await type("ofsted");
      await press("Enter");
      await page.locator("main .answer").waitFor();
      await tabTo(/^Insert chart$/);
      await press("Enter");
      await said("Ofsted grades by phase written with its chart");
      expect(await chart()).toEqual(["ColumnStacked100"]);
      expect(took("Schools, keyboard")).toBeLessThanOrEqual(20);
    });
  });
});
