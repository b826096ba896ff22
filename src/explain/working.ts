import { cellAddress, type Place, placeAddress } from "../formulas/address";
import { type Block, type Content, type SheetPlan, sheetName, type Style } from "../sheets/plan";
import { type ColumnLine, type ExplainedInput, type Explanation, type Figure, type FigureLine, type Source } from "./explanation";
import { addressOf, contentsOf, contentOf, FIGURE, placesOf, type Places, type Spelled, spelling, WIDTHS } from "./layout";

/** A sheet that works a figure out again with native formulas alone, and where each step stands in it. */
export interface Working {
  readonly plan: SheetPlan;
  /** The cell of each figure, and the first cell of each column, by the key of its line. */
  readonly places: Places;
}

const COLUMN_WIDTH = 18;

const INPUT: readonly Style[] = ["label", "input", "note", "note"];
const STEP: readonly Style[] = ["label", "figure", "note", "note", "note"];
const LAST_STEP: readonly Style[] = ["label", "total", "note", "note", "note"];
const GIVEN: readonly Style[] = ["label", "input", "note", "note", "note"];

/** The working of an explanation, of the cell `at`: values and native formulas, the source beside each line. */
export function working(explanation: Explanation, at?: Place): Working {
  const { call, title, answer, inputs, lines, sources, notes, edition } = explanation;
  const { blocks, write, heading, row } = ledger();
  write([at ? `${title}, ${placeAddress(at)}` : title], ["title"]);
  write([`=${call.text}`], ["code"]);
  write([edition.says], ["note"]);
  heading("Inputs as understood", "Read as", "Cell", "It holds");
  for (const input of inputs) write(inputCells(input), INPUT);
  heading("Steps", "Figure", "How", "Source", "Link");

  const figures = lines.filter((line): line is FigureLine => line.is === "figure");
  const columns = lines.filter((line): line is ColumnLine => line.is === "column");
  const places = placesOf(lines, row());
  const spelled = spelling(lines, places);
  blocks.push(...columns.flatMap((line) => columnBlocks(line, places, spelled)));
  for (const line of figures) {
    const styles = line.formula === undefined ? GIVEN : line === figures.at(-1) ? LAST_STEP : STEP;
    write([line.says, contentOf(line, spelled), line.note ?? null, line.source ?? null, linkOf(line.link)], styles, line.figure.format);
  }
  const last = figures.at(-1);
  if (answer && last?.formula !== undefined) {
    write(["The function answers", answer.value], GIVEN, answer.format);
    const worked = addressOf(places.get(last.key)!);
    write(["The two", { formula: agreement(answer, worked, addressOf({ row: row() - 1, column: FIGURE })) }], STEP);
  }
  if (sources.length > 0) heading("Source", "", "", "", "Link");
  for (const source of sources) {
    write([source.source, null, null, null, linkOf(source.link)], ["label", "note", "note", "note", "note"]);
    for (const line of sourceLines(source)) write([line], ["note"]);
  }
  if (notes.length > 0) heading("Notes");
  for (const line of notes.flatMap(inLines)) write([line], ["note"]);

  const plan: SheetPlan = {
    name: sheetName(`Working of ${at ? cellAddress(at.row, at.column) : call.id}`),
    blocks,
    widths: [...WIDTHS, ...columns.map(() => COLUMN_WIDTH)],
    frozenRows: 1,
  };
  return { plan, places };
}

/** Rows one under the other, from the left. */
function ledger() {
  const blocks: Block[] = [];
  let next = 0;
  const write = (cells: readonly Content[], styles: readonly Style[], format: string | null = null): void => {
    const looks = cells.map((_, column) => ({ style: styles[column] ?? "note", format: column === FIGURE ? format : null }));
    blocks.push({ top: next++, left: 0, rows: [cells], looks });
  };
  const heading = (...cells: string[]): void => {
    next++;
    write(
      cells,
      cells.map(() => "heading"),
    );
  };
  return { blocks, write, heading, row: () => next };
}

function columnBlocks(line: ColumnLine, places: Places, spelled: Spelled): readonly Block[] {
  const { row, column } = places.get(line.key)!;
  const rows = contentsOf(line, spelled).map((content) => [content]);
  return [
    { top: row - 1, left: column, rows: [[line.says]], looks: [{ style: "heading", format: null }] },
    { top: row, left: column, rows, looks: [{ style: line.formula === undefined ? "input" : "figure", format: line.format }] },
  ];
}

function linkOf(link: string | null | undefined): Content {
  return link ? { text: link, address: link } : null;
}

/** Whether a figure and what the function answers are the same, natively. Of shares and means the last figures of a double may differ. */
function agreement({ value }: Figure, worked: string, answered: string): string {
  const same = typeof value === "number" ? `ABS(${worked}-${answered})<0.000000001*(1+ABS(${answered}))` : `${worked}=${answered}`;
  return `=IF(${same},"agree","differ")`;
}

function inputCells({ name, read, cell, from, held }: ExplainedInput): readonly Content[] {
  return [name, read, cell ? placeAddress(cell) : from.text || null, held];
}

function sourceLines({ holds, checked, words, note }: Source): readonly string[] {
  const about = [holds, checked].filter(Boolean).join("; ");
  return [
    ...words.map((sentence) => `“${sentence.map(({ text }) => text).join("")}”`),
    ...(about === "" ? [] : [`${about}.`]),
    ...(note === null ? [] : [note]),
  ].flatMap(inLines);
}

/** Characters that stand in sight across the ledger. */
const LINE = 150;

/** A text in lines that are read without going sideways. */
function inLines(text: string): readonly string[] {
  return text.match(new RegExp(`.{1,${LINE}}(?=\\s|$)|\\S+`, "g"))?.map((line) => line.trim()) ?? [];
}
