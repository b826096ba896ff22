import { type Choice, choices, type Choices, folded } from "../core/foundation/choice";
import { type AcademicYear, academicYearIn } from "../core/foundation/academic-year";
import { addDays, type Day } from "../core/foundation/day";
import { lastDay } from "../core/foundation/dated";
import { type BasisPoints, penceOf, type Pence, poundsOf, WHOLE } from "../core/foundation/money";
import { about, answer, listed, quoted, type Refusal, type Result, unreadable } from "../core/foundation/result";
import { type EarlyBird, type Market, type PackageRow, tariff, type Tariff } from "../core/traded/tariff";
import { market, publishedTariff } from "../data/traded";
import { asDate, dateCell, isBlankCell, numberWhich, rateCell, type Reader, readCell, type Shown, textCell, yesOrNoCell } from "./cell";
import { cellsOf } from "./shape";
import { isLeftOut, type Table } from "./table";

/**
 * The layout of a price list in cells: what TRADEDTARIFF spills, and what the tariff argument of the other functions reads. A range that
 * has been copied sends its empty cells as 0, so 0 is blank in every column: nothing is sold for nothing.
 */
interface TariffCells {
  readonly service: string;
  readonly academicYear: AcademicYear;
  readonly package: string;
  readonly customer: string;
  readonly subscriber: boolean;
  readonly fromQuantity: number;
  readonly price: Pence;
  readonly eachFurther: Pence;
  readonly earlyBirdRate: BasisPoints;
  readonly earlyBirdPrice: Pence;
  readonly earlyBirdBefore: Day;
  readonly validFrom: Day;
  readonly validUntil: Day;
  readonly source: string;
  readonly note: string;
}

interface LayoutColumn<K extends keyof TariffCells> {
  readonly key: K;
  readonly heading: string;
  readonly isRequired?: true;
  readonly reader: Reader<TariffCells[K]>;
  readonly shown: (row: PackageRow) => Shown;
}

type AnyColumn = { readonly [K in keyof TariffCells]: LayoutColumn<K> }[keyof TariffCells];

const DEAREST = 500_000;
const MOST_ROWS = 5_000;
const LARGEST_PACKAGE = 10_000;

const zeroIsBlank = <T>(reader: Reader<T>): Reader<T> => ({ ...reader, isZeroBlank: true });

const poundsCell = zeroIsBlank(
  numberWhich((pounds) => {
    const pence = penceOf(pounds);
    return pounds <= DEAREST && (!pence.ok || pence.value > 0)
      ? pence
      : unreadable(`${quoted(pounds)} is not a price from 1p to £500,000.`);
  }),
);

const sizeCell = zeroIsBlank(
  numberWhich((size) =>
    Number.isInteger(size) && size > 0 && size <= LARGEST_PACKAGE
      ? answer(size)
      : unreadable(`${quoted(size)} is not a whole number of units from 1 to 10,000.`),
  ),
);

const academicYearCell: Reader<AcademicYear> = {
  isZeroBlank: true,
  read: (value) => {
    const year = academicYearIn(String(value));
    if (year !== null) return answer(year);
    return unreadable(`${quoted(value)} is not an academic year. Write it as text, such as 2026/27.`);
  },
};

const columns = {
  service: { heading: "Service", isRequired: true, reader: textCell, shown: (row) => row.service },
  academicYear: { heading: "Academic year", isRequired: true, reader: academicYearCell, shown: (row) => row.academicYear },
  package: { heading: "Package", isRequired: true, reader: textCell, shown: (row) => row.package },
  customer: { heading: "Customer", reader: textCell, shown: (row) => row.customer ?? "" },
  subscriber: { heading: "Subscriber", reader: yesOrNoCell, shown: (row) => row.subscriber ?? "" },
  fromQuantity: { heading: "From quantity", isRequired: true, reader: sizeCell, shown: (row) => row.fromQuantity },
  price: { heading: "Price", isRequired: true, reader: poundsCell, shown: (row) => poundsOf(row.price) },
  eachFurther: {
    heading: "Each further",
    reader: poundsCell,
    shown: (row) => (row.eachFurther === null ? "" : poundsOf(row.eachFurther)),
  },
  earlyBirdRate: {
    heading: "Early-bird %",
    reader: rateCell,
    shown: ({ earlyBird }) => (earlyBird && "rate" in earlyBird ? { number: earlyBird.rate / WHOLE, format: "0.0%" } : ""),
  },
  earlyBirdPrice: {
    heading: "Early-bird price",
    reader: poundsCell,
    shown: ({ earlyBird }) => (earlyBird && "price" in earlyBird ? poundsOf(earlyBird.price) : ""),
  },
  earlyBirdBefore: {
    heading: "Early-bird before",
    reader: dateCell,
    shown: ({ earlyBird }) => (earlyBird ? asDate(earlyBird.before) : ""),
  },
  validFrom: { heading: "Valid from", isRequired: true, reader: dateCell, shown: (row) => asDate(row.from) },
  validUntil: {
    heading: "Valid until",
    isRequired: true,
    reader: dateCell,
    shown: (row) => (row.until === null ? "" : asDate(lastDay(row.until))),
  },
  source: { heading: "Source", reader: textCell, shown: (row) => row.source },
  note: { heading: "Note", reader: textCell, shown: (row) => row.note },
} satisfies { readonly [K in keyof TariffCells]: Omit<LayoutColumn<K>, "key"> };

const LAYOUT = Object.entries(columns).map(([key, column]) => ({ key, ...column })) as unknown as readonly AnyColumn[];

/** A price list as TRADEDTARIFF spills it. */
export function tariffTable(rows: readonly PackageRow[]): Table {
  return { headings: LAYOUT.map(({ heading }) => heading), rows: rows.map((row) => LAYOUT.map(({ shown }) => shown(row))) };
}

