import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { day } from "../../src/core/foundation/day";
import { type Extract } from "../../src/core/import/extract";
import { isRenamed } from "../../src/core/import/extract-kind";
import { extractKinds } from "../../src/data/extracts";
import { extractOf } from "../../src/taskpane/importing/csv";
import { decoded, isZip } from "../../src/taskpane/importing/encoding";
import { type DatesAsked, extractWithDates } from "../../src/core/import/dates-of-columns";
import { findings } from "../../src/taskpane/panels/import/findings";
import { firstChosen } from "../../src/taskpane/panels/import/authority";
import { ALL_ROWS, areasIn, filtersIn, rowsKept } from "../../src/taskpane/panels/import/rows";
import { sheetOf } from "../../src/taskpane/panels/import/sheet";
import { asEntered } from "../../src/taskpane/workbook/content";
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
const noted = (extract: Extract, asked: DatesAsked | null = null) => findings({ ...extract, encoding: "UTF-8" }, asked);

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

describe("a row that is none of the file's", () => {
  const GIAS = ["URN", "EstablishmentName", "PhaseOfEducation (name)", "NumberOfPupils"];

  it("is left out and told: a total, a source, the headings again", () => {
    const extract = imported(
      csv(
        GIAS,
        [100001, "A", "Primary", 210],
        ["", "Total", "", 210],
        GIAS,
        [100002, "B", "Primary", 1],
        ["Source: DfE", "", "", ""],
        ["n/a", "C", "", 3],
      ),
    );
    expect(extract).toMatchObject({ rows: 2, rowNumbers: [2, 5] });
    expect(cells(extract, "NumberOfPupils")).toEqual([210, 1]);
    expect(noted(extract).slice(0, 2)).toEqual([
      '3 rows without URN were left out (rows 3, 6 and 7, the first with "Total"): such a row is not a school.',
      "The headings stand among the rows again (row 4): left out.",
    ]);
    expect(extract.problems).toEqual([
      { row: 6, column: "URN", message: '"Source: DfE" is no URN: the row is left out.', isLeftOut: true },
      { row: 7, column: "URN", message: '"n/a" is no URN: the row is left out.', isLeftOut: true },
    ]);
  });

  it("is told in a part of SEN2 by its ids, or by its having nothing that is wanted", () => {
    const withIds = imported(csv(["RequestsTableId", "ReceivedDate", "RequestOutcome"], [1, "2025-03-01", "Y"], ["", "Total", 1]));
    expect(withIds.rows).toBe(1);
    expect(noted(withIds)[0]).toBe(
      '1 row without RequestsTableId was left out (row 3, the first with "Total"): such a row is not a request or a plan.',
    );
    const without = imported(csv(["UPN", "ReceivedDate", "RequestOutcome"], ["X", "2025-03-01", "Y"], ["Source: SEN2", "", ""]));
    expect(noted(without)[0]).toBe(
      '1 row holds a note, or nothing in the columns wanted, and was left out (row 3, the first with "Source: SEN2").',
    );
  });

  it("is of another table that begins below", () => {
    const extract = imported(
      csv(
        ["Requests record ID", "Date request was received", "Request Outcome Date", "Request Outcome"],
        [1, "2025-03-01", "2025-04-01", "Y"],
        ["Requests record ID", "Assessment Outcome Date", "Assessment Outcome - Decision to issue EHC plan", "x"],
        [1, "2025-05-01", "Y", ""],
      ),
    );
    expect(extract.rows).toBe(1);
    expect(noted(extract)[0]).toBe(
      "Another table begins in row 3: 2 rows were left out. Save that table as a file of its own to import it too.",
    );
  });
});

