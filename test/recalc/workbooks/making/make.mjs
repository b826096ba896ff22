// Writes the workbooks of plans.json with ExcelJS, xlsx-populate, SheetJS and hucre, from where these are installed: node make.mjs FOLDER MODULES
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [folder, modules] = process.argv.slice(2);
const require = createRequire(join(modules, "package.json"));
const plans = JSON.parse(readFileSync(join(import.meta.dirname, "plans.json"), "utf8"));
const isFormula = (content) => typeof content === "string" && content.startsWith("=");
const entries = ({ cells }) =>
  Object.entries(cells).map(([at, content]) => ({ at, first: at.split(":")[0], isArray: at.includes(":"), content }));

const ExcelJS = require("exceljs");
const populate = require("xlsx-populate");
const SheetJS = require("@e965/xlsx");
const { writeXlsx } = await import(require.resolve("hucre"));

for (const [name, sheets] of Object.entries(plans)) {
  const excel = new ExcelJS.Workbook();
  for (const plan of sheets) {
    const sheet = excel.addWorksheet(plan.name);
    for (const { at, first, isArray, content } of entries(plan)) {
      if (!isFormula(content)) sheet.getCell(first).value = content;
      else
        sheet.getCell(first).value = isArray
          ? { formula: content.slice(1), shareType: "array", ref: at, result: 1 }
          : { formula: content.slice(1), result: 1 };
    }
    sheet.getCell("A1").note = "Kept as it is";
    sheet.getColumn(2).font = { bold: true };
  }
  writeFileSync(join(folder, `exceljs-${name}.xlsx`), Buffer.from(await excel.xlsx.writeBuffer()));

  const populated = await populate.fromBlankAsync();
  populated.sheet(0).name("(first)");
  for (const plan of sheets) {
    const sheet = populated.addSheet(plan.name);
    for (const { at, first, isArray, content } of entries(plan)) {
      if (isArray) sheet.range(at).formula(content.slice(1));
      else if (isFormula(content)) sheet.cell(first).formula(content.slice(1));
      else sheet.cell(first).value(content);
    }
  }
  populated.deleteSheet("(first)");
  writeFileSync(join(folder, `xlsx-populate-${name}.xlsx`), await populated.outputAsync());

  const js = SheetJS.utils.book_new();
  for (const plan of sheets) {
    const sheet = {};
    for (const { at, first, isArray, content } of entries(plan))
      sheet[first] = isFormula(content)
        ? { t: "n", f: content.slice(1), ...(isArray ? { F: at, D: true } : {}) }
        : { t: typeof content === "number" ? "n" : "s", v: content };
    sheet["!ref"] = "A1:G9";
    SheetJS.utils.book_append_sheet(js, sheet, plan.name);
  }
  writeFileSync(join(folder, `sheetjs-${name}.xlsx`), SheetJS.write(js, { type: "buffer", bookType: "xlsx", compression: true }));

  const bytes = await writeXlsx({
    sheets: sheets.map((plan) => {
      const rows = Array.from({ length: 9 }, () => Array.from({ length: 7 }, () => null));
      const cells = new Map();
      for (const { at, first, isArray, content } of entries(plan)) {
        const { r, c } = SheetJS.utils.decode_cell(first);
        if (!isFormula(content)) rows[r][c] = content;
        else
          cells.set(`${r},${c}`, {
            formula: content.slice(1),
            ...(isArray ? { formulaDynamic: true, formulaType: "array", formulaRef: at } : {}),
          });
      }
      return { name: plan.name, rows, cells };
    }),
  });
  writeFileSync(join(folder, `hucre-${name}.xlsx`), bytes);
}
