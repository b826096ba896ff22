import { daysOff } from "../../core/foundation/working-days";
import { type DayOfYear } from "../../core/foundation/day-of-year";
import { type Day } from "../../core/foundation/day";
import { type AppealFinding } from "../../core/send/appeal";
import { type PhaseTransferFinding } from "../../core/send/phase-transfer";
import { type Recess } from "../../core/send/recess";
import { limitInWords, timeLimits } from "../../data/send";
import { type Line } from "../explanation";
import { dayColumn, dayFigure, figure, lines } from "../lines";
import { LIMIT, limitFormula } from "../limit";
import { asOfProbe } from "../nearest";
import { dueStateFormula } from "../states";
import { type Tellings } from "../telling";
import { dayInWords } from "../words";

export const otherDeadlineTellings: Tellings<
  "PHASETRANSFERDEADLINE" | "PHASETRANSFERSTATUS" | "EHCPAT25" | "APPEALDEADLINE" | "EHCPEXCEPTION"
> = {
  PHASETRANSFERDEADLINE: {
    title: ({ phase }) => `Last day to review and amend ahead of ${phase.name}`,
    lines: (found) => transferLines(found),
    notes: (found) => transferNotes(found),
    probes: () => [
      {
        input: "transfer",
        by: "days",
        within: 366,
        says: ({ finding }) => `A transfer on ${dayInWords(finding.transfer)} would have ${dayInWords(finding.day)}`,
      },
    ],
  },
  PHASETRANSFERSTATUS: {
    title: ({ limit }) => `Where the plan stands ahead of ${limit.phase.name}`,
    lines: ({ status, limit, finalPlan, asOf, warnDays }) =>
      lines(
        transferLines(limit),
        dayFigure("finalPlan", "Plan finalised", finalPlan, { input: "finalPlan" }),
        dayFigure("asOf", "As of", asOf, { input: "asOf" }),
        figure("warnDays", "Days before the limit from which it is due soon", warnDays, { input: "warnDays" }),
        figure("status", "Where it stands", status, {
          formula: `=IF(AND(ISNUMBER({finalPlan}),{finalPlan}<={asOf}),IF({finalPlan}<={day},"Complete on time","Complete late"),${dueStateFormula("{day}")})`,
        }),
      ),
    notes: ({ limit }) => transferNotes(limit),
    probes: ({ status }) =>
      status.startsWith("Complete")
        ? [{ input: "finalPlan", by: "days", within: 400, way: status === "Complete late" ? "back" : "on", says: finalised }]
        : [asOfProbe(400)],
  },
  EHCPAT25: {
    title: "Last day to which the plan may be maintained",
    lines: ({ day, rule, setting, dateOfBirth, birthday, courseEnd, isBeforeBirthday }) =>
      lines(
        dayFigure("dateOfBirth", "Date of birth", dateOfBirth, { input: "dateOfBirth" }),
        figure("age", "Age attained in the year at whose end it ends", rule.age, { source: rule.source, link: rule.link }),
        dayFigure("birthday", `Birthday at ${rule.age}`, birthday, { formula: "=EDATE({dateOfBirth},12*{age})" }),
        setting.endsOn === null
          ? [
              dayFigure("courseEnd", "Day the course or the training is scheduled to end", courseEnd, { input: "courseEnd" }),
              dayFigure("day", "Last day", day, {
                formula: "=MIN({courseEnd},EDATE({dateOfBirth},12*({age}+1))-1)",
                note: isBeforeBirthday ? "The day before the next birthday comes first" : "The end of the course or the training",
              }),
            ]
          : dayFigure("day", "Last day of the academic year", day, {
              formula: `=IF(${dateIn("YEAR({birthday})", setting.endsOn)}<{birthday},${dateIn("YEAR({birthday})+1", setting.endsOn)},${dateIn("YEAR({birthday})", setting.endsOn)})`,
              note: setting.name,
            }),
      ),
    probes: () => [
      {
        input: "dateOfBirth",
        by: "days",
        within: 366,
        says: ({ finding }) => `Born on ${dayInWords(finding.dateOfBirth)} it would be ${dayInWords(finding.day)}`,
      },
    ],
  },
  APPEALDEADLINE: {
    title: "Last day on which an appeal is in time",
    lines: (found) => appealLines(found),
    notes: ({ rest }) => (rest === null ? [] : [`The day was ${rest}, which is not worked: the next working day takes its place.`]),
    probes: () => [
      {
        input: "certificateIssued",
        by: "days",
        within: 120,
        says: ({ finding }) => `A certificate of ${dayInWords(finding.certificate!.issued)} would give until ${dayInWords(finding.day)}`,
      },
      {
        input: "decisionSent",
        by: "days",
        within: 120,
        says: ({ finding }) => `A decision sent on ${dayInWords(finding.decision.sent)} would give until ${dayInWords(finding.day)}`,
      },
    ],
  },
  EHCPEXCEPTION: {
    title: "Whether the closure may excuse a limit",
    lines: ({ mayExcuse, rule, adviceRequested, closedFrom, reopens, daysClosed, from, to }) => {
      const { source, link } = rule;
      return lines(
        dayFigure("advice", "Advice asked for", adviceRequested, { input: "adviceRequested" }),
        dayFigure("closedFrom", "First day closed", closedFrom, { input: "closedFrom" }),
        dayFigure("reopens", "Re-opens", reopens, { input: "reopens" }),
        figure("daysClosed", "Days closed", daysClosed, { formula: "={reopens}-{closedFrom}" }),
        figure("leastDays", "Days of closure needed", rule.leastDays, { source, link }),
        figure("daysBefore", "Days before it closed, and before it re-opens", rule.daysBefore, { source, link }),
        dayFigure("from", "Advice asked for from", from, { formula: "={closedFrom}-{daysBefore}" }),
        dayFigure("to", "Advice asked for to", to, { formula: "={reopens}-{daysBefore}", note: "both days included" }),
        figure("mayExcuse", "May excuse a limit", mayExcuse, {
          formula: "=AND({daysClosed}>={leastDays},{from}<={advice},{advice}<={to})",
        }),
      );
    },
    notes: () => ["It never moves a date."],
    probes: ({ mayExcuse }) => [
      {
        input: "adviceRequested",
        by: "days",
        within: 400,
        says: ({ finding }) =>
          `Advice asked for on ${dayInWords(finding.adviceRequested)} ${mayExcuse ? "would not" : "would"} be in the period`,
      },
    ],
  },
};

