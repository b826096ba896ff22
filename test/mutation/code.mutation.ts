import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { Instrumenter } from "@stryker-mutator/instrumenter";
import fc from "fast-check";
import { expect, it } from "vitest";
import { Sources } from "./sources";
import { costs, Declared, firstFailure, leftOutFor } from "./suite";

const ROOT = resolve(import.meta.dirname, "../..");
/** What is mutated, by the beginning of its path as it is asked for: the rules by their own paths, the functions by `functions/`. */
const SOURCES = [
  { folder: join(ROOT, "src/core"), under: "" },
  { folder: join(ROOT, "src/functions"), under: "functions/" },
];
const wanted = (process.env.MUTATE_CODE ?? "").split(",");
const SLOW = Number(process.env.MUTATE_SLOW ?? 1500);
/** Of how many mutants one is tried. */
const EVERY = Number(process.env.MUTATE_EVERY ?? 1);
/** What an earlier run said: what it killed is not tried again, and counts as killed. */
const again = process.env.MUTATE_AGAIN === undefined ? null : new Set(readFileSync(process.env.MUTATE_AGAIN, "utf8").split("\n"));
/** Those that ended the process of an earlier run, as MUTATE_TRACE named them: they count as killed. */
const dead = new Set(process.env.MUTATE_DEAD === undefined ? [] : readFileSync(process.env.MUTATE_DEAD, "utf8").split("\n"));
/** A mutant that is come by so many times as often as the code it stands for goes round for ever. */
const ROUNDS = 100;
/** One by which a case comes by so many times as much in all does so in other code than its own: it is told by that before it has used up the memory. */
const ROUNDS_IN_ALL = 10;

/** The tests that say what a rule answers: the core's, the functions' and those of the data. */
const TESTS = new RegExp(`^test/(?:${process.env.MUTATE_TESTS ?? "core|functions|data"})\\b.*(?<!\\.browser)\\.test\\.ts$`);

interface Switch {
  readonly activeMutant: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: { static: Record<string, number>; perTest: Record<string, Record<string, number>> };
}

interface Reached {
  /** The cases of a test file that come by it; null where it is come by while the file is loaded. */
  readonly cases: Map<string, Set<string> | null>;
  hits: number;
}

