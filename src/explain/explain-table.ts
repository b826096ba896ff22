import { type Answer } from "../core/foundation/result";
import { isRefusal } from "../functions/cells/answer";
import { type Input } from "../functions/cells/inputs";
import { type Answered } from "../functions/cells/shown";
import { type TableAccount } from "../functions/cells/table";
import { type Asked, givenOf } from "./asked";
import { askingTable, valueOf } from "./asking";
import { type ColumnsGiven, rowsBehind } from "./behind";
import { type AnyTable, type Wanted } from "./functions";
import { type Explanation, type Line, type Offset } from "./explanation";
import { figure } from "./lines";
import { nearestChanges } from "./nearest";
import { nearestRowChanges } from "./nearest-rows";
import { recordLines } from "./record";
import { sourcesOf } from "./sources";
import { type Selected, type TableTelling } from "./telling";
import { tellings } from "./tellings/tellings";
import { begun, beside, notKnown, refused, titleOf, unanswered, valuesIn } from "./unanswered";
import { answerOf, yearShown } from "./words";

const WITHHELD = "Withheld: so small a count could tell of a child. So are as many others as are needed to hide it.";
const RESTRICTED =
  "Small counts are withheld from this table, so its rows are not listed here: beside them the counts could be worked out.";
const NOT_WHICH = "Which cell of this table is taken, Excel alone works out.";
const BESIDE_A_LABEL = "A figure beside it, selected, is shown with its steps.";
const BELOW_A_HEADING = "A figure below it, selected, is shown with its steps.";

/** How a cell of a function that answers a table came about: its line, or the table where it is not known which. */
export function explainTable(asked: Asked, definition: AnyTable, list: readonly Input[], { nearest = true }: Wanted): Explanation {
  const account = definition.account(givenOf(asked) as never) as TableAccount<unknown, unknown>;
  const { finding, lines, columns, hasHeadings } = account;
  const inputs = [...account.inputs, ...list];
  const given: ColumnsGiven = { id: asked.id, arguments: definition.arguments, args: asked.args };
  const at = asked.at ?? onlyCellOf(account);
  const asking = askingTable(asked, definition, account, at);
  const without = notKnown(asked, inputs) ?? unanswered(asked, inputs, finding, asking, account.refused, given);
  if (without) return without;

  const index = at === null ? null : at.row - (hasHeadings ? 1 : 0);
  const column = at === null ? null : columns[at.column];
  const line: unknown = index === null || index < 0 ? null : lines[index];
  if (column === undefined || line === undefined) return beside(asked, inputs);
  const shown: Answered | null = line === null || column === null ? null : column.shown(line);
  if (shown !== null && isRefusal(shown)) return refused(asked, inputs, shown, asking);

  const valueOfInput = valuesIn(inputs);
  const isRestricted = Number(valueOfInput("suppressBelow") ?? 0) > 0;
  const behind = line === null || isRestricted ? null : (column?.behind?.(line) ?? null);
  const heading = column?.heading ?? "";
  const { value } = finding as Answer<unknown>;
  const selected: Selected<unknown, unknown> = {
    finding: value,
    line,
    index: line === null ? null : index,
    column,
    heading,
    shown,
    behind,
    account,
    valueOf: valueOfInput,
  };
  const telling = tellings[asked.id] as TableTelling<unknown, unknown> | undefined;
  const title = (typeof telling?.title === "function" ? telling.title(selected) : telling?.title) ?? titleOf(asked.id);
  const isHeading = index !== null && index < 0;
  const isLabel = hasHeadings && line !== null && at?.column === 0 && telling?.lines !== recordLines;
  const isTold = line !== null && !isLabel && !isRestricted;
  return {
    ...begun(asked, inputs),
    title: isLabel ? heading : title,
    answer: isHeading
      ? answerOf(heading)
      : shown === null
        ? null
        : answerOf(isLabel && typeof shown === "number" ? yearShown(shown) : shown),
    lines: isTold ? endingIn(telling?.lines(selected as never) ?? [], heading, shown) : [],
    behind: behind && rowsBehind(given, account.rows, behind),
    nearest:
      isTold && nearest
        ? [
            ...nearestChanges(telling?.probes?.(selected as never) ?? [], asking),
            ...nearestRowChanges(telling?.rowProbes?.(selected as never) ?? [], asked, given, account, asking),
          ]
        : [],
    sources: line === null || isLabel ? [] : sourcesOf(...(telling?.sources?.(selected) ?? [line, behind])),
    notes: [
      ...(isHeading
        ? [BELOW_A_HEADING]
        : at !== null
          ? []
          : [asked.handedTo === undefined ? NOT_WHICH : `The whole table is handed to ${asked.handedTo}.`]),
      ...(isLabel ? [BESIDE_A_LABEL] : []),
      ...(isRestricted && shown === "c" ? [WITHHELD] : []),
      ...(isRestricted ? [RESTRICTED] : []),
      ...(telling?.notes?.(selected) ?? []),
    ],
  };
}

/** The steps with what the cell shows at their end: a table shows words beside its figures, and counts beside their shares. */
function endingIn(lines: readonly Line[], heading: string, shown: Answered | null): readonly Line[] {
  const last = lines.filter((line) => line.is === "figure").at(-1);
  if (shown === null || isRefusal(shown) || last?.figure.value === valueOf(shown)) return lines;
  return [...lines, figure("shown", heading, shown)];
}

/** The place of the only cell of a table; null where it has several. */
function onlyCellOf({ lines, columns, hasHeadings }: TableAccount<unknown, unknown>): Offset | null {
  return !hasHeadings && lines.length === 1 && columns.length === 1 ? { row: 0, column: 0 } : null;
}