describe("a column of dates is read as a whole", () => {
  const AMERICAN = csv(
    ["ReceivedDate", "RequestOutcome", "RequestOutcomeDate", "AssessmentOutcome", "AssessmentOutcomeDate"],
    ["09/30/2024", "Y", "11/04/2024", "Y", "2025-01-31"],
    ["10/01/2024", "N", "11/05/2024", "N", "01/02/2025"],
  );

  it("and is not read at all where it can only be month first, until that is said", () => {
    const extract = imported(AMERICAN);
    expect(cells(extract, "ReceivedDate")).toEqual(["09/30/2024", "10/01/2024"]);
    expect(extract.problems).toEqual([]);
    expect(extract.undecided).toEqual([
      { name: "ReceivedDate", foundAs: "ReceivedDate", monthFirst: 1, either: 1, example: { row: 2, text: "09/30/2024" } },
      { name: "RequestOutcomeDate", foundAs: "RequestOutcomeDate", monthFirst: 0, either: 2, example: { row: 2, text: "11/04/2024" } },
      {
        name: "AssessmentOutcomeDate",
        foundAs: "AssessmentOutcomeDate",
        monthFirst: 0,
        either: 1,
        example: { row: 3, text: "01/02/2025" },
      },
    ]);
  });

  it("month first where that is said, what is put together from it too", () => {
    const extract = extractWithDates(imported(AMERICAN), "month first");
    expect(cells(extract, "ReceivedDate")).toEqual([day("2024-09-30"), day("2024-10-01")]);
    expect(cells(extract, "RequestOutcomeDate")).toEqual([day("2024-11-04"), day("2024-11-05")]);
    expect(cells(extract, "AssessmentOutcomeDate")).toEqual([day("2025-01-31"), day("2025-01-02")]);
    expect(cells(extract, "Plan issued")).toEqual([day("2025-01-31"), ""]);
    expect(noted(extract, "month first")).toContain(
      "Dates in ReceivedDate, RequestOutcomeDate and AssessmentOutcomeDate are read month first, as you chose.",
    );
  });

  it("or stays text, as the file has it", () => {
    const extract = extractWithDates(imported(AMERICAN), "as text");
    expect(cells(extract, "RequestOutcomeDate")).toEqual(["11/04/2024", "11/05/2024"]);
    expect(asEntered(sheetOf({ ...extract, encoding: "UTF-8" }, [0]).rows[0]![0]!)).toBe("'09/30/2024");
  });

  it("day first where one date can only be that, and the others are named", () => {
    const extract = imported(csv(["ReceivedDate", "RequestOutcome"], ["09/30/2024", "Y"], ["30/09/2024", "Y"], ["01/02/2024", "Y"]));
    expect(cells(extract, "ReceivedDate")).toEqual(["09/30/2024", day("2024-09-30"), day("2024-02-01")]);
    expect(extract.undecided).toEqual([]);
    expect(noted(extract).slice(0, 2)).toEqual([
      "ReceivedDate has dates of both orders: 1 can only be day first, 1 only month first. 1 could be either and was read day first: check it.",
      expect.stringMatching(/^Row 2, ReceivedDate: "09\/30\/2024" is not a date/),
    ]);
  });

  it("day first where nothing says otherwise, as ever", () => {
    const extract = imported(csv(["URN", "EstablishmentName", "OpenDate"], [1, "A", "01-09-2012"], [2, "B", "2013-09-01"]));
    expect(cells(extract, "OpenDate")).toEqual([day("2012-09-01"), day("2013-09-01")]);
  });

  it("of a file in which another is day first is day first too, if it could be either", () => {
    const extract = imported(
      csv(["ReceivedDate", "RequestOutcome", "RequestOutcomeDate", "StartDate"], ["09/30/2024", "Y", "30/09/2024", "01/02/2025"]),
    );
    expect(extract.undecided.map(({ name }) => name)).toEqual(["ReceivedDate"]);
    expect(cells(extract, "StartDate")).toEqual([day("2025-02-01")]);
  });
});

describe("dates that contradict each other in a row", () => {
  it.each([
    [
      ["URN", "EstablishmentName", "OpenDate", "CloseDate"],
      [1, "A", "01-09-2012", "31-08-2012"],
      "1 row says that the school closed before it opened: CloseDate is before OpenDate in row 2.",
    ],
    [
      ["URN", "Overall effectiveness", "Inspection start date", "Publication date"],
      [1, 2, "14/03/2017", "13/03/2017"],
      "1 row says that the report was published before the inspection: Publication date is before Inspection start date in row 2.",
    ],
    [
      ["ReceivedDate", "RequestOutcome", "StartDate", "AssessmentOutcome", "AssessmentOutcomeDate"],
      ["14/03/2025", "Y", "13/03/2025", "Y", "13/03/2025"],
      "1 row says that the plan was issued before the request was received: Plan issued is before ReceivedDate in row 2.",
    ],
  ])("of %j are counted and told", (header, row, told) => {
    const extract = imported(csv(header, row));
    expect(noted(extract)).toContain(told);
    expect(
      noted(
        imported(
          csv(
            header,
            row.map((cell) => (cell === "31-08-2012" ? "01-09-2012" : String(cell).replace(/^13/, "14"))),
          ),
        ),
      ),
    ).not.toContain(told);
  });
});

