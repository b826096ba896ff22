import { heading, memoryOf, quantile, random, report, say, timed, within } from "../measure.mjs";

const FIRST = 45_000;
const DAYS = 730;

const STATES = ["Issued on time", "Issued late", "Overdue", "Due soon", "On track"];

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
    const floor = () => {
      const answer = new Array(rows);
      for (let row = 0; row < rows; row++) answer[row] = [column[row][0]];
      return answer;
    };
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
    // Loops, since whether V8 puts what a `map` calls in its place changes from run to run; and of rows that differ, since of one that is the same each
    // time it allocates the half.
    const oneColumn = () => {
      const answer = new Array(rows);
      for (let row = 0; row < rows; row++) answer[row] = [STATES[column[row][0] % STATES.length]];
      return answer;
    };
    const threeColumns = () => {
      const answer = new Array(rows);
      for (let row = 0; row < rows; row++) answer[row] = ["Review decision", column[row][0], STATES[column[row][0] % STATES.length]];
      return answer;
    };
    const times = await timed([
      { name: "EHCPSTATUS", run: () => void essex.EHCPSTATUS(column, issued, [[FIRST + DAYS]]) },
      { name: "EHCPREVIEWSTATUS", run: () => void essex.EHCPREVIEWSTATUS(column, meetings, decisions, [[""]], [[FIRST + DAYS]]) },
      { name: "allocating one column", run: () => void oneColumn() },
      { name: "allocating three columns", run: () => void threeColumns() },
    ]);
    for (const [name, list] of times)
      say(
        `  ${name.padEnd(44)} ${rows.toLocaleString("en-GB").padStart(9)} rows ${((quantile(list, 0.5) * 1e6) / rows).toFixed(1).padStart(8)} ns a row`,
      );
    within(times, "EHCPSTATUS", "allocating one column", 12);
    within(times, "EHCPREVIEWSTATUS", "allocating three columns", 12);
  }
}
