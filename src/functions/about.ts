import packageFile from "../../package.json";
import { type Choice, choices } from "../core/foundation/choice";
import { lastDay } from "../core/foundation/dated";
import { type DateSystem, dateSystem, DAYS_TO_1904 } from "../core/foundation/date-system";
import { inWords } from "../core/foundation/day";
import { answer } from "../core/foundation/result";
import { dataDate } from "../data/edition";
import { type Fact } from "../data/fact";
import { facts, topics } from "../data/facts";
import { once } from "../data/once";
import { type Example, examples, type Signature, signatures } from "./documentation";
import { one } from "./cells/arguments";
import { choiceCell, numberWhich, zeroIsBlank } from "./cells/readers";
import { asDate, asShare, type Shown } from "./cells/shown";
import { table } from "./cells/table";

/**
 * A topic of the facts held.
 * @customenum {string}
 */
export declare enum TOPIC {
  /** Prices, dates and conditions of the price lists. */
  TradedServices = "Traded services",
  /** Time limits with their authorities. */
  SendDeadlines = "SEND deadlines",
  /** How the words of a caseload are read. */
  SendCaseload = "SEND caseload",
  /** How grades, types, phases and statuses are counted. */
  OfstedAndSchools = "Ofsted and schools",
  /** Who handles in-year applications. */
  Admissions = "Admissions",
  /** School partnerships by quadrant, and their strategy. */
  Partnerships = "Partnerships",
  /** Results, and what changed in the assessments of 2023. */
  Attainment = "Attainment",
  /** Plans, requests and pupils that the county has counted. */
  SendNumbers = "SEND numbers",
  /** Strategies, workstreams, principles and groups. */
  SendStrategy = "SEND strategy",
  /** Aims, core work, task force and updates of 2021/22. */
  EducationStrategy = "Education strategy",
  /** The Early Years and Childcare Strategy. */
  EarlyYears = "Early years",
  /** What families, parents and SENCOs answered. */
  Surveys = "Surveys",
  /** Documents, materials and training of 2021-22. */
  Safeguarding = "Safeguarding",
  /** The high needs block and what is spent. */
  Funding = "Funding",
  /** Every dated item of the county's papers. */
  KeyDates = "Key dates",
  /** Bank holidays in England and Wales. */
  BankHolidays = "Bank holidays",
}

/**
 * The name of a function.
 * @customenum {string}
 */
