import { inFigures } from "../../../core/foundation/day";
import type { CheckedRow } from "../../../core/send/check-summary";
import { dateCell } from "../../../functions/cells/readers";
import { complianceFunctions } from "../../../functions/compliance";
import { listSelected } from "../../building/block-columns";
import { button } from "../../parts/button";
import { disclosure } from "../../parts/disclosure";
import { element } from "../../parts/element";
import { refusalCard } from "../../parts/error-card";
import { segmented } from "../../parts/segmented";
import { namedSection } from "../../parts/section";
import { table } from "../../parts/table";
import type { Area } from "../../../formulas/address";
import { rangeOf } from "../../../functions/cells/shape";
import { select, type Selected } from "../../workbook/selection";
import { type CellsGiven, cellsForm } from "../filling/cells-form";
import { tableFoot } from "../filling/table-foot";
import type { Pane } from "../panel";
import { figureIn, refusalInWords, textInFormula } from "./figures";
import { dutyField } from "./duty-field";
import type { Way } from "./way";

const { EHCPCHECKSUMMARY } = complianceFunctions;
const WANTED = [
  { key: "event", called: "eventDates", reader: dateCell },
  { key: "theirs", called: "theirDates", reader: dateCell },
] as const;
/** Rows of a cause that are shown; all of them stand in what is inserted. */
const SHOWN = 20;
type Inserted = "causes" | "rows";

/** Another system's last days beside the lawful ones: grouped by what they come of, each cause opening to its rows. */
export function checked(pane: Pane): Way {
  const shown = element("div", { class: "stack" });
  const foot = tableFoot(pane);
  const duty = dutyField(show);
  const inserted = segmented<Inserted>(
    "What is inserted",
    [
      { value: "causes", label: "Causes" },
      { value: "rows", label: "Every row" },
    ],
    show,
  );
  const form = cellsForm(
    pane,
    {
      event: { words: { label: "Dates of the event" }, readAs: ["EHCPCHECK", "eventDates"] },
      theirs: { words: { label: "The other system’s last days" }, readAs: ["EHCPCHECK", "theirDates"] },
    },
    show,
  );

  function show(): void {
    const { event, theirs } = form.given();
    const missing = event.isLeftOut
      ? "Choose the column of dates on which the duty began to run."
      : theirs.isLeftOut
        ? "Choose the column of last days that the other system gives."
        : "";
    if (missing !== "" || event.cells === null || theirs.cells === null) {
      shown.replaceChildren();
      return foot.show({ lead: [], spoken: "", table: null, missing });
    }
    const given = { duty: duty.control.value, eventDates: event.cells, theirDates: theirs.cells, counting: null, certificateDates: null };
    const { finding, lines, columns } = EHCPCHECKSUMMARY.account(given);
    if (finding === null || !finding.ok) {
      const words = finding === null ? "Nothing is given." : form.inLabels(refusalInWords(finding));
      shown.replaceChildren(refusalCard("The dates cannot be checked", words));
      return foot.show({ lead: [element("p", { class: "small" }, "Not checked")], spoken: `Not checked: ${words}`, table: null });
    }
    const causes = lines.slice(0, -1);
    const wrong = causes.flatMap(({ behind }) => behind()).filter(({ check }) => check !== null && check.days !== 0).length;
    shown.replaceChildren(
      namedSection(
        {},
        wrong === 0 ? "Every date is the lawful one" : "What the dates come of",
        element(
          "div",
          { class: "stack" },
          ...causes.map(({ cause, rows, share, sentence: does, behind }) =>
            disclosure(
              `${cause}: ${rows.toLocaleString("en-GB")} of ${finding.value.rows.toLocaleString("en-GB")} (${Math.round((share ?? 0) * 1000) / 10}%)`,
              element("p", { class: "small" }, does),
              rowsTable(cause, behind(), event.area),
            ),
          ),
        ),
      ),
    );
    const isByRow = inserted.value() === "rows";
    const height = isByRow ? rangeOf(event.cells).height : lines.length + 1;
    foot.show({
      lead: [
        element("h2", { class: "small" }, "Not the lawful day"),
        element("p", { class: "answer" }, `${wrong.toLocaleString("en-GB")} of ${finding.value.rows.toLocaleString("en-GB")}`),
      ],
      spoken: `${wrong} of ${finding.value.rows} dates ${wrong === 1 ? "is" : "are"} not the lawful day`,
      table: {
        what: isByRow ? "Every row checked" : "Causes",
        sheet: "Check of dates",
        size: {
          height,
          width: isByRow ? 4 : columns.length,
          formats: isByRow ? ["dd/mm/yyyy", "dd/mm/yyyy", null, null] : [null, null, "0.0%", null, null, null, null],
        },
        read: [event, theirs].flatMap(({ area }) => area ?? []),
        formula: (target) => {
          const cells = (each: CellsGiven) => each.inFormula(target);
          return `=ESSEX.${isByRow ? "EHCPCHECK" : "EHCPCHECKSUMMARY"}(${textInFormula(duty.control.value)},${cells(event)},${cells(theirs)})`;
        },
      },
    });
  }

  function rowsTable(cause: string, of: readonly CheckedRow[], area: Area | null): HTMLElement {
    const more = of.length - SHOWN;
    return element(
      "div",
      { class: "stack" },
      table({
        caption: cause,
        isCaptionSeen: false,
        headings: ["Row", "Lawful", "Theirs", "Days"],
        rows: of
          .slice(0, SHOWN)
          .map(({ check, row }) => [
            rowLink(row, area),
            check ? inFigures(check.limit.day) : "",
            check ? inFigures(check.of.theirs) : "none",
            check ? figureIn(check.days) : "",
          ]),
      }),
      ...(more > 0 ? [element("p", { class: "small" }, `And ${more.toLocaleString("en-GB")} more: Every row inserts all of them.`)] : []),
    );
  }

  /** The row of the sheet, which it selects; of what was typed, its place. */
  function rowLink(place: number, area: Area | null): HTMLElement | string {
    if (!area) return String(place);
    const row = area.top + place - 1;
    const words = String(row + 1);
    return button(words, () => void select({ ...area, top: row, bottom: row }).catch(() => undefined), {
      class: "s quiet",
      "aria-label": `Go to row ${words}`,
    });
  }

  async function fillIn(selected: Selected): Promise<void> {
    const found = await listSelected(selected, WANTED).catch(() => null);
    if (!found?.has("event") || !found.has("theirs") || form.inputs.event.value !== "") return;
    for (const [key, area] of found) form.pick(key, area);
  }

  show();
  return {
    content: [element("div", { class: "group form" }, duty.element, form.elements.event, form.elements.theirs, inserted.element), shown],
    foot: foot.element,
    selectionChanged(selected) {
      foot.selectionChanged(selected);
      if (form.inputs.event.value === "") void fillIn(selected);
      else form.again();
    },
    again: () => form.again(),
  };
}
