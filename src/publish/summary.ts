import { type Refusal, type Result, unreadable } from "../core/foundation/result";
import { type Asked, descriptionOf, givenOf, parametersOf } from "../explain/asked";
import { definedFor } from "../explain/functions";
import { whatIf } from "../explain/what-if";
import { isRefusal } from "../functions/cells/answer";
import { type Shown } from "../functions/cells/shown";
import { type TableAccount } from "../functions/cells/table";
import { published } from "./blanks";
import { COUNTING } from "./counted";
import { type PublishedTable } from "./publication";
import { smallCount, type Told } from "./told";

const SUPPRESS_BELOW = "suppressBelow";

/**
 * The answer of a call as a table to publish. Of a function that counts people and can withhold small counts it is asked for with those below
 * `below` withheld, whatever the call in the workbook asks for; of one that cannot, it is refused where a small count is told. Refuses, too, what
 * the function refuses, what answers for one case or a row at a time, and what has no headings.
 */
export function publishedSummary(asked: Asked, title: string, below: number): Result<PublishedTable> {
  const { id } = asked;
  const counting = COUNTING[id] ?? "a row each";
  switch (counting) {
    case "a row each":
      return unreadable(
        `${id} answers for each row by itself. Publish a summary of the rows, such as EHCPCOMPLIANCE or EHCPSUMMARY gives.`,
      );
    case "one case":
      return unreadable(`${id} tells of one case. Publish a summary of many, such as EHCPCOMPLIANCE or EHCPSUMMARY gives.`);
    case "no table":
      return unreadable(`${id} answers without headings. Put its cells into a Table with a heading, and publish that.`);
  }
  const unknown = asked.args.find((argument) => argument.unknown !== null);
  if (unknown) return unreadable(unknown.unknown!);
  const isWithheld = counting === "people, withheld";
  const threshold = Math.max(below, thresholdOf(asked));
  const asking = isWithheld ? whatIf({ ...asked, at: null }, { [SUPPRESS_BELOW]: threshold }) : asked;
  const defined = definedFor(asking);
  if (!("definition" in defined)) return inOneSentence(defined);
  const { definition } = defined;
  if (definition.answers !== "a table") throw new Error(`${id} answers no table.`);
  const { finding, lines, columns } = definition.account(givenOf(asking) as never) as TableAccount<unknown, unknown>;
  if (finding === null) return unreadable(`${id} has no answer yet: a cell that it needs is blank.`);
  if (!finding.ok) return inOneSentence(finding);
  if (counting === "people, shown") {
    for (const line of lines) {
      const told = smallCount(line, columns, below);
      if (told) return unreadable(tellsOf(id, told, String(textOf(columns[0]!.shown(line)))));
    }
  }
  const rows: Shown[][] = [];
  for (const line of lines) {
    const shown = columns.map((column) => column.shown(line));
    const refused = shown.find(isRefusal);
    if (refused) return inOneSentence(refused);
    rows.push(shown as Shown[]);
  }
  return published({
    title,
    headings: columns.map(({ heading }) => heading ?? ""),
    rows,
    blankMeans: "z",
    isWithheld,
    notes: [
      `${title}: ${descriptionOf(id)} Worked out by ESSEX.${id}.`,
      ...(isWithheld
        ? [
            `${title}: counts from 1 to ${threshold - 1} are withheld, and with them as few others as keep them from being worked out from totals, shares or the counts beside them. A 0 is a true 0.`,
          ]
        : []),
    ],
  });
}

/** Below which number the call in the workbook withholds counts; 0 where it withholds none. */
function thresholdOf({ id, args }: Asked): number {
  const index = parametersOf(id).findIndex(({ name }) => name === SUPPRESS_BELOW);
  const given = Number(args[index]?.cells?.[0]?.[0] ?? 0);
  return Number.isFinite(given) ? given : 0;
}

function tellsOf(id: string, { count, by }: Told, line: string): string {
  const [whole, ...parts] = by;
  const how = parts.length === 0 ? `under "${whole}"` : `by "${whole}" less ${parts.map((part) => `"${part}"`).join(" and ")}`;
  return `${id} tells of ${count} in ${line}, ${how}: so few could be known by it. EHCPCOMPLIANCE counts the same with small counts withheld. Else leave the period out, or join it with another.`;
}

function textOf(shown: ReturnType<TableAccount<unknown, unknown>["columns"][number]["shown"]>): Shown {
  return typeof shown === "object" ? ("number" in shown ? shown.number : "") : shown;
}

function inOneSentence({ argument, message, advice, ...refusal }: Refusal): Refusal {
  const words = [argument === undefined ? message : `${argument}: ${message}`, advice].filter(Boolean).join(" ");
  return { ...refusal, message: words };
}
