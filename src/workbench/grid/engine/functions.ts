import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorValueObject,
  functionMath,
  NumberValueObject,
  StringValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type ErrorType,
  type FunctionVariantType,
} from "@univerjs/preset-sheets-core";
import type { Ctor } from "@univerjs/core";
import { quotedSheet } from "../../../formulas/address";
import { addressOf, EXCEL_SIZE, type Extent } from "../../address";
import type { Given, GivenArgument } from "../../custom-functions/arguments";
import type { SpreadsheetFunction } from "../../custom-functions/call";
import type { Outcome } from "../../custom-functions/results";

/** The key under which an error's sentence travels with the cell. */
export const MESSAGE = "essexMessage";

function givenOf(value: BaseValueObject | null | void): Given {
  if (!value || value.isNull()) return null;
  return value.isError() ? String(value.getValue()) : value.getValue();
}

function argumentOf(variant: BaseValueObject): GivenArgument {
  if (variant.isArray()) return { kind: "block", values: variant.getArrayValue().map((row) => row.map(givenOf)) };
  return variant.isNull() ? { kind: "omitted" } : { kind: "value", value: givenOf(variant) };
}

function cellOf(outcome: Outcome): BaseValueObject {
  if (outcome.kind === "error") {
    // Not ErrorValueObject.create: it hands out shared objects, and the message belongs to one cell.
    const error = new ErrorValueObject(outcome.error as ErrorType);
    return outcome.message === "" ? error : error.withCustomData({ [MESSAGE]: outcome.message });
  }
  const { value, format } = outcome;
  if (typeof value === "number") return NumberValueObject.create(value, format ?? "");
  return typeof value === "boolean" ? BooleanValueObject.create(value) : StringValueObject.create(value);
}

function blockOf(outcomes: Outcome[][]): BaseValueObject {
  const [first] = outcomes.flat();
  if (first && outcomes.length === 1 && outcomes[0]?.length === 1) return cellOf(first);
  return ArrayValueObject.create({
    calculateValueList: outcomes.map((row) => row.map(cellOf)),
    rowCount: outcomes.length,
    columnCount: outcomes[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

/** The class by which the engine knows one custom function. */
export function engineFunction(run: SpreadsheetFunction, isToldAddresses: boolean, sheetName: (id: string) => string): Ctor<BaseFunction> {
  const addressOn = (sheet: string, extent: Extent) => `${quotedSheet(sheetName(sheet))}!${addressOf(extent)}`;
  const referenceAddress = (variant: FunctionVariantType): string | null => {
    if (!variant.isReferenceObject()) return null;
    const reference = variant as BaseReferenceObject;
    const { startRow, endRow, startColumn, endColumn } = reference.getRangeData();
    const extent = { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
    return addressOn(reference.getSheetId(), extent);
  };
  return class extends BaseFunction {
    /** References instead of their values, so that their addresses can be told. */
    override needsReferenceObject = isToldAddresses;

    /** Else a date given as text in the formula arrives as a number. */
    override isArgumentsIgnoreNumberPattern() {
      return true;
    }

    override calculate(...variants: BaseValueObject[]) {
      const values = variants.map((variant: FunctionVariantType) =>
        variant.isReferenceObject() ? (variant as BaseReferenceObject).toArrayValueObject() : (variant as BaseValueObject),
      );
      const outcomes = run(values.map(argumentOf), {
        address: addressOn(this.subUnitId ?? "", { row: this.row, column: this.column, rows: 1, columns: 1 }),
        argumentAddresses: variants.map(referenceAddress),
      });
      return blockOf(outcomes);
    }
  };
}

/** The engine's own functions that refuse to fill more cells than the sheet has now: the sheet grows, as far as Excel's. */
export function roomyFunctions(): [Ctor<BaseFunction>, string][] {
  return functionMath
    .filter(([made, name]) => new (made as Ctor<BaseFunction>)(name as string).needsSheetRowColumnCount)
    .map(([made, name]) => {
      const roomy = class extends (made as Ctor<BaseFunction>) {
        override setSheetRowColumnCount() {
          super.setSheetRowColumnCount(EXCEL_SIZE.rows, EXCEL_SIZE.columns);
        }
      };
      return [roomy, name as string];
    });
}
