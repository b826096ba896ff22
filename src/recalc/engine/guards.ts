import { isError, type CellValue } from "../../xlsx/value";
import { notWorkedOut, type Block } from "./operand";

/** Looks at a function's arguments before the engine is given them, and refuses those that it has been seen to answer unlike Excel. */
type Guard = (args: readonly (Block | null)[]) => void;

const first = (block: Block | null | undefined): CellValue => block?.[0]?.[0] ?? null;

const isOff = (value: CellValue) => value === 0 || value === false;

function refuseUnsorted(list: readonly CellValue[], isDown: boolean): void {
  const values = list.filter((value) => value !== null);
  const kind = typeof values[0];
  const isSorted = values.every((value, i) => {
    const before = values[i - 1];
    if (typeof value !== kind || isError(value)) return false;
    if (i === 0) return true;
    const order =
      typeof value === "string" ? value.localeCompare(before as string, "en", { sensitivity: "base" }) : Number(value) - Number(before);
    return isDown ? order <= 0 : order >= 0;
  });
  if (!isSorted) notWorkedOut("it looks for the nearest value in a list that is not sorted");
}

function refuseMixed(list: readonly CellValue[]): void {
  const kinds = new Set(list.filter((value) => value !== null).map((value) => (isError(value) ? "error" : typeof value)));
  if (kinds.size > 1) notWorkedOut("it sorts values of several kinds");
}

const column = (block: Block | null | undefined) => (block ?? []).map((row) => row[0] ?? null);

/** `1/(A1:A9<>"")`: ones and errors, in which the last one is looked for. */
const isMask = (list: readonly CellValue[]) => list.every((value) => isError(value) || value === 1);

function refuseNearest(mode: CellValue, search: CellValue): void {
  if (mode !== null && mode !== 0 && mode !== 2) notWorkedOut("it looks for the nearest value");
  if (search !== null && search !== 1 && search !== -1) notWorkedOut("it searches by halves");
}

/** Formats that the engine writes as Excel does: digits, decimals, groups of three, per cents, dates and times. */
const FORMAT = /^(?:#,##0|[#0]+)?(?:\.[#0]+)?%?$|^[£$€]?#,##0(?:\.0+)?$|^(?:d{1,4}|m{1,5}|yy(?:yy)?|h{1,2}|s{1,2}|am\/pm|[ \-/:.,])+$|^@$/i;
const MOST = 1e15;

const GUARDS = new Map<string, Guard>([
  [
    "MATCH",
    ([, list, type]) => {
      const kind = type === undefined ? 1 : first(type);
      if (!isOff(kind) && kind !== null) refuseUnsorted((list ?? []).flat(), kind === -1);
    },
  ],
  [
    "VLOOKUP",
    ([, list, , nearest]) =>
      nearest !== undefined && (isOff(first(nearest)) || first(nearest) === null) ? undefined : refuseUnsorted(column(list), false),
  ],
  [
    "HLOOKUP",
    ([, list, , nearest]) =>
      nearest !== undefined && (isOff(first(nearest)) || first(nearest) === null)
        ? undefined
        : refuseUnsorted([...(list?.[0] ?? [])], false),
  ],
  [
    "LOOKUP",
    ([, list, results]) => {
      const isVector = (list?.length ?? 0) === 1 || (list?.[0]?.length ?? 0) === 1;
      if (!isVector && results === undefined) notWorkedOut("LOOKUP is given a block");
      const values = (list ?? []).flat();
      if (!isMask(values)) refuseUnsorted(values, false);
    },
  ],
  [
    "XLOOKUP",
    ([wanted, , , , mode, search]) =>
      first(wanted) === null ? notWorkedOut("it looks for an empty cell") : refuseNearest(first(mode), first(search)),
  ],
  [
    "XMATCH",
    ([wanted, , mode, search]) =>
      first(wanted) === null ? notWorkedOut("it looks for an empty cell") : refuseNearest(first(mode), first(search)),
  ],
  ["SORT", ([list]) => refuseMixed((list ?? []).flat())],
  ["SORTBY", ([, ...keys]) => keys.forEach((key) => refuseMixed((key ?? []).flat()))],
  [
    "TEXT",
    ([values, formats]) => {
      const isKnown = (formats ?? []).flat().every((format) => typeof format === "string" && FORMAT.test(format.trim()));
      const isUsual = (values ?? [])
        .flat()
        .every((value) => typeof value !== "number" || (Math.abs(value) < MOST && value >= (isDate(formats) ? 61 : -MOST)));
      if (!isKnown || !isUsual) notWorkedOut("TEXT is given a format, or a number, that the engine may write otherwise");
    },
  ],
  ["DATEVALUE", ([texts]) => (texts ?? []).flat().forEach(refuseAmbiguous)],
]);

function isDate(formats: Block | null | undefined): boolean {
  return (formats ?? []).flat().some((format) => typeof format === "string" && /[dmyhs]/i.test(format));
}

/** `01/02/2026` is the second of January to one Excel and the first of February to another. */
function refuseAmbiguous(value: CellValue): void {
  if (typeof value === "string" && !/^\d{4}-\d{2}-\d{2}$|^\d{1,2}[ -][A-Za-z]{3,9}[ -]\d{4}$/.test(value.trim()))
    notWorkedOut(`it reads "${value}" as a date, which depends on the language of Excel`);
}

/** Functions that count up to what they are given: with these numbers the engine would not come back for minutes. */
const COUNTING =
  "COMBIN COMBINA PERMUT PERMUTATIONA FACT FACTDOUBLE MULTINOMIAL HYPGEOM.DIST CUMIPMT REPT MUNIT EXPAND SEQUENCE WORKDAY WORKDAY.INTL WRAPCOLS WRAPROWS NPER";
const MOST_COUNTED = 5_000_000;
const MOST_DAYS = 3_000_000;

for (const name of COUNTING.split(" ")) {
  GUARDS.set(name, (args) => {
    const numbers = args.map(first).filter((value) => typeof value === "number");
    const isVast =
      numbers.some((number) => Math.abs(number) > MOST_DAYS) ||
      (name === "SEQUENCE" && (numbers[0] ?? 1) * (numbers[1] ?? 1) > MOST_COUNTED);
    if (isVast) notWorkedOut(`${name} is given a number too large to count to`);
  });
}

/** Whether a function's arguments are looked at first. */
export function guardOf(name: string): Guard | undefined {
  return GUARDS.get(name);
}
