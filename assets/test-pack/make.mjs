// Makes the test pack, `npm run test-pack`: cases.json and the golden tables, each with its last day. The days come of the golden tables and of
// count.mjs, which have to agree, and of nothing of the product but the limits it holds as data.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { counter, tableOfDays } from "./count.mjs";

const here = import.meta.dirname;
const read = (path) => readFileSync(join(here, "../..", path), "utf8");
const data = (path) => JSON.parse(read(`src/data/${path}`));

const duties = data("send/duties.json");
const transfers = data("send/phase-transfers.json");
const appeals = data("send/appeal.json");
const { holidays, until } = data("calendar/bank-holidays.json");
const cases = JSON.parse(readFileSync(join(here, "cases.json"), "utf8"));

const LAST_YEAR = Number(until.slice(0, 4));
const days = tableOfDays(2013, LAST_YEAR, holidays);
const count = counter(days);

/** The rows of a golden table, its dates written 2026-02-28. */
function golden(name) {
  const [headings, ...rows] = read(`test/golden/send/${name}.csv`)
    .split(/\r?\n/)
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split(","));
  return rows.map((row) => Object.fromEntries(headings.map((heading, index) => [heading, iso(row[index] ?? "")])));
}

function iso(text) {
  const date = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text);
  return date ? `${date[3]}-${date[2]}-${date[1]}` : text;
}

const inForceOn = (date) => (rule) => rule.from <= date && (rule.until === null || date < rule.until);

const COUNTED = {
  within: "the day of the event is not counted",
  "beginning with": "the day of the event is the first",
  "starting with": "the day of the event is the first",
  "at least before": "counted back from the event, which is not counted",
};

function limitInWords({ length, unit, counting }) {
  if (counting === "immediately") return "On the day of the event itself";
  const named = `${length} ${length === 1 ? unit.slice(0, -1) : unit}`;
  return `${named}${unit === "weeks" ? ` (${length * 7} days)` : ""}, ${COUNTED[counting]}`;
}

/** What is out of the ordinary about a limit that ran from one day to another. */
function remarks({ length, unit, counting, notCounted }, event, last) {
  const isFirstCounted = counting === "beginning with" || counting === "starting with";
  const between = days.filter(({ date }) =>
    event.date <= last.date
      ? (isFirstCounted ? event.date <= date : event.date < date) && date <= last.date
      : last.date <= date && date < event.date,
  );
  if (unit === "working days") {
    const titles = between.flatMap(({ holiday, date }) => (holiday === null ? [] : [`${holiday} (${date})`]));
    return [
      ...(titles.length === 0 ? [] : [`left out besides weekends: ${titles.join(", ")}`]),
      ...(notCounted && between.some((day) => count.isIn(day, notCounted))
        ? ["the days of August, or of 25 December to 1 January, are left out"]
        : []),
    ];
  }
  const isLeapDayPassed = between.some(({ month, day }) => month === 2 && day === 29);
  const rest = last.holiday ?? (last.weekday.startsWith("S") ? `a ${last.weekday}` : null);
  const isMissing =
    unit === "months" && length !== undefined && !count.hasCorrespondingDay(event.date, counting === "at least before" ? -length : length);
  return [
    ...(isLeapDayPassed && unit !== "months" ? ["29 February is counted like any other day"] : []),
    ...(isMissing ? ["the month has no corresponding day, so it ends on its last"] : []),
    ...(rest !== null && counting !== "immediately" ? [`the last day is ${rest}, and stays`] : []),
  ];
}

const sentences = (...parts) =>
  `${parts
    .filter(Boolean)
    .map((part) => part[0].toUpperCase() + part.slice(1))
    .join(". ")}.`;

function dutyRows() {
  const known = new Map(golden("deadlines").map(({ event, duty, due }) => [`${event} ${duty}`, due]));
  const named = new Map(cases.duties.map(({ event, why }) => [event, why]));
  const events = [...new Set([...named.keys(), ...golden("deadlines").map(({ event }) => event)])].sort();
  const rows = [];
  for (const rule of duties) {
    for (const event of events) {
      const transcribed = known.get(`${event} ${rule.duty}`);
      if (!inForceOn(event)(rule) || (!named.has(event) && transcribed === undefined)) continue;
      const last = count.lastDay(rule.limit, event);
      agree(`${rule.duty} from ${event}`, transcribed, last?.date);
      if (!last || (rule.limit.unit === "working days" && last.date >= until)) continue;
      rows.push({
        duty: rule.duty,
        "runs from": rule.runsFrom,
        event,
        certificate: "",
        expected: last,
        "expected by": by(transcribed),
        why: sentences(named.get(event), limitInWords(rule.limit), ...remarks(rule.limit, count.day(event), last)),
        authority: rule.authority,
      });
    }
  }
  return rows;
}

