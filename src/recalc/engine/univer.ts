import {
  ArrayValueObject,
  BaseReferenceObject,
  BooleanValueObject,
  CELL_INVERTED_INDEX_CACHE,
  ErrorValueObject,
  functionCompatibility,
  functionDatabase,
  functionDate,
  functionEngineering,
  functionFinancial,
  functionInformation,
  functionLogical,
  functionLookup,
  functionMath,
  functionStatistical,
  functionText,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseFunction,
  type BaseValueObject,
  type ErrorType,
} from "@univerjs/engine-formula";
import { LocaleType } from "@univerjs/core";
import { COLUMNS, ROWS, type Area, type Place } from "../../formulas/address";
import { isError, type CellValue } from "../../xlsx/value";
import { blocked, notWorkedOut, valued, type Block, type Operand } from "./operand";

type Made = new (name: string) => BaseFunction;

const CLASSES = new Map<string, Made>(
  [
    functionCompatibility,
    functionDatabase,
    functionDate,
    functionEngineering,
    functionFinancial,
    functionInformation,
    functionLogical,
    functionLookup,
    functionMath,
    functionStatistical,
    functionText,
  ]
    .flat()
    .map(([made, name]) => [String(name), made as unknown as Made]),
);

const UNIT = "recalc";
const LONGEST_TEXT = 32_767;
/** Ranges that many formulas read are kept: so many cells at most. */
const MOST_KEPT = 4_000_000;

/** The functions of the spreadsheet engine that the workbench has, called one at a time. */
export interface Library {
  has(name: string): boolean;
  call(name: string, args: readonly Operand[], place: Place): Operand;
  /** What has been read of cells is forgotten: they have changed. */
  forget(): void;
}

/** `blockOf` gives the cells of an area as they stand when they are asked for. */
export function univerLibrary(blockOf: (area: Area) => Block): Library {
  const made = new Map<string, BaseFunction>();
  const kept = new Map<string, ArrayValueObject>();
  let size = 0;

  const functionNamed = (name: string): BaseFunction | undefined => {
    const known = made.get(name);
    const Class = CLASSES.get(name);
    if (known || !Class) return known;
    const fresh = new Class(name);
    if (fresh.needsLocale) fresh.setLocale(LocaleType.EN_US);
    made.set(name, fresh);
    return fresh;
  };

  const arrayOfArea = (area: Area): ArrayValueObject => {
    const key = `${area.sheet}!${area.top},${area.left},${area.bottom},${area.right}`;
    const known = kept.get(key);
    if (known) return known;
    const block = blockOf(area);
    // The engine remembers where values stand in a column by sheet and place: each area is a sheet of its own to it.
    const array = arrayOf(block, key);
    size += block.length * (block[0]?.length ?? 0);
    if (size > MOST_KEPT) {
      kept.clear();
      CELL_INVERTED_INDEX_CACHE.clear();
      size = 0;
    }
    kept.set(key, array);
    return array;
  };

  const given = (operand: Operand, isReference: boolean, name: string): BaseValueObject => {
    switch (operand.is) {
      case "missing":
        return NullValueObject.create();
      case "value":
        return objectOf(operand.value);
      case "block":
        return arrayOf(operand.block, "");
      case "areas": {
        const [area, ...more] = operand.areas;
        if (!area || more.length > 0) return notWorkedOut(`${name} is given several ranges at once`);
        const array = arrayOfArea(area);
        if (isReference) return new CellsReference(area, array, arrayOfArea) as unknown as BaseValueObject;
        return array.getRowCount() === 1 && array.getColumnCount() === 1 && !WANTS_ARRAYS.has(name)
          ? (array.get(0, 0) ?? NullValueObject.create())
          : array;
      }
      case "lambda":
        return notWorkedOut(`${name} is given a LAMBDA`);
    }
  };

  return {
    has: (name) => CLASSES.has(name),
    call(name, args, { row, column }) {
      const called = functionNamed(name);
      if (!called) return notWorkedOut(`the function ${name} is not known`);
      if (called.minParams !== -1 && (args.length < called.minParams || args.length > called.maxParams))
        return notWorkedOut(`${name} has ${String(args.length)} arguments`);
      if (called.needsSheetRowColumnCount) called.setSheetRowColumnCount(ROWS, COLUMNS);
      called.setRefInfo(UNIT, UNIT, row, column);
      const objects = args.map((argument) => given(argument, called.needsReferenceObject, name));
      // What the engine has made of a block that is in no sheet must not be found again for the next.
      CELL_INVERTED_INDEX_CACHE.clear();
      return operandOf(called.calculate(...objects) as unknown as BaseValueObject, name);
    },
    forget() {
      kept.clear();
      CELL_INVERTED_INDEX_CACHE.clear();
      size = 0;
    },
  };
}

