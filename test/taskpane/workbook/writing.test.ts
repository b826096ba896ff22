import { beforeEach, describe, expect, it } from "vitest";
import type { Area } from "../../../src/formulas/address";
import { createJournal, type Journal } from "../../../src/taskpane/workbook/journal";
import { refusalOf } from "../../../src/taskpane/workbook/run";
import { write, type Writer, type Written } from "../../../src/taskpane/workbook/writer";
import { readSettings } from "../../../src/taskpane/workbook/settings";
import { freeTableName } from "../../../src/taskpane/workbook/writing/tables";
import { HOSTS, type Host } from "../excel/hosts";
import { installExcel, type Control } from "../excel/install";
import { sinceWhen } from "../excel/since";

const host = (name: string) => HOSTS.find((each) => each.name === name)!;
const doubled = (cells: unknown) => (cells as number[][]).map((row) => row.map((cell) => cell * 2));
let excel: Control;
let journal: Journal;
const open = (on: Host = host("Current")) => {
  excel = installExcel(globalThis, on, sinceWhen(), new Map([["DOUBLE", doubled]]));
  journal = createJournal();
};
const at = (row: number, column: number) => ({ sheet: "Sheet1", row, column });
const area = (top: number, left: number, bottom: number, right: number): Area => ({ sheet: "Sheet1", top, left, bottom, right });

async function step(work: (to: Writer) => Promise<string>): Promise<Written> {
  const written = await write(work);
  journal.add(written);
  return written;
}
const refused = async (work: (to: Writer) => Promise<string>) => {
  try {
    return (await step(work)).says;
  } catch (error) {
    return refusalOf(error);
  }
};
const back = async () => (await journal.undo())!.left;

describe("cells that are written", () => {
  beforeEach(() => open());

  it.each([
    ["a number", 7, "0.00", 7],
    ["a formula", "=A1+1", "General", "=A1+1"],
    ["text that looks like a formula", "'=note", "General", "=note"],
    ["text that looks like a number", "'007", "@", "007"],
    ["a date", "14/01/2026", "dd/mm/yyyy", 46_036],
    ["nothing", "", "General", ""],
  ])("over %s can be taken back, to the same content and format", async (_kind, content, format, held) => {
    excel.put("D4", content, format);
    await step(async (to) => {
      await to.cells(at(3, 3), { rows: [[{ formula: "=SUM(A1:A3)" }]] });
      return "Written.";
    });
    expect(excel.entered("D4")).toBe("=SUM(A1:A3)");
    expect(excel.format("D4")).toBe(format === "@" ? "General" : format);
    expect(await back()).toEqual([]);
    expect(excel.entered("D4")).toBe(held);
    expect(excel.format("D4")).toBe(format);
    expect(excel.engine.book.sheets[0]!.cells.get("D4")!.entered).toEqual(excel.engine.book.sheets[0]!.cells.get("D4")!.entered);
  });

  it("are left alone where something else stands in them by now, and the others are put back", async () => {
    excel.fill("A1", [
      [1, 2],
      [3, 4],
    ]);
    await step(async (to) => {
      await to.cells(at(0, 0), {
        rows: [
          ["a", "b"],
          ["c", "d"],
        ],
      });
      return "Written.";
    });
    excel.put("B1", "mine");
    expect(await back()).toEqual(["B1 has been changed since, and was left alone."]);
    expect([excel.entered("A1"), excel.entered("B1"), excel.entered("A2"), excel.entered("B2")]).toEqual([1, "mine", 3, 4]);
  });

  it("are taken back step by step, the newest first", async () => {
    for (const word of ["one", "two", "three"])
      await step(async (to) => {
        await to.cells(at(0, 0), { rows: [[word]] });
        return `${word}.`;
      });
    expect(journal.steps().map(({ says }) => says)).toEqual(["one.", "two.", "three."]);
    expect([await back(), excel.entered("A1")]).toEqual([[], "two"]);
    expect([await back(), excel.entered("A1")]).toEqual([[], "one"]);
    expect([await back(), excel.entered("A1")]).toEqual([[], ""]);
    expect(await journal.undo()).toBeNull();
  });

  it("are not put back where their sheet has been deleted, and that is told", async () => {
    excel.addSheet("Other");
    await step(async (to) => {
      await to.cells({ sheet: "Other", row: 0, column: 0 }, { rows: [["x"]] });
      return "Written.";
    });
    excel.engine.book.sheets.pop();
    expect(await back()).toEqual(["A1 of Other was not put back: the sheet has been deleted."]);
  });

  it("keep text from files as text, and numbers as numbers", async () => {
    const texts = [
      "=HYPERLINK(1)",
      "+44 1245",
      "-1-2",
      "@SUM(A1)",
      "\t=1",
      "\r=1",
      "\n=1",
      "＝1+1",
      "\u200b=1",
      "'quoted",
      "1-2",
      "007",
      "TRUE",
      "#N/A",
      "14/01/2026",
    ];
    await step(async (to) => {
      await to.cells(at(0, 0), { rows: texts.map((text) => [text, -5, true, "St Mary’s"]) });
      return "Written.";
    });
    texts.forEach((text, row) => {
      expect(excel.entered(`A${row + 1}`)).toBe(text);
      expect(excel.shown(`A${row + 1}`)).toBe(text);
    });
    expect([excel.entered("B1"), excel.entered("C1"), excel.entered("D1")]).toEqual([-5, true, "St Mary’s"]);
  });

  it("are one step of Excel’s own undo where it groups them, and several where it does not", async () => {
    const written = () => step(async (to) => (await to.cells(at(0, 0), { rows: [["x"]] }), "Written."));
    await written();
    expect(excel.runs).toEqual([{ mergeUndoGroup: true }]);
    open(host("Semi-Annual 2508"));
    await written();
    expect(excel.runs).toEqual([{ mergeUndoGroup: false }]);
    expect(await back()).toEqual([]);
  });

  it("are refused in words by a protected sheet, and nothing is left behind", async () => {
    excel.sheet("Sheet1").isProtected = true;
    expect(await refused(async (to) => (await to.cells(at(0, 0), { rows: [["x"]] }), "Written."))).toMatch(/may be protected/);
    expect(journal.steps()).toEqual([]);
  });

  it("of a step that fails half way are taken back", async () => {
    expect(
      await refused(async (to) => {
        await to.cells(at(0, 0), { rows: [["x"]] });
        const name = await to.sheet("New");
        await to.cells({ sheet: name, row: 0, column: 0 }, { rows: [["y"]] });
        throw Object.assign(new Error("The request failed."), { code: "GeneralException" });
      }),
    ).toBe("Excel did not do it: The request failed.");
    expect(excel.entered("A1")).toBe("");
    expect(excel.sheets()).toEqual(["Sheet1"]);
  });

  it("in parts are taken back as far as they came", async () => {
    let parts = 0;
    const rows = Array.from({ length: 50_000 }, (_, row) => [row]);
    excel.put("A2", "before");
    expect(
      await refused(async (to) => {
        await to.cells(at(0, 0), { rows, onProgress: () => (++parts === 2 ? excel.refuse("GeneralException", "too much") : undefined) });
        return "Written.";
      }),
    ).toMatch(/too much.*too much/);
    excel.refuse(null);
    expect(parts).toBe(2);
  });
});

