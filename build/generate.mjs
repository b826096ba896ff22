import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

/*
 * Writes everything that is made from something else, in the order in which one needs another: the functions' signatures and their page, what is
 * built of them, the accessibility record from what is built, and the documents from all of these.
 */
const STEPS = [
  "node src/functions/generate.mjs",
  "npm run build",
  "npx vitest run --config test/vitest.config.mts --project browser test/documents --update",
  "npx vitest run --config test/vitest.config.mts --project Europe/London test/documents --update",
];

for (const step of STEPS) {
  const { status } = spawnSync(step, { cwd: resolve(import.meta.dirname, ".."), stdio: "inherit", shell: true });
  if (status !== 0) process.exit(status ?? 1);
}
