import { COLUMNS, ROWS, type Area } from "../../formulas/address";
import { formulaOf } from "../../formulas/tree";
import { resolved } from "../../formulas/reference";
import { isError, type CellValue } from "../../xlsx/value";
import { CRITERIA_FORMS } from "./criteria";
import { DATE_FORMS } from "./date-forms";
import type { Form, FormCall, Frame } from "./frame";
import { LAMBDA_FORMS } from "./lambda-forms";
import { LOOKUP_FORMS } from "./lookups";
import {
  blocked,
  fittedCell,
  fittedSize,
  lifted,
  NOT_AVAILABLE,
  notWorkedOut,
  numberOf,
  REFERENCE,
  VALUE,
  valued,
  type Block,
  type Operand,
} from "./operand";
import { BINARY } from "./operators";
import { blockOf, scalarOf, single } from "./reading";
import { TEXT_FORMS } from "./text-forms";

/** Whether a value counts as true; text that is neither TRUE nor FALSE is an error. */
function truth(value: CellValue): boolean | CellValue {
  if (typeof value === "string") return /^true$/i.test(value) ? true : /^false$/i.test(value) ? false : VALUE;
  const number = numberOf(value);
  return typeof number === "number" ? number !== 0 : number;
}

const IF: Form = ({ args, evaluate, frame }) => {
  const test = blockOf(evaluate(0), frame);
  const branch = (i: number): Operand => {
    const argument = args[i];
    return argument === undefined ? valued(i === 2 ? false : 0) : argument.is === "missing" ? valued(0) : evaluate(i);
  };
  if (test.length === 1 && test[0]!.length === 1) {
    const isTrue = truth(test[0]![0]!);
    return typeof isTrue === "boolean" ? branch(isTrue ? 1 : 2) : valued(isTrue);
  }
  const [yes, no] = [blockOf(branch(1), frame), blockOf(branch(2), frame)];
  return lifted([test, yes, no], (value, then, otherwise) => {
    const isTrue = truth(value);
    return typeof isTrue === "boolean" ? (isTrue ? then : otherwise) : isTrue;
  });
};

const IFS: Form = ({ args, evaluate, frame }) => {
  for (let i = 0; i + 1 < args.length; i += 2) {
    const test = blockOf(evaluate(i), frame);
    if (test.length !== 1 || test[0]!.length !== 1) return choiceOf(args.length, test, i, evaluate, frame);
    const isTrue = truth(test[0]![0]!);
    if (typeof isTrue !== "boolean") return valued(isTrue);
    if (isTrue) return evaluate(i + 1);
  }
  return { is: "value", value: NOT_AVAILABLE };
};

function choiceOf(count: number, test: Block, i: number, evaluate: FormCall["evaluate"], frame: Frame): Operand {
  const then = blockOf(evaluate(i + 1), frame);
  const rest: Block =
    i + 2 + 1 < count ? blockOf(choiceOf(count, blockOf(evaluate(i + 2), frame), i + 2, evaluate, frame), frame) : [[NOT_AVAILABLE]];
  return lifted([test, then, rest], (value, one, other) => {
    const isTrue = truth(value);
    return typeof isTrue === "boolean" ? (isTrue ? one : other) : isTrue;
  });
}

const SWITCH: Form = ({ args, evaluate, frame, apply }) => {
  const asked = blockOf(evaluate(0), frame);
  if (asked.length !== 1 || asked[0]!.length !== 1)
    return apply(
      "SWITCH",
      args.map((_, i) => evaluate(i)),
      frame,
    );
  if (isError(asked[0]![0]!)) return valued(asked[0]![0]!);
  for (let i = 1; i + 1 < args.length; i += 2) {
    const isEqual = BINARY["="]!(asked[0]![0]!, scalarOf(evaluate(i), frame));
    if (isError(isEqual)) return valued(isEqual);
    if (isEqual === true) return evaluate(i + 1);
  }
  return args.length % 2 === 0 ? evaluate(args.length - 1) : { is: "value", value: NOT_AVAILABLE };
};

