import { inWords } from "../core/foundation/day";
import { about } from "../functions/about";
import { type Edition } from "./explanation";

/** The version of the functions and the day of their newest fact, as VERSION gives them. */
export function edition(): Edition {
  const found = about.VERSION.finding({ firstOf2026: null });
  if (!found?.ok) throw new Error("VERSION has no answer.");
  const { version, dataDate } = found.value;
  return { version, dataDate: inWords(dataDate), says: `ESSEX ${version}, data of ${inWords(dataDate)}` };
}
