import { describe, expect, it } from "vitest";
import { extractKinds } from "../../src/data/extracts";
import { HEAD, otherFile } from "../../src/taskpane/importing/other-file";
import { readFile } from "../../src/taskpane/importing/read-file";

const TEXT = "URN,EstablishmentName,OpenDate\n100001,Zoë’s School,01-09-2012\n100002,B,\n";
const bytes = (...values: number[]) => new Uint8Array(values);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string, isBigEndian: boolean) =>
  Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]).flatMap((_, index, all) => all[isBigEndian ? index ^ 1 : index]!)); // prettier-ignore
const read = (...parts: BlobPart[]) => readFile(new Blob(parts), extractKinds, () => undefined);
const refusal = async (...parts: BlobPart[]) => {
  const outcome = await read(...parts);
  return outcome.is === "refused" ? outcome.message : outcome.is;
};

describe("a file that is no table as text is told for what it is, with the way on", () => {
  it.each([
    [
      "an old Excel workbook",
      bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0),
      /^it is an Excel workbook of the old kind \(\.xls\), or one with a password\. Open it in Excel, save the sheet as CSV UTF-8/,
    ],
    ["a workbook", latin("PK\u0003\u0004\u0014\u0000\u0006\u0000[Content_Types].xml"), /^it is an Excel workbook\. Open it in Excel/],
    [
      "a spreadsheet of LibreOffice",
      latin("PK\u0003\u0004mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
      /^it is a spreadsheet of LibreOffice/,
    ],
    ["a zip file", latin("PK\u0003\u0004edubasealldata20250422.csv"), /^it is a zip file, as the downloads of GIAS are\. Unpack it/],
    ["a compressed file", bytes(0x1f, 0x8b, 8, 0), /^it is a compressed file \(\.gz\)\. Unpack it/],
    ["a PDF", latin("%PDF-1.7\n%âãÏÓ"), /^it is a PDF, whose tables cannot be read safely\. Ask/],
    [
      "a web page",
      new TextEncoder().encode("\uFEFF \n<!DOCTYPE html><html><head><title>Sign in</title>"),
      /^it is a web page\. The download may have ended on a page to sign in/,
    ],
    [
      "a table of HTML that calls itself .xls",
      latin("<table><tr><td>URN</td></tr></table>"),
      /^it is a web page\..+If Excel shows a table of it, save that as CSV/,
    ],
    [
      "a SEN2 return",
      latin('<?xml version="1.0"?>\n<Message><Header><CollectionDetails><Collection>SEN2</Collection>'),
      /^it is the XML of a SEN2 return\. Export its modules as CSV \(COLLECT calls that a blade export\)/,
    ],
    [
      "a spreadsheet written as XML",
      latin('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'),
      /^it is an Excel spreadsheet written as XML\. Open it/,
    ],
    ["other XML", latin("<rss version='2.0'><channel>"), /^it is XML, as a SEN2 return is, and not a table\. Export/],
    ["JSON", latin('[{"urn":100001}]'), /^it is JSON, which programs exchange\. Download/],
    [
      "a file of some program's own",
      bytes(...Array.from({ length: 300 }, (_, index) => (index * 7) % 31)),
      /^it is no text: it looks like a file of some program’s own\. Export/,
    ],
    ["an empty file", bytes(), /^it is empty: there is nothing in it to read\. Download or export it again\.$/],
  ])("%s", async (_, content, message) => {
    expect(await refusal(content)).toMatch(message);
  });

  it("by its first bytes, however long it is", async () => {
    let asked = 0;
    const file = new Blob([bytes(0x1f, 0x8b), new Uint8Array(50_000_000)]);
    const slice = file.slice.bind(file);
    file.slice = (from = 0, to = file.size) => {
      asked += to - from;
      return slice(from, to);
    };
    expect((await readFile(file, extractKinds, () => undefined)).is).toBe("refused");
    expect(asked).toBeLessThanOrEqual(HEAD);
  });

  it("while a CSV, a title above one, and one that begins with a bracket are none of these", () => {
    for (const text of [
      TEXT,
      "Maintained schools <draft>\nURN,EstablishmentName\n",
      "[URN],EstablishmentName\n1,A",
      "{a},b\n",
      "PK,URN\n",
      "<5,URN\n",
    ])
      expect(otherFile(latin(text))).toBeNull();
  });
});

