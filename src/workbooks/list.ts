/** A starter workbook, for whoever offers it: the pane, the workbench, a page. */
export interface StarterListing {
  readonly file: string;
  readonly name: string;
  /** What it is for, a sentence. */
  readonly purpose: string;
  readonly sheets: readonly string[];
}

/** The starter workbooks, in the order in which they are offered. Their files stand in assets/workbooks. */
export const STARTERS = [
  {
    file: "traded-services.xlsx",
    name: "Traded services",
    purpose: "Price orders, quote a school, share a pooled purchase, keep the balance of days, and set next year’s prices.",
    sheets: ["About", "Orders", "Income", "Quote", "Pooled purchase", "Balance", "Price list", "Next year", "As calculated"],
  },
  {
    file: "ehcp-tracker.xlsx",
    name: "EHCP tracker",
    purpose:
      "Requests for assessment with their deadlines and status, timeliness, backlog, reviews, what lateness costs, and a plan of panels.",
    sheets: ["About", "Cases", "One case", "Timeliness", "Requests", "Reviews", "Late plans", "Panel plan", "As calculated"],
  },
  {
    file: "ofsted-and-schools.xlsx",
    name: "Ofsted and schools",
    purpose: "Paste inspection grades or an extract of schools: summaries by phase and grade, report cards, and an area among others.",
    sheets: ["About", "Schools", "Summary", "Report cards", "Comparators", "Partnerships", "As calculated"],
  },
  {
    file: "improvement-plan.xlsx",
    name: "Improvement plan",
    purpose:
      "The actions of the joint statement, the co-ordination groups and the round table, with lead roles, dates, status and a summary.",
    sheets: ["About", "Actions", "Groups", "Key dates", "As calculated"],
  },
  {
    file: "transition-information.xlsx",
    name: "Transition information",
    purpose: "The sheet that primary schools fill in for Year 6 to Year 7, which of them have sent it, and the dates of the transfer.",
    sheets: ["About", "Year 6 to 7", "Returns", "Transfer dates", "As calculated"],
  },
  {
    file: "key-dates.xlsx",
    name: "Key dates",
    purpose: "The county’s dates with their sources, a team’s own dates, working days, assessments, and what follows from a date of birth.",
    sheets: ["About", "Dates held", "Own dates", "Working days", "Assessments", "By birth", "As calculated"],
  },
  {
    file: "send-finance.xlsx",
    name: "SEND finance",
    purpose: "The high needs block over five years, top-up by financial year, permanent exclusions, and a forecast with its interval.",
    sheets: ["About", "High needs block", "Top-up by year", "Exclusions", "Forecast", "As calculated"],
  },
  {
    file: "self-test.xlsx",
    name: "Self-test",
    purpose: "Every ESSEX function with what it should answer and what it does: one cell says whether all is well on this computer.",
    sheets: [
      "Self-test",
      "Answers",
      "Deadlines",
      "Appeals",
      "Phase transfers",
      "Plans at 25",
      "Improvement days",
      "Conference",
      "Funded places",
      "School leaving",
      "As calculated",
    ],
  },
] as const satisfies readonly StarterListing[];

export type StarterName = (typeof STARTERS)[number]["name"];

export function listingOf(name: StarterName): StarterListing {
  return STARTERS.find((starter) => starter.name === name)!;
}
