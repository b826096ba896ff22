import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { day } from "../../src/core/foundation/day";
import { type Extract } from "../../src/core/import/extract";
import { type ExtractKind, headerIn } from "../../src/core/import/extract-kind";
import { type Observation, observations } from "../../src/core/import/observations";
import { extractKinds } from "../../src/data/extracts";
import { extractOf } from "../../src/taskpane/importing/csv";
import { golden } from "../golden/golden";

type Rows = readonly (readonly (string | number)[])[];

const called = (name: string) => extractKinds.find((kind) => kind.name === name)!;
const cells = ({ columns }: Extract, name: string) => columns.find((column) => column.name === name)?.cells;
/** What a header and the rows under it are read as. */
const read = (header: readonly string[], ...rows: Rows): Extract => {
  const result = extractOf(Papa.unparse([header, ...rows] as string[][]), extractKinds, () => undefined);
  if (!result.ok) throw new Error(result.message);
  return result.value;
};

/** What makes a file of each kind of a header, beside the column that is tried: a column, and a cell of it. */
const BASES: Readonly<Record<string, readonly (readonly [column: string, cell: string])[]>> = {
  "Get Information About Schools": [["URN", "1"], ["EstablishmentName", "A"]],
  "Ofsted management information, with report cards": [["URN", "1"], ["Safeguarding standards", "Met"], ["Inclusion", "Exceptional"]],
  "Ofsted management information, before report cards": [["URN", "1"], ["Overall effectiveness", "2"]],
  "DfE performance tables, list of schools": [["SCHNAME", "A"], ["MINORGROUP", "Academy"]],
  SEN2: [["SENtype", "ASD"]],
}; // prettier-ignore

/** A file of a kind with one more column, under one of its names, which holds these cells. */
function withColumn(file: string, column: string, foundAs: string, ...values: readonly string[]): Extract {
  const base = BASES[file]!.filter(([name]) => name !== column && name !== foundAs);
  return read([...base.map(([name]) => name), foundAs], ...values.map((value) => [...base.map(([, cell]) => cell), value]));
}

const columns = golden<"file" | "column" | "holds" | "list" | "also">("import/columns.csv");
const JANUARY = day("2024-01-15");
/** What the cells 0123, 8 and 2024-01-15 are in a column that holds each. */
const READ_AS: Readonly<Record<string, readonly (string | number)[]>> = {
  number: [123, 8, "2024-01-15"],
  date: ["0123", "8", JANUARY],
  grade: ["0123", 8, "2024-01-15"],
  text: ["0123", "8", "2024-01-15"],
  code: ["0123", "8", "2024-01-15"],
};
/** Of each list of words, one that no other has. */
const WORD_OF: Readonly<Record<string, string>> = {
  type: "Academy converter",
  status: "Proposed to open",
  "overall grade": "Requires improvement",
  "report-card grade": "Urgent improvement",
  need: "SLCN",
  "request source": "Parent",
  "request outcome": "Historical",
};

