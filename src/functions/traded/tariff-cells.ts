import { type AcademicYear, academicYearIn } from "../../core/foundation/academic-year";
import { penceOf } from "../../core/foundation/money";
import { answer, quoted, type Result, unreadable } from "../../core/foundation/result";
import { BY_MONTH, type PartYear } from "../../core/traded/part-year";
import { inThousandths, type SoldIn } from "../../core/traded/quantity";
import { type UnitPrice, unitPriceOf, unitPriceOfPence } from "../../core/traded/unit-price";
import { isFree, isNone, partYearNamed, scales } from "../../data/price-list";
import { choiceCell, labelCell, numberCell, type Reader, wholeFrom, zeroIsBlank } from "../cells/readers";

/** The cells of a price list, read. An empty cell of a range that has been copied arrives as 0, so 0 is blank in every column. */

const DEAREST = 500_000;

/** A price in pounds, 0 where it is written to be free; null where it is written that there is none. What it may be hangs on the scale. */
export const priceCell: Reader<number | null> = zeroIsBlank({
  kind: "money",
  read: (value) => {
    if (typeof value === "string" && isFree(value)) return answer(0);
    if (typeof value === "string" && isNone(value)) return answer(null);
    const pounds = numberCell.read(value);
    return pounds.ok && pounds.value === 0 ? unreadable(`${quoted(value)} can be read two ways. Leave it empty, or write Free.`) : pounds;
  },
});

/** A price of pounds and whole pence. */
export function wholePriceOf(pounds: number): Result<UnitPrice> {
  if (pounds === 0) return answer(0 as UnitPrice);
  const pence = penceOf(pounds);
  if (pounds > DEAREST || (pence.ok && pence.value <= 0)) return unreadable(`${quoted(pounds)} is not a price from 1p to £500,000.`);
  return pence.ok ? answer(unitPriceOfPence(pence.value)) : pence;
}

/** A price of a unit, to a hundredth of a penny. */
export function ratePriceOf(pounds: number): Result<UnitPrice> {
  if (pounds === 0) return answer(0 as UnitPrice);
  const price = unitPriceOf(pounds);
  if (pounds > DEAREST || (price.ok && price.value <= 0)) return unreadable(`${quoted(pounds)} is not a price from 0.01p to £500,000.`);
  return price;
}

/** A minimum or maximum charge. */
export const chargeCell: Reader<number> = zeroIsBlank(numberCell);

/** A quantity; which of them a row may have hangs on its scale and on how it is sold. */
export const quantityCell: Reader<number> = zeroIsBlank(numberCell);

export const yearCell: Reader<AcademicYear> = zeroIsBlank({
  kind: "year",
  read: (value) => {
    const year = academicYearIn(String(value));
    if (year !== null) return answer(year);
    return unreadable(`${quoted(value)} is not an academic year. Write it as text, such as 2026/27.`);
  },
});

export const scaleCell = choiceCell(scales);

const YEARS = /^(\d+)\s*years?$/i;
const MOST_YEARS = 10;

/** The years of an agreement. */
export const termCell: Reader<number> = zeroIsBlank({
  kind: "number",
  read: (value) => {
    const years = typeof value === "string" ? YEARS.exec(value.trim()) : null;
    return wholeFrom(1, MOST_YEARS).read(years ? Number(years[1]) : value);
  },
});

/** A step, and perhaps that a part of one counts as a whole: `0.25 or part`, `1 or part thereof`. */
const STEP = /^(\d*\.?\d+)\s*(or\s+(?:any\s+)?part\b.*)?$/i;

export const soldInCell: Reader<SoldIn> = zeroIsBlank({
  kind: "text",
  read: (value) => {
    const [, figures, part] = STEP.exec(String(value).trim()) ?? [];
    const step = Number(figures);
    return step > 0 && step <= 1_000 && inThousandths(step) === step
      ? answer({ step, isPartWhole: part !== undefined })
      : unreadable(`${quoted(value)} is not the part of a unit in which it is sold. Write 0.5 for halves, or 0.25 or part.`);
  },
});

export function soldInWords({ step, isPartWhole }: SoldIn): string | number {
  return isPartWhole ? `${step} or part` : step;
}

export const partYearCell: Reader<PartYear> = zeroIsBlank({
  kind: "text",
  read: (value) => {
    const named = partYearNamed(String(value));
    if (named !== null) return answer(named === "month" ? BY_MONTH : { by: "days" });
    const parts = typeof value === "string" ? monthsOf(value) : null;
    if (parts !== null) return answer({ by: "months", parts });
    const dated = typeof value === "number" ? " 7/12 typed into a cell becomes a date." : "";
    return unreadable(
      `${quoted(value)} does not say how a part of the year is charged.${dated} Write Month, Day or, as text, 5 + 7 months.`,
    );
  },
});

/** `5 + 7 months`, `5/12 + 7/12`, `7 months`: the months of each part, twelve in all at most. */
function monthsOf(text: string): number[] | null {
  const parts = text
    .replace(/months?/gi, "")
    .split(/\+|,|\band\b/i)
    .map((part) => /^\s*(\d{1,2})\s*(?:\/\s*12)?\s*$/.exec(part)?.[1]);
  const months = parts.map(Number);
  const whole = months.reduce((sum, part) => sum + part, 0);
  return months.every((part) => part >= 1) && whole <= 12 ? months : null;
}

export function partYearInWords(partYear: PartYear): string {
  if (partYear.by === "days") return "Day";
  return partYear.parts.length === 12 ? "Month" : `${partYear.parts.join(" + ")} months`;
}

/** Names apart by semicolons. */
export const namesCell: Reader<readonly string[]> = {
  ...labelCell,
  read: (value) =>
    answer(
      String(value)
        .split(";")
        .map((name) => name.trim())
        .filter(Boolean),
    ),
};
