import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import Papa from "papaparse";
import { type Engine } from "./engine";
import { workbook } from "./xlsx";

/** Comma, quotation marks, UTF-8; not as shown but as held, so that a number has all its figures. */
const CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false";

/** What LibreOffice keeps of itself between starts, each of which takes half as long with it. */
let profile: string | undefined;

/** Debian's libreoffice-calc without a screen: one process opens workbook after workbook and writes what their cells come to. */
export const libreOffice: Engine = {
  name: "LibreOffice",
  missing: () => {
    try {
      execFileSync("soffice", ["--version"], { stdio: "pipe" });
      return null;
    } catch {
      return "apt-get install libreoffice-calc";
    }
  },
  recalculated: async (sheets) => {
    const folder = mkdtempSync(join(tmpdir(), "essex-prove-"));
    try {
      const paths = sheets.map((cells, index) => {
        const path = join(folder, `${index}.xlsx`);
        writeFileSync(path, workbook(cells));
        return path;
      });
      await convert(paths, CSV, join(folder, "csv"));
      return paths.map((_, index) => Papa.parse<string[]>(readFileSync(join(folder, "csv", `${index}.csv`), "utf8")).data);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Opens the files, and writes each into the folder by a filter of LibreOffice's. */
export async function convert(paths: readonly string[], filter: string, folder: string): Promise<void> {
  const own = `-env:UserInstallation=file://${profileFolder()}`;
  await promisify(execFile)(
    "soffice",
    [own, "--headless", "--norestore", "--nolockcheck", "--convert-to", filter, "--outdir", folder, ...paths],
    { maxBuffer: 1 << 26 },
  );
}

function profileFolder(): string {
  if (profile !== undefined) return profile;
  const made = mkdtempSync(join(tmpdir(), "essex-prove-profile-"));
  process.once("exit", () => rmSync(made, { recursive: true, force: true }));
  return (profile = made);
}
