import { day } from "./day";
import { type Fact, type ShareValue } from "./fact";
import papersText from "./figures/papers.json?each";
import { once } from "./once";

/** The figures of one of the county's papers, or of one subject in it. */
interface Figures {
  readonly topic: string;
  readonly source: string;
  readonly link: string | null;
  readonly read: string;
  readonly facts: readonly {
    readonly what: string;
    readonly value: string | number;
    readonly from: string | null;
    readonly until: string | null;
    readonly note?: string;
  }[];
}

/** The papers that figures/papers.json names, in its order. They are most of what is held and RULES alone lists them: they are parsed when it does. */
const papers = once(() => JSON.parse(papersText) as readonly Figures[]);

/** What the county's papers print, as facts: figures, lists and what they say is to be done. A percentage is a share. */
export function figureFacts(): Fact[] {
  return papers().flatMap(({ topic, source, link, read, facts }) =>
    facts.map(({ what, value, from, until, note }) => ({
      topic,
      what,
      value: shareIn(value) ?? value,
      from: from === null ? null : day(from),
      until: until === null ? null : day(until),
      source,
      link,
      ...(note === undefined ? {} : { mark: note }),
      read: day(read),
    })),
  );
}

/** The share that a printed percentage is; null for anything else. */
function shareIn(value: string | number): ShareValue | null {
  const percent = typeof value === "string" ? /^(\d+(?:\.\d+)?)%$/.exec(value)?.[1] : undefined;
  return percent === undefined ? null : { share: Number(`${percent}e-2`) };
}
