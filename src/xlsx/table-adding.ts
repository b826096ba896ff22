import { areaAddress } from "../formulas/address";
import type { Extent } from "./edit";
import { escaped, readXml, writtenText } from "./xml";

/** A table over cells that have its headings in their first row. */
export interface NewTable {
  readonly name: string;
  readonly sheet: string;
  readonly extent: Extent;
  /** The headings, each another text, as the cells have them. */
  readonly columns: readonly string[];
}

/** The text of its part. */
export function addedTable({ name, extent, columns }: NewTable, id: number): string {
  const ref = areaAddress(extent);
  const listed = columns.map((column, i) => `<tableColumn id="${String(i + 1)}" name="${writtenText(column)}"/>`).join("");
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${String(id)}" name="${escaped(name)}" displayName="${escaped(name)}" ref="${ref}" totalsRowShown="0">`,
    `<autoFilter ref="${ref}"/><tableColumns count="${String(columns.length)}">${listed}</tableColumns>`,
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>',
  ].join("");
}

/** A sheet's text with the relationships of tables among its table parts, which stand last but for its extensions (ECMA-376, 18.3.1.99). */
export function withTables(text: string, part: string, ids: readonly string[]): string {
  const place = { list: -1, extensions: -1, end: -1 };
  let prefix = "";
  let depth = 0;
  readXml(text, part, {
    open: ({ name, start }) => {
      if (depth === 0) prefix = /^<([\w.-]+:)?/.exec(text.slice(start, start + 80))?.[1] ?? "";
      if (depth === 1 && name === "extLst") place.extensions = start;
      depth++;
    },
    close: (name, start) => {
      depth--;
      if (depth === 1 && name === "tableParts") place.list = start;
      if (depth === 0) place.end = start;
    },
  });
  // The prefix is declared where it is used: the sheet may have none for relationships.
  const parts = ids
    .map((id) => `<${prefix}tablePart xmlns:er="http://schemas.openxmlformats.org/officeDocument/2006/relationships" er:id="${id}"/>`)
    .join("");
  const put = (at: number, added: string) => text.slice(0, at) + added + text.slice(at);
  if (place.list >= 0) {
    const counted = /(<(?:[\w.-]+:)?tableParts\b[^>]*?\scount=")(\d+)/;
    return put(place.list, parts).replace(counted, (_, before: string, count: string) => before + String(Number(count) + ids.length));
  }
  const list = `<${prefix}tableParts count="${String(ids.length)}">${parts}</${prefix}tableParts>`;
  return put(place.extensions >= 0 ? place.extensions : place.end, list);
}
