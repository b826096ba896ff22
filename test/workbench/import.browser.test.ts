import { afterAll, beforeAll, expect, test } from "vitest";
import { describeInBrowser } from "../browser";
import { answer, type Opened, openWorkbench, texts } from "./workbench-page";

/** A small extract as GIAS writes it: Windows-1252, day first, with a closed school, a middle school and blanks. */
const GIAS = [
  "URN,LA (code),LA (name),EstablishmentName,TypeOfEstablishment (name),EstablishmentStatus (name),OpenDate,CloseDate,PhaseOfEducation (name),NumberOfPupils,HeadLastName",
  '1,881,Essex,"St Mary\u0092s, Old Town",Community school,Open,,,Primary,210,Somebody',
  "2,881,Essex,=HYPERLINK(1),Academy converter,Open,01-09-2012,,Secondary,900,Somebody",
  "3,881,Essex,Zo\u00eb School,Voluntary aided school,Closed,01-09-1990,31-08-2010,Primary,,Somebody",
  '4,888,Lancashire,Middle School,Community school,"Open, but proposed to close",,,Middle deemed secondary,300,Somebody',
].join("\r\n");

describeInBrowser("importing a file in the pane", (site) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openWorkbench(site);
  });
  afterAll(() => opened?.page.close());
  const pane = () => opened.page.frameLocator("#pane iframe");
  const choose = (name: string, text: string) =>
    pane()
      .getByLabel("File")
      .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text, "latin1") });

  test("says what was found, and keeps an authority's rows alone", async () => {
    await pane()
      .getByRole("link", { name: /Import a file/ })
      .click();
    await choose("edubasealldata.csv", GIAS);
    await pane().getByRole("heading", { name: "Get Information About Schools" }).waitFor();
    expect(await pane().locator(".notes").textContent()).toContain("The file is written in Windows-1252.");
    expect(await pane().getByLabel("Local authority").inputValue()).toBe("Essex");
    await pane().getByRole("button", { name: "Import 3 schools to “GIAS”" }).click();
    await pane().getByText("3 schools written to the new sheet GIAS.").waitFor();
    const rows = await texts(opened.page, "GIAS", "A1:J4");
    expect(rows[0]?.slice(0, 4)).toEqual(["URN", "LA (code)", "LA (name)", "EstablishmentName"]);
    expect(rows.slice(1).map(([, , , name]) => name)).toEqual(["St Mary’s, Old Town", "=HYPERLINK(1)", "Zoë School"]);
    expect(rows[2]).toContain("01/09/2012");
    expect(rows.flat()).not.toContain("Somebody");
  });

  test("leaves text of the file text, and what is written is ready for the functions", async () => {
    const name = await opened.page.evaluate(() => window.essexWorkbench!.read("GIAS", "D3"));
    expect(name).toMatchObject({ value: "=HYPERLINK(1)", formula: "" });
    const types = (await texts(opened.page, "GIAS", "A1:L1"))[0]!;
    const at = (heading: string) => String.fromCharCode(65 + types.indexOf(heading));
    const range = (heading: string) => `GIAS!${at(heading)}1:${at(heading)}4`;
    const formula = `=INDEX(ESSEX.SCHOOLSUMMARY(${range("PhaseOfEducation (name)")},${range("TypeOfEstablishment (name)")},${range("EstablishmentStatus (name)")}),8,6)`;
    expect((await answer(opened.page, formula)).value).toBe(2);
  });

  test("goes on to the summaries that the file serves, live and of the Table's columns", async () => {
    await pane().getByRole("button", { name: "Insert “Schools by phase” on a new sheet" }).click();
    await pane().getByText("Schools by phase and who is responsible inserted on the new sheet Schools by phase.").waitFor();
    const rows = await texts(opened.page, "Schools by phase", "A1:F11");
    const total = rows.find(([phase]) => phase === "Total");
    expect(rows[0]).toEqual(["Phase", "Academies", "Free schools", "LA maintained", "Other", "Total"]);
    expect(total?.at(-1)).toBe("2");
    await pane().getByRole("button", { name: "Add “Responsible” to the Table" }).click();
    await pane().getByText("Responsible added to the Table GIAS, a formula in each row.").waitFor();
    expect((await texts(opened.page, "GIAS", "K1:K4")).flat()).toEqual(["Responsible", "LA maintained", "Academy", "LA maintained"]);
  });

  test("gives a second sheet a name of its own, said on the button before it is written", async () => {
    await pane().getByRole("button", { name: "Import another file" }).click();
    await choose("again.csv", GIAS);
    await pane().getByRole("button", { name: "Import 3 schools to “GIAS 2”" }).click();
    await pane().getByText("3 schools written to the new sheet GIAS 2.").waitFor();
  });

  test("refuses a file it does not know, with what it looked for", async () => {
    await choose("names.csv", "Name,Age\nA,1\n");
    await pane().getByRole("alert").waitFor();
    expect(await pane().getByRole("alert").textContent()).toContain("No heading of a known file was found.");
    expect(
      await pane()
        .getByRole("button", { name: /^Import \d/ })
        .count(),
    ).toBe(0);
  });

  test("writes nothing of headings alone, nor of a file that is none", async () => {
    const write = pane().getByRole("button", { name: /^Import \d/ });
    await choose("headings.csv", "URN,EstablishmentName\n");
    await pane().getByText("The file has headings and no rows to read: there is nothing to write.").waitFor();
    expect(await write.isVisible()).toBe(false);
    for (const [name, content, says] of [
      ["old.xls", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "It is an Excel workbook of the old kind (.xls)"],
      [
        "return.xml",
        "<?xml version='1.0'?><Message><Header><CollectionDetails><Collection>SEN2</Collection>",
        "It is the XML of a SEN2 return.",
      ],
      ["empty.csv", "", "It is empty: there is nothing in it to read."],
    ] as const) {
      await choose(name, content);
      await pane().getByRole("alert").getByText(says).waitFor();
      expect(await write.isVisible()).toBe(false);
    }
  });

  test("asks in what order dates stand that cannot be day first, and writes nothing before it is told", async () => {
    await choose("american.csv", "ReceivedDate,RequestOutcome,RequestOutcomeDate\n09/30/2024,Y,11/04/2024\n10/01/2024,N,11/05/2024\n");
    await pane().getByRole("heading", { name: "Are these dates month first?" }).waitFor();
    const write = pane().getByRole("button", { name: "Import 2 rows to “SEN2”" });
    await pane().getByText("Say first how the dates are to be read.").waitFor();
    expect(await write.getAttribute("aria-disabled")).toBe("true");
    await write.click({ force: true });
    expect(await opened.page.evaluate(() => window.essexWorkbench!.sheets())).not.toContain("SEN2");
    await pane().getByLabel("Dates in ReceivedDate and RequestOutcomeDate").selectOption("month first");
    await pane().getByText("Dates in ReceivedDate and RequestOutcomeDate are read month first, as you chose.").waitFor();
    await write.click();
    await pane().getByText("2 rows written to the new sheet SEN2.").waitFor();
    expect((await texts(opened.page, "SEN2", "A1:C3")).map((row) => row.slice(0, 2))).toEqual([
      ["ReceivedDate", "RequestOutcomeDate"],
      ["30/09/2024", "04/11/2024"],
      ["01/10/2024", "05/11/2024"],
    ]);
  });

  test("says which column goes to which argument", async () => {
    await choose("british.csv", "ReceivedDate,RequestOutcome,RequestOutcomeDate\n30/09/2024,Y,04/11/2024\n");
    await pane().getByText("Which column goes to which argument").click();
    await pane().getByText("receivedDates: ReceivedDate").waitFor();
    await pane().getByText("sources: RequestSource (not in this file)").waitFor();
  });

  test("can be cancelled, and leaves the workbook as it is", async () => {
    const before = await opened.page.evaluate(() => window.essexWorkbench!.sheets());
    await choose("large.csv", `URN,EstablishmentName,NumberOfPupils\n${'1,"A school of some length",200\n'.repeat(1_000_000)}`);
    await pane().getByRole("button", { name: "Cancel" }).click();
    await pane().getByText("Import cancelled. Nothing was written.").waitFor();
    expect(await opened.page.evaluate(() => window.essexWorkbench!.sheets())).toEqual(before);
  });

  test("asks nothing of any other computer", () => {
    expect(opened.requestsElsewhere).toEqual([]);
    expect(opened.errors).toEqual([]);
  });
});
