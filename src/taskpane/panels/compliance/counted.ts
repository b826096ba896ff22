import { inWords } from "../../../core/foundation/day";
import { COUNTED_BY } from "../../../core/send/counted-period";
import { dateCell, suppressBelowCell, yesOrNoCell } from "../../../functions/cells/readers";
import { contentOf } from "../../../functions/cells/content";
import { readBy } from "../../../functions/cells/distinct";
import { complianceFunctions } from "../../../functions/compliance";
import { listSelected } from "../../building/block-columns";
import { barChart, type Series } from "../../parts/bar-chart";
import { disclosure } from "../../parts/disclosure";
import { element } from "../../parts/element";
import { refusalCard } from "../../parts/error-card";
import { facts } from "../../parts/facts";
import { selectField, textField } from "../../parts/field";
import { namedSection } from "../../parts/section";
import { table } from "../../parts/table";
import { dayIn, dayInFormula } from "../../today";
import type { Selected } from "../../workbook/selection";
import { type CellsGiven, cellsForm } from "../filling/cells-form";
import { tableFoot } from "../filling/table-foot";
import type { Pane } from "../panel";
import { figureIn, numberIn, refusalInWords, textInFormula } from "./figures";
import { dutyField } from "./duty-field";
import type { Way } from "./way";

const { EHCPCOMPLIANCE } = complianceFunctions;
const WANTED = [
  { key: "event", called: "eventDates", reader: dateCell },
  { key: "done", called: "doneDates", reader: dateCell },
  { key: "excluded", called: "excluded", reader: yesOrNoCell, isTold: true },
] as const;
/** What a bar is made of, as the columns of the table are headed. */
const SERIES: readonly (Series & { readonly heading: string })[] = [
  { name: "Met", fill: "best", heading: "Met" },
  { name: "Late", fill: "over", heading: "Late" },
  { name: "Open, not yet due", fill: "ok", heading: "Open, not yet due" },
  { name: "Open, overdue", fill: "soon", heading: "Open, overdue" },
];

