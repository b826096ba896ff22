import packageFile from "../../../../package.json";
import { inWords } from "../../../core/foundation/day";
import { dataDate } from "../../../data/edition";
import { citation } from "../../parts/citation";
import { element, type Child } from "../../parts/element";
import type { Panel } from "../panel";

const { version } = packageFile;
const read = inWords(dataDate());

/** Which edition this is, what it promises, and on what terms. */
export const about: Panel = {
  name: "about",
  row: { group: "This workbook", title: "About", summary: `Version ${version}, data of ${read}` },
  open: () => ({
    title: "About",
    content: [
      element("dl", { class: "pairs" }, pair("Version", version), pair("Data", read)),
      passage(
        "The source prevails",
        "Every figure names the price list, regulation or release it comes from. Where ESSEX and its source differ, the source is right. ESSEX is not legal advice. ",
        element("a", { href: "#function/RULES" }, "See every figure held"),
      ),
      passage(
        "Privacy",
        "Nothing in your workbook leaves it. ESSEX has no server to send it to, keeps no record of its use, and asks for dates, counts and published facts about schools, never for a child’s name. ",
        "Office.js, which connects it to Excel, is Microsoft’s and follows your organisation’s settings.",
      ),
      passage(
        "Licences",
        "Contains date-fns, @date-fns/utc and leven, each under the MIT licence, and public sector information licensed under the ",
        citation("Open Government Licence v3.0", "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"),
        ". ESSEX is not made or endorsed by Microsoft.",
      ),
    ],
  }),
};

function pair(name: string, value: string): HTMLElement {
  return element("div", {}, element("dt", {}, name), element("dd", {}, value));
}

function passage(title: string, ...words: readonly Child[]): HTMLElement {
  return element("section", {}, element("h2", {}, title), element("p", {}, ...words));
}
