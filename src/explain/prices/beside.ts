import { WHOLE } from "../../core/foundation/money";
import { type Charge } from "../../core/traded/charge";
import { type Offer } from "../../core/traded/offer";
import { type Order } from "../../core/traded/order";
import { type PartYear } from "../../core/traded/part-year";
import { type PriceRow } from "../../core/traded/price-row";
import { asMoney } from "../../functions/cells/shown";
import { type Line } from "../explanation";
import { dayFigure, figure, lines } from "../lines";
import { sentence } from "../words";
import { atRateFormula, listed, SHARE } from "./money";

/** The steps to what brings other charges within bounds or to a part of the year, or adds or takes a percentage: `base` is what it is of. */
export function adjustingLines(
  { row, for: what, net, share }: Charge,
  key: string,
  base: string,
  partYear: readonly Line[] = [],
): readonly Line[] {
  switch (what) {
    case "minimum":
    case "maximum":
      return [
        figure(
          `${key}Of`,
          what === "minimum" ? "The least the service comes to" : "The most the service comes to",
          asMoney(row[what]!),
          listed(row),
        ),
        figure(key, `What brings it ${what === "minimum" ? "up" : "down"} to that`, asMoney(net), {
          formula: `=ROUND({${key}Of}-(${base}),2)`,
        }),
      ];
    case "part year":
      return lines(
        partYear.length > 0
          ? partYear
          : [
              figure(`${key}Parts`, `${sentence(share!.by)} that are charged`, share!.parts),
              figure(`${key}Whole`, `${sentence(share!.by)} of the whole`, share!.of),
            ],
        figure(key, `What is not charged of the year`, asMoney(net), {
          formula: `=ROUND(ROUND(ROUND(100*(${base}),0)*{${key}Parts}/{${key}Whole},0)/100-(${base}),2)`,
        }),
      );
    default:
      return [
        figure(`${key}Of`, `${row.package}, the percentage`, { number: row.percentage! / WHOLE, format: SHARE }, listed(row)),
        figure(key, row.package, asMoney(net), {
          formula: `=ROUND(${atRateFormula(base, `(1${row.scale === "Discount" ? "-" : "+"}{${key}Of})`)}-(${base}),2)`,
        }),
      ];
  }
}

/** The first day of the service, and the last of its list. */
export function startLines({ start }: Pick<Order, "start">, { lastDay }: Pick<Offer, "lastDay">): readonly Line[] {
  return [dayFigure("start", "First day of the service", start, { input: "start" }), dayFigure("lastDay", "Last day of the list", lastDay)];
}

/** How much of the year is charged, by the first day of the service. */
export function partYearLines({ row, share }: Charge, key: string, { units }: Offer): readonly Line[] {
  const by = partYearOf(row, units);
  if (by === null || share === undefined) return [];
  const says = `${sentence(by.by)} that are charged${by.by === "days" || isMonthly(by) ? "" : `, in parts of ${by.parts.join(" and ")}`}`;
  const whole = `{${key}Whole}`;
  return [
    figure(
      `${key}Whole`,
      `${sentence(by.by)} of the whole`,
      share.of,
      by.by === "days" ? { formula: "={lastDay}+1-EDATE({lastDay}+1,-12)" } : {},
    ),
    figure(`${key}Parts`, says, share.parts, {
      formula: `=${by.by === "days" ? `MIN({lastDay}+1-{start},${whole})` : monthsFormula(by, MONTHS_BEGUN, whole)}`,
    }),
  ];
}

/** Rows that make one price together say once how a part of the year is charged. */
function partYearOf(row: PriceRow, units: readonly PriceRow[]): PartYear | null {
  return (units.includes(row) ? units.find(({ partYear }) => partYear !== null)?.partYear : undefined) ?? row.partYear;
}

type ByMonths = Extract<PartYear, { readonly by: "months" }>;

function isMonthly({ parts }: ByMonths): boolean {
  return parts.every((part) => part === 1);
}

const MONTHS_APART = "(12*(YEAR({lastDay}+1)-YEAR({start}))+MONTH({lastDay}+1)-MONTH({start}))";
const MONTHS_BEGUN = `(${MONTHS_APART}+IF(EDATE({start},${MONTHS_APART})<{lastDay}+1,1,0))`;

/** The months left, in the parts that are sold: those that have ended are not charged. */
function monthsFormula(by: ByMonths, left: string, whole: string): string {
  if (isMonthly(by)) return `MIN(${whole},${left})`;
  const remaining = by.parts.map((_, ended) => by.parts.slice(ended + 1).reduce((sum, months) => sum + months, 0));
  return remaining.reduce((otherwise, rest) => (rest === 0 ? otherwise : `IF(${left}<=${rest},${rest},${otherwise})`), whole);
}