function finalised({ finding }: { readonly finding: { readonly finalPlan: Day | null; readonly status: string } }): string {
  return `Finalised ${finding.status === "Complete on time" ? "by" : "on"} ${dayInWords(finding.finalPlan!)} it would be ${finding.status}`;
}

export function transferLines({ day, transfer, rule, phase }: PhaseTransferFinding, input = "transferDate"): readonly Line[] {
  const { source, link } = rule;
  return lines(
    dayFigure("transfer", "Date of the transfer", transfer, { input }),
    "before" in rule
      ? dayFigure("day", `Last day for ${phase.name}`, day, {
          formula: `=${dateIn("YEAR({transfer})", rule.before)}-1`,
          note: "The day before the one the regulation names, in the year of the transfer",
          source,
          link,
        })
      : [
          figure("months", "Months before", rule.monthsBefore, { source, link }),
          dayFigure("day", `Last day for ${phase.name}`, day, { formula: "=EDATE({transfer},-{months})", source, link }),
        ],
  );
}

function transferNotes({ isAfterTransfer }: PhaseTransferFinding): readonly string[] {
  return isAfterTransfer ? ["Literally read, the day comes after the transfer itself."] : [];
}

export function appealLines(
  { day, rule, decision, certificate, unmoved, recess }: AppealFinding,
  inputs = { sent: "decisionSent", issued: "certificateIssued" },
): readonly Line[] {
  const { source, link } = rule;
  const off = daysOff(timeLimits().calendar, unmoved, day);
  const last = (limit: typeof rule.fromDecision, event: string) => `=${limitFormula(limit, "Legal", event, String(limit.length), null)}`;
  return lines(
    dayFigure("sent", "Notice of the decision sent", decision.sent, { input: inputs.sent }),
    dayFigure("fromDecision", `${limitInWords(rule.fromDecision)} from the notice`, decision.last, {
      formula: last(rule.fromDecision, "{sent}"),
      source,
      link,
    }),
    certificate && [
      dayFigure("issued", "Mediation certificate issued", certificate.issued, { input: inputs.issued }),
      dayFigure("fromCertificate", `${limitInWords(rule.fromCertificate)} from the certificate`, certificate.last, {
        formula: last(rule.fromCertificate, "{issued}"),
        source,
        link,
      }),
    ],
    dayFigure("unmoved", certificate ? "The later of the two" : "Last day before anything puts it off", unmoved, {
      formula: certificate ? "=MAX({fromDecision},{fromCertificate})" : "={fromDecision}",
    }),
    dayFigure("recess", "Last day of August or Christmas, where it falls in them", recess?.to ?? null, {
      formula: `=${recessFormula(rule.recesses, "{unmoved}")}`,
      source,
      link,
    }),
    off.length > 0 && dayColumn(LIMIT.left, LIMIT.left, "Bank holidays", off),
    dayFigure("day", "Last day for the appeal", day, {
      formula: `=WORKDAY(IF(ISNUMBER({recess}),{recess},{unmoved}-1),1${off.length > 0 ? ",{holidays}" : ""})`,
      note: "The first working day after them, or the day itself where it is worked, else the next that is",
    }),
  );
}

/** The last day of the recess that a day falls in; nothing where it falls in none. */
function recessFormula(recesses: readonly Recess[], day: string): string {
  return recesses.reduceRight((otherwise, { from, to }) => {
    const [first, last] = [dateIn(`YEAR(${day})`, from), dateIn(`YEAR(${day})`, to)];
    if (from <= to) return `IF(AND(${day}>=${first},${day}<=${last}),${last},${otherwise})`;
    return `IF(${day}>=${first},${dateIn(`YEAR(${day})+1`, to)},IF(${day}<=${last},${last},${otherwise}))`;
  }, '""');
}

/** The native formula of a day of a year: `DATE(YEAR({transfer}),2,15)`. */
export function dateIn(year: string, day: DayOfYear): string {
  const [month, dayOfMonth] = day.split("-").map(Number);
  return `DATE(${year},${month},${dayOfMonth})`;
}
