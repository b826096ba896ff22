import { type Partnership } from "../core/schools/partnerships";
import { answer } from "../core/foundation/result";
import { schoolPartnerships } from "../data/partnerships";
import headings from "./headings.json";
import { choiceCell, type Reader } from "./cell";
import { required, rowwise } from "./rowwise";
import { single, tableOf } from "./table";

/**
 * A quadrant of the county.
 * @customenum {string}
 */
export declare enum COUNTYQUADRANT {
  /** West Essex. */
  West = "West",
  /** Mid Essex. */
  Mid = "Mid",
  /** South Essex. */
  South = "South",
  /** North-East Essex. */
  NorthEast = "North-East",
}

const partnershipCell: Reader<Partnership> = { isZeroBlank: true, read: (value) => schoolPartnerships().read(String(value)) };

/**
 * The school partnerships of September 2021, as read from the council's slide.
 * @customfunction PARTNERSHIPS
 * @param {COUNTYQUADRANT} [quadrant] One quadrant; blank is all.
 * @returns {any[][]} A table: Quadrant, Partnership.
 */
export function partnershipList(quadrant?: COUNTYQUADRANT): any[][] {
  return tableOf(() => {
    const wanted = single(
      "quadrant",
      quadrant,
      choiceCell(() => schoolPartnerships().quadrants),
      null,
    );
    if (!wanted.ok) return wanted;
    return answer({
      headings: headings.PARTNERSHIPS,
      rows: schoolPartnerships()
        .all.filter((partnership) => wanted.value === null || partnership.quadrant === wanted.value.name)
        .map((partnership) => [partnership.quadrant, partnership.name]),
    });
  });
}

/**
 * The quadrant of a school partnership of September 2021, by its name or a short name that is its alone.
 * @customfunction QUADRANT
 * @param {any[][]} partnership A partnership, such as Tiptree & Stanway. One or a range.
 * @returns {any[][]} West, Mid, South or North-East.
 */
export function quadrantOf(partnership: any[][]): any[][] {
  return rowwise([required("partnership", partnership, partnershipCell)], ({ quadrant }) => answer(quadrant));
}