describe.each(Object.keys(BASES))("%s", (file) => {
  const own = columns.filter((row) => row.file === file);

  it.each(own)("has $column, which holds $holds, by each of its names", ({ column, holds, also }) => {
    for (const name of [column, ...also.split(" | ").filter(Boolean)]) {
      const extract = withColumn(file, column, name, "0123", "8", "2024-01-15");
      // A row whose URN is no number is none of a school.
      const expected = column === "URN" ? READ_AS[holds]!.slice(0, 2) : READ_AS[holds];
      expect([name, extract.header.kind.name, cells(extract, column)]).toEqual([name, file, expected]);
    }
  });

  it.each(own)("has the words of $column checked by the list it is of: $list", ({ column, list }) => {
    const faults = (value: string) => withColumn(file, column, column, value).problems.filter((problem) => problem.column === column);
    const { holds } = own.find((row) => row.column === column)!;
    if (holds !== "text" && holds !== "grade") return;
    const accepted = Object.entries(WORD_OF).filter(([, word]) => faults(word).length === 0);
    expect(accepted.map(([name]) => name)).toEqual(list === "" ? Object.keys(WORD_OF) : [list]);
  });

  it("is written with its columns in their order, on a sheet of its name", () => {
    const { columns: held, sheet } = called(file);
    expect(held.map(({ name }) => name)).toEqual(own.map(({ column }) => column));
    expect(sheet).toBe(
      { "Get Information About Schools": "GIAS", SEN2: "SEN2", "DfE performance tables, list of schools": "Schools" }[file] ?? "Ofsted",
    );
  });

  it("serves each function with the columns that are what it counts", () => {
    const named = ({ serves = [] }: ExtractKind) =>
      serves.flatMap(({ function: id, arguments: taken, block }) =>
        Object.entries(taken).map(([argument, column]) => ({
          file,
          function: id,
          argument,
          column: block ? `${column} to ${block.last}` : column,
        })),
      );
    expect(named(called(file))).toEqual(golden("import/uses.csv").filter((row) => row.file === file));
  });
});

it("rows may be cut down by these, each with what it is called and the words it stands for", () => {
  const status = [
    "EstablishmentStatus (name)",
    "Status",
    [
      { name: "Open", is: ["Open", "Open, but proposed to close"] },
      { name: "Closed", is: ["Closed"] },
      { name: "Proposed to open", is: ["Proposed to open"] },
    ],
  ];
  const ofsted = [["Ofsted phase", "Phase", undefined], ["Type of education", "Type", undefined]]; // prettier-ignore
  const filters = (file: string) => called(file).filters!.map(({ column, label, groups }) => [column, label, groups]);
  expect(filters("Get Information About Schools")).toEqual([status, ["PhaseOfEducation (name)", "Phase", undefined]]);
  expect(filters("DfE performance tables, list of schools")).toEqual([status]);
  expect(filters("Ofsted management information, with report cards")).toEqual(ofsted);
  expect(filters("Ofsted management information, before report cards")).toEqual(ofsted);
  const withdrawn = ["W", "Withdrawn"];
  expect(filters("SEN2")).toEqual([
    ["RequestOutcome", "Outcome", [{ name: "All but those withdrawn", isNot: withdrawn }, { name: "Those withdrawn", is: withdrawn }]], // prettier-ignore
  ]);
  const card = called("Ofsted management information, with report cards").serves!.find((each) => each.block);
  expect(card!.block).toEqual({ last: "Leadership and governance", headings: "areas" });
});

describe("a header", () => {
  const kindOf = (names: readonly string[]) => headerIn(extractKinds, names)?.kind.name;
  const recognised = golden<"file" | "columns">("import/recognised.csv");

  it.each(recognised)("of $columns alone is that of $file", ({ file, columns: names }) => {
    expect(kindOf(names.split(" | "))).toBe(file);
  });

  it("without one of those it is known by is that of no file, or of one that is known by the others", () => {
    for (const { columns: names } of recognised) {
      const all = names.split(" | ");
      for (const one of all) {
        const rest = all.filter((name) => name !== one);
        const others = recognised.filter((row) => row.columns.split(" | ").every((name) => rest.includes(name))).map(({ file }) => file);
        expect([rest.join(" | "), kindOf(rest)]).toEqual([rest.join(" | "), others[0]]);
      }
    }
  });
});

describe("two days that cannot stand in that order", () => {
  const outOfOrder = (file: string, earlier: string, later: string, days: readonly [string, string]) => {
    const base = BASES[file]!.filter(([name]) => name !== earlier && name !== later);
    const extract = read([...base.map(([name]) => name), earlier, later], [...base.map(([, cell]) => cell), ...days]);
    return observations(extract).flatMap((each) => (each.is === "out of order" ? [[each.earlier, each.later, each.says]] : []));
  };

  it.each(golden<"file" | "earlier" | "later" | "says">("import/order.csv"))("in $file: $says", ({ file, earlier, later, says }) => {
    expect(outOfOrder(file, earlier, later, ["2024-02-02", "2024-02-01"])).toEqual([[earlier, later, says]]);
    expect(outOfOrder(file, earlier, later, ["2024-02-02", "2024-02-02"])).toEqual([]);
  });
});

