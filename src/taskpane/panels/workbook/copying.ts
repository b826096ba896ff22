import { cellArea } from "../../../formulas/address";
import { mayCallEssex } from "../../../formulas/spelling";
import { areaAt } from "../../workbook/cells";
import { asTyped } from "../../workbook/content";
import { lacks } from "../../workbook/needs";
import { Refused } from "../../workbook/run";
import type { Writer } from "../../workbook/writer";

const PROMPTS = 200;
const LONGEST = 250;

/**
 * Copies the sheet in front for somebody without ESSEX: what ESSEX answered stands as values, all else as it was. Each formula is shown beside its
 * cell while that is selected.
 */
export async function copyWithValues(to: Writer): Promise<string> {
  const lack = lacks("copies of sheets");
  if (lack !== null) throw new Refused(lack);
  let made = "";
  const formulas: { readonly row: number; readonly column: number; readonly formula: string }[] = [];
  await to.change(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("address,formulas,values");
    await context.sync();
    if (used.isNullObject) throw new Refused("The sheet in front is empty.");
    const { top, left, sheet: from } = areaAt(used.address);
    const cells = used.formulas as unknown[][];
    const rows = cells.map((row, down) =>
      row.map((formula, across) => {
        const value: unknown = used.values[down]![across];
        const isFormula = typeof formula === "string" && formula.startsWith("=");
        if (isFormula && !mayCallEssex(formula)) return formula;
        if (isFormula) formulas.push({ row: top + down, column: left + across, formula });
        return asTyped(value, value);
      }),
    );
    const copy = sheet.copy("After", sheet);
    copy.load("id,name");
    await context.sync();
    const { id } = copy;
    made = copy.name;
    const address = used.address.slice(used.address.lastIndexOf("!") + 1);
    // What spills is taken away before its values are put there.
    const target = copy.getRange(address);
    for (const { row, column } of formulas) copy.getRangeByIndexes(row, column, 1, 1).clear("Contents");
    await context.sync();
    target.formulas = rows;
    copy.activate();
    await context.sync();
    return {
      async undo(context) {
        const ours = context.workbook.worksheets.getItemOrNullObject(id);
        context.workbook.worksheets.getItem(from).activate();
        await context.sync();
        if (ours.isNullObject) return [`The sheet ${made} has been deleted already.`];
        ours.delete();
        await context.sync();
        return [];
      },
    };
  });
  const some = formulas.slice(0, PROMPTS);
  await to.prompts(
    some.map(({ row, column, formula }) => ({
      area: cellArea({ sheet: made, row, column }),
      title: "ESSEX formula",
      message: formula.length > LONGEST ? `${formula.slice(0, LONGEST)}…` : formula,
    })),
  );
  const more = formulas.length > some.length ? ` The first ${PROMPTS} show their formulas when selected.` : "";
  return `Copied to the sheet ${made}, ${formulas.length.toLocaleString("en-GB")} ESSEX ${formulas.length === 1 ? "formula" : "formulas"} as values.${more}`;
}
