import { type Choice } from "../../core/foundation/choice";
import { lastDay } from "../../core/foundation/dated";
import { type Day, LAST_DAY } from "../../core/foundation/day";
import { type AcademicYear } from "../../core/foundation/academic-year";
import { type BasisPoints, type Pence, WHOLE } from "../../core/foundation/money";
import { type PartYear } from "../../core/traded/part-year";
import { type PriceRow, type Scale } from "../../core/traded/price-row";
import { type SoldIn } from "../../core/traded/quantity";
import { poundsOfUnitPrice, type UnitPrice } from "../../core/traded/unit-price";
import { listColumns } from "../../data/price-list";
import { dateCell, rateCell, type Reader, textCell, yesOrNoCell } from "../cells/readers";
import { asDate, asMoney, type Formatted, type Shown } from "../cells/shown";
import { type TableColumn } from "../cells/table";
import {
  chargeCell,
  namesCell,
  partYearCell,
  partYearInWords,
  priceCell,
  quantityCell,
  scaleCell,
  soldInCell,
  soldInWords,
  termCell,
  yearCell,
} from "./tariff-cells";

/** What the cells of a row of a price list are read as. Prices are pounds still: what a price may be hangs on the scale. */
export interface ListCells {
  readonly service: string;
  readonly academicYear: AcademicYear;
  readonly package: string;
  readonly customer: string;
  readonly subscriber: boolean;
  readonly fromQuantity: number;
  readonly price: number | null;
  readonly eachFurther: number | null;
  readonly earlyBirdRate: BasisPoints;
  readonly earlyBirdPrice: number | null;
  readonly earlyBirdBefore: Day;
  readonly validFrom: Day;
  readonly validUntil: Day;
  readonly source: string;
  readonly note: string;
  readonly scale: Choice<Scale>;
  readonly toQuantity: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly useBy: Day;
  readonly soldIn: SoldIn;
  readonly percentage: BasisPoints;
  readonly partYear: PartYear;
  readonly term: number;
  readonly isOnce: boolean;
  readonly onlyWith: readonly string[];
}

export type ListKey = keyof ListCells;

/**
 * The layout of a price list in cells: what TRADEDTARIFF spills, and what the tariff argument of the other functions reads. The headings and what to
 * write under each are in src/data/traded/price-list.json.
 */
interface LayoutColumn<K extends ListKey> {
  /** Whether every row has something in it. */
  readonly isRequired?: true;
  readonly reader: Reader<ListCells[K]>;
  readonly shown: (row: PriceRow) => Shown;
}

export const layout: { readonly [K in ListKey]: LayoutColumn<K> } = {
  service: { isRequired: true, reader: textCell, shown: (row) => row.service },
  academicYear: { isRequired: true, reader: yearCell, shown: (row) => row.academicYear },
  package: { isRequired: true, reader: textCell, shown: (row) => row.package },
  customer: { reader: textCell, shown: (row) => row.customer ?? "" },
  subscriber: { reader: yesOrNoCell, shown: (row) => row.subscriber ?? "" },
  fromQuantity: { reader: quantityCell, shown: (row) => row.fromQuantity ?? "" },
  price: { reader: priceCell, shown: (row) => asPrice(row.price) },
  eachFurther: { reader: priceCell, shown: (row) => asPrice(row.eachFurther) },
  earlyBirdRate: {
    reader: rateCell,
    shown: ({ earlyBird }) => (earlyBird && "rate" in earlyBird ? asRate(earlyBird.rate) : ""),
  },
  earlyBirdPrice: {
    reader: priceCell,
    shown: ({ earlyBird }) => (earlyBird && "price" in earlyBird ? asPrice(earlyBird.price) : ""),
  },
  earlyBirdBefore: { reader: dateCell, shown: ({ earlyBird }) => (earlyBird ? asDate(earlyBird.before) : "") },
  validFrom: { isRequired: true, reader: dateCell, shown: (row) => asDate(row.from) },
  validUntil: { isRequired: true, reader: dateCell, shown: (row) => asDate(row.until === null ? LAST_DAY : lastDay(row.until)) },
  source: { reader: textCell, shown: (row) => row.source },
  note: { reader: textCell, shown: (row) => row.note },
  scale: { reader: scaleCell, shown: (row) => row.scale },
  toQuantity: { reader: quantityCell, shown: (row) => row.toQuantity ?? "" },
  minimum: { reader: chargeCell, shown: (row) => asCharge(row.minimum) },
  maximum: { reader: chargeCell, shown: (row) => asCharge(row.maximum) },
  useBy: { reader: dateCell, shown: (row) => (row.useBy === null ? "" : asDate(row.useBy)) },
  soldIn: { reader: soldInCell, shown: (row) => (row.soldIn === null ? "" : soldInWords(row.soldIn)) },
  percentage: { reader: rateCell, shown: (row) => (row.percentage === null ? "" : asRate(row.percentage)) },
  partYear: { reader: partYearCell, shown: (row) => (row.partYear === null ? "" : partYearInWords(row.partYear)) },
  term: { reader: termCell, shown: (row) => row.term ?? "" },
  isOnce: { reader: yesOrNoCell, shown: (row) => row.isOnce || "" },
  onlyWith: { reader: namesCell, shown: (row) => row.onlyWith.join("; ") },
};

/** The columns of a price list as it spills, in the order of the data. */
export function layoutColumns(): TableColumn<PriceRow>[] {
  return listColumns().all.map(({ key, name }) => ({ heading: name, shown: layout[key as ListKey].shown }));
}

/** The headings that the range of a list cannot do without. */
export const REQUIRED: readonly ListKey[] = ["service", "academicYear", "package", "fromQuantity", "price", "validFrom", "validUntil"];

function asPrice(price: UnitPrice | null): Shown {
  if (price === null) return "";
  if (price === 0) return "Free";
  return { number: poundsOfUnitPrice(price), format: price % 100 === 0 ? "£#,##0.00" : "£#,##0.0000" };
}

function asCharge(pence: Pence | null): Shown {
  return pence === null ? "" : asMoney(pence);
}

function asRate(rate: BasisPoints): Formatted {
  return { number: rate / WHOLE, format: rate % 10 === 0 ? "0.0%" : "0.00%" };
}
