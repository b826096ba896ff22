import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, it } from "vitest";

const SOURCES = join(import.meta.dirname, "../../src");
const text = readFileSync(join(SOURCES, "ARCHITECTURE.md"), "utf8");
const [, layout] = /```\n(src\/\n[\s\S]*?)```/.exec(text)!;
const files = readdirSync(join(import.meta.dirname, "../.."), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/(?:^|\/)(?:node_modules|dist|\.git)(?:\/|$)/.test(entry.parentPath))
  .map((entry) => `/${join(entry.parentPath, entry.name)}`);

const contexts = readdirSync(join(SOURCES, "core"), { withFileTypes: true }).filter((entry) => entry.isDirectory());

it.each(contexts.map(({ name }) => name))("the layout names every file of core/%s, and no other", (context) => {
  const [, listed] = new RegExp(`^ {4}${context}/ +([\\s\\S]*?)(?=^ {2,4}\\S)`, "m").exec(layout!)!;
  const named = listed!.replace(/\([^)]*\)/g, "").split(/[·,\s]+/);
  const entries = readdirSync(join(SOURCES, "core", context), { withFileTypes: true });
  const held = entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : basename(entry.name, ".ts")));
  expect(named.filter(Boolean).sort()).toEqual(held.sort());
});

it("every file that the page names is there", () => {
  const named = [...text.matchAll(/`([\w./-]+\.(?:ts|mjs|cjs|json|md))`/g)].map(([, path]) => path!);
  // What the build makes.
  const made = ["functions.json"];
  expect(named.filter((path) => !made.includes(path) && !files.some((file) => file.endsWith(`/${path}`)))).toEqual([]);
});
