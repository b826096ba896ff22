import { serial } from "./days";
import { planned, type SheetPlan } from "../plan";
import {
  CENTRE,
  CENTRE_HEADER,
  DATE,
  DUE_SOON,
  HEADER,
  HEADING,
  INPUT,
  LABEL,
  NUMBER_HEADER,
  ON_TRACK,
  OVERDUE,
  NOTE,
  TITLE,
} from "./styles";

const AS_OF = "2026-07-01";
const WARN_DAYS = 14;

/** Invented requests. */
const REQUESTS = [
  "2026-01-14", "2026-01-19", "2026-01-27", "2026-02-03", "2026-02-05", "2026-02-09", "2026-02-11", "2026-02-18", "2026-02-23",
  "2026-03-02", "2026-03-05", "2026-03-12", "2026-03-20", "2026-03-27", "2026-04-14", "2026-04-22", "2026-04-29", "2026-05-06",
  "2026-05-11", "2026-05-18", "2026-05-29", "2026-06-04", "2026-06-12", "2026-06-22", "2026-06-30",
]; // prettier-ignore

const HEADER_ROW = 6;
const FIRST_ROW = HEADER_ROW + 1;
/** Room for requests that are added below. */
const SPARE_ROWS = 15;
const LAST_ROW = HEADER_ROW + REQUESTS.length + SPARE_ROWS;

export function deadlinesSheet(): SheetPlan {
  return planned("Deadlines", (sheet) => {
    const dates = `B${String(FIRST_ROW)}:B${String(LAST_ROW)}`;
    sheet.widths({ A: 90, B: 90, C: 112, D: 122, E: 84, F: 84, G: 20, H: 215, I: 90, J: 84, K: 80, L: 480 });
    sheet.put("A1", "EHC needs assessments: what is due when", TITLE);
    sheet.across(
      "A2:H2",
      "One formula a column gives the last lawful day of every request; there is room for more below. Days left, state and colours are ordinary formulas and formats. All invented.",
      NOTE,
      40,
    );
    sheet.put("A4", "As of", LABEL);
    sheet.put("B4", serial(AS_OF), { ...DATE, ...INPUT });
    sheet.across(
      "C4:H4",
      "Days left, state and the steps on the right are as of this day; the due dates do not depend on it. Enter =TODAY() to keep it current.",
      NOTE,
      36,
    );

    sheet.row(
      `A${String(HEADER_ROW)}`,
      ["Reference", "Received", "Decision due", "Final plan due", "Days left", "State"],
      [HEADER, NUMBER_HEADER, NUMBER_HEADER, NUMBER_HEADER, NUMBER_HEADER, CENTRE_HEADER],
    );
    REQUESTS.forEach((received, i) =>
      sheet.row(`A${String(FIRST_ROW + i)}`, [`EHC-${String(i + 1).padStart(3, "0")}`, serial(received)], [INPUT, { ...DATE, ...INPUT }]),
    );
    const spare = `${String(FIRST_ROW + REQUESTS.length)}:`;
    sheet.put(`A${spare}A${String(LAST_ROW)}`, null, INPUT);
    sheet.put(`B${spare}B${String(LAST_ROW)}`, null, { ...DATE, ...INPUT });
    for (let number = FIRST_ROW; number <= LAST_ROW; number++) {
      const row = String(number);
      const state = `IF(E${row}<0,"Overdue",IF(E${row}<=${String(WARN_DAYS)},"Due soon","On track"))`;
      sheet.put(`E${row}`, { formula: `=IF(D${row}="","",D${row}-$B$4)` }, { format: "0" });
      sheet.put(`F${row}`, { formula: `=IF(D${row}="","",${state})` }, CENTRE);
    }
    sheet.put(`C${String(FIRST_ROW)}`, { formula: `=ESSEX.EHCPDEADLINE(${dates},"Decision to assess")` });
    sheet.put(`D${String(FIRST_ROW)}`, { formula: `=ESSEX.EHCPDEADLINE(${dates})` });
    const coloured = `D${String(FIRST_ROW)}:F${String(LAST_ROW)}`;
    const state = `$F${String(FIRST_ROW)}`;
    sheet.highlight(coloured, `=${state}="Overdue"`, OVERDUE);
    sheet.highlight(coloured, `=${state}="Due soon"`, DUE_SOON);
    sheet.highlight(coloured, `=${state}="On track"`, ON_TRACK);

    sheet.put(`H${String(HEADER_ROW - 1)}`, "EHC-001, step by step", HEADING);
    sheet.row(`H${String(HEADER_ROW)}`, [null, null, null, null, null], [HEADER, NUMBER_HEADER, NUMBER_HEADER, CENTRE_HEADER, HEADER]);
    sheet.put(`K${String(FIRST_ROW)}:K${String(LAST_ROW)}`, null, CENTRE);
    sheet.put(`H${String(HEADER_ROW)}`, { formula: `=ESSEX.EHCPTIMELINE(B${String(FIRST_ROW)},"Assessment",$B$4)` }, HEADER);
    sheet.freezeAbove(FIRST_ROW);
  });
}
