import edition from "../../data/edition.json";
import { quotedSheet } from "../../formulas/address";
import { type BookPlan, type BookSheet } from "../book";
import { AS_CALCULATED } from "../as-calculated";
import { type Draft, sheet } from "../draft";
import { listingOf, type StarterName } from "../list";

export interface StarterPlan {
  readonly name: StarterName;
  readonly steps: readonly string[];
  /** What each sheet is for, by its name. */
  readonly says: Readonly<Record<string, string>>;
  readonly sources: readonly string[];
  /** What its rows are, where they are not all invented. */
  readonly rowsAre?: string;
  readonly sheets: readonly BookSheet[];
}

const INVENTED =
  "The rows are invented examples: write over them, and add rows at the foot of a list. Each list is a Table that grows, and every formula counts the new row.";

/** A starter with its first sheet: what it is for, how to begin, what each sheet has and where its figures come from. */
export function starterBook({ name, steps, says, sources, sheets, rowsAre = INVENTED }: StarterPlan): BookPlan {
  const { purpose } = listingOf(name);
  const about = sheet("About", (draft) => {
    draft.accent();
    draft.portrait();
    draft.title(name, purpose);
    draft.columnWidths({ A: 26, B: 96 });
    let row = 4;
    const section = (heading: string, lines: readonly string[]) => {
      draft.heading(`A${row}`, heading);
      lines.forEach((line) => draft.paragraph(`B${row++}`, line, 92));
      row++;
    };
    section("How to begin", steps);
    section("To know", [
      "What is shaded is yours to change. Everything else follows.",
      rowsAre,
      "Formulas that begin with ESSEX need the ESSEX add-in. Without it read the sheet “As calculated”, or ask for a copy that needs no add-in.",
      "No name of a child belongs in here: a reference and dates are enough.",
    ]);
    row = sheetList(draft, row, [...sheets.map(({ name: own }) => own), AS_CALCULATED], says);
    section("Sources", sources);
    draft.heading(`A${row}`, "Made with");
    draft.put(`B${row}`, { formula: "=ESSEX.VERSION()" }, "figure", { align: "left" });
  });
  return {
    properties: {
      title: `${name}: a starter workbook`,
      subject: purpose,
      description: `${purpose} Made with ESSEX for Excel. ${rowsAre}`,
      keywords: "ESSEX, education, Essex County Council",
      made: edition.read,
    },
    names: [],
    sheets: [about, ...sheets],
  };
}

function sheetList(draft: Draft, top: number, names: readonly string[], says: Readonly<Record<string, string>>): number {
  draft.heading(`A${top}`, "Sheets");
  let row = top + 1;
  for (const name of names) {
    draft.put(`A${row}`, { text: name, address: `#${quotedSheet(name)}!A1` }, "code");
    draft.paragraph(`B${row}`, says[name] ?? "The values of every cell that the add-in works out.", 92);
    row++;
  }
  return row + 1;
}
