import { yearOf } from "../../core/foundation/day";
import { AGES, type Backlog, type OpenCase } from "../../core/send/backlog";
import { type IssuedPlan } from "../../core/send/timeliness";
import { type BackdatedTopUp, type FinancialYearDays } from "../../core/send/top-up";
import { timelinessMeasure } from "../../data/measures";
import { asMoney, type Shown } from "../../functions/cells/shown";
import { CASES, givenDays, givenFlags, limitColumn, madeDays, madeWords, placeColumn } from "../caseload-columns";
import { type Line } from "../explanation";
import { column, dayFigure, figure, lines } from "../lines";
import { keysOf, limitLines, limitNotes } from "../limit";
import { dueStateFormula, isByFormula, isOpenFormula } from "../states";
import { asOfProbe, type Change } from "../nearest";
import { type CellOf, type Tellings } from "../telling";
import { dayInWords, yearShown } from "../words";

export const caseloadTellings: Tellings<
  "EHCPSTATUS" | "EHCPTIMELINESS" | "EHCPBACKLOG" | "TOPUPBACKDATED" | "EXCLUSIONADJUSTMENT" | "TOPUPBYYEAR"
> = {
  EHCPSTATUS: {
    title: "Where the case stands",
    lines: ({ status, of, limit, asOf, warnDays }) =>
      lines(
        limitLines(limit, { keys: keysOf("limit", "request"), event: "request received" }),
        dayFigure("issued", "Plan issued", of.issued, { input: "issuedDate" }),
        dayFigure("closed", "Refused or withdrawn", of.closed, { input: "closedDate" }),
        dayFigure("reopened", "Opened again", of.reopened, { input: "reopened" }),
        dayFigure("asOf", "As of", asOf, { input: "asOf" }),
        figure("warnDays", "Days before the limit from which it is due soon", warnDays, { input: "warnDays" }),
        figure("status", "Where it stands", status ?? "", {
          formula: `=IF({request}>{asOf},"",IF(${isByFormula("{issued}")},IF({issued}<={limit},"Issued on time","Issued late"),IF(${isOpenFormula("{request}", "{issued}", "{closed}", "{reopened}")},${dueStateFormula("{limit}")},"Closed")))`,
        }),
      ),
    notes: ({ status, limit }) => [
      ...(status === null ? ["The request had not been received by then: the cell is blank."] : []),
      ...limitNotes(limit),
    ],
    probes: ({ status }) =>
      status === "Issued late" || status === "Issued on time"
        ? [{ input: "issued", by: "days", within: 1000, way: status === "Issued late" ? "back" : "on", says: issuedBy }]
        : [asOfProbe(400)],
  },
  EHCPTIMELINESS: {
    title: ({ line, heading }) => (line === null ? "Plans issued within 20 weeks" : `${heading}, ${line.key}`),
    lines: timelinessLines,
    sources: ({ line }) => [(line?.behind("plans") ?? []).map(({ limit }) => limit), timelinessMeasure()],
    rowProbes: ({ heading }) =>
      heading.endsWith("ean weeks")
        ? []
        : [{ column: "issued", by: { days: 30 }, says: (value) => `issued on ${dayInWords(value as never)}` }],
  },
  EHCPBACKLOG: {
    title: ({ line, heading }) => (line === null ? "Open cases by age" : `${line.age}: ${heading}`),
    lines: backlogLines,
    // A band of no cases is told apart by the limits of the others.
    sources: ({ finding, behind }) =>
      [(behind as readonly OpenCase[] | null) ?? [], finding.ages.flatMap((each) => each.behind("open"))]
        .find(({ length }) => length > 0)
        ?.map(({ days }) => days) ?? [],
    probes: ({ line }) => (line.age === "Total" && line.open === 0 ? [] : [asOfProbe(60)]),
  },
  TOPUPBACKDATED: {
    title: "Top-up for the days the plan is late",
    lines: topUpLines,
    probes: () => [
      {
        input: "issued",
        by: "days",
        within: 400,
        says: ({ finding, answer }) => `Issued on ${dayInWords(finding.issued)} it would be ${answer.text}`,
      },
    ],
  },
  EXCLUSIONADJUSTMENT: {
    title: "What the budget share is reduced by",
    lines: ({ amount, rule, perPupil, adjustment, weeks, relevantDate, end, isLeavingYear }) => {
      const { source, link } = rule;
      return lines(
        figure("perPupil", "A: the full-year amount per pupil", asMoney(perPupil), { input: "perPupil" }),
        dayFigure("relevantDate", "Relevant date of the exclusion", relevantDate, { input: "relevantDate" }),
        dayFigure("end", isLeavingYear ? "Last day of the school year" : "Last day of the funding period", end, {
          input: isLeavingYear ? "schoolYearEnd" : "periodEnd",
          ...(isLeavingYear ? { note: "A pupil in the year in which pupils normally leave", source, link } : {}),
        }),
        figure("weeks", "B: complete weeks left, both days included", weeks, {
          formula: "=MAX(0,INT(({end}-{relevantDate}+1)/7))",
          source,
          link,
        }),
        figure("inYear", "Weeks of a year", rule.weeks, { source, link }),
        figure("adjustment", "C: the financial adjustment order", asMoney(adjustment), { input: "adjustment" }),
        figure("amount", "A × (B ÷ 52) + C, to the penny", asMoney(amount), {
          formula: "=ROUND(ROUND(ROUND(100*{perPupil},0)*{weeks}/{inYear},0)/100+{adjustment},2)",
          source,
          link,
        }),
      );
    },
    probes: () => [
      {
        input: "relevantDate",
        by: "days",
        within: 14,
        says: ({ finding, answer }) => `With a relevant date of ${dayInWords(finding.relevantDate)} it would be ${answer.text}`,
      },
    ],
  },
  TOPUPBYYEAR: {
    title: ({ line, heading }) => (line === null ? "Top-up by financial year" : `${line.year}: ${heading}`),
    lines: ({ line, heading, finding }) => {
      const { annual, from, to, years, amount, days } = finding;
      const isDays = heading === "Days";
      const annualLine = figure("annual", "Top-up for a full year", asMoney(annual), { input: "annualTopUp" });
      const between = lines(
        dayFigure("from", "First day", from, { input: "from" }),
        dayFigure("to", "Last day, included", to, { input: "to" }),
      );
      if (line.year !== "Total") {
        const year = years.find((each) => each.year === line.year)!;
        const steps = yearLines("", year, "{from}", "{to}");
        return isDays ? lines(between, steps[0]!) : lines(annualLine, between, steps);
      }
      if (isDays) return lines(between, figure("days", "Days", days, { formula: "={to}-{from}+1" }));
      return lines(
        annualLine,
        between,
        ...years.map((year, index) => yearLines(String(index), year, "{from}", "{to}")),
        figure("amount", "Total", asMoney(amount), { formula: `=ROUND(${years.map((_, index) => `{amount${index}}`).join("+")},2)` }),
      );
    },
  },
};