export declare enum FUNCTION {
  /** Price of traded services. */
  TradedPrice = "TRADEDPRICE",
  /** The price lists. */
  TradedTariff = "TRADEDTARIFF",
  /** A quote, line by line. */
  TradedQuote = "TRADEDQUOTE",
  /** Shares of a pooled purchase. */
  TradedPool = "TRADEDPOOL",
  /** Last day to use what is ordered. */
  TradedUseBy = "TRADEDUSEBY",
  /** Days bought, used, remaining and lost. */
  TradedBalance = "TRADEDBALANCE",
  /** Sessions from which a subscription pays. */
  TradedBreakEven = "TRADEDBREAKEVEN",
  /** A price list raised and rounded. */
  TradedRaise = "TRADEDRAISE",
  /** Income from orders, and the change under a second list. */
  TradedIncome = "TRADEDINCOME",
  /** The rise at which income meets a cost. */
  TradedRecover = "TRADEDRECOVER",
  /** Last day of a SEND duty. */
  EhcpDeadline = "EHCPDEADLINE",
  /** Stages of a SEND process. */
  EhcpTimeline = "EHCPTIMELINE",
  /** Last day to review and amend ahead of a move between phases. */
  PhaseTransferDeadline = "PHASETRANSFERDEADLINE",
  /** Where a plan stands ahead of a move between phases. */
  PhaseTransferStatus = "PHASETRANSFERSTATUS",
  /** Last day of a plan after the 25th birthday. */
  EhcpAt25 = "EHCPAT25",
  /** Last day on which an appeal is in time. */
  AppealDeadline = "APPEALDEADLINE",
  /** Whether a school's closure may excuse a limit. */
  EhcpException = "EHCPEXCEPTION",
  /** The SEND time limits. */
  SendRules = "SENDRULES",
  /** Where a case stands. */
  EhcpStatus = "EHCPSTATUS",
  /** Plans within 20 weeks. */
  EhcpTimeliness = "EHCPTIMELINESS",
  /** Open cases by age. */
  EhcpBacklog = "EHCPBACKLOG",
  /** Any duty counted by period. */
  EhcpCompliance = "EHCPCOMPLIANCE",
  /** Another system's days beside the lawful ones. */
  EhcpCheck = "EHCPCHECK",
  /** What another system's days come of. */
  EhcpCheckSummary = "EHCPCHECKSUMMARY",
  /** Where an annual review stands. */
  EhcpReviewStatus = "EHCPREVIEWSTATUS",
  /** Reviews within their limits. */
  EhcpReviewTimeliness = "EHCPREVIEWTIMELINESS",
  /** Plans against roll. */
  FairShare = "FAIRSHARE",
  /** Requests by year. */
  EhcpRequests = "EHCPREQUESTS",
  /** Plans by need and placement. */
  EhcpSummary = "EHCPSUMMARY",
  /** Plans by rated quality. */
  PlanQuality = "PLANQUALITY",
  /** Publish or hold a plan. */
  PlanPublish = "PLANPUBLISH",
  /** Top-up for a late plan. */
  TopUpBackdated = "TOPUPBACKDATED",
  /** Top-up by financial year. */
  TopUpByYear = "TOPUPBYYEAR",
  /** Budget share after an exclusion. */
  ExclusionAdjustment = "EXCLUSIONADJUSTMENT",
  /** An Ofsted grade in words. */
  OfstedGrade = "OFSTEDGRADE",
  /** Schools by phase and grade. */
  OfstedSummary = "OFSTEDSUMMARY",
  /** Share good or outstanding. */
  OfstedRate = "OFSTEDRATE",
  /** Report cards by evaluation area. */
  OfstedReportCard = "OFSTEDREPORTCARD",
  /** Schools by phase and governance. */
  SchoolSummary = "SCHOOLSUMMARY",
  /** Who is responsible for a school. */
  SchoolGovernance = "SCHOOLGOVERNANCE",
  /** Who handles an in-year application. */
  AdmissionsRoute = "ADMISSIONSROUTE",
  /** School partnerships. */
  Partnerships = "PARTNERSHIPS",
  /** The quadrant of a partnership. */
  Quadrant = "QUADRANT",
  /** An area's place among others. */
  Benchmark = "BENCHMARK",
  /** A share with its interval. */
  Survey = "SURVEY",
  /** The answers of a partnership. */
  PartnershipReview = "PARTNERSHIPREVIEW",
  /** A series carried forward. */
  Forecast = "FORECAST",
  /** The high needs block year by year. */
  HighNeeds = "HIGHNEEDS",
  /** The financial year of a date. */
  FinancialYear = "FINANCIALYEAR",
  /** First or last day of an assessment. */
  AssessmentDate = "ASSESSMENTDATE",
  /** Dated items in order. */
  KeyDates = "KEYDATES",
  /** The academic year of a date. */
  AcademicYear = "ACADEMICYEAR",
  /** The curriculum year of a child. */
  NcYear = "NCYEAR",
  /** First day of a funded early years place. */
  FundedFrom = "FUNDEDFROM",
  /** Last day of compulsory school age. */
  SchoolLeavingDate = "SCHOOLLEAVINGDATE",
  /** Bank holidays in England. */
  BankHolidays = "BANKHOLIDAYS",
  /** Version and data date. */
  Version = "VERSION",
  /** Every fact held. */
  Rules = "RULES",
  /** Help in the grid. */
  Help = "HELP",
}

const functions = once(() =>
  choices<Choice & Signature>(
    signatures().map((signature) => ({ ...signature, name: signature.id, synonyms: [`ESSEX.${signature.id}`] })),
    "a function of ESSEX",
    "=ESSEX.HELP()",
  ),
);