/** Functions that count or look through what they are given make a difference between a cell and its value. */
const WANTS_ARRAYS: ReadonlySet<string> = new Set(
  "SUM AVERAGE COUNT COUNTA MAX MIN PRODUCT MEDIAN MODE STDEV STDEVP VAR VARP AVERAGEA MAXA MINA STDEVA STDEVPA VARA VARPA AND OR XOR SUMSQ GEOMEAN HARMEAN GCD LCM SUMPRODUCT MMULT TRANSPOSE LOOKUP VLOOKUP HLOOKUP MATCH XMATCH XLOOKUP CONCAT TEXTJOIN STDEV.S STDEV.P VAR.S VAR.P MODE.SNGL MODE.MULT AVEDEV DEVSQ KURT SKEW NPV IRR LARGE SMALL COUNTBLANK MULTINOMIAL".split(
    " ",
  ),
);

/** A range that a function may ask for its place, and take larger or smaller, as SUMIF does. */
class CellsReference extends BaseReferenceObject {
  constructor(
    private area: Area,
    private array: ArrayValueObject,
    private readonly arrayOfArea: (area: Area) => ArrayValueObject,
  ) {
    super("");
  }
  override toArrayValueObject() {
    return this.array;
  }
  override getRangeData() {
    const { top, left, bottom, right } = this.area;
    return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
  }
  override getRangePosition() {
    return this.getRangeData();
  }
  override setRangeData({ startRow, startColumn, endRow, endColumn }: ReturnType<CellsReference["getRangeData"]>) {
    this.area = { sheet: this.area.sheet, top: startRow, left: startColumn, bottom: endRow, right: endColumn };
    this.array = this.arrayOfArea(this.area);
  }
  override getRowCount() {
    return this.array.getRowCount();
  }
  override getColumnCount() {
    return this.array.getColumnCount();
  }
  override getFirstCell() {
    return this.array.get(0, 0) ?? NullValueObject.create();
  }
  override getUnitId() {
    return UNIT;
  }
  override getSheetId() {
    return this.area.sheet;
  }
  override getFilteredOutRows(): number[] {
    return [];
  }
  override iterator(callback: Parameters<BaseReferenceObject["iterator"]>[0]) {
    this.array.iterator(callback as Parameters<ArrayValueObject["iterator"]>[0]);
    return undefined;
  }
}

function arrayOf(block: Block, sheetId: string): ArrayValueObject {
  return ArrayValueObject.create({
    calculateValueList: block.map((row) => row.map(objectOf)),
    rowCount: block.length,
    columnCount: block[0]?.length ?? 0,
    unitId: UNIT,
    sheetId,
    row: 0,
    column: 0,
  });
}

function objectOf(value: CellValue): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (isError(value)) return ErrorValueObject.create(value.error as ErrorType);
  if (typeof value === "number") return NumberValueObject.create(value);
  return typeof value === "boolean" ? BooleanValueObject.create(value) : StringValueObject.create(value);
}

function operandOf(object: BaseValueObject, name: string): Operand {
  if (object.isReferenceObject()) return notWorkedOut(`${name} answers with a reference`);
  if (!object.isArray()) return valued(valueOf(object, name));
  return blocked((object as ArrayValueObject).getArrayValue().map((row) => row.map((cell) => (cell ? valueOf(cell, name) : null))));
}

function valueOf(object: BaseValueObject, name: string): CellValue {
  if (object.isNull()) return null;
  if (object.isError()) return { error: String(object.getValue()) };
  const value = object.getValue();
  if (typeof value === "number") return Number.isFinite(value) ? value : { error: "#NUM!" };
  // Excel's cells end at 32,767 characters.
  if (typeof value === "string" && value.length > LONGEST_TEXT) return { error: "#VALUE!" };
  return typeof value === "string" || typeof value === "boolean" ? value : notWorkedOut(`${name} answers with something that is no value`);
}
