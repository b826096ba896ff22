import { serialOfCompact } from "./days";
import { planned, type SheetPlan } from "../plan";
import csv from "./essex-school-ratings-2018.csv";
import { records } from "./records";
import { CENTRE, DATE, HEADER, HEADING, LEFT, NOTE, TITLE } from "./styles";

type Column = "URN" | "Name" | "Type" | "Primary" | "Secondary" | "Rating" | "Inspection date";
type Rated = Record<Column, string>;

const HEADER_ROW = 4;
const FIRST_ROW = HEADER_ROW + 1;
const SPARE_ROWS = 40;
/** Ofsted counts these apart: they have a table of their own below, and the summary reads the rows above it. */
const COUNTED_APART = ["Independent School", "College"];

const all = records<Column>(csv);
const isCountedApart = ({ Type }: Rated) => COUNTED_APART.includes(Type);
const counted = all.filter((school) => !isCountedApart(school));
const apart = all.filter(isCountedApart);

export const COUNTED = counted.length;
export const APART = apart.length;
const LAST_SPARE_ROW = HEADER_ROW + counted.length + SPARE_ROWS;
const APART_HEADER_ROW = LAST_SPARE_ROW + 3;
/** The columns that the summary reads, with room for schools that are added below. */
const column = (letter: string) => `Ratings!${letter}${String(FIRST_ROW)}:${letter}${String(LAST_SPARE_ROW)}`;
export const RATING_PHASES = column("F");
export const RATING_GRADES = column("G");
export const INSPECTION_DATES = column("H");

const HEADINGS = ["URN", "School", "Type", "Primary", "Secondary", "Phase (derived)", "Rating", "Inspected"];

/** The file has two flags and a type; the summary wants a phase. */
function phaseOf({ Type, Primary, Secondary }: Rated): string {
  if (Type === "Special School") return "Special";
  if (Primary === "1") return Secondary === "1" ? "All-through" : "Primary";
  return Secondary === "1" ? "Secondary" : "16 plus";
}

export function ratingsSheet(): SheetPlan {
  return planned("Ratings", (sheet) => {
    function list(name: string, headerRow: number, schools: readonly Rated[]) {
      sheet.row(`A${String(headerRow)}`, HEADINGS, HEADER);
      schools.forEach((school, i) => {
        const { URN, Name, Type, Primary, Secondary, Rating } = school;
        const inspected = school["Inspection date"];
        const contents = [
          Number(URN),
          Name,
          Type,
          Number(Primary),
          Number(Secondary),
          phaseOf(school),
          Rating || null,
          inspected ? serialOfCompact(inspected) : null,
        ];
        sheet.row(`A${String(headerRow + 1 + i)}`, contents, [LEFT, {}, {}, CENTRE, CENTRE, {}, {}, DATE]);
      });
      sheet.table(name, `A${String(headerRow)}:H${String(headerRow + schools.length)}`);
    }

    sheet.widths({ A: 80, B: 400, C: 150, D: 88, E: 110, F: 150, G: 170, H: 110 });
    sheet.put("A1", "Ofsted ratings of Essex schools, 2018 to 2020", TITLE);
    sheet.across(
      "A2:E2",
      `Department for Education, "Find and compare schools in England", as read between 2018 and 2020 (Open Government Licence v3.0). All ${String(all.length)} rows of the file. A blank rating means none under that URN; none is made up. Phase is derived: Special by the type, All-through where both flags are 1, else the flag that is 1, and 16 plus where neither is. The ${String(APART)} independent schools and colleges have a table of their own, from row ${String(APART_HEADER_ROW)}: Ofsted reports on them apart from state-funded schools.`,
      NOTE,
      94,
    );
    list("OfstedRatings", HEADER_ROW, counted);
    sheet.put(`A${String(APART_HEADER_ROW - 1)}`, "Independent schools and colleges, counted apart", HEADING);
    list("RatingsApart", APART_HEADER_ROW, apart);
    sheet.freezeAbove(FIRST_ROW);
  });
}
