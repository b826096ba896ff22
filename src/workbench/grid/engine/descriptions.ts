import { BooleanNumber } from "@univerjs/core";
import { FunctionType, type IFunctionInfo } from "@univerjs/preset-sheets-core";
import { choicesOf, type Metadata, type ParameterMetadata } from "../../custom-functions/metadata";

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
