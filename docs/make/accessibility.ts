import record from "./accessibility-record.json";
import { said } from "./council";

export interface AccessibilityRecord {
  readonly version: string;
  readonly tested: string;
  readonly axe: string;
  readonly panels: readonly string[];
  readonly looks: readonly string[];
  readonly sizes: readonly string[];
  /** Rules of axe that found something to judge, and nothing wrong with it. */
  readonly passed: readonly string[];
  /** Rules that axe leaves to a person. */
  readonly undecided: readonly string[];
  readonly violations: readonly {
    readonly rule: string;
    readonly help: string;
    readonly criteria: readonly string[];
    readonly panels: readonly string[];
  }[];
}

const inFull = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const WCAG = "[Web Content Accessibility Guidelines version 2.2](https://www.w3.org/TR/WCAG22/)";
const REGULATIONS = "Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018";

/**
 * accessibility.md: the statement in the words of the model that the Government Digital Service gives, from what axe found. Where the model's
 * words are required by law they stand as they are.
 */
export function accessibilityPage({
  version,
  tested,
  axe,
  panels,
  looks,
  sizes,
  passed,
  undecided,
  violations,
}: AccessibilityRecord = record): string {
  const found = violations.map(
    ({ help, criteria, panels: where }) => `- ${help} (${where.join(", ")}). This fails WCAG 2.2 success criterion ${criteria.join(", ")}.`,
  );
  return `# Accessibility statement for ESSEX for Excel

This accessibility statement applies to the task pane of ESSEX for Excel, version ${version}: a web page that Excel shows beside a workbook. Excel itself is
Microsoft's, and has [statements of its own](https://www.microsoft.com/accessibility/conformance-reports).

This website is run by ${said("organisation")}. We want as many people as possible to be able to use it. For example, that means you should be able to:

- change colours and contrast, with the contrast themes of Windows among them
- zoom in up to 200% without the text spilling off the pane
- navigate it using a keyboard
- listen to it using a screen reader

[AbilityNet](https://mcmw.abilitynet.org.uk/) has advice on making your device easier to use if you have a disability.

## How accessible this website is

We know of ${violations.length === 0 ? "no part that fails a test of ours" : "parts that are not fully accessible: they are listed below"}. What no program can test has not been
tested by people who use screen readers, speech recognition or magnifiers. Some answers reach you by Excel alone: the words of a refusal are in the error mark of its cell,
which some versions of Excel do not read out. The pane shows them.

## Feedback and contact information

If you need information on this website in a different format like accessible PDF, large print, easy read, audio recording or braille, or find any problems not
listed on this page or think we’re not meeting accessibility requirements, contact:

- email: ${said("contactEmail")}
- call: ${said("contactPhone")}

## Enforcement procedure

The Equality and Human Rights Commission (EHRC) is responsible for enforcing the ${REGULATIONS} (the ‘accessibility regulations’). If you’re not happy with how we
respond to your complaint, [contact the Equality Advisory and Support Service (EASS)](https://www.equalityadvisoryservice.com/).

## Technical information about this website’s accessibility

${said("organisation")} is committed to making its website accessible, in accordance with the ${REGULATIONS}.

### Compliance status

This website is partially compliant with the ${WCAG} AA standard, due to the non-compliances listed below.

### Non-accessible content

The content listed below is non-accessible for the following reasons.

#### Non-compliance with the accessibility regulations

${[...found, "- It has not been shown that the pane meets the criteria which only a person can judge. Until it has, we do not say that it meets the standard in full."].join("\n")}

## Preparation of this accessibility statement

This statement was prepared on ${inFull.format(new Date(tested))}. It was last reviewed on ${inFull.format(new Date(tested))}.

This website was last tested on ${inFull.format(new Date(tested))} against the WCAG 2.2 AA standard. The test was carried out by its makers, with axe-core ${axe}: every panel (${panels.join(", ")}), as
built, in Chromium, in ${looks.join(", ")}, at ${sizes.join(" and ")} pixels. ${passed.length} rules found something to judge and nothing wrong; ${violations.length} found something wrong;
${undecided.length === 0 ? "none left anything to a person" : `${undecided.length} left something to a person (${undecided.join(", ")})`}. Further tests hold that nothing overflows at 200% zoom, that keyboard focus comes
back to where it was, and that the corner which Office's own menu covers stays free.
`;
}
