import { sentence } from "./words";
import { type Dated, lastDay } from "../core/foundation/dated";
import { type Day, inWords } from "../core/foundation/day";
import { type Source } from "./explanation";
import { litWords } from "./lit";

/** What a finding was read from, in the order in which it is met: every fact in it that says its source, once. */
export function sourcesOf(...within: readonly unknown[]): readonly Source[] {
  const sources = new Map<string, Source>();
  const seen = new Set<object>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null || seen.has(value)) return;
    seen.add(value);
    if (isCited(value)) {
      const source = sourceOf(value);
      const key = [source.source, source.link, source.holds].join("\n");
      if (!sources.has(key)) sources.set(key, source);
    }
    if (Array.isArray(value) || value instanceof Map || value instanceof Set) {
      for (const each of value.values()) visit(each);
      return;
    }
    // `rules` are all there have been over time; `rule` is the one that was used.
    for (const [name, each] of Object.entries(value)) if (name !== "rules") visit(each);
  };
  within.forEach(visit);
  return [...sources.values()];
}

interface Cited extends Partial<Dated> {
  readonly source: string;
  readonly link?: string | null;
  readonly mark?: string;
  readonly read?: Day;
  readonly basis?: string;
  readonly note?: string;
  readonly exceptions?: string;
  readonly asAt?: Day;
}

function isCited(value: object): value is Cited {
  return "source" in value && typeof value.source === "string" && value.source !== "";
}

function sourceOf(fact: Cited): Source {
  const { source, link = null, mark, read, note, exceptions } = fact;
  return {
    source,
    link,
    checked: [mark?.replace(/\.$/, ""), read !== undefined && `read on ${inWords(read)}`].filter(Boolean).join(", ") || null,
    holds: holdsInWords(fact),
    words: litWords(fact),
    note: [note, exceptions].filter(Boolean).join(" ") || null,
  };
}

/** `Statute, in force from 1 September 2014`, the last day included where it has ended. */
function holdsInWords({ basis, from, until, asAt }: Cited): string | null {
  const period =
    from === undefined || from === null || until === undefined
      ? undefined
      : until === null
        ? `in force from ${inWords(from)}`
        : `in force from ${inWords(from)} to ${inWords(lastDay(until))}`;
  const told = [basis, period, asAt !== undefined && `the law as at ${inWords(asAt)}`].filter(Boolean).join(", ");
  return told === "" ? null : sentence(told);
}
