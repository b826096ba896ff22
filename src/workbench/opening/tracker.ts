import { serial } from "./days";
import { planned, type SheetPlan, type Style } from "../plan";
import {
  CENTRE,
  CENTRE_HEADER,
  DATE,
  DUE_SOON,
  HEADER,
  HEADING,
  INPUT,
  LABEL,
  NARROW_HEADER,
  NUMBER_HEADER,
  ON_TRACK,
  OVERDUE,
  POUNDS_FORMAT,
  NOTE,
  REMARK,
  SPILLED_TOTAL,
  TITLE,
} from "./styles";

const AS_OF = "2026-07-01";
const ANNUAL_TOP_UP = 7300;

/** Invented cases: received, plan issued, refused or withdrawn, and SEN2's Week20, where each is recorded. */
const CASES: readonly (readonly [received: string, issued: string | null, closed: string | null, isExcepted: boolean])[] = [
  ["2024-11-04", "2025-12-01", null, false],
  ["2025-01-20", "2025-06-09", null, false],
  ["2025-02-10", "2025-07-01", null, false],
  ["2025-03-03", "2025-10-20", null, true],
  ["2025-04-07", "2025-08-25", null, false],
  ["2025-05-12", "2026-05-29", null, false],
  ["2025-06-02", null, null, false],
  ["2025-07-14", "2025-12-01", null, false],
  ["2025-09-08", null, "2025-10-17", false],
  ["2025-09-15", "2026-02-02", null, false],
  ["2025-10-06", "2026-03-16", null, true],
  ["2025-10-20", "2026-03-09", null, false],
  ["2025-11-03", "2026-06-12", null, false],
  ["2025-12-01", "2026-04-20", null, false],
  ["2025-12-15", null, null, false],
  ["2026-01-14", "2026-06-03", null, false],
  ["2026-01-26", null, "2026-03-06", false],
  ["2026-02-09", null, null, false],
  ["2026-02-16", null, null, false],
  ["2026-02-23", null, null, false],
  ["2026-03-16", null, null, false],
  ["2026-04-13", null, null, false],
  ["2026-05-11", null, null, false],
  ["2026-06-08", null, null, false],
];

const HEADER_ROW = 7;
const FIRST_ROW = HEADER_ROW + 1;
/** Room for cases that are added below. */
const SPARE_ROWS = 15;
const LAST_ROW = HEADER_ROW + CASES.length + SPARE_ROWS;
const TIMELINESS = HEADER_ROW;
/** Room for the years the dates above may come to cover: a table spills only over empty cells. */
const BACKLOG = TIMELINESS + 7;
const COST = BACKLOG + 10;

