import { heading, memoryOf, quantile, random, report, say, timed, within } from "../measure.mjs";

const FIRST = 45_000;
const DAYS = 730;

/** A column of dates within two years. */
function dates(rows, seed) {
  const next = random(seed);
  return Array.from({ length: rows }, () => [FIRST + Math.floor(next() * DAYS)]);
}

/** What a column costs beyond the answer that has to be allocated in any case. */
export async function allocation({ essex }) {
  for (const rows of [10_000, 100_000, 1_000_000]) {
    heading(`One deadline column of ${rows.toLocaleString("en-GB")} against merely allocating its answer`);
    const column = dates(rows, rows);
    const floor = () => column.map(([cell]) => [cell]);
    const times = await timed([
      { name: "ESSEX", run: () => void essex.EHCPDEADLINE(column) },
      { name: "allocating the answer", run: () => void floor() },
    ]);
    report(times, "ESSEX", rows);
    within(times, "ESSEX", "allocating the answer", rows >= 1_000_000 ? 4 : 3);
    const [taken, least] = [memoryOf(() => essex.EHCPDEADLINE(column)).bytes, memoryOf(floor).bytes];
    say(`  memory ${(taken / 1e6).toFixed(1)} MB, of which the answer is ${(least / 1e6).toFixed(1)} MB`);
  }
}

/** Rules of several columns that vary, up to a million rows. */
export async function statuses({ essex }) {
  heading("Statuses against allocating their answers, and their slope to a million rows");
  for (const rows of [10_000, 100_000, 1_000_000]) {
    const column = dates(rows, rows + 1);
    const next = random(rows + 2);
    const later = (list, share, least, most) =>
      list.map(([day]) => [day === "" || next() < share ? "" : day + least + Math.floor(next() * (most - least))]);
    const issued = later(column, 0.3, 60, 360);
    const meetings = later(column, 0.1, 250, 380);
    const decisions = later(meetings, 0.2, 5, 50);
    const times = await timed([
      { name: "EHCPSTATUS", run: () => void essex.EHCPSTATUS(column, issued, [[FIRST + DAYS]]) },
      { name: "EHCPREVIEWSTATUS", run: () => void essex.EHCPREVIEWSTATUS(column, meetings, decisions, [[""]], [[FIRST + DAYS]]) },
      { name: "allocating one column", run: () => void column.map(() => ["On track"]) },
      { name: "allocating three columns", run: () => void column.map(([day]) => ["Review decision", day, "On track"]) },
    ]);
    for (const [name, list] of times)
      say(
        `  ${name.padEnd(44)} ${rows.toLocaleString("en-GB").padStart(9)} rows ${((quantile(list, 0.5) * 1e6) / rows).toFixed(1).padStart(8)} ns a row`,
      );
    within(times, "EHCPSTATUS", "allocating one column", 12);
    within(times, "EHCPREVIEWSTATUS", "allocating three columns", 12);
  }
}
