import { inWords, type Day } from "../../../core/foundation/day";
import type { Fact } from "../../../data/fact";
import { facts } from "../../../data/facts";

/** The facts of one kind: how many, when they were read last, from where, and how far they were checked. */
export interface KindOfFact {
  readonly topic: string;
  readonly count: number;
  readonly read: Day;
  readonly sources: readonly { readonly source: string; readonly link: string | null }[];
  /** What the checks found, and of how many facts. */
  readonly checks: readonly { readonly says: string; readonly count: number }[];
}

const PLAIN = "read in the source named beside each";
/** Longer remarks are of one figure, and stand with it. */
const LONGEST = 90;

/** Every kind of fact held, in their order. */
export function kindsOfFact(all: readonly Fact[] = facts()): readonly KindOfFact[] {
  const topics = [...new Set(all.map(({ topic }) => topic))];
  return topics.map((topic) => {
    const own = all.filter((fact) => fact.topic === topic);
    const checks = new Map<string, number>();
    for (const { mark } of own) {
      const says = mark === undefined ? PLAIN : mark.length > LONGEST ? "with a remark of its own" : mark;
      checks.set(says, (checks.get(says) ?? 0) + 1);
    }
    const sources = new Map(own.map(({ source, link }) => [source, link]));
    return {
      topic,
      count: own.length,
      read: Math.max(...own.map(({ read }) => read)) as Day,
      sources: [...sources].map(([source, link]) => ({ source, link })),
      checks: [...checks].map(([says, count]) => ({ says, count })).sort((one, other) => other.count - one.count),
    };
  });
}

/** `71 facts, read 25 November 2026`. */
export function sizeOf({ count, read }: KindOfFact): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? "fact" : "facts"}, read ${inWords(read)}`;
}
