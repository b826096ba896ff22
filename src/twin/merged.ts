import { type Line } from "../explain/explanation";
import { BRACES } from "../explain/lines";

/** Steps of several cells as one list: those that are alike stand once, and of two that share a key one gets another. */
export interface Merged {
  readonly lines: readonly Line[];
  /** Adds the steps of a cell; what comes back is its last step's key. */
  readonly add: (lines: readonly Line[]) => string;
}

export function merged(): Merged {
  const lines: Line[] = [];
  const written = new Map<string, string>();
  const textOf = (line: Line, renamed: (key: string) => string): string =>
    JSON.stringify({ ...line, key: "", ...(line.formula === undefined ? {} : { formula: renamedIn(line.formula, renamed) }) });
  return {
    lines,
    add: (own) => {
      const keys = new Map(own.map(({ key }) => [key, key]));
      const renamed = (key: string): string => keys.get(key) ?? key;
      const made: string[] = own.map(() => "");
      // What names a renamed line is another line too.
      for (let isSettled = false; !isSettled;) {
        isSettled = true;
        own.forEach((line, index) => {
          const text = textOf(line, renamed);
          let key = renamed(line.key);
          for (let number = 2; written.has(key) && written.get(key) !== text; number++) key = `${line.key}x${number}`;
          made[index] = text;
          if (key === renamed(line.key)) return;
          keys.set(line.key, key);
          isSettled = false;
        });
      }
      own.forEach((line, index) => {
        const key = renamed(line.key);
        if (written.has(key)) return;
        written.set(key, made[index]!);
        lines.push({ ...line, key, ...(line.formula === undefined ? {} : { formula: renamedIn(line.formula, renamed) }) } as Line);
      });
      return renamed(own.at(-1)!.key);
    },
  };
}

function renamedIn<F extends string | readonly string[]>(formula: F, renamed: (key: string) => string): F {
  const one = (each: string): string =>
    each.replace(BRACES, (_, sign: string | undefined, key: string) => `{${sign ?? ""}${renamed(key)}}`);
  return (typeof formula === "string" ? one(formula) : formula.map(one)) as F;
}
