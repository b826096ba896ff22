import { type Area, cellArea, COLUMNS, ROWS } from "../../formulas/address";
import { resolved } from "../../formulas/reference";
import { formulaOf } from "../../formulas/tree";
import { isError, type CellValue } from "../../xlsx/value";
import { truth } from "./choice-forms";
import type { Form } from "./frame";
import { blocked, fittedCell, fittedSize, notWorkedOut, numberOf, REFERENCE, VALUE, valued, type Block, type Operand } from "./operand";
import { blockOf, scalarOf } from "./reading";

const INDEX: Form = ({ args, evaluate, frame }) => {
  const source = evaluate(0);
  const wanted = (i: number) => (args[i] === undefined || args[i].is === "missing" ? null : blockOf(evaluate(i), frame));
  const [rows, columns] = [wanted(1), wanted(2)];
  const areaNumber = args[3] ? numberOf(scalarOf(evaluate(3), frame)) : 1;
  if (typeof areaNumber !== "number") return valued(areaNumber);
  const area = source.is === "areas" ? source.areas[Math.trunc(areaNumber) - 1] : null;
  if (area === undefined) return { is: "value", value: REFERENCE };
  const block = area ? null : blockOf(source, { ...frame, isArray: true });
  const height = area ? area.bottom - area.top + 1 : block!.length;
  const width = area ? area.right - area.left + 1 : (block![0]?.length ?? 0);
  // With one number alone, a single row is counted along.
  const isAlong = columns === null && height === 1 && args.length === 2;
  const [rowNumbers, columnNumbers] = isAlong ? [[[1]], rows ?? [[0]]] : [rows ?? [[0]], columns ?? [[width === 1 ? 1 : 0]]];
  const at = (row: CellValue, column: CellValue): Operand => {
    const [r, c] = [numberOf(row), numberOf(column)];
    if (typeof r !== "number") return valued(r);
    if (typeof c !== "number") return valued(c);
    const [i, j] = [Math.trunc(r), Math.trunc(c)];
    if (i < 0 || j < 0) return { is: "value", value: VALUE };
    if (i > height || j > width) return { is: "value", value: REFERENCE };
    const [top, bottom] = i === 0 ? [0, height - 1] : [i - 1, i - 1];
    const [left, right] = j === 0 ? [0, width - 1] : [j - 1, j - 1];
    if (area)
      return {
        is: "areas",
        areas: [{ sheet: area.sheet, top: area.top + top, left: area.left + left, bottom: area.top + bottom, right: area.left + right }],
      };
    return blocked(block!.slice(top, bottom + 1).map((cells) => cells.slice(left, right + 1)));
  };
  const size = fittedSize([rowNumbers, columnNumbers]);
  if (size.rows === 1 && size.columns === 1) return at(rowNumbers[0]?.[0] ?? null, columnNumbers[0]?.[0] ?? null);
  return blocked(
    Array.from({ length: size.rows }, (_, i) =>
      Array.from({ length: size.columns }, (_, j) =>
        scalarOf(at(fittedCell(rowNumbers, i, j), fittedCell(columnNumbers, i, j)), { ...frame, isArray: true }),
      ),
    ),
  );
};

const OFFSET: Form = ({ args, evaluate, frame }) => {
  const source = evaluate(0);
  if (source.is !== "areas" || source.areas.length !== 1) return { is: "value", value: VALUE };
  const area = source.areas[0]!;
  const numbers = [1, 2, 3, 4].map((i) =>
    args[i] === undefined || args[i].is === "missing" ? null : numberOf(scalarOf(evaluate(i), frame)),
  );
  const wrong = numbers.find((number) => number !== null && typeof number !== "number");
  if (wrong) return valued(wrong);
  const [down, across, height, width] = numbers.map((number) => (number === null ? null : Math.trunc(number as number)));
  const rows = height ?? area.bottom - area.top + 1;
  const columns = width ?? area.right - area.left + 1;
  if (rows === 0 || columns === 0) return { is: "value", value: REFERENCE };
  const top = area.top + (down ?? 0) + (rows < 0 ? rows + 1 : 0);
  const left = area.left + (across ?? 0) + (columns < 0 ? columns + 1 : 0);
  const bottom = top + Math.abs(rows) - 1;
  const right = left + Math.abs(columns) - 1;
  if (top < 0 || left < 0 || bottom >= ROWS || right >= COLUMNS) return { is: "value", value: REFERENCE };
  return { is: "areas", areas: [{ sheet: area.sheet, top, left, bottom, right }] };
};