describe("a formula that fills several cells", () => {
  beforeEach(() => {
    open();
    excel.fill("A1", [[1], [2], [3]]);
  });
  const spill = (to: Writer) => to.formula(at(1, 3), "=ESSEX.DOUBLE(A1:A3)", { height: 3, width: 1 });

  it("is told with the cells it fills, and taken back whole", async () => {
    await step(async (to) => {
      expect(await spill(to)).toMatchObject({ area: area(1, 3, 3, 3), isBlocked: false, text: "2" });
      return "Written.";
    });
    expect(excel.shown("D4")).toBe(6);
    expect(await back()).toEqual([]);
    expect([excel.shown("D2"), excel.shown("D4")]).toEqual(["", ""]);
  });

  it("that shows #SPILL! is told as that, with the cell in its way", async () => {
    excel.put("D4", "mine");
    await step(async (to) => {
      expect(await spill(to)).toMatchObject({ isBlocked: true, inTheWay: "D4" });
      return "Written.";
    });
    expect(excel.entered("D4")).toBe("mine");
  });

  it("is not written into: the cell is refused with its owner’s address, and the table stays", async () => {
    await step(async (to) => (await spill(to), "Written."));
    expect(await refused(async (to) => (await to.formula(at(3, 3), "=1"), "Written."))).toBe(
      "Nothing was written: D4 is part of the table that the formula in D2 fills. Select a cell outside it, or D2 to replace it.",
    );
    expect([excel.shown("D2"), excel.shown("D4")]).toEqual([2, 6]);
  });

  it("is replaced as a whole by its own cell, and comes back whole", async () => {
    await step(async (to) => (await spill(to), "Written."));
    await step(async (to) => (await to.cells(at(1, 3), { rows: [["x"], ["y"]] }), "Written."));
    expect([excel.shown("D2"), excel.shown("D3"), excel.shown("D4")]).toEqual(["x", "y", ""]);
    expect(await back()).toEqual([]);
    expect([excel.entered("D2"), excel.shown("D3"), excel.shown("D4")]).toEqual(["=ESSEX.DOUBLE(A1:A3)", 4, 6]);
  });

  it("has its dates formatted by the pane where answers carry no format", async () => {
    open(host("LTSC 2024"));
    excel.fill("A1", [[1], [2], [3]]);
    await step(async (to) => {
      await to.formula(at(1, 3), "=ESSEX.DOUBLE(A1:A3)", { height: 3, width: 1, formats: ["dd/mm/yyyy"] });
      return "Written.";
    });
    expect([excel.format("D2"), excel.format("D4")]).toEqual(["dd/mm/yyyy", "dd/mm/yyyy"]);
    expect(await back()).toEqual([]);
    expect(excel.format("D4")).toBe("General");
  });
});