describe("a code", () => {
  it.each([
    ["Get Information About Schools", "EstablishmentStatus (name)", ["Open", "Closed", "Open, but proposed to close", "Proposed to open"], 1],
    ["DfE performance tables, list of schools", "EstablishmentStatus (name)", ["Open", "Closed", "Open, but proposed to close"], 1],
    ["Get Information About Schools", "PhaseOfEducation (name)", ["Not applicable", "Nursery", "Primary", "Middle deemed primary", "Secondary", "Middle deemed secondary", "16 plus", "All-through"], 0],
  ] as const)("of %s, %s, stands for its word", (file, column, words, first) => {
    expect(cells(withColumn(file, column, column, ...words.map((_, index) => String(first + index))), column)).toEqual(words);
  }); // prettier-ignore
});

describe("an empty cell", () => {
  it.each([
    ["Ofsted management information, with report cards", "Local authority", ["NULL"]],
    ["Ofsted management information, before report cards", "Local authority", ["NULL"]],
    ["DfE performance tables, list of schools", "LANAME", ["NA", "NULL"]],
    ["Get Information About Schools", "LA (name)", []],
    ["SEN2", "SENSetting", []],
  ] as const)("of %s is written so too, in %s: %s", (file, column, blanks) => {
    const name = column === "LANAME" ? "LA (name)" : column;
    const written = ["NA", "NULL", "None", "-"];
    expect(cells(withColumn(file, name, column, ...written), name)).toEqual(
      written.map((text) => ((blanks as readonly string[]).includes(text) ? "" : text)),
    );
  });
});

describe("a school closed and opened again", () => {
  const reopened = (header: readonly string[], ...rows: Rows) => {
    const found: Observation | undefined = observations(read(header, ...rows)).find(({ is }) => is === "reopened");
    return found === undefined ? 0 : (found as { readonly count: number }).count;
  };
  const kinds: readonly (readonly [string, string, string, string, string, readonly string[]])[] = [
    ["Get Information About Schools", "EstablishmentName", "LA (name)", "LA (code)", "EstablishmentNumber", []],
    ["DfE performance tables, list of schools", "SCHNAME", "LANAME", "LA", "ESTAB", ["MINORGROUP"]],
  ];
  it.each(kinds)("in %s is known by its name and place, or by its number", (file, name, area, code, number, also) => {
    const isGias = file.startsWith("Get");
    const pair = (
      columns: readonly string[],
      open: string,
      closed: string,
      values: readonly string[] = columns.map((_, at) => `x${at}`),
    ) => {
      const header = ["URN", ...new Set([name, ...columns]), "EstablishmentStatus (name)", "OpenDate", "CloseDate", ...also];
      const row = (urn: number, status: string, opened: string, shut: string) =>
        header.map((column) => ({ URN: urn, "EstablishmentStatus (name)": status, OpenDate: opened, CloseDate: shut, MINORGROUP: "Academy" })[column] ?? values[columns.indexOf(column)] ?? `name ${urn}`); // prettier-ignore
      return reopened(header, row(1, closed, "", "2012-08-31"), row(2, open, "2012-09-01", ""));
    };
    for (const set of [
      [name, area],
      [name, "Postcode"],
      [code, number],
    ])
      expect([set, pair(set, "Open", "Closed")]).toEqual([set, 1]);
    expect(pair([name, code], "Open", "Closed")).toBe(isGias ? 1 : 0);
    for (const set of [[name], [area, "Postcode"], [number]]) expect([set, pair(set, "Open", "Closed")]).toEqual([set, 0]);
    expect(pair([name, area], "Open, but proposed to close", "Closed")).toBe(1);
    expect(pair([name, area], "Proposed to open", "Closed")).toBe(0);
    expect(pair([name, area], "Open", "Open")).toBe(0);
  });
});

