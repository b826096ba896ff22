import { type Answer } from "../core/foundation/result";
import { type Input } from "../functions/cells/inputs";
import { type Asked, givenOf } from "./asked";
import { askingRow } from "./asking";
import { type AnyRowwise, type Wanted } from "./functions";
import { type Explanation } from "./explanation";
import { nearestChanges } from "./nearest";
import { sourcesOf } from "./sources";
import { type RowTelling } from "./telling";
import { tellings } from "./tellings/tellings";
import { begun, beside, notKnown, titleOf, unanswered, valuesIn } from "./unanswered";
import { answerOf } from "./words";

/** How a cell of a function that answers a row for each row of its arguments came about. */
export function explainRow(asked: Asked, definition: AnyRowwise, list: readonly Input[], { nearest = true }: Wanted): Explanation {
  const accounts = definition.accounts(givenOf(asked) as never);
  const { height, width } = accounts;
  const isAcross = definition.shown.length > 1;
  const at = asked.at ?? { row: 0, column: 0 };
  const part = isAcross ? at.column : 0;
  const column = isAcross ? 0 : at.column;
  const isInside = at.row < height && column < width && part < definition.shown.length;
  const place = { row: Math.min(at.row, height - 1), column: Math.min(column, width - 1), part };
  const { inputs: own, finding } = accounts.at(place.row, place.column);
  const inputs = [...own, ...list];
  const asking = askingRow(asked, definition, accounts, place);
  const without = notKnown(asked, inputs) ?? (isInside ? unanswered(asked, inputs, finding, asking) : beside(asked, inputs));
  if (without) return without;
  const { value } = finding as Answer<unknown>;
  const telling = tellings[asked.id] as RowTelling<unknown> | undefined;
  const row = { part, valueOf: valuesIn(inputs) };
  const handedOn = asked.handedTo === undefined ? "" : `, which are handed to ${asked.handedTo}`;
  const isOneOfMany = asked.at === null && height * width > 1;
  return {
    ...begun(asked, inputs),
    title: (typeof telling?.title === "function" ? telling.title(value, part) : telling?.title) ?? titleOf(asked.id),
    answer: answerOf(definition.shown[part]!(value)),
    lines: telling?.lines(value, row) ?? [],
    sources: sourcesOf(...(telling?.sources?.(value) ?? [value])),
    nearest: nearest ? nearestChanges(telling?.probes?.(value, row) ?? [], asking) : [],
    notes: [
      ...(isOneOfMany ? [`The call answers ${height} × ${width} cells${handedOn}; the first of them is explained.`] : []),
      ...(telling?.notes?.(value) ?? []),
    ],
  };
}
