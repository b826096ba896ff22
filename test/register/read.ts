import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { it } from "vitest";
import { documentAt, documents, recordsOf, REGISTER, signed, unsigned, without } from "./register";

/*
 * `npm run read`: signs today what has changed since it was signed, and prints what it signed, the old text and the new. Whoever runs it says that he
 * has read each of these against its source.
 */

const HEADER = `# Each record of src/data as it was read against its source: the day it was signed, the beginning of the SHA-256 of its text, what it is known by.
# \`npm run read\` signs what has changed; whoever runs it says that he has read it against its source. What was signed on 26 November 2026 was signed as
# it stood when the register was made: it had been read on the day that its document gives, and was not read again for the register.
`;

it("signs what has been read", () => {
  const before = existsSync(REGISTER) ? signed() : new Map<string, never[]>();
  const today = new Date().toISOString().slice(0, 10);
  const isFirst = before.size === 0;
  let count = 0;
  const lines = documents().map((path) => {
    const records = recordsOf(documentAt(path));
    const old = before.get(path) ?? [];
    if (!isFirst && unsigned(path, records, old).length > 0) {
      const gone = without(old, records);
      const texts = gone.length > 0 ? textsOf(path, new Set(gone.map(({ hash }) => hash))) : new Map<string, string>();
      for (const { pointer, name, text } of without(records, old)) {
        const at = gone.findIndex((each) => each.name === name);
        const [was] = at < 0 ? [] : gone.splice(at, 1);
        say(
          `src/data/${path} ${pointer} (${name})\n  was ${was ? (texts.get(was.hash) ?? "a text that was never committed") : "not there"}\n  is  ${text}`,
        );
        count++;
      }
      for (const { hash, name } of gone) say(`src/data/${path} (${name})\n  was ${texts.get(hash) ?? "never committed"}\n  is  gone`);
      count += gone.length;
    }
    const days = new Map<string, string[]>();
    for (const { hash, day } of old) days.set(hash, [...(days.get(hash) ?? []), day]);
    return [path, ...records.map(({ hash, name }) => `  ${days.get(hash)?.shift() ?? today} ${hash} ${name}`)].join("\n");
  });
  for (const path of before.keys())
    if (!documents().includes(path)) say(`src/data/${path} is gone, with ${before.get(path)!.length} records.`);
  writeFileSync(REGISTER, `${HEADER}${lines.join("\n")}\n`);
  say(isFirst ? "The register is made." : `${count} records signed on ${today}.`);
});

/** The texts of records by their hash, as the document had them when it was last committed with them. */
function textsOf(path: string, hashes: ReadonlySet<string>): Map<string, string> {
  const git = (...args: string[]) => execFileSync("git", args, { encoding: "utf8", maxBuffer: 1 << 26 });
  const found = new Map<string, string>();
  for (const commit of git("log", "--format=%H", "-n", "30", "--", `src/data/${path}`).split("\n").filter(Boolean)) {
    try {
      const document = JSON.parse(git("show", `${commit}:src/data/${path}`)) as never;
      for (const { hash, text } of recordsOf(document)) if (hashes.has(hash)) found.set(hash, text);
    } catch {
      // Not there in that commit: it was removed or moved.
    }
    if (found.size === hashes.size) break;
  }
  return found;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
