import { answer, type Result } from "../../core/foundation/result";
import { type Tariff } from "../../core/traded/tariff";
import { type Answer, answered } from "../cells/answer";
import { whole } from "../cells/arguments";
import { type Input, inputOf } from "../cells/inputs";
import { tariffFrom } from "./tariff-reading";

/** What Excel passes, by Excel's names. */
type Given = Readonly<Record<string, unknown>>;

/** A function whose words are read by a price list. */
export interface ByList<D> {
  /** Its definition for the list that a call is given. */
  readonly by: (given: Given) => Result<D>;
  /** The list as it was understood. */
  readonly listInput: (given: Given) => Input;
  readonly answer: (given: Given) => Answer;
}

const LIST = whole("tariff", tariffFrom);

/**
 * A function whose definition is made for the list a call is given, since that decides which services and customers there are, and whether parts of
 * a unit are sold.
 */
export function byList<D extends { readonly answer: (given: any) => Answer }>(define: (list: Tariff, given: Given) => D): ByList<D> {
  const by = (given: Given): Result<D> => {
    const list = tariffFrom(given.tariff);
    return list.ok ? answer(define(list.value, given)) : list;
  };
  return {
    by,
    listInput: (given) => inputOf("tariff", LIST, given.tariff),
    answer: (given) => {
      const definition = by(given);
      return definition.ok ? definition.value.answer(given) : answered(() => definition);
    },
  };
}
