import { folded } from "../../../core/foundation/choice";
import { counted } from "../../../explain/words";
import { type Area, areaAddress, type Place, placeAddress, quotedSheet } from "../../../formulas/address";
import { type Content, sheetName } from "../../../sheets/plan";
import { heightOf, resized } from "../../workbook/cells";
import { formatsOf, valuesOf } from "../../workbook/reading";
import { Refused } from "../../workbook/run";
import type { Writer } from "../../workbook/writer";
import { type Counted } from "./counted";
import type { GivenSchools } from "./given-schools";
import { columnName, columnsFrom } from "./school-list";
import { sourceOf } from "./shown";

/** Rows of the list that are written, and what stands beside them. */
interface SchoolRows {
  /** Their places in the rows counted, from 0; one may stand more than once. */
  readonly rows: readonly number[];
  /** What they were counted as, a value a row. */
  readonly beside: readonly { readonly heading: string; readonly values: readonly string[] }[];
}

/** The heading of the column that says in which row of the list's sheet a school stands. */
const ROW = "Row";
/** More cells than this of a list are not read for a sheet of schools: then its chosen columns are. */
const MOST_READ = 200_000;
const WIDTHS = { row: 7, name: 38, other: 20 } as const;
const TOP = 4;
const CHART = { rows: 20, columns: 9 } as const;
const LONG_CHART = { rows: 24, columns: 11 } as const;

/** Lists the schools behind a figure on a new sheet, with links back to their list and to the figure where that stands in the workbook. */
export async function listSchools(
  to: Writer,
  given: GivenSchools,
  figure: { readonly title: string; readonly rows: readonly number[]; readonly at: Place | null },
  hear: (table: string) => void,
): Promise<string> {
  const { title, rows, at } = figure;
  const { sheet, table } = await writeSchools(to, given, { rows, beside: [] }, { title, sheet: title, at });
  hear(table);
  return `${counted(rows.length, "school")} listed on the new sheet ${sheet}.`;
}

/** Writes the live table on a new sheet with a chart of Excel's own under it; where it stands. */
export async function insertChart(
  to: Writer,
  given: GivenSchools,
  { what, sheet: wanted, size, formula, charted, chart }: Counted,
  hear: (area: Area) => void,
): Promise<string> {
  const sheet = await to.sheet(wanted);
  // No figure stands in a title: the table goes on counting.
  const title = given.authority === null ? what : `${what}, ${given.authority}`;
  const head = await to.cells({ sheet, row: 0, column: 0 }, { rows: [[title], [sourceOf(given, { isDated: false })]] });
  const at: Place = { sheet, row: 3, column: 0 };
  const { isBlocked, area } = await to.formula(at, formula({ place: at, tables: [] }), size);
  if (isBlocked) throw new Refused("Nothing was written: the table had no room on the new sheet.");
  const block = resized(area, size.height, size.width);
  hear(block);
  await to.bold(resized(head, 1, 1));
  await to.bold(resized(block, 1, size.width));
  await to.widths(sheet, [chart.hasLongNames ? 36 : 16, ...Array.from({ length: size.width - 1 }, () => 13)]);
  const { kind, columns, lines, colours, isFromTop } = charted;
  const hasChart = await to.chart({
    kind,
    source: resized(block, lines + 1, columns),
    title,
    ...(colours && { colours }),
    ...(isFromTop && { isFromTop }),
    at: { sheet, row: block.bottom + 2, column: 0 },
    ...(chart.hasLongNames ? LONG_CHART : CHART),
  });
  to.show({ sheet, top: 0, left: 0, bottom: 0, right: 0 });
  return `${what} written${hasChart ? " with its chart" : ""} on the new sheet ${sheet}.`;
}

/** Inserts a PivotTable of Excel's own over the schools as they were counted, so that it comes to the figures of the function. */
export async function insertPivot(
  to: Writer,
  given: GivenSchools,
  { what, counted }: Counted,
  hear: (table: string) => void,
): Promise<string> {
  const found = counted.rows();
  if (found.length === 0) throw new Refused("There is no school to count.");
  const [line, column] = counted.headings;
  const schools = await writeSchools(
    to,
    given,
    {
      rows: found.map(({ row }) => row),
      beside: [
        { heading: line, values: found.map((each) => each.line) },
        { heading: column, values: found.map((each) => each.column) },
      ],
    },
    { title: `Schools counted: ${what}`, sheet: "Schools counted", at: null },
  );
  hear(schools.table);
  const sheet = await to.sheet(`Pivot ${what}`.slice(0, 31));
  const written = await to.cells({ sheet, row: 0, column: 0 }, { rows: [[what], [`Back to ${schools.sheet}`]] });
  await to.link({ sheet, row: 1, column: 0 }, { sheet: schools.sheet, row: 0, column: 0 });
  await to.bold(resized(written, 1, 1));
  const name = await to.pivot({
    name: "Schools",
    source: schools.table,
    at: { sheet, row: 3, column: 0 },
    rows: [line],
    columns: [column],
    counted: ROW,
    countedAs: "Schools counted",
  });
  if (name === null) throw new Refused(to.notes.at(-1)!);
  to.show({ sheet, top: 0, left: 0, bottom: 0, right: 0 });
  return `PivotTable inserted on the new sheet ${sheet}, over the rows on ${schools.sheet}, as they stand now.`;
}

