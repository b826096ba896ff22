import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { day } from "../../src/core/foundation/day";
import { type Extract } from "../../src/core/import/extract";
import { neutralised } from "../../src/core/import/extract";
import { isRenamed } from "../../src/core/import/extract-kind";
import { extractKinds } from "../../src/data/extracts";
import { extractOf } from "../../src/taskpane/importing/csv";
import { decoded, isZip } from "../../src/taskpane/importing/encoding";
import gias from "../../src/data/import/gias.json";

const imported = (text: string): Extract => {
  const result = extractOf(text, extractKinds, () => undefined);
  if (!result.ok) throw new Error(result.message);
  return result.value;
};
const refused = (text: string): string => {
  const result = extractOf(text, extractKinds, () => undefined);
  return result.ok ? "read" : result.message;
};
const cells = ({ columns }: Extract, name: string) => columns.find((column) => column.name === name)?.cells;
const csv = (...rows: (string | number)[][]) => Papa.unparse(rows);

describe("an extract of Get Information About Schools", () => {
  const GIAS = ["URN", "LA (code)", "EstablishmentName", "TypeOfEstablishment (name)", "EstablishmentStatus (name)", "OpenDate", "CloseDate", "PhaseOfEducation (name)", "NumberOfPupils", "HeadLastName"]; // prettier-ignore

  it("is read by the names of its columns, with dates, numbers and codes as they are meant", () => {
    const extract = imported(
      csv(
        GIAS,
        [100001, "0201", "St Mary's, Old Town", "Voluntary aided school", "Open", "", "", "Primary", 210, "Somebody"],
        [100002, "0201", 'The "New" School', "Academy converter", "Closed", "01-09-2012", "31/08/2020", "Middle deemed secondary", "", ""],
      ),
    );
    expect(extract.header.kind.name).toBe("Get Information About Schools");
    expect(extract).toMatchObject({ headerRow: 1, rows: 2, problemCount: 0 });
    expect(cells(extract, "URN")).toEqual([100001, 100002]);
    expect(cells(extract, "LA (code)")).toEqual(["0201", "0201"]);
    expect(cells(extract, "EstablishmentName")).toEqual(["St Mary's, Old Town", 'The "New" School']);
    expect(cells(extract, "OpenDate")).toEqual(["", day("2012-09-01")]);
    expect(cells(extract, "CloseDate")).toEqual(["", day("2020-08-31")]);
    expect(cells(extract, "NumberOfPupils")).toEqual([210, ""]);
  });

  it("keeps none of the columns that are not wanted, the names of headteachers among them", () => {
    const extract = imported(csv(GIAS, [1, "", "A", "", "", "", "", "", "", "Somebody"]));
    expect(JSON.stringify(extract.columns)).not.toContain("Somebody");
    expect(extract.header.width).toBe(10);
  });

  it("says which columns are missing, and which stand there twice", () => {
    const extract = imported(csv(["URN", "EstablishmentName", "establishment name"], [1, "A", "B"]));
    expect(extract.header.repeated).toEqual(["EstablishmentName"]);
    expect(cells(extract, "EstablishmentName")).toEqual(["A"]);
    expect(extract.header.missing.map(({ name }) => name)).toContain("PhaseOfEducation (name)");
    expect(extract.header.missing).toHaveLength(gias[0]!.columns.length - 2);
  });

  it("keeps what it cannot read as it stands, and names its row and column", () => {
    const extract = imported(csv(GIAS, [1, "", "A", "", "", "31-02-2012", "", "", "many", ""]));
    expect(extract.problems).toEqual([
      { row: 2, column: "OpenDate", message: '"31-02-2012" is not a date in the calendar.' },
      { row: 2, column: "NumberOfPupils", message: '"many" is not a number.' },
    ]);
    expect(cells(extract, "OpenDate")).toEqual(["31-02-2012"]);
    expect(cells(extract, "NumberOfPupils")).toEqual(["many"]);
  });
});

