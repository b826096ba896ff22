import { afterAll, beforeAll, expect, test } from "vitest";
import { describeInBrowser } from "../browser";
import { type Opened, openWorkbench, texts } from "./workbench-page";

describeInBrowser("the workbook the workbench opens on", (site) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openWorkbench(site);
  });
  afterAll(() => opened?.page.close());

  test("counts the schools of the census, and shows no column or row that its file cannot tell", async () => {
    expect(await texts(opened.page, "Summary", "A5:D12")).toEqual([
      ["Phase", "Academies and free", "LA maintained", "Total"],
      ["Nursery", "0", "2", "2"],
      ["Primary", "227", "220", "447"],
      ["Secondary", "77", "4", "81"],
      ["Special", "15", "6", "21"],
      ["PRU", "3", "3", "6"],
      ["Total", "322", "235", "557"],
      ["Share", "57.8%", "42.2%", "100.0%"],
    ]);
  });

  test("shows the county's own table beside it, which agrees on 235 of 557", async () => {
    expect(await texts(opened.page, "Summary", "F12:J12")).toEqual([["Grand Total", "307", "15", "235", "557"]]);
  });

  test("counts Ofsted's outcomes, and dates them from the inspections themselves", async () => {
    const summary = await texts(opened.page, "Summary", "A19:H28");
    expect(summary[0]).toEqual(expect.arrayContaining(["Requires improvement", "No rating in file"]));
    expect(summary.map(([phase]) => phase).filter(Boolean)).toEqual(["Phase", "All-through", "Primary", "Secondary", "Special", "Total"]);
    expect(summary.find(([phase]) => phase === "Total")?.[6]).toBe("633");
    expect((await texts(opened.page, "Summary", "A18"))[0]?.[0]).toContain("between 22 November 2006 and 4 February 2020");
    expect((await texts(opened.page, "Summary", "A29"))[0]?.[0]).toMatch(/^\d\d\.\d%$/);
  });

  test("lists all 557 schools, a nameless one by its URN", async () => {
    const names = (await texts(opened.page, "Schools", "B5:B561")).flat();
    expect(names.filter((name) => name !== "")).toHaveLength(557);
    expect(names.filter((name) => name.startsWith("URN "))).toEqual(["URN 148708", "URN 149066", "URN 149253", "URN 149335", "URN 149372"]);
  });

  test("prices a list of orders with one formula, on either side of the early-bird day", async () => {
    const prices = (await texts(opened.page, "Pricing", "E5:G25")).map(([ordered, , price]) => [ordered, price]);
    expect(prices[0]).toEqual(["19/10/2023", "£2,223.00"]);
    expect(prices[1]).toEqual(["20/10/2023", "£2,340.00"]);
    expect(prices.at(-1)?.[1]).toBe("£11,748.50");
  });

  test("refuses the order that no price list covers, and says which are held", async () => {
    const refused = await opened.page.evaluate(() => window.essexWorkbench!.read("Pricing", "G28"));
    expect(refused.value).toBe("#N/A");
    expect(refused.message).toMatch(/covers 1 October 2030\. We hold .* to .*\./);
  });

  test("takes a partnership from its list to a quote, a pooled purchase and the balance at the year's end", async () => {
    const sheet = await texts(opened.page, "Partnership", "A20:I61");
    const totals = sheet.filter(([first]) => first === "Total");
    expect(totals[0]).toEqual(["Total", "", "", "", "£7,360.00", "£368.00", "£6,992.00", "£1,398.40", "£8,390.40"]);
    expect(totals[1]?.slice(0, 5)).toEqual(["Total", "12", "£6,669.00", "£6,992.00", "£323.00"]);
    expect(sheet.find(([first]) => first === "2023/24")?.slice(0, 5)).toEqual(["2023/24", "12", "9.5", "2.5", "0"]);
    await opened.page.evaluate(() => window.essexWorkbench!.type("Partnership", "B6", "01/09/2024"));
    const later = await texts(opened.page, "Partnership", "A20:I61");
    expect(later.find(([first]) => first === "2023/24")?.slice(0, 5)).toEqual(["2023/24", "12", "9.5", "0", "2.5"]);
  });

  test("gives every request its deadlines, as dates", async () => {
    const rows = await texts(opened.page, "Deadlines", "A7:F31");
    expect(rows[0]).toEqual(["EHC-001", "14/01/2026", "25/02/2026", "03/06/2026", "-28", "Overdue"]);
    expect(rows).toHaveLength(25);
    expect(new Set(rows.map(([, , , , , state]) => state))).toEqual(new Set(["Overdue", "Due soon", "On track"]));
  });

  test("takes a caseload from requests to deadlines, statuses, timeliness, backlog and what lateness costs", async () => {
    const tracker = () => texts(opened.page, "Tracker", "A8:H31");
    const cases = await tracker();
    expect(cases[0]).toEqual(["EHC-001", "04/11/2024", "01/12/2025", "", "", "24/03/2025", "Issued late", "£5,040.00"]);
    expect(cases[1]).toEqual(["EHC-002", "20/01/2025", "09/06/2025", "", "", "09/06/2025", "Issued on time", "£0.00"]);
    expect(new Set(cases.map(([, , , , , , status]) => status))).toEqual(
      new Set(["Issued late", "Issued on time", "Closed", "Overdue", "Due soon", "On track"]),
    );
    expect((await texts(opened.page, "Tracker", "J8:S9")).map((row) => row.slice(0, 9))).toEqual([
      ["2025", "6", "3", "50.0%", "5", "3", "60.0%", "2", "1"],
      ["2026", "7", "4", "57.1%", "6", "4", "66.7%", "2", "1"],
    ]);
    expect((await texts(opened.page, "Tracker", "J15:K20")).map(([, count]) => count)).toEqual(["1", "3", "2", "2", "1", "9"]);
    expect(await texts(opened.page, "Tracker", "K24:K25")).toEqual([["6"], ["£13,760.00"]]);
    await opened.page.evaluate(() => window.essexWorkbench!.type("Tracker", "C14", "30/06/2026"));
    expect((await tracker())[6]?.slice(6)).toEqual(["Issued late", "£5,060.00"]);
    expect((await texts(opened.page, "Tracker", "K20:K25")).flat().at(-1)).toBe("£18,820.00");
    expect(await texts(opened.page, "Tracker", "K20")).toEqual([["8"]]);
  });

  test("carries requests forward, ranks the county and follows the high needs block", async () => {
    const forecast = await texts(opened.page, "Demand", "D5:I10");
    expect(forecast[0]).toEqual(["Year", "Forecast", "Low", "High", "Places", "Spare"]);
    expect(forecast[1]?.[0]).toBe("2025");
    expect(forecast.slice(1, 3).map((row) => row[1])).toEqual(["4,607", "5,038"]);
    expect((await texts(opened.page, "Demand", "D23:F28")).slice(1, 4)).toEqual([
      ["Essex", "58.0%", ""],
      ["Rank of 11", "4", ""],
      ["All England", "59.0%", "-1.0%"],
    ]);
    expect((await texts(opened.page, "Demand", "D46:J48")).slice(1)).toEqual([
      ["1", "-£1,000,000", "£200,000,000", "£1,000,000", "£203,000,000", "-£2,000,000", "-£3,000,000"],
      ["2", "-£3,000,000", "£206,000,000", "£1,000,000", "£213,150,000", "-£6,150,000", "-£9,150,000"],
    ]);
  });

  test("holds no formula in its data", async () => {
    const formulas = await opened.page.evaluate(() =>
      [window.essexWorkbench!.readAll("Schools", "A5:E561"), window.essexWorkbench!.readAll("Ratings", "A5:H730")]
        .flat(2)
        .map(({ formula }) => formula),
    );
    expect(formulas.filter((formula) => formula !== "")).toEqual([]);
  });

  test("has room in its ranges: what is added below the last row is counted", async () => {
    const { page } = opened;
    const type = (sheet: string, address: string, text: string) =>
      page.evaluate(([name, at, typed]) => window.essexWorkbench!.type(name, at, typed), [sheet, address, text] as const);
    for (const [address, text] of [
      ["A17", "School M"],
      ["B17", "Governor conference"],
      ["C17", "1"],
      ["D17", "Maintained"],
      ["E17", "31/03/2023"],
    ] as const)
      await type("Pricing", address, text);
    expect((await texts(page, "Pricing", "G17:G25")).flat().filter(Boolean)).toEqual(["£35.00", "£11,783.50"]);
    await type("Deadlines", "B32", "30/06/2026");
    expect(await texts(page, "Deadlines", "D32:F32")).toEqual([["17/11/2026", "139", "On track"]]);
    await type("Schools", "C562", "State-funded nursery");
    await type("Schools", "D562", "LA maintained");
    expect(await texts(page, "Summary", "A6:D6")).toEqual([["Nursery", "0", "3", "3"]]);
    await type("Schools", "C562", "");
    await type("Schools", "D562", "");
  });

  test("says once on a sheet what its day governs, and what marks an exception", async () => {
    for (const sheet of ["Deadlines", "Tracker"])
      expect((await texts(opened.page, sheet, "C4"))[0]?.[0]).toMatch(/as of this day; .* do not depend on it/);
    expect((await texts(opened.page, "Tracker", "A6"))[0]?.[0]).toMatch(/^Week20: 1 where an exception .* applies/);
  });

  test("has the task pane beside the grid, and lets it be hidden", async () => {
    const pane = opened.page.frameLocator("#pane iframe");
    await expect.poll(() => pane.locator("main").textContent()).toContain("Import a file");
    await opened.page.click("#pane-switch");
    expect(await opened.page.locator("#pane").isVisible()).toBe(false);
    await opened.page.click("#pane-switch");
    expect(await opened.page.locator("#pane").isVisible()).toBe(true);
  });

  test("asks nothing of any other computer, and runs without an error", () => {
    expect(opened.requestsElsewhere).toEqual([]);
    expect(opened.errors).toEqual([]);
  });
});
