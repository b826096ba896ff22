/** A host of the pane, as Microsoft's tables of requirement sets have it (read in November 2026). Numbers are those after `1.`. */
export interface Host {
  readonly name: string;
  readonly platform: "PC" | "Mac" | "OfficeOnline";
  readonly excelApi: number;
  readonly runtime: number;
  readonly sharedRuntime: number;
  /** Excel for Windows, Mac and the web have all had it for long. */
  readonly compressedFile?: number;
}

/**
 * ExcelApi 1.17 came with Windows 2302 and is all that LTSC 2024 has; 1.18 with 2501, 1.19 with 2504, 1.20 with 2509, 1.21 with 2606. Of custom
 * functions 1.4 came with 2208 and 1.5 with 2504; LTSC stays at 1.3.
 */
export const HOSTS: readonly Host[] = [
  { name: "Semi-Annual 2408", platform: "PC", excelApi: 17, runtime: 4, sharedRuntime: 2 },
  { name: "Semi-Annual 2502", platform: "PC", excelApi: 18, runtime: 4, sharedRuntime: 2 },
  { name: "Semi-Annual 2508", platform: "PC", excelApi: 19, runtime: 5, sharedRuntime: 2 },
  { name: "Current", platform: "PC", excelApi: 21, runtime: 5, sharedRuntime: 2 },
  { name: "Mac", platform: "Mac", excelApi: 20, runtime: 5, sharedRuntime: 2 },
  { name: "Web", platform: "OfficeOnline", excelApi: 20, runtime: 5, sharedRuntime: 2 },
  { name: "LTSC 2024", platform: "PC", excelApi: 17, runtime: 3, sharedRuntime: 1 },
];

/** The least that the pane opens in, and one in which it can only be read: no host we know, but what a host lacks is told by them. */
export const BARE: Host = { name: "the least", platform: "PC", excelApi: 7, runtime: 2, sharedRuntime: 1, compressedFile: -1 };
export const TOO_OLD: Host = { name: "too old", platform: "PC", excelApi: 1, runtime: 2, sharedRuntime: 1 };

export function isSetSupported({ excelApi, runtime, sharedRuntime, compressedFile = 1 }: Host, set: string, version: string): boolean {
  const newest =
    { ExcelApi: excelApi, CustomFunctionsRuntime: runtime, SharedRuntime: sharedRuntime, CompressedFile: compressedFile }[set] ?? -1;
  const [major, minor = 0] = version.split(".").map(Number);
  return major === 1 && minor <= newest;
}
