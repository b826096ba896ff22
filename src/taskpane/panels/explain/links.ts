import type { Area, Place } from "../../../formulas/address";
import { element } from "../../parts/element";
import type { Signature } from "../../signatures";
import { addressFrom } from "../../workbook/cells";
import { areaOf } from "../../workbook/held";

/** Where an explanation is shown. */
export interface Here {
  readonly sheet: string;
  readonly signatures: readonly Signature[];
  readonly goTo: GoTo;
}

/** Selects a cell. */
export type GoTo = (place: Place) => Promise<void>;

/** A cell by its address, as it is seen from a sheet: a link that selects it. */
export function cellLink(place: Place, sheet: string, goTo: GoTo): HTMLElement {
  return areaLink(areaOf(place), sheet, goTo);
}

/** A range by its address: a link that selects its first cell. */
export function areaLink(area: Area, sheet: string, goTo: GoTo): HTMLElement {
  const address = addressFrom(area, sheet);
  const link = element("a", { href: "#explain", "aria-label": `Select ${address}` }, address);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    void goTo({ sheet: area.sheet, row: area.top, column: area.left });
  });
  return link;
}