describe("a sheet that is added", () => {
  beforeEach(() => open());
  const added = () =>
    step(async (to) => {
      const sheet = await to.sheet("Cases");
      const written = await to.cells(
        { sheet, row: 0, column: 0 },
        {
          rows: [
            ["Name", "Received"],
            ["=a", 46_036],
          ],
          formats: [null, "dd/mm/yyyy"],
        },
      );
      await to.table(written, { name: "Cases" });
      await to.freeze(sheet, 1);
      await to.fit(written);
      to.show(written);
      return `Written to ${sheet}.`;
    });

  it("has another name where one has it already, and goes when it is taken back", async () => {
    excel.addSheet("CASES");
    expect((await added()).says).toBe("Written to Cases 2.");
    expect(excel.sheet("Cases 2")).toMatchObject({
      frozen: { rows: 1, columns: 0 },
      tables: [{ name: "Cases", style: "TableStyleLight1" }],
    });
    expect(excel.entered("'Cases 2'!A2")).toBe("=a");
    expect(await back()).toEqual([]);
    expect(excel.sheets()).toEqual(["Sheet1", "CASES"]);
    expect(excel.engine.book.active).toBe(excel.sheet("Sheet1").id);
  });

  it("is left where something has been added to it since", async () => {
    await added();
    excel.put("Cases!D9", "note");
    expect(await back()).toEqual([
      "The sheet Cases has been changed since it was written, and was left. Delete it by its tab if it is not wanted.",
    ]);
    expect(excel.sheets()).toEqual(["Sheet1", "Cases"]);
  });

  it("that was deleted by hand is no fault", async () => {
    await added();
    excel.engine.book.sheets.pop();
    excel.engine.book.active = excel.engine.book.sheets[0]!.id;
    expect(await back()).toEqual(["The sheet Cases has been deleted already."]);
  });
});

describe("what stands beside the cells", () => {
  beforeEach(() => {
    open();
    excel.fill("A1", [
      ["Name", "Count"],
      ["a", 1],
      ["b", 2],
    ]);
  });
  const block = area(0, 0, 2, 1);

  it("is taken back: a Table, colours, a list, frozen rows, widths, a chart, a PivotTable, a name, a setting", async () => {
    excel.sheet("Sheet1").frozen = { rows: 3, columns: 0 };
    const before = JSON.stringify({
      ...excel.sheet("Sheet1"),
      cells: [...excel.sheet("Sheet1").cells],
      widths: [
        [0, 48],
        [1, 48],
      ],
    });
    await step(async (to) => {
      expect(await to.table(block, { name: "My cases", style: "TableStyleMedium2" })).toBe("My_cases");
      await to.bold(area(0, 0, 0, 1));
      await to.colours(area(1, 1, 2, 1), [{ formula: '=$B2="Overdue"', state: "over" }]);
      await to.list(area(1, 0, 2, 0), ["a", "b"]);
      await to.freeze("Sheet1", 1);
      await to.widths("Sheet1", [20, 10]);
      await to.chart({ kind: "bars", source: block, title: "Counts", at: at(0, 4), rows: 10, columns: 5 });
      expect(await to.pivot({ name: "Counts", source: "My_cases", at: at(0, 12), rows: ["Name"], columns: [], counted: "Count" })).toBe(
        "Counts",
      );
      await to.name("limit", area(1, 1, 1, 1));
      await to.setting("authority", "Essex");
      return "Written.";
    });
    const sheet = excel.sheet("Sheet1");
    expect(sheet).toMatchObject({
      tables: [{}],
      rules: [{ formula: '=$B2="Overdue"' }],
      lists: [{}],
      charts: [{ title: "Counts", kind: "BarClustered" }],
      frozen: { rows: 1 },
    });
    expect(sheet.pivots).toMatchObject([{ source: "My_cases", parts: ["rows: Name", "values: Count", "Count"] }]);
    expect((await readSettings()).authority).toBe("Essex");
    expect(await back()).toEqual([]);
    expect(JSON.parse(JSON.stringify({ ...sheet, cells: [...sheet.cells], widths: [...sheet.widths] }))).toEqual(JSON.parse(before));
    expect(excel.engine.book.names).toEqual([]);
    expect((await readSettings()).authority).toBe("");
  });

  it("keeps the name it had, the bold it had and the fills it had", async () => {
    excel.addName("limit", "=Sheet1!$A$1");
    excel.sheet("Sheet1").cells.get("A1")!.look = { bold: true, fill: "#FFFF00" };
    await step(async (to) => {
      await to.table(block, { name: "Cases" });
      await to.name("limit", area(1, 1, 1, 1));
      return "Written.";
    });
    expect(excel.engine.book.names).toMatchObject([{ formula: "=Sheet1!$B$2" }]);
    await back();
    expect(excel.engine.book.names).toMatchObject([{ formula: "=Sheet1!$A$1" }]);
    expect(excel.sheet("Sheet1").cells.get("A1")!.look).toMatchObject({ bold: true, fill: "#FFFF00" });
  });

  it("that Excel lacks is told, and the rest is done", async () => {
    open({ ...host("LTSC 2024"), excelApi: 7 });
    const written = await step(async (to) => {
      await to.cells(at(0, 0), { rows: [["Name"], ["a"]] });
      await to.list(area(1, 0, 1, 0), ["a"]);
      expect(await to.pivot({ name: "P", source: block, at: at(0, 4), rows: ["Name"], columns: [], counted: "Name" })).toBeNull();
      return "Written.";
    });
    expect(written.notes).toEqual([
      "Offering a list in a cell needs a newer Excel than this one (ExcelApi 1.8).",
      "Inserting a PivotTable needs a newer Excel than this one (ExcelApi 1.8).",
    ]);
    expect(excel.entered("A1")).toBe("Name");
  });
});

