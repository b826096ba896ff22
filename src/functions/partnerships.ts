import { answer } from "../core/foundation/result";
import { schoolPartnerships } from "../data/partnerships";
import { one, required } from "./cells/arguments";
import { choiceCell, wordCell } from "./cells/readers";
import { rowwise } from "./cells/rowwise";
import { table } from "./cells/table";

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

const quadrantCell = choiceCell(() => schoolPartnerships().quadrants);
const partnershipCell = wordCell((name) => schoolPartnerships().read(String(name)), "a partnership");

export const partnerships = {
  PARTNERSHIPS: table({
    arguments: { quadrant: one("quadrant", quadrantCell, null) },
    rule: ({ quadrant }) => answer(schoolPartnerships().all.filter((each) => quadrant === null || each.quadrant === quadrant.name)),
    lines: (found) => found,
    columns: [
      { heading: "Quadrant", shown: ({ quadrant }) => quadrant },
      { heading: "Partnership", shown: ({ name }) => name },
    ],
  }),
  QUADRANT: rowwise({
    arguments: { partnership: required("partnership", partnershipCell) },
    rule: ({ partnership }) => answer(partnership),
    shown: ({ quadrant }) => quadrant,
  }),
};

/**
 * The school partnerships of September 2021, as read from the council's slide.
 * @customfunction PARTNERSHIPS
 * @param {COUNTYQUADRANT} [quadrant] One quadrant; blank is all.
 * @returns {any[][]} A table: Quadrant, Partnership.
 */
export function partnershipList(quadrant?: COUNTYQUADRANT): any[][] {
  return partnerships.PARTNERSHIPS.answer({ quadrant });
}

/**
 * The quadrant of a school partnership of September 2021, by its name or a short name that is its alone.
 * @customfunction QUADRANT
 * @param {any[][]} partnership A partnership, such as Tiptree & Stanway. One or a range.
 * @returns {any[][]} West, Mid, South or North-East.
 */
export function quadrantOf(partnership: any[][]): any[][] {
  return partnerships.QUADRANT.answer({ partnership });
}
