import { type Choice, choices, folded } from "../../core/foundation/choice";
import { addDays } from "../../core/foundation/day";
import { penceOf, type Pence } from "../../core/foundation/money";
import { about, answer, listed, type Refusal, type Result, unreadable } from "../../core/foundation/result";
import { type EarlyBird, isPercentage, type PriceRow, type Scale, WHOLE_ORDER } from "../../core/traded/price-row";
import { listFaults } from "../../core/traded/list-faults";
import { repeatedFaults } from "../../core/traded/repeated";
import { type Fault, rowFaults } from "../../core/traded/row-faults";
import { furtherFaults, type Market, type Tariff, tariffOf } from "../../core/traded/tariff";
import { type UnitPrice } from "../../core/traded/unit-price";
import { once } from "../../data/once";
import { listColumns } from "../../data/price-list";
import { market, publishedTariff } from "../../data/traded";
import { isLeftOut } from "../cells/arguments";
import { type Content, contentOf, isEmpty } from "../cells/content";
import { readBy } from "../cells/distinct";
import { type Range, rangeOf } from "../cells/shape";
import { ratePriceOf, wholePriceOf } from "./tariff-cells";
import { layout, type ListCells, type ListKey, REQUIRED } from "./tariff-layout";

/** What is wrong with a price list in cells. */
export interface ListFault {
  /** Rows of the range, counted from 1: the first is the one to mend. None where the list as a whole is at fault. */
  readonly rows: readonly number[];
  /** The column of the range, counted from 1; null where it has no such column. */
  readonly column: number | null;
  readonly heading: string | null;
  /** A sentence that names the row and the column and says what to write. */
  readonly message: string;
}

/** A price list read from cells: everything that is wrong with it, or the list. */
export type ListRead =
  { readonly faults: readonly ListFault[]; readonly tariff: null } | { readonly faults: readonly []; readonly tariff: Tariff };

const MOST_ROWS = 5_000;

/** The price list in the range of a tariff argument or, where it is left out, those published. */
export function tariffFrom(argument: unknown): Result<Tariff> {
  if (isLeftOut(argument)) return answer(publishedTariff());
  const { faults, tariff } = listIn(argument);
  if (tariff !== null) return answer(tariff);
  const [first] = faults;
  return about("tariff", unreadable(first!.message, furtherFaults(faults.length - 1)));
}

/** The price list in a range laid out as TRADEDTARIFF spills it, or every fault it has. */
export function listIn(argument: unknown): ListRead {
  const range = rangeOf(argument);
  const whole = (message: string): ListRead => ({ faults: [{ rows: [], column: null, heading: null, message }], tariff: null });
  const places = headingsIn(range);
  if (!("get" in places)) return { faults: places, tariff: null };
  const lines = range.cells.flatMap((cells, index) => {
    if (index === 0) return [];
    const contents = cells.map(contentOf);
    return contents.every(isEmpty) ? [] : [{ contents, number: index + 1 }];
  });
  if (lines.length === 0) return whole("has no rows under its headings.");
  if (lines.length > MOST_ROWS) return whole(`has ${lines.length} rows, and a price list here may have 5,000.`);

  const reading = readingOf(places, namesIn(market()));
  const rows: PriceRow[] = [];
  const numbers: number[] = [];
  const faults: ListFault[] = [];
  for (const { contents, number } of lines) {
    const read = reading(contents, number);
    if ("faults" in read) {
      faults.push(...read.faults);
      continue;
    }
    const alone = [...rowFaults(read, 0)].map((fault) => inCells(fault, [number], places));
    faults.push(...alone);
    if (alone.length > 0) continue;
    rows.push(read);
    numbers.push(number);
  }
  for (const fault of listFaults(rows)) faults.push(inCells(fault, numbers, places));
  if (faults.length > 0) return { faults, tariff: null };
  const tariff = tariffOf(rows, market());
  const unsure = lines.flatMap(({ contents }, index) => (isUnsure(contents, places) ? [rows[index]!] : []));
  const twofold = [...repeatedFaults(tariff, unsure)].map((fault) => inCells(fault, numbers, places));
  return twofold.length > 0 ? { faults: twofold, tariff: null } : { faults: [], tariff };
}

/** Whether a row names no Scale and has a 0 in Each further: an empty cell, or one that says that what is further is free. */
function isUnsure(contents: readonly Content[], places: Places): boolean {
  const scale = contents[places.get("scale") ?? -1];
  return (scale === undefined || isEmpty(scale)) && isZeroAt(contents, places.get("eachFurther"));
}

