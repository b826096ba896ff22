import { COLUMNS_OF_A_SHEET } from "../../../core/import/row";
import { type DatesAsked } from "../../../core/import/dates-of-columns";
import { firstFound, isRenamed } from "../../../core/import/extract-kind";
import { type LeftOut, type Problem, type Swallowed } from "../../../core/import/imported";
import { type Observation, observations, type Place } from "../../../core/import/observations";
import { listed, quoted } from "../../../core/foundation/result";
import { counted } from "../../building/counted";
import type { Imported } from "../../importing/messages";

/** What a reader of the file should know, a sentence or two each, what may be wrong first. `asked` is how undecided dates are to be read. */
export function findings(imported: Imported, asked: DatesAsked | null = null): string[] {
  const { header, headerRow, columns, encoding, nuls } = imported;
  const { kind, repeated, width } = header;
  const key = firstFound(header, kind.keys);
  const isComposed = (name: string) => columns.slice(header.columns.length).some((column) => column.name === name);
  return [
    ...(imported.rows === 0 ? ["The file has headings and no rows to read: there is nothing to write."] : []),
    ...swallowedRows(imported.swallowed),
    ...imported.leftOut.map((left) => leftOut(left, imported)),
    ...datesSaid(imported, asked),
    ...problemsTold(imported),
    ...observations(imported).map(observed),
    ...(kind.isInParts ? [] : missingFrom(header)),
    ...(key && kind.keys && key.name !== kind.keys[0]
      ? [
          `This file has no ${kind.keys[0]!}: its rows are told apart by ${key.foundAs}, and two of one name look like one that is repeated.`,
        ]
      : []),
    ...renamed(imported),
    ...repeated.map((name) => `${name} stands over two columns; the first was read.`),
    ...(headerRow > 1 ? [`${counted(headerRow - 1, "row", "rows")} above the headings left out.`] : []),
    ...(kind.composed ?? []).filter(({ name }) => isComposed(name)).map(({ note }) => note),
    ...header.columns.filter(({ name }) => holdsAnything(imported, name)).flatMap(({ note }) => note ?? []),
    ...(kind.notes ?? []),
    ...(width > COLUMNS_OF_A_SHEET
      ? [`The first ${figures(COLUMNS_OF_A_SHEET)} of its ${figures(width)} columns were looked at: a sheet has no more.`]
      : []),
    `${counted(header.columns.length, "column", "columns")} of ${figures(width)} kept: those the functions use.`,
    ...(kind.isInParts ? [partOf(imported)] : []),
    ...(nuls > 0 ? [`${counted(nuls, "character", "characters")} that no sheet takes (NUL) left out.`] : []),
    ...(encoding === "UTF-8" ? [] : [`The file is written in ${encoding}.`]),
  ];
}

const PROBLEMS_SHOWN = 5;
const ROWS_SHOWN = 3;
const NAMES_SHOWN = 3;

function swallowedRows(swallowed: readonly Swallowed[]): string[] {
  const told = swallowed
    .slice(0, PROBLEMS_SHOWN)
    .map(({ row, column, rows, isStray }) =>
      isStray
        ? `Row ${row}, ${column}: a stray quotation mark opens the cell, and ${counted(rows, "row", "rows")} of the file stood inside it, ${rows === 1 ? `row ${row + 1}` : `rows ${row + 1} to ${row + rows}`}. They were read as rows of their own. Look at row ${row}, and take the mark out of the file.`
        : `Row ${row}, ${column}: a quoted cell holds ${counted(rows, "line that looks like a row", "lines that look like rows")} of the file, which are not among those read. Mend the quotation mark that opens it, and import the file again.`,
    );
  const more = swallowed.length - told.length;
  return more > 0 ? [...told, `${counted(more, "more cell swallows", "more cells swallow")} rows like that.`] : told;
}

function leftOut({ because, count, rows, first }: LeftOut, { header }: Imported): string {
  const { kind } = header;
  const where = rowsIn(rows, count);
  const such = first === "" ? "" : `, the first with ${quoted(first)}`;
  switch (because) {
    case "no key": {
      const key = firstFound(header, kind.keys)?.foundAs;
      const ids = (kind.ids ?? []).flatMap(({ column }) => firstFound(header, [column])?.foundAs ?? []);
      return `${counted(count, "row", "rows")} without ${key ?? listed(ids)} ${count === 1 ? "was" : "were"} left out (${where}${such}): such a row is not ${kind.rowIs ?? "a row of the table"}.`;
    }
    case "headings again":
      return `The headings stand among the rows again (${where}): left out.`;
    case "another table":
      return `Another table begins in row ${figures(rows[0]!)}: ${counted(count, "row was", "rows were")} left out. Save that table as a file of its own to import it too.`;
    case "nothing wanted":
      return `${counted(count, "row holds", "rows hold")} a note, or nothing in the columns wanted, and ${count === 1 ? "was" : "were"} left out (${where}${such}).`;
  }
}

function datesSaid({ undecided, mixed }: Imported, asked: DatesAsked | null): string[] {
  const names = listed(
    undecided.map(({ foundAs }) => foundAs),
    "and",
  );
  return [
    ...(undecided.length > 0 && asked === "month first" ? [`Dates in ${names} are read month first, as you chose.`] : []),
    ...(undecided.length > 0 && asked === "as text"
      ? [`Dates in ${names} stay as the file has them, as text: no function reads them.`]
      : []),
    ...mixed.map(
      ({ foundAs, dayFirst, monthFirst, either }) =>
        `${foundAs} has dates of both orders: ${figures(dayFirst)} can only be day first, ${figures(monthFirst)} only month first.${either > 0 ? ` ${counted(either, "could be either and was", "could be either and were")} read day first: check ${either === 1 ? "it" : "them"}.` : ""}`,
    ),
  ];
}