function issuedBy({ finding, answer }: Change<{ readonly of: { readonly issued: number | null } }>): string {
  const way = answer.text === "Issued on time" ? "by" : "on";
  return `Issued ${way} ${dayInWords(finding.of.issued as never)} it would be ${answer.text}`;
}

/** For each heading that shows a count: what it counts, among the durations, and whether it leaves out exceptions. */
const COUNTS: Readonly<Record<string, { readonly duration?: string; readonly isExcluding?: true }>> = {
  "Plans issued": {},
  "Within 20 weeks": { duration: "within 20 weeks" },
  "Over 20 weeks, within a year": { duration: "over 20 weeks" },
  "Over a year": { duration: "over a year" },
  "Excl. exceptions: plans": { isExcluding: true },
  "Excl. exceptions: within 20 weeks": { duration: "within 20 weeks", isExcluding: true },
  "Excl. exceptions: over 20 weeks, within a year": { duration: "over 20 weeks", isExcluding: true },
  "Excl. exceptions: over a year": { duration: "over a year", isExcluding: true },
};

/** For each heading that shows a share or a mean, the heads it is made of. */
const PARTS: Readonly<Record<string, readonly [part: string, whole: string]>> = {
  "Within 20 weeks %": ["Within 20 weeks", "Plans issued"],
  "Excl. exceptions: %": ["Excl. exceptions: within 20 weeks", "Excl. exceptions: plans"],
};

