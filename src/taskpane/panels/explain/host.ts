import { formulaOf } from "../../../formulas/tree";
import type { Host, Values } from "../../../explain/host";
import { bookNow } from "../../workbook/book";
import { filledFrom, heldAt, todayInExcel } from "../../workbook/held";
import { countsFrom1904, valuesOf } from "../../workbook/reading";

/** The workbook as an explanation asks about it, its sheets, names and Tables as they stand now. Nothing is written. */
export async function hostNow(): Promise<Host> {
  return {
    book: await bookNow(),
    cell: heldAt,
    values: async (areas) => (await valuesOf(areas)).map(({ values }) => values),
    spill: filledFrom,
    countsFrom1904,
    evaluate: async (expressions) => {
      const today = expressions.some(isToday) ? await todayInExcel() : null;
      return expressions.map((text): Values | null => (today !== null && isToday(text) ? [[today]] : null));
    },
  };
}

/** Of what only Excel works out, the day it is can be asked without writing into the workbook. */
function isToday(text: string): boolean {
  const tree = formulaOf(text)?.tree;
  return tree?.is === "call" && tree.name === "TODAY" && tree.args.length === 0;
}
