import { day } from "../../src/core/foundation/day";
import type { Publication, PublishedTable } from "../../src/publish/publication";
import { publishedList } from "../../src/publish/listed";
import { publishedSummary } from "../../src/publish/summary";
import { askedOf, rowsOf } from "./asked";

export const NEEDS = "EHC plans by primary need and placement, Essex, January 2026";

const plans = rowsOf(
  ["Need", "Placement"],
  [30, "ASD", "Mainstream"],
  [12, "ASD", "Special"],
  [25, "SEMH", "Mainstream"],
  [3, "SEMH", "Special"],
  [20, "SLCN", "Mainstream"],
  [9, "SLCN", "Special"],
  [18, "MLD", "Mainstream"],
  [2, "VI", "Special"],
);

/** A summary with small counts, a Table with an empty cell, and a title that begins as a formula would. */
export async function publicationOfTwo(more: Partial<Publication> = {}): Promise<Publication> {
  const asked = await askedOf(`=ESSEX.EHCPSUMMARY(Data!A2:A${plans.length},Data!B2:B${plans.length})`, plans);
  return {
    title: "Education, health and care plans in Essex",
    publisher: "Essex County Council",
    contact: "send.data@example.org",
    published: day("2026-11-25"),
    notes: ["Plans are those maintained on 15 January 2026."],
    tables: [made(publishedSummary(asked, NEEDS, 5)), made(visits())],
    ...more,
  };
}

export function visits(): ReturnType<typeof publishedList> {
  return publishedList(
    {
      title: "Visits to schools, R&D: by quadrant",
      headings: ["Quadrant", "Visits", "Cost", "First visit", "Remark"],
      values: [
        ["Mid", 12, 4000.5, 46036, "=1+1"],
        ["North", 2, 300, "", "Not <yet> closed"],
        ["South", 7, 1200, 46100, "None"],
      ],
      formats: Array.from({ length: 3 }, () => ["General", "General", "£#,##0.00", "dd/mm/yyyy", "@"]),
      countsPeople: false,
      blankMeans: "x",
    },
    5,
  );
}

function made(table: ReturnType<typeof publishedList>): PublishedTable {
  if (!table.ok) throw new Error(table.message);
  return table.value;
}