describe("a file is read as it is written", () => {
  const names = async (...parts: BlobPart[]) => {
    const outcome = await read(...parts);
    if (outcome.is !== "read") throw new Error(JSON.stringify(outcome));
    const { columns, encoding } = outcome.imported;
    return [encoding, columns.find(({ name }) => name === "EstablishmentName")?.cells];
  };

  it("in UTF-8, in Windows-1252, and in UTF-16 with its mark or without", async () => {
    expect(await names(TEXT)).toEqual(["UTF-8", ["Zoë’s School", "B"]]);
    expect(await names("\uFEFF", TEXT)).toEqual(["UTF-8", ["Zoë’s School", "B"]]);
    expect((await names(latin(TEXT.replace("’", "'"))))[0]).toBe("Windows-1252");
    expect(await names(bytes(0xff, 0xfe), utf16(TEXT, false))).toEqual(["UTF-16", ["Zoë’s School", "B"]]);
    expect(await names(bytes(0xfe, 0xff), utf16(TEXT, true))).toEqual(["UTF-16", ["Zoë’s School", "B"]]);
    expect(await names(utf16(TEXT, false))).toEqual(["UTF-16 without its mark", ["Zoë’s School", "B"]]);
    expect(await names(utf16(TEXT, true))).toEqual(["UTF-16 without its mark", ["Zoë’s School", "B"]]);
  });

  it("with what no sheet takes left out and counted", async () => {
    const outcome = await read(TEXT.replace("B", "B\u0000\u0000"), "100003,C,\n".repeat(100));
    expect(outcome).toMatchObject({ is: "read", imported: { nuls: 2, rows: 102 } });
  });

  it("a piece at a time, cells of several lines and letters of several bytes too", async () => {
    const row = (urn: number) => `${urn},"Zoë’s School,\n${"x".repeat(urn % 90)}",01-09-2012\n`;
    const rows = Array.from({ length: 60_000 }, (_, index) => row(100_000 + index));
    const shares: number[] = [];
    const file = new Blob(["URN,EstablishmentName,OpenDate\n", ...rows]);
    expect(file.size).toBeGreaterThan(4_500_000);
    const outcome = await readFile(file, extractKinds, (share) => shares.push(share));
    if (outcome.is !== "read") throw new Error(JSON.stringify(outcome));
    expect(outcome.imported).toMatchObject({ rows: 60_000, problemCount: 0, swallowed: [] });
    expect(outcome.imported.columns[1]!.cells[59_999]).toBe(`Zoë’s School,\n${"x".repeat(159_999 % 90)}`);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares.at(-1)).toBe(1);
  });

  it("in Windows-1252 where its last byte alone is no UTF-8", async () => {
    const rows = "100001,A school,01-09-2012\n".repeat(120_000);
    expect((await names("URN,EstablishmentName,OpenDate\n", rows, latin("100002,Zo\u00eb,\n")))[0]).toBe("Windows-1252");
  });
});

describe("a file made to harm is bounded in time and memory", () => {
  const SECONDS = 20_000;
  const timed = async (...parts: BlobPart[]) => {
    const started = performance.now();
    const outcome = await read(...parts);
    expect(performance.now() - started).toBeLessThan(SECONDS);
    return outcome;
  };

  it("by one line of 50 MB", async () => {
    expect(await timed("URN,EstablishmentName\n1,", "x".repeat(50_000_000))).toEqual({
      is: "refused",
      message: "row 2 is longer than 16 million characters: this is no table of rows.",
    });
    expect(await timed("x,".repeat(25_000_000))).toMatchObject({ is: "refused" });
  });

  it("by a million columns, of which those of a sheet are looked at", async () => {
    const outcome = await timed(`URN,EstablishmentName${",x".repeat(999_998)}\n`, `1,A${",".repeat(999_998)}\n`.repeat(5));
    expect(outcome).toMatchObject({ is: "read", imported: { rows: 5, problemCount: 0, header: { width: 1_000_000 } } });
    expect(await timed("x,".repeat(1_000_000))).toMatchObject({
      is: "refused",
      message: expect.stringMatching(/^no heading of a known file/),
    });
  });

  it("by a quotation mark never closed in 50 MB", async () => {
    const outcome = await timed('URN,EstablishmentName\n1,"A\n', "2,B\n".repeat(12_500_000));
    expect(outcome).toEqual({
      is: "refused",
      message:
        "row 2: a quotation mark is opened and not closed in the 16 million characters after it, so that the rows cannot be told apart.",
    });
  });

  it("by a mark in every row that the last row closes", async () => {
    const outcome = await timed("URN,EstablishmentName,Postcode\n", '1,"A,B\n'.repeat(1_500_000), '1,"A",B\n');
    expect(outcome).toMatchObject({
      is: "refused",
      message: expect.stringMatching(/^row \d+: quotation marks are opened in it and in rows before it/),
    });
  });

  it("by a cell longer than a sheet's, which is cut and told", async () => {
    const outcome = await timed(`URN,EstablishmentName\n1,${"x".repeat(40_000)}\n`);
    if (outcome.is !== "read") throw new Error(JSON.stringify(outcome));
    expect(String(outcome.imported.columns[1]!.cells[0])).toHaveLength(32_767);
    expect(outcome.imported.problems).toEqual([
      { row: 2, column: "EstablishmentName", message: "is longer than the 32,767 characters that a cell holds, and is cut there." },
    ]);
  });

  it("by such a cell in a column of words too", async () => {
    const outcome = await timed(`URN,Safeguarding standards,Inclusion\n1,${"x".repeat(40_000)},Strong standard\n`);
    if (outcome.is !== "read") throw new Error(JSON.stringify(outcome).slice(0, 500));
    const { columns, problems } = outcome.imported;
    expect(columns.find(({ name }) => name === "Safeguarding standards")!.cells).toEqual(["x".repeat(32_767)]);
    expect(problems[0]!.message).toBe("is longer than the 32,767 characters that a cell holds, and is cut there.");
  });

  it("by a mark of every row in every form of the word Excel calculates", async () => {
    const formulas = ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1", "＝1+1", "＋1", "－1", "＠A1", '=HYPERLINK("http://x","y")'];
    const csv = formulas.map((formula, index) => `${index},"${formula.replaceAll('"', '""')}"`).join("\n");
    const outcome = await timed(`URN,EstablishmentName\n${csv}\n`);
    if (outcome.is !== "read") throw new Error(JSON.stringify(outcome));
    expect(outcome.imported.columns[1]!.cells).toEqual(formulas.map((formula) => formula.trim()));
  });
});
