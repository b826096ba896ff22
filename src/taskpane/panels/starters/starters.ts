import packageFile from "../../../../package.json";
import { STARTERS, type StarterListing } from "../../../workbooks/list";
import { button } from "../../parts/button";
import { element } from "../../parts/element";
import { section } from "../../parts/section";
import { openNew, opensNew } from "../../workbook/new-workbook";
import { Refused, refusalOf } from "../../workbook/run";
import type { Panel, View } from "../panel";

const SUMMARY = "Begin from a workbook that is made: traded services, EHCP tracker and six more";

/** The starter workbooks, each to be opened or saved. */
export const starters: Panel = {
  name: "starters",
  row: { group: "Everyday work", title: "Starter workbooks", summary: SUMMARY, words: "template example file xlsx begin" },
  finds: () =>
    STARTERS.map(({ name, purpose, sheets }) => ({
      title: `${name}, a starter workbook`,
      line: purpose,
      href: "#starters",
      kind: "Panels",
      words: sheets.join(" "),
    })),
  open: startersView,
};

function startersView(): View {
  const said = element("p", { class: "small", role: "status" });
  return {
    title: "Starter workbooks",
    content: [
      element(
        "p",
        {},
        "Each opens as a workbook of its own; the one you are in stays as it is. The rows are invented examples to write over.",
      ),
      said,
      ...STARTERS.map((starter) => offered(starter, said)),
    ],
  };
}

function offered(starter: StarterListing, said: HTMLElement): HTMLElement {
  const { file, name, purpose, sheets } = starter;
  const address = addressOf(file);
  const save = element("a", { href: address, download: file, class: "btn" }, "Save the file");
  save.setAttribute("aria-label", `Save the file ${file}`);
  const actions = opensNew() ? [button("Open", () => void open(starter, said), { "aria-label": `Open ${name}` }), save] : [save];
  return section(
    name,
    element("p", {}, purpose),
    element("p", { class: "small" }, `Sheets: ${sheets.join(", ")}.`),
    element("div", { class: "row" }, ...actions),
  );
}

async function open({ file, name }: StarterListing, said: HTMLElement): Promise<void> {
  said.textContent = `Opening ${name} …`;
  try {
    const response = await fetch(addressOf(file));
    if (!response.ok) throw new Refused(`The server answered ${response.status} for ${file}.`);
    await openNew(new Uint8Array(await response.arrayBuffer()));
    said.textContent = `${name} is open in a window of its own.`;
  } catch (error) {
    said.textContent = `${name} was not opened. ${refusalOf(error)} Save the file instead.`;
  }
}

/** Beside the scripts, and none that was kept from an older version. */
function addressOf(file: string): string {
  return `${__webpack_public_path__}workbooks/${file}?v=${packageFile.version}`;
}