describe("grades and other words are held against those the functions read", () => {
  it("when the file is read, and not first in the function", () => {
    const extract = imported(
      csv(
        ["URN", "EstablishmentName", "OfstedRating (name)", "EstablishmentStatus (name)", "TypeOfEstablishment (name)"],
        [1, "A", "Goood", "Open", "Community school"],
        [2, "B", "Special Measures", "Shut", "Comunity school"],
        [3, "C", "Strong standard", "", ""],
        [4, "D", "", "Open, but proposed to close", "Academy converter"],
      ),
    );
    expect(extract.problems.map(({ row, column }) => [row, column])).toEqual([
      [2, "OfstedRating (name)"],
      [3, "TypeOfEstablishment (name)"],
      [3, "EstablishmentStatus (name)"],
      [4, "OfstedRating (name)"],
    ]);
    expect(extract.problems[0]!.message).toMatch(/^"Goood" is not an Ofsted grade.* Did you mean "Good"\?/);
    expect(extract.problems[3]!.message).toMatch(/report-card grade/);
    expect(cells(extract, "OfstedRating (name)")).toEqual(["Goood", "Special Measures", "Strong standard", ""]);
  });

  it("on report cards, and of ungraded inspections that name the grade kept", () => {
    const extract = imported(
      csv(
        ["URN", "Safeguarding standards", "Inclusion", "Latest OEIF overall effectiveness", "Ungraded inspection overall outcome"],
        [1, "Met", "Strong standard", 2, "School remains Good (Improving) - S5 Next"],
        [2, "Mett", "2", 7, "School remains fine"],
      ),
    );
    expect(extract.problems.map(({ row, column }) => [row, column])).toEqual([
      [3, "Safeguarding standards"],
      [3, "Inclusion"],
      [3, "Latest OEIF overall effectiveness"],
      [3, "Ungraded inspection overall outcome"],
    ]);
  });

  it("and one fault in many rows is told once, with its rows", () => {
    const extract = imported(csv(["URN", "Overall effectiveness"], ...Array.from({ length: 7 }, (_, index) => [index + 1, 7])));
    expect(noted(extract)[0]).toMatch(/^Rows 2, 3, 4 and 4 more, Overall effectiveness: /);
  });
});

describe("GIAS", () => {
  it("has its codes of status and phase read as its names are", () => {
    const extract = imported(
      csv(
        ["URN", "EstablishmentName", "EstablishmentStatus (code)", "PhaseOfEducation (code)"],
        [1, "A", 1, 2],
        [2, "B", 2, 5],
        [3, "C", 3, 7],
        [4, "D", 4, 0],
      ),
    );
    expect(cells(extract, "EstablishmentStatus (name)")).toEqual(["Open", "Closed", "Open, but proposed to close", "Proposed to open"]);
    expect(cells(extract, "PhaseOfEducation (name)")).toEqual(["Primary", "Middle deemed secondary", "All-through", "Not applicable"]);
    expect(extract.problems).toEqual([]);
  });

  it("has a code that is the name of something in every object read as the text it is", () => {
    const names = ["__proto__", "constructor", "toString"];
    const extract = imported(
      csv(["URN", "EstablishmentName", "EstablishmentStatus (name)"], ...names.map((name, index) => [100_001 + index, "A", name])),
    );
    expect(cells(extract, "EstablishmentStatus (name)")).toEqual(names);
  });

  it("tells a school that is listed closed and again as the academy it became", () => {
    const header = ["URN", "EstablishmentName", "LA (name)", "EstablishmentStatus (name)", "OpenDate", "CloseDate"];
    const extract = imported(
      csv(
        header,
        [1, "Oak School", "Essex", "Closed", "", "31-08-2012"],
        [2, "Elm School", "Essex", "Closed", "", "31-08-2012"],
        [3, "Oak School", "Kent", "Open", "01-09-1990", ""],
        [4, "OAK School", "Essex", "Open", "01-09-2012", ""],
        [5, "Elm School", "Essex", "Open", "01-09-2000", ""],
      ),
    );
    expect(noted(extract)).toContain(
      "1 school is listed as closed and again as open, as one that becomes an academy is: URN 1 in row 2 and 4 in row 5, for one. Give the functions the statuses, and they count the open one alone.",
    );
  });

  it("cut by hand without URN is read by name, and says so", () => {
    const extract = imported(csv(["EstablishmentName", "PhaseOfEducation (name)", "TypeOfEstablishment (name)"], ["A", "Primary", "Community school"], ["", "2", ""], ["A", "Primary", "Community school"])); // prettier-ignore
    expect(extract.rows).toBe(2);
    expect(noted(extract)).toEqual(
      expect.arrayContaining([
        "1 row repeats the EstablishmentName of another (A in row 4). Each row will be counted.",
        "This file has no URN: its rows are told apart by EstablishmentName, and two of one name look like one that is repeated.",
      ]),
    );
  });

  it("in its list of all group links is no extract of schools: the dates there are the trusts'", () => {
    const LINKS = "URN,Group UID,Group ID,Group Name,Companies House Number,Group Type (code),Group Type,Closed Date,Open date,Incorporated on (open date),Group Status (code),Group Status,Joined date,EstablishmentName"; // prettier-ignore
    expect(refused(`${LINKS}\n1,2,,,,,,,01/09/2012,,,,,A`)).toMatch(
      /^it is GIAS’s list of groups and their schools: its dates and status are those of the trust/,
    );
    expect(refused("URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n1,2,A,Successor,01-01-2022")).toMatch(
      /^it is GIAS’s list of predecessors/,
    );
  });
});