export const about = {
  VERSION: table({
    arguments: { witness: one("firstOf2026", zeroIsBlank(numberWhich(dateSystem)), null) },
    rule: ({ witness }) => answer({ version: packageFile.version, dataDate: dataDate(), dateSystem: witness }),
    lines: (version) => [version],
    columns: [
      { shown: ({ version, dataDate: read, dateSystem: system }) => `ESSEX ${version}, data of ${inWords(read)}${counted(system)}` },
    ],
  }),
  RULES: table({
    arguments: { topic: one("topic", choiceCell(topics), null) },
    rule: ({ topic }) => answer(facts().filter((fact) => topic === null || fact.topic === topic.name)),
    lines: (found) => found,
    columns: [
      { heading: "Topic", shown: ({ topic }) => topic },
      { heading: "What", shown: ({ what }) => what },
      { heading: "Value", shown: valueOf },
      { heading: "From", shown: ({ from }) => (from === null ? "" : asDate(from)) },
      { heading: "Until", shown: ({ until }) => (until === null ? "" : asDate(lastDay(until))) },
      { heading: "Source", shown: ({ source }) => source },
      { heading: "Link", shown: ({ link }) => link ?? "" },
      { heading: "Checked", shown: ({ mark, read }) => [mark, inWords(read)].filter(Boolean).join(", ") },
    ],
  }),
  HELP: table({
    arguments: { name: one("name", choiceCell(functions), null) },
    rule: ({ name }) => answer(name === null ? functionList() : helpOn(name)),
    lines: (help) => help,
    columns: [
      { heading: "Help", shown: ({ help }) => help },
      { heading: "Name", shown: ({ name }) => name },
      { heading: "Text", shown: ({ text }) => text },
    ],
  }),
};

/** What is said of a workbook's date system, where it was asked about. */
function counted(system: DateSystem | null): string {
  switch (system) {
    case null:
      return "";
    case 1900:
      return "; dates here count from 1900, as they should";
    case 1904:
      return `; DATES HERE COUNT FROM 1904: each date ESSEX reads or gives is ${DAYS_TO_1904.toLocaleString("en-GB")} days out`;
  }
}

function valueOf({ value }: Fact): Shown {
  return typeof value !== "object" ? value : "day" in value ? asDate(value.day) : asShare(value.share);
}

interface HelpLine {
  readonly help: string;
  readonly name: string;
  readonly text: string;
}

/** A whole column is a million rows: on the web Excel gives #CALC! for it, and on the desktop seconds of work. */
const WHOLE_COLUMNS = "Give the rows that hold data, such as A2:A500, or a Table's column, and not a whole column such as A:A.";

function functionList(): HelpLine[] {
  return functions().all.map((signature) => ({ help: exampleOf(signature).group, name: call(signature), text: signature.description }));
}

function helpOn(signature: Signature): HelpLine[] {
  const { formula, answer: shown, says, notes = [], refusal, source, link } = exampleOf(signature);
  return [
    { help: "Function", name: call(signature), text: signature.description },
    ...signature.parameters.map(({ name, description, optional, choices: allowed }) => ({
      help: optional ? "Optional argument" : "Argument",
      name,
      text: allowed ? `${description} Choices: ${allowed.join(", ")}.` : description,
    })),
    { help: "Example", name: formula, text: `${shown}: ${says}` },
    ...(refusal ? [{ help: "Refused", name: refusal.formula, text: refusal.error }] : []),
    ...[...notes, ...(signature.parameters.some(({ range }) => range) ? [WHOLE_COLUMNS] : [])].map((note) => ({
      help: "Note",
      name: "",
      text: note,
    })),
    { help: "Source", name: source, text: link ?? "" },
  ];
}

function call({ id, parameters }: Signature): string {
  return `ESSEX.${id}(${parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ")})`;
}

function exampleOf({ id }: Signature): Example {
  return examples()[id]!;
}

/**
 * The version of ESSEX and the day the newest of its facts was read; asked with DATE(2026,1,1), also whether the workbook counts its dates as ESSEX does.
 * @customfunction VERSION
 * @param {any} [firstOf2026] DATE(2026,1,1): says whether dates here count from 1900, as ESSEX reads them, or from 1904. Blank leaves it out.
 * @returns {any[][]} The version, and the day its newest facts were read.
 */
export function versionText(firstOf2026?: any): any[][] {
  return about.VERSION.answer({ firstOf2026 });
}

/**
 * Every dated fact held, with the days on which it holds and its source.
 * @customfunction RULES
 * @param {TOPIC} [topic] One topic; blank is all.
 * @returns {any[][]} A table: Topic, What, Value, From, Until, Source, Link, Checked.
 */
export function rules(topic?: TOPIC): any[][] {
  return about.RULES.answer({ topic });
}

/**
 * Help in the grid: the functions or, with a name, one function's arguments, example, refusal and source.
 * @customfunction HELP
 * @param {FUNCTION} [name] A function, such as TRADEDPRICE; blank lists them all.
 * @returns {any[][]} A table: Help, Name, Text.
 */
export function help(name?: FUNCTION): any[][] {
  return about.HELP.answer({ name });
}
