import { inWords } from "../../../core/foundation/day";
import { contentOf } from "../../../functions/cells/content";
import { readBy } from "../../../functions/cells/distinct";
import { dateCell } from "../../../functions/cells/readers";
import type { Place } from "../../../formulas/address";
import { barChart } from "../../parts/bar-chart";
import { button } from "../../parts/button";
import { disclosure } from "../../parts/disclosure";
import { element } from "../../parts/element";
import { empty } from "../../parts/empty";
import { refusalCard } from "../../parts/error-card";
import { field } from "../../parts/field";
import { figureTable, type Figure } from "../../parts/figure-table";
import { resultCard } from "../../parts/result-card";
import { segmented } from "../../parts/segmented";
import { lacks } from "../../workbook/needs";
import { formulasOf } from "../../workbook/reading";
import { refusalOf } from "../../workbook/run";
import { select, type Selected } from "../../workbook/selection";
import { tableFoot } from "../filling/table-foot";
import type { Pane, Panel, View } from "../panel";
import { columnFields } from "./column-fields";
import { type Counted, counting, isRefusal, type Refusal } from "./counted";
import { givenSchools, type GivenSchools } from "./given-schools";
import { gradesCounted } from "./grades";
import { reportCardsCounted } from "./report-cards";
import type { ColumnKey, SchoolColumns } from "./school-columns";
import { listAsked, schoolLists, type SchoolList } from "./school-list";
import { schoolsCounted } from "./schools";
import { insertChart, insertPivot, listSchools } from "./written";

type Way = "grades" | "cards" | "schools";
interface WayOf {
  readonly label: string;
  /** The columns without which there is nothing to count, and what is said where one is missing. */
  readonly needs: readonly (readonly [key: ColumnKey, missing: string])[];
  readonly takes: readonly ColumnKey[];
  readonly count: (given: GivenSchools) => Counted | Refusal;
}

const WAYS: Readonly<Record<Way, WayOf>> = {
  grades: {
    label: "Grades",
    needs: [
      ["grades", "Choose the column of grades for overall effectiveness."],
      ["phases", "Choose the column of phases."],
    ],
    takes: ["phases", "grades", "types", "statuses"],
    count: gradesCounted,
  },
  cards: {
    label: "Report cards",
    needs: [
      ["firstArea", "Choose the first evaluation area."],
      ["lastArea", "Choose the last evaluation area."],
    ],
    takes: ["firstArea", "lastArea"],
    count: reportCardsCounted,
  },
  schools: {
    label: "Schools",
    needs: [
      ["phases", "Choose the column of phases."],
      ["types", "Choose the column of types."],
    ],
    takes: ["phases", "types", "statuses"],
    count: schoolsCounted,
  },
};

/** The authority whose schools are counted where the workbook names none; of a list without them all are. */
const COUNTY = "Essex";
const REFUSED_SHOWN = 3;

/** Schools counted by grade, report card or type, from a list on a sheet: as figures, bars, a live table, a chart, a PivotTable and lists. */
export const ofstedPanel: Panel = {
  name: "ofsted",
  row: {
    group: "Everyday work",
    title: "Ofsted and schools",
    summary: "Share good or outstanding, report cards and schools by phase",
    words: "inspection grades overall effectiveness phase academies maintained GIAS chart pivot summary report card evaluation areas",
  },
  open: ofstedView,
};

