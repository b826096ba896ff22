import { placeAddress } from "../formulas/address";
import { type ColumnLine, type ExplainedInput, type Explanation, type Line, type Source } from "./explanation";
import { counted, figureOf } from "./words";

/** Rows of a column that are copied; there may be a hundred thousand. */
const ROWS = 10;
/** The column of places says nothing where the rows are not told beside it. */
const PLACE = "place";

/** An explanation as it is copied: plain lines, one under the other. */
export function explanationText(explanation: Explanation): string {
  const { call, title, answer, inputs, lines, behind, sources, nearest, refusal, notes, edition } = explanation;
  const parts: readonly (readonly string[])[] = [
    [`=${call.text}`],
    refusal
      ? [`${refusal.error}: ${refusal.says}`, ...(refusal.advice ? [refusal.advice] : [])]
      : [answer === null ? title : `${title}: ${answer.text}`, ...nearest.map(({ says }) => says)],
    part("Inputs as understood", inputs.map(inputText)),
    part(
      "What would work",
      (refusal?.remedies ?? []).map(({ says, answer: remedied }) => `${says}: ${remedied.text}`),
    ),
    part("Rows at fault", (refusal?.rows ?? []).slice(0, ROWS).map(rowText)),
    part("Steps", lines.filter(({ key }) => key !== PLACE).map(lineText)),
    behind === null ? [] : part(counted(behind.count, "row") + " behind it", behind.rows.slice(0, ROWS).map(rowText), behind.count),
    part("Notes", notes),
    part("Source", sources.flatMap(sourceText)),
    [edition.says],
  ];
  return parts
    .filter(({ length }) => length > 0)
    .map((some) => some.join("\n"))
    .join("\n\n");
}

function part(heading: string, some: readonly string[], count = some.length): readonly string[] {
  if (some.length === 0) return [];
  const more = count > some.length ? [`  and ${counted(count - some.length, "more", "more")}`] : [];
  return [heading, ...some.map((each) => `  ${each}`), ...more];
}

function inputText({ name, from, cell, held, read, state, isAtFault }: ExplainedInput): string {
  const where = cell ? placeAddress(cell) : from.text;
  const holds = held === null ? "" : ` holds ${held}, read as`;
  const isBlank = state === "default" && read !== "left out";
  const told = isBlank ? `${where === "" ? "left out" : "blank"}, ${read}` : read;
  return `${isAtFault ? "At fault: " : ""}${name}${where === "" ? "" : ` (${where})`}:${holds} ${told}`;
}

function lineText(line: Line): string {
  if (line.is === "figure") return `${line.says}: ${line.figure.text}${line.note ? ` (${line.note})` : ""}`;
  const shown = line.values.map((value) => columnText(line, value));
  return `${line.says}: ${shown.length > ROWS ? counted(shown.length, "row") : shown.join(", ")}`;
}

function columnText({ format }: ColumnLine, value: ColumnLine["values"][number]): string {
  if (value === null || value === "") return "none";
  return figureOf(typeof value === "number" && format !== null ? { number: value, format } : value).text;
}

function rowText({ place, cell, says }: NonNullable<Explanation["behind"]>["rows"][number]): string {
  return `${cell ? placeAddress(cell) : `row ${place}`}: ${says}`;
}

function sourceText({ source, link, checked, holds, words, note }: Source): readonly string[] {
  return [
    [source, link].filter(Boolean).join("  "),
    ...words.map((sentence) => `“${sentence.map(({ text, isLit }) => (isLit ? `*${text}*` : text)).join("")}”`),
    ...[holds, checked, note].filter((each): each is string => Boolean(each)),
  ];
}
