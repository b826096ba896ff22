import { inFigures, inWords, type Day } from "../../../core/foundation/day";
import type { Area } from "../../../formulas/address";
import { type CellsGiven, cellsForm } from "../filling/cells-form";
import { listSelected } from "../../building/block-columns";
import { readerOf } from "../../building/understood";
import { contentOf } from "../../../functions/cells/content";
import { readBy } from "../../../functions/cells/distinct";
import { rangeOf } from "../../../functions/cells/shape";
import { barChart } from "../../parts/bar-chart";
import { button } from "../../parts/button";
import { disclosure } from "../../parts/disclosure";
import { dock } from "../../parts/dock";
import { element } from "../../parts/element";
import { errorCard, refusalCard } from "../../parts/error-card";
import { facts } from "../../parts/facts";
import { namedSection } from "../../parts/section";
import { table } from "../../parts/table";
import { tag, type TagKind } from "../../parts/tag";
import { dayIn } from "../../today";
import { isBlock, type Selected } from "../../workbook/selection";
import type { Pane } from "../panel";
import { type Case, casesIn, type CaseSummary, STATES, summaryOf } from "./cases";
import { addColumns, type CaseAreas, columnsPlace, type ColumnsPlace, doStand, placeInWords } from "./columns";
import { type Part, within } from "./one-case";
import { addOverdue, addSummary } from "./summary-sheet";

const TAGS: readonly TagKind[] = ["ok", "soon", "over"];
const LISTED = 8;

/** A column of requests: its deadlines and statuses beside it, and the caseload counted and drawn. */
export function caseColumn(pane: Pane): Part {
  const shown = element("div", { class: "stack" });
  const why = element("p", { class: "small" });
  const spoken = element("p", { class: "vh", role: "status" });
  const add = button("Add", () => void addIt(), { class: "main grow", "aria-disabled": "true" });
  const overdue = button("List the overdue", () => void listIt(), { class: "grow" });
  const chart = button("Insert chart", () => void chartIt());
  const foot = dock({ lead: [why, spoken], buttons: [add, overdue, chart] });
  const form = cellsForm(
    pane,
    {
      request: { words: { label: "Request dates" }, readAs: ["EHCPSTATUS", "requestDate"] },
      issued: { words: { label: "Issued dates", isOptional: true }, readAs: ["EHCPSTATUS", "issuedDate"] },
      closed: {
        words: { label: "Closed dates", isOptional: true, hint: "Refused or withdrawn." },
        readAs: ["EHCPSTATUS", "closedDate"],
      },
    },
    () => void show(),
  );
  let summary: CaseSummary | null = null;
  let asOf: Day = dayIn(pane.settings());
  let place: ColumnsPlace | null = null;
  /** Where the columns were written last. */
  let added: ColumnsPlace | null = null;
  let has = false;
  let round = 0;

  /** Fills in what is selected: a column, or a list whose headings tell which is which. */
  async function fillIn(selected: Selected): Promise<void> {
    const list = await listSelected(selected, WANTED).catch(() => null);
    if (form.inputs.request.value !== "") return;
    if (list?.has("request")) for (const [key, area] of list) form.pick(key, area);
    else if (isColumnOfDates(selected)) form.pick("request", selected.area);
  }

  async function show(): Promise<void> {
    const mine = ++round;
    const { request, issued, closed } = form.given();
    asOf = dayIn(pane.settings());
    summary = null;
    place = null;
    if (request.isLeftOut || request.wrong !== null) return offer([], "Choose the column of dates on which requests were received.");
    const wide = (["request", "issued", "closed"] as const).filter((key) => rangeOf(form.given()[key].cells).width > 1);
    for (const key of wide) form.wrong(key, "Choose one column: these are several.");
    if (wide.length > 0) return offer([], "Choose one column of dates in each field.");
    const requests = withoutHeading(request);
    const others = [issued, closed].map((each) => (each.isLeftOut ? null : likeRows(withoutHeading(each), requests)));
    const cases = casesIn({
      requestDate: requests.cells,
      issuedDate: others[0]?.cells ?? null,
      closedDate: others[1]?.cells ?? null,
      asOf,
    });
    if (typeof cases === "string") return offer([refusalCard("The caseload cannot be counted", form.inLabels(cases))], "Not counted.");
    summary = summaryOf(cases);
    form.understood("request", understoodOf(cases));
    const areas = areasOf(requests, others);
    const found = areas ? await columnsPlace(areas).catch((error: Error) => error.message) : NO_CELLS;
    if (mine !== round) return;
    // Once they stand, what is counted from them goes on being offered, and they are not added twice.
    const stands = added !== null && areas !== null && isSame(added.areas, areas) && (await doStand(added));
    if (mine !== round) return;
    if (!stands) added = null;
    place = typeof found === "string" ? null : found;
    offer(drawn(summary, cases, { asOf, area: requests.area, inLabels: form.inLabels }), typeof found === "string" ? found : "");
  }

  function offer(content: readonly HTMLElement[], reason: string): void {
    shown.replaceChildren(...content);
    const isDone = added !== null;
    add.textContent = place ? `Add at ${placeInWords(place)}` : "Add";
    add.setAttribute("aria-disabled", String(place === null));
    // What comes next is the main action once the columns stand.
    add.hidden = isDone || !has;
    overdue.classList.toggle("main", isDone);
    overdue.hidden = !isDone || !has;
    chart.hidden = !has;
    chart.setAttribute("aria-disabled", String(summary === null));
    const how = place?.table ? `a formula in each row of ${place.table.name}` : "one spilled formula each";
    why.textContent = isDone
      ? `Deadline and Status stand in ${placeInWords(added!)}.`
      : !has && summary
        ? "There is no workbook here to write in."
        : reason || (place ? `Deadline and Status: ${how}.` : "");
    if (summary) spoken.textContent = inOneSentence(summary);
  }

  async function addIt(): Promise<void> {
    if (!place || added) return;
    const at = place;
    const written = await pane.act((to) => addColumns(to, at, pane.settings()));
    if (!written) return form.again();
    added = at;
    form.again();
    // The button that had the focus is gone: it goes to the next.
    overdue.hidden = false;
    overdue.focus();
  }

  async function listIt(): Promise<void> {
    if (!added) return;
    const at = added;
    await pane.act((to) => addOverdue(to, at));
  }

  async function chartIt(): Promise<void> {
    if (!summary) return;
    const [of, at] = [summary, added];
    await pane.act((to) => addSummary(to, of, asOf, at));
  }

  void pane.hasWorkbook.then((is) => {
    has = is;
    void show();
  });
  void show();
  return {
    content: [
      element(
        "div",
        { class: "group form" },
        form.elements.request,
        form.elements.issued,
        disclosure("Closed cases", element("div", { class: "group form" }, form.elements.closed)),
      ),
      shown,
    ],
    foot,
    selectionChanged(selected) {
      if (form.inputs.request.value === "") void fillIn(selected);
      else form.again();
    },
    again: () => form.again(),
  };
}

