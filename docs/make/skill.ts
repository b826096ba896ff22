import packageFile from "../../package.json";
import examplesFile from "../../src/functions/examples.json";
import signaturesFile from "../../src/functions/signatures.json";

interface Example {
  readonly group: string;
  readonly formula: string;
  readonly answer: string;
  readonly says: string;
  readonly refusal?: { readonly formula: string; readonly error: string };
}

interface Signature {
  readonly id: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional: boolean;
    readonly choices?: readonly string[];
  }[];
}

const examples: Readonly<Record<string, Example>> = examplesFile;
const signatures: readonly Signature[] = signaturesFile;

const DESCRIPTION =
  "Writes Excel formulas of the ESSEX add-in (=ESSEX.…) for an English council's education officers: statutory SEND and EHCP deadlines, timelines, statuses and " +
  "timeliness, prices and quotes of traded services to schools, Ofsted and school summaries, key dates, forecasts and high needs budgets. Use when a workbook, spreadsheet or " +
  "formula needs an EHC plan deadline, a 20-week date, an annual review or appeal date, a school's price, a count of schools or plans, academic years, bank holidays in England or " +
  "a published figure of Essex, also when a file is written by a program. Never compute such a figure yourself.";

const call = ({ id, parameters }: Signature) =>
  `ESSEX.${id}(${parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ")})`;

/** The skill's files: what an assistant that writes workbooks has to know, and every argument with its choices. */
export function skillFiles(): Readonly<Record<string, string>> {
  return { "SKILL.md": skill(), "references/arguments.md": argumentsPage() };
}

function skill(): string {
  const groups = [...new Set(Object.values(examples).map(({ group }) => group))];
  const sections = groups.map((group) => {
    const entries = signatures.filter(({ id }) => examples[id]!.group === group).map(entry);
    return `## ${group}\n\n${entries.join("\n")}`;
  });
  return `---
name: essex-for-excel
description: ${JSON.stringify(DESCRIPTION)}
compatibility: Excel with the ESSEX add-in deployed (Microsoft 365 or Excel on the web)
metadata:
  version: "${packageFile.version}"
---

# ESSEX for Excel

## The one rule

**Write \`ESSEX.NAME(…)\` into the cell. Never compute a deadline, a price or a count yourself**, not in your head, not in code, not as \`date + 140\`. The law counts "within 20 weeks" and
"15 days beginning with" differently, prices combine packages, and a figure without its source is worth nothing to an officer. A date that you work out and
write as a value is wrong for this work even where it is the right day.

If the add-in cannot be used, say so and leave the cell for the officer; do not put a value in its place.

## How to write the formulas

- Give references, not copied values: the cells of the request dates, not their contents. One formula over a column spills a row each and is far faster than a
  formula a row.
- Leave an optional argument out with a comma, as in \`=ESSEX.TRADEDPRICE("School improvement days",4,,"19/10/2023")\` → \`2223\`.
- Dates: a date cell, or text day first (\`=ESSEX.ACADEMICYEAR("31/08/2026")\` → \`2025/26\`) or \`2026-08-31\`. Month first and two-digit years are refused.
- "Today" is an argument. Put the day in one cell and refer to it; never \`TODAY()\` in every row.
- Choices are words, such as \`"Final plan"\`: [references/arguments.md](references/arguments.md) has them all. Case and hyphens do not matter.
- Array constants take no \`%\` and no formulas: \`{0.59;0.58}\`.
- Do not nest ESSEX functions to get one answer: one call gives it.
- A table spills with its headings: leave room below and to the right.
- No name, address or number of a child as an argument: none is asked for.
- In a file that a program writes (openpyxl, a library), a function stands as \`_xldudf_ESSEX_NAME(…)\` in a dynamic-array formula (\`cm="1"\`); its cell needs a cached value, which Excel, or
  this project's \`npm run recalc\`, works out.

## What the answers mean

- \`#VALUE!\`: an argument cannot be used. The message names it and says what would work. Mend the argument.
- \`#N/A\`: nothing published covers it (no price list for that day, no law in force). **Keep it.** Do not put last year's figure there, and do not hide it with \`IFERROR\`.
- A blank where the input is blank.
- Ask which edition answered: \`=ESSEX.VERSION()\`. One function in full: \`=ESSEX.HELP("EHCPDEADLINE")\`. Every fact with its source: \`=ESSEX.RULES()\`.
- Tell the officer what was asked and which rule answers it; the source prevails, and ESSEX is not legal advice.

# The functions

In square brackets: optional. After the arrow: what the cell shows; a table begins with its first heading.

${sections.join("\n")}`;
}

function entry(signature: Signature): string {
  const { formula, answer, refusal } = examples[signature.id]!;
  const lines = [`- **\`${call(signature)}\`** ${signature.description}`, `  \`${formula}\` → \`${answer}\``];
  if (refusal) lines.push(`  Refused: \`${refusal.formula}\` → \`${refusal.error}\``);
  return `${lines.join("\\\n")}\n`;
}

function argumentsPage(): string {
  const sections = signatures
    .filter(({ parameters }) => parameters.length > 0)
    .map((signature) => {
      const lines = signature.parameters.map(
        ({ name, optional, description, choices }) =>
          `- \`${name}\`${optional ? " (optional)" : ""}: ${description}${choices ? ` Choices: ${choices.map((choice) => `\`${choice}\``).join(", ")}.` : ""}`,
      );
      return `## ${signature.id}\n\n\`${call(signature)}\`\n\n${lines.join("\n")}\n`;
    });
  return `# The arguments of the ESSEX functions\n\nVersion ${packageFile.version}. A choice is written as text, exactly as here or in any case.\n\n${sections.join("\n")}`;
}
