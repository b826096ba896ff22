// `npm run prove:twin`: every golden row and every starter copied for a school, worked out again by IronCalc and LibreOffice; and inputs moved
// a hundred times as often as in `npm test`. `npm run prove:twin -- --seed 7` moves them otherwise.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const args = process.argv.slice(2);
const seed = args.indexOf("--seed");
const root = join(import.meta.dirname, "../..");

const { status } = spawnSync(
  process.execPath,
  [
    join(root, "node_modules/vitest/vitest.mjs"),
    "run",
    "--config",
    join(root, "test/vitest.config.mts"),
    "--project",
    "Europe/London",
    "test/twin",
  ],
  {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, TWIN_ROWS: "all", TWIN_CASES: "150", ...(seed < 0 ? {} : { TWIN_SEED: args[seed + 1] }) },
  },
);
process.exit(status ?? 1);
