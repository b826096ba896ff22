import type { Place } from "../../../formulas/address";
import type { Table } from "../../../formulas/reference";
import { essexCalls, formulaOf } from "../../../formulas/tree";
import { addressFrom, doMeet } from "../../workbook/cells";
import { areaOf } from "../../workbook/held";
import type { Selected } from "../../workbook/selection";

/** What of the workbook can be published where the officer stands. */
export type Chosen =
  | { readonly is: "summary"; readonly place: Place; readonly says: string }
  | { readonly is: "Table"; readonly table: Table; readonly says: string };

/** The Table around the selected cell, or the answer of ESSEX that it belongs to; null where it is in neither. */
export function chosenIn({ cell, formula, spill, tables }: Selected): Chosen | null {
  const table = tables.find((each) => doMeet(each, areaOf(cell)));
  if (table) return { is: "Table", table, says: `The Table ${table.name}, ${addressFrom(table, "")}` };
  const read = formulaOf(spill?.formula ?? formula);
  const [first] = read ? essexCalls(read) : [];
  if (!first) return null;
  const place = spill?.owner ?? cell;
  return { is: "summary", place, says: `${first.essex!} in ${addressFrom(areaOf(place), "")}` };
}
