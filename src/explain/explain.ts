import { type Result } from "../core/foundation/result";
import { isRefusal } from "../functions/cells/answer";
import { type Input } from "../functions/cells/inputs";
import { type RowwiseFunction } from "../functions/cells/rowwise";
import { type Answered } from "../functions/cells/shown";
import { type TableFunction } from "../functions/cells/table";
import { definitions } from "../functions/definitions";
import { type Asked, descriptionOf, givenOf, parametersOf } from "./asked";
import { edition } from "./edition";
import { type Explanation } from "./explanation";
import { explainedInputs } from "./inputs";
import { type Asking, askingRow, askingTable } from "./asking";
import { type ColumnsGiven, rowsBehind } from "./behind";
import { nearestChanges } from "./nearest";
import { explainedRefusal, type RefusedPlace } from "./refusal";
import { sourcesOf } from "./sources";
import { type RowTelling, type Selected, type TableTelling } from "./telling";
import { tellings } from "./tellings/tellings";
import { answerOf, sentence } from "./words";

/* eslint-disable @typescript-eslint/no-explicit-any -- A call is of one of many functions, each with findings of its own. */
type AnyRowwise = RowwiseFunction<any, any>;
type AnyTable = TableFunction<any, any, any>;
type AnySelected = Selected<any, any>;
/* eslint-enable @typescript-eslint/no-explicit-any */

const WITHHELD = "Withheld: so small a count could tell of a child. So are as many others as are needed to hide it.";
const RESTRICTED =
  "Small counts are withheld from this table, so its rows are not listed here: beside them the counts could be worked out.";

/** What of an explanation takes longer than the rest. */
interface Wanted {
  /** Whether the nearest changes are looked for; they are unless this is false. */
  readonly nearest?: boolean;
}

/** How the answer of a call came about, at a place in it. Nothing is worked out here but by the function's own rule. */
export function explain(asked: Asked, { nearest = true }: Wanted = {}): Explanation {
  const unknown = asked.args.find((argument) => argument.unknown !== null);
  if (unknown) return { ...empty(asked), notes: [unknown.unknown!] };
  const definition = definitions[asked.id] as AnyRowwise | AnyTable;
  return definition.answers === "rows" ? explainRow(asked, definition, nearest) : explainTable(asked, definition, nearest);
}

function empty(asked: Asked, inputs: readonly Input[] = [], atFault: string | null = null): Explanation {
  const { id, text, args, at } = asked;
  return {
    call: { id, text, at },
    title: descriptionOf(id),
    answer: null,
    inputs: explainedInputs(parametersOf(id), args, inputs, atFault),
    lines: [],
    behind: null,
    sources: [],
    nearest: [],
    refusal: null,
    notes: [],
    edition: edition(),
  };
}

function explainRow(asked: Asked, definition: AnyRowwise, isNearest: boolean): Explanation {
  const accounts = definition.accounts(givenOf(asked) as never);
  const isAcross = definition.shown.length > 1;
  const at = asked.at ?? { row: 0, column: 0 };
  const part = isAcross ? at.column : 0;
  const place = { row: at.row, column: isAcross ? 0 : at.column };
  if (place.row >= accounts.height || place.column >= accounts.width || part >= definition.shown.length) return beside(asked);
  const { inputs, finding } = accounts.at(place.row, place.column);
  const asking = askingRow(asked, definition, accounts, { ...place, part });
  const without = withoutFinding(asked, inputs, finding, asking);
  if (without) return without;
  const found = (finding as Result<unknown> & { ok: true }).value;
  const telling = tellings[asked.id] as RowTelling<unknown> | undefined;
  const row = { part, valueOf: valueOf(inputs) };
  const many = asked.at === null && accounts.height * accounts.width > 1;
  return {
    ...empty(asked, inputs),
    title: (typeof telling?.title === "function" ? telling.title(found, part) : telling?.title) ?? descriptionOf(asked.id),
    answer: answerOf(definition.shown[part]!(found)),
    lines: telling?.lines(found, row) ?? [],
    sources: sourcesOf(...(telling?.sources?.(found) ?? [found])),
    nearest: isNearest ? nearestChanges(telling?.probes?.(found, row) ?? [], asking) : [],
    notes: [
      ...(many ? [`The call answers ${accounts.height} × ${accounts.width} cells; the first of them is explained.`] : []),
      ...(telling?.notes?.(found) ?? []),
    ],
  };
}

