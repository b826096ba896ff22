import { afterEach, describe, expect, it, vi } from "vitest";
import { type NewSheet, refusalOf, writeSheet } from "../../src/taskpane/workbook";

/** Excel as far as a new sheet is written: a list of sheets, and a `sync` that fails at the given one of them. */
function fakeExcel(failsAt: number, mayDelete = true) {
  const sheets = ["Summary"];
  let syncs = 0;
  const range = { getOffsetRange: () => range, getAbsoluteResizedRange: () => range, format: { autofitColumns: () => undefined } };
  const context = () => {
    const queue: (() => void)[] = [];
    const sheet = (name: string) => ({
      getRange: () => range,
      activate: () => undefined,
      delete: () =>
        queue.push(() => {
          if (!mayDelete) throw { code: "InvalidOperationInCellEditMode", message: "editing" };
          sheets.splice(sheets.indexOf(name), 1);
        }),
    });
    return {
      workbook: {
        worksheets: {
          load: () => undefined,
          get items() {
            return sheets.map((name) => ({ name }));
          },
          add: (name: string) => {
            queue.push(() => sheets.push(name));
            return sheet(name);
          },
          getItem: sheet,
        },
      },
      async sync() {
        if (++syncs === failsAt) throw { code: "RichApi.Error", message: "The request failed." };
        for (const step of queue.splice(0)) step();
      },
    };
  };
  vi.stubGlobal("Excel", { run: (batch: (context: unknown) => Promise<unknown>) => batch(context()) });
  return sheets;
}

const PLAN: NewSheet = {
  name: "GIAS",
  headings: ["URN", "EstablishmentName"],
  formats: ["General", "General"],
  rows: Array.from({ length: 25_000 }, (_, index) => [index, "'A"]),
};

const refusal = async () => {
  try {
    return await writeSheet(PLAN, () => undefined);
  } catch (error) {
    return refusalOf(error);
  }
};

describe("a sheet that is being written", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("stands in the workbook when it is whole", async () => {
    const sheets = fakeExcel(Infinity);
    expect(await refusal()).toBe("GIAS");
    expect(sheets).toEqual(["Summary", "GIAS"]);
  });

  it.each([3, 4, 5, 6])("is taken away again where Excel stops at its step %i, and the reason is told", async (failsAt) => {
    const sheets = fakeExcel(failsAt);
    expect(await refusal()).toBe("Excel did not write there: The request failed.");
    expect(sheets).toEqual(["Summary"]);
  });

  it("is none where Excel adds no sheet", async () => {
    const sheets = fakeExcel(2);
    expect(await refusal()).toBe("Excel did not write there: The request failed.");
    expect(sheets).toEqual(["Summary"]);
  });

  it("is named where it cannot be taken away", async () => {
    const sheets = fakeExcel(4, false);
    expect(await refusal()).toBe(
      "Excel did not write there: The request failed. The sheet GIAS holds only a part of the file and could not be taken away: delete it.",
    );
    expect(sheets).toEqual(["Summary", "GIAS"]);
  });
});