function timelinessLines({ line, heading, account, shown }: CellOf<"EHCPTIMELINESS">): readonly Line[] {
  const rows = account.rows("cases");
  const isGiven = account.inputs.some((input) => input.name === "exceptions" && input.takes === "a column" && !input.isLeftOut);
  const measure = timelinessMeasure();
  const { limit } = (line.behind("plans") as IssuedPlan[])[0]!;
  const shownAs = (of: string): number => account.columns.find((each) => each.heading === of)!.shown(line) as number;
  const count = (key: string, of: string): Line => {
    const { duration, isExcluding } = COUNTS[of]!;
    const criteria = [
      "{yearOf}",
      "{year}",
      ...(duration ? ["{took}", `"${duration}"`] : []),
      ...(isExcluding && isGiven ? ["{isException}", "0"] : []),
    ];
    return figure(key, of, shownAs(of), { formula: `=COUNTIFS(${criteria.join(",")})` });
  };
  const parts = PARTS[heading];
  const isMean = heading.endsWith("ean weeks");
  const isExcludingMean = isMean && heading.startsWith("Excl.");
  return lines(
    figure("length", "Weeks allowed", limit.rule.limit.length, { source: limit.rule.source, link: limit.rule.link }),
    figure("yearLength", "Weeks of a year, as DfE parts plans", measure.year.length, { source: measure.source, link: measure.link }),
    figure("year", "Calendar year of issue", yearShown(line.key)),
    placeColumn(rows),
    givenDays(rows, "request", "Request received"),
    givenDays(rows, "issued", "Plan issued"),
    isGiven && givenFlags(rows, "isException", "Exception"),
    limitColumn<IssuedPlan>(rows, "limit", "Last day of 20 weeks", ({ limit: own }) => own, "request", "{length}", "ISNUMBER({@issued})"),
    madeDays<IssuedPlan>(
      rows,
      "yearEnd",
      "Last day of a year",
      ({ yearEnd }) => yearEnd,
      '=IF(ISNUMBER({@issued}),{@request}+7*{yearLength},"")',
    ),
    madeWords<IssuedPlan>(rows, "yearOf", "Year of issue", ({ issued }) => yearOf(issued), '=IF(ISNUMBER({@issued}),YEAR({@issued}),"")'),
    madeWords<IssuedPlan>(
      rows,
      "took",
      "Took",
      ({ duration }) => duration,
      '=IF(ISNUMBER({@issued}),IF({@issued}<={@limit},"within 20 weeks",IF({@issued}<={@yearEnd},"over 20 weeks","over a year")),"")',
    ),
    heading in COUNTS && count("count", heading),
    parts && [
      count("part", parts[0]),
      count("whole", parts[1]),
      figure("share", heading, shown as Shown, { formula: '=IF({whole}=0,"",{part}/{whole})' }),
    ],
    isMean && [
      count("whole", isExcludingMean ? "Excl. exceptions: plans" : "Plans issued"),
      figure("days", "Days from request to issue, together", isExcludingMean ? line.sum.daysExcluding : line.sum.days, {
        formula: `=SUMPRODUCT(({yearOf}={year})*${isExcludingMean && isGiven ? "({isException}=0)*" : ""}({issued}-{request}))`,
      }),
      figure("mean", heading, shown as Shown, { formula: '=IF({whole}=0,"",{days}/7/{whole})' }),
    ],
  );
}

