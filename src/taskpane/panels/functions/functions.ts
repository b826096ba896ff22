import { groupsOf } from "../../examples";
import { button } from "../../parts/button";
import { element } from "../../parts/element";
import { navSection, type NavRow } from "../../parts/nav-row";
import { search, type Match } from "../../search";
import type { Pane, Panel, View } from "../panel";

/** Long enough for a word to be finished, so that a screen reader is not interrupted at each key. */
const TYPING_PAUSE_MS = 400;
const REASONS_SHOWN = 2;

/** Home: the functions under their headings, with a search over them, then the other panels. */
export const functions: Panel = { name: "", open: listOfFunctions };

function listOfFunctions(pane: Pane): View {
  const groups = groupsOf(pane.signatures);
  const query = element("input", { id: "search", type: "search", autocomplete: "off", spellcheck: "false" });
  const found = element("p", { class: "small", role: "status" });
  const list = element("nav", { class: "nav stack", "aria-label": "Functions" });
  const others = element("nav", { class: "nav", "aria-label": "Other panels" }, navSection("This add-in", pane.listed.map(panelRow)));

  function showMatches(): string {
    const matches = search(pane.signatures, query.value);
    const sections = groups.flatMap(({ name, ids }) => {
      const rows = matches.filter(({ signature }) => ids.has(signature.id)).map(functionRow);
      return rows.length > 0 ? [navSection(name, rows)] : [];
    });
    list.replaceChildren(...(sections.length > 0 ? sections : [nothingFound(query.value.trim(), showAll)]));
    const all = pane.signatures.length;
    return matches.length === all ? `${all} functions` : `${matches.length} of ${all} functions`;
  }

  function showAll(): void {
    query.value = "";
    found.textContent = showMatches();
    query.focus();
  }

  let pause: ReturnType<typeof setTimeout> | undefined;
  query.addEventListener("input", () => {
    const count = showMatches();
    clearTimeout(pause);
    pause = setTimeout(() => (found.textContent = count), TYPING_PAUSE_MS);
  });
  found.textContent = showMatches();

  const form = element(
    "form",
    { role: "search" },
    element("div", { class: "field" }, element("label", { for: "search" }, "Find a function, service or duty"), query, found),
  );
  form.addEventListener("submit", (event) => event.preventDefault());
  return { title: "ESSEX", content: [form, list, others] };
}

function functionRow({ signature: { id, description }, because }: Match): NavRow {
  const more = because.length - REASONS_SHOWN;
  const reasons = because.slice(0, REASONS_SHOWN).join("; ") + (more > 0 ? `; ${more} more` : "");
  return {
    href: `#function/${id}`,
    title: element("span", { class: "code fn" }, id),
    lines: [firstClause(description), ...(reasons ? [element("b", {}, reasons)] : [])],
  };
}

/** What the function gives, without how: the whole description stands in its own panel. */
function firstClause(description: string): string {
  return description.split(/[.:;] |\.$/, 1)[0] ?? description;
}

function panelRow({ name, row }: Panel): NavRow {
  return { href: `#${name}`, title: row?.title ?? name, lines: [row?.summary ?? ""] };
}

function nothingFound(query: string, showAll: () => void): HTMLElement {
  return element(
    "section",
    { class: "empty" },
    element("h2", {}, `No function has “${query}”`),
    element("p", {}, "Try one word, such as price, deadline, grade or year, or part of a function’s name."),
    button("Show all functions", showAll),
  );
}
