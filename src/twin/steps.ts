import { type Answer } from "../core/foundation/result";
import { type Argument, type Asked, givenOf, parametersOf } from "../explain/asked";
import { type Explanation, type Line } from "../explain/explanation";
import { explain } from "../explain/explain";
import { valueOf } from "../explain/asking";
import { type AnyTable, definedFor } from "../explain/functions";
import { type RowTelling } from "../explain/telling";
import { tellings } from "../explain/tellings/tellings";
import { type TableAccount } from "../functions/cells/table";
import { valuesIn } from "../explain/unanswered";

/** What a cell of an answer shows, and the steps to it. */
export type Steps =
  | { readonly is: "answered"; readonly lines: readonly Line[]; readonly title: string }
  /** Nothing is shown: what it needs is blank. */
  | { readonly is: "blank" }
  | { readonly is: "refused" };

/**
 * The steps to a cell of an answer, as its explanation has them, without all else that an explanation tells: they are asked for day after day.
 */
export function stepsOf(asked: Asked): Steps {
  const defined = definedFor(asked);
  if (!("definition" in defined)) return { is: "refused" };
  const { definition } = defined;
  if (definition.answers !== "rows") return tableSteps(asked, definition, explain(asked, { nearest: false }));
  const accounts = definition.accounts(givenOf(asked) as never);
  const part = definition.shown.length > 1 ? (asked.at?.column ?? 0) : 0;
  const { inputs, finding } = accounts.at(0, 0);
  if (finding === null) return { is: "blank" };
  if (!finding.ok) return { is: "refused" };
  const { value } = finding as Answer<unknown>;
  const telling = tellings[asked.id] as RowTelling<unknown> | undefined;
  return {
    is: "answered",
    lines: telling?.lines(value, { part, valueOf: valuesIn([...inputs, ...defined.inputs]) }) ?? [],
    title: "",
  };
}

/** Of an explanation that has been made. */
export function stepsIn(asked: Asked, explanation: Explanation): Steps {
  const defined = definedFor(asked);
  if (!("definition" in defined)) return { is: "refused" };
  // The title of a row may tell its inputs; that of a table tells which line and column it is.
  return defined.definition.answers === "rows" ? steps({ ...explanation, title: "" }) : tableSteps(asked, defined.definition, explanation);
}

/** The steps to a cell of a table, with what all its lines are called: where another line comes in, the cell is that of another. */
function tableSteps(asked: Asked, definition: AnyTable, explanation: Explanation): Steps {
  const { lines, columns } = definition.account(givenOf(asked) as never) as TableAccount<unknown, unknown>;
  const labels = lines.map((line) => valueOf(columns[0]!.shown(line)));
  return steps({ ...explanation, title: JSON.stringify([explanation.title, labels]) });
}

function steps({ answer, refusal, lines, title }: Explanation): Steps {
  if (refusal !== null) return { is: "refused" };
  return answer === null ? { is: "blank" } : { is: "answered", lines, title };
}

/** The call of one row alone, of a function that answers a row for each row of its arguments: ranges are repeated to fit. */
export function rowAlone(asked: Asked): Asked {
  const defined = definedFor(asked);
  if (!("definition" in defined) || defined.definition.answers !== "rows") return asked;
  const { row, column } = asked.at ?? { row: 0, column: 0 };
  const isAcross = defined.definition.shown.length > 1;
  const taken = new Map<string, string>(
    Object.values(defined.definition.arguments as Readonly<Record<string, { readonly name: string; readonly takes: string }>>).map(
      ({ name, takes }) => [name, takes],
    ),
  );
  const names = parametersOf(asked.id).map(({ name }) => name);
  const args = asked.args.map((argument, index): Argument => {
    const { cells } = argument;
    if (cells === null || taken.get(names[index]!) !== "a cell a row") return argument;
    const [height, width] = [cells.length, cells[0]?.length ?? 1];
    const [down, across] = [height === 1 ? 0 : row, width === 1 || isAcross ? 0 : column];
    const { area } = argument.from;
    const place = area && {
      sheet: area.sheet,
      top: area.top + down,
      bottom: area.top + down,
      left: area.left + across,
      right: area.left + across,
    };
    return { ...argument, from: { ...argument.from, area: place }, cells: [[cells[down]?.[across] ?? null]] };
  });
  return { ...asked, args, at: { row: 0, column: isAcross ? column : 0 } };
}
