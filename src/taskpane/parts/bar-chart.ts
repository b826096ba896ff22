import { disclosure } from "./disclosure";
import { element } from "./element";
import { uniqueId } from "./ids";
import { svg } from "./svg";
import { table } from "./table";

/** The fills of the charts: best and ok light and lighter green, soon hatched, over dark, plain an outline, other grey. They part by lightness too. */
export type Fill = "best" | "ok" | "soon" | "over" | "plain" | "other";

export interface Series {
  readonly fill: Fill;
  readonly name: string;
}

export interface Bar {
  readonly name: string;
  /** A value for each series. */
  readonly values: readonly number[];
  /** What stands at its end, such as its total or a share. */
  readonly end: string;
}

export interface BarChartParts {
  /** What is drawn, before its figures: `Cases by month of deadline, 2026`. */
  readonly title: string;
  readonly series: readonly Series[];
  readonly bars: readonly Bar[];
  /** Whether each bar is as long as any other, its parts being shares of it. */
  readonly areShares?: boolean;
  /** Whether the figures stand in a table of the panel's own. */
  readonly hasOwnTable?: boolean;
  /** The heading of what the bars are, and of what stands at their ends. */
  readonly headings: readonly [name: string, end: string];
}

const BAR = 20;
/** Where a bar stands: the height of its row and the place of its name and of the bar within it, and in hundredths of the width where it begins and how long the longest is. */
const BESIDE = { row: 28, name: 17, end: 17, bar: 2, from: 27, length: 55 } as const;
const UNDER = { row: 50, name: 14, end: 36, bar: 21, from: 0, length: 82 } as const;
/** Letters for which there is room before a bar, in a pane of 320 pixels. Where a name is longer, each stands over its own. */
const LONG_NAME = 11;
/** A part shorter than this many hundredths of the longest bar has no room for its figure. */
const ROOM = 7;

/** Stacked bars as a drawing that says its figures, and the same figures as a table. Text never scales with the width. */
export function barChart({ title, series, bars, areShares = false, hasOwnTable = false, headings }: BarChartParts): HTMLElement {
  const id = uniqueId("chart");
  const hatch = `${id}-hatch`;
  const sums = bars.map(({ values }) => sum(values));
  const longest = Math.max(1, ...sums);
  const lay = bars.some(({ name }) => name.length > LONG_NAME) ? UNDER : BESIDE;
  const drawing = svg(
    "svg",
    { class: "fig", height: bars.length * lay.row, role: "img", "aria-labelledby": `${id}-title` },
    svg("title", { id: `${id}-title` }, `${title}. ${bars.map((bar) => barInWords(bar, series)).join(" ")}`),
    hatching(hatch),
    ...bars.flatMap((bar, index) => drawnBar(bar, index * lay.row, lay, series, hatch, areShares ? Math.max(1, sums[index]!) : longest)),
  );
  return element(
    "figure",
    { class: "group", "aria-labelledby": `${id}-caption` },
    element("figcaption", {}, element("h2", { id: `${id}-caption` }, title)),
    key(series),
    element("div", { class: "wide", tabindex: "0", role: "group", "aria-label": title }, drawing),
    ...(hasOwnTable
      ? []
      : [
          disclosure(
            "The figures as a table",
            table({
              caption: title,
              isCaptionSeen: false,
              headings: [headings[0], ...series.map(({ name }) => name), headings[1]],
              rows: bars.map(({ name, values, end }) => [name, ...values.map(figure), end]),
            }),
          ),
        ]),
  );
}

/** What the fills of a chart mean. */
function key(series: readonly Series[]): HTMLUListElement {
  return element(
    "ul",
    { class: "key" },
    ...series.map(({ fill, name }) => {
      const id = uniqueId("key");
      return element(
        "li",
        {},
        svg(
          "svg",
          { class: "fig", "aria-hidden": "true", viewBox: "0 0 12 12" },
          hatching(id),
          box({ x: 0.5, y: 0.5, width: 11, height: 11 }, fill, id),
        ),
        name,
      );
    }),
  );
}

function drawnBar(
  { name, values, end }: Bar,
  y: number,
  lay: typeof BESIDE | typeof UNDER,
  series: readonly Series[],
  hatch: string,
  whole: number,
): SVGElement[] {
  let from = 0;
  const parts = values.flatMap((value, index): SVGElement[] => {
    if (value === 0) return [];
    const width = (100 * value) / whole;
    const at = from;
    from += width;
    const { fill } = series[index]!;
    const rect = box({ x: percent(at), y: 0, width: percent(width), height: BAR }, fill, hatch);
    if (width < ROOM) return [rect];
    return [rect, svg("text", { class: `on on-${fill}`, x: percent(at + width / 2), y: 14 }, figure(value))];
  });
  return [
    svg("text", { class: "name", x: 0, y: y + lay.name }, name),
    svg("text", { class: "end", x: "100%", y: y + lay.end }, end),
    svg("svg", { x: percent(lay.from), width: percent(lay.length), y: y + lay.bar, height: BAR }, ...parts),
  ];
}

function box(place: Readonly<Record<string, string | number>>, fill: Fill, hatch: string): SVGRectElement {
  return svg("rect", { ...place, class: `seg-${fill}`, ...(fill === "soon" && { fill: `url(#${hatch})` }) });
}

/** Lines across what falls due soon, so that it is told without its colour. */
function hatching(id: string): SVGDefsElement {
  return svg(
    "defs",
    {},
    svg(
      "pattern",
      { id, width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
      svg("rect", { class: "hatch-ground", width: 6, height: 6 }),
      svg("rect", { class: "hatch-line", width: 2, height: 6 }),
    ),
  );
}

function barInWords({ name, values, end }: Bar, series: readonly Series[]): string {
  const parts = values.flatMap((value, index) => (value === 0 ? [] : [`${figure(value)} ${series[index]!.name.toLowerCase()}`]));
  return `${name}: ${parts.join(", ") || "none"}; ${end}.`;
}

function percent(share: number): string {
  return `${Number(share.toFixed(2))}%`;
}

function figure(value: number): string {
  return value.toLocaleString("en-GB");
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
