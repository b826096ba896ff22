import { dayOfText } from "../../core/foundation/day";
import { sentence } from "../../explain/words";
import { areaAddress, columnLetters } from "../../formulas/address";
import { type BookLook, type BookSheet } from "../book";
import { type Content } from "../../sheets/plan";
import { DATE, POUNDS, sheet } from "../draft";
import { judged } from "./verdict";

export interface GoldenTable {
  readonly source: string;
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** A function tried down a table that was transcribed from its source. */
export interface ColumnTest {
  readonly sheet: string;
  readonly called: string;
  /** Where the table stands under test/golden. */
  readonly path: string;
  readonly inputs: readonly (readonly [column: string, kind: "date" | "text" | "number"])[];
  readonly expected: readonly [column: string, kind: "date" | "pounds"];
  /** The one formula, from the addresses of the columns of inputs. */
  readonly formula: (...columns: string[]) => string;
}

export const COLUMN_TESTS: readonly ColumnTest[] = [
  {
    sheet: "Deadlines",
    called: "EHCPDEADLINE",
    path: "send/deadlines.csv",
    inputs: [["event", "date"], ["duty", "text"]],
    expected: ["due", "date"],
    formula: (event, duty) => `=ESSEX.EHCPDEADLINE(${event},${duty})`,
  },
  {
    sheet: "Appeals",
    called: "APPEALDEADLINE",
    path: "send/appeals.csv",
    inputs: [["decision sent", "date"], ["certificate issued", "date"]],
    expected: ["last day", "date"],
    formula: (sent, issued) => `=ESSEX.APPEALDEADLINE(${sent},${issued})`,
  },
  {
    sheet: "Phase transfers",
    called: "PHASETRANSFERDEADLINE",
    path: "send/phase-transfers.csv",
    inputs: [["transfer", "date"], ["phase", "text"]],
    expected: ["last day", "date"],
    formula: (transfer, phase) => `=ESSEX.PHASETRANSFERDEADLINE(${transfer},${phase})`,
  },
  {
    sheet: "Plans at 25",
    called: "EHCPAT25",
    path: "send/plan-ends.csv",
    inputs: [["born", "date"], ["setting", "text"], ["course ends", "date"]],
    expected: ["last day", "date"],
    formula: (born, setting, ends) => `=ESSEX.EHCPAT25(${born},${setting},${ends})`,
  },
  {
    sheet: "Improvement days",
    called: "TRADEDPRICE",
    path: "traded/school-improvement-days.csv",
    inputs: [["days", "number"], ["ordered", "date"]],
    expected: ["pounds", "pounds"],
    formula: (days, ordered) => `=ESSEX.TRADEDPRICE("School improvement days",${days},,${ordered})`,
  },
  {
    sheet: "Conference",
    called: "TRADEDPRICE",
    path: "traded/governor-conference.csv",
    inputs: [["people", "number"], ["ordered", "date"]],
    expected: ["pounds", "pounds"],
    formula: (people, ordered) => `=ESSEX.TRADEDPRICE("Governor conference",${people},,${ordered})`,
  },
  {
    sheet: "Funded places",
    called: "FUNDEDFROM",
    path: "calendar/funded-places.csv",
    inputs: [["born", "date"], ["entitlement", "text"]],
    expected: ["funded from", "date"],
    formula: (born, entitlement) => `=ESSEX.FUNDEDFROM(${born},${entitlement})`,
  },
  {
    sheet: "School leaving",
    called: "SCHOOLLEAVINGDATE",
    path: "calendar/school-leaving.csv",
    inputs: [["born", "date"]],
    expected: ["last day", "date"],
    formula: (born) => `=ESSEX.SCHOOLLEAVINGDATE(${born})`,
  },
]; // prettier-ignore

/** The first row of the source's words, and how many of its characters stand on a page. */
const SOURCE = 3;
const PAGE = 92;

/** The row of the headings: under the source, a row between. */
function topOf({ source }: GoldenTable): number {
  return SOURCE + linesOf(source).length + 1;
}

function linesOf(text: string): readonly string[] {
  const lines = [""];
  for (const word of text.split(" "))
    if (lines.at(-1)!.length + word.length > PAGE) lines.push(word);
    else lines.push(`${lines.pop()!} ${word}`.trim());
  return lines;
}

/** The table's inputs, what it says, what one formula for the whole column answers, and whether they agree. */
export function columnSheet(test: ColumnTest, table: GoldenTable): BookSheet {
  const { source, rows } = table;
  const top = topOf(table);
  const { inputs, expected, called } = test;
  return sheet(test.sheet, (draft) => {
    draft.portrait();
    draft.title(
      `${called}, down a column`,
      "One formula answers every row. Expected is transcribed from the source, not from the function.",
    );
    linesOf(source).forEach((line, index) => draft.put(`A${SOURCE + index}`, line, "note"));
    const [first, last] = [top + 1, top + rows.length];
    const letters = inputs.map((_, index) => columnLetters(index));
    const [wanted, got, result] = [inputs.length, inputs.length + 1, inputs.length + 2].map((index) => columnLetters(index)) as [
      string,
      string,
      string,
    ];
    draft.headingsAt(`A${top}`, [
      ...inputs.map(([column, kind]) => [sentence(column), kind === "text" ? "left" : "right"] as const),
      ["Expected", "right"],
      ["Got", "right"],
      ["Result", "left"],
    ]);
    const answer = expected[1] === "date" ? DATE : POUNDS;
    const inputLooks = inputs.map(([, kind]): BookLook => lookOf(kind));
    const shown: BookLook = { style: "figure", format: answer, align: "right" };
    const verdictLook: BookLook = { style: "label", format: null };
    rows.forEach((row, index) => {
      const at = first + index;
      const verdict = judged(`=IF(ISERROR(${got}${at}),"FAIL",IF(ABS(${wanted}${at}-${got}${at})<0.005,"PASS","FAIL"))`);
      const contents: Content[] = inputs.map(([column, kind]) => contentOf(row[column]!, kind));
      draft.block(
        `A${at}`,
        [[...contents, contentOf(row[expected[0]]!, expected[1]), null, verdict]],
        [...inputLooks, shown, shown, verdictLook],
      );
    });
    const columns = letters.map((_, index) => areaAddress({ top: first - 1, bottom: last - 1, left: index, right: index }));
    draft.put(`${got}${first}`, { formula: test.formula(...columns) }, "figure", { format: answer, align: "right" });
    inputs.forEach(([, kind], index) => draft.columnWidths({ [letters[index]!]: kind === "text" ? 34 : 20 }));
    draft.columnWidths({ [wanted]: 16, [got]: 16, [result]: 12 });
    draft.highlight(`A${first}:${result}${last}`, `$${result}${first}="FAIL"`, "late");
    draft.highlight(`${result}${first}:${result}${last}`, `$${result}${first}="PASS"`, "good");
    draft.freezeAbove(first);
  });
}

/** The cells of a sheet that say PASS or FAIL. */
export function resultsOf({ inputs }: ColumnTest, table: GoldenTable): string {
  const top = topOf(table);
  const letter = columnLetters(inputs.length + 2);
  return `$${letter}$${top + 1}:$${letter}$${top + table.rows.length}`;
}

function lookOf(kind: "date" | "text" | "number"): BookLook {
  return { style: "figure", format: kind === "date" ? DATE : null, align: kind === "text" ? "left" : "right" };
}

function contentOf(text: string, kind: "date" | "text" | "number" | "pounds"): Content {
  if (text === "") return null;
  if (kind === "text") return text;
  if (kind !== "date") return Number(text);
  const read = dayOfText(text);
  if (!read.ok) throw new Error(`${text} is not a date.`);
  return read.value;
}
