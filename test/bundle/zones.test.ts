import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { serialize } from "node:v8";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { built } from "../dist";
import { metadata } from "./bundle";
import { hostileArgument } from "./hostile-cells";
import { readable } from "./readable";

const RUNS = Number(process.env["FUZZ_RUNS"] ?? 60);
const SEED = Number(process.env["FUZZ_SEED"] ?? 19);

/** On both sides of the date line, with summer time in either half of the year, half an hour and a quarter out, and one that skipped a day. */
const ZONES = [
  ...["Europe/London", "UTC", "America/New_York", "Pacific/Apia", "Pacific/Chatham", "Australia/Lord_Howe", "America/St_Johns"],
];
/** With other digits, another calendar and another order of day and month. */
const LANGUAGES = ["ar-EG", "th-TH", "en-US"];

const folder = mkdtempSync(join(tmpdir(), "essex-zones-"));
afterAll(() => rmSync(folder, { recursive: true }));

function isCopied(value: unknown): boolean {
  try {
    serialize(value);
    return true;
  } catch {
    return false;
  }
}

/** Calls of every function with arguments that can be handed to another process, as Excel hands them to its own. */
const calls = metadata().functions.map(({ id, parameters }) => {
  const args = fc
    .integer({ min: 1, max: 6 })
    .chain((rows) => fc.tuple(...parameters.map(({ name }) => hostileArgument(rows, (row) => readable(name, id, row)))));
  return [id, fc.sample(args, { numRuns: RUNS, seed: SEED }).filter(isCopied)] as const;
});
const file = join(folder, "calls");
writeFileSync(file, serialize(calls));

interface Told {
  readonly timeZone: string;
  readonly locale: string;
  readonly digests: Readonly<Record<string, string>>;
}

async function told(zone: string, language: string): Promise<Told> {
  const environment = { PATH: process.env["PATH"], TZ: zone, LC_ALL: `${language.replace("-", "_")}.UTF-8` };
  const script = join(import.meta.dirname, "answers.cjs");
  const { stdout } = await promisify(execFile)(process.execPath, [script, join(built("add-in"), "functions.js"), file], {
    env: environment,
  });
  return JSON.parse(stdout) as Told;
}

describe("every function answers alike", () => {
  const here = told("Europe/London", "en-GB");

  it.each(ZONES)("where the clock is that of %s", async (zone) => {
    const there = await told(zone, "en-GB");
    expect(there.timeZone).toBe(zone);
    expect(there.digests).toEqual((await here).digests);
  });

  it.each(LANGUAGES)("where Excel speaks %s", async (language) => {
    const there = await told("Europe/London", language);
    expect(there.locale).toBe(language);
    expect(there.digests).toEqual((await here).digests);
  });
});
