import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { axeViolations } from "../axe";
import { describeInBrowser } from "../browser";
import { BARE, HOSTS, TOO_OLD } from "./excel/hosts";
import { openPane, type Opening } from "./pane-page";

const GIAS = [
  "URN,LA (code),LA (name),EstablishmentName,TypeOfEstablishment (name),EstablishmentStatus (name),OpenDate,CloseDate,PhaseOfEducation (name),NumberOfPupils,OfstedRating (name),HeadLastName",
  "1,888,Lancashire,Far School,Community school,Open,,,Primary,100,Good,Somebody",
  "2,881,Essex,=HYPERLINK(1),Academy converter,Open,01-09-2012,,Secondary,-5,Good,Somebody",
  "3,881,Essex,\t+1,Voluntary aided school,Closed,01-09-1990,31-08-2010,Primary,,,Somebody",
  "4,881,Essex,Oak School,Community school,Open,,,Primary,210,Requires improvement,Somebody",
  "5,882,Southend-on-Sea,Sea School,Community school,Open,,,Primary,300,Outstanding,Somebody",
].join("\r\n");

const SEN2 = [
  "ReceivedDate,RequestSource,RequestOutcomeDate,RequestOutcome,AssessmentOutcome,AssessmentOutcomeDate,Week20",
  "14/01/2025,2,20/02/2025,Y,Y,20/05/2025,0",
  "15/01/2025,1,20/02/2025,N,,,",
  "16/01/2025,1,,W,,,",
  "17/03/2026,1,,,,,",
].join("\n");

const CARDS = [
  "URN,School name,Ofsted phase,Local authority,Total number of pupils,Safeguarding standards,Inclusion,Achievement,Leadership and governance,Latest OEIF overall effectiveness",
  "1,Oak School,Primary,Essex,200,Met,Expected standard,Strong standard,Expected standard,2",
  "2,Elm School,Secondary,Essex,900,Not met,Needs attention,Expected standard,NULL,3",
].join("\n");