describe("DfE's other tables", () => {
  it("of the performance tables, the list of schools is read by the names GIAS uses", () => {
    const extract = imported(
      csv(
        [
          "URN",
          "LANAME",
          "LA",
          "ESTAB",
          "LAESTAB",
          "SCHNAME",
          "STREET",
          "SCHSTATUS",
          "OPENDATE",
          "MINORGROUP",
          "SCHOOLTYPE",
          "ISPRIMARY",
          "AGELOW",
          "OFSTEDRATING",
        ],
        [
          100000,
          "City of London",
          "201",
          "3614",
          "2013614",
          "A",
          "St",
          "Open",
          "01-09-2012",
          "Maintained school",
          "Voluntary aided school",
          1,
          3,
          "Outstanding",
        ],
        ["NAT", "", "", "", "", "", "", "", "", "", "", "", "", ""],
      ),
    );
    expect(extract.header.kind.name).toBe("DfE performance tables, list of schools");
    expect(extract).toMatchObject({ rows: 1 });
    expect(cells(extract, "EstablishmentName")).toEqual(["A"]);
    expect(cells(extract, "TypeOfEstablishment (name)")).toEqual(["Voluntary aided school"]);
    const byName = imported(csv(["SCHNAME", "SCHOOLTYPE"], ["A", "Community school"]));
    expect(noted(byName)).toContain(
      "This file has no URN: its rows are told apart by SCHNAME, and two of one name look like one that is repeated.",
    );
  });

  it("of the statistics site needs no import, and is told so", () => {
    expect(refused("\uFEFFtime_period,time_identifier,geographic_level,la_name\n2024,Calendar year,Local authority,Essex")).toMatch(
      /^it is a table of figures from DfE’s statistics site: .+nothing to import\. Open it in Excel/,
    );
  });
});