function explainTable(asked: Asked, definition: AnyTable, isNearest: boolean): Explanation {
  const account = definition.account(givenOf(asked) as never);
  const { inputs, finding, lines, columns, hasHeadings } = account;
  const given: ColumnsGiven = { id: asked.id, arguments: definition.arguments, args: asked.args };
  const without = withoutFinding(asked, inputs, finding, null, account.refused, given);
  if (without) return without;
  const index = asked.at === null ? null : asked.at.row - (hasHeadings ? 1 : 0);
  const column = asked.at === null ? null : columns[asked.at.column];
  const isHeading = index !== null && index < 0;
  const line: unknown = index === null || isHeading ? null : lines[index];
  if (column === undefined || line === undefined) return beside(asked);
  const shown: Answered | null = line === null || column === null ? null : column.shown(line);
  const isRestricted = Number(valueOf(inputs)("suppressBelow") ?? 0) > 0;
  const isWithheld = isRestricted && shown === "c";
  const isRefused = shown !== null && isRefusal(shown);
  const behind = line === null || isRestricted ? null : (column?.behind?.(line) ?? null);
  const selected: AnySelected = {
    finding: (finding as Result<unknown> & { ok: true }).value,
    line,
    index: line === null ? null : index,
    column,
    heading: column?.heading ?? "",
    shown,
    behind,
    account,
    valueOf: valueOf(inputs),
  };
  const telling = tellings[asked.id] as TableTelling<unknown, unknown> | undefined;
  const title = (typeof telling?.title === "function" ? telling.title(selected) : telling?.title) ?? descriptionOf(asked.id);
  return {
    ...empty(asked, inputs),
    title: isHeading ? selected.heading : title,
    answer: isHeading ? answerOf(selected.heading) : shown === null || isRefusal(shown) ? null : answerOf(shown),
    lines: line === null || isRestricted || isRefused ? [] : (telling?.lines(selected as never) ?? []),
    behind: behind && rowsBehind(given, account.rows, behind),
    nearest:
      !isNearest || line === null || isRestricted || isRefused || asked.at === null
        ? []
        : nearestChanges(telling?.probes?.(selected as never) ?? [], askingTable(asked, definition, inputs, line, asked.at.column)),
    sources: sourcesOf(...(telling?.sources?.(selected) ?? [line, behind, ...(line === null ? [selected.finding] : [])])),
    notes: [
      ...(isHeading ? [`${sentence(title)}. Select a cell below to see how it came about.`] : []),
      ...(isWithheld ? [WITHHELD] : []),
      ...(isRestricted ? [RESTRICTED] : []),
      ...(telling?.notes?.(selected) ?? []),
    ],
  };
}

/** The explanation where there is no finding: the answer is blank, or refused. */
function withoutFinding(
  asked: Asked,
  inputs: readonly Input[],
  finding: Result<unknown> | null,
  asking: Asking<unknown> | null,
  refused: readonly RefusedPlace[] = [],
  given?: ColumnsGiven,
): Explanation | null {
  if (finding === null) {
    const blank = inputs.find((input) => input.takes === "a cell" && input.read.is === "blank" && input.whenBlank === undefined);
    return { ...empty(asked, inputs), notes: [`${blank?.name ?? "What it needs"} is blank, and so is the answer.`] };
  }
  if (finding.ok) return null;
  const refusal = explainedRefusal(asked, inputs, finding, asking, refused, given);
  return { ...empty(asked, inputs, refusal.argument), refusal };
}

/** The explanation of a cell outside the answer, as of a range that was shortened. */
function beside(asked: Asked): Explanation {
  return { ...empty(asked), notes: ["This cell is no part of the answer as it now stands."] };
}

/** The value of an argument by the core's word for it, a blank's meaning included. */
function valueOf(inputs: readonly Input[]): (key: string) => unknown {
  return (key) => {
    const input = inputs.find((each) => each.key === key);
    if (input?.takes !== "a cell") return undefined;
    return input.read.is === "value" ? input.read.value : input.whenBlank;
  };
}
