import { type Area, areaAddress, placeAddress, quotedSheet } from "../formulas/address";
import { type Sheet } from "../xlsx/workbook";
import { isError } from "../xlsx/value";
import { type CellValue } from "../explain/explanation";
import { isStill } from "./guard";
import { heldIn } from "./mold";
import { type Holding } from "./layout";
import { Drafted } from "./sheet-draft";

/** Cells of an area that is kept to be compared. */
const MOST = 50_000;

/** What areas of the workbook held when it was copied, to be compared with what they hold. */
export interface Snapshots {
  readonly sheet: Drafted;
  /** What is TRUE while an area is as it was; null where it is too large to be watched. */
  readonly of: (area: Area) => Holding | null;
}

export function snapshotsOn(name: string, sheets: readonly Sheet[]): Snapshots {
  const sheet = new Drafted(name, []);
  sheet.value(0, 0, "What the cells held that tables are made of, to see whether they have changed", { isBold: true });
  const byName = new Map(sheets.map((each) => [each.name, each]));
  const known = new Map<string, string>();
  let next = 0;
  const valueAt = (of: string, row: number, column: number): CellValue | null => {
    const value = byName.get(of)?.cellAt(row, column)?.value ?? null;
    return heldIn(isError(value) ? value.error : value);
  };
  return {
    sheet,
    of: (area) => {
      const { sheet: of, top, left, right } = area;
      const bottom = Math.min(area.bottom, Math.max(top, byName.get(of)?.rows.at(-1)?.row ?? top));
      const used = { top, left, bottom, right };
      const reference = `${quotedSheet(of)}!${absolute(areaAddress(used))}`;
      if ((bottom - top + 1) * (right - left + 1) > MOST) return null;
      if (top === area.bottom && left === right)
        return {
          says: `${placeAddress({ sheet: of, row: top, column: left })} is as it was`,
          condition: isStill(reference, valueAt(of, top, left)),
        };
      let kept = known.get(reference);
      if (kept === undefined) {
        const column = next;
        next += right - left + 2;
        sheet.value(2, column, `${quotedSheet(of)}!${areaAddress(used)}`, { isBold: true });
        for (let row = top; row <= bottom; row++)
          for (let at = left; at <= right; at++) {
            const value = valueAt(of, row, at);
            if (value !== null) sheet.value(3 + row - top, column + at - left, value);
          }
        const [first, last] = [sheet.addressOf(3, column), sheet.addressOf(3 + bottom - top, column + right - left)];
        kept = `${quotedSheet(name)}!${absolute(`${first}:${last}`)}`;
        known.set(reference, kept);
      }
      const beyond = bottom < area.bottom ? `,COUNTA(${quotedSheet(of)}!${absolute(areaAddress(area))})=COUNTA(${kept})` : "";
      const same = `SUMPRODUCT(1*(${reference}<>${kept}))=0`;
      return { says: `${quotedSheet(of)}!${areaAddress(used)} is as it was`, condition: beyond === "" ? same : `AND(${same}${beyond})` };
    },
  };
}

function absolute(address: string): string {
  return address.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}