/** A duty counted over two columns of the sheet, a period a row, drawn and inserted as one live formula. */
export function counted(pane: Pane): Way {
  const shown = element("div", { class: "stack" });
  const foot = tableFoot(pane);
  const duty = dutyField(show);
  const by = selectField(
    { label: "A row for each", hint: "By the day it fell due, or the day it was done." },
    COUNTED_BY.map(({ name }) => ({ value: name, label: name })),
  );
  const below = textField({ label: "Withhold counts below", isOptional: true, hint: "Such as 5, before the table is published." });
  by.control.value = "Calendar year due";
  by.control.addEventListener("change", show);
  below.control.addEventListener("input", show);
  const form = cellsForm(
    pane,
    {
      event: { words: { label: "Dates of the event" }, readAs: ["EHCPCOMPLIANCE", "eventDates"] },
      done: { words: { label: "Dates done", hint: "A blank is not done yet." }, readAs: ["EHCPCOMPLIANCE", "doneDates"] },
      excluded: {
        words: { label: "Left out", isOptional: true, hint: "A column of Y and N: an exception leaves both parts of the measure." },
        readAs: ["EHCPCOMPLIANCE", "excluded"],
      },
    },
    show,
  );

  function show(): void {
    const { event, done, excluded } = form.given();
    const threshold = belowGiven();
    const missing = event.isLeftOut
      ? "Choose the column of dates on which the duty began to run."
      : done.isLeftOut
        ? "Choose the column of dates on which it was done."
        : threshold === null
          ? "Mend the number that counts are withheld below."
          : "";
    if (missing !== "" || threshold === null || event.cells === null || done.cells === null) {
      shown.replaceChildren();
      return foot.show({ lead: [], spoken: "", table: null, missing });
    }
    const asOf = dayIn(pane.settings());
    const account = EHCPCOMPLIANCE.account({
      duty: duty.control.value,
      eventDates: event.cells,
      doneDates: done.cells,
      by: by.control.value,
      asOf,
      suppressBelow: threshold,
      excluded: excluded.cells,
      certificateDates: null,
    });
    const { finding, lines, columns } = account;
    if (finding === null || !finding.ok) {
      const words = finding === null ? "Nothing is given." : form.inLabels(refusalInWords(finding));
      shown.replaceChildren(refusalCard("The duty cannot be counted", words));
      return foot.show({ lead: [element("p", { class: "small" }, "No count")], spoken: `No count: ${words}`, table: null });
    }
    const rows = lines.map((line) => columns.map((column) => column.shown(line)));
    const at = (heading: string) => columns.findIndex((column) => column.heading === heading);
    const last = rows.at(-1)!;
    const share = figureIn(last[at("Met %")]!);
    const periods = rows.slice(0, -1);
    shown.replaceChildren(
      namedSection(
        {},
        `${duty.control.value} to ${inWords(asOf)}`,
        facts(["Due", "Late", "Open, overdue"].map((name) => ({ name, figure: figureIn(last[at(name)]!) }))),
      ),
      ...drawn(periods, at),
      disclosure(
        "The whole table",
        table({
          caption: `${duty.control.value}, ${by.control.value.toLowerCase()}`,
          headings: columns.map(({ heading }) => heading ?? ""),
          rows: periods.map((row) => row.map(figureIn)),
          total: last.map(figureIn),
        }),
      ),
    );
    foot.show({
      lead: [element("h2", { class: "small" }, "Met in time"), element("p", { class: "answer" }, share === "" ? "none due" : share)],
      spoken: `${duty.control.value}: ${share === "" ? "none due" : `${share} met in time`}`,
      table: {
        what: duty.control.value,
        sheet: "Compliance",
        size: {
          height: rows.length + 1,
          width: columns.length,
          formats: columns.map((_, column) => formatOf(rows.map((row) => row[column]!))),
        },
        read: [event, done, excluded].flatMap(({ area }) => area ?? []),
        formula: (target) => {
          const cells = (each: CellsGiven) => each.inFormula(target);
          const args = [
            textInFormula(duty.control.value),
            cells(event),
            cells(done),
            textInFormula(by.control.value),
            dayInFormula(pane.settings()),
            threshold === 0 ? "" : String(threshold),
            cells(excluded),
          ];
          while (args.at(-1) === "") args.pop();
          return `=ESSEX.EHCPCOMPLIANCE(${args.join(",")})`;
        },
      },
    });
  }

  /** The threshold that is filled in, 0 where none is; null where it cannot be read, which the field then says. */
  function belowGiven(): number | null {
    const text = below.control.value.trim();
    const read = text === "" ? null : readBy(suppressBelowCell)(contentOf(text));
    below.wrong(read?.is === "refused" ? refusalInWords(read.refusal) : null);
    return read === null || read.is === "blank" ? 0 : read.is === "value" ? read.value : null;
  }

  async function fillIn(selected: Selected): Promise<void> {
    const found = await listSelected(selected, WANTED).catch(() => null);
    if (!found?.has("event") || !found.has("done") || form.inputs.event.value !== "") return;
    for (const [key, area] of found) form.pick(key, area);
  }

  show();
  const { event, done, excluded } = form.elements;
  return {
    content: [
      element(
        "div",
        { class: "group form" },
        duty.element,
        event,
        done,
        by.element,
        disclosure("Exceptions and small numbers", element("div", { class: "group form" }, excluded, below.element)),
      ),
      shown,
    ],
    foot: foot.element,
    selectionChanged(selected) {
      foot.selectionChanged(selected);
      if (form.inputs.event.value === "") void fillIn(selected);
      else form.again();
    },
    again: () => form.again(),
  };

  function drawn(periods: readonly (readonly unknown[])[], at: (heading: string) => number): HTMLElement[] {
    const bars = periods.map((row) => ({
      name: String(row[0]),
      values: SERIES.map(({ heading }) => numberIn(row[at(heading)])),
      end: figureIn(row[at("Met %")]),
    }));
    const whole = bars.flatMap(({ name, values, end }) => (values.every((value) => value !== null) ? [{ name, values, end }] : []));
    if (whole.length === 0) return [];
    const withheld = bars.length - whole.length;
    return [
      barChart({
        title: `${duty.control.value}: ${by.control.value.toLowerCase()}`,
        series: SERIES,
        bars: whole,
        headings: ["Period", "Met"],
      }),
      ...(withheld > 0 ? [element("p", { class: "small" }, `${withheld} not drawn: small numbers are withheld there.`)] : []),
    ];
  }
}

/** Of a column the format of its first number. */
function formatOf(cells: readonly unknown[]): string | null {
  const formatted = cells.find((cell) => typeof cell === "object" && cell !== null && "format" in cell);
  return formatted ? (formatted as { readonly format: string }).format : null;
}
