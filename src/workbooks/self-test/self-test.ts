import edition from "../../data/edition.json";
import { quotedSheet } from "../../formulas/address";
import { type BookPlan } from "../book";
import { sheet } from "../draft";
import { listingOf } from "../list";
import { ANSWERS, answersSheet } from "./examples-sheet";
import { judged } from "./verdict";
import { COLUMN_TESTS, columnSheet, type GoldenTable, resultsOf } from "./columns-sheet";

/** Every function with what it should answer, and one cell that says whether all of them do on this computer. */
export function selfTest(tableAt: (path: string) => GoldenTable): BookPlan {
  const { name, purpose } = listingOf("Self-test");
  const answers = answersSheet();
  const tables = COLUMN_TESTS.map((test) => ({ test, table: tableAt(test.path) }));
  const parts = [
    { of: ANSWERS, says: "Every function, what it answers and what it refuses", results: "$G$6:$G$2000" },
    ...tables.map(({ test, table }) => ({
      of: test.sheet,
      says: `${test.called}, down a column of the source’s own cases`,
      results: resultsOf(test, table),
    })),
  ];
  const first = 8;
  const last = first + parts.length - 1;
  const front = sheet("Self-test", (draft) => {
    draft.accent();
    draft.portrait();
    draft.title(
      name,
      purpose,
      "Press Ctrl+Alt+F9 first: until then B4 says what it said on the day the workbook was made. Save the file under the name of the computer.",
    );
    draft.put("A4", "All functions", "label");
    draft.put(
      "B4",
      judged(`=IF(ISERROR(B5),"The add-in is not loaded",IF(AND(SUM(C${first}:C${last})>0,SUM(D${first}:D${last})=0),"PASS","FAIL"))`),
      "title",
      { align: "left" },
    );
    draft.height(4, 28);
    draft.put("A5", "Edition", "label");
    draft.put("B5", { formula: "=ESSEX.VERSION()" }, "figure", { align: "left" });
    draft.headingsAt("A7", [["Sheet", "left"], ["What is tried", "left"], ["Pass", "right"], ["Not passed", "right"]]); // prettier-ignore
    parts.forEach(({ of, says, results }, index) => {
      const row = first + index;
      const range = `${quotedSheet(of)}!${results}`;
      draft.put(`A${row}`, { text: of, address: `#${quotedSheet(of)}!A1` }, "code");
      draft.put(`B${row}`, says);
      draft.put(`C${row}`, judged(`=COUNTIF(${range},"PASS")`), "figure", { align: "right" });
      draft.put(`D${row}`, judged(`=COUNTA(${range})-C${row}`), "figure", { align: "right" });
    });
    draft.paragraph(
      `B${last + 2}`,
      "A line that fails is red on its sheet, with what was expected beside what Excel got. Where B4 says that the add-in is not loaded, every line fails: load it, press Ctrl+Alt+F9 and look again. Send the file to whoever looks after the add-in.",
      62,
    );
    draft.columnWidths({ A: 22, B: 68, C: 10, D: 10 });
    draft.highlight("B4", '$B$4<>"PASS"', "late");
    draft.highlight(`D${first}:D${last}`, `$D${first}>0`, "late");
  });
  return {
    properties: {
      title: "Self-test of ESSEX for Excel",
      subject: purpose,
      description: `${purpose} Answers and cases are those that the functions are tested with.`,
      keywords: "ESSEX, self-test, Essex County Council",
      made: edition.read,
    },
    names: [],
    sheets: [front, answers, ...tables.map(({ test, table }) => columnSheet(test, table))],
  };
}
