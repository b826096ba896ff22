import { day } from "../core/foundation/day";
import { type Fact, type ShareValue } from "./fact";
import assessmentChanges2023 from "./figures/assessment-changes-2023.json";
import assessmentPackage2021 from "./figures/assessment-package-2021.json";
import autismSupport2023 from "./figures/autism-support-2023.json";
import coordinationGroups from "./figures/coordination-groups.json";
import coreWork2021 from "./figures/core-work-2021.json";
import earlyYearsOutcomes2022 from "./figures/early-years-outcomes-2022.json";
import earlyYearsStrategy2022 from "./figures/early-years-strategy-2022.json";
import eastOfEnglandJanuary2023 from "./figures/east-of-england-january-2023.json";
import eastOfEnglandPriorities2023 from "./figures/east-of-england-priorities-2023.json";
import educationForums2021 from "./figures/education-forums-2021.json";
import educationTaskforce2021 from "./figures/education-taskforce-2021.json";
import ehcAssessments2024 from "./figures/ehc-assessments-2024.json";
import ehcpAndAutismJanuary2023 from "./figures/ehcp-and-autism-january-2023.json";
import ehcpGrowth from "./figures/ehcp-growth.json";
import funding2024 from "./figures/funding-2024.json";
import governorConference2023 from "./figures/governor-conference-2023.json";
import headteachersMeeting2023 from "./figures/headteachers-meeting-2023.json";
import inYearAdmissions2021 from "./figures/in-year-admissions-2021.json";
import inclusion2024 from "./figures/inclusion-2024.json";
import indicativePricing2023 from "./figures/indicative-pricing-2023.json";
import indicativeTradedOffer2023 from "./figures/indicative-traded-offer-2023.json";
import jointCommissioning2021 from "./figures/joint-commissioning-2021.json";
import jointStatementWorkstreams from "./figures/joint-statement-workstreams.json";
import ks22022 from "./figures/ks2-2022.json";
import ministerialTeam2023 from "./figures/ministerial-team-2023.json";
import ninePrinciples from "./figures/nine-principles.json";
import northEast2021 from "./figures/north-east-2021.json";
import ofstedJanuary2023 from "./figures/ofsted-january-2023.json";
import partnershipAmbitions2021 from "./figures/partnership-ambitions-2021.json";
import partnershipStrategy2021 from "./figures/partnership-strategy-2021.json";
import refugees2023 from "./figures/refugees-2023.json";
import resettlement2021 from "./figures/resettlement-2021.json";
import roundTableFebruary2022 from "./figures/round-table-february-2022.json";
import roundTableSendStrategy2022 from "./figures/round-table-send-strategy-2022.json";
import safeguarding2021 from "./figures/safeguarding-2021.json";
import schoolImprovementOffer2023 from "./figures/school-improvement-offer-2023.json";
import schoolsBlockTransfer from "./figures/schools-block-transfer.json";
import schoolsJanuary2023 from "./figures/schools-january-2023.json";
import schoolsWhitePaper2023 from "./figures/schools-white-paper-2023.json";
import sendContext2024 from "./figures/send-context-2024.json";
import sendEffectiveness2018 from "./figures/send-effectiveness-2018.json";
import sendImprovement2023 from "./figures/send-improvement-2023.json";
import sendNorthEast2021 from "./figures/send-north-east-2021.json";
import sendOutcomes2018 from "./figures/send-outcomes-2018.json";
import sendPractice2018 from "./figures/send-practice-2018.json";
import sendProgress from "./figures/send-progress.json";
import sendProgressMeasures2018 from "./figures/send-progress-measures-2018.json";
import sendStrategy2021 from "./figures/send-strategy-2021.json";
import sendSystem2024 from "./figures/send-system-2024.json";
import strategicAims2021 from "./figures/strategic-aims-2021.json";
import strategicPriorities2021 from "./figures/strategic-priorities-2021.json";
import surveys2018 from "./figures/surveys-2018.json";
import therapies2023 from "./figures/therapies-2023.json";
import therapiesContacts2023 from "./figures/therapies-contacts-2023.json";
import therapiesProgramme2023 from "./figures/therapies-programme-2023.json";
import therapiesServiceModel2023 from "./figures/therapies-service-model-2023.json";
import therapiesWestEssex2023 from "./figures/therapies-west-essex-2023.json";
import transition2023 from "./figures/transition-2023.json";

/** The figures of one of the county's papers, or of one subject in it. */
interface Figures {
  readonly topic: string;
  readonly source: string;
  readonly link: string | null;
  readonly read: string;
  readonly facts: readonly {
    readonly what: string;
    readonly value: string | number;
    readonly from: string | null;
    readonly until: string | null;
    readonly note?: string;
  }[];
}

const PAPERS: readonly Figures[] = [
  schoolsJanuary2023,
  ofstedJanuary2023,
  eastOfEnglandJanuary2023,
  eastOfEnglandPriorities2023,
  schoolsWhitePaper2023,
  ministerialTeam2023,
  headteachersMeeting2023,
  ks22022,
  assessmentChanges2023,
  ehcpAndAutismJanuary2023,
  autismSupport2023,
  ehcpGrowth,
  sendOutcomes2018,
  sendImprovement2023,
  therapies2023,
  therapiesProgramme2023,
  therapiesServiceModel2023,
  therapiesWestEssex2023,
  therapiesContacts2023,
  refugees2023,
  roundTableFebruary2022,
  roundTableSendStrategy2022,
  jointStatementWorkstreams,
  jointCommissioning2021,
  sendStrategy2021,
  sendNorthEast2021,
  strategicAims2021,
  coreWork2021,
  educationTaskforce2021,
  resettlement2021,
  strategicPriorities2021,
  ninePrinciples,
  sendEffectiveness2018,
  sendPractice2018,
  sendProgressMeasures2018,
  coordinationGroups,
  sendProgress,
  sendContext2024,
  ehcAssessments2024,
  inclusion2024,
  sendSystem2024,
  earlyYearsStrategy2022,
  earlyYearsOutcomes2022,
  partnershipStrategy2021,
  partnershipAmbitions2021,
  northEast2021,
  surveys2018,
  safeguarding2021,
  educationForums2021,
  funding2024,
  schoolsBlockTransfer,
  schoolImprovementOffer2023,
  indicativeTradedOffer2023,
  indicativePricing2023,
  governorConference2023,
  transition2023,
  assessmentPackage2021,
  inYearAdmissions2021,
];

/** What the county's papers print, as facts: figures, lists and what they say is to be done. A percentage is a share. */
export function figureFacts(): Fact[] {
  return PAPERS.flatMap(({ topic, source, link, read, facts }) =>
    facts.map(({ what, value, from, until, note }) => ({
      topic,
      what,
      value: shareIn(value) ?? value,
      from: from === null ? null : day(from),
      until: until === null ? null : day(until),
      source,
      link,
      ...(note === undefined ? {} : { mark: note }),
      read: day(read),
    })),
  );
}

/** The share that a printed percentage is; null for anything else. */
function shareIn(value: string | number): ShareValue | null {
  const percent = typeof value === "string" ? /^(\d+(?:\.\d+)?)%$/.exec(value)?.[1] : undefined;
  return percent === undefined ? null : { share: Number(`${percent}e-2`) };
}
