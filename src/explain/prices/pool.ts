import { allocation, total } from "../../core/foundation/money";
import { type Pool } from "../../core/traded/pool";
import { asMoney, type Shown } from "../../functions/cells/shown";
import { type Line } from "../explanation";
import { column, figure, lines } from "../lines";
import { type CellOf } from "../telling";
import { MONEY } from "./money";
import { priceLines } from "./price";

const SCHOOLS = "schools";
/** Beyond this a product of pence is no longer counted to the penny natively. */
const MOST_EXACT = 2 ** 53;

/** The steps to a cell of a purchase made together. */
export function poolLines({ line, index, heading, shown, finding }: CellOf<"TRADEDPOOL">): readonly Line[] {
  const { pool, schools } = finding;
  const given = [
    column(
      SCHOOLS,
      "schools",
      "School",
      schools.map(({ school }) => school),
    ),
    column(
      SCHOOLS,
      "days",
      "Days",
      pool.shares.map(({ days }) => days),
    ),
  ];
  const alone = column(
    SCHOOLS,
    "alone",
    "Alone",
    pool.shares.map((share) => asMoney(share.alone).number),
    { format: MONEY },
  );
  const at = (key: string): string => `=INDEX({${key}},${index! + 1})`;
  const isTotal = "totalOf" in line;
  switch (heading) {
    case "Days":
      return isTotal ? [...given, figure("total", "Days together", shown as Shown, { formula: "=ROUND(SUM({days}),3)" })] : [];
    case "Alone":
      return isTotal
        ? [...given, alone, figure("total", "Alone", shown as Shown, { formula: "=ROUND(SUM({alone}),2)" })]
        : priceLines(line.line.bySelf, "own", `${line.line.school}: alone`, {});
    case "Share":
    case "Saving": {
      const shares = [...given, alone, ...shareLines(pool)];
      const share = isTotal
        ? figure("share", "Shares", asMoney(total(pool.shares.map((each) => each.share))), { formula: "=ROUND(SUM({shares}),2)" })
        : figure("share", `${line.line.school}: share`, asMoney(line.line.share), { formula: at("shares") });
      if (heading === "Share") return [...shares, share];
      return lines(
        shares,
        share,
        isTotal
          ? figure("own", "Alone", asMoney(total(pool.shares.map((each) => each.alone))), { formula: "=ROUND(SUM({alone}),2)" })
          : figure("own", "Alone", asMoney(line.line.alone), { formula: at("alone") }),
        figure("saving", "Saving", shown as Shown, { formula: "=ROUND({own}-{share},2)" }),
      );
    }
    default:
      return [];
  }
}

/** The shares of what everything costs together: whole pence in proportion, and the pennies left over to the largest remainders. */
function shareLines({ shares, together, isTogether }: Pool): readonly Line[] {
  const sharesColumn = (says: string, formula?: string): Line =>
    column(
      SCHOOLS,
      "shares",
      says,
      shares.map(({ share }) => asMoney(share).number),
      { ...(formula === undefined ? {} : { formula }), format: MONEY },
    );
  if (!isTogether || "message" in together) return [sharesColumn("Share: each buys alone", "={@alone}")];
  const price = priceLines(together, "together", "Price of all of it together", {});
  const weights = shares.map(({ alone }) => alone);
  const all = total(weights);
  if (all === 0 || Math.max(...weights) * together.total >= MOST_EXACT) return [...price, sharesColumn("Share")];
  const { whole, remainders, spare } = allocation(together.total, weights);
  const product = "ROUND(100*{together},0)*ROUND(100*{@alone},0)";
  const before = "SUMPRODUCT(1*({remainders}>{@remainders}))+SUMPRODUCT(({remainders}={@remainders})*({place}<{@place}))";
  return [
    ...price,
    figure("all", "What all would pay alone, in pence", all, { formula: "=ROUND(100*SUM({alone}),0)" }),
    column(
      SCHOOLS,
      "place",
      "Row",
      shares.map((_, index) => index + 1),
    ),
    column(SCHOOLS, "whole", "Its part in whole pence", whole, { formula: `=INT(${product}/{all})` }),
    column(SCHOOLS, "remainders", "Remainder", remainders.map(Number), { formula: `=${product}-{@whole}*{all}` }),
    figure("spare", "Pennies left over, for the largest remainders", spare, { formula: "=ROUND(100*{together},0)-SUM({whole})" }),
    sharesColumn("Share", `=({@whole}+IF(${before}<{spare},1,0))/100`),
  ];
}
