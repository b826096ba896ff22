import { areaAddress, columnNumber, quotedSheet, type Area, type Extent } from "../formulas/address";
import { prefixOf, withListed } from "./sheet-elements";
import { escaped, writtenText } from "./xml";

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

/** The text of a table's part with the table and its filter reaching down to another row. */
export function grownTable(text: string, { top, left, bottom, right }: Extent, to: number): string {
  const [ref, grown] = [areaAddress({ top, left, bottom, right }), areaAddress({ top, left, bottom: to, right })];
  return text.replaceAll(` ref="${ref}"`, ` ref="${grown}"`);
}

/** The text of a chart's part whose series that show all the rows of a column of the table reach down to another row. */
export function grownChart(text: string, { sheet, top, left, bottom, right }: Area, to: number): string {
  const prefix = escaped(`${quotedSheet(sheet)}!`);
  return text.replace(
    /(<(?:[\w.-]+:)?f>)([^<]*)!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)</g,
    (whole, tag: string, name: string, ...ends: string[]) => {
      const [first, from, last, until] = [columnNumber(ends[0]!), Number(ends[1]), columnNumber(ends[2]!), Number(ends[3])];
      const isColumn =
        `${name}!` === prefix && first === last && first >= left && first <= right && from === top + 2 && until === bottom + 1;
      return isColumn ? `${tag}${name}!$${ends[0]!}$${ends[1]!}:$${ends[2]!}$${to + 1}<` : whole;
    },
  );
}

/** A sheet's text with a table among its parts, by the id of its relationship. */
export function withTable(text: string, part: string, id: string): string {
  // The prefix is declared where it is used: the sheet may have none for relationships.
  const declared = 'xmlns:er="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  return withListed(text, part, "tableParts", [`<${prefixOf(text)}tablePart ${declared} er:id="${id}"/>`]);
}
