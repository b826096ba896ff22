import { quotedSheet } from "../../formulas/address";
import { addressOf } from "../address";
import type { Area } from "../cells";
import type { GridName } from "../grid/grid";
import type { Batch, Found } from "./batch";
import { clientObject, type ClientObject } from "./client-object";
import { collection } from "./collection";
import { itemAlreadyExists, itemNotFound } from "./errors";
import { areaMeant, namedArea, type RangeOf } from "./places";

/** Excel's NamedItemCollection, of the workbook, or of the names that a sheet alone knows. */
export function nameCollection(batch: Batch, range: RangeOf, scope: () => string | null): ClientObject {
  const { grid } = batch;
  const list = () => grid.names.list().filter(({ sheet }) => sheet === scope());
  const absolute = (area: Area) => {
    const sheet = grid.sheets.list().find(({ id }) => id === area.sheet)?.name ?? "";
    return `=${quotedSheet(sheet)}!${addressOf(area).replaceAll(/[A-Z]+|\d+/g, "$$$&")}`;
  };
  return collection<GridName>(batch, {
    name: "NamedItemCollection",
    list,
    isNamed: ({ name }, key) => name.toLowerCase() === key.toLowerCase(),
    object: (found) => nameObject(batch, found, range),
    members: {
      /** For a range, or for a formula such as `=0.2`. */
      add: (name: string, reference: unknown, comment = "") =>
        nameObject(
          batch,
          batch.make(() => {
            if (list().some((known) => known.name.toLowerCase() === name.toLowerCase()))
              throw itemAlreadyExists(`There is a name ${name} already.`);
            const formula = typeof reference === "string" ? reference : absolute(areaMeant(grid, grid.sheets.active(), reference));
            const made = { name, formula, comment, sheet: scope() };
            grid.names.set(made);
            return made;
          }),
          range,
        ),
    },
  });
}

function nameObject(batch: Batch, found: Found<GridName | null>, range: RangeOf): ClientObject {
  const { grid } = batch;
  const name = (): GridName => {
    const at = found();
    const now = at && grid.names.list().find((each) => each.name === at.name && each.sheet === at.sheet);
    if (!now) throw itemNotFound("The requested name doesn't exist.");
    return now;
  };
  const area = () => namedArea(grid, name().sheet ?? grid.sheets.active(), name().name);
  const change = (part: Partial<GridName>) => grid.names.set({ ...name(), ...part });
  return clientObject(batch, {
    name: "NamedItem",
    properties: {
      name: { read: () => name().name },
      formula: { read: () => name().formula, write: (formula) => change({ formula: String(formula) }) },
      value: { read: () => (area() ? name().formula.replace(/^=/, "") : name().formula) },
      type: { read: () => (area() ? "Range" : "String") },
      scope: { read: () => (name().sheet === null ? "Workbook" : "Worksheet") },
      comment: { read: () => name().comment, write: (comment) => change({ comment: String(comment) }) },
      visible: { read: () => true },
    },
    isNull: () => (found.isFound() ? found() === null : undefined),
    members: {
      getRange: () =>
        range(
          batch.find(() => {
            const at = area();
            if (!at) throw itemNotFound(`${name().name} is not a range.`);
            return at;
          }),
        ),
      getRangeOrNullObject: () => range(batch.find(() => (found() ? area() : null))),
      delete: () => batch.change(() => grid.names.remove(name().name, name().sheet)),
    },
  });
}
