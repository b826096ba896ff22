import { byName } from "../../core/foundation/choice";
import { type Area, areaAddress, cellArea, type Place, quotedSheet } from "../../formulas/address";
import { type Book, resolved } from "../../formulas/reference";
import { precedentsOf } from "../../formulas/precedents";
import { essexCalls, formulaOf, type Node, withDescendants } from "../../formulas/tree";
import { mergedAreas } from "./merged";

/** A cell whose formula calls ESSEX. */
export interface EssexCell {
  readonly place: Place;
  /** In English and with commas, its equals sign first. */
  readonly formula: string;
}

/** A function of ESSEX and where the workbook calls it. */
export interface UsedFunction {
  readonly id: string;
  /** How often it is called: a cell may call it twice. */
  readonly calls: number;
  readonly cells: number;
  readonly where: readonly Area[];
}

/** What a workbook's ESSEX formulas use and read. */
export interface Used {
  readonly functions: readonly UsedFunction[];
  /** The cells that their formulas read, each once. */
  readonly inputs: readonly Area[];
  /** Formulas that read cells of another workbook: these are in no hash. */
  readonly elsewhere: readonly Place[];
  /** Formulas that find out for themselves what they read, by INDIRECT or OFFSET. */
  readonly open: readonly Place[];
  /** Formulas that ask for the day or for chance: their answers change though no input does. */
  readonly changing: readonly Place[];
  /** Formulas that cannot be read. */
  readonly unread: readonly Place[];
}

const CHANGING = new Set(["TODAY", "NOW", "RAND", "RANDBETWEEN", "RANDARRAY"]);

/** The functions, inputs and reservations of the ESSEX cells of a workbook. */
export function used(cells: readonly EssexCell[], book: Book): Used {
  const functions = new Map<string, { calls: number; places: Place[] }>();
  const inputs: Area[] = [];
  const [elsewhere, open, changing, unread]: [Place[], Place[], Place[], Place[]] = [[], [], [], []];
  for (const { place, formula } of cells) {
    const read = formulaOf(formula);
    if (!read) {
      unread.push(place);
      continue;
    }
    for (const { essex } of essexCalls(read)) {
      const own = functions.get(essex!) ?? { calls: 0, places: [] };
      own.calls++;
      if (own.places.at(-1) !== place) own.places.push(place);
      functions.set(essex!, own);
    }
    const precedents = precedentsOf(read.tree, place, book);
    inputs.push(...precedents.areas);
    if (precedents.isOpen) open.push(place);
    const nodes = [...withDescendants(read.tree)];
    if (nodes.some((node) => isElsewhere(node, place, book))) elsewhere.push(place);
    if (nodes.some((node) => node.is === "call" && CHANGING.has(node.name))) changing.push(place);
  }
  return {
    functions: [...functions]
      .sort(([one], [other]) => byName(one, other))
      .map(([id, { calls, places }]) => ({ id, calls, cells: places.length, where: mergedAreas(places.map(cellArea)) })),
    inputs: mergedAreas(inputs),
    elsewhere,
    open,
    changing,
    unread,
  };
}

function isElsewhere(node: Node, place: Place, book: Book): boolean {
  if (node.is === "name") return node.workbook !== null;
  if (node.is !== "reference") return false;
  const found = resolved(node.reference, place, book);
  return !found.ok && found.why === "another workbook";
}

/** `Cases!E2:E41`, and so on, cut where there are more than `most`. */
export function addressesOf(areas: readonly Area[], most = 6): string {
  const shown = areas.slice(0, most).map((area) => `${quotedSheet(area.sheet)}!${areaAddress(area)}`);
  const more = areas.length - shown.length;
  return [...shown, ...(more > 0 ? [`and ${more.toLocaleString("en-GB")} more`] : [])].join(", ");
}
