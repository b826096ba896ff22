import { expect, vi } from "vitest";

type Body = (...args: never[]) => unknown;

export interface Case {
  readonly name: string;
  readonly run: () => unknown;
}

export interface Suite {
  readonly cases: readonly Case[];
  readonly before: readonly Body[];
  readonly after: readonly Body[];
  readonly beforeEach: readonly Body[];
  readonly afterEach: readonly Body[];
}

/** Stands in for Vitest: what a test file declares is gathered, to be run in any order and as far as the first failure. */
export class Declared {
  #cases: Case[] = [];
  #hooks = { before: [] as Body[], after: [] as Body[], beforeEach: [] as Body[], afterEach: [] as Body[] };
  #within: string[] = [];

  readonly vitest: Readonly<Record<string, unknown>> = {
    expect,
    vi,
    describe: this.#declaring((name, body) => {
      this.#within.push(name);
      body();
      this.#within.pop();
    }),
    it: this.#declaring((name, run) => this.#cases.push({ name: [...this.#within, name].join(" > "), run })),
    beforeAll: (body: Body) => this.#hooks.before.push(body),
    afterAll: (body: Body) => this.#hooks.after.push(body),
    beforeEach: (body: Body) => this.#hooks.beforeEach.push(body),
    afterEach: (body: Body) => this.#hooks.afterEach.push(body),
  };

  constructor() {
    (this.vitest as Record<string, unknown>).test = this.vitest.it;
  }

  /** What is declared while the file is loaded. */
  by(load: () => void): Suite {
    this.#cases = [];
    this.#hooks = { before: [], after: [], beforeEach: [], afterEach: [] };
    this.#within = [];
    load();
    return { cases: this.#cases, ...this.#hooks };
  }

  #declaring(declare: (name: string, run: () => unknown) => void): unknown {
    const one = (name: string, body: Body) => declare(name, body as () => unknown);
    const each = (table: readonly unknown[]) => (name: string, body: Body) =>
      table.forEach((row, index) =>
        declare(`${name} [${index}]`, () => (body as (...args: unknown[]) => unknown)(...(Array.isArray(row) ? row : [row]))),
      );
    return Object.assign(one, { each, skip: () => undefined, skipIf: () => () => undefined });
  }
}

/** What a case throws; null where it passes. */
export async function failureOf({ beforeEach, afterEach }: Suite, { run }: Case): Promise<unknown> {
  try {
    for (const body of beforeEach) await body();
    const running = run();
    if (running instanceof Promise) await running;
    return null;
  } catch (error) {
    return error;
  } finally {
    for (const body of afterEach) await body();
  }
}

/** The name of the first case that fails of those that are able, those named first; null where none does. `told` hears which begins. */
export async function firstFailure(
  suite: Suite,
  able: ReadonlySet<string>,
  first: readonly string[] = [],
  told: (name: string) => void = () => undefined,
): Promise<string | null> {
  const { cases, before, after } = suite;
  const order = [...first.flatMap((name) => cases.filter((each) => each.name === name)), ...cases];
  try {
    for (const body of before) await body();
    for (const one of order) {
      if (!able.has(one.name)) continue;
      told(one.name);
      if ((await failureOf(suite, one)) !== null) return one.name;
    }
    return null;
  } finally {
    for (const body of after) await body();
  }
}

/** What each case of a suite takes in milliseconds of this process, whoever else shares the machine; Infinity where it fails. */
export async function costs(suite: Suite, told: (name: string | undefined) => void = () => undefined): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const body of suite.before) await body();
  for (const one of suite.cases) {
    told(one.name);
    const begun = spent();
    found.set(one.name, (await failureOf(suite, one)) === null ? spent() - begun : Infinity);
    told(undefined);
  }
  for (const body of suite.after) await body();
  return found;
}

/** Why a case is left out. */
export function leftOutFor(ms: number): string {
  return ms === Infinity ? "it fails without a mutant" : `it takes ${Math.round(ms)} ms`;
}

function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
