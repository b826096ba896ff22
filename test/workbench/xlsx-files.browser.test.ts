import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cellAddress } from "../../src/formulas/address";
import { gridSpelling } from "../../src/formulas/spelling";
import { describeInBrowser } from "../browser";
import { cellLooks } from "../../src/xlsx/styles";
import { differingParts, fileOf, opened as read, rows, valuesIn } from "../recalc/workbook-file";
import { openWorkbench, texts, type Opened } from "./workbench-page";

const WORKBOOKS = join(import.meta.dirname, "../recalc/workbooks");
const FILES = readdirSync(WORKBOOKS).filter((name) => name.endsWith(".xlsx"));
const STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="14"/><color rgb="FF7030A0"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill></fills><borders count="1"><border/></borders><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0"/></cellXfs></styleSheet>`;
const KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WITH_STYLES = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s1" Type="${KINDS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="y" Type="${KINDS}/styles" Target="styles.xml"/><Relationship Id="c" Type="${KINDS}/calcChain" Target="calcChain.xml"/></Relationships>`;

/** Three requests with a deadline each; a total in shared formulas; a note. Without the metadata of formulas that spill. */
const REQUESTS = fileOf({
  sheets: {
    Requests: rows(
      ['<c r="A1" s="2" t="inlineStr"><is><t>Received</t></is></c>', '<c r="B1" t="inlineStr"><is><t>Days</t></is></c>'],
      ['<c r="A2" s="1"><v>46036</v></c>', '<c r="B2"><v>1</v></c>', '<c r="C2"><f t="shared" ref="C2:C4" si="0">B2*2</f><v>2</v></c>'],
      ['<c r="A3" s="1"><v>46062</v></c>', '<c r="B3"><v>2</v></c>', '<c r="C3"><f t="shared" si="0"/><v>4</v></c>'],
      ['<c r="A4" s="1"><v>46070</v></c>', '<c r="B4"><v>3</v></c>', '<c r="C4"><f t="shared" si="0"/><v>6</v></c>'],
      ['<c r="A5" t="inlineStr"><is><t>=Not a formula</t></is></c>', '<c r="B5"><f>SUM(B2:B4)</f><v>6</v></c>'],
    ),
  },
  names:
    '<definedNames><definedName name="Days">Requests!$B$2:$B$4</definedName><definedName name="DaysTaken">Requests!$B$2:$B$4</definedName></definedNames>',
  after:
    '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>',
  sheetRelationships: `<Relationship Id="n" Type="${KINDS}/comments" Target="../comments1.xml"/>`,
  parts: {
    "xl/styles.xml": STYLES,
    "xl/calcChain.xml": "<calcChain/>",
    "xl/comments1.xml": "<comments/>",
    "xl/_rels/workbook.xml.rels": WITH_STYLES,
  },
});

async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const before = await page.locator("#save").textContent();
  await page.setInputFiles("#chooser", { name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  if (before !== `Save ${name}`) await expect.poll(() => page.locator("#save").textContent(), { timeout: 20_000 }).toBe(`Save ${name}`);
  await page.evaluate(() => window.essexWorkbench!.calculated());
}

async function saved(page: Page): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#save")]);
  return readFileSync(await download.path());
}

const type = (page: Page, address: string, text: string) =>
  page.evaluate(([at, typed]) => window.essexWorkbench!.type("Requests", at, typed), [address, text] as const);

describeInBrowser("workbooks of Excel in the workbench", (site) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openWorkbench(site);
  });
  afterAll(() => opened?.page.close());
  const notice = () => opened.page.locator("#notice").textContent();

  test("what is no workbook is refused in a sentence", async () => {
    const { page } = opened;
    await page.setInputFiles("#chooser", { name: "cut.xlsx", mimeType: "", buffer: Buffer.from(REQUESTS.subarray(0, 900)) });
    await expect.poll(notice).toContain("cut.xlsx is damaged: it is cut short, and may not have arrived whole.");
    const old = fileOf({ sheets: { Sheet1: "" }, workbookPr: '<workbookPr date1904="1"/>' });
    await page.setInputFiles("#chooser", { name: "old.xlsx", mimeType: "", buffer: Buffer.from(old) });
    await expect.poll(notice).toContain("old.xlsx counts its days from 1904");
  });

  test("one is shown with its formulas, names, dates and looks, and what is not shown is listed", async () => {
    const { page } = opened;
    await choose(page, "Requests.xlsx", REQUESTS);
    expect(await texts(page, "Requests", "A1:C5")).toEqual([
      ["Received", "Days", ""],
      ["14/01/2026", "1", "2"],
      ["09/02/2026", "2", "4"],
      ["17/02/2026", "3", "6"],
      ["=Not a formula", "6", ""],
    ]);
    expect(await notice()).toContain("notes in cells and conditional formats on Requests");
    expect(await notice()).toContain("the name Days, which is a function's here");
    await type(page, "E1", "=SUM(DaysTaken)");
    expect(await texts(page, "Requests", "E1")).toEqual([["6"]]);
    await type(page, "E1", "");
  });

  test("one that nothing was done to comes back byte for byte", async () => {
    expect(Buffer.from(await saved(opened.page)).equals(Buffer.from(REQUESTS))).toBe(true);
    expect(await opened.page.locator("#notice").isVisible()).toBe(false);
  });

  test("what was done is in the file: values, new formulas that spill, their formats, and copies of a formula that went", async () => {
    const { page } = opened;
    await type(page, "D2", "=ESSEX.EHCPDEADLINE(A2:A4)");
    await type(page, "B2", "10");
    await type(page, "C2", "5");
    await type(page, "A4", "20/02/2026");
    await type(page, "F1", '=LET(x,B2,x&" days")');
    const file = await saved(page);
    expect(valuesIn(file)).toMatchObject({
      B2: 10,
      C2: 5,
      C3: 4,
      C4: 6,
      A4: 46073,
      B5: 15,
      D2: 46176,
      D3: 46202,
      F1: "10 days",
      A3: 46062,
    });
    const [sheet] = read(file).sheets;
    const formulas = Object.fromEntries(
      sheet!.rows.flatMap(({ cells }) =>
        cells.flatMap((cell) => (cell.formula ? [[cellAddress(cell.row, cell.column), cell.formula]] : [])),
      ),
    );
    expect(formulas["D2"]).toMatchObject({
      kind: "dynamic",
      text: "_xldudf_ESSEX_EHCPDEADLINE(A2:A4)",
      ref: { top: 1, left: 3, bottom: 3, right: 3 },
    });
    expect(formulas["F1"]?.text).toBe('_xlfn.LET(_xlpm.x,B2,_xlpm.x&" days")');
    expect([formulas["C2"], formulas["C3"]?.text, formulas["C4"]?.text]).toEqual([undefined, "B3*2", "B4*2"]);
    expect(differingParts(REQUESTS, file).sort()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/calcChain.xml",
      "xl/metadata.xml",
      "xl/styles.xml",
      "xl/worksheets/sheet1.xml",
    ]);
    await choose(page, "Again.xlsx", file);
    expect(await texts(page, "Requests", "A1:F4")).toEqual([
      ["Received", "Days", "", "", "", "10 days"],
      ["14/01/2026", "10", "5", "03/06/2026", "", ""],
      ["09/02/2026", "2", "4", "29/06/2026", "", ""],
      ["20/02/2026", "3", "6", "10/07/2026", "", ""],
    ]);
    expect(Buffer.from(await saved(page)).equals(Buffer.from(file))).toBe(true);
  });

  test("it is there after the page is loaded again, and can still be saved into its file", async () => {
    const { page } = opened;
    await choose(page, "Requests.xlsx", REQUESTS);
    await type(page, "B3", "20");
    await expect.poll(() => page.locator(".kept").textContent(), { timeout: 10_000 }).toMatch(/^Kept in this browser at/);
    await page.waitForTimeout(2_500);
    await page.reload();
    await page.evaluate(() => window.essexWorkbench!.ready);
    await expect.poll(() => page.locator("#save").textContent()).toBe("Save Requests.xlsx");
    const file = await saved(page);
    expect(valuesIn(file)).toMatchObject({ B3: 20, C3: 40, B5: 24, A2: 46036 });
    expect(differingParts(REQUESTS, file)).toEqual(["xl/worksheets/sheet1.xml"]);
  });

  test("a heading of a Table is not put into the file, and is told; a sheet that is new is put there with its looks", async () => {
    const { page } = opened;
    const table = fileOf({
      sheets: {
        Plans: rows(
          ['<c r="A1" t="inlineStr"><is><t>School</t></is></c>', '<c r="B1" t="inlineStr"><is><t>Plans</t></is></c>'],
          ['<c r="A2" t="inlineStr"><is><t>One</t></is></c>', '<c r="B2"><v>4</v></c>', '<c r="D2"><f>SUM(PlansIn[Plans])</f><v>4</v></c>'],
        ),
      },
      after: `<tableParts count="1"><tablePart r:id="t1"/></tableParts>`,
      sheetRelationships: `<Relationship Id="t1" Type="${KINDS}/table" Target="../tables/table1.xml"/>`,
      parts: {
        "xl/tables/table1.xml":
          '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="PlansIn" displayName="PlansIn" ref="A1:B2"><tableColumns count="2"><tableColumn id="1" name="School"/><tableColumn id="2" name="Plans"/></tableColumns></table>',
      },
    });
    await choose(page, "Plans.xlsx", table);
    await page.evaluate(async () => {
      await window.essexWorkbench!.type("Plans", "B1", "Number");
      await window.essexWorkbench!.type("Plans", "B2", "5");
    });
    await page.getByRole("button", { name: "Find deadlines" }).click();
    await expect.poll(() => page.evaluate(() => window.essexWorkbench!.sheets())).toContain("Try deadlines");
    const file = await saved(page);
    expect(valuesIn(file)).toMatchObject({ B1: "Plans", B2: 5 });
    expect(await notice()).toContain("on Plans: the heading in B1, since its table goes by it");
    const workbook = read(file);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Plans", "Try deadlines"]);
    const looks = cellLooks(workbook.file.textOf("xl/styles.xml")!, "styles.xml", null);
    const deadlines = workbook.sheets[1]!;
    const bold = deadlines.rows.flatMap(({ cells }) => cells).filter(({ style }) => looks[style]?.bold);
    expect(bold.map(({ value }) => value)).toEqual(expect.arrayContaining(["Received"]));
    expect(deadlines.rows.flatMap(({ cells }) => cells).some(({ formula }) => formula?.text?.includes("_xldudf_ESSEX_EHCPDEADLINE("))).toBe(
      true,
    );
    await choose(page, "Again.xlsx", file);
    expect(await page.evaluate(() => window.essexWorkbench!.sheets())).toEqual(["Plans", "Try deadlines"]);
    const again = await saved(page);
    expect(Buffer.from(again).equals(Buffer.from(file))).toBe(true);
  });

  test("looks, Tables and names made here are in the file", async () => {
    const { page } = opened;
    await choose(page, "Requests.xlsx", REQUESTS);
    await page.evaluate(async () => {
      const { Excel } = window.essexHost!.globals() as unknown as { Excel: typeof globalThis.Excel };
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Requests");
        sheet.getRange("A3").format.font.italic = true;
        sheet.getRange("B2:B3").format.fill.color = "#FFCC00";
        sheet.getRange("H1:I3").values = [
          ["Team", "Cases"],
          ["North", 4],
          ["South", 5],
        ];
        sheet.tables.add("H1:I3", true).name = "Teams";
        sheet.getRange("K1").formulas = [["=SUM(Teams[Cases])"]];
        context.workbook.names.add("Teams_here", sheet.getRange("H2:H3"));
        const late = sheet.getRange("I2:I3").conditionalFormats.add(Excel.ConditionalFormatType.custom);
        late.custom.rule.formula = "=I2>4";
        late.custom.format.fill.color = "#FDE7E9";
        sheet.getRange("H2:H9").dataValidation.rule = { list: { inCellDropDown: true, source: "North,South" } };
        await context.sync();
      });
      await window.essexWorkbench!.calculated();
    });
    const file = await saved(page);
    expect(await page.locator("#notice").isVisible()).toBe(false);
    const workbook = read(file);
    const looks = cellLooks(workbook.file.textOf("xl/styles.xml")!, "styles.xml", null);
    const at = (row: number, column: number) => looks[workbook.sheets[0]!.cellAt(row, column)!.style];
    expect(at(2, 0)).toMatchObject({ italic: true, bold: false, format: "dd/mm/yyyy" });
    expect([at(1, 1)?.fill, at(2, 1)?.fill, at(3, 1)?.fill]).toEqual(["#ffcc00", "#ffcc00", null]);
    expect(at(0, 0)).toMatchObject({ bold: true, size: 14, colour: "#7030a0", fill: "#ffff00" });
    expect(workbook.tables).toMatchObject([{ name: "Teams", columns: ["Team", "Cases"], top: 0, left: 7, bottom: 2, right: 8 }]);
    expect(workbook.names.map(({ name, formula }) => [name, formula])).toContainEqual(["Teams_here", "Requests!$H$2:$H$3"]);
    expect(valuesIn(file)).toMatchObject({ K1: 9 });
    const { text } = workbook.sheets[0]!;
    expect(text).toMatch(
      /<cfRule type="expression" dxfId="0" priority="2"><formula>I2&gt;4<\/formula><\/cfRule><\/conditionalFormatting><dataValidations count="1"><dataValidation type="list"/,
    );
    expect(workbook.file.textOf("xl/styles.xml")).toContain('<dxf><fill><patternFill><bgColor rgb="FFFDE7E9"/></patternFill></fill></dxf>');
    expect(text).toContain('sqref="H2:H9"><formula1>&quot;North,South&quot;</formula1></dataValidation>');
  });

  test("the sheets that the page began with are saved as a workbook, which is opened again as it was", async () => {
    const own = await openWorkbench(site);
    await own.page.evaluate(() => window.essexWorkbench!.calculated());
    const sheets = await own.page.evaluate(() => window.essexWorkbench!.sheets());
    const seen = await texts(own.page, "Summary", "A1:H40");
    const file = await saved(own.page);
    expect(await own.page.locator("#notice").isVisible()).toBe(false);
    const workbook = read(file);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(sheets);
    expect(workbook.tables.length).toBeGreaterThan(0);
    await choose(own.page, "Again.xlsx", file);
    expect(await texts(own.page, "Summary", "A1:H40")).toEqual(seen);
    expect(own.errors).toEqual([]);
    await own.page.close();
  });

  describe("of each maker", () => {
    test.each(FILES)("%s shows what its file has, and is saved with no value but those of ESSEX formulas changed", async (name) => {
      const { page } = opened;
      const bytes = readFileSync(join(WORKBOOKS, name));
      await choose(page, name, bytes);
      const file = await saved(page);
      const before = read(bytes);
      const after = read(file);
      expect(after.sheets.map(({ name: sheet }) => sheet)).toEqual(before.sheets.map(({ name: sheet }) => sheet));
      for (const [i, sheet] of before.sheets.entries()) {
        for (const cell of sheet.rows.flatMap(({ cells }) => cells)) {
          const now = after.sheets[i]!.cellAt(cell.row, cell.column);
          expect(now?.formula?.text ?? null).toBe(cell.formula?.text ?? null);
          if (cell.formula === null && cell.value !== null && !isFilled(sheet, cell)) expect(now?.value).toEqual(cell.value);
        }
      }
      expect(differingParts(bytes, file).filter((part) => !/worksheets|styles/.test(part))).toEqual([]);
    });
  });

  test("runs without an error", () => {
    expect(opened.errors).toEqual([]);
    expect(opened.requestsElsewhere).toEqual([]);
  });
});

function isFilled(sheet: ReturnType<typeof read>["sheets"][number], { row, column }: { row: number; column: number }): boolean {
  return sheet.rows
    .flatMap(({ cells }) => cells)
    .some(({ formula }) => {
      const ref = formula?.ref;
      return (
        !!ref && gridSpelling(formula.text ?? "") !== "" && row >= ref.top && row <= ref.bottom && column >= ref.left && column <= ref.right
      );
    });
}