describe("Ofsted's management information", () => {
  const URN_NOW = "Does the latest OEIF graded inspection relate to the URN of the current school?";
  const FULL_NOW = "Does the latest full inspection relate to the URN of the current school?";
  const found = (is: Observation["is"], extract: Extract) => observations(extract).filter((each) => each.is === is);

  it("takes the latest grade for overall effectiveness, and where there is none the outcome of the ungraded inspection", () => {
    const header = ["URN", "Latest OEIF overall effectiveness", "Ungraded inspection overall outcome"];
    const extract = read(header, [1, "2", "School remains Outstanding"], [2, "", "School remains Good"], [3, "", ""]);
    expect(cells(extract, "Overall effectiveness")).toEqual([2, "School remains Good", ""]);
    expect(extract.columns.find(({ name }) => name === "Overall effectiveness")!.holds).toBe("grade");
    expect(found("ungraded", extract)).toEqual([{ is: "ungraded", count: 1, means: "Not yet inspected, or a report card alone" }]);
  });

  it("before report cards, a school without a grade is one not yet inspected", () => {
    expect(found("ungraded", read(["URN", "Overall effectiveness"], [1, "2"], [2, ""]))).toEqual([
      { is: "ungraded", count: 1, means: "Not yet inspected" },
    ]);
  });

  it("tells the grades and the report cards that are a predecessor's", () => {
    const cards = ["URN", "Inclusion", "Safeguarding standards", FULL_NOW, "Latest OEIF overall effectiveness", URN_NOW];
    expect(
      found("predecessor's", read(cards, [1, "Exceptional", "Met", "No", "2", "Yes"], [2, "Exceptional", "Met", "Yes", "2", "Yes"])),
    ).toEqual([{ is: "predecessor's", count: 1, counted: ["report card", "report cards"] }]);
    expect(found("predecessor's", read(cards, [1, "Exceptional", "Met", "Yes", "2", "No"], [2, "", "", "No", "", "Yes"]))).toEqual([
      { is: "predecessor's", count: 1, counted: ["grade", "grades"] },
    ]);
    expect(found("predecessor's", read(["URN", "Overall effectiveness", FULL_NOW], [1, "2", "No"], [2, "2", "Yes"]))).toEqual([
      { is: "predecessor's", count: 1, counted: ["grade", "grades"] },
    ]);
  });
});

it.each([
  ["EstablishmentName", ["URN", "EstablishmentName"]],
  ["School name", ["URN", "School name", "Safeguarding standards", "Inclusion"]],
  ["School name", ["URN", "School name", "Overall effectiveness"]],
  ["SCHNAME", ["URN", "SCHNAME", "MINORGROUP"]],
])("a school is told apart by its URN, and without one by its %s", (name, header) => {
  const repeated = (columns: readonly string[], same: string) =>
    observations(
      read(
        columns,
        ...["a", "b"].map((each) => columns.map((column) => (column === same ? "7" : column === "URN" ? each.charCodeAt(0) : each))),
      ),
    ).flatMap((each) => (each.is === "repeated key" ? [each.column] : []));
  const column = name === "SCHNAME" ? "EstablishmentName" : name;
  expect(repeated(header, "URN")).toEqual(["URN"]);
  expect(repeated(header, name)).toEqual([]);
  if (header.length > 2)
    expect(
      repeated(
        header.filter((each) => each !== "URN"),
        name,
      ),
    ).toEqual([column]);
});

