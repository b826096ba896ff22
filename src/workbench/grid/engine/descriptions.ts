import { BooleanNumber } from "@univerjs/core";
import { FunctionType, type IFunctionInfo } from "@univerjs/preset-sheets-core";
import { choicesOf, type Metadata, type ParameterMetadata } from "../../custom-functions/metadata";
import { argumentsOf, type WorkedExamples } from "../../custom-functions/worked-examples";

/** As many choices are named in the help; AutoComplete in Excel has them all. */
const MOST_CHOICES = 8;

/** What AutoComplete and the argument help say of each function, in the add-in's own order. */
export function descriptions(metadata: Metadata, prefix: string, examples: WorkedExamples): IFunctionInfo[] {
  const place = (name: string) => {
    const at = examples.order.indexOf(name);
    return at < 0 ? examples.order.length : at;
  };
  return [...metadata.functions]
    .sort((one, other) => place(one.name) - place(other.name))
    .map((called) => {
      const given = argumentsOf(examples.exampleOf(called.name)?.formula ?? "");
      return {
        functionName: prefix + called.name,
        functionType: FunctionType.User,
        description: called.description ?? "",
        abstract: called.description ?? "",
        functionParameter: called.parameters.map((parameter, i) => ({
          name: parameter.name,
          detail: detailOf(metadata, parameter),
          example: given[i] ?? nameOf(parameter),
          require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
          repeat: parameter.repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
        })),
      };
    });
}

function nameOf({ name, optional }: ParameterMetadata): string {
  return optional ? `[${name}]` : name;
}

/** The argument in words, and what may be chosen for it. */
function detailOf(metadata: Metadata, parameter: ParameterMetadata): string {
  const choices = choicesOf(metadata, parameter).map(({ stringValue, name }) => stringValue ?? name);
  if (choices.length === 0) return parameter.description ?? "";
  const named = choices.slice(0, MOST_CHOICES).join(", ");
  const more = choices.length > MOST_CHOICES ? `, … (${String(choices.length)} in all)` : "";
  return `${parameter.description ?? ""} One of: ${named}${more}.`.trim();
}
