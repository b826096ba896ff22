import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { axeViolations } from "../axe";
import { describeInBrowser } from "../browser";
import { misplacedWords } from "./drawings";
import { BARE, HOSTS, TOO_OLD } from "./excel/hosts";
import type { Control } from "./excel/install";
import { openPane, type Opening } from "./pane-page";
import { ofstedTable } from "./school-lists";

/** The county's schools on 31 January 2023 with their grades, as golden/ofsted/january-2023.csv has them, a row a school. */
const january = (excel: Control) => {
  const phases = {
    Nursery: [0, 0, 1, 0, 1],
    "All-through": [1, 1, 0, 0, 0],
    Primary: [59, 354, 23, 8, 3],
    PRU: [1, 3, 1, 1, 0],
    Secondary: [12, 49, 10, 5, 3],
    Special: [7, 11, 1, 0, 1],
  };
  const rows: (string | number)[][] = [["School", "Phase", "Ofsted rating"]];
  for (const [phase, counts] of Object.entries(phases))
    counts.forEach((count, grade) => {
      for (let school = 0; school < count; school++) rows.push([`${phase} ${grade + 1}.${school + 1}`, phase, grade < 4 ? grade + 1 : ""]);
    });
  excel.fill("A1", [
    ["Inspections published to 31 January 2023", "", ""],
    ["", "", ""],
  ]);
  excel.fill("A3", rows);
  excel.engine.book.selection = [{ top: 9, left: 1, bottom: 9, right: 1 }];
};

/** An extract of GIAS: a special school whose phase its type tells, a school that has closed, and two authorities. */
const gias = (excel: Control) => {
  excel.fill("A1", [
    ["URN", "LA (name)", "EstablishmentName", "TypeOfEstablishment (name)", "EstablishmentStatus (name)", "PhaseOfEducation (name)"],
    [1, "Essex", "A", "Community school", "Open", "Primary"],
    [2, "Essex", "B", "Academy converter", "Open", "Secondary"],
    [3, "Essex", "C", "Academy special converter", "Open", "Not applicable"],
    [4, "Essex", "D", "Voluntary aided school", "Closed", "Primary"],
    [5, "Lancashire", "E", "Free schools", "Open", "Primary"],
  ]);
  excel.engine.book.selection = [{ top: 0, left: 0, bottom: 0, right: 0 }];
};

