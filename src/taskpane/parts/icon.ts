import { svg } from "./svg";

const PATHS = {
  back: "M10 3 5 8l5 5",
  chevron: "M6 3l5 5-5 5",
  circle: "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11",
  clock: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 5v3l2 1.5",
  cross: "M4 4l8 8M12 4l-8 8",
  external: "M6.5 3.5h-3v9h9v-3M9.5 3h3.5v3.5M12.5 3.5 7.5 8.5",
  plus: "M8 3v10M3 8h10",
  star: "M8 2l1.8 3.8 4.2.5-3.1 2.9.8 4.1L8 11.2l-3.7 2.1.8-4.1L2 6.3l4.2-.5z",
  tick: "M3 8.5 6.5 12 13 4.5",
  warning: "M8 2.5 14 13.5H2zM8 6.5v3M8 11.6v.1",
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing in the colour of the text around it. It says nothing to a screen reader: the words beside it do. */
export function icon(name: IconName): SVGSVGElement {
  return svg("svg", { class: `i i-${name}`, viewBox: "0 0 16 16", "aria-hidden": "true" }, svg("path", { d: PATHS[name] }));
}
