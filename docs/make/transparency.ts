import packageFile from "../../package.json";
import { inWords } from "../../src/core/foundation/day";
import { dataDate } from "../../src/data/edition";
import { facts } from "../../src/data/facts";
import { timeLimits } from "../../src/data/send";
import { market } from "../../src/data/traded";
import services from "../../src/data/traded/school-improvement-days.json";
import examples from "../../src/functions/examples.json";
import notSeen from "../../test/data/words-not-seen.json";
import { said } from "./council";

const counted = <T>(items: readonly T[], named: (item: T) => string) => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(named(item), (counts.get(named(item)) ?? 0) + 1);
  return [...counts];
};

const listed = (items: readonly string[]) => items.map((item) => `- ${item}`).join("\n");

/** algorithmic-transparency.md: the record that the Algorithmic Transparency Recording Standard asks for, from the facts that the functions use. */
export function transparencyPage(): string {
  const duties = timeLimits().duties.all.flatMap(({ rules }) => rules);
  const topics = counted(facts(), ({ topic }) => topic);
  const sources = new Set(facts().map(({ source }) => source));
  const { notes } = examples.FORECAST;
  return `# Algorithmic transparency record

**Rules, and no AI.** ESSEX has no artificial intelligence, no machine learning and no model trained on data. Deadlines and prices are looked up and
counted by published rules; a forecast is a textbook formula worked out from the officer's own figures. The same inputs always give the same answer.

In the form of the [Algorithmic Transparency Recording Standard](https://www.gov.uk/government/collections/algorithmic-transparency-recording-standard-hub), Tier 1 and
Tier 2, made from the facts that version ${packageFile.version} uses (data of ${inWords(dataDate())}). A council that uses ESSEX where a decision about people is
supported may publish it after completing what only it can say.

# Tier 1

**Name.** ESSEX for Excel: deadlines, prices and forecasts.

**Description.** Functions in officers' spreadsheets that repeat what is published, with its source: the last day on which a duty to a child with special
educational needs is met; what a traded service costs a school; how a series of yearly figures would go on. An officer types the question in a cell and reads the answer. It saves
counting by hand and looking up, and gives the same answer in every office. It decides nothing.

**Website URL.** ${said("website")}.

**Contact email.** ${said("contactEmail")}.

# Tier 2

## Owner and responsibility

- **Organisation or department.** ${said("organisation")}.
- **Team.** ${said("team")}.
- **Senior responsible owner.** ${said("seniorResponsibleOwner")}.
- **External supplier involvement.** None in its running: it has no service behind it. Microsoft supplies Excel and office.js.
- **Supplier's access to data.** None. Nothing leaves the workbook ([Data protection](data-protection.md)).

## Description and rationale

**Detailed description.** ${facts().length} dated facts from ${sources.size} sources, each with the day it was read, are held as data; rules in code apply them.

${listed(topics.map(([topic, count]) => `${topic}: ${count}`))}

- _Deadlines_: ${duties.length} limits for ${timeLimits().duties.all.length} duties (${counted(duties, ({ basis }) => basis)
    .map(([basis, count]) => `${basis.toLowerCase()} ${count}`)
    .join(
      ", ",
    )}). Each has the event it runs from, its length, how it is counted in the words of the law, from when until when it is in force, and its
  authority. The rule in force on the day of the event is applied. ${notSeen.length} things among the law held have been read in another's account
  and not yet in the words themselves: the list is \`test/data/words-not-seen.json\`, and each function's answer says how far its rule was checked.
- _Prices_: the published lists of ${market().services.length} services (${market()
    .services.map(({ name }) => name)
    .join("; ")}), for ${market()
    .customers.map(({ name }) => name)
    .join(", ")}. ${services.service} are priced by the cheapest combination of the published packages; all of them are compared.
- _Forecasts_: ${notes[0]}

**Scope.** For officers of an English county council who know the case, the order or the series. Not for families, schools or members of the public to use
directly, and not for deciding whether a child is assessed, who is charged, or how many places are built.

**Benefit.** One counting rule instead of one for each office; a source beside each figure; a refusal where nothing published covers the case.

**Previous process.** Counting on a calendar, a column of \`+140\`, a price list on paper, a trend line drawn in a chart.

**Alternatives considered.** Native formulas in each workbook (drift apart, no source); a case system's own dates (differ between suppliers, no rule shown);
a language model (may answer differently twice, and cannot be held to the words of the law).

## Decision-making process

**Process integration.** A figure in a cell of the officer's own workbook, beside the case or the order. Nothing is sent on.

**Provided information.** The day, the price or the figures with their interval; on request the rule, its authority and link, its dates, how far it was checked, and the
steps.

**Frequency and scale of usage.** Whenever a workbook is calculated. Use is not recorded: ESSEX reports nothing.

**Human decisions and review.** All of them. A deadline is a day in a list that an officer acts on; the law's exceptions (\`ESSEX.EHCPEXCEPTION\` and the notes of each
rule) are for the officer to judge. A quote is sent by a person. A forecast stands beside what people know of the year to come.

**Required training.** Reading the function's help (\`ESSEX.HELP\`), which says what it counts and what it leaves out. For forecasts: what an interval is.

**Appeals and review.** A figure can be worked out again from its source by anyone. A wrong one is [corrected and announced](releases.md). A family's rights of
appeal and mediation lie against the council's decision and are not touched.

## Tool specification

- **System architecture.** Functions and a task pane inside Excel; no server ([Decisions](decisions/), \`src/ARCHITECTURE.md\`).
- **Phase.** Version ${packageFile.version}.
- **Maintenance.** Facts are read again when their publisher changes them, the law before it changes ([Support](support.md)).
- **Models.** None is trained. The forecast's formula is that of ${examples.FORECAST.source}.
- **Limits of forecasts.** ${notes[1]}

**Data.**

- **Source data.** Legislation, guidance, price lists and statistics as published; \`ESSEX.RULES()\` lists every fact with its source and link.
- **Data from the workbook.** Dates, counts, types and grades that the officer's formula names. No names are needed; none are kept.
- **Sensitive attributes.** A workbook may hold special category data of children beside these. ESSEX does not read it unless a formula names it (primary need, for counting).
- **Data cleaning.** None in silence: a cell that cannot be read is refused by name.
- **Data sharing, access and storage.** None outside the workbook.

## Risks, mitigations and impact assessments

| Risk                                                       | Mitigation                                                                                                  |
| ---------------------------------------------------------- | ----------------------------------------------------------------------------------------------------------- |
| A rule is wrong, or out of date                            | Sources with dates; golden tables transcribed apart; \`#N/A\` beyond what is held; correction and announcement |
| A figure is believed without its conditions                | Notes, authority and marks travel with it; the source prevails                                              |
| A forecast from few years is taken for knowledge           | Refused below five years; its interval is shown; its back-test is told above                                |
| Counts so small that a child can be known are published    | \`suppressBelow\`, which leaves nothing to work back from                                                      |
| Bias                                                       | No attribute of a person enters a deadline or a price. Forecasts know a series of totals only                |

- **Data protection impact assessment.** The council's: [the facts for it](data-protection.md).
- **Equality impact assessment.** The council's. The [accessibility statement](accessibility.md) says who can use the pane.
`;
}
