import { type AnyRowwise, type AnyTable, definitionFor, isFunction } from "../../functions/definitions";
import { isRefusal } from "../../functions/cells/answer";
import { rangeOf } from "../../functions/cells/shape";
import type { Answered } from "../../functions/cells/shown";
import type { Refused } from "./refused";
import { inFormat } from "./understood";
import type { Day } from "../../core/foundation/day";
import { dayInWords } from "../../explain/words";

/** A cell of an answer as it is seen. */
export interface Figure {
  readonly text: string;
  readonly format: string | null;
  readonly isError: boolean;
}

/** What a formula is going to answer, worked out in the pane. */
export interface Preview {
  readonly height: number;
  readonly width: number;
  /** The headings of a table; null of rows of answers. */
  readonly headings: readonly string[] | null;
  /** The first rows of it, headings left out. */
  readonly rows: readonly (readonly Figure[])[];
  /** The number format of each column, for an Excel whose answers carry none. */
  readonly formats: readonly (string | null)[];
  /** Why there is no answer; null where there is one, or where a part of it is refused. */
  readonly refusal: Refused | null;
  /** Rows that are refused while others are answered. */
  readonly refusedRows: number;
}

const ROWS_SHOWN = 5;

/** What a function answers, its arguments given by Excel's names. */
export function preview(id: string, given: Readonly<Record<string, unknown>>): Preview {
  if (!isFunction(id)) throw new Error(`${id} is no function.`);
  const definition = definitionFor(id, given);
  if (!definition.ok) return { ...NONE, refusal: refusedBy(definition) };
  return definition.value.answers === "rows" ? fromRows(definition.value, given) : fromTable(definition.value, given);
}

function fromRows(definition: AnyRowwise, given: Readonly<Record<string, unknown>>): Preview {
  const ranges = Object.values(definition.arguments as Readonly<Record<string, { takes: string; name: string }>>)
    .filter(({ takes }) => takes === "a cell a row")
    .map(({ name }) => rangeOf(given[name]));
  const height = Math.max(1, ...ranges.map((range) => range.height));
  const across = definition.shown.length;
  const width = across > 1 ? across : Math.max(1, ...ranges.map((range) => range.width));
  const whole = answerOf(definition, given);
  if (!Array.isArray(whole)) return { ...NONE, height, width, refusal: whole };
  const cellAt = (row: number, column: number): Figure => {
    const { finding } = definition.at(given, row, across > 1 ? 0 : column);
    if (finding === null) return BLANK;
    if (!finding.ok) return { text: errorOf(finding), format: null, isError: true };
    return figureOf(definition.shown[across > 1 ? column : 0]!(finding.value));
  };
  const shownRows = Array.from({ length: Math.min(height, ROWS_SHOWN) }, (_, row) =>
    Array.from({ length: width }, (__, column) => cellAt(row, column)),
  );
  const refusedRows = height * width === 1 ? 0 : whole.filter((row) => row.some((cell) => isErrorObject(cell))).length;
  return { ...NONE, height, width, rows: shownRows, formats: formatsOf(shownRows, width), refusedRows };
}

function answerOf({ answer, at }: AnyRowwise, given: Readonly<Record<string, unknown>>): unknown[][] | Refused {
  try {
    return answer(given);
  } catch {
    const { finding } = at(given, 0, 0);
    if (finding !== null && !finding.ok) return refusedBy(finding);
    throw new Error("The function answers, and its row does not.");
  }
}

function fromTable({ finding, lines, columns }: AnyTable, given: Readonly<Record<string, unknown>>): Preview {
  const found = finding(given);
  if (found === null) return { ...NONE, rows: [[BLANK]] };
  if (!found.ok) return { ...NONE, refusal: refusedBy(found) };
  const across = typeof columns === "function" ? columns(found.value) : columns;
  const all = lines(found.value);
  const rows = all.slice(0, ROWS_SHOWN).map((line) => across.map(({ shown }) => figureOf(shown(line))));
  const hasHeadings = across.some(({ heading }) => heading !== undefined);
  return {
    ...NONE,
    height: all.length + (hasHeadings ? 1 : 0),
    width: across.length,
    headings: hasHeadings ? across.map(({ heading }) => heading ?? "") : null,
    rows,
    formats: formatsOf(rows, across.length),
  };
}

const BLANK: Figure = { text: "", format: null, isError: false };
const NONE: Preview = { height: 1, width: 1, headings: null, rows: [], formats: [], refusal: null, refusedRows: 0 };

/** A figure as it is seen in a cell; an only one has its day in words. */
function figureOf(shown: Answered): Figure {
  if (isRefusal(shown)) return { text: errorOf(shown), format: null, isError: true };
  if (typeof shown === "object") return { text: inFormat(shown.number, shown.format), format: shown.format, isError: false };
  if (typeof shown === "number") return { text: inFormat(shown, null), format: null, isError: false };
  if (typeof shown === "boolean") return { text: shown ? "TRUE" : "FALSE", format: null, isError: false };
  return { text: shown, format: null, isError: false };
}

/** An answer that is one figure, as it is set large: its day in words. */
export function answerInWords({ text, format }: Figure): string {
  if (format === null || !format.includes("yyyy")) return text;
  const [day, month, year] = text.split("/").map(Number) as [number, number, number];
  return dayInWords((Date.UTC(year, month - 1, day) / 86_400_000 + 25_569) as Day);
}

function errorOf({ kind }: { readonly kind: string }): "#VALUE!" | "#N/A" {
  return kind === "unpublished" ? "#N/A" : "#VALUE!";
}

function refusedBy(refusal: { kind: string; argument?: string; message: string; advice?: string }): Refused {
  const { argument, message, advice } = refusal;
  return { error: errorOf(refusal), argument: argument?.split(" ")[0] ?? null, message: [message, advice].filter(Boolean).join(" ") };
}

/** Of each column the format of its first figure. */
function formatsOf(rows: readonly (readonly Figure[])[], width: number): readonly (string | null)[] {
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column]?.format).find((format) => format) ?? null);
}

function isErrorObject(cell: unknown): boolean {
  return typeof cell === "object" && cell !== null && "code" in cell;
}
