import { bench, describe } from "vitest";
import { extractKinds } from "../../src/data/extracts";
import { extractOf } from "../../src/taskpane/importing/csv";

/** About 60 MB shaped as a full extract of GIAS: 140 columns, some of them quoted. */
const names = ["URN", "EstablishmentName", "OpenDate", ...Array.from({ length: 137 }, (_, index) => `Column ${index}`)];
const row = (urn: number) =>
  [urn, '"St Mary\'s, Old Town"', "01-09-2012", ...Array.from({ length: 137 }, (_, index) => (index % 3 ? "" : "words"))].join(",");
const text = [names.join(","), ...Array.from({ length: 140_000 }, (_, index) => row(100_000 + index))].join("\r\n");

describe(`reading ${(text.length / 1e6).toFixed(0)} MB`, () => {
  bench("the columns wanted, in chunks", () => void extractOf(text, extractKinds, () => undefined), {
    iterations: 2,
    warmupIterations: 1,
    time: 0,
  });
  bench("splitting it into lines and cells alone, quotes apart", () => void text.split("\r\n").map((line) => line.split(",").length), {
    iterations: 2,
    warmupIterations: 1,
    time: 0,
  });
});
