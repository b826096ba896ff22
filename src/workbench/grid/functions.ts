import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorValueObject,
  FunctionType,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
  type ErrorType,
  type IFunctionInfo,
} from "@univerjs/preset-sheets-core";
import { BooleanNumber, type Ctor } from "@univerjs/core";
import { addressOf, quotedSheet } from "../address";
import type { Given, GivenArgument } from "../custom-functions/arguments";
import type { SpreadsheetFunction } from "../custom-functions/call";
import { choicesOf, type Metadata, type ParameterMetadata } from "../custom-functions/metadata";
import type { Outcome } from "../custom-functions/results";

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
export function engineFunction(run: SpreadsheetFunction, sheetName: (id: string) => string): Ctor<BaseFunction> {
  return class extends BaseFunction {
    /** Else a date given as text in the formula arrives as a number. */
    override isArgumentsIgnoreNumberPattern() {
      return true;
    }

    override calculate(...variants: BaseValueObject[]) {
      const cell = addressOf({ row: this.row, column: this.column, rows: 1, columns: 1 });
      return blockOf(run(variants.map(argumentOf), { address: `${quotedSheet(sheetName(this.subUnitId ?? ""))}!${cell}` }));
    }
  };
}

/** What AutoComplete and the argument help say of each function. */
export function descriptions(metadata: Metadata, prefix: string): IFunctionInfo[] {
  return metadata.functions.map(({ name, description = "", parameters }) => ({
    functionName: prefix + name,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? "",
      example: exampleOf(metadata, parameter),
      require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: parameter.repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    })),
  }));
}

function exampleOf(metadata: Metadata, parameter: ParameterMetadata): string {
  const [choice] = choicesOf(metadata, parameter);
  if (choice) return `"${choice.stringValue ?? choice.name}"`;
  return parameter.dimensionality === "matrix" ? "A2:A9" : parameter.name;
}
