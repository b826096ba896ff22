import { type Citation } from "../core/foundation/dated";
import { day } from "./day";
import marks from "./send/marks.json";

/** A citation as data write it: its mark in full, and the day it was read as a day. */
export function cited({
  source,
  link,
  mark,
  read,
}: {
  readonly source: string;
  readonly link: string | null;
  readonly mark: string;
  readonly read: string;
}): Citation {
  return { source, link, mark: mark in marks ? `${mark}: ${marks[mark as keyof typeof marks]}` : mark, read: day(read) };
}
