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
