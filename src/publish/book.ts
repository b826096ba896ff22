import { inFigures, inWords } from "../core/foundation/day";
import { answer, type Result, unreadable } from "../core/foundation/result";
import { ESSENTIAL_LIST } from "../data/publishing";
import { edition } from "../explain/edition";
import { quotedSheet } from "../formulas/address";
import { type BookPlan } from "../workbooks/book";
import { named, type Named } from "./naming";
import { type Publication, type PublishedTable } from "./publication";
import { lines, tableSheet } from "./sheets";

const COVER = "Cover";
const CONTENTS = "Contents";
const NOTES = "Notes";
const EMAIL = /[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+/;

/** A note with the number it is known by in the workbook. */
interface Note {
  readonly marker: string;
  readonly text: string;
}

/**
 * The workbook of a publication: a cover, the contents, the notes, and a sheet for each table. Refuses one without a title, a publisher or
 * somebody to ask, and one without a table.
 */
export function publicationBook(publication: Publication): Result<BookPlan> {
  const { title, publisher, contact, published, tables } = publication;
  for (const [what, words] of [
    ["A title", title],
    ["Who publishes it", publisher],
    ["Whom to ask", contact],
  ] as const)
    if (words.trim() === "") return unreadable(`${what} is missing: the cover has to say it.`);
  if (tables.length === 0) return unreadable("There is no table to publish yet.");
  const sheets = named(tables, [COVER, CONTENTS, NOTES]);
  const { all, of } = numbered(publication);
  return answer({
    properties: {
      title: title.trim(),
      subject: tables.map((table) => table.title).join("; "),
      description: `Published by ${publisher.trim()} on ${inWords(published)}. ${edition().says}.`,
      keywords: "statistics, accessible spreadsheet",
      publisher: publisher.trim(),
      made: inFigures(published).split("/").reverse().join("-"),
    },
    names: [],
    sheets: [cover(publication), contents(sheets), notesSheet(tables, all), ...sheets.map((each) => tableOf(each, of(each.of)))],
  });
}

/** Every note once, in the order in which the tables call for them; those of the whole publication last. */
function numbered({ tables, notes }: Publication): {
  readonly all: readonly Note[];
  readonly of: (table: PublishedTable) => readonly Note[];
} {
  const whole = [...notes.map((note) => note.trim()).filter((note) => note !== ""), `Figures were worked out with ${edition().says}.`];
  const texts = [...new Set([...tables.flatMap((table) => table.notes), ...whole])];
  const all = texts.map((text, index): Note => ({ marker: `[note ${index + 1}]`, text }));
  return { all, of: (table) => all.filter(({ text }) => table.notes.includes(text) || whole.includes(text)) };
}

function cover({ title, publisher, contact, published, tables }: Publication) {
  const email = EMAIL.exec(contact)?.[0];
  const many = tables.length === 1 ? "one table" : `${tables.length} tables, each on a worksheet of its own`;
  return lines(COVER, [
    { style: "title", content: title.trim() },
    { style: "figure", content: `Published by ${publisher.trim()} on ${inWords(published)}.` },
    { style: "label", content: "About this workbook" },
    {
      style: "figure",
      content: `It has ${many}. Shorthand in square brackets and numbered notes are explained on the worksheet ${NOTES}.`,
    },
    { style: "code", content: { text: "Contents: every worksheet with a link to it", address: `#${CONTENTS}!A1` } },
    { style: "code", content: { text: "Notes: what the shorthand and the numbered notes mean", address: `#${NOTES}!A1` } },
    { style: "label", content: "Whom to ask" },
    email === undefined
      ? { style: "figure", content: contact.trim() }
      : { style: "code", content: { text: emailWords(contact.trim(), email), address: `mailto:${email}` } },
    { style: "label", content: "Accessibility" },
    { style: "figure", content: "Each table is marked up as one, with one row of headings, no merged cells and no empty cells." },
    {
      style: "code",
      content: { text: "The checklist of the Government Analysis Function that it is made to", address: ESSENTIAL_LIST.link },
    },
  ]);
}

/** Words of a link that say where it leads: an address by itself does not. */
function emailWords(contact: string, email: string): string {
  return contact === email ? `Send an e-mail to ${email}` : contact;
}

function contents(sheets: readonly Named[]) {
  const row = (name: string, says: string) => [{ text: name, address: `#${quotedSheet(name)}!A1` }, says];
  return tableSheet({
    name: CONTENTS,
    table: "Contents_table",
    title: "Contents of this workbook",
    above: [{ style: "figure", content: "This worksheet has one table: the worksheets of this workbook, each with a link to it." }],
    headings: ["Worksheet", "What it has"],
    rows: [
      row(COVER, "What this workbook is, who publishes it and whom to ask"),
      row(NOTES, "What the shorthand and the numbered notes mean"),
      ...sheets.map(({ sheet, of }) => row(sheet, of.title)),
    ],
  });
}

function notesSheet(tables: readonly PublishedTable[], notes: readonly Note[]) {
  const used = new Map(tables.flatMap(({ shorthand }) => shorthand).map((each) => [each.mark, each.means]));
  const marks = [...used].sort(([one], [other]) => one.localeCompare(other));
  return tableSheet({
    name: NOTES,
    table: "Notes_table",
    title: "Notes to the tables of this workbook",
    above: [{ style: "figure", content: "This worksheet has one table: the shorthand and the numbered notes, and what each means." }],
    headings: ["Note", "What it means"],
    rows: [
      ...marks.map(([mark, means]) => [mark, MEANINGS[mark] ?? `${means.charAt(0).toUpperCase()}${means.slice(1)}.`]),
      ...notes.map(({ marker, text }) => [marker, text]),
    ],
  });
}

/** The word of the shorthand, and what it stands for in tables such as these. */
const MEANINGS: Readonly<Record<string, string>> = {
  "[c]": "Confidential: a count so small that somebody could be known by it, or one by which such a count could be worked out.",
  "[x]": "Not available: there is no figure.",
  "[z]": "Not applicable: there can be no figure here, as there is no change in a first year and no share of nothing.",
};

function tableOf({ sheet, table, of }: Named, notes: readonly Note[]) {
  const { title, headings, rows, shorthand } = of;
  const marks = shorthand.map(({ mark, means }) => `${mark} = ${means}`).join(", ");
  return tableSheet({
    name: sheet,
    table,
    title,
    above: [
      {
        style: "figure",
        content: `This worksheet has one table. Notes that go with it: ${notes.map(({ marker }) => marker).join("")}, explained on the worksheet ${NOTES}.`,
      },
      ...(marks === "" ? [] : [{ style: "figure" as const, content: `Some shorthand is used in this table: ${marks}.` }]),
      { style: "code", content: { text: "Back to the contents of this workbook", address: `#${CONTENTS}!A1` } },
    ],
    headings,
    rows,
  });
}
