import { serialOfCompact } from "./days";
import { planned, type SheetPlan } from "../plan";
import csv from "./essex-school-ratings-2018.csv";
import { records } from "./records";
import { CENTRE, DATE, HEADER, LEFT, NOTE, TITLE } from "./styles";

type Column = "URN" | "Name" | "Type" | "Primary" | "Secondary" | "Rating" | "Inspection date";
type Rated = Record<Column, string>;

const HEADER_ROW = 4;
const FIRST_ROW = HEADER_ROW + 1;
/** Ofsted counts these apart, so they stand last and the summary reads the rows above them. */
const COUNTED_APART = ["Independent School", "College"];

const all = records<Column>(csv);
const isCountedApart = ({ Type }: Rated) => COUNTED_APART.includes(Type);
const counted = all.filter((school) => !isCountedApart(school));
const ratings = [...counted, ...all.filter(isCountedApart)];

export const COUNTED = counted.length;
export const APART = ratings.length - counted.length;
/** The columns that the summary reads. */
const column = (letter: string) => `Ratings!${letter}${String(FIRST_ROW)}:${letter}${String(HEADER_ROW + counted.length)}`;
export const RATING_PHASES = column("F");
export const RATING_GRADES = column("G");
export const INSPECTION_DATES = column("H");

/** The file has two flags and a type; the summary wants a phase. */
function phaseOf({ Type, Primary, Secondary }: Rated): string {
  if (Type === "Special School") return "Special";
  if (Primary === "1") return Secondary === "1" ? "All-through" : "Primary";
  return Secondary === "1" ? "Secondary" : "16 plus";
}

export function ratingsSheet(): SheetPlan {
  return planned("Ratings", (sheet) => {
    sheet.widths({ A: 80, B: 440, C: 165, D: 96, E: 118, F: 150, G: 170, H: 110 });
    sheet.put("A1", "Ofsted ratings of Essex schools, 2018 to 2020", TITLE);
    sheet.across(
      "A2:H2",
      `Department for Education, "Find and compare schools in England", as read between 2018 and 2020 (Open Government Licence v3.0). All ${String(ratings.length)} rows of the file. A blank rating means none under that URN; none is made up. Phase is derived: Special by the type, All-through where both flags are 1, else the flag that is 1, and 16 plus where neither is. The ${String(APART)} independent schools and colleges stand last and are left out of the summary, because Ofsted reports on them apart from state-funded schools.`,
      NOTE,
      76,
    );
    sheet.row(
      `A${String(HEADER_ROW)}`,
      ["URN", "School", "Type", "Primary", "Secondary", "Phase (derived)", "Rating", "Inspected"],
      HEADER,
    );
    ratings.forEach((school, i) => {
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
      sheet.row(`A${String(FIRST_ROW + i)}`, contents, [LEFT, {}, {}, CENTRE, CENTRE, {}, {}, DATE]);
    });
    sheet.table("OfstedRatings", `A${String(HEADER_ROW)}:H${String(HEADER_ROW + ratings.length)}`);
    sheet.freezeAbove(FIRST_ROW);
  });
}
