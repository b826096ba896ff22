import { FAR, type BookPlan, type BookSheet } from "../book";
import { type Content } from "../../sheets/plan";
import { columnLetters } from "../../formulas/address";
import { market } from "../../data/traded";
import { COUNT, DATE, GENERAL, PERCENT, POUNDS, sheet, WORDS } from "../draft";
import { starterBook } from "./book";
import { dated } from "./days";

const CUSTOMERS = market().customers.map(({ name }) => name);
const SERVICES = market().services.map(({ name }) => name);

type Order = readonly [school: string, service: string, quantity: number, customer: string, ordered: string, subscriber: string | null];

/** Invented orders. The first two stand on either side of the early-bird edge. */
const ORDERS: readonly Order[] = [
  ["School A", "School improvement days", 4, "Maintained", "2023-10-19", null],
  ["School B", "School improvement days", 4, "Academy", "2023-10-20", null],
  ["School C", "School improvement days", 1, "Maintained", "2023-11-06", null],
  ["School D", "School improvement days", 3, "Academy", "2023-09-12", null],
  ["School E", "School improvement days", 6, "Maintained", "2024-01-15", null],
  ["School F", "Assessment subscription", 1, "Maintained", "2021-09-10", null],
  ["School G", "Assessment subscription", 1, "Academy", "2021-10-04", null],
  ["School H", "Assessment session", 3, "Outside Essex", "2021-11-22", null],
  ["School F", "Moderation training", 3, "Maintained", "2022-02-03", "Yes"],
  ["School I", "Moderation training", 2, "Academy", "2022-02-03", "No"],
  ["School J", "Governor conference", 2, "Maintained", "2023-03-31", null],
  ["School K", "Governor conference", 2, "Academy", "2023-04-01", null],
];

const ORDER_ARGUMENTS = "OrderLines[Service],OrderLines[Quantity],OrderLines[Customer],OrderLines[Ordered],OrderLines[Subscriber]";
const INCOME_ARGUMENTS = "OrderLines[Service],OrderLines[Quantity],OrderLines[Customer],OrderLines[School]";
const INCOME_TAIL = "OrderLines[Ordered],OrderLines[Subscriber]";

function ordersSheet(): BookSheet {
  return sheet("Orders", (draft) => {
    draft.title(
      "Orders and their prices",
      "One formula prices every row. An order that no price list covers is refused; select its price to read why.",
    );
    draft.put("A4", "Orders", "label");
    draft.put("B4", { formula: "=COUNTA(OrderLines[School])" }, "total", { format: COUNT, align: "left" });
    draft.put("E4", "Total price", "label", { align: "right" });
    draft.put("H4", { formula: `=SUM(H7:H${FAR})` }, "total", { format: POUNDS, align: "right" });
    draft.list({
      name: "OrderLines",
      at: "A6",
      columns: [
        { heading: "School", width: 22 },
        {
          heading: "Service",
          width: 30,
          allows: { kind: "list", values: SERVICES },
          says: "Choose a service of the price list.",
        },
        {
          heading: "Quantity",
          width: 11,
          format: GENERAL,
          align: "right",
          allows: { kind: "number", least: 0, isWhole: false },
          says: "Days, schools, sessions or people: 0 or more.",
        },
        { heading: "Customer", width: 16, allows: { kind: "list", values: CUSTOMERS }, says: "Maintained, Academy or Outside Essex." },
        { heading: "Ordered", width: 13, format: DATE, align: "right", allows: { kind: "date" }, says: "The date of the order." },
        {
          heading: "Subscriber",
          width: 12,
          align: "centre",
          allows: { kind: "list", values: ["Yes", "No"] },
          says: "Yes where the school has the assessment subscription; blank is No.",
        },
      ],
      rows: ORDERS.map(([school, service, quantity, customer, ordered, subscriber]): Content[] => [
        school,
        service,
        quantity,
        customer,
        dated(ordered),
        subscriber,
      ]),
    });
    draft.columnWidths({ G: 3 });
    draft.worked("H6", ORDERS.length, [
      { heading: "Price", formula: `=ESSEX.TRADEDPRICE(${ORDER_ARGUMENTS})`, width: 13, format: POUNDS, align: "right" },
      {
        heading: "To be used by",
        formula: "=ESSEX.TRADEDUSEBY(OrderLines[Ordered],OrderLines[Service],,OrderLines[Customer])",
        width: 14,
        format: DATE,
        align: "right",
      },
    ]);
    draft.highlight(`H7:I${FAR}`, "ISERROR(H7)", "late");
    draft.remark("H6", "Without VAT: the price lists do not mention it. The quote takes a rate.");
    draft.freezeAbove(7);
  });
}

