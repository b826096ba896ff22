import { type BookPlan, type TablePlan } from "../book";
import { escaped } from "../../xlsx/xml";
import { archiveOf } from "../../xlsx/zip";
import { packageOf, type Package } from "../../xlsx/package";
import { withParts } from "../../xlsx/zip-writing";
import { fileSpelling } from "../../formulas/spelling";

/**
 * What the library does not write: the formulas that Excel fills into new rows of a Table, and the language. It also asks Excel to work everything
 * out on opening, which would turn the add-in's cells into #NAME? before the add-in is there: the values are in the file already.
 */
export function finished(bytes: Uint8Array, { sheets }: BookPlan): Uint8Array<ArrayBuffer> {
  const file = packageOf(archiveOf(bytes));
  const parts = new Map<string, Uint8Array>();
  const change = (part: string, changed: (text: string) => string) => {
    const text = file.textOf(part);
    if (text === null) throw new Error(`The library wrote no ${part}.`);
    parts.set(part, new TextEncoder().encode(changed(text)));
  };
  change("xl/workbook.xml", (text) => text.replace(/<calcPr[^>]*\/>/, '<calcPr calcId="191029"/>'));
  change("docProps/app.xml", (text) => text.replace("<Application>hucre</Application>", "<Application>Microsoft Excel</Application>"));
  change("docProps/core.xml", (text) => text.replace("<dcterms:created", "<dc:language>en-GB</dc:language><dcterms:created"));
  for (const table of sheets.flatMap(({ tables }) => tables)) {
    if (table.calculated.size > 0) change(partOf(table, file), (text) => withCalculated(text, table));
  }
  return withParts(file.archive, parts);
}

function partOf({ name }: TablePlan, file: Package): string {
  const part = file.archive.entries.find(
    (entry) => entry.name.startsWith("xl/tables/") && file.textOf(entry.name)?.includes(` displayName="${name}"`),
  );
  if (!part) throw new Error(`The library wrote no Table ${name}.`);
  return part.name;
}

function withCalculated(text: string, { calculated }: TablePlan): string {
  return text.replace(/<tableColumn ([^>]*?)name="([^"]*)"([^>]*?)\/>/g, (whole, before: string, name: string, after: string) => {
    const formula = [...calculated].find(([heading]) => escaped(heading) === name)?.[1];
    if (formula === undefined) return whole;
    return `<tableColumn ${before}name="${name}"${after}><calculatedColumnFormula>${escaped(fileSpelling(formula))}</calculatedColumnFormula></tableColumn>`;
  });
}
