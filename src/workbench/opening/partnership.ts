import { serial } from "./days";
import { planned, type SheetPlan, type Style } from "../plan";
import {
  CENTRE,
  CENTRE_HEADER,
  DATE,
  HEADER,
  HEADING,
  INPUT,
  LABEL,
  NUMBER_HEADER,
  NOTE,
  POUNDS_FORMAT,
  REMARK,
  SPILLED_TOTAL,
  TITLE,
} from "./styles";

const ORDERED = "2023-10-19";
const AS_OF = "2024-08-31";
const VAT = 0.2;
const SERVICE = "School improvement days";

/** Invented schools and what each wants, and the days the partnership has used. */
const WANTED: readonly (readonly [school: string, days: number])[] = [
  ["School A", 1],
  ["School B", 2],
  ["School C", 3],
  ["School D", 4],
  ["School E", 2],
];
const USED: readonly (readonly [on: string, days: number])[] = [
  ["2023-11-14", 2],
  ["2024-01-23", 3],
  ["2024-03-12", 1.5],
  ["2024-06-05", 3],
];

/** Room for schools and for days used that are added below. */
const SPARE_ROWS = 3;
const ROWS = WANTED.length + SPARE_ROWS;
const INPUT_HEADER = 8;
const FIRST = INPUT_HEADER + 1;
const LAST = INPUT_HEADER + ROWS;
/** A school's days come in two packages at most; room is left for them, since a table spills only over empty cells. */
const QUOTE = LAST + 4;
const POOL = QUOTE + 2 * ROWS + 5;
const BALANCE = POOL + ROWS + 5;

const POUNDS: Style = { format: POUNDS_FORMAT };
const DAYS = CENTRE;

export function partnershipSheet(): SheetPlan {
  return planned("Partnership", (sheet) => {
    const rows = (column: string, count = ROWS) => `${column}${String(FIRST)}:${column}${String(FIRST + count - 1)}`;

    /** A table that a formula spills, under its heading; its columns are styled where rows may come to lie. */
    function table(
      headerRow: number,
      heading: string,
      formula: string,
      headers: readonly Style[],
      styles: Readonly<Record<string, Style>>,
    ) {
      const lastRow = headerRow + 2 * ROWS + 1;
      sheet.put(`A${String(headerRow - 1)}`, heading, HEADING);
      sheet.row(
        `A${String(headerRow)}`,
        headers.map((_, i) => (i === 0 ? { formula } : null)),
        headers,
      );
      for (const [column, style] of Object.entries(styles))
        sheet.put(`${column}${String(headerRow + 1)}:${column}${String(lastRow)}`, null, style);
      sheet.highlight(`A${String(headerRow + 1)}:J${String(lastRow)}`, `=$A${String(headerRow + 1)}="Total"`, SPILLED_TOTAL);
    }

    sheet.widths({ A: 190, B: 190, C: 85, D: 95, E: 95, F: 150, G: 95, H: 95, I: 100, J: 520 });
    sheet.put("A1", "A partnership buys together: from the list to the year's end", TITLE);
    sheet.across(
      "A2:G2",
      "Everything below follows from the shaded cells. Change one, or add a school, and watch the rest. The schools are invented.",
      NOTE,
      24,
    );
    sheet.row("A4", ["Ordered on", serial(ORDERED)], [LABEL, { ...DATE, ...INPUT }]);
    sheet.row("A5", ["VAT", VAT], [LABEL, { format: "0%", align: "right", ...INPUT }]);
    sheet.put("C5", "The price lists do not mention VAT: the rate is yours to say.", REMARK);
    sheet.row("A6", ["Balance as of", serial(AS_OF)], [LABEL, { ...DATE, ...INPUT }]);
    sheet.put("C6", "Put 01/09/2024 here, and what remains is lost.", REMARK);

    sheet.row(
      `A${String(INPUT_HEADER)}`,
      ["School", "Service", "Days", "Ordered", null, "Used on", "Days used"],
      [HEADER, HEADER, CENTRE_HEADER, NUMBER_HEADER, {}, NUMBER_HEADER, CENTRE_HEADER],
    );
    for (let i = 0; i < ROWS; i++) {
      const row = String(FIRST + i);
      const [school, days] = WANTED[i] ?? [null, null];
      // The service and the day stand beside a school; a row without one is no order.
      const ifSchool = (formula: string) => ({ formula: `=IF(A${row}="","",${formula})` });
      sheet.row(`A${row}`, [school, ifSchool(`"${SERVICE}"`), days, ifSchool("$B$4")], [INPUT, {}, { ...CENTRE, ...INPUT }, DATE]);
      const [on, used] = USED[i] ?? [null, null];
      sheet.row(
        `F${row}`,
        [on === null ? null : serial(on), used],
        [
          { ...DATE, ...INPUT },
          { ...DAYS, ...INPUT },
        ],
      );
    }

    table(
      QUOTE,
      "Each school by itself",
      `=ESSEX.TRADEDQUOTE(${rows("B")},${rows("C")},,B4,,B5)`,
      [HEADER, HEADER, CENTRE_HEADER, ...Array.from({ length: 6 }, () => NUMBER_HEADER), HEADER],
      { C: CENTRE, D: POUNDS, E: POUNDS, F: POUNDS, G: POUNDS, H: POUNDS, I: POUNDS },
    );
    table(
      POOL,
      "All together: one order, and each school's share of it before VAT",
      `=ESSEX.TRADEDPOOL(${rows("A")},${rows("C")},B4)`,
      [HEADER, CENTRE_HEADER, NUMBER_HEADER, NUMBER_HEADER, NUMBER_HEADER],
      { B: CENTRE, C: POUNDS, D: POUNDS, E: POUNDS },
    );
    table(
      BALANCE,
      "Days bought, used, remaining and lost",
      `=ESSEX.TRADEDBALANCE(${rows("D")},${rows("C")},${rows("F")},${rows("G")},B6)`,
      [HEADER, ...Array.from({ length: 4 }, () => CENTRE_HEADER)],
      { B: DAYS, C: DAYS, D: DAYS, E: DAYS },
    );
  });
}
