import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

export const { digestOfSources, DIGEST_FILE } = createRequire(import.meta.url)("../build/sources-digest.cjs") as {
  digestOfSources(repository?: string): string;
  readonly DIGEST_FILE: string;
};

const DIST = resolve(import.meta.dirname, "../dist");

/**
 * What is built of the add-in or the workbench. Throws where nothing is, or where it was built from other sources than those that stand here
 * now: a test of what is built must not pass on what was built before. STALE_DIST=allowed lets it (for tests that alter the sources).
 */
export function built(name: "add-in" | "workbench", dist = DIST): string {
  const digest = join(dist, DIGEST_FILE);
  if (!existsSync(digest)) throw new Error("Nothing is built: run npm run build first.");
  const isStale = process.env["STALE_DIST"] !== "allowed" && readFileSync(digest, "utf8") !== digestOfSources();
  if (isStale) throw new Error("dist/ was built from other sources than these: run npm run build first.");
  return join(dist, name);
}