export function trackerSheet(): SheetPlan {
  return planned("Tracker", (sheet) => {
    const column = (letter: string) => `${letter}${String(FIRST_ROW)}:${letter}${String(LAST_ROW)}`;
    const first = (letter: string) => `${letter}${String(FIRST_ROW)}`;
    const POUNDS: Style = { format: POUNDS_FORMAT };
    const SHARE: Style = { format: "0.0%" };

    sheet.widths({ A: 90, B: 90, C: 90, D: 90, E: 74, F: 122, G: 122, H: 110, I: 20, J: 140, "K:S": 100 });
    sheet.put("A1", "EHC needs assessments: from the request to what lateness costs", TITLE);
    sheet.across(
      "A2:H2",
      "Columns F to H and the tables beside them are one formula each; there is room for more cases below. Record an issue or a closing in the shaded cells and watch them. All invented.",
      NOTE,
      40,
    );
    sheet.row("A4", ["As of", serial(AS_OF)], [LABEL, { ...DATE, ...INPUT }]);
    sheet.across(
      "C4:H4",
      "Status and backlog are as of this day; due dates, timeliness and top-up do not depend on it. Enter =TODAY() to keep it current.",
      NOTE,
      36,
    );
    sheet.row("A5", ["Top-up", ANNUAL_TOP_UP], [LABEL, { ...POUNDS, align: "right", ...INPUT }]);
    sheet.put("C5", "A full year's top-up, in pounds. How it is back-dated is local: here by days.", REMARK);
    sheet.put("A6", "Week20: 1 where an exception to the 20 weeks applies, else blank (SEN2 item 3.7)", REMARK);

    sheet.row(
      `A${String(HEADER_ROW)}`,
      ["Reference", "Received", "Issued", "Closed", "Week20", "Final plan due", "Status", "Late top-up"],
      [HEADER, NUMBER_HEADER, NUMBER_HEADER, NUMBER_HEADER, CENTRE_HEADER, NUMBER_HEADER, CENTRE_HEADER, NUMBER_HEADER],
    );
    CASES.forEach(([received, issued, closed, isExcepted], i) => {
      const day = (iso: string | null) => (iso === null ? null : serial(iso));
      const dates: Style = { ...DATE, ...INPUT };
      sheet.row(
        `A${String(FIRST_ROW + i)}`,
        [`EHC-${String(i + 1).padStart(3, "0")}`, day(received), day(issued), day(closed), isExcepted ? 1 : null],
        [{}, DATE, dates, dates, { ...CENTRE, ...INPUT }],
      );
    });
    const spare = (letter: string) => `${letter}${String(FIRST_ROW + CASES.length)}:${letter}${String(LAST_ROW)}`;
    sheet.put(spare("A"), null, {});
    for (const letter of ["B", "C", "D"]) sheet.put(spare(letter), null, { ...DATE, ...INPUT });
    sheet.put(spare("E"), null, { ...CENTRE, ...INPUT });
    sheet.put(column("G"), null, CENTRE);
    sheet.put(column("H"), null, POUNDS);
    sheet.put(first("F"), { formula: `=ESSEX.EHCPDEADLINE(${column("B")})` });
    sheet.put(first("G"), { formula: `=ESSEX.EHCPSTATUS(${column("B")},${column("C")},B4,${column("D")})` }, CENTRE);
    sheet.put(first("H"), { formula: `=ESSEX.TOPUPBACKDATED(${column("B")},${column("C")},B5)` }, POUNDS);
    const coloured = `F${String(FIRST_ROW)}:G${String(LAST_ROW)}`;
    const isState = (...states: string[]) => `=OR(${states.map((state) => `$${first("G")}="${state}"`).join(",")})`;
    sheet.highlight(coloured, isState("Overdue", "Issued late"), OVERDUE);
    sheet.highlight(coloured, isState("Due soon"), DUE_SOON);
    sheet.highlight(coloured, isState("On track", "Issued on time"), ON_TRACK);

    function table(row: number, heading: string, formula: string, headers: readonly Style[], styles: Readonly<Record<string, Style>>) {
      sheet.put(`J${String(row - 1)}`, heading, HEADING);
      sheet.row(
        `J${String(row)}`,
        headers.map((_, i) => (i === 0 ? { formula } : null)),
        headers,
      );
      for (const [letter, style] of Object.entries(styles))
        sheet.put(`${letter}${String(row + 1)}:${letter}${String(row + 6)}`, null, style);
      const lastColumn = String.fromCharCode("J".charCodeAt(0) + headers.length - 1);
      sheet.highlight(`J${String(row + 1)}:${lastColumn}${String(row + 6)}`, `=$J${String(row + 1)}="Total"`, SPILLED_TOTAL);
    }

    table(
      TIMELINESS,
      "Timeliness, as DfE measures it: by year of issue",
      `=ESSEX.EHCPTIMELINESS(${column("B")},${column("C")},,${column("E")})`,
      [HEADER, ...Array.from({ length: 9 }, () => NARROW_HEADER)],
      { J: { align: "left" }, M: SHARE, P: SHARE, S: { format: "0.0" } },
    );
    sheet.height(TIMELINESS, 66);
    table(
      BACKLOG,
      "Backlog: the open cases, which the measure above cannot see",
      `=ESSEX.EHCPBACKLOG(${column("B")},${column("C")},B4,${column("D")})`,
      [HEADER, NUMBER_HEADER, NUMBER_HEADER],
      { L: SHARE },
    );

    sheet.put(`J${String(COST - 1)}`, "What lateness costs", HEADING);
    sheet.row(`J${String(COST)}`, ["Plans issued late", { formula: `=COUNTIF(${column("G")},"Issued late")` }], [{}, {}]);
    sheet.row(`J${String(COST + 1)}`, ["Late top-up", { formula: `=SUM(${column("H")})` }], [LABEL, { ...POUNDS, ...LABEL }]);
    sheet.freezeAbove(FIRST_ROW);
  });
}
