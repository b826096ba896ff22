import { appealDeadlines } from "../core/send/appeal";
import { closureFinding } from "../core/send/closure";
import { WARN_DAYS } from "../core/send/caseload";
import { phaseTransferDeadlines, phaseTransferStatuses } from "../core/send/phase-transfer";
import { planEnd } from "../core/send/plan-end";
import { answer } from "../core/foundation/result";
import { planEndRule, planSettings } from "../data/ages";
import { appealRules, closureRules, timeLimits, transfers } from "../data/send";
import { asDate, choiceCell, dateCell, wholeCell } from "./cell";
import { byArgument } from "./fields";
import { optional, required, rowwise } from "./rowwise";

/**
 * A move from one phase of education to another.
 * @customenum {string}
 */
export declare enum PHASETRANSFER {
  /** Before 15 February of the year of the transfer. */
  EarlyYearsToSchool = "Early years to school",
  /** Before 15 February of the year of the transfer. */
  InfantToJunior = "Infant to junior",
  /** Before 15 February of the year of the transfer. */
  PrimaryToMiddle = "Primary to middle",
  /** Before 15 February of the year of the transfer. */
  PrimaryToSecondary = "Primary to secondary",
  /** Before 15 February of the year of the transfer. */
  MiddleToSecondary = "Middle to secondary",
  /** Before 31 March of the year of the transfer. */
  SecondaryToPost16 = "Secondary to post-16",
  /** At least five months before the transfer. */
  BetweenPost16Institutions = "Between post-16 institutions",
}

/**
 * The last day to review a plan and amend it ahead of a move from one phase of education to another, as a date.
 * @customfunction PHASETRANSFERDEADLINE
 * @param {any[][]} transferDate Date of the transfer. One or a range.
 * @param {PHASETRANSFER[][]} phase The move, such as Primary to secondary. One or a range.
 * @returns {any[][]} Dates.
 */
export function phaseTransferLastDay(transferDate: any[][], phase: PHASETRANSFER[][]): any[][] {
  const deadlineOf = phaseTransferDeadlines();
  return rowwise([required("transferDate", transferDate, dateCell), required("phase", phase, choiceCell(transfers))], (transfer, move) => {
    const last = byArgument(deadlineOf(move, transfer), TRANSFER);
    return last.ok ? answer(asDate(last.value.day)) : last;
  });
}

/**
 * Where the review and amendment of a plan ahead of a move from one phase of education to another stands on a day.
 * @customfunction PHASETRANSFERSTATUS
 * @param {any[][]} transferDate Date of the transfer. One or a range.
 * @param {PHASETRANSFER[][]} phase The move, such as Primary to secondary. One or a range.
 * @param {any[][]} finalPlan Date the plan was finalised ahead of the move (SEN2's PhaseTransferFinalDate); blank is not yet. One or a range.
 * @param {any[][]} asOf The day the status is wanted for.
 * @param {any[][]} [warnDays] Days before the limit from which it is due soon; blank is 14.
 * @returns {any[][]} Complete on time, Complete late, Overdue, Due soon or On track.
 */
export function phaseTransferStatus(
  transferDate: any[][],
  phase: PHASETRANSFER[][],
  finalPlan: any[][],
  asOf: any[][],
  warnDays?: any[][],
): any[][] {
  const statusOf = phaseTransferStatuses();
  return rowwise(
    [
      required("transferDate", transferDate, dateCell),
      required("phase", phase, choiceCell(transfers)),
      optional("finalPlan", finalPlan, dateCell, null),
      required("asOf", asOf, dateCell),
      optional("warnDays", warnDays, wholeCell, WARN_DAYS),
    ],
    (transfer, move, finalised, day, warn) => {
      const standing = byArgument(statusOf(move, transfer, finalised, day, warn), TRANSFER);
      return standing.ok ? answer(standing.value.status) : standing;
    },
  );
}

const TRANSFER = { transfer: "transferDate" };

/**
 * Where a young person with a plan learns.
 * @customenum {string}
 */
export declare enum PLANSETTING {
  /** An institution within the further education sector: the academic year ends on 31 July. */
  FurtherEducation = "Further education",
  /** Apprenticeship training: it ends when the training does. */
  Apprenticeship = "Apprenticeship",
  /** In all other cases: it ends when the course does. */
  Other = "Other",
}

/**
 * The last day to which an EHC plan may be maintained after the 25th birthday, as a date: the end of the academic year in which the young person becomes 25.
 * @customfunction EHCPAT25
 * @param {any[][]} dateOfBirth Date of birth. One or a range.
 * @param {PLANSETTING[][]} [setting] Further education (blank), Apprenticeship or Other. One or a range.
 * @param {any[][]} [courseEnd] Day the course or the training is scheduled to end; not asked for in further education. One or a range.
 * @returns {any[][]} Dates.
 */
export function ehcpAt25(dateOfBirth: any[][], setting?: PLANSETTING[][], courseEnd?: any[][]): any[][] {
  return rowwise(
    [
      required("dateOfBirth", dateOfBirth, dateCell),
      optional("setting", setting, choiceCell(planSettings), null),
      optional("courseEnd", courseEnd, dateCell, null),
    ],
    (birth, place, end) => {
      const last = planEnd(planEndRule(), place ?? planSettings().all[0]!, birth, end);
      return last.ok ? answer(asDate(last.value.day)) : last;
    },
  );
}

/**
 * The last day on which an appeal to the SEND Tribunal is in time, as a date: two months from the decision or, if later, one month from the mediation certificate.
 * @customfunction APPEALDEADLINE
 * @param {any[][]} decisionSent Date the notice of the decision was sent or, if earlier, the date printed on it. One or a range.
 * @param {any[][]} [certificateIssued] Date the mediation certificate was issued; blank is none. One or a range.
 * @returns {any[][]} Dates.
 */
export function appealLastDay(decisionSent: any[][], certificateIssued?: any[][]): any[][] {
  const deadlineOf = appealDeadlines(appealRules(), timeLimits().calendar);
  return rowwise(
    [required("decisionSent", decisionSent, dateCell), optional("certificateIssued", certificateIssued, dateCell, null)],
    (sent, issued) => {
      const last = deadlineOf(sent, issued);
      return last.ok ? answer(asDate(last.value.day)) : last;
    },
  );
}

/**
 * TRUE where the closure of a school, college or early years provider for 4 weeks or more may excuse a limit, because of when advice was asked of it. It never moves a date.
 * @customfunction EHCPEXCEPTION
 * @param {any[][]} adviceRequested Date advice was asked of the school, post-16 institution or early years provider. One or a range.
 * @param {any[][]} closedFrom First day it was closed. One or a range.
 * @param {any[][]} reopens Day it re-opens. One or a range.
 * @returns {any[][]} TRUE or FALSE.
 */
export function ehcpException(adviceRequested: any[][], closedFrom: any[][], reopens: any[][]): any[][] {
  return rowwise(
    [
      required("adviceRequested", adviceRequested, dateCell),
      required("closedFrom", closedFrom, dateCell),
      required("reopens", reopens, dateCell),
    ],
    (requested, closed, open) => {
      const found = closureFinding(closureRules(), requested, closed, open);
      return found.ok ? answer(found.value.mayExcuse) : found;
    },
  );
}
