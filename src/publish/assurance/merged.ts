import { byName } from "../../core/foundation/choice";
import { grouped } from "../../core/foundation/grouped";
import { type Area } from "../../formulas/address";

type Span = readonly [from: number, to: number];

/** The cells of some areas, each once: sheet by sheet, columns that have the same rows side by side as one. */
export function mergedAreas(areas: readonly Area[]): readonly Area[] {
  return [...grouped(areas, ({ sheet }) => sheet)]
    .sort(([one], [other]) => byName(one, other))
    .flatMap(([sheet, own]) => mergedOn(sheet, own));
}

function mergedOn(sheet: string, areas: readonly Area[]): readonly Area[] {
  // Between these columns nothing changes.
  const edges = [...new Set(areas.flatMap(({ left, right }) => [left, right + 1]))].sort((one, other) => one - other);
  const strips = edges.slice(0, -1).flatMap((left, index) => {
    const right = edges[index + 1]! - 1;
    const rows = joined(areas.filter((area) => area.left <= left && area.right >= right).map(({ top, bottom }): Span => [top, bottom]));
    return rows.length === 0 ? [] : [{ left, right, rows }];
  });
  const merged: { left: number; right: number; rows: readonly Span[] }[] = [];
  for (const strip of strips) {
    const last = merged.at(-1);
    if (last && last.right + 1 === strip.left && String(last.rows) === String(strip.rows)) last.right = strip.right;
    else merged.push({ ...strip });
  }
  return merged
    .flatMap(({ left, right, rows }) => rows.map(([top, bottom]) => ({ sheet, top, left, bottom, right })))
    .sort((one, other) => one.top - other.top || one.left - other.left);
}

/** Rows that meet or follow each other as one span. */
function joined(spans: readonly Span[]): readonly Span[] {
  const found: [number, number][] = [];
  for (const [from, to] of [...spans].sort(([one], [other]) => one - other)) {
    const last = found.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else found.push([from, to]);
  }
  return found;
}
