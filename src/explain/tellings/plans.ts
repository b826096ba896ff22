import { academicYearOf } from "../../core/foundation/academic-year";
import { type Day, yearOf } from "../../core/foundation/day";
import { type CountedPlan } from "../../core/send/needs";
import { type PlanRating } from "../../core/send/plan-quality";
import { type AssessmentRequest } from "../../core/send/requests";
import { ratingWords } from "../../data/caseload";
import { needSource, ratingSource, requestSource } from "../../data/sources";
import { type Shown } from "../../functions/cells/shown";
import { CASES, givenDays, limitColumn, madeWords, placeColumn } from "../caseload-columns";
import { countFormula, type Criterion } from "../counting";
import { type Line } from "../explanation";
import { column, figure, lines } from "../lines";
import { type CellOf, type Tellings } from "../telling";
import { dayInWords, YEAR, yearShown } from "../words";
import { academicYearFormula } from "./calendar";

export const planTellings: Tellings<"EHCPREQUESTS" | "EHCPSUMMARY" | "PLANQUALITY" | "PLANPUBLISH"> = {
  EHCPREQUESTS: {
    title: ({ line, heading }) => (line === null ? "Requests for assessments by year" : `${heading}, ${line.key}`),
    lines: requestLines,
    sources: ({ line }) => [requestSource(), line?.behind("decided").map(({ limit }) => limit)],
    rowProbes: ({ heading }) =>
      heading === "Within 6 weeks %"
        ? [{ column: "decided", by: { days: 30 }, says: (value) => `decided on ${dayInWords(value as never)}` }]
        : [],
  },
  EHCPSUMMARY: {
    title: ({ line, heading }) => (line === null ? "Plans by primary need" : `${line.need}: ${heading}`),
    lines: summaryLines,
    sources: () => [needSource()],
  },
  PLANQUALITY: {
    title: ({ line, heading }) => (line === null ? "Plans by rating" : `${line.label}: ${heading}`),
    lines: qualityLines,
    sources: () => [ratingSource()],
  },
  PLANPUBLISH: {
    title: "Whether the plan may be published",
    lines: ({ quadrant, county, outcome }) =>
      lines(
        figure("quadrant", "Rated by the quadrant", quadrant.name, { input: "quadrantRating" }),
        figure("county", "Rated by the county panel", county?.name ?? "", { input: "countyRating" }),
        figure("decides", "The rating that decides", (county ?? quadrant).name, { formula: "=IF(ISTEXT({county}),{county},{quadrant})" }),
        outcomeColumns(),
        figure("outcome", "What becomes of the plan", outcome, { formula: "=INDEX({outcomes},MATCH({decides},{ratings},0))" }),
      ),
    sources: () => [ratingSource()],
    probes: ({ county }) => [
      {
        input: county === null ? "quadrant" : "county",
        by: "choices",
        says: ({ value, answer }) => `Rated ${value} it would be ${answer.text}`,
      },
    ],
  },
};

function outcomeColumns(): readonly Line[] {
  const ratings = ratingWords().all;
  const { source, link } = ratingSource();
  return [
    column(
      "ratings",
      "ratings",
      "Rating",
      ratings.map(({ name }) => name),
      { source, link },
    ),
    column(
      "ratings",
      "outcomes",
      "Outcome",
      ratings.map(({ mayBePublished }) => (mayBePublished ? "Publish" : "Hold")),
      { source, link },
    ),
  ];
}

type Head = keyof CellOf<"EHCPREQUESTS">["line"]["count"];

/** What each head counts: in words, by a column of 1 and 0. */
const HEADS: Readonly<Record<Head, { readonly says: string; readonly key: string | null }>> = {
  requests: { says: "Requests received", key: null },
  fromSchools: { says: "Requests from schools", key: "isFromSchool" },
  fromParents: { says: "Requests from parents and young people", key: "isFromParent" },
  decided: { says: "Requests decided", key: "isDecided" },
  agreed: { says: "Requests agreed", key: "isAgreed" },
  withinSixWeeks: { says: "Decided within 6 weeks", key: "isWithin" },
};

const HEADS_OF: Readonly<Record<string, readonly Head[]>> = {
  Requests: ["requests"],
  "From schools %": ["fromSchools", "requests"],
  "From parents %": ["fromParents", "requests"],
  Decided: ["decided"],
  Agreed: ["agreed"],
  "Agreed % of received": ["agreed", "requests"],
  "Agreed % of decided": ["agreed", "decided"],
  "Within 6 weeks %": ["withinSixWeeks", "decided"],
};

