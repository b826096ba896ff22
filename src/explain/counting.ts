import { type CellValue } from "./explanation";

/** What a row has to have to be counted: a column, and the value it has, or the key of the line that holds it. */
export type Criterion = readonly [column: string, is: CellValue | { readonly key: string }];

/** Words that every spreadsheet compares as they stand: no wildcard, no sign, nothing that could be a number or a date. */
const PLAIN = /^[A-Za-z][A-Za-z ,&'-]*$/;

/**
 * The native formula that counts the rows of columns that have all that is asked, without its equals sign. COUNTIFS where its criteria cannot be
 * read two ways, else SUMPRODUCT.
 */
export function countFormula(criteria: readonly Criterion[]): string {
  const isPlain = criteria.every(([, is]) => typeof is === "number" || (typeof is === "string" && PLAIN.test(is)));
  if (isPlain) return `COUNTIFS(${criteria.map(([column, is]) => `{${column}},${literal(is)}`).join(",")})`;
  const [first, ...others] = criteria.map(([column, is]) => `({${column}}=${literal(is)})`);
  return `SUMPRODUCT(${[first, ...(others.length > 0 ? others : ["1"])].join("*")})`;
}

/** A value in a formula. */
function literal(is: Criterion[1]): string {
  if (typeof is === "object") return `{${is.key}}`;
  return typeof is === "string" ? `"${is.replaceAll('"', '""')}"` : String(is).toUpperCase();
}
