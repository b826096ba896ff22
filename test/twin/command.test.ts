import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { DONE, UNREADABLE } from "../../src/recalc/command";
import { run } from "../../src/twin/command";
import { optionsIn } from "../../src/twin/options";
import { ASK } from "../../src/twin/guard";
import { mayCallEssex } from "../../src/formulas/spelling";
import { built } from "../dist";
import { fileOf, opened, rows, valuesIn } from "../recalc/workbook-file";

const folder = mkdtempSync(join(tmpdir(), "essex-twin-"));
const CLOCK = new Date(2026, 10, 25, 12);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const call = (address: string, formula: string, value: string) => `<c r="${address}"><f>${formula}</f><v>${value}</v></c>`;

/** A deadline that is out of date in its file, one wrapped, one that is read by a sum, one that is asked on the day, and a Table of what is held. */
const BYTES = fileOf({
  sheets: {
    Cases: rows(
      [`<c r="A1"><v>46036</v></c>`, call("B1", "_xldudf_ESSEX_EHCPDEADLINE(A1)", "1"), call("C1", "B1+1", "2")],
      [`<c r="A2"><v>46100</v></c>`, call("B2", "IFERROR(_xldudf_ESSEX_EHCPDEADLINE(A2),&quot;none&quot;)", "0")],
      [`<c r="A3"><v>46100</v></c>`, call("B3", "_xldudf_ESSEX_EHCPSTATUS(A3,,TODAY())", "0")],
      [call("B4", "_xldudf_ESSEX_VERSION()", "0")],
    ),
  },
});

async function runOn(...args: string[]) {
  const said: string[] = [];
  const complained: string[] = [];
  const input = join(folder, "in.xlsx");
  writeFileSync(input, BYTES);
  const code = await run(
    args.map((arg) => (arg.endsWith(".xlsx") ? join(folder, arg) : arg)),
    built("add-in"),
    CLOCK,
    {
      say: (text) => void said.push(text),
      complain: (text) => void complained.push(text),
    },
  );
  return { code, said: said.join("\n"), complained: complained.join("\n"), out: join(folder, "out.xlsx") };
}

describe("npm run twin", () => {
  it.each(["classic", "lambda"])("copies what the cells come to now, in the %s form, and says what they have", async (form) => {
    const { code, said, complained, out } = await runOn("in.xlsx", "out.xlsx", "--form", form);
    expect(complained).toBe("");
    expect(code).toBe(DONE);
    expect(said).toMatch(/^4 ESSEX formulas copied\.\n2 cells with native formulas that follow their inputs\./);
    const bytes = new Uint8Array(readFileSync(out));
    const values = valuesIn(bytes, "Cases");
    expect([values.B1, values.C1, values.B2]).toEqual([46176, 46177, 46240]);
    const formulas = opened(bytes).sheets.flatMap(({ rows: some }) =>
      some.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula?.text ?? [])),
    );
    expect(formulas.filter(mayCallEssex)).toEqual([]);
    const text = new Map(
      opened(bytes).sheets[0]!.rows.flatMap(({ cells }) => cells.map((cell) => [`${cell.row} ${cell.column}`, cell.formula?.text])),
    );
    // What a formula reads is an error once its inputs are others, since words would pass unseen; what is wrapped is asked about around it.
    expect(text.get("0 1")).toContain("NA()");
    expect(text.get("1 1")).toMatch(new RegExp(`^IF\\(.*,IFERROR\\(.*,"none"\\),"${ASK}"\\)$`));
    // What TODAY comes to, Excel alone works out: its value is held to the day.
    expect(text.get("2 1")).toMatch(/^IF\(.*,"[^"]*","Inputs have changed: ask the add-in"\)$/);
    expect(text.get("3 1")).toBeUndefined();
  });

  it("lays what it adds out to be read and printed: a page across, texts over lines, rows as high as these", async () => {
    const { out } = await runOn("in.xlsx", "out.xlsx", "--form", "classic");
    const parts = Object.entries(unzipSync(new Uint8Array(readFileSync(out))));
    const sheets = parts.filter(([name]) => name.startsWith("xl/worksheets/")).map(([, bytes]) => strFromU8(bytes));
    const added = sheets.filter(
      (text) => text.includes('fitToPage="1"') && text.includes('<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>'),
    );
    expect(added.length).toBeGreaterThanOrEqual(3);
    const about = opened(new Uint8Array(readFileSync(out))).sheets.find(({ name }) => name === "About this copy")!;
    const high = [...added.join("").matchAll(/<row r="\d+" ht="(\d+)" customHeight="1">/g)].map(([, height]) => Number(height));
    expect(high.length).toBeGreaterThan(0);
    expect(high.every((height) => height >= 30 && height <= 409)).toBe(true);
    expect(about.rows.flatMap(({ cells }) => cells).length).toBeGreaterThan(10);
    expect(strFromU8(parts.find(([name]) => name === "xl/styles.xml")![1])).toContain('wrapText="1"');
  });

  it("never touches the file it reads, and says what is wrong", async () => {
    expect((await runOn("in.xlsx", "in.xlsx")).complained).toMatch(/is the file that is read, which is never touched\. Name another\.$/);
    expect((await runOn("in.xlsx", "out.xlsm")).complained).toMatch(
      /^out\.xlsm ends otherwise than \S*in\.xlsx, and Excel would not open it: name a file that ends with \.xlsx\.$/,
    );
    expect((await runOn("none.xlsx", "out.xlsx")).complained).toMatch(/is not there\.$/);
    expect((await runOn("none.xlsx", "out.xlsx")).code).toBe(UNREADABLE);
    expect(optionsIn(["a.xlsx"], CLOCK)).toBe("Name the file to write, after the one to read.");
    expect(optionsIn([], CLOCK)).toBe("Name a workbook.");
    expect(optionsIn(["a.xlsx", "b.xlsx", "--form", "old"], CLOCK)).toBe('--form: "old" is neither lambda nor classic.');
    expect(optionsIn(["a.xlsx", "b.xlsx", "--today=2026-02-30"], CLOCK)).toBe('--today: "2026-02-30" is not a day such as 2026-11-25.');
    expect(optionsIn(["a.xlsx", "b.xlsx", "--fast"], CLOCK)).toBe("--fast is not known.");
    expect(optionsIn(["a.xlsx", "b.xlsx", "c.xlsx"], CLOCK)).toBe("c.xlsx: two files are enough, the one to read and the one to write.");
    expect(optionsIn(["a.xlsx", "b.xlsx"], CLOCK)).toMatchObject({ form: "classic", today: 46_351 });
  });
});
