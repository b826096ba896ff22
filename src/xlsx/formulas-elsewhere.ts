import { type Package } from "./package";
import type { Texts } from "./texts";
import { escaped, readXml } from "./xml";

/** A formula of a file that stands in no cell. */
export interface FormulaElsewhere {
  /** A rule is one of a sheet's conditional formats or of what may be typed; a column's is what a Table fills into new rows. */
  readonly of: "name" | "rule" | "column";
  /** The part it stands in. */
  readonly part: string;
  /** The defined name that it is of. */
  readonly name: string | null;
  /** As the file spells it, without an equals sign. */
  readonly text: string;
}

const NAMES = elementsOf("definedName");
const COLUMNS = elementsOf("calculatedColumnFormula|totalsRowFormula");
/** `f` is that of rules that older Excels do not know. */
const RULES = elementsOf("formula|formula1|formula2|f");

/** Changes the formulas of a file that stand in no cell. Where null comes back its element is taken out, which that of a rule cannot be. */
export function changeElsewhere(file: Package, texts: Texts, changed: (formula: FormulaElsewhere) => string | null): void {
  const workbook = file.relationshipsOf("").find(({ kind }) => kind === "officeDocument")?.target ?? "xl/workbook.xml";
  const change = (part: string, of: FormulaElsewhere["of"], elements: RegExp): void => {
    const text = texts.textOf(part);
    if (text === null) return;
    // Cells have formulas of the same name, and stand before all rules.
    const from = of === "rule" ? text.lastIndexOf("sheetData") : 0;
    const written = text.slice(from).replace(elements, (element, open: string, inner: string, close: string) => {
      const held = plainText(inner, part);
      const now = changed({ of, part, name: of === "name" ? (/\sname\s*=\s*["']([^"']*)["']/.exec(open)?.[1] ?? null) : null, text: held });
      return now === null ? "" : now === held ? element : open + escaped(now) + close;
    });
    const whole = text.slice(0, from) + (of === "name" ? written.replace(/<((?:[\w.-]+:)?definedNames)>\s*<\/\1>/, "") : written);
    if (whole !== text) texts.set(part, whole);
  };
  change(workbook, "name", NAMES);
  for (const { kind, target } of file.relationshipsOf(workbook)) {
    if (kind !== "worksheet") continue;
    change(target, "rule", RULES);
    for (const own of file.relationshipsOf(target)) if (own.kind === "table") change(own.target, "column", COLUMNS);
  }
}

function elementsOf(names: string): RegExp {
  return new RegExp(`(<(?:[\\w.-]+:)?(?:${names})(?:\\s[^>]*)?>)([^<]*)(</(?:[\\w.-]+:)?(?:${names})>)`, "g");
}

function plainText(inner: string, part: string): string {
  let text = "";
  readXml(`<f>${inner}</f>`, part, { text: (piece) => void (text += piece) });
  return text;
}
