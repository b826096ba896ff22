import { groupsOf } from "../../examples";
import { element } from "../../parts/element";
import { arrowKeys, navSection, skipPast, type NavRow } from "../../parts/nav-row";
import type { Signature } from "../../signatures";
import type { Pane, Panel, View } from "../panel";

/** All functions under their headings, the favourites first. */
export const functions: Panel = {
  name: "functions",
  row: { group: "Selected cell", title: "Functions", summary: "Find, fill in and insert a formula", words: "formula builder insert list" },
  open: listOfFunctions,
};

function listOfFunctions(pane: Pane): View {
  const groups = groupsOf(pane.signatures);
  const favourites = element("div", { class: "stack" });
  const list = element("nav", { class: "nav stack", "aria-label": "Functions" }, favourites);
  for (const { name, ids } of groups) list.append(navSection(name, pane.signatures.filter(({ id }) => ids.has(id)).map(functionRow)));
  const end = element("p", { class: "small", tabindex: "-1" }, `${pane.signatures.length} functions. HELP lists them in a cell.`);
  arrowKeys(list);

  function showFavourites(): void {
    const kept = pane.signatures.filter(({ id }) => pane.settings().favourites.includes(id));
    favourites.replaceChildren(...(kept.length > 0 ? [navSection("Favourites", kept.map(functionRow))] : []));
    favourites.hidden = kept.length === 0;
  }

  return { title: "Functions", content: [skipPast("Skip the list of functions", () => end), list, end], shown: showFavourites };
}

export function functionRow({ id, description }: Signature): NavRow {
  return { href: `#function/${id}`, title: element("span", { class: "code fn" }, id), lines: [firstClause(description)] };
}

/** What the function gives, without how: the whole description stands in its own panel. */
export function firstClause(description: string): string {
  return description.split(/[.:;] |\.$/, 1)[0] ?? description;
}
