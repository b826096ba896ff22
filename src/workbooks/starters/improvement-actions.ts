import coordination from "../../data/figures/coordination-groups.json";
import roundTable from "../../data/figures/round-table-february-2022.json";
import workstreams from "../../data/figures/joint-statement-workstreams.json";
import keyDates from "../../data/calendar/key-dates.json";

export interface PlannedAction {
  readonly group: string;
  readonly action: string;
  /** A role; null where the papers print none. */
  readonly lead: string | null;
  readonly due: string | null;
  readonly status: string | null;
}

export interface PlannedGroup {
  readonly name: string;
  readonly lead: string | null;
  readonly objective: string | null;
}

const ROUND_TABLE = "Headteacher Inclusion Round Table";
const EXAMPLES = "Examples to write over";
const STATEMENT = "Joint statement";
const text = (value: string | number): string => String(value);

/** The value beside one of a paper's facts; one that is missing stops the making. */
function printed({ facts }: typeof roundTable, what: string): string {
  const fact = facts.find((each) => each.what === what);
  if (!fact) throw new Error(`The paper does not print: ${what}.`);
  return text(fact.value);
}

const statementLeads = new Map(
  workstreams.facts.flatMap(({ what, value }) => {
    const [, name] = /^Joint statement workstream (.+): led by$/.exec(what) ?? [];
    return name === undefined ? [] : [[name, text(value)] as const];
  }),
);

const statementActions = workstreams.facts.flatMap(({ what, value }): PlannedAction[] => {
  const [, name] = /^Joint statement workstream (.+): high level action \d+$/.exec(what) ?? [];
  if (name === undefined) return [];
  return [{ group: `${STATEMENT}: ${name}`, action: text(value), lead: statementLeads.get(name) ?? null, due: null, status: null }];
});

const strands = coordination.facts.flatMap(({ what, value }): PlannedAction[] => {
  const [, name] = /^(.+ COG): strand \d+$/.exec(what) ?? [];
  return name === undefined ? [] : [{ group: name, action: text(value), lead: null, due: null, status: null }];
});

const objectives = new Map(
  coordination.facts.flatMap(({ what, value }) => {
    const [, name] = /^(.+ COG): objective$/.exec(what) ?? [];
    return name === undefined ? [] : [[name, text(value)] as const];
  }),
);

/** What the round table agreed or was asked, with who is to act as the minutes say it: initials are given as roles. */
const agreed: readonly PlannedAction[] = [
  {
    group: ROUND_TABLE,
    action: "Comments and views on the SEN Strategy document by the end of February",
    lead: "Round Table members",
    due: keyDates.dates.find(({ what }) => what === "Comments and views on the SEN Strategy document by the end of February")!.date,
    status: null,
  },
  ...(["1", "2"] as const).map((number): PlannedAction => {
    const line = printed(roundTable, `Essex Headteacher Inclusion Round Table: forward planning, ${number}`);
    return {
      group: ROUND_TABLE,
      action: line,
      lead: number === "1" ? "Chair" : "Head of SEND Strategy and Innovation",
      due: null,
      status: null,
    };
  }),
  {
    group: ROUND_TABLE,
    action: `${printed(roundTable, "Joint commissioning, February 2022: 2").replace(/\.$/, "")}: Supporting Your Neurodiverse Child (Essex Family Forum)`,
    lead: null,
    due: null,
    status: null,
  },
  {
    group: ROUND_TABLE,
    action: `Suggested: ${printed(roundTable, "Inclusion conference (suggested)")}`,
    lead: null,
    due: null,
    status: null,
  },
];

/** Invented, to show how the plan reads. */
const examples: readonly PlannedAction[] = [
  { group: EXAMPLES, action: "An action that is done", lead: "A role", due: "2026-10-30", status: "Complete" },
  { group: EXAMPLES, action: "An action whose day is near", lead: "A role", due: "2026-12-11", status: "In progress" },
  { group: EXAMPLES, action: "An action with time to go", lead: "A role", due: "2027-03-26", status: "Not started" },
];

export const ACTIONS: readonly PlannedAction[] = [...statementActions, ...strands, ...agreed, ...examples];

export const GROUPS: readonly PlannedGroup[] = [...new Set(ACTIONS.map(({ group }) => group))].map((name) => ({
  name,
  lead: statementLeads.get(name.replace(`${STATEMENT}: `, "")) ?? null,
  objective: objectives.get(name) ?? null,
}));