function ofstedView(pane: Pane, subject: string): View {
  const shown = element("div", { class: "stack" });
  const chooser = element("div", { class: "stack" });
  const chart = button("Chart", () => void chartIt(), { class: "writes" });
  const pivot = button("PivotTable", () => void pivotIt(), { class: "writes" });
  const foot = tableFoot(pane, [chart, pivot]);
  const listControl = element("select");
  const listField = field({ label: "List of schools" }, listControl, (control) =>
    element(
      "div",
      { class: "pick" },
      control,
      button("Use selection", () => void useSelection(), { "aria-label": "Use selection for the list of schools" }),
    ),
  );
  const authorityControl = element("select");
  const authorityField = field({ label: "Local authority" }, authorityControl);
  const fields = columnFields(() => void count());
  const columnsOpen = disclosure("Columns", fields.element);
  const ways = element("div");

  let lists: readonly SchoolList[] = [];
  let list: SchoolList | null = null;
  let way: Way = subject === "cards" || subject === "schools" ? subject : "grades";
  let isWayChosen = way !== "grades";
  let given: GivenSchools | null = null;
  let counted: Counted | null = null;
  /** Where the summary was inserted last, and which. */
  let inserted: { readonly at: Place; readonly what: string } | null = null;
  let authority: string | null | undefined;
  let has = false;
  let round = 0;

  listControl.addEventListener("change", () => {
    const next = lists[Number(listControl.value)];
    if (next) take(next);
  });
  authorityControl.addEventListener("change", () => {
    authority = authorityControl.value === "" ? null : authorityControl.value;
    if (authority !== null) void pane.keep("authority", authority);
    void count();
  });

  /** Looks for lists of schools; the one that is counted stays. */
  async function look(selected: Selected | null): Promise<void> {
    const mine = ++round;
    const found = await schoolLists(selected).catch(() => null);
    if (mine !== round || found === null) return;
    const kept = list && (found.find((each) => isSame(each, list!)) ?? list);
    lists = kept && !found.some((each) => isSame(each, kept)) ? [kept, ...found] : found;
    if (!kept && lists[0]) return take(lists[0]);
    showLists();
    if (list) void count();
    else showNone();
  }

  async function useSelection(): Promise<void> {
    const selected = await pane.look();
    const asked = selected ? await listAsked(selected).catch(() => null) : null;
    if (!asked) return pane.bar.say("Select a list of schools first: a cell of it, or the list with its headings.");
    if (!lists.some((each) => isSame(each, asked))) lists = [asked, ...lists];
    take(asked);
  }

  function take(next: SchoolList): void {
    list = next;
    authority = undefined;
    fields.offer(next);
    if (!isWayChosen) way = firstWay(fields.columns());
    showLists();
    void count();
  }

  function showLists(): void {
    listControl.replaceChildren(
      ...lists.map((each, index) =>
        element("option", { value: String(index) }, `${each.name}, ${counting(each.body.bottom - each.body.top + 1, "row")}`),
      ),
    );
    listControl.value = String(lists.findIndex((each) => list !== null && isSame(each, list)));
  }

  function showNone(): void {
    chooser.replaceChildren();
    shown.replaceChildren(nothing(has, () => void useSelection()));
    foot.show({ lead: [], spoken: "", table: null, missing: "" });
    foot.element.hidden = true;
  }

  async function count(): Promise<void> {
    if (!list) return;
    const mine = ++round;
    const columns = fields.columns();
    foot.element.hidden = false;
    showWays(columns);
    fields.show(WAYS[way].takes);
    const read = await givenSchools(list, columns, wantedAuthority()).catch((error: unknown) => refusalOf(error));
    if (mine !== round) return;
    if (typeof read === "string") return refuse({ title: "The list cannot be read", words: read, rows: [] }, null);
    given = read;
    showAuthorities(given);
    const missing = WAYS[way].needs.find(([key]) => columns[key] === null);
    if (missing) {
      counted = null;
      columnsOpen.open = true;
      shown.replaceChildren();
      return foot.show({ lead: [], spoken: "", table: null, missing: missing[1] });
    }
    const result = WAYS[way].count(given);
    if (isRefusal(result)) return refuse(result, given);
    show(result, given);
  }

  /** The authority that is asked for: the one chosen here, else the one kept in the workbook; null for all. */
  function wantedAuthority(): string | null {
    if (authority !== undefined) return authority;
    const kept = pane.settings().authority;
    return kept === "" ? COUNTY : kept;
  }

  function showAuthorities({ authorities, authority: of, list: { body } }: GivenSchools): void {
    authorityField.element.hidden = authorities.size < 2;
    const all = body.bottom - body.top + 1;
    authorityControl.replaceChildren(
      element("option", { value: "" }, `All ${authorities.size.toLocaleString("en-GB")} (${counting(all, "row")})`),
      ...[...authorities]
        .sort(([one], [other]) => one.localeCompare(other, "en-GB"))
        .map(([name, rows]) => element("option", { value: name }, `${name} (${rows.toLocaleString("en-GB")})`)),
    );
    authorityControl.value = of ?? "";
  }

  function showWays(columns: SchoolColumns): void {
    const had = ways.querySelector("fieldset")?.dataset["of"];
    const can = (Object.keys(WAYS) as Way[]).filter((each) => each === way || WAYS[each].needs.every(([key]) => columns[key] !== null));
    if (had !== can.join(" ")) {
      const made = segmented<Way>(
        "What is counted",
        can.map((each) => ({ value: each, label: WAYS[each].label })),
        (value) => {
          way = value;
          isWayChosen = true;
          void count();
        },
        { isLegendSeen: false },
      );
      made.element.dataset["of"] = can.join(" ");
      made.choose(way);
      ways.replaceChildren(made.element);
    }
    ways.hidden = can.length < 2;
    if (!chooser.contains(listField.element))
      chooser.replaceChildren(element("div", { class: "group form" }, listField.element, authorityField.element, columnsOpen), ways);
  }

  function refuse({ title, words, rows }: Refusal, of: GivenSchools | null): void {
    counted = null;
    const faults = rows.slice(0, REFUSED_SHOWN).map(({ row, words: why }) => {
      const at = of ? of.list.body.top + of.place(row) : 0;
      const go = button(`Row ${at + 1}`, () => void goTo(at), { class: "s", "aria-label": `Go to row ${at + 1}` });
      return element("li", {}, go, ` ${why}`);
    });
    shown.replaceChildren(refusalCard(title, words, ...(faults.length > 0 ? [element("ul", { class: "tight stack" }, ...faults)] : [])));
    foot.show({ lead: [element("p", { class: "small" }, "Not counted")], spoken: `${title}: ${words}`, table: null });
  }

  async function goTo(row: number): Promise<void> {
    if (!list) return;
    await select({ ...list.body, top: row, bottom: row }).catch((error: unknown) => pane.bar.say(refusalOf(error)));
  }

  function show(next: Counted, of: GivenSchools): void {
    counted = next;
    const { headline, table, chart: drawn } = next;
    const [headings = [], ...lines] = table;
    const rowOf = ([name = "", ...figures]: readonly string[], line: number) => ({
      name,
      figures: figures.map((text, index): Figure => {
        const heading = headings[index + 1]!;
        const isNone = text === "" || text === "0" || next.behind(line, index + 1).length === 0;
        return {
          text,
          says: `${name}, ${heading}: ${text}. List the schools`,
          press: isNone ? null : () => void listIt(line, index + 1, `${name}, ${heading.toLowerCase()}`),
        };
      }),
    });
    const rows = lines.map(rowOf);
    shown.replaceChildren(
      resultCard(headline.title, headline.figure, headline.basis, sourceOf(of)),
      ...(drawn.bars.length > 0 ? [barChart({ ...drawn, hasOwnTable: true })] : []),
      element("p", { class: "small" }, "Press a figure to list its schools on a new sheet."),
      figureTable({
        caption: next.what,
        headings,
        rows: rows.slice(0, -1),
        total: rows.at(-1)!,
      }),
      ...lacking(),
    );
    foot.show({
      lead: [],
      spoken: `${headline.title}: ${headline.figure}. ${headline.basis}`,
      table: {
        what: next.what,
        sheet: next.sheet,
        size: next.size,
        read: [{ ...of.list.body, top: of.list.headingRow ?? of.list.body.top }],
        formula: next.formula,
        inserted: ({ sheet, top, left }) => void (inserted = { at: { sheet, row: top, column: left }, what: next.what }),
      },
    });
  }

  /** What this Excel has not, a sentence each; the buttons for it are not offered. */
  function lacking(): HTMLElement[] {
    const [noChart, noPivot] = [lacks("charts"), lacks("PivotTables")];
    chart.hidden = !has || noChart !== null;
    pivot.hidden = !has || noPivot !== null;
    return has ? [noChart, noPivot].flatMap((words) => (words === null ? [] : [element("p", { class: "small" }, words)])) : [];
  }

  async function listIt(line: number, column: number, title: string): Promise<void> {
    if (!counted || !given) return;
    const [of, by] = [given, counted];
    const stands = inserted?.what === by.what && (await doesStand(inserted.at)) ? inserted.at : null;
    const at = stands && { ...stands, row: stands.row + line + 1, column: stands.column + column };
    await pane.act((to) => listSchools(to, of, { title, rows: by.behind(line, column), at }));
  }

  async function chartIt(): Promise<void> {
    if (!counted) return;
    const by = counted;
    await pane.act((to) =>
      insertChart(to, by, ({ sheet, top, left }) => void (inserted = { at: { sheet, row: top, column: left }, what: by.what })),
    );
  }

  async function pivotIt(): Promise<void> {
    if (!counted || !given) return;
    const [by, of] = [counted, given];
    await pane.act((to) => insertPivot(to, of, by));
  }

  void pane.hasWorkbook.then((is) => {
    has = is;
    void look(pane.selected());
  });
  showNone();
  return {
    title: "Ofsted and schools",
    content: [chooser, shown],
    dock: foot.element,
    selectionChanged(selected) {
      foot.selectionChanged(selected);
      if (!list) void look(selected);
    },
    shown() {
      if (list) void look(pane.selected());
    },
  };
}

