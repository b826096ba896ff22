import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

// Made from what stands here now, not from what was built before.
const built = spawnSync(
  process.execPath,
  [join(root, "node_modules/webpack-cli/bin/cli.js"), "--mode", "production", "--config-name", "addin", "--config-name", "recalc"],
  { cwd: root, encoding: "utf8" },
);
if (built.status !== 0) {
  process.stderr.write(`The add-in could not be built.\n${built.stdout}${built.stderr}`);
  process.exit(1);
}
createRequire(import.meta.url)(join(root, "dist/recalc/workbooks.js"));
