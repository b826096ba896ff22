import { heading, random, report, timed } from "../measure.mjs";

const NEEDS = ["ASD", "SEMH", "MLD", "SLCN", "SpLD", "HI", "VI", "PD", "SLD", "PMLD", "MSI", "OTH"];

/** Duties counted and checked, and tables with small numbers withheld, each on its widest sensible shape. */
export async function counts({ essex }) {
  await compliance(essex);
  await check(essex);
  await withheld(essex);
}

async function compliance(essex) {
  const rows = 1_000_000;
  heading(`Plans by the month they fell due: ${rows.toLocaleString("en-GB")} rows`);
  const next = random(rows);
  const events = Array.from({ length: rows }, () => [43_000 + Math.floor(next() * 3_000)]);
  const done = events.map(([event]) => [next() < 0.1 ? "" : event + Math.floor(next() * 400)]);
  const ours = () => essex.EHCPCOMPLIANCE([["Final plan"]], events, done, "Month due", 46_300, 5);
  if (ours().at(-1)[1] !== events.filter(([event]) => event <= 46_300).length)
    throw new Error("EHCPCOMPLIANCE does not count what is there.");
  report(await timed([{ name: "ESSEX", run: () => void ours() }], 5), "ESSEX", rows);
}

async function check(essex) {
  const rows = 250_000;
  heading(`Another system's days: ${rows.toLocaleString("en-GB")} rows`);
  const next = random(rows);
  const events = Array.from({ length: rows }, () => [43_000 + Math.floor(next() * 3_000)]);
  const theirs = events.map(([event]) => [event + (next() < 0.9 ? 139 : 100 + Math.floor(next() * 80))]);
  const ours = () => essex.EHCPCHECKSUMMARY([["Final plan"]], events, theirs);
  if (ours()[1][0] !== "Counts the day of the event") throw new Error("EHCPCHECKSUMMARY does not find what was planted.");
  report(await timed([{ name: "ESSEX", run: () => void ours() }], 5), "ESSEX", rows);
}

async function withheld(essex) {
  for (const schools of [560, 1_000]) {
    const rows = 12_000;
    heading(`Plans of ${NEEDS.length} needs by ${schools.toLocaleString("en-GB")} schools, counts under 5 withheld`);
    const next = random(schools);
    const needs = Array.from({ length: rows }, () => [NEEDS[Math.floor(next() ** 2 * NEEDS.length)]]);
    const placements = needs.map(() => [`School ${Math.floor(next() * schools)}`]);
    const ours = () => essex.EHCPSUMMARY(needs, placements, 5);
    const counted = ours()
      .slice(1)
      .flatMap((row) => row.slice(1, -1));
    if (counted.some((cell) => typeof cell === "number" && cell >= 1 && cell < 5)) throw new Error("A small count is shown.");
    report(await timed([{ name: "ESSEX", run: () => void ours() }], 5), "ESSEX", rows);
  }
}
