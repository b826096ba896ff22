import { type DatesAsked } from "../../../core/import/dates-of-columns";
import { dayMonthFirst } from "../../../core/import/date-order";
import { type UndecidedDates } from "../../../core/import/imported";
import { inWords } from "../../../core/foundation/day";
import { listed } from "../../../core/foundation/result";
import { element } from "../../parts/element";
import { counted } from "../../building/counted";

/** The question in what order the dates of some columns stand. `answered` hears each choice. */
export function datesQuestion(undecided: readonly UndecidedDates[], answered: (asked: DatesAsked) => void): HTMLElement {
  const [first] = undecided as [UndecidedDates];
  const { row, text } = first.example;
  const day = dayMonthFirst(text);
  const choice = element(
    "select",
    { id: "date-order" },
    element("option", { value: "" }, "Choose how they are read"),
    element("option", { value: "month first" }, "Month first"),
    element("option", { value: "as text" }, "Leave them as text"),
  );
  choice.addEventListener("change", () => {
    if (choice.value !== "") answered(choice.value as DatesAsked);
  });
  return element(
    "section",
    { class: "card" },
    element("h2", {}, "Are these dates month first?"),
    ...undecided.map((column) => element("p", {}, whatIsSeen(column))),
    element("p", {}, `Month first, ${text} in row ${row} is ${day.ok ? inWords(day.value) : "no date"}.`),
    element("p", { class: "small" }, "Nothing is written until you have chosen."),
    element("div", { class: "field" }, element("label", { for: "date-order" }, `Dates in ${names(undecided)}`), choice),
  );
}

function whatIsSeen({ foundAs, monthFirst, either }: UndecidedDates): string {
  const others = either > 0 ? `${counted(either, "date", "dates")} could be read either way` : "";
  if (monthFirst === 0) return `${foundAs}: ${others}, as in the same file.`;
  const certain = `${foundAs}: ${counted(monthFirst, "date", "dates")} can only be month first, and none can only be day first.`;
  return others === "" ? certain : `${certain} ${others}.`;
}

function names(undecided: readonly UndecidedDates[]): string {
  return listed(
    undecided.map(({ foundAs }) => foundAs),
    "and",
  );
}
