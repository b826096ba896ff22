import { inFigures, inWords, type Day } from "../../../core/foundation/day";
import { dueState } from "../../../core/send/caseload";
import { WARN_DAYS } from "../../../core/send/caseload";
import type { DatedStage } from "../../../core/send/timeline";
import { timeLimits } from "../../../data/send";
import { dayInWords, sentence } from "../../../explain/words";
import { deadlines } from "../../../functions/deadlines";
import { cellsForm } from "../filling/cells-form";
import { tableFoot } from "../filling/table-foot";
import { citation } from "../../parts/citation";
import { disclosure } from "../../parts/disclosure";
import { element } from "../../parts/element";
import { refusalCard } from "../../parts/error-card";
import { selectField } from "../../parts/field";
import { table } from "../../parts/table";
import { tag, type TagKind } from "../../parts/tag";
import { figure, timeline, type Milestone } from "../../parts/timeline";
import { dayIn, dayInFormula } from "../../today";
import type { Selected } from "../../workbook/selection";
import type { Pane } from "../panel";

/** A part of the panel: what stands in it, and its foot. */
export interface Part {
  readonly content: readonly HTMLElement[];
  readonly foot: HTMLElement;
  selectionChanged(selected: Selected): void;
  /** Works all out again, as where another day counts as today. */
  again(): void;
}

const STATE_TAGS: Readonly<Record<string, TagKind>> = { Overdue: "over", "Due soon": "soon", "On track": "ok" };

/** One case: its stages drawn to scale with today on them. */
export function oneCase(pane: Pane): Part {
  const process = selectField(
    { label: "Process" },
    timeLimits().processes.all.map(({ name }) => ({ value: name, label: name })),
  );
  const drawn = element("div", { class: "stack" });
  const foot = tableFoot(pane);
  const form = cellsForm(pane, { event: { words: { label: "It begins on" }, readAs: ["EHCPTIMELINE", "eventDate"] } }, show);
  const { event } = form.inputs;
  const label = form.elements.event.querySelector("label")!;
  process.control.addEventListener("change", () => form.again());

  function show(): void {
    const { event: given } = form.given();
    const { event: runsFrom, name } = timeLimits().processes.named(process.control.value);
    label.textContent = sentence(runsFrom.replace(" for an assessment", ""));
    const asOf = dayIn(pane.settings());
    const missing = `Fill in the ${/^date /.test(runsFrom) ? runsFrom : `date of the ${runsFrom}`}.`;
    if (given.isLeftOut || given.wrong !== null || given.cells === null) {
      drawn.replaceChildren();
      return foot.show({ lead: [element("p", { class: "small" }, missing)], spoken: "", table: null });
    }
    const found = deadlines.EHCPTIMELINE.finding({ eventDate: given.cells, process: name, asOf, counting: null });
    if (found === null || !found.ok) {
      drawn.replaceChildren(
        ...(found === null ? [] : [refusalCard("There is no timeline", sentence([found.message, found.advice].filter(Boolean).join(" ")))]),
      );
      return foot.show({ lead: [element("p", { class: "small" }, found === null ? missing : "No timeline")], spoken: "", table: null });
    }
    const { stages } = found.value;
    const last = stages.at(-1)!;
    const state = dueState(last.day, asOf, WARN_DAYS);
    const heading = `${name}: ${last.stage.toLowerCase()} ${within(last.day - asOf)}`;
    drawn.replaceChildren(
      figure(heading, timeline(`Timeline: ${name.toLowerCase()}`, milestonesOf(stages, runsFrom, asOf)), tag(STATE_TAGS[state]!, state)),
      disclosure("Dates and authorities as a table", datesOf(stages)),
    );
    foot.show({
      lead: [element("h2", { class: "small" }, last.stage), element("p", { class: "answer" }, dayInWords(last.day))],
      spoken: `${last.stage} ${inWords(last.day)}, ${state.toLowerCase()}`,
      table: {
        what: "Timeline",
        sheet: "Timeline",
        size: { height: stages.length + 1, width: 6, formats: [null, "dd/mm/yyyy", null, null, null, null] },
        read: given.area ? [given.area] : [],
        formula: (target) => `=ESSEX.EHCPTIMELINE(${given.inFormula(target)},"${name}",${dayInFormula(pane.settings())})`,
      },
    });
  }

  show();
  return {
    content: [element("div", { class: "group form" }, process.element, form.elements.event), drawn],
    foot: foot.element,
    selectionChanged(selected) {
      foot.selectionChanged(selected);
      if (event.value !== "") form.again();
    },
    again: () => form.again(),
  };
}

function milestonesOf(stages: readonly DatedStage[], runsFrom: string, asOf: Day): Milestone[] {
  const milestone = (day: Day, name: string, kind: Milestone["kind"], note: string): Milestone => ({
    day,
    date: inWords(day)
      .replace(/ \d+$/, "")
      .replace(/ (\w{3})\w+$/, " $1"),
    dateInFull: inWords(day),
    name,
    note,
    kind,
  });
  const first = stages[0]!.event;
  const last = stages.at(-1)!;
  return [
    milestone(first, short(runsFrom), "event", ""),
    ...stages.map((stage) => milestone(stage.day, stage.stage, stage === last ? "last" : "event", within(stage.day - asOf))),
    milestone(asOf, "Today", "today", yearIn(asOf)),
  ];
}

/** The long names of events end in what happened to them. */
function short(runsFrom: string): string {
  return sentence(runsFrom.replace(/ for an assessment received| received$/, ""));
}

function yearIn(day: Day): string {
  return inWords(day).slice(-4);
}

function datesOf(stages: readonly DatedStage[]): HTMLElement {
  return table({
    caption: "Dates and authorities",
    isCaptionSeen: false,
    headings: ["Stage and authority", "Last day"],
    rows: stages.map(({ stage, day, rule, rest }) => [
      element("span", {}, stage, element("br"), element("span", { class: "small" }, citation(rule.source, rule.link ?? undefined))),
      element("span", {}, inFigures(day), ...(rest ? [element("span", { class: "small" }, ` (${rest.why})`)] : [])),
    ]),
  });
}

/** `in 13 days`, `today`, `85 days ago`. */
export function within(days: number): string {
  if (days === 0) return "today";
  const count = Math.abs(days) === 1 ? "1 day" : `${Math.abs(days).toLocaleString("en-GB")} days`;
  return days > 0 ? `in ${count}` : `${count} ago`;
}
