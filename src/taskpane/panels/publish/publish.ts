import { inWords, dayOfText } from "../../../core/foundation/day";
import type { PublishedTable } from "../../../publish/publication";
import { counted } from "../../../explain/words";
import { button } from "../../parts/button";
import { dock } from "../../parts/dock";
import { download, WORKBOOK_FILE } from "../../parts/download";
import { element } from "../../parts/element";
import { errorCard } from "../../parts/error-card";
import { field, selectField, textField } from "../../parts/field";
import { namedSection, section } from "../../parts/section";
import { segmented } from "../../parts/segmented";
import { todoList } from "../../parts/todo-list";
import { dayIn } from "../../today";
import { openNew, opensNew } from "../../workbook/new-workbook";
import { refusalOf } from "../../workbook/run";
import type { Selected } from "../../workbook/selection";
import type { Pane, Panel, View } from "../panel";
import { assuranceSection } from "./assurance";
import { type Chosen, chosenIn } from "./chosen";
import { part, writing } from "./part";

const BELOW = 5;
const LEAST = 3;
const COUNCIL = "Essex County Council";

/** The copy to publish, and the sheet that says who answers for a workbook. */
export const publishing: Panel = {
  name: "publish",
  row: {
    group: "This workbook",
    title: "Publish and assure",
    summary: "An accessible copy of a summary, and the sheet of who assured what",
    words:
      "accessible spreadsheet statistics cover contents notes suppress small counts withhold download assurance section 151 hash sha audit aqua book",
  },
  open: publishView,
};

