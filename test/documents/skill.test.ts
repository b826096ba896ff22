import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import packageFile from "../../package.json";
import examples from "../../src/functions/examples.json";
import signatures from "../../src/functions/signatures.json";
import { answersOf, type Shown } from "./answers";

const SKILL = join(import.meta.dirname, "../../skills/essex-for-excel/SKILL.md");
const [, front, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(SKILL, "utf8"))!;
const pages = [body!, readFileSync(join(dirname(SKILL), "references/arguments.md"), "utf8")];

/** Every formula of the skill, with the answer that it says the cell shows where it says one. */
const formulas = pages.flatMap((page) =>
  [...page.matchAll(/`(=[^`]+)`(?: → `([^`]*)`)?/g)].map(([, formula, answer]) => ({ formula: formula!, answer })),
);

/** A value as a cell of the format that ESSEX gives it shows it. */
function asShown(value: string | number | boolean, like: string): string {
  if (typeof value === "boolean") return String(value).toUpperCase();
  if (typeof value === "string") return value;
  if (/^\d\d\/\d\d\/\d{4}$/.test(like))
    return new Date(Date.UTC(1899, 11, 30 + value)).toISOString().slice(0, 10).split("-").reverse().join("/");
  if (like.endsWith("%")) return `${(value * 100).toFixed(/\.(\d*)%$/.exec(like)?.[1]!.length ?? 0)}%`;
  if (like.startsWith("£")) return `£${value.toLocaleString("en-GB", { minimumFractionDigits: 2 })}`;
  return String(value);
}

describe("the skill's front matter", () => {
  const field = (name: string) => new RegExp(`^${name}: (.+)$`, "m").exec(front!)?.[1];

  it("has the form that agentskills.io asks for", () => {
    expect(field("name")).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(field("name")!.length).toBeLessThanOrEqual(64);
    expect(field("name")).toBe(basename(dirname(SKILL)));
    const description = JSON.parse(field("description")!) as string;
    expect(description.length).toBeGreaterThan(0);
    expect(description.length).toBeLessThanOrEqual(1024);
    expect(description).toMatch(/Use when/);
    expect(field("compatibility")!.length).toBeLessThanOrEqual(500);
    expect(front).toContain(`  version: "${packageFile.version}"`);
    expect(front!.split("\n").map((line) => line.trim().split(":")[0])).toEqual([
      "name",
      "description",
      "compatibility",
      "metadata",
      "version",
    ]);
    expect(body!.split("\n").length).toBeLessThan(500);
  });

  it("is followed by every function, and says never to compute what one answers", () => {
    for (const { id } of signatures) expect(body, id).toContain(`**\`ESSEX.${id}(`);
    expect(body).toContain("Never compute a deadline, a price or a count yourself");
  });
});

describe("every formula in the skill", () => {
  const answers: readonly Shown[] = answersOf(formulas.map(({ formula }) => formula));

  it("is there for each function", () => {
    expect(formulas.length).toBeGreaterThan(Object.keys(examples).length);
  });

  it.each(formulas.map(({ formula, answer }, i) => [formula, answer, answers[i]!] as const))("%s", (_, answer, shown) => {
    const value = shown[0]![0]!;
    if (answer === undefined) expect(String(value)).not.toMatch(/^#|^$/);
    else expect(asShown(value, answer)).toBe(answer);
  });
});
