import { element } from "./element";
import { uniqueId } from "./ids";
import { svg } from "./svg";

export interface Milestone {
  /** A whole number of days, on the same count as the others. */
  readonly day: number;
  /** `25 Feb`, and the same in full for those who hear it. */
  readonly date: string;
  readonly dateInFull: string;
  readonly name: string;
  /** On the right: `85 days ago`. */
  readonly note: string;
  readonly kind: "event" | "today" | "last";
}

const WEEK = 14;
/** Names closer than this would run into each other: crowded stages part, and the scale gives way. */
const LEAST = 20;
/** Of a case long past, years would lie between its last day and today: a gap is no longer than this. */
const MOST = 180;
const TOP = 12;
const AXIS = 64;
const NAME = AXIS + 14;
const LINE = 18;
/** Pixels for a name and its note in a pane of 320, and of a letter in the widest of the pane's fonts. */
const ROOM = 210;
const LETTER = { name: 7.7, bold: 8.4, note: 6.8 };

/** One case from its event to its last day, to scale: what is past solid, what is to come dotted, today a bar and a word. */
export function timeline(title: string, milestones: readonly Milestone[]): SVGSVGElement {
  const id = uniqueId("timeline");
  const inOrder = [...milestones].sort((one, other) => one.day - other.day);
  const heights: number[] = [];
  for (const [index, { day }] of inOrder.entries()) {
    const before = inOrder[index - 1];
    heights.push(before ? heights[index - 1]! + Math.min(MOST, Math.max(LEAST + below(before), ((day - before.day) * WEEK) / 7)) : TOP);
  }
  const last = heights.at(-1) ?? TOP;
  const today = inOrder.findIndex(({ kind }) => kind === "today");
  const now = today < 0 ? last : heights[today]!;
  return svg(
    "svg",
    { class: "fig", height: last + TOP + below(inOrder.at(-1)), role: "img", "aria-labelledby": `${id}-t ${id}-d` },
    svg("title", { id: `${id}-t` }, title),
    svg(
      "desc",
      { id: `${id}-d` },
      inOrder.map(({ name, dateInFull, note }) => `${name} ${dateInFull}${note === "" ? "" : `, ${note}`}.`).join(" "),
    ),
    svg("line", { class: "axis", x1: AXIS, x2: AXIS, y1: TOP, y2: now }),
    svg("line", { class: "axis", x1: AXIS, x2: AXIS, y1: now, y2: last, "stroke-dasharray": "2 3" }),
    ...inOrder.map((milestone, index) => drawn(milestone, heights[index]!)),
  );
}

/** The lines of a name, a text in a drawing breaking nowhere by itself; the note stands at the end of the last, which is empty where it has no room there. */
function linesOf({ name, note, kind }: Milestone): readonly string[] {
  const letter = kind === "event" ? LETTER.name : LETTER.bold;
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && longer.length * letter <= ROOM) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const hasRoom = note === "" || lines.at(-1)!.length * letter + note.length * LETTER.note <= ROOM;
  return hasRoom ? lines : [...lines, ""];
}

/** What the further lines of a name take up. */
function below(milestone: Milestone | undefined): number {
  return milestone ? (linesOf(milestone).length - 1) * LINE : 0;
}

function drawn(milestone: Milestone, y: number): SVGGElement {
  const { date, note, kind } = milestone;
  const weight = kind === "last" ? " b" : "";
  return svg(
    "g",
    kind === "today" ? { class: "today" } : {},
    svg("text", { class: `end${weight}`, x: AXIS - 14, y: y + 4 }, date),
    kind === "today"
      ? svg("line", { class: "now", x1: AXIS - 8, x2: AXIS + 8, y1: y, y2: y })
      : svg("circle", { class: kind === "last" ? "ring" : "dot", cx: AXIS, cy: y, r: 5 }),
    svg(
      "text",
      { class: `name${weight}`, y: y + 4 },
      ...linesOf(milestone).map((line, index) => svg("tspan", { x: NAME, dy: index === 0 ? 0 : LINE }, line)),
    ),
    svg("text", { class: "end", x: "100%", y: y + 4 + below(milestone) }, note),
  );
}

/** A drawing under its heading, which scrolls within itself where the pane is narrower. */
export function figure(heading: string, drawing: SVGElement, ...more: readonly HTMLElement[]): HTMLElement {
  const id = uniqueId("figure");
  return element(
    "figure",
    { class: "group", "aria-labelledby": id },
    element("figcaption", { class: "row end" }, element("h2", { id }, heading), ...more),
    element("div", { class: "wide", tabindex: "0", role: "group", "aria-label": heading }, drawing),
  );
}
