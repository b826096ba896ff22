import { type AcademicYear } from "../foundation/academic-year";
import { type Dated } from "../foundation/dated";
import { type Day } from "../foundation/day";
import { type BasisPoints, type Pence } from "../foundation/money";
import { type PartYear } from "./part-year";
import { type SoldIn } from "./quantity";
import { type UnitPrice } from "./unit-price";

/**
 * How a row charges, as its list names it. The first five price units, by one rule for all rows that an order may be priced from; the others are
 * charged beside them.
 */
export type Scale = "Packages" | "Band" | "Graduated" | "Volume" | "Rate" | "Fixed fee" | "Surcharge" | "Discount";

/** How the rows of a scale make one price: the packages that come cheapest; one price for a range; each unit at its slice's; all at the range's. */
export type UnitRule = "packages" | "band" | "graduated" | "volume";

const UNIT_RULES: Readonly<Partial<Record<Scale, UnitRule>>> = {
  Packages: "packages",
  Band: "band",
  Graduated: "graduated",
  Volume: "volume",
  Rate: "volume",
};

/** The rule by which a scale prices units; undefined for a fee and a percentage. */
export function unitRuleOf(scale: Scale): UnitRule | undefined {
  return UNIT_RULES[scale];
}

export function isPercentage({ scale }: PriceRow): boolean {
  return scale === "Surcharge" || scale === "Discount";
}

/** Whether a row is for a kind of customer: for that one, or for any. */
export function isFor({ customer }: PriceRow, kind: string | null): boolean {
  return customer === null || customer === kind;
}

/** The name a percentage on a whole order has in place of a service's. */
export const WHOLE_ORDER = "Whole order";

/** Off the price of what is ordered before a day: a rate off everything, or a price in place of the row's. */
export type EarlyBird = { readonly before: Day } & ({ readonly rate: BasisPoints } | { readonly price: UnitPrice });

/** A line of a price list. Null is what it leaves unsaid: any customer, no bound, nothing further. */
export interface PriceRow extends Dated {
  readonly service: string;
  /** The year that what is bought from it belongs to. */
  readonly academicYear: AcademicYear;
  readonly package: string;
  readonly customer: string | null;
  /** For subscribers, for others, or for both. */
  readonly subscriber: boolean | null;
  /** The years of the agreement it is for. */
  readonly term: number | null;
  readonly scale: Scale;
  /** The first quantity it is for; of a package, the units in it. */
  readonly fromQuantity: number | null;
  /** The last quantity it is for. */
  readonly toQuantity: number | null;
  /** Of a package, a band or an order, or of a unit. Null on a percentage. */
  readonly price: UnitPrice | null;
  /** Of each unit beyond the package or the band. The package is then bought once at most. */
  readonly eachFurther: UnitPrice | null;
  readonly percentage: BasisPoints | null;
  readonly earlyBird: EarlyBird | null;
  /** What the service comes to at the least, and at the most, in one order. */
  readonly minimum: Pence | null;
  readonly maximum: Pence | null;
  readonly soldIn: SoldIn | null;
  /** The last day on which what is bought can be used, where that is not the end of the academic year. */
  readonly useBy: Day | null;
  readonly partYear: PartYear | null;
  /** Whether the package can be bought once at most. */
  readonly isOnce: boolean;
  /** Packages of the service, or services, with one of which alone it is sold. */
  readonly onlyWith: readonly string[];
  readonly source: string;
  readonly note: string;
  /** What a quote cites. */
  readonly citation: string;
  /** Where the row stands in its list, as a refusal names it. */
  readonly place: string;
}

/** What a row leaves unsaid that names none of the columns lists seldom need. */
export const UNSAID = {
  customer: null,
  subscriber: null,
  term: null,
  scale: "Packages",
  fromQuantity: null,
  toQuantity: null,
  price: null,
  eachFurther: null,
  percentage: null,
  earlyBird: null,
  minimum: null,
  maximum: null,
  soldIn: null,
  useBy: null,
  partYear: null,
  isOnce: false,
  onlyWith: [],
} as const satisfies Partial<PriceRow>;
