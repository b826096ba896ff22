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
    purpose: "Paste a list of schools: outcomes and governance by phase, comparators, report cards and fair share.",
    sheets: ["About", "School list", "Summary", "Comparators", "Report cards", "Fair share", "Partnerships", "As calculated"],
  },
  {
    file: "improvement-plan.xlsx",
    name: "Improvement plan",
    purpose:
      "The joint statement’s workstreams, the co-ordination groups’ strands and the round table’s actions, with lead role, date and status.",
    sheets: ["About", "Actions", "Summary", "Groups", "As calculated"],
  },
  {
    file: "transition-information.xlsx",
    name: "Transition information",
    purpose: "The Year 6 to 7 sheet: what a primary school is asked for, and a register of the schools that have answered.",
    sheets: ["About", "Information", "Register", "As calculated"],
  },
  {
    file: "key-dates.xlsx",
    name: "Key dates",
    purpose: "The county’s dated items, the statutory assessments and the bank holidays, with dates of your own.",
    sheets: ["About", "Calendar", "Own dates", "Assessments", "From a date of birth", "Bank holidays", "As calculated"],
  },
  {
    file: "send-finance.xlsx",
    name: "SEND finance",
    purpose: "The high needs block, a plan’s top-up by financial year, the adjustment for exclusions, and a forecast of demand.",
    sheets: ["About", "High needs block", "Top-up by year", "Exclusions", "Forecast", "As calculated"],
  },
  {
    file: "self-test.xlsx",
    name: "Self-test",
    purpose: "Every ESSEX function with what it should answer and what it does: one cell says whether all is well on this computer.",
    sheets: ["Self-test", "Answers", "Tables", "As calculated"],
  },
] as const satisfies readonly StarterListing[];

export type StarterName = (typeof STARTERS)[number]["name"];

export function listingOf(name: StarterName): StarterListing {
  return STARTERS.find((starter) => starter.name === name)!;
}
