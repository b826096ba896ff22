import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";

const { functionSources } = createRequire(import.meta.url)("./sources.cjs");
const here = import.meta.dirname;

/** signatures.json and README.md of this folder, as the functions' own docblocks and examples make them. */
export async function generated() {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(functionSources);
  if (errors.length > 0) throw new Error(errors.join("\n"));
  const { functions, enums = [] } = JSON.parse(metadataJson);
  const examples = JSON.parse(readFileSync(join(here, "examples.json"), "utf8"));
  const order = Object.keys(examples);
  const choicesOf = ({ customEnumId }) => enums.find(({ id }) => id === customEnumId)?.values.map(({ stringValue }) => stringValue);
  const signatures = functions
    .map(({ id, description, parameters }) => ({
      id,
      description,
      parameters: parameters.map((parameter) => ({
        name: parameter.name,
        description: parameter.description,
        optional: parameter.optional === true,
        range: parameter.dimensionality === "matrix" || undefined,
        choices: choicesOf(parameter),
      })),
    }))
    .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  return { "signatures.json": `${JSON.stringify(signatures, null, 2)}\n`, "README.md": readme(signatures, examples) };
}

function readme(signatures, examples) {
  const groups = [...new Set(signatures.map(({ id }) => examples[id].group))];
  const sections = groups.map((group) => {
    const rows = signatures.filter(({ id }) => examples[id].group === group).map((signature) => section(signature, examples[signature.id]));
    return `## ${group}\n\n${rows.join("\n")}`;
  });
  return `# The ESSEX functions\n\nMade by \`npm run generate\` from the functions' own docblocks and \`examples.json\`; a test compares it with them. Every example is run by the tests.\n\n${sections.join("\n")}`;
}

function section({ id, description, parameters }, { formula, answer, says, notes = [], refusal, source, link }) {
  const call = `ESSEX.${id}(${parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ")})`;
  const lines = [`### \`${call}\``, "", description, ""];
  for (const { name, optional, description: about, choices } of parameters) {
    lines.push(
      `- \`${name}\`${optional ? " (optional)" : ""}: ${about}${choices ? ` Choices: ${choices.map((choice) => `\`${choice}\``).join(", ")}.` : ""}`,
    );
  }
  if (parameters.length > 0) lines.push("");
  lines.push(`\`${formula}\` → \`${answer}\`. ${says}`, "");
  if (refusal) lines.push(`Refused: \`${refusal.formula}\` → \`${refusal.error}\`.`, "");
  for (const note of notes) lines.push(note, "");
  lines.push(`Source: ${link ? `[${source}](${link})` : source}.`, "");
  return lines.join("\n");
}

if (process.argv[1] === import.meta.filename) {
  for (const [name, text] of Object.entries(await generated())) writeFileSync(join(here, name), text);
}
