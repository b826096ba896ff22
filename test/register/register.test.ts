import { describe, expect, it } from "vitest";
import { documentAt, documents, recordsOf, signed, unsigned } from "./register";

const signatures = signed();

describe("each record of src/data is as it was read against its source", () => {
  it.each(documents())("in %s", (path) => {
    expect(unsigned(path, recordsOf(documentAt(path)), signatures.get(path) ?? [])).toEqual([]);
  });

  it("and no document is signed that is not there", () => {
    expect([...signatures.keys()]).toEqual(documents());
  });
});

describe("the register", () => {
  const limits = [
    { duty: "Advice", limit: { length: 6, unit: "weeks" }, words: ["within 6 weeks"] },
    { duty: "Final plan", limit: { length: 20, unit: "weeks" }, words: ["within 20 weeks"] },
  ];
  const sign = (document: unknown) => recordsOf(document).map(({ hash, name }) => ({ day: "2026-11-25", hash, name }));
  const faults = (now: unknown) => unsigned("send/duties.json", recordsOf(now), sign(limits));

  it("names the place of a record that has changed, is new, is gone or has changed places", () => {
    expect(faults(limits)).toEqual([]);
    expect(faults([limits[0], { ...limits[1], words: ["within 20 week"] }])).toEqual([
      "src/data/send/duties.json /1 (Final plan) has changed since it was signed as read against its source on 2026-11-25: read it against its source, then `npm run read`.",
    ]);
    expect(faults([...limits, { duty: "Draft plan" }])).toEqual([
      "src/data/send/duties.json /2 (Draft plan) is not signed: read it against its source, then `npm run read`.",
    ]);
    expect(faults([limits[1]])).toEqual(["src/data/send/duties.json: (Advice), signed on 2026-11-25, is gone: `npm run read`."]);
    expect(faults([limits[1], limits[0]])).toEqual([
      "src/data/send/duties.json: its records stand in another order than they were signed in: `npm run read`.",
    ]);
  });

  it("has a record for each entry, with what it is known by, and one for what stands beside the entries", () => {
    const document = {
      read: "2026-11-24",
      kinds: [
        { name: "SEN2", recognisedBy: [["ReceivedDate", "StartDate"]], columns: [{ name: "URN", holds: "code" }] },
        { name: "None", columns: [] },
      ],
    };
    expect(recordsOf(document).map(({ pointer, name, text }) => [pointer, name, text])).toEqual([
      ["", "(the document)", '{"read":"2026-11-24","kinds":[]}'],
      ["/kinds/0", "kinds / SEN2", '{"name":"SEN2","recognisedBy":[],"columns":[]}'],
      ["/kinds/0/recognisedBy/0", "kinds / SEN2 / recognisedBy / ReceivedDate, StartDate", '["ReceivedDate","StartDate"]'],
      ["/kinds/0/columns/0", "kinds / SEN2 / columns / URN", '{"name":"URN","holds":"code"}'],
      ["/kinds/1", "kinds / None", '{"name":"None","columns":[]}'],
    ]);
  });

  it("tells the order of names, of entries and of the marks within a text apart", () => {
    const hash = (document: unknown) => recordsOf(document).map((record) => record.hash);
    const texts = [{ a: 1, b: 2 }, { b: 2, a: 1 }, { a: 1, b: "2" }, { a: [1, 2] }, { a: [2, 1] }, { a: "’" }, { a: "'" }];
    expect(new Set(texts.flatMap(hash)).size).toBe(texts.length);
  });
});
