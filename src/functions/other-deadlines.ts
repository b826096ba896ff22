import { appealDeadlines } from "../core/send/appeal";
import { WARN_DAYS } from "../core/send/caseload";
import { closureFinding } from "../core/send/closure";
import { phaseTransferDeadlines, phaseTransferStatuses } from "../core/send/phase-transfer";
import { planEnd } from "../core/send/plan-end";
import { planEndRule, planSettings } from "../data/ages";
import { appealRules, closureRules, timeLimits, transfers } from "../data/send";
import { optional, required } from "./cells/arguments";
import { choiceCell, dateCell, wholeCell } from "./cells/readers";
import { rowwise } from "./cells/rowwise";
import { asDate } from "./cells/shown";

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

export const otherDeadlines = {
  PHASETRANSFERDEADLINE: rowwise({
    arguments: { transfer: required("transferDate", dateCell), phase: required("phase", choiceCell(transfers)) },
    ruleOnce: () => {
      const deadlineOf = phaseTransferDeadlines();
      return ({ transfer, phase }) => deadlineOf(phase, transfer);
    },
    shown: ({ day }) => asDate(day),
  }),
  PHASETRANSFERSTATUS: rowwise({
    arguments: {
      transfer: required("transferDate", dateCell),
      phase: required("phase", choiceCell(transfers)),
      finalPlan: optional("finalPlan", dateCell, null),
      asOf: required("asOf", dateCell),
      warnDays: optional("warnDays", wholeCell, WARN_DAYS),
    },
    ruleOnce: () => {
      const statusOf = phaseTransferStatuses();
      return ({ transfer, phase, finalPlan, asOf, warnDays }) => statusOf(phase, transfer, finalPlan, asOf, warnDays);
    },
    shown: ({ status }) => status,
  }),
  EHCPAT25: rowwise({
    arguments: {
      dateOfBirth: required("dateOfBirth", dateCell),
      setting: optional("setting", choiceCell(planSettings), () => planSettings().all[0]!),
      courseEnd: optional("courseEnd", dateCell, null),
    },
    rule: ({ dateOfBirth, setting, courseEnd }) => planEnd(planEndRule(), setting, dateOfBirth, courseEnd),
    shown: ({ day }) => asDate(day),
  }),
  APPEALDEADLINE: rowwise({
    arguments: { decisionSent: required("decisionSent", dateCell), certificateIssued: optional("certificateIssued", dateCell, null) },
    ruleOnce: () => {
      const deadlineOf = appealDeadlines(appealRules(), timeLimits().calendar);
      return ({ decisionSent, certificateIssued }) => deadlineOf(decisionSent, certificateIssued);
    },
    shown: ({ day }) => asDate(day),
  }),
  EHCPEXCEPTION: rowwise({
    arguments: {
      adviceRequested: required("adviceRequested", dateCell),
      closedFrom: required("closedFrom", dateCell),
      reopens: required("reopens", dateCell),
    },
    rule: ({ adviceRequested, closedFrom, reopens }) => closureFinding(closureRules(), adviceRequested, closedFrom, reopens),
    shown: ({ mayExcuse }) => mayExcuse,
  }),
};

/**
 * The last day to review a plan and amend it ahead of a move from one phase of education to another, as a date.
 * @customfunction PHASETRANSFERDEADLINE
 * @param {any[][]} transferDate Date of the transfer. One or a range.
 * @param {PHASETRANSFER[][]} phase The move, such as Primary to secondary. One or a range.
 * @returns {any[][]} Dates.
 */
export function phaseTransferLastDay(transferDate: any[][], phase: PHASETRANSFER[][]): any[][] {
  return otherDeadlines.PHASETRANSFERDEADLINE.answer({ transferDate, phase });
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
  return otherDeadlines.PHASETRANSFERSTATUS.answer({ transferDate, phase, finalPlan, asOf, warnDays });
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
  return otherDeadlines.EHCPAT25.answer({ dateOfBirth, setting, courseEnd });
}

/**
 * The last day on which an appeal to the SEND Tribunal is in time, as a date: two months from the decision or, if later, one month from the mediation certificate.
 * @customfunction APPEALDEADLINE
 * @param {any[][]} decisionSent Date the notice of the decision was sent or, if earlier, the date printed on it. One or a range.
 * @param {any[][]} [certificateIssued] Date the mediation certificate was issued; blank is none. One or a range.
 * @returns {any[][]} Dates.
 */
export function appealLastDay(decisionSent: any[][], certificateIssued?: any[][]): any[][] {
  return otherDeadlines.APPEALDEADLINE.answer({ decisionSent, certificateIssued });
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
  return otherDeadlines.EHCPEXCEPTION.answer({ adviceRequested, closedFrom, reopens });
}
