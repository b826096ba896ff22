import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import packageFile from "../../package.json";
import { day, inWords } from "../../src/core/foundation/day";
import edition from "../../src/data/edition.json";
import { facts } from "../../src/data/facts";
import examples from "../../src/functions/examples.json";
import { bundle, refusal } from "../bundle/bundle";

const essex = bundle();
const table = (id: string, ...args: unknown[]) => essex.call(id, ...args) as unknown[][];

describe("the functions about ESSEX", () => {
  it("give the version and the day of the newest facts", () => {
    expect(essex.cell("VERSION")).toBe(`ESSEX ${packageFile.version}, data of ${inWords(day(edition.read))}`);
    expect(Math.max(...facts().map(({ read }) => read))).toBe(day(edition.read));
  });

  it("say in a cell whether the workbook counts its dates from 1904", () => {
    const plain = essex.cell("VERSION") as string;
    for (const blank of [null, 0, ""]) expect(essex.cell("VERSION", blank)).toBe(plain);
    expect(essex.cell("VERSION", 46_023)).toBe(`${plain}; dates here count from 1900, as they should`);
    expect(essex.cell("VERSION", 44_561)).toBe(`${plain}; DATES HERE COUNT FROM 1904: each date ESSEX reads or gives is 1,462 days out`);
    expect(essex.cell("VERSION", 46_024)).toMatchObject(
      refusal("#VALUE!", "firstOf2026: 46024 is not the number of 1 January 2026 in any workbook. Write DATE(2026,1,1)."),
    );
  });

  it("list every fact with a source, by topic", () => {
    const [headings, ...rows] = table("RULES");
    expect(headings).toEqual(["Topic", "What", "Value", "From", "Until", "Source", "Link", "Checked"]);
    expect(rows).toHaveLength(facts().length);
    for (const row of rows) for (const column of [0, 1, 2, 5, 7]) expect(row[column]).not.toBe("");
    expect(
      new Set(
        table("RULES", "bank holidays")
          .slice(1)
          .map(([topic]) => topic),
      ),
    ).toEqual(new Set(["Bank holidays"]));
    expect(essex.call("RULES", "Weather")).toMatchObject(
      refusal(
        "#VALUE!",
        'topic: "Weather" is not a topic. Use one of 16, such as Traded services, SEND deadlines or SEND caseload: =ESSEX.RULES() lists them.',
      ),
    );
  });

  it("explain every function", () => {
    expect(
      table("HELP")
        .slice(1)
        .map(([, call]) => /ESSEX\.(\w+)/.exec(String(call))![1]),
    ).toEqual(Object.keys(examples));
    const help = table("HELP", "essex.tradedprice");
    expect(help.map(([part]) => part)).toEqual([
      "Help",
      "Function",
      "Argument",
      "Argument",
      ...Array.from({ length: 6 }, () => "Optional argument"),
      "Example",
      "Refused",
      ...Array.from({ length: 4 }, () => "Note"),
      "Source",
    ]);
    expect(help.at(-2)![2]).toBe("Give the rows that hold data, such as A2:A500, or a Table's column, and not a whole column such as A:A.");
    expect(essex.call("HELP", "PRICE")).toMatchObject({
      code: "#VALUE!",
      message: expect.stringContaining('name: "PRICE" is not a function of ESSEX.'),
    });
  });
});

it("has docs made afresh from the docblocks and examples", async () => {
  const { generated } = (await import("../../src/functions/generate.mjs" as string)) as {
    generated: () => Promise<Record<string, string>>;
  };
  for (const [name, text] of Object.entries(await generated())) {
    expect(readFileSync(join(import.meta.dirname, "../../src/functions", name), "utf8") === text, `${name}: run npm run generate`).toBe(
      true,
    );
  }
});
