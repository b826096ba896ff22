import type { Workbook } from "../xlsx/workbook";
import { formulaCells } from "./formula-cell";

/** Why a workbook's ESSEX formulas are not worked out at all, in words that go on from the file's name; null where they are. */
export function refusalOf(workbook: Workbook): string | null {
  const { isDate1904, isAsDisplayed } = workbook;
  if (!isDate1904 && !isAsDisplayed) return null;
  if (!formulaCells(workbook).some(({ precedents }) => precedents.essex.length > 0)) return null;
  return isDate1904
    ? "counts its days from 1904, and the ESSEX functions count them from 1900 as Excel does: every date would be 1,462 days out. Untick “Use 1904 date system” under File, Options, Advanced, and put its dates right."
    : "cuts its figures to what is shown (“Set precision as displayed”), which only Excel can do. Untick it under File, Options, Advanced.";
}
