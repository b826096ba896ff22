import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** Debian's own Python has the bridge to LibreOffice (python3-uno). */
const PYTHON = ["/usr/bin/python3", "python3"].find((path) => (path.includes("/") ? existsSync(path) : true));

/** LibreOffice in one warm process; null, with the reason said, where it is not installed. */
export async function libreOffice(say) {
  const hasBridge = spawnSync(PYTHON, ["-c", "import uno"]).status === 0;
  const hasOffice = spawnSync("soffice", ["--version"]).status === 0;
  if (!hasBridge || !hasOffice) {
    say("MISSING: LibreOffice (Debian's libreoffice-calc and python3-uno). Its lines are left out.");
    return null;
  }
  const child = spawn(PYTHON, [fileURLToPath(new URL("libreoffice.py", import.meta.url))], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => JSON.parse((await lines.next()).value);
  const ask = async (job) => {
    child.stdin.write(`${JSON.stringify(job)}\n`);
    return next();
  };
  await next();
  return {
    /** Opens a sheet of `values` and `formulas`, blocks of `{ at, rows }`. */
    open: (name, values, formulas) => ask({ open: name, values, formulas }),
    time: async (name) => (await ask({ time: name })).ms,
    read: async (name, at) => (await ask({ read: name, at })).rows,
    close: (name) => ask({ close: name }),
    end: () => void child.stdin.end(),
  };
}
