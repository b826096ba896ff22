import { type Choice, choices, type Choices } from "../foundation/choice";
import { grouped } from "../foundation/grouped";
import { answer, type Result, unreadable } from "../foundation/result";
import { listFaults } from "./list-faults";
import { type PriceRow, WHOLE_ORDER } from "./price-row";
import { laddersOf, type Range, rangesOf } from "./ranges";
import { type Fault, rowFaults } from "./row-faults";

/** What a price list sells and to whom, whichever list is used: their names are read even where a list lacks them. */
export interface Market {
  readonly services: readonly Choice[];
  readonly customers: readonly Choice[];
}

/** A price list, its rows checked by themselves and against each other. */
export interface Tariff {
  readonly rows: readonly PriceRow[];
  /** The rows of each service, in their order. */
  readonly byService: ReadonlyMap<string, readonly PriceRow[]>;
  readonly ranges: ReadonlyMap<PriceRow, Range>;
  /** Whether what a service costs may hang on the others in its order. */
  readonly isLinked: boolean;
  readonly market: Market;
  readonly services: Choices<Choice>;
  readonly customers: Choices<Choice>;
}

/** Everything that is wrong with the rows of a list: first with each by itself, then with those that are sound beside each other. */
export function faultsOf(rows: readonly PriceRow[]): Fault[] {
  const alone = rows.flatMap((row, index) => [...rowFaults(row, index)]);
  const unsound = new Set(alone.flatMap((fault) => fault.rows));
  const sound = rows.flatMap((row, index) => (unsound.has(index) ? [] : [{ row, index }]));
  const together = [...listFaults(sound.map(({ row }) => row))];
  return [...alone, ...together.map((fault) => ({ ...fault, rows: fault.rows.map((place) => sound[place]!.index) }))];
}

/**
 * The price list made of `rows`. Refuses a row that its scale cannot be read from, and rows that an order could be priced from in two ways: two
 * years on sale at once, one package twice, two scales, ranges that overlap or leave a gap.
 */
export function tariff(rows: readonly PriceRow[], market: Market): Result<Tariff> {
  const [first, ...others] = faultsOf(rows);
  return first ? unreadable(first.message, furtherFaults(others.length)) : answer(tariffOf(rows, market));
}

/** What a refusal adds that tells the first of several faults. */
export function furtherFaults(count: number): { readonly advice?: string } {
  return count === 0 ? {} : { advice: `There ${count === 1 ? "is 1 fault" : `are ${count} faults`} more in the list.` };
}

/** The price list of rows that are known to be sound. */
export function tariffOf(rows: readonly PriceRow[], market: Market): Tariff {
  const { byService, ...indexed } = indexOf(rows);
  const sold = [...byService.keys()].filter((service) => service !== WHOLE_ORDER);
  return {
    ...indexed,
    byService,
    market,
    services: choices(extended(market.services, sold), "a service sold"),
    customers: choices(
      extended(
        market.customers,
        rows.flatMap(({ customer }) => customer ?? []),
      ),
      "a kind of customer",
    ),
  };
}

/** The same list with other rows in place of its own, for the same services and customers. */
export function withRows(list: Tariff, rows: readonly PriceRow[]): Tariff {
  return { ...list, ...indexOf(rows) };
}

function indexOf(rows: readonly PriceRow[]): Pick<Tariff, "rows" | "byService" | "ranges" | "isLinked"> {
  const byService = grouped(rows, ({ service }) => service);
  const isLinked = byService.has(WHOLE_ORDER) || rows.some(({ onlyWith }) => onlyWith.length > 0);
  return { rows, byService, ranges: rangesOf(laddersOf(rows)), isLinked };
}

/** Whether a list sells anything in parts of a unit. */
export function sellsParts({ rows }: Tariff): boolean {
  return rows.some(({ soldIn, fromQuantity }) => soldIn !== null || !Number.isInteger(fromQuantity ?? 0));
}

function extended(known: readonly Choice[], names: readonly string[]): Choice[] {
  const all = new Map(known.map((choice) => [choice.name, choice]));
  for (const name of names) if (!all.has(name)) all.set(name, { name });
  return [...all.values()];
}
