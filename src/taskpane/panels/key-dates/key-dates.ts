import type { KeyDate } from "../../../core/calendar/key-dates";
import { inWords } from "../../../core/foundation/day";
import { dataDate } from "../../../data/edition";
import { dateTopics } from "../../../data/key-dates";
import { counted, dayInWords, sentence } from "../../../explain/words";
import { calendar } from "../../../functions/calendar";
import { button } from "../../parts/button";
import { download } from "../../parts/download";
import { element, type Child } from "../../parts/element";
import { refusalCard } from "../../parts/error-card";
import { selectField } from "../../parts/field";
import { table } from "../../parts/table";
import { dayIn } from "../../today";
import { cellsForm } from "../filling/cells-form";
import { tableFoot } from "../filling/table-foot";
import type { Pane, Panel, View } from "../panel";
import { callOf } from "../prices/from-sheet";

const ALL = "";
const SHOWN = 30;
const COLUMNS = 6;

/** The dates held, by topic and time: inserted as a table, or saved for a calendar. */
export const keyDatesPanel: Panel = {
  name: "key-dates",
  row: {
    group: "Everyday work",
    title: "Key dates",
    summary: "Tests, returns, meetings and bank holidays",
    words: "calendar ics outlook assessment sats moderation bank holiday data returns admissions",
  },
  open: keyDatesView,
};

function keyDatesView(pane: Pane): View {
  let dates: readonly KeyDate[] = [];
  const shown = element("div", { class: "stack" });
  const save = button("Save as .ics", () => void saveIt());
  const foot = tableFoot(pane, [save]);
  const topic = selectField({ label: "Topic" }, [
    { value: ALL, label: "All topics" },
    ...dateTopics().all.map(({ name }) => ({ value: name, label: name })),
  ]);
  topic.control.addEventListener("change", () => form.again());
  const form = cellsForm(
    pane,
    {
      from: { words: { label: "From", isOptional: true }, readAs: ["KEYDATES", "from"] },
      to: { words: { label: "To", isOptional: true, hint: "The last day, included." }, readAs: ["KEYDATES", "to"] },
    },
    show,
  );

  function show(): void {
    const { from, to } = form.given();
    const name = topic.control.value;
    const found = calendar.KEYDATES.finding({ topic: name === ALL ? null : name, from: from.cells, to: to.cells });
    dates = found?.ok ? found.value : [];
    save.setAttribute("aria-disabled", String(dates.length === 0));
    if (!found?.ok) {
      const words = found ? [found.message, found.advice].filter(Boolean).join(" ") : "";
      shown.replaceChildren(
        refusalCard("No dates", sentence(words)),
        element("p", { class: "small" }, "An earlier From, a later To or another topic may have some."),
      );
      return foot.show({ lead: [element("p", { class: "small" }, "No dates")], spoken: `No dates: ${words}`, table: null });
    }
    const more = dates.length - SHOWN;
    shown.replaceChildren(
      table({ caption: "Dates", headings: ["What", "When"], rows: dates.slice(0, SHOWN).map(rowOf) }),
      ...(more > 0 ? [element("p", { class: "small" }, `And ${more.toLocaleString("en-GB")} more: the table and the file have all.`)] : []),
    );
    const count = counted(dates.length, "date");
    foot.show({
      lead: [element("p", { class: "big" }, count)],
      spoken: count,
      table: {
        what: "Key dates",
        sheet: "Key dates",
        size: { height: dates.length + 1, width: COLUMNS, formats: ["dd/mm/yyyy", "dd/mm/yyyy", null, null, null, null] },
        read: [from, to].flatMap(({ area }) => area ?? []),
        formula: (target) => callOf("KEYDATES", [name === ALL ? "" : `"${name}"`, from.inFormula(target), to.inFormula(target)]),
      },
    });
  }

  async function saveIt(): Promise<void> {
    if (dates.length === 0) return;
    const saved = dates;
    // Few save dates: what makes the file is fetched when it is first asked for.
    const { calendarFile } = await import("./calendar-file");
    download(FILE, calendarFile(saved, dataDate()), "text/calendar");
    pane.bar.say(
      `${counted(saved.length, "date")} saved in ${FILE}. If no file comes, this Excel lets no pane save one: save it from Excel on the web.`,
    );
  }

  form.put("from", inWords(dayIn(pane.settings())));
  show();
  return {
    title: "Key dates",
    content: [element("div", { class: "group form" }, topic.element, form.elements.from, form.elements.to), shown],
    dock: foot.element,
    selectionChanged: (selected) => foot.selectionChanged(selected),
  };
}

const FILE = "essex-key-dates.ics";

function rowOf({ from, last, what, whoFor, topic }: KeyDate): Child[] {
  const until = last === null ? [] : [element("br"), unbroken(`to ${inWords(last)}`)];
  return [
    element("span", {}, what, element("span", { class: "small" }, ` ${[topic, whoFor].filter(Boolean).join(", for ")}`)),
    element("span", {}, unbroken(last === null ? dayInWords(from) : inWords(from)), ...until),
  ];
}

/** `Fri 10 Mar 2023` in one line. */
function unbroken(date: string): string {
  return date.replace(/ ([A-Z][a-z]{2})[a-z]+ /, " $1 ").replaceAll(" ", "\u00a0");
}
