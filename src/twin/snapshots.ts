import { type Area, areaAddress, placeAddress, quotedSheet } from "../formulas/address";
import { type Sheet } from "../xlsx/workbook";
import { isError } from "../xlsx/value";
import { type CellValue } from "../explain/explanation";
import { absoluteArea } from "./formulas";
import { isErrorText, isStill } from "./guard";
import { heldIn } from "./input";
import { type Holding } from "./layout";
import { Drafted } from "./sheet-draft";

/** Cells of an area that is kept to be compared. */
const MOST = 50_000;
/** Pieces that a range is compared by, where errors stand between. */
const MOST_PIECES = 40;
/** Where what is kept begins, below the range it was. */
const FIRST_ROW = 3;

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
  const columns = new Map<string, number>();
  let next = 0;
  const valueAt = (of: string, row: number, column: number): CellValue | null => {
    const value = byName.get(of)?.cellAt(row, column)?.value ?? null;
    return heldIn(isError(value) ? value.error : value);
  };
  /** Keeps an area; what comes back is the column that its first stands in. */
  const kept = (area: Area): number => {
    const { sheet: of, top, left, bottom, right } = area;
    const known = columns.get(absoluteArea(area));
    if (known !== undefined) return known;
    const first = next;
    columns.set(absoluteArea(area), first);
    next += right - left + 2;
    sheet.value(FIRST_ROW - 1, first, `${quotedSheet(of)}!${areaAddress(area)}`, { isBold: true });
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) {
        const value = valueAt(of, row, column);
        if (value !== null) sheet.value(FIRST_ROW + row - top, first + column - left, value);
      }
    return first;
  };
  return {
    sheet,
    of: (area) => {
      const { sheet: of, top, left, right } = area;
      const bottom = Math.min(area.bottom, Math.max(top, byName.get(of)?.rows.at(-1)?.row ?? top));
      const used = { sheet: of, top, left, bottom, right };
      if ((bottom - top + 1) * (right - left + 1) > MOST) return null;
      if (top === area.bottom && left === right)
        return {
          says: `${placeAddress({ sheet: of, row: top, column: left })} is as it was`,
          condition: isStill(absoluteArea(used), valueAt(of, top, left)),
        };
      const pieces = piecesOf(used, (row, column) => valueAt(of, row, column));
      if (pieces.length > MOST_PIECES) return null;
      const shift = { rows: FIRST_ROW - top, columns: kept(used) - left };
      const conditions = pieces.map(({ held, ...cells }) =>
        held === undefined ? areSame(cells, moved(cells, name, shift)) : isStill(absoluteArea(cells), held),
      );
      // Below the last row that is used the range is empty, and has to stay so.
      if (bottom < area.bottom) conditions.push(`COUNTA(${absoluteArea({ ...area, top: bottom + 1 })})=0`);
      const condition = conditions.length === 1 ? conditions[0]! : `AND(${conditions.join(",")})`;
      return { says: `${quotedSheet(of)}!${areaAddress(used)} is as it was`, condition };
    },
  };
}

/** Cells to be compared at once, or one with what it held. */
type Piece = Area & { readonly held?: CellValue | null };

/** Rows without errors are compared at once; cells of others one by one, since an error would come to one. */
function piecesOf({ sheet, top, left, bottom, right }: Area, valueAt: (row: number, column: number) => CellValue | null): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let row = top; row <= bottom; row++) {
    const cells = Array.from({ length: right - left + 1 }, (_, at): Piece => {
      const column = left + at;
      return { sheet, top: row, bottom: row, left: column, right: column, held: valueAt(row, column) };
    });
    const last = pieces.at(-1);
    if (cells.some(({ held }) => typeof held === "string" && isErrorText(held))) pieces.push(...cells);
    else if (last && last.held === undefined) pieces[pieces.length - 1] = { ...last, bottom: row };
    else pieces.push({ sheet, top: row, bottom: row, left, right });
  }
  return pieces;
}

function moved(area: Area, sheet: string, { rows, columns }: { readonly rows: number; readonly columns: number }): Area {
  return { sheet, top: area.top + rows, bottom: area.bottom + rows, left: area.left + columns, right: area.right + columns };
}

/** Whether two ranges hold the same. To a sign of comparison alone a blank is 0 or FALSE, and to LibreOffice's FALSE is 0. */
function areSame(one: Area, other: Area): string {
  const [cells, kept] = [absoluteArea(one), absoluteArea(other)];
  return `SUMPRODUCT((${cells}<>${kept})+((${cells}="")<>(${kept}=""))+(ISLOGICAL(${cells})<>ISLOGICAL(${kept})))=0`;
}
