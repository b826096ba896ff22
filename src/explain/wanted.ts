import { type Area, placeAddress, type Place } from "../formulas/address";
import { type Host, type Values } from "./host";

/** What has been had of a workbook. */
export interface Had {
  readonly values: (area: Area) => Values;
  readonly expression: (text: string) => Values | null;
  /** The cells a cell's formula has spilled over; null where it has not, or that cannot be told. */
  readonly spill: (place: Place) => Area | null;
}

/** What is wanted of a workbook: told first, then asked for all at once. */
export interface Wanted {
  readonly area: (area: Area) => void;
  readonly expression: (text: string) => void;
  readonly spill: (place: Place) => void;
  readonly ask: (host: Host, place: Place) => Promise<Had>;
}

export function wanted(): Wanted {
  const areas = new Map<string, Area>();
  const expressions = new Set<string>();
  const spills = new Map<string, Place>();
  return {
    area: (area) => void areas.set(keyOf(area), area),
    expression: (text) => void expressions.add(text),
    spill: (place) => void spills.set(placeAddress(place), place),
    ask: async (host, place) => {
      const spilled = new Map<string, Area | null>();
      for (const [key, from] of spills) {
        const area = (await host.spill?.(from)) ?? null;
        spilled.set(key, area);
        if (area) areas.set(keyOf(area), area);
      }
      const [values, results] = await Promise.all([
        areas.size === 0 ? [] : host.values([...areas.values()]),
        expressions.size === 0 || !host.evaluate ? [] : host.evaluate([...expressions], place),
      ]);
      const byArea = new Map([...areas.keys()].map((key, index) => [key, values[index]!]));
      const byText = new Map([...expressions].map((text, index) => [text, results[index] ?? null]));
      return {
        values: (area) => byArea.get(keyOf(area))!,
        expression: (text) => byText.get(text) ?? null,
        spill: (from) => spilled.get(placeAddress(from)) ?? null,
      };
    },
  };
}

function keyOf({ sheet, top, left, bottom, right }: Area): string {
  return [sheet, top, left, bottom, right].join("\n");
}
