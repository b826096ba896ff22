import packageFile from "../../package.json";

/** The prefix that manifest.xml gives every function. */
export const NAMESPACE = "ESSEX";

export interface Choice {
  readonly text: string;
  readonly tooltip: string;
}

export interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly isOptional: boolean;
  /** What may be given, where the argument is one of a list; otherwise empty. */
  readonly choices: readonly Choice[];
}

export interface Signature {
  readonly id: string;
  readonly description: string;
  readonly helpUrl?: string;
  readonly parameters: readonly Parameter[];
}

/** What custom-functions-metadata writes, as far as the pane reads it. */
interface Metadata {
  functions: {
    id: string;
    description?: string;
    helpUrl?: string;
    parameters: { name: string; description?: string; optional?: boolean; customEnumId?: string }[];
  }[];
  enums?: { id: string; values: { name: string; stringValue?: string; numberValue?: number; tooltip?: string }[] }[];
}

/** The functions of a functions.json, in its order. */
export function signaturesOf(metadata: Metadata): readonly Signature[] {
  const choices = new Map<string | undefined, readonly Choice[]>(
    metadata.enums?.map(({ id, values }) => [
      id,
      values.map(({ name, stringValue, numberValue, tooltip }) => ({
        text: stringValue ?? String(numberValue ?? name),
        tooltip: tooltip ?? "",
      })),
    ]),
  );
  return metadata.functions.map(({ id, description, helpUrl, parameters }) => ({
    id,
    description: description ?? "",
    ...(helpUrl && { helpUrl }),
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      description: parameter.description ?? "",
      isOptional: parameter.optional ?? false,
      choices: choices.get(parameter.customEnumId) ?? [],
    })),
  }));
}

/** The functions of the functions.json beside the scripts: the very list that Excel was given, and none that was kept from an older version. */
export async function readSignatures(): Promise<readonly Signature[]> {
  const response = await fetch(`${__webpack_public_path__}functions.json?v=${packageFile.version}`);
  if (!response.ok) throw new Error(`functions.json: the server answered ${response.status}.`);
  return signaturesOf((await response.json()) as Metadata);
}

/** How the function is written in a cell, with optional arguments in square brackets. */
export function syntaxOf({ id, parameters }: Signature): string {
  return `=${NAMESPACE}.${id}(${parameters.map(({ name, isOptional }) => (isOptional ? `[${name}]` : name)).join(", ")})`;
}
