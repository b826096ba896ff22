import { type Area, cellArea } from "../../formulas/address";
import { edition } from "../../explain/edition";
import { addressesOf, type EssexCell, type Used } from "./used";
import { filledCells, type HeldValues, sha256, writtenFormulas, writtenValues } from "./written";

/** What is taken of a workbook's inputs, to be compared with what is taken later. */
export interface Measured {
  readonly version: string;
  /** `25 November 2026`: when the newest of the facts that ESSEX holds was read. */
  readonly dataDate: string;
  /** The SHA-256 of all values that are read, and of the formulas that read them. */
  readonly inputs: string;
  readonly formulas: string;
  readonly filled: number;
  readonly areas: readonly MeasuredArea[];
}

export interface MeasuredArea {
  /** `Cases!A2:C41`. */
  readonly cells: string;
  readonly hash: string;
  readonly filled: number;
}

/** The hashes of what ESSEX formulas read and of the formulas; `held` has the values of `used.inputs`, cut to what is used of each sheet. */
export async function measured(cells: readonly EssexCell[], held: readonly HeldValues[]): Promise<Measured> {
  const { version, dataDate } = edition();
  const areas: MeasuredArea[] = [];
  for (const each of held) areas.push({ cells: nameOf(each.area), hash: await sha256(writtenValues([each])), filled: filledCells([each]) });
  return {
    version,
    dataDate,
    inputs: await sha256(writtenValues(held)),
    formulas: await sha256(writtenFormulas(cells)),
    filled: filledCells(held),
    areas,
  };
}

function nameOf(area: Area): string {
  return addressesOf([area]);
}

/** What has changed between two measures of a workbook, a sentence each; none where nothing has. */
export function changedSince(then: Omit<Measured, "filled">, now: Omit<Measured, "filled">): readonly string[] {
  const before = new Map(then.areas.map(({ cells, hash }) => [cells, hash]));
  const after = new Map(now.areas.map(({ cells, hash }) => [cells, hash]));
  const changed = now.areas.filter(({ cells, hash }) => before.has(cells) && before.get(cells) !== hash).map(({ cells }) => cells);
  const added = now.areas.filter(({ cells }) => !before.has(cells)).map(({ cells }) => cells);
  const gone = then.areas.filter(({ cells }) => !after.has(cells)).map(({ cells }) => cells);
  const isSame = then.inputs === now.inputs;
  return [
    ...(isSame ? [] : [...(changed.length > 0 ? [`Inputs have changed: ${shortened(changed)}.`] : [])]),
    ...(isSame || added.length === 0 ? [] : [`Read now, and not then: ${shortened(added)}.`]),
    ...(isSame || gone.length === 0 ? [] : [`Read then, and not now: ${shortened(gone)}.`]),
    ...(!isSame && changed.length + added.length + gone.length === 0 ? ["Inputs have changed."] : []),
    ...(then.formulas === now.formulas ? [] : ["The formulas that call ESSEX have changed."]),
    ...(then.version === now.version && then.dataDate === now.dataDate
      ? []
      : [`ESSEX was ${then.version} with data of ${then.dataDate}, and is ${now.version} with data of ${now.dataDate}.`]),
  ];
}

const MOST = 5;

function shortened(cells: readonly string[]): string {
  const more = cells.length - MOST;
  return `${cells.slice(0, MOST).join(", ")}${more > 0 ? ` and ${more.toLocaleString("en-GB")} more` : ""}`;
}

/** What a hash cannot tell of a workbook, a sentence each. */
export function reservations({ elsewhere, open, changing, unread }: Used): readonly string[] {
  const told = (places: Used["open"], words: string): readonly string[] => {
    const areas = places.map(cellArea);
    return areas.length === 0 ? [] : [`${words}: ${addressesOf(areas)}.`];
  };
  return [
    ...told(elsewhere, "Reads another workbook, whose values are in no hash"),
    ...told(open, "Finds out by INDIRECT or OFFSET what it reads, which is in no hash"),
    ...told(changing, "Asks for the day or for chance, so that its answer can change though no input does"),
    ...told(unread, "Cannot be read as a formula, and is not counted"),
  ];
}
