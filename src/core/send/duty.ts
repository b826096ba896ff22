import { type Choices } from "../foundation/choice";
import { type Citation, type Dated, type Series } from "../foundation/dated";
import { type Day } from "../foundation/day";
import { type WorkingCalendar } from "../foundation/working-days";
import { type Recess } from "./recess";

/**
 * How a limit is counted, in the words it is enacted in.
 * - `within`: the day of the event is not counted (Dodds v Walker [1981]).
 * - `beginning with`, `starting with`: the day of the event is the first of the period (Barker v Hambleton DC [2012]).
 * - `at least before`: the last day is as long before the event.
 * - `immediately`: the day of the event itself.
 */
export type Counting = "within" | "beginning with" | "starting with" | "at least before" | "immediately";

export type Unit = "days" | "weeks" | "months" | "working days";

export interface Limit {
  readonly length: number;
  readonly unit: Unit;
  readonly counting: Counting;
  /** Days of each year that working days leave out besides weekends and bank holidays. */
  readonly notCounted?: readonly Recess[];
}

/** The words of the law or the guidance that a limit was read from. */
export interface Worded {
  /** Each a sentence or a part of one, as it was seen; none where the words themselves have not been. */
  readonly words: readonly string[];
}

export type Basis = "Statute" | "Case law" | "Guidance" | "Practice";

/** One duty as the law stood for events from a day until another: what it runs from, how long it allows, and who says so. */
export interface DutyRule extends Dated, Citation, Worded {
  readonly duty: string;
  /** The process it is listed under; null for one that belongs to none. */
  readonly process: string | null;
  /** The event, as its date is asked for. */
  readonly runsFrom: string;
  readonly limit: Limit;
  readonly who: string;
  readonly basis: Basis;
  readonly exceptions: string;
  readonly note: string;
  /** A later end that another provision may set, as a clause; null where there is none. */
  readonly orLater: string | null;
  /** The day on which the law was last read over. */
  readonly asAt: Day;
}

/** A duty and its rules over time. */
export interface Duty {
  readonly name: string;
  readonly synonyms?: readonly string[];
  readonly process: string | null;
  readonly rules: Series<DutyRule>;
}

/** A step of a process: the duty that limits it and, where it runs from a later event than the process does, the duty whose last day that event is. */
export interface Stage {
  readonly duty: string;
  readonly after?: string;
}

/** A process an officer follows from one event. */
export interface Process {
  readonly name: string;
  readonly synonyms?: readonly string[];
  /** The event its stages run from. */
  readonly event: string;
  readonly stages: readonly Stage[];
}

/** A time in which some limits could be exceeded for a reason, case by case. It flags a limit and never moves its day. */
export interface Relaxation extends Dated, Citation, Worded {
  /** The kinds of limit it concerns: case law reads the same regulations. */
  readonly bases: readonly Basis[];
  /** Duties of those kinds it leaves as they are. */
  readonly unaffected: readonly string[];
  /** When it applied, as a clause. */
  readonly says: string;
  readonly note: string;
}

/** The time limits held: each duty with its rules, the processes they make up, and what they are counted over. */
export interface TimeLimits {
  readonly duties: Choices<Duty>;
  readonly processes: Choices<Process>;
  readonly relaxations: readonly Relaxation[];
  readonly calendar: WorkingCalendar;
}
