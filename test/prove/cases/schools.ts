import fc from "fast-check";
import { OVERALL_GRADES } from "../../../src/core/ofsted/grade";
import { AREA_GRADES, STANDARDS } from "../../../src/core/ofsted/report-card";
import { evaluationAreas } from "../../../src/data/ofsted";
import { inYearAdmissions, schoolWords } from "../../../src/data/schools";
import { type Case } from "../case";
import { aDay, asExported, perhaps, sometimes } from "./days";

const types = schoolWords().types.all;
const phases = fc.constantFrom(...schoolWords().phases.all.map(({ name }) => name), "Sixth-form centre");
const grades = fc.constantFrom<unknown>(...OVERALL_GRADES, 1, 2, 3, 4, 8, "RI", "", "School remains Good (Improving) - S5 Next");
const statuses = fc.constantFrom(...schoolWords().statuses.all.map(({ name }) => name));
const type = fc.constantFrom<unknown>(...types.map(({ name }) => name), ...types.flatMap(({ code }) => code ?? []));

const aSchool = fc.record({ phase: phases, grade: grades, type, status: statuses });
const schools = fc.array(aSchool, { minLength: 1, maxLength: 40 });
/** What stands in a column of grades and is none of overall effectiveness. */
const ODD_GRADES = ["Strong standard", "Met", 7, 0, "NULL", "Goood", "#N/A", "Satisfactory"];
const place = (lines: number, columns: number) =>
  fc.record({ row: fc.integer({ min: 1, max: lines }), column: fc.integer({ min: 0, max: columns - 1 }) });

export const schoolCases: Readonly<Record<string, fc.Arbitrary<Case>>> = {
  OFSTEDSUMMARY: fc
    .tuple(
      asExported(
        schools.map((some) => [
          some.map((each) => each.phase),
          some.map((each) => each.grade),
          some.map((each) => each.type),
          some.map((each) => each.status),
        ]),
        "Phase",
        ...ODD_GRADES,
        "Not applicable",
      ),
      fc.boolean(),
      place(9, 9),
    )
    .map(([[phase, grade, kind, status], isStatus, at]) => ({
      id: "OFSTEDSUMMARY",
      args: [phase, grade, kind, isStatus ? status : null],
      at,
    })),
  OFSTEDRATE: fc
    .tuple(
      asExported(
        fc
          .tuple(schools, fc.infiniteStream(fc.integer({ min: 0, max: 2000 })))
          .map(([some, weights]) => [some.map((each) => each.grade), some.map(() => weights.next().value as unknown)]),
        "Overall effectiveness",
        ...ODD_GRADES,
        -1,
        0.5,
      ),
      fc.boolean(),
    )
    .map(([[grade, weights], isWeighed]) => ({ id: "OFSTEDRATE", args: [grade, isWeighed ? weights : null], at: { row: 0, column: 0 } })),
  OFSTEDREPORTCARD: fc
    .shuffledSubarray([...evaluationAreas().all], { minLength: 1 })
    .chain((areas) =>
      fc
        .tuple(
          fc.array(
            fc.tuple(
              ...areas.map(({ isMetOrNot }) =>
                sometimes(perhaps(fc.constantFrom(...(isMetOrNot ? STANDARDS : AREA_GRADES)), "Not applicable"), "", "Good"),
              ),
            ),
            { minLength: 1, maxLength: 20 },
          ),
          place(areas.length, 10),
        )
        .map(([cards, at]): Case => ({ id: "OFSTEDREPORTCARD", args: [[areas.map(({ name }) => name)], cards], at })),
    ),
  SCHOOLSUMMARY: fc.tuple(schools, fc.boolean(), place(10, 6)).map(([some, isStatus, at]) => ({
    id: "SCHOOLSUMMARY",
    args: [some.map((each) => each.phase), some.map((each) => each.type), isStatus ? some.map((each) => each.status) : null],
    at,
  })),
  SCHOOLGOVERNANCE: type.map((each) => ({ id: "SCHOOLGOVERNANCE", args: [each], at: { row: 0, column: 0 } })),
  ADMISSIONSROUTE: fc
    .tuple(fc.constantFrom(...inYearAdmissions().routes.keys()), fc.constantFrom("Primary", "Infant"), aDay)
    .map((args) => ({ id: "ADMISSIONSROUTE", args, at: { row: 0, column: 0 } })),
};