const CHOOSE: Form = ({ args, evaluate, frame, apply }) => {
  const asked = blockOf(evaluate(0), frame);
  if (asked.length !== 1 || asked[0]!.length !== 1)
    return apply(
      "CHOOSE",
      args.map((_, i) => ({ is: "block", block: blockOf(evaluate(i), { ...frame, isArray: true }) }) as Operand),
      frame,
    );
  const number = numberOf(asked[0]![0]!);
  if (typeof number !== "number") return valued(number);
  const index = Math.trunc(number);
  return index >= 1 && index < args.length ? evaluate(index) : { is: "value", value: VALUE };
};

/** `IFERROR` and `IFNA`: the first argument's cells, those that are such errors replaced by the second's. */
function replacing(isReplaced: (value: CellValue) => boolean): Form {
  return ({ evaluate, frame }) => {
    const operand = evaluate(0);
    const block = blockOf(operand, frame);
    if (!block.some((row) => row.some(isReplaced))) return block.length === 1 && block[0]!.length === 1 ? operand : { is: "block", block };
    const instead = blockOf(evaluate(1), frame);
    return lifted([block, instead], (value, other) => (isReplaced(value) ? (other ?? 0) : value));
  };
}

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
    const { row, column, sheet } = frame.place;
    const operand = args[0] === undefined ? null : evaluate(0);
    const area =
      operand === null
        ? { sheet, top: row, bottom: row, left: column, right: column }
        : operand.is === "areas"
          ? operand.areas[0]
          : undefined;
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

/** What holds of each value. */
function tested(isTrue: (value: CellValue) => CellValue): Form {
  return ({ evaluate, frame }) => lifted([blockOf(evaluate(0), frame)], isTrue);
}

