/** LAMBDAs are of Excel 365; classic formulas of any Excel, and of LibreOffice. */
export type Form = "lambda" | "classic";
