import { areaAddress, cellAddress } from "../formulas/address";
import type { CellEdit } from "./edit";
import { isError, type CellValue } from "./value";
import { escaped, readXml, writtenText } from "./xml";

/** An element as it is written, or "" where the cell is to be empty and has no style. */
interface Written {
  readonly type: string | null;
  readonly text: string;
}

function writtenValue(value: CellValue): Written | null {
  if (value === null) return null;
  if (isError(value)) return { type: "e", text: escaped(value.error) };
  if (typeof value === "boolean") return { type: "b", text: value ? "1" : "0" };
  if (typeof value === "string") return { type: "str", text: writtenText(value) };
  return { type: null, text: String(value).replace("e", "E") };
}

/** The element of a cell that the sheet does not have yet, in the given style. */
export function newCell({ row, column, value }: CellEdit, style: number, prefix: string): string {
  const written = writtenValue(value ?? null);
  if (!written) return "";
  const attributes = `r="${cellAddress(row, column)}"${style === 0 ? "" : ` s="${String(style)}"`}${written.type === null ? "" : ` t="${written.type}"`}`;
  return `<${prefix}c ${attributes}><${prefix}v>${written.text}</${prefix}v></${prefix}c>`;
}

/**
 * A cell's element with another value. Its style, its formula and what else it has stay as they are written;
 * the mark of a data type goes, since that would tell of the old value.
 */
export function changedCell(element: string, edit: CellEdit, prefix: string): string {
  const { head, formula, rest } = partsOf(element);
  const filled = edit.filled && formula ? withRef(formula, areaAddress(edit.filled), prefix) : formula;
  if (edit.value === undefined) return element.replace(formula, () => filled);
  const written = writtenValue(edit.value);
  const attributes = [...head].filter(([name]) => name !== "t" && name !== "vm");
  if (written?.type) attributes.push(["t", written.type]);
  const open = `<${prefix}c${attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join("")}`;
  const body = filled + (written ? `<${prefix}v>${written.text}</${prefix}v>` : "") + rest;
  return body === "" ? `${open}/>` : `${open}>${body}</${prefix}c>`;
}

interface Parts {
  readonly head: [string, string][];
  /** The formula's element as it stands. */
  readonly formula: string;
  /** What follows the value. */
  readonly rest: string;
}

/** The prefixes that a cell's element may use are declared further out; here they are only read past. */
function partsOf(element: string): Parts {
  const head: [string, string][] = [];
  let formula = "";
  let rest = "";
  let depth = 0;
  let start = 0;
  readXml(element, "cell", {
    open: (tag) => {
      if (depth === 0) head.push(...Object.entries(tag.attributes));
      if (depth === 1) start = tag.start;
      depth++;
    },
    close: (name, _, end) => {
      depth--;
      if (depth !== 1) return;
      if (name === "f") formula = element.slice(start, end);
      else if (name !== "v" && name !== "is") rest += element.slice(start, end);
    },
  });
  return { head, formula, rest };
}

function withRef(formula: string, ref: string, prefix: string): string {
  const open = formula.slice(0, formula.indexOf(">") + 1);
  const attribute = /(\sref\s*=\s*)("[^"]*"|'[^']*')/;
  const changed = attribute.test(open) ? open.replace(attribute, `$1"${ref}"`) : open.replace(`<${prefix}f`, `<${prefix}f ref="${ref}"`);
  return changed + formula.slice(open.length);
}
