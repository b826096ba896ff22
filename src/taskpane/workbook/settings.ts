import type { Change } from "./journal";
import { can } from "./needs";
import { reading, writing } from "./run";

/** What is chosen once for a workbook, and travels with it. No personal data: anyone can read it in the file. */
export interface Settings {
  /** The local authority whose schools and plans are counted, by its name in the files. */
  readonly authority: string;
  /** The price list of one's own, by the name of its Table; empty for the published ones. */
  readonly priceList: string;
  /** The rate of VAT as a fraction, as text; empty for none. */
  readonly vat: string;
  /** The day that counts as today, such as 2026-05-21; empty for the day itself. */
  readonly asOf: string;
  /** The functions kept at hand, by their ids. */
  readonly favourites: readonly string[];
}

/** The county ESSEX is made for, as files name it: the authority where the workbook names none. */
export const COUNTY = "Essex";
/** Before anything is chosen. */
export const UNSET: Settings = { authority: "", priceList: "", vat: "", asOf: "", favourites: [] };
const KEY = "essex.";

/** The settings of the workbook; those that were never set, or that this Excel cannot keep, as they are before anything is chosen. */
export async function readSettings(): Promise<Settings> {
  if (!can("settings")) return UNSET;
  return reading(async (context) => {
    const { settings } = context.workbook;
    settings.load("items/key,items/value");
    await context.sync();
    const stored = new Map(settings.items.map(({ key, value }): [string, unknown] => [key, value]));
    return Object.fromEntries(
      Object.entries(UNSET).map(([name, unset]) => {
        const kept = stored.get(KEY + name);
        const isLike = Array.isArray(unset) ? Array.isArray(kept) : typeof kept === typeof unset;
        return [name, isLike ? kept : unset];
      }),
    ) as unknown as Settings;
  });
}

/** Keeps a setting in the workbook, outside the steps that can be taken back: it is changed back where it was changed. */
export async function keepSetting<Name extends keyof Settings>(name: Name, value: Settings[Name]): Promise<void> {
  if (can("settings")) await writing((context) => put(context, name, value));
}

/** Keeps a setting as a part of a step. */
export async function changeSetting<Name extends keyof Settings>(
  context: Excel.RequestContext,
  name: Name,
  value: Settings[Name],
): Promise<Change> {
  const had = context.workbook.settings.getItemOrNullObject(KEY + name);
  had.load("value");
  await context.sync();
  const before = had.isNullObject ? UNSET[name] : (had.value as Settings[Name]);
  await put(context, name, value);
  return {
    async undo(context) {
      await put(context, name, before);
      return [];
    },
  };
}

async function put(context: Excel.RequestContext, name: keyof Settings, value: string | readonly string[]): Promise<void> {
  context.workbook.settings.add(KEY + name, typeof value === "string" ? value : [...value]);
  await context.sync();
}
