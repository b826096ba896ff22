import type { Book } from "../engine/univer";
import type { GridNames } from "../grid";

export function namesOf({ workbook }: Book): GridNames {
  const all = () => workbook.getDefinedNames();
  const found = (name: string, sheet: string | null) =>
    all().find((known) => known.getName().toLowerCase() === name.toLowerCase() && (known.getLocalSheetId() ?? null) === sheet);
  return {
    list: () =>
      all().map((known) => {
        const formula = known.getFormulaOrRefString();
        return {
          name: known.getName(),
          formula: formula.startsWith("=") ? formula : `=${formula}`,
          comment: known.getComment() ?? "",
          sheet: known.isWorkbookScope() ? null : (known.getLocalSheetId() ?? null),
        };
      }),
    set({ name, formula, comment, sheet }) {
      found(name, sheet)?.delete();
      const builder = workbook.newDefinedNameBuilder().setName(name).setComment(comment);
      const text = formula.replace(/^=/, "");
      // The engine tells references from formulas: only the former move with their cells.
      const isReference = /^(?:'(?:[^']|'')+'|[^'!(]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/i.test(text);
      if (isReference) builder.setRef(text);
      else builder.setFormula(text);
      const scope = sheet === null ? null : workbook.getSheetBySheetId(sheet);
      if (scope) builder.setScopeToWorksheet(scope);
      else builder.setScopeToWorkbook();
      workbook.insertDefinedNameBuilder(builder.build());
    },
    remove: (name, sheet) => found(name, sheet)?.delete(),
  };
}
