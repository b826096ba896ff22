import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { expect, it } from "vitest";
import { type Mutant, mutantsOf } from "./mutants";
import { DATA, Sources } from "./sources";
import { costs, Declared, firstFailure, leftOutFor } from "./suite";

const ROOT = resolve(import.meta.dirname, "../..");
const wanted = process.env.MUTATE_FILES?.split(",");
/** One mutant of so many, for a look; all of them by default. */
const EVERY = Number(process.env.MUTATE_EVERY ?? 1);
/** Only those that are listed, so that the list shrinks by the tests that were added. */
const isListedOnly = process.env.MUTATE_LISTED !== undefined;
const SLOW = Number(process.env.MUTATE_SLOW ?? 300);

/** Those that are listed are tried by the other tests too, so that the list shrinks by whatever has come to kill them. */
const isDeep = process.env.MUTATE_DEEP !== undefined;

/** The mutants that nothing sees but the register of what has been read. It only shrinks: one that is held so and is not listed fails the run. */
const LISTED = join(import.meta.dirname, "survivors.json");

/** The test that holds every record as it was read: it is tried by itself, and is none of those an answer rests on. */
const REGISTER = join(ROOT, "test/register/register.test.ts");

/** Tests of what is built, or of what runs in a page: they do not see the sources. */
const OTHERS =
  /^test\/(manifest|test-pack)\.test\.ts$|\.browser\.test\.ts$|^test\/(bundle|prove|recalc|workbench|xlsx|formulas|build|hosting|documents)\//;

/** Some tests alone, so that a list is tried again by those that were added. */
const ALONE = new RegExp(process.env.MUTATE_TESTS ?? "");

