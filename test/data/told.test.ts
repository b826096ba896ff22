import { describe, expect, it } from "vitest";
import { publishedMarks } from "../../src/data/demand";
import { inFigures } from "../../src/core/foundation/day";
import { type Fact } from "../../src/data/fact";
import { facts } from "../../src/data/facts";
import { figureFacts } from "../../src/data/figures";
import papers from "../../src/data/figures/papers.json";
import { assessmentEvents } from "../../src/data/key-dates";
import { countedDuties, limitInWords, timeLimits } from "../../src/data/send";
import { golden } from "../golden/golden";

const iso = (day: Fact["from"]) => (day === null ? "" : inFigures(day).split("/").reverse().join("-"));
const shown = ({ value }: Fact) => (typeof value === "object" && "share" in value ? `${value.share * 100}%` : String(value));

describe("RULES tells", () => {
  const told = figureFacts();

  it.each(golden<"what" | "value" | "from">("figures/told.csv"))("of $what: $value", ({ what, value, from }) => {
    const found = told.filter((fact) => fact.what === what);
    expect(found.map((fact) => [shown(fact), iso(fact.from)])).toContainEqual([value, from]);
  });

  it("what the papers print by paper, in their order, each under its topic and the paper's title", () => {
    const rows = golden<"document" | "topic" | "source">("figures/papers.csv");
    expect(papers).toEqual(rows.map(({ document }) => document));
    const titles = told.map(({ topic, source }) => `${topic}: ${source}`);
    const each = (list: readonly string[]) => list.filter((title, at) => title !== list[at - 1]);
    expect(each(titles)).toEqual(each(rows.map(({ topic, source }) => `${topic}: ${source}`)));
  });

  it.each(golden<"topic" | "what" | "value" | "from">("data/told.csv"))(
    "under $topic, of $what: $value",
    ({ topic, what, value, from }) => {
      const found = facts().filter((fact) => fact.topic === topic && fact.what === what);
      expect(found.map((fact) => [shown(fact), iso(fact.from)])).toEqual([[value, from]]);
    },
  );
});

it("Satisfactory is read as the grade that took its place, and told as given until the end of August 2012", () => {
  const found = facts().filter(({ what }) => what === "Satisfactory is read as the grade");
  expect(found.map((fact) => [fact.value, iso(fact.until)])).toEqual([["Requires improvement", "2012-09-01"]]);
  expect(facts().filter(({ what, until }) => what.endsWith("is read as the grade") && until !== null)).toEqual(found);
});

it("key stage 1 tests have no days, and are told why", () => {
  expect(assessmentEvents().find("KS1 tests")).toMatchObject({
    windows: [],
    undated: "They were statutory in May 2023, without days, and have been optional since.",
  });
});

describe("a duty", () => {
  const rows = golden<"duty" | "event" | "who" | "limit">("send/events.csv");

  it.each(rows)("$duty runs from: $event, and is for $who to keep, $limit", ({ duty, event, who, limit }) => {
    const rules = timeLimits().duties.find(duty)!.rules;
    expect([...rules].map((rule) => [rule.runsFrom, rule.who, limitInWords(rule.limit)])).toEqual(
      [...rules].map(() => [event, who, limit]),
    );
    expect(countedDuties().find(duty)!.runsFrom).toBe(event);
  });

  it("stands in the list of duties in the order of the law", () => {
    expect(timeLimits().duties.all.map(({ name }) => name)).toEqual(rows.map(({ duty }) => duty));
  });

  it("may run from the decision of an appeal, or from a transfer between phases", () => {
    expect(countedDuties().find("Appeal")!.runsFrom).toBe("notice of the decision sent");
    expect(countedDuties().find("Infant to junior")!.runsFrom).toBe("date of the transfer");
  });
});

it("a process is of the event that starts it", () => {
  expect(timeLimits().processes.all.map(({ name, event }) => [name, event])).toEqual([
    ["Assessment", "request for an assessment received"],
    ["Annual review", "review meeting"],
    ["Amendment", "amendment notice sent"],
    ["Re-assessment", "request to re-assess received"],
    ["Transfer", "date of the transfer"],
    ["Tribunal order", "Tribunal order"],
    ["Mediation", "notice of the decision sent"],
  ]);
});

it.each([
  ["c", "confidential: the figure is withheld"],
  ["k", "a low figure, which would be 0 when rounded"],
  ["low", "a low figure, which would be 0 when rounded"],
  ["u", "of low reliability"],
  ["x", "not available"],
  ["z", "not applicable"],
])("a mark in place of a figure, %s, means %s", (name, meaning) => {
  expect(publishedMarks().find(name)?.meaning).toBe(meaning);
});
