import type { CellValue } from "../../xlsx/value";
import type { Frame } from "./frame";
import { VALUE, valued, type Block, type Operand } from "./operand";

/** The one cell of a range in the formula's own row or column; of a block its first. */
export function single(operand: Operand, { place, surroundings }: Frame): Operand {
  if (operand.is === "block") return valued(operand.block[0]?.[0] ?? null);
  if (operand.is !== "areas") return operand;
  const [area, ...more] = operand.areas;
  if (!area || more.length > 0) return { is: "value", value: VALUE };
  const { sheet, top, left, bottom, right } = area;
  const cell = (row: number, column: number): Operand => ({
    is: "areas",
    areas: [{ sheet, top: row, left: column, bottom: row, right: column }],
  });
  const isOver = place.column >= left && place.column <= right;
  const isBeside = place.row >= top && place.row <= bottom;
  if (top === bottom && left === right) return operand;
  if (left === right && isBeside) return cell(place.row, left);
  if (top === bottom && isOver) return cell(top, place.column);
  if (isOver && isBeside && surroundings.book.sheets.length > 0) return cell(place.row, place.column);
  return { is: "value", value: VALUE };
}

/** The values of an operand where a value is wanted. */
export function blockOf(operand: Operand, frame: Frame): Block {
  switch (operand.is) {
    case "value":
      return [[operand.value]];
    case "missing":
      return [[null]];
    case "block":
      return operand.block;
    case "areas": {
      const read = frame.isArray ? operand : single(operand, frame);
      if (read.is !== "areas") return blockOf(read, frame);
      const [area, ...more] = read.areas;
      if (!area || more.length > 0) return [[VALUE]];
      return frame.surroundings.blockOf(area);
    }
    case "lambda":
      return [[{ error: "#CALC!" }]];
  }
}

export function scalarOf(operand: Operand, frame: Frame): CellValue {
  return blockOf(operand, frame)[0]?.[0] ?? null;
}