function incomeSheet(): BookSheet {
  return sheet("Income", (draft) => {
    draft.title(
      "Income from the orders",
      "By service and kind of customer, and by school. Both tables count every row of the sheet Orders.",
    );
    draft.columnWidths({
      A: 30,
      B: 16,
      C: 9,
      D: 11,
      E: 14,
      F: 14,
      G: 14,
      H: 12,
      I: 2,
      J: 20,
      K: 9,
      L: 11,
      M: 14,
      N: 14,
      O: 14,
      P: 12,
      Q: 12,
    });
    draft.spilled({
      at: "A4",
      title: "By service and customer",
      formula: `=ESSEX.TRADEDINCOME(,${INCOME_ARGUMENTS},,,"Service",${INCOME_TAIL})`,
      formats: [WORDS, WORDS, COUNT, GENERAL, POUNDS, POUNDS, POUNDS, PERCENT],
      rows: 24,
      width: 8,
      totals: ["Total"],
    });
    draft.spilled({
      at: "J4",
      title: "By school",
      formula: `=ESSEX.TRADEDINCOME(,${INCOME_ARGUMENTS},,,"School",${INCOME_TAIL})`,
      formats: [WORDS, COUNT, GENERAL, POUNDS, POUNDS, POUNDS, PERCENT, WORDS],
      rows: 60,
      width: 8,
      totals: ["Total"],
    });
    draft.freezeAbove(6);
  });
}

function quoteSheet(): BookSheet {
  return sheet("Quote", (draft) => {
    draft.title(
      "Quote for traded services",
      "Fill in the shaded cells and print: the lines and their total follow. Where A10 is an error, select it: it says why.",
    );
    draft.input("A4", "School", "School A", { align: "left" });
    draft.input("A5", "Kind of customer", "Maintained", {
      align: "left",
      allows: { kind: "list", values: CUSTOMERS },
      says: "Maintained, Academy or Outside Essex.",
    });
    draft.input("A6", "Date of the order", dated("2023-03-15"), {
      format: DATE,
      align: "left",
      allows: { kind: "date" },
      says: "A date that a price list covers.",
    });
    draft.input("A7", "Rate of VAT", 0.2, {
      format: "0%",
      align: "left",
      note: "Yours to say: the price lists do not mention VAT. Blank is none.",
    });
    draft.columnWidths({ A: 30, B: 22, C: 10, D: 12, E: 12, F: 13, G: 12, H: 12, I: 13, J: 72, K: 3 });
    draft.spilled({
      at: "A9",
      title: "Lines",
      formula: "=ESSEX.TRADEDQUOTE(QuoteLines[Service],QuoteLines[Quantity],B5,B6,,B7)",
      formats: [WORDS, WORDS, GENERAL, POUNDS, POUNDS, POUNDS, POUNDS, POUNDS, POUNDS, WORDS],
      rows: 40,
      width: 10,
      totals: ["Total"],
      wrapped: { columns: [9], lines: 2 },
    });
    draft.heading("L9", "What is ordered");
    draft.list({
      name: "QuoteLines",
      at: "L10",
      columns: [
        { heading: "Service", width: 30, allows: { kind: "list", values: SERVICES }, says: "Choose a service of the price list." },
        {
          heading: "Quantity",
          width: 11,
          format: GENERAL,
          align: "right",
          allows: { kind: "number", least: 0, isWhole: false },
          says: "Days, schools, sessions or people.",
        },
      ],
      rows: [
        ["School improvement days", 3],
        ["Governor conference", 3],
      ],
      hasNoFilter: true,
    });
    draft.printOnly("A", "I");
    draft.freezeAbove(11);
  });
}

