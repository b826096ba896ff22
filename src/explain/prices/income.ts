import { type PricedBasket } from "../../core/traded/basket";
import { type Income } from "../../core/traded/income";
import { type Order } from "../../core/traded/order";
import { type PriceRow, WHOLE_ORDER } from "../../core/traded/price-row";
import { asMoney, type Shown } from "../../functions/cells/shown";
import { type Line } from "../explanation";
import { column, figure, lines } from "../lines";
import { type CellOf, type FindingOf, type LineOf } from "../telling";
import { MONEY, SHARE } from "./money";

type Finding = FindingOf<"TRADEDINCOME">;
type IncomeLine = LineOf<"TRADEDINCOME">;
type Charged = PricedBasket["charged"][number];

/** The steps to a cell of income. */
export function incomeLines({ line, heading, shown, finding }: CellOf<"TRADEDINCOME">): readonly Line[] {
  const { takings, over } = finding;
  const isFrom = (...some: string[]): boolean => some.includes(heading);
  const { now, next, rise } = line;
  if (shown === "" && heading !== "Rises more") return [];
  return lines(
    isFrom("Lines", "Quantity") && ordered(finding, line),
    heading === "Lines" && figure("count", heading, line.lines, { formula: "=COUNT({quantities})" }),
    heading === "Quantity" && figure("quantity", heading, line.quantity, { formula: "=SUM({quantities})" }),
    isFrom("Income", "Change", "Change %", "Rises more") && [
      ...chargedColumns("now", chargedTo(line, finding, takings.now)),
      figure("now", "Income", asMoney(now), { formula: "=ROUND(SUM({nowNets}),2)" }),
    ],
    isFrom("New income", "Change", "Change %", "Rises more") &&
      next !== null && [
        ...chargedColumns("next", chargedTo(line, finding, takings.next!)),
        figure("next", "New income", asMoney(next), { formula: "=ROUND(SUM({nextNets}),2)" }),
      ],
    heading === "Change" && figure("change", heading, shown as Shown, { formula: "=ROUND({next}-{now},2)" }),
    heading === "Change %" && figure("rise", heading, shown as Shown, { formula: "=({next}-{now})/{now}" }),
    heading === "Rises more" &&
      next !== null && [
        ...(Number.isFinite(over)
          ? [figure("over", "Rise that is asked about", { number: over, format: SHARE }, { input: "riseOver" })]
          : []),
        figure("isOver", heading, shown as Shown, {
          formula: `=IF(${overFormula(rise, Number.isFinite(over))},"Yes","")`,
        }),
      ],
  );
}

function overFormula(rise: Income["rise"], isAsked: boolean): string {
  if (rise === null) return "AND({now}=0,{next}>0)";
  return isAsked ? "({next}-{now})/{now}>{over}" : "1=0";
}

/** The rows of the lists that income was priced by. */
export function incomeRows(line: IncomeLine | null, finding: Finding): readonly PriceRow[] {
  const { now, next } = finding.takings;
  if (line === null) return [];
  return [...new Set([now, next].flatMap((basket) => (basket ? chargedTo(line, finding, basket).map(({ charge }) => charge.row) : [])))];
}

/** Whether a line of the table counts an order, and not all. */
function isOf({ service, customer, school }: IncomeLine, order: Pick<Order, "service" | "customer">, reference: string | null): boolean {
  if (school !== undefined) return reference === school;
  return service === undefined || (order.service === service && order.customer === customer);
}

function chargedTo(line: IncomeLine, { takings, view }: Finding, { charged }: PricedBasket): readonly Charged[] {
  return charged.filter(({ after, charge }) => {
    const { order, reference } = takings.lines[after]!;
    const isWhole = view === "Service" && charge.row.service === WHOLE_ORDER;
    return isOf(line, isWhole ? { service: WHOLE_ORDER, customer: null } : order, reference);
  });
}

function ordered({ takings }: Finding, line: IncomeLine): readonly Line[] {
  const own = takings.lines.filter(({ order, reference }) => isOf(line, order, reference));
  return [
    column(
      "lines",
      "services",
      "Service",
      own.map(({ order }) => order.service),
    ),
    column(
      "lines",
      "quantities",
      "Quantity",
      own.map(({ order }) => order.quantity),
    ),
  ];
}

function chargedColumns(list: "now" | "next", charged: readonly Charged[]): readonly Line[] {
  const under = list === "now" ? "" : ", by the new list";
  return [
    column(
      list,
      `${list}Packages`,
      `Charged for${under}`,
      charged.map(({ charge }) => charge.row.package),
    ),
    column(
      list,
      `${list}Nets`,
      `Net${under}`,
      charged.map(({ charge }) => asMoney(charge.net).number),
      { format: MONEY },
    ),
  ];
}
