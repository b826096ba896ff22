import { describe, expect, it } from "vitest";
import { publishedMarks } from "../../src/data/demand";
import { dayOfText, inFigures } from "../../src/core/foundation/day";
import { countedLimits } from "../../src/core/send/counted-duty";
import { type Fact } from "../../src/data/fact";
import { facts } from "../../src/data/facts";
import { figureFacts } from "../../src/data/figures";
import papers from "../../src/data/figures/papers.json";
import { assessmentEvents } from "../../src/data/key-dates";
import { evaluationAreas } from "../../src/data/ofsted";
import { inYearAdmissions } from "../../src/data/schools";
import { countedDuties, limitInWords, timeLimits } from "../../src/data/send";
import { unitOf } from "../../src/data/traded";
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

describe("what a report card grades", () => {
  it("is told area by area, in the order of the management information, each with the grades it may have", () => {
    const graded = "Exceptional, Strong standard, Expected standard, Needs attention or Urgent improvement";
    const areas = facts().filter(({ what }) => what.endsWith(" on a report card is"));
    expect(areas.map(({ what, value }) => [what.replace(" on a report card is", ""), value])).toEqual([
      ["Safeguarding standards", "Met or Not met"],
      ["Inclusion", graded],
      ["Curriculum and teaching", graded],
      ["Achievement", graded],
      ["Attendance and behaviour", graded],
      ["Personal development and wellbeing", graded],
      ["Early years (where applicable)", graded],
      ["Post-16 provision (where applicable)", graded],
      ["Leadership and governance", graded],
    ]);
    expect(evaluationAreas().all.map(({ name }) => name)).toEqual(areas.map(({ what }) => what.replace(" on a report card is", "")));
  });
});

it.each([
  ["School improvement days", "2023/24", "days", "4 days", "2023-02-01", "2024-09-01"],
  ["Assessment subscription", "2021/22", "schools", "1 school", "2021-09-01", "2022-09-01"],
  ["Assessment session", "2021/22", "sessions", "1 session", "2021-09-01", "2022-09-01"],
  ["Moderation training", "2021/22", "members of staff", "1 member of staff", "2021-09-01", "2022-09-01"],
  ["Governor conference", "2022/23", "people", "1 person", "2023-02-01", "2023-06-18"],
])("%s of %s is sold in %s (%s), from %s until before %s", (service, year, unit, units, from, until) => {
  const own = facts().filter(({ what }) => what.startsWith(`${service} ${year}: `));
  expect(new Set(own.map((fact) => `${iso(fact.from)} ${iso(fact.until)}`))).toEqual(new Set([`${from} ${until}`]));
  expect(unitOf(service)).toBe(unit);
  expect(own.filter(({ what }) => what.endsWith(`, ${units}, pounds`)).length).toBeGreaterThan(0);
});

it("the phases that in-year admissions know are offered in one order", () => {
  expect(inYearAdmissions().phases.all.map(({ name }) => name)).toEqual(
    "Primary, Nursery, All-through, Secondary, Special, PRU, Not applicable, Middle deemed primary, Middle deemed secondary, 16 plus, State-funded secondary, State-funded nursery, Alternative provision".split(
      ", ",
    ),
  );
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

it.each([
  // August, 25 December to 1 January and the bank holidays do not count: by hand, on a calendar of 2025 and of January 2026.
  ["01/07/2025", "10/09/2025"],
  ["01/12/2025", "20/01/2026"],
])("an appeal received on %s is to be answered by %s", (received, last) => {
  const event = dayOfText(received);
  if (!event.ok) throw new Error(event.message);
  const found = countedLimits(timeLimits(), "Legal")(countedDuties().find("Response to an appeal")!, {
    event: event.value,
    certificate: null,
  });
  expect(found.ok && inFigures(found.value.day)).toBe(last);
});

it("how a fact was read is told in words", () => {
  const marked = (mark: string) => facts().find((fact) => fact.mark?.startsWith(`${mark}: `))?.mark;
  expect(marked("V-LAW")).toBe("V-LAW: words read on legislation.gov.uk");
  expect(marked("V-QUOTE(m)")).toBe("V-QUOTE(m): words read in a public copy of legislation.gov.uk");
  expect(marked("V-QUOTE")).toBe("V-QUOTE: words read as quoted by a third party");
  expect(marked("V-SEC")).toBe("V-SEC: rule confirmed by a secondary source; the words themselves not seen");
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
