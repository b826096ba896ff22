import { writeXlsx } from "hucre/xlsx";
import { fileSpelling } from "../../formulas/spelling";
import { type BookPlan } from "../book";
import { growingFormula } from "./growing";
import { finished } from "./finish";
import { type Dress, TYPEFACES } from "./looks";
import { writtenSheet } from "./sheets";

/** The file of a workbook, byte for byte the same whenever it is made. Its formulas have no values yet. */
export async function fileOf(plan: BookPlan, dress: Dress = "council"): Promise<Uint8Array<ArrayBuffer>> {
  const { properties, sheets, names } = plan;
  const publisher = properties.publisher ?? "Essex County Council";
  const made = new Date(`${properties.made}T00:00:00Z`);
  const bytes = await writeXlsx({
    properties: {
      title: properties.title,
      subject: properties.subject,
      description: properties.description,
      keywords: properties.keywords,
      creator: publisher,
      lastModifiedBy: publisher,
      company: publisher,
      created: made,
      modified: made,
    },
    sheets: sheets.map((sheet) => writtenSheet(sheet, dress)),
    namedRanges: [
      ...names.map(({ name, formula, comment }) => ({
        name,
        range: fileSpelling(formula.replace(/^=/, "")),
        ...(comment !== null && { comment }),
      })),
      ...sheets.flatMap((sheet) =>
        sheet.growing.map((range) => ({ name: range.name, range: growingFormula(sheet.name, range), scope: sheet.name })),
      ),
    ],
    defaultFont: TYPEFACES[dress],
  });
  return finished(bytes, plan);
}
