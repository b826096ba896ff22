import { describe, expect, it } from "vitest";
import types from "../../src/data/schools/types.json";
import counting from "../../src/data/send/counting.json";
import duties from "../../src/data/send/duties.json";
import processes from "../../src/data/send/processes.json";
import customers from "../../src/data/traded/customers.json";
import signatures from "../../src/functions/signatures.json";
import { type ClosedWords, dataFiles, strangers } from "./closed-words";

const DUTIES = duties.map(({ duty }) => duty);

/** What AutoComplete offers an officer for an argument. */
function choicesOf(id: string, argument: string): readonly string[] {
  const found = signatures.find((each) => each.id === id)?.parameters.find(({ name }) => name === argument);
  return (found as { choices?: readonly string[] } | undefined)?.choices ?? [];
}

/** Every word of the data by which something else is found, and where the words are that it may be. */
const CLOSED: readonly ClosedWords[] = [
  { files: /key-dates\.json$/, property: "topic", words: choicesOf("KEYDATES", "topic"), whence: "the topics of KEYDATES" },
  { files: /figures\//, property: "topic", words: choicesOf("RULES", "topic"), whence: "the topics of RULES" },
  { files: /send\//, property: "counting", words: Object.keys(counting), whence: "the ways of counting in send/counting.json" },
  { files: /send\//, property: "unit", words: ["days", "weeks", "months", "working days"], whence: "the units of a limit" },
  { files: /send\//, property: "basis", words: ["Statute", "Case law", "Guidance", "Practice"], whence: "the bases of a limit" },
  {
    files: /relaxations\.json$/,
    property: "bases",
    words: ["Statute", "Case law", "Guidance", "Practice"],
    whence: "the bases of a limit",
  },
  {
    files: /duties\.json$/,
    property: "process",
    words: processes.map(({ process }) => process),
    whence: "the processes in send/processes.json",
  },
  { files: /(processes|relaxations)\.json$/, property: "duty", words: DUTIES, whence: "the duties in send/duties.json" },
  { files: /(processes|relaxations)\.json$/, property: "after", words: DUTIES, whence: "the duties in send/duties.json" },
  { files: /relaxations\.json$/, property: "unaffected", words: DUTIES, whence: "the duties in send/duties.json" },
  { files: /traded\//, property: "customer", words: customers.map(({ name }) => name), whence: "the customers in traded/customers.json" },
  {
    files: /conventions\.json$/,
    property: "is",
    words: ["start", "unit", "left out", "put off", "rest", "before", "not put off", "recess counted", "event", "another duty", "slip"],
    whence: "the ways of core/send/convention.ts",
  },
  { files: /conventions\.json$/, property: "from", words: ["the day of the event", "the next day"], whence: "the starts of convention.ts" },
  { files: /conventions\.json$/, property: "days", words: ["bank holidays"], whence: "the days that convention.ts leaves out" },
  { files: /conventions\.json$/, property: "moved", words: ["on", "back"], whence: "the moves of convention.ts" },
  {
    files: /conventions\.json$/,
    property: "over",
    words: ["weekends", "bank holidays", "weekends and bank holidays"],
    whence: "the rests of convention.ts",
  },
  { files: /conventions\.json$/, property: "duties", words: DUTIES, whence: "the duties in send/duties.json" },
  { files: /conventions\.json$/, property: "at", words: DUTIES, whence: "the duties in send/duties.json" },
  { files: /grades\.json$/, property: "of", words: ["graded areas", "safeguarding", "none"], whence: "what core/ofsted/grade.ts grades" },
  {
    files: /in-year-admissions\.json$/,
    property: "governances",
    words: types.types.map(({ governance }) => governance),
    whence: "the governances of schools/types.json",
  },
  {
    files: /customers\.json$/,
    property: "governance",
    words: types.types.map(({ governance }) => governance),
    whence: "the governances of schools/types.json",
  },
];

describe("a word by which data are found", () => {
  it.each(dataFiles().map((file) => [file.path, file] as const))("is one of those it may be, in %s", (_, file) => {
    expect(strangers(file, CLOSED)).toEqual([]);
  });

  it("is looked for somewhere, each", () => {
    const idle = CLOSED.filter(({ files, property }) =>
      dataFiles().every(({ path, content }) => !files.test(path) || !JSON.stringify(content).includes(`"${property}"`)),
    );
    expect(idle.map(({ property, whence }) => `${property}: ${whence}`)).toEqual([]);
  });
});

describe("a slip in the data is told with its file", () => {
  it("a key date with a topic that nobody can choose", () => {
    const dates = { dates: [{ date: "2026-09-01", what: "Heads' meeting", topic: "Meetngs" }] };
    expect(strangers({ path: "calendar/key-dates.json", content: dates }, CLOSED)).toEqual([
      'src/data/calendar/key-dates.json: topic "Meetngs" of "Heads\' meeting" is none of the topics of KEYDATES.',
    ]);
  });

  it("a misspelt counting word", () => {
    const limits = [{ duty: "Final plan", limit: { length: 20, unit: "weeks", counting: "withn" } }];
    expect(strangers({ path: "send/duties.json", content: limits }, CLOSED)).toEqual([
      'src/data/send/duties.json: counting "withn" of {"length":20,"unit":"weeks","counting":"withn"} is none of the ways of counting in send/counting.json.',
    ]);
  });

  it("a stage of a process without a duty", () => {
    const processes = [{ process: "Assessment", stages: [{ duty: "Final plann" }] }];
    expect(strangers({ path: "send/processes.json", content: processes }, CLOSED)).toEqual([
      'src/data/send/processes.json: duty "Final plann" of "Final plann" is none of the duties in send/duties.json.',
    ]);
  });
});
