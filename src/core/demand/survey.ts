import { Z95 } from "../foundation/normal";
import { answer, type Result, unreadable } from "../foundation/result";

/** A share and Wilson's 95% interval of it. */
export interface SurveyShare {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The share of responses that are positive, with the score interval (Wilson, 1927; Newcombe, Statistics in Medicine 17, 1998, method 3); null
 * where nobody responded. Refuses more positive responses than responses.
 */
export function surveyShare(positive: number, responses: number): Result<SurveyShare | null> {
  if (positive > responses) return unreadable(`${positive} is more than the ${responses} responses.`, { argument: "positive" });
  if (responses === 0) return answer(null);
  const share = positive / responses;
  const weight = Z95 ** 2 / responses;
  const middle = (share + weight / 2) / (1 + weight);
  const margin = (Z95 / (1 + weight)) * Math.sqrt((share * (1 - share)) / responses + weight / (4 * responses));
  // At the ends the limit is the share itself, which rounding would miss by a hair.
  return answer({ share, low: positive === 0 ? 0 : middle - margin, high: positive === responses ? 1 : middle + margin });
}
