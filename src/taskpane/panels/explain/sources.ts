import type { Explanation, Lit, Source } from "../../../explain/explanation";
import { citation } from "../../parts/citation";
import { disclosure } from "../../parts/disclosure";
import { element } from "../../parts/element";
import { section } from "../../parts/section";

/** Sources in sight; the others are folded. */
const IN_SIGHT = 3;

/** Notes that are longer are folded. */
const LONG = 160;

/** Where the answer was read, the number and its counting lit in the words. */
export function sourcesOf({ sources }: Explanation): readonly HTMLElement[] {
  if (sources.length === 0) return [];
  const all = sources.map(sourceOf);
  const more = all.slice(IN_SIGHT);
  return [
    section(
      sources.length === 1 ? "Rule" : "Rules",
      ...all.slice(0, IN_SIGHT),
      ...(more.length > 0 ? [disclosure(`${more.length} more`, element("div", { class: "stack" }, ...more))] : []),
    ),
  ];
}

function sourceOf({ source, link, holds, checked, words, note }: Source): HTMLElement {
  const about = [holds, checked].filter(Boolean).join("; ");
  return element(
    "div",
    { class: "source" },
    ...words.map((sentence) => element("p", {}, "“", ...sentence.map(partOf), "”")),
    element("p", {}, citation(source, link ?? undefined)),
    ...(about === "" ? [] : [small(`${about}.`)]),
    ...(note === null ? [] : note.length > LONG ? [disclosure("More about it", small(note))] : [small(note)]),
  );
}

function small(words: string): HTMLElement {
  return element("p", { class: "small" }, words);
}

function partOf({ text, isLit }: Lit): Node {
  return isLit ? element("mark", {}, text) : document.createTextNode(text);
}