function poolSheet(): BookSheet {
  return sheet("Pooled purchase", (draft) => {
    draft.title(
      "A purchase that schools make together",
      "The pooled price is that of all the days together. Each school’s share is in proportion to what it would pay alone, and never more than that.",
    );
    draft.input("A4", "Date of the order", dated("2024-02-01"), {
      format: DATE,
      align: "left",
      allows: { kind: "date" },
      says: "A date that the price list covers.",
    });
    draft.list({
      name: "PoolSchools",
      at: "A7",
      columns: [
        { heading: "School", width: 24 },
        {
          heading: "Days",
          width: 14,
          format: GENERAL,
          align: "right",
          allows: { kind: "number", least: 0, isWhole: true },
          says: "Whole days.",
        },
      ],
      rows: [
        ["School A", 1],
        ["School B", 2],
        ["School C", 3],
        ["School D", 2],
      ],
      hasNoFilter: true,
    });
    draft.columnWidths({ C: 3, D: 24, E: 10, F: 14, G: 14, H: 14 });
    draft.spilled({
      at: "D6",
      title: "Shares",
      formula: "=ESSEX.TRADEDPOOL(PoolSchools[School],PoolSchools[Days],B4)",
      formats: [WORDS, GENERAL, POUNDS, POUNDS, POUNDS],
      rows: 40,
      width: 5,
      totals: ["Total"],
    });
    const pooled = (name: string, first: string) => draft.grown(name, first, "D", "filled cells", 1);
    const schools = pooled("PoolMembers", "D8");
    draft.chart({
      kind: "column",
      title: "What each school pays: in the pool, and alone",
      says: "Columns for each school: its share of the pooled price beside what it would pay alone.",
      isStacked: false,
      series: [
        { name: "Share", values: pooled("PoolShares", "F8"), categories: schools },
        { name: "Alone", values: pooled("PoolAlone", "G8"), categories: schools },
      ],
      over: "J6:Q22",
      valueTitle: "Pounds",
      valueFormat: "£#,##0",
    });
    draft.freezeAbove(8);
  });
}

function balanceSheet(): BookSheet {
  return sheet("Balance", (draft) => {
    draft.title(
      "Days bought and used",
      "All days purchased have to be used within the academic year or they will be lost; there is no carry-over of unused days.",
    );
    draft.input("A4", "Balance as of", dated("2024-05-31"), {
      format: DATE,
      align: "left",
      allows: { kind: "date" },
      says: "Later orders and uses are left out.",
    });
    const day = { format: DATE, align: "right", allows: { kind: "date" } } as const;
    const days = { format: GENERAL, align: "right", allows: { kind: "number", least: 0, isWhole: false } } as const;
    draft.list({
      name: "DaysBought",
      at: "A7",
      columns: [
        { heading: "Ordered", width: 20, ...day, says: "The date of the order." },
        { heading: "Days", width: 14, ...days, says: "Days bought." },
      ],
      rows: [
        [dated("2023-05-01"), 4],
        [dated("2023-12-01"), 2],
      ],
      hasNoFilter: true,
    });
    draft.list({
      name: "DaysUsed",
      at: "D7",
      columns: [
        { heading: "Used on", width: 14, ...day, says: "The day of the visit." },
        { heading: "Days", width: 10, ...days, says: "Days used; part days count." },
      ],
      rows: [
        [dated("2023-10-10"), 1],
        [dated("2024-03-05"), 2],
        [dated("2024-04-23"), 0.5],
      ],
      hasNoFilter: true,
    });
    draft.columnWidths({ C: 3, F: 3, G: 18, H: 12, I: 12, J: 12, K: 12 });
    draft.spilled({
      at: "G6",
      title: "Balance",
      formula: "=ESSEX.TRADEDBALANCE(DaysBought[Ordered],DaysBought[Days],DaysUsed[Used on],DaysUsed[Days],B4)",
      formats: [WORDS, GENERAL, GENERAL, GENERAL, GENERAL],
      rows: 12,
      width: 5,
    });
    draft.freezeAbove(8);
  });
}

const TARIFF_FORMATS = [
  WORDS, WORDS, WORDS, WORDS, WORDS, GENERAL, POUNDS, POUNDS, PERCENT, POUNDS, DATE, DATE, DATE, WORDS, WORDS, WORDS, GENERAL, POUNDS, POUNDS, DATE, WORDS, PERCENT, WORDS, "0", WORDS, WORDS,
]; // prettier-ignore
const TARIFF_WIDTHS = {
  A: 26, B: 14, C: 20, D: 16, E: 12, F: 14, G: 12, H: 13, I: 12, J: 12, K: 14, L: 12, M: 12, N: 50, O: 116, P: 12, Q: 12, R: 12, S: 12, T: 12, U: 10, V: 12, W: 10, X: 8, Y: 10, Z: 12,
}; // prettier-ignore

