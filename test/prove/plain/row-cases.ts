import { academicYearName, curriculumYear, financialYearName, fundedFrom } from "./calendar";
import { type Chance } from "./chance";
import { dayOf } from "./days";
import { appealDeadline, caseStatus, deadline, DUTIES, mayBeExcused, phaseTransferDeadline } from "./deadlines";
import { exclusionAdjustment, price, rounded } from "./money";
import { wilson } from "./statistics";

type Shown = string | number | boolean;

/** A function that answers row by row: its arguments of a row, and what the row should show. A place that is `fixed` is one value a call. */
export interface RowCase {
  readonly id: string;
  readonly fixed?: (draw: Chance) => Readonly<Record<number, unknown>>;
  readonly given: (draw: Chance) => unknown[];
  /** Null where the function is to refuse the row. */
  readonly shows: (...args: never[]) => readonly Shown[] | null;
}

/** Within the law that is in force for every duty, and within the bank holidays that are held. */
const day = (draw: Chance) => draw.whole(dayOf(2018, 5, 1), dayOf(2026, 12, 31));
/** On a day of a month that others lack, often. */
const edgeDay = (draw: Chance) =>
  draw.oneOf([day, day, () => dayOf(draw.whole(2018, 2025), draw.whole(6, 13), 31), () => dayOf(draw.oneOf([2020, 2024]), 2, 29)])(draw);
const duties = Object.keys(DUTIES);
const phases = [
  ...["Early years to school", "Infant to junior", "Primary to middle", "Primary to secondary", "Middle to secondary"],
  ...["Secondary to post-16", "Between post-16 institutions"],
];

const services = [
  "School improvement days",
  "Assessment subscription",
  "Assessment session",
  "Moderation training",
  "Governor conference",
] as const;
const orderedOn = (service: (typeof services)[number], draw: Chance) => {
  if (service === "School improvement days")
    return draw.oneOf([dayOf(2023, 10, 19), dayOf(2023, 10, 20), draw.whole(dayOf(2023, 2, 1), dayOf(2024, 8, 31))]);
  if (service === "Governor conference")
    return draw.oneOf([dayOf(2023, 3, 31), dayOf(2023, 4, 1), draw.whole(dayOf(2023, 2, 1), dayOf(2023, 6, 17))]);
  return draw.whole(dayOf(2021, 9, 1), dayOf(2022, 8, 31));
};

