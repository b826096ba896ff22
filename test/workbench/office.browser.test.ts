import { afterAll, beforeAll, expect, test } from "vitest";
import { describeInBrowser } from "../browser";
import { opened as read } from "../recalc/workbook-file";
import { type Opened, openWorkbench, texts } from "./workbench-page";

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

  test("a spilled cell is known for one, and by whose formula it is filled", async () => {
    const told = await inPane(({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Spilled");
        sheet.getRange("B2").formulas = [["=SEQUENCE(2,2)"]];
        sheet.getRange("A1").values = [["beside"]];
        const inside = sheet.getRange("C3");
        const parent = inside.getSpillParentOrNullObject();
        const beside = sheet.getRange("A1").getSpillParentOrNullObject();
        const filled = sheet.getRange("B2").getSpillingToRangeOrNullObject();
        const none = inside.getSpillingToRangeOrNullObject();
        const parts = ["B2:C3", "A1:B2", "A1"].map((address) => sheet.getRange(address));
        for (const part of parts) part.load("hasSpill");
        for (const range of [parent, filled]) range.load("address");
        await context.sync();
        return {
          parent: parent.address,
          beside: beside.isNullObject,
          filled: filled.address,
          none: none.isNullObject,
          hasSpill: parts.map((part) => part.hasSpill),
        };
      }),
    );
    expect(told).toEqual({ parent: "Spilled!B2", beside: true, filled: "Spilled!B2:C3", none: true, hasSpill: [true, null, false] });
    const several = await inPane(({ Excel }) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Spilled").getRange("B2:B3").getSpillParentOrNullObject().load("address");
        await context.sync();
      }),
    );
    expect(several).toMatchObject({ code: "InvalidArgument" });
  });

  test("the kinds of values are told apart", async () => {
    const types = await inPane(({ Excel }) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Spilled").getRange("E1:J1");
        range.formulas = [["text", 1.5, true, "=NA()", '=""', ""]];
        range.load("valueTypes,values");
        await context.sync();
        return [range.valueTypes[0], range.values[0]];
      }),
    );
    expect(types).toEqual([
      ["String", "Double", "Boolean", "Error", "String", "Empty"],
      ["text", 1.5, true, "#N/A", "", ""],
    ]);
  });

  test("ranges are reached from ranges, and none leaves the sheet", async () => {
    const addresses = await inPane(({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Spilled");
        const range = sheet.getRange("B2:D9");
        const reached = [
          range.getCell(1, 1),
          range.getOffsetRange(1, 1),
          range.getResizedRange(-1, 0),
          range.getLastCell(),
          range.getRow(0),
          range.getColumn(2),
          range.getEntireColumn(),
          range.getEntireRow(),
          range.getRowsBelow(2),
          range.getColumnsAfter(1),
          range.getIntersection("C1:C3"),
          range.getBoundingRect("F1"),
          sheet.getRange("B2").getSurroundingRegion(),
          sheet.getRangeByIndexes(0, 0, 2, 2),
        ];
        for (const one of reached) one.load("address");
        const apart = range.getIntersectionOrNullObject("X1");
        await context.sync();
        return [...reached.map(({ address }) => address.replace("Spilled!", "")), apart.isNullObject];
      }),
    );
    expect(addresses).toEqual([
      "C3",
      "C3:E10",
      "B2:D8",
      "D9",
      "B2:D2",
      "D2:D9",
      "B:D",
      "2:9",
      "B10:D11",
      "E2:E9",
      "C2:C3",
      "B1:F9",
      "A1:C3",
      "A1:B2",
      true,
    ] as unknown[]);
    const outside = await inPane(({ Excel }) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Spilled").getRange("A1").getOffsetRange(-1, 0).load("address");
        await context.sync();
      }),
    );
    expect(outside).toMatchObject({ code: "InvalidArgument" });
  });

  test("a sheet takes what is written beyond its first thousand rows and fifty columns", async () => {
    const used = await inPane(({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Large");
        const rows = Array.from({ length: 2_500 }, (_, i) => Array.from({ length: 3 }, (_, j) => i * 3 + j));
        sheet.getRange("A1").getResizedRange(2_499, 2).values = rows;
        sheet.getRange("CV1").values = [["a hundredth column"]];
        const last = sheet.getRange("A2500:C2500");
        last.load("values");
        const whole = sheet.getUsedRange();
        whole.load("address");
        const far = sheet.getRange("A900000");
        far.load("values");
        await context.sync();
        return [whole.address, last.values, far.values];
      }),
    );
    expect(used).toEqual(["Large!A1:CV2500", [[7497, 7498, 7499]], [[""]]]);
  });

  test("what one sync does is one step to undo", async () => {
    const { page } = opened;
    await inPane(({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Spilled");
        sheet.activate();
        sheet.getRange("L1:L2").values = [["first"], ["second"]];
        sheet.getRange("L1").format.font.bold = true;
        sheet.getRange("M1").formulas = [["=1+1"]];
        await context.sync();
      }),
    );
    expect(await texts(page, "Spilled", "L1:M1")).toEqual([["first", "2"]]);
    await page.evaluate(() => window.essexWorkbench!.focus());
    await page.keyboard.press("Control+z");
    await expect
      .poll(() => texts(page, "Spilled", "L1:M2"))
      .toEqual([
        ["", ""],
        ["", ""],
      ]);
  });

  test("tables are made, named, lengthened and dissolved", async () => {
    const table = await inPane(({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Tabled");
        sheet.getRange("B2:C4").values = [
          ["School", "Pupils"],
          ["A", 100],
          ["B", 200],
        ];
        const made = sheet.tables.add("B2:C4", true);
        made.name = "Roll";
        made.load("name");
        await context.sync();
        made.rows.add(undefined, [["C", 300]]);
        sheet.getRange("E2").formulas = [["=SUM(Roll[Pupils])"]];
        await context.sync();
        const sum = sheet.getRange("E2");
        sum.load("values");
        const [whole, header, body] = [made.getRange(), made.getHeaderRowRange(), made.getDataBodyRange()];
        for (const range of [whole, header, body]) range.load("address");
        const pupils = made.columns.getItem("Pupils").getDataBodyRange();
        pupils.load("values");
        made.columns.load("items/name");
        made.rows.load("count");
        const at = sheet.getRange("C3").getTables();
        at.load("items/name");
        const none = context.workbook.tables.getItemOrNullObject("Nothing");
        await context.sync();
        const seen = {
          name: made.name,
          sum: sum.values,
          addresses: [whole, header, body].map(({ address }) => address),
          pupils: pupils.values,
          columns: made.columns.items.map(({ name }) => name),
          rows: made.rows.count,
          at: at.items.map(({ name }) => name),
          none: none.isNullObject,
        };
        made.convertToRange();
        const left = context.workbook.tables.getItemOrNullObject("Roll");
        await context.sync();
        return { ...seen, left: left.isNullObject };
      }),
    );
    expect(table).toEqual({
      name: "Roll",
      sum: [[600]],
      addresses: ["Tabled!B2:C5", "Tabled!B2:C2", "Tabled!B3:C5"],
      pupils: [[100], [200], [300]],
      columns: ["School", "Pupils"],
      rows: 3,
      at: ["Roll"],
      none: true,
      left: true,
    });
  });

  test("names, settings and properties are kept in the workbook", async () => {
    const kept = await inPane(({ Excel, Office }) =>
      Excel.run(async (context) => {
        const { names, settings, properties } = context.workbook;
        const sheet = context.workbook.worksheets.getItem("Tabled");
        names.add("Pupils", sheet.getRange("C3:C5"));
        names.add("VatRate", "=0.2");
        settings.add("authority", { code: 881 });
        properties.title = "Prices";
        properties.custom.add("asOf", "2026-07-01");
        await context.sync();
        sheet.getRange("G1:G2").formulas = [["=SUM(Pupils)"], ["=VatRate*10"]];
        const sums = sheet.getRange("G1:G2");
        sums.load("values");
        const named = names.getItem("Pupils");
        named.load("name,formula,type");
        const range = named.getRange();
        range.load("address");
        const setting = settings.getItemOrNullObject("authority");
        setting.load("value");
        const missing = settings.getItemOrNullObject("price list");
        properties.load("title");
        const custom = properties.custom.getItem("asOf");
        custom.load("value");
        await context.sync();
        Office.context.document.settings.set("pane", "prices");
        await new Promise<void>((saved) => Office.context.document.settings.saveAsync(() => saved()));
        return [
          sums.values,
          named.formula,
          named.type,
          range.address,
          setting.value,
          missing.isNullObject,
          properties.title,
          custom.value,
          Office.context.document.settings.get("pane"),
        ];
      }),
    );
    expect(kept).toEqual([
      [[600], [2]],
      "=Tabled!$C$3:$C$5",
      "Range",
      "Tabled!C3:C5",
      { code: 881 },
      true,
      "Prices",
      "2026-07-01",
      "prices",
    ]);
  });

  test("cells take formats, colours, widths, frozen headings, lists and conditional formats", async () => {
    const looks = await inPane(({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Dressed");
        const header = sheet.getRange("A1:B1");
        header.values = [["Due", "Price"]];
        header.format.font.bold = true;
        header.format.fill.color = "#E3EFEC";
        header.format.columnWidth = 90;
        sheet.getRange("A2:B2").values = [[46036, 2223]];
        sheet.getRange("A2:B2").numberFormat = [["dd/mm/yyyy", "£#,##0.00"]];
        sheet.freezePanes.freezeRows(1);
        const format = sheet.getRange("B2:B9").conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
        format.cellValue.format.font.color = "#9B1C1C";
        format.cellValue.rule = { formula1: "=2000", operator: Excel.ConditionalCellValueOperator.greaterThan };
        sheet.getRange("C2:C9").dataValidation.rule = { list: { inCellDropDown: true, source: "Maintained,Academy" } };
        await context.sync();
        header.load("format/columnWidth,format/fill/color,format/font/bold");
        const row = sheet.getRange("A2:B2");
        row.load("text,numberFormat");
        const frozen = sheet.freezePanes.getLocationOrNullObject();
        frozen.load("address");
        const count = sheet.getRange("B2").conditionalFormats.getCount();
        const validation = sheet.getRange("C3").dataValidation;
        validation.load("rule,type");
        await context.sync();
        return [
          header.format.font.bold,
          header.format.fill.color,
          header.format.columnWidth,
          row.text,
          row.numberFormat,
          frozen.address,
          // eslint-disable-next-line office-addins/load-object-before-read -- the result of a method is there after sync, without load
          count.value,
          validation.rule.list?.source,
          validation.type,
        ];
      }),
    );
    expect(looks).toEqual([
      true,
      "#E3EFEC",
      90,
      [["14/01/2026", "£2,223.00"]],
      [["dd/mm/yyyy", "£#,##0.00"]],
      "Dressed!1:1",
      1,
      "Maintained,Academy",
      "List",
    ]);
  });

  test("sheets are renamed, hidden and deleted, under Excel's rules for their names", async () => {
    const names = await inPane(({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Passing");
        sheet.name = "Passed";
        sheet.visibility = "Hidden";
        sheet.load("name,visibility");
        await context.sync();
        const was = [sheet.name, sheet.visibility];
        sheet.delete();
        const gone = context.workbook.worksheets.getItemOrNullObject("Passed");
        await context.sync();
        return [...was, gone.isNullObject];
      }),
    );
    expect(names).toEqual(["Passed", "Hidden", true]);
    const refusal = (name: string) =>
      opened.page.evaluate(async (wanted) => {
        const { Excel } = window.essexHost!.globals() as unknown as Globals;
        return Excel.run(async (context) => {
          context.workbook.worksheets.add(wanted);
          await context.sync();
        }).catch(({ code }: { code: string }) => code);
      }, name);
    const refusals = [await refusal("Summary"), await refusal("a/b"), await refusal("x".repeat(32))];
    expect(refusals).toEqual(["ItemAlreadyExists", "InvalidArgument", "InvalidArgument"]);
  });

  test("an entry and a calculation are told to who listens", async () => {
    const told = await inPane(({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Tabled");
        const heard: string[] = [];
        sheet.onChanged.add(async ({ address, changeType }) => void heard.push(`${changeType} ${address}`));
        sheet.onCalculated.add(async () => void heard.push("calculated"));
        await context.sync();
        sheet.getRange("C3").values = [[101]];
        await context.sync();
        return heard;
      }),
    );
    expect(told).toEqual(["RangeEdited C3", "calculated"]);
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

  test("the blocks that are selected, the looks of each cell and a link's text are told and put back", async () => {
    const found = await inPane(({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Summary");
        const range = sheet.getRange("AJ2:AK3");
        range.values = [
          ["a", "b"],
          [1, 2],
        ];
        range.getCell(0, 1).format.font.bold = true;
        range.getCell(0, 1).format.fill.color = "#E4F1EE";
        range.select();
        const { areas } = context.workbook.getSelectedRanges();
        areas.load("items/address,items/isEntireColumn");
        const looks = range.getCellProperties({ format: { fill: { color: true }, font: { bold: true } } });
        sheet.getRange("AL2").hyperlink = { address: "https://www.gov.uk/", textToDisplay: "GOV.UK" };
        await context.sync();
        // eslint-disable-next-line office-addins/load-object-before-read -- the result of a method is there after sync, without load
        const before = looks.value;
        range.clear("Formats");
        const cleared = range.getCellProperties({ format: { font: { bold: true } } });
        range.setCellProperties(before as Excel.SettableCellProperties[][]);
        const after = range.getCellProperties({ format: { fill: { color: true }, font: { bold: true } } });
        const linked = sheet.getRange("AL2");
        linked.load("values");
        await context.sync();
        // eslint-disable-next-line office-addins/load-object-before-read -- as above
        const is = [cleared.value[0]?.[1], JSON.stringify(after.value) === JSON.stringify(before), before[0]?.[1]];
        return [areas.items.map(({ address }) => address), ...is, linked.values];
      }),
    );
    expect(found).toEqual([
      ["Summary!AJ2:AK3"],
      { format: { font: { bold: false } } },
      true,
      { format: { fill: { color: "#E4F1EE" }, font: { bold: true } } },
      [["GOV.UK"]],
    ]);
  });

  test("a list to choose from may be a range, and comes back whole with set", async () => {
    const rules = await inPane(({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Summary");
        const { dataValidation } = sheet.getRange("AM2");
        dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("AJ2:AJ3") } };
        await context.sync();
        dataValidation.load("rule,type,errorAlert,prompt,ignoreBlanks");
        await context.sync();
        const { rule, errorAlert, prompt, ignoreBlanks } = dataValidation;
        dataValidation.clear();
        await context.sync();
        dataValidation.set({ rule, errorAlert, prompt, ignoreBlanks });
        await context.sync();
        dataValidation.load("rule,type");
        await context.sync();
        return [dataValidation.type, dataValidation.rule.list?.source];
      }),
    );
    expect(rules).toEqual(["List", "=Summary!$AJ$2:$AJ$3"]);
  });

  test.each([
    ["charts", "Worksheet.charts is not available in the workbench."],
    ["pivotTables", "Worksheet.pivotTables is not available in the workbench."],
    ["shapes", "Worksheet.shapes is not available in the workbench."],
  ])("what the workbench does not have says so by name: %s", async (member, message) => {
    const missing = await opened.page.evaluate(async (name) => {
      const { Excel } = window.essexHost!.globals() as unknown as Globals;
      return Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet() as unknown as Record<string, { load(names: string): void }>;
        sheet[name]!.load("items");
        await context.sync();
      }).catch((error: { code: string; message: string }) => ({ code: error.code, message: error.message }));
    }, member);
    expect(missing).toEqual({ code: "ApiNotAvailable", message });
  });

  test("Office tells which requirement sets there are", async () => {
    const supported = await inPane(async ({ Office }) => {
      const { host } = await Office.onReady();
      const has = (name: string, version: string) => Office.context.requirements.isSetSupported(name, version);
      return [host, has("CustomFunctionsRuntime", "1.5"), has("ExcelApi", "1.19"), has("ExcelApi", "1.20"), has("DialogApi", "1.1")];
    });
    expect(supported).toEqual(["Excel", true, true, false, false]);
  });

  test("the pane writes a formula into the selected cell", async () => {
    const { page } = opened;
    await page.evaluate(() => window.essexWorkbench!.select("Summary", "X30"));
    const pane = page.frameLocator("#pane iframe");
    await pane.getByLabel("Find a tool, price, duty or date").fill("EHCPDEADLINE");
    await pane
      .getByRole("link", { name: /^EHCPDEADLINE/ })
      .first()
      .click();
    await pane
      .getByRole("combobox", { name: "Event date" })
      .or(pane.getByRole("textbox", { name: "Event date" }))
      .fill("14/01/2026");
    await pane.getByRole("button", { name: "Insert in X30" }).click();
    await expect
      .poll(() => page.evaluate(() => window.essexWorkbench!.read("Summary", "X30")))
      .toMatchObject({ formula: expect.stringContaining("=ESSEX.EHCPDEADLINE("), text: "03/06/2026" });
  });

  test("the workbook's file is handed out in slices, which are a file of Excel's", async () => {
    const handedOut = await inPane(async ({ Office }) => {
      const ask = <T>(call: (done: (result: Office.AsyncResult<T>) => void) => void) =>
        new Promise<Office.AsyncResult<T>>((resolve) => call(resolve));
      const { document } = Office.context;
      const sliceSize = 10_000;
      const { value: file, status } = await ask<Office.File>((done) =>
        document.getFileAsync(Office.FileType.Compressed, { sliceSize }, done),
      );
      const bytes: number[] = [];
      const sizes: number[] = [];
      for (let index = 0; index < file.sliceCount; index++) {
        const { value } = await ask<Office.Slice>((done) => file.getSliceAsync(index, done));
        sizes.push(value.size);
        bytes.push(...(value.data as number[]));
      }
      const beyond = await ask<Office.Slice>((done) => file.getSliceAsync(file.sliceCount, done));
      const closed = await ask<void>((done) => file.closeAsync(done));
      const afterwards = await ask<Office.Slice>((done) => file.getSliceAsync(0, done));
      return {
        isSupported: Office.context.requirements.isSetSupported("CompressedFile", "1.1"),
        status,
        size: file.size,
        bytes,
        areFull: sizes.slice(0, -1).every((size) => size === sliceSize),
        statuses: [beyond.status, closed.status, afterwards.status],
      };
    });
    if ("code" in handedOut) throw new Error(handedOut.message);
    const { isSupported, status, size, bytes, areFull, statuses } = handedOut;
    expect({ isSupported, status, areFull, statuses }).toEqual({
      isSupported: true,
      status: "succeeded",
      areFull: true,
      statuses: ["failed", "succeeded", "failed"],
    });
    expect(bytes.length).toBe(size);
    const sheets = await opened.page.evaluate(() => window.essexWorkbench!.sheets());
    expect(read(Uint8Array.from(bytes)).sheets.map(({ name }) => name)).toEqual(sheets);
  });

  test("two files are open at once and no more, and of other kinds there is none", async () => {
    const statuses = await inPane(async ({ Office }) => {
      const { document } = Office.context;
      const ask = (kind: Office.FileType, options?: { sliceSize: number }) =>
        new Promise<Office.AsyncResult<Office.File>>((resolve) =>
          options ? document.getFileAsync(kind, options, resolve) : document.getFileAsync(kind, resolve),
        );
      const close = (file: Office.File) => new Promise<void>((resolve) => file.closeAsync(() => resolve()));
      const { Compressed, Pdf } = Office.FileType;
      const pdf = await ask(Pdf);
      const tooLarge = await ask(Compressed, { sliceSize: 4_194_305 });
      const [first, second] = [await ask(Compressed), await ask(Compressed)];
      const third = await ask(Compressed);
      await close(first.value);
      await close(first.value);
      const fourth = await ask(Compressed);
      const fifth = await ask(Compressed);
      await Promise.all([second, fourth].map(({ value }) => close(value)));
      return [pdf, tooLarge, first, second, third, fourth, fifth].map(({ status }) => status);
    });
    expect(statuses).toEqual(["failed", "failed", "succeeded", "succeeded", "failed", "succeeded", "failed"]);
  });
});