describe("SEN2 by every name it goes by", () => {
  it("joined a row a placement has each plan once", () => {
    const extract = imported("ActivePlansTableId,PlacementRank,SENtypeRank,SENtype\n1,1,1,ASD\n1,2,1,ASD\n2,1,1,SEMH");
    expect(cells(extract, "Primary need")).toEqual(["ASD", "", "SEMH"]);
    expect(noted(extract)[0]).toMatch(
      /^1 row repeats the ActivePlansTableId of another\. A plan in several rows, .+ is counted once for each of them/,
    );
  });

  it("with a plan twice under its first need has it once, and tells of two first needs", () => {
    const extract = imported(
      csv(["ActivePlansTableId", "SENtypeRank", "SENtype"], [1, 1, "ASD"], [1, 1, "ASD"], [2, 1, "MLD"], [2, 1, "SLD"]),
    );
    expect(cells(extract, "Primary need")).toEqual(["ASD", "", "MLD", ""]);
    expect(noted(extract)).toContain(
      "1 row gives a plan another primary need than a row before (ActivePlansTableId: 2 in row 5). The first was taken.",
    );
  });

  it("in the headings of DfE's template", () => {
    const requests = imported(
      csv(
        [
          "Record Type",
          "Person ID\n\n(This must match the relevant ID in the Person record table)",
          "Requests record ID\n\n(This must be a unique ID for each Requests record)",
          "Date request was received",
          "Source of request for an EHC needs assessment",
          "Request Outcome Date",
          "Request Outcome",
          "Request Tribunal",
        ],
        ["Requests", 7, 1, "2025-03-01", 1, "2025-04-01", "Y", 0],
      ),
    );
    expect(requests.columns.map(({ name, cells: [cell] }) => [name, cell])).toEqual([
      ["RequestsTableId", "1"], ["ReceivedDate", day("2025-03-01")], ["RequestSource", "1"], ["RequestOutcomeDate", day("2025-04-01")], ["RequestOutcome", "Y"], ["RequestTribunal", "0"], ["Closed", ""],
    ]); // prettier-ignore
    const assessments = imported(csv(["Assessment Outcome - Decision to issue EHC plan", "Assessment Outcome Date", "Twenty week time limit exceptions apply"], ["N", "2025-05-01", 0], ["Y", "2025-06-01", 1])); // prettier-ignore
    expect(cells(assessments, "Week20")).toEqual(["0", "1"]);
    expect(cells(assessments, "Plan issued")).toEqual(["", day("2025-06-01")]);
    const plans = imported(csv(["EHC Plan Start Date", "Date EHC plan ceased", "Reason EHC plan ceased"], ["2025-01-01", "2025-06-01", 4]));
    expect(cells(plans, "CeaseReason")).toEqual(["4"]);
    const needs = imported(
      csv(["Requests record ID", "SEN Type of Need", "SEN Type of Need rank  (1=Primary, 2=Secondary)"], [1, "ASD", 1], [1, "SLCN", 2]),
    );
    expect(cells(needs, "Primary need")).toEqual(["ASD", ""]);
  });

  it("in the newer columns: the meeting is the meeting, and the decision the decision", () => {
    const template = imported(
      csv(
        [
          "EHC Plan transferred in from another LA during calendar year",
          "EHC Plan Review Decisions Date",
          "Annual Review Decision",
          "Annual review – date draft amended EHC plan issued",
          "Phase transfer review - due date for any amended plan",
          "Phase transfer review - final plan date",
          "Annual Review Meeting Date",
        ],
        ["", "2025-03-28", "A", "2025-04-10", "2026-02-15", "2026-02-13", "2025-03-01"],
      ),
    );
    const export_ = imported(
      csv(["transferla", "lastreview", "reviewoutcome", "reviewdraft", "phasetransferduedate", "phasetransferfinaldate", "reviewmeeting"], ["", "2025-Mar-28 00:00:00", "A", "2025-Apr-10 00:00:00", "2026-Feb-15 00:00:00", "2026-Feb-13 00:00:00", "2025-Mar-01 00:00:00"]),
    ); // prettier-ignore
    for (const extract of [template, export_])
      expect(
        ["LastReview", "ReviewMeeting", "ReviewOutcome", "ReviewDraft", "PhaseTransferDueDate", "PhaseTransferFinalDate"].map(
          (name) => cells(extract, name)![0],
        ),
      ).toEqual([day("2025-03-28"), day("2025-03-01"), "A", day("2025-04-10"), day("2026-02-15"), day("2026-02-13")]);
    expect(noted(template).join(" ")).toMatch(
      /LastReview is the day the decision of an annual review was sent, not the day of the meeting.+the guide itself was not read\./,
    );
    expect(noted(template).join(" ")).not.toMatch(/A plan with a TransferLA/);
  });

  it("in the modules of a public tool", () => {
    expect(cells(imported(csv(["Person ID", "Requests Record ID", "Date Request Was Received", "Request Outcome Date", "Request Outcome", "New start date"], [1, 1, "2025-03-01", "", "A", ""])), "ReceivedDate")).toEqual([day("2025-03-01")]); // prettier-ignore
    expect(cells(imported(csv(["Person ID", "Requests Record ID", "Assessment Outcome To Issue EHCP", "Assessment Outcome Date", "Twenty Weeks Time Limit Exceptions Apply"], [1, 1, "Y", "2025-03-01", 1])), "Week20")).toEqual(["1"]); // prettier-ignore
    expect(cells(imported(csv(["Person ID", "Request Records ID", "EHC Plan Start Date", "Date EHC Plan Ceased", "Reason EHC Plan Ceased"], [1, 1, "2025-03-01", "", ""])), "StartDate")).toEqual([day("2025-03-01")]); // prettier-ignore
    expect(cells(imported(csv(["Person ID", "Request Records ID", "EHC Plan (Transfer)", "EHCP review decisions date"], [1, 1, "", "2025-03-01"])), "LastReview")).toEqual([day("2025-03-01")]); // prettier-ignore
    expect(refused(csv(["Person ID", "Surname", "Forename", "Dob (ccyy-mm-dd)"], [1, "A", "B", "2015-01-01"]))).toMatch(
      /^it is SEN2’s module of person details/,
    );
  });

  it("in list 1 of Annex A, and list 2 is told to be no list of plans", () => {
    const header = [
      "Unique ID",
      "UPN",
      "Date of birth",
      "Date initial EHC plan issued",
      "Date updated EHC plan issued",
      "Date EHC plan last reviewed",
      "SEN primary need",
      "Main education establishment – URN",
      "Main education establishment – phase",
      "Suspensions",
    ];
    const extract = imported(csv(header, ["X1", "U", "01/01/2012", "01/02/2020", "", "01/02/2024", "k) ASD", 1, "b) Primary", 0]));
    expect(cells(extract, "Plan issued")).toEqual([day("2020-02-01")]);
    expect(cells(extract, "Primary need")).toEqual(["ASD"]);
    expect(JSON.stringify(extract.columns)).not.toMatch(/X1|"U"/);
    expect(
      refused(
        csv(
          header.filter((name) => !name.includes("plan")),
          [1],
        ),
      ),
    ).toMatch(/^it is list 2 of Annex A/);
  });
});

