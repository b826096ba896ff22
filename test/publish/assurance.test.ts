import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "../../src/core/foundation/day";
import { type Area, extentOf } from "../../src/formulas/address";
import type { Content } from "../../src/sheets/plan";
import { changedSince, measured } from "../../src/publish/assurance/measured";
import { mergedAreas } from "../../src/publish/assurance/merged";
import { assuranceSheet, assuredOn } from "../../src/publish/assurance/sheet";
import { type EssexCell, used } from "../../src/publish/assurance/used";
import { type HeldValues, sha256, writtenFormulas, writtenValues } from "../../src/publish/assurance/written";
import { fakeHost, placeOf } from "../explain/workbook";

const area = (address: string): Area => {
  const [sheet, cells] = address.split("!") as [string, string];
  return { sheet, ...extentOf(cells)! };
};
const held = (address: string, ...values: unknown[][]): HeldValues => ({ area: area(address), values });
const cell = (address: string, formula: string): EssexCell => ({ place: placeOf(address), formula });
const host = fakeHost({
  sheets: { Cases: {}, "Price list": {}, Answers: {} },
  names: { AsOf: "Cases!$F$1" },
  tables: [{ name: "Caseload", ...area("Cases!A1:C41"), headerRows: 1, totalsRows: 0, columns: ["Received", "Issued", "Need"] }],
});

describe("the written form of inputs", () => {
  it("is a line for each cell that holds something, by sheet, row and column, whatever order they are given in", () => {
    const form = [
      "ESSEX inputs 1",
      "Cases!A2\tn\t46036",
      "Cases!B2\te\t#N/A",
      "Cases!A3\tb\tTRUE",
      '\'Price list\'!A1\tt\t"Day \\"one\\"\\nand two"',
      "",
    ].join("\n");
    const some = [held("Cases!A2:B3", [46036, "#N/A"], [true, ""]), held("Price list!A1", ['Day "one"\nand two'])];
    expect(writtenValues(some)).toBe(form);
    expect(writtenValues([...some].reverse())).toBe(form);
    // A cell that two areas have stands once, an empty cell not at all.
    expect(writtenValues([...some, held("Cases!A2:A4", [46036], [true], [null])])).toBe(form);
  });

  it("has numbers to the fifteen digits that Excel keeps, in the shortest form", () => {
    const lines = (value: number) => writtenValues([held("Cases!A1", [value])]).split("\n")[1];
    expect(lines(0.1 + 0.2)).toBe("Cases!A1\tn\t0.3");
    expect(lines(-0)).toBe("Cases!A1\tn\t0");
    expect(lines(1e21)).toBe("Cases!A1\tn\t1e+21");
    expect(lines(1234567.89)).toBe("Cases!A1\tn\t1234567.89");
  });

  it("is hashed as any other program hashes it", async () => {
    const text = writtenValues([held("Cases!A1:B1", ["Größe – £", 12.5])]);
    expect(await sha256(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
    // FIPS 180-4, the example of one block.
    expect(await sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  it("tells any two different inputs apart, text from the number it looks like too", () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant("1"), fc.constant(1), fc.constant("TRUE"));
    const form = (values: unknown[]) => writtenValues([held(`Cases!A1:A${values.length}`, ...values.map((each) => [each]))]);
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 6 }), fc.array(value, { minLength: 1, maxLength: 6 }), (one, other) => {
        const filled = (values: unknown[]) =>
          JSON.stringify(values.map((each) => (each === "" ? null : each))).replace(/(?:,?null)+\]$/, "]");
        const areErrors = [...one, ...other].some((each) => typeof each === "string" && each.startsWith("#"));
        fc.pre(!areErrors);
        expect(form(one) === form(other)).toBe(filled(one) === filled(other));
      }),
    );
  });
});

describe("what a workbook uses", () => {
  const cells = [
    cell("Answers!A1", "=ESSEX.EHCPSUMMARY(Caseload[Need])"),
    cell("Cases!D2", '=IF(A2="","",ESSEX.EHCPDEADLINE(A2,"Final plan")-ESSEX.EHCPDEADLINE(A2,"Draft plan"))'),
    cell("Cases!D3", '=IF(A3="","",ESSEX.EHCPDEADLINE(A3,"Final plan")-ESSEX.EHCPDEADLINE(A3,"Draft plan"))'),
    cell("Answers!A9", "=ESSEX.EHCPBACKLOG(Caseload[Received],Caseload[Issued],AsOf)"),
    cell("Answers!A19", '=ESSEX.EHCPSTATUS([Other.xlsx]Sheet1!A1,INDIRECT("B1"),TODAY())'),
  ];
  const found = used(cells, host.book);

  it("is told by function, with how often and where it is called", () => {
    expect(found.functions.map(({ id, calls, cells: many }) => [id, calls, many])).toEqual([
      ["EHCPBACKLOG", 1, 1],
      ["EHCPDEADLINE", 4, 2],
      ["EHCPSTATUS", 1, 1],
      ["EHCPSUMMARY", 1, 1],
    ]);
    expect(found.functions[1]!.where).toEqual([area("Cases!D2:D3")]);
  });

  it("is read from cells that are told once, names and Tables followed", () => {
    expect(found.inputs).toEqual([area("Cases!F1"), area("Cases!A2:C41")]);
  });

  it("has what no hash can tell beside it", () => {
    for (const places of [found.elsewhere, found.open, found.changing]) expect(places).toEqual([placeOf("Answers!A19")]);
    expect(found.unread).toEqual([]);
  });

  it("areas are merged without a cell lost or told twice", () => {
    const side = fc.nat(6);
    const some = fc.array(
      fc
        .tuple(side, side, side, side)
        .map(([top, left, down, across]) => ({ sheet: "Cases", top, left, bottom: top + down, right: left + across })),
      { minLength: 1, maxLength: 6 },
    );
    const cellsOf = (areas: readonly Area[]) =>
      areas.flatMap(({ top, left, bottom, right }) =>
        Array.from({ length: bottom - top + 1 }, (_, down) =>
          Array.from({ length: right - left + 1 }, (__, across) => `${top + down},${left + across}`),
        ).flat(),
      );
    fc.assert(
      fc.property(some, (areas) => {
        const merged = cellsOf(mergedAreas(areas));
        expect(new Set(merged).size).toBe(merged.length);
        expect(new Set(merged)).toEqual(new Set(cellsOf(areas)));
      }),
    );
  });
});

