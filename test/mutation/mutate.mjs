// npm run mutate -- [folder or file of src/core]: Stryker on it, by the core's tests. It ends with 1 where fewer than 92 of 100 are killed.
// npm run mutate:code -- [beginnings of paths, with commas]: the same mutants in one process, by the tests of core, functions and data, with what lives.
import { spawnSync } from "node:child_process";

const args = process.argv.slice(2);
const isInOneProcess = args[0] === "--in-one-process";
const folder = args[isInOneProcess ? 1 : 0] ?? "";
const [script, settings] = isInOneProcess
  ? [["node_modules/vitest/vitest.mjs", "run", "--config", "test/mutation/vitest.config.mts"], { MUTATE_CODE: folder }]
  : [
      ["node_modules/@stryker-mutator/core/bin/stryker.js", "run", "test/mutation/stryker.config.mjs"],
      { MUTATE_FOLDER: folder, MUTATE_TESTS: `test/core/${folder.split("/")[0] || "**"}/**/*.test.ts` },
    ];
const { status } = spawnSync(process.execPath, script, { stdio: "inherit", env: { ...process.env, ...settings } });
process.exitCode = status ?? 1;
