import type { Job } from "../page/jobs";
import { planned } from "../plan";
import { serial } from "./days";
import { CUSTOMERS, SERVICES } from "./pricing";
import { CENTRE, CENTRE_HEADER, DATE, HEADER, HEADING, INPUT, LABEL, NUMBER_HEADER, POUNDS_FORMAT, REMARK, TITLE } from "./styles";

const ROOM = 40;
const FIRST = 5;
const rows = (column: string) => `${column}${String(FIRST)}:${column}${String(FIRST + ROOM - 1)}`;

/** The three that a newcomer is offered. Each is a sheet of its own. */
export const JOBS: readonly Job[] = [
  {
    name: "Price a purchase",
    begin: { row: 4, column: 1 },
    plan: () =>
      planned("Try a price", (sheet) => {
        sheet.widths({ A: 190, B: 215, C: 90, "D:E": 95, F: 150, "G:I": 95, J: 420 });
        sheet.put("A1", "What does it cost?", TITLE);
        sheet.put("A2", "Change a shaded cell and press Enter: the price and the quote follow.", REMARK);
        sheet.row("A4", ["Service", SERVICES[0] ?? ""], [LABEL, INPUT]);
        sheet.row("A5", ["How many", 4], [LABEL, { ...INPUT, align: "left" }]);
        sheet.row("A6", ["Customer", "Maintained"], [LABEL, INPUT]);
        sheet.row("A7", ["Ordered on", serial("2023-10-19")], [LABEL, { ...DATE, ...INPUT, align: "left" }]);
        sheet.choice("B4", SERVICES);
        sheet.choice("B6", CUSTOMERS);
        sheet.row(
          "A9",
          ["Price", { formula: "=ESSEX.TRADEDPRICE(B4,B5,B6,B7)" }],
          [HEADING, { ...HEADING, format: POUNDS_FORMAT, align: "left" }],
        );
        sheet.put("A11", "The quote, line by line", HEADING);
        sheet.put("B12:J12", null, NUMBER_HEADER);
        sheet.put("A12:B12", null, HEADER);
        sheet.put("A12", { formula: "=ESSEX.TRADEDQUOTE(B4,B5,B6,B7)" }, HEADER);
        sheet.put("D13:I30", null, { format: POUNDS_FORMAT });
        sheet.put("C13:C30", null, CENTRE);
      }),
  },
  {
    name: "Find deadlines",
    begin: { row: 6, column: 0 },
    plan: () =>
      planned("Try deadlines", (sheet) => {
        sheet.widths({ A: 110, "B:D": 130, E: 24, F: 420 });
        sheet.put("A1", "When is it due?", TITLE);
        sheet.put("A2", "Type or paste the dates on which requests for an EHC needs assessment came in into the shaded column.", REMARK);
        sheet.row("A4", ["Received", "Decision due", "Draft plan due", "Final plan due"], NUMBER_HEADER);
        sheet.put(rows("A"), null, { ...DATE, ...INPUT });
        ["2026-01-14", "2026-02-09"].forEach((day, i) => {
          sheet.put(`A${String(FIRST + i)}`, serial(day), { ...DATE, ...INPUT });
        });
        ["Decision to assess", "Draft plan", "Final plan"].forEach((duty, i) => {
          const column = "BCD"[i] ?? "B";
          sheet.put(`${column}${String(FIRST)}`, { formula: `=ESSEX.EHCPDEADLINE(${rows("A")},"${duty}")` });
        });
        sheet.put("F4", "Each column is one formula, in its first row.", REMARK);
        sheet.put("F5", "The pane says which regulation a date comes from.", REMARK);
        sheet.freezeAbove(FIRST);
      }),
  },
  {
    name: "Count Ofsted grades",
    begin: { row: 4, column: 0 },
    plan: () =>
      planned("Try a count", (sheet) => {
        sheet.widths({ A: 120, B: 190, C: 24, "D:L": 104 });
        sheet.put("A1", "How are our schools graded?", TITLE);
        sheet.put("A2", "Put your own phases and grades into the shaded columns, as words or as 1 to 4. These are invented.", REMARK);
        sheet.row("A4", ["Phase", "Grade"], HEADER);
        const graded = [
          ["Primary", "Good"],
          ["Primary", "Outstanding"],
          ["Primary", 2],
          ["Primary", "Requires improvement"],
          ["Secondary", "Good"],
          ["Secondary", 4],
          ["Special", "Outstanding"],
          ["Nursery", null],
        ] as const;
        sheet.put(`A${String(FIRST)}:B${String(FIRST + ROOM - 1)}`, null, { ...INPUT, align: "left" });
        graded.forEach((row, i) => sheet.row(`A${String(FIRST + i)}`, row, { ...INPUT, align: "left" }));
        sheet.put("D4:L4", null, { ...CENTRE_HEADER, isWrapped: true, size: 9 });
        sheet.height(4, 36);
        sheet.put("D4", { formula: `=ESSEX.OFSTEDSUMMARY(${rows("A")},${rows("B")})` }, HEADER);
        sheet.put("E5:K14", null, CENTRE);
        sheet.put("L5:L14", null, { format: "0.0%", align: "centre" });
        sheet.freezeAbove(FIRST);
      }),
  },
];
