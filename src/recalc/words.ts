import { isError, shown, type CellValue } from "../xlsx/value";
import type { Report } from "./recalculation";

const MOST = 40;

function list(heading: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const rest = lines.length - MOST;
  return [
    heading,
    ...lines.slice(0, MOST).map((line) => `  ${line}`),
    ...(rest > 0 ? [`  and ${rest.toLocaleString("en-GB")} more (--json lists all)`] : []),
  ];
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}

/** What a recalculation found, as lines to read. */
export function inWords({ essex, native, changed, spills, kept, resting }: Report, isCheck: boolean): string[] {
  const does = isCheck ? "would change" : "changed";
  return [
    `${counted(essex, "ESSEX formula")} and ${counted(native, "native formula")} worked out; ${counted(changed.length, "cell")} ${does}.`,
    ...list(
      isCheck ? "Would change:" : "Changed:",
      changed.map(({ cell, old, new: now }) => `${cell}: ${shown(old)} → ${shown(now)}`),
    ),
    ...list(
      "Spills that fill other cells:",
      spills.map(({ cell, old, new: now }) => `${cell}: ${old} → ${now}`),
    ),
    ...list(
      "Not worked out, and left as they were:",
      kept.map(
        ({ cell, why, isStale, hasValue }) =>
          `${cell}: ${why}${hasValue ? (isStale ? "; what it reads has changed" : "") : "; it has no value"}`,
      ),
    ),
    ...list("Resting on these:", resting),
  ];
}

export function errorsInWords({ errors }: Report): string[] {
  return list(
    `${counted(errors.length, "cell")} in error:`,
    errors.map(({ cell, error, message }) => `${cell}: ${error}${message === "" ? "" : ` ${message}`}`),
  );
}

/** The report as JSON: an error is told from a text that looks like one. */
export function inJson(file: string, report: Report): string {
  const plain = (value: CellValue) => (isError(value) ? { error: value.error } : value);
  return JSON.stringify(
    { file, ...report, changed: report.changed.map(({ cell, old, new: now }) => ({ cell, old: plain(old), new: plain(now) })) },
    null,
    2,
  );
}