it("each mutant of the core turns a test red", async () => {
  // A mutant that takes ten seconds over one property is told by the clock, as Stryker tells it.
  fc.configureGlobal({ endOnFailure: true, interruptAfterTimeLimit: 10_000, markInterruptAsFailure: true });
  let active: string | undefined;
  /** How often any code that is mutated is come by, and how often it may be. */
  let rounds = 0;
  let most = Infinity;
  const at: Switch = {
    get activeMutant() {
      if (++rounds > most) throw new Error("It goes round for ever.");
      return active;
    },
  };
  (globalThis as Record<string, unknown>).__stryker__ = at;
  const paths = SOURCES.flatMap(({ folder, under }) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts") && wanted.some((each) => `${under}${path}`.startsWith(each)))
      .sort()
      .map((path) => join(folder, path)),
  );
  const silent = { isDebugEnabled: () => false, debug: () => undefined, info: () => undefined };
  const instrumenter = new Instrumenter(silent as never);
  const { files, mutants: all } = await instrumenter.instrument(
    paths.map((path) => ({ name: path, mutate: true, content: readFileSync(path, "utf8") })),
    { plugins: null, excludedMutations: [], ignorers: [] } as never,
  );
  const mutants = all.filter((_, index) => index % EVERY === 0);
  const declared = new Declared();
  const sources = new Sources({ vitest: declared.vitest }, new Map(files.map(({ name, content }) => [name, content])));
  const tests = readdirSync(join(ROOT, "test"), { recursive: true, encoding: "utf8" })
    .map((path) => join(ROOT, "test", path))
    .filter((path) => TESTS.test(relative(ROOT, path)));
  for (const path of tests) await sources.prepare(path);

  const reached = new Map<string, Reached>();
  /** What the cases of a test file take, in milliseconds. */
  const cost = new Map<string, Map<string, number>>();
  const roundsOf = new Map<string, number>();
  for (const path of tests) {
    sources.forgetAll();
    at.mutantCoverage = { static: {}, perTest: {} };
    const taken = await costs(
      declared.by(() => sources.load(path)),
      (name) => {
        if (at.currentTestId !== undefined) roundsOf.set(`${path}: ${at.currentTestId}`, rounds);
        at.currentTestId = name;
        rounds = 0;
      },
    );
    cost.set(path, taken);
    for (const [name, ms] of taken) if (ms > SLOW) say(`left out: ${relative(ROOT, path)}: ${name}: ${leftOutFor(ms)}`);
    const note = (id: string, name: string | null, hits: number) => {
      const known: Reached = reached.get(id) ?? { cases: new Map(), hits: 0 };
      reached.set(id, known);
      known.hits = Math.max(known.hits, hits);
      if (name === null) known.cases.set(path, null);
      else if (known.cases.get(path) !== null) known.cases.set(path, (known.cases.get(path) ?? new Set()).add(name));
    };
    const { static: whileLoading, perTest } = at.mutantCoverage;
    for (const [id, hits] of Object.entries(whileLoading)) note(id, null, hits);
    for (const [name, ids] of Object.entries(perTest))
      if (taken.get(name)! <= SLOW) for (const [id, hits] of Object.entries(ids)) note(id, name, hits);
  }

  // What is made while a file is loaded is used where something else of it is come by: by those cases, or by all where there are none.
  const fileOf = new Map(all.map(({ id, fileName }) => [id, fileName]));
  const within = new Map<string, Map<string, Set<string>>>();
  for (const [id, { cases }] of reached)
    for (const [path, names] of cases) {
      if (names === null) continue;
      const ofFile = within.get(fileOf.get(id)!) ?? new Map<string, Set<string>>();
      within.set(fileOf.get(id)!, ofFile.set(path, new Set([...(ofFile.get(path) ?? []), ...names])));
    }
  for (const [id, one] of reached) {
    const users = within.get(fileOf.get(id)!);
    if (!users) continue;
    for (const [path, names] of one.cases)
      if (names === null)
        if (users.has(path)) one.cases.set(path, users.get(path)!);
        else one.cases.delete(path);
  }

  const quick = (path: string) => new Set([...cost.get(path)!].filter(([, ms]) => ms <= SLOW).map(([name]) => name));
  const scores = new Map<string, { all: number; killed: number; seen: number }>();
  let survivors = 0;
  const kills = new Map<string, number>();
  const begun = performance.now();
  for (const [index, { id, fileName, location, mutatorName, replacement }] of mutants.entries()) {
    const score = scores.get(fileName) ?? { all: 0, killed: 0, seen: 0 };
    if (score.all === 0) kills.clear();
    scores.set(fileName, score);
    score.all++;
    let killer: string | undefined;
    const { cases, hits } = reached.get(id) ?? { cases: new Map<string, null>(), hits: 0 };
    if (cases.size > 0) score.seen++;
    const text = textAt(fileName, location);
    const said = `${mutatorName}: ${brief(text)} -> ${brief(replacement ?? "")}`;
    const where = `${named(fileName)}:${location.start.line + 1}:${location.start.column + 1}`;
    if (process.env.MUTATE_TRACE) writeFileSync(process.env.MUTATE_TRACE, `${where} ${said}\n`);
    const costOf = (path: string) =>
      [...cost.get(path)!].reduce((sum, [name, ms]) => ((cases.get(path)?.has(name) ?? ms <= SLOW) ? sum + ms : sum), 0);
    const worth = (path: string) => ((kills.get(path) ?? 0) + 1) / (costOf(path) + 5);
    const order = [...cases.keys()].map((path) => [path, worth(path)] as const).sort(([, a], [, b]) => b - a);
    // Those that come by it first; then all cases of their files, since what is worked out once is come by in one case and used in others.
    const isRedIn = async (path: string, names: ReadonlySet<string>): Promise<boolean> => {
      sources.forgetAll();
      Object.assign(at, { hitCount: 0, hitLimit: Math.min(ROUNDS * hits, 3_000_000) + 1000 });
      active = id;
      try {
        const suite = declared.by(() => sources.load(path));
        const begin = (name: string) => {
          rounds = 0;
          most = ROUNDS_IN_ALL * (roundsOf.get(`${path}: ${name}`) ?? 0) + 100_000;
        };
        return (await firstFailure(suite, names, [], begin)) !== null;
      } catch {
        return true;
      } finally {
        active = undefined;
        most = Infinity;
      }
    };
    const isSaidKilled = again !== null && !again.has(`${where} ${said}`) && !again.has(`${where} [no test] ${said}`);
    const isKnown = isSaidKilled || dead.has(`${where} ${said}`);
    if (isKnown) killer = "";
    for (const [path] of isKnown ? [] : order)
      if (await isRedIn(path, cases.get(path) ?? quick(path))) {
        killer = path;
        break;
      }
    if (killer === undefined)
      for (const [path] of order)
        if (cases.get(path) !== null && (await isRedIn(path, quick(path)))) {
          killer = path;
          break;
        }
    if (killer !== undefined) {
      score.killed++;
      kills.set(killer, (kills.get(killer) ?? 0) + 1);
    } else {
      survivors++;
      say(`${where} ${cases.size === 0 ? "[no test] " : ""}${said}`);
    }
    const { all: tried, killed, seen } = score;
    if (mutants[index + 1]?.fileName !== fileName)
      say(`${named(fileName)}: ${killed} of ${tried} killed, ${((100 * killed) / tried).toFixed(2)} %, ${tried - seen} not reached`);
  }
  // What is red by itself by now, as where something has been built meanwhile, has killed nothing.
  for (const path of tests) {
    sources.forgetAll();
    at.hitLimit = undefined;
    expect([
      relative(ROOT, path),
      await firstFailure(
        declared.by(() => sources.load(path)),
        quick(path),
      ),
    ]).toEqual([relative(ROOT, path), null]);
  }
  say(`${mutants.length} mutants, ${survivors} survive, ${Math.round((performance.now() - begun) / 1000)} s`);
  expect(mutants.length).toBeGreaterThan(0);
});

/** The path as it is asked for. */
function named(path: string): string {
  const { folder, under } = SOURCES.find((each) => path.startsWith(each.folder))!;
  return `${under}${relative(folder, path)}`;
}

function textAt(path: string, { start, end }: { start: { line: number; column: number }; end: { line: number; column: number } }): string {
  const lines = readFileSync(path, "utf8")
    .split("\n")
    .slice(start.line, end.line + 1);
  lines[lines.length - 1] = lines.at(-1)!.slice(0, end.column);
  lines[0] = lines[0]!.slice(start.column);
  return lines.join("\n");
}

function brief(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