const SUBTOTALS = ["AVERAGE", "COUNT", "COUNTA", "MAX", "MIN", "PRODUCT", "STDEV", "STDEVP", "SUM", "VAR", "VARP"];
const IS_SUBTOTAL = /\b(?:SUBTOTAL|AGGREGATE)\(/i;

const SUBTOTAL: Form = ({ args, evaluate, frame, apply }) => {
  const number = numberOf(scalarOf(evaluate(0), frame));
  if (typeof number !== "number") return valued(number);
  const isWithoutHidden = number > 100;
  const name = SUBTOTALS[Math.trunc(isWithoutHidden ? number - 100 : number) - 1];
  if (!name) return { is: "value", value: VALUE };
  const { surroundings } = frame;
  const values: CellValue[][] = [];
  for (let i = 1; i < args.length; i++) {
    const operand = evaluate(i);
    if (operand.is !== "areas") return { is: "value", value: VALUE };
    for (const area of operand.areas) {
      surroundings.blockOf(area).forEach((cells, down) => {
        const row = area.top + down;
        const isHidden = surroundings.isHidden(area.sheet, row);
        if (isHidden && !isWithoutHidden) notWorkedOut("SUBTOTAL depends on which rows a filter hides");
        if (isHidden) return;
        cells.forEach((value, across) => {
          const formula = surroundings.formulaAt({ sheet: area.sheet, row, column: area.left + across });
          if (formula === null || !IS_SUBTOTAL.test(formula)) values.push([value]);
        });
      });
    }
  }
  return apply(name, [{ is: "block", block: values.length === 0 ? [[null]] : values }], frame);
};

const COUNTBLANK: Form = ({ evaluate, frame }) => {
  const operand = evaluate(0);
  if (operand.is !== "areas" || operand.areas.length !== 1) return { is: "value", value: VALUE };
  const area = operand.areas[0]!;
  const filled = frame.surroundings
    .blockOf(area)
    .flat()
    .filter((value) => value !== null && value !== "").length;
  return valued((area.bottom - area.top + 1) * (area.right - area.left + 1) - filled);
};

const refuse =
  (why: string): Form =>
  () =>
    notWorkedOut(why);

const placeIn = (operand: Operand) => {
  const area = operand.is === "areas" ? operand.areas[0] : undefined;
  return area && { sheet: area.sheet, row: area.top, column: area.left };
};

export const FORMS: ReadonlyMap<string, Form> = new Map<string, Form>([
  ["IF", IF],
  ["IFS", IFS],
  ["SWITCH", SWITCH],
  ["CHOOSE", CHOOSE],
  ["IFERROR", replacing(isError)],
  ["IFNA", replacing((value) => isError(value) && value.error === "#N/A")],
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
  ["FORMULATEXT", refuse("the function FORMULATEXT is not known")],
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
  ["TRUE", () => valued(true)],
  ["FALSE", () => valued(false)],
  ["NA", () => ({ is: "value", value: NOT_AVAILABLE })],
  [
    "NOT",
    tested((value) => {
      const isTrue = truth(value);
      return typeof isTrue === "boolean" ? !isTrue : isTrue;
    }),
  ],
  ["ISBLANK", tested((value) => value === null)],
  ["ISERROR", tested(isError)],
  ["ISERR", tested((value) => isError(value) && value.error !== "#N/A")],
  ["ISNA", tested((value) => isError(value) && value.error === "#N/A")],
  ["ISNUMBER", tested((value) => typeof value === "number")],
  ["ISTEXT", tested((value) => typeof value === "string")],
  ["ISNONTEXT", tested((value) => typeof value !== "string")],
  ["ISLOGICAL", tested((value) => typeof value === "boolean")],
  [
    "N",
    ({ evaluate, frame }) =>
      lifted([[[scalarOf(evaluate(0, true), { ...frame, isArray: true })]]], (value) =>
        isError(value) || typeof value === "number" ? value : value === true ? 1 : 0,
      ),
  ],
  [
    "T",
    ({ evaluate, frame }) =>
      lifted([[[scalarOf(evaluate(0, true), { ...frame, isArray: true })]]], (value) =>
        isError(value) || typeof value === "string" ? value : "",
      ),
  ],
  ["TODAY", ({ frame }) => valued(frame.surroundings.today)],
  ["NOW", ({ frame }) => valued(frame.surroundings.now)],
  ["HYPERLINK", ({ args, evaluate, frame }) => valued(scalarOf(single(evaluate(args.length > 1 ? 1 : 0), frame), frame))],
  ["SUBTOTAL", SUBTOTAL],
  ["AGGREGATE", refuse("the function AGGREGATE is not known")],
  ["COUNTBLANK", COUNTBLANK],
  ["RAND", refuse("it draws a random number")],
  ["RANDBETWEEN", refuse("it draws a random number")],
  ["RANDARRAY", refuse("it draws random numbers")],
  ["CELL", refuse("the function CELL asks the Excel at hand")],
  ["INFO", refuse("the function INFO asks the Excel at hand")],
  ["AND", logical((values) => values.every(Boolean))],
  ["OR", logical((values) => values.some(Boolean))],
  ["XOR", logical((values) => values.filter(Boolean).length % 2 === 1)],
  ...CRITERIA_FORMS,
  ...DATE_FORMS,
  ...LAMBDA_FORMS,
  ...LOOKUP_FORMS,
  ...TEXT_FORMS,
]);

/** `AND` and its kin: what is said of the values that are numbers, TRUE or FALSE; text in cells is passed over. */
function logical(isTrue: (values: readonly boolean[]) => boolean): Form {
  return ({ args, evaluate, frame }) => {
    const values: boolean[] = [];
    for (let i = 0; i < args.length; i++) {
      const operand = evaluate(i);
      const isDirect = operand.is === "value";
      const blocks = operand.is === "areas" ? operand.areas.map((area) => frame.surroundings.blockOf(area)) : [blockOf(operand, frame)];
      for (const value of blocks.flat(2)) {
        if (isError(value)) return valued(value);
        if (typeof value === "boolean") values.push(value);
        else if (typeof value === "number") values.push(value !== 0);
        else if (isDirect && typeof value === "string") {
          const said = truth(value);
          if (typeof said === "boolean") values.push(said);
        }
      }
    }
    return values.length === 0 ? { is: "value", value: VALUE } : valued(isTrue(values));
  };
}
