// npm run prove:plain -- [cases, 1,000,000] [seed]: the built functions beside the plain reference, and a line a function.
import { spawnSync } from "node:child_process";

const [count = "1000000", seed = "1"] = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  ["node_modules/vitest/vitest.mjs", "run", "--config", "test/vitest.config.mts", "--project", "Europe/London", "test/prove/plain.test.ts"],
  { stdio: "inherit", env: { ...process.env, PROVE_PLAIN: count, PROVE_SEED: seed } },
);
process.exitCode = status ?? 1;
