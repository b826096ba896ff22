import { quotedSheet } from "../formulas/address";
import { contentOf, contentsOf, FIGURE, placesOf, spelling } from "../explain/layout";
import { type CellValue, type FigureLine, type Line } from "../explain/explanation";
import { type Content } from "../sheets/plan";
import { type Facts } from "./facts";
import { anyBlank, ASK_LITERAL, blanksOf, holdsFormula, spelledBy } from "./guard";
import { type Mold } from "./mold";
import { type Drafted } from "./sheet-draft";

/** Where a cell's answer is worked out, and whether its inputs are as they may be. */
export interface Worked {
  readonly answer: string;
  /** Null where there is nothing that it is held to. */
  readonly holds: string | null;
  readonly given: Given;
}

/** A result, or nothing where an input is blank without which there is none. */
export type Given = (result: string) => string;

/** Where blank inputs, which `names` has the places of, leave nothing. */
export function givenBy(mold: Pick<Mold, "inputs">, names: readonly string[]): Given {
  const blanks = blanksOf(mold.inputs, names);
  return (result) => (blanks.length === 0 ? result : `IF(${anyBlank(blanks)},"",${result})`);
}

/** A cell of a row of workings: its inputs by reference, in the order of the mold's, and what its steps come to now. */
export interface RowCell {
  readonly says: string;
  readonly inputs: readonly string[];
  readonly held: readonly (CellValue | null)[];
  readonly values: ReadonlyMap<string, CellValue>;
  readonly answer: CellValue;
  readonly format: string | null;
}

export function isFigure(line: Line): line is FigureLine {
  return line.is === "figure";
}

/** How a line of a mold is named by those of a row: an input, a fact, a step. */
export function namesOf({ lines, inputs }: Mold, facts: Facts, input: (index: number) => string, step: (index: number) => string) {
  const live = new Map(inputs.flatMap(({ moves }, index) => (moves ? [[moves.line, index] as const] : [])));
  // What is held to its cell is read from there too: it is no fact.
  for (const line of lines) {
    const index = isFigure(line) && line.formula === undefined ? inputs.findIndex(({ name }) => name === line.input) : -1;
    const isAsHeld = index >= 0 && isFigure(line) && line.figure.value === (inputs[index]!.held ?? "");
    if (isAsHeld && inputs[index]!.held !== null && inputs[index]!.moves === null) live.set(line.key, index);
  }
  const steps = lines.filter(({ key, formula }) => formula !== undefined && !live.has(key)).map(({ key }) => key);
  const byKey = new Map(lines.map((line) => [line.key, line]));
  return (key: string): string => {
    const index = live.get(key);
    if (index !== undefined) return input(index);
    const at = steps.indexOf(key);
    if (at >= 0) return step(at);
    const line = byKey.get(key);
    if (!line) throw new Error(`${key} is no line.`);
    return isFigure(line) ? facts.figure(line) : facts.column(line);
  };
}

export function stepsOfMold({ lines, inputs }: Mold): readonly FigureLine[] {
  const live = new Set(inputs.map(({ moves }) => moves?.line));
  return lines.filter(isFigure).filter(({ key, formula }) => formula !== undefined && !live.has(key));
}

/** Whether a mold's steps are figures alone, which a row, or a LAMBDA, can hold. */
export function isOfFigures({ lines }: Mold): boolean {
  return lines.every(({ is, formula }) => is === "figure" || formula === undefined);
}

/** A table of cells that one mold holds for, a row each. */
export function rowsOn(sheet: Drafted, title: string, mold: Mold, cells: readonly RowCell[], facts: Facts): readonly Worked[] {
  const top = sheet.next + 1;
  const steps = stepsOfMold(mold);
  const first = 3;
  const firstStep = first + mold.inputs.length;
  sheet.value(top, 0, title, { isBold: true });
  sheet.line(top + 1, ["Cell", "Answer", "Holds", ...mold.inputs.map(({ name }) => name), ...steps.map(({ says }) => says)], {
    isBold: true,
  });
  return cells.map((cell, index): Worked => {
    const row = top + 2 + index;
    const input = (at: number): string => own(sheet, row, first + at);
    const step = (at: number): string => own(sheet, row, firstStep + at);
    const nameOf = namesOf(mold, facts, input, step);
    sheet.value(row, 0, cell.says);
    mold.inputs.forEach(({ moves }, at) => {
      const format = moves && moves.is !== "word" && moves.is !== "number" ? "dd/mm/yyyy" : null;
      sheet.formula(row, first + at, `IF(${cell.inputs[at]!}="","",${cell.inputs[at]!})`, cell.held[at] ?? "", { format });
    });
    steps.forEach((line, at) =>
      sheet.formula(row, firstStep + at, spelledBy(line.formula!.slice(1), nameOf), cell.values.get(line.key) ?? "", {
        format: line.figure.format,
      }),
    );
    const names = mold.inputs.map((_, at) => input(at));
    const holds = sheet.formula(row, 2, holdsFormula(mold, names, nameOf), true);
    const answer = givenBy(mold, names)(step(steps.length - 1));
    return {
      holds,
      given: givenBy(mold, cell.inputs),
      answer: sheet.formula(row, 1, `IF(${own(sheet, row, 2)},${answer},${ASK_LITERAL})`, cell.answer, { format: cell.format }),
    };
  });
}