function priceListSheet(): BookSheet {
  return sheet("Price list", (draft) => {
    draft.title(
      "The price lists that are held",
      "As published, each row with its source and conditions. To price from a list of your own, copy these rows as values to another sheet, change them, and name them in the formula.",
    );
    draft.columnWidths(TARIFF_WIDTHS);
    draft.spilled({
      at: "A4",
      title: "Price lists",
      formula: "=ESSEX.TRADEDTARIFF()",
      formats: TARIFF_FORMATS,
      rows: 40,
      width: 26,
      wrapped: { columns: [13, 14], lines: 3 },
    });
    draft.pagesFrom(["N", "P"], ["A", "C"]);
    draft.freezeAbove(6);
  });
}

function nextYearSheet(): BookSheet {
  return sheet("Next year", (draft) => {
    draft.title(
      "Next year’s price list",
      "The lists raised and rounded, and what the orders of the sheet Orders would bring in under them, the schools whose price rises most first.",
    );
    draft.input("A4", "Rise", 0.05, { format: PERCENT, align: "left", note: "A cut is negative" });
    draft.input("A5", "Round to", 5, { format: "£0.00", align: "left", note: "£1, £0.50, £5; blank is the penny" });
    draft.input("A6", "Years on", 1, { format: "0", align: "left", note: "The academic year and every date move on" });
    draft.input("A7", "Say who rises by more than", 0.06, { format: PERCENT, align: "left" });
    draft.columnWidths({ A: 28, B: 16, C: 12, D: 14, E: 14, F: 14, G: 12, H: 40, I: 3 });
    draft.spilled({
      at: "A10",
      title: "Income under it, by school",
      formula: `=ESSEX.TRADEDINCOME(,${INCOME_ARGUMENTS},ESSEX.TRADEDRAISE(,B4,B5,B6),B7,"School",${INCOME_TAIL})`,
      formats: [WORDS, COUNT, GENERAL, POUNDS, POUNDS, POUNDS, PERCENT, WORDS],
      rows: 40,
      width: 8,
      totals: ["Total"],
    });
    draft.spilled({
      at: "J10",
      title: "The list",
      note: "Sources and notes in full: the sheet Price list.",
      formula: "=ESSEX.TRADEDRAISE(,B4,B5,B6)",
      formats: TARIFF_FORMATS,
      rows: 40,
      width: 26,
    });
    Object.values(TARIFF_WIDTHS).forEach((width, index) => draft.columnWidths({ [columnLetters(9 + index)]: width }));
    draft.pagesFrom(["J", "W", "Y"], ["J", "L"]);
    draft.freezeAbove(12);
  });
}

export function tradedServices(): BookPlan {
  return starterBook({
    name: "Traded services",
    steps: [
      "1. Enter the orders on the sheet Orders. Prices, income and next year’s prices follow.",
      "2. For a quote fill in the sheet Quote and print it: it fits one page across.",
      "3. On Balance keep what has been bought and used; what is unused on 31 August is lost.",
    ],
    says: {
      Orders: "The list of orders, each with its price and the last day of use.",
      Income: "What the orders bring in, by service and customer, and by school.",
      Quote: "A quote for one school, ready to print.",
      "Pooled purchase": "Schools that buy together: shares and savings.",
      Balance: "Days bought, used, remaining and lost, by academic year.",
      "Price list": "The published lists, with sources and conditions.",
      "Next year": "The lists raised and rounded, and what that does to each school.",
    },
    sources: [
      "School Improvement Offer 2023/2024, February 2023 (Essex Primary Headteachers Meeting, 1 March 2023): indicative.",
      "Primary Statutory Assessment Traded Package, 2021/22 (Essex Strategic Priorities 2021/22).",
      "Local Authority Conference for Governors, 17 June 2023.",
    ],
    sheets: [ordersSheet(), incomeSheet(), quoteSheet(), poolSheet(), balanceSheet(), priceListSheet(), nextYearSheet()],
  });
}
