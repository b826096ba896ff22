import { readXml } from "./xml";

/** The colours that cells name by number: light and dark stand in another order than in the theme. */
const ORDER = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];

/** The colours of a theme as `#RRGGBB`, in the order in which cells number them. */
export function themeColours(text: string, part: string): readonly (string | undefined)[] {
  const found = new Map<string, string>();
  let within: string | undefined;
  readXml(text, part, {
    open: ({ name, attributes }) => {
      const plain = name.slice(name.indexOf(":") + 1);
      if (ORDER.includes(plain)) within = plain;
      else if (within !== undefined && !found.has(within) && (plain === "srgbClr" || plain === "sysClr"))
        found.set(within, `#${(plain === "srgbClr" ? attributes.val : attributes.lastClr) ?? "000000"}`);
    },
    close: (name) => {
      if (name.slice(name.indexOf(":") + 1) === within) within = undefined;
    },
  });
  return ORDER.map((name) => found.get(name));
}

/** A colour made lighter (to 1) or darker (to -1). */
export function tinted(colour: string, tint: number): string {
  const channels = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const changed = channels.map((channel) => Math.round(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint));
  return `#${changed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