function requestLines({ line, index, finding, heading, account, shown }: CellOf<"EHCPREQUESTS">): readonly Line[] {
  const rows = account.rows("requests");
  const heads = HEADS_OF[heading] ?? [];
  const [part, whole] = heads;
  const isAcademic = finding.by === "Academic year";
  const count = (key: string, head: Head, of = line, year = "year"): Line => {
    const { says, key: flag } = HEADS[head];
    const criteria: Criterion[] = [["yearOf", { key: year }], ...(flag === null ? [] : [[flag, 1] as const])];
    return figure(key, `${says}, ${of.key}`, of.count[head], { formula: `=${countFormula(criteria)}` });
  };
  const flagOf = (head: Head): Line | null => {
    const { says, key } = HEADS[head];
    if (key === null) return null;
    return column(
      CASES,
      key,
      says,
      rows.map(({ made }) => (line.heads[head](made as AssessmentRequest) ? 1 : 0)),
      key === "isWithin" ? { formula: "=IF(ISNUMBER({@limit}),IF({@decided}<={@limit},1,0),0)" } : {},
    );
  };
  const before = index === null ? undefined : finding.years[index - 1];
  const isChange = heading === "Change" && before !== undefined && line.change !== null;
  return lines(
    figure("year", finding.by, yearShown(line.key)),
    isChange && figure("yearBefore", "The year before", yearShown(before.key)),
    heads.includes("withinSixWeeks") && sixWeeksLine(rows.map(({ made }) => made as AssessmentRequest)),
    placeColumn(rows),
    givenDays(rows, "received", "Request received"),
    column(
      CASES,
      "yearOf",
      finding.by,
      rows.map(({ values }) => (isAcademic ? academicYearOf(values.received as Day) : yearOf(values.received as Day))),
      { formula: isAcademic ? `=${academicYearFormula("{@received}")}` : "=YEAR({@received})", format: isAcademic ? null : YEAR },
    ),
    column(
      CASES,
      "source",
      "Source",
      rows.map(({ values }) => (values.source as { readonly name: string }).name),
    ),
    column(
      CASES,
      "outcome",
      "Outcome",
      rows.map(({ values }) => (values.outcome as { readonly name: string } | null)?.name ?? null),
    ),
    heads.includes("withinSixWeeks") && [
      givenDays(rows, "decided", "Decided"),
      limitColumn<AssessmentRequest>(
        rows.map((row) => ({ ...row, made: (row.made as AssessmentRequest).limit === null ? null : row.made })),
        "limit",
        "Last day of 6 weeks",
        ({ limit }) => limit,
        "received",
        "{length}",
        "AND({@isDecided}=1,ISNUMBER({@decided}))",
      ),
    ],
    (heads.includes("withinSixWeeks") && !heads.includes("decided") ? [...heads, "decided" as const] : heads)
      .map(flagOf)
      .filter((flag) => flag !== null),
    part !== undefined && whole === undefined && count("count", part),
    part !== undefined &&
      whole !== undefined && [
        count("part", part),
        count("whole", whole),
        figure("share", heading, shown as Shown, shown === "" ? {} : { formula: '=IF({whole}=0,"",{part}/{whole})' }),
      ],
    isChange && [
      count("part", "requests"),
      count("before", "requests", before, "yearBefore"),
      figure("change", "Change", shown as Shown, { formula: "={part}/{before}-1" }),
    ],
  );
}

function sixWeeksLine(requests: readonly AssessmentRequest[]): Line | null {
  const limit = requests.find((each) => each.limit !== null)?.limit;
  if (!limit) return null;
  const { rule } = limit;
  return figure("length", "Weeks allowed", rule.limit.length, { source: rule.source, link: rule.link });
}

function summaryLines({ line, heading, account, shown, finding }: CellOf<"EHCPSUMMARY">): readonly Line[] {
  const rows = account.rows("plans");
  const placement = finding.placements.includes(heading) ? heading : null;
  const needs: Criterion[] = line.need === "Total" ? [] : [["need", line.need]];
  const count = (key: string, says: string, criteria: readonly Criterion[], value: Shown): Line =>
    figure(key, says, value, { formula: criteria.length === 0 ? "=COUNTA({need})" : `=${countFormula(criteria)}` });
  return lines(
    placeColumn(rows),
    madeWords<CountedPlan>(rows, "need", "Primary need", ({ need }) => need),
    placement !== null && madeWords<CountedPlan>(rows, "placement", "Placement", ({ placement: own }) => own),
    placement !== null && count("count", heading, [...needs, ["placement", placement]], shown as Shown),
    heading === "Plans" && count("count", "Plans", needs, shown as Shown),
    heading === "Share" && [
      count("part", "Plans", needs, line.plans as number),
      count("whole", "All plans", [], finding.total.plans as number),
      figure("share", "Share", shown as Shown, { formula: '=IF({whole}=0,"",{part}/{whole})' }),
    ],
  );
}

function qualityLines({ line, heading, account, shown, finding }: CellOf<"PLANQUALITY">): readonly Line[] {
  const rows = account.rows("plans");
  const ratings: Criterion[] = line.label === "Total" ? [] : [["rating", line.label]];
  const count = (key: string, says: string, criteria: readonly Criterion[], value: Shown): Line =>
    figure(key, says, value, { formula: criteria.length === 0 ? "=COUNTA({rating})" : `=${countFormula(criteria)}` });
  return lines(
    placeColumn(rows),
    madeWords<PlanRating>(rows, "rating", "Rating", ({ name }) => name),
    heading === "Plans" && count("count", "Plans", ratings, shown as Shown),
    heading === "Share" && [
      count("part", "Plans", ratings, line.plans as number),
      count("whole", "All plans", [], finding.total.plans as number),
      figure("share", "Share", shown as Shown, { formula: '=IF({whole}=0,"",{part}/{whole})' }),
    ],
    heading === "Outcome" &&
      line.label !== "Total" &&
      [
        figure("label", "Rating", line.label),
        outcomeColumns(),
        figure("outcome", "Outcome", shown as Shown, { formula: "=INDEX({outcomes},MATCH({label},{ratings},0))" }),
      ].flat(),
  );
}
