import packageFile from "../../../../package.json";
import { inWords } from "../../../core/foundation/day";
import { dataDate } from "../../../data/edition";
import { workingCalendar } from "../../../data/calendar";
import { citation } from "../../parts/citation";
import { disclosure } from "../../parts/disclosure";
import { element, type Child } from "../../parts/element";
import { pairs } from "../../parts/pairs";
import { section } from "../../parts/section";
import { allLacking } from "../../workbook/needs";
import type { Pane, Panel, View } from "../panel";
import { type KindOfFact, kindsOfFact, sizeOf } from "./checked";
import { numbersChanged } from "./numbers-changed";

const { version, dependencies } = packageFile;
const read = inWords(dataDate());
const OPEN_GOVERNMENT = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";
/** Checks of one kind that are told; the others stand with their figures. */
const CHECKS_SHOWN = 4;
const SOURCES_SHOWN = 12;

/** Which edition this is, what changed in its numbers, what it promises, and on what terms. */
export const about: Panel = {
  name: "about",
  row: {
    group: "This workbook",
    title: "About",
    summary: `Version ${version}, data of ${read}`,
    words: "version changes accessibility privacy sources licences checked",
  },
  open: aboutView,
};

function aboutView(pane: Pane): View {
  const excel = element("span");
  return {
    title: "About",
    content: [
      pairs([
        { name: "Version", value: version },
        { name: "Data", value: read, note: `Bank holidays ${holidays()}` },
        { name: "Excel", value: excel },
      ]),
      section("What has changed in the numbers", ...numbersChanged().map(editionOf)),
      section(
        "The source prevails",
        element(
          "p",
          {},
          "Every figure names the price list, regulation or release it comes from. Where ESSEX and its source differ, the source is right. ESSEX is not legal advice. ",
          element("a", { href: "#function/RULES" }, "See every figure held"),
        ),
      ),
      section("Sources, and how far each kind was checked", ...kindsOfFact().map(kindOf)),
      passage(
        "Privacy",
        "Nothing in your workbook leaves it. ESSEX has no server to send it to, keeps no record of its use, and asks for dates, counts and published facts about schools, never for a child’s name. ",
        "What is chosen here (the authority, the price list, VAT, the day that counts as today) is kept in the workbook and travels with it. ",
        "Office.js, which connects it to Excel, is Microsoft’s and follows your organisation’s settings.",
      ),
      passage(
        "Accessibility",
        "Made to meet WCAG 2.2 AA: by keyboard alone, at 200% zoom, in dark and in the contrast themes of Windows. Not yet tried with people who use assistive technology. ",
        citation("Accessibility statement", "accessibility.html"),
      ),
      passage(
        "Licences",
        `Contains ${listOf(Object.keys(dependencies))}, each under the MIT licence, whose texts stand beside this pane under licences/, and public sector information licensed under the `,
        citation("Open Government Licence v3.0", OPEN_GOVERNMENT),
        ". ESSEX is not made or endorsed by Microsoft.",
      ),
    ],
    shown: () =>
      void pane.hasWorkbook.then((has) => {
        const lacking = has ? allLacking() : [];
        excel.replaceChildren(
          !has
            ? "Not open in an Excel with a workbook"
            : lacking.length === 0
              ? "Everything works here"
              : disclosure(`${lacking.length} things need a newer Excel`, ...lacking.map((each) => element("p", { class: "small" }, each))),
        );
      }),
  };
}

function editionOf({ version: edition, says }: ReturnType<typeof numbersChanged>[number]): HTMLElement {
  const paragraphs = says.map((each) => element("p", {}, each));
  return edition === version ? element("div", { class: "stack" }, ...paragraphs) : disclosure(edition, ...paragraphs);
}

function kindOf(kind: KindOfFact): HTMLElement {
  const { topic, checks, sources } = kind;
  const others = checks.slice(CHECKS_SHOWN).reduce((sum, { count }) => sum + count, 0);
  const more = sources.length - SOURCES_SHOWN;
  return disclosure(
    topic,
    element(
      "div",
      { class: "stack" },
      element("p", { class: "small" }, `${sizeOf(kind)}.`),
      element(
        "ul",
        { class: "notes" },
        ...checks.slice(0, CHECKS_SHOWN).map(({ says, count }) => element("li", {}, `${count.toLocaleString("en-GB")}: ${says}`)),
        ...(others > 0 ? [element("li", {}, `${others.toLocaleString("en-GB")}: as told beside each`)] : []),
      ),
      element(
        "ul",
        {},
        ...sources
          .slice(0, SOURCES_SHOWN)
          .map(({ source, link }) => element("li", { class: "small" }, citation(source, link ?? undefined))),
        ...(more > 0 ? [element("li", { class: "small" }, `and ${more} more`)] : []),
      ),
    ),
  );
}

function holidays(): string {
  const { from, until } = workingCalendar();
  return `${inWords(from)} to ${inWords((until - 1) as typeof until)}`;
}

function listOf(names: readonly string[]): string {
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)!}`;
}

function passage(title: string, ...words: readonly Child[]): HTMLElement {
  return section(title, element("p", {}, ...words));
}
