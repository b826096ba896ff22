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
    await pane().getByLabel("Local authority").selectOption("Essex");
    await pane().getByRole("button", { name: "Write to a new sheet" }).click();
    await pane().getByText("3 rows written to the new sheet GIAS.").waitFor();
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

  test("gives a second sheet a name of its own", async () => {
    await pane().getByRole("button", { name: "Write to a new sheet" }).click();
    await pane().getByText("3 rows written to the new sheet GIAS 2.").waitFor();
  });

  test("refuses a file it does not know, with what it looked for", async () => {
    await choose("names.csv", "Name,Age\nA,1\n");
    await pane().getByRole("alert").waitFor();
    expect(await pane().getByRole("alert").textContent()).toContain("No heading of a known file was found.");
    expect(await pane().getByRole("button", { name: "Write to a new sheet" }).isVisible()).toBe(false);
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
