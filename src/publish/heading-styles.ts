/** The sizes in which titles and subheadings are set: by these their formats are found. */
const HEADINGS = [
  { size: "16", name: "Heading 1", builtin: 16 },
  { size: "14", name: "Heading 2", builtin: 17 },
] as const;

/**
 * The styles of a published file with its titles tagged as Heading 1 and its subheadings as Heading 2, which is how a screen reader and Excel's own
 * checker know them. Throws where no format is set in a heading's size.
 */
export function withHeadingStyles(text: string): string {
  const fonts = [...section(text, "fonts").matchAll(/<font\b[^>]*?(?:\/>|>[\s\S]*?<\/font>)/g)].map(([font]) => font);
  let styled = text;
  for (const [index, { size, name, builtin }] of HEADINGS.entries()) {
    const font = fonts.findIndex((each) => each.includes(`<sz val="${size}"/>`));
    if (font < 0) throw new Error(`Nothing in the file is set in ${size} points, as ${name} is.`);
    const number = index + 1;
    styled = changed(
      styled,
      "cellStyleXfs",
      (formats) => `${formats}<xf numFmtId="0" fontId="${font}" fillId="0" borderId="0" applyFont="1"/>`,
    );
    styled = changed(styled, "cellStyles", (styles) => `${styles}<cellStyle name="${name}" xfId="${number}" builtinId="${builtin}"/>`);
    styled = changed(styled, "cellXfs", (formats) =>
      formats.replace(/<xf\b[^>]*>/g, (format) =>
        format.includes(` fontId="${font}"`) ? format.replace(/ xfId="\d+"/, ` xfId="${number}"`) : format,
      ),
    );
  }
  return styled;
}

function section(text: string, name: string): string {
  return new RegExp(`<${name}\\b[^>]*>([\\s\\S]*?)</${name}>`).exec(text)?.[1] ?? "";
}

/** The text with what stands in a list changed, and counted anew. */
function changed(text: string, name: string, change: (inner: string) => string): string {
  return text.replace(new RegExp(`<${name}\\b[^>]*>([\\s\\S]*?)</${name}>`), (_whole, inner: string) => {
    const made = change(inner);
    const count = [...made.matchAll(/<(?:xf|cellStyle)\b/g)].length;
    return `<${name} count="${count}">${made}</${name}>`;
  });
}