function isZeroAt(contents: readonly Content[], place: number | undefined): boolean {
  const content = contents[place ?? -1];
  return content?.is === "value" && content.value === 0;
}

type Places = ReadonlyMap<ListKey, number>;

/** Which column of the range holds which column of the layout, or what is wrong with the headings. */
function headingsIn({ cells }: Range): Places | ListFault[] {
  const known = listColumns();
  const places = new Map<ListKey, number>();
  const faults: ListFault[] = [];
  for (const [index, cell] of cells[0]!.entries()) {
    const content = contentOf(cell);
    if (isEmpty(content)) continue;
    const fault = (says: string): void =>
      void faults.push({ rows: [1], column: index + 1, heading: null, message: `row 1, column ${index + 1}: ${says}` });
    if (content.is === "error") {
      fault(`the cell holds ${content.error}.`);
      continue;
    }
    const heading = content.is === "value" && typeof content.value === "string" ? known.read(content.value) : unreadable("is not text.");
    if (!heading.ok) {
      fault(heading.message);
      continue;
    }
    const key = heading.value.key as ListKey;
    if (places.has(key)) fault(`the heading ${heading.value.name} stands there twice.`);
    else places.set(key, index);
  }
  const missing = REQUIRED.filter((key) => !places.has(key)).map(headingOf);
  if (missing.length > 0) {
    const heading = missing.length === 1 ? "the heading" : "the headings";
    const message = `row 1 lacks ${heading} ${listed(missing, "and")}. Start from the list that =ESSEX.TRADEDTARIFF() gives.`;
    faults.push({ rows: [1], column: null, heading: null, message });
  }
  return faults.length > 0 ? faults : places;
}

function headingOf(key: ListKey): string {
  return listColumns().all.find((column) => column.key === key)!.name;
}

/** Reads a service or customer by any name it is known by, and gives each new one the spelling it first has. */
interface Names {
  readonly service: (text: string) => string;
  readonly customer: (text: string) => string;
}

function namesIn({ services, customers }: Market): Names {
  const canonical = (list: readonly Choice[]): ((text: string) => string) => {
    const known = choices(list, "known");
    const names = new Map<string, string>();
    return (text) => {
      const name = names.get(text) ?? names.get(folded(text)) ?? known.find(text)?.name ?? text;
      names.set(folded(text), name).set(text, name);
      return name;
    };
  };
  return { service: canonical([...services, { name: WHOLE_ORDER }]), customer: canonical(customers) };
}

type Said = Partial<ListCells> & Pick<ListCells, "service" | "academicYear" | "package" | "validFrom" | "validUntil">;

/** Reads rows: their cells, and then what they say together. A cell like one before it in its column is read once. */
function readingOf(
  places: Places,
  names: Names,
): (contents: readonly Content[], number: number) => PriceRow | { readonly faults: ListFault[] } {
  const columns = [...places].map(([key, index]) => ({ key, index, heading: headingOf(key), read: remembering(key) }));
  return (contents, number) => {
    const place = `row ${number}`;
    const faults: ListFault[] = [];
    const fault = (key: ListKey, says: string): void =>
      void faults.push({
        rows: [number],
        column: places.has(key) ? places.get(key)! + 1 : null,
        heading: headingOf(key),
        message: `${place}${says}`,
      });
    const said: Partial<Record<ListKey, unknown>> = {};
    for (const { key, index, heading, read } of columns) {
      const content: Content = contents[index] ?? { is: "blank" };
      const value = read(content);
      if (value.is === "refused") fault(key, `, ${heading}: ${withAdvice(value.refusal)}`);
      else if (value.is === "value") said[key] = value.value;
      else if (layout[key].isRequired) fault(key, `, ${heading} is blank.`);
    }
    if (faults.length > 0) return { faults };
    const row = rowOf(said as Said, place, names, fault);
    if (!isPercentage(row)) zeroFaults(contents, places, fault);
    return faults.length > 0 ? { faults } : row;
  };
}

function withAdvice({ message, advice }: Refusal): string {
  return advice === undefined ? message : `${message} ${advice}`;
}

type Telling = (key: ListKey, says: string) => void;

function remembering(key: ListKey): ReturnType<typeof readBy<unknown>> {
  const read = readBy<unknown>(layout[key].reader);
  const known = new Map<unknown, ReturnType<typeof read>>();
  return (content) => {
    if (content.is !== "value") return read(content);
    let value = known.get(content.value);
    if (value === undefined) known.set(content.value, (value = read(content)));
    return value;
  };
}

