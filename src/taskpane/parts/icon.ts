const SVG = "http://www.w3.org/2000/svg";

const PATHS = {
  back: "M10 3 5 8l5 5",
  chevron: "M6 3l5 5-5 5",
  cross: "M4 4l8 8M12 4l-8 8",
  external: "M6.5 3.5h-3v9h9v-3M9.5 3h3.5v3.5M12.5 3.5 7.5 8.5",
  warning: "M8 2.5 14 13.5H2zM8 6.5v3M8 11.6v.1",
} as const;

/** A line drawing in the colour of the text around it. It says nothing to a screen reader: the words beside it do. */
export function icon(name: keyof typeof PATHS): SVGSVGElement {
  const drawing = document.createElementNS(SVG, "svg");
  drawing.setAttribute("class", "i");
  drawing.setAttribute("viewBox", "0 0 16 16");
  drawing.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  drawing.append(path);
  return drawing;
}
