// `npm run prove -- 100000`: so many random cases worked out again by LibreOffice and IronCalc, and the count by function and engine printed.
// `npm run prove -- 1000 --seed 7` tries others.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const args = process.argv.slice(2);
const seed = args.indexOf("--seed");
const count = args.find((arg, index) => /^\d+$/.test(arg) && index !== seed + 1) ?? "1000";

const { status } = spawnSync(
  process.execPath,
  [join(import.meta.dirname, "../../node_modules/vitest/vitest.mjs"), "run", "--config", join(import.meta.dirname, "vitest.config.mts")],
  { stdio: "inherit", env: { ...process.env, PROVE: count, PROVE_SEED: seed < 0 ? "1" : args[seed + 1] } },
);
process.exit(status ?? 1);
