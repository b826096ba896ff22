import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import signaturesFile from "../../src/functions/signatures.json";

/** What workbooks hold of a function: its arguments by their order, the choices of each by name, and the headings of its table. */
export interface Shipped {
  readonly arguments: readonly string[];
  readonly choices?: Readonly<Record<string, readonly string[]>>;
  readonly headings?: readonly string[];
}

const LIST = join(import.meta.dirname, "../../test/bundle/shipped.json");
const FUNCTIONS = join(import.meta.dirname, "../../src/functions");

interface Signature {
  readonly id: string;
  readonly parameters: readonly { readonly name: string; readonly optional: boolean; readonly choices?: readonly string[] }[];
}

const signatures: readonly Signature[] = signaturesFile;

/** The file that a function stands in, as a path of the repository. */
export function fileOf(id: string): string {
  const files = readdirSync(FUNCTIONS, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const tag = new RegExp(`@customfunction ${id}\\b`);
  const found = files.find((name) => tag.test(readFileSync(join(FUNCTIONS, name), "utf8")));
  return `src/functions/${found?.replaceAll("\\", "/") ?? "…"}`;
}

/** What workbooks may hold of each function as it is. */
function now(headings: ReadonlyMap<string, readonly string[]>): Record<string, Shipped> {
  return Object.fromEntries(
    signatures.map(({ id, parameters }): [string, Shipped] => {
      const choices = parameters.flatMap(({ name, choices: words }) => (words ? [[name, words] as const] : []));
      return [
        id,
        {
          arguments: parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)),
          ...(choices.length > 0 && { choices: Object.fromEntries(choices) }),
          ...(headings.has(id) && { headings: headings.get(id)! }),
        },
      ];
    }),
  );
}

export function shippedBefore(): Readonly<Record<string, Shipped>> {
  return existsSync(LIST) ? (JSON.parse(readFileSync(LIST, "utf8")) as Record<string, Shipped>) : {};
}

/** A sentence for everything that was shipped and is gone, moved, or asked for where it was not. */
export function broken(before: Readonly<Record<string, Shipped>>, after: Readonly<Record<string, Shipped>>): string[] {
  return Object.entries(before).flatMap(([id, shipped]) => {
    const present = after[id];
    if (!present) return [`${id} was shipped and is gone. Workbooks hold it: an id is permanent.`];
    const failures: string[] = [];
    shipped.arguments.forEach((argument, i) => {
      if (present.arguments[i] !== argument)
        failures.push(
          `${id}: argument ${i + 1} was shipped as ${argument} and is ${present.arguments[i] ?? "gone"}. Their order is permanent.`,
        );
    });
    for (const added of present.arguments.slice(shipped.arguments.length))
      if (!added.startsWith("[")) failures.push(`${id}: the new argument ${added} is not optional.`);
    for (const [argument, words] of Object.entries(shipped.choices ?? {}))
      for (const word of words)
        if (!present.choices?.[argument]?.includes(word))
          failures.push(`${id}: the choice "${word}" of ${argument} was shipped and is gone. Names of choices are permanent.`);
    shipped.headings?.forEach((heading, i) => {
      if (present.headings?.[i] !== heading)
        failures.push(`${fileOf(id)}: heading ${i + 1} of ${id} was shipped as "${heading}" and is "${present.headings?.[i] ?? "gone"}".`);
    });
    return failures;
  });
}

/** test/bundle/shipped.json: what was shipped, and what is new. Throws where something that was shipped is gone. */
export function shippedList(headings: ReadonlyMap<string, readonly string[]>): string {
  const after = now(headings);
  const failures = broken(shippedBefore(), after);
  if (failures.length > 0) throw new Error(failures.join("\n"));
  return `${JSON.stringify(after, null, 2)}\n`;
}
