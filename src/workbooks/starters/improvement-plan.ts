import { FAR, type BookLook, type BookPlan, type BookSheet } from "../book";
import { type Content } from "../../sheets/plan";
import { COUNT, DATE, downFrom, LINE, linesIn, PERCENT, sheet, WORDS } from "../draft";
import { starterBook } from "./book";
import { dated } from "./days";
import { ACTIONS, GROUPS } from "./improvement-actions";

const AS_OF = "2026-11-25";
const STATES = ["Not started", "In progress", "Complete", "Stopped"];
const own = (heading: string): string => `PlanActions[[#This Row],[${heading}]]`;
const group = (heading: string): string => `PlanGroups[[#This Row],[${heading}]]`;
const counted = (reading: string): string => `=COUNTIFS(PlanActions[Group],${group("Group")},PlanActions[Reading],"${reading}")`;

function actionsSheet(): BookSheet {
  return sheet("Actions", (draft) => {
    draft.accent();
    draft.title(
      "Actions, with who leads and by when",
      "Roles, never names. The actions are those of the papers; give each a lead role, a last day and a status, and add your own below.",
    );
    draft.input("A4", "As of", dated(AS_OF), {
      format: DATE,
      align: "left",
      allows: { kind: "date" },
      says: "The day the plan is read; =TODAY() for today.",
      note: "Change this date, or enter =TODAY().",
    });
    draft.input("A5", "Due soon within", 28, {
      format: '0 "days"',
      align: "left",
      allows: { kind: "number", least: 0, isWhole: true },
      says: "Days before the last day.",
    });
    draft.list({
      name: "PlanActions",
      at: "A7",
      columns: [
        { heading: "No.", width: 17, align: "left" },
        {
          heading: "Group",
          width: 30,
          isWrapped: true,
          allows: { kind: "range", formula: downFrom("Groups", "A", 6) },
          says: "A group of the sheet Groups.",
        },
        { heading: "Action", width: 54, isWrapped: true },
        { heading: "Lead role", width: 28, isWrapped: true },
        {
          heading: "Last day",
          width: 13,
          format: DATE,
          align: "right",
          allows: { kind: "date" },
          says: "The day by which it is to be done.",
        },
        {
          heading: "Status",
          width: 14,
          allows: { kind: "list", values: STATES },
          says: `${STATES.slice(0, 3).join(", ")} or ${STATES[3]}.`,
        },
        { heading: "Completed", width: 13, format: DATE, align: "right", allows: { kind: "date" }, says: "The day it was done." },
        { heading: "Progress and evidence of impact", width: 40, isWrapped: true },
        { heading: "Reading", width: 15 },
        { heading: "Working days left", width: 11, format: COUNT, align: "right" },
      ],
      rows: ACTIONS.map(({ group: of, action, lead, due, status }, index): Content[] => [
        index + 1,
        of,
        action,
        lead,
        dated(due),
        status,
        null,
        null,
      ]),
      calculated: {
        Reading: `=IF(${own("Status")}="Complete","Complete",IF(${own("Status")}="Stopped","Stopped",IF(${own("Last day")}="","No date yet",IF(${own("Last day")}<$B$4,"Overdue",IF(${own("Last day")}-$B$4<=$B$5,"Due soon","On track")))))`,
        "Working days left": `=IF(AND(YEAR(N(${own("Last day")}))<=YEAR(MAX('Key dates'!$H$8:$H$500)),OR(${own("Reading")}="On track",${own("Reading")}="Due soon")),NETWORKDAYS($B$4+1,${own("Last day")},'Key dates'!$H$8:$H$500),"")`,
      },
    });
    ACTIONS.forEach(({ group: of, action, lead }, index) =>
      draft.height(8 + index, LINE * Math.max(linesIn(of, 30), linesIn(action, 54), linesIn(lead ?? "", 28))),
    );
    draft.highlight(`I8:J${FAR}`, '$I8="Overdue"', "late");
    draft.highlight(`I8:J${FAR}`, '$I8="Due soon"', "soon");
    draft.highlight(`I8:J${FAR}`, 'OR($I8="Complete",$I8="On track")', "good");
    draft.highlight(`I8:J${FAR}`, 'OR($I8="Stopped",$I8="No date yet")', "quiet");
    draft.freezeAbove(8);
  });
}