/** Writes rows of the list as an Excel Table on a new sheet; its sheet and its name. */
async function writeSchools(
  to: Writer,
  given: GivenSchools,
  { rows, beside }: SchoolRows,
  { title, sheet: wanted, at }: { readonly title: string; readonly sheet: string; readonly at: Place | null },
): Promise<{ readonly sheet: string; readonly table: string }> {
  const { list } = given;
  const { body, headingRow } = list;
  const read = await columnsRead(given, rows.length);
  const headings = unlike([ROW, ...beside.map(({ heading }) => heading), ...read.map(({ heading }) => heading)]);
  const places = rows.map((row) => given.place(row));
  const cells = places.map((place, index): Content[] => [
    body.top + place + 1,
    ...beside.map(({ values }) => values[index]!),
    ...read.map(({ values }) => values[place] as Content),
  ]);
  const sheet = await to.sheet(sheetName(wanted.replace(/:/g, ",")));
  const from: Place = { sheet: body.sheet, row: headingRow ?? body.top, column: body.left };
  const listed = { ...body, top: from.row };
  const links: readonly (readonly [words: string, to: Place])[] = [
    [`Back to the list: ${quotedSheet(body.sheet)}!${areaAddress(listed)}`, from],
    ...(at ? [[`Back to the figure: ${placeAddress(at)}`, at] as const] : []),
  ];
  const head = await to.cells({ sheet, row: 0, column: 0 }, { rows: [[title], ...links.map(([words]) => [words])] });
  for (const [index, [, place]] of links.entries()) await to.link({ sheet, row: index + 1, column: 0 }, place);
  await to.bold(resized(head, 1, 1));
  const area = await to.cells(
    { sheet, row: TOP, column: 0 },
    { rows: [headings, ...cells], formats: [null, ...beside.map(() => null), ...read.map(({ format }) => format)] },
  );
  const table = await to.table(area, { name: wanted });
  await to.widths(sheet, [
    WIDTHS.row,
    ...beside.map(() => WIDTHS.other),
    ...read.map(({ isName }) => (isName ? WIDTHS.name : WIDTHS.other)),
  ]);
  await to.freeze(sheet, TOP + 1);
  to.show({ sheet, top: 0, left: 0, bottom: 0, right: 0 });
  return { sheet, table };
}

/** The columns of the list that are written beside a school, its name first. */
async function columnsRead({ list, columns, rows: all }: GivenSchools, rows: number) {
  const { names } = columns;
  const { body, found } = list;
  const chosen = [columns.phases, columns.grades, columns.types, columns.statuses, columns.authority].filter((index) => index !== null);
  const width = Math.max(0, ...found.kept) + 1;
  // A school that stands in several rows, one for each area, is told by its name.
  const isLarge = rows > all || heightOf(body) * width > MOST_READ;
  const kept = (isLarge ? [...new Set(chosen)] : found.kept.filter((index) => index <= body.right - body.left)).filter(
    (index) => index !== names,
  );
  const order = names === null ? kept : [names, ...kept];
  const areas = isLarge ? order.map((index) => columnsFrom(list, index)) : [columnsFrom(list, 0, width - 1)];
  const read = await valuesOf(areas);
  const [first = []] = await formatsOf({ ...columnsFrom(list, 0, width - 1), bottom: body.top });
  const formats = first.map((format) => (format === "General" || format === "@" ? null : format));
  return order.map((index, at) => ({
    heading: columnName(list, index),
    isName: index === names,
    format: formats[index] ?? null,
    values: isLarge ? read[at]!.values.map((row) => row[0]) : read[0]!.values.map((row) => row[index]),
  }));
}

/** Headings of which none is like another: a Table takes no two of one name. */
function unlike(headings: readonly string[]): string[] {
  const taken = new Set<string>();
  return headings.map((heading) => {
    let name = heading;
    for (let number = 2; taken.has(folded(name)); number++) name = `${heading} ${number}`;
    taken.add(folded(name));
    return name;
  });
}
