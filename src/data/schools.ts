import { choices } from "../core/foundation/choice";
import { day } from "../core/foundation/day";
import { type AdmissionsRoute, type InYearAdmissions } from "../core/schools/admissions";
import { type SchoolType, type SchoolWords } from "../core/schools/school";
import { type Fact } from "./fact";
import { once } from "./once";
import admissions from "./schools/in-year-admissions.json";
import phases from "./schools/phases.json";
import statuses from "./schools/statuses.json";
import types from "./schools/types.json";

/** The words schools are described in: GIAS's types, phases and statuses, with what Ofsted and DfE's census call them. */
export const schoolWords = once((): SchoolWords => ({
  types: choices([...types.types, ...types.otherWords] as unknown as readonly SchoolType[], "a type of school in GIAS"),
  phases: choices(phases.phases, "a phase of education"),
  statuses: choices(statuses.statuses, "a status in GIAS"),
}));

/** Who handles in-year applications for infant, junior and primary schools. */
export const inYearAdmissions = once((): InYearAdmissions => {
  const notCovered = [...phases.phases.map(({ name }) => name), ...admissions.otherPhases].filter((name) => name !== admissions.phase.name);
  // A special school or an alternative provision academy is none of the schools spoken of, whatever its phase.
  const spokenOf = schoolWords().types.all.filter(({ phase }) => phase === null);
  const routeOf = ({ name, governance }: SchoolType) =>
    admissions.routes.find(({ types, governances }) => types.includes(name) || governances.includes(governance))?.route;
  return {
    from: day(admissions.from),
    phases: choices(
      [{ ...admissions.phase, isCovered: true }, ...notCovered.map((name) => ({ name, isCovered: false }))],
      "a phase of education",
    ),
    routes: new Map(spokenOf.flatMap((type) => (routeOf(type) ? [[type.name, routeOf(type) as AdmissionsRoute] as const] : []))),
  };
});

/** The counting of types, phases and statuses as facts. */
export function schoolFacts(): Fact[] {
  const topic = "Ofsted and schools";
  const held = { topic, until: null };
  return [
    ...types.types.map(({ code, name, governance }) => ({
      ...held,
      what: `${name} (GIAS type ${code}) is counted as`,
      value: governance,
      from: day(types.from),
      source: types.source,
      link: types.link,
      read: day(types.read),
    })),
    ...[...phases.phases, ...statuses.statuses]
      .flatMap(({ name, synonyms }) => (synonyms ?? []).map((synonym) => ({ name, synonym })))
      .map(({ name, synonym }) => ({
        ...held,
        what: `${synonym} is counted as`,
        value: name,
        from: null,
        source: phases.source,
        link: phases.link,
        read: day(phases.read),
      })),
    ...[
      ["In-year applications for infant, junior and primary schools", admissions.says],
      ["Rounds that the change of in-year applications leaves alone", admissions.note],
    ].map(([what, value]) => ({
      ...held,
      topic: "Admissions",
      what: what!,
      value: value!,
      from: day(admissions.from),
      source: admissions.source,
      link: admissions.link,
      read: day(admissions.read),
    })),
    {
      ...held,
      what: "How types are counted",
      value: types.note,
      from: day(types.from),
      source: types.source,
      link: types.link,
      read: day(types.read),
    },
  ];
}
