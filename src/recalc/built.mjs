import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** Runs a command of dist/recalc. It runs what has been built, as Excel does; from a fresh clone it builds that first. */
export function runBuilt(name) {
  const program = join(root, `dist/recalc/${name}.js`);
  if (!existsSync(program) || !existsSync(join(root, "dist/add-in/functions.js"))) {
    const webpack = join(root, "node_modules/webpack-cli/bin/cli.js");
    const built = spawnSync(process.execPath, [webpack, "--mode", "production", "--config-name", "addin", "--config-name", "recalc"], {
      cwd: root,
      encoding: "utf8",
    });
    if (built.status !== 0) {
      process.stderr.write(`The add-in could not be built.\n${built.stdout}${built.stderr}`);
      process.exit(3);
    }
  }
  createRequire(import.meta.url)(program);
}
