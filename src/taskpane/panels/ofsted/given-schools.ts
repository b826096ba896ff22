import { type Area } from "../../../formulas/address";
import { referenceText, type Target } from "../../building/reference-text";
import { valuesOf } from "../../workbook/reading";
import type { ColumnKey, SchoolColumns } from "./school-columns";
import { columnsFrom, type SchoolList } from "./school-list";

/** The rows of a list that are counted, and its columns as they were chosen. */
export interface GivenSchools {
  readonly list: SchoolList;
  readonly columns: SchoolColumns;
  /** The authority whose schools they are; null for all of the list. */
  readonly authority: string | null;
  /** The authorities of the list with the number of their rows, by name; none where no column has them. */
  readonly authorities: ReadonlyMap<string, number>;
  readonly rows: number;
  /** The columns that were found and are all the same not counted, as the list calls them. */
  readonly leftOut: readonly string[];
  /** The cells of columns from one to another in the rows counted; null where there is none. */
  cells(first: number | null, last?: number | null): readonly (readonly unknown[])[] | null;
  /** The place in the list, counted from 0, of a row counted. */
  place(row: number): number;
  /** Those cells as a formula names them; "" where there are none. */
  inFormula(target: Target, first: number | null, last?: number | null): string;
}

const READ: readonly ColumnKey[] = ["phases", "grades", "types", "statuses", "authority"];

/** Reads what is counted of a list. `authority` picks its rows; one that is not among them is left out of account. */
export async function givenSchools(list: SchoolList, columns: SchoolColumns, wanted: string | null): Promise<GivenSchools> {
  const { firstArea, lastArea } = columns;
  const single = [...READ.map((key) => columns[key]), firstArea, list.found.published].filter((index) => index !== null);
  const blocks: readonly (readonly [number, number])[] = [
    ...[...new Set(single)].map((index) => [index, index] as const),
    ...(firstArea !== null && lastArea !== null && lastArea > firstArea ? [[firstArea, lastArea] as const] : []),
  ];
  const read = await valuesOf(blocks.map(([first, last]) => columnsFrom(list, first, last)));
  const held = new Map(blocks.map(([first, last], index) => [`${first}-${last}`, read[index]!.values]));
  const named = columns.authority === null ? null : held.get(`${columns.authority}-${columns.authority}`)!;
  const authorities = new Map<string, number>();
  for (const [cell] of named ?? []) {
    const name = String(cell ?? "");
    if (name !== "") authorities.set(name, (authorities.get(name) ?? 0) + 1);
  }
  const authority = wanted !== null && authorities.has(wanted) ? wanted : null;
  const all = read[0]?.values.length ?? 0;
  const kept = Array.from({ length: all }, (_, row) => row).filter((row) => authority === null || String(named![row]![0]) === authority);
  // Where all rows are of one authority there is nothing to pick.
  const isCut = authority !== null && kept.length < all;
  return {
    list,
    columns,
    authority,
    authorities,
    rows: kept.length,
    leftOut: [],
    cells(first, last = first) {
      const values = first === null || last === null ? undefined : held.get(`${first}-${last}`);
      return values ? (isCut ? kept.map((row) => values[row]!) : values) : null;
    },
    place: (row) => kept[row]!,
    inFormula(target, first, last = first) {
      if (first === null || last === null) return "";
      const text = nameOf(list, columnsFrom(list, first, last), target);
      if (!isCut) return text;
      return `FILTER(${text},${nameOf(list, columnsFrom(list, columns.authority!), target)}="${authority.replaceAll('"', '""')}")`;
    },
  };
}

/** Columns of a Table by their headings, so that rows added later count. */
function nameOf({ table }: SchoolList, area: Area, { place }: Target): string {
  return referenceText(area, { place, tables: table ? [table] : [] });
}