describe("a quotation mark that swallows rows", () => {
  const rows = Array.from({ length: 60 }, (_, index) => `${100_000 + index},School ${index},Primary,Open`);

  it("is told by number, and the rows are there", () => {
    rows[15] = rows[15]!.replace("School", '"School');
    rows[50] = rows[50]!.replace("School 50", '"St Mary\'s, Town"');
    const extract = imported(["URN,EstablishmentName,PhaseOfEducation (name),EstablishmentStatus (name)", ...rows].join("\n"));
    expect(extract).toMatchObject({ rows: 60, problemCount: 0 });
    expect(noted(extract)[0]).toBe(
      "Row 17, EstablishmentName: a stray quotation mark opens the cell, and 35 rows of the file stood inside it, rows 18 to 52. They were read as rows of their own. Look at row 17, and take the mark out of the file.",
    );
  });

  it("is told by number too where its rows cannot be told apart", () => {
    const ragged = rows.map((row, index) => (index === 20 ? "a note" : row));
    const extract = imported(["URN,EstablishmentName,PhaseOfEducation (name),EstablishmentStatus (name)", ...ragged].join("\n"));
    expect(noted(extract)[0]).toMatch(
      /^Row 17, EstablishmentName: a quoted cell holds 33 lines that look like rows of the file, which are not among those read\./,
    );
  });
});

it("a file of headings alone has nothing to write, and one that is empty throws nothing", () => {
  expect(noted(imported("URN,EstablishmentName\n\n"))[0]).toBe("The file has headings and no rows to read: there is nothing to write.");
  const shares: number[] = [];
  expect(extractOf("", extractKinds, (share) => shares.push(share)).ok).toBe(false);
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
});

it("a number of the file stays a number, whatever its sign", () => {
  const extract = imported('URN,EstablishmentName,NumberOfPupils\n1,-5,-5\n2,=1+1,"-1,234.5"\n');
  const { rows } = sheetOf({ ...extract, encoding: "UTF-8" }, [0, 1]);
  expect(rows.map((row) => row.map(asEntered))).toEqual([
    [1, "'-5", -5],
    [2, "'=1+1", -1234.5],
  ]);
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
  ["+1+1", "'+1+1"],
  ["-1+1", "'-1+1"],
  ["\t=1+1", "'\t=1+1"],
  ["\r=1+1", "'\r=1+1"],
  ["\n=1+1", "'\n=1+1"],
  ["＝1+1", "'＝1+1"],
  ["＋1", "'＋1"],
  ["－1", "'－1"],
  ["＠A1", "'＠A1"],
  ["'=1", "''=1"],
  [-5, -5],
  ["", ""],
  [12, 12],
])("%j from a file is written as %j, which no spreadsheet calculates", (cell, written) => {
  expect(asEntered(cell)).toBe(written);
});

