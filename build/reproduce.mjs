import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

/*
 * Builds twice, in two folders of two depths, in two time zones and two languages, and compares every byte: what IT runs is what these sources
 * say, and anyone can see that it is.
 */
const REPOSITORY = resolve(import.meta.dirname, "..");
const LEFT_OUT = [".git", ".cache", "coverage", "dist", "node_modules"];
const BUILDS = [
  { folder: "one", environment: { TZ: "Pacific/Auckland", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" } },
  { folder: "a deeper/folder, déjà/two", environment: { TZ: "America/St_Johns", LANG: "C", LC_ALL: "C" } },
];

function builtIn(folder, environment) {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(REPOSITORY).filter((each) => !LEFT_OUT.includes(each))) {
    cpSync(join(REPOSITORY, name), join(folder, name), { recursive: true });
  }
  // The packages are the same files under another name: they are many.
  execFileSync("cp", ["-al", join(REPOSITORY, "node_modules"), join(folder, "node_modules")]);
  execFileSync("npm", ["run", "build"], { cwd: folder, env: { ...process.env, ...environment }, stdio: ["ignore", "ignore", "inherit"] });
  const dist = join(folder, "dist");
  const files = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((path) => statSync(join(dist, path)).isFile());
  return new Map(
    files.sort().map((path) => [
      path,
      createHash("sha256")
        .update(readFileSync(join(dist, path)))
        .digest("hex"),
    ]),
  );
}

// On the disk of the packages: elsewhere a file has no second name.
mkdirSync(join(REPOSITORY, ".cache"), { recursive: true });
const work = mkdtempSync(join(REPOSITORY, ".cache/reproduce-"));
try {
  const [one, two] = BUILDS.map(({ folder, environment }) => builtIn(join(work, folder), environment));
  const differing = [...new Set([...one.keys(), ...two.keys()])].filter((path) => one.get(path) !== two.get(path));
  if (differing.length > 0) {
    process.stderr.write(`Two builds differ in ${differing.length} of ${one.size} files:\n${differing.join("\n")}\n`);
    process.exitCode = 1;
  } else {
    process.stdout.write(`Two builds in two folders, time zones and languages: ${one.size} files, byte for byte the same.\n`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
