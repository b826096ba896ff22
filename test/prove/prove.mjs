// `npm run prove -- 100000`: so many random cases worked out again by LibreOffice and IronCalc, and the count by function and engine printed.
// `npm run prove -- 1000 --seed 7` tries others.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { askedFor } from "./asked-for.mjs";

const { count, seed } = askedFor(process.argv.slice(2));
const { status } = spawnSync(
  process.execPath,
  [join(import.meta.dirname, "../../node_modules/vitest/vitest.mjs"), "run", "--config", join(import.meta.dirname, "vitest.config.mts")],
  { stdio: "inherit", env: { ...process.env, PROVE: String(count), PROVE_SEED: String(seed) } },
);
process.exit(status ?? 1);
