import { type Area, areaAddress, type Extent, extentOf, quotedSheet } from "../../formulas/address";

/** A cell or a block of them as Excel gives its address: `'My sheet'!B2:C9`. */
export function areaAt(address: string): Area {
  const mark = address.lastIndexOf("!");
  const extent = extentOf(address.slice(mark + 1));
  if (mark < 0 || !extent) throw new Error(`${address} is no block of cells.`);
  const sheet = address.slice(0, mark);
  return { sheet: sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet, ...extent };
}

/** `B2:C9`, and on another sheet than the one named `'My sheet'!B2:C9`. */
export function addressFrom(area: Area, sheet: string): string {
  return area.sheet === sheet ? areaAddress(area) : `${quotedSheet(area.sheet)}!${areaAddress(area)}`;
}

export function heightOf({ top, bottom }: Extent): number {
  return bottom - top + 1;
}

export function widthOf({ left, right }: Extent): number {
  return right - left + 1;
}

export function isOneCell(area: Extent): boolean {
  return area.top === area.bottom && area.left === area.right;
}

/** The block of so many rows and columns that begins where `area` does. */
export function resized({ sheet, top, left }: Area, height: number, width: number): Area {
  return { sheet, top, left, bottom: top + height - 1, right: left + width - 1 };
}

export function isWithin(inner: Area, outer: Area): boolean {
  return (
    inner.sheet === outer.sheet &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom &&
    inner.left >= outer.left &&
    inner.right <= outer.right
  );
}

export function doMeet(one: Area, other: Area): boolean {
  return (
    one.sheet === other.sheet && one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right
  );
}

export function isSameArea(one: Area, other: Area): boolean {
  return isWithin(one, other) && isWithin(other, one);
}

/** The range of an area in a workbook. */
export function rangeOf(context: Excel.RequestContext, area: Area): Excel.Range {
  return context.workbook.worksheets.getItem(area.sheet).getRange(areaAddress(area));
}
