import type { Grid } from "../grid/grid";
import type { Settings } from "../settings";
import { guarded } from "./guarded";

const HOST = "Excel";
const PLATFORM = "PC";

/** The global `Office`, as far as the task pane uses it. */
export function createOffice(opened: Promise<Grid>, settings: Settings) {
  const newest = new Map([
    ["CustomFunctionsRuntime", settings.runtime],
    ["ExcelApi", settings.excelApi],
    ["SharedRuntime", 1],
  ]);
  return guarded("Office", {
    HostType: { Excel: HOST },
    PlatformType: { PC: PLATFORM },
    async onReady(ready?: (about: { host: string; platform: string }) => unknown) {
      await opened;
      const about = { host: HOST, platform: PLATFORM };
      await ready?.(about);
      return about;
    },
    context: guarded("Office.context", {
      host: HOST,
      platform: PLATFORM,
      displayLanguage: "en-GB",
      contentLanguage: "en-GB",
      requirements: guarded("Office.context.requirements", {
        isSetSupported(name: string, version: string | number = "1.1") {
          const [major, minor = 0] = String(version).split(".").map(Number);
          return major === 1 && minor <= (newest.get(name) ?? -1);
        },
      }),
    }),
  });
}
