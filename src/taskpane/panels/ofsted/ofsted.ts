import { counted } from "../../../explain/words";
import { cellArea, type Place } from "../../../formulas/address";
import { button } from "../../parts/button";
import { disclosure } from "../../parts/disclosure";
import { element } from "../../parts/element";
import { field } from "../../parts/field";
import { segmented } from "../../parts/segmented";
import { lacks } from "../../workbook/needs";
import { formulasOf } from "../../workbook/reading";
import { refusalOf } from "../../workbook/run";
import { COUNTY } from "../../workbook/settings";
import { select, type Selected } from "../../workbook/selection";
import { bodyOf } from "../../workbook/tables";
import { tableFoot } from "../filling/table-foot";
import type { Pane, Panel, View } from "../panel";
import { columnFields } from "./column-fields";
import { type Counted, isRefusal, type Refusal } from "./counted";
import { givenSchools, type GivenSchools } from "./given-schools";
import type { SchoolColumns } from "./school-columns";
import { isSelectedIn, listAsked, schoolLists, type SchoolList } from "./school-list";
import { countedShown, nothingShown, refusalShown, sourceOf } from "./shown";
import { columnsInWords, countedIn, type Way, WAYS, waysFor } from "./ways";
import { insertChart, insertPivot, listSchools } from "./written";

