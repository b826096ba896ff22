import { describe, expect, it } from "vitest";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { facts } from "../../src/data/facts";
import { figureFacts } from "../../src/data/figures";
import { assessmentEvents, dateFacts, datesHeld } from "../../src/data/key-dates";
import { academicYearOf } from "../../src/core/foundation/academic-year";
import { golden } from "../golden/golden";

/** What sums, differences, products, quotients and brackets come to. */
function worked(expression: string): number {
  const tokens = expression.match(/\d+(?:\.\d+)?|[-+*/()]/g)!;
  const sum = (): number => {
    let value = product();
    while (tokens[0] === "+" || tokens[0] === "-") value += tokens.shift() === "+" ? product() : -product();
    return value;
  };
  const product = (): number => {
    let value = single();
    while (tokens[0] === "*" || tokens[0] === "/") value = tokens.shift() === "*" ? value * single() : value / single();
    return value;
  };
  const single = (): number => {
    const token = tokens.shift()!;
    if (token !== "(") return Number(token);
    const value = sum();
    tokens.shift();
    return value;
  };
  return sum();
}

/** The value as the paper would print it, to as many decimals as it does. */
function asPrinted(value: number, printed: string): string {
  const decimals = /\.(\d+)/.exec(printed)?.[1]!.length ?? 0;
  return printed.endsWith("%") ? `${(value * 100).toFixed(decimals)}%` : value.toFixed(decimals);
}

describe("the figures the papers print", () => {
  it.each(golden("figures/printed.csv"))("$paper: $figure, $printed, from $from: $follows", ({ printed, from, follows }) => {
    const found = asPrinted(worked(from!), printed!);
    if (follows === "yes") expect(found).toBe(printed);
    else expect(found).not.toBe(printed);
  });

  it.each([
    ["East of England, January 2023: share of schools that are academies", "1,375 of 2,354 is 58.4%, not 54%"],
    ["East of England, January 2023: share of pupils taught in academies", "635,302 of 941,364 is 67.49%, which rounds to 67%, not 68%"],
    ["New EHC plans under communication and interaction, January 2023", "are 540"],
    ["Ofsted outcomes in Essex, 31 January 2023: Special, in all", "labels of the three last rows are misplaced"],
    ["Schools in Essex graded good or outstanding by Ofsted, 31 January 2023", "498 of the 548 schools that have a grade"],
  ])("%s: RULES carries a note", (what, note) => {
    expect(facts().find((fact) => fact.what === what)?.mark).toContain(note);
  });

  it.each([
    ["Schools in Essex, 24 January 2023: All schools, in all", 557],
    ["Schools in Essex, 24 January 2023: Secondary, LA maintained", 4],
    ["Schools in Essex that are LA maintained, 24 January 2023", { share: 0.422 }],
    ["Ofsted outcomes in Essex, 31 January 2023: Primary, Good", 354],
    ["East of England, January 2023: pupils", 941_364],
    ["England, January 2023: single-academy trusts", 1091],
    ["Reaching the expected standard in reading, writing and maths at KS2, 2022 (provisional): Thurrock", { share: 0.62 }],
    ["EHC plans in Essex, January 2023", 11_489],
    ["EHC plans that Essex was responsible for, January 2024", 13_228],
    ["Requests for assessment agreed in Essex, 2022/23", { share: 0.56 }],
    ["SEND Family Survey 2018: timeliness of response, Health", { share: 0.5 }],
    ["Children with SEND in Essex educated in mainstream settings", { share: 0.888 }],
    ["Quality of EHC Plans COG: strand 10", "Timeliness"],
    ["Principles touched by ONE PLANNING", "P&V, Invest, Driven, Early, Connected, Efficient, Local"],
    ["SET therapies programme: children and young people 0-25", 535_791],
  ])("%s is held as printed", (what, value) => {
    expect(facts().find((fact) => fact.what === what)?.value).toEqual(value);
  });

  it("has each figure once in its topic, and no name, address or number of a person, the key dates too", () => {
    const named = figureFacts().map(({ topic, what }) => `${topic}: ${what}`);
    expect(named.filter((each, index) => named.indexOf(each) < index)).toEqual([]);
    const held = JSON.stringify([...figureFacts(), ...dateFacts()]);
    expect(held).not.toMatch(
      /Kershaw|Holloway|Holliday|Blatchford|Cllr|Shamsun|Bailey|Twomey|Abercrombie|\b(?:Duff|Gibb|Keegan|Halfon|Coutinho|Barran|Bloom|Martin|Redmond|Tabberer|Gascoigne)\b|\b0\d{4} ?\d{6}\b/i,
    );
    const mailboxesOfTeams = ["SENTherapies@essex.gov.uk", "TheSENDNavigators@essex.gov.uk"];
    expect(held.match(/[^\s"]*@[^\s"]*/g)?.sort()).toEqual(mailboxesOfTeams);
  });

  it("has every paper's file read", () => {
    const folder = join(import.meta.dirname, "../../src/data/figures");
    const papers = readdirSync(folder).filter((name) => name !== "papers.json");
    const counted = papers.flatMap((name) => (JSON.parse(readFileSync(join(folder, name), "utf8")) as { facts: unknown[] }).facts);
    expect(figureFacts()).toHaveLength(counted.length);
  });
});

describe("the key dates", () => {
  it("end no earlier than they begin, and each assessment falls in its academic year", () => {
    for (const { from, last } of datesHeld()) expect(last ?? from).toBeGreaterThanOrEqual(from);
    for (const { windows } of assessmentEvents().all)
      for (const { year, from, last } of windows) expect([academicYearOf(from), academicYearOf(last ?? from)]).toEqual([year, year]);
  });

  it("have the thirteen dates that 2022/23 lists, beside the KS2 tests", () => {
    const of2023 = assessmentEvents().all.filter(({ windows }) => windows.some(({ year }) => year === ("2022/23" as typeof year)));
    expect(of2023).toHaveLength(14);
  });
});