export const rowCases: readonly RowCase[] = [
  {
    id: "EHCPDEADLINE",
    fixed: (draw) => ({ 2: draw.oneOf([null, "Legal", "Day one"]) }),
    given: (draw) => [edgeDay(draw), draw.perhaps(() => draw.oneOf(duties), 9), null],
    shows: (event: number, duty: string | null, counting: string | null) => [deadline(event, duty, counting === "Day one")],
  },
  {
    id: "APPEALDEADLINE",
    given: (draw) => {
      const sent = edgeDay(draw);
      return [sent, draw.perhaps(() => sent + draw.whole(0, 120))];
    },
    shows: (sent: number, certificate: number | null) => [appealDeadline(sent, certificate)],
  },
  {
    id: "PHASETRANSFERDEADLINE",
    given: (draw) => [edgeDay(draw), draw.oneOf(phases)],
    shows: (transfer: number, phase: string) => [phaseTransferDeadline(transfer, phase)],
  },
  {
    id: "EHCPEXCEPTION",
    given: (draw) => {
      const closed = day(draw);
      return [closed + draw.whole(-20, 60), closed, closed + draw.oneOf([27, 28, 29, draw.whole(1, 80)])];
    },
    shows: (asked: number, closed: number, reopens: number) => [mayBeExcused(asked, closed, reopens)],
  },
  {
    id: "EHCPSTATUS",
    given: (draw) => {
      const request = day(draw);
      const asOf = request + draw.oneOf([125, 126, 139, 140, 141, draw.whole(0, 400)]);
      const issued = draw.perhaps(() => request + draw.oneOf([139, 140, 141, draw.whole(0, 400)]), 4);
      const closed = issued === null ? draw.perhaps(() => request + draw.whole(0, 400), 3) : null;
      return [request, issued, asOf, closed, draw.perhaps(() => draw.whole(0, 60))];
    },
    shows: (request: number, issued: number | null, asOf: number, closed: number | null, warn: number | null) => [
      caseStatus(request, issued, asOf, closed, warn),
    ],
  },
  { id: "ACADEMICYEAR", given: (draw) => [draw.whole(20_000, 80_000)], shows: (on: number) => [academicYearName(on)] },
  { id: "FINANCIALYEAR", given: (draw) => [draw.whole(20_000, 80_000)], shows: (on: number) => [financialYearName(on)] },
  {
    id: "NCYEAR",
    given: (draw) => {
      const born = draw.oneOf([draw.whole(36_526, 44_000), dayOf(draw.whole(2000, 2020), 8, 31), dayOf(draw.whole(2000, 2020), 9, 1)]);
      return [born, born + draw.whole(0, 8_900)];
    },
    shows: (born: number, asOf: number) => {
      const year = curriculumYear(born, asOf);
      return year === null ? null : [year];
    },
  },
  { id: "FUNDEDFROM", given: (draw) => [draw.whole(dayOf(2016, 1, 1), dayOf(2024, 12, 31))], shows: (born: number) => [fundedFrom(born)] },
  {
    id: "TRADEDPRICE",
    given: (draw) => {
      const service = draw.oneOf(services);
      const subscriber = draw.oneOf(["Yes", "No"]);
      const quantity = draw.whole(0, 60);
      return [service, quantity, draw.oneOf(["Maintained", "Academy", "Outside Essex"]), orderedOn(service, draw), subscriber];
    },
    shows: (service: string, quantity: number, customer: string, ordered: number, subscriber: string) => [
      price(service, quantity, customer, ordered, subscriber === "Yes") / 100,
    ],
  },
  {
    id: "TRADEDUSEBY",
    given: (draw) => [orderedOn("School improvement days", draw)],
    shows: () => [dayOf(2024, 8, 31)],
  },
  {
    id: "TOPUPBACKDATED",
    given: (draw) => {
      const request = day(draw);
      return [request, request + draw.oneOf([140, 141, draw.whole(0, 900)]), draw.whole(0, 4_000_000) / 100];
    },
    shows: (request: number, issued: number, annual: number) => {
      // Each day is a share of its own financial year's sum; the sum of them is rounded once a year.
      let total = 0;
      const perYear = new Map<number, [days: number, length: number]>();
      for (let on = request + 140; on < issued; on++) {
        const start = Number(financialYearName(on).slice(0, 4));
        const [days] = perYear.get(start) ?? [0];
        perYear.set(start, [days + 1, dayOf(start + 1, 4, 1) - dayOf(start, 4, 1)]);
      }
      for (const [days, length] of perYear.values()) total += rounded((Math.round(annual * 100) * days) / length);
      return [total / 100];
    },
  },
  {
    id: "EXCLUSIONADJUSTMENT",
    given: (draw) => {
      const from = day(draw);
      return [draw.whole(0, 1_500_000) / 100, from, from + draw.whole(-30, 364), draw.perhaps(() => draw.whole(-500_000, 500_000) / 100)];
    },
    shows: (perPupil: number, from: number, end: number, adjustment: number | null) => [
      exclusionAdjustment(Math.round(perPupil * 100), from, end, Math.round((adjustment ?? 0) * 100)) / 100,
    ],
  },
  {
    id: "SURVEY",
    given: (draw) => {
      const of = draw.oneOf([draw.whole(1, 30), draw.whole(1, 100_000)]);
      return [draw.oneOf([0, of, draw.whole(0, of)]), of];
    },
    shows: (positive: number, of: number) => wilson(positive, of),
  },
];