/** A list that is longer is not counted again whenever another cell is selected. */
const MOST_FOLLOWED = 5_000;

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
  const ways = element("div");
  const chart = button("Chart", () => void chartIt(), { class: "writes part", "aria-label": "Insert chart" });
  const pivot = button("PivotTable", () => void pivotIt(), { class: "writes part", "aria-label": "Insert PivotTable" });
  const foot = tableFoot(pane, [chart, pivot]);
  const use = button("Use selection", () => void useSelection(), { "aria-label": "Use selection for the list of schools" });
  const listField = field({ label: "List of schools" }, element("select"), (control) => element("div", { class: "pick" }, control, use));
  const authorityField = field({ label: "Local authority" }, element("select"));
  const fields = columnFields(() => void count());
  const columnsOpen = disclosure("Columns", fields.element);

  let lists: readonly SchoolList[] = [];
  let list: SchoolList | null = null;
  let way: Way = subject in WAYS ? (subject as Way) : "grades";
  let isWayChosen = subject in WAYS;
  /** What was chosen here: null for all authorities, undefined where nothing was. */
  let authority: string | null | undefined;
  let given: GivenSchools | null = null;
  let current: Counted | null = null;
  /** Where a summary was inserted last, and which. */
  let inserted: { readonly at: Place; readonly what: string } | null = null;
  /** The Tables of schools that were written from here: they are counted already. */
  const written = new Set<string>();
  /** What is shown: where it has not changed, it is left as it is with what has the focus in it. */
  let told = "";
  let has = false;
  let round = 0;

  listField.control.addEventListener("change", () => {
    const next = lists[Number(listField.control.value)];
    if (next) take(next);
  });
  authorityField.control.addEventListener("change", () => {
    const { value } = authorityField.control;
    authority = value === "" ? null : value;
    if (authority !== null) void pane.keep("authority", authority);
    void count();
  });

  /** Looks for lists of schools. The one that is counted stays, unless one that was not there before is selected. */
  async function look(selected: Selected | null): Promise<void> {
    if (!has) return showNone();
    const mine = ++round;
    const all = await schoolLists(selected).catch(() => null);
    if (mine !== round || all === null) return;
    const found = all.filter(({ table }) => table === null || !written.has(table.name));
    const isKnown = (each: SchoolList) => lists.some((other) => isSame(each, other));
    const kept = list && (found.find((each) => isSame(each, list!)) ?? list);
    list = kept;
    const next = found.find((each) => !kept || (selected !== null && isSelectedIn(selected, each) && !isKnown(each)));
    lists = kept && !found.some((each) => isSame(each, kept)) ? [kept, ...found] : found;
    if (next) return take(next);
    showLists();
    if (list) void count();
    else showNone();
  }

  async function useSelection(): Promise<void> {
    const selected = await pane.look();
    const asked = selected ? await listAsked(selected).catch(() => null) : null;
    if (!asked) return pane.bar.say("Select a list of schools first: a cell of it, or the whole of it with its headings.");
    if (!lists.some((each) => isSame(each, asked))) lists = [asked, ...lists];
    take(asked);
  }

  function take(next: SchoolList): void {
    list = next;
    authority = undefined;
    fields.offer(next);
    if (!isWayChosen) way = waysFor(fields.columns())[0] ?? "grades";
    showLists();
    void count();
  }

  function showLists(): void {
    const names = lists.map(({ name, body }) => `${name}, ${counted(body.bottom - body.top + 1, "row")}`);
    offer(
      listField.control,
      names.map((name, index) => [String(index), name]),
    );
    listField.control.value = String(lists.findIndex((each) => list !== null && isSame(each, list)));
  }

  function showNone(): void {
    told = "";
    chooser.replaceChildren();
    shown.replaceChildren(nothingShown(has, () => void useSelection()));
    foot.show({ lead: [], spoken: "", table: null });
    foot.element.hidden = true;
  }

  async function count(): Promise<void> {
    if (!list) return;
    const mine = ++round;
    const columns = fields.columns();
    showChoices(list, columns);
    const read = await givenSchools(list, columns, wantedAuthority()).catch((error: unknown) => refusalOf(error));
    if (mine !== round) return;
    if (typeof read === "string") return refuse({ title: "The list cannot be read", words: read, rows: [], column: null }, null);
    given = read;
    showAuthorities(given);
    const missing = WAYS[way].needs.find(([key]) => columns[key] === null);
    if (missing) return ask(missing[1]);
    const result = countedIn(way, given, fields.isGuessed);
    given = result.given;
    tellColumns(list, given.columns);
    if (isRefusal(result.counted)) return refuse(result.counted, given);
    show(result.counted, given);
  }

  /** The authority that is asked for: the one chosen here, else the one kept in the workbook; null for all. */
  function wantedAuthority(): string | null {
    const kept = pane.settings().authority;
    return authority !== undefined ? authority : kept === "" ? COUNTY : kept;
  }

  function showChoices(of: SchoolList, columns: SchoolColumns): void {
    foot.element.hidden = false;
    tellColumns(of, columns);
    const can = (Object.keys(WAYS) as Way[]).filter((each) => each === way || waysFor(columns).includes(each));
    ways.hidden = can.length < 2;
    if (ways.dataset["of"] !== can.join(" ")) {
      ways.dataset["of"] = can.join(" ");
      const options = can.map((value) => ({ value, label: WAYS[value].label }));
      const made = segmented<Way>("What is counted", options, chooseWay, { isLegendSeen: false });
      ways.replaceChildren(made.element);
      made.choose(way);
    }
    if (chooser.childElementCount === 0)
      chooser.append(element("div", { class: "group form" }, listField.element, authorityField.element, columnsOpen), ways);
  }

  function tellColumns(of: SchoolList, columns: SchoolColumns): void {
    fields.show(WAYS[way].takes, columns);
    columnsOpen.querySelector("summary")!.lastChild!.textContent = columnsInWords(way, of, columns);
  }

  function chooseWay(value: Way): void {
    way = value;
    isWayChosen = true;
    void count();
  }

  function showAuthorities({ authorities, authority: of, list: { body } }: GivenSchools): void {
    authorityField.element.hidden = authorities.size < 2;
    const names = [...authorities].sort(([one], [other]) => one.localeCompare(other, "en-GB"));
    offer(authorityField.control, [
      ["", `All ${authorities.size.toLocaleString("en-GB")} (${counted(body.bottom - body.top + 1, "row")})`],
      ...names.map(([name, rows]) => [name, `${name} (${rows.toLocaleString("en-GB")})`] as const),
    ]);
    authorityField.control.value = of ?? "";
  }

  function ask(missing: string): void {
    current = null;
    told = "";
    columnsOpen.open = true;
    shown.replaceChildren();
    foot.show({ lead: [], spoken: missing, table: null, missing });
    showLacking();
  }

  function refuse(refusal: Refusal, of: GivenSchools | null): void {
    current = null;
    told = "";
    shown.replaceChildren(refusalShown(refusal, of, (row) => void goTo(row)));
    foot.show({ lead: [element("p", { class: "small" }, "Not counted")], spoken: `${refusal.title}: ${refusal.words}`, table: null });
    showLacking();
  }

  async function goTo(row: number): Promise<void> {
    if (list) await select({ ...list.body, top: row, bottom: row }).catch((error: unknown) => pane.bar.say(refusalOf(error)));
  }

  function show(next: Counted, of: GivenSchools): void {
    current = next;
    const { headline, table, what, sheet, size, formula } = next;
    const source = sourceOf(of);
    const tells = JSON.stringify([what, headline, table, source]);
    const noted = showLacking();
    if (tells !== told) {
      told = tells;
      shown.replaceChildren(...countedShown(next, source, (...pressed) => void listIt(...pressed)), ...noted);
    }
    const { body, headingRow } = of.list;
    foot.show({
      lead: [],
      spoken: `${headline.title}: ${headline.figure}. ${headline.basis}`,
      table: { what, sheet, size, formula, read: [{ ...body, top: headingRow ?? body.top }], inserted: (at) => standsAt(at, what) },
    });
  }

  function standsAt({ sheet, top, left }: { readonly sheet: string; readonly top: number; readonly left: number }, what: string): void {
    inserted = { at: { sheet, row: top, column: left }, what };
  }

  /** What this Excel has not, a sentence each; what it lacks is not offered, nor is anything before there is something counted. */
  function showLacking(): HTMLElement[] {
    const [noChart, noPivot] = [lacks("charts"), lacks("PivotTables")];
    chart.hidden = !has || noChart !== null;
    pivot.hidden = !has || noPivot !== null;
    for (const each of [chart, pivot]) each.setAttribute("aria-disabled", String(current === null));
    return has ? [noChart, noPivot].flatMap((words) => (words === null ? [] : [element("p", { class: "small" }, words)])) : [];
  }

  async function listIt(line: number, column: number, title: string): Promise<void> {
    if (!current || !given) return;
    const [by, of] = [current, given];
    const stands = inserted?.what === by.what && (await doesStand(inserted.at)) ? inserted.at : null;
    const at = stands && { ...stands, row: stands.row + line + 1, column: stands.column + column };
    await pane.act((to) => listSchools(to, of, { title, rows: by.behind(line, column), at }, (table) => void written.add(table)));
  }

  async function chartIt(): Promise<void> {
    if (!current || !given) return;
    const [by, of] = [current, given];
    await pane.act((to) => insertChart(to, of, by, (at) => standsAt(at, by.what)));
  }

  async function pivotIt(): Promise<void> {
    if (!current || !given) return;
    const [by, of] = [current, given];
    await pane.act((to) => insertPivot(to, of, by, (table) => void written.add(table)));
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
      else list = grown(list, selected);
      if (list && list.body.bottom - list.body.top < MOST_FOLLOWED) void count();
    },
    shown() {
      if (list) void look(pane.selected());
    },
  };
}

/** A list in a Table as far as the Table goes by now: rows that were added count. */
function grown(list: SchoolList, { tables }: Selected): SchoolList {
  const now = tables.find(({ name, columns }) => name === list.table?.name && columns.length === list.headings.length);
  return now ? { ...list, table: now, body: bodyOf(now) } : list;
}

function isSame(one: SchoolList, other: SchoolList): boolean {
  return one.table && other.table ? one.table.name === other.table.name : one.name === other.name;
}

/** Fills a list of choices, where they are others than before. */
function offer(control: HTMLSelectElement, options: readonly (readonly [value: string, label: string])[]): void {
  const next = JSON.stringify(options);
  if (control.dataset["of"] === next) return;
  control.dataset["of"] = next;
  control.replaceChildren(...options.map(([value, label]) => element("option", { value }, label)));
}

/** Whether a summary still stands where it was inserted. */
async function doesStand(place: Place): Promise<boolean> {
  try {
    const [[formula] = []] = await formulasOf(cellArea(place));
    return /ESSEX\./i.test(String(formula));
  } catch {
    return false;
  }
}
