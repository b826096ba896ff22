import { field, type Field } from "../../parts/field";
import { disclosure } from "../../parts/disclosure";
import { element } from "../../parts/element";
import { listed } from "../../../core/foundation/result";
import type { Imported } from "../../importing/messages";
import { firstChosen, notFound, offered } from "./authority";
import { areasIn, countsOf, filtersIn, type RowChoice, rowsKept } from "./rows";

/** The choice of the rows that are kept: the authority, and what else the file can be cut down by. */
export interface Choices {
  readonly elements: readonly HTMLElement[];
  value(): RowChoice;
  /** Chooses the authority anew, unless one was chosen here by hand. */
  remembered(authority: string): void;
}

interface Changes {
  /** Hears each change. */
  readonly changed: () => void;
  /** Hears the authority that is chosen by hand; "" for all. */
  readonly keep: (authority: string) => void;
}

const ALL = "";

export function choicesOf(imported: Imported, kept: string, { changed, keep }: Changes): Choices {
  const areas = areasIn(imported);
  const filters = filtersIn(imported).map(({ filter, choices }) => {
    const select = element(
      "select",
      {},
      element("option", { value: ALL }, ""),
      ...choices.map((value) => element("option", { value }, value)),
    );
    select.addEventListener("change", update);
    return { filter, choices, select, field: field({ label: filter.label }, select) };
  });
  const area = areas.length > 1 ? areaField() : null;
  let isByHand = false;

  function areaField(): Field<HTMLSelectElement> {
    const { county, others } = offered(areas);
    const options = [...(county ? [county.name] : []), ALL, ...others.map(({ name }) => name)];
    const select = element("select", {}, ...options.map((value) => element("option", { value }, value)));
    select.value = firstChosen(areas, kept) ?? ALL;
    select.addEventListener("change", () => {
      isByHand = true;
      keep(select.value);
      update();
    });
    return field({ label: "Local authority", hint: hintFor(kept) }, select);
  }

  function hintFor(authority: string): string {
    return [notFound(areas, authority), "Kept in this workbook for the next file."].filter((words) => words !== "").join(" ");
  }

  function value(): RowChoice {
    return {
      area: area && area.control.value !== ALL ? area.control.value : null,
      filters: new Map(filters.flatMap(({ filter, select }) => (select.value === ALL ? [] : [[filter.column, select.value] as const]))),
    };
  }

  /** Each choice says how many rows it leaves beside what else is chosen. */
  function tell(): void {
    const chosen = value();
    if (area) {
      const counts = new Map(areasIn(imported, chosen).map(({ name, rows }) => [name, rows]));
      const all = rowsKept(imported, { ...chosen, area: null }).length;
      for (const option of area.control.options)
        option.textContent =
          option.value === ALL
            ? `All ${counts.size.toLocaleString("en-GB")} authorities (${figures(all)})`
            : `${option.value} (${figures(counts.get(option.value) ?? 0)})`;
    }
    for (const { filter, choices, select } of filters) {
      const counts = countsOf(imported, chosen, filter, [null, ...choices]);
      for (const [index, option] of [...select.options].entries())
        option.textContent = `${option.value === ALL ? "All" : option.value} (${figures(counts[index] ?? 0)})`;
    }
  }

  function update(): void {
    tell();
    changed();
  }

  tell();
  const labels = filters.map(({ filter }) => filter.label.toLowerCase());
  const narrower =
    filters.length === 0
      ? []
      : [
          disclosure(
            `Fewer rows, by ${listed(labels, "and")}`,
            element("div", { class: "group form" }, ...filters.map((each) => each.field.element)),
          ),
        ];
  return {
    elements: [...(area ? [area.element] : []), ...narrower],
    value,
    remembered(authority) {
      if (!area || isByHand) return;
      area.control.value = firstChosen(areas, authority) ?? ALL;
      update();
    },
  };
}

function figures(count: number): string {
  return count.toLocaleString("en-GB");
}