describeInBrowser("the panel that imports a file, as built", (site) => {
  let page: Page;
  afterEach(() => page?.close());
  const open = async (opening: Opening = {}) => {
    page = await openPane(site, { address: "import", ...opening });
    page.setDefaultTimeout(8_000);
  };
  const choose = (text: string, name = "file.csv") =>
    page.getByLabel("File", { exact: true }).setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text, "latin1") });
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  const said = (words: string) => page.locator(".toast [role=status]").filter({ hasText: words }).waitFor();
  const entered = (address: string) => page.evaluate((at) => window.excel.entered(at), address);
  const shown = (address: string) => page.evaluate((at) => window.excel.shown(at), address);
  const sheets = () => page.evaluate(() => window.excel.sheets());
  const setting = (key: string) => page.evaluate((at) => window.excel.engine.book.settings.get(`essex.${at}`), key);
  const steps = () => page.locator(".doing > li").evaluateAll((all) => all.map((step) => step.textContent));
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  const written = async (text: string, name: string | RegExp = /^Import \d/) => {
    await choose(text);
    await button(name).click();
    await said("written to the new sheet");
  };

  describe("what is kept", () => {
    test("is the county's at first, which stands first in the list, and the button says how many and where", async () => {
      await open();
      await choose(GIAS);
      await button("Import 3 schools to “GIAS”").waitFor();
      const options = page.getByLabel("Local authority").locator("option");
      expect(await options.allTextContents()).toEqual(["Essex (3)", "All 3 authorities (5)", "Lancashire (1)", "Southend-on-Sea (1)"]);
    });

    test("follows each choice, and each choice says what it would leave", async () => {
      await open();
      await choose(GIAS);
      await page.getByText("Fewer rows, by status and phase").click();
      await page.getByLabel("Status", { exact: true }).selectOption("Open");
      await button("Import 2 schools to “GIAS”").waitFor();
      const options = (label: string) => page.getByLabel(label, { exact: true }).locator("option").allTextContents();
      expect(await options("Local authority")).toEqual(["Essex (2)", "All 3 authorities (4)", "Lancashire (1)", "Southend-on-Sea (1)"]);
      expect(await options("Status")).toEqual(["All (3)", "Open (2)", "Closed (1)"]);
      expect(await options("Phase")).toEqual(["All (2)", "Primary (1)", "Secondary (1)"]);
      await page.getByLabel("Phase", { exact: true }).selectOption("Secondary");
      await button("Import 1 school to “GIAS”").waitFor();
      await page.getByLabel("Local authority").selectOption("Lancashire");
      await button("Import 0 schools to “GIAS”").press("Enter");
      await said("These choices leave no rows: there is nothing to write.");
      expect(await sheets()).toEqual(["Sheet1"]);
    });

    test("is remembered in the workbook, and chosen for the next file", async () => {
      await open();
      await choose(GIAS);
      await page.getByLabel("Local authority").selectOption("Southend-on-Sea");
      await button("Import 1 school to “GIAS”").waitFor();
      expect(await setting("authority")).toBe("Southend-on-Sea");
      await choose(GIAS, "again.csv");
      await button("Import 1 school to “GIAS”").waitFor();
      await page.close();
      await open({ start: (excel) => excel.engine.book.settings.set("essex.authority", "LANCASHIRE") });
      await choose(GIAS);
      await button("Import 1 school to “GIAS”").waitFor();
      expect(await page.getByLabel("Local authority").inputValue()).toBe("Lancashire");
    });

    test("is all of a file without the county, which is said", async () => {
      await open();
      await choose(GIAS.replaceAll("881,Essex", "883,Thurrock"));
      await button("Import 5 schools to “GIAS”").waitFor();
      await page.getByText("Essex is not in this file.").waitFor();
    });

    test("of a sheet's name that is taken, has the name it will be given on the button, and the other stays as it is", async () => {
      await open({ start: (excel) => excel.addSheet("gias") });
      await choose(GIAS);
      await button("Import 3 schools to “GIAS 2”").click();
      await said("3 schools written to the new sheet GIAS 2.");
      expect(await sheets()).toEqual(["Sheet1", "gias", "GIAS 2"]);
      expect(await entered("gias!A1")).toBe("");
    });
  });

  describe("what is written", () => {
    test("is a Table with bold headings that stay in sight, and its text stays text and its numbers numbers", async () => {
      await open();
      await written(GIAS, "Import 3 schools to “GIAS”");
      const sheet = await page.evaluate(() => {
        const { tables, frozen, cells } = window.excel.sheet("GIAS");
        return { tables: tables.map(({ name, extent }) => [name, extent.bottom]), rows: frozen.rows, bold: cells.get("A1")?.look.bold };
      });
      expect(sheet).toEqual({ tables: [["GIAS", 3]], rows: 1, bold: true });
      expect([await entered("GIAS!D2"), await entered("GIAS!D3")]).toEqual(["=HYPERLINK(1)", "+1"]);
      expect([await shown("GIAS!D2"), await shown("GIAS!J2"), await shown("GIAS!G2")]).toEqual(["=HYPERLINK(1)", -5, 41_153]);
      expect(await page.evaluate(() => window.excel.format("GIAS!G2"))).toBe("dd/mm/yyyy");
      expect(await page.evaluate(() => [...window.excel.sheet("GIAS").cells.values()].some((cell) => cell.entered === "Somebody"))).toBe(
        false,
      );
    });

    test("is told step by step, each ticked when it is done", async () => {
      await open();
      await choose(GIAS);
      await button(/^Import \d/).waitFor();
      expect(await steps()).toEqual([
        "Done: Headings foundrow 1",
        "Done: Columns matched by name11 of 23",
        "Done: Rows read5",
        "Now: Choose the rowsEssex, 3",
        "To do: Write a new sheet“GIAS”",
      ]);
      await button(/^Import \d/).click();
      await said("written");
      expect((await steps()).every((step) => step!.startsWith("Done: "))).toBe(true);
    });

    test("is taken back by the pane, which then offers it again", async () => {
      await open();
      await written(GIAS);
      await button("Undo").click();
      await said("Taken back: 3 schools written to the new sheet GIAS.");
      expect(await sheets()).toEqual(["Sheet1"]);
      await button("Import 3 schools to “GIAS”").waitFor();
      await page.waitForFunction(() => document.activeElement !== document.body);
    });

    test("of a large file tells how far it is at quarters, and can be cancelled with nothing left of it", async () => {
      await open();
      const rows = Array.from({ length: 60_000 }, (_, row) => `${row + 1},School ${row + 1},Open,Primary,Community school`);
      await page.evaluate(() => {
        const heard: string[] = [];
        Object.assign(window, { heard });
        new MutationObserver(() => {
          const words = document.querySelector(".card [role=status]")?.textContent;
          if (words && heard.at(-1) !== words) heard.push(words);
        }).observe(document.querySelector("main")!, { subtree: true, childList: true, characterData: true });
      });
      const header = "URN,EstablishmentName,EstablishmentStatus (name),PhaseOfEducation (name),TypeOfEstablishment (name)";
      await choose([header, ...rows].join("\n"));
      await button("Import 60,000 schools to “GIAS”").waitFor();
      await page.evaluate(() => {
        const { heard } = window as unknown as { heard: string[] };
        heard.length = 0;
        const stop = new MutationObserver(() => {
          if (!heard.some((words) => /^3\d,/.test(words))) return;
          stop.disconnect();
          [...document.querySelectorAll("button")].find((each) => each.textContent === "Cancel")!.click();
        });
        stop.observe(document.querySelector("main")!, { subtree: true, childList: true, characterData: true });
      });
      await button("Import 60,000 schools to “GIAS”").click();
      await said("Import cancelled. Nothing was written.");
      expect(await page.locator(".toast p").textContent()).toBe("Import cancelled. Nothing was written.");
      expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([
        "15,999 of 60,000 schools",
        "31,999 of 60,000 schools",
      ]);
      expect(await sheets()).toEqual(["Sheet1"]);
      await button("Import 60,000 schools to “GIAS”").waitFor();
    }, 120_000);

    test.each([...HOSTS, BARE])("on $name stands, or what is missing is said in a sentence", async (host) => {
      await open({ host });
      await written(GIAS);
      expect(await entered("GIAS!D4")).toBe("Oak School");
      const words = await page.locator(".toast p").textContent();
      expect(words).toMatch(/^3 schools written to the new sheet GIAS\.$/);
    });

    test("in an Excel without the least has no button, and says why", async () => {
      await open({ host: TOO_OLD });
      await choose(GIAS);
      await page.getByText("There is no workbook here to write in: open this pane in Excel.").waitFor();
      expect(await button(/^Import \d/).count()).toBe(0);
    });

    test("is nothing where Excel refuses, in words, and can be tried again", async () => {
      await open();
      await choose(GIAS);
      await page.evaluate(() => window.excel.refuse("InvalidOperationInCellEditMode"));
      await button(/^Import \d/).click();
      await said("A cell is still being typed in.");
      expect(await sheets()).toEqual(["Sheet1"]);
      await page.evaluate(() => window.excel.refuse(null));
      await button(/^Import \d/).click();
      await said("written");
    });
  });

  describe("what next", () => {
    test("offers the summaries the file serves, and inserts each on a sheet of its own with the right columns of the Table", async () => {
      await open();
      await written(GIAS);
      await button("Insert “Schools by phase” on a new sheet").click();
      await said("Schools by phase and who is responsible inserted on the new sheet Schools by phase.");
      expect(await entered("Schools by phase!A1")).toBe(
        "=ESSEX.SCHOOLSUMMARY(GIAS[PhaseOfEducation (name)],GIAS[TypeOfEstablishment (name)],GIAS[EstablishmentStatus (name)])",
      );
      expect([await shown("Schools by phase!A1"), await shown("Schools by phase!A2")]).toEqual(["Phase", "Nursery"]);
      const sheet = await page.evaluate(() => {
        const { charts, frozen } = window.excel.sheet("Schools by phase");
        return { charts: charts.map(({ kind }) => kind), rows: frozen.rows };
      });
      expect(sheet).toEqual({ charts: ["BarStacked"], rows: 1 });
      await button("Insert “Ofsted grades” on a new sheet").click();
      await said("Ofsted grades by phase inserted");
      expect(await entered("Ofsted grades!A1")).toBe(
        "=ESSEX.OFSTEDSUMMARY(GIAS[PhaseOfEducation (name)],GIAS[OfstedRating (name)],GIAS[TypeOfEstablishment (name)],GIAS[EstablishmentStatus (name)])",
      );
      await button("Insert “Good or outstanding” on a new sheet").click();
      await said("Share good or outstanding inserted");
      expect([
        await shown("Good or outstanding!A1"),
        await entered("Good or outstanding!B1"),
        await shown("Good or outstanding!B1"),
      ]).toEqual(["Share good or outstanding", "=ESSEX.OFSTEDRATE(GIAS[OfstedRating (name)])", 0.5]);
      expect(await entered("Good or outstanding!B2")).toBe("=ESSEX.OFSTEDRATE(GIAS[OfstedRating (name)],GIAS[NumberOfPupils])");
      await button("Add “Responsible” to the Table").click();
      await said("Responsible added to the Table GIAS, a formula in each row.");
      expect([await entered("GIAS!L1"), await entered("GIAS!L2"), await shown("GIAS!L4")]).toEqual([
        "Responsible",
        "=ESSEX.SCHOOLGOVERNANCE([@[TypeOfEstablishment (name)]])",
        "LA maintained",
      ]);
      await button("Import another file").click();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("file");
    });

    test("goes back step by step, and offers again what was taken back", async () => {
      await open();
      await written(GIAS);
      await button(/^Insert “Schools/).click();
      await said("inserted");
      await button(/^Insert “Ofsted/).click();
      await said("Ofsted grades by phase inserted");
      await button("Undo").click();
      await said("Taken back: Ofsted grades");
      await button("Insert “Ofsted grades” on a new sheet").waitFor();
      await button("Undo one more").click();
      await button("Insert “Schools by phase” on a new sheet").waitFor();
      await button("Undo one more").click();
      await button("Import 3 schools to “GIAS”").waitFor();
      expect(await sheets()).toEqual(["Sheet1"]);
    });

    test("puts summaries beside the rows, one beside the other, and takes them back", async () => {
      await open();
      await written(GIAS);
      await page.getByText("Beside the rows").click();
      await button("Insert “Schools by phase” beside the rows").click();
      await said("inserted at M1.");
      await button("Insert “Ofsted grades” beside the rows").click();
      await said("inserted at T1.");
      expect([await shown("GIAS!M1"), await shown("GIAS!T1")]).toEqual(["Phase", "Phase"]);
      await button("Undo").click();
      await said("Taken back");
      expect([await shown("GIAS!M1"), await shown("GIAS!T1")]).toEqual(["Phase", ""]);
    });

    test("says of a summary what the file lacks for it, and has no button for it", async () => {
      await open();
      await written(GIAS.replace("OfstedRating (name)", "Other"));
      const item = page.locator(".todo-list > li", { hasText: "Ofsted grades by phase" });
      await item
        .getByText("Needs OfstedRating (name), which this file has not. Ofsted’s own management information has the grades")
        .waitFor();
      expect(await item.getByRole("button").count()).toBe(0);
    });

    test("counts requests with those refused as closed, and leads to their deadlines", async () => {
      await open({ start: (excel) => excel.engine.book.settings.set("essex.asOf", "2026-05-21") });
      await choose(SEN2);
      await page.getByText("Closed has RequestOutcomeDate where RequestOutcome is N").waitFor();
      await page.getByText("Fewer rows, by outcome").click();
      await page.getByLabel("Outcome", { exact: true }).selectOption("All but those withdrawn");
      await button("Import 3 rows to “SEN2”").click();
      await said("3 rows written");
      await button("Insert Open requests by age").click();
      await said("Open requests by age inserted");
      expect(await entered("Open requests!A1")).toBe(
        "=ESSEX.EHCPBACKLOG(SEN2_[ReceivedDate],SEN2_[Plan issued],DATE(2026,5,21),SEN2_[Closed])",
      );
      const last = await page.evaluate(() => [2, 3, 4, 5, 6, 7, 8].map((row) => window.excel.shown(`Open requests!A${row}`)));
      expect(await shown(`Open requests!B${last.indexOf("Total") + 2}`)).toBe(1);
      await page.getByRole("link", { name: /^Deadlines/ }).click();
      await page.getByRole("heading", { name: "Caseload on 21 May 2026" }).waitFor();
      expect(await page.getByRole("textbox", { name: "Request dates" }).inputValue()).toBe("A2:A4");
    });

    test("gives report cards the headings of their columns and the grades under them", async () => {
      await open();
      await written(CARDS);
      await button("Insert Report cards by area").click();
      await said("Report cards by area inserted");
      expect(await entered("Report cards!A1")).toBe(
        "=ESSEX.OFSTEDREPORTCARD(Ofsted[[#Headers],[Safeguarding standards]:[Leadership and governance]],Ofsted[[Safeguarding standards]:[Leadership and governance]])",
      );
      expect([await shown("Report cards!A1"), await shown("Report cards!A2")]).toEqual(["Evaluation area", "Safeguarding standards"]);
    });

    test("says so where the Table is no longer there", async () => {
      await open();
      await written(GIAS);
      await page.evaluate(() => void window.excel.sheet("GIAS").tables.splice(0));
      await button(/^Insert “/).click();
      await said("Nothing was written: the Table GIAS is no longer there. Import the file again.");
    });

    test.each([...HOSTS, BARE])("on $name is inserted, or what is missing is said in a sentence", async (host) => {
      await open({ host });
      await written(GIAS);
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      for (const name of [/^Insert “Schools/, /^Insert “Ofsted/, /^Insert “Good/, /^Add “Responsible/]) {
        await button(name).click();
        await page.waitForFunction(() => /inserted|added|needs|cannot/.test(document.querySelector(".toast p")!.textContent));
        await page.evaluate(() => [...document.querySelectorAll<HTMLElement>(".toast .icon")].at(-1)!.click());
      }
      expect(errors).toEqual([]);
    });

    test("goes by the keyboard alone, from the file to a summary with its chart", async () => {
      await open();
      await choose(GIAS);
      await button(/^Import \d/).waitFor();
      expect(await focused()).toBe("Get Information About Schools");
      let presses = 0;
      while (!/^Import \d/.test((await focused()) ?? "") && presses < 12) {
        await page.keyboard.press("Tab");
        presses++;
      }
      await page.keyboard.press("Enter");
      await said("written");
      expect(await focused()).toBe("Insert “Schools by phase” on a new sheet");
      await page.keyboard.press("Enter");
      await said("inserted");
      expect(await focused()).toBe("Insert “Ofsted grades” on a new sheet");
      expect(presses + 2).toBeLessThanOrEqual(7);
    });
  });

  test.each([
    { width: 350, height: 700 },
    { width: 320, height: 378 },
  ])(
    // prettier-ignore
    "at $width × $height no state of it breaks WCAG 2.2 A or AA, nor overflows sideways, in any theme",
    async (viewport) => {
      const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      for (const look of [{}, { colorScheme: "dark" }, { forcedColors: "active" }] as const) {
        await open({ look: { ...look, viewport } });
        const check = async (state: string) => {
          await page.locator("summary").evaluateAll((all) => all.forEach((each) => (each as HTMLElement).click()));
          // What the foot covers a part of is not as large as it is.
          await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
          expect(await axeViolations(page), state).toEqual([]);
          expect(await overflow(), state).toBe(0);
        };
        await choose("Name,Age\nA,1\n", "a-file-of-a-very-long-name-that-nobody-would-break-in-two.csv");
        await page.getByRole("alert").waitFor();
        await check("refused");
        await choose(GIAS, "a-file-of-a-very-long-name-that-nobody-would-break-in-two.csv");
        await button(/^Import \d/).waitFor();
        await check("found");
        await button(/^Import \d/).click();
        await said("written");
        await check("written");
        await button(/^Insert “/).click();
        await said("inserted");
        await check("inserted");
        await page.close();
      }
    },
  );
});
