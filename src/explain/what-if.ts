import { type Argument, type Asked, LEFT_OUT, parametersOf } from "./asked";
import { type CellValue } from "./explanation";
import { definedFor, namesPerRow } from "./functions";

/** The same call with other values for some inputs, by Excel's names of them; null leaves one out. Nothing is written. */
export function whatIf(asked: Asked, inputs: Readonly<Record<string, CellValue | null>>): Asked {
  const defined = definedFor(asked);
  const definition = "definition" in defined ? defined.definition : null;
  const isRows = definition?.answers === "rows";
  const perRow = definition === null ? [] : namesPerRow(definition);
  const args = parametersOf(asked.id).map(({ name }, index): Argument => {
    const argument = asked.args[index] ?? LEFT_OUT;
    const own = perRow.includes(name) ? ofRow(argument, asked.at) : argument;
    const value = inputs[name];
    if (value === undefined) return own;
    return { from: { ...own.from, is: "replaced" }, cells: value === null ? null : [[value]], unknown: null };
  });
  if (!isRows || asked.at === null) return { ...asked, args };
  return { ...asked, args, at: { row: 0, column: definition.shown.length > 1 ? asked.at.column : 0 } };
}

/** Of a range the one cell that counts for the row explained, so that one value may stand beside it. */
function ofRow(argument: Argument, at: Asked["at"]): Argument {
  const { cells, from } = argument;
  if (cells === null || at === null) return argument;
  const [height, width] = [cells.length, Math.max(...cells.map((row) => row.length))];
  const row = height === 1 ? 0 : at.row;
  const column = width === 1 ? 0 : at.column;
  const { area } = from;
  const cell = area && { ...area, top: area.top + row, bottom: area.top + row, left: area.left + column, right: area.left + column };
  return { ...argument, from: { ...from, area: cell }, cells: [[cells[row]?.[column]]] };
}
