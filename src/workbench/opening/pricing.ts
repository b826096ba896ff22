import { serial } from "./days";
import { planned, type Content, type SheetPlan, type Style } from "../plan";
import { CENTRE, CENTRE_HEADER, DATE, HEADER, HEADING, INPUT, NOTE, NUMBER_HEADER, POUNDS_FORMAT, TITLE, TOTAL } from "./styles";

export const SERVICES = [
  "School improvement days",
  "Assessment subscription",
  "Assessment session",
  "Moderation training",
  "Governor conference",
];
export const CUSTOMERS = ["Maintained", "Academy", "Outside Essex"];

type Order = readonly [school: string, service: string, quantity: number, customer: string, ordered: string, subscriber: boolean | null];

/** Invented schools. The first two stand on either side of the early-bird edge. */
const ORDERS: readonly Order[] = [
  ["School A", "School improvement days", 4, "Maintained", "2023-10-19", null],
  ["School B", "School improvement days", 4, "Academy", "2023-10-20", null],
  ["School C", "School improvement days", 1, "Maintained", "2023-11-06", null],
  ["School D", "School improvement days", 3, "Academy", "2023-09-12", null],
  ["School E", "School improvement days", 6, "Maintained", "2024-01-15", null],
  ["School F", "Assessment subscription", 1, "Maintained", "2021-09-10", null],
  ["School G", "Assessment subscription", 1, "Academy", "2021-10-04", null],
  ["School H", "Assessment session", 3, "Outside Essex", "2021-11-22", null],
  ["School F", "Moderation training", 3, "Maintained", "2022-02-03", true],
  ["School I", "Moderation training", 2, "Academy", "2022-02-03", false],
  ["School J", "Governor conference", 2, "Maintained", "2023-03-31", null],
  ["School K", "Governor conference", 2, "Academy", "2023-04-01", null],
];
const REFUSED: Order = ["School L", "School improvement days", 2, "Maintained", "2030-10-01", null];

const FIRST_ROW = 5;
/** Room for orders that are added below. */
const SPARE_ROWS = 8;
const LAST_ROW = FIRST_ROW + ORDERS.length + SPARE_ROWS - 1;
const TOTAL_ROW = LAST_ROW + 1;
const REFUSED_ROW = TOTAL_ROW + 3;
const CELLS: Style[] = [INPUT, INPUT, { ...CENTRE, ...INPUT }, INPUT, { ...DATE, ...INPUT }, { ...CENTRE, ...INPUT }];
const POUNDS = { format: POUNDS_FORMAT };

function contentsOf([school, service, quantity, customer, ordered, subscriber]: Order): Content[] {
  return [school, service, quantity, customer, serial(ordered), subscriber];
}

export function pricingSheet(): SheetPlan {
  return planned("Pricing", (sheet) => {
    const rows = (column: string) => `${column}${String(FIRST_ROW)}:${column}${String(LAST_ROW)}`;
    sheet.widths({
      A: 90,
      B: 225,
      C: 75,
      D: 130,
      E: 95,
      F: 95,
      G: 100,
      H: 24,
      I: 190,
      J: 125,
      K: 180,
      L: 120,
      "M:S": 125,
      T: 95,
      U: 95,
      V: 300,
      W: 380,
    });
    sheet.put("A1", "Traded services: a list of orders, priced", TITLE);
    sheet.across(
      "A2:G2",
      "One formula prices the whole column. Change an order, or add one below the last: its price and the total follow. The schools are invented.",
      NOTE,
      40,
    );
    sheet.row(
      "A4",
      ["School", "Service", "Quantity", "Customer", "Ordered", "Subscriber", "Price"],
      [HEADER, HEADER, CENTRE_HEADER, HEADER, NUMBER_HEADER, CENTRE_HEADER, NUMBER_HEADER],
    );
    ORDERS.forEach((order, i) => sheet.row(`A${String(FIRST_ROW + i)}`, contentsOf(order), CELLS));
    for (let row = FIRST_ROW + ORDERS.length; row <= LAST_ROW; row++)
      sheet.row(
        `A${String(row)}`,
        CELLS.map(() => null),
        CELLS,
      );
    sheet.put(rows("G"), null, POUNDS);
    sheet.put(`G${String(FIRST_ROW)}`, { formula: `=ESSEX.TRADEDPRICE(${["B", "C", "D", "E", "F"].map(rows).join(",")})` }, POUNDS);
    sheet.row(`A${String(TOTAL_ROW)}`, ["Total", null, null, null, null, null, { formula: `=SUM(${rows("G")})` }], { ...TOTAL, ...POUNDS });

    sheet.across(
      `A${String(TOTAL_ROW + 2)}:G${String(TOTAL_ROW + 2)}`,
      "An order that is refused: no price list held covers its date, and no neighbour's year is borrowed. Select the price to read why.",
      NOTE,
      36,
    );
    const refused = String(REFUSED_ROW);
    sheet.row(`A${refused}`, contentsOf(REFUSED), CELLS);
    sheet.put(
      `G${refused}`,
      { formula: `=ESSEX.TRADEDPRICE(B${refused},C${refused},D${refused},E${refused},F${refused})` },
      { ...POUNDS, align: "right" },
    );

    for (const lines of [
      [FIRST_ROW, LAST_ROW],
      [REFUSED_ROW, REFUSED_ROW],
    ]) {
      const [first, last] = lines.map(String);
      sheet.choice(`B${first ?? ""}:B${last ?? ""}`, SERVICES);
      sheet.choice(`D${first ?? ""}:D${last ?? ""}`, CUSTOMERS);
    }

    sheet.put("I3", "The price list", HEADING);
    sheet.put("I4:AH4", null, HEADER);
    sheet.put("I4", { formula: "=ESSEX.TRADEDTARIFF()" }, HEADER);
    sheet.freezeAbove(FIRST_ROW);
  });
}
