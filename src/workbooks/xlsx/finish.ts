import { type BookPlan, type BookSheet, type TablePlan } from "../book";
import { cellAddress, quotedSheet } from "../../formulas/address";
import { fileSpelling } from "../../formulas/spelling";
import { escaped } from "../../xlsx/escaped";
import { withChangedParts } from "./parts";

/**
 * What the library does not write: the formulas that Excel fills into new rows of a Table, the looks of whole columns, the language, and quotation marks around the sheets of
 * print areas. It also asks Excel to work everything out on opening, which would turn the add-in's cells into #NAME? before the add-in is there:
 * the values are in the file already.
 */
export function finished(bytes: Uint8Array, { sheets }: BookPlan): Uint8Array<ArrayBuffer> {
  const tables = sheets.flatMap((sheet) => sheet.tables).filter(({ calculated }) => calculated.size > 0);
  return withChangedParts(bytes, (part, text) => {
    switch (part) {
      case "xl/workbook.xml":
        return withQuotedSheets(text, sheets).replace(/<calcPr[^>]*\/>/, '<calcPr calcId="191029"/>');
      case "docProps/app.xml":
        return text.replace("<Application>hucre</Application>", "<Application>Microsoft Excel</Application>");
      case "docProps/core.xml":
        return text.replace("<dcterms:created", "<dc:language>en-GB</dc:language><dcterms:created");
    }
    const [, number] = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(part) ?? [];
    if (number !== undefined) return withColumnLooks(text, sheets[Number(number) - 1]!);
    const table = part.startsWith("xl/tables/") ? tables.find(({ name }) => text.includes(` displayName="${name}"`)) : undefined;
    return table ? withCalculated(text, table) : text;
  });
}

/**
 * The library names the sheets of print areas and titles as they are: without quotation marks a name with a blank makes Excel repair the file. Excel
 * writes repeated columns before repeated rows.
 */
function withQuotedSheets(text: string, sheets: BookPlan["sheets"]): string {
  return text.replace(
    /(<definedName name="_xlnm\.[^>]* localSheetId="(\d+)"[^>]*>)([^<]*)/g,
    (_whole, tag: string, number: string, areas: string) => {
      const sheet = escaped(quotedSheet(sheets[Number(number)]!.name));
      const ranges = [...areas.matchAll(/!(\$[A-Z]+[^!]*?|\$\d+[^!]*?)(?=,|$)/g)].map(([, range]) => range!);
      const isRows = (range: string) => /^\$\d/.test(range);
      const ordered = [...ranges.filter((range) => !isRows(range)), ...ranges.filter(isRows)];
      return `${tag}${ordered.map((range) => `${sheet}!${range}`).join(",")}`;
    },
  );
}

/** A column that grows downwards has its look as a whole: what spills or is entered further down than is furnished looks as the rows above. */
function withColumnLooks(text: string, { downwards }: BookSheet): string {
  return [...downwards].reduce((changed, [column, row]) => {
    const [, style] = new RegExp(`<c r="${cellAddress(row, column)}" s="(\\d+)"`).exec(changed) ?? [];
    if (style === undefined) throw new Error(`${cellAddress(row, column)} has no look.`);
    return changed.replace(
      `<col min="${column + 1}" max="${column + 1}" `,
      `<col min="${column + 1}" max="${column + 1}" style="${style}" `,
    );
  }, text);
}

function withCalculated(text: string, { calculated }: TablePlan): string {
  return text.replace(/<tableColumn ([^>]*?)name="([^"]*)"([^>]*?)\/>/g, (whole, before: string, name: string, after: string) => {
    const formula = [...calculated].find(([heading]) => escaped(heading) === name)?.[1];
    if (formula === undefined) return whole;
    return `<tableColumn ${before}name="${name}"${after}><calculatedColumnFormula>${escaped(fileSpelling(formula))}</calculatedColumnFormula></tableColumn>`;
  });
}
