import { planned, type SheetPlan } from "../plan";
import csv from "./essex-schools-january-2023.csv";
import { records } from "./records";
import { HEADER, LEFT, NOTE, TITLE } from "./styles";

type Column = "URN" | "name" | "SCHOOLTYPE" | "governance_inferred" | "NOR";

const HEADER_ROW = 4;
const FIRST_ROW = HEADER_ROW + 1;
const SPARE_ROWS = 40;
const GOVERNANCES = new Map([
  ["LA", "LA maintained"],
  ["LA?", "LA maintained"],
  ["academy_or_free", "Academy or free school"],
]);

const schools = records<Column>(csv);

/** The columns that the summary reads, with room for schools that are added below. */
const column = (letter: string) => `Schools!${letter}${String(FIRST_ROW)}:${letter}${String(HEADER_ROW + schools.length + SPARE_ROWS)}`;
export const SCHOOL_PHASES = column("C");
export const SCHOOL_GOVERNANCES = column("D");

export function schoolsSheet(): SheetPlan {
  return planned("Schools", (sheet) => {
    sheet.widths({ A: 75, B: 400, C: 190, D: 190, E: 85 });
    sheet.put("A1", `The ${String(schools.length)} state-funded schools of Essex`, TITLE);
    sheet.across(
      "A2:D2",
      "Department for Education, school census, January 2023 (Open Government Licence v3.0). Phases are the census's own words. Governance is inferred from each school's type in 2018 and its URN: the census does not say. Five schools have no name in the file and show their URN.",
      NOTE,
      58,
    );
    sheet.row(`A${String(HEADER_ROW)}`, ["URN", "School", "Phase", "Governance (inferred)", "Pupils"], HEADER);
    schools.forEach(({ URN, name, SCHOOLTYPE, governance_inferred, NOR }, i) => {
      const governance = GOVERNANCES.get(governance_inferred) ?? governance_inferred;
      sheet.row(
        `A${String(FIRST_ROW + i)}`,
        [Number(URN), name.trim() || `URN ${URN}`, SCHOOLTYPE, governance, Number(NOR)],
        [LEFT, {}, {}, {}, {}],
      );
    });
    sheet.table("SchoolCensus", `A${String(HEADER_ROW)}:E${String(HEADER_ROW + schools.length)}`);
    sheet.freezeAbove(FIRST_ROW);
  });
}