describe("Ofsted's management information", () => {
  it("of 2017 has titles above its header and another name for the phase", () => {
    const extract = imported(
      csv(
        ["Maintained schools and academies: management information"],
        ["As at 31 August 2017", "", ""],
        ["Web link", "URN", "LAESTAB", "School name", "Phase of education", "Inspection start date", "Overall  effectiveness"],
        ["x", 1, "8812000", "A", "Primary", "14/03/2017", 2],
        ["x", 2, "8812001", "B", "PRU", "NULL", "NULL"],
        ["x", 3, "8812002", "C", "Special", "15/03/2017", 9],
      ),
    );
    expect(extract.headerRow).toBe(3);
    expect(cells(extract, "Ofsted phase")).toEqual(["Primary", "PRU", "Special"]);
    expect(extract.header.columns.filter(isRenamed).map(({ name, foundAs }) => [name, foundAs])).toEqual([
      ["Ofsted phase", "Phase of education"],
    ]);
    expect(cells(extract, "Overall effectiveness")).toEqual([2, "", 9]);
    expect(cells(extract, "Inspection start date")).toEqual([day("2017-03-14"), "", day("2017-03-15")]);
  });

  it("of 2023 says whether a grade is that of the school itself or of its predecessor", () => {
    const flag = "Does the latest full inspection relate to the URN of the current school?";
    const extract = imported(
      csv(
        ["URN", "Ofsted phase", "Overall effectiveness", "Category of concern", flag],
        [1, "Primary", 4, "SM", "Yes"],
        [2, "Secondary", 1, "NULL", "No"],
      ),
    );
    expect(cells(extract, flag)).toEqual(["Yes", "No"]);
    expect(cells(extract, "Category of concern")).toEqual(["SM", ""]);
    expect(extract.header.missing.map(({ name }) => name)).toContain("School name");
  });

  it("of 2026 has report cards beside the last overall effectiveness, and the two stay apart", () => {
    const extract = imported(
      csv(
        [
          "URN",
          "Ofsted phase",
          "Safeguarding standards",
          "Inclusion",
          "Latest OEIF overall effectiveness",
          "Ungraded inspection overall outcome",
        ],
        [1, "Primary", "Met", "Strong standard", "NULL", ""],
        [2, "Alternative provision", "NULL", "NULL", "Not judged", "School remains Good"],
      ),
    );
    expect(extract.header.kind.name).toBe("Ofsted management information, with report cards");
    expect(cells(extract, "Inclusion")).toEqual(["Strong standard", ""]);
    expect(cells(extract, "Latest OEIF overall effectiveness")).toEqual(["", "Not judged"]);
  });

  it("of 2026 gives a school that was only visited since its last grade the grade it has kept", () => {
    const extract = imported(
      csv(
        ["URN", "Safeguarding standards", "Inclusion", "Latest OEIF overall effectiveness", "Ungraded inspection overall outcome"],
        [1, "NULL", "NULL", "NULL", "School remains Good"],
        [2, "NULL", "NULL", 4, "NULL"],
        [3, "NULL", "NULL", "Not judged", "School remains Good"],
        [4, "Met", "Strong standard", "NULL", "NULL"],
      ),
    );
    expect(cells(extract, "Overall effectiveness")).toEqual(["School remains Good", 4, "Not judged", ""]);
  });

  it("of 2025 and of 2017 goes by other names", () => {
    const flag = "Does the latest full inspection relate to the URN of the current school?";
    const of2025 = imported(
      csv(
        ["URN", "Ofsted phase", "Overall effectiveness", "Does the latest graded inspection relate to the URN of the current school?"],
        [1, "Primary", 2, "No"],
      ),
    );
    expect(cells(of2025, flag)).toEqual(["No"]);
    const of2017 = imported(csv(["URN", "Overall  effectiveness", "Inspection date", "Category"], [1, 4, "14/03/2017", "SM"]));
    expect(cells(of2017, "Inspection start date")).toEqual([day("2017-03-14")]);
    expect(cells(of2017, "Category of concern")).toEqual(["SM"]);
    expect(of2017.header.missing.find(({ name }) => name === flag)?.whenMissing).toMatch(/since June 2018/);
  });
});

