import { addressOf } from "../address";
import { firstCell, type Area } from "../cells";
import type { GridHighlight } from "../grid/grid";
import type { Style } from "../plan";
import type { Batch, Found } from "./batch";
import { clientObject, type ClientObject } from "./client-object";
import { collection } from "./collection";
import { notAvailable } from "./errors";
import type { RangeOf } from "./places";
import { fillAndFont } from "./range-format";

type Rule = Readonly<Record<string, string | number | undefined>>;

const COMPARISONS = new Map([
  ["EqualTo", "="],
  ["NotEqualTo", "<>"],
  ["GreaterThan", ">"],
  ["GreaterThanOrEqual", ">="],
  ["LessThan", "<"],
  ["LessThanOrEqual", "<="],
]);

const bare = (formula: string | number | undefined) => String(formula ?? "").replace(/^=/, "");
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** Each kind of rule as a formula about the first cell: that is the one kind that the workbench keeps. */
const FORMULAS: Readonly<Record<string, (rule: Rule, cell: string) => string>> = {
  custom: ({ formula }) => String(formula ?? ""),
  cellValue({ operator, formula1, formula2 }, cell) {
    const between = `AND(${cell}>=${bare(formula1)},${cell}<=${bare(formula2)})`;
    if (operator === "Between") return `=${between}`;
    if (operator === "NotBetween") return `=NOT(${between})`;
    return `=AND(${cell}<>"",${cell}${COMPARISONS.get(String(operator)) ?? "="}${bare(formula1)})`;
  },
  textComparison({ operator, text }, cell) {
    const said = quoted(String(text ?? ""));
    const length = String(String(text ?? "").length);
    if (operator === "BeginsWith") return `=LEFT(${cell},${length})=${said}`;
    if (operator === "EndsWith") return `=RIGHT(${cell},${length})=${said}`;
    return operator === "NotContains" ? `=ISERROR(SEARCH(${said},${cell}))` : `=ISNUMBER(SEARCH(${said},${cell}))`;
  },
};
const KINDS = new Map([
  ["Custom", "custom"],
  ["CellValue", "cellValue"],
  ["ContainsText", "textComparison"],
]);

/** Excel's ConditionalFormatCollection of a range: custom rules, and comparisons of values and texts. */
export function conditionalFormats(batch: Batch, area: () => Area, range: RangeOf): ClientObject {
  const { highlights } = batch.grid;
  const overlapping = () => highlights.list(area().sheet).filter((each) => touches(each.area, area()));
  return collection<GridHighlight>(batch, {
    name: "ConditionalFormatCollection",
    list: overlapping,
    isNamed: ({ id }, key) => id === key,
    object: (found) => conditionalFormat(batch, "Custom", found, range),
    members: {
      add(type: string) {
        if (!KINDS.has(type)) throw notAvailable(`ConditionalFormatCollection.add("${type}")`);
        let drawn: GridHighlight | undefined;
        const found = batch.make(() => (drawn ??= { id: "", area: area(), formula: "", style: {} }));
        return conditionalFormat(batch, type, found, range);
      },
      clearAll: () =>
        batch.change(() => {
          for (const { id, area: where } of overlapping()) highlights.remove(where.sheet, id);
        }),
    },
  });
}

function touches(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

function conditionalFormat(batch: Batch, type: string, found: Found<GridHighlight | null>, range: RangeOf): ClientObject {
  const { highlights } = batch.grid;
  let changed: GridHighlight | undefined;
  const now = (): GridHighlight => {
    const it = changed ?? found();
    if (!it) throw notAvailable("ConditionalFormat");
    return it;
  };
  /** It is in the sheet from the moment that its formula is known. */
  const change = (part: Partial<GridHighlight>) => {
    const next = { ...now(), ...part };
    if (next.formula === "") changed = next;
    else if (next.id === "") changed = { ...next, id: highlights.add(next.area, next.formula, next.style) };
    else highlights.change((changed = next));
  };
  const setStyle = (style: Style) => change({ style: { ...now().style, ...style } });
  const format = fillAndFont(batch, "ConditionalRangeFormat", () => now().style, setStyle);

  const kind = KINDS.get(type) ?? "custom";
  const setRule = (given: Rule) => change({ formula: FORMULAS[kind]?.(given, addressOf(firstCell(now().area))) ?? "" });
  const rule =
    kind === "custom"
      ? {
          rule: clientObject(batch, {
            name: "ConditionalFormatRule",
            properties: { formula: { read: () => now().formula, write: (formula) => setRule({ formula: String(formula) }) } },
          }),
          format,
        }
      : clientObject(batch, {
          name: "ConditionalFormat rule",
          properties: { rule: { read: () => ({ formula: now().formula }), write: (given) => setRule(given as Rule) } },
          members: { format },
        });

  return clientObject(batch, {
    name: "ConditionalFormat",
    properties: {
      id: { read: () => now().id },
      type: { read: () => type },
    },
    isNull: () => (found.isFound() ? found() === null : undefined),
    members: {
      [kind]: rule,
      getRange: () => range(batch.find(() => now().area)),
      delete: () => batch.change(() => highlights.remove(now().area.sheet, now().id)),
    },
  });
}
