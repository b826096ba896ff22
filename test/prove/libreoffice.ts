import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import Papa from "papaparse";
import { type Engine } from "./engine";
import { workbook } from "./xlsx";

/** Comma, quotation marks, UTF-8; not as shown but as held, so that a number has all its figures. */
const CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false";

/** Tools, Options, LibreOffice Calc, Formula, "Recalculation on File Load", Excel 2007 and newer: Always. */
const ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** Whether files of Excel keep the values they have on opening, as they do unless it is set otherwise, or are worked out anew. */
export type OnOpening = "as set at first" | "worked out anew";

/** What LibreOffice keeps of itself between starts, each of which takes half as long with it. */
const profiles = new Map<OnOpening, string>();

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
export async function convert(
  paths: readonly string[],
  filter: string,
  folder: string,
  onOpening: OnOpening = "as set at first",
): Promise<void> {
  const own = `-env:UserInstallation=file://${profileFolder(onOpening)}`;
  await promisify(execFile)(
    "soffice",
    [own, "--headless", "--norestore", "--nolockcheck", "--convert-to", filter, "--outdir", folder, ...paths],
    { maxBuffer: 1 << 26 },
  );
}

function profileFolder(onOpening: OnOpening): string {
  const known = profiles.get(onOpening);
  if (known !== undefined) return known;
  const made = mkdtempSync(join(tmpdir(), "essex-prove-profile-"));
  process.once("exit", () => rmSync(made, { recursive: true, force: true }));
  if (onOpening === "worked out anew") {
    mkdirSync(join(made, "user"));
    writeFileSync(join(made, "user/registrymodifications.xcu"), ALWAYS);
  }
  profiles.set(onOpening, made);
  return made;
}
