import { folded } from "../../../core/foundation/choice";
import { COUNTY } from "../../workbook/settings";
import type { Counted } from "./rows";

/** The authorities in the order they are offered: the county first, then the others by name. */
export function offered(areas: readonly Counted[]): { readonly county: Counted | null; readonly others: readonly Counted[] } {
  const county = areas.find(({ name }) => isSame(name, COUNTY)) ?? null;
  return { county, others: areas.filter((area) => area !== county) };
}

/** The authority that is chosen first: the one kept in the workbook where the file has it, else the county; null for all. */
export function firstChosen(areas: readonly Counted[], kept: string): string | null {
  return [kept, COUNTY].flatMap((wanted) => areas.find(({ name }) => isSame(name, wanted)) ?? [])[0]?.name ?? null;
}

/** What to know of an authority that is looked for and not found; "" where there is nothing. */
export function notFound(areas: readonly Counted[], kept: string): string {
  const wanted = kept === "" ? COUNTY : kept;
  return areas.some(({ name }) => isSame(name, wanted)) ? "" : `${wanted} is not in this file.`;
}

function isSame(one: string, other: string): boolean {
  return other !== "" && folded(one) === folded(other);
}