describe("what SEN2 has no column for", () => {
  it("Plan issued is the day an assessment was decided with a plan", () => {
    const extract = read(
      ["AssessmentOutcome", "AssessmentOutcomeDate"],
      ["Y", "2024-01-15"],
      ["Yes", "2024-01-15"],
      ["N", "2024-01-15"],
      ["", "2024-01-15"],
    );
    expect(cells(extract, "Plan issued")).toEqual([JANUARY, JANUARY, "", ""]);
    expect(extract.columns.find(({ name }) => name === "Plan issued")!.holds).toBe("date");
  });

  it("Closed is the day of a refusal to assess, or to issue a plan", () => {
    const header = ["ReceivedDate", "RequestOutcome", "RequestOutcomeDate", "AssessmentOutcome", "AssessmentOutcomeDate"];
    const row = (outcome: string, assessed: string) => [
      "2024-01-01",
      outcome,
      outcome === "" ? "" : "2024-01-15",
      assessed,
      assessed === "" ? "" : "2024-02-15",
    ];
    const extract = read(
      header,
      row("N", ""),
      row("No", ""),
      row("Refused", ""),
      row("W", ""),
      row("Y", "N"),
      row("Y", "No"),
      row("Y", "Y"),
    );
    const FEBRUARY = day("2024-02-15");
    expect(cells(extract, "Closed")).toEqual([JANUARY, JANUARY, JANUARY, "", FEBRUARY, FEBRUARY, ""]);
    expect(extract.columns.find(({ name }) => name === "Closed")!.holds).toBe("date");
  });

  it("Primary need is the first need of the first placement, once a plan, by the first of three ids that the file has", () => {
    expect(cells(read(["SENtype", "SENtypeRank"], ["ASD", 1], ["MLD", 2], ["SLD", 0]), "Primary need")).toEqual(["ASD", "", ""]);
    expect(cells(read(["SENtype", "PlacementRank"], ["ASD", 1], ["MLD", 2], ["SLD", 0]), "Primary need")).toEqual(["ASD", "", ""]);
    const ids = ["ActivePlansTableId", "NamedPlanTableId", "RequestsTableId"];
    for (const [at, id] of ids.entries()) {
      const later = ids.slice(at + 1);
      // The ids that come after would have it twice, or every time.
      const extract = read(
        ["SENtype", "SENtypeRank", id, ...later],
        ["ASD", 1, "a", ...later.map(() => "1")],
        ["ASD", 1, "a", ...later.map(() => "2")],
        ["MLD", 1, "b", ...later.map(() => "2")],
      );
      expect([id, cells(extract, "Primary need")]).toEqual([id, ["ASD", "", "MLD"]]);
    }
    expect(read(["SENtype", "SENtypeRank"], ["ASD", 1]).columns.find(({ name }) => name === "Primary need")!.holds).toBe("text");
  });

  it("a need and a phase of Annex A stand behind the letter of their list", () => {
    const header = ["SEN primary need", "Date initial EHC plan issued", "Main education establishment – phase"];
    const extract = read(header, ["k) ASD", "2024-01-15", "b) Primary"]);
    expect(cells(extract, "Primary need")).toEqual(["ASD"]);
    expect(cells(extract, "Main education establishment – phase")).toEqual(["Primary"]);
  });

  it.each([
    ["RequestsTableId", /^A request in several rows, .+ is counted once for each of them: keep the rows whose ranks are 1$/],
    ["AssessmentTableId", /^An assessment in several rows/],
    ["NamedPlanTableId", /^A plan in several rows is counted/],
    [
      "ActivePlansTableId",
      /^A plan in several rows, one for each placement or need, .+: count Primary need, or keep the rows whose ranks are 1$/,
    ],
  ])("a repeated %s is told with what it means", (id, means) => {
    const extract = read(["SENtype", id], ["ASD", "1"], ["MLD", "1"]);
    const [found] = observations(extract).filter(({ is }) => is === "repeated id");
    expect(found).toMatchObject({ column: id, count: 1, means: expect.stringMatching(means) as unknown });
  });

  it("it comes in parts, and no other file does", () => {
    expect(extractKinds.filter(({ isInParts }) => isInParts).map(({ name }) => name)).toEqual(["SEN2"]);
  });
});