const WANTED = (
  [
    { key: "request", called: "requestDates", argument: "requestDate" },
    { key: "issued", called: "issuedDates", argument: "issuedDate", isTold: true },
    { key: "closed", called: "closedDates", argument: "closedDate", isTold: true },
  ] as const
).map(({ argument, ...each }) => ({ ...each, reader: readerOf("EHCPSTATUS", argument)! }));

const NO_CELLS = "The dates are not cells of the workbook: choose a column of it, and its deadlines are written beside.";

/** A block of one column is taken for the requests where nothing is chosen yet: what it holds is shown before anything is written. */
function isColumnOfDates(selected: Selected): boolean {
  return isBlock(selected) && selected.area.left === selected.area.right;
}

interface Column {
  readonly cells: readonly (readonly unknown[])[];
  readonly area: Area | null;
}

/** The cells of a column without the heading that was selected with them. */
function withoutHeading({ cells, area }: CellsGiven): Column {
  const { cells: rows } = rangeOf(cells);
  const read = readBy(readerOf("EHCPSTATUS", "requestDate")!);
  const isHeading = rows.length > 1 && typeof rows[0]![0] === "string" && read(contentOf(rows[0]![0])).is === "refused";
  if (!isHeading) return { cells: rows, area };
  return { cells: rows.slice(1), area: area && { ...area, top: area.top + 1 } };
}

/** A second column as long as the first: a heading that one has and the other lacks is of its own row. */
function likeRows(column: Column, { area }: Column): Column {
  if (!column.area || !area || column.area.top >= area.top) return column;
  return { cells: column.cells.slice(area.top - column.area.top), area: { ...column.area, top: area.top } };
}

function areasOf({ area }: Column, [issued, closed]: readonly (Column | null | undefined)[]): CaseAreas | null {
  if (!area || (issued && !issued.area) || (closed && !closed.area)) return null;
  return { request: area, issued: issued?.area ?? null, closed: closed?.area ?? null };
}

