import { choices, type Choices } from "../core/foundation/choice";
import { type Need } from "../core/send/needs";
import { type PlanRating } from "../core/send/plan-quality";
import { type RequestOutcome, type RequestSource } from "../core/send/requests";
import { day } from "./day";
import { type Fact } from "./fact";
import { once } from "./once";
import needs from "./send/needs.json";
import planRatings from "./send/plan-ratings.json";
import requests from "./send/requests.json";

/** The types of need that SEN2 knows, by name and code. */
export const needWords = once((): Choices<Need> =>
  choices(needs.needs.map(withCode), "a type of need in SEN2", '=ESSEX.RULES("SEND caseload")'),
);

export const ratingWords = once((): Choices<PlanRating> => choices(planRatings.ratings, "a rating of a plan"));

export const sourceWords = once((): Choices<RequestSource> =>
  choices(requests.sources.map(withCode) as readonly RequestSource[], "a source of requests"),
);

export const outcomeWords = once((): Choices<RequestOutcome> => choices(requests.outcomes.map(withCode), "an outcome of a request"));

/** SEN2's code for a word is read as the word is. */
function withCode<C extends { readonly code?: string }>({ code, ...choice }: C) {
  return { ...choice, codes: code === undefined ? [] : [code] };
}

/** How the words of a caseload are read, as facts. */
export function caseloadFacts(): Fact[] {
  const topic = "SEND caseload";
  return [
    ...planRatings.ratings.map(({ name, mayBePublished }) => ({
      topic,
      what: `An EHC plan rated ${name}`,
      value: mayBePublished ? "Publish" : "Hold",
      from: day(planRatings.from),
      until: null,
      source: planRatings.source,
      link: planRatings.link,
      read: day(planRatings.read),
    })),
    ...needs.needs.map(({ name, code }) => ({
      topic,
      what: `${code} is read as the need`,
      value: name,
      from: null,
      until: null,
      source: needs.source,
      link: needs.link,
      read: day(needs.read),
    })),
    ...[
      { of: "RequestSource", words: requests.sources },
      { of: "RequestOutcome", words: requests.outcomes },
    ].flatMap(({ of, words }) =>
      (words as readonly { readonly name: string; readonly code?: string }[])
        .filter(({ code }) => code !== undefined)
        .map(({ name, code }) => ({
          topic,
          what: `${of} ${code!} of SEN2 is read as`,
          value: name,
          from: null,
          until: null,
          source: requests.source,
          link: requests.link,
          mark: requests.checked,
          read: day(requests.read),
        })),
    ),
    {
      topic,
      what: "How a need that is not known is counted",
      value: needs.note,
      from: null,
      until: null,
      source: needs.source,
      link: needs.link,
      read: day(needs.read),
    },
    {
      topic,
      what: "How requests are counted",
      value: requests.note,
      from: null,
      until: null,
      source: requests.source,
      link: requests.link,
      read: day(requests.read),
    },
  ];
}