function publishView(pane: Pane): View {
  let chosen: Chosen | null = null;
  let proposed = "";
  let tables: readonly PublishedTable[] = [];
  let round = 0;
  /** What was wrong with a field when it was last looked at. */
  let fault = "";

  const which = element("p", {});
  const tableTitle = textField({ label: "Title of the table", hint: "What it shows, of where and when." });
  const people = segmented(
    "The Table counts",
    [
      { value: "people", label: "People" },
      { value: "other", label: "No people" },
    ],
    () => undefined,
  );
  const blanks = selectField({ label: "An empty cell means" }, [
    { value: "x", label: "Not available [x]" },
    { value: "z", label: "Not applicable [z]" },
  ]);
  const below = textField(
    { label: "Withhold counts below", hint: "Counts of people from 1 to one below it, and what they could be worked out from." },
    { inputmode: "numeric", value: String(BELOW) },
  );
  const ofTable = element("div", { class: "stack", hidden: true }, people.element, blanks.element);
  const refused = element("div");
  const list = element("div");
  const add = button("Add this table", () => void addIt());

  const title = textField({ label: "Title of the workbook" });
  const publisher = textField({ label: "Who publishes it" }, { value: COUNCIL });
  const contact = textField({ label: "Whom to ask", hint: "A team and its e-mail address." });
  const published = textField({ label: "Published on" }, { value: inWords(dayIn(pane.settings())) });
  const notes = field(
    { label: "Notes", isOptional: true, hint: "A note a line: the source, the day the data are of, what is left out." },
    element("textarea", { rows: "3" }),
  );
  const left = element("div");
  const spoken = element("p", { class: "small", role: "status" });
  const save = button("Save the file", () => void make("save"), { class: "main grow" });
  const open = button("Open in Excel", () => void make("open"));

  function looked(selected: Selected): void {
    const next = chosenIn(selected);
    if (JSON.stringify(next) === JSON.stringify(chosen)) return;
    chosen = next;
    refused.replaceChildren();
    show();
    void propose();
  }

  function show(): void {
    which.textContent = chosen ? `Selected: ${chosen.says}.` : "Select a cell of a summary that ESSEX answers, or of a Table.";
    ofTable.hidden = chosen?.is !== "Table";
    add.setAttribute("aria-disabled", String(chosen === null));
    open.hidden = !opensNew();
    list.replaceChildren(
      ...(tables.length === 0
        ? []
        : [
            todoList(
              tables.map((table, index) => ({
                title: table.title,
                why: `${counted(table.rows.length, "row, as it", "rows, as they")} stood when it was added.${table.shorthand.length > 0 ? ` Has ${table.shorthand.map(({ mark }) => mark).join(", ")}.` : ""}`,
                action: button("Remove", () => remove(index), { class: "s", "aria-label": `Remove ${table.title}` }),
              })),
            ),
          ]),
    );
  }

  /** Proposes a title until the officer has written another. */
  async function propose(): Promise<void> {
    const mine = ++round;
    const words = chosen === null ? "" : chosen.is === "Table" ? chosen.table.name.replaceAll("_", " ") : await titleOf(chosen);
    if (mine !== round || (tableTitle.control.value !== proposed && tableTitle.control.value !== "")) return;
    proposed = words;
    tableTitle.control.value = words;
    mended(tableTitle);
  }

  async function titleOf(of: Chosen & { is: "summary" }): Promise<string> {
    try {
      return await (await part()).titleAt(of.place);
    } catch {
      return "";
    }
  }

  function remove(index: number): void {
    tables = tables.filter((_, at) => at !== index);
    show();
    spoken.textContent = "The table is taken out.";
    add.focus();
  }

  /** The table that is selected is added; whether it was. */
  async function addIt(): Promise<boolean> {
    refused.replaceChildren();
    tableTitle.wrong(null);
    below.wrong(null);
    const of = chosen;
    const threshold = Number(below.control.value.trim());
    const words = tableTitle.control.value.trim();
    if (!of) return refuse("Nothing to publish is selected", "Select a cell of a summary that ESSEX answers, or of a Table.");
    if (!Number.isInteger(threshold) || threshold < LEAST) return wrongIn(below, `A whole number of ${LEAST} or more, such as ${BELOW}.`);
    if (words === "") return wrongIn(tableTitle, "The table needs a title.");
    if (tables.some((table) => table.title === words)) return wrongIn(tableTitle, "Another table of this copy has this title.");
    spoken.textContent = "Reading the workbook …";
    try {
      const { summaryAt, tableOf } = await part();
      const found =
        of.is === "summary"
          ? await summaryAt(of.place, words, threshold)
          : await tableOf(
              of.table,
              { title: words, countsPeople: people.value() === "people", blankMeans: blanks.control.value as "x" | "z" },
              threshold,
            );
      if (!found.ok) return refuse("Not published", found.message);
      tables = [...tables, found.value];
      proposed = tableTitle.control.value;
      if (title.control.value.trim() === "") title.control.value = words;
      show();
      spoken.textContent = `Added: ${words}.`;
      return true;
    } catch (error) {
      return refuse("Not published", refusalOf(error));
    }
  }

  function refuse(heading: string, words: string): false {
    const card = errorCard(heading, element("p", {}, words));
    refused.replaceChildren(card);
    // The foot is low: the card says why, and is brought into sight above it.
    spoken.textContent = `${heading}.`;
    card.scrollIntoView({ block: "center" });
    return false;
  }

  function wrongIn(of: { wrong(words: string | null): void; control: HTMLElement }, words: string): false {
    of.wrong(words);
    spoken.textContent = fault = words;
    of.control.focus();
    return false;
  }

  /** A field that holds something else now is no longer told of. */
  function mended(of: { wrong(words: string | null): void }): void {
    of.wrong(null);
    if (spoken.textContent === fault) spoken.textContent = "";
  }

  async function make(how: "save" | "open"): Promise<void> {
    for (const each of [title, publisher, contact, published]) each.wrong(null);
    if (tables.length === 0 && !(await addIt())) return;
    const day = dayOfText(published.control.value.trim());
    if (title.control.value.trim() === "") return void wrongIn(title, "The workbook needs a title.");
    if (publisher.control.value.trim() === "") return void wrongIn(publisher, "Readers have to see who publishes it.");
    if (contact.control.value.trim() === "") return void wrongIn(contact, "Readers have to see whom to ask.");
    if (!day.ok) return void wrongIn(published, "A day such as 25 November 2026 or 25/11/2026.");
    spoken.textContent = "Making the file …";
    try {
      const [{ essentialPoints, ESSENTIAL_LIST }, { publishedFile }] = await Promise.all([part(), writing()]);
      const file = await publishedFile({
        title: title.control.value,
        publisher: publisher.control.value,
        contact: contact.control.value,
        published: day.value,
        notes: notes.control.value.split("\n"),
        tables,
      });
      if (!file.ok) return void refuse("The file is not made", file.message);
      const name = fileName(title.control.value);
      if (how === "open") await openNew(file.value);
      else download(name, file.value, WORKBOOK_FILE);
      spoken.textContent =
        how === "open"
          ? "The copy is open in a window of its own. Save it from there."
          : `Saved as ${name}. If no file comes, this Excel lets no pane save one: open it instead, or use Excel on the web.`;
      const list = element(
        "a",
        { href: ESSENTIAL_LIST.link, target: "_blank", rel: "noreferrer" },
        "The checklist of the Government Analysis Function",
      );
      left.replaceChildren(
        section(
          "Left to you before it is published",
          todoList(essentialPoints().flatMap(({ point, says }) => (says === undefined ? [] : [{ title: point, why: says }]))),
          element("p", { class: "small" }, list),
        ),
      );
    } catch (error) {
      refuse("The file is not made", refusalOf(error));
    }
  }

  for (const each of [tableTitle, below, title, publisher, contact, published]) each.control.addEventListener("input", () => mended(each));
  show();
  return {
    title: "Publish and assure",
    content: [
      section("A copy to publish", which, tableTitle.element, ofTable, below.element, refused, element("div", { class: "row" }, add), list),
      namedSection({ class: "stack" }, "Its cover", title.element, publisher.element, contact.element, published.element, notes.element),
      left,
      assuranceSection(pane),
    ],
    dock: dock({ lead: [spoken], buttons: [save, open] }),
    selectionChanged: looked,
  };
}

function fileName(title: string): string {
  const words = title
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase();
  return `${words.slice(0, 80) || "published"}.xlsx`;
}
