import { loadavg } from "node:os";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import Papa from "papaparse";
import { bench, describe } from "vitest";
import gias from "../../src/data/import/gias.json";
import { extractKinds } from "../../src/data/extracts";
import { extractOf } from "../../src/taskpane/importing/csv";

/** Shaped as a full extract of GIAS: 52,000 schools, 130 columns, those wanted among the others. GIAS quotes every cell but numbers; a sheet saved anew, what must be. */
const ROWS = 52_000;
const WIDTH = 130;
const ROUNDS = 11;

const wanted = gias[0]!.columns.map(({ name }) => name);
const names = Array.from({ length: WIDTH }, (_, index) => (index % 5 === 0 ? wanted[index / 5] : undefined) ?? `Column ${index}`);
const FILLING = ["Not applicable", "", "Does not apply", "", "", "Mixed", "London, or else", "E12000006"];

/** The same figures each time. */
function figures(): (below: number) => number {
  let seed = 1;
  return (below) => (seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff) % below;
}

function table(isQuotedThroughout: boolean): string {
  const next = figures();
  const date = () => `${String(1 + next(28)).padStart(2, "0")}-${String(1 + next(12)).padStart(2, "0")}-${1990 + next(34)}`;
  const cells: Readonly<Record<string, (urn: number) => string>> = {
    URN: String,
    EstablishmentName: (urn) => `St Mary's School ${urn}, Town ${next(500)}`,
    "LA (name)": () => ["Essex", "Kent", "Suffolk"][next(3)]!,
    "EstablishmentStatus (name)": () => (next(9) === 0 ? "Open, but proposed to close" : "Open"),
    "TypeOfEstablishment (name)": () => "Community school",
    "OfstedRating (name)": () => ["Good", "Outstanding", ""][next(3)]!,
    Postcode: () => `CM${next(99)} ${next(9)}AB`,
    UKPRN: () => String(10_000_000 + next(90_000)),
  };
  const cell = (name: string, urn: number): string => {
    if (cells[name]) return cells[name](urn);
    if (/Date$|Insp$/.test(name)) return next(3) === 0 ? "" : date();
    if (/^(?:Statutory|SchoolCapacity|NumberOf)/.test(name)) return String(next(1_500));
    return FILLING[next(FILLING.length)]!;
  };
  const written = (text: string) => ((isQuotedThroughout ? text !== "" && !/^\d+$/.test(text) : text.includes(",")) ? `"${text}"` : text);
  const lines = Array.from({ length: ROWS }, (_, row) => names.map((name) => written(cell(name, 100_000 + row))).join(","));
  // Decoded, as a file's text is, it is in one piece.
  return new TextDecoder().decode(new TextEncoder().encode([names.map(written).join(","), ...lines].join("\r\n")));
}

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

let text = "";
const kept = (rows: string[][]) => rows.map((row) => row[0]);

interface Job {
  readonly name: string;
  run(onProgress: () => void): { readonly rows: number };
}

const ours: Job = {
  name: "the columns wanted, read and checked",
  run(onProgress) {
    const extract = extractOf(text, extractKinds, onProgress);
    if (!extract.ok || extract.value.problemCount > 0) throw new Error("The file is not read as it should be.");
    return extract.value;
  },
};

/** Other readers of CSV, as used alone: every cell of every row, as text. */
const peers: Job[] = [
  { name: "Papa Parse", run: () => ({ rows: Papa.parse<string[]>(text).data.length - 1 }) },
  {
    name: "Papa Parse, in chunks that are not kept",
    run(onProgress) {
      let rows = -1;
      const urns: unknown[] = [];
      Papa.parse<string[]>(text, {
        chunkSize: 1 << 20,
        chunk({ data }: { data: string[][] }) {
          rows += data.length;
          urns.push(kept(data));
          onProgress();
        },
        complete: () => undefined,
      } as unknown as Papa.ParseConfig<string[]>);
      return { rows };
    },
  },
];

// Not a tool of ours: said to be missing where it is not installed.
const UDSV = "udsv";
try {
  const { inferSchema, initParser } = (await import(/* @vite-ignore */ UDSV)) as {
    inferSchema(text: string): unknown;
    initParser(schema: unknown): { stringArrs(text: string): string[][] };
  };
  peers.push({ name: "uDSV", run: () => ({ rows: initParser(inferSchema(text)).stringArrs(text).length }) });
} catch {
  process.stdout.write("uDSV is not installed, and is not measured.\n");
}

function milliseconds(job: Job): number {
  collect();
  const started = performance.now();
  const { rows } = job.run(() => undefined);
  const taken = performance.now() - started;
  if (rows !== ROWS) throw new Error(`${job.name} found ${rows} rows.`);
  return taken;
}

/** Bytes above those in use before, at the most of all reports of progress and the end. Apart from the timing: to ask costs as much as a piece of text. */
function memory(job: Job): number {
  collect();
  const used = () => process.memoryUsage().heapUsed + process.memoryUsage().external;
  const before = used();
  let most = 0;
  const look = () => (most = Math.max(most, used() - before));
  const result = job.run(look);
  look();
  return result.rows === ROWS ? most : NaN;
}

/** The jobs in another order each round, so that none is always first. */
function shuffled<T>(list: readonly T[], next: (below: number) => number): T[] {
  const order = [...list];
  for (let index = order.length - 1; index > 0; index--) {
    const other = next(index + 1);
    [order[index], order[other]] = [order[other]!, order[index]!];
  }
  return order;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(share * (sorted.length - 1))]!;
}

function measure(shape: string): void {
  const jobs = [ours, ...peers];
  const next = figures();
  const memories = new Map(jobs.map((job) => [job, memory(job)]));
  const times = new Map<Job, number[]>(jobs.map((job) => [job, []]));
  for (let round = 0; round < ROUNDS; round++) for (const job of shuffled(jobs, next)) times.get(job)!.push(milliseconds(job));
  const mine = times.get(ours)!;
  const lines = jobs.map((job) => {
    const own = times.get(job)!;
    const ratios = own.map((time, round) => time / mine[round]!);
    const ratio = `, ${percentile(ratios, 0.5).toFixed(2)} times ours (10th percentile ${percentile(ratios, 0.1).toFixed(2)})`;
    return `  ${job.name}: median ${percentile(own, 0.5).toFixed(0)} ms${job === ours ? "" : ratio}; at most ${(memories.get(job)! / 1e6).toFixed(0)} MB above the text`;
  });
  const load = loadavg()
    .map((each) => each.toFixed(2))
    .join(" ");
  process.stdout.write(
    `${[`${shape}: ${(text.length / 1e6).toFixed(0)} MB, ${ROWS} rows, ${WIDTH} columns, ${ROUNDS} rounds, load ${load}`, ...lines].join("\n")}\n`,
  );
}

const SHAPES: readonly { readonly name: string; readonly isQuotedThroughout: boolean }[] = [
  { name: "as GIAS writes it", isQuotedThroughout: true },
  { name: "as a sheet is saved", isQuotedThroughout: false },
];

describe(`reading ${ROWS} rows of ${WIDTH} columns, in rounds`, () => {
  for (const { name, isQuotedThroughout } of SHAPES) {
    const measured = () => {
      text = table(isQuotedThroughout);
      measure(name);
    };
    bench(name, measured, { iterations: 1, warmupIterations: 0, warmupTime: 0, time: 0 });
  }
});