function groupsSheet(): BookSheet {
  const first = 6;
  const last = first + GROUPS.length - 1;
  return sheet("Groups", (draft) => {
    draft.title(
      "The plan by workstream and group",
      "Each group’s actions by how they stand. Add a group at the foot, and it can be chosen on the sheet Actions and is counted.",
    );
    draft.input("A3", "Actions of no group in this list", null, { align: "left" });
    draft.put("B3", { formula: "=COUNTA(PlanActions[Action])-SUM(PlanGroups[Actions])" }, "total", { format: COUNT, align: "left" });
    draft.list({
      name: "PlanGroups",
      at: "A5",
      columns: [
        { heading: "Group", width: 36, isWrapped: true },
        { heading: "Led by", width: 32, isWrapped: true },
        { heading: "Objective", width: 46, isWrapped: true },
        ...["Actions", "Complete", "On track", "Due soon", "Overdue", "No date yet", "Stopped"].map((heading) => ({
          heading,
          width: 11,
          format: COUNT,
          align: "right" as const,
        })),
        { heading: "Share complete", width: 11, format: PERCENT, align: "right" },
      ],
      rows: GROUPS.map(({ name, lead, objective }): Content[] => [name, lead, objective]),
      calculated: {
        Actions: `=COUNTIFS(PlanActions[Group],${group("Group")})`,
        Complete: counted("Complete"),
        "On track": counted("On track"),
        "Due soon": counted("Due soon"),
        Overdue: counted("Overdue"),
        "No date yet": counted("No date yet"),
        Stopped: counted("Stopped"),
        "Share complete": `=IF(${group("Actions")}>0,${group("Complete")}/${group("Actions")},"")`,
      },
      hasNoFilter: true,
    });
    GROUPS.forEach(({ name, lead, objective }, index) =>
      draft.height(first + index, LINE * Math.max(linesIn(name, 36), linesIn(lead ?? "", 32), linesIn(objective ?? "", 46))),
    );
    draft.highlight(`H6:H${FAR}`, "$H6>0", "late");
    draft.highlight(`G6:G${FAR}`, "$G6>0", "soon");
    draft.highlight("B3", "$B$3<>0", "late");
    draft.chart({
      kind: "bar",
      title: "Actions by group",
      says: "A bar for each group, in parts: complete, on track, due soon, overdue and no date yet.",
      isStacked: true,
      series: ["E", "F", "G", "H", "I"].map((letter, index) => ({
        name: ["Complete", "On track", "Due soon", "Overdue", "No date yet"][index]!,
        values: `Groups!$${letter}$${first}:$${letter}$${last}`,
        categories: `Groups!$A$${first}:$A$${last}`,
      })),
      over: "M5:V28",
      valueTitle: "Actions",
      valueFormat: "0",
    });
    draft.columnWidths({ L: 3 });
    draft.pagesFrom(["M"]);
    draft.freezeAbove(6);
  });
}

function datesSheet(): BookSheet {
  return sheet("Key dates", (draft) => {
    draft.title(
      "Dates of the papers",
      "The dated items that the county’s papers print. Working days are counted without the bank holidays at the right.",
    );
    draft.input("A4", "Topic", "Strategy", {
      align: "left",
      allows: { kind: "list", values: ["Strategy", "Meetings"] },
      says: "Strategy or Meetings.",
    });
    draft.columnWidths({ A: 13, B: 16, C: 64, D: 28, E: 14, F: 60, G: 3, H: 16 });
    draft.spilled({
      at: "A6",
      title: "Dates",
      formula: "=ESSEX.KEYDATES(B4)",
      formats: [DATE, DATE, WORDS, WORDS, WORDS, WORDS],
      rows: 100,
      width: 6,
      wrapped: { columns: [2, 5], lines: 2 },
    });
    draft.heading("H6", "Bank holidays");
    draft.headingsAt("H7", [["England", "right"]]);
    draft.put("H8", { formula: "=ESSEX.BANKHOLIDAYS(DATE(YEAR(Actions!B4)-1,1,1))" }, "figure", { format: DATE, align: "right" });
    draft.block(
      "H9",
      Array.from({ length: 60 }, () => [null]),
      [{ style: "figure", format: DATE, align: "right" } as BookLook],
    );
    draft.freezeAbove(8);
  });
}

export function improvementPlan(): BookPlan {
  return starterBook({
    name: "Improvement plan",
    steps: [
      "1. On Actions give each action a lead role, a last day and a status. Set the date at the top, or enter =TODAY() there.",
      "2. Add your own actions at the foot; add a group on the sheet Groups.",
      "3. Groups says how each workstream stands, for a board’s paper.",
    ],
    rowsAre:
      "The actions are those of the papers. The last three are invented, to show how the plan reads: write over them, and add rows at the foot. Each list is a Table that grows, and every formula counts the new row.",
    says: {
      Actions: "Every action with its group, lead role, last day, status and how it reads today.",
      Groups: "Actions counted by group, with the objective and who leads.",
      "Key dates": "The dated items of the papers, and the bank holidays.",
    },
    sources: [
      "SEND joint written statement of action: Essex Headteacher Inclusion Round Table, 8 February 2022, minutes (workstreams, leads by role, high level actions).",
      "Co-ordination and Oversight Groups: People and Families Scrutiny Committee, SEND Update Part 2 (objectives and strands). The slides print no leads and no dates.",
      "Round table: the same minutes (what members are asked, and forward planning). Names are given as roles.",
    ],
    sheets: [actionsSheet(), groupsSheet(), datesSheet()],
  });
}