function isSame(one: SchoolList, other: SchoolList): boolean {
  return one.table && other.table ? one.table.name === other.table.name : one.name === other.name;
}

/** The first of the ways that a list has the columns for. */
function firstWay(columns: SchoolColumns): Way {
  return (Object.keys(WAYS) as Way[]).find((way) => WAYS[way].needs.every(([key]) => columns[key] !== null)) ?? "grades";
}

/** What was read: the publisher's file, its newest report, and where it stands. */
function sourceOf({ list, cells }: GivenSchools): string {
  const { kind, published, notes } = list.found;
  const read = readBy(dateCell);
  let newest = 0;
  for (const [cell] of published === null ? [] : (cells(published) ?? [])) {
    const day = read(contentOf(cell));
    if (day.is === "value" && day.value > newest) newest = day.value;
  }
  const until = newest > 0 ? `, reports published to ${inWords(newest as Parameters<typeof inWords>[0])}` : "";
  const source = kind ? `Source: ${kind.name}${until}, on ${list.name}.` : `Counted from ${list.name}.`;
  return [source, ...notes].join(" ");
}

/** Whether the summary still stands where it was inserted. */
async function doesStand({ sheet, row, column }: Place): Promise<boolean> {
  try {
    const [[formula] = []] = await formulasOf({ sheet, top: row, bottom: row, left: column, right: column });
    return /ESSEX\./i.test(String(formula));
  } catch {
    return false;
  }
}

function nothing(has: boolean, useSelection: () => void): HTMLElement {
  const importing = element("a", { href: "#import", class: "btn main" }, "Import a file");
  if (!has) return empty("No workbook here", "Open this pane in Excel, on a sheet with a list of schools.");
  return empty(
    "No list of schools found",
    "Select a cell of a list whose headings name phases and grades, or import Ofsted’s management information or an extract of GIAS.",
    element(
      "div",
      { class: "row" },
      importing,
      button("Use selection", useSelection, { "aria-label": "Use selection for the list of schools" }),
    ),
  );
}
