import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { openWorkbook, type Workbook } from "../../src/xlsx/workbook";

/** Works every formula out again when it opens a file, whatever values stand in it. */
const ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

/** Workbooks as LibreOffice has them, opened, worked out anew and saved. */
export async function openedInLibreOffice(files: readonly Uint8Array[]): Promise<readonly Workbook[]> {
  const folder = mkdtempSync(join(tmpdir(), "essex-opened-"));
  try {
    mkdirSync(join(folder, "profile/user"), { recursive: true });
    writeFileSync(join(folder, "profile/user/registrymodifications.xcu"), ALWAYS);
    const paths = files.map((bytes, index) => {
      const path = join(folder, `${index}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    await promisify(execFile)(
      "soffice",
      [profile, "--headless", "--norestore", "--nolockcheck", "--convert-to", "xlsx", "--outdir", join(folder, "saved"), ...paths],
      { maxBuffer: 1 << 26 },
    );
    return files.map((_, index) => {
      const opened = openWorkbook(new Uint8Array(readFileSync(join(folder, "saved", `${index}.xlsx`))));
      if (!opened.ok) throw new Error(`LibreOffice's file ${opened.why}`);
      return opened.workbook;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
