import { type Choice, choices, type Choices } from "../core/foundation/choice";
import { ageFacts } from "./ages";
import { calendarFacts } from "./calendar";
import { caseloadFacts } from "./caseload";
import { type Fact } from "./fact";
import { figureFacts } from "./figures";
import { dateFacts } from "./key-dates";
import { measureFacts } from "./measures";
import { ofstedFacts } from "./ofsted";
import { once } from "./once";
import { partnershipFacts } from "./partnerships";
import { schoolFacts } from "./schools";
import { sendFacts } from "./send";
import { tradedFacts } from "./traded";

/** Every dated fact held, by topic. */
export const facts = once((): readonly Fact[] => [
  ...tradedFacts(),
  ...sendFacts(),
  ...caseloadFacts(),
  ...measureFacts(),
  ...ofstedFacts(),
  ...schoolFacts(),
  ...partnershipFacts(),
  ...figureFacts(),
  ...ageFacts(),
  ...dateFacts(),
  ...calendarFacts(),
]);

/** The topics of the facts held. */
export const topics = once((): Choices<Choice> =>
  choices(
    [...new Set(facts().map(({ topic }) => topic))].map((name) => ({ name })),
    "a topic",
    "=ESSEX.RULES()",
  ),
);
