import { type CellExplanation, explainCell } from "../../src/explain/cell";
import { type FakeWorkbook, fakeHost, placeOf } from "./workbook";

/** A caseload and a list of schools, as an officer would have them. */
const CASES = [
  ["Received", "Issued", "Closed", "Week20", "Grade", "Phase"],
  [46036, 46177, "", 0, 1, "Primary"],
  [46054, 46174, "", 0, 3, "Primary"],
  ["10/02/2026", "", "", "", "RI", "Secondary"],
  [46100, "", 46150, "", "Good", "Secondary"],
  [46120.75, 46400, "", 1, "", "Primary"],
];

/** `H2` in the sheet Cases is the cell that holds the formula; what it spills over is told by `spills`. */
export function explainedCell(
  formula: unknown,
  more: Partial<FakeWorkbook> & { readonly at?: string; readonly spill?: string; readonly cells?: object } = {},
): Promise<CellExplanation> {
  const { at = "H2", spill, cells = {}, ...rest } = more;
  const host = fakeHost({
    sheets: { Cases: { ...cells, "A1:F6": CASES, H2: formula }, Lists: { A1: "Final plan", A2: 46200 } },
    names: { AsOf: "Lists!$A$2", Limit: '="Final plan"', Received: "Cases!$A$2:$A$6" },
    tables: [
      {
        name: "Caseload",
        sheet: "Cases",
        top: 0,
        left: 0,
        bottom: 5,
        right: 5,
        headerRows: 1,
        totalsRows: 0,
        columns: ["Received", "Issued", "Closed", "Week20", "Grade", "Phase"],
      },
    ],
    ...(spill === undefined ? {} : { spills: { "Cases!H2": spill } }),
    ...rest,
  });
  return explainCell(host, placeOf(`Cases!${at}`));
}
