import { choices } from "../core/foundation/choice";
import { day } from "../core/foundation/day";
import { type SchoolType, type SchoolWords } from "../core/schools/school";
import { type Fact } from "./fact";
import { once } from "./once";
import phases from "./schools/phases.json";
import statuses from "./schools/statuses.json";
import types from "./schools/types.json";

/** The words schools are described in: GIAS's types, phases and statuses, with what Ofsted and DfE's census call them. */
export const schoolWords = once((): SchoolWords => ({
  types: choices([...types.types, ...types.otherWords] as unknown as readonly SchoolType[], "a type of school in GIAS"),
  phases: choices(phases.phases, "a phase of education"),
  statuses: choices(statuses.statuses, "a status in GIAS"),
}));

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
