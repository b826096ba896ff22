import { answer, every } from "../core/foundation/result";
import { printedFairShares } from "../core/schools/fair-share";
import headings from "./headings.json";
import { asCount, asDecimal, asPrinted, countCell, labelCell, type Shown, suppressBelowCell } from "./cell";
import { column, labelColumn, rowsOf } from "./columns";
import { single, tableOf } from "./table";

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
  return tableOf(() => {
    const given = every(
      single("suppressBelow", suppressBelow, suppressBelowCell, 0),
      rowsOf<[string, number, number]>([
        labelColumn("schools", schools, labelCell),
        column("plans", plans, countCell),
        column("roll", roll, countCell),
      ]),
    );
    if (!given.ok) return given;
    const [below, rows] = given.value;
    const shares = printedFairShares(
      rows.map(([school, plans, roll]) => ({ school, plans, roll })),
      below,
    );
    const expected = (plans: number): Shown => asDecimal(plans, 1);
    return answer({
      headings: headings.FAIRSHARE,
      rows: [
        ...shares.schools.map((each): Shown[] => [
          each.school,
          asCount(each.plans),
          each.roll,
          asPrinted(each.expected, expected),
          ...(["value", "low", "high"] as const).map((figure) =>
            asPrinted(each.ratio, (ratio) => (ratio === null ? "" : asDecimal(ratio[figure], 2))),
          ),
          asPrinted(each.reading, (reading) => reading ?? ""),
        ]),
        ["Total", asCount(shares.plans), shares.roll, asPrinted(shares.plans, expected), "", "", "", ""],
      ],
    });
  });
}
