import { extentOf } from "../../formulas/address";
import { escaped } from "../../xlsx/escaped";
import { isError, type CellValue } from "../../xlsx/value";
import type { Workbook } from "../../xlsx/workbook";
import { type BookPlan } from "../book";
import { growingBottom } from "./growing";
import { withChangedParts } from "./parts";

/**
 * The file with the points of its charts, which Excel keeps beside their ranges: what shows a file without working it out, as Excel does before editing
 * is enabled, draws them, and so does LibreOffice where a range is a name.
 */
export function withChartValues(bytes: Uint8Array, workbook: Workbook, plan: BookPlan): Uint8Array<ArrayBuffer> {
  return withChangedParts(bytes, (part, text) =>
    part.startsWith("xl/charts/chart")
      ? text.replace(/<c:f>([^<]*)<\/c:f><\/c:(str|num)Ref>/g, (_whole, reference: string, kind: "str" | "num") => {
          const points = pointsOf(reference.replaceAll("&apos;", "'").replaceAll("&amp;", "&"), workbook, plan);
          return `<c:f>${reference}</c:f>${kind === "num" ? numbers(points) : words(points)}</c:${kind}Ref>`;
        })
      : text,
  );
}

/** The values of the cells that a series shows, from the top. */
export function pointsOf(reference: string, { sheets }: Workbook, plan: BookPlan): readonly CellValue[] {
  const [, quoted, plain, what] = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(reference) ?? [];
  const name = quoted?.replaceAll("''", "'") ?? plain;
  const sheet = sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`No sheet of the workbook has ${reference}.`);
  const growing = plan.sheets.find((each) => each.name === name)?.growing.find((each) => each.name === what);
  const extent = growing
    ? { top: growing.top, left: growing.column, bottom: growingBottom(sheet, growing) }
    : extentOf(what!.replaceAll("$", ""));
  if (!extent) throw new Error(`${reference} is no range.`);
  return Array.from({ length: extent.bottom - extent.top + 1 }, (_, down) => sheet.cellAt(extent.top + down, extent.left)?.value ?? null);
}

function numbers(points: readonly CellValue[]): string {
  return `<c:numCache><c:formatCode>General</c:formatCode>${listed(points.map((value) => (typeof value === "number" ? String(value) : null)))}</c:numCache>`;
}

function words(points: readonly CellValue[]): string {
  return `<c:strCache>${listed(points.map((value) => (value === null ? null : isError(value) ? value.error : String(value))))}</c:strCache>`;
}

/** A point without a value is left out, and counted. */
function listed(values: readonly (string | null)[]): string {
  const points = values.map((value, index) => (value === null ? "" : `<c:pt idx="${index}"><c:v>${escaped(value)}</c:v></c:pt>`));
  return `<c:ptCount val="${values.length}"/>${points.join("")}`;
}
