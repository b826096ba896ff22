import type { Settings } from "../settings";
import { guarded } from "./guarded";

/** `Office.context.requirements`: what the kind of Excel that the workbench stands in for says it can do. */
export function requirementsOf(settings: Settings) {
  const newest = new Map([
    ["CustomFunctionsRuntime", settings.runtime],
    ["ExcelApi", settings.excelApi],
    ["SharedRuntime", 1],
    ["CompressedFile", 1],
  ]);
  return guarded("Office.context.requirements", {
    isSetSupported(name: string, version: string | number = "1.1") {
      const [major, minor = 0] = String(version).split(".").map(Number);
      return major === 1 && minor <= (newest.get(name) ?? -1);
    },
  });
}