/** The price list in the range of a tariff argument or, where it is left out, those published. */
export function tariffFrom(argument: unknown): Result<Tariff> {
  return isLeftOut(argument) ? answer(publishedTariff()) : tariffIn(argument);
}

/** The price list in a range laid out as TRADEDTARIFF spills it. A malformed, duplicated or overlapping row is refused by row and column. */
function tariffIn(argument: unknown): Result<Tariff> {
  const refused = (refusal: Refusal): Refusal => about("tariff", refusal);
  const cells = cellsOf(argument);
  const headings = headingsIn(cells[0]!);
  if (!headings.ok) return refused(headings);
  const lines = cells
    .slice(1)
    .map((row, index) => ({ row, place: `row ${index + 2}` }))
    .filter(({ row }) => !row.every(isBlankCell));
  if (lines.length === 0) return refused(unreadable("has no rows under its headings."));
  if (lines.length > MOST_ROWS) return refused(unreadable(`has ${lines.length} rows, and a price list here may have 5,000.`));
  const names = namesIn(market());
  const rows: PackageRow[] = [];
  for (const { row, place } of lines) {
    const read = packageIn(row, place, headings.value, names);
    if (!read.ok) return refused(read);
    rows.push(read.value);
  }
  const list = tariff(rows, market());
  return list.ok ? list : refused(list);
}

/** Which column of the range holds which column of the layout. */
function headingsIn(row: readonly unknown[]): Result<ReadonlyMap<keyof TariffCells, number>> {
  const known = headingChoices();
  const places = new Map<keyof TariffCells, number>();
  for (const [index, cell] of row.entries()) {
    if (isBlankCell(cell)) continue;
    const heading = readCell(textCell, cell);
    const column = heading.ok ? known.read(heading.value ?? "") : heading;
    if (!column.ok) return { ...column, message: `row 1, column ${index + 1}: ${column.message}` };
    if (places.has(column.value.key)) return unreadable(`row 1, column ${index + 1}: the heading ${column.value.name} stands there twice.`);
    places.set(column.value.key, index);
  }
  const missing = LAYOUT.filter(({ key, isRequired }) => isRequired && !places.has(key)).map(({ heading }) => heading);
  if (missing.length === 0) return answer(places);
  return unreadable(
    `row 1 lacks ${missing.length === 1 ? "the heading" : "the headings"} ${listed(missing, "and")}. Start from the list that =ESSEX.TRADEDTARIFF() gives.`,
  );
}

const headingChoices = (): Choices<Choice & { readonly key: keyof TariffCells }> =>
  choices(
    LAYOUT.map(({ key, heading }) => ({ key, name: heading })),
    "a heading of a price list",
  );

/** Reads a service or customer by any name it is known by, and gives each new one the spelling it first has. */
interface Names {
  readonly service: (text: string) => string;
  readonly customer: (text: string) => string;
}

function namesIn({ services, customers }: Market): Names {
  const canonical = (list: readonly Choice[]): ((text: string) => string) => {
    const known = choices(list, "known");
    const fresh = new Map<string, string>();
    return (text) => {
      const name = known.find(text)?.name ?? fresh.get(folded(text)) ?? text;
      fresh.set(folded(text), name);
      return name;
    };
  };
  return { service: canonical(services), customer: canonical(customers) };
}

function packageIn(
  row: readonly unknown[],
  place: string,
  places: ReadonlyMap<keyof TariffCells, number>,
  names: Names,
): Result<PackageRow> {
  const held: Partial<Record<keyof TariffCells, unknown>> = {};
  for (const { key, heading, isRequired, reader } of LAYOUT) {
    const index = places.get(key);
    const value = index === undefined ? answer(undefined) : readCell<unknown>(reader, row[index]);
    if (!value.ok) return { ...value, message: `${place}, ${heading}: ${value.message}` };
    if (isRequired && value.value === undefined) return unreadable(`${place}, ${heading} is blank.`);
    held[key] = value.value;
  }
  const cells = held as Partial<TariffCells> &
    Pick<TariffCells, "service" | "academicYear" | "package" | "fromQuantity" | "price" | "validFrom" | "validUntil">;
  const earlyBird = earlyBirdIn(cells, place);
  if (!earlyBird.ok) return earlyBird;
  if (cells.validUntil < cells.validFrom) return unreadable(`${place}, Valid until is before Valid from.`);
  const until = addDays(cells.validUntil, 1);
  return answer({
    service: names.service(cells.service),
    academicYear: cells.academicYear,
    package: cells.package,
    customer: cells.customer === undefined ? null : names.customer(cells.customer),
    subscriber: cells.subscriber ?? null,
    fromQuantity: cells.fromQuantity,
    price: cells.price,
    eachFurther: cells.eachFurther ?? null,
    earlyBird: earlyBird.value,
    from: cells.validFrom,
    until: until.ok ? until.value : null,
    source: cells.source ?? "",
    note: cells.note ?? "",
    place,
  });
}

function earlyBirdIn(
  { earlyBirdRate: rate, earlyBirdPrice: price, earlyBirdBefore: before }: Partial<TariffCells>,
  place: string,
): Result<EarlyBird | null> {
  if (rate === undefined && price === undefined && before === undefined) return answer(null);
  if (before === undefined) return unreadable(`${place}, Early-bird before is blank: put the first day at full price.`);
  if (rate !== undefined && price !== undefined) return unreadable(`${place} has both an Early-bird % and an Early-bird price. Keep one.`);
  if (rate !== undefined) return answer({ before, rate });
  return price === undefined
    ? unreadable(`${place} has an Early-bird before, and neither an Early-bird % nor an Early-bird price.`)
    : answer({ before, price });
}
