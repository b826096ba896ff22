import { choicesOf, type Metadata } from "./metadata";
import { callAtEnd, type WorkedExamples } from "./worked-examples";

/** As many choices are named. */
const MOST_CHOICES = 12;

/** What to say of the argument that is being typed where `text` ends, or null where it is no call of the add-in's. */
export function argumentHelp(metadata: Metadata, prefix: string, examples: WorkedExamples, text: string) {
  const call = callAtEnd(text);
  const called = call && metadata.functions.find(({ name }) => prefix + name === call.name.toUpperCase());
  if (!called) return null;
  const last = called.parameters.at(-1);
  const parameter = called.parameters[call.argument] ?? (last?.repeating ? last : undefined);
  if (!parameter) return { argument: called.name, says: "There are more arguments here than it takes." };
  const choices = choicesOf(metadata, parameter).map(({ stringValue, name }) => `"${stringValue ?? name}"`);
  const named = choices.slice(0, MOST_CHOICES).join(", ");
  const oneOf = choices.length === 0 ? "" : ` One of ${named}${choices.length > MOST_CHOICES ? ", …" : ""}.`;
  const example = examples.exampleOf(called.name);
  const argument = parameter.optional ? `[${parameter.name}]` : parameter.name;
  return { argument, says: `${parameter.description ?? ""}${oneOf}${example ? ` Example: ${example.formula}` : ""}`.trim() };
}
