import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, it } from "vitest";

const REPOSITORY = join(import.meta.dirname, "../..");
const pages = ["README.md", "src", ".github", "docs", "skills"].flatMap((name) =>
  name.endsWith(".md")
    ? [name]
    : readdirSync(join(REPOSITORY, name), { recursive: true, encoding: "utf8" })
        .filter((path) => path.endsWith(".md"))
        .map((path) => join(name, path)),
);

it.each(pages)("every link within the repository leads somewhere: %s", (page) => {
  const text = readFileSync(join(REPOSITORY, page), "utf8").replace(/```.*?```|`[^`]*`/gs, "code");
  const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, link]) => join(REPOSITORY, dirname(page), link!));
  expect(links.filter((path) => !existsSync(path)).map((path) => relative(REPOSITORY, path))).toEqual([]);
});
