import { element } from "./element";

export const WORKBOOK_FILE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** Long enough for the browser to have begun. */
const KEPT_MS = 60_000;

/** Hands the browser a file to save. Some Excels let no pane save one, and do not say so. */
export function download(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
