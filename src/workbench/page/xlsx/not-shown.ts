import { layoutIn, type Layout } from "../../../xlsx/layout";
import type { Workbook } from "../../../xlsx/workbook";

/** What a sheet's part leads to that the grid does not show: one of it, and several. */
const PARTS: Readonly<Record<string, readonly [string, string]>> = {
  chart: ["a chart", "charts"],
  image: ["a picture", "pictures"],
  comments: ["notes in cells", "notes in cells"],
  threadedComment: ["comments", "comments"],
  pivotTable: ["a PivotTable", "PivotTables"],
  slicer: ["a slicer", "slicers"],
  timeline: ["a timeline", "timelines"],
  control: ["a control", "controls"],
  oleObject: ["an embedded object", "embedded objects"],
};
/** Elements of a sheet that the grid does not take over. */
const ELEMENTS: Readonly<Record<string, string>> = {
  conditionalFormatting: "conditional formats",
  dataValidation: "rules for what may be entered",
  hyperlink: "links in cells",
  autoFilter: "a filter",
  sheetProtection: "protection",
  "x14:conditionalFormatting": "conditional formats",
  "x14:sparklineGroup": "sparklines",
};
const WHOLE: Readonly<Record<string, string>> = {
  vbaProject: "macros, which are not run here",
  externalLink: "links to other workbooks",
  connections: "connections to data",
};

/** What is in a workbook and not in the grid, in a few words each, sheet by sheet. */
export function notShown(workbook: Workbook): string[] {
  const { file, part, sheets } = workbook;
  const told: string[] = [];
  for (const sheet of sheets) {
    const words = [...partsOf(workbook, sheet.part), ...elementsOf(layoutIn(sheet.text, sheet.part))];
    if (words.length > 0) told.push(`${listed([...new Set(words)])} on ${sheet.name}`);
  }
  const kinds = file.relationshipsOf(part).map(({ kind }) => kind);
  for (const [kind, words] of Object.entries(WHOLE)) if (kinds.includes(kind)) told.push(words);
  const others = kinds.filter((kind) => kind === "chartsheet" || kind === "dialogsheet").length;
  if (others > 0) told.push(others === 1 ? "a sheet that is a chart" : `${String(others)} sheets that are charts`);
  return told;
}

function partsOf({ file }: Workbook, sheet: string): string[] {
  const counts = new Map<string, number>();
  const count = (kind: string) => void counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const { kind, target, isExternal } of file.relationshipsOf(sheet)) {
    if (isExternal) continue;
    if (kind === "drawing") for (const drawn of file.relationshipsOf(target)) count(drawn.kind.startsWith("chart") ? "chart" : drawn.kind);
    else count(kind);
  }
  return [...counts].flatMap(([kind, number]) => {
    const words = PARTS[kind];
    return words ? [number === 1 || words[0] === words[1] ? words[0] : `${String(number)} ${words[1]}`] : [];
  });
}

function elementsOf({ elements }: Layout): string[] {
  return Object.entries(ELEMENTS).flatMap(([name, words]) => (elements.has(name) ? [words] : []));
}

/** `a, b and c`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)!}`;
}
