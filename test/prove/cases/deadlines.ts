import fc from "fast-check";
import { timeLimits, transfers } from "../../../src/data/send";
import { type Case } from "../case";
import { aDay, asCell, daysAfter, ODD_DAYS, perhaps, sometimes } from "./days";

const counting = perhaps(fc.constantFrom("Legal", "Day one"));
const first = { row: 0, column: 0 };
const single = (id: Case["id"], ...args: fc.Arbitrary<unknown>[]): fc.Arbitrary<Case> =>
  fc.tuple(...args).map((given) => ({ id, args: given, at: first }));

const duties = timeLimits().duties.all.map(({ name }) => name);
const processes = timeLimits().processes.all;
const moves = transfers().all.map(({ name }) => name);

export const deadlineCases: Readonly<Record<string, fc.Arbitrary<Case>>> = {
  EHCPDEADLINE: single(
    "EHCPDEADLINE",
    sometimes(asCell(aDay), ...ODD_DAYS),
    sometimes(perhaps(fc.constantFrom(...duties)), "final  PLAN", "Final plann", "Appeal", 20),
    sometimes(counting, "day-one", "Day two"),
  ),
  EHCPTIMELINE: fc
    .tuple(asCell(aDay), fc.constantFrom(...processes), perhaps(asCell(aDay)), counting, fc.nat(), fc.integer({ min: 0, max: 4 }))
    .map(([event, process, asOf, how, stage, column]) => ({
      id: "EHCPTIMELINE",
      args: [event, process.name, asOf, how],
      at: { row: 1 + (stage % process.stages.length), column },
    })),
  PHASETRANSFERDEADLINE: single("PHASETRANSFERDEADLINE", asCell(aDay), fc.constantFrom(...moves)),
  PHASETRANSFERSTATUS: aDay.chain((transfer) =>
    single(
      "PHASETRANSFERSTATUS",
      fc.constant(transfer),
      fc.constantFrom(...moves),
      perhaps(daysAfter((transfer - 400) as never, 600), ""),
      daysAfter((transfer - 400) as never, 600),
      perhaps(fc.integer({ min: 0, max: 60 })),
    ),
  ),
  EHCPAT25: aDay.chain((birthday) =>
    single(
      "EHCPAT25",
      fc.constant(birthday - 9131),
      fc.constantFrom("Further education", "Apprenticeship", "Other"),
      daysAfter((birthday - 200) as never, 800),
    ),
  ),
  APPEALDEADLINE: aDay.chain((sent) => single("APPEALDEADLINE", fc.constant(sent), perhaps(daysAfter(sent, 120)))),
  EHCPEXCEPTION: aDay.chain((closed) =>
    single("EHCPEXCEPTION", daysAfter((closed - 20) as never, 80), fc.constant(closed), daysAfter((closed + 1) as never, 60)),
  ),
};
