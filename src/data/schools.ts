import { choices } from "../core/foundation/choice";
import { type AdmissionsRoute, type InYearAdmissions } from "../core/schools/admissions";
import { type Governance, type SchoolType, type SchoolWords } from "../core/schools/school";
import { day } from "./day";
import { type Fact } from "./fact";
import { once } from "./once";
import admissions from "./schools/in-year-admissions.json";
import phases from "./schools/phases.json";
import statuses from "./schools/statuses.json";
import typeNames from "./schools/type-names.json";
import types from "./schools/types.json";

/** What another list calls GIAS's types. */
interface NameList {
  readonly source: string;
  readonly link: string | null;
  readonly read: string;
  readonly checked?: string;
  /** By GIAS type. */
  readonly names: Readonly<Record<string, readonly string[]>>;
}

const NAMES = typeNames as unknown as readonly NameList[];

/** The words schools are described in: GIAS's types, phases and statuses, with what Ofsted and DfE's census and performance tables call them. */
export const schoolWords = once((): SchoolWords => ({
  types: choices([...types.types, ...types.otherWords].map(schoolType), "a type of school in GIAS"),
  phases: choices(phases.phases, "a phase of education"),
  statuses: choices(statuses.statuses, "a status in GIAS"),
}));

interface PublishedType {
  readonly code: number | null;
  readonly name: string;
  readonly governance: string;
  readonly phase: string | null;
  readonly synonyms?: readonly string[];
}

function schoolType({ code, name, governance, phase, synonyms = [] }: PublishedType): SchoolType {
  return {
    name,
    synonyms: [...new Set([...synonyms, ...NAMES.flatMap(({ names }) => names[name] ?? [])])],
    code,
    codes: code === null ? [] : [code],
    governance: governance as Governance,
    phase: phase as SchoolType["phase"],
  };
}

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
    ...NAMES.flatMap(({ names, source, link, read, checked }) =>
      Object.entries(names).flatMap(([type, others]) =>
        others.map((name) => ({
          ...held,
          what: `${name} is read as the type`,
          value: type,
          from: null,
          source,
          link,
          ...(checked === undefined ? {} : { mark: checked }),
          read: day(read),
        })),
      ),
    ),
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
