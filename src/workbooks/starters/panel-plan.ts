import { schoolPartnerships } from "../../data/partnerships";
import { FAR, type BookSheet } from "../book";
import { type Content } from "../../sheets/plan";
import { COUNT, DATE, sheet } from "../draft";
import { dated } from "./days";

/** Invented panels. */
const PANELS: readonly (readonly [date: string, quadrant: string, hours: number, cases: number])[] = [
  ["2026-07-06", "Mid", 2, 12],
  ["2026-07-07", "North-East", 2, 20],
  ["2026-07-08", "South", 2.5, 14],
  ["2026-07-09", "West", 1.5, 18],
];

const own = (heading: string): string => `PanelDates[[#This Row],[${heading}]]`;

/** The plan of needs assessment panels. No formula of it needs the add-in. */
export function panelPlanSheet(): BookSheet {
  return sheet("Panel plan", (draft) => {
    draft.title(
      "How many cases a panel can consider",
      "The round table of 8 February 2022 heard that a panel takes “generally around 5-10 minutes per child”, the paperwork read in advance.",
    );
    draft.input("A4", "Minutes a case, shortest", 5, {
      format: "0",
      align: "left",
      allows: { kind: "number", least: 1, isWhole: false },
      says: "Minutes.",
    });
    draft.input("A5", "Minutes a case, longest", 10, {
      format: "0",
      align: "left",
      allows: { kind: "number", least: 1, isWhole: false },
      says: "Minutes.",
    });
    draft.input("A6", "Minutes for breaks and business", 10, {
      format: "0",
      align: "left",
      allows: { kind: "number", least: 0, isWhole: false },
      says: "Minutes of each panel.",
    });
    draft.list({
      name: "PanelDates",
      at: "A14",
      columns: [
        { heading: "Date", width: 42, format: DATE, align: "left", allows: { kind: "date" }, says: "The day of the panel." },
        {
          heading: "Quadrant",
          width: 16,
          allows: { kind: "list", values: schoolPartnerships().quadrants.all.map(({ name }) => name) },
          says: "Mid, North-East, South or West.",
        },
        {
          heading: "Hours",
          width: 10,
          format: "0.0#",
          align: "right",
          allows: { kind: "number", least: 0, isWhole: false },
          says: "How long the panel sits.",
        },
        {
          heading: "Cases listed",
          width: 12,
          format: COUNT,
          align: "right",
          allows: { kind: "number", least: 0, isWhole: true },
          says: "Cases on the agenda.",
        },
        { heading: "Room for longest cases", width: 16, format: COUNT, align: "right" },
        { heading: "Room for shortest cases", width: 16, format: COUNT, align: "right" },
        { heading: "Minutes a case", width: 13, format: "0.0", align: "right" },
        { heading: "Reading", width: 26 },
      ],
      rows: PANELS.map(([date, quadrant, hours, cases]): Content[] => [dated(date), quadrant, hours, cases]),
      calculated: {
        "Room for longest cases": `=INT(MAX(0,60*${own("Hours")}-$B$6)/$B$5)`,
        "Room for shortest cases": `=INT(MAX(0,60*${own("Hours")}-$B$6)/$B$4)`,
        "Minutes a case": `=IF(${own("Cases listed")}>0,MAX(0,60*${own("Hours")}-$B$6)/${own("Cases listed")},"")`,
        Reading: `=IF(${own("Cases listed")}>0,IF(${own("Minutes a case")}<$B$4,"More than it can consider",IF(${own("Minutes a case")}>$B$5,"Has room","As planned")),"No cases listed")`,
      },
    });
    const line = (row: number, label: string, formula: string, note: string) => {
      draft.put(`A${row}`, label, "label");
      draft.put(`B${row}`, { formula }, "total", { format: COUNT, align: "left" });
      draft.put(`C${row}`, note, "note");
    };
    line(
      8,
      "Requests waiting",
      '=COUNTIFS(RequestLines[Received],">0",RequestLines[Outcome],"")',
      "Requests without an outcome on the sheet Requests",
    );
    line(9, "Listed for the panels", "=SUM(PanelDates[Cases listed])", "");
    line(10, "Room in these panels for longest cases", "=SUM(PanelDates[Room for longest cases])", "");
    line(11, "Room in these panels for shortest cases", "=SUM(PanelDates[Room for shortest cases])", "");
    line(12, "Panels of two hours for those waiting", "=ROUNDUP(B8/MAX(1,INT((120-B6)/B5)),0)", "At the longest minutes a case");
    draft.highlight(`A15:H${FAR}`, '$H15="More than it can consider"', "late");
    draft.highlight(`A15:H${FAR}`, '$H15="Has room"', "good");
    draft.freezeAbove(15);
  });
}
