import { element } from "../../parts/element";
import { field } from "../../parts/field";
import { COLUMNS, type ColumnKey, NO_COLUMNS, type SchoolColumns } from "./school-columns";
import { columnName, type SchoolList } from "./school-list";

const WORDS: Readonly<Record<ColumnKey, string>> = {
  phases: "Phases",
  grades: "Grades for overall effectiveness",
  types: "Types of establishment",
  statuses: "Statuses",
  firstArea: "First evaluation area",
  lastArea: "Last evaluation area",
  names: "Names of schools",
  authority: "Local authorities",
};
const NONE = "";

/** The columns of a list as they were found, each to be chosen anew. */
export interface ColumnFields {
  readonly element: HTMLElement;
  columns(): SchoolColumns;
  /** Whether a column is one that the list's headings were taken to name, and nobody has chosen. */
  isGuessed(key: ColumnKey): boolean;
  /** Offers the columns of another list, those found chosen. */
  offer(list: SchoolList): void;
  /** Shows the columns that a way of counting takes, and those of any way, as they are counted. */
  show(takes: readonly ColumnKey[], counted: SchoolColumns): void;
}

export function columnFields(onChange: () => void): ColumnFields {
  const fields = Object.fromEntries(COLUMNS.map((key) => [key, field({ label: WORDS[key] }, element("select"))])) as Record<
    ColumnKey,
    ReturnType<typeof field<HTMLSelectElement>>
  >;
  let columns: SchoolColumns = NO_COLUMNS;
  let guessed = new Set<ColumnKey>();
  for (const key of COLUMNS) {
    const { control } = fields[key];
    control.addEventListener("change", () => {
      guessed.delete(key);
      columns = { ...columns, [key]: control.value === NONE ? null : Number(control.value) };
      onChange();
    });
  }
  return {
    element: element("div", { class: "group form" }, ...COLUMNS.map((key) => fields[key].element)),
    columns: () => columns,
    isGuessed: (key) => guessed.has(key),
    offer(list) {
      columns = list.found.columns;
      guessed = new Set(list.found.kind ? [] : COLUMNS);
      const width = list.body.right - list.body.left + 1;
      const names = Array.from({ length: width }, (_, index) => columnName(list, index));
      for (const key of COLUMNS) {
        const { control } = fields[key];
        control.replaceChildren(
          element("option", { value: NONE }, "None"),
          ...names.map((name, index) => element("option", { value: String(index) }, name)),
        );
      }
    },
    show(takes, counted) {
      for (const key of COLUMNS) fields[key].control.value = counted[key] === null ? NONE : String(counted[key]);
      for (const key of COLUMNS) fields[key].element.hidden = !takes.includes(key) && key !== "names" && key !== "authority";
    },
  };
}
