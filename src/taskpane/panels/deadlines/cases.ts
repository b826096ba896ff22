import { firstOfMonth, inWords, monthOf, yearOf, type Day } from "../../../core/foundation/day";
import type { CaseStatus } from "../../../core/send/caseload";
import { caseload } from "../../../functions/caseload";
import { deadlines } from "../../../functions/deadlines";

/** The columns of a caseload as cells, and the day they are judged on. */
export interface CaseColumns {
  readonly requestDate: unknown;
  readonly issuedDate: unknown;
  readonly closedDate: unknown;
  readonly asOf: Day;
}

/** A row of a caseload: where it stands, and its 20 weeks. */
export interface Case {
  /** Its place in the column, from 0. */
  readonly row: number;
  /** Null where the request came later, or the row is blank. */
  readonly status: CaseStatus | null;
  readonly deadline: Day | null;
  /** Why it cannot be told; null where it can. */
  readonly refusal: string | null;
}

/** The rows of a caseload as the functions answer them; a sentence where they refuse the whole. */
export function casesIn({ requestDate, issuedDate, closedDate, asOf }: CaseColumns): readonly Case[] | string {
  try {
    const last = deadlines.EHCPDEADLINE.answer({ eventDate: requestDate, duty: null, counting: null });
    const given = { requestDate, issuedDate, asOf, closedDate, warnDays: null, counting: null, reopened: null };
    const statuses = caseload.EHCPSTATUS.answer(given);
    return statuses.map(([status]: unknown[], row) => {
      const refusal = refusalIn(status) ?? refusalIn(last[row]?.[0]);
      const day = refusal === null ? serialIn(last[row]?.[0]) : null;
      return { row, status: refusal === null && status !== "" ? (status as CaseStatus) : null, deadline: day, refusal };
    });
  } catch (error) {
    return (error as Error).message;
  }
}

function refusalIn(cell: unknown): string | null {
  if (typeof cell !== "object" || cell === null || !("code" in cell)) return null;
  return (cell as { message?: string }).message || "cannot be read.";
}

function serialIn(cell: unknown): Day | null {
  const value = typeof cell === "object" && cell !== null ? (cell as { basicValue?: unknown }).basicValue : cell;
  return typeof value === "number" ? (value as Day) : null;
}

/** How the statuses are put together in a summary, in the order they are drawn. */
export const STATES = [
  { name: "On time", fill: "ok", statuses: ["On track", "Issued on time"] },
  { name: "Due soon", fill: "soon", statuses: ["Due soon"] },
  { name: "Overdue", fill: "over", statuses: ["Overdue"] },
  { name: "Issued late", fill: "plain", statuses: ["Issued late"] },
] as const satisfies readonly { readonly name: string; readonly fill: string; readonly statuses: readonly CaseStatus[] }[];

/** The cases whose 20 weeks end in one month, counted by state. */
export interface MonthOfCases {
  /** Its first day, and the first day after it; of the earlier months together, no first. */
  readonly from: Day | null;
  readonly until: Day;
  /** `May 2026`. */
  readonly name: string;
  readonly counts: readonly number[];
}

export interface CaseSummary {
  /** By state, in their order. */
  readonly counts: readonly number[];
  readonly closed: number;
  readonly refused: readonly Case[];
  /** Requests that came after the day. */
  readonly later: number;
  readonly months: readonly MonthOfCases[];
  readonly overdue: readonly Case[];
}

/** More months than this are put together, the earliest of them. */
const MOST_MONTHS = 12;

/** A caseload counted by state, and by the month in which its 20 weeks end. */
export function summaryOf(cases: readonly Case[]): CaseSummary {
  const stateOf = (status: CaseStatus | null) => STATES.findIndex(({ statuses }) => (statuses as readonly unknown[]).includes(status));
  const counted = cases.filter(({ status, deadline }) => stateOf(status) >= 0 && deadline !== null);
  const byMonth = new Map<Day, number[]>();
  for (const { status, deadline } of counted) {
    const first = firstOfMonth(yearOf(deadline!), monthOf(deadline!));
    const counts = byMonth.get(first) ?? STATES.map(() => 0);
    counts[stateOf(status)]!++;
    byMonth.set(first, counts);
  }
  const months = [...byMonth]
    .sort(([one], [other]) => one - other)
    .map(([from, counts]): MonthOfCases => ({ from, until: monthAfter(from), name: monthInWords(from), counts }));
  return {
    counts: STATES.map((_, state) => counted.filter(({ status }) => stateOf(status) === state).length),
    closed: cases.filter(({ status }) => status === "Closed").length,
    refused: cases.filter(({ refusal }) => refusal !== null),
    later: cases.filter(({ status, deadline, refusal }) => refusal === null && status === null && deadline !== null).length,
    months: withEarlier(months),
    overdue: cases.filter(({ status }) => status === "Overdue").sort((one, other) => one.deadline! - other.deadline!),
  };
}

function withEarlier(months: readonly MonthOfCases[]): readonly MonthOfCases[] {
  if (months.length <= MOST_MONTHS) return months;
  const shown = months.slice(1 - MOST_MONTHS);
  const earlier = months.slice(0, 1 - MOST_MONTHS);
  const counts = STATES.map((_, state) => earlier.reduce((sum, { counts: of }) => sum + of[state]!, 0));
  return [{ from: null, until: shown[0]!.from!, name: "Earlier", counts }, ...shown];
}

function monthAfter(from: Day): Day {
  const month = monthOf(from);
  return month === 12 ? firstOfMonth(yearOf(from) + 1, 1) : firstOfMonth(yearOf(from), month + 1);
}

/** `May 2026`. */
function monthInWords(first: Day): string {
  return inWords(first).replace(/^\d+ /, "");
}