it("each mutant of the data turns a test red", async () => {
  const declared = new Declared();
  const sources = new Sources({ vitest: declared.vitest });
  const tests = readdirSync(join(ROOT, "test"), { recursive: true, encoding: "utf8" })
    .map((path) => join(ROOT, "test", path))
    .filter((path) => path.endsWith(".test.ts") && path !== REGISTER && !OTHERS.test(relative(ROOT, path)) && ALONE.test(path));
  for (const path of [...tests, REGISTER]) await sources.prepare(path);
  const uses = (path: string) => declared.by(() => sources.load(path));
  /** The cases of a test file that are run, and what they take together. */
  const quick = new Map<string, ReadonlySet<string>>();
  const cost = new Map<string, number>();
  for (const path of tests) {
    const taken = await costs(uses(path));
    for (const [name, ms] of taken) if (ms >= SLOW) say(`left out: ${relative(ROOT, path)}: ${name}: ${leftOutFor(ms)}`);
    const able = [...taken].filter(([, ms]) => ms < SLOW);
    quick.set(path, new Set(able.map(([name]) => name)));
    cost.set(
      path,
      able.reduce((sum, [, ms]) => sum + ms, 0),
    );
  }
  const known = new Set(existsSync(LISTED) ? (JSON.parse(readFileSync(LISTED, "utf8")) as string[]) : []);
  const killers = new Map<string, Map<string, number>>();
  const cases = new Map<string, string[]>();
  const unheld: string[] = [];
  const survivors: string[] = [];
  const tried = new Set<string>();
  const documents = new Set<string>();
  const names = new Set<string>();
  const folders = new Map<string, Score>();
  let offset = 0;
  const begun = performance.now();

  /** What of a test file fails; null where nothing does. */
  const failureIn = async (path: string, able: ReadonlySet<string> | null, key: string): Promise<string | null> => {
    const before = cases.get(`${path} ${key}`) ?? [];
    try {
      const suite = uses(path);
      const failure = await firstFailure(suite, able ?? new Set(suite.cases.map(({ name }) => name)), before);
      if (failure !== null) cases.set(`${path} ${key}`, [failure, ...before.filter((name) => name !== failure)].slice(0, 3));
      return failure;
    } catch {
      return "cannot be loaded";
    }
  };

  for (const [document, content] of sources.data) {
    const file = relative(DATA, document);
    if (wanted && !wanted.some((each) => file.includes(each))) continue;
    documents.add(file);
    const resting = sources.restingOn(document);
    const again = [document, ...resting];
    const able = tests.filter((path) => resting.has(path) && quick.get(path)!.size > 0);
    offset += 7;
    const before = JSON.stringify(content);
    const start = performance.now();
    const all = mutantsOf(content as never);
    for (const mutant of all) names.add(nameOf(file, mutant));
    const mutants = all
      .filter((_, index) => (index + offset) % EVERY === 0)
      .filter((mutant) => !isListedOnly || known.has(nameOf(file, mutant)));
    const score = { all: 0, killed: 0, held: 0 };
    for (const mutant of mutants) {
      const name = nameOf(file, mutant);
      mutant.apply();
      sources.forget(again);
      score.all++;
      if ((await failureIn(REGISTER, null, file)) !== null) score.held++;
      else unheld.push(name);
      if (isDeep || isListedOnly || !known.has(name)) {
        tried.add(name);
        const key = `${file} ${mutant.kind}`;
        const kills = killers.get(key) ?? killers.get(file) ?? new Map<string, number>();
        const order = [...able].sort((a, b) => (kills.get(b) ?? 0) - (kills.get(a) ?? 0) || cost.get(a)! - cost.get(b)!);
        let killer: string | null = null;
        for (const path of order)
          if ((await failureIn(path, quick.get(path)!, key)) !== null) {
            killer = path;
            break;
          }
        if (killer === null) survivors.push(name);
        else {
          score.killed++;
          for (const at of [key, file]) {
            const tally = killers.get(at) ?? new Map<string, number>();
            tally.set(killer, (tally.get(killer) ?? 0) + 1);
            killers.set(at, tally);
          }
        }
      }
      mutant.undo();
    }
    sources.forget(again);
    expect(JSON.stringify(content)).toBe(before);
    say(`${told(file, score)}, ${able.length} test files, ${Math.round(performance.now() - start)} ms`);
    const folder = file.includes("/") ? `${file.split("/")[0]}/` : file;
    const sum = folders.get(folder) ?? { all: 0, killed: 0, held: 0 };
    folders.set(folder, { all: sum.all + score.all, killed: sum.killed + score.killed, held: sum.held + score.held });
  }
  for (const [folder, score] of folders) say(told(folder, score));
  const sum = [...folders.values()].reduce((a, b) => ({ all: a.all + b.all, killed: a.killed + b.killed, held: a.held + b.held }));
  say(`${told("All", sum)}, ${Math.round((performance.now() - begun) / 1000)} s`);
  const lives = new Set(survivors);
  const killed = [...known].filter((each) => tried.has(each) && !lives.has(each));
  if (killed.length > 0) say(`${killed.length} that are listed are killed now.`);
  // A deep run by all tests lists the survivors of its documents anew; of any other the list only loses what it killed, and what is no mutant any more.
  const isWhole = EVERY === 1 && isDeep && process.env.MUTATE_TESTS === undefined;
  const isAnew = (name: string) => isWhole && documents.has(name.split("#")[0]!);
  const isLeft = (each: string) => (tried.has(each) ? lives.has(each) : names.has(each) || !documents.has(each.split("#")[0]!));
  const listed = [...[...known].filter((each) => !isAnew(each) && isLeft(each)), ...survivors.filter(isAnew)];
  expect(unheld).toEqual([]);
  if (process.env.MUTATE_LIST) writeFileSync(LISTED, `${JSON.stringify(listed.sort(), null, 2)}\n`);
  else expect(survivors.filter((each) => !known.has(each))).toEqual([]);
});

interface Score {
  readonly all: number;
  /** By what an answer rests on. */
  readonly killed: number;
  /** Red in the register, whatever else sees it. */
  readonly held: number;
}

function told(what: string, { all, killed, held }: Score): string {
  return `${what}: of ${all} ${killed} are seen by an answer, ${all - killed} by the register alone, ${all - held} by nothing`;
}

function nameOf(file: string, { pointer, change }: Mutant): string {
  return `${file}#${pointer}: ${change}`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
