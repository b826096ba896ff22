import { answer, every } from "../core/foundation/result";
import { fairShares } from "../core/schools/fair-share";
import { suppressionOfList } from "../core/send/disclosure";
import headings from "./headings.json";
import { asDecimal, countCell, labelCell, type Shown, SUPPRESSED, suppressBelowCell } from "./cell";
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
    const listed = rows.map(([school, plans, roll]) => ({ plans, roll, named: { name: school, count: plans, beside: roll } }));
    const { withheld, total } = suppressionOfList(
      listed.map(({ named }) => named),
      below,
    );
    // All plans are known from any expected number, and with them from any ratio or reading.
    const shown = (value: Shown, isWithheld: boolean): Shown => (isWithheld || total ? SUPPRESSED : value);
    const all = listed.reduce((sum, each) => sum + each.plans, 0);
    return answer({
      headings: headings.FAIRSHARE,
      rows: [
        ...fairShares(listed).map(({ expected, ratio, reading }, index): Shown[] => {
          const { named, plans: count, roll: pupils } = listed[index]!;
          const isWithheld = withheld.has(named);
          const ratios = ratio === null ? ["", "", ""] : [ratio.value, ratio.low, ratio.high].map((value) => asDecimal(value, 2));
          return [
            named.name,
            isWithheld ? SUPPRESSED : count,
            pupils,
            shown(asDecimal(expected, 1), false),
            ...ratios.map((value) => shown(value, isWithheld)),
            shown(reading ?? "", isWithheld),
          ];
        }),
        ["Total", shown(all, false), listed.reduce((sum, each) => sum + each.roll, 0), shown(asDecimal(all, 1), false), "", "", "", ""],
      ],
    });
  });
}
