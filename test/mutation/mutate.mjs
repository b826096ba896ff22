// npm run mutate -- [folder or file of src/core]: Stryker on it, by the core's tests. It ends with 1 where fewer than 92 of 100 are killed.
import { spawnSync } from "node:child_process";

const [folder = ""] = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  ["node_modules/@stryker-mutator/core/bin/stryker.js", "run", "test/mutation/stryker.config.mjs"],
  {
    stdio: "inherit",
    env: { ...process.env, MUTATE_FOLDER: folder, MUTATE_TESTS: `test/core/${folder.split("/")[0] || "**"}/**/*.test.ts` },
  },
);
process.exitCode = status ?? 1;
