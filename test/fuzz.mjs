// npm run fuzz -- [cases of each function, 3,000] [seed]: the hostile tests, longer and from another seed than `npm test` has.
import { spawnSync } from "node:child_process";

const [runs = "3000", seed = String(Date.now() % 2_147_483_647)] = process.argv.slice(2);
console.log(`${runs} cases of each, seed ${seed}`);
const files = ["bundle/hostile", "bundle/zones", "taskpane/hostile-files", "xlsx/hostile-workbooks"].map((name) => `test/${name}.test.ts`);
const { status } = spawnSync(
  process.execPath,
  ["node_modules/vitest/vitest.mjs", "run", "--config", "test/vitest.config.mts", "--project", "Europe/London", ...files],
  { stdio: "inherit", env: { ...process.env, FUZZ_RUNS: runs, FUZZ_SEED: seed } },
);
process.exitCode = status ?? 1;