/** A cell of the same sheet. */
function own(sheet: Drafted, row: number, column: number): string {
  return `$${sheet.addressOf(row, column).replace(/(\d+)$/, "$$$1")}`;
}

/** What a working is held to: an input by its reference, or a condition. */
export interface Holding {
  readonly says: string;
  /** A formula that is TRUE while it is as it was. */
  readonly condition: string;
}

/** Steps one under the other with their columns beside them, as an explanation's working has them. */
export function blockOn(
  sheet: Drafted,
  title: string,
  mold: Pick<Mold, "lines" | "inputs" | "conditions">,
  sources: readonly string[],
  held: readonly (CellValue | null)[],
  holding: readonly Holding[],
): { readonly holds: string | null; readonly at: (key: string) => string; readonly given: Given } {
  const top = sheet.next + 1;
  sheet.value(top, 0, title, { isBold: true });
  let row = top + 1;
  const holdsRow = row++;
  const inputs = mold.inputs.map(({ name }, index) => {
    sheet.value(row, 0, name);
    const format = mold.inputs[index]!.moves?.is.endsWith("day") ? "dd/mm/yyyy" : null;
    sheet.formula(row, FIGURE, `IF(${sources[index]!}="","",${sources[index]!})`, held[index] ?? "", { format });
    return own(sheet, row++, FIGURE);
  });
  const conditions = holding.map(({ says, condition }) => {
    sheet.value(row, 0, says);
    sheet.formula(row, FIGURE, `IFERROR(${condition},FALSE)`, true);
    return own(sheet, row++, FIGURE);
  });
  const columns = mold.lines.filter((line) => !isFigure(line));
  if (columns.length > 0) row++;
  const places = placesOf(mold.lines, row);
  const spelled = spelling(mold.lines, places);
  const at = (key: string): string => {
    const { row: own, column } = places.get(key)!;
    return sheet.reference(own, column);
  };
  const live = new Map(mold.inputs.flatMap(({ moves }, index) => (moves ? [[moves.line, inputs[index]!] as const] : [])));
  const given = givenBy(
    mold,
    inputs.map((address) => `${quotedSheet(sheet.name)}!${address}`),
  );
  for (const line of mold.lines) {
    const { row: own, column } = places.get(line.key)!;
    if (isFigure(line)) {
      const { format, value } = line.figure;
      sheet.line(own, [line.says, null, line.note ?? null, line.source ?? null, line.link ?? null]);
      const input = live.get(line.key);
      if (input !== undefined) sheet.formula(own, column, input, value, { format });
      else putContent(sheet, own, column, contentOf(line, spelled), value, format);
      continue;
    }
    sheet.value(own - 1, column, line.says, { isBold: true });
    contentsOf(line, spelled).forEach((content, index) =>
      putContent(sheet, own + index, column, content, line.values[index] ?? null, line.format),
    );
  }
  const isHeld = mold.inputs.length > 0 || conditions.length > 0;
  if (!isHeld) return { holds: null, at, given };
  const nameOf = (key: string): string => spelled(`{${key}}`);
  const whole = holdsFormula(mold, inputs, nameOf);
  const all = [...(mold.inputs.length === 0 ? [] : [whole]), ...conditions];
  sheet.value(holdsRow, 0, "The inputs are as they may be");
  const holds = sheet.formula(holdsRow, FIGURE, all.length === 1 ? all[0]! : `AND(${all.join(",")})`, true);
  return { holds, at, given };
}

function putContent(sheet: Drafted, row: number, column: number, content: Content, value: CellValue | null, format: string | null): void {
  if (content === null) return;
  if (typeof content !== "object") sheet.value(row, column, content, { format });
  else if ("formula" in content) sheet.formula(row, column, content.formula.slice(1), value, { format });
}