function transferRows() {
  const known = new Map(golden("phase-transfers").map((row) => [`${row.transfer} ${row.phase}`, row["last day"]]));
  const named = new Map(cases.phaseTransfers.map(({ event, why }) => [event, why]));
  const events = [...new Set([...named.keys(), ...golden("phase-transfers").map(({ transfer }) => transfer)])].sort();
  return transfers.phases.flatMap(({ phase, rules }) =>
    events.flatMap((event) => {
      const transcribed = known.get(`${event} ${phase}`);
      const rule = rules.find(inForceOn(event));
      if (!rule || (!named.has(event) && transcribed === undefined)) return [];
      const last = count.phaseTransfer(rule, event);
      agree(`${phase} on ${event}`, transcribed, last.date);
      const limit =
        "before" in rule
          ? `Before ${rule.before.split("-").reverse().join("/")} of the year of the transfer`
          : "At least five months before";
      return {
        duty: phase,
        "runs from": transfers.runsFrom,
        event,
        certificate: "",
        expected: last,
        "expected by": by(transcribed),
        why: sentences(
          named.get(event),
          limit,
          ...remarks({ unit: "months", counting: "at least before", length: rule.monthsBefore }, count.day(event), last),
        ),
        authority: rule.authority,
      };
    }),
  );
}

function appealRows() {
  const transcribed = golden("appeals").map((row) => ({
    event: row["decision sent"],
    certificate: row["certificate issued"] || null,
    expected: row["last day"],
  }));
  const key = ({ event, certificate }) => `${event} ${certificate ?? ""}`;
  const known = new Map(transcribed.map((row) => [key(row), row.expected]));
  const all = new Map([...transcribed, ...cases.appeals].map((row) => [key(row), row]));
  return [...all.values()]
    .sort((a, b) => (key(a) < key(b) ? -1 : 1))
    .map(({ event, certificate, why }) => {
      const { day, unmoved, because } = count.appeal(appeals, event, certificate);
      agree(`An appeal of ${event}`, known.get(key({ event, certificate })), day.date);
      const limit =
        certificate === null ? "Two months from the decision" : "Two months from the decision or a month from the certificate, the later";
      const moved = {
        recess: `${unmoved.date} is in a recess, so the first working day after it`,
        rest: `${unmoved.date} is not a working day, so the next one that is`,
      }[because];
      return {
        duty: appeals.name,
        "runs from": appeals.runsFrom,
        event,
        certificate: certificate ?? "",
        expected: day,
        "expected by": by(known.get(key({ event, certificate }))),
        why: sentences(why, limit, moved),
        authority: appeals.source,
      };
    });
}

const by = (transcribed) => (transcribed === undefined ? "count" : "golden table and count");

function agree(what, transcribed, counted) {
  if (transcribed !== undefined && transcribed !== counted)
    throw new Error(`${what}: the golden table has ${transcribed}, the count ${counted}.`);
}

const COLUMNS = ["id", "duty", "runs from", "event", "certificate", "expected", "weekday", "expected by", "why", "authority"];
const cell = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const slug = (text) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** The files of the pack by their names. */
export function testPack() {
  const rows = [...dutyRows(), ...transferRows(), ...appealRows()].map(({ expected, ...row }) => ({
    id: slug(`${row.duty} ${row.event} ${row.certificate}`),
    ...row,
    expected: expected.date,
    weekday: expected.weekday,
  }));
  const lines = [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column]))];
  return { "last-days.csv": `${lines.map((line) => line.map(cell).join(",")).join("\n")}\n` };
}

if (process.argv[1] === import.meta.filename) {
  for (const [name, text] of Object.entries(testPack())) writeFileSync(join(here, name), text);
  process.stdout.write(`${readdirSync(here).join(", ")}\n`);
}
