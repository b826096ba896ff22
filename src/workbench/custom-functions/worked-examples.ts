import type { Registry } from "./registry";

/** What the add-in says of its own functions: the order in which it lists them, and the worked example of each. */
export interface WorkedExamples {
  /** The names, in the add-in's own order: a family together. */
  readonly order: readonly string[];
  /** The formula of a function's example and what it gives; null where there is none. */
  exampleOf(name: string): { readonly formula: string; readonly says: string } | null;
}

/** Read from the add-in's own HELP function, where it has one: the workbench knows nothing of the add-in but what is built. */
export function workedExamples(registry: Registry, prefix: string): WorkedExamples {
  const help = (name?: string): string[][] => {
    const implementation = registry.implementationOf("HELP");
    if (!implementation) return [];
    try {
      const table: unknown = implementation(name === undefined ? null : [[name]]);
      return Array.isArray(table) ? table.map((row: unknown) => (Array.isArray(row) ? row.map(String) : [String(row)])) : [];
    } catch {
      return [];
    }
  };
  const known = new Map<string, { formula: string; says: string } | null>();
  return {
    order: help().flatMap(([, called = ""]) => (called.startsWith(prefix) ? [called.slice(prefix.length).replace(/\(.*$/s, "")] : [])),
    exampleOf(name) {
      const found = known.get(name);
      if (found !== undefined) return found;
      const row = help(name).find(([kind]) => kind === "Example");
      const example = row ? { formula: row[1] ?? "", says: row[2] ?? "" } : null;
      known.set(name, example);
      return example;
    },
  };
}

/** The arguments of a formula that is one call, as they are written: `=F("a,b",,{1,2})` → `"a,b"`, ``, `{1,2}`. */
export function argumentsOf(formula: string): string[] {
  const open = formula.indexOf("(");
  if (open < 0 || !formula.endsWith(")")) return [];
  const inner = formula.slice(open + 1, -1);
  if (inner.trim() === "") return [];
  const given: string[] = [];
  let [depth, from, isQuoted] = [0, 0, false];
  for (let i = 0; i < inner.length; i++) {
    const letter = inner.charAt(i);
    if (letter === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if ("({[".includes(letter)) depth++;
    else if (")}]".includes(letter)) depth--;
    else if (letter === "," && depth === 0) {
      given.push(inner.slice(from, i));
      from = i + 1;
    }
  }
  return [...given, inner.slice(from)].map((argument) => argument.trim());
}

/** The call that is being typed where `text` ends: its function, and which of its arguments, counted from 0. */
export function callAtEnd(text: string): { readonly name: string; readonly argument: number } | null {
  if (!text.startsWith("=")) return null;
  const calls: { name: string; argument: number }[] = [];
  let isQuoted = false;
  let name = "";
  for (const letter of text.slice(1)) {
    if (letter === '"') isQuoted = !isQuoted;
    if (isQuoted || letter === '"') continue;
    const current = calls.at(-1);
    if (letter === "(" || letter === "{") calls.push({ name: letter === "(" ? name : "", argument: 0 });
    else if (letter === ")" || letter === "}") calls.pop();
    else if (letter === "," && current) current.argument++;
    name = /[\w.]/.test(letter) ? name + letter : "";
  }
  // Within an array constant the argument is still the call's that it is in.
  const call = calls.reverse().find((each) => each.name !== "");
  return call ? { ...call } : null;
}
