import { Z95 } from "../foundation/normal";
import { answer, type Result, unreadable } from "../foundation/result";
import { type Figure, isNumber, type Mark } from "./figure";

/** What was answered to one question: counts, or the marks that stand in their place. */
export interface Responses {
  readonly positive: Figure;
  readonly responses: Figure;
}

/** A share and Wilson's 95% interval of it. */
export interface SurveyShare {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Where a count is withheld, so is what would follow from it: the mark stands for the share too. */
export interface WithoutFigure {
  readonly mark: Mark;
}

/**
 * The share of responses that are positive, with the score interval (Wilson, 1927; Newcombe, Statistics in Medicine 17, 1998, method 3); the mark
 * where a count has one in place of a figure, and null where nobody responded. Refuses more positive responses than responses.
 */
export function surveyShare({ positive, responses }: Responses): Result<SurveyShare | WithoutFigure | null> {
  if (!isNumber(positive)) return answer({ mark: positive });
  if (!isNumber(responses)) return answer({ mark: responses });
  if (positive > responses) return unreadable(`${positive} is more than the ${responses} responses.`, { argument: "positive" });
  if (responses === 0) return answer(null);
  const share = positive / responses;
  const weight = Z95 ** 2 / responses;
  const middle = (share + weight / 2) / (1 + weight);
  const margin = (Z95 / (1 + weight)) * Math.sqrt((share * (1 - share)) / responses + weight / (4 * responses));
  // At the ends the limit is the share itself, which rounding would miss by a hair.
  return answer({ share, low: positive === 0 ? 0 : middle - margin, high: positive === responses ? 1 : middle + margin });
}