describe("a SEN2 export", () => {
  it("is read whichever of its columns it has, with dates in all their forms", () => {
    const extract = imported(
      csv(
        ["UPN", "Surname", "ReceivedDate", "RequestSource", "RequestOutcome", "Week20", "SENtype"],
        ["X1", "Nobody", "2022-Sep-28 00:00:00", "School", "Y", 0, "ASD"],
        ["X2", "Nobody", "2022-10-03", "Parent", "N", 1, "SEMH"],
        ["X3", "Nobody", "04/10/2022", "", "", "", ""],
      ),
    );
    expect(cells(extract, "ReceivedDate")).toEqual([day("2022-09-28"), day("2022-10-03"), day("2022-10-04")]);
    expect(JSON.stringify(extract.columns)).not.toMatch(/Nobody|X1/);
  });

  it("of needs alone, a row a need, has each plan once under its primary need", () => {
    const extract = imported(
      csv(
        ["senneedtableid", "activeplanstableid", "sentyperank", "sentype"],
        [1, "P77", 1, "ASD"],
        [2, "P77", 2, "SLCN"],
        [3, "P78", 1, "SEMH"],
      ),
    );
    expect(cells(extract, "Primary need")).toEqual(["ASD", "", "SEMH"]);
    expect(cells(extract, "ActivePlansTableId")).toEqual(["P77", "P77", "P78"]);
    expect(cells(imported(csv(["LastReview", "SENtype"], ["2025-03-01", "ASD"])), "Primary need")).toBeUndefined();
  });

  it("is not any log that has a date of receipt", () => {
    expect(refused(csv(["Received date", "Sender"], ["01/01/2025", "A"]))).toMatch(/^no heading of a known file/);
  });
});

