import { lastDay, period } from "../../../core/foundation/dated";
import { type Day, inWords } from "../../../core/foundation/day";
import type { Fact } from "../../../data/fact";
import { facts } from "../../../data/facts";
import { inFormat } from "../../building/understood";
import { citation } from "../../parts/citation";
import { element } from "../../parts/element";
import { navSection } from "../../parts/nav-row";
import { pairs } from "../../parts/pairs";
import { resultCard } from "../../parts/result-card";
import { functionAddress } from "../function/function";
import type { Find, FindKind, Panel, View } from "../panel";

/** One dated fact that is held: what it says, while it holds, and where it was read. */
export const oneFact: Panel = {
  name: "fact",
  finds: () => facts().flatMap((fact, index) => (fact.topic === DUTIES ? [] : [findOf(fact, index)])),
  open(_pane, subject) {
    const fact = /^\d+$/.test(subject) ? facts()[Number(subject)] : undefined;
    return fact ? factView(fact) : null;
  },
};

/** The duties are found by their function, which knows their choices. */
const DUTIES = "SEND deadlines";

const KINDS: Readonly<Record<string, FindKind>> = {
  "Traded services": "Services and prices",
  "Key dates": "Dates",
  "Bank holidays": "Dates",
};

function findOf(fact: Fact, index: number): Find {
  return {
    title: fact.what.replace(/, pounds$/, ""),
    line: `${valueOf(fact)}. ${shortSource(fact.source)}`,

    href: `#fact/${index}`,
    kind: KINDS[fact.topic] ?? "Facts and sources",
    words: fact.topic,
  };
}

function factView(fact: Fact): View {
  const { topic, what, from, until, source, link, mark, read } = fact;
  return {
    title: topic,
    content: [
      resultCard(what.replace(/, pounds$/, ""), valueOf(fact)),
      pairs([
        ...(from !== null || until !== null ? [{ name: "Holds", value: holds(from, until) }] : []),
        { name: "Source", value: citation(source, link ?? undefined) },
        { name: "Read", value: inWords(read) },
        ...(mark ? [{ name: "Checked", value: mark }] : []),
      ]),
      element(
        "nav",
        { class: "nav", "aria-label": "Further" },
        navSection("Further", [
          {
            href: functionAddress("RULES", { topic }),
            title: `All of ${topic}`,
            lines: ["As a table in the workbook, each fact with its source"],
          },
        ]),
      ),
    ],
  };
}

/** The document alone, without its part and occasion: the whole stands in the panel. */
function shortSource(source: string): string {
  return source.split(/[:;(]/, 1)[0]!.trim();
}

function holds(from: Day | null, until: Day | null): string {
  return from === null ? `until ${inWords(lastDay(until!))}` : period({ from, until });
}

/** A fact's value as it is read: pounds as £2,340.00 where its name says that it is pounds. */
function valueOf({ what, value }: Fact): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return /, pounds\b/.test(what) ? inFormat(value, "£#,##0.00") : inFormat(value, null);
  return "day" in value ? inWords(value.day) : inFormat(value.share, "0.0%");
}
