import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { built, DIGEST_FILE, digestOfSources } from "../dist";

const REPOSITORY = resolve(import.meta.dirname, "../..");

describe("what is built", () => {
  let copy: string;
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), "essex-sources-"));
    for (const name of ["assets", "build", "hosting", "src", "manifest.xml", "package-lock.json", "package.json", "webpack.config.js"])
      cpSync(join(REPOSITORY, name), join(copy, name), { recursive: true });
  });
  afterAll(() => rmSync(copy, { recursive: true }));

  it("is known by what it was built from, wherever that stands", () => {
    expect(digestOfSources(copy)).toBe(digestOfSources());
    writeFileSync(join(copy, "src/notes.md"), "What is written about the sources is none of them.");
    expect(digestOfSources(copy)).toBe(digestOfSources());
  });

  it("is not tested once a source has changed, come or gone under another name", () => {
    writeFileSync(join(copy, "hosting/new.json"), "{}");
    const added = digestOfSources(copy);
    expect(added).not.toBe(digestOfSources());
    renameSync(join(copy, "hosting/new.json"), join(copy, "hosting/newer.json"));
    expect(digestOfSources(copy)).not.toBe(added);
    writeFileSync(join(copy, DIGEST_FILE), added);
    expect(() => built("add-in", copy)).toThrow("dist/ was built from other sources than these: run npm run build first.");
    expect(() => built("add-in", join(copy, "src"))).toThrow("Nothing is built: run npm run build first.");
  });

  it("is tested while the sources are those it was built from", () => {
    expect(built("add-in")).toMatch(/add-in$/);
  });
});
