import { addInOf } from "../../src/recalc/add-in";
import type { EssexHost } from "../../src/recalc/essex-host";
import { recalculated, type Report } from "../../src/recalc/recalculation";
import { changedWorkbook } from "../../src/xlsx/workbook-writing";
import { built } from "../dist";
import { opened } from "./workbook-file";

export const ADD_IN = built("add-in");

let host: EssexHost | null = null;

/** 25 November 2026, at noon. */
export const CLOCK = { today: 46_351, now: 46_351.5 };

/** A file recalculated with the built add-in, and what is told of it. */
export function recalculatedFile(bytes: Uint8Array): { after: Uint8Array; report: Report } {
  host ??= addInOf(ADD_IN);
  const workbook = opened(bytes);
  const { edits, report } = recalculated(workbook, host, CLOCK);
  return { after: changedWorkbook(workbook, edits), report };
}
