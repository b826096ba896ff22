import { element } from "../../parts/element";
import { arrowKeys, navSection, skipPast, type NavRow } from "../../parts/nav-row";
import { createFinder, type Found, inOrder, type Rank, titleRank } from "../../finder";
import { search } from "../../search";
import { firstClause, functionRow } from "../functions/functions";
import { GROUPS, type Find, type Pane, type Panel, type View } from "../panel";

/** Long enough for a word to be finished, so that a screen reader is not interrupted at each key. */
const TYPING_PAUSE_MS = 400;
const REASONS_SHOWN = 2;
const FUNCTIONS_SHOWN = 8;

/** What the pane can do: the work first, then functions, with a search over all it knows. */
export const home: Panel = { name: "", open: homeView };

function homeView(pane: Pane): View {
  const query = element("input", { id: "search", type: "search", autocomplete: "off", spellcheck: "false" });
  const said = element("p", { class: "small", role: "status" });
  const list = element("nav", { class: "nav stack", "aria-label": "All tools" });
  const end = element("p", { class: "vh", tabindex: "-1" }, "End of the list.");
  const find = createFinder(() => [...panelFinds(pane), ...pane.panels.flatMap((panel) => panel.finds?.(pane) ?? [])]);
  arrowKeys(list, query);

  function showTools(): void {
    const favourites = pane.signatures.filter(({ id }) => pane.settings().favourites.includes(id)).map(functionRow);
    const address = pane.selected()?.address;
    list.replaceChildren(
      ...GROUPS.flatMap((group) => {
        const rows = pane.panels.filter(({ row }) => row?.group === group).map((panel) => rowOf(panel, pane));
        if (rows.length === 0) return [];
        return [navSection(group === "Selected cell" && address ? `${group}, ${address}` : group, rows)];
      }),
      ...(favourites.length > 0 ? [navSection("Favourite functions", favourites)] : []),
    );
    said.textContent = "";
  }

  function showFound(): string {
    const found = inOrder([...find(query.value), ...functionsFound(pane, query.value)]);
    if (found.length === 0) {
      list.replaceChildren(nothingFound(query.value.trim()));
      return `Nothing has “${query.value.trim()}”.`;
    }
    list.replaceChildren(
      ...found.map(({ kind, finds, more }) => navSection(more > 0 ? `${kind} (${more} more: add a word)` : kind, finds.map(rowOfFind))),
    );
    const count = found.reduce((sum, { finds, more }) => sum + finds.length + more, 0);
    return `${count.toLocaleString("en-GB")} found. Enter opens the first.`;
  }

  let pause: ReturnType<typeof setTimeout> | undefined;
  function look(): void {
    clearTimeout(pause);
    if (query.value.trim() === "") return showTools();
    const words = showFound();
    pause = setTimeout(() => (said.textContent = words), TYPING_PAUSE_MS);
  }

  query.addEventListener("input", look);
  query.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || query.value === "") return;
    event.preventDefault();
    query.value = "";
    look();
  });
  const form = element(
    "form",
    { role: "search" },
    element("div", { class: "field" }, element("label", { for: "search" }, "Find a tool, price, duty or date"), query, said),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (query.value.trim() !== "") list.querySelector<HTMLElement>("a[href]")?.click();
  });
  showTools();
  return {
    title: "ESSEX",
    content: [form, skipPast("Skip the list", () => end), list, end],
    shown: () => (query.value.trim() === "" ? showTools() : undefined),
    selectionChanged: () => {
      // Rows stay where they are while one of them has the focus.
      if (query.value.trim() === "" && !list.contains(document.activeElement)) showTools();
    },
  };
}

function rowOf({ name, row }: Panel, pane: Pane): NavRow {
  const now = row?.now?.(pane) ?? null;
  return { href: `#${name}`, title: row?.title ?? name, lines: [now?.summary ?? row?.summary ?? ""], ...(now?.tag && { tag: now.tag }) };
}

function rowOfFind({ title, line, href, kind }: Find): NavRow {
  return { href, title: kind === "Functions" ? element("span", { class: "code fn" }, title) : title, lines: [line] };
}

function panelFinds({ panels }: Pane): readonly Find[] {
  return panels.flatMap(({ name, row }) =>
    row ? [{ title: row.title, line: row.summary, href: `#${name}`, kind: "Panels" as const, ...(row.words && { words: row.words }) }] : [],
  );
}

/** The functions are sought by their arguments and choices too, and say for which of them they were found. */
function functionsFound(pane: Pane, query: string): readonly Found[] {
  const matches = search(pane.signatures, query);
  const finds = matches.map(({ signature: { id, description }, because }): Find => {
    const more = because.length - REASONS_SHOWN;
    const reasons = because.slice(0, REASONS_SHOWN).join("; ") + (more > 0 ? `; ${more} more` : "");
    return { title: id, line: reasons || firstClause(description), href: `#function/${id}`, kind: "Functions" };
  });
  const ranked = finds.map((find): { find: Find; rank: Rank } => ({ find, rank: titleRank(find.title, query) }));
  ranked.sort((one, other) => one.rank - other.rank);
  const [first] = ranked;
  if (!first) return [];
  const shown = ranked.slice(0, FUNCTIONS_SHOWN).map(({ find }) => find);
  return [{ kind: "Functions", finds: shown, more: finds.length - shown.length, best: first.rank }];
}

function nothingFound(query: string): HTMLElement {
  return element(
    "section",
    { class: "empty" },
    element("h2", {}, `Nothing has “${query}”`),
    element("p", {}, "Try one word, such as price, deadline, grade or import. Esc shows all tools again."),
  );
}
