import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, dirname } from "node:path";

/** The requirement set of each member of Excel's API, such as `Range.getSpillParentOrNullObject` of 12, read from Microsoft's own types. */
export type Since = Readonly<Record<string, number>>;

let read: Since | undefined;

export function sinceWhen(): Since {
  return (read ??= readTypes());
}

function readTypes(): Since {
  const folder = dirname(createRequire(import.meta.url).resolve("@types/office-js/package.json"));
  const lines = readFileSync(join(folder, "index.d.ts"), "utf8").split("\n");
  const since: Record<string, number> = { "RunOptions.mergeUndoGroup": 20 };
  let type: string | null = null;
  let set: number | null = null;
  for (const line of lines) {
    const opened = /^ {4}(?:class|interface) (\w+)/.exec(line);
    if (opened) {
      type = opened[1]!;
      set = null;
    } else if (/^ {4}\}/.test(line)) type = null;
    const remark = /\[Api set: ExcelApi 1\.(\d+)/.exec(line);
    if (remark) set = Number(remark[1]);
    const member = /^ {8}(?:readonly )?(\w+)[?(:]/.exec(line);
    if (member && type && set !== null) {
      const key = `${type}.${member[1]!}`;
      // The first of several ways to call it is the oldest.
      since[key] = Math.min(since[key] ?? set, set);
      set = null;
    }
  }
  return since;
}
