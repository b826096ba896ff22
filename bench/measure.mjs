import { loadavg } from "node:os";

/** Rounds that each contestant runs, in an order shuffled anew for each. */
const ROUNDS = 11;
/**
 * Each runs beforehand for so many milliseconds: a workbook is worked out again and again, and what a first call costs is measured by itself. V8 gives
 * up what it has compiled each time something new is met, and compiles the last of it after a thousand runs or two.
 */
const WARMING = 1_500;

/**
 * A round of each is as many runs as fill so many milliseconds, and its time the mean of them, a first one not counted: of a single short run most is
 * what others left behind. A run that takes longer than `LONG` by itself is a round.
 */
const ROUND = 100;
const LONG = 100;
/** Milliseconds of rest before each: what a spreadsheet in a process of its own still does after it has answered would fall on the next. */
const REST = 200;

/**
 * Times of `contestants`, each `{ name, run }`, in milliseconds of one run. Those whose `run` answers a number have measured it themselves, as a
 * spreadsheet in a process of its own does. All take part in every round, so that what else the machine does falls on each alike.
 */
export async function timed(contestants, rounds = ROUNDS) {
  const times = new Map(contestants.map(({ name }) => [name, []]));
  const runsOf = new Map();
  for (const { name, run } of contestants) {
    const began = performance.now();
    let latest = 0;
    do {
      const started = performance.now();
      await run();
      latest = performance.now() - started;
    } while (performance.now() - began < WARMING);
    runsOf.set(name, latest > LONG ? { counted: 1, uncounted: 0 } : { counted: Math.max(1, Math.round(ROUND / latest)), uncounted: 1 });
  }
  for (let round = 0; round < rounds; round++) {
    for (const { name, run } of shuffled(contestants, round)) {
      await new Promise((rested) => setTimeout(rested, REST));
      // Young objects alone: a full collection throws away compiled code that has not run for some of them, and each would start again from none.
      globalThis.gc?.({ type: "minor" });
      const { counted, uncounted } = runsOf.get(name);
      for (let count = 0; count < uncounted; count++) await run();
      let taken = 0;
      for (let count = 0; count < counted; count++) {
        const began = performance.now();
        const told = await run();
        taken += typeof told === "number" ? told : performance.now() - began;
      }
      times.get(name).push(taken / counted);
    }
  }
  return times;
}

/** How many times longer `peer` takes than `ours`, round by round: the median and the tenth percentile. */
export function ratio(times, peer, ours) {
  const ratios = times.get(peer).map((time, round) => time / times.get(ours)[round]);
  return { median: quantile(ratios, 0.5), p10: quantile(ratios, 0.1) };
}

export function quantile(values, share) {
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))];
}

/** Bytes of heap that a run takes beyond what was there, at its highest as far as the collector tells. */
export function memoryOf(run) {
  globalThis.gc?.();
  const before = process.memoryUsage();
  const kept = run();
  const after = process.memoryUsage();
  return { bytes: after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers, kept };
}

/** A seeded generator, so that every run has the same rows. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shuffled(list, seed) {
  const next = random(seed * 7919 + 1);
  return list
    .map((each) => ({ each, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ each }) => each);
}

export const say = (text = "") => void process.stdout.write(`${text}\n`);

export function heading(title) {
  say(`\n${title}   (load average ${loadavg()[0].toFixed(2)})`);
}

/** A line of the report: who, how long, and how many times ours. */
export function report(times, ours, rows, goals = {}) {
  for (const [name, list] of times) {
    const per = (quantile(list, 0.5) * 1e6) / rows;
    const against =
      name === ours
        ? ""
        : (() => {
            const { median, p10 } = ratio(times, name, ours);
            const goal = goals[name];
            return `${median.toFixed(1)} × ours (p10 ${p10.toFixed(1)})${goal === undefined ? "" : `, goal ≥ ${goal}: ${p10 >= goal ? "met" : "NOT MET"}`}`;
          })();
    say(`  ${name.padEnd(44)} ${quantile(list, 0.5).toFixed(2).padStart(9)} ms  ${per.toFixed(1).padStart(8)} ns a row  ${against}`);
  }
}

/** A line for a cost that is to stay within so many times a floor. */
export function within(times, ours, floor, most) {
  const { median, p10 } = ratio(times, ours, floor);
  say(`  ${ours} is ${median.toFixed(1)} × ${floor} (p10 ${p10.toFixed(1)}), goal ≤ ${most}: ${p10 <= most ? "met" : "NOT MET"}`);
}