/** Problems of one kind in one sentence. */
function problemsTold({ problems, problemCount, leftOut: left }: Imported): string[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    if (problem.isLeftOut) continue;
    const name = `${problem.column ?? ""}\n${problem.message}`;
    groups.set(name, [...(groups.get(name) ?? []), problem]);
  }
  const shown = [...groups.values()].slice(0, PROBLEMS_SHOWN);
  const all = problemCount - left.reduce((sum, { problems: ofThese }) => sum + ofThese, 0);
  const more = all - shown.reduce((sum, group) => sum + group.length, 0);
  return [
    ...shown.map((group) => {
      const [{ column, message }] = group as [Problem];
      const where = rowsIn(
        group.map(({ row }) => row),
        group.length,
      );
      return `${sentence(where)}${column ? `, ${column}` : ""}: ${message}`;
    }),
    ...(more > 0
      ? [`${counted(more, "more row or cell", "more rows or cells")} could not be read as they should be. They keep what the file has.`]
      : []),
  ];
}

function observed(observation: Observation): string {
  switch (observation.is) {
    case "repeated key": {
      const { column, count, places } = observation;
      return `${counted(count, "row repeats", "rows repeat")} the ${column} of another (${placesIn(places)}). Each row will be counted.`;
    }
    case "repeated id": {
      const { column, count, means } = observation;
      return `${counted(count, "row repeats", "rows repeat")} the ${column} of another. ${means}.`;
    }
    case "two needs": {
      const { column, count, places } = observation;
      return `${counted(count, "row gives", "rows give")} a plan another primary need than a row before (${column}: ${placesIn(places)}). The first was taken.`;
    }
    case "out of order": {
      const { says, earlier, later, count, rows } = observation;
      return `${counted(count, "row says", "rows say")} that ${says}: ${later} is before ${earlier} in ${rowsIn(rows, count)}.`;
    }
    case "reopened": {
      const { column, count, closed, open } = observation;
      return `${counted(count, "school is", "schools are")} listed as closed and again as open, as one that becomes an academy is: ${column} ${placesIn([closed])} and ${placesIn([open])}, for one. Give the functions the statuses, and they count the open one alone.`;
    }
    case "ungraded": {
      const { count, means } = observation;
      return `${counted(count, "school has", "schools have")} no overall effectiveness: ${means}.`;
    }
    case "predecessor's": {
      const {
        count,
        counted: [one, many],
      } = observation;
      return `${counted(count, `${one!} is`, `${many!} are`)} a predecessor school’s, as Ofsted counts them.`;
    }
  }
}

function renamed({ header }: Imported): string[] {
  const columns = header.columns.filter(isRenamed);
  if (columns.length <= NAMES_SHOWN) return columns.map(({ name, foundAs }) => `${name} is called ${foundAs} here.`);
  return [
    `Columns go by other names here: ${listed(
      columns.map(({ name, foundAs }) => `${name} is ${foundAs}`),
      "and",
    )}.`,
  ];
}

function missingFrom({ missing }: Imported["header"]): string[] {
  if (missing.length === 0) return [];
  const names = listed(
    missing.map(({ name }) => name),
    "and",
  );
  const advice = missing.flatMap(({ whenMissing }) => whenMissing ?? []);
  return [[`Not in this file: ${names}.`, ...advice].join(" ")];
}

/** What a file that is a part of several serves, and what the functions it serves take from other parts. */
function partOf({ header: { kind }, columns }: Imported): string {
  const has = (name: string) => columns.some((column) => column.name === name);
  const served = (kind.serves ?? []).filter(({ arguments: taken }) => Object.values(taken).some(has));
  const missing = [...new Set(served.flatMap(({ arguments: taken }) => Object.values(taken)))].filter((name) => !has(name));
  const functions = listed(
    served.map((each) => each.function),
    "and",
  );
  if (served.length === 0) return `${kind.name} comes in parts. This one has nothing that a function takes by itself.`;
  const lacks = missing.length === 0 ? "" : `, and has no ${listed(missing)}`;
  return `${kind.name} comes in parts. This one serves ${functions}${lacks}.`;
}

function holdsAnything({ columns }: Imported, name: string): boolean {
  return columns.find((column) => column.name === name)?.cells.some((cell) => cell !== "") ?? false;
}

/** `row 5`, `rows 5 and 9`, `rows 5, 9, 12 and 40 more`. */
function rowsIn(rows: readonly number[], count: number): string {
  const shown = rows.slice(0, ROWS_SHOWN).map((row) => figures(row));
  const more = count - shown.length;
  return `${count === 1 ? "row" : "rows"} ${listed(more > 0 ? [...shown, `${figures(more)} more`] : shown, "and")}`;
}

function placesIn(places: readonly Place[]): string {
  return listed(
    places.map(({ row, value }) => `${String(value)} in row ${figures(row)}`),
    "and",
  );
}

export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function figures(count: number): string {
  return count.toLocaleString("en-GB");
}
