import { describe, expect, it } from "vitest";
import edition from "../../src/data/edition.json";
import duties from "../../src/data/send/duties.json";
import otherLimits from "../../src/data/send/other-limits.json";
import ofstedFigures from "../../src/data/figures/ofsted-january-2023.json";
import roundTable from "../../src/data/figures/round-table-february-2022.json";
import roundTableStrategy from "../../src/data/figures/round-table-send-strategy-2022.json";
import schoolFigures from "../../src/data/figures/schools-january-2023.json";
import { inWords } from "../../src/core/foundation/day";
import { figureFacts } from "../../src/data/figures";
import { golden } from "../golden/golden";

describe("the link of a limit leads to what its authority cites", () => {
  const cited = [
    ...duties.map(({ authority, link }) => ({ authority, link })),
    ...otherLimits.map(({ source, link }) => ({ authority: source, link })),
  ].filter(({ link }) => link?.startsWith("https://www.legislation.gov.uk/"));

  it("of most limits to legislation.gov.uk", () => expect(cited.length).toBeGreaterThan(50));

  it.each(cited.map(({ authority, link }) => [authority, link!]))("%s: %s", (authority, link) => {
    const [, kind, year, number, part, at] = /uk\/(uksi|ukpga)\/(\d{4})\/(\d+)(?:\/(\w+)\/(\w+))?/.exec(link)!;
    if (kind === "uksi") expect(authority).toContain(`(SI ${year}/${number})`);
    else expect(authority).toContain(`Act ${year}`);
    if (at === undefined) return;
    const places = [...authority.replace(/\(SI [^)]*\)/g, "").matchAll(/\d+[A-Z]*/g)].map(([place]) => place);
    expect(places, part).toContain(at);
  });
});

it("each duty belongs to the process that the contract gives it, and rests on statute but for four", () => {
  const held = duties.map(({ duty, process, basis }) => ({ duty, process: process ?? "", basis }));
  expect(held).toEqual(golden<"duty" | "process" | "basis">("send/processes.csv"));
});

it("the words of the law that a limit quotes name its length, in figures or in words", () => {
  const inLetters = ["", "one", "two", "three", "four", "five", "six"];
  const quoting = duties.filter(({ words }) => words.length > 0);
  expect(quoting.length).toBeGreaterThan(30);
  for (const { duty, words, limit } of quoting) {
    const unit = limit.length === 1 ? limit.unit.replace(/s$/, "") : limit.unit;
    const named = new RegExp(`\\b(?:${limit.length}|${inLetters[limit.length] ?? limit.length}),? ${unit}\\b`);
    expect(
      words.some((passage) => named.test(passage)),
      duty,
    ).toBe(true);
  }
});

it("a limit of statute links to the provision on legislation.gov.uk, or to a page of IPSEA's where that is not stored", () => {
  const statute = duties.filter(({ basis }) => basis === "Statute");
  for (const { duty, link } of statute)
    expect(link, duty).toMatch(
      duty === "Response to an appeal"
        ? /^https:\/\/www\.ipsea\.org\.uk\/what-happens-after-i-submit-my-appeal-la-response$/
        : /^https:\/\/www\.legislation\.gov\.uk\/(?:uksi\/2014\/1530\/regulation|ukpga\/2014\/6\/section|uksi\/2015\/62\/regulation|uksi\/2017\/1306\/regulation)\/\d+$/,
    );
});

it.each(golden<"duty" | "provision">("send/provisions.csv"))("the authority of $duty ends with $provision", ({ duty, provision }) => {
  const authorities = duties.filter((each) => each.duty === duty).map(({ authority }) => authority);
  expect(authorities).not.toEqual([]);
  for (const authority of authorities) expect(authority).toBe(`SEND Regulations 2014 (SI 2014/1530), ${provision}`);
});

describe("the authority of a limit names the provisions it was worked from", () => {
  const worked = golden<"duty" | "authority">("send/deadlines.csv")
    .map(({ duty, authority }) => ({ duty, cited: authority.split(":")[0]! }))
    .filter(({ cited }) => /\d/.test(cited));
  const once = [...new Map(worked.map((each) => [`${each.duty} ${each.cited}`, each])).values()];

  it.each(once)("$duty: $cited", ({ duty, cited }) => {
    const places = cited.match(/\d{4}\/\d+|\[\d{4}\] [A-Z]+ \d+|\d+[A-Z]*(?:\.\d+)?(?:\([\da-z]+\))*/g)!;
    const authorities = duties
      .filter((each) => each.duty === duty)
      .map(({ authority }) => ` ${authority.replace(/[(),]/g, (mark) => (mark === "," ? " " : mark))} `);
    const isNamed = (authority: string) =>
      places.every((place) => new RegExp(`[ (]${place.replace(/[.()[\]]/g, "\\$&")}[ )(]`).test(authority));
    expect(authorities.filter(isNamed), authorities.join()).not.toEqual([]);
  });
});

it("a limit was last read over on the day it was read or later, and no later than the edition", () => {
  for (const { duty, read, asAt } of duties) {
    expect(asAt >= read, duty).toBe(true);
    expect(asAt <= edition.read, duty).toBe(true);
  }
});

it("a figure that names its day holds from that day", () => {
  const named = figureFacts().flatMap(({ what, from }) => {
    const [date] =
      /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b/.exec(what) ?? [];
    return date === undefined || from === null ? [] : [{ what, from, date }];
  });
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter(({ from, date }) => inWords(from) !== date)).toEqual([]);
});

it("what the minutes of the Round Table tell as it stood is dated by their day, and the training in its week", () => {
  const dated = [...roundTable.facts, ...roundTableStrategy.facts].filter(({ from }) => from !== null);
  expect(dated.length).toBeGreaterThan(40);
  for (const { what, from } of dated) expect(from, what).toBe(/24 January/.test(what) ? "2022-01-24" : "2022-02-08");
});

describe("the tables of January 2023, as printed,", () => {
  const figures = (facts: readonly { readonly what: string; readonly value: string | number }[], title: string) =>
    Object.fromEntries(
      facts
        .filter(({ what }) => what.startsWith(`${title}: `))
        .map(({ what, value }) => [what.slice(title.length + 2).toLowerCase(), value]),
    );

  it.each([
    ["ofsted/january-2023.csv", figures(ofstedFigures.facts, "Ofsted outcomes in Essex, 31 January 2023")],
    ["schools/january-2023.csv", figures(schoolFigures.facts, "Schools in Essex, 24 January 2023")],
  ])("are held cell by cell: %s", (path, held) => {
    const printed = golden<string>(path).flatMap(({ phase, ...cells }) =>
      Object.entries(cells).flatMap(([column, count]) =>
        count === "0"
          ? []
          : [
              [
                `${phase === "Total" ? "All schools" : phase}, ${column === "total" ? "in all" : column}`.toLowerCase(),
                Number(count),
              ] as const,
            ],
      ),
    );
    const ours = Object.entries(held).filter(([what]) => printed.some(([name]) => name === what));
    expect(ours.sort()).toEqual([...printed].sort());
  });
});