function rowOf(said: Said, place: string, names: Names, fault: Telling): PriceRow {
  const scale: Scale = said.scale?.name ?? "Packages";
  const isWhole = scale === "Packages" || scale === "Band" || scale === "Fixed fee";
  const priced = (key: "price" | "eachFurther" | "earlyBirdPrice", isWholePence: boolean): UnitPrice | null => {
    const pounds = said[key] ?? null;
    if (pounds === null) return null;
    const price = isWholePence ? wholePriceOf(pounds) : ratePriceOf(pounds);
    if (price.ok) return price.value;
    fault(key, `, ${headingOf(key)}: ${price.message}`);
    return null;
  };
  const charge = (key: "minimum" | "maximum"): Pence | null => {
    const pounds = said[key];
    if (pounds === undefined) return null;
    const pence = pounds > 0 ? penceOf(pounds) : unreadable(`${pounds} is not a charge of 1p or more.`);
    if (pence.ok) return pence.value;
    fault(key, `, ${headingOf(key)}: ${pence.message}`);
    return null;
  };
  if (said.validUntil < said.validFrom) fault("validUntil", ", Valid until is before Valid from.");
  const until = addDays(said.validUntil, 1);
  const source = said.source ?? "";
  return {
    service: names.service(said.service),
    academicYear: said.academicYear,
    package: said.package,
    customer: said.customer === undefined ? null : names.customer(said.customer),
    subscriber: said.subscriber ?? null,
    term: said.term ?? null,
    scale,
    fromQuantity: said.fromQuantity ?? null,
    toQuantity: said.toQuantity ?? null,
    price: priced("price", isWhole),
    eachFurther: priced("eachFurther", scale === "Packages"),
    percentage: said.percentage ?? null,
    earlyBird: earlyBirdIn(said, priced("earlyBirdPrice", isWhole), fault),
    minimum: charge("minimum"),
    maximum: charge("maximum"),
    soldIn: said.soldIn ?? null,
    useBy: said.useBy ?? null,
    partYear: said.partYear ?? null,
    isOnce: said.isOnce ?? false,
    onlyWith: said.onlyWith ?? [],
    from: said.validFrom,
    until: until.ok ? until.value : null,
    source,
    note: said.note ?? "",
    citation: `your list, ${place}${source === "" || publishedSources().has(source) ? "" : `: ${source}`}`,
    place,
  };
}

/** A copy of a published list has its sources too, and its prices may have been edited. */
const publishedSources = once((): ReadonlySet<string> => new Set(publishedTariff().rows.map(({ source }) => source)));

function earlyBirdIn({ earlyBirdRate: rate, earlyBirdBefore: before }: Said, price: UnitPrice | null, fault: Telling): EarlyBird | null {
  if (rate === undefined && price === null && before === undefined) return null;
  if (before === undefined) fault("earlyBirdBefore", ", Early-bird before is blank: put the first day at full price.");
  else if (rate !== undefined && price !== null) fault("earlyBirdPrice", " has both an Early-bird % and an Early-bird price. Keep one.");
  else if (rate !== undefined) return { before, rate };
  else if (price !== null) return { before, price };
  else fault("earlyBirdRate", " has an Early-bird before, and neither an Early-bird % nor an Early-bird price.");
  return null;
}

/**
 * A 0 in a price is an empty cell, or one that says "free". In Price it is told; in Each further it is refused where the row has cells that came as
 * truly empty, so that the 0 was typed.
 */
function zeroFaults(contents: readonly Content[], places: Places, fault: Telling): void {
  if (isZeroAt(contents, places.get("price"))) fault("price", ", Price is blank or 0. Write the price, or Free where nothing is charged.");
  if (isZeroAt(contents, places.get("eachFurther")) && contents.some(({ is }) => is === "blank"))
    fault("eachFurther", ", Each further: 0 can be read two ways. Leave it empty where nothing further is sold so, or write Free.");
}

/** A fault of rows as the core counts them, at its cells. */
function inCells(fault: Fault, numbers: readonly number[], places: Places): ListFault {
  const key = fault.column === "earlyBird" ? "earlyBirdBefore" : (fault.column as ListKey);
  const index = places.get(key);
  return {
    rows: fault.rows.map((row) => numbers[row]!),
    column: index === undefined ? null : index + 1,
    heading: headingOf(key),
    message: fault.message,
  };
}