const INDIRECT: Form = ({ args, evaluate, evaluated, frame }) => {
  const text = scalarOf(evaluate(0), frame);
  if (isError(text)) return valued(text);
  if (args[1] && args[1].is !== "missing" && truth(scalarOf(evaluate(1), frame)) === false)
    notWorkedOut("INDIRECT is given an R1C1 reference");
  const read = typeof text === "string" ? formulaOf(text)?.tree : undefined;
  if (read?.is === "reference") {
    const found = resolved(read.reference, frame.place, frame.surroundings.book);
    if (!found.ok && found.why === "another workbook") notWorkedOut("it reads another workbook");
    return found.ok ? { is: "areas", areas: found.areas } : { is: "value", value: REFERENCE };
  }
  if (read?.is !== "name") return { is: "value", value: REFERENCE };
  const operand = evaluated(read, { ...frame, variables: new Map() });
  return operand.is === "areas" ? operand : { is: "value", value: REFERENCE };
};

/** `ROW`, `COLUMN`, `ROWS` and `COLUMNS`: of the cells of a range, or of the formula's own. */
function numbersOf(first: (area: Area) => number, last: (area: Area) => number, isDown: boolean): Form {
  return ({ args, evaluate, frame }) => {
    const operand = args[0] === undefined ? null : evaluate(0);
    const area = operand === null ? cellArea(frame.place) : operand.is === "areas" ? operand.areas[0] : undefined;
    if (operand?.is === "value" && isError(operand.value)) return operand;
    if (!area) return { is: "value", value: VALUE };
    if (!frame.isArray) return valued(first(area) + 1);
    const numbers = Array.from(
      { length: Math.min(last(area), MOST_NUMBERS + first(area)) - first(area) + 1 },
      (_, i) => first(area) + i + 1,
    );
    return blocked(isDown ? numbers.map((number) => [number]) : [numbers]);
  };
}

const MOST_NUMBERS = 1_048_576;

function extents(size: (area: Area) => number, sizeOf: (block: Block) => number): Form {
  return ({ evaluate, frame }) => {
    const operand = evaluate(0, true);
    if (operand.is === "areas") return operand.areas.length === 1 ? valued(size(operand.areas[0]!)) : { is: "value", value: REFERENCE };
    if (operand.is === "value" && isError(operand.value)) return operand;
    return valued(sizeOf(blockOf(operand, frame)));
  };
}

const placeIn = (operand: Operand) => {
  const area = operand.is === "areas" ? operand.areas[0] : undefined;
  return area && { sheet: area.sheet, row: area.top, column: area.left };
};

/** The functions that are told where cells are, and those that answer with cells. */
export const REFERENCE_FORMS: readonly (readonly [string, Form])[] = [
  ["INDEX", INDEX],
  ["OFFSET", OFFSET],
  ["INDIRECT", INDIRECT],
  [
    "ROW",
    numbersOf(
      ({ top }) => top,
      ({ bottom }) => bottom,
      true,
    ),
  ],
  [
    "COLUMN",
    numbersOf(
      ({ left }) => left,
      ({ right }) => right,
      false,
    ),
  ],
  [
    "ROWS",
    extents(
      ({ top, bottom }) => bottom - top + 1,
      (block) => block.length,
    ),
  ],
  [
    "COLUMNS",
    extents(
      ({ left, right }) => right - left + 1,
      (block) => block[0]?.length ?? 0,
    ),
  ],
  [
    "AREAS",
    ({ evaluate }) =>
      (({ is, ...operand }) => valued(is === "areas" && "areas" in operand ? operand.areas.length : VALUE))(evaluate(0, true)),
  ],
  ["ISREF", ({ evaluate }) => valued(evaluate(0, true).is === "areas")],
  [
    "ISFORMULA",
    ({ evaluate, frame }) => {
      const place = placeIn(evaluate(0, true));
      return place ? valued(frame.surroundings.formulaAt(place) !== null) : { is: "value", value: VALUE };
    },
  ],
  ["FORMULATEXT", () => notWorkedOut("the function FORMULATEXT is not known")],
  [
    "SHEETS",
    ({ args, frame }) => (args.length === 0 ? valued(frame.surroundings.book.sheets.length) : notWorkedOut("SHEETS is given a reference")),
  ],
  [
    "SHEET",
    ({ args, evaluate, frame }) => {
      const sheet = args.length === 0 ? frame.place.sheet : (placeIn(evaluate(0, true))?.sheet ?? notWorkedOut("SHEET is given a text"));
      return valued(frame.surroundings.book.sheets.indexOf(sheet) + 1);
    },
  ],
];
