import { appealDeadline } from "../core/send/appeal";
import { mayBeExcused } from "../core/send/closure";
import { phaseTransferDeadline } from "../core/send/phase-transfer";
import { about, answer } from "../core/foundation/result";
import { appealRules, closureRules, timeLimits, transfers } from "../data/send";
import { asDate, choiceCell, dateCell } from "./cell";
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
  return rowwise([required("transferDate", transferDate, dateCell), required("phase", phase, choiceCell(transfers))], (transfer, move) => {
    const last = phaseTransferDeadline(move, transfer);
    return last.ok ? answer(asDate(last.value)) : about("transferDate", last);
  });
}

/**
 * The last day on which an appeal to the SEND Tribunal is in time, as a date: two months from the decision or, if later, one month from the mediation certificate.
 * @customfunction APPEALDEADLINE
 * @param {any[][]} decisionSent Date the notice of the decision was sent. One or a range.
 * @param {any[][]} [certificateIssued] Date the mediation certificate was issued; blank is none. One or a range.
 * @returns {any[][]} Dates.
 */
export function appealLastDay(decisionSent: any[][], certificateIssued?: any[][]): any[][] {
  return rowwise(
    [required("decisionSent", decisionSent, dateCell), optional("certificateIssued", certificateIssued, dateCell, null)],
    (sent, issued) => {
      const last = appealDeadline(appealRules(), sent, issued, timeLimits().calendar);
      return last.ok ? answer(asDate(last.value)) : last;
    },
  );
}

/**
 * TRUE where a school's closure of 4 weeks or more may excuse a limit, because of when advice was asked of it. It never moves a date.
 * @customfunction EHCPEXCEPTION
 * @param {any[][]} adviceRequested Date advice was asked of the school or early years provider. One or a range.
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
    (requested, closed, open) => mayBeExcused(closureRules(), requested, closed, open),
  );
}