describe("which rows are kept", () => {
  const read = (text: string) => ({ ...imported(text), encoding: "UTF-8" }) as const;
  const SCHOOLS = read(
    [
      "URN,EstablishmentName,LA (name),EstablishmentStatus (name),PhaseOfEducation (name)",
      "1,A,Essex,Open,Primary",
      '2,B,Essex,"Open, but proposed to close",Secondary',
      "3,C,Essex,Closed,Primary",
      "4,D,Kent,Open,Primary",
      "5,E,,Open,Primary",
    ].join("\n"),
  );
  const [status, phase] = ["EstablishmentStatus (name)", "PhaseOfEducation (name)"];

  it("all of them, those of an authority, and of these those of a status or a phase", () => {
    expect(rowsKept(SCHOOLS, ALL_ROWS)).toEqual([0, 1, 2, 3, 4]);
    expect(rowsKept(SCHOOLS, { area: "Essex", filters: new Map() })).toEqual([0, 1, 2]);
    expect(rowsKept(SCHOOLS, { area: "Essex", filters: new Map([[status, "Open"]]) })).toEqual([0, 1]);
    expect(rowsKept(SCHOOLS, { area: "Essex", filters: new Map([[status, "Open"], [phase, "Primary"]]) })).toEqual([0]); // prettier-ignore
  });

  it("each authority is counted beside what else is chosen, and a school without one is of none", () => {
    expect(areasIn(SCHOOLS)).toEqual([{ name: "Essex", rows: 3 }, { name: "Kent", rows: 1 }]); // prettier-ignore
    expect(areasIn(SCHOOLS, { area: "Kent", filters: new Map([[status, "Closed"]]) })).toEqual([{ name: "Essex", rows: 1 }, { name: "Kent", rows: 0 }]); // prettier-ignore
  });

  it("a status stands for all its words, and a choice that is not in the file is not offered", () => {
    expect(filtersIn(SCHOOLS).map(({ filter, choices }) => [filter.label, choices])).toEqual([
      ["Status", ["Open", "Closed"]],
      ["Phase", ["Primary", "Secondary"]],
    ]);
  });

  it("of requests, all but those withdrawn, those not yet decided among them", () => {
    const requests = read("ReceivedDate,RequestOutcome\n2024-01-01,Y\n2024-01-02,w\n2024-01-03,\n");
    const choice = { area: null, filters: new Map([["RequestOutcome", "All but those withdrawn"]]) };
    expect(rowsKept(requests, choice)).toEqual([0, 2]);
  });

  it("the county is chosen first, unless the workbook has another that the file has", () => {
    const areas = areasIn(SCHOOLS);
    expect([firstChosen(areas, ""), firstChosen(areas, "KENT"), firstChosen(areas, "Thurrock"), firstChosen([], "Kent")]).toEqual(["Essex", "Kent", "Essex", null]); // prettier-ignore
  });
});

it("a request is closed on the day it was refused, before an assessment or after one, and not where it was agreed or withdrawn", () => {
  const { columns } = imported(
    [
      "ReceivedDate,RequestOutcome,RequestOutcomeDate,AssessmentOutcome,AssessmentOutcomeDate",
      "2024-01-01,N,2024-02-01,,",
      "2024-01-01,Y,2024-02-01,N,2024-04-01",
      "2024-01-01,Y,2024-02-01,Y,2024-05-01",
      "2024-01-01,W,2024-02-01,,",
      "2024-01-01,,,,",
    ].join("\n"),
  );
  const cells = (name: string) => columns.find((column) => column.name === name)?.cells;
  expect(cells("Closed")).toEqual([day("2024-02-01"), day("2024-04-01"), "", "", ""]);
  expect(cells("Plan issued")).toEqual(["", "", day("2024-05-01"), "", ""]);
});

it("requests without an outcome have no closed column", () => {
  expect(imported("ReceivedDate,RequestSource\n2024-01-01,1\n").columns.map(({ name }) => name)).toEqual(["ReceivedDate", "RequestSource"]);
});
