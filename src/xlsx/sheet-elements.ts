import { readXml } from "./xml";

/** What a sheet's part may hold behind its cells, in the order in which it must stand (ECMA-376, 18.3.1.99). */
const ORDER = [
  ..."sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells".split(
    " ",
  ),
  ..."phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks".split(
    " ",
  ),
  ..."customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls".split(
    " ",
  ),
  ..."webPublishItems tableParts extLst".split(" "),
];

/** The prefix that a sheet's own elements have, with its colon. */
export function prefixOf(text: string): string {
  return /<([\w.-]+:)?worksheet\b/.exec(text)?.[1] ?? "";
}

/** A sheet's text with an element added, behind those of its name that there are. */
export function withElement(text: string, part: string, name: string, element: string): string {
  return put(text, placeOf(text, part, name).next, element);
}

/** A sheet's text with items added to its list of this name, which counts them; it gets one where it has none. */
export function withListed(text: string, part: string, name: string, items: readonly string[]): string {
  const { list, next } = placeOf(text, part, name);
  const prefix = prefixOf(text);
  if (list === null) return put(text, next, `<${prefix}${name} count="${String(items.length)}">${items.join("")}</${prefix}${name}>`);
  const counted = new RegExp(`(<${prefix}${name}\\b[^>]*?\\scount=")(\\d+)`);
  return put(text, list, items.join("")).replace(
    counted,
    (_, before: string, count: string) => before + String(Number(count) + items.length),
  );
}

function put(text: string, at: number, added: string): string {
  return text.slice(0, at) + added + text.slice(at);
}

/** Where the list of a name ends, if there is one that may be added to, and where another element of that name may stand. */
function placeOf(text: string, part: string, name: string): { list: number | null; next: number } {
  let list: number | null = null;
  let next = -1;
  let depth = 0;
  const rank = ORDER.indexOf(name);
  readXml(text, part, {
    open: (tag) => {
      if (depth === 1 && next < 0 && ORDER.indexOf(tag.name) > rank) next = tag.start;
      depth++;
    },
    close: (closed, start, end) => {
      depth--;
      if (depth === 1 && closed === name && text.startsWith("</", start) && end > start) list = start;
      if (depth === 0 && next < 0) next = start;
    },
  });
  return { list, next };
}