describe("a file", () => {
  it("may be quoted, with commas, quotation marks and lines inside its cells", () => {
    const extract = imported('URN,EstablishmentName,Postcode\r\n1,"A\r\nsecond line, and a ""word""",CM1 1AA\r\n2,B,CM1 1AB\r\n');
    expect(cells(extract, "EstablishmentName")).toEqual(['A\nsecond line, and a "word"', "B"]);
    expect(extract.rows).toBe(2);
  });

  it("may be separated by semicolons or tabs, and end its lines in any way", () => {
    for (const separator of [";", "\t"])
      for (const end of ["\n", "\r\n", "\r"]) {
        const text = [
          ["URN", "EstablishmentName"],
          ["1", "A, B"],
          ["2", "C"],
        ]
          .map((row) => row.join(separator))
          .join(end);
        expect(cells(imported(text), "EstablishmentName")).toEqual(["A, B", "C"]);
      }
  });

  it("may end its lines in more than one way", () => {
    const header = "URN,EstablishmentName";
    for (const text of [`${header}\r\n1,A\n2,"B\nb"\n3,C\r4,D`, `${header}\n1,A\r\n2,"B\r\nb"\r3,C\n4,D`])
      expect(cells(imported(text), "EstablishmentName")).toEqual(["A", "B\nb", "C", "D"]);
  });

  it("may have dates as serials and thousands apart, as a sheet saved anew has them", () => {
    const extract = imported('URN,EstablishmentName,OpenDate,NumberOfPupils\n1,A,44927,"1,234"\n');
    expect(cells(extract, "OpenDate")).toEqual([day("2023-01-01")]);
    expect(cells(extract, "NumberOfPupils")).toEqual([1234]);
  });

  it("of no known kind may be as wide as it likes", () => {
    expect(refused("x,".repeat(200_000))).toMatch(/The first rows have "x", "x", "x", "x", "x", "x"\./);
  });

  it("with a quotation mark that is never closed is refused by its row", () => {
    expect(refused('URN,EstablishmentName\n1,A\n2,"B\n3,C\n4,D\n')).toBe(
      "row 3: a quotation mark is opened and never closed, so that the rows after it cannot be told apart.",
    );
  });

  it("with a quotation mark inside a quoted cell, or a row too short or too long, says so", () => {
    expect(imported('URN,EstablishmentName\n1,"A" school"\n2,B\n').problems).toEqual([
      { row: 2, column: null, message: "has a quotation mark inside a quoted cell that is not doubled." },
    ]);
    expect(imported("URN,EstablishmentName,Postcode\n1,A\n2,B,C,D\n3,B,C,,\n").problems).toEqual([
      { row: 2, column: null, message: "has 2 cells, and the header has 3." },
      { row: 3, column: null, message: "has 4 cells, and the header has 3." },
    ]);
  });

  it("has its blank rows left out", () => {
    expect(imported("URN,EstablishmentName\n\n1,A\n,\n\n2,B\n\n").rows).toBe(2);
  });

  it("of no known kind is refused by what was found and what was looked for", () => {
    expect(refused("Name,Age\nA,1\n")).toMatch(
      /^no heading of a known file was found\. The first rows have "Name", "Age", "A", "1"\. We look for Ofsted management information, with report cards \(URN, Safeguarding standards, Inclusion\), .+ or SEN2 \(ReceivedDate, RequestOutcome\)\.$/,
    );
    expect(refused("")).toMatch(/The file is empty/);
    expect(refused("\u0000\u0001PK\u0003")).toMatch(/^no heading/);
  });

  it("keeps the first hundred problems and counts them all", () => {
    const extract = imported(`URN,EstablishmentName\n${"x,A\n".repeat(250)}`);
    expect(extract.problems).toHaveLength(100);
    expect(extract.problemCount).toBe(250);
  });

  it("is read to its end with progress that never goes back", () => {
    const shares: number[] = [];
    const text = `URN,EstablishmentName\n${"1,A school of some length\n".repeat(120_000)}`;
    const result = extractOf(text, extractKinds, (share) => shares.push(share));
    expect(result.ok && result.value.rows).toBe(120_000);
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it("comes out as it was written, whatever its cells hold", () => {
    const cell = fc.string({ unit: "binary", maxLength: 12 }).map((text) => text.replaceAll("\u0000", "").trim());
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(999_999), cell, cell), { minLength: 1, maxLength: 30 }), (rows) => {
        const extract = imported(csv(["URN", "EstablishmentName", "Postcode"], ...rows));
        const written = (text: string) => text.replace(/\r\n?/g, "\n").trim();
        expect(cells(extract, "URN")).toEqual(rows.map(([urn]) => urn));
        expect(cells(extract, "EstablishmentName")).toEqual(rows.map(([, name]) => written(name)));
        expect(cells(extract, "Postcode")).toEqual(rows.map(([, , code]) => written(code)));
      }),
    );
  });
});

describe("the bytes of a file", () => {
  const utf16 = (text: string) =>
    new Uint8Array([0xff, 0xfe, ...[...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8])]);

  it("are UTF-8, with a mark or without", () => {
    expect(decoded(new TextEncoder().encode("Zoë’s"))).toEqual({ text: "Zoë’s", encoding: "UTF-8" });
    expect(decoded(new Uint8Array([0xef, 0xbb, 0xbf, 0x55]))).toEqual({ text: "U", encoding: "UTF-8" });
  });

  it("are Windows-1252 where they cannot be UTF-8, as GIAS writes its files", () => {
    // Node 20 decodes the letters of Windows-1252, but not its curly quotes; a browser's are tested with the panel.
    expect(decoded(new Uint8Array([0x5a, 0x6f, 0xeb]))).toEqual({ text: "Zoë", encoding: "Windows-1252" });
  });

  it("are known for those of a zip file, as a workbook is", () => {
    expect(isZip(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14]))).toBe(true);
    expect(isZip(new TextEncoder().encode("PK,URN"))).toBe(false);
  });

  it("are UTF-16 where they say so, as Excel's Unicode text is", () => {
    expect(decoded(utf16("URN\tZoë"))).toEqual({ text: "URN\tZoë", encoding: "UTF-16" });
  });
});

it.each([
  ["=1+1", "'=1+1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["0123", "'0123"],
  ["1-2", "'1-2"],
  ["", ""],
  [12, 12],
])("%j from a file is written as %j, which no spreadsheet calculates", (cell, written) => {
  expect(neutralised(cell)).toBe(written);
});
