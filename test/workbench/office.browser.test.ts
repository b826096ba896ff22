import { afterAll, beforeAll, expect, test } from "vitest";
import { describeInBrowser } from "../browser";
import { type Opened, openWorkbench } from "./workbench-page";

/** What the task pane sees as the globals Office and Excel. */
interface Globals {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
}

describeInBrowser("what the workbench gives the task pane in place of Office", (site) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openWorkbench(site);
  });
  afterAll(() => opened?.page.close());

  /** Runs in the page what the pane would run, and gives back its result or the code of what it threw. */
  function inPane<T>(work: (globals: Globals) => Promise<T>): Promise<T | { code: string; message: string }> {
    return opened.page.evaluate(async (source) => {
      const run = new Function(`return (${source})`)() as (globals: unknown) => Promise<T>;
      try {
        return await run(window.essexHost!.globals());
      } catch (error) {
        const { code, message } = error as { code: string; message: string };
        return { code, message };
      }
    }, work.toString());
  }

  test("a property is not to be read before load and sync", async () => {
    const reading = await inPane(({ Excel }) =>
      Excel.run(async (context) => {
        const range = context.workbook.getSelectedRange();
        range.load("address");
        // eslint-disable-next-line office-addins/call-sync-before-read, office-addins/call-sync-after-load -- the very mistake that is to be caught
        return range.address;
      }),
    );
    expect(reading).toMatchObject({
      code: "PropertyNotLoaded",
      message: expect.stringContaining("The property 'address' is not available"),
    });
  });

  test("values, formulas and formats are written and read back", async () => {
    const written = await inPane(({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Written");
        const range = sheet.getRange("B2").getResizedRange(1, 1);
        range.values = [
          ["=1+1", "14/01/2026"],
          ["'=1+1", "=ESSEX.EHCPDEADLINE(C2)"],
        ];
        range.format.autofitColumns();
        range.load("address,values,formulas,text,rowIndex,columnCount");
        range.worksheet.load("name");
        await context.sync();
        const { address, values, formulas, text, rowIndex, columnCount } = range;
        return { address, values, formulas, text, rowIndex, columnCount, sheet: range.worksheet.name };
      }),
    );
    expect(written).toEqual({
      address: "Written!B2:C3",
      values: [
        [2, 46036],
        ["=1+1", 46176],
      ],
      formulas: [
        ["=1+1", 46036],
        ["=1+1", "=ESSEX.EHCPDEADLINE(C2)"],
      ],
      text: [
        ["2", "14/01/2026"],
        ["=1+1", "03/06/2026"],
      ],
      rowIndex: 1,
      columnCount: 2,
      sheet: "Written",
    });
  });

  test("a matrix of another size than the range is refused", async () => {
    const refused = await inPane(({ Excel }) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("X20:Y20").values = [[1]];
        await context.sync();
      }),
    );
    expect(refused).toMatchObject({ code: "InvalidArgument" });
  });

  test("a sheet that is not there is a null object, or an error where it was taken for granted", async () => {
    const isNull = await inPane(({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject("Nowhere");
        await context.sync();
        return sheet.isNullObject;
      }),
    );
    expect(isNull).toBe(true);
    const missing = await inPane(({ Excel }) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Nowhere").activate();
        await context.sync();
      }),
    );
    expect(missing).toMatchObject({ code: "ItemNotFound" });
  });

  test("the sheets are listed by name", async () => {
    const names = await inPane(({ Excel }) =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load("items/name");
        await context.sync();
        return worksheets.items.map(({ name }) => name);
      }),
    );
    expect(names).toEqual(expect.arrayContaining(["Summary", "Pricing", "Deadlines", "Schools", "Ratings"]));
  });

  test("a change of selection is told until the listener is removed", async () => {
    const told = await inPane(({ Excel }) =>
      Excel.run(async (context) => {
        const addresses: string[] = [];
        const sheet = context.workbook.worksheets.getItem("Summary");
        sheet.activate();
        const listener = sheet.onSelectionChanged.add(async ({ address }) => void addresses.push(address));
        await context.sync();
        sheet.getRange("C3").select();
        await context.sync();
        listener.remove();
        await listener.context.sync();
        sheet.getRange("D4").select();
        await context.sync();
        return addresses;
      }),
    );
    expect(told).toEqual(["C3"]);
  });

  test("what the workbench does not have says so by name", async () => {
    const missing = await inPane(({ Excel }) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().charts.load("items");
        await context.sync();
      }),
    );
    expect(missing).toMatchObject({ code: "ApiNotAvailable", message: "Worksheet.charts is not available in the workbench." });
  });

  test("Office tells which requirement sets there are", async () => {
    const supported = await inPane(async ({ Office }) => {
      const { host } = await Office.onReady();
      const has = (name: string, version: string) => Office.context.requirements.isSetSupported(name, version);
      return [host, has("CustomFunctionsRuntime", "1.5"), has("ExcelApi", "1.19"), has("ExcelApi", "1.20"), has("DialogApi", "1.1")];
    });
    expect(supported).toEqual(["Excel", true, true, false, false]);
  });

  test("the pane writes an example into the selected cell", async () => {
    const { page } = opened;
    await page.evaluate(() => window.essexWorkbench!.select("Summary", "X30"));
    const pane = page.frameLocator("#pane iframe");
    await pane.getByText("TRADEDPRICE").first().click();
    await pane.getByRole("button", { name: /insert/i }).click();
    await expect.poll(() => page.evaluate(() => window.essexWorkbench!.read("Summary", "X30").formula)).toContain("=ESSEX.TRADEDPRICE(");
  });
});
