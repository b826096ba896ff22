import outcomes from "../../data/figures/ks2-2022.json";

type Listed = readonly [
  phase: string,
  type: string,
  status: string,
  pupils: number,
  grade: string | number | null,
  /** In the order of the management information, from Safeguarding standards. */
  cards: readonly (string | null)[],
];

const CARDLESS: readonly null[] = [];

/** Invented schools. */
export const SCHOOLS: readonly Listed[] = [
  ["Nursery", "Local authority nursery school", "Open", 96, "Good", CARDLESS],
  ["Primary", "Community school", "Open", 412, "Outstanding", CARDLESS],
  ["Primary", "Voluntary aided school", "Open", 208, 2, CARDLESS],
  [
    "Primary",
    "Academy converter",
    "Open",
    305,
    "Not judged",
    ["Met", "Strong standard", "Expected standard", "Expected standard", "Strong standard", "Expected standard", "Expected standard", "Not applicable", "Strong standard"],
  ],
  ["Primary", "Foundation school", "Open", 187, "Requires improvement", CARDLESS],
  [
    "Primary",
    "Academy sponsor led",
    "Open",
    240,
    "Not judged",
    ["Met", "Needs attention", "Needs attention", "Needs attention", "Expected standard", "Expected standard", "Expected standard", "Not applicable", "Expected standard"],
  ],
  ["Primary", "Free schools", "Open", 118, "NULL", CARDLESS],
  ["Secondary", "Academy converter", "Open", 1204, "Good", CARDLESS],
  ["Secondary", "Academy sponsor led", "Open", 890, 4, CARDLESS],
  [
    "Secondary",
    "Community school",
    "Open",
    1032,
    "Not judged",
    ["Met", "Expected standard", "Expected standard", "Needs attention", "Needs attention", "Expected standard", "Not applicable", "Expected standard", "Expected standard"],
  ],
  ["All-through", "Free schools", "Open", 1410, "Good", CARDLESS],
  ["Not applicable", "Community special school", "Open", 142, "Outstanding", CARDLESS],
  [
    "Not applicable",
    "Academy special converter",
    "Open",
    168,
    "Not judged",
    ["Met", "Exceptional", "Strong standard", "Strong standard", "Expected standard", "Exceptional", "Not applicable", "Not applicable", "Strong standard"],
  ],
  ["Not applicable", "Pupil referral unit", "Open", 74, "Good", CARDLESS],
  ["Primary", "Community school", "Closed", 0, "Good", CARDLESS],
]; // prettier-ignore

/** The provisional outcomes of the region's areas that the county's own paper prints. */
export const AREAS: readonly (readonly [area: string, share: number])[] = outcomes.facts.flatMap(({ what, value }) => {
  const [, area] = /^Reaching the expected standard in reading, writing and maths at KS2, 2022 \(provisional\): (.+)$/.exec(what) ?? [];
  return area === undefined ? [] : [[area, Number(`${String(value).replace("%", "")}e-2`)] as const];
});
