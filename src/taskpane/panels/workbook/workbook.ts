import { publishedTariff } from "../../../data/traded";
import { counted } from "../../../explain/words";
import { button } from "../../parts/button";
import { dock } from "../../parts/dock";
import { element } from "../../parts/element";
import { empty } from "../../parts/empty";
import { progress } from "../../parts/progress";
import { namedSection } from "../../parts/section";
import { tag } from "../../parts/tag";
import { todoList } from "../../parts/todo-list";
import { today } from "../../today";
import { bookNow } from "../../workbook/book";
import { countsFrom1904 } from "../../workbook/reading";
import { reading, refusalOf } from "../../workbook/run";
import { select } from "../../workbook/selection";
import type { Writer } from "../../workbook/writer";
import type { Pane, Panel, View } from "../panel";
import { priceListTables } from "../prices/price-list-choice";
import { copyWithValues } from "./copying";
import { type Finding, type FindingKind, findingsOf, type Repair } from "./findings";
import { essexCells } from "./held";
import { hasEnded, heldList } from "./lists";
import { selfTest } from "./self-test";

const KINDS: readonly { readonly kind: FindingKind; readonly title: string }[] = [
  { kind: "repair", title: "To repair" },
  { kind: "figures", title: "To look at" },
  { kind: "speed", title: "To speed up" },
];
/** Repairs entered at a time. */
const AT_A_TIME = 200;

/** What is amiss with the ESSEX cells of the workbook, and what puts it right. */
export const workbookPanel: Panel = {
  name: "workbook",
  row: {
    group: "This workbook",
    title: "Workbook",
    summary: "Find and mend ESSEX cells that are broken, slow or out of date",
    words: "doctor repair #NAME? #BUSY! _xldudf_ 1904 recalculate self-test copy with values check faults",
  },
  open: workbookView,
};

function workbookView(pane: Pane): View {
  const shown = element("div", { class: "stack" });
  const spoken = element("p", { class: "vh", role: "status" });
  const again = button("Check again", () => void examine(), { class: "main grow" });
  const recalculate = button("Recalculate all", () => void calculate());
  let round = 0;

  async function examine(): Promise<void> {
    const mine = ++round;
    if (!(await pane.hasWorkbook))
      return shown.replaceChildren(empty("There is no workbook here", "Open this pane in Excel to check a workbook."));
    const doing = progress("Reading the workbook", null);
    // The button that had the focus is gone with what it stood beside.
    if (shown.contains(document.activeElement)) again.focus();
    shown.replaceChildren(doing.element);
    try {
      const cells = await essexCells((share, sheet) => doing.show(share, sheet));
      const day = today();
      const tables = await priceListTables().catch(() => []);
      const lists = (await Promise.all(tables.map((table) => heldList(table, day).catch(() => null)))).filter((list) => list !== null);
      const findings = findingsOf({
        cells,
        book: await bookNow(),
        lists,
        havePublishedEnded: hasEnded(publishedTariff().rows, day),
        countsFrom1904: await countsFrom1904(),
        parametersOf: (id) => pane.signatures.find((signature) => signature.id === id)?.parameters.map(({ name }) => name) ?? [],
      });
      if (mine !== round) return;
      const sheets = new Set(cells.map(({ place }) => place.sheet)).size;
      show(cells.length, sheets, findings);
    } catch (error) {
      if (mine !== round) return;
      shown.replaceChildren(empty("The workbook could not be read", refusalOf(error)));
    }
  }

  function show(cells: number, sheets: number, findings: readonly Finding[]): void {
    const says =
      cells === 0
        ? "No cell of this workbook calls ESSEX."
        : `${counted(cells, "ESSEX cell")} on ${counted(sheets, "sheet")}. ${findings.length === 0 ? "Nothing is amiss." : `${counted(findings.length, "thing")} found.`}`;
    shown.replaceChildren(
      element("p", {}, says, " ", findings.length === 0 && cells > 0 ? tag("ok", "Sound") : ""),
      ...KINDS.flatMap(({ kind, title }) => {
        const of = findings.filter((finding) => finding.kind === kind);
        if (of.length === 0) return [];
        return [
          namedSection({}, title, todoList(of.map((finding) => ({ title: finding.title, why: why(finding), ...actionOf(finding) })))),
        ];
      }),
      namedSection(
        {},
        "To share or prove",
        todoList([
          {
            title: "Copy with values",
            why: "The sheet in front, for a colleague without ESSEX. Formulas show when their cells are selected.",
            action: button("Make copy", () => void pane.act(copyWithValues), { class: "s", "aria-label": "Make copy with values" }),
          },
          {
            title: "Self-test sheet",
            why: "Each function’s own example, worked out here, and one cell that says pass.",
            action: button("Add sheet", () => void pane.act(addSelfTest), { class: "s", "aria-label": "Add sheet with the self-test" }),
          },
        ]),
      ),
    );
    spoken.textContent = says;
  }

  function why({ why: words, at }: Finding): HTMLElement {
    if (at === null) return element("span", {}, words);
    const go = button("Show", () => void select(at).catch((error: unknown) => pane.bar.say(refusalOf(error))), {
      class: "s quiet",
      "aria-label": `Show where on ${at.sheet}`,
    });
    return element("span", {}, words, " ", go);
  }

  function actionOf({ repairs, title, kind }: Finding): { action?: HTMLElement } {
    if (repairs.length === 0) return {};
    const words = kind === "speed" ? "Use one" : "Repair";
    return { action: button(words, () => void mend(title, repairs), { class: "s", "aria-label": `${words}: ${title}` }) };
  }

  async function mend(title: string, repairs: readonly Repair[]): Promise<void> {
    await pane.act(async (to) => {
      await enterRepairs(to, repairs);
      return `${title}: ${counted(repairs.length, "cell")} entered again.`;
    });
  }

  async function calculate(): Promise<void> {
    try {
      await reading(async (context) => {
        context.workbook.application.calculate("Full");
        await context.sync();
      });
      pane.bar.say("All formulas are being worked out again.");
    } catch (error) {
      pane.bar.say(refusalOf(error));
    }
  }

  // What was written or taken back from here is looked at again.
  pane.journal.onChange(() => {
    if (shown.isConnected) void examine();
  });
  return {
    title: "Workbook",
    content: [shown, spoken],
    dock: dock({ buttons: [again, recalculate] }),
    shown: () => void examine(),
  };
}

/** Enters formulas again, cells under each other together. */
async function enterRepairs(to: Writer, repairs: readonly Repair[]): Promise<void> {
  const blocks: Repair[][] = [];
  for (const repair of repairs) {
    const block = blocks.at(-1);
    const last = block?.at(-1)?.place;
    const isNext =
      last?.sheet === repair.place.sheet &&
      last.column === repair.place.column &&
      last.row + 1 === repair.place.row &&
      block!.length < AT_A_TIME;
    if (block && isNext) block.push(repair);
    else blocks.push([repair]);
  }
  // Cells are emptied before the formula above them fills them.
  for (const block of blocks.reverse())
    await to.cells(block[0]!.place, { rows: block.map(({ formula }) => [formula === null ? null : { formula }]) });
}

async function addSelfTest(to: Writer): Promise<string> {
  const sheet = await to.plan(selfTest());
  to.show({ sheet, top: 1, bottom: 1, left: 0, right: 0 });
  return `Self-test written on the new sheet ${sheet}: A2 says whether all are right.`;
}
