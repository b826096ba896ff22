import { type Row } from "./row";
import { rowScanner } from "./row-scanner";

/** What stands between the cells of a text, and where its rows begin: Excel writes a line `sep=;` above some. */
export interface Separation {
  readonly separator: string;
  readonly from: number;
}

const SEPARATORS = [",", ";", "\t", "|"];
/** Characters looked at. */
const SAMPLE = 1 << 20;

/** The separator under which one of the first `rows` rows of a text is a header; where none is, the one that its first line has most of. */
export function separationOf(text: string, rows: number, isHeader: (row: Row) => boolean): Separation {
  const told = /^"?sep=(.)"?(?:\r\n?|\n)/i.exec(text);
  if (told) return { separator: told[1]!, from: told[0].length };
  const sample = text.slice(0, SAMPLE);
  const separator = SEPARATORS.find((each) => hasHeader(sample, each, rows, isHeader)) ?? mostIn(sample.trimStart().split(/[\r\n]/, 1)[0]!);
  return { separator, from: 0 };
}

function hasHeader(sample: string, separator: string, rows: number, isHeader: (row: Row) => boolean): boolean {
  let taken = 0;
  let isFound = false;
  const take = (row: Row): boolean => {
    isFound = isHeader(row);
    return !isFound && ++taken < rows;
  };
  rowScanner(separator, { take, markInside: () => undefined, swallowed: () => undefined, shape: null }).push(sample, true);
  return isFound;
}

function mostIn(line: string): string {
  const counts = SEPARATORS.map((separator) => line.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))]!;
}