describeInBrowser("the panel of Ofsted and schools, as built", (site) => {
  let page: Page;
  afterEach(() => page?.close());
  const open = async (opening: Opening = {}) => {
    page = await openPane(site, { address: "ofsted", start: ofstedTable, ...opening });
    page.setDefaultTimeout(8_000);
  };
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  const said = (words: string | RegExp) => page.locator(".toast [role=status]").filter({ hasText: words }).waitFor();
  const entered = (address: string) => page.evaluate((at) => window.excel.entered(at), address);
  const shown = (address: string) => page.evaluate((at) => window.excel.shown(at), address);
  const sheets = () => page.evaluate(() => window.excel.sheets());
  const answer = (figure: string) => page.locator("main .answer", { hasText: figure }).waitFor();
  const row = (name: string) => page.locator(".table tr").filter({ has: page.locator("th[scope=row]", { hasText: name }) });
  const figures = async (name: string) => (await row(name).first().locator("td").allTextContents()).map((text) => text.trim());
  const undo = async () => {
    await button("Undo").click();
    await said("Taken back");
  };

  describe("a list of schools", () => {
    test("is found around the selected cell under its titles, and comes to the county's printed figures", async () => {
      await open({ start: january });
      await answer("90.9%");
      expect(await page.locator(".card").textContent()).toContain(
        "498 of 548 schools with a grade. Left out, as they have none: 8 not yet inspected.",
      );
      expect(await page.locator(".card").textContent()).toContain("Counted from Sheet1!A3:C559.");
      expect(await figures("Primary")).toEqual(["59", "354", "23", "8", "0", "3", "447", "93.0%"]);
      expect(await figures("Total")).toEqual(["80", "418", "36", "14", "0", "8", "556", "90.9%"]);
      expect(await misplacedWords(page)).toEqual([]);
      expect(await page.locator("figure svg title").first().textContent()).toContain(
        "Secondary: 12 outstanding, 49 good, 10 requires improvement, 5 inadequate; 80.3%.",
      );
    });

    test("is found on the sheet when the selected cell stands apart from it", async () => {
      await open({
        start: (excel) => {
          excel.fill("A4", [
            ["School", "Phase", "Rating"],
            ["A", "Primary", "Good"],
            ["B", "Primary", "Inadequate"],
          ]);
          excel.engine.book.selection = [{ top: 20, left: 8, bottom: 20, right: 8 }];
        },
      });
      await answer("50.0%");
    });

    test("in a Table is named by its headings, so that rows added later count, and the publisher's file is named as the source", async () => {
      await open();
      await answer("78.4%");
      const card = (await page.locator(".card").textContent())!;
      expect(card).toContain("Good or outstanding in Essex");
      expect(card).toContain("29 of 37 schools with a grade. Left out, as they have none: 3 not yet inspected.");
      expect(card).toContain(
        "Source: Ofsted management information, with report cards, reports published to 17 January 2026, on Table Ofsted.",
      );
      await button("Insert on new sheet").click();
      await said("Ofsted grades by phase inserted on the new sheet Ofsted grades.");
      expect(await entered("Ofsted grades!A1")).toBe("=ESSEX.OFSTEDSUMMARY(Ofsted[Ofsted phase],Ofsted[Overall effectiveness])");
      expect(await shown("Ofsted grades!I8")).toBe(29 / 37);
      await undo();
      expect(await sheets()).toEqual(["Sheet1"]);
    });

    test("has columns to choose, and one whose headings say nothing is taken as it is selected", async () => {
      await open({
        start: (excel) => {
          excel.fill("A1", [
            ["Ref", "Kind", "Judged"],
            ["A", "Primary", 1],
            ["B", "Secondary", 3],
          ]);
          excel.engine.book.selection = [{ top: 0, left: 0, bottom: 2, right: 2 }];
        },
      });
      await page.getByRole("heading", { name: "No list of schools found" }).waitFor();
      await button("Use selection for the list of schools").click();
      await page.locator(".dock").getByText("Choose the column of grades for overall effectiveness.").waitFor();
      await page.getByLabel("Phases").selectOption("Kind");
      await page.getByLabel("Grades for overall effectiveness").selectOption("Judged");
      await answer("50.0%");
      expect(await page.locator("summary").first().textContent()).toContain("Columns: Kind, Judged");
    });

    test("of several authorities is cut to Essex, by a formula that goes on doing so", async () => {
      await open({ start: gias });
      await page.getByRole("heading", { name: "Schools in Essex" }).waitFor();
      await answer("3");
      expect(await page.locator(".card").textContent()).toContain(
        "Academies 2, LA maintained 1. Closed or only proposed, and not counted: 1.",
      );
      expect(await figures("Special")).toEqual(["1", "0", "0", "0", "1"]);
      await page.getByLabel("Local authority").selectOption({ label: "All 2 (5 rows)" });
      await answer("4");
      await page.getByLabel("Local authority").selectOption({ label: "Essex (4)" });
      await answer("3");
      await button("Insert on new sheet").click();
      await said("Schools by phase inserted");
      const la = 'Sheet1!B2:B6="Essex"';
      expect(await entered("Schools by phase!A1")).toBe(
        `=ESSEX.SCHOOLSUMMARY(FILTER(Sheet1!F2:F6,${la}),FILTER(Sheet1!D2:D6,${la}),FILTER(Sheet1!E2:E6,${la}))`,
      );
      expect(await page.evaluate(() => window.excel.engine.book.settings.get("essex.authority"))).toBe("Essex");
    });

    test("with a grade that cannot be read is refused, and leads to its row", async () => {
      await open({
        start: (excel) => {
          excel.fill("A1", [
            ["School", "Phase", "Rating"],
            ["A", "Primary", "Good"],
            ["B", "Primary", "Goood"],
            ["C", "Primary", "Good"],
          ]);
          excel.engine.book.selection = [{ top: 1, left: 0, bottom: 1, right: 0 }];
        },
      });
      await page.getByRole("heading", { name: "The grades cannot be counted" }).waitFor();
      expect(await page.locator(".card.bad p").first().textContent()).toMatch(
        /^1 row cannot be read: Rating: "Goood" is not an Ofsted grade/,
      );
      expect(await button("Insert").getAttribute("aria-disabled")).toBe("true");
      await button("Go to row 3").click();
      await page.waitForFunction(() => window.excel.engine.book.selection[0]!.top === 2);
    });

    test("with types in words of its own is counted without them, which is said, and says why once they are chosen", async () => {
      await open({
        start: (excel) => {
          excel.fill("A1", [
            ["School", "Phase", "Rating", "Type"],
            ["A", "Primary", "Good", "Community school"],
            ["B", "Primary", "Good", "Community school"],
            ["C", "Special", "Good", "Our own special school"],
          ]);
          excel.engine.book.selection = [{ top: 1, left: 0, bottom: 1, right: 0 }];
        },
      });
      await answer("100.0%");
      expect(await page.locator(".card").textContent()).toContain("Type is left out, as not all of its cells can be read");
      expect(await page.locator("summary").first().textContent()).toBe("Columns: Phase, Rating");
      await page.locator("summary").first().click();
      await page.getByLabel("Types of establishment").selectOption("Type");
      await page.getByRole("heading", { name: "The grades cannot be counted" }).waitFor();
      expect(await page.locator(".card.bad p").first().textContent()).toContain(
        '1 row cannot be read: Type: "Our own special school" is not a type of school in GIAS.',
      );
    });

    test("that is not there is said to be missing, with the importer one press away", async () => {
      await open({ start: () => undefined });
      await page.getByRole("heading", { name: "No list of schools found" }).waitFor();
      await page.getByRole("link", { name: "Import a file" }).click();
      await page.getByRole("heading", { level: 1, name: "Import a file" }).waitFor();
    });
  });

  describe("report cards", () => {
    test("are counted by evaluation area and never mixed with overall grades", async () => {
      await open();
      await page.getByLabel("Report cards").check();
      await answer("70.0%");
      expect(await page.locator(".card").textContent()).toContain("7 of 10 report cards. A report card has no overall grade");
      expect(await figures("Inclusion")).toEqual(["4", "0", "3", "3", "0", "10", "70.0%", "0", "0"]);
      await button("Insert on new sheet").click();
      await said("Report cards by evaluation area inserted");
      expect(await entered("Ofsted report cards!A1")).toBe(
        "=ESSEX.OFSTEDREPORTCARD(Sheet1!F1:H1,Ofsted[[Safeguarding standards]:[Personal development and wellbeing]])",
      );
    });

    test("have the schools of an area's grade behind them", async () => {
      await open();
      await page.getByLabel("Report cards").check();
      await answer("70.0%");
      await button("Inclusion, Needs attention: 3. List the schools").click();
      await said("3 schools listed on the new sheet Inclusion, needs attention.");
      expect(await entered("Inclusion, needs attention!B6")).toBe("School 5");
    });
  });

  describe("the schools behind a figure", () => {
    test("are listed on a new sheet as text and numbers they were, with links back to the list and to the figure", async () => {
      await open();
      await answer("78.4%");
      await page.evaluate(() => window.excel.select("L1"));
      await button("Insert at L1").click();
      await said("inserted in L1:T8");
      await button("Secondary, Good: 4. List the schools").click();
      await said("4 schools listed on the new sheet Secondary, good.");
      const sheet = "Secondary, good!";
      expect(await entered(`${sheet}A1`)).toBe("Secondary, good");
      expect([await entered(`${sheet}A5`), await entered(`${sheet}B5`), await entered(`${sheet}C5`)]).toEqual([
        "Row",
        "School name",
        "URN",
      ]);
      expect([await entered(`${sheet}A6`), await entered(`${sheet}B6`), await entered(`${sheet}C6`)]).toEqual([
        5,
        "=Hillside Academy",
        115_003,
      ]);
      const { links, tables, frozen } = await page.evaluate(() => {
        const { cells, tables: all, frozen: rows } = window.excel.sheet("Secondary, good");
        return { links: [cells.get("A2")!.link, cells.get("A3")!.link], tables: all.map(({ extent }) => extent), frozen: rows };
      });
      expect(links).toMatchObject([{ documentReference: "Sheet1!A1" }, { documentReference: "Sheet1!N5" }]);
      expect(await entered("Sheet1!L1")).toContain("OFSTEDSUMMARY");
      expect(await shown("Sheet1!N5")).toBe(4);
      expect(tables).toEqual([{ top: 4, left: 0, bottom: 8, right: 10 }]);
      expect(frozen.rows).toBe(5);
      expect(await page.evaluate(() => window.excel.format("Secondary, good!F6"))).toBe("dd/mm/yyyy");
      await undo();
      expect(await sheets()).toEqual(["Sheet1"]);
      await button("Undo one more").click();
      await page.waitForFunction(() => window.excel.entered("Sheet1!L1") === "");
    });

    test("are reached with the arrow keys: the figures are one stop of Tab", async () => {
      await open();
      await answer("78.4%");
      await button("Primary, Outstanding: 4. List the schools").focus();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowDown");
      expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Secondary, Good: 4. List the schools");
      expect(await page.locator(".figure[tabindex='0']").count()).toBe(1);
      await page.keyboard.press("Enter");
      await said("4 schools listed");
      expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Secondary, Good: 4. List the schools");
    });

    test("of a share are those it counts, and a nought opens nothing", async () => {
      await open();
      await answer("78.4%");
      await button("Total, Good or outstanding: 78.4%. List the schools").click();
      await said("29 schools listed on the new sheet Total, good or outstanding.");
      expect(await row("Nursery").locator("button").count()).toBe(0);
    });
  });

  describe("what Excel draws itself", () => {
    test("is a chart of the live table, in the pane's colours, and goes with its sheet when it is taken back", async () => {
      await open();
      await answer("78.4%");
      await button("Insert chart").click();
      await said("Ofsted grades by phase written with its chart on the new sheet Ofsted grades.");
      expect(await entered("Ofsted grades!A1")).toBe("Ofsted grades by phase, Essex");
      expect(await entered("Ofsted grades!A2")).toBe("Source: Ofsted management information, with report cards, on Table Ofsted.");
      expect(await entered("Ofsted grades!A4")).toBe("=ESSEX.OFSTEDSUMMARY(Ofsted[Ofsted phase],Ofsted[Overall effectiveness])");
      const [chart] = await page.evaluate(() => window.excel.sheet("Ofsted grades").charts);
      expect(chart).toMatchObject({
        kind: "ColumnStacked100",
        title: "Ofsted grades by phase, Essex",
        source: { top: 3, left: 0, bottom: 9, right: 4 },
        series: ["Outstanding", "Good", "Requires improvement", "Inadequate"],
        colours: ["#6AB5A6", "#C6E4DD", "#EBA63C", "#9B1C1C"],
        place: { top: 12 },
      });
      await undo();
      expect(await sheets()).toEqual(["Sheet1"]);
    });

    test("is a PivotTable that comes to the function's figures, and is taken back with the sheet it counts", async () => {
      await open();
      await answer("78.4%");
      await button("Insert PivotTable").click();
      await said("PivotTable inserted on the new sheet Pivot Ofsted grades by phase");
      const [pivot] = await page.evaluate(() => window.excel.sheet("Pivot Ofsted grades by phase").pivots);
      expect(pivot).toMatchObject({
        source: "Schools_counted",
        parts: ["rows: Phase counted", "columns: Grade counted", "values: Row", "Count"],
      });
      const at = (address: string) => shown(`Pivot Ofsted grades by phase!${address}`);
      // Columns by the alphabet: Good, Inadequate, Not yet inspected, Outstanding, Requires improvement.
      expect([await at("A4"), await at("B5"), await at("F5")]).toEqual(["Schools counted", "Good", "Requires improvement"]);
      expect([await at("A9"), await at("A10")]).toEqual(["Special", "Grand Total"]);
      const [, good] = await figures("Total");
      expect(String(await at("B10"))).toBe(good);
      expect(String(await at("G10"))).toBe((await figures("Total"))[6]);
      await undo();
      expect(await sheets()).toEqual(["Sheet1"]);
    });

    test("counts report cards an area and a grade a row", async () => {
      await open();
      await page.getByLabel("Report cards").check();
      await answer("70.0%");
      await button("Insert PivotTable").click();
      await said("PivotTable inserted");
      expect(await page.evaluate(() => window.excel.sheet("Pivot Report cards by evaluatio").pivots[0]!.parts[0])).toBe(
        "rows: Evaluation area",
      );
      await button("Undo").click();
      await said("Taken back");
      await button("Insert chart").click();
      await said("with its chart");
      expect(await page.evaluate(() => window.excel.sheet("Ofsted report cards").charts[0])).toMatchObject({
        kind: "BarStacked100",
        isReversed: true,
        series: ["Exceptional", "Strong standard", "Expected standard", "Needs attention", "Urgent improvement"],
      });
    });

    test.each([...HOSTS, BARE])("on $name is inserted, or said in a sentence to be missing", async (host) => {
      await open({ host });
      await answer("78.4%");
      await button("Insert chart").click();
      await said("with its chart");
      if (host === BARE) {
        await page.getByText("Inserting a PivotTable needs a newer Excel than this one (ExcelApi 1.8).").waitFor();
        expect(await button("Insert PivotTable").isVisible()).toBe(false);
      } else {
        await button("Insert PivotTable").click();
        await said("PivotTable inserted");
      }
    });

    test("is asked of no Excel that is too old to be written in", async () => {
      await open({ host: TOO_OLD });
      await page.getByRole("heading", { name: "No workbook here" }).waitFor();
    });
  });

  test("does not break WCAG 2.2 A or AA in any of its states and themes", async () => {
    for (const look of [{}, { colorScheme: "dark" }, { forcedColors: "active" }, { viewport: { width: 320, height: 378 } }] as const) {
      await open({ look });
      await answer("78.4%");
      await page.locator("summary").evaluateAll((all) => all.forEach((each) => (each as HTMLElement).click()));
      expect(await axeViolations(page)).toEqual([]);
      await page.getByLabel("Report cards").check();
      await answer("70.0%");
      expect(await axeViolations(page)).toEqual([]);
      await page.close();
      await open({ look, start: () => undefined });
      await page.getByRole("heading", { name: "No list of schools found" }).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.close();
    }
  });

  test.each([
    [320, 378],
    [350, 700],
    [175, 350],
  ])("nothing runs off the pane at %i × %i", async (width, height) => {
    await open({ look: { viewport: { width, height } } });
    await answer("78.4%");
    for (const way of ["Grades", "Report cards"]) {
      await page.getByLabel(way, { exact: true }).check();
      await page.locator("figure svg").first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
      expect(await misplacedWords(page)).toEqual([]);
    }
  });
});
