import { type Served } from "../../../core/import/extract-kind";
import { disclosure } from "../../parts/disclosure";
import { element } from "../../parts/element";
import type { Imported } from "../../importing/messages";

/** Which column goes to which argument of the functions that a file serves; null where it serves none. */
export function servedFunctions({ header, columns }: Imported): HTMLElement | null {
  const has = (name: string) => columns.some((column) => column.name === name);
  const served = (header.kind.serves ?? []).filter(({ arguments: given }) => Object.values(given).some(has));
  if (served.length === 0) return null;
  return disclosure("Which column goes to which argument", element("ul", { class: "stack" }, ...served.map((each) => line(each, has))));
}

function line({ function: name, arguments: given, note }: Served, has: (column: string) => boolean): HTMLElement {
  const pairs = Object.entries(given).map(([argument, column]) => `${argument}: ${column}${has(column) ? "" : " (not in this file)"}`);
  return element(
    "li",
    { class: "field" },
    element("a", { class: "fn", href: `#function/${name}` }, name),
    ...pairs.map((pair) => element("span", {}, pair)),
    ...(note === undefined ? [] : [element("span", { class: "small" }, note)]),
  );
}
