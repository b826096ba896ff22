import { sheetName } from "../sheets/plan";
import { type PublishedTable } from "./publication";

/** A table with the names of its sheet and of its Table. */
export interface Named {
  readonly sheet: string;
  readonly table: string;
  readonly of: PublishedTable;
}

/** Sheets and Tables named after the titles of what they hold, no name twice, whatever its capitals. */
export function named(tables: readonly PublishedTable[], taken: readonly string[]): readonly Named[] {
  const sheets = new Set(taken.map((name) => name.toLowerCase()));
  const names = new Set<string>();
  return tables.map((of) => {
    const sheet = free(sheets, (number) => shortened(of.title, number));
    const table = free(names, (number) => `${slug(sheet)}${number === 1 ? "" : `_${number}`}_table`);
    return { sheet, table, of };
  });
}

function free(taken: Set<string>, wanted: (number: number) => string): string {
  for (let number = 1; ; number++) {
    const name = wanted(number);
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

const ROOM = 31;
/** Words, and marks, that no name ends in. */
const DANGLING = /(?:[\s,;–-]+(?:and|by|of|in|for|the|a|at|to|with|from|on|or))*[\s,;–-]*$/i;

/** A sheet's name of as many whole words as there is room for. */
function shortened(title: string, number: number): string {
  const ending = number === 1 ? "" : ` ${number}`;
  const room = ROOM - ending.length;
  let name = "";
  for (const word of words(title)) {
    const longer = name === "" ? word : `${name} ${word}`;
    if (longer.length > room) break;
    name = longer;
  }
  name = name.replace(DANGLING, "");
  return `${name || sheetName(title).slice(0, room).trim() || "Table"}${ending}`;
}

function words(title: string): readonly string[] {
  return title
    .replace(/[[\]:*?/\\']/g, " ")
    .split(/\s+/)
    .filter((word) => word !== "");
}

/** What Excel takes for a Table's name. */
function slug(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9]+/g, "_").replace(/^_+|_+$/g, "");
  return /^[A-Za-z]/.test(plain) ? plain : `T_${plain}`;
}