it("an Excel that has the requirement set for a chart and a PivotTable, and neither, says so and does the rest", async () => {
  open();
  excel.fill("A1", [
    ["Name", "Count"],
    ["a", 1],
  ]);
  const { charts, pivots } = excel.sheet("Sheet1");
  for (const kept of [charts, pivots])
    kept.push = () => {
      throw Object.assign(new Error("Not here."), { code: "ApiNotAvailable" });
    };
  const written = await step(async (to) => {
    await to.cells(at(3, 0), { rows: [["b"]] });
    const plan = { source: area(0, 0, 1, 1), at: at(0, 4) };
    expect(await to.chart({ ...plan, kind: "bars", title: "Counts", rows: 10, columns: 5 })).toBe(false);
    expect(await to.pivot({ ...plan, name: "P", rows: ["Name"], columns: [], counted: "Count" })).toBeNull();
    return "Written.";
  });
  expect(written.notes).toEqual([
    "Inserting a chart is not possible in this Excel.",
    "Inserting a PivotTable is not possible in this Excel.",
  ]);
  expect(excel.entered("A4")).toBe("b");
});

it("a sheet with a PivotTable and a link on it is taken back whole, and left where the PivotTable has been changed", async () => {
  open();
  excel.fill("A1", [
    ["Name", "Count"],
    ["a", 1],
    ["b", 2],
  ]);
  const insert = () =>
    step(async (to) => {
      const sheet = await to.sheet("Pivot");
      await to.cells({ sheet, row: 0, column: 0 }, { rows: [["Back"]] });
      await to.link({ sheet, row: 0, column: 0 }, at(1, 1));
      await to.pivot({
        name: "P",
        source: area(0, 0, 2, 1),
        at: { sheet, row: 2, column: 0 },
        rows: ["Name"],
        columns: [],
        counted: "Count",
      });
      return "Written.";
    });
  await insert();
  expect(excel.sheet("Pivot").cells.get("A1")!.link).toEqual({ documentReference: "Sheet1!B2", textToDisplay: "Back" });
  expect([excel.entered("Pivot!A3"), excel.entered("Pivot!B3"), excel.entered("Pivot!B6")]).toEqual(["Row Labels", "Count of Count", 2]);
  expect(await back()).toEqual([]);
  expect(excel.sheets()).toEqual(["Sheet1"]);
  await insert();
  excel.put("Pivot!B4", 7);
  expect(await back()).toEqual([
    "The sheet Pivot has been changed since it was written, and was left. Delete it by its tab if it is not wanted.",
  ]);
});

it.each([
  ["SEN2", [], "SEN2_"],
  ["R1C1", [], "R1C1_"],
  ["GIAS", ["gias"], "GIAS_2"],
  ["2024 plans", [], "_2024_plans"],
  ["SEN2", ["SEN2_"], "SEN2__2"],
])("a Table that is to be called %s beside %j is called %s: no cell's name, and no other's", (wanted, others, given) => {
  expect(freeTableName(wanted, others)).toBe(given);
});
