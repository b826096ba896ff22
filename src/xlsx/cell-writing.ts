import { areaAddress, cellAddress } from "../formulas/address";
import type { CellEdit, NewFormula } from "./edit";
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

function writtenFormula({ text, filled }: NewFormula, prefix: string): string {
  const array = filled ? ` t="array" ref="${areaAddress(filled)}"` : "";
  return `<${prefix}f${array}>${escaped(text)}</${prefix}f>`;
}

/** The element of a cell that the sheet does not have yet, in the given style; "" where it would hold nothing and no style is asked for. `spilling` is the metadata of formulas that spill. */
export function newCell({ row, column, value, formula, style: own }: CellEdit, style: number, prefix: string, spilling: string): string {
  const written = writtenValue(value ?? null);
  if (!written && !formula && own === undefined) return "";
  const attributes = [
    `r="${cellAddress(row, column)}"`,
    ...(style === 0 ? [] : [`s="${String(style)}"`]),
    ...(written?.type ? [`t="${written.type}"`] : []),
    ...(formula?.filled ? [`cm="${spilling}"`] : []),
  ];
  const body = (formula ? writtenFormula(formula, prefix) : "") + (written ? `<${prefix}v>${written.text}</${prefix}v>` : "");
  return `<${prefix}c ${attributes.join(" ")}>${body}</${prefix}c>`;
}

/**
 * A cell's element with another value or formula. Its style, its formula and what else it has stay as they are written, but for what is
 * changed; the mark of a data type goes, since that would tell of the old value.
 */
export function changedCell(element: string, edit: CellEdit, prefix: string, spilling: string): string {
  const { head, formula, value: before, rest } = partsOf(element);
  const kept = edit.filled && formula ? withRef(formula, areaAddress(edit.filled), prefix) : formula;
  if (edit.value === undefined && edit.formula === undefined && edit.style === undefined) return element.replace(formula, () => kept);
  const filled = edit.formula === undefined ? kept : edit.formula === null ? "" : writtenFormula(edit.formula, prefix);
  const gone = new Set([
    ...(edit.value === undefined ? [] : ["t", "vm"]),
    ...(edit.formula === undefined ? [] : ["cm"]),
    ...(edit.style === undefined ? [] : ["s"]),
  ]);
  const attributes = [...head].filter(([name]) => !gone.has(name));
  if (edit.style) attributes.push(["s", String(edit.style)]);
  if (edit.formula?.filled) attributes.push(["cm", spilling]);
  const written = edit.value === undefined ? null : writtenValue(edit.value);
  if (written?.type) attributes.push(["t", written.type]);
  const value = edit.value === undefined ? before : written ? `<${prefix}v>${written.text}</${prefix}v>` : "";
  const open = `<${prefix}c${attributes.map(([name, text]) => ` ${name}="${escaped(text)}"`).join("")}`;
  const body = filled + value + rest;
  return body === "" ? `${open}/>` : `${open}>${body}</${prefix}c>`;
}

interface Parts {
  readonly head: [string, string][];
  /** The formula's element as it stands, and the value's. */
  readonly formula: string;
  readonly value: string;
  /** What follows the value. */
  readonly rest: string;
}

/** The prefixes that a cell's element may use are declared further out; here they are only read past. */
function partsOf(element: string): Parts {
  const head: [string, string][] = [];
  let formula = "";
  let value = "";
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
      else if (name === "v" || name === "is") value += element.slice(start, end);
      else rest += element.slice(start, end);
    },
  });
  return { head, formula, value, rest };
}

function withRef(formula: string, ref: string, prefix: string): string {
  const open = formula.slice(0, formula.indexOf(">") + 1);
  const attribute = /(\sref\s*=\s*)("[^"]*"|'[^']*')/;
  const changed = attribute.test(open) ? open.replace(attribute, `$1"${ref}"`) : open.replace(`<${prefix}f`, `<${prefix}f ref="${ref}"`);
  return changed + formula.slice(open.length);
}