function backlogLines({ line, finding, heading, account, shown, valueOf }: CellOf<"EHCPBACKLOG">): readonly Line[] {
  const rows = account.rows("cases");
  const dated = (key: string, says: string, of: (made: OpenCase) => OpenCase["days"]["decision"]) =>
    limitColumn<OpenCase>(rows, key, says, of, "request", String(lengthOf(finding, of)), "{@open}=1");
  const count = (key: string, age: string, open: number): Line =>
    figure(key, age === "Total" ? "Open cases" : `Open cases: ${age}`, open, {
      formula: age === "Total" ? "=SUM({open})" : `=COUNTIF({age},"${age}")`,
    });
  return lines(
    dayFigure("asOf", "As of", valueOf("asOf") as never, { input: "asOf" }),
    placeColumn(rows),
    givenDays(rows, "request", "Request received"),
    givenDays(rows, "issued", "Plan issued"),
    givenDays(rows, "closed", "Refused or withdrawn"),
    givenDays(rows, "reopened", "Opened again"),
    column(
      CASES,
      "open",
      "Open",
      rows.map(({ made }) => (made === null ? 0 : 1)),
      { formula: `=IF(${isOpenFormula("{@request}", "{@issued}", "{@closed}", "{@reopened}")},1,0)` },
    ),
    dated("decision", "Last day of 6 weeks", ({ days }) => days.decision),
    dated("refusal", "Last day of 16 weeks", ({ days }) => days.refusal),
    dated("finalPlan", "Last day of 20 weeks", ({ days }) => days.finalPlan),
    madeDays<OpenCase>(rows, "anniversary", "Anniversary", ({ days }) => days.anniversary, '=IF({@open}=1,EDATE({@request},12),"")'),
    madeWords<OpenCase>(
      rows,
      "age",
      "Age",
      ({ age }) => age,
      `=IF({@open}=1,IF({asOf}<={@decision},"${AGES[0]}",IF({asOf}<={@refusal},"${AGES[1]}",IF({asOf}<={@finalPlan},"${AGES[2]}",IF({asOf}<={@anniversary},"${AGES[3]}","${AGES[4]}")))),"")`,
    ),
    count("count", line.age, line.open),
    heading === "Share" && [
      count("all", "Total", finding.open),
      figure("share", "Share", shown as Shown, { formula: '=IF({all}=0,"",{count}/{all})' }),
    ],
  );
}

/** The weeks of a limit that open cases are aged by. */
function lengthOf({ ages }: Backlog, of: (made: OpenCase) => OpenCase["days"]["decision"]): number | "" {
  const [first] = ages.flatMap(({ behind }) => behind("open"));
  return first ? of(first).rule.limit.length : "";
}

function topUpLines({ amount, annual, limit, issued, basis, years, periods }: BackdatedTopUp): readonly Line[] {
  const inTime = years.length === 0 && periods === 0 && amount === 0;
  const parts = basis === "Weeks" ? 52 : 12;
  const months = "12*(YEAR({issued})-YEAR({limit}))+MONTH({issued})-MONTH({limit})";
  return lines(
    figure("annual", "Top-up for a full year", asMoney(annual), { input: "annualTopUp" }),
    limitLines(limit, { keys: keysOf("limit", "request"), event: "request received" }),
    dayFigure("issued", "Plan issued", issued, { input: "issuedDate" }),
    basis === "Days" && !inTime
      ? [
          ...years.map((year, index) => yearLines(String(index), year, "{limit}", "{issued}-1")),
          figure("amount", "Top-up for the days from the limit to the day before the issue", asMoney(amount), {
            formula: `=ROUND(${years.map((_, index) => `{amount${index}}`).join("+")},2)`,
          }),
        ].flat()
      : basis === "Days"
        ? figure("amount", "Issued in time: nothing is late", asMoney(amount), { formula: '=IF({issued}<={limit},0,"late")' })
        : [
            figure("periods", `Complete ${basis.toLowerCase()} from the limit to the issue`, periods, {
              formula:
                basis === "Weeks"
                  ? "=MAX(0,INT(({issued}-{limit})/7))"
                  : `=IF({issued}<={limit},0,${months}-IF(EDATE({limit},${months})>{issued},1,0))`,
            }),
            figure("amount", `Top-up ÷ ${parts} for each, to the penny`, asMoney(amount), {
              formula: `=ROUND(ROUND(100*{annual},0)*{periods}/${parts},0)/100`,
            }),
          ],
  );
}

/** A financial year's part of a period, by its days. */
function yearLines(suffix: string, { year, days, daysInYear, amount }: FinancialYearDays, from: string, to: string): readonly Line[] {
  const begins = Number(year.slice(0, 4));
  return lines(
    figure(`days${suffix}`, `${year}: days`, days, {
      formula: `=MIN(${to},DATE(${begins}+1,3,31))-MAX(${from},DATE(${begins},4,1))+1`,
    }),
    figure(`daysInYear${suffix}`, `${year}: days of the year`, daysInYear, { formula: `=DATE(${begins}+1,4,1)-DATE(${begins},4,1)` }),
    figure(`amount${suffix}`, `${year}: top-up, to the penny`, asMoney(amount), {
      formula: `=ROUND(ROUND(100*{annual},0)*{days${suffix}}/{daysInYear${suffix}},0)/100`,
    }),
  );
}