function isSame(one: CaseAreas, other: CaseAreas): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function understoodOf(cases: readonly Case[]): string {
  const dates = cases.filter(({ deadline }) => deadline !== null).length;
  const refused = cases.filter(({ refusal }) => refusal !== null).length;
  const says = `${dates.toLocaleString("en-GB")} ${dates === 1 ? "date" : "dates"}`;
  return refused > 0 ? `${says}, ${refused.toLocaleString("en-GB")} cannot be read` : `${says}, all read`;
}

/** What the rows of a caseload are told by. */
interface Telling {
  readonly asOf: Day;
  readonly area: Area | null;
  readonly inLabels: (words: string) => string;
}

function drawn(summary: CaseSummary, cases: readonly Case[], telling: Telling): HTMLElement[] {
  const { asOf, area } = telling;
  const { counts, closed, later, refused, months, overdue } = summary;
  const late = counts[3]!;
  const rest = [
    ...(late > 0 ? [`${late.toLocaleString("en-GB")} issued late`] : []),
    ...(closed > 0 ? [`${closed.toLocaleString("en-GB")} closed`] : []),
    ...(later > 0 ? [`${later.toLocaleString("en-GB")} received after that day`] : []),
  ];
  return [
    namedSection(
      {},
      `Caseload on ${inWords(asOf)}`,
      facts(TAGS.map((kind, state) => ({ figure: counts[state]!.toLocaleString("en-GB"), name: tag(kind, STATES[state]!.name) }))),
      ...(rest.length > 0 ? [element("p", { class: "small" }, `Besides: ${rest.join(", ")}.`)] : []),
    ),
    ...(months.length > 0
      ? [
          barChart({
            title: "By month of the 20-week limit",
            series: STATES.map(({ name, fill }) => ({ name, fill })),
            bars: months.map(({ name, counts: of }) => ({
              name: name.replace(/^(\w{3})\w* /, "$1 "),
              values: of,
              end: of.reduce((sum, each) => sum + each, 0).toLocaleString("en-GB"),
            })),
            headings: ["Month", "All"],
          }),
        ]
      : []),
    ...(overdue.length > 0 ? [overdueList(overdue, asOf, area)] : []),
    ...(refused.length > 0 ? [refusedCard(refused, cases.length, telling)] : []),
  ];
}

function overdueList(overdue: readonly Case[], asOf: Day, area: Area | null): HTMLElement {
  const rows = overdue
    .slice(0, LISTED)
    .map(({ row, deadline }) => [rowOf(row, area), inFigures(deadline!), within(asOf - deadline!).replace(/^in /, "")]);
  const more = overdue.length - rows.length;
  return disclosure(
    `The ${overdue.length.toLocaleString("en-GB")} overdue`,
    table({ caption: "Overdue, the longest first", isCaptionSeen: false, headings: ["Row", "Deadline", "Overdue by"], rows }),
    ...(more > 0
      ? [
          element(
            "p",
            { class: "small" },
            `And ${more.toLocaleString("en-GB")} more: once the columns are added, “List the overdue” writes all of them.`,
          ),
        ]
      : []),
  );
}

function refusedCard(refused: readonly Case[], of: number, { area, inLabels }: Telling): HTMLElement {
  // The function counts rows from the first it is given: the sheet's own number stands before.
  const told = (refusal: string) => (/^\w+ row \d+:/.test(refusal) ? `, ${inLabels(refusal.replace(/ row \d+:/, ":"))}` : `: ${refusal}`);
  const card = errorCard(
    `${refused.length.toLocaleString("en-GB")} of ${of.toLocaleString("en-GB")} rows cannot be read`,
    element("ul", {}, ...refused.slice(0, 3).map(({ row, refusal }) => element("li", {}, `${rowOf(row, area)}${told(refusal!)}`))),
    element("p", { class: "small" }, "They are in no count. Mend them on the sheet, and the counts follow."),
  );
  // It comes and goes as columns are chosen; the counts are told by the live region.
  card.removeAttribute("role");
  return card;
}

/** The row of the sheet, or of what was typed. */
function rowOf(row: number, area: Area | null): string {
  return `Row ${((area?.top ?? 0) + row + 1).toLocaleString("en-GB", { useGrouping: false })}`;
}

function inOneSentence({ counts, refused }: CaseSummary): string {
  const parts = STATES.map(({ name }, state) => `${counts[state]!} ${name.toLowerCase()}`);
  return `${parts.join(", ")}${refused.length > 0 ? `, ${refused.length} cannot be read` : ""}.`;
}