describe("the assurance sheet", () => {
  const cells = [
    cell("Answers!A1", "=ESSEX.EHCPSUMMARY(Caseload[Need],,AsOf)"),
    cell("Answers!A9", "=ESSEX.EHCPSTATUS(Cases!A2,,TODAY())"),
  ];
  const values = [held("Cases!F1", [5]), held("Cases!A2", [46036]), held("Cases!C2:C3", ["ASD"], ["MLD"])];
  const taken = measured(cells, values);
  const plan = async () => assuranceSheet(used(cells, host.book), await taken, day("2026-11-25"));

  /** The plan as a sheet would give its values back. */
  async function asSheet() {
    const { blocks } = await plan();
    const rows: unknown[][] = [];
    for (const { top, left, rows: own } of blocks)
      own.forEach((row, down) =>
        row.forEach((content: Content, across) => {
          (rows[top + down] ??= [])[left + across] =
            content !== null && typeof content === "object" && "text" in content ? content.text : (content ?? "");
        }),
      );
    return Array.from(rows, (row) => Array.from(row ?? [], (value) => value ?? ""));
  }

  it("has the functions with counts and places, the version, the day of the data, and fields for who analysed and who assured", async () => {
    const rows = await asSheet();
    const row = (label: string) => rows.find(([first]) => first === label)!;
    expect(row("ESSEX")[1]).toMatch(/^\d+\.\d+\.\d+$/);
    expect(row("Data read by")[1]).toMatch(/^\d+ \w+ 20\d\d$/);
    expect(row("ESSEX.EHCPSUMMARY").slice(1, 3)).toEqual(["Answers!A1", 1]);
    for (const role of ["Commissioner", "Analyst", "Assurer", "Approver", "Section 151 officer"])
      expect(row(role).slice(1, 3)).toEqual(["", ""]);
    expect(rows.flat()).toContain("Asks for the day or for chance, so that its answer can change though no input does: Answers!A9.");
    const { blocks } = await plan();
    expect(blocks.some(({ rows: own }) => own.length === 0)).toBe(false);
  });

  it("is read again, and says that nothing has changed where nothing has", async () => {
    const read = assuredOn(await asSheet());
    expect(read).toMatchObject({ made: "25 November 2026", inputs: (await taken).inputs, areas: (await taken).areas });
    expect(changedSince(read!, await taken)).toEqual([]);
  });

  it("says which inputs have changed, were added or are gone, and whether formulas or ESSEX itself have", async () => {
    const then = assuredOn(await asSheet())!;
    const now = await measured(cells, [held("Cases!F1", [6]), held("Cases!A2", [46036]), held("Cases!C2:C4", ["ASD"], ["MLD"], ["VI"])]);
    expect(changedSince(then, now)).toEqual([
      "Inputs have changed: Cases!F1.",
      "Read now, and not then: Cases!C2:C4.",
      "Read then, and not now: Cases!C2:C3.",
    ]);
    expect(changedSince(then, await measured(cells.slice(1), values))).toEqual(["The formulas that call ESSEX have changed."]);
    expect(changedSince({ ...then, version: "1.0.0" }, await taken)[0]).toMatch(/^ESSEX was 1\.0\.0 with data of/);
  });

  it("is not taken for one where its first cell or its hashes are gone", async () => {
    const rows = await asSheet();
    expect(assuredOn([["Something else"], ...rows.slice(1)])).toBeNull();
    expect(assuredOn(rows.map((row) => row.map((value) => (value === then(rows) ? "gone" : value))))).toBeNull();
    expect(assuredOn([])).toBeNull();
  });

  const then = (rows: unknown[][]) => rows.find(([first]) => first === "SHA-256 of the inputs")![1];
});

it("formulas are written by their places, so that one moved or edited is another", () => {
  expect(writtenFormulas([cell("Cases!D3", "=ESSEX.VERSION()"), cell("Answers!A1", '=ESSEX.HELP("X")')])).toBe(
    'ESSEX formulas 1\nAnswers!A1\tf\t"=ESSEX.HELP(\\"X\\")"\nCases!D3\tf\t"=ESSEX.VERSION()"\n',
  );
});
