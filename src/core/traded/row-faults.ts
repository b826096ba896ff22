import { inWords } from "../foundation/day";
import { inPounds } from "../foundation/money";
import { isPercentage, type PriceRow, type Scale, unitRuleOf, WHOLE_ORDER } from "./price-row";
import { MOST_UNITS, unitsOf } from "./quantity";

/** What is wrong with a price list: the rows at fault by their places in it, the first of which is the one to mend, where in that row, and why. */
export interface Fault {
  readonly rows: readonly number[];
  readonly column: keyof PriceRow;
  /** A sentence that names the rows and says what to write. */
  readonly message: string;
}

interface Belonging {
  readonly column: keyof PriceRow;
  readonly heading: string;
  readonly isFilled: (row: PriceRow) => boolean;
  readonly scales: readonly Scale[];
  readonly advice: string;
}

const UNIT_SCALES: readonly Scale[] = ["Packages", "Band", "Graduated", "Volume", "Rate"];
const CHARGES: readonly Scale[] = [...UNIT_SCALES, "Fixed fee"];
const PERCENTAGES: readonly Scale[] = ["Surcharge", "Discount"];

/** The columns that rows of some scales have no use for: filled in there, they were meant to say something else. */
const BELONGINGS: readonly Belonging[] = [
  {
    column: "toQuantity",
    heading: "To quantity",
    isFilled: (row) => row.toQuantity !== null,
    scales: ["Band", "Graduated", "Volume", "Rate", "Fixed fee", ...PERCENTAGES],
    advice: "A package is of exactly From quantity units: for a range write Band, Graduated or Volume in Scale.",
  },
  {
    column: "price",
    heading: "Price",
    isFilled: (row) => row.price !== null,
    scales: CHARGES,
    advice: "Write its rate in Percentage alone.",
  },
  {
    column: "eachFurther",
    heading: "Each further",
    isFilled: (row) => row.eachFurther !== null,
    scales: ["Packages", "Band"],
    advice: "Write what a unit costs in Price.",
  },
  {
    column: "percentage",
    heading: "Percentage",
    isFilled: (row) => row.percentage !== null,
    scales: PERCENTAGES,
    advice: "Write Surcharge or Discount in the Scale of a row of its own.",
  },
  {
    column: "minimum",
    heading: "Minimum",
    isFilled: (row) => row.minimum !== null,
    scales: UNIT_SCALES,
    advice: "Write it on a row that prices units.",
  },
  {
    column: "maximum",
    heading: "Maximum",
    isFilled: (row) => row.maximum !== null,
    scales: UNIT_SCALES,
    advice: "Write it on a row that prices units.",
  },
  {
    column: "soldIn",
    heading: "Sold in",
    isFilled: (row) => row.soldIn !== null,
    scales: UNIT_SCALES,
    advice: "Write it on a row that prices units.",
  },
  {
    column: "partYear",
    heading: "Part year",
    isFilled: (row) => row.partYear !== null,
    scales: CHARGES,
    advice: "A percentage is taken of what is charged for the part of the year.",
  },
  {
    column: "earlyBird",
    heading: "Early-bird before",
    isFilled: (row) => row.earlyBird !== null,
    scales: CHARGES,
    advice: "Give its row its own Valid from and Valid until.",
  },
  {
    column: "isOnce",
    heading: "Once only",
    isFilled: (row) => row.isOnce,
    scales: ["Packages"],
    advice: "Leave it blank: it is charged once.",
  },
  { column: "onlyWith", heading: "Only with", isFilled: (row) => row.onlyWith.length > 0, scales: CHARGES, advice: "Leave it blank." },
];

/** A bound of ours: packages are put together unit by unit. */
const LARGEST_PACKAGE = 10_000;

/** A package of a part of a unit, such as a half day, needs no word on how it is sold. */
const isPartOfOne = (quantity: number): boolean => quantity > 0 && quantity < 1;

/** A fee and what its units cost are two rows. */
function forFee({ scale }: PriceRow, column: keyof PriceRow): string | undefined {
  return scale === "Fixed fee" && column === "eachFurther" ? "Write a row of Rate beside it for what each unit costs." : undefined;
}

/** What is wrong with a row by itself. */
export function* rowFaults(row: PriceRow, index: number): Generator<Fault> {
  const fault = (column: keyof PriceRow, message: string): Fault => ({ rows: [index], column, message: `${row.place}, ${message}` });
  const { scale, fromQuantity: from, toQuantity: to } = row;
  const what = isPercentage(row) || scale === "Fixed fee" ? scale : `row of ${scale}`;
  for (const { column, heading, isFilled, scales, advice } of BELONGINGS)
    if (isFilled(row) && !scales.includes(scale)) yield fault(column, `${heading}: a ${what} has none. ${forFee(row, column) ?? advice}`);

  if (row.service === WHOLE_ORDER && !isPercentage(row))
    yield fault("scale", `Scale: ${WHOLE_ORDER} takes a Surcharge or a Discount. Name the service that is sold.`);
  if (isPercentage(row) ? row.percentage === null : row.price === null)
    yield fault(isPercentage(row) ? "percentage" : "price", `${isPercentage(row) ? "Percentage" : "Price"} is blank.`);
  if (scale === "Packages" && from === null) yield fault("fromQuantity", "From quantity is blank.");
  for (const [column, heading, quantity] of [
    ["fromQuantity", "From quantity", from],
    ["toQuantity", "To quantity", to],
  ] as const) {
    if (quantity === null) continue;
    const step = row.soldIn?.step ?? 1;
    const most = scale === "Packages" ? LARGEST_PACKAGE : MOST_UNITS;
    const isWithin = quantity > 0 && quantity <= most;
    if (isWithin && ((scale === "Packages" && isPartOfOne(quantity)) || unitsOf(quantity, { step, isPartWhole: false }).ok)) continue;
    yield fault(
      column,
      step === 1 || !isWithin
        ? `${heading}: ${quantity} is not a whole number of units from 1 to ${most.toLocaleString("en-GB")}.`
        : `${heading}: ${quantity} is not a multiple of ${step}, the part of a unit in which it is sold.`,
    );
  }
  if (from !== null && to !== null && to < from)
    yield fault("toQuantity", `To quantity, ${to}, is below From quantity, ${from}. Write the lower one in From quantity.`);
  if (unitRuleOf(scale) === "band" && row.eachFurther !== null && to === null)
    yield fault("toQuantity", "To quantity is blank: say how many units the Price covers. Each further is charged beyond it.");
  if (row.minimum !== null && row.maximum !== null && row.maximum < row.minimum)
    yield fault("maximum", `Maximum, ${inPounds(row.maximum)}, is below Minimum, ${inPounds(row.minimum)}.`);
  if (row.useBy !== null && row.useBy < row.from)
    yield fault("useBy", `Use by, ${inWords(row.useBy)}, is before Valid from, ${inWords(row.from)}.`);
}
