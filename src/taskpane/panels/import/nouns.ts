import type { ExtractKind } from "../../../core/import/extract-kind";

/** How many of what a file lists: `312 schools`, `1 row`. */
export function countedRows({ rowIs = "" }: ExtractKind, count: number): string {
  const noun = /^an? (\w+)$/.exec(rowIs)?.[1] ?? "row";
  return `${count.toLocaleString("en-GB")} ${noun}${count === 1 ? "" : "s"}`;
}
