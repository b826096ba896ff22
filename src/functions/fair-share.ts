import { answer } from "../core/foundation/result";
import { type PrintedFairShare, printedFairShares, type Ratio } from "../core/schools/fair-share";
import { one } from "./cells/arguments";
import { column, labelColumn } from "./cells/columns";
import { countCell, labelCell, suppressBelowCell } from "./cells/readers";
import { asCount, asDecimal, asPrinted, type Shown } from "./cells/shown";
import { rows, table } from "./cells/table";

export const fairShares = {
  FAIRSHARE: table({
    arguments: {
      schools: rows({ school: labelColumn("schools", labelCell), plans: column("plans", countCell), roll: column("roll", countCell) }),
      suppressBelow: one("suppressBelow", suppressBelowCell, 0),
    },
    rule: ({ schools, suppressBelow }) => {
      const listed = schools.all();
      return listed.ok ? answer(printedFairShares(listed.value, suppressBelow)) : listed;
    },
    lines: ({ schools, plans, roll }): PrintedFairShare[] => [
      ...schools,
      { school: "Total", plans, roll, expected: plans, ratio: null, reading: null },
    ],
    columns: [
      { heading: "School", shown: ({ school }) => school },
      { heading: "Plans", shown: ({ plans }) => asCount(plans) },
      { heading: "Roll", shown: ({ roll }) => roll },
      { heading: "Expected", shown: ({ expected }) => asPrinted(expected, (number) => asDecimal(number, 1)) },
      { heading: "Ratio", shown: ({ ratio }) => asPrinted(ratio, part("value")) },
      { heading: "Low", shown: ({ ratio }) => asPrinted(ratio, part("low")) },
      { heading: "High", shown: ({ ratio }) => asPrinted(ratio, part("high")) },
      { heading: "Reading", shown: ({ reading }) => asPrinted(reading, (words) => words ?? "") },
    ],
  }),
};

function part(of: keyof Ratio): (ratio: Ratio | null) => Shown {
  return (ratio) => (ratio === null ? "" : asDecimal(ratio[of], 2));
}

/**
 * Each school's EHC plans against those its roll would lead one to expect, with Byar's 95% interval of their ratio. Small counts are withheld with as few others as keep them from being worked out.
 * @customfunction FAIRSHARE
 * @param {any[][]} schools The column of schools, or of areas.
 * @param {any[][]} plans The column of plans.
 * @param {any[][]} roll The column of pupils on roll.
 * @param {any} [suppressBelow] Counts of plans from 1 to one below this (3 at least) become c; blank withholds nothing.
 * @returns {any[][]} A table: School, Plans, Roll, Expected, Ratio, Low, High, Reading, with a total.
 */
export function fairShareTable(schools: any[][], plans: any[][], roll: any[][], suppressBelow?: any): any[][] {
  return fairShares.FAIRSHARE.answer({ schools, plans, roll, suppressBelow });
}
